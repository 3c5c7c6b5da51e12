"""What is found in an article before any event is coded: who, where, when and how much, with offsets that hold."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente import annotate
from detente.model import ActorMention, Annotation, Article

DAY = "2022-03-16"


def read(text: str, published: str | None = DAY) -> Annotation:
    return annotate(Article(id="1", text=text, language="fr", published=published))


def actor(annotation: Annotation, words: str) -> ActorMention:
    return next(one for one in annotation.actors if words in one.text)


def test_offsets_are_those_of_the_text() -> None:
    text = "Le Mali, dit Bamako, a reçu lundi 50 blindés russes à Gao.\n\nIl les attendait depuis deux mois, selon l’armée."
    found = read(text)
    mentions = [*found.actors, *found.places, *found.dates, *found.amounts]
    assert mentions
    assert all(text[one.start : one.end] == one.text for one in mentions)


def test_a_stranger_is_known_by_title_and_country_and_then_by_surname() -> None:
    found = read("Le ministre malien des Affaires étrangères, Amadou Sangaré, a reçu un émissaire. M. Sangaré a protesté.")
    assert [(one.code, one.sector, one.name) for one in found.actors if "Sangaré" in one.text] == [
        ("MLI", "GOV", "Amadou Sangaré"),
        ("MLI", "GOV", "Amadou Sangaré"),
    ]


def test_a_stranger_is_known_by_what_is_said_after_the_name() -> None:
    found = read("Karim Ben Salah, un porte-parole de la police tunisienne, a démenti. Il a promis une enquête.")
    assert (actor(found, "Karim").code, actor(found, "Karim").sector) == ("TUN", "COP")
    assert actor(found, "Il").name == "Karim Ben Salah"


def test_an_office_without_a_name_is_its_holder_on_the_day() -> None:
    text = "Le président américain a appelé Kiev."
    assert actor(read(text, "2021-12-31"), "président").name == "Joe Biden"
    assert actor(read(text, "2018-05-31"), "président").name == "Donald Trump"
    assert actor(read(text, None), "président").name is None
    assert actor(read("L’ancien président américain a appelé Kiev."), "président").name is None


def test_the_sector_is_that_of_the_day() -> None:
    text = "Angela Merkel a rencontré des étudiants."
    assert actor(read(text, "2015-05-01"), "Merkel").sector == "GOV"
    assert actor(read(text, "2024-05-01"), "Merkel").sector == "ELI"


def test_crowds_and_police_belong_to_where_it_happens() -> None:
    found = read("Des manifestants ont défilé lundi à Nairobi. La police a arrêté trente étudiants.")
    assert [(one.text, one.code, one.sector) for one in found.actors if one.id is None] == [
        ("Des manifestants", "KEN", "CVL"),
        ("La police", "KEN", "COP"),
        ("trente étudiants", "KEN", "EDU"),
    ]


def test_the_latter_is_the_last_who_is_no_subject() -> None:
    found = read("Recep Tayyip Erdogan a reçu Emmanuel Macron. Ce dernier a promis une aide.")
    assert actor(found, "Ce dernier").name == "Emmanuel Macron"


def test_a_capital_that_acts_is_its_government_and_one_where_something_happens_a_place() -> None:
    found = read("Kiev a protesté. Une bombe a explosé près de Moscou.")
    assert [(one.text, one.code) for one in found.actors] == [("Kiev", "UKR")]
    assert [(one.text, one.country, one.precision) for one in found.places] == [("Moscou", "RUS", "town")]


def test_a_nationality_that_acts_for_nobody_is_still_resolved() -> None:
    assert actor(read("La crise russo-ukrainienne s’aggrave."), "ukrainienne").code == "UKR"


def test_places_have_their_position_and_precision() -> None:
    found = read("Des combats ont éclaté à Goma, dans l’est du Congo, et au large de Taïwan.")
    assert [(one.name, one.country, one.precision) for one in found.places] == [
        ("Goma", "COD", "town"),
        ("eastern Democratic Republic of the Congo", "COD", "area"),
        ("off Taiwan", "TWN", "area"),
    ]
    goma = found.places[0]
    assert goma.geonames == 216281
    assert (round(goma.lat or 0, 1), round(goma.lon or 0, 1)) == (-1.7, 29.2)


def test_other_places_of_the_name_are_kept() -> None:
    place = read("Une explosion a eu lieu à Tripoli, au Liban.").places[0]
    assert place.country == "LBN"
    assert "LBY" in {one.country for one in place.candidates}


def test_a_weekday_follows_the_tense_of_its_verb() -> None:
    found = read("Il a parlé lundi. Il parlera lundi. Les deux se verront le 10 janvier.")
    assert [one.first for one in found.dates] == ["2022-03-14", "2022-03-21", "2023-01-10"]


def test_a_date_is_no_amount_and_a_length_no_date() -> None:
    found = read("L’entretien du 12 mars a duré deux heures et coûté 3 millions d’euros.")
    assert [(one.text, one.granularity) for one in found.dates] == [("12 mars", "day")]
    assert [(one.kind, one.low, one.unit) for one in found.amounts] == [("duration", 7200, "s"), ("money", 3000000, "EUR")]


def test_without_a_publication_day_a_weekday_is_found_and_not_resolved() -> None:
    assert [(one.first, one.last) for one in read("Il a parlé lundi.", None).dates] == [(None, None)]


@pytest.mark.parametrize("text", ["", "   \n\n", "…", "« »", "à à à", "M. M. M.", "Le le Mali Mali", "\u2028\x00"])
def test_what_says_nothing_is_read_too(text: str) -> None:
    assert isinstance(read(text), Annotation)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from("Le président russe , a reçu lundi à Kiev . deux 50 M. X son armée « du Congo ; et".split())))
def test_any_order_of_words_gives_offsets_that_hold(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text)
    assert all(text[one.start : one.end] == one.text for one in (*found.actors, *found.places, *found.dates, *found.amounts))


def test_an_island_is_the_last_country_that_is_one() -> None:
    found = read("Taïwan a protesté. La Chine a promis de répondre. L’île a été mise en alerte.")
    assert actor(found, "île").code == "TWN"


def test_an_adjective_between_the_words_of_an_office_does_not_hide_it() -> None:
    found = read("Le chef géorgien de l’opposition et le ministère japonais de la Défense ont protesté.")
    assert [(one.code, one.sector) for one in found.actors] == [("GEO", "OPP"), ("JPN", "GOV")]


def test_an_abbreviation_in_brackets_is_the_name_before_it() -> None:
    found = read("Le Conseil national de transition libyen (CNT) a pris Tripoli. Le CNT a promis une enquête.")
    assert {(one.code, one.name) for one in found.actors if one.text == "CNT"} == {("LBY", "National Transitional Council")}


def test_a_phrase_may_stand_for_nobody_though_a_noun_in_it_does() -> None:
    assert read("Il l’a dit en conférence de presse, au cours de la nuit.").actors == ()


def test_a_family_name_is_that_of_who_was_named_in_full_before() -> None:
    found = read("Le ministre kényan Joseph Macron a démenti. Macron a promis une enquête.")
    assert {one.code for one in found.actors} == {"KEN"}
