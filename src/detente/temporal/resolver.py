"""From a mention to days, given the publication date, the tense of its verb and an antecedent date."""

from __future__ import annotations

from datetime import date

from detente.temporal import calendar
from detente.temporal.calendar import Interval
from detente.temporal.choice import Base
from detente.temporal.mention import Mention, Tense
from detente.temporal.values import interval

Days = tuple[str | None, str | None]


def resolve(mention: Mention, published: str | None, *, tense: Tense | None = None, anchor: Days | None = None) -> Days | None:
    """First and last day (ISO 8601) of a mention; an open end is None, and so is the whole where it cannot be known.

    `published` (ISO 8601) is needed by relative dates, `anchor` by anchored ones ("the day after"). `tense` is that of the
    verb: it decides which Monday and which January are meant, and "for three weeks" has days only where what lasts so long
    is going on ("present"). Raises ValueError where a date given is none.
    """
    if mention.kind != "date" and not (mention.relation == "lasting" and tense == "present"):
        return None
    day = date.fromisoformat(published[:10]) if published else None
    try:
        found = _related(mention, day, tense, anchor)
    except (ValueError, OverflowError):
        # "The 31st of June", "a hundred thousand years ago": no calendar has such a day.
        return None
    if found is None or found == (None, None):
        return None
    start, end = found
    # "Since 2030", told in 2024: no days.
    return None if start and end and start > end else (_iso(start), _iso(end))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _related(mention: Mention, day: date | None, tense: Tense | None, anchor: Days | None) -> Interval | None:
    if mention.value.op == "span":
        return _length(mention, day, tense)
    base = _base(mention, day, tense, anchor)
    found = None if base is None else interval(mention.value, base)
    return None if found is None else _bounded(mention, found, day, tense)


def _length(mention: Mention, day: date | None, tense: Tense | None) -> Interval | None:
    value = mention.value
    if day is None or value.unit is None or tense == ("past" if mention.relation == "by" else "future"):
        return None
    if mention.relation in ("since", "lasting"):
        return (None, day) if value.n is None else (calendar.moved(day, value.unit, -value.n), day)
    return None if value.n is None else (day, calendar.moved(day, value.unit, value.n))


def _base(mention: Mention, day: date | None, tense: Tense | None, anchor: Days | None) -> Base | None:
    tense = _tense(mention, tense)
    if not mention.anchored:
        return Base(day, tense=tense)
    if anchor is None or anchor == (None, None):
        return None
    start, end = (date.fromisoformat(one) if one else None for one in anchor)
    return Base(start or end, end or start, tense)


def _tense(mention: Mention, tense: Tense | None) -> Tense | None:
    """ "Since" looks back, whatever the verb; "by" and "until" without a verb look ahead."""
    if mention.relation == "since":
        return "past"
    if (tense != "past" and mention.relation == "by") or (tense is None and mention.relation in ("until", "before", "from")):
        return "future"
    if tense == "past" and mention.relation == "until" and mention.value.op == "date":
        return None
    return tense


def _bounded(mention: Mention, found: Interval, day: date | None, tense: Tense | None) -> Interval | None:
    start, end = found
    match mention.relation:
        case "since":
            return start, day
        case "until":
            return None, end
        case "by":
            return (None, end) if day and end and end < day else (day, end)
        case "from":
            return start, None
        case "after":
            return None if end is None else (calendar.days(end, 1), None)
        case "before":
            return _before(mention, found, day)
    return found


def _before(mention: Mention, found: Interval, day: date | None) -> Interval | None:
    """Up to the eve of it, or to its end where it is an end itself ("before the end of the year")."""
    start, end = found
    limit = end if mention.value.part == 3 else None if start is None else calendar.days(start, -1)
    if day is None or limit is None or limit < day:
        return None, limit
    return day, limit
