"""What counts as a date, a duration, a frequency, and what is none of them."""

from __future__ import annotations

import time
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import UnknownLanguage
from detente.temporal import Tense, find, resolve
from detente.temporal.grammar import grammar

_PIECES = {
    "fr": "mardi|le|4|mars|2022|depuis|il y a|deux|ans|à|14 heures|İ|la veille|du|’".split("|"),
    "en": "Tuesday|the|4|March|2022|since|ago|two|years|at|2 p.m.|İ|the day before|in|’".split("|"),
}
_LANGUAGES = sorted(_PIECES)
_TENSES = (None, "past", "present", "future")


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They spoke for 50 minutes.", [("for 50 minutes", "duration")]),
        ("She began a two-day visit on Monday.", [("two-day", "duration"), ("on Monday", "date")]),
        ("The king receives him every Tuesday.", [("every Tuesday", "frequency")]),
        ("The base was hit twice a week.", [("twice a week", "frequency")]),
        ("The summit opens at 2 p.m. GMT on Tuesday, March 4.", [("at 2 p.m. GMT on Tuesday, March 4", "date")]),
    ],
)
def test_english_kinds_are_told_apart(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.kind) for mention in find(sentence, "en")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks may resume and thousands march for peace.",
        "The judge sat down beside the Sun reporter.",
        "The activist Sunday Adeyemi and Mr Friday were freed.",
        "The Mail on Sunday reported it first.",
        "A force of 2000 soldiers and 1500 police was sent.",
        "Black Friday and Good Friday fall apart.",
        "The March 23 Movement signed the 2030 Agenda.",
        "Theresa May resigned.",
    ],
)
def test_english_names_and_numbers_are_no_dates(sentence: str) -> None:
    assert find(sentence, "en") == []


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


@pytest.mark.parametrize("language", _LANGUAGES)
@given(st.data())
def test_mentions_lie_in_the_text_and_never_overlap(language: str, data: st.DataObject) -> None:
    text = data.draw(st.lists(st.sampled_from(_PIECES[language]) | st.text(max_size=8), max_size=14).map(" ".join))
    mentions = find(text, language)
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@pytest.mark.parametrize("language", _LANGUAGES)
@given(st.data(), st.dates(), st.sampled_from(_TENSES), st.none() | st.dates())
def test_any_mention_resolves_in_order_or_is_unknown(
    language: str, data: st.DataObject, day: date, tense: Tense | None, told: date | None
) -> None:
    text = data.draw(st.lists(st.sampled_from(_words(language)) | st.integers(0, 3000).map(str), max_size=12).map(" ".join))
    anchor = told and (told.isoformat(), told.isoformat())
    for mention in find(text, language):
        start, end = resolve(mention, day.isoformat(), tense=tense, anchor=anchor) or (None, None)
        assert start is None or end is None or start <= end, mention


@cache
def _words(language: str) -> list[str]:
    """Every word that a date of the language may hold, as it is written and with a capital."""
    known = sorted(grammar(language).vocabulary)
    return known + [word.capitalize() for word in known]


@given(st.text(alphabet="0123456789 ", min_size=1, max_size=30), st.sampled_from(["ans", "jours", "mois", "siècles", "heures"]))
def test_any_number_resolves_or_is_unknown(number: str, unit: str) -> None:
    for mention in find(f"Il y a {number} {unit}, dans {number} {unit}, en {number}, le {number} mai {number}.", "fr"):
        start, end = resolve(mention, "2022-03-16") or (None, None)
        assert start is None or end is None or start <= end


_REPEATED = {
    "fr": ["deux ", "1 000 ", "le lundi ", "depuis ", "du 4 au ", "mardi, ", "il y a deux "],
    "en": ["two ", "1,000 ", "on Monday ", "since ", "from 4 to ", "about ", "at 2 p.m. ", "the past two ", "May 4, 5 and "],
}


@pytest.mark.parametrize(("language", "piece"), [(code, one) for code, pieces in _REPEATED.items() for one in pieces])
def test_repetition_takes_no_more_than_linear_time(language: str, piece: str) -> None:
    find("2022", language)
    begun = time.process_time()
    find(piece * 4000 + "jours days", language)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le ministre a reçu mardi à Paris les envoyés de douze pays, deux ans après la fin des combats. "),
        ("en", "The minister received envoys of twelve nations in Paris on Tuesday, two years after the fighting ended. "),
    ],
)
def test_long_text_is_read_fast(language: str, sentence: str) -> None:
    find("2022", language)
    text = sentence * 1000
    begun = time.process_time()
    assert len(find(text, language)) == 2000
    # A megabyte a second on an idle machine; a fifth of it where others work too.
    assert len(text) / (time.process_time() - begun) > 200_000
