"""Finding the noun that a number counts, past what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.quantity.grammar import Grammar

NEXT = re.compile(r" ([\w'-]+)")
PEOPLE = frozenset({"persons", "person"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text as it is and folded, the end of a number in it, and whether that number is one."""

    text: str
    folded: str
    grammar: Grammar
    end: int
    is_one: bool

    def noun(self) -> re.Match[str] | None:
        """The match of what is counted: the word after the number, or within reach of it past adjectives; None without one."""
        at = self.end + (self.folded[self.end : self.end + 1] == " ")
        between = self.grammar.between.match(self.folded, at)
        first = self.grammar.noun.match(self.folded, between.end() if between else at)
        noun = first
        for _ in range(self.grammar.reach):
            if noun is None or self._is_end(noun):
                break
            after = noun.end()
            noun = self.grammar.noun.match(self.folded, after + 1) if self.folded[after : after + 1] == " " else None
        return noun if noun is not None and not self._is_stop(noun) else first

    def is_initials(self, noun: re.Match[str]) -> bool:
        """Whether the word is written in capitals alone, such as "US", which is no pronoun."""
        return len(noun.group()) > 1 and self.text[noun.start() : noun.end()].isupper()

    def _is_end(self, noun: re.Match[str]) -> bool:
        """Whether the search for the noun ends here: with what can be counted, or with a word that no noun phrase holds."""
        word, grammar = noun.group(), self.grammar
        kind = grammar.nouns.get(word)
        if word in grammar.durations or word in grammar.currencies or (kind is not None and kind not in PEOPLE):
            return True
        if self._is_stop(noun):
            return True
        if kind is not None:
            return ((kind == "persons") != self.is_one or self._partitive()) and not self._continues(kind, noun.end())
        return self._is_plural(noun)

    def _is_plural(self, noun: re.Match[str]) -> bool:
        """A common noun in the plural that is not known, or a nationality: nothing behind it is counted by the number."""
        word = noun.group()
        if self.text[noun.start()].isupper():
            return self.grammar.plural.search(word) is not None and self._before_no_noun(noun.end())
        common = self.grammar.common_plural
        return common is not None and common.search(word) is not None

    def _before_no_noun(self, end: int) -> bool:
        following = NEXT.match(self.folded, end)
        return following is None or following[1] in self.grammar.stops

    def _continues(self, kind: str, end: int) -> bool:
        """`two Chinese nationals`, `a dissident blogger`: the next word is a noun of the same sort and is what is counted."""
        following = self.grammar.noun.match(self.folded, end + 1) if self.folded[end : end + 1] == " " else None
        return following is not None and self.grammar.nouns.get(following.group()) == kind

    def _partitive(self) -> bool:
        """`one of the soldiers`: the noun is plural though the number is one."""
        between = self.grammar.between.match(self.folded, self.end + 1)
        return between is not None and between.end() > between.start()

    def _is_stop(self, noun: re.Match[str]) -> bool:
        word, numbers = noun.group(), self.grammar.numbers
        if self.is_initials(noun):
            return False
        return word in self.grammar.stops or word.isdigit() or word in numbers.words or word in numbers.multipliers
