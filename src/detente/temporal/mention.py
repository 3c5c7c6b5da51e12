"""What is passed between finding a date and resolving it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["date", "duration", "frequency"]
Tense = Literal["past", "present", "future"]
Relation = Literal["since", "lasting", "until", "by", "before", "after", "from"]


@dataclass(frozen=True, slots=True)
class Value:
    """The meaning of a date without the publication date, whatever the language.

    `op` says which fields count (see `values`). `n` counts `unit`s from the base date, negative before it; `direction`
    is -1 for "last", 0 for "this", 1 for "next"; `part` 1 to 3 is the beginning, middle or end; `inner` are the two ends
    of a range.
    """

    op: str
    year: int | None = None
    year2: int | None = None
    month: int | None = None
    month2: int | None = None
    day: int | None = None
    day2: int | None = None
    weekday: int | None = None
    weekday2: int | None = None
    season: int | None = None
    unit: str | None = None
    n: float | None = None
    part: int | None = None
    ordinal: int | None = None
    direction: int | None = None
    exact: bool = False
    anchored: bool = False
    of_event: bool = False
    inner: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One expression of time in a text, with character offsets.

    `kind`: "date" resolves to days; "duration" is a length of time; "frequency" says how often, and resolves to nothing.
    `relative`: needs the publication date. `anchored`: needs the date of something told before ("the day after").
    `relation`: how the event lies to the date ("since", "until", "by", …), None where it falls on it.
    """

    start: int
    end: int
    text: str
    kind: Kind
    granularity: str
    value: Value
    relation: Relation | None = None

    @property
    def since(self) -> bool:
        """From then on to the publication date."""
        return self.relation == "since"

    @property
    def until(self) -> bool:
        """Up to then, from an open start."""
        return self.relation == "until"

    @property
    def by(self) -> bool:
        """Between the publication date and then."""
        return self.relation == "by"

    @property
    def anchored(self) -> bool:
        """Needs an antecedent date."""
        return needs_anchor(self.value)

    @property
    def of_event(self) -> bool:
        """Anchored to what is named right after it: "the day after the vote"."""
        return self.value.of_event

    @property
    def relative(self) -> bool:
        """Needs the publication date."""
        return not self.anchored and not is_absolute(self.value)

    def plain(self) -> Mention:
        """The same date without its relation: "May" of "since May"."""
        return replace(self, relation=None)


def needs_anchor(value: Value) -> bool:
    """Does the value, or an end of its range, hang on a date told before?"""
    return value.anchored or any(needs_anchor(inner) for inner in value.inner)


def is_absolute(value: Value) -> bool:
    """Can the value be resolved without a publication date?"""
    if value.inner:
        return is_absolute(value.inner[-1])
    return value.year is not None
