"""Fits the weights of `src/detente/coding/recipients.yaml` on coded articles: a conditional logistic regression.

Usage: recipients.py GOLD.jsonl … [--write]
Each event that gold has too gives one case: the choices, the clues for each, and which of them gold has. Prints how many are
right as read and as weighed, on articles left out of the fit (five parts in turn); --write fits on all and writes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from logistic import fit_parts, folds, write

from detente.coding import weighing
from detente.coding.clues import Choice, Clues
from detente.coding.coder import Coder
from detente.coding.draft import Draft
from detente.coding.reader import toolbox
from detente.evaluate import read_gold
from detente.evaluate.coded import Coded

RIDGE = 4.0


@dataclass(frozen=True)
class Case:
    """One event: who may be its recipient (as read first), what speaks for each, and what gold says."""

    article: str
    clues: dict[Choice, list[str]]
    gold: Choice


def cases(paths: Sequence[Path]) -> list[Case]:
    """All events that gold has too."""
    found: list[Case] = []
    for path in paths:
        for gold in read_gold(path):
            tools = toolbox(str(gold.article.language))
            coder = Coder(gold.article, tools, tools.parse(gold.article.text))
            drafts = coder.merged()
            clues = Clues(coder.actors, drafts)
            for draft in filter(weighing.is_weighed, drafts):
                event = _of(draft, gold.events)
                if event is not None:
                    found.append(Case(gold.article.id, clues.of(draft), event.recipients))
    return found


def _of(draft: Draft, events: Sequence[Coded]) -> Coded | None:
    """Gold's event of the type that one of the draft's words names."""
    spans = [(one.start, one.end) for one in draft.triggers]
    hits = [
        event
        for event in events
        if draft.type.name in event.types
        and not event.left_out
        and any(a < end and start < b for a, b in event.spans for start, end in spans)
    ]
    return next((event for event in hits if event.actors == draft.actor_codes()), hits[0] if hits else None)


def fit(given: Sequence[Case]) -> dict[str, float]:
    """The weights; cases in which no choice is gold's teach nothing."""
    known = [case for case in given if case.gold in case.clues]
    parts = [[[(c, weighing.part_of(c, choice)) for c in found] for choice, found in case.clues.items()] for case in known]
    return fit_parts(parts, [list(case.clues).index(case.gold) for case in known], RIDGE)


def crossed(given: Sequence[Case]) -> str:
    """Recipients right as read, and as weighed by weights fitted on other articles."""
    read = weighed = 0
    for held in folds([case.article for case in given]):
        weights = fit([case for case in given if case.article not in held])
        for case in given:
            if case.article in held:
                read += next(iter(case.clues)) == case.gold
                weighed += weighing.best(case.clues, weights) == case.gold
    return f"{len(given)} events: recipients of {read} right as read, of {weighed} as weighed"


def main() -> None:
    given = cases([Path(name) for name in sys.argv[1:] if name != "--write"])
    print(crossed(given))
    if "--write" in sys.argv:
        said = "What each clue (coding/clues.py) weighs for somebody to be the recipient of an event"
        write("recipients", said, fit(given))


if __name__ == "__main__":
    main()
