"""Where the articles go and in which form."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from detente.errors import InputError
from detente.model import Article

NAMES = ("table", "json", "jsonl", "html")
_BY_SUFFIX = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "table"}


def chosen(name: str | None, out: Path | None, *, batch: bool, among: Collection[str] = NAMES) -> str:
    """The format asked for; else what the name of the output says, lines for lines, a table for a terminal, JSON for others."""
    if name:
        return name
    said = _BY_SUFFIX.get(out.suffix.lower()) if out is not None else None
    if said in among:
        return str(said)
    if batch:
        return "jsonl"
    return "table" if out is None and sys.stdout.isatty() else "json"


def write(articles: Iterable[Article], form: str, out: Path | None, *, batch: bool) -> None:
    """Write all articles; lines and tables one by one as they come."""
    with output(out) as file:
        if form == "jsonl":
            from detente.export.jsonl import line

            for article in articles:
                file.write(line(article) + "\n")
                file.flush()
        elif form == "table":
            from detente.export.table import write_table

            write_table(articles, file)
        elif form == "html":
            from detente.export.html import page

            file.write(page(articles))
        else:
            from detente.export.jsonl import document

            file.write(document(articles, many=batch) + "\n")


@contextmanager
def output(out: Path | None) -> Iterator[TextIO]:
    """The output, in UTF-8 whatever the locale says; half a surrogate pair is written as JSON escapes it."""
    if out is None:
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    try:
        file = out.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as problem:
        raise InputError(f"{out} cannot be written: {problem.strerror or problem}.") from problem
    with file:
        yield file
