"""Errors on the command line: a line on stderr that says what is wrong and what to do, and an exit code; no traceback."""

from __future__ import annotations

from typing import Any

import click

from detente.errors import DetenteError, InputError

FAILED = 1
BAD_INPUT = 2
BROKEN = 3


class Commands(click.Group):
    """The group of all commands; what Détente raises on purpose ends here."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit with BAD_INPUT or BROKEN where it raises a DetenteError."""
        try:
            return super().invoke(ctx)
        except DetenteError as problem:
            say(f"error: {problem}")
            ctx.exit(BAD_INPUT if isinstance(problem, InputError) else BROKEN)


def say(message: str) -> None:
    """A line on stderr, without the control characters by which a text could drive the terminal."""
    click.echo("detente: " + "".join(char if char.isprintable() else " " for char in message), err=True)
