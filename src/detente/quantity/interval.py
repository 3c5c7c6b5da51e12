"""From the match of a number with its bounds to an interval."""

from __future__ import annotations

import re

from detente.quantity.grammar import Grammar

Bounds = tuple[float | None, float | None]
_INTERVALS = 9


def bounds(match: re.Match[str], grammar: Grammar) -> Bounds:
    """Low and high of a match of `grammar.number`. Raises ValueError where a word of it is no number."""
    groups = match.groupdict()
    for name, table in (("fraction", grammar.fractions), ("adverb", grammar.adverbs)):
        if groups[name]:
            return float(table[groups[name]]), float(table[groups[name]])
    if size := groups["sizes"] or groups["few"]:
        factor = _product(size, grammar)
        return 2 * factor, 10 * factor - 1
    for index in range(_INTERVALS):
        if groups.get(f"a{index}"):
            return _between(groups[f"a{index}"], groups[f"b{index}"], grammar)
    kind = grammar.bounds.get(groups["bound"] or "") or grammar.trails.get(groups.get("trail") or "", "about")
    return _bounded(_single(groups, grammar), kind)


def currency(match: re.Match[str], grammar: Grammar) -> str | None:
    """The ISO 4217 code of the sign of money that stands before the number, if there is one."""
    groups = match.groupdict()
    signs = (groups.get(name) for name in ("c", *(f"c{index}" for index in range(_INTERVALS))))
    return next((grammar.prefixes[sign] for sign in signs if sign), None)


def _product(text: str, grammar: Grammar) -> float:
    size = 1.0
    for word in re.findall(r"\w+", text):
        size *= grammar.sizes.get(word) or grammar.few.get(word, 1)
    return size


def _between(low: str, high: str, grammar: Grammar) -> Bounds:
    """Low and high; "2 à 3 millions" are both millions."""
    first, second = grammar.numbers.value(low), grammar.numbers.value(high)
    scale = grammar.numbers.scale(high)
    return (first * scale if first < 1000 <= scale else first), second


def _single(groups: dict[str, str | None], grammar: Grammar) -> float:
    value = grammar.numbers.value(groups["n"] or "")
    value *= grammar.collective.get(groups["collective"] or "", 1)
    return value * grammar.sizes.get(groups["more"] or "", 1)


def _bounded(value: float, kind: str) -> Bounds:
    return {"low": (value, None), "high": (None, value), "below": (0.0, value)}.get(kind, (value, value))
