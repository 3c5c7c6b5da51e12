"""Who is asked to do something, and who asks, in English."""

from __future__ import annotations

import pytest

import detente
from detente.model import Article


def read(text: str) -> list[str]:
    """The main events of a text as `ACTORS TYPE RECIPIENTS`."""
    events = detente.code(Article(id="a", text=text, language="en", published="2024-06-14")).events
    sides = [["+".join(one.code for one in side) or "-" for side in (e.actor, e.recipient)] for e in events if not e.content_of]
    return [f"{one} {e.type} {other}" for e, (one, other) in zip((e for e in events if not e.content_of), sides, strict=True)]


def test_what_somebody_must_do_is_demanded_by_whoever_says_so() -> None:
    assert read("Croatia's foreign minister said that Serbia must open its archives.") == ["HRV REQUEST SRB"]


def test_nobody_demands_what_they_must_do_themselves() -> None:
    assert "NOR REQUEST NOR" not in read("Norway's prime minister said that Norway must be patient.")


@pytest.mark.parametrize("verb", ["issued", "released"])
def test_a_declaration_speaks_for_whoever_issues_it(verb: str) -> None:
    assert read(f"Cuba's foreign ministry {verb} a declaration condemning the U.S. embargo.")[0] == "CUB ACCUSE USA"


def test_the_european_union_is_no_union_of_workers() -> None:
    assert read("The European Union warned Serbia against annexing the north.")[0] == "EUR THREATEN SRB"


def test_nobody_expels_envoys_of_their_own() -> None:
    assert read("Ecuador broke off relations with Mexico and expelled its diplomats.")[-1] == "ECU SANCTION MEX"


def test_whoever_was_asked_refuses_those_who_asked() -> None:
    assert read("Egypt turned down a Sudanese request to reopen the border with Libya.")[0] == "EGY REJECT SDN"
