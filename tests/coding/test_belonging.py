"""Whose a bare function is where several countries are told of, and who the other of two is."""

from __future__ import annotations

import pytest

import detente
from detente.coding import belonging
from detente.model import Article


def codes(text: str, words: str) -> set[str]:
    """The codes of the mention whose words stand last in a text."""
    found = detente.annotate(Article(id="a", text=text, language="fr", published="2024-06-14")).actors
    at = text.rindex(words)
    return {one.code for one in found if one.start < at + len(words) and at < one.end}


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Le Mali a expulsé l'ambassadeur de France. La junte lui reproche des propos hostiles.", "La junte", "MLI"),
        ("Un touriste suédois a été tué au Maroc. La police a arrêté trois suspects.", "La police", "MAR"),
        ("La Turquie a bombardé le nord de l'Irak. L'armée affirme avoir tué douze combattants.", "L'armée", "TUR"),
        ("Le Soudan accuse le Tchad. N'Djamena dément. Le ministre de l'Information parle de mensonges.", "Le ministre", "TCD"),
    ],
    ids=["who goes on acting", "where it happened", "whose deed it was", "who spoke last"],
)
def test_a_bare_function_is_of_the_country_that_what_was_told_points_to(text: str, words: str, code: str) -> None:
    assert codes(text, words) == {code}


def test_what_the_sentence_says_of_where_it_stands_is_not_weighed() -> None:
    text = "Moscou nie avoir frappé un hôpital à Kharkiv."
    assert codes(text, "un hôpital") == {"UKR"}


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Le Rwanda a fermé sa frontière avec le Burundi. Kigali accuse son voisin de mensonge.", "son voisin", "BDI"),
        ("L'Inde a suspendu le traité avec le Pakistan. New Delhi accuse son voisin de terrorisme.", "son voisin", "PAK"),
        ("Le président kényan a reçu son homologue ougandais. Son hôte l'a remercié.", "Son hôte", "UGA"),
        ("La Suède critique la Turquie. Ankara a défendu son pays.", "son pays", "TUR"),
        ("La Suède et la Turquie se disputent. Le second a menacé l'Otan.", "Le second", "TUR"),
    ],
    ids=["a neighbour", "of more than one sentence", "a host", "one's own country", "the second of two"],
)
def test_words_for_one_of_two_mean_the_right_one(text: str, words: str, code: str) -> None:
    assert codes(text, words) == {code}


def test_an_ally_who_is_named_beside_the_word_is_the_one_named() -> None:
    assert codes("Viktor Orban a reçu Narendra Modi. Son allié Aleksandar Vucic attend.", "Son allié") == {"SRB"}


def test_what_the_grammar_finds_stays_unless_another_is_clearly_better() -> None:
    clues = {"FRA": ["near"], "DEU": ["near", "named"]}
    assert belonging.best(clues, {"named": belonging.MARGIN - 0.1}, "FRA") == "FRA"
    assert belonging.best(clues, {"named": belonging.MARGIN + 0.1}, "FRA") == "DEU"
    assert belonging.best({}, {}, None) is None


def test_whoever_is_there_is_of_the_place_named_last() -> None:
    text = "Evo Morales landed in Mexico on Tuesday. He thanked the government there."
    found = detente.annotate(Article(id="a", text=text, language="en", published="2024-06-14")).actors
    assert {one.code for one in found if one.text == "the government"} == {"MEX"}
