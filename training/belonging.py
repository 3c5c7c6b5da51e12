"""Fits the weights of `src/detente/coding/belonging.yaml` on coded articles and marked texts.

A conditional logistic regression. Usage: belonging.py GOLD.jsonl … MARKED.txt … [--write]
Each bare noun of function that gold has as an entity, or that a marked text names (`evaluation/standins.py`), gives one case:
the codes it may be of, the clues for each, and gold's. Prints how many are right by the grammar alone and as weighed, on
articles left out of the fit (five parts in turn); --write fits on all and writes.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import standins
import yaml
from recipients import LEAST, PARTS, fit_parts

from detente.coding import belonging
from detente.coding.coder import Coder
from detente.coding.reader import toolbox
from detente.model import Article

Span = tuple[int, int]

RIDGE = 12.0

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?")


@dataclass(frozen=True)
class Case:
    """One noun: the clues for each code that it may be of, what the grammar alone says, and what gold says."""

    article: str
    clues: belonging.Clues
    read: str | None
    gold: str
    marked: bool


def asked(article: Article) -> Iterator[tuple[Span, belonging.Clues, str | None]]:
    """The bare nouns of function of an article, in characters, with their clues and what the grammar alone says."""
    tools = toolbox(str(article.language))
    coder = Coder(article, tools, tools.parse(article.text))
    reader = coder.actors.functions.belonging
    seen: dict[tuple[int, int], tuple[Span, belonging.Clues, str | None]] = {}
    plain = reader.clues

    def clues(s, i, role, told, local):  # type: ignore[no-untyped-def]
        told, local = list(told), list(local)
        found = plain(s, i, role, told, local)
        first = next(iter([*told, *local]), None)
        seen.setdefault((s.index, i), ((s[i].start, s[i].end), found, first))
        return found

    reader.clues = clues  # type: ignore[method-assign]
    coder.merged()
    yield from seen.values()


def cases(paths: Sequence[Path]) -> list[Case]:
    """All nouns that gold has too."""
    found: list[Case] = []
    for path in paths:
        found += _of_marked(path) if path.suffix == ".txt" else _of_gold(path)
    return found


def _of_gold(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        named = _entities(record)
        for span, clues, read in asked(Article.from_json({**record, "events": []})):
            codes = {code for place, code in named if place[0] <= span[0] and span[1] <= place[1]}
            if len(codes) == 1:
                yield Case(record["id"], clues, read, codes.pop(), marked=False)


def _entities(record: dict[str, Any]) -> list[tuple[Span, str]]:
    """Where gold's entities stand, in the sentences of their events' triggers, and their codes."""
    text = record["text"]
    found: list[tuple[Span, str]] = []
    for event in record["events"]:
        near = [m.span() for m in SENTENCE.finditer(text) if any(m.start() <= t["start"] < m.end() for t in event["triggers"])]
        for role in ("actor", "recipient", "attribution"):
            for entity in event.get(role) or ():
                for m in re.finditer(rf"\b{re.escape(entity.get('text') or '.')}\b", text):
                    if any(a <= m.start() < b for a, b in near):
                        found.append((m.span(), entity["code"]))
    return found


def _of_marked(path: Path) -> Iterator[Case]:
    """Those of the texts that may be read."""
    for text in standins.read(path):
        for span, clues, read in asked(text.article) if not text.held else ():
            codes = [mark.codes for mark in text.marks if mark.start <= span[0] and span[1] <= mark.end]
            if codes and len(codes[0]) == 1:
                yield Case(text.article.id, clues, read, next(iter(codes[0])), marked=True)


def fit(given: Sequence[Case]) -> dict[str, float]:
    """The weights; cases in which gold's code is no choice teach nothing. Those of whole articles count twice."""
    known = [case for case in given if case.gold in case.clues for _ in range(1 if case.marked else 2)]
    parts = [[[(clue, 1.0) for clue in found] for found in case.clues.values()] for case in known]
    return fit_parts(parts, [list(case.clues).index(case.gold) for case in known], RIDGE)


def crossed(given: Sequence[Case]) -> str:
    """Codes right by the grammar alone, and as weighed by weights fitted on other articles."""
    articles = sorted({case.article for case in given})
    random.Random(0).shuffle(articles)
    right: Counter[str] = Counter()
    for part in range(PARTS):
        held = set(articles[part::PARTS])
        weights = fit([case for case in given if case.article not in held])
        for case in given:
            if case.article in held:
                source = case.article.rpartition("-")[0]
                right.update({f"{source}: all": 1, f"{source}: read": case.read == case.gold})
                right[f"{source}: weighed"] += belonging.best(case.clues, weights, case.read) == case.gold
    return "\n".join(f"{name}: {count}" for name, count in sorted(right.items()))


def main() -> None:
    given = cases([Path(name) for name in sys.argv[1:] if name != "--write"])
    print(f"{len(given)} nouns, {sum(case.gold in case.clues for case in given)} with the right code among the choices")
    print(crossed(given))
    if "--write" in sys.argv:
        found = {clue: round(weight, 2) for clue, weight in fit(given).items() if abs(weight) >= LEAST}
        head = (
            "# What each clue (coding/belonging.py) weighs for a bare noun of function to be of a country, in every language.\n"
            "# Fitted by training/belonging.py, not written by hand.\n"
        )
        target = Path(belonging.__file__).with_name("belonging.yaml")
        target.write_text(head + yaml.safe_dump(found, allow_unicode=True, sort_keys=True, width=200), encoding="utf-8")


if __name__ == "__main__":
    main()
