"""The command line: one file a command. What a command needs is imported when it runs, so that `--help` is instant."""

from __future__ import annotations

import click

from detente import __version__
from detente.cli.annotate import annotate
from detente.cli.evaluate import evaluate
from detente.cli.group import Commands
from detente.cli.read import read
from detente.cli.rules import rules


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="detente", message="%(prog)s %(version)s")
def main() -> None:
    """Read the news in its own language; say who did what to whom.

    Exit codes: 0 all went well; 1 some articles, rules or examples failed; 2 the input or the call is wrong;
    3 a rule file, a table of names or a parser cannot be loaded.
    """


main.add_command(read)
main.add_command(annotate)
main.add_command(evaluate)
main.add_command(rules)

__all__ = ["main"]
