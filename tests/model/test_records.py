"""Records go out as JSON and come back the same."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Amount, Article, Byline, Entity, Event, Media, Trigger, When, Where

TEXT = st.text(max_size=12)
MAYBE = st.none() | TEXT
ENTITIES = st.lists(st.builds(Entity, TEXT, MAYBE, MAYBE, TEXT), max_size=2).map(tuple)
NUMBER = st.none() | st.integers(0, 10**12) | st.floats(0, 1e9)
EVENTS = st.builds(
    Event,
    id=TEXT,
    type=TEXT,
    mode=MAYBE,
    contexts=st.lists(TEXT, max_size=2).map(tuple),
    actor=ENTITIES,
    recipient=ENTITIES,
    factuality=TEXT,
    attribution=ENTITIES,
    when=st.none() | st.builds(When, MAYBE, MAYBE, TEXT),
    where=st.none() | st.builds(Where, TEXT, TEXT, TEXT),
    amounts=st.lists(st.builds(Amount, TEXT, NUMBER, NUMBER, MAYBE, TEXT), max_size=2).map(tuple),
    content_of=st.lists(TEXT, max_size=2).map(tuple),
    implied=st.booleans(),
    triggers=st.lists(st.builds(Trigger, TEXT, st.integers(0, 99), st.integers(0, 99)), max_size=2).map(tuple),
)
ARTICLES = st.builds(
    Article,
    id=TEXT,
    text=TEXT,
    title=MAYBE,
    language=MAYBE,
    published=MAYBE,
    byline=st.lists(st.builds(Byline, TEXT, TEXT), max_size=2).map(tuple),
    media=st.lists(st.builds(Media, TEXT, st.none() | st.integers(0, 9999)), max_size=2).map(tuple),
    subheads=st.lists(TEXT, max_size=2).map(tuple),
    events=st.lists(EVENTS, max_size=2).map(tuple),
    warnings=st.lists(TEXT, max_size=2).map(tuple),
)


def through_json(record: dict[str, Any]) -> dict[str, Any]:
    again: dict[str, Any] = json.loads(json.dumps(record))
    return again


@given(EVENTS)
def test_an_event_comes_back_the_same(event: Event) -> None:
    assert Event.from_json(through_json(event.to_json())) == event


@given(ARTICLES)
def test_an_article_comes_back_the_same(article: Article) -> None:
    assert Article.from_json(through_json(article.to_json())) == article


def test_the_fields_stand_in_the_order_of_the_codebook() -> None:
    assert list(Event("e1", "AID").to_json()) == (
        "id type mode contexts actor recipient factuality attribution when where amounts content_of implied triggers".split()
    )
    assert list(Article("a", "t").to_json()) == "id title language published byline media subheads text events".split()
    full = Event("e1", "AID", actor=(Entity("FRA"),), amounts=(Amount("money", 1, None, "EUR"),), when=When(None, "2024-01-01"))
    record = full.to_json()
    assert list(record["actor"][0]) == ["code", "sector", "name", "text"]
    assert list(record["amounts"][0]) == ["kind", "low", "high", "unit", "text"]
    assert list(record["when"]) == ["start", "end", "text"]


def test_warnings_are_written_only_where_there_are_any() -> None:
    assert "warnings" not in Article("a", "t").to_json()
    assert Article("a", "t", warnings=("w",)).to_json()["warnings"] == ["w"]


@pytest.mark.parametrize("missing", ["id", "text"])
def test_an_article_needs_id_and_text(missing: str) -> None:
    record = {"id": "a", "text": "t"}
    del record[missing]
    with pytest.raises(KeyError, match=missing):
        Article.from_json(record)


@pytest.mark.parametrize("missing", ["id", "type"])
def test_an_event_needs_id_and_type(missing: str) -> None:
    record = {"id": "e1", "type": "AID"}
    del record[missing]
    with pytest.raises(KeyError, match=missing):
        Event.from_json(record)


def test_what_is_left_out_has_the_codebooks_defaults() -> None:
    event = Event.from_json({"id": "e1", "type": "AID"})
    assert event == Event("e1", "AID")
    assert (event.factuality, event.implied, event.when, event.actor) == ("actual", False, None, ())


def test_coding_adds_events_and_warnings_and_leaves_the_rest() -> None:
    article = Article("a", "t", title="T", warnings=("first",))
    coded = article.with_events((Event("e1", "AID"),), ("second",))
    assert (coded.events, coded.warnings, coded.title) == ((Event("e1", "AID"),), ("first", "second"), "T")
    assert article.events == ()


def test_records_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Entity("FRA").code = "DEU"  # type: ignore[misc]
