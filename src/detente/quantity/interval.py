"""From the match of a number with its bounds to an interval."""

from __future__ import annotations

import re

from detente.quantity.grammar import Grammar

Bounds = tuple[float | None, float | None]
_INTERVALS = 9


def bounds(match: re.Match[str], grammar: Grammar) -> Bounds:
    """Low and high of a match of `grammar.number`. Raises ValueError where a word of it is no number."""
    groups = match.groupdict()
    if groups["fraction"]:
        length = float(grammar.fractions[groups["fraction"]])
        return length, length
    if groups["sizes"]:
        size = _product(groups["sizes"], grammar)
        return 2 * size, 10 * size - 1
    for index in range(_INTERVALS):
        if groups.get(f"a{index}"):
            return _between(groups[f"a{index}"], groups[f"b{index}"], grammar)
    return _bounded(_single(groups, grammar), grammar.bounds.get(groups["bound"] or "", "about"))


def _product(text: str, grammar: Grammar) -> float:
    size = 1.0
    for word in re.findall(r"\w+", text):
        size *= grammar.sizes.get(word, 1)
    return size


def _between(low: str, high: str, grammar: Grammar) -> Bounds:
    """Low and high; "2 à 3 millions" are both millions."""
    first, second = grammar.numbers.value(low), grammar.numbers.value(high)
    scale = max((size for word, size in grammar.numbers.multipliers.items() if high.endswith(" " + word)), default=1)
    return (first * scale if first < 1000 <= scale else first), second


def _single(groups: dict[str, str | None], grammar: Grammar) -> float:
    value = grammar.numbers.value(groups["n"] or "")
    value *= grammar.collective.get(groups["collective"] or "", 1)
    return value * grammar.sizes.get(groups["more"] or "", 1)


def _bounded(value: float, kind: str) -> Bounds:
    return {"low": (value, None), "high": (None, value), "below": (0.0, value)}.get(kind, (value, value))
