"""Reading the tab-separated tables: '#' starts a comment line, the first other line names the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from detente.errors import RuleError

DATA = Path(__file__).parent / "data"

_CHOICE = re.compile(r"[{}]")


def rows(path: Path, needed: tuple[str, ...] = ()) -> Iterator[dict[str, str]]:
    """Each row as column → cell, cells missing at its end as "".

    A table that does not exist has no rows. Raises RuleError, with file and line, for a row with more cells than there are
    columns and for a header without a `needed` column.
    """
    if not path.exists():
        return
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if header is None:
            header = cells
            _check_header(header, needed, path, number)
        elif len(cells) > len(header):
            raise RuleError(f"{len(cells)} cells under {len(header)} columns", str(path), number)
        else:
            yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


def items(cell: str) -> list[str]:
    """The parts of a cell that holds a list ('|' between them), without empty ones; `{a,b}` stands for a and for b."""
    return [part for pattern in cell.split("|") for part in _spelt_out(pattern.strip()) if part]


def _spelt_out(pattern: str) -> Iterator[str]:
    """The pattern with each choice of every pair of braces."""
    parts = _CHOICE.split(pattern)
    choices = [part.split(",") if place % 2 else [part] for place, part in enumerate(parts)]
    return map("".join, product(*choices))


def _check_header(header: list[str], needed: tuple[str, ...], path: Path, number: int) -> None:
    missing = [column for column in needed if column not in header]
    if missing:
        raise RuleError(f"no column {', '.join(missing)}", str(path), number)
