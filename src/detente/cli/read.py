"""`detente read`: an article, or many in JSON Lines, in; their events out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import formats
from detente.cli.group import FAILED, say
from detente.cli.sources import Source, opened
from detente.errors import InputError

if TYPE_CHECKING:
    from detente.model import Article


@click.command()
@click.argument("source", metavar="FILE|URL|-")
@click.option("--published", metavar="DATE", help="Day of publication (YYYY-MM-DD), where the article does not say it.")
@click.option("--language", metavar="CODE", help="Language (ISO 639-1); told from the text by default.")
@click.option("--format", "form", type=click.Choice(formats.NAMES), help="Default: table on a terminal, JSON elsewhere.")
@click.option("--parser", metavar="NAME", help="spacy:NAME, conllu:FILE (trees made beforehand), or a folder with a model.")
@click.option("--names", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A table of your own names.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.pass_context
def read(
    ctx: click.Context,
    source: str,
    published: str | None,
    language: str | None,
    form: str | None,
    parser: str | None,
    names: Path | None,
    out: Path | None,
) -> None:
    """Read an article and print its events.

    The article is a FILE with an HTML page or plain text, the URL of a page, or standard input (-). A file that ends in
    .jsonl or .ndjson holds many: each line is an object with `text` and, where known, `id`, `language`, `published`; each
    gives a line with its events. Lines that cannot be read are reported on stderr, the others are coded, and the exit
    code is 1.
    """
    given = opened(source)
    batch = given.lines is not None
    if batch and (published or language):
        raise click.UsageError("--published and --language are for one article; in JSON Lines each line has its own.")
    reader = _Reader(parser, names)
    articles = reader.many(given.name, given.lines) if given.lines is not None else reader.one(given, published, language)
    formats.write(articles, formats.chosen(form, out, batch=batch), out, batch=batch)
    if reader.failed:
        say(f"{reader.failed} of {reader.seen} articles could not be read.")
        ctx.exit(FAILED)


class _Reader:
    """Codes what it is given, passes warnings on and counts what failed."""

    def __init__(self, parser: str | None, names: Path | None) -> None:
        self.seen = 0
        self.failed = 0
        self._parser = parser
        self._names = names

    def one(self, source: Source, published: str | None, language: str | None) -> list[Article]:
        """The one article of a page, a text or an address. Raises DetenteError."""
        if source.is_url:
            from detente.ingest import fetch

            return [self._code(fetch(source.name, published=published, language=language))]
        from detente.ingest import read_bytes

        name = "" if source.piped is not None else Path(source.name).name
        data = source.piped if source.piped is not None else _file(source.name)
        return [self._code(read_bytes(data, name=name, published=published, language=language))]

    def many(self, name: str, lines: Iterable[bytes]) -> Iterator[Article]:
        """The articles of JSON Lines; what is wrong with a line goes to stderr, and the next is read."""
        from detente.ingest import Problem, read_jsonl

        for found in read_jsonl(lines):
            self.seen += 1
            if isinstance(found, Problem):
                self._report(f"{name}:{found.line}", found.id, found.message)
                continue
            try:
                coded = self._code(found)
            except InputError as problem:
                self._report(name, found.id, str(problem))
            else:
                yield coded

    def _report(self, place: str, id: str | None, message: str) -> None:
        self.failed += 1
        say(f"{place}: {f'article {id}: ' if id else ''}{message}")

    def _code(self, article: Article) -> Article:
        from detente.api import code

        coded = code(article, parser=self._parser, names=self._names)
        for warning in coded.warnings:
            say(f"warning: {coded.id}: {warning}")
        return coded


def _file(name: str) -> bytes:
    from detente.api import file_bytes

    return file_bytes(name)
