"""JSON Lines: the text stays as it is, and one bad line never stops a batch."""

from __future__ import annotations

import json

import pytest

from detente.ingest import Problem, read_jsonl
from detente.model import Article, Byline, Media

TEXT = " Le  ministre a parlé à la presse.\r\n\r\nPublicité\n"


def test_text_is_taken_byte_for_byte() -> None:
    (article,) = read_jsonl([json.dumps({"id": "a", "language": "fr", "text": TEXT})])
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_all_fields_are_read_and_events_are_not() -> None:
    record = {
        "id": "a",
        "title": "Titre",
        "language": "fr",
        "published": "2021-12-31T08:05:00+01:00",
        "byline": [{"name": "A. B.", "role": "editor"}],
        "media": [{"title": "Son", "duration_s": 73}],
        "subheads": ["Un intertitre"],
        "text": TEXT,
        "events": [{"id": "e1"}],
    }
    (article,) = read_jsonl([json.dumps(record).encode()])
    assert article == Article(
        "a", TEXT, "Titre", "fr", "2021-12-31", (Byline("A. B.", "editor"),), (Media("Son", 73),), ("Un intertitre",)
    )


def test_without_id_and_language_they_are_found() -> None:
    (article,) = read_jsonl([json.dumps({"text": "Le ministre a parlé à la presse et les députés ont voté contre la loi."})])
    assert isinstance(article, Article)
    assert article.language == "fr"
    assert len(article.id) == 16


@pytest.mark.parametrize(
    ("line", "id", "says"),
    [
        ("{", None, "not JSON"),
        ("[1]", None, "no JSON object"),
        ("[" * 100_000, None, "not JSON"),
        (b"\xff\xfe", None, "not UTF-8"),
        ('{"id": "x"}', "x", "'text' is missing"),
        ('{"id": "x", "text": " "}', "x", "'text' is empty"),
        ('{"id": 7, "text": 3}', "7", "'text' is missing or no string"),
        ('{"id": "x", "text": "\\ud800", "language": "fr"}', "x", "surrogate"),
        ('{"id": "x", "text": "a", "language": "eo"}', "x", "no language pack for 'eo'"),
        ('{"id": "x", "text": "a", "language": "fr", "published": "31/12/2021"}', "x", "YYYY-MM-DD"),
        ('{"id": "x", "text": "a", "language": "fr", "byline": "A. B."}', "x", "'byline' is no list"),
        ('{"id": "x", "text": "a", "language": "fr", "byline": [{"name": "A", "role": "cook"}]}', "x", "'byline'"),
        ('{"id": "x", "text": "a", "language": "fr", "media": [{"title": "S", "duration_s": "1:13"}]}', "x", "'media'"),
        (json.dumps({"id": "x", "text": "a" * 1_000_001, "language": "fr"}), "x", "1,000,001 characters"),
    ],
)
def test_bad_line_becomes_a_problem_between_good_ones(line: str | bytes, id: str | None, says: str) -> None:
    good = json.dumps({"id": "good", "language": "fr", "text": "Un texte."})
    first, problem, last = read_jsonl([good, line, "", good])
    assert isinstance(first, Article) and isinstance(last, Article)
    assert isinstance(problem, Problem)
    assert (problem.line, problem.id) == (2, id)
    assert says in problem.message
