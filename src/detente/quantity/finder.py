"""Finding amounts and deciding by the words around them what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from detente.quantity.folding import fold
from detente.quantity.grammar import Grammar, grammar
from detente.quantity.interval import Bounds, bounds
from detente.quantity.mention import Kind, QuantityMention

# How far, in characters, the words are looked for that say what happened to the persons counted.
_BEFORE, _AFTER = 45, 70
_CLAUSE_END = re.compile(r"[.;:\n!?](?!\d)")
_FATES: tuple[Kind, ...] = ("killed", "injured", "detained")


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
        while (match := self.grammar.number.search(self.folded, at)) is not None:
            mention = self._mention(match)
            at = mention.end if mention else match.end()
            if mention is not None:
                yield mention

    def _mention(self, match: re.Match[str]) -> QuantityMention | None:
        if match["fraction"]:
            return self._made(match, match.end(), "duration", 1.0, "s")
        space = match.end()
        if self.folded[space : space + 1] == " ":
            space += 1
        start = self.grammar.between.match(self.folded, space)
        noun = self.grammar.noun.match(self.folded, start.end() if start else space)
        return None if noun is None else self._counted(match, noun)

    def _counted(self, match: re.Match[str], noun: re.Match[str]) -> QuantityMention | None:
        word = noun.group()
        if word in self.grammar.durations:
            return self._duration(match, noun)
        if word in self.grammar.currencies:
            return self._made(match, noun.end(), "money", 1.0, self.grammar.currencies[word])
        kind = self.grammar.nouns.get(word)
        if kind is not None and kind != "persons":
            return self._made(match, noun.end(), cast(Kind, kind), 1.0, None)
        fate = self._fate(match.start(), noun.end())
        if word in self.grammar.nounless:
            return self._made(match, match.end(), fate, 1.0, None) if fate and not self._one(match) else None
        people = kind is not None and fate is not None if self._one(match) else self._people(match, noun, fate)
        return self._made(match, noun.end(), fate or "persons", 1.0, None) if people else None

    def _one(self, match: re.Match[str]) -> bool:
        return bounds(match, self.grammar) == (1.0, 1.0)

    def _people(self, match: re.Match[str], noun: re.Match[str], fate: Kind | None) -> bool:
        """Is the noun known for persons, a nationality ("trois Égyptiens"), or one by its ending where they met a fate?"""
        word = noun.group()
        if word in self.grammar.nouns:
            return True
        if word in self.grammar.things:
            return False
        if self.text[noun.start()].isupper():
            definite = self.grammar.bounds.get(match["bound"] or "") == "about" and fate is None
            return not definite and self.grammar.plural.search(word) is not None
        return fate is not None and self.grammar.endings.search(word) is not None

    def _duration(self, match: re.Match[str], noun: re.Match[str]) -> QuantityMention | None:
        other = self.grammar.not_lengths.get(noun.group())
        if other is not None and other.search(self.text[max(0, match.start() - _BEFORE) : match.start()]):
            return None
        seconds = float(self.grammar.durations[noun.group()])
        half = self.grammar.half.match(self.folded, noun.end())
        end = half.end() if half else noun.end()
        return self._made(match, end, "duration", seconds, "s", 0.5 if half else 0.0)

    def _fate(self, start: int, end: int) -> Kind | None:
        """Killed, injured or detained, by the nearest telling words; right beside first, then before, then after."""
        before = self.folded[max(0, start - _BEFORE) : start]
        stop = _CLAUSE_END.search(self.folded, end, end + _AFTER)
        after = self.folded[end : stop.start() if stop else end + _AFTER]
        contexts = self.grammar.contexts
        for kind in _FATES:
            if contexts[kind].beside.match(after):
                return kind
        for kind in _FATES:
            if contexts[kind].before.search(before):
                return kind
        later = [(found.start(), kind) for kind in _FATES if (found := contexts[kind].after.search(after))]
        return min(later)[1] if later else None

    def _made(
        self, match: re.Match[str], end: int, kind: Kind, scale: float, unit: str | None, more: float = 0.0
    ) -> QuantityMention:
        low, high = _scaled(bounds(match, self.grammar), scale, more)
        return QuantityMention(match.start(), end, self.text[match.start() : end], kind, low, high, unit)


def _scaled(interval: Bounds, scale: float, more: float) -> Bounds:
    low, high = interval
    return (None if low is None else (low + more) * scale), (None if high is None else (high + more) * scale)
