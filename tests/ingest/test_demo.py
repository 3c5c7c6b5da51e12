"""The demo page, pasted and as HTML, is one article; so is the text that the project was first asked to read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from detente.ingest import read_bytes, read_html, read_text
from detente.model import Byline, Media

SHARED = Path(__file__).parents[3] / "shared"


def test_pasted_text_gives_every_field(demo_text: str) -> None:
    article = read_text(demo_text)
    assert article.title is None
    assert article.language == "fr"
    assert article.published == "2021-12-31"
    assert article.byline == (Byline("Hugo Lestrade", "author"), Byline("Inès Carpentier", "editor"))
    assert article.media == (Media("Moscou-Washington", 68),)
    assert article.subheads == ("Deux vols au-dessus du Donbass",)
    assert article.text.startswith("Joe Biden et Vladimir Poutine ont eu")
    assert article.text.endswith("sans désescalade.")
    assert len(article.text.split("\n\n")) == 4


def test_page_and_pasted_text_give_the_same_article(demo_html: str, demo_text: str) -> None:
    page, pasted = read_html(demo_html), read_text(demo_text)
    assert page.title == "Ukraine : Biden et Poutine se parlent, Genève en ligne de mire"
    straight = {"text": page.text.replace("'", "’"), "id": ""}
    assert replace(page, title=None, **straight) == replace(pasted, text=pasted.text.replace("'", "’"), id="")


@pytest.mark.parametrize("lost", ["application/ld+json", "article:published_time", "byline", "<time", 'class="player"', "<h1>"])
def test_page_says_it_twice_so_that_one_source_may_fail(demo_html: str, lost: str) -> None:
    whole = read_html(demo_html)
    assert replace(read_html(demo_html.replace(lost, "<b " if lost[0] == "<" else "gone")), id="") == replace(whole, id="")


def test_reading_twice_gives_the_same_id(demo_text: str) -> None:
    assert read_text(demo_text).id == read_bytes(demo_text.encode()).id
    assert read_text(demo_text, name="demo.txt").id == "demo.txt"
    assert read_text(demo_text, name="demo.txt", id="a1").id == "a1"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the first article is not part of the project")
def test_first_article_is_read_to_the_letter() -> None:
    gold = json.loads((SHARED / "gold" / "seed-fr.jsonl").read_text(encoding="utf-8").splitlines()[0])
    data = (SHARED / "seed" / "article-fr.txt").read_bytes()
    record = read_bytes(data, published="2021-12-31", id=gold["id"]).to_json()
    assert {key: record[key] for key in record if key != "events"} == {key: gold[key] for key in gold if key != "events"}
