"""Who `we` and `our` are in a quotation, and who it is that says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import detente
from detente.model import Article, Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def codes(side: tuple[object, ...]) -> set[str]:
    return {one.code for one in side}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous avons bombardé Riyad », a affirmé le porte-parole houthi.",
        "Le porte-parole houthi a prévenu : « Nous avons bombardé Riyad. »",
        "« La guerre continue. Nous avons bombardé Riyad », a affirmé le porte-parole houthi.",
        "« Nous avons bombardé Riyad », soupire le porte-parole houthi.",
        "« Nos drones ont bombardé Riyad », a affirmé le porte-parole houthi.",
    ],
    ids=["speaker behind", "speaker before", "two sentences", "any verb", "a possessive"],
)
def test_the_first_person_is_whoever_is_quoted(only: Only, text: str) -> None:
    event = only(text, "ASSAULT")
    assert (codes(event.actor), codes(event.recipient)) == ({"YEM"}, {"SAU"})


def test_outside_a_quotation_the_first_person_is_nobody() -> None:
    text = "Le porte-parole houthi a parlé lundi à Sanaa. Nous avons rencontré le ministre saoudien."
    found = detente.annotate(Article(id="a", text=text, language="fr", published="2024-06-14")).actors
    assert "Nous" not in {one.text for one in found}


def test_nobody_answers_himself(only: Only) -> None:
    text = "« Nous ne négocierons pas sous les bombes », a dit le ministre libanais."
    assert codes(only(text, "REJECT").recipient) <= {"ISR", "XXX"}


def test_a_word_without_a_verb_between_marks_is_no_deed_of_the_speaker(coded: Code) -> None:
    events = coded("« Du chantage », a tonné le ministre hongrois à Bruxelles.")
    assert not [event for event in events if event.type == "THREATEN" and codes(event.actor) == {"HUN"}]


def test_the_first_person_meets_the_conditions_of_whoever_speaks(only: Only) -> None:
    text = "« Nous nous sommes affrontés avec les assaillants », a poursuivi le porte-parole de l'armée congolaise."
    assert "COD" in codes(only(text, "ASSAULT").actor)
