"""What coded articles and marked texts say of whom words stand for, for the fit of `belonging.py`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.coding.coder import Coder
from detente.coding.reader import toolbox
from detente.model import Article

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))
import mentions
import standins

Span = tuple[int, int]


@dataclass(frozen=True)
class Answers:
    """An article, the places in it of which it is known whom they stand for, and whether it is a text marked for that."""

    article: Article
    known: tuple[tuple[Span, frozenset[str]], ...]
    marked: bool

    def at(self, span: Span) -> frozenset[str] | None:
        """The codes of what lies around a span; None where that is not known, or said in two ways."""
        found = {codes for place, codes in self.known if place[0] <= span[0] and span[1] <= place[1]}
        return found.pop() if len(found) == 1 else None

    def coder(self) -> Coder:
        """A coder of the article that has read nothing yet."""
        tools = toolbox(str(self.article.language))
        return Coder(self.article, tools, tools.parse(self.article.text))


def answers(paths: Sequence[Path]) -> Iterator[Answers]:
    """All articles of gold files, and of the marked texts those that may be read."""
    for path in paths:
        if path.suffix == ".txt":
            for text in standins.read(path):
                if not text.held:
                    yield Answers(text.article, tuple(((m.start, m.end), m.codes) for m in text.marks), marked=True)
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield Answers(Article.from_json({**record, "events": []}), tuple(_entities(record)), marked=False)


def _entities(record: dict[str, Any]) -> Iterator[tuple[Span, frozenset[str]]]:
    """Where the words of gold's entities stand, in the sentences of their events' triggers, and the codes of each phrase."""
    text = record["text"]
    found: dict[Span, set[str]] = {}
    for event in record["events"]:
        near = mentions.sentences_of(event, text)
        for entity in mentions.entities(event):
            for span in mentions.occurrences(text, entity.get("text") or "", near):
                found.setdefault(span, set()).add(entity["code"])
    for span, codes in found.items():
        yield span, frozenset(codes)
