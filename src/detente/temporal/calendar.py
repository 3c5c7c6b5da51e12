"""Arithmetic of days, months and years. Intervals hold both their ends; None is an open end."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date | None, date | None]
Closed = tuple[date, date]

_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0, "weekend": 7.0, "hour": 1 / 24, "minute": 0.0, "second": 0.0}

_DECADE = (3652, 3653)


def days(start: date, count: float) -> date:
    """`start` moved by whole days; part of a day counts as none."""
    return start + timedelta(days=int(count))


def months(start: date, count: int) -> date:
    """`start` moved by months, on the last day of the month where that is shorter."""
    index = start.year * 12 + start.month - 1 + count
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def moved(start: date, unit: str, count: float) -> date:
    """`start` moved by `count` units. Half a year is six months, half a month fifteen days."""
    if unit not in _MONTHS:
        return days(start, count * _DAYS[unit])
    size = count * _MONTHS[unit]
    return days(months(start, int(size)), (size - int(size)) * 30)


def around(day: date, unit: str) -> Closed:
    """The calendar unit that holds `day`; the day itself for units shorter than a week."""
    if unit == "week":
        monday = days(day, -day.weekday())
        return monday, days(monday, 6)
    if unit == "weekend":
        saturday = days(day, 5 - day.weekday())
        return saturday, days(saturday, 1)
    if unit not in _MONTHS:
        return day, day
    size = _MONTHS[unit]
    first = date(day.year, day.month, 1)
    first = months(first, -((first.year * 12 + first.month - 1) % size))
    return first, days(months(first, size), -1)


def month(year: int, number: int) -> Closed:
    """A whole month."""
    return around(date(year, number, 1), "month")


def season(year: int, number: int) -> Closed:
    """A season by the year it begins in; 0 is spring (March to May), 3 winter (December to February)."""
    first = date(year, 3 + 3 * number, 1)
    return first, days(months(first, 3), -1)


def part(interval: Closed, number: int) -> Closed:
    """A third (1 to 3) of an interval: of a month days 1-10, 11-20, 21-end; of a week two, two and three days.

    The beginning and the end of a year are three months each, its middle the four from May; the beginning of a decade are
    its first four years, its middle and its end three each.
    """
    start, end = interval
    length = (end - start).days + 1
    if length in _DECADE:
        first, last = ((0, 3), (4, 6), (7, 9))[number - 1]
        return date(start.year + first, 1, 1), date(start.year + last, 12, 31)
    if length <= 7:
        cuts = (0, 2, 4, length)
        return days(start, cuts[number - 1]), days(start, cuts[number] - 1)
    if length <= 31:
        return days(start, 10 * (number - 1)), end if number == 3 else days(start, 10 * number - 1)
    size = round(length / 30.4) // 3
    if number == 2:
        return months(start, size), days(months(start, 2 * size), -1)
    size = size * 3 // 4 or size
    return (start, days(months(start, size), -1)) if number == 1 else (months(days(end, 1), -size), end)


def half(interval: Closed, number: int) -> Closed:
    """The first or second half of an interval: of a month days 1-15 and 16-end, of longer ones by whole months."""
    start, end = interval
    length = (end - start).days + 1
    middle = 15 if length >= 28 else length // 2
    cut = days(start, middle) if length <= 31 else months(start, round(length / 30.4) // 2)
    return (start, days(cut, -1)) if number == 1 else (cut, end)
