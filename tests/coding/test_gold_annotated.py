"""In the gold articles no name, adjective, capital or seat of power of a state is left without its code."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from detente import annotate
from detente.knowledge import load
from detente.knowledge.tables import items, rows
from detente.languages.pack import ROOT as LANGUAGES
from detente.model import Article

GOLD = Path(__file__).parents[2] / "evaluation" / "gold"
COLUMNS = ("names", "adjectives", "demonyms", "capitals", "seats")

# The seat of the Union is the Union far more often than the kingdom.
ALSO = {"BEL": {"BEL", "EUR"}}


@cache
def forms(language: str) -> dict[str, set[str]]:
    """Every form of every state in a language's table → the codes it may stand for."""
    found: dict[str, set[str]] = {}
    for row in rows(LANGUAGES / language / "names" / "countries.tsv"):
        for column in COLUMNS:
            for text in items(row.get(column, "")):
                codes = ALSO.get(row["code"], {row["code"]})
                found.setdefault(text.partition("=")[0], set()).update(codes)
    return found


def unresolved(article: Article) -> list[str]:
    """The forms in the article's text that no mention of their code covers; parts of longer known names are none."""
    language = str(article.language)
    known = forms(language)
    pattern = r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, known), key=len, reverse=True)) + r")(?!\w)"
    longer = [(name.start, name.end) for name in load(language).find(article.text)]
    found = annotate(article)
    spans = [(one.start, one.end, one.code) for one in found.actors] + [
        (one.start, one.end, one.country) for one in found.places
    ]
    left = []
    for match in re.finditer(pattern, article.text):
        start, end = match.span()
        part = any(a <= start and end <= b and b - a > end - start for a, b in longer)
        if not part and not any(a < end and start < b and code in known[match.group()] for a, b, code in spans):
            left.append(article.text[max(0, start - 30) : end + 20])
    return left


@pytest.mark.parametrize("name", ["fr-dev", "fr-own", "fr-internal", "en-dev"])
def test_every_state_named_in_a_gold_article_is_resolved(name: str) -> None:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [Article.from_json({**json.loads(line), "events": []}) for line in lines]
    assert [(article.id, left) for article in articles if (left := unresolved(article))] == []
