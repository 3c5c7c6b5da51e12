"""Every member of the United Nations under every form of its name, its people, its capital and its seats of power."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.knowledge import Kind, Record, load
from detente.knowledge.tables import DATA, items, rows
from detente.languages.pack import ROOT as LANGUAGES

Row = dict[str, str]
Case = tuple[str, Kind]
"""A sentence in which the form stands between brackets, and what it must be known as."""

HERE = Path(__file__).parent
STATES = {language: {row["code"]: row for row in rows(HERE / f"members-{language}.tsv")} for language in ("en", "fr")}
ALL = [(language, code) for language, states in STATES.items() for code in states]
ARTICLES = ("the ", "les ", "le ", "la ", "l'")


def within(phrase: str, name: str) -> str:
    """The phrase with the name it ends in between brackets."""
    return f"{phrase.removesuffix(name)}[{name}]"


def bare(phrase: str) -> str:
    """The phrase without the article before it."""
    return next((phrase.removeprefix(article) for article in ARTICLES if phrase.startswith(article)), phrase)


def french(row: Row) -> list[Case]:
    cases = [
        (f"L'armée {within(row['of'], row['name'])} s'est retirée.", Kind.COUNTRY),
        (f"Deux soldats ont été tués {within(row['in'], row['name'])}, selon un élu.", Kind.COUNTRY),
        (f"GUERRE CIVILE EN [{row['name'].upper()}]", Kind.COUNTRY),
        (f"Le ministre [{row['masculine']}] a démissionné.", Kind.ADJECTIVE),
        (f"La diplomatie [{row['feminine']}] proteste.", Kind.ADJECTIVE),
        (f"Des soldats [{row['masculines']}] sont arrivés.", Kind.ADJECTIVE),
        (f"Les forces [{row['feminines']}] avancent.", Kind.ADJECTIVE),
        (f"À [{row['capital']}], on dément.", Kind.CAPITAL),
        (f"Selon [{row['capital']}], rien n'est sûr.", Kind.CAPITAL),
    ]
    people = {row[form][0].upper() + row[form][1:] for form in ("masculine", "feminine", "masculines", "feminines")}
    cases += [(f"Ils ont arrêté deux [{one}], dit la police.", Kind.DEMONYM) for one in sorted(people)]
    return cases + [(f"C'est ce qu'affirme {within(seat, bare(seat))}.", Kind.SEAT) for seat in items(row["seats"])]


def english(row: Row) -> list[Case]:
    name = within(row["name"], bare(row["name"]))
    possessive = "'" if row["name"].endswith("s") else "'s"
    cases = [
        (f"Talks with {name} broke down.", Kind.COUNTRY),
        (f"It was {name}{possessive} third offer.", Kind.COUNTRY),
        (f"It was {name}’s third offer.", Kind.COUNTRY),
        (f"Rebels shell [{bare(row['name'])}]-bound convoy.", Kind.COUNTRY),
        (f"CIVIL WAR IN [{bare(row['name']).upper()}]", Kind.COUNTRY),
        (f"The [{row['adjective']}] army withdrew.", Kind.ADJECTIVE),
        (f"A [{row['adjective']}]-led force arrived.", Kind.ADJECTIVE),
        (f"[{row['adjective'].upper()}] TROOPS WITHDRAW", Kind.ADJECTIVE),
        (f"The police held a [{row['demonym']}] on Monday.", Kind.DEMONYM),
        (f"The police held two [{row['demonyms']}] on Monday.", Kind.DEMONYM),
        (f"Aid has reached [{row['capital']}], officials said.", Kind.CAPITAL),
        (f"They rejected [{row['capital']}]'s demand.", Kind.CAPITAL),
    ]
    return cases + [(f"A statement by {within(seat, bare(seat))} said so.", Kind.SEAT) for seat in items(row["seats"])]


def meant(language: str, sentence: str) -> tuple[Record, ...]:
    """What the name between the brackets, with its article perhaps, is known as; nothing where there is none."""
    start, end = sentence.index("["), sentence.index("]") - 1
    found = load(language).find(sentence.replace("[", "").replace("]", ""))
    return next((name.records for name in found if name.start <= start and name.end == end), ())


@pytest.mark.parametrize("language", STATES)
def test_all_193_members_are_listed(language: str) -> None:
    assert len(STATES[language]) == 193


@pytest.mark.parametrize(("language", "code"), ALL)
def test_state_is_known_under_every_form(language: str, code: str) -> None:
    row = STATES[language][code]
    cases = french(row) if language == "fr" else english(row)
    lost = [
        sentence
        for sentence, kind in cases
        if code not in {record.code for record in meant(language, sentence) if record.kind is kind}
    ]
    assert lost == []


@pytest.mark.parametrize(("language", "code"), ALL)
def test_country_comes_first_and_its_capital_is_also_a_place(language: str, code: str) -> None:
    row = STATES[language][code]
    assert load(language).lookup(bare(row["name"]) if language == "en" else row["name"])[0].code == code
    assert code in {record.country for record in load(language).lookup(row["capital"]) if record.kind is Kind.PLACE}


@pytest.mark.parametrize("language", STATES)
def test_every_country_and_territory_has_a_name(language: str) -> None:
    named = [row["code"] for row in rows(LANGUAGES / language / "names" / "countries.tsv") if items(row["names"])]
    assert sorted(named) == sorted(row["code"] for row in rows(DATA / "countries.tsv"))


@pytest.mark.parametrize("language", STATES)
def test_names_that_are_no_countries_lie_in_known_ones_or_nowhere(language: str) -> None:
    codes = {row["code"] for row in rows(LANGUAGES / language / "names" / "not_countries.tsv", ("name", "code"))}
    assert codes <= {row["code"] for row in rows(DATA / "countries.tsv")} | {""}


@pytest.mark.parametrize("language", STATES)
def test_every_spelling_in_the_table_of_countries_is_found(language: str) -> None:
    table = list(rows(LANGUAGES / language / "names" / "countries.tsv"))
    columns = ("names", "adjectives", "demonyms", "capitals", "seats")
    spellings = [(row["code"], text.partition("=")[0]) for row in table for one in columns for text in items(row.get(one, ""))]
    lost = [
        (code, text) for code, text in spellings if code not in {record.code for record in meant(language, f"…, [{text}] …")}
    ]
    assert lost == []
