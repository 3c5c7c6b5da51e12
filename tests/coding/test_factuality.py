"""Whether it happened: tense, mood, negation, condition and the words above it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Brief = Callable[[Event], str]
Only = Callable[..., Event]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le Pakistan a attaqué l'Inde.", "PAK ASSAULT IND actual"),
        ("Le Pakistan attaque l'Inde.", "PAK ASSAULT IND actual"),
        ("Le Pakistan avait attaqué l'Inde.", "PAK ASSAULT IND actual"),
        ("L'Inde a été attaquée par le Pakistan.", "PAK ASSAULT IND actual"),
        ("L'Égypte n'a pas condamné l'Éthiopie.", "EGY ACCUSE ETH negated"),
        ("La Turquie n'a jamais attaqué la Grèce.", "TUR ASSAULT GRC negated"),
        ("Aucun soldat géorgien n'a attaqué la Russie.", "GEO ASSAULT RUS negated"),
        ("L'Algérie n'a pas rompu ses relations avec le Maroc.", "DZA SANCTION MAR negated"),
        ("L'Algérie n'a rompu ses relations qu'avec le Maroc.", "DZA SANCTION MAR actual"),
        ("La Pologne livrera des chars à l'Ukraine.", "POL AID UKR future"),
        ("Le Niger n'a pas quitté la Cedeao.", "NER SANCTION IGO negated"),
        ("Le Pérou va expulser l'ambassadeur vénézuélien.", "PER SANCTION VEN future"),
        ("Les Émirats arabes unis prévoient d'expulser des diplomates iraniens.", "ARE SANCTION IRN future"),
        ("Le Tchad pourrait expulser l'ambassadeur allemand.", "TCD SANCTION DEU hypothetical"),
        ("Les États-Unis envisagent de livrer des missiles au Japon.", "USA AID JPN hypothetical"),
        ("Si la Russie envahit la Moldavie, personne ne dormira.", "RUS ASSAULT MDA hypothetical"),
        ("L'Iran aurait livré des drones à la Russie.", "IRN AID RUS actual"),
        ("La France aurait espionné le Cameroun.", "FRA COERCE CMR actual"),
        ("Le Maroc craint une attaque de l'Algérie.", "DZA ASSAULT MAR hypothetical"),
        ("L'Arménie a renoncé à attaquer l'Azerbaïdjan.", "ARM ASSAULT AZE negated"),
    ],
)
def test_status_of_the_event(coded: Code, brief: Brief, text: str, wanted: str) -> None:
    assert wanted in [brief(event) for event in coded(text)]


def test_without_doing_it_is_negated(coded: Code) -> None:
    found = {event.type: event.factuality for event in coded("Sans attaquer la Syrie, la Turquie a menacé Damas.")}
    assert (found["ASSAULT"], found["THREATEN"]) == ("negated", "actual")


@pytest.mark.parametrize(
    ("day", "factuality"), [("le 3 mai 2024", "actual"), ("le 20 juillet 2024", "future")], ids=["before", "after publication"]
)
def test_what_is_dated_after_publication_is_planned(coded: Code, day: str, factuality: str) -> None:
    (event,) = coded(f"Le roi d'Espagne se rend au Maroc {day}.")
    assert (event.type, event.factuality) == ("CONSULT", factuality)


def test_a_question_whether_is_no_condition(coded: Code) -> None:
    text = "Le Ghana a attaqué le Togo. Accra ignore si le Togo ripostera."
    assert next(event.factuality for event in coded(text) if event.type == "ASSAULT") == "actual"


def test_who_marches_to_demand_something_demands_it(coded: Code) -> None:
    found = coded("Des milliers de Nigériens ont défilé samedi à Niamey pour exiger le départ des forces américaines.")
    assert [(event.type, event.factuality) for event in found][:2] == [("PROTEST", "actual"), ("REQUEST", "actual")]
    assert [party.sector for party in found[0].actor] == ["CVL"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("L'opposition restera dans la rue jusqu'à ce que le président malien quitte ses fonctions.", "hypothetical"),
        ("Le président malien quitte ses fonctions.", "actual"),
    ],
)
def test_what_is_waited_for_has_not_happened(only: Only, text: str, status: str) -> None:
    assert only(text, "RETREAT").factuality == status


def test_a_participle_that_says_when_takes_its_deed_for_granted(only: Only) -> None:
    text = "Le Caire a exigé la libération de trois Égyptiens, enlevés fin octobre par des jihadistes au Mali."
    assert only(text, "ASSAULT").factuality == "actual"
