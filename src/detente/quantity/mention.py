"""An amount as found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["duration", "persons", "killed", "injured", "detained", "money", "count"]


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """An amount with its character offsets, as an interval; None is an open end.

    `unit`: "s" for durations (low and high in seconds), an ISO 4217 code for money, else None.
    """

    start: int
    end: int
    text: str
    kind: Kind
    low: float | None
    high: float | None
    unit: str | None = None
