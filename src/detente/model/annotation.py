"""What is found in an article before any event is coded: actors, places, dates and amounts, each with its offsets."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from detente.model.event import Entity


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that stand for somebody. A mention of several ("the two presidents") is given once for each of them.

    `code`, `sector` and `name` are the codebook's; `id` is that of the person, organisation or country in the tables of
    knowledge, None for those that only this text names.
    """

    text: str
    start: int
    end: int
    code: str
    sector: str | None
    name: str | None
    id: str | None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place.

    `name` is the canonical English name, `country` ISO 3166-1 alpha-3 ("" for waters and regions of no one country), `lat` and
    `lon` decimal degrees, `geonames` the GeoNames id. `precision`: `town`, `region`, `country`, or `area` where the words only
    say that it is near, off or on the border of `name`. `candidates` are the other places of that name, likeliest first.
    """

    text: str
    start: int
    end: int
    name: str
    country: str
    lat: float | None
    lon: float | None
    geonames: int | None
    precision: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another place that a name may mean."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    geonames: int | None


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name days: first and last, ISO 8601, None for an open end, both None where it cannot be known."""

    text: str
    start: int
    end: int
    first: str | None
    last: str | None
    granularity: str


@dataclass(frozen=True, slots=True)
class AmountMention:
    """Words that name a quantity, as an interval; `kind` and `unit` as in `Amount`."""

    text: str
    start: int
    end: int
    kind: str
    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """Words that somebody is quoted with, marks left out. `kind`: `direct` or `indirect`; `verb`: the lemma of saying, or None.

    A quotation by several is given once, with all `speakers`; they are empty where nobody is found.
    """

    text: str
    start: int
    end: int
    kind: str
    verb: str | None
    speakers: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """All mentions of one article, each list in the order of the text."""

    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    dates: tuple[DateMention, ...]
    amounts: tuple[AmountMention, ...]
    quotes: tuple[QuoteMention, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; a date's days are `from` and `to`."""
        return {
            "actors": [_plain(one) for one in self.actors],
            "places": [_place(one) for one in self.places],
            "dates": [_date(one) for one in self.dates],
            "amounts": [_plain(one) for one in self.amounts],
            "quotes": [_plain(one) | {"speakers": [asdict(entity) for entity in one.speakers]} for one in self.quotes],
        }


def _plain(mention: ActorMention | AmountMention | PlaceMention | DateMention | Candidate | QuoteMention) -> dict[str, Any]:
    return {name: getattr(mention, name) for name in mention.__dataclass_fields__}


def _place(mention: PlaceMention) -> dict[str, Any]:
    return _plain(mention) | {"candidates": [_plain(one) for one in mention.candidates]}


def _date(mention: DateMention) -> dict[str, Any]:
    record = {"text": mention.text, "start": mention.start, "end": mention.end}
    return record | {"from": mention.first, "to": mention.last, "granularity": mention.granularity}
