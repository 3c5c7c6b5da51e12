"""`detente annotate`: what an article names, before any event is coded."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import formats
from detente.cli.group import FAILED, say
from detente.cli.intake import Intake
from detente.cli.sources import opened

if TYPE_CHECKING:
    from detente.export.annotations import Annotated
    from detente.model import Article

_NAMES = ("table", "json", "jsonl")


@click.command()
@click.argument("source", metavar="FILE|URL|-")
@click.option("--published", metavar="DATE", help="Day of publication (YYYY-MM-DD), where the article does not say it.")
@click.option("--language", metavar="CODE", help="Language (ISO 639-1); told from the text by default.")
@click.option("--format", "form", type=click.Choice(_NAMES), help="Default: table on a terminal, JSON elsewhere.")
@click.option("--parser", metavar="NAME", help="As for `detente read`.")
@click.option("--names", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A table of your own names.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@click.pass_context
def annotate(
    ctx: click.Context,
    source: str,
    published: str | None,
    language: str | None,
    form: str | None,
    parser: str | None,
    names: Path | None,
    out: Path | None,
) -> None:
    """Print the actors, places, dates, amounts and quotations of an article, each with what it stands for.

    The article is given as for `detente read`. In JSON every item has its `text` with `start` and `end` (characters of the
    record's `text`) and what it resolves to: an actor's `code`, `sector`, `name` and `id`; a place's `name`, `country`, `lat`,
    `lon`, `geonames`, `precision` and other `candidates`; a date's `from`, `to` and `granularity`; an amount's `kind`, `low`,
    `high` and `unit`; a quotation's `kind` (direct or indirect), `verb` and `speakers`.
    """
    given = opened(source)
    batch = given.lines is not None
    if batch and (published or language):
        raise click.UsageError("--published and --language are for one article; in JSON Lines each line has its own.")
    intake = Intake(lambda article: _annotated(article, parser, names))
    _write(intake.each(given, published, language), form or _usual(out, batch), out, batch=batch)
    if intake.failed:
        say(f"{intake.failed} of {intake.seen} articles could not be read.")
        ctx.exit(FAILED)


def _annotated(article: Article, parser: str | None, names: Path | None) -> Annotated:
    from detente.api import annotate as annotated
    from detente.api import with_language

    article = with_language(article)
    return article, annotated(article, parser=parser, names=names)


def _usual(out: Path | None, batch: bool) -> str:
    if batch or (out is not None and out.suffix.lower() in (".jsonl", ".ndjson")):
        return "jsonl"
    return "table" if out is None and sys.stdout.isatty() else "json"


def _write(found: Iterable[Annotated], form: str, out: Path | None, *, batch: bool) -> None:
    from detente.export.annotations import document, line, write_table

    with formats.output(out) as file:
        if form == "jsonl":
            for one in found:
                file.write(line(one) + "\n")
                file.flush()
        elif form == "table":
            write_table(found, file)
        else:
            file.write(document(found, many=batch) + "\n")
