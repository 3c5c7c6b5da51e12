"""Places of the world under their news names: towns stay towns, regions are meant with their class, homonyms are all kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.knowledge import Kind, load
from detente.knowledge import places as places_module
from detente.knowledge.places import MOST, Places
from detente.knowledge.records import Record
from detente.knowledge.regions import forms, provinces
from detente.knowledge.tables import DATA, items, rows
from detente.languages.pack import ROOT as LANGUAGES

FRENCH = [
    ("Alep", "SYR"), ("Lattaquié", "SYR"), ("Mossoul", "IRQ"), ("Bassora", "IRQ"), ("Kerbala", "IRQ"),
    ("Ispahan", "IRN"), ("Chiraz", "IRN"), ("Samarcande", "UZB"), ("Calcutta", "IND"), ("Rangoun", "MMR"),
    ("Nankin", "CHN"), ("Séoul", "KOR"), ("Manille", "PHL"), ("Le Cap", "ZAF"), ("Louxor", "EGY"),
    ("Port-Soudan", "SDN"), ("El-Facher", "SDN"), ("Al-Fashir", "SDN"), ("Tombouctou", "MLI"), ("Agadès", "NER"),
    ("Mogadiscio", "SOM"), ("Baïdoa", "SOM"), ("Makalé", "ETH"), ("Aix-la-Chapelle", "DEU"), ("Ratisbonne", "DEU"),
    ("Saragosse", "ESP"), ("Cracovie", "POL"), ("Koupiansk", "UKR"), ("Rostov-sur-le-Don", "RUS"),
    ("Makhatchkala", "RUS"), ("La Nouvelle-Orléans", "USA"), ("Carthagène", "COL"), ("Les Cayes", "HTI"),
    ("Tananarive", "MDG"), ("Basse-Saxe", "DEU"), ("Nord-Kivu", "COD"), ("Sud-Darfour", "SDN"),
    ("Rhénanie-Palatinat", "DEU"), ("Colombie-Britannique", "CAN"), ("région de Kharkov", "UKR"),
    ("province d'Idlib", "SYR"), ("gouvernorat d'Idleb", "SYR"), ("État de Borno", "NGA"), ("l'État du Niger", "NGA"),
    ("province d'Hérat", "AFG"), ("province de Hérat", "AFG"), ("wilaya de Tlemcen", "DZA"),
    ("comté de Garissa", "KEN"), ("région du Centre-Nord", "BFA"), ("département de l'Artibonite", "HTI"),
    ("État de Mexico", "MEX"), ("détroit d'Ormuz", ""), ("corridor de Latchine", "AZE"),
    ("esplanade des Mosquées", "PSE"), ("îles Diaoyu", "JPN"),
]  # fmt: skip
ENGLISH = [
    ("Aleppo", "SYR"), ("Deir al-Zour", "SYR"), ("Mosul", "IRQ"), ("Basra", "IRQ"), ("Hodeidah", "YEM"),
    ("Hudaydah", "YEM"), ("Khan Younis", "PSE"), ("Gaza City", "PSE"), ("Jenin", "PSE"), ("Kiev", "UKR"),
    ("Lvov", "UKR"), ("Artemivsk", "UKR"), ("Odessa", "UKR"), ("al-Fashir", "SDN"), ("Omdurman", "SDN"),
    ("Rangoon", "MMR"), ("Saigon", "VNM"), ("Canton", "CHN"), ("Bombay", "IND"), ("Madras", "IND"),
    ("Kharkiv region", "UKR"), ("Kharkiv Oblast", "UKR"), ("Kharkov region", "UKR"), ("Idlib province", "SYR"),
    ("Ituri", "COD"), ("Anbar", "IRQ"), ("Kunduz province", "AFG"), ("Borno", "NGA"), ("Niger state", "NGA"),
    ("Shan", "MMR"), ("Centre-Nord region", "BFA"), ("Garissa county", "KEN"), ("Rostov region", "RUS"),
    ("Strait of Hormuz", ""), ("Second Thomas Shoal", ""), ("Natanz", "IRN"), ("Fordow", "IRN"), ("Al Udeid", "QAT"),
    ("Line of Control", ""), ("Green Line", "CYP"), ("38th parallel", ""), ("Essequibo", "GUY"), ("Takeshima", "KOR"),
    ("Kerch bridge", "UKR"), ("Crimean Bridge", "UKR"), ("Kerem Shalom", "ISR"), ("Temple Mount", "PSE"),
    ("Suwałki Gap", "POL"), ("Zamzam", "SDN"), ("Jabal Marra", "SDN"), ("Ambazonia", "CMR"), ("Puntland", "SOM"),
    ("Waziristan", "PAK"),
]  # fmt: skip
HOMONYMS = [
    ("fr", "San José", {"CRI", "URY"}), ("fr", "Tripoli", {"LBY", "LBN"}), ("en", "Tripoli", {"LBY", "LBN"}),
    ("en", "Georgia", {"GEO", "USA"}), ("fr", "Birmingham", {"GBR", "USA"}), ("en", "Hyderabad", {"IND", "PAK"}),
    ("en", "Valencia", {"ESP", "VEN"}), ("fr", "Valence", {"ESP", "FRA"}), ("fr", "Córdoba", {"ARG", "ESP"}),
    ("en", "Cordoba", {"ARG", "ESP"}), ("en", "Victoria", {"AUS", "CAN"}), ("en", "Punjab", {"IND", "PAK"}),
    ("fr", "Pendjab", {"IND", "PAK"}), ("fr", "région du Nord", {"CMR", "BFA"}),
]  # fmt: skip


def _places(language: str, name: str) -> list[Record]:
    return [record for record in load(language).lookup(name) if record.kind is Kind.PLACE]


def _found(language: str, text: str) -> list[Record]:
    return [record for name in load(language).find(text) for record in name.records if record.kind is Kind.PLACE]


@pytest.mark.parametrize(("name", "code"), FRENCH)
def test_french_names_mean_the_place_first(name: str, code: str) -> None:
    assert [record.code for record in _found("fr", f"Ils vont vers {name}, dit-on.")][:1] == [code]


@pytest.mark.parametrize(("name", "code"), ENGLISH)
def test_english_names_mean_the_place_first(name: str, code: str) -> None:
    assert [record.code for record in _found("en", f"They went to {name}, it is said.")][:1] == [code]


@pytest.mark.parametrize(("language", "name", "codes"), HOMONYMS)
def test_homonyms_are_all_candidates(language: str, name: str, codes: set[str]) -> None:
    assert codes <= {record.code for record in load(language).lookup(name)}


@pytest.mark.parametrize("name", ["Kharkiv", "Idlib", "Herat", "Kandahar", "Kano", "Donetsk", "Mossoul", "Konya", "Salta"])
def test_a_bare_town_stays_a_town(name: str) -> None:
    assert _places("fr", name)[0].geonames is not None


@pytest.mark.parametrize(
    ("language", "form", "region"),
    [
        ("fr", "région de Kharkiv", "Kharkiv Oblast"),
        ("en", "Kharkiv Oblast", "Kharkiv Oblast"),
        ("en", "Herat province", "Herat Province"),
        ("fr", "province de Kandahar", "Kandahar Province"),
        ("en", "Kano state", "Kano State"),
    ],
)
def test_a_town_with_a_class_is_the_region(language: str, form: str, region: str) -> None:
    assert [(record.name, record.geonames) for record in _places(language, form)] == [(region, None)]


def test_moscow_is_in_russia_before_idaho() -> None:
    assert [record.code for record in _places("en", "Moscow")][:1] == ["RUS"]


@pytest.mark.parametrize("word", ["Nord", "Centre", "Littoral", "Orientale", "Est", "Meta", "Cher", "Équateur"])
def test_words_are_no_regions_by_themselves(word: str) -> None:
    assert _places("fr", word) == []


def test_no_name_has_more_candidates_than_can_be_told_apart() -> None:
    places = Places("en")
    shared = ("San Juan", "Santa Cruz", "Victoria", "Santiago", "Eastern Province")
    assert max(len(places.records(name)) for name in shared) == MOST


@pytest.mark.parametrize("language", ["fr", "en"])
def test_spellings_belong_to_places_of_the_tables(language: str) -> None:
    places = Places(language)
    table = rows(LANGUAGES / language / "names" / "places.tsv", ("name", "code", "names"))
    lost = [
        (row["name"], spelling)
        for row in table
        for spelling in items(row["names"])
        if row["code"] not in {record.code for record in places.records(spelling)}
    ]
    assert lost == []


def test_most_countries_have_regions_with_coordinates() -> None:
    known = [line.line.split("\t") for line in provinces(DATA / "provinces.tsv")]
    assert len({cells[1] for cells in known}) > 150
    assert sum(bool(cells[2] and cells[3]) for cells in known) > 0.95 * len(known)
    assert len({cells[7] for cells in known}) == len(known)


def test_classes_take_the_right_article() -> None:
    french = forms(LANGUAGES / "fr" / "names" / "region_classes.tsv")
    made = {form.of("Alep") for form in french if form.fits("SYR", word=False)} - {""}
    assert "région d'Alep" in made
    assert "région de Alep" not in made
    assert "région de l'Alep" not in made


def test_malformed_rows_are_places_without_what_they_lack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "regions.tsv").write_text("name\tcode\tlat\tlon\nNowhere\nThere\tFRA\tnorth\t2\n", encoding="utf-8")
    (tmp_path / "places.tsv").write_text("name\tcode\nTown\tFRA\t1\t2\tmany\tno\t\t\textra\n", encoding="utf-8")
    (tmp_path / "provinces.tsv").write_text("name\tcode\nHalf a row\tFRA\n", encoding="utf-8")
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "pack.yaml").write_text("code: xx\n", encoding="utf-8")
    monkeypatch.setattr(places_module, "DATA", tmp_path)
    monkeypatch.setenv("DETENTE_LANGUAGES", str(tmp_path))
    places = Places("xx")
    assert [(record.lat, record.lon) for record in places.records("There")] == [(None, 2.0)]
    assert [(record.population, record.geonames) for record in places.records("Town")] == [(0, None)]
    assert [record.country for record in places.records("Nowhere")] == [None]
    assert places.records("Half a row") == []


@pytest.mark.parametrize(
    ("text", "country"), [("au Havre", "FRA"), ("aux Cayes", "HTI"), ("du Cap", "ZAF"), ("des Abymes", "GLP")]
)
def test_a_preposition_may_have_swallowed_the_article_of_a_name(text: str, country: str) -> None:
    found = load("fr").find(f"Des émeutes ont éclaté près {text}.")
    assert [name.records[0].country for name in found] == [country]


def test_a_contracted_capital_is_still_its_government() -> None:
    assert load("fr").find("Un accord avec l'appui du Caire.")[0].records[0].kind is Kind.CAPITAL
