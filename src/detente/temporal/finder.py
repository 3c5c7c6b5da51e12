"""Finding the dates, durations and frequencies of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from detente.quantity.folding import fold
from detente.temporal.grammar import Grammar, Rule, grammar
from detente.temporal.mention import Kind, Mention, Relation, Value
from detente.temporal.reading import matched
from detente.temporal.spelling import is_name

# A mention of more words than this before its first telling word ("au cours des trois dernières semaines") is not looked for.
_WORDS_BEFORE = 9
_WORD = re.compile(r"\w+")
_NEUTRAL = "during"
_ONLY_LENGTHS = frozenset({"since", "by", "lasting"})
_SUFFIXES = 3


def find(text: str, language: str) -> list[Mention]:
    """Every expression of time, in order, none overlapping another. Raises UnknownLanguage."""
    rules = grammar(language)
    return list(_Finder(text, fold(text), rules).mentions())


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in folded text before it is a mention; `rule` None for a range."""

    start: int
    end: int
    rule: Rule
    value: Value


@dataclass(frozen=True, slots=True)
class _Finder:
    text: str
    folded: str
    grammar: Grammar

    def mentions(self) -> Iterator[Mention]:
        recent: list[int] = []
        done = 0
        for word in _WORD.finditer(self.folded):
            if word.start() < done:
                continue
            if not self._known(word.group()):
                recent.clear()
                continue
            recent.append(word.start())
            if not self._telling(word.group()):
                continue
            for start in recent[-_WORDS_BEFORE:]:
                mention = self._at(start)
                if mention is not None and mention.end >= word.end():
                    done = mention.end
                    recent.clear()
                    if mention.value.op != "skip":
                        yield mention
                    break

    def _known(self, word: str) -> bool:
        return word in self.grammar.vocabulary or word[0].isdigit()

    def _telling(self, word: str) -> bool:
        return word in self.grammar.cues or (word[0].isdigit() and (len(word) == 4 or not word.isdigit()))

    def _at(self, start: int) -> Mention | None:
        return self._range(start) or self._prefixed(start) or self._plain(start)

    def _plain(self, start: int) -> Mention | None:
        found = self._core(self.grammar.core, start)
        return None if found is None else self._mention(start, found, None)

    def _prefixed(self, start: int) -> Mention | None:
        match = self.grammar.prefixed.match(self.folded, start)
        found = None if match is None else self._found(match)
        if match is None or found is None:
            return None
        relation = next(name for name in self.grammar.relations if match[name] is not None)
        if found.value.op == "span" and relation not in _ONLY_LENGTHS:
            # "In three weeks" has a form of its own, and "after two hours" is no more than "two hours".
            whole = self._plain(start)
            return whole if whole or relation != _NEUTRAL else self._mention(start, found, relation)
        return self._mention(start, found, relation)

    def _range(self, start: int) -> Mention | None:
        for opening, join in self.grammar.ranges:
            opened = opening.match(self.folded, start)
            first = opened and self._core(self.grammar.inside, opened.end())
            joined = first and join.match(self.folded, first.end)
            second = joined and self._core(self.grammar.inside, joined.end())
            if first and second and {first.rule.kind, second.rule.kind} == {"date"}:
                value = Value(op="range", inner=(first.value, second.value))
                return self._mention(start, _Found(start, second.end, second.rule, value), None)
        return None

    def _core(self, pattern: re.Pattern[str], start: int) -> _Found | None:
        match = pattern.match(self.folded, start)
        return None if match is None else self._found(match)

    def _found(self, match: re.Match[str]) -> _Found | None:
        rule, value = matched(match, self.grammar)
        if is_name(match, self.text, self.grammar, rule, value):
            return None
        return _Found(match.start(), self._past_hours(match.end(), rule), rule, value)

    def _past_hours(self, end: int, rule: Rule) -> int:
        for _ in range(_SUFFIXES if rule.kind == "date" else 0):
            suffix = self.grammar.suffix.match(self.folded, end)
            if suffix is None:
                break
            end = suffix.end()
        return end

    def _mention(self, start: int, found: _Found, name: str | None) -> Mention:
        kind, relation = found.rule.kind, None if name == _NEUTRAL else name
        if found.value.op == "span":
            kind = "date" if relation in _ONLY_LENGTHS and relation != "lasting" else "duration"
            relation = relation if relation in _ONLY_LENGTHS else None
        elif kind != "date":
            relation = None
        text = self.text[start : found.end]
        granularity = found.rule.granularity or _granularity(found.value)
        return Mention(start, found.end, text, cast(Kind, kind), granularity, found.value, cast("Relation | None", relation))


def _granularity(value: Value) -> str:
    if value.op in ("night", "weekend", "season", "decade", "vague"):
        return value.op
    if value.op == "weekday" or value.day:
        return "day"
    if value.inner:
        return _granularity(value.inner[-1])
    return value.unit or ("month" if value.month else "year" if value.year else "day")
