"""What the user points at: a file, an address or standard input; one article or many in JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from detente.errors import InputError

_LINES = (".jsonl", ".ndjson")
_LIMIT = 50_000_000
"""Bytes of standard input that are looked at; more is too large for an article anyway."""


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


def opened(name: str) -> Source:
    """The source called `name`; `-` is standard input, where an opening brace shows JSON Lines."""
    if name == "-":
        return _standard_input()
    source = Source(name)
    if not source.is_url and Path(name).suffix.lower() in _LINES:
        return Source(name, lines=_file_lines(Path(name)))
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
