"""Counting over articles: tallies at three levels of strictness, by type, and the accuracy of what the headline leaves out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from detente.evaluate.coded import Coded
from detente.evaluate.compare import closeness, fully_right, same_sides, same_type, same_when
from detente.evaluate.matching import best_pairs

LEVELS: dict[str, Callable[[Coded, Coded], bool]] = {
    "detection": same_type,
    "who_did_what_to_whom": same_sides,
    "fully_right": fully_right,
}
KINDS = ("main", "content")


@dataclass(slots=True)
class Tally:
    """Events in gold, events predicted, and those of them that are right."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1, rounded to four decimals, with the counts."""
        precision = self.right / self.predicted if self.predicted else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        shares = {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
        return {**shares, "gold": self.gold, "predicted": self.predicted, "right": self.right}


@dataclass(frozen=True, slots=True)
class Error:
    """`what`: missed, roles (found with other sides), false alarm, or what else of a right headline is wrong (`when`, …).

    One of the two events is None where there is none.
    """

    article: str
    what: str
    gold: Coded | None
    found: Coded | None


@dataclass(slots=True)
class _Pairing:
    """The events of one article, matched: index to index."""

    gold: Sequence[Coded]
    found: Sequence[Coded]
    of_gold: dict[int, int] = field(init=False)
    of_found: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        pairs = best_pairs([[closeness(one, other) for other in self.found] for one in self.gold])
        self.of_gold = dict(pairs)
        self.of_found = {found: gold for gold, found in pairs}


class Scores:
    """Collects articles with `add`; `figures` and `errors` say how they did."""

    def __init__(self) -> None:
        self.errors: list[Error] = []
        self.details: list[Error] = []
        """Events with the right sides of which something else is wrong, once for each thing."""
        self._levels = {kind: {level: Tally() for level in LEVELS} for kind in KINDS}
        self._types: dict[str, Tally] = {}
        self._attributes: dict[str, list[bool]] = {}

    def add(self, article: str, gold: Sequence[Coded], found: Sequence[Coded], *, partial: bool = False) -> None:
        """Count one article; in a `partial` one, predictions that match nothing are not counted."""
        pairing = _Pairing(gold, found)
        for index, event in enumerate(gold):
            if not event.left_out:
                self._add_gold(article, event, pairing, pairing.of_gold.get(index))
        for index, event in enumerate(found):
            match = pairing.of_found.get(index)
            if not event.implied and not (match is None and partial) and not (match is not None and gold[match].left_out):
                self._add_found(article, event, None if match is None else gold[match])

    def _add_gold(self, article: str, event: Coded, pairing: _Pairing, match: int | None) -> None:
        found = None if match is None else pairing.found[match]
        for level, agrees in LEVELS.items():
            tally = self._levels[event.kind][level]
            tally.gold += 1
            tally.right += found is not None and agrees(event, found)
        headline = found is not None and same_sides(event, found)
        if event.kind == "main":
            self._type(event.label).gold += 1
            self._type(event.label).right += headline
        if found is None or not headline:
            self.errors.append(Error(article, "missed" if found is None else "roles", event, found))
        else:
            self._add_attributes(article, event, found)

    def _add_attributes(self, article: str, gold: Coded, found: Coded) -> None:
        outcomes: dict[str, bool | None] = {
            "mode": None if gold.modes == (None,) else found.modes[0] in gold.modes,
            "factuality": gold.factuality == found.factuality,
            "attribution": gold.sources == found.sources,
            "when": same_when(gold, found),
            "where": gold.country == found.country,
            "sector": gold.sectors <= found.sectors if gold.sectors else None,
        }
        for name, right in outcomes.items():
            if right is not None:
                self._attributes.setdefault(name, []).append(right)
                self.details += [] if right else [Error(article, name, gold, found)]

    def _add_found(self, article: str, event: Coded, gold: Coded | None) -> None:
        counted = gold or event
        for tally in self._levels[counted.kind].values():
            tally.predicted += 1
        if counted.kind == "main":
            self._type(counted.label).predicted += 1
        if gold is None:
            self.errors.append(Error(article, "false alarm", None, event))

    def _type(self, label: str) -> Tally:
        return self._types.setdefault(label, Tally())

    def figures(self) -> dict[str, Any]:
        """Plain JSON values: `main` and `content` by level, `accuracy_given_headline` and `headline_by_type`."""
        return {
            **{kind: {level: tally.figures() for level, tally in levels.items()} for kind, levels in self._levels.items()},
            "accuracy_given_headline": {
                name: {"accuracy": round(sum(right) / len(right), 4), "of": len(right)}
                for name, right in self._attributes.items()
            },
            "headline_by_type": {name: tally.figures() for name, tally in sorted(self._types.items())},
        }
