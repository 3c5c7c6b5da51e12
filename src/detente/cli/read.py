"""`detente read`: an article, or many in JSON Lines, in; their events out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import formats
from detente.cli.group import FAILED, say
from detente.cli.intake import Intake
from detente.cli.sources import article_options, opened

if TYPE_CHECKING:
    from detente.model import Article


@click.command()
@article_options
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
    given = opened(source, alone=bool(published or language))
    batch = given.lines is not None
    intake = Intake(lambda article: _coded(article, parser, names))
    articles = intake.each(given, published, language)
    formats.write(articles, formats.chosen(form, out, batch=batch), out, batch=batch)
    if intake.failed:
        say(f"{intake.failed} of {intake.seen} articles could not be read.")
        ctx.exit(FAILED)


def _coded(article: Article, parser: str | None, names: Path | None) -> Article:
    from detente.api import code

    coded = code(article, parser=parser, names=names)
    for warning in coded.warnings:
        say(f"warning: {coded.id}: {warning}")
    return coded
