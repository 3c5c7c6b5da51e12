"""Dates by year, month, day, season and decade."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detente.temporal import calendar
from detente.temporal.calendar import Closed, Interval
from detente.temporal.choice import Base, nearest, years
from detente.temporal.mention import Value


def dated(value: Value, base: Base) -> Interval | None:
    """Year, month, day, part as far as given; the missing year is chosen by tense."""
    if value.month is None:
        return _day_only(value, base) if value.day else _year(value, base)
    if value.year is not None:
        return _in_year(value, value.year)
    candidates = [found for year in years(base) if (found := _in_year(value, year)) is not None]
    return nearest(candidates, base, value.direction)


def _in_year(value: Value, year: int) -> Closed | None:
    month = value.month or 1
    try:
        if value.day is not None:
            end = date(year, value.month2 or month, value.day2 or value.day)
            start = date(year - 1 if value.month2 and value.month2 < month else year, month, value.day)
            return calendar.around(start, value.unit) if value.unit else (start, end)
    except ValueError:
        return None
    whole = calendar.month(year, month)
    if value.month2 is not None:
        return whole[0], calendar.month(year + (value.month2 < month), value.month2)[1]
    if value.unit and value.ordinal:
        return _ordinal_part(whole, value.unit, value.ordinal)
    return calendar.part(whole, value.part) if value.part else whole


def _ordinal_part(month: Closed, unit: str, ordinal: int) -> Closed:
    """The first or second half of a month, or its first to fourth week counted from day 1."""
    size = 15 if unit == "fortnight" else 7
    last = (month[1].day - 1) // size if unit == "week" else 1
    number = min(ordinal - 1, last)
    start = calendar.days(month[0], size * number)
    return start, month[1] if number == last else calendar.days(start, size - 1)


def _day_only(value: Value, base: Base) -> Interval | None:
    if base.day is None or value.day is None:
        return None
    firsts = [calendar.months(base.day.replace(day=1), step) for step in (-2, -1, 0, 1, 2)]
    length = (value.day2 or value.day) - value.day
    candidates = [calendar.days(first, value.day - 1) for first in firsts]
    fitting = [one for one in candidates if one.day == value.day and value.weekday in (None, one.weekday())]
    return nearest([(one, calendar.days(one, length)) for one in fitting], base, value.direction)


def _year(value: Value, base: Base) -> Interval | None:
    year = value.year
    if year is None and value.unit in ("quarter", "semester") and base.day is not None:
        return _of_some_year(value, base)
    if year is None:
        return None
    start, end = date(year, 1, 1), date(_second_year(year, value.year2), 12, 31)
    if value.ordinal and value.unit:
        return calendar.around(calendar.moved(start, value.unit, min(value.ordinal, 4) - 1), value.unit)
    return calendar.part((start, end), value.part) if value.part else (start, end)


def _of_some_year(value: Value, base: Base) -> Interval | None:
    """A quarter or a half of the year that `direction` names, else of the year that tense picks."""
    if base.day is None or value.direction is not None:
        year = base.day and base.day.year + (value.direction or 0)
        return _year(replace(value, year=year), base) if year else None
    found = [_year(replace(value, year=year), base) for year in years(base)]
    return nearest([(start, end) for start, end in filter(None, found) if start and end], base, None)


def _second_year(year: int, second: int | None) -> int:
    if second is None:
        return year
    return second if second > 99 else year // 100 * 100 + second


def season(value: Value, base: Base) -> Interval | None:
    """Of the year given, else the one that tense or direction picks."""
    if value.season is None:
        return None
    if value.year is not None:
        found: Closed | None = calendar.season(value.year, value.season)
    else:
        found = _this_season([calendar.season(year, value.season) for year in years(base)], value, base)
    return calendar.part(found, value.part) if found and value.part else found


def _this_season(candidates: list[Closed], value: Value, base: Base) -> Closed | None:
    if base.day is None or value.direction in (-1, 1):
        return nearest(candidates, base, value.direction)
    current = [one for one in candidates if one[0] <= base.day <= one[1]]
    return current[0] if current else nearest(candidates, base, None)


def decade(value: Value, base: Base) -> Interval | None:
    """Ten years; "the eighties" are those of the twentieth century."""
    year = value.year if value.year is not None else int(value.n or 0) + 1900
    return _partial((date(year, 1, 1), date(year + 9, 12, 31)), value)


def century(value: Value, base: Base) -> Interval | None:
    """The nineteenth century is 1800 to 1899."""
    year = 100 * int(value.n or 1) - 100
    return _partial((date(year or 1, 1, 1), date(year + 99, 12, 31)), value)


def _partial(whole: Closed, value: Value) -> Closed:
    return calendar.part(whole, value.part) if value.part else whole
