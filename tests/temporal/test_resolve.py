"""How publication date, tense and antecedent decide which days are meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.temporal import Days, Mention, Tense, find, resolve


def _only(text: str) -> Mention:
    (mention,) = find(text, "fr")
    return mention


@pytest.mark.parametrize(
    ("tense", "expected"), [(None, "2022-01-10"), ("future", "2022-01-10"), ("past", "2021-01-10"), ("present", "2022-01-10")]
)
def test_tense_decides_the_year(tense: Tense | None, expected: str) -> None:
    assert resolve(_only("le 10 janvier"), "2021-12-31", tense=tense) == (expected, expected)


def test_weekday_of_publication_is_that_day_in_any_tense() -> None:
    assert {resolve(_only("vendredi"), "2021-12-31", tense=one) for one in ("past", "future", None)} == {
        ("2021-12-31", "2021-12-31")
    }


def test_relative_date_without_publication_is_unknown() -> None:
    assert resolve(_only("mardi"), None) is None
    assert resolve(_only("il y a dix jours"), None) is None


def test_absolute_date_needs_no_publication() -> None:
    assert resolve(_only("le 1er mai 2020"), None) == ("2020-05-01", "2020-05-01")
    assert resolve(_only("depuis 2014"), None) == ("2014-01-01", None)


def test_anchored_date_without_antecedent_is_unknown() -> None:
    assert resolve(_only("la veille"), "2021-12-31") is None
    assert resolve(_only("la veille"), "2021-12-31", anchor=(None, None)) is None


def test_anchored_date_counts_from_the_end_of_the_antecedent() -> None:
    assert resolve(_only("le lendemain"), None, anchor=("2021-12-01", "2021-12-03")) == ("2021-12-04", "2021-12-04")
    assert resolve(_only("la veille"), None, anchor=("2021-12-01", "2021-12-03")) == ("2021-11-30", "2021-11-30")


def test_same_occasion_takes_the_whole_antecedent() -> None:
    assert resolve(_only("dans la foulée"), None, anchor=("2018-05-01", "2018-05-10")) == ("2018-05-01", "2018-05-10")


@pytest.mark.parametrize(
    ("sentence", "of_event"),
    [
        ("Il a fui au lendemain du vote.", True),
        ("Il a fui le lendemain.", False),
        ("Il a fui trois jours après la chute du camp.", True),
        ("Il a fui trois jours après, à pied.", False),
        ("Il a fui trois jours plus tard.", False),
    ],
)
def test_event_it_counts_from_is_told(sentence: str, of_event: bool) -> None:
    assert _only(sentence).of_event is of_event


def test_plain_drops_the_relation() -> None:
    mention = _only("depuis juillet 2019")
    assert resolve(mention, "2022-01-13") == ("2019-07-01", "2022-01-13")
    assert resolve(mention.plain(), "2022-01-13") == ("2019-07-01", "2019-07-31")


@pytest.mark.parametrize(
    ("sentence", "tense", "expected"),
    [
        ("in three weeks", "past", ("2022-02-23", "2022-03-16")),
        ("in three weeks", "future", ("2022-04-06", "2022-04-06")),
        ("for three weeks", "past", None),
        ("for three weeks", "present", ("2022-02-23", "2022-03-16")),
        ("by Friday", "past", (None, "2022-03-11")),
        ("by Friday", "future", ("2022-03-16", "2022-03-18")),
        ("next Friday", "future", ("2022-03-25", "2022-03-25")),
        ("next Monday", "future", ("2022-03-21", "2022-03-21")),
        ("in the fourth quarter", "past", ("2021-10-01", "2021-12-31")),
        ("the last Sunday of March", "future", ("2022-03-27", "2022-03-27")),
        ("in the late 1990s", None, ("1997-01-01", "1999-12-31")),
    ],
)
def test_english_word_is_read_by_its_tense(sentence: str, tense: Tense | None, expected: Days | None) -> None:
    (mention,) = find(sentence, "en")
    assert resolve(mention, "2022-03-16", tense=tense) == expected


def test_day_that_no_calendar_has_is_unknown() -> None:
    assert resolve(_only("le 31 février 2021"), "2021-12-31") is None


def test_since_a_day_to_come_is_unknown() -> None:
    assert resolve(_only("depuis 2030"), "2024-05-06") is None


def test_publication_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        resolve(_only("mardi"), "hier")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_past_never_lies_ahead_and_future_never_behind(day: object) -> None:
    published = str(day)
    for text in ("mardi", "le 10 janvier", "en mars", "fin juin", "au printemps"):
        past, future = (resolve(_only(text), published, tense=tense) for tense in ("past", "future"))
        assert past is not None and past[0] is not None and past[0] <= published
        assert future is not None and future[1] is not None and future[1] >= published
