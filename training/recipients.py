"""Fits the weights of `src/detente/coding/recipients.yaml` on coded articles: a conditional logistic regression.

Usage: recipients.py GOLD.jsonl … [--write]
Each event that gold has too gives one case: the choices, the clues for each, and which of them gold has. Prints how many are
right as read and as weighed, on articles left out of the fit (five parts in turn); --write fits on all and writes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from detente.coding import weighing
from detente.coding.clues import Choice, Clues
from detente.coding.coder import Coder
from detente.coding.draft import Draft
from detente.coding.reader import toolbox
from detente.evaluate import read_gold
from detente.evaluate.coded import Coded

PARTS = 5
RIDGE = 4.0
STEPS = 300
LEAST = 0.04
"""Weights nearer to 0 are left out."""


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
    return fit_parts(parts, [list(case.clues).index(case.gold) for case in known])


Parts = Sequence[Sequence[Sequence[tuple[str, float]]]]
"""For each case the clues of each choice, with how much each counts."""


def fit_parts(given: Parts, gold: Sequence[int], ridge: float = RIDGE) -> dict[str, float]:
    """Ridge conditional logistic regression by Adam: each case has the clues of each choice and which one is right."""
    names = {clue: k for k, clue in enumerate(sorted({c for case in given for found in case for c, _ in found}))}
    rows = np.zeros((sum(len(case) for case in given), len(names)))
    starts, right, row = [], [], 0
    for case, one in zip(given, gold, strict=True):
        starts.append(row)
        right.append(row + one)
        for found in case:
            for clue, part in found:
                rows[row, names[clue]] += part
            row += 1
    return dict(zip(names, _descend(rows, np.array(starts), np.array(right), ridge), strict=True))


def _descend(rows: np.ndarray, starts: np.ndarray, right: np.ndarray, ridge: float) -> list[float]:
    owner = np.repeat(np.arange(len(starts)), np.diff([*starts, len(rows)]))
    weights, mean, spread = (np.zeros(rows.shape[1]) for _ in range(3))
    wanted = rows[right].sum(0)
    for step in range(1, STEPS + 1):
        sums = rows @ weights
        chance = np.exp(sums - np.maximum.reduceat(sums, starts)[owner])
        chance /= np.add.reduceat(chance, starts)[owner]
        slope = rows.T @ chance - wanted + ridge * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.99 * spread + 0.01 * slope * slope
        weights = weights - 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    return [float(weight) for weight in weights]


def crossed(given: Sequence[Case]) -> str:
    """Recipients right as read, and as weighed by weights fitted on other articles."""
    articles = sorted({case.article for case in given})
    random.Random(0).shuffle(articles)
    read = weighed = 0
    for part in range(PARTS):
        held = set(articles[part::PARTS])
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
        found = {clue: round(weight, 2) for clue, weight in fit(given).items() if abs(weight) >= LEAST}
        head = (
            "# What each clue (coding/clues.py) weighs for somebody to be the recipient of an event, in every language.\n"
            "# Fitted by training/recipients.py, not written by hand.\n"
        )
        target = Path(weighing.__file__).with_name("recipients.yaml")
        target.write_text(head + yaml.safe_dump(found, allow_unicode=True, sort_keys=True, width=200), encoding="utf-8")


if __name__ == "__main__":
    main()
