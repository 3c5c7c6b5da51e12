"""Conditional logistic regression of plain clues, for the fits of `recipients.py` and `belonging.py`."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import yaml

STEPS = 300
LEAST = 0.04
"""Weights nearer to 0 are left out."""

FOLDS = 5

Parts = Sequence[Sequence[Sequence[tuple[str, float]]]]
"""For each case the clues of each choice, with how much each counts."""


def fit_parts(given: Parts, gold: Sequence[int], ridge: float) -> dict[str, float]:
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


def folds(articles: Sequence[str]) -> Iterator[frozenset[str]]:
    """The articles that are left out of the fit, a part in turn."""
    every = sorted(set(articles))
    random.Random(0).shuffle(every)
    for part in range(FOLDS):
        yield frozenset(every[part::FOLDS])


def write(name: str, said: str, weights: dict[str, float]) -> None:
    """Write the table beside the coder that `detente.coding.fitted` reads; `said`: what a clue weighs, and for what."""
    found = {clue: round(weight, 2) for clue, weight in weights.items() if abs(weight) >= LEAST}
    head = f"# {said}, in every language.\n# Fitted by training/{name}.py, not written by hand.\n"
    target = Path(__file__).parents[1] / "src" / "detente" / "coding" / f"{name}.yaml"
    target.write_text(head + yaml.safe_dump(found, allow_unicode=True, sort_keys=True, width=200), encoding="utf-8")
