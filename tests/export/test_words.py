"""Fields in words, the table and JSON."""

from __future__ import annotations

import io
import json

import pytest

from detente.export import words
from detente.export.jsonl import document, line
from detente.export.table import write_table
from detente.model import Amount, Article, Entity, Event, Media, When


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Amount("duration", 3000.0, 3000.0, "s"), "duration 50 min"),
        (Amount("duration", 7200.0, 7200.0, "s"), "duration 2 h"),
        (Amount("duration", 45.0, 90.0, "s"), "duration 45 s to 90 s"),
        (Amount("killed", 6.0, 6.0, None), "killed 6"),
        (Amount("persons", 10000.0, None, None), "persons at least 10,000"),
        (Amount("money", None, 2.5, "EUR"), "money at most 2.5 EUR"),
        (Amount("count", None, None, None), "count unknown"),
    ],
)
def test_amounts(amount: Amount, shown: str) -> None:
    assert words.amount(amount) == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When("2021-12-30", "2021-12-30"), "2021-12-30"),
        (When("2021-12-01", "2021-12-10"), "2021-12-01 to 2021-12-10"),
        (When(None, "2021-12-10"), "… to 2021-12-10"),
    ],
)
def test_dates(when: When, shown: str) -> None:
    assert words.when(when) == shown


def test_a_recording_shows_minutes_and_seconds() -> None:
    assert words.recordings(Article("a", "x", media=(Media("Biden", 68), Media("Kiev")))) == "Biden 1:08, Kiev"


def test_the_table_does_not_read_brackets_of_an_article_as_styles() -> None:
    file = io.StringIO()
    write_table(
        [Article("a", "x", title="[bold]Titre[/]", events=(Event("e1", "AID", actor=(Entity("FRA"),)),))], file, width=80
    )
    assert "[bold]Titre[/]" in file.getvalue()
    assert "AID  FRA → –" in file.getvalue()
    assert "1 event\n" in file.getvalue()


def test_a_line_of_json_is_the_record_and_stays_one_line() -> None:
    article = Article("a", "un\n\ndeux\u2028", language="fr")
    assert json.loads(line(article)) == article.to_json()
    assert len(line(article).splitlines()) == 1


def test_a_document_is_a_list_where_there_may_be_many() -> None:
    article = Article("a", "x")
    assert json.loads(document([article], many=False)) == article.to_json()
    assert json.loads(document([article], many=True)) == [article.to_json()]
    assert json.loads(document([], many=True)) == []
