"""What may be wrong with the names of a language: `python -m detente.knowledge.check [LANGUAGE] [--names FILE] [--strict]`.

Names that stand for actors of different codes, and the doubts of `doubts.py`. With `--names`, only those about one's own table.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from detente.errors import DetenteError
from detente.knowledge.core import Knowledge, load
from detente.knowledge.doubts import Doubt, doubts
from detente.knowledge.gather import Table, holds, organisations
from detente.knowledge.people import People
from detente.knowledge.records import Kind, Record
from detente.knowledge.tables import items, rows

Conflict = tuple[str, tuple[Record, ...]]

# Exit status: something doubtful and --strict; a table that cannot be read.
DOUBTFUL = 1
UNREADABLE = 2


def conflicts(knowledge: Knowledge) -> list[Conflict]:
    """The names of actors with records of more than one code, in alphabetical order, with all their records.

    A capital and its country, or a person who served two states, are no conflict; two countries called "Congo" are.
    """
    found = {name: _actors(records) for name, records in knowledge.surfaces().items()}
    several = [(name, records) for name, records in found.items() if len({record.code for record in records}) > 1]
    return sorted(several, key=lambda conflict: conflict[0])


def _actors(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(record for record in records if record.kind is not Kind.PLACE)


def described(record: Record) -> str:
    """A record in a few words: kind, code, sector, name."""
    return " ".join(part for part in (record.kind.value, record.code, record.sector, record.name) if part)


def doubtful(language: str, names: Path | None = None) -> list[Doubt]:
    """All that is doubtful in `language` (ISO 639-1), or in the table `names` alone. Raises UnknownLanguage, RuleError."""
    knowledge = load(language, names)
    found = [
        Doubt("names for several codes", name, "; ".join(described(record) for record in records))
        for name, records in conflicts(knowledge)
    ]
    found += doubts(knowledge.surfaces(), language)
    if names is None:
        return found
    own = _own(names, language)
    return [doubt for doubt in found if doubt.name in own]


def _own(table: Path, language: str) -> set[str | None]:
    if holds(table) is Table.PEOPLE:
        return set(People(table).names)
    if holds(table) is Table.PLACES:
        return {text for row in rows(table) for text in (row["name"], *items(row.get("names", "")))}
    return {text for surface, record in organisations(table, language) for text in (surface, record.name)}


def report(found: Iterable[Doubt]) -> list[str]:
    """The lines to print: the doubts under their kinds, each kind with its count."""
    kinds: dict[str, list[Doubt]] = defaultdict(list)
    for doubt in found:
        kinds[doubt.kind].append(doubt)
    lines = []
    for kind, several in kinds.items():
        lines.append(f"{kind}: {len(several)}")
        lines += [f"  {doubt.name}: {doubt.said}" for doubt in sorted(several)]
    return lines or ["nothing doubtful"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report. Returns the exit status: 0, or 1 for any doubt under --strict, or 2 for what cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m detente.knowledge.check", description="List doubtful names.")
    parser.add_argument("language", nargs="?", default="fr", help="ISO 639-1; default: fr")
    parser.add_argument("--names", type=Path, metavar="FILE", help="check this table of your own")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where anything is doubtful")
    given = parser.parse_args(arguments)
    if given.names is not None and not given.names.is_file():
        parser.error(f"no file {given.names}")
    try:
        found = doubtful(given.language, given.names)
    except DetenteError as problem:
        print(problem, file=sys.stderr)
        return UNREADABLE
    print("\n".join(report(found)))
    return DOUBTFUL if found and given.strict else 0


if __name__ == "__main__":
    raise SystemExit(main())
