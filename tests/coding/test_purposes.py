"""Protests whose purpose alone says whom they are against."""

from __future__ import annotations

import pytest

from detente.coding.coder import code
from detente.coding.reader import toolbox
from detente.model import Article, Event


def protests(text: str, language: str) -> list[Event]:
    events = code(Article(id="a", text=text, language=language, published="2024-06-14"), toolbox(language)).events
    return [event for event in events if event.type == "PROTEST"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Filipino fishermen staged a rally to denounce Chinese harassment at sea.", "en"),
        ("Filipino fishermen went on hunger strike to protest against China's land reclamation.", "en"),
    ],
)
def test_a_protest_is_against_whom_its_purpose_names(text: str, language: str) -> None:
    (event,) = protests(text, language)
    assert {one.code for one in event.actor} == {"PHL"}
    assert {one.code for one in event.recipient} == {"CHN"}


def test_a_protest_that_names_whom_it_is_against_keeps_them() -> None:
    (event,) = protests("Kenyan students marched against Uganda to denounce Rwandan raids.", "en")
    assert {one.code for one in event.recipient} == {"UGA"}
