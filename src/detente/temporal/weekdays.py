"""Weekdays, weekends and nights."""

from __future__ import annotations

from datetime import date

from detente.temporal import calendar
from detente.temporal.calendar import Interval
from detente.temporal.choice import Base, last_weekday, nearest, years
from detente.temporal.dates import dated
from detente.temporal.mention import Value


def weekday(value: Value, base: Base) -> Interval | None:
    """By tense, or `direction` -1, 0, 1 for "last", "this", "next"; two weekdays are the days from one to the other."""
    day, weekday = base.day, value.weekday
    if value.ordinal and value.month and weekday is not None:
        return _of_month(weekday, value, base)
    if day is None or weekday is None:
        return None
    if value.weekday2 is not None and base.tense != "future" and value.direction != 0:
        return calendar.days(end := last_weekday(day, value.weekday2), -((value.weekday2 - weekday) % 7)), end
    found = _one_weekday(weekday, value, base, day)
    return found, found if value.weekday2 is None else calendar.days(found, (value.weekday2 - weekday) % 7)


def _of_month(weekday: int, value: Value, base: Base) -> Interval | None:
    """ "The second Monday of May"; the last one where there are not so many."""
    months = [calendar.month(year, value.month or 1) for year in ([value.year] if value.year else years(base))]
    found = []
    for first, end in months:
        start = calendar.days(first, (weekday - first.weekday()) % 7)
        count = min(value.ordinal or 1, (end - start).days // 7 + 1)
        found.append(calendar.days(start, 7 * count - 7))
    return (found[0], found[0]) if value.year else nearest([(one, one) for one in found], base, None)


def _one_weekday(weekday: int, value: Value, base: Base, day: date) -> date:
    if value.n is not None:
        return calendar.days(day, (weekday - day.weekday() - 1) % 7 + 1 + 7 * value.n)
    if value.direction == 1 and value.unit == "week":
        # Of the week after: what follows this week's Saturday.
        day = max(day, calendar.days(day, 5 - day.weekday()))
    if value.direction == 1:
        return calendar.days(day, (weekday - day.weekday() - 1) % 7 + 1)
    if value.direction == -1:
        return calendar.days(day, -((day.weekday() - weekday - 1) % 7 + 1))
    last, following = last_weekday(day, weekday), calendar.days(day, (weekday - day.weekday()) % 7)
    if base.tense == "future":
        return following
    ahead = value.direction == 0 and base.tense != "past" and (following - day) < (day - last)
    return following if ahead else last


def weekend(value: Value, base: Base) -> Interval | None:
    """Saturday and Sunday."""
    if base.day is None:
        return None
    this = calendar.around(base.day, "weekend")
    candidates = [(calendar.days(this[0], 7 * step), calendar.days(this[1], 7 * step)) for step in (-2, -1, 0, 1, 2)]
    if value.anchored and value.direction is None:
        return this
    return nearest(candidates, base, value.direction)


def night(value: Value, base: Base) -> Interval | None:
    """The two days that a night joins."""
    if value.month2 is not None:
        return dated(_shared_month(value), base)
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
        first = dated(Value("date", year=value.year, month=value.month, day=value.day), base)
    elif value.weekday2 is not None:
        return weekday(value, base)
    else:
        first = weekday(value, base)
    if first is None or first[0] is None:
        return None
    start = calendar.days(first[0], value.n or 0)
    return start, calendar.days(start, 1)
