"""What somebody is asked, ready or warned to do: with whom, in what mode, in whose name, where."""

from __future__ import annotations

import pytest

from detente.coding.coder import code
from detente.coding.examples import parse_expected, read
from detente.coding.reader import toolbox
from detente.model import Article, Event


def coded(language: str, text: str, published: str = "2024-06-14") -> tuple[Event, ...]:
    return code(Article(id="x", text=text, language=language, published=published), toolbox(language)).events


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Lima demande à Paris de reprendre le dialogue avec la Bolivie.", "BOL+FRA CONSULT - hypothetical"),
        ("fr", "La Belgique se dit disposée à reprendre les pourparlers avec le Maroc.", "BEL+MAR CONSULT - hypothetical"),
        ("en", "Lima asked Paris to resume talks with Bolivia.", "BOL+FRA CONSULT - hypothetical"),
    ],
)
def test_whom_somebody_is_asked_to_talk_with_takes_part_in_the_talks(language: str, text: str, expected: str) -> None:
    assert any(map(parse_expected(expected).fits, read(text, toolbox(language))))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Les syndicats argentins réclament une baisse des impôts.", "ARG CONCEDE ARG hypothetical"),
        ("fr", "À Rabat, le chef du parti tunisien a reproché aux Libyens d'avoir pillé des dépôts.", "TUN ACCUSE LBY"),
    ],
)
def test_what_is_demanded_of_ones_own_government_has_sides(language: str, text: str, expected: str) -> None:
    assert any(map(parse_expected(expected).fits, read(text, toolbox(language))))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Bruxelles a exhorté Belgrade à rencontrer les dirigeants kosovars.", "meet"),
        ("Londres a prié Nairobi d'envoyer des médecins au Soudan.", "assist"),
        ("Washington a sommé l'armée soudanaise de se retirer de Khartoum.", "yield"),
    ],
)
def test_a_demand_has_the_mode_of_what_is_demanded(text: str, mode: str) -> None:
    demands = [event for event in coded("fr", text) if event.type == "REQUEST"]
    assert [event.mode for event in demands] == [mode]


def test_an_idiom_without_a_mode_takes_that_of_the_noun_in_it() -> None:
    arrests = [event for event in coded("fr", "La police kényane a procédé à douze interpellations.") if event.type == "COERCE"]
    assert [event.mode for event in arrests] == ["arrest"]


def test_who_is_out_of_office_acted_in_the_one_held_then() -> None:
    events = coded("fr", "En mars 2014, Barack Obama a sanctionné des banques russes.", "2024-06-14")
    assert [p.sector for event in events for p in event.actor] == ["GOV"]
    events = coded("fr", "Barack Obama a critiqué la Hongrie.", "2024-06-14")
    assert [p.sector for event in events for p in event.actor] == ["ELI"]


def test_an_attack_within_one_country_happens_there() -> None:
    (attack,) = coded("fr", "Des rebelles maliens ont tué deux gendarmes maliens.")
    assert attack.where is not None
    assert attack.where.country == "MLI"


@pytest.mark.parametrize(
    "text",
    [
        "« Nous ne ferons rien : si tout le monde crie, plus personne n'est en sécurité », a déclaré le ministre malien.",
        "« Si nous éteignons la lumière, ils auront gagné », a lancé le maire tunisien.",
        "« Personne ne gouverne ainsi », a lancé le ministre chilien, qui a vu partir les élus s'ils ne votaient pas.",
    ],
)
def test_a_saying_that_only_holds_an_if_is_no_threat(text: str) -> None:
    assert not [event for event in coded("fr", text) if event.type == "THREATEN"]


CONFLICT = (
    "L'armée thaïlandaise a bombardé mardi un village cambodgien. Le Cambodge a accusé la Thaïlande de viser ses écoles. "
    "Mercredi, des soldats cambodgiens ont tué deux soldats thaïlandais. "
)


def test_a_mediator_without_sides_mediates_between_those_at_odds_in_the_article() -> None:
    events = coded("fr", CONFLICT + "La Malaisie a proposé sa médiation.")
    found = [sorted(p.code for p in event.recipient) for event in events if "MYS" in {p.code for p in event.actor}]
    assert found
    assert all(codes == ["KHM", "THA"] for codes in found)


def test_nobody_is_mediated_between_where_nobody_is_at_odds() -> None:
    events = coded("fr", "La Malaisie a proposé sa médiation.")
    assert not [event for event in events if event.recipient]


def test_help_for_nobody_named_is_for_the_country_that_the_article_is_about() -> None:
    text = "Le séisme a ravagé le nord du Maroc. Rabat compte ses morts, et le roi du Maroc s'est rendu sur place. "
    helped = [event for event in coded("fr", text + "Madrid a envoyé des sauveteurs.") if event.type == "AID"]
    assert [[p.code for p in event.recipient] for event in helped] == [["MAR"]]
