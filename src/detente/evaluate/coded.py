"""An event as scoring sees it: its codes as sets, its date as days. Gold and predictions are brought to the same form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Coded:
    """One event. Gold may allow several `types` and `modes`; a prediction has one of each.

    `country` is that of the place, "" for a place without one, None where no place is given. `spans` are the triggers'
    offsets, `words` their texts. `left_out` gold counts neither as hit nor as miss; `implied` events are no predictions.
    """

    types: tuple[str, ...]
    modes: tuple[str | None, ...]
    factuality: str
    actors: frozenset[str]
    recipients: frozenset[str]
    sources: frozenset[str]
    sectors: frozenset[tuple[str, str]]
    when: Days | None
    country: str | None
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    is_content: bool
    implied: bool
    left_out: bool

    @property
    def sides(self) -> frozenset[str]:
        """Codes of all who take part."""
        return self.actors | self.recipients

    @property
    def label(self) -> str:
        """The type under which it is counted."""
        return self.types[0]

    @property
    def kind(self) -> str:
        """`content` or `main`."""
        return "content" if self.is_content else "main"

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Coded:
        """An event of a gold or predicted record. Raises KeyError, TypeError or ValueError where its fields are malformed."""
        place = data.get("where")
        triggers = data.get("triggers") or []
        placed = [one for one in triggers if isinstance(one, dict)]
        return cls(
            types=tuple(_listed(data["type"])),
            modes=tuple(_listed(data.get("mode"))),
            factuality=data["factuality"],
            actors=_codes(data.get("actor")),
            recipients=_codes(data.get("recipient")),
            sources=_codes(data.get("attribution")),
            sectors=frozenset((one["code"], one["sector"]) for one in data.get("actor") or () if one.get("sector")),
            when=_days(data["when"]) if data.get("when") else None,
            country=(place.get("country") or "") if place else None,
            spans=tuple((one["start"], one["end"]) for one in placed),
            words=tuple(one["text"] if isinstance(one, dict) else str(one) for one in triggers),
            is_content=bool(data.get("content_of")),
            implied=bool(data.get("implied")),
            left_out=bool(data.get("optional") or data.get("implied")),
        )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _codes(entities: list[dict[str, Any]] | None) -> frozenset[str]:
    return frozenset(one["code"] for one in entities or ())


def _days(when: dict[str, Any]) -> Days:
    """An open end reaches as far as dates do."""
    start, end = when.get("start"), when.get("end")
    return date.fromisoformat(start) if start else date.min, date.fromisoformat(end) if end else date.max
