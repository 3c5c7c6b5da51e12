"""An article: what a reader sees of it, without the page around it, and the events read from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from detente.model.event import Event


@dataclass(frozen=True, slots=True)
class Byline:
    """A name and its role: `author`, `editor` or `agency`."""

    name: str
    role: str = "author"


@dataclass(frozen=True, slots=True)
class Media:
    """A recording shown with the article; its duration in seconds where the page says it."""

    title: str
    duration_s: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The report alone: paragraphs of `text` are separated by an empty line; subheads are kept apart.

    `published` is an ISO 8601 date (YYYY-MM-DD) or None; `language` an ISO 639-1 code or None.
    """

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    byline: tuple[Byline, ...] = ()
    media: tuple[Media, ...] = ()
    subheads: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = ()

    def with_events(self, events: tuple[Event, ...], warnings: tuple[str, ...] = ()) -> Article:
        """The same article, coded."""
        return replace(self, events=events, warnings=self.warnings + warnings)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values in the order of the gold files; `warnings` only where there are any."""
        record: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "language": self.language,
            "published": self.published,
            "byline": [{"name": one.name, "role": one.role} for one in self.byline],
            "media": [{"title": one.title, "duration_s": one.duration_s} for one in self.media],
            "subheads": list(self.subheads),
            "text": self.text,
            "events": [event.to_json() for event in self.events],
        }
        if self.warnings:
            record["warnings"] = list(self.warnings)
        return record

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Article:
        """The inverse of `to_json`. Raises KeyError where `id` or `text` is missing."""
        return cls(
            id=str(data["id"]),
            text=data["text"],
            title=data.get("title"),
            language=data.get("language"),
            published=data.get("published"),
            byline=tuple(Byline(**one) for one in data.get("byline") or ()),
            media=tuple(Media(**one) for one in data.get("media") or ()),
            subheads=tuple(data.get("subheads") or ()),
            events=tuple(Event.from_json(one) for one in data.get("events") or ()),
            warnings=tuple(data.get("warnings") or ()),
        )
