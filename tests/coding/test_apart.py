"""A meeting with several is one with each where the words say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]


def meetings(events: tuple[Event, ...]) -> list[set[str]]:
    return [{p.code for p in (*event.actor, *event.recipient)} for event in events if event.type == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Narendra Modi a reçu Emmanuel Macron, puis Olaf Scholz.",
        "Narendra Modi s'est entretenu lundi, séparément, avec Emmanuel Macron et avec Olaf Scholz.",
    ],
)
def test_those_who_are_met_in_turn_or_separately_are_met_twice(coded: Code, text: str) -> None:
    assert meetings(coded(text)) == [{"IND", "FRA"}, {"IND", "DEU"}]


def test_a_journey_that_goes_on_is_two_visits(coded: Code) -> None:
    assert meetings(coded("Narendra Modi se rendra lundi à Berlin, puis à Paris.")) == [{"IND", "DEU"}, {"IND", "FRA"}]


def test_those_who_are_met_together_are_met_once(coded: Code) -> None:
    assert meetings(coded("Narendra Modi a reçu Emmanuel Macron et Olaf Scholz.")) == [{"IND", "FRA", "DEU"}]
