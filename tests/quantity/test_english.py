"""English amounts: what stands between a number and its noun, signs before figures, and whose fate is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.quantity import find
from detente.quantity.tables import numbers


def _read(sentence: str) -> list[tuple[str, str, float | None]]:
    return [(one.text, one.kind, one.low) for one in find(sentence, "en")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a hundred", 100),
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("1.2 million", 1_200_000),
        ("3.5bn", 3_500_000_000),
        ("12,500", 12_500),
        ("two lakh crore", 2e12),
    ],
)
def test_number_is_valued(text: str, value: float) -> None:
    assert numbers("en").value(text) == pytest.approx(value)


def test_an_article_is_no_part_of_the_next_number() -> None:
    assert _read("They agreed on a two-day truce.") == [("two-day", "duration", 172_800)]


def test_the_agent_of_a_killing_is_not_killed() -> None:
    assert _read("A farmer was shot dead by three soldiers.") == [
        ("A farmer", "killed", 1),
        ("three soldiers", "persons", 3),
    ]


def test_those_counted_after_the_killed_share_their_fate_unless_they_have_their_own() -> None:
    assert _read("The bomb killed four guards and six pupils.")[1] == ("six pupils", "killed", 6)
    assert _read("The bomb killed four guards and six pupils were rescued.")[1] == ("six pupils", "persons", 6)


def test_a_part_of_a_group_counts_the_part() -> None:
    assert _read("Police said 7 of the 12 suspects had been arrested.") == [("7 of the 12 suspects", "detained", 7)]


def test_a_noun_of_persons_before_things_counts_nothing() -> None:
    assert _read("Six police cars burned and two soldier statues fell.") == []


@pytest.mark.parametrize("sentence", ["In 2012 rebels took the port.", "On July 3 soldiers left.", "On 3 July soldiers left."])
def test_a_date_counts_nobody(sentence: str) -> None:
    assert _read(sentence) == []


def test_a_unit_with_an_article_is_a_length_only_where_something_lasts() -> None:
    assert _read("It costs three euros a day.") == [("three euros", "money", 3)]
    assert _read("The fire raged for a day.") == [("a day", "duration", 86_400)]


@given(st.text(alphabet="0123456789 .,$-aontwhudrkilemsb'’\u00a0\n", max_size=60))
def test_amounts_lie_in_the_text_and_never_overlap(text: str) -> None:
    mentions = find(text, "en")
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


def test_a_rate_out_of_persons_and_a_comparison_count_nothing() -> None:
    assert _read("Four out of five voters backed a force twice as big.") == []
