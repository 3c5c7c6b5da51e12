"""What sort of thing a noun names. A condition asks for a sort (`+weapon`) where no list of nouns would ever be full.

A language's `sorts.tsv` has a noun and one or two sorts a line. Selection by sorts of nouns: Resnik, "Selectional constraints"
(Cognition 61, 1996).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from detente.errors import RuleError

_UNDER = {
    "person": "official leader diplomat politician jurist soldier police fighter activist worker expert journalist clergy "
    "student civilian migrant captive victim criminal performer",
    "group": "state assembly court troops policeforce militia party union company ngo body people outlet",
    "thing": "weapon munition warcraft vehicle building home shop worship base route works area border camp land good food "
    "medicine fuel drug animal money asset document object material anatomy plant substance",
    "act": "law treaty deal talks meeting visit call measure punishment tax election policy aid service violence operation "
    "exercise protest arrest death harm disaster accident disease crime accusation verdict inquiry contest show work "
    "trade movement change",
    "other": "right post link message speech opinion plan promise demand refusal threat praise blame support crisis conflict "
    "peace power force sum time quantity number spot feeling quality idea activity weather event",
}

UPPER: Mapping[str, str] = {sort: upper for upper, sorts in _UNDER.items() for sort in sorts.split()}
"""Sort → what it is one of: `person`, `group`, `thing`, `act` or `other`; each of these may be asked for too."""

SORTS = frozenset({*UPPER, *_UNDER})
"""All that a condition may ask for, without the sign before it."""

_NONE: frozenset[str] = frozenset()


class Sorts:
    """The sorts of the nouns of one language, as conditions name them."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        listed = {noun: tuple(sorts) for noun, sorts in table.items()}
        self._first = {noun: sorts[0] for noun, sorts in listed.items() if sorts}
        self._table = {
            noun: frozenset(f"+{name}" for sort in sorts for name in (sort, UPPER[sort])) for noun, sorts in listed.items()
        }

    def of(self, noun: str) -> frozenset[str]:
        """`+machine gun`'s sorts are `+weapon` and `+thing`; none of a noun that is not known."""
        return self._table.get(noun, _NONE)

    def first(self, noun: str) -> str | None:
        """The sort of the noun's usual sense; None of a noun that is not known."""
        return self._first.get(noun)


def read_sorts(path: Path) -> Sorts:
    """The table of a language; empty where it has none. Raises RuleError at a line that has no known sort."""
    table: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() if path.exists() else (), 1):
        noun, _, sorts = line.partition("\t")
        if not sorts or not set(sorts.split()) <= set(UPPER):
            raise RuleError(f"{line!r}: a noun, a tab and its sorts, each one of those in grammar/sorts.py", str(path), number)
        table[noun] = sorts.split()
    return Sorts(table)
