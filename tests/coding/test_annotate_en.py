"""The same in English: actors, places, dates and amounts, with the same code and other data."""

from __future__ import annotations

import pytest

from detente import annotate
from detente.model import ActorMention, Annotation, Article

DAY = "2022-03-16"


def read(text: str, published: str | None = DAY) -> Annotation:
    return annotate(Article(id="1", text=text, language="en", published=published))


def actor(annotation: Annotation, words: str) -> ActorMention:
    return next(one for one in annotation.actors if words in one.text)


def test_a_stranger_is_known_by_what_is_said_after_the_name() -> None:
    found = read("Karim Otieno, a spokesman for the Kenyan police, denied it. He promised an inquiry. Otieno did not say when.")
    assert (actor(found, "Karim").code, actor(found, "Karim").sector) == ("KEN", "COP")
    assert actor(found, "He").name == "Karim Otieno"
    assert found.actors[-1].name == "Karim Otieno"


def test_a_stranger_is_known_by_the_title_before_the_name() -> None:
    found = read("Kenyan police spokesman Karim Otieno denied it.")
    assert (actor(found, "Karim").code, actor(found, "Karim").sector) == ("KEN", "COP")


def test_an_office_without_a_name_is_its_holder_on_the_day() -> None:
    assert actor(read("The U.S. president called Kyiv."), "president").name == "Joe Biden"
    assert actor(read("The U.S. president called Kyiv.", "2018-03-16"), "president").name == "Donald Trump"


@pytest.mark.parametrize(
    ("text", "code", "sector"),
    [
        ("Russia's army withdrew.", "RUS", "MIL"),
        ("The Kenyan police withdrew.", "KEN", "COP"),
        ("Lawmakers in Peru resigned.", "PER", "LEG"),
        ("The Colombian opposition protested.", "COL", "OPP"),
        ("Hezbollah fighters withdrew.", "LBN", "REB"),
        ("Washington protested.", "USA", "GOV"),
        ("The Pentagon protested.", "USA", "GOV"),
    ],
)
def test_functions_have_country_and_sector(text: str, code: str, sector: str) -> None:
    assert (code, sector) in {(one.code, one.sector) for one in read(text).actors}


def test_both_and_the_two_are_the_last_two() -> None:
    found = read("Armenia and Azerbaijan agreed to a truce. Both countries blamed each other. The two will meet again.")
    assert {one.code for one in found.actors if one.text == "Both countries"} == {"ARM", "AZE"}
    assert {one.code for one in found.actors if one.text == "The two"} == {"ARM", "AZE"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He spoke on Monday.", "2022-03-14"),
        ("He will speak on Monday.", "2022-03-21"),
        ("He will not speak on Monday.", "2022-03-21"),
        ("He is to speak on Monday.", "2022-03-21"),
        ("Ministers to meet Monday in Vienna.", "2022-03-21"),
    ],
)
def test_a_weekday_follows_the_tense_of_its_verb(text: str, day: str) -> None:
    assert [one.first for one in read(text).dates] == [day]


def test_places_and_amounts() -> None:
    found = read("At least 12 people were killed near Goma, in eastern Congo, and $2bn was promised.")
    assert [(one.name, one.country) for one in found.places] == [
        ("Goma", "COD"),
        ("eastern Democratic Republic of the Congo", "COD"),
    ]
    assert [(one.kind, one.low, one.unit) for one in found.amounts] == [("killed", 12, None), ("money", 2_000_000_000, "USD")]


def test_a_dateline_in_capitals_is_a_place() -> None:
    assert [(one.text, one.country) for one in read("JEDDAH (Reuters) - The two sides met.").places] == [("JEDDAH", "SAU")]


def test_negation_by_an_argument_or_a_particle_does_not_hide_the_tense() -> None:
    assert read("Nobody will vote on Monday.").dates[0].first == "2022-03-21"


def test_whose_minister_it_is_stands_before_the_noun() -> None:
    found = read("Kenya's foreign minister criticised Uganda.")
    assert (actor(found, "minister").code, actor(found, "minister").sector) == ("KEN", "GOV")


def test_what_goes_to_somebody_is_not_somebody() -> None:
    found = read("American arms shipments to Israel have continued.")
    assert [(one.text, one.code) for one in found.actors if "shipments" in one.text] == []
