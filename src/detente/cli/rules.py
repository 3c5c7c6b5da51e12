"""`detente rules`: look at the rules, try them on a sentence, check their examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli.group import FAILED, say

if TYPE_CHECKING:
    from detente.grammar.rules import Rule

_language = click.option("--language", default="fr", show_default=True, metavar="CODE", help="Whose rules (ISO 639-1).")


@click.group()
def rules() -> None:
    """The rules by which events are read."""


@rules.command()
@click.argument("sentence")
@_language
@click.option("--published", metavar="DATE", help="Day (YYYY-MM-DD) against which dates in the sentence are read.")
@click.option("--parser", metavar="NAME", help="As for `detente read`.")
def explain(sentence: str, language: str, published: str | None, parser: str | None) -> None:
    """Show how a SENTENCE is read: tree, arguments, rules that fire and that nearly do, and the events."""
    from detente.api import tools_for
    from detente.explain import explain as explained
    from detente.explain.report import lines
    from detente.ingest.published import iso_day
    from detente.model import Article

    day = iso_day(published) if published else None
    article = Article(id="sentence", text=sentence, language=language, published=day)
    for line in lines(explained(article, tools_for(language, parser))):
        click.echo(line)


@rules.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_language
@click.option("--parser", metavar="NAME", help="As for `detente read`.")
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...], language: str, parser: str | None) -> None:
    """Compile all rules and code all their examples; with FILES, those of these rule files, on top of the language's own."""
    from detente.api import tools_for
    from detente.errors import RuleError
    from detente.explain.check import check as checked
    from detente.explain.check import with_files

    wrong = 0
    try:
        tools = tools_for(language, parser)
        tools, chosen = with_files(tools, files) if files else (tools, list(tools.rules))
        for failure in checked(chosen, tools):
            wrong += 1
            click.echo(f"{_near(failure.file)}:{failure.line}: {failure.message}")
    except RuleError as problem:
        click.echo(str(problem))
        ctx.exit(FAILED)
    say(f"{len(chosen)} rules, {sum(len(rule.yes) + len(rule.no) for rule in chosen)} examples, {wrong} failures.")
    ctx.exit(FAILED if wrong else 0)


@rules.command("list")
@_language
@click.option("--type", "kind", metavar="TYPE", help="Only the rules of this event type.")
def listed(language: str, kind: str | None) -> None:
    """List the rules: type, id, words, and where they are written."""
    from detente.grammar.rules import compile_rules
    from detente.languages import load_pack
    from detente.ontology import event_types

    if kind is not None and kind.upper() not in event_types():
        raise click.UsageError(f"There is no type {kind!r}; there are: {', '.join(event_types())}.")
    pack = load_pack(language)
    for rule in compile_rules(pack.rule_files(), pack.data("classes")):
        if kind is None or rule.type.name == kind.upper():
            click.echo(_line(rule))


def _line(rule: Rule) -> str:
    name = f"{rule.type.name}/{rule.mode}" if rule.mode else rule.type.name
    words = ", ".join(pattern.text for pattern in rule.patterns)
    return f"{name}\t{rule.id}\t{words}\t{_near(rule.file)}:{rule.line}"


def _near(file: str) -> str:
    """The path from where the user stands, if it lies below."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file
