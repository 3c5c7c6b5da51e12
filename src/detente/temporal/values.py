"""What each operation of a date means, as days, seen from a base day.

date      year, month, day, part as far as given; the missing year is chosen by tense
weekday   by tense, or `direction` -1, 0, 1 for "last", "this", "next"; the `ordinal`-th of a month; `n` weeks on
offset    the unit that lies `n` (or `direction`) units from the base day; a day only where `exact` and no month or year
season, weekend, night, decade, century
window    `n` units up to the base day (direction -1) or after it (1)
lapse     "in three weeks": the window up to the base day, or the day that lies so far ahead where the tense is future
span      a length of time; has days only after "since" and "by"
shift     like offset, before or after a day told before; range: from one inner value to another
vague, frequency   no days
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.temporal import calendar
from detente.temporal.calendar import Interval
from detente.temporal.choice import Base
from detente.temporal.dates import century, dated, decade, season
from detente.temporal.mention import Value
from detente.temporal.weekdays import night, weekday, weekend

# "In recent days", "in the coming days": so many days.
_VAGUE_DAYS = 7
_PARTS_OF_DAYS = ("hour", "minute", "second")
_CALENDAR_UNITS = ("month", "quarter", "semester", "year", "decade", "century")


def interval(value: Value, base: Base) -> Interval | None:
    """The days of a value, None where it has none. Raises ValueError for a day that no calendar has."""
    reader = _READERS.get(value.op)
    return None if reader is None else reader(value, base)


def _offset(value: Value, base: Base) -> Interval | None:
    if base.day is None or value.unit is None:
        return None
    count = value.n if value.n is not None else float(value.direction or 0)
    origin = (base.end or base.day) if value.anchored and count > 0 else base.day
    target = calendar.moved(origin, value.unit, count)
    if value.anchored and value.unit in _PARTS_OF_DAYS and target == origin:
        return base.day, base.end or base.day
    if value.exact and value.unit not in _CALENDAR_UNITS:
        return target, target
    whole = calendar.around(target, "month" if count != int(count) else value.unit)
    if value.ordinal:
        return calendar.half(whole, min(value.ordinal, 2))
    return calendar.part(whole, value.part) if value.part else whole


def _shift(value: Value, base: Base) -> Interval | None:
    return None if value.n is None and value.unit not in _PARTS_OF_DAYS else _offset(value, base)


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


def _lapse(value: Value, base: Base) -> Interval | None:
    if base.tense == "future":
        return _offset(replace(value, exact=True), base)
    return _window(replace(value, direction=-1), base)


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
    "date": dated,
    "weekday": weekday,
    "offset": _offset,
    "shift": _shift,
    "season": season,
    "weekend": weekend,
    "night": night,
    "decade": decade,
    "century": century,
    "lapse": _lapse,
    "window": _window,
    "range": _range,
}
