"""Words that look like the name of a country, a people or a town and are something else."""

from __future__ import annotations

import pytest

from detente.knowledge import Kind, load


def codes(language: str, text: str) -> list[str]:
    """The codes of what the names of the text most likely stand for; "" where that is of no one country."""
    return [name.records[0].code for name in load(language).find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They sold us a turkey, some chile and fine china.",
        "He will polish the brass and hang the chad.",
        "Reading and writing came first. Most of them left. Same here. Police came. Sale ends soon.",
        "Male victims were treated. Central banks acted. Media reports differ. Independence was near.",
        "Date and Time matter. Same Man. Split second.",
    ],
)
def test_english_words_are_no_names(text: str) -> None:
    assert [code for code in codes("en", text) if code and code != "HRV"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Latin American leaders spoke", [""]),
        ("South American and West African leaders spoke", ["", ""]),
        ("South African and Central African leaders spoke", ["ZAF", "CAF"]),
        ("It left the Paris Agreement", [""]),
        ("the Minsk agreements failed", [""]),
        ("a veteran of the Vietnam War", [""]),
        ("guinea pigs in New Guinea", ["", ""]),
        ("a court in Atlanta, Georgia", ["USA"]),
        ("a court in Tbilisi, Georgia", ["GEO", "GEO"]),
        ("Native American groups", ["USA"]),
        ("the Russian-speaking east", [""]),
        ("the North Korean and South Korean delegations", ["PRK", "KOR"]),
        ("Papua New Guinean, Equatorial Guinean and Bissau-Guinean envoys", ["PNG", "GNQ", "GNB"]),
        ("Nigerien and Nigerian officers", ["NER", "NGA"]),
        ("American Samoa and Samoa", ["ASM", "WSM"]),
        ("the Republic of China and the People's Republic of China", ["TWN", "CHN"]),
        ("Russo-Ukrainian and Sino-Indian talks", ["RUS", "UKR", "CHN", "IND"]),
        ("US-led, U.S.-backed and UK-based groups", ["USA", "USA", "GBR"]),
        ("the U.S. State Department and the U.K. Foreign Office", ["USA", "GBR", "GBR"]),
        ("Bosnian Serb and Kosovo Serb leaders", ["BIH", "XKX"]),
        ("South Ossetian, Transnistrian and Crimean forces", ["GEO", "MDA", "UKR"]),
        ("The British Virgin Islands and the US Virgin Islands", ["VGB", "USA"]),
    ],
)
def test_english_names_are_read_as_wholes(text: str, expected: list[str]) -> None:
    assert codes("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Des dirigeants latino-américains", [""]),
        ("Un sommet sud-américain et un sommet nord-coréen", ["", "PRK"]),
        ("Il quitte l'accord de Paris", [""]),
        ("Un vétéran de la guerre du Vietnam", [""]),
        ("Un malaise parmi les Malaisiens", ["MYS"]),
        ("Les Tibétains et les Ouïghours de Chine", ["CHN", "CHN", "CHN"]),
        ("Le pouvoir de Hollande", ["FRA"]),
        ("La République turque de Chypre du Nord", ["CYP"]),
        ("Le mur de Berlin", [""]),
    ],
)
def test_french_names_are_read_as_wholes(text: str, expected: list[str]) -> None:
    assert codes("fr", text) == expected


def test_seat_that_is_an_institution_has_its_name() -> None:
    names = {text: load("en").lookup(text)[0].name for text in ("Pentagon", "State Department", "FCDO", "Kremlin")}
    assert names == {
        "Pentagon": "Pentagon",
        "State Department": "Department of State",
        "FCDO": "Foreign Office",
        "Kremlin": None,
    }


def test_demonym_that_is_no_adjective_is_only_a_demonym() -> None:
    assert {record.kind for record in load("en").lookup("Frenchmen")} == {Kind.DEMONYM}
    assert {record.kind for record in load("en").lookup("French")} == {Kind.ADJECTIVE, Kind.DEMONYM}
