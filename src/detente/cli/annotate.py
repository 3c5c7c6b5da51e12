"""`detente annotate`: what an article names, before any event is coded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import formats
from detente.cli.group import FAILED, say
from detente.cli.intake import Intake
from detente.cli.sources import article_options, opened

if TYPE_CHECKING:
    from detente.export.annotations import Annotated
    from detente.model import Article

_NAMES = ("table", "json", "jsonl")


@click.command()
@article_options
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
    given = opened(source, alone=bool(published or language))
    batch = given.lines is not None
    intake = Intake(lambda article: _annotated(article, parser, names))
    _write(intake.each(given, published, language), formats.chosen(form, out, batch=batch, among=_NAMES), out, batch=batch)
    if intake.failed:
        say(f"{intake.failed} of {intake.seen} articles could not be read.")
        ctx.exit(FAILED)


def _annotated(article: Article, parser: str | None, names: Path | None) -> Annotated:
    from detente.api import annotate as annotated
    from detente.api import with_language

    article = with_language(article)
    return article, annotated(article, parser=parser, names=names)


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
