"""News of sport, shows, business and the weather gives no events; the same verbs between states do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.coding.coder import code
from detente.coding.reader import toolbox
from detente.coding.topics import Topics
from detente.model import Article, Event

Code = Callable[..., tuple[Event, ...]]
ASIDES = (
    (Path(__file__).parents[2] / "evaluation" / "corpora" / "asides-fr.txt").read_text(encoding="utf-8").strip().split("\n\n")
)


@pytest.mark.parametrize("text", ASIDES, ids=lambda text: text[:24])
def test_a_paragraph_beside_politics_gives_no_events(coded: Code, text: str) -> None:
    assert coded(text) == ()


def test_the_same_words_between_states_are_events(coded: Code) -> None:
    assert [
        event.type for event in coded("L'Iran a attaqué samedi une base en Irak. Bagdad a accusé Téhéran d'agression.")
    ] == [
        "ASSAULT",
        "ACCUSE",
    ]


LONG_ASIDE = (
    "Le voisin argentin du troisième étage a attaqué dès l'aube la cloison de la cuisine, et le locataire espagnol a juré de "
    "riposter avec une perceuse. Le bail interdit pourtant tout bruit avant huit heures, et la concierge menace depuis jeudi "
    "de couper le courant."
)


def test_an_article_that_names_no_power_gives_no_events(coded: Code) -> None:
    assert coded(LONG_ASIDE) == ()


def test_one_power_by_name_makes_the_same_article_political(coded: Code) -> None:
    events = coded(LONG_ASIDE + " Emmanuel Macron a condamné l'Argentine.")
    assert "ACCUSE" in {event.type for event in events}


def test_workers_who_strike_are_news_without_any_power(coded: Code) -> None:
    text = (
        "Les agents du musée de Saint-Malo sont en grève depuis jeudi. Sur les remparts, les promeneurs lèvent la tête vers "
        "les mouettes, les crêperies font salle comble et la marée descend sans se presser sous le ciel de septembre."
    )
    assert [event.type for event in coded(text)] == ["PROTEST"]


def test_whoever_heads_a_body_is_of_its_sector(coded: Code) -> None:
    (event,) = coded("Le président du syndicat kényan a condamné l'Ouganda.")
    assert {(one.code, one.sector) for one in event.actor} == {("KEN", "LAB")}
    assert not coded("Le président grec du club a condamné l'arbitre.")


def test_a_page_of_protests_tells_what_the_police_do_though_it_names_no_power(coded: Code) -> None:
    text = (
        "Des manifestations ont eu lieu samedi dans plusieurs quartiers de N'Djamena, la capitale du Tchad.\n\n"
        "Dans un quartier du sud de la ville, la police a fait usage de gaz lacrymogènes contre des centaines de jeunes.\n\n"
        "Deux personnes ont été arrêtées près du marché et emmenées dans un fourgon, d'après des témoins."
    )
    assert {event.type for event in coded(text)} == {"PROTEST", "ASSAULT", "COERCE"}


def test_a_word_that_the_parser_parts_is_looked_up_in_the_text() -> None:
    topics = Topics({"sport": [" play-off", "umpire", "cup tie"]})
    tools = toolbox("en")

    def words(text: str) -> dict[int, int]:
        return topics.aside(tools.parse(text), {})

    assert words("The play-offs begin in Perth.") == {}
    assert words("The umpire of the play-offs lives in Perth.") == {0: 2}


@pytest.mark.parametrize(
    "text",
    [
        "Genoa attacked from the first whistle, but the goalkeeper denied their striker and the referee refused a penalty.",
        "A Lisbon estate agent was arrested over a forged will. Her ex-husband, the landlord, had accused her of theft.",
    ],
)
def test_an_english_paragraph_beside_politics_gives_no_events(text: str) -> None:
    assert code(Article(id="a", text=text, language="en", published="2024-06-14"), toolbox("en")).events == ()


def test_english_events_between_states_are_told_among_words_of_sport() -> None:
    text = "Russian troops shelled a stadium in Ukraine during a rugby match. The umpire and two teammates hid."
    found = code(Article(id="a", text=text, language="en", published="2024-06-14"), toolbox("en")).events
    assert [event.type for event in found] == ["ASSAULT"]
