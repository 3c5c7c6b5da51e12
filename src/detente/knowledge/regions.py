"""First-level regions of states, and how a language says "the region of X" where X alone is a town."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from detente.knowledge.tables import items, rows


class Province(NamedTuple):
    """A row of the table of regions: full name ("X Province"), country, name alone, the town called so ("" for none), the row.

    A full name in brackets ("North (Cameroon)") says that the name alone means too much to count.
    """

    name: str
    code: str
    bare: str
    town: str
    line: str


@dataclass(frozen=True, slots=True)
class Form:
    """A class with "~" for the name, for the countries of `codes` (empty: for all) and names that begin with one of `first`.

    `others` turns that round: names that begin with none of `first`. `words`: only for names that are words of the language.
    """

    pattern: str
    codes: frozenset[str]
    first: str
    others: bool
    words: bool

    def fits(self, code: str, word: bool) -> bool:
        """Whether regions of the country `code` are called so; `word`: whether the name alone is a word."""
        return (not self.codes or code in self.codes) and (word or not self.words)

    def of(self, name: str) -> str:
        """The pattern with `name`; "" where that begins with the wrong letter."""
        if self.first and (name[:1] in self.first) is self.others:
            return ""
        return self.pattern.replace("~", name)


def provinces(path: Path) -> list[Province]:
    """The regions of the table; rows without all its cells are left out, a table that does not exist has none."""
    if not path.exists():
        return []
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith(("#", "name\t")):
            cells = line.split("\t")
            if len(cells) >= 10:
                found.append(Province(cells[0], cells[1], cells[8], cells[9], line))
    return found


def forms(path: Path) -> list[Form]:
    """The classes of a language. Raises RuleError where the table is malformed."""
    return [
        Form(
            row["form"],
            frozenset(items(row["codes"])),
            row["first"].removeprefix("^"),
            row["first"].startswith("^"),
            bool(row["words"]),
        )
        for row in rows(path, ("form", "codes", "first", "words"))
    ]
