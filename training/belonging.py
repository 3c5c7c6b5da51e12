"""Fits the weights of `src/detente/coding/belonging.yaml` on coded articles and marked texts.

A conditional logistic regression. Usage: belonging.py [--write] GOLD.jsonl … MARKED.txt …
Each bare noun of function that gold has as an entity, or that a marked text names (`evaluation/standins.py`), gives one case:
the codes it may be of, the clues for each, and gold's. Prints how many are right by the grammar alone and as weighed, on
articles left out of the fit (five parts in turn); --write fits on all and writes.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from answers import Answers, answers
from logistic import fit_parts, folds, write

from detente.coding import belonging

RIDGE = 12.0


@dataclass(frozen=True)
class Case:
    """One noun: the clues for each code that it may be of, what the grammar alone says, and what gold says."""

    article: str
    clues: belonging.Clues
    read: str | None
    gold: str
    marked: bool


def asked(given: Answers) -> Iterator[Case]:
    """The bare nouns of function of an article of which it is known whose they are."""
    coder = given.coder()
    reader = coder.actors.functions.belonging
    plain = reader.clues
    seen: dict[tuple[int, int], Case] = {}

    def clues(s, i, role, told, local):  # type: ignore[no-untyped-def]
        told, local = list(told), list(local)
        found = plain(s, i, role, told, local)
        gold = given.at((s[i].start, s[i].end))
        if gold is not None and len(gold) == 1:
            read = next(iter([*told, *local]), None)
            seen.setdefault((s.index, i), Case(given.article.id, found, read, next(iter(gold)), given.marked))
        return found

    reader.clues = clues  # type: ignore[method-assign]
    coder.merged()
    yield from seen.values()


def fit(given: Sequence[Case]) -> dict[str, float]:
    """The weights; cases in which gold's code is no choice teach nothing. Those of whole articles count twice."""
    known = [case for case in given if case.gold in case.clues for _ in range(1 if case.marked else 2)]
    parts = [[[(clue, 1.0) for clue in found] for found in case.clues.values()] for case in known]
    return fit_parts(parts, [list(case.clues).index(case.gold) for case in known], RIDGE)


def crossed(given: Sequence[Case]) -> str:
    """Codes right by the grammar alone, and as weighed by weights fitted on other articles."""
    right: Counter[str] = Counter()
    for held in folds([case.article for case in given]):
        weights = fit([case for case in given if case.article not in held])
        for case in given:
            if case.article in held:
                source = "marked" if case.marked else "gold"
                right.update({f"{source}: all": 1, f"{source}: read": case.read == case.gold})
                right[f"{source}: weighed"] += belonging.best(case.clues, weights, case.read) == case.gold
    return "\n".join(f"{name}: {count}" for name, count in sorted(right.items()))


def main() -> None:
    given = [case for one in answers([Path(name) for name in sys.argv[1:] if name != "--write"]) for case in asked(one)]
    print(f"{len(given)} nouns, {sum(case.gold in case.clues for case in given)} with the right code among the choices")
    print(crossed(given))
    if "--write" in sys.argv:
        said = "What each clue (coding/belonging.py) weighs for a bare noun of function to be of a country"
        write("belonging", said, fit(given))


if __name__ == "__main__":
    main()
