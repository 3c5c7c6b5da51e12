"""Names that stand for actors of different codes: `python -m detente.knowledge.check [LANGUAGE]`.

A capital and its country, or a person who served two states, are no conflict; two countries called "Congo" are.
"""

from __future__ import annotations

import sys

from detente.knowledge.core import Knowledge, load
from detente.knowledge.records import Record

Conflict = tuple[str, tuple[Record, ...]]


def conflicts(knowledge: Knowledge) -> list[Conflict]:
    """The names of actors with records of more than one code, in alphabetical order, with all their records."""
    found = knowledge.surfaces().items()
    several = [(name, records) for name, records in found if len({record.code for record in records}) > 1]
    return sorted(several, key=lambda conflict: conflict[0])


def described(record: Record) -> str:
    """A record in a few words: kind, code, sector, name."""
    return " ".join(part for part in (record.kind.value, record.code, record.sector, record.name) if part)


def main(language: str = "fr") -> int:
    """Print the conflicts, one a line; returns how many there are."""
    found = conflicts(load(language))
    for name, records in found:
        print(f"{name}: {'; '.join(described(record) for record in records)}")
    return len(found)


if __name__ == "__main__":
    print(f"{main(*sys.argv[1:2])} names stand for several codes")
