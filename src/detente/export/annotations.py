"""What was found in articles, for programs (JSON) and for the terminal (a line a mention)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from detente.export.jsonl import one_line
from detente.export.words import amount, entities
from detente.model import ActorMention, Annotation, Article, DateMention, PlaceMention, QuoteMention

Annotated = tuple[Article, Annotation]


def record(article: Article, annotation: Annotation) -> dict[str, Any]:
    """The article's `id`, what its offsets refer to, and its four lists of mentions."""
    about = {"id": article.id, "language": article.language, "published": article.published, "text": article.text}
    return about | annotation.to_json()


def line(annotated: Annotated) -> str:
    """The record as one line of JSON, without the line's end."""
    return one_line(record(*annotated))


def document(annotated: Iterable[Annotated], *, many: bool) -> str:
    """Indented JSON: one object, or a list where there are `many`."""
    records = [record(*one) for one in annotated]
    return json.dumps(records if many else records[0], ensure_ascii=False, indent=2)


def write_table(annotated: Iterable[Annotated], file: TextIO, *, width: int | None = None) -> None:
    """Write a block an article, a line a mention; `width` in characters."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=file, width=width, highlight=False, markup=False, emoji=False)
    for article, annotation in annotated:
        console.print(Text(_printable(f"{article.id}  {article.language}  {article.published or 'undated'}"), style="bold"))
        for heading, lines in _sections(annotation):
            grid = Table.grid(padding=(0, 2, 0, 0))
            grid.add_column(style="dim", no_wrap=True, min_width=8)
            grid.add_column(overflow="fold", ratio=1)
            grid.add_column(overflow="fold", ratio=2)
            for text, meaning in lines:
                grid.add_row(heading, Text(_printable(text)), Text(_printable(meaning)))
                heading = ""
            console.print(grid)
        console.print()


def _sections(annotation: Annotation) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield "actors", [(one.text, _actor(one)) for one in annotation.actors]
    yield "places", [(one.text, _place(one)) for one in annotation.places]
    yield "dates", [(one.text, _date(one)) for one in annotation.dates]
    yield "amounts", [(one.text, amount(one)) for one in annotation.amounts]
    yield "quotes", [(one.text, _quote(one)) for one in annotation.quotes]


def _actor(one: ActorMention) -> str:
    return " ".join(part for part in (one.code, one.sector, one.name) if part)


def _place(one: PlaceMention) -> str:
    where = f"{one.name}, {one.country}" if one.country else one.name
    position = f" {one.lat:.2f} {one.lon:.2f}" if one.lat is not None and one.lon is not None else ""
    return f"{where} ({one.precision}){position}"


def _date(one: DateMention) -> str:
    if one.first is None and one.last is None:
        return f"unknown ({one.granularity})"
    days = one.first if one.first == one.last else f"{one.first or '…'} – {one.last or '…'}"
    return f"{days} ({one.granularity})"


def _quote(one: QuoteMention) -> str:
    verb = f", “{one.verb}”" if one.verb else ""
    return f"{entities(one.speakers)} ({one.kind}{verb})"


def _printable(text: str) -> str:
    """The text without the control characters by which it could drive the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
