"""The actors of coded French articles are named in a way that the tables know."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from detente.knowledge import Kind, load

GOLD = Path(__file__).parents[2] / "evaluation" / "gold"
ARTICLES = ("fr-dev", "fr-own")

# Who cannot be known is called by no name.
NOBODY = "XXX"

OF_A_STATE = {Kind.COUNTRY, Kind.ADJECTIVE, Kind.DEMONYM, Kind.SEAT}


@cache
def articles(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line]


def actors(article: dict[str, object]) -> Iterator[dict[str, str]]:
    """The entities in the roles of all events of an article."""
    events = article["events"]
    assert isinstance(events, list)
    for event in events:
        for role in ("actor", "recipient", "attribution"):
            yield from event[role]


def known(article: dict[str, object]) -> set[str]:
    text = f"{article['title']}\n{article['text']}"
    return {code for name in load("fr").find(text) for record in name.records for code in (record.code, record.country or "")}


@pytest.mark.parametrize("name", ARTICLES)
def test_the_code_of_every_actor_is_among_those_of_the_names_found(name: str) -> None:
    lost = [
        (article["id"], entity["code"], entity["text"])
        for article in articles(name)
        for found in [known(article) | {NOBODY}]
        for entity in actors(article)
        if entity["code"] not in found
    ]
    assert lost == []


@pytest.mark.parametrize("name", ARTICLES)
def test_a_mention_that_is_the_name_of_a_state_has_its_code(name: str) -> None:
    mentions = {(entity["text"], entity["code"]) for article in articles(name) for entity in actors(article)}
    read = [(text, code, load("fr").lookup(text)) for text, code in mentions]
    wrong = [
        (text, code)
        for text, code, records in read
        if records and records[0].kind in OF_A_STATE and code not in {record.code for record in records}
    ]
    assert wrong == []
