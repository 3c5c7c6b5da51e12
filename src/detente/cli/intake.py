"""From what the user points at to articles, one by one; what cannot be read is counted, and is never the end of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from detente.cli.group import say
from detente.cli.sources import Source
from detente.errors import InputError

if TYPE_CHECKING:
    from detente.model import Article

Made = TypeVar("Made")


class Intake(Generic[Made]):
    """Reads what it is given and makes of each article what `make` makes of it; counts what was seen and what failed."""

    def __init__(self, make: Callable[[Article], Made]) -> None:
        self.seen = 0
        self.failed = 0
        self._make = make

    def each(self, source: Source, published: str | None, language: str | None) -> Iterable[Made]:
        """One for each article of the source. Raises DetenteError where the source is one article and that cannot be read."""
        if source.lines is not None:
            return self._many(source.name, source.lines)
        return [self._make(_article(source, published, language))]

    def _many(self, name: str, lines: Iterable[bytes]) -> Iterator[Made]:
        """The articles of JSON Lines; what is wrong with a line goes to stderr, and the next is read."""
        from detente.ingest import Problem, read_jsonl

        for found in read_jsonl(lines):
            self.seen += 1
            if isinstance(found, Problem):
                self._report(f"{name}:{found.line}", found.id, found.message)
                continue
            try:
                made = self._make(found)
            except InputError as problem:
                self._report(name, found.id, str(problem))
            else:
                yield made

    def _report(self, place: str, id: str | None, message: str) -> None:
        self.failed += 1
        say(f"{place}: {f'article {id}: ' if id else ''}{message}")


def _article(source: Source, published: str | None, language: str | None) -> Article:
    """The one article of a page, a text or an address."""
    if source.is_url:
        from detente.ingest import fetch

        return fetch(source.name, published=published, language=language)
    from detente.ingest import read_bytes

    name = "" if source.piped is not None else Path(source.name).name
    return read_bytes(_bytes(source), name=name, published=published, language=language)


def _bytes(source: Source) -> bytes:
    from detente.api import file_bytes

    return file_bytes(source.name) if source.piped is None else source.piped
