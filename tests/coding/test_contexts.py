"""What an event is about is read from its rule, its sides and the words around it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from detente.coding.coder import code
from detente.coding.contexts import SIGNS, Contexts, weights
from detente.coding.reader import toolbox
from detente.languages import load_pack
from detente.model import Article, Event
from detente.ontology import CONTEXTS

Code = Callable[..., tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("L'AIEA a condamné l'Iran pour l'enrichissement d'uranium à Natanz. Les centrifugeuses tournent.", "cbrn"),
        (
            "Le Japon a accusé la Chine de pirater ses ministères. Ce piratage informatique est l'œuvre de hackers d'État.",
            "cyber",
        ),
        (
            "Le Mexique a extradé vers les États-Unis un narcotrafiquant. Ce baron de la drogue exportait de la cocaïne.",
            "illegal_drugs",
        ),
        ("La Grèce et la Turquie ont tenu un sommet à Ankara. Les chefs de la diplomatie y ont pris part.", "diplomatic"),
        ("L'armée éthiopienne a bombardé Mekele. Les soldats ont aussi attaqué une caserne des rebelles.", "military"),
    ],
)
def test_words_sides_and_deeds_give_the_context(coded: Code, text: str, context: str) -> None:
    assert context in coded(text)[0].contexts


def test_contexts_come_in_the_order_of_the_manual_and_once(coded: Code) -> None:
    text = "L'armée russe a bombardé une centrale nucléaire. L'AIEA et l'Union européenne ont condamné Moscou."
    for event in coded(text):
        places = [CONTEXTS.index(context) for context in event.contexts]
        assert all(one < other for one, other in pairwise(places))


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Japan accused China of hacking its ministries. The cyberattack was the work of state-backed hackers.", "cyber"),
        ("Mexico extradited a drug lord to the United States. The kingpin had shipped tonnes of cocaine.", "illegal_drugs"),
        (
            "Germany apologised to Namibia for the Herero genocide. It offered compensation for colonial crimes.",
            "reparations",
        ),
    ],
)
def test_english_words_give_the_context_too(text: str, context: str) -> None:
    events = code(Article(id="a", text=text, language="en", published="2024-06-14"), toolbox("en")).events
    assert context in events[0].contexts


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_context_has_words(language: str) -> None:
    assert set(load_pack(language).data("contexts")) == set(CONTEXTS)


def test_no_context_is_named_that_is_not_in_the_manual() -> None:
    given = weights()
    named = {
        context for table in (given.sides, given.own_sides, given.acts, given.often) for of in table.values() for context in of
    }
    assert named | set(given.own) <= set(CONTEXTS)
    assert set(given.signs) == set(SIGNS)


def test_a_phrase_matches_forms_and_lemmas_in_a_row() -> None:
    tools = toolbox("fr")
    contexts = Contexts({"executive": ["chef de le gouvernement"], "legal": ["garde à vue"]})
    (s,) = tools.parse("Les chefs du gouvernement provisoire ont été placés en garde à vue.")
    found = contexts.found(s)
    assert set(found) == {"legal"}
    assert [s[i].form for i in found["legal"]] == ["garde"]
