"""Articles as one page that needs nothing else: the text with the events' words marked, and a card for each event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from detente.export import words
from detente.model import Article, Event
from detente.ontology import event_types

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that belongs to the same events throughout. `ending`: ids of the events whose words end with it."""

    text: str
    events: tuple[str, ...]
    ending: tuple[str, ...]
    quad: str


def pieces(article: Article) -> list[list[Piece]]:
    """The text by paragraphs, cut wherever a trigger begins or ends; overlapping triggers share pieces."""
    paragraphs = []
    at = 0
    for paragraph in article.text.split("\n\n"):
        paragraphs.append(list(_pieces(article, at, at + len(paragraph))))
        at += len(paragraph) + 2
    return [paragraph for paragraph in paragraphs if paragraph]


def _pieces(article: Article, start: int, end: int) -> Iterator[Piece]:
    triggers = [(trigger.start, trigger.end, event) for event in article.events for trigger in event.triggers]
    inside = [(max(a, start), min(b, end), event) for a, b, event in triggers if a < end and start < b]
    cuts = sorted({start, end, *(cut for a, b, _ in inside for cut in (a, b))})
    for a, b in pairwise(cuts):
        over = [(stop, event) for begin, stop, event in inside if begin <= a and b <= stop]
        yield Piece(
            text=article.text[a:b],
            events=tuple(dict.fromkeys(event.id for _, event in over)),
            ending=tuple(dict.fromkeys(event.id for stop, event in over if stop == b)),
            quad=quad(over[0][1]) if over else "",
        )


def quad(event: Event) -> str:
    """The class of the event's type as a name for the style sheet: `verbal-conflict`."""
    kind = event_types().get(event.type)
    return kind.quad.replace(" ", "-") if kind else ""


def page(articles: Iterable[Article]) -> str:
    """A whole HTML page, without scripts and without anything to be fetched; all that the articles say is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"words": words, "pieces": pieces, "quad": quad}
    style = (_TEMPLATES / "page.css").read_text(encoding="utf-8")
    return environment.get_template("page.html").render(articles=list(articles), style=style)
