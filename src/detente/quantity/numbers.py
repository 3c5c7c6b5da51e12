"""Numbers in digits and in words, read by one language's tables. Knows no language itself.

Words add up ("quatre-vingt" + "dix" + "sept") until a multiplier ("cent", "mille", "millions") closes a group.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

NOWHERE = "(?!)"
"""A regular expression that matches nowhere: what a language says nothing of is never found."""

_DIGITS = r"(?:\d{{1,3}}(?:[{group}]\d{{3}})+(?![\d])(?:{decimal}\d+)?|\d+(?:{decimal}\d+)?)"


@dataclass(frozen=True, slots=True)
class Numbers:
    """How one language writes numbers.

    words: value of each number word; multipliers: words that multiply what stands before them; group: characters that
    part thousands; decimal: the character before decimals; joint: regular expression between two number words; tokens: what
    `token_pattern` gives; suffixes: multipliers written only behind figures ("2bn"); articles: words that are one, alone or
    before a multiplier ("a hundred"), and never a part of another number.
    """

    words: Mapping[str, float]
    multipliers: Mapping[str, int]
    group: str
    decimal: str
    joint: str
    tokens: re.Pattern[str]
    suffixes: Mapping[str, int] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()

    def pattern(self) -> str:
        """A regular expression, without capturing groups, for one number in folded text (see `fold`)."""
        return f"(?:{self.figures()}|{self._spelled()})"

    def figures(self) -> str:
        """The same for a number that begins with figures ("1.2 million", "2bn")."""
        digits = _DIGITS.format(group=re.escape(self.group), decimal=re.escape(self.decimal))
        large = either([word for word, value in self.multipliers.items() if value >= 1000])
        suffix = f"(?: ?(?:{either(list(self.suffixes))})(?!\\w))?" if self.suffixes else ""
        return f"{digits}{suffix}(?!\\w)(?:[ -](?:{large})(?!\\w))*"

    def _spelled(self) -> str:
        word = f"(?:{either([*self.words, *self.multipliers])})(?!\\w)"
        spelled = f"{word}(?:(?:{self.joint}){word})*"
        if not self.articles:
            return spelled
        article = f"(?:{either(list(self.articles))})(?!\\w)"
        return f"(?:{article} (?=(?:{either(list(self.multipliers))})(?!\\w)))?{spelled}|{article}"

    def value(self, text: str) -> float:
        """The number that a match of `pattern` stands for. Raises ValueError where a word is unknown."""
        total = group = 0.0
        unit = 1
        for token in self.tokens.findall(text):
            multiplier = self.multiplier(token)
            if multiplier is None:
                plain = self._plain(token)
                group += plain * unit if 0 < plain < 1 else plain  # "two million and a half": half of a million
            elif multiplier < 1000:
                group = (group or 1.0) * multiplier
            elif total and not group and multiplier > unit:  # "mille milliards", "two lakh crore"
                total, unit = total * multiplier, multiplier
            else:
                total, group, unit = total + (group or 1.0) * multiplier, 0.0, multiplier
        return total + group

    def scale(self, text: str) -> int:
        """What the number's last word multiplies by, from a thousand on; 1 where it does not."""
        tokens = self.tokens.findall(text)
        found = self.multiplier(tokens[-1]) if len(tokens) > 1 else None
        return found if found is not None and found >= 1000 else 1

    def multiplier(self, token: str) -> int | None:
        """What a word multiplies by; None where it is no multiplier."""
        return self.multipliers.get(token, self.suffixes.get(token))

    def _plain(self, token: str) -> float:
        if token in self.words:
            return self.words[token]
        if token in self.articles:
            return 1.0
        return float("".join("." if char == self.decimal else char for char in token if char not in self.group))


def token_pattern(words: list[str], group: str, decimal: str) -> re.Pattern[str]:
    """Matches one word or one figure of a number."""
    return re.compile(rf"(?:{either(words)})(?!\w)|[\d{re.escape(group + decimal)}]*\d")


def either(words: list[str]) -> str:
    """An alternation of literal words, the longest first, so that the longest matches; of none, what matches nowhere."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or NOWHERE
