"""How names are found in running French text."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import UnknownLanguage
from detente.knowledge import Kind, Knowledge, Name, load
from detente.knowledge.scan import Scanner, fold


@cache
def french() -> Knowledge:
    return load("fr")


def only(text: str) -> Name:
    (name,) = french().find(text)
    return name


def seen(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.records[0].code) for name in french().find(text)]


def test_offsets_are_those_of_the_text() -> None:
    text = "Selon l’Élysée, la Côte d’Ivoire et les Etats-Unis discutent."
    assert [text[name.start : name.end] for name in french().find(text)] == ["Élysée", "Côte d’Ivoire", "Etats-Unis"]


@pytest.mark.parametrize("spelling", ["États-Unis", "Etats-Unis", "États\u2011Unis", "Côte d'Ivoire", "Côte d’Ivoire"])
def test_apostrophes_hyphens_and_bare_capitals_are_alike(spelling: str) -> None:
    assert only(f"Avec {spelling} et puis.").records[0].kind is Kind.COUNTRY


def test_longest_name_wins() -> None:
    assert seen("la République démocratique du Congo") == [("République démocratique du Congo", "COD")]
    assert seen("Le Conseil de sécurité de l'ONU") == [("Conseil de sécurité de l'ONU", "UNO")]
    assert seen("un soldat nord-coréen") == [("nord-coréen", "PRK")]


def test_a_part_of_a_word_is_no_name() -> None:
    assert seen("Le malien Malick navigue, les chinoiseries aussi.") == [("malien", "MLI")]


def test_case_tells_adjective_from_demonym() -> None:
    assert only("les Russes avancent").records[0].kind is Kind.DEMONYM
    assert only("les chars russes avancent").records[0].kind is Kind.ADJECTIVE


def test_prefix_only_before_a_hyphen() -> None:
    assert seen("le sommet franco-allemand") == [("franco", "FRA"), ("allemand", "DEU")]
    assert seen("en franco de port") == []
    assert {record.kind for record in only("Depuis Colombo, il parle.").records} == {Kind.CAPITAL, Kind.PLACE}


def test_nigerian_and_nigerien_are_two() -> None:
    assert seen("l'armée nigérienne et l'armée nigériane") == [("nigérienne", "NER"), ("nigériane", "NGA")]


def test_capital_is_a_government_and_a_place() -> None:
    kinds = [record.kind for record in only("Alger a protesté.").records]
    assert kinds[0] is Kind.CAPITAL
    assert Kind.PLACE in kinds


def test_seat_of_power_has_a_name_only_where_it_is_an_institution() -> None:
    assert only("le Kremlin").records[0].name is None
    assert only("le Pentagone").records[0].name == "Pentagon"


def test_hyphenated_names_of_others_are_left_alone() -> None:
    assert seen("Ségolène Dupont-Vienne chante") == []
    assert seen("Un axe Moscou-Pékin") == [("Moscou", "RUS"), ("Pékin", "CHN")]


def test_a_relative_is_not_the_leader_of_the_same_name() -> None:
    assert seen("le fils, Hunter Biden, et sa femme Melania Trump") == []
    assert [code for _, code in seen("selon le Président Biden et Joseph Trump-Biden")][:1] == ["USA"]


def test_a_town_called_like_a_person_needs_to_stand_alone() -> None:
    assert seen("le ministre Roland Bordeaux") == []
    assert seen("une frappe sur Bordeaux") == [("Bordeaux", "FRA")]
    assert seen("À Bordeaux, Selon Bordeaux.") == [("Bordeaux", "FRA"), ("Bordeaux", "FRA")]


def test_a_capital_after_the_first_word_of_a_sentence_is_kept() -> None:
    assert seen("Accusant Bamako de mentir, il part. Soutenant Bangui, elle reste.") == [("Bamako", "MLI"), ("Bangui", "CAF")]
    assert seen("le chanteur Jacques Bangui") == []


def test_place_carries_its_country_and_position() -> None:
    place = next(record for record in only("à Marioupol").records if record.kind is Kind.PLACE)
    assert (place.name, place.country) == ("Mariupol", "UKR")
    assert place.lat == pytest.approx(47.1, abs=0.2)
    assert place.lon == pytest.approx(37.5, abs=0.2)


def test_a_sea_has_no_country() -> None:
    assert only("en mer Noire").records[0].country is None


def test_common_words_at_the_start_of_a_sentence_are_no_towns() -> None:
    assert seen("Police et gendarmerie. Date limite. Mission accomplie. Un homme. Mon avis. Se taire.") == []


def test_organisations_have_the_codebooks_codes() -> None:
    expected = {
        "Otan": ("IGO", None),
        "UE": ("EUR", "GOV"),
        "AIEA": ("UNO", None),
        "Tsahal": ("ISR", "MIL"),
        "MSF": ("NGO", None),
    }
    found = {text: (record.code, record.sector) for text in expected for record in french().lookup(text)[:1]}
    assert found == expected


def test_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        load("xx")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["ab", "b c", "b cd", "c", "-", " ", "ab c", "x", "É", "'"]), max_size=12))
def test_scanner_agrees_with_a_regular_expression(parts: list[str]) -> None:
    names = ["ab", "b c", "c", "ab c", "b", "E"]
    text = fold("".join(parts))
    longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    expected = [match.span() for match in re.finditer(rf"(?<![^\W_])(?:{longest})(?![^\W_])", text)]
    assert [(start, end) for _, start, end in Scanner(names).find(text, lambda text, span: True)] == expected


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
