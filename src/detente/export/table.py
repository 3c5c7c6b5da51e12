"""Articles for the terminal: a block an event, each field with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from detente.export import words
from detente.model import Article, Event

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

_STYLES = {"actual": "bold", "future": "bold cyan", "hypothetical": "bold yellow", "negated": "bold red"}


def write_table(articles: Iterable[Article], file: TextIO, *, width: int | None = None) -> None:
    """Write the articles to `file`, coloured where it is a terminal that shows colours; `width` in characters."""
    from rich.console import Console

    console = Console(file=file, width=width, highlight=False, markup=False, emoji=False)
    for article in articles:
        console.print(_header(article))
        console.print()
        for event in article.events:
            console.print(_block(event))
            console.print()
        count = len(article.events)
        console.print(f"{count or 'no'} event{'' if count == 1 else 's'}", style="dim")
        console.print()


def _grid() -> Table:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, min_width=10)
    grid.add_column(overflow="fold")
    return grid


def _text(value: str, style: str = "") -> RenderableType:
    """Plain text, without the control characters by which a text could drive the terminal."""
    from rich.text import Text

    return Text("".join(char if char.isprintable() or char == "\n" else " " for char in value), style=style)


def _header(article: Article) -> Table:
    grid = _grid()
    rows = (
        ("title", article.title or ""),
        ("id", article.id),
        ("published", article.published or "unknown"),
        ("language", article.language or ""),
        ("by", words.credits(article)),
        ("media", words.recordings(article)),
        *(("subhead", subhead) for subhead in article.subheads),
        *(("warning", warning) for warning in article.warnings),
    )
    for name, value in rows:
        if value:
            grid.add_row(name, _text(value, "bold" if name == "title" else ""))
    return grid


def _block(event: Event) -> Table:
    grid = _grid()
    style = _STYLES.get(event.factuality, "bold")
    sides = f"{words.entities(event.actor)} → {words.entities(event.recipient)}"
    grid.add_row(_text(event.id), _text(f"{words.kind(event)}  {sides}", style))
    grid.add_row("read from", _text(words.quoted(trigger.text for trigger in event.triggers)))
    for name, side in (("who", event.actor), ("whom", event.recipient)):
        if side:
            read = "; ".join(f"{words.entity(one)} {words.quoted([one.text])}".strip() for one in side)
            grid.add_row(name, _text(read))
    for name, value, source in words.fields(event):
        grid.add_row(name, _text(f"{value}  {source}".strip()))
    return grid
