"""What each operation of a date means, as days, seen from a base day.

date      year, month, day, part as far as given; the missing year is chosen by tense
weekday   by tense, or `direction` -1, 0, 1 for "last", "this", "next"
offset    the unit that lies `n` (or `direction`) units from the base day; a day only where `exact` and no month or year
season, weekend, night, decade
window    `n` units up to the base day (direction -1) or after it (1)
span      a length of time; has days only after "since" and "by"
shift     like offset, before or after a day told before; range: from one inner value to another
vague, frequency   no days
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from detente.temporal import calendar
from detente.temporal.calendar import Closed, Interval
from detente.temporal.mention import Tense, Value

# "In recent days", "in the coming days": so many days.
_VAGUE_DAYS = 7
_CALENDAR_UNITS = ("month", "quarter", "semester", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Base:
    """Where a value is seen from: the publication day or an antecedent, and the tense of the verb."""

    day: date | None
    end: date | None = None
    tense: Tense | None = None


def interval(value: Value, base: Base) -> Interval | None:
    """The days of a value, None where it has none. Raises ValueError for a day that no calendar has."""
    reader = _READERS.get(value.op)
    if reader is None:
        return None
    if value.op != "range" and value.op != "date" and value.op != "season" and value.op != "decade" and base.day is None:
        return None
    return reader(value, base)


def nearest(candidates: list[Closed], base: Base, direction: int | None) -> Closed | None:
    """The candidate, in order of time, that tense or `direction` picks; the latest past one unless a coming one is near."""
    if base.day is None:
        return None
    day = base.day
    if direction == -1:
        return _last([one for one in candidates if one[1] < day])
    if direction == 1:
        return _first([one for one in candidates if one[0] > day])
    past = _last([one for one in candidates if one[0] <= day])
    coming = _first([one for one in candidates if one[1] >= day])
    if base.tense in ("past", "future") or past is None or coming is None:
        return coming if base.tense == "future" else past
    # Without a verb to go by, what lies much nearer ahead than behind is meant to come; "this" is the nearer one.
    ahead, behind = (coming[0] - day).days, (day - past[1]).days
    return coming if (ahead <= behind if direction == 0 else 3 * ahead < behind) else past


def _first(candidates: list[Closed]) -> Closed | None:
    return candidates[0] if candidates else None


def _last(candidates: list[Closed]) -> Closed | None:
    return candidates[-1] if candidates else None


def _years(base: Base) -> list[int]:
    return [base.day.year + step for step in (-2, -1, 0, 1, 2)] if base.day else []


def _date(value: Value, base: Base) -> Interval | None:
    if value.month is None:
        return _day_only(value, base) if value.day else _year(value, base)
    if value.year is not None:
        return _in_year(value, value.year)
    candidates = [found for year in _years(base) if (found := _in_year(value, year)) is not None]
    return nearest(candidates, base, value.direction)


def _in_year(value: Value, year: int) -> Closed | None:
    month = value.month or 1
    try:
        if value.day is not None:
            end = date(year, value.month2 or month, value.day2 or value.day)
            start = date(year - 1 if value.month2 and value.month2 < month else year, month, value.day)
            return start, end
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
    candidates = [calendar.days(first, value.day - 1) for first in firsts]
    fitting = [one for one in candidates if one.day == value.day and value.weekday in (None, one.weekday())]
    return nearest([(one, one) for one in fitting], base, value.direction)


def _year(value: Value, base: Base) -> Interval | None:
    year = value.year
    if year is None and value.unit in ("quarter", "semester") and base.day is not None:
        year = base.day.year
    if year is None:
        return None
    start, end = date(year, 1, 1), date(_second_year(year, value.year2), 12, 31)
    if value.ordinal and value.unit:
        return calendar.around(calendar.moved(start, value.unit, min(value.ordinal, 4) - 1), value.unit)
    return calendar.part((start, end), value.part) if value.part else (start, end)


def _second_year(year: int, second: int | None) -> int:
    if second is None:
        return year
    return second if second > 99 else year // 100 * 100 + second


def _weekday(value: Value, base: Base) -> Interval | None:
    day, weekday = base.day, value.weekday
    if day is None or weekday is None:
        return None
    if value.weekday2 is not None and base.tense != "future":
        return calendar.days(end := _last_weekday(day, value.weekday2), -((value.weekday2 - weekday) % 7)), end
    found = _one_weekday(weekday, value, base, day)
    return found, found if value.weekday2 is None else calendar.days(found, (value.weekday2 - weekday) % 7)


def _one_weekday(weekday: int, value: Value, base: Base, day: date) -> date:
    if value.direction == 1:
        return calendar.days(day, (weekday - day.weekday() - 1) % 7 + 1)
    if value.direction == -1:
        return calendar.days(day, -((day.weekday() - weekday - 1) % 7 + 1))
    last, following = _last_weekday(day, weekday), calendar.days(day, (weekday - day.weekday()) % 7)
    if base.tense == "future":
        return following
    ahead = value.direction == 0 and base.tense != "past" and (following - day) < (day - last)
    return following if ahead else last


def _last_weekday(day: date, weekday: int) -> date:
    return calendar.days(day, -((day.weekday() - weekday) % 7))


def _offset(value: Value, base: Base) -> Interval | None:
    if base.day is None or value.unit is None:
        return None
    count = value.n if value.n is not None else float(value.direction or 0)
    origin = (base.end or base.day) if value.anchored and count > 0 else base.day
    target = calendar.moved(origin, value.unit, count)
    if value.exact and value.unit not in _CALENDAR_UNITS:
        return target, target
    whole = calendar.around(target, "month" if count != int(count) else value.unit)
    return calendar.part(whole, value.part) if value.part else whole


def _shift(value: Value, base: Base) -> Interval | None:
    return None if value.n is None and value.unit not in ("hour", "minute", "second") else _offset(value, base)


def _season(value: Value, base: Base) -> Interval | None:
    if value.season is None:
        return None
    years = _years(base) if value.year is None else [value.year]
    candidates = [calendar.season(year, value.season) for year in years]
    found = candidates[0] if value.year is not None else _this_season(candidates, value, base)
    return calendar.part(found, value.part) if found and value.part else found


def _this_season(candidates: list[Closed], value: Value, base: Base) -> Closed | None:
    if base.day is None or value.direction in (-1, 1):
        return nearest(candidates, base, value.direction)
    current = [one for one in candidates if one[0] <= base.day <= one[1]]
    return current[0] if current else nearest(candidates, base, None)


def _weekend(value: Value, base: Base) -> Interval | None:
    if base.day is None:
        return None
    this = calendar.around(base.day, "weekend")
    candidates = [(calendar.days(this[0], 7 * step), calendar.days(this[1], 7 * step)) for step in (-2, -1, 0, 1, 2)]
    if value.anchored and value.direction is None:
        return this
    return nearest(candidates, base, value.direction)


def _night(value: Value, base: Base) -> Interval | None:
    if value.month2 is not None:
        return _date(_shared_month(value), base)
    if value.month is not None or value.weekday is not None:
        return _night_of(value, base)
    if base.day is None:
        return None
    before = value.direction == -1 or (value.direction == 0 and base.tense != "future" and not value.anchored)
    start = calendar.days(base.day, -1 if before else 0)
    return start, calendar.days(start, 1)


def _shared_month(value: Value) -> Value:
    month = value.month or value.month2
    return Value("date", year=value.year, month=month, month2=value.month2, day=value.day, day2=value.day2)


def _night_of(value: Value, base: Base) -> Interval | None:
    if value.month is not None:
        first = _date(Value("date", year=value.year, month=value.month, day=value.day), base)
    elif value.weekday2 is not None:
        return _weekday(value, base)
    else:
        first = _weekday(value, base)
    return None if first is None or first[0] is None else (first[0], calendar.days(first[0], 1))


def _decade(value: Value, base: Base) -> Interval | None:
    year = value.year if value.year is not None else int(value.n or 0) + 1900
    return date(year, 1, 1), date(year + 9, 12, 31)


def _window(value: Value, base: Base) -> Interval | None:
    day, direction = base.day, value.direction or -1
    if day is None or value.unit is None:
        return None
    if value.n is None and value.unit not in ("day", "hour", "minute", "second"):
        return (None, day) if direction < 0 else (day, None)
    count = value.n if value.n is not None else _VAGUE_DAYS if value.unit == "day" else 1.0
    other = calendar.moved(day, value.unit, count * direction)
    if value.n is not None and other == day:
        # "In two hours" says how long it took, not when.
        return None
    return (other, day) if direction < 0 else (day, other)


def _range(value: Value, base: Base) -> Interval | None:
    first, second = value.inner
    if base.tense == "future" and base.day is not None:
        early = interval(first, base)
        late = interval(second, Base(early[0] if early else base.day, tense="future"))
    else:
        late = interval(second, base)
        early = interval(first, Base(late[1], tense="past")) if late else None
    return (early[0], late[1]) if early and late else None


_READERS: dict[str, Callable[[Value, Base], Interval | None]] = {
    "date": _date,
    "weekday": _weekday,
    "offset": _offset,
    "shift": _shift,
    "season": _season,
    "weekend": _weekend,
    "night": _night,
    "decade": _decade,
    "window": _window,
    "range": _range,
}
