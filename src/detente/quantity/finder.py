"""Finding amounts and deciding by the words around them what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.quantity.counted import Counted
from detente.quantity.folding import fold
from detente.quantity.grammar import Grammar, grammar
from detente.quantity.interval import Bounds, bounds, currency
from detente.quantity.mention import Kind, QuantityMention

_BEFORE = 45
_FATES = frozenset({"killed", "injured", "detained"})


def find(text: str, language: str) -> list[QuantityMention]:
    """Every amount whose kind can be told, in order, none overlapping another. Raises UnknownLanguage."""
    return list(_Finder(text, fold(text), grammar(language)).mentions())


@dataclass(frozen=True, slots=True)
class _Finder:
    text: str
    folded: str
    grammar: Grammar

    def mentions(self) -> Iterator[QuantityMention]:
        at = 0
        previous: QuantityMention | None = None
        while (match := self.grammar.number.search(self.folded, at)) is not None:
            mention = None if self._is_label(match) else self._mention(match, previous)
            at = mention.end if mention else match.end()
            if mention is not None:
                previous = mention
                yield mention

    def _is_label(self, match: re.Match[str]) -> bool:
        """A year, a day of a month, a number that names ("Resolution 1701"): it counts nothing."""
        before = self.folded[max(0, match.start() - _BEFORE) : match.start()] + match.group()
        return self.grammar.label is not None and self.grammar.label.search(before) is not None

    def _mention(self, match: re.Match[str], previous: QuantityMention | None) -> QuantityMention | None:
        if match["fraction"]:
            return self._made(match, match.end(), "duration", 1.0, "s")
        counted = Counted(self.text, self.folded, self.grammar, match)
        if match["adverb"]:
            return None if counted.is_excluded(match["adverb"], match.end()) else self._made(match, match.end(), "count")
        if sign := currency(match, self.grammar):
            return self._made(match, match.end(), "money", 1.0, sign)
        if found := counted.joined():
            kind, end, scale = found
            return self._made(match, end, kind, scale, "s" if kind == "duration" else None)
        noun = counted.noun()
        told = self._counted(match, noun, counted, previous) if noun is not None else None
        return told or self._bare(match)

    def _counted(
        self, match: re.Match[str], noun: re.Match[str], counted: Counted, previous: QuantityMention | None
    ) -> QuantityMention | None:
        word = noun.group()
        if counted.is_excluded(word, noun.end()):
            return None
        if word in self.grammar.durations:
            return self._duration(match, noun) if counted.is_length() else None
        if word in self.grammar.currencies:
            return None if counted.is_article else self._made(match, noun.end(), "money", 1.0, self.grammar.currencies[word])
        kind = counted.telling(word)
        if kind is not None:
            return None if counted.is_article else self._made(match, noun.end(), kind)
        fate = self.grammar.fates.of(self.folded, match.start(), noun.end())
        if counted.is_pointer(noun):
            return self._made(match, counted.number_end(noun), fate) if fate and not counted.is_one else None
        fate = fate or self._inherited(match, noun, previous)
        return self._made(match, noun.end(), fate or "persons") if counted.is_people(noun, fate) else None

    def _inherited(self, match: re.Match[str], noun: re.Match[str], previous: QuantityMention | None) -> Kind | None:
        """`killed two soldiers and three civilians`: the fate of those just counted."""
        if previous is None or previous.kind not in _FATES or self.grammar.inherit is None:
            return None
        if self.grammar.apart and self.grammar.apart.match(self.folded, noun.end()):
            return None
        return previous.kind if self.grammar.inherit.fullmatch(self.folded[previous.end : match.start()]) else None

    def _bare(self, match: re.Match[str]) -> QuantityMention | None:
        """`wounding 30.`: a number without a noun, right after the words that tell the fate."""
        if self.grammar.bare is None or not self.grammar.bare.match(self.folded, match.end()):
            return None
        fate = self.grammar.fates.bare(self.folded, match.start())
        return self._made(match, match.end(), fate) if fate else None

    def _duration(self, match: re.Match[str], noun: re.Match[str]) -> QuantityMention:
        seconds = float(self.grammar.durations[noun.group()])
        half = self.grammar.half.match(self.folded, noun.end())
        end = half.end() if half else noun.end()
        return self._made(match, end, "duration", seconds, "s", 0.5 if half else 0.0)

    def _made(
        self, match: re.Match[str], end: int, kind: Kind, scale: float = 1.0, unit: str | None = None, more: float = 0.0
    ) -> QuantityMention:
        low, high = _scaled(bounds(match, self.grammar), scale, more)
        start = self._start(match)
        return QuantityMention(start, end, self.text[start:end], kind, low, high, unit)

    def _start(self, match: re.Match[str]) -> int:
        """Where the amount begins: an article that makes persons known ("the two leaders") is no part of it."""
        definite = self.grammar.bounds.get(match["bound"] or "") == "definite"
        return match.end("bound") + (self.folded[match.end("bound")] == " ") if definite else match.start()


def _scaled(interval: Bounds, scale: float, more: float) -> Bounds:
    low, high = interval
    return (None if low is None else (low + more) * scale), (None if high is None else (high + more) * scale)
