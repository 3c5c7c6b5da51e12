"""The same event told in French and in English is the same record."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from detente import Article, Entity, Event, code
from detente.coding.examples import Expected, parse_expected
from detente.ontology import FACTUALITY, event_types

FILES = [path for path in sorted(Path(__file__).parent.glob("*.yaml")) if path.stem != "waiting"]
PAIRS: list[dict[str, Any]] = [pair for path in FILES for pair in yaml.safe_load(path.read_text(encoding="utf-8"))]
PUBLISHED = "2024-06-14"

Side = tuple[tuple[str, str], ...]
Record = tuple[str, str, Side, Side, str, Side, tuple[str | None, ...], str, bool]
"""Type, mode, actors, recipients, factuality, attribution, first and last day, country of the place, whether a content."""


def _events(text: str, language: str) -> tuple[Event, ...]:
    return code(Article(id="a", text=text, language=language, published=PUBLISHED)).events


def _side(entities: tuple[Entity, ...]) -> Side:
    return tuple(sorted((one.code, one.sector or "") for one in entities))


def _record(event: Event) -> Record:
    """All fields that are scored, in the order of the codebook's table."""
    days = (event.when.start, event.when.end) if event.when else ()
    where = event.where.country if event.where else ""
    sides = (_side(event.actor), _side(event.recipient), event.factuality, _side(event.attribution))
    return event.type, event.mode or "", *sides, days, where, bool(event.content_of)


def _records(events: tuple[Event, ...]) -> list[Record]:
    return sorted(map(_record, events), key=repr)


def _wanted(pair: dict[str, Any]) -> Expected:
    return parse_expected(pair["event"])


def _has_days(event: Event, days: list[date] | None) -> bool:
    return not days or (event.when is not None and [event.when.start, event.when.end] == [day.isoformat() for day in days])


def _has_place(event: Event, country: str | None) -> bool:
    return not country or (event.where is not None and event.where.country == country)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["en"] for pair in PAIRS])
def test_both_languages_give_the_same_record(pair: dict[str, Any]) -> None:
    french, english = _events(pair["fr"], "fr"), _events(pair["en"], "en")
    assert _records(french) == _records(english)
    fitting = [one for one in french if _wanted(pair).fits(one)]
    assert any(_has_days(one, pair.get("when")) and _has_place(one, pair.get("where")) for one in fitting), french


def test_every_type_and_every_status_is_told() -> None:
    wanted = [_wanted(pair) for pair in PAIRS]
    types = [one.type for one in wanted]
    assert {kind: types.count(kind) for kind in event_types() if types.count(kind) < 3} == {}
    assert {one.factuality for one in wanted} >= set(FACTUALITY)
    assert len({code for one in wanted for code in one.actors | one.recipients}) > 50
