"""PLOVER's types as data: complete, and coherent with the codebook."""

from __future__ import annotations

import pytest

from detente.ontology import CONTEXTS, FACTUALITY, SECTORS, event_type, event_types

QUADS = {
    "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material cooperation": "COOPERATE AID RETREAT",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}


def test_there_are_sixteen_types_in_four_classes() -> None:
    assert {name: kind.quad for name, kind in event_types().items()} == {
        name: quad for quad, names in QUADS.items() for name in names.split()
    }


def test_cooperation_scores_above_zero_and_conflict_below() -> None:
    for kind in event_types().values():
        assert (kind.score > 0) is kind.quad.endswith("cooperation"), kind.name
        assert -10 <= kind.score <= 10


@pytest.mark.parametrize(
    ("name", "modes"),
    [
        ("CONSULT", "visit third-party multilateral phone"),
        ("RETREAT", "withdraw release disarm ceasefire access resign"),
        ("REQUEST", "assist change yield meet"),
        ("ACCUSE", "disapprove investigate allege"),
        ("REJECT", "assist change yield meet"),
        ("THREATEN", "restrict arrest relations expel territory violence"),
        ("PROTEST", "demo riot strike hunger boycott obstruct vandalize"),
        ("SANCTION", "convict expel withdraw discontinue"),
        ("MOBILIZE", "troops weapons police militia"),
        ("COERCE", "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"),
        (
            "ASSAULT",
            "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
            "heavy-weapons crowd-control unconventional",
        ),
        ("AGREE", ""),
        ("SUPPORT", ""),
        ("CONCEDE", ""),
        ("COOPERATE", ""),
        ("AID", ""),
    ],
)
def test_modes(name: str, modes: str) -> None:
    assert set(event_type(name).modes) == set(modes.split())
    assert len(event_type(name).modes) == len(modes.split())


def test_the_mutual_types_are_those_whose_sides_are_scored_together() -> None:
    assert {name for name, kind in event_types().items() if kind.mutual} == {"CONSULT", "AGREE", "COOPERATE"}


def test_only_verbal_types_have_contents_and_these_have_a_status() -> None:
    for kind in event_types().values():
        assert kind.content is None or (kind.quad.startswith("verbal") and kind.content in FACTUALITY)
        assert kind.controller in ("actor", "recipient")
        assert not kind.vouched or kind.content is not None
    assert {name for name, kind in event_types().items() if kind.vouched} == {"ACCUSE"}


def test_sectors_that_types_give_exist() -> None:
    assert {kind.actor_sector for kind in event_types().values()} - {None} <= SECTORS


def test_words_are_unique() -> None:
    assert len(CONTEXTS) == len(set(CONTEXTS))
    assert FACTUALITY == ("actual", "future", "hypothetical", "negated")
    assert {"GOV", "MIL", "REB", "CVL", "UNK"} <= SECTORS


def test_an_unknown_type_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="GREET"):
        event_type("GREET")
