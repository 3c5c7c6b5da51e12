"""Numbers in digits and in words, read by one language's tables. Knows no language itself.

Words add up ("quatre-vingt" + "dix" + "sept") until a multiplier ("cent", "mille", "millions") closes a group.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DIGITS = r"\d{{1,3}}(?:[{group}]\d{{3}})+(?![\d])(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?"


@dataclass(frozen=True, slots=True)
class Numbers:
    """How one language writes numbers.

    words: value of each number word; multipliers: words that multiply what stands before them; group: characters that
    part thousands; decimal: the character before decimals; joint: regular expression between two number words; tokens: what
    `token_pattern` gives.
    """

    words: Mapping[str, float]
    multipliers: Mapping[str, int]
    group: str
    decimal: str
    joint: str
    tokens: re.Pattern[str]

    def pattern(self) -> str:
        """A regular expression, without capturing groups, for one number in folded text (see `fold`)."""
        digits = _DIGITS.format(group=re.escape(self.group), decimal=re.escape(self.decimal))
        word = f"(?:{either([*self.words, *self.multipliers])})(?!\\w)"
        large = either([word for word, value in self.multipliers.items() if value >= 1000])
        spelled = f"{word}(?:(?:{self.joint}){word})*"
        return f"(?:(?:{digits})(?!\\w)(?: (?:{large})(?!\\w))*|{spelled})"

    def value(self, text: str) -> float:
        """The number that a match of `pattern` stands for. Raises ValueError where a word is unknown."""
        total = group = 0.0
        for token in self.tokens.findall(text):
            multiplier = self.multipliers.get(token)
            if multiplier is None:
                group += self._plain(token)
            elif multiplier < 1000:
                group = (group or 1.0) * multiplier
            else:
                total, group = total + (group or 1.0) * multiplier, 0.0
        return total + group

    def _plain(self, token: str) -> float:
        if token in self.words:
            return self.words[token]
        return float("".join("." if char == self.decimal else char for char in token if char not in self.group))


def token_pattern(words: list[str], group: str, decimal: str) -> re.Pattern[str]:
    """Matches one word or one figure of a number."""
    return re.compile(rf"(?:{either(words)})(?!\w)|[\d{re.escape(group + decimal)}]*\d")


def either(words: list[str]) -> str:
    """An alternation of literal words, the longest first, so that the longest matches."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
