"""Gold and predictions in JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.errors import InputError
from detente.evaluate.coded import Coded
from detente.model import Article


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article to code and what it should be coded as. `partial`: only some of its events are in gold."""

    article: Article
    events: tuple[Coded, ...]
    partial: bool


def read_gold(path: Path) -> list[GoldArticle]:
    """The gold articles of a file. Raises InputError, naming file and line, for a line that is none."""
    return [_gold(record, f"{path}:{number}") for number, record in _records(path)]


def read_predictions(path: Path) -> dict[str, tuple[Coded, ...]]:
    """Article id → its predicted events. Raises InputError, naming file and line, for a line that cannot be read."""
    return {str(record["id"]): _events(record, f"{path}:{number}") for number, record in _records(path)}


def _records(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError(f"{path} cannot be read: {problem}") from problem
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as problem:
            raise InputError(f"{path}:{number}: The line is not JSON: {problem}") from problem
        if not isinstance(record, dict) or "id" not in record:
            raise InputError(f"{path}:{number}: The line is no article: a JSON object with an 'id' is wanted.")
        yield number, record


def _gold(record: dict[str, Any], place: str) -> GoldArticle:
    if not isinstance(record.get("text"), str) or "events" not in record:
        raise InputError(f"{place}: A gold article has the fields 'text' and 'events'.")
    article = Article(
        id=str(record["id"]), text=record["text"], language=record.get("language"), published=record.get("published")
    )
    return GoldArticle(article, _events(record, place), bool(record.get("partial")))


def _events(record: dict[str, Any], place: str) -> tuple[Coded, ...]:
    try:
        return tuple(Coded.from_json(event) for event in record.get("events") or ())
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise InputError(f"{place}: An event does not have the codebook's fields: {problem!r}") from problem
