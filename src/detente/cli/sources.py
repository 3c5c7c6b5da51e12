"""What the user points at: a file, an address or standard input; one article or many in JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import click

from detente.errors import InputError

_LINES = (".jsonl", ".ndjson")
_LIMIT = 50_000_000
"""Bytes of standard input that are looked at; more is too large for an article anyway."""

Command = TypeVar("Command", bound=Callable[..., Any])


def article_options(command: Command) -> Command:
    """Give a command the argument and the options that say which article is read."""
    for option in (
        click.option("--language", metavar="CODE", help="Language (ISO 639-1); told from the text by default."),
        click.option("--published", metavar="DATE", help="Day of publication (YYYY-MM-DD), where the article does not say it."),
        click.argument("source", metavar="FILE|URL|-"),
    ):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Source:
    """`lines`: of JSON Lines, else None. `piped`: the bytes of standard input, else None."""

    name: str
    lines: Iterable[bytes] | None = None
    piped: bytes | None = None

    @property
    def is_url(self) -> bool:
        """Whether it is an address on the web."""
        return self.name.lower().startswith(("http://", "https://"))


def opened(name: str, *, alone: bool = False) -> Source:
    """The source called `name`; `-` is standard input, where an opening brace shows JSON Lines.

    `alone`: what is told of it holds for one article only. Raises UsageError where it has many.
    """
    source = _standard_input() if name == "-" else Source(name)
    if not source.is_url and Path(name).suffix.lower() in _LINES:
        source = Source(name, lines=_file_lines(Path(name)))
    if alone and source.lines is not None:
        raise click.UsageError("--published and --language are for one article; in JSON Lines each line has its own.")
    return source


def _standard_input() -> Source:
    stream = sys.stdin.buffer
    first = stream.readline(_LIMIT)
    if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return Source("-", lines=chain([first], stream))
    return Source("-", piped=first + stream.read(_LIMIT))


def _file_lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {problem.strerror or problem}.") from problem
