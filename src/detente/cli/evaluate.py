"""`detente evaluate`: how well events are read, by the measure of the codebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from detente.cli import formats

if TYPE_CHECKING:
    from detente.evaluate import Error, GoldArticle, Scores
    from detente.evaluate.coded import Coded

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", nargs=-1, required=True, type=_FILE)
@click.option("--predictions", type=_FILE, help="Score these events (JSON Lines, matched by id); nothing is coded.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show what is wrong in the first N.")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write what is wrong, by cause, here.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--parser", metavar="NAME", help="As for `detente read`.")
def evaluate(
    gold: tuple[Path, ...], predictions: Path | None, errors: int, page: Path | None, as_json: bool, parser: str | None
) -> None:
    """Compare events with GOLD files (JSON Lines of articles with their events).

    Each article is coded from its text, language and day of publication, and its events are matched one to one with
    those of gold. Of several files each is scored by itself, and all of them together. --html writes a page with every
    error, its sentence and tree, and the rules that fired or nearly did, grouped by cause.
    """
    if page and predictions:
        raise click.UsageError("--html explains what Détente itself reads; it cannot explain --predictions.")
    total, by_file = _scored(gold, predictions, parser)
    if page:
        _write_page(page, gold, total, parser)
    if as_json:
        click.echo(json.dumps(_figures(total, by_file), ensure_ascii=False))
        return
    from detente.evaluate.report import lines

    for name, scores in by_file.items():
        if len(by_file) > 1:
            click.echo(f"# {name}")
        for line in (*lines(scores.figures()), *_wrong(scores.errors, errors)):
            click.echo(line)
    if len(by_file) > 1:
        click.echo("# all")
        for line in lines(total.figures()):
            click.echo(line)


def _write_page(page: Path, gold: tuple[Path, ...], scores: Scores, parser: str | None) -> None:
    from detente.api import tools_for, with_language
    from detente.evaluate import read_gold
    from detente.explain import explain
    from detente.review import findings
    from detente.review import page as written

    errors = [*scores.errors, *scores.details]
    wrong = {error.article for error in errors}
    articles = [with_language(one.article) for path in gold for one in read_gold(path) if one.article.id in wrong]
    explained = {one.id: explain(one, tools_for(str(one.language), parser)) for one in articles}
    title = f"{len(errors)} errors in {', '.join(path.name for path in gold)}"
    with formats.output(page) as file:
        file.write(written(findings(errors, explained), title))


def _scored(paths: tuple[Path, ...], predictions: Path | None, parser: str | None) -> tuple[Scores, dict[str, Scores]]:
    from detente.evaluate import Scores, read_gold, read_predictions

    given = read_predictions(predictions) if predictions else None
    total, by_file = Scores(), {}
    for path in paths:
        scores = by_file[str(path)] = Scores()
        for one in read_gold(path):
            events = _coded(one, parser) if given is None else given.get(one.article.id, ())
            for scored in (scores, total):
                scored.add(one.article.id, one.events, events, partial=one.partial)
    return total, by_file


def _coded(one: GoldArticle, parser: str | None) -> list[Coded]:
    from detente.api import code
    from detente.evaluate.coded import Coded

    return [Coded.from_json(event.to_json()) for event in code(one.article, parser=parser).events]


def _figures(total: Scores, by_file: dict[str, Scores]) -> dict[str, Any]:
    if len(by_file) == 1:
        return total.figures()
    return {"all": total.figures(), "files": {name: scores.figures() for name, scores in by_file.items()}}


def _wrong(errors: list[Error], articles: int) -> list[str]:
    from detente.evaluate.report import error_lines

    return list(error_lines(errors, articles))
