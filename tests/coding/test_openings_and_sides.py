"""Who takes part where a participle, a circumstance or a cleft opens the sentence, and acts that need two sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]


def sides(events: tuple[Event, ...], kind: str) -> list[set[str]]:
    """The codes of all who take part in each event of that type."""
    return [{party.code for party in (*one.actor, *one.recipient)} for one in events if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        (
            "Reçu lundi à Vilnius par le ministre lituanien, l'émissaire moldave s'est tu.",
            "CONSULT",
            {"LTU", "MDA"},
        ),
        ("Au cours d'un entretien de vingt minutes, Xi Jinping et Narendra Modi ont souri.", "CONSULT", {"CHN", "IND"}),
        ("C'est le Kenya qui a servi d'intermédiaire entre Kampala et Kigali.", "CONSULT", {"KEN", "UGA", "RWA"}),
        ("Poignée de main entre Xi Jinping et Narendra Modi à Kazan.", "CONSULT", {"CHN", "IND"}),
        ("Le ministre croate a fait un crochet par Tirana.", "CONSULT", {"HRV", "ALB"}),
    ],
    ids=["an opening participle", "an opening circumstance", "a cleft", "a headline", "a detour"],
)
def test_all_sides_are_found(coded: Code, text: str, kind: str, codes: set[str]) -> None:
    assert codes in sides(coded(text), kind)


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        ("Le roi de Jordanie accordera une audience privée au président chypriote.", "CONSULT", {"JOR", "CYP"}),
        ("La Namibie a vendu de l'uranium au Canada.", "COOPERATE", {"NAM", "CAN"}),
        ("Tokyo a importé l'an dernier du gaz qatari.", "COOPERATE", {"JPN", "QAT"}),
        ("Le Parlement croate doit ratifier jeudi, à une large majorité, le traité avec Oslo.", "SUPPORT", {"HRV", "NOR"}),
    ],
    ids=["behind an adjective", "a partitive", "behind a time", "behind a modal"],
)
def test_objects_are_found_where_the_tree_hides_them(coded: Code, text: str, kind: str, codes: set[str]) -> None:
    assert codes in sides(coded(text), kind)


def test_an_act_of_two_sides_is_none_of_one(coded: Code) -> None:
    assert sides(coded("La Finlande et l'Estonie posent conjointement un câble."), "COOPERATE") == [{"FIN", "EST"}]
    assert sides(coded("La Finlande et ses régions posent conjointement un câble."), "COOPERATE") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Deux ans après l'assaut donné par la marine omanaise au Nimroz, Lima et Quito se rabibochent.", {"PER", "ECU"}),
        ("Le lendemain d'un vote demandé par Oslo, Lima et Quito ont signé un traité.", {"PER", "ECU"}),
        (
            "Le président péruvien a paraphé dans la nuit de lundi à mardi, avec Lula et Gabriel Boric, un pacte.",
            {"PER", "BRA", "CHL"},
        ),
    ],
    ids=["a time of another act", "the day after", "a signature behind two insertions"],
)
def test_who_acts_stands_behind_the_openings_comma(coded: Code, text: str, codes: set[str]) -> None:
    events = coded(text)
    assert codes in [*sides(events, "SUPPORT"), *sides(events, "AGREE")]


def test_talks_between_two_of_one_country_are_talks(coded: Code) -> None:
    found = coded("Les pourparlers entre le gouvernement zambien et les barons du café ont repris à Lusaka.")
    assert sides(found, "CONSULT") == [{"ZMB"}]


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Le Croissant-Rouge azerbaïdjanais a livré des tentes à la Géorgie.", "AZE"),
        ("La Croix-Rouge a livré des tentes à la Géorgie.", "NGO"),
        ("Les semences de la Norvège sont parvenues aux paysans zambiens.", "NOR"),
    ],
    ids=["a national society", "the movement", "what is given is somebody's"],
)
def test_givers_are_found(coded: Code, text: str, giver: str) -> None:
    assert [[party.code for party in one.actor] for one in coded(text) if one.type == "AID"] == [[giver]]


@pytest.mark.parametrize(
    ("text", "talks"),
    [
        ("Le gouvernement ghanéen et les syndicats ghanéens ont discuté des salaires.", True),
        ("Le gouvernement ghanéen et les autorités ghanéennes ont discuté des salaires.", False),
    ],
    ids=["a government and its unions", "a government and itself"],
)
def test_talks_within_a_country_are_between_those_who_are_at_odds(coded: Code, text: str, talks: bool) -> None:
    assert (sides(coded(text), "CONSULT") == [{"GHA"}]) is talks
