"""The agency named inside the report: in a dateline before the first sentence, or in brackets after the last."""

from __future__ import annotations

import re
from functools import lru_cache

from detente.ingest.words import Words, plain
from detente.model import Byline

_NEAR = 200  # characters from the beginning or the end within which such a mark stands


def without_agency(paragraphs: list[str], words: Words) -> tuple[list[str], list[Byline]]:
    """The paragraphs without such marks, and the agencies that they name."""
    if not paragraphs:
        return [], []
    before, after = _patterns(
        tuple(words.agencies.values()), tuple(phrase for phrase, role in words.intro.items() if role == "agency")
    )
    found: list[Byline] = []
    paragraphs = list(paragraphs)
    for index, pattern in ((0, before), (-1, after)):
        paragraph = paragraphs[index]
        near = max(0, len(paragraph) - _NEAR) if index else 0
        match = pattern.search(paragraph, near, min(len(paragraph), near + _NEAR))
        if match:
            names = re.split(r"\s*[,/&-]\s*|\s+\w{1,3}\s+", match["names"])
            found += [Byline(words.agencies[plain(name)], "agency") for name in names if plain(name) in words.agencies]
            paragraphs[index] = (paragraph[: match.start()] + paragraph[match.end() :]).strip()
    return [paragraph for paragraph in paragraphs if paragraph], list(dict.fromkeys(found))


@lru_cache(maxsize=32)
def _patterns(agencies: tuple[str, ...], intros: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = "(?:" + "|".join(re.escape(one) for one in sorted(agencies, key=len, reverse=True)) + ")"
    names = rf"(?P<names>{name}(?:(?:\s*[,/&-]\s*|\s+\w{{1,3}}\s+){name})*)"
    intro = "(?:(?:" + "|".join(map(re.escape, intros)) + r")\s*)?" if intros else ""
    before = re.compile(rf"^(?:[^\W\d_][^().!?]{{0,60}}\s)?\({intro}{names}\)\s*[-–—:]*\s*", re.I)
    after = re.compile(rf"(?:(?<=[.!?»”…\"])|(?<=\s))\s*[(\[]{intro}{names}[)\]]\s*\.?$", re.I)
    return before, after
