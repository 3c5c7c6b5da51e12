"""Counted people of a country are its inhabitants; what money is for is not what a number counts."""

from __future__ import annotations

import pytest

import detente


def read(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    events = detente.read(text, language=language, published="2024-06-14").events
    return [("+".join(p.code for p in e.actor), e.type, "+".join(p.code for p in e.recipient)) for e in events]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Des milliers de Péruviens ont convergé vers le Parlement.", "fr"),
        ("Deux cents Péruviens ont convergé vers le Parlement.", "fr"),
        ("Thousands of Peruvians converged on parliament.", "en"),
    ],
)
def test_counted_people_of_a_country_may_march(text: str, language: str) -> None:
    assert [one[:2] for one in read(text, language)] == [("PER", "PROTEST")]


def test_a_nation_as_such_is_no_crowd() -> None:
    assert read("Les Péruviens ont convergé vers le nord.") == []


def test_what_money_is_for_is_not_what_is_counted() -> None:
    assert read("La Norvège a débloqué dix millions pour le Tchad.") == [("NOR", "AID", "TCD")]
