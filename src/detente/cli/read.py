"""`detente read`: an article, or many in JSON Lines, in; their events out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from detente.cli import formats
from detente.cli.group import FAILED, say

if TYPE_CHECKING:
    from detente.model import Article

_LINES = (".jsonl", ".ndjson")


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

    The article is a FILE with an HTML page or plain text, the URL of a page, or standard input (-). A file that ends in .jsonl or
    .ndjson holds many: each line is an object with `text` and, where known, `id`, `language`, `published`; each gives a line with
    its events. Lines that cannot be read are reported on stderr, the others are coded, and the exit code is 1.
    """
    batch = _Batch(source, parser, names)
    lines = _lines(source)
    if lines is not None and (published or language):
        raise click.UsageError("--published and --language are for one article; in JSON Lines each line has its own.")
    articles = batch.many(lines) if lines is not None else batch.one(published, language)
    formats.write(articles, formats.chosen(form, out, batch=lines is not None), out, batch=lines is not None)
    if batch.failed:
        say(f"{batch.failed} of {batch.seen} articles could not be read.")
        ctx.exit(FAILED)


def _lines(source: str) -> Iterable[bytes] | None:
    """The lines of a source that is JSON Lines, else None. On standard input an opening brace tells."""
    if source == "-":
        stream = click.get_binary_stream("stdin")
        first = stream.readline()
        if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
            return chain([first], stream)
        _Batch.piped = first
        return None
    return _file_lines(Path(source)) if Path(source).suffix.lower() in _LINES and not _is_url(source) else None


def _is_url(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))
