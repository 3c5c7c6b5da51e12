"""What a number counts: the noun that stands after it, and whether that noun makes it an amount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from detente.quantity.fates import BEFORE
from detente.quantity.grammar import Grammar
from detente.quantity.interval import bounds
from detente.quantity.mention import Kind
from detente.quantity.phrase import NEXT, PEOPLE, Phrase

_HYPHENED = re.compile(r"-(\w+)")


@dataclass(frozen=True, slots=True)
class Counted:
    """The surroundings of one number in a text."""

    text: str
    folded: str
    grammar: Grammar
    match: re.Match[str]

    @property
    def is_one(self) -> bool:
        """Whether the number is exactly one."""
        return bounds(self.match, self.grammar) == (1.0, 1.0)

    @property
    def is_article(self) -> bool:
        """Whether the number is a mere article, which counts persons only where something befell them."""
        return self.match.group() in self.grammar.numbers.articles

    def noun(self) -> re.Match[str] | None:
        """The match of what is counted; None where no word stands after the number."""
        return self._phrase().noun()

    def is_pointer(self, noun: re.Match[str]) -> bool:
        """Whether the word stands for persons named elsewhere, or is the verb that tells of them ("40 were arrested")."""
        return noun.group() in self.grammar.nounless and not self._phrase().is_initials(noun)

    def number_end(self, noun: re.Match[str]) -> int:
        """Where an amount without a noun ends: at the number, or past what points back to the persons ("of them")."""
        start = self.match.end() + 1
        pointed = noun.start() > start and self.grammar.between.fullmatch(self.folded, start, noun.start()) is not None
        return noun.end() if pointed else self.match.end()

    def joined(self) -> tuple[Kind, int, float] | None:
        """What a hyphen ties to the number ("50-minute"): its kind, where it ends and its scale."""
        found = _HYPHENED.match(self.folded, self.match.end())
        if found is None or self.is_excluded(found[1], found.end()):
            return None
        if found[1] in self.grammar.durations and self.grammar.reach:
            return "duration", found.end(), float(self.grammar.durations[found[1]])
        kind = self.grammar.joined.get(found[1])
        return (cast(Kind, kind), found.end(), 1.0) if kind else None

    def is_excluded(self, word: str, end: int) -> bool:
        """Whether the words around tell that it is no amount: an age, a time of day, a weight."""
        before = self.text[max(0, self.match.start() - BEFORE) : self.match.start()]
        return any(
            (one.before is None or one.before.search(before) is not None)
            and (one.number is None or one.number.search(self.match.group()) is not None)
            and (one.after is None or one.after.match(self.folded, end) is not None)
            for one in self.grammar.unless.get(word, ())
        )

    def is_length(self) -> bool:
        """Whether a unit of time is a length: "an hour" is one only after words such as "for"."""
        lone = self.grammar.lone
        before = self.folded[max(0, self.match.start() - BEFORE) : self.match.start()]
        return lone is None or not self.is_article or lone.search(before) is not None

    def telling(self, word: str) -> Kind | None:
        """The kind that the noun alone decides; None for persons and things."""
        kind = self.grammar.nouns.get(word)
        return None if kind is None or kind in PEOPLE else cast(Kind, kind)

    def is_people(self, noun: re.Match[str], fate: Kind | None) -> bool:
        """Is the noun known for persons, a nationality ("trois Égyptiens"), or one by its ending where they met a fate?"""
        word = noun.group()
        known = word in self.grammar.nouns
        if word in self.grammar.things or self._is_of_things(noun.end()):
            return False
        if known or self.is_one:
            return known and (fate is not None or not self.is_one)
        if self.text[noun.start()].isupper():
            definite = self.grammar.bounds.get(self.match.groupdict()["bound"] or "") == "definite" and fate is None
            return not definite and self.grammar.plural.search(word) is not None
        return fate is not None and self.grammar.endings.search(word) is not None

    def _is_of_things(self, end: int) -> bool:
        """`four police cars`: a noun of persons that only says whose things are counted."""
        following = NEXT.match(self.folded, end)
        return bool(self.grammar.reach) and following is not None and following[1] in self.grammar.things

    def _phrase(self) -> Phrase:
        return Phrase(self.text, self.folded, self.grammar, self.match.end(), self.is_one)
