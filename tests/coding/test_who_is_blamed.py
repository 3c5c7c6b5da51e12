"""Who did what a clause about it ascribes to somebody, and who did it where the sentence gives no doer at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import detente
from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]
Brief = Callable[[Event], str]


@pytest.mark.parametrize(
    "blast",
    [
        "L'attentat que Nairobi impute à des rebelles somaliens",
        "L'attentat, dont Nairobi accuse des rebelles somaliens,",
        "L'attentat, attribué par Nairobi à des rebelles somaliens,",
    ],
)
def test_an_attack_is_by_whom_its_clause_ascribes_it_to(only: Only, brief: Brief, blast: str) -> None:
    assert brief(only(f"{blast} a fait douze morts à Mombasa.", "ASSAULT")) == "SOM ASSAULT KEN actual"


def test_condemning_an_attack_accuses_whom_its_clause_ascribes_it_to(coded: Code, brief: Brief) -> None:
    found = coded("Le Mozambique a condamné l'attaque que la police impute à des djihadistes somaliens.")
    assert [brief(event) for event in found if event.mode == "disapprove"] == ["MOZ ACCUSE SOM actual"]


def test_an_english_attack_is_by_whom_it_is_blamed_on(brief: Brief) -> None:
    text = "The blast, blamed by Nairobi on Somali rebels, killed twelve people in Mombasa."
    found = detente.read(text, language="en", published="2024-06-14").events
    assert [brief(event) for event in found if event.type == "ASSAULT"] == ["SOM ASSAULT KEN actual"]


def test_what_there_has_been_has_no_doer_but_its_default(only: Only) -> None:
    event = only("Il y a eu des arrestations mardi à Harare, a dit le ministre zambien.", "COERCE")
    assert [(one.code, one.sector) for one in event.actor] == [("ZWE", "COP")]


def test_what_came_of_what_is_told_was_not_done_by_the_teller(only: Only) -> None:
    text = "L'armée nigériane affirme que des rebelles camerounais ont attaqué un village, tuant douze soldats."
    event = only(text, "ASSAULT")
    assert ({one.code for one in event.actor}, {one.code for one in event.recipient}) == ({"CMR"}, {"NGA"})


@pytest.mark.parametrize(
    ("text", "type", "code"),
    [
        ("La junte au pouvoir à Bamako a expulsé l'ambassadeur danois.", "SANCTION", "MLI"),
        ("Plusieurs chefs d'État se sont réunis à Nairobi.", "CONSULT", "XXX"),
        ("La coalition menée par Washington a perdu un avion. La coalition a bombardé Raqqa.", "ASSAULT", "IGO"),
    ],
)
def test_who_acts_is_no_country_that_is_only_named_beside(only: Only, text: str, type: str, code: str) -> None:
    assert {one.code for one in only(text, type).actor} == {code}


def test_an_alliance_known_by_who_leads_it_is_no_country(only: Only, brief: Brief) -> None:
    text = "L'Arménie a critiqué une alliance militaire menée par Moscou."
    assert brief(only(text, "ACCUSE")) == "ARM ACCUSE IGO actual"


def test_migrants_are_of_no_country_that_is_only_near(only: Only) -> None:
    event = only("La marine marocaine a secouru 120 migrants au large de la Mauritanie.", "AID")
    assert [(one.code, one.sector) for one in event.recipient] == [("XXX", "REF")]


def test_the_arabic_article_is_tied_to_its_name_or_not(coded: Code) -> None:
    sides = [[one.code for one in coded(f"Le Front {name} a attaqué Kaboul.")[0].actor] for name in ("al-Nosra", "al Nosra")]
    assert sides[0] == sides[1] == ["SYR"]


@pytest.mark.parametrize(
    "text",
    [
        "Neuf des quinze pays membres du Conseil de sécurité ont rejeté le texte russe, dont le Chili et le Japon.",
        "Les autres pays du Conseil, dont le Chili et le Japon, ont rejeté le texte russe.",
    ],
)
def test_of_several_those_act_who_are_named_beside_or_behind_the_verb(only: Only, brief: Brief, text: str) -> None:
    assert brief(only(text, "REJECT")) == "CHL+JPN REJECT RUS actual"


def test_of_several_those_act_who_are_named_in_english_too(brief: Brief) -> None:
    text = "Several African countries, including Togo and Gabon, condemned the Danish decision."
    found = detente.read(text, language="en", published="2024-06-14").events
    assert [brief(event) for event in found] == ["TGO+GAB ACCUSE DNK actual"]


def test_between_whom_a_border_is_closed_does_not_close_it(only: Only) -> None:
    event = only("La CEDEAO a décidé la fermeture des frontières entre le Togo et le Mali.", "COERCE")
    assert {one.code for one in event.actor} == {"IGO"}


def test_rebels_are_not_of_the_country_whose_ship_or_convoy_they_attack(coded: Code) -> None:
    found = coded("Le Mali traverse une crise. Des rebelles ont attaqué un convoi français dans le nord.")
    assert [one.code for event in found for one in event.actor] == ["MLI"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'armée danoise a bombardé un site houthi. Le groupe a condamné cette décision."),
        ("en", "The Danish army bombed a Houthi site. The Iran-backed group condemned the decision."),
    ],
)
def test_a_group_known_by_its_adjective_alone_is_taken_up(language: str, text: str) -> None:
    found = detente.read(text, language=language, published="2024-06-14").events
    assert [one.name for event in found if event.type == "ACCUSE" for one in event.actor] == ["Houthis"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("L'ONG Human Rights Watch", "NGO"),
        ("L'ONG de défense des droits humains Human Rights Watch", "NGO"),
        ("L'organisation Médecins sans frontières", "NGO"),
        ("Le parti Ennahdha", "TUN"),
        ("La compagnie Aeroflot", "RUS"),
        ("La milice Wagner", "RUS"),
    ],
)
def test_a_body_named_behind_what_it_is_is_not_of_the_scene(only: Only, body: str, code: str) -> None:
    event = only(f"Le Maroc traverse une crise. {body} a critiqué le Maroc.", "ACCUSE")
    assert {one.code for one in event.actor} == {code}


def test_a_relative_that_is_accused_is_whom_the_accusation_is_aimed_at(only: Only, brief: Brief) -> None:
    text = "Lima a pris des mesures contre des chalutiers chiliens qu'elle accuse d'être entrés illégalement dans ses eaux."
    assert brief(only(text, "ACCUSE")) == "PER ACCUSE CHL actual"


def test_what_the_teller_calls_its_own_is_no_intruders(only: Only, brief: Brief) -> None:
    text = "Oslo a affirmé que l'armée suédoise était entrée sur son territoire et avait attaqué son poste."
    event = only(text, "ASSAULT")
    assert (brief(event), event.where.country if event.where else None) == ("SWE ASSAULT NOR actual", "NOR")
