"""The agency named inside the report: in a dateline before the first sentence, or in brackets after the last."""

from __future__ import annotations

import re
from functools import lru_cache

from detente.ingest.words import Words, fold
from detente.model import Byline


def without_agency(paragraphs: list[str], words: Words) -> tuple[list[str], list[Byline]]:
    """The paragraphs without such marks, and the agencies that they name."""
    if not paragraphs:
        return [], []
    before, after = _patterns(tuple(words.agencies), tuple(phrase for phrase, role in words.intro.items() if role == "agency"))
    found: list[Byline] = []
    paragraphs = list(paragraphs)
    for index, pattern in ((0, before), (-1, after)):
        match = pattern.search(paragraphs[index])
        if match:
            names = re.split(r"\s*[,/&-]\s*|\s+\w{1,3}\s+", match["names"])
            found += [Byline(words.agencies[fold(name)], "agency") for name in names if fold(name) in words.agencies]
            paragraphs[index] = (paragraphs[index][: match.start()] + paragraphs[index][match.end() :]).strip()
    return [paragraph for paragraph in paragraphs if paragraph], list(dict.fromkeys(found))


@lru_cache(maxsize=32)
def _patterns(agencies: tuple[str, ...], intros: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = "(?:" + "|".join(re.escape(one) for one in sorted(agencies, key=len, reverse=True)) + ")"
    names = rf"(?P<names>{name}(?:(?:\s*[,/&-]\s*|\s+\w{{1,3}}\s+){name})*)"
    intro = "(?:(?:" + "|".join(map(re.escape, intros)) + r")\s*)?" if intros else ""
    before = re.compile(rf"^(?:[^\W\d_][^().!?]{{0,60}}\s)?\({intro}{names}\)\s*[-–—:]*\s*", re.I)
    after = re.compile(rf"(?:(?<=[.!?»”…\"])|(?<=\s))\s*[(\[]{intro}{names}[)\]]\s*\.?$", re.I)
    return before, after
