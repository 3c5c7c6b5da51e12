"""Objects and subjects stand with their verb, whatever the parser puts between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("À Lima, avant le soir, la police péruvienne l'arrête.", ["COERCE"]),
        ("La junte thaïlandaise a imposé un couvre-feu, interdit tout rassemblement et coupé l'antenne aux chaînes.", 3),
        ("La Russie a livré en secret à Damas des missiles.", ["AID"]),
        ("Madrid a promis de rappeler d'ici à juin les soldats espagnols.", ["AGREE", "RETREAT"]),
        ("La veille, plus de mille personnes s'étaient rassemblées à Minsk contre le président biélorusse.", ["PROTEST"]),
    ],
    ids=["a clitic", "listed participles", "two complements", "an adverb", "the eve"],
)
def test_what_stands_between_hides_no_event(coded: Code, text: str, types: list[str] | int) -> None:
    found = [event.type for event in coded(text)]
    assert found == types if isinstance(types, list) else len(found) == types


def test_the_eve_itself_protests_against_nobody(coded: Code) -> None:
    text = "La veille, plus de mille personnes s'étaient rassemblées à Minsk contre le président biélorusse."
    assert [party.code for event in coded(text) for party in event.actor] == ["BLR"]
