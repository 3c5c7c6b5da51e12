"""Concessions whose recipients stand only in what they are made for, before whom, or at whose demand."""

from __future__ import annotations

import pytest

from detente.coding.coder import code
from detente.coding.reader import toolbox
from detente.model import Article, Event


def concessions(text: str, language: str) -> list[Event]:
    events = code(Article(id="a", text=text, language=language, published="2024-06-14"), toolbox(language)).events
    return [event for event in events if event.type == "CONCEDE"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le gouvernement kényan a abandonné la taxe pour apaiser les étudiants ougandais.", "fr"),
        ("Sous la pression des étudiants ougandais, le gouvernement kényan a abandonné la taxe.", "fr"),
        ("Comme l'exigeaient les étudiants ougandais, le gouvernement kényan a abandonné la taxe.", "fr"),
        ("Pressé par les étudiants ougandais, le gouvernement kényan a abandonné la taxe.", "fr"),
        ("Kenya's government dropped the tax to placate Ugandan students.", "en"),
        ("Kenya's government dropped the tax under pressure from Uganda.", "en"),
        ("Kenya's government dropped the tax, bowing to Ugandan students.", "en"),
    ],
)
def test_a_concession_is_made_to_whom_the_words_around_it_name(text: str, language: str) -> None:
    (event,) = concessions(text, language)
    assert {one.code for one in event.actor} == {"KEN"}
    assert {one.code for one in event.recipient} == {"UGA"}


def test_a_concession_to_nobody_stays_so() -> None:
    (event,) = concessions("Kenya's government dropped the tax on Monday.", "en")
    assert not event.recipient


def test_a_change_is_a_concession_only_where_somebody_is_to_be_won_over() -> None:
    assert concessions("Peru's government capped rents to placate tenants.", "en")
    assert not concessions("Peru's government capped rents.", "en")
