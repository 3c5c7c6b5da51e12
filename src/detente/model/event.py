"""One event of one article, field by field as the codebook lists them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """Who: country or organisation code, PLOVER sector, canonical English name, and the words it was read from."""

    code: str
    sector: str | None = None
    name: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, ISO 8601, either end open (None), and the words it was read from."""

    start: str | None
    end: str | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """A place: canonical English name, ISO 3166-1 alpha-3 country, and the words it was read from."""

    name: str
    country: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as an interval. `unit`: "s" for durations, ISO 4217 for money, else None. None: open or unknown."""

    kind: str
    low: float | None
    high: float | None
    unit: str | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name the event, with their character offsets in the article's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One happening as one article reports it."""

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actor: tuple[Entity, ...] = ()
    recipient: tuple[Entity, ...] = ()
    factuality: str = "actual"
    attribution: tuple[Entity, ...] = ()
    when: When | None = None
    where: Where | None = None
    amounts: tuple[Amount, ...] = ()
    content_of: tuple[str, ...] = ()
    implied: bool = False
    triggers: tuple[Trigger, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values, tuples as lists, in the codebook's order of fields."""
        record: dict[str, Any] = _listed(asdict(self))
        return record

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Event:
        """The inverse of `to_json`. Raises KeyError where `id` or `type` is missing."""
        when, where = data.get("when"), data.get("where")
        return cls(
            id=data["id"],
            type=data["type"],
            mode=data.get("mode"),
            contexts=tuple(data.get("contexts") or ()),
            actor=tuple(Entity(**entity) for entity in data.get("actor") or ()),
            recipient=tuple(Entity(**entity) for entity in data.get("recipient") or ()),
            factuality=data.get("factuality", "actual"),
            attribution=tuple(Entity(**entity) for entity in data.get("attribution") or ()),
            when=When(**when) if when else None,
            where=Where(**where) if where else None,
            amounts=tuple(Amount(**amount) for amount in data.get("amounts") or ()),
            content_of=tuple(data.get("content_of") or ()),
            implied=bool(data.get("implied")),
            triggers=tuple(Trigger(**trigger) for trigger in data.get("triggers") or ()),
        )


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_listed(item) for item in value]
    return value
