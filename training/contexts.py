"""Fits the weights of `src/detente/coding/contexts.yaml` on coded articles: one logistic regression over all contexts.

Usage: contexts.py GOLD.jsonl …
Each event found with gold's type gives one case a context: the signs that speak for it, and whether gold has it. Prints the
precision, recall and F1 of contexts on articles left out of the fit (five parts in turn), then the weights fitted on all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import numpy as np

from detente.coding.coder import Coder
from detente.coding.contexts import SIGNS, Themes
from detente.coding.reader import toolbox
from detente.coding.write import all_of
from detente.evaluate import read_gold
from detente.evaluate.coded import Coded
from detente.evaluate.compare import closeness, same_type
from detente.evaluate.matching import best_pairs
from detente.ontology import CONTEXTS

PARTS = 5
RIDGE = 1.0
OWN_RIDGE = 4.0
"""How strongly a context's own bias is held near 0: few articles tell of most contexts."""
ENOUGH = 15
"""Gold must have a context so often that what it has from the start can be told from it."""
STEPS = 60

Case = tuple[int, str, frozenset[str], bool]
"""Article, context, signs, whether gold gives it."""


def cases(paths: Iterable[Path]) -> list[Case]:
    """Every context of every event that was found, with gold's word on it."""
    numbers = count()
    found: list[Case] = []
    for path in paths:
        contexts = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            contexts[data["id"]] = [set(event["contexts"]) for event in data["events"]]
        for gold in read_gold(path):
            number, tools = next(numbers), toolbox(str(gold.article.language))
            sentences = tools.parse(gold.article.text)
            coder = Coder(gold.article, tools, sentences)
            drafts, themes = coder.drafts(), Themes(tools.contexts, sentences)
            events = [Coded.from_json(event.to_json()) for event in coder.written(drafts)]
            for row, column in best_pairs([[closeness(one, other) for other in events] for one in gold.events]):
                if same_type(gold.events[row], events[column]) and not gold.events[row].left_out:
                    signs = dict(themes.signs(all_of(drafts[column])))
                    known = contexts[gold.article.id][row]
                    found += [(number, one, signs.get(one, frozenset()), one in known) for one in CONTEXTS]
    return found


def matrix(given: list[Case]) -> tuple[np.ndarray, np.ndarray]:
    """Signs, then a column a context; and gold's word."""
    rows = np.zeros((len(given), len(SIGNS) + len(CONTEXTS) + 1))
    for row, (_, context, signs, _) in enumerate(given):
        for sign in signs:
            rows[row, SIGNS.index(sign)] = 1
        rows[row, len(SIGNS) + CONTEXTS.index(context)] = 1
        rows[row, -1] = 1
    return rows, np.array([one[3] for one in given], dtype=float)


def fit(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Ridge logistic regression by Newton's method."""
    held = np.concatenate([np.full(len(SIGNS), RIDGE), np.full(len(CONTEXTS), OWN_RIDGE), [1e-6]])
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - held * weights
        bend = (rows.T * (chance * (1 - chance))) @ rows + np.diag(held)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def main() -> None:
    given = cases(map(Path, sys.argv[1:]))
    rows, right = matrix(given)
    part = np.array([one[0] % PARTS for one in given])
    for threshold in (0.5, 0.4, 0.35, 0.3, 0.25):
        chance = np.zeros(len(given))
        for k in range(PARTS):
            weights = fit(rows[part != k], right[part != k])
            chance[part == k] = 1 / (1 + np.exp(-rows[part == k] @ weights))
        chosen = chance > threshold
        hit, said = float((chosen * right).sum()), float(chosen.sum())
        figures = {"P": hit / said, "R": hit / right.sum(), "F1": 2 * hit / (said + right.sum())}
        print(f"threshold {threshold}:", {name: round(float(value), 3) for name, value in figures.items()})
    weights = fit(rows, right)
    print("signs:", {sign: round(float(w), 2) for sign, w in zip(SIGNS, weights, strict=False)})
    print("bias:", round(float(weights[-1]), 2))
    known = Counter(one[1] for one in given if one[3])
    own = {context: round(float(w), 2) for context, w in zip(CONTEXTS, weights[len(SIGNS) :], strict=False)}
    print("own:", {context: w for context, w in own.items() if abs(w) >= 0.3 and known[context] >= ENOUGH})


if __name__ == "__main__":
    main()
