"""News of sport, shows, business and the weather gives no events; the same verbs between states do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.model import Event

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
