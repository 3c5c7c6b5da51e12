"""The measure of the codebook, case by case."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluate import Scores
from detente.evaluate.coded import Coded
from detente.evaluate.compare import closeness, same_sides, same_when
from detente.evaluate.matching import best_pairs


def coded(kind: Any = "ACCUSE", actor: str = "FRA", recipient: str = "RUS", **more: Any) -> Coded:
    sides = {"actor": _entities(actor), "recipient": _entities(recipient)}
    return Coded.from_json({"type": kind, "factuality": "actual", **sides, **more})


def _entities(codes: str) -> list[dict[str, str]]:
    """From `FRA:GOV RUS`."""
    pairs = (one.partition(":") for one in codes.split())
    return [{"code": code, "sector": sector} for code, _, sector in pairs]


def headline(gold: list[Coded], found: list[Coded], **more: bool) -> dict[str, float]:
    scores = Scores()
    scores.add("a", gold, found, **more)
    figures: dict[str, float] = scores.figures()["main"]["who_did_what_to_whom"]
    return figures


@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=1, max_size=5))
def test_the_matching_has_the_greatest_weight_of_all(weights: list[list[int]]) -> None:
    pairs = best_pairs([[value / 4 for value in row] for row in weights])
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    padded = [*weights, *([0] * 3 for _ in range(3 - len(weights)))]
    best = max(sum(padded[row][column] for column, row in enumerate(rows)) for rows in permutations(range(len(padded)), 3))
    assert sum(weights[row][column] for row, column in pairs) == best


def test_nothing_is_matched_to_nothing() -> None:
    assert best_pairs([]) == []
    assert best_pairs([[]]) == []
    assert best_pairs([[0.0]]) == []


def test_any_type_that_gold_allows_counts() -> None:
    assert headline([coded(["COERCE", "ASSAULT"])], [coded("ASSAULT")])["right"] == 1
    assert headline([coded("COERCE")], [coded("ASSAULT")])["right"] == 0


def test_sides_of_mutual_types_may_change_places() -> None:
    assert same_sides(coded("CONSULT", "FRA RUS", ""), coded("CONSULT", "RUS", "FRA"))
    assert not same_sides(coded("ACCUSE", "FRA", "RUS"), coded("ACCUSE", "RUS", "FRA"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("2022-03-01", "2022-03-01"), ("2022-03-01", "2022-03-02"), True),
        (("2022-03-01", "2022-03-01"), ("2022-03-01", "2022-03-03"), False),
        (("2022-03-01", "2022-03-02"), ("2022-03-03", "2022-03-04"), False),
        ((None, "2022-03-02"), (None, "2022-03-09"), True),
        ((None, "2022-03-02"), ("2022-03-01", "2022-03-02"), False),
        (None, ("2022-03-01", "2022-03-01"), False),
        (None, None, True),
    ],
)
def test_dates_agree_when_they_overlap_and_are_about_as_long(one: Any, other: Any, same: bool) -> None:
    first, second = ({"when": {"start": pair[0], "end": pair[1]} if pair else None} for pair in (one, other))
    assert same_when(coded(**first), coded(**second)) is same
    assert same_when(coded(**second), coded(**first)) is same


def test_optional_and_implied_gold_and_what_matches_them_do_not_count() -> None:
    figures = headline([coded(optional=True), coded("AID", implied=True)], [coded(), coded("AID")])
    assert (figures["gold"], figures["predicted"]) == (0, 0)


def test_a_partial_article_counts_no_false_alarms() -> None:
    assert headline([coded()], [coded(), coded("AID")], partial=True)["precision"] == 1.0
    assert headline([coded()], [coded(), coded("AID")])["precision"] == 0.5


def test_a_content_is_scored_apart_as_gold_has_it() -> None:
    scores = Scores()
    scores.add("a", [coded(content_of=["e1"])], [coded()])
    assert scores.figures()["main"]["detection"]["predicted"] == 0
    assert scores.figures()["content"]["detection"]["right"] == 1


def test_events_of_other_types_are_never_matched() -> None:
    assert closeness(coded("AID"), coded("ACCUSE")) == 0.0
    scores = Scores()
    scores.add("a", [coded("AID")], [coded("ACCUSE")])
    assert [error.what for error in scores.errors] == ["missed", "false alarm"]


def test_sector_and_mode_are_only_asked_where_gold_has_them() -> None:
    plain = Scores()
    plain.add("a", [coded()], [coded(mode="allege")])
    assert not {"mode", "sector"} & set(plain.figures()["accuracy_given_headline"])
    asked = Scores()
    asked.add("a", [coded(actor="FRA:GOV", mode=["allege", "disapprove"])], [coded(mode="disapprove")])
    assert asked.figures()["accuracy_given_headline"]["mode"] == {"accuracy": 1.0, "of": 1}
    assert asked.figures()["accuracy_given_headline"]["sector"] == {"accuracy": 0.0, "of": 1}
