"""People under nouns that name no function: theirs is the country that the words give, and no other."""

from __future__ import annotations

import pytest

from detente.coding.examples import parse_expected, read
from detente.coding.reader import toolbox


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Des geôliers tchadiens ont torturé deux journalistes gabonais.", "TCD ASSAULT/torture GAB"),
        ("fr", "Les vignerons de Moldavie ont manifesté contre le gouvernement de Chisinau.", "MDA PROTEST/demo MDA"),
        ("en", "Chadian wardens tortured two Gabonese journalists.", "TCD ASSAULT/torture GAB"),
        ("en", "Moldovan brewers protested against Romania on Tuesday.", "MDA PROTEST/demo ROU"),
    ],
)
def test_a_noun_for_people_stands_for_those_of_the_country_beside_it(language: str, text: str, expected: str) -> None:
    wanted = parse_expected(expected)
    assert any(map(wanted.fits, read(text, toolbox(language))))


@pytest.mark.parametrize("text", ["Un concierge a critiqué un plombier.", "Un buteur malien a critiqué son entraîneur."])
def test_without_a_country_or_on_the_playing_field_it_is_nobody(text: str) -> None:
    assert read(text, toolbox("fr")) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Trois membres d'une famille malienne ont été tués par un obus tiré par l'armée nigérienne.", "NER ASSAULT MLI"),
        ("en", "Two Malian teachers were killed by a shell fired by the Nigerien army.", "NER ASSAULT MLI"),
    ],
)
def test_who_sent_the_thing_that_kills_is_who_kills(language: str, text: str, expected: str) -> None:
    wanted = parse_expected(expected)
    assert any(map(wanted.fits, read(text, toolbox(language))))
