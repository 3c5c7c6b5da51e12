"""Whom an event is aimed at is weighed against everybody else that the article speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from detente.coding.clues import Choice
from detente.coding.coder import Coder
from detente.coding.fitted import weights
from detente.coding.origin import origin
from detente.coding.reader import Toolbox
from detente.coding.weighing import MARGIN, best, score
from detente.model import Article, Event

Code = Callable[..., tuple[Event, ...]]

AS_READ, OTHER, NOBODY = Choice({"MLI"}), Choice({"BFA"}), Choice()


def recipients(events: tuple[Event, ...], words: str) -> list[str]:
    """Codes of the recipients of the event that these words name."""
    found = [event for event in events if any(words in trigger.text for trigger in event.triggers)]
    assert found, [trigger.text for event in events for trigger in event.triggers]
    return [party.code for party in found[0].recipient]


def test_what_was_read_stays_unless_another_is_clearly_better() -> None:
    clues = {AS_READ: ["as read"], OTHER: ["near"], NOBODY: ["nobody"]}
    assert best(clues, {"as read": 1.0, "near": 1.0 + MARGIN / 2}) == AS_READ
    assert best(clues, {"as read": 1.0, "near": 1.0 + MARGIN}) == OTHER
    assert best(clues, {"as read": -1.0, "near": -1.0}) == NOBODY


def test_several_recipients_share_the_clues_that_each_has_by_itself() -> None:
    weighed = {"as read": 1.0, "near": 0.5}
    assert score(AS_READ, ["as read", "near"], weighed) == score(AS_READ | OTHER, ["as read", "near", "near"], weighed) == 1.5


def test_a_clue_without_a_weight_says_nothing() -> None:
    assert score(OTHER, ["never fitted"], weights("recipients")) == 0


PROTESTS = (
    "Des milliers de Péruviens ont manifesté mardi à Lima contre leur présidente. "
    "Dina Boluarte revenait d'un sommet au Brésil. "
    "La police a tiré des gaz lacrymogènes. Les syndicats péruviens dénoncent une répression. L'opposition exige sa démission."
)


def test_words_about_home_affairs_are_aimed_at_home_though_another_country_was_named_before(coded: Code) -> None:
    assert recipients(coded(PROTESTS), "dénoncent") == ["PER"]


def test_who_is_blamed_for_a_deed_has_done_it(coded: Code) -> None:
    deeds = [event for event in coded(PROTESTS) if event.type == "COERCE"]
    assert [[party.code for party in event.actor] for event in deeds] == [["PER"]]


def test_a_text_of_a_sentence_or_two_is_left_as_read(coded: Code) -> None:
    assert recipients(coded("L'Égypte dénonce une ingérence de la Turquie. Elle a rappelé son ambassadeur."), "dénonce") == [
        "TUR"
    ]


@pytest.mark.parametrize("clue", ["as read", "nobody", "same", "anybody"])
def test_the_plainest_clues_have_weights(clue: str) -> None:
    assert clue in weights("recipients")


def test_of_several_mentions_the_plainest_says_how_the_recipient_was_found(tools: Toolbox) -> None:
    text = "La Russie a bombardé l'Ukraine."
    article = Article(id="a", text=text, language="fr", published="2024-06-14")
    named = Coder(article, tools, tools.parse(text)).merged()[0]
    assert origin(named) == "named"
    guessed = replace(named, recipient_from=None)
    assert origin(guessed) == "guessed"
    assert origin(replace(guessed, merged=[named])) == "named"
