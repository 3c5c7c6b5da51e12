"""What counts as a date, a duration, a frequency, and what is none of them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import UnknownLanguage
from detente.temporal import find, resolve

_PIECES = ["mardi", "le", "4", "mars", "2022", "depuis", "il y a", "deux", "ans", "à", "14 heures", "İ", "la veille", "du", "’"]


def _kinds(sentence: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind) for mention in find(sentence, "fr")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ils ont parlé 50 minutes.", [("50 minutes", "duration")]),
        ("Le pont a été fermé pendant deux mois.", [("pendant deux mois", "duration")]),
        ("Le roi la reçoit tous les mardis.", [("tous les mardis", "frequency")]),
        ("La base a été visée à trois reprises.", [("à trois reprises", "frequency")]),
        ("Il a été élu deux fois.", [("deux fois", "frequency")]),
        ("Le sommet aura lieu mardi 4 mars à 14 heures.", [("mardi 4 mars à 14 heures", "date")]),
    ],
)
def test_kind_is_told_apart(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert _kinds(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Le 11-Septembre a changé le monde.",
        "Le film Octobre rouge repasse.",
        "Les cloches se taisent le vendredi saint.",
        "Un robot roule sur Mars.",
        "Elle a été nommée ambassadrice.",
        "Une force de 2000 soldats et de 1500 blindés.",
        "Le Journal du Dimanche l'a interrogé.",
    ],
)
def test_names_and_numbers_are_no_dates(sentence: str) -> None:
    assert _kinds(sentence) == []


def test_relations_are_told() -> None:
    mentions = find("Fermé depuis lundi, il le restera jusqu'à vendredi ; il rouvrira d'ici mars.", "fr")
    assert [(one.since, one.until, one.by) for one in mentions] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_what_a_mention_hangs_on_is_told() -> None:
    mentions = find("Élu en 2015, il avait démissionné la veille ; il revient demain.", "fr")
    assert [(one.relative, one.anchored) for one in mentions] == [(False, False), (False, True), (True, False)]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        find("mardi", "xx")


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join))
def test_mentions_lie_in_the_text_and_never_overlap(text: str) -> None:
    mentions = find(text, "fr")
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(st.text(alphabet="0123456789 ", min_size=1, max_size=30), st.sampled_from(["ans", "jours", "mois", "siècles", "heures"]))
def test_any_number_resolves_or_is_unknown(number: str, unit: str) -> None:
    for mention in find(f"Il y a {number} {unit}, dans {number} {unit}, en {number}, le {number} mai {number}.", "fr"):
        start, end = resolve(mention, "2022-03-16") or (None, None)
        assert start is None or end is None or start <= end


@pytest.mark.parametrize("piece", ["deux ", "1 000 ", "le lundi ", "depuis ", "du 4 au ", "mardi, ", "il y a deux "])
def test_repetition_takes_no_more_than_linear_time(piece: str) -> None:
    find("mardi", "fr")
    begun = time.process_time()
    find(piece * 4000 + "jours", "fr")
    assert time.process_time() - begun < 5


def test_long_text_is_read_fast() -> None:
    find("mardi", "fr")
    text = "Le ministre a reçu mardi à Paris les envoyés de douze pays, deux ans après la fin des combats. " * 1000
    begun = time.process_time()
    assert len(find(text, "fr")) == 2000
    # A megabyte a second on an idle machine; a fifth of it where others work too.
    assert len(text) / (time.process_time() - begun) > 200_000
