"""What must hold of the tables of names, whoever edits them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from detente.knowledge.places import Places
from detente.knowledge.records import Office
from detente.knowledge.tables import DATA, items, rows
from detente.languages.pack import ROOT as LANGUAGES

SECTORS = set(re.findall("...", "GOVMILSPYLEGJUDCOPPTYOPPREBPRMUAFCVLJRNBUSLABEDUMEDRELREFNGOSOCCRMELIPREUNK"))
BLOCS = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", "WST", "XXX"}
CODES = {row["code"] for row in rows(DATA / "countries.tsv")} | BLOCS
FRENCH = LANGUAGES / "fr" / "names"
TABLES = [*sorted(DATA.glob("*.tsv")), *sorted(LANGUAGES.glob("*/names/*.tsv"))]


@pytest.mark.parametrize("table", TABLES, ids=[f"{table.parent.parent.name}/{table.name}" for table in TABLES])
def test_every_table_reads_and_is_not_empty(table: Path) -> None:
    assert list(rows(table))


def test_organisations_use_known_codes_and_sectors() -> None:
    table = list(rows(DATA / "organisations.tsv"))
    assert {row["code"] for row in table} <= CODES
    assert {row["sector"] for row in table} <= SECTORS | {""}


def test_organisations_of_many_states_have_no_sector_and_the_union_is_a_government() -> None:
    sectors = {(row["code"], row["sector"]) for row in rows(DATA / "organisations.tsv")}
    assert {sector for code, sector in sectors if code in {"UNO", "IGO", "NGO"}} == {""}
    assert {sector for code, sector in sectors if code in {"EUR", "WST"}} == {"GOV"}


def test_ids_are_unique_and_the_languages_additions_refer_to_them() -> None:
    ids = Counter(row["id"] for row in rows(DATA / "organisations.tsv"))
    assert [one for one, count in ids.items() if count > 1] == []
    assert {row["id"] for row in rows(FRENCH / "organisations.tsv")} <= ids.keys()


def test_every_country_has_a_french_name() -> None:
    french = {row["code"] for row in rows(FRENCH / "countries.tsv") if items(row["names"])}
    assert french == {row["code"] for row in rows(DATA / "countries.tsv")}


def test_french_spellings_belong_to_places_that_exist() -> None:
    places = Places("fr")
    lost = [row["names"] for row in rows(FRENCH / "places.tsv") for name in items(row["names"]) if not places.records(name)]
    assert lost == []


def test_places_lie_on_the_globe_in_known_countries() -> None:
    for row in rows(DATA / "regions.tsv"):
        assert not row["code"] or row["code"] in CODES
        assert abs(float(row["lat"])) <= 90
        assert abs(float(row["lon"])) <= 180


def test_generic_actors_have_one_sector_each() -> None:
    actors = yaml.safe_load((LANGUAGES / "fr" / "actors.yaml").read_text(encoding="utf-8"))
    lemmas = Counter(lemma for sector in actors["roles"].values() for lemma in sector)
    assert actors["roles"].keys() | actors["instruments"].keys() <= SECTORS
    assert [lemma for lemma, count in lemmas.items() if count > 1] == []


def test_offices_are_known_for_most_countries_and_years() -> None:
    """Heads of state or government, foreign and defence ministers, on 1 July of the years 2005 to 2025."""
    titles = {
        "head": ("president", "prime minister", "king", "chancellor", "emir", "sultan", "supreme leader", "leader"),
        "foreign": ("foreign minister", "foreign secretary", "secretary of state"),
        "defence": ("defence minister", "defence secretary"),
    }
    known: dict[str, dict[str, set[int]]] = {kind: defaultdict(set) for kind in titles}
    names = set()
    for row in rows(DATA / "people.tsv"):
        names.add(row["name"])
        office = Office(row["code"], row["sector"], row["office"], row["since"], row["until"])
        for kind, wanted in titles.items():
            if any(title in row["office"] for title in wanted):
                known[kind][row["code"]] |= {year for year in range(2005, 2026) if office.held_on(f"{year}-07-01")}
    years = {"head": 20, "foreign": 18, "defence": 15}
    covered = [code for code in known["head"] if all(len(known[kind][code]) >= least for kind, least in years.items())]
    assert len(names) >= 7000
    assert len(covered) >= 125, len(covered)


def test_braces_stand_for_each_of_the_words_in_them() -> None:
    assert items("force {mixte,arabe} {menée,dirigée} par Amman|Casques gris") == [
        "force mixte menée par Amman",
        "force mixte dirigée par Amman",
        "force arabe menée par Amman",
        "force arabe dirigée par Amman",
        "Casques gris",
    ]
