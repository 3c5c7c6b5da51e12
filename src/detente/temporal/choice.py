"""Choosing among the days that a word may mean, by tense and by "last", "this", "next"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from detente.temporal import calendar
from detente.temporal.calendar import Closed
from detente.temporal.mention import Tense


@dataclass(frozen=True, slots=True)
class Base:
    """Where a value is seen from: the publication day or an antecedent, and the tense of the verb."""

    day: date | None
    end: date | None = None
    tense: Tense | None = None


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


def years(base: Base) -> list[int]:
    """The years around the base day in which a date without one may lie."""
    return [base.day.year + step for step in (-2, -1, 0, 1, 2)] if base.day else []


def last_weekday(day: date, weekday: int) -> date:
    """That weekday on or before `day`."""
    return calendar.days(day, -((day.weekday() - weekday) % 7))
