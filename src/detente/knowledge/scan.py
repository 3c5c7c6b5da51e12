"""Finding many names in a text at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import ahocorasick_rs

Span = tuple[int, int, int]
"""Index of the name, start, end."""

# One character to one character, so that offsets stay those of the text. Capitals often go without their accents.
_FOLD = str.maketrans(
    "’ʼ\u2010\u2011\u00a0\u202fÀÂÄÁÃÅÇÉÈÊËÍÎÏÌÓÔÖÒÕÚÛÜÙ",
    "''--  AAAAAACEEEEIIIIOOOOOUUUU",
)


# A paragraph that begins with words in capitals and a dash, a bracket or a comma: four letters at least, to spare acronyms.
_DATELINE = re.compile(r"^(?=[A-Z' .-]{4,40}(?:,| ?\(| [-–—] ))[A-Z]{2,}(?:[ '.-]{1,2}[A-Z]{2,})*(?=[, ])", re.MULTILINE)


# The Arabic article is tied to its name by a hyphen or by nothing (`al Nosra`, `Al-Nosra`).
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)[ -](?=[A-Z])")


def fold(text: str) -> str:
    """The text with apostrophes, hyphens, spaces, accented capitals and Arabic articles each written in one way; its length
    is kept.
    """
    return _ARTICLE.sub(lambda found: found.group()[:2].lower() + "-", text.translate(_FOLD))


def calm(text: str) -> str:
    """The text with the town of a dateline (`JEDDAH (…) —`) in small letters after the first; its length is kept."""
    return _DATELINE.sub(lambda found: found.group().title(), text)


class Scanner:
    """The leftmost longest names of a list in a text, on word boundaries, not overlapping."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(names)
        # Overlapping search and a choice afterwards: a longer name that breaks off inside a word must not hide a shorter one.
        self._automaton = ahocorasick_rs.AhoCorasick(self.names, matchkind=ahocorasick_rs.MatchKind.Standard)

    def find(self, text: str, accept: Callable[[str, Span], bool]) -> list[Span]:
        """The names in `text`, already folded, that stand between word boundaries and that `accept` lets pass."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        whole = [span for span in found if _whole(text, span[1], span[2]) and accept(text, span)]
        whole.sort(key=lambda span: (span[1], -span[2]))
        chosen: list[Span] = []
        last = 0
        for span in whole:
            if span[1] >= last:
                chosen.append(span)
                last = span[2]
        return chosen


def _whole(text: str, start: int, end: int) -> bool:
    """Whether neither a letter nor a digit touches the name."""
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
