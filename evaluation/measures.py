"""What the gate measures of a file: events and mentions of a gold file, right lines of a corpus."""

from __future__ import annotations

from pathlib import Path

from corpora import share_right
from mentions import measure as measure_mentions
from silence import share_silent

import detente
from detente.evaluate import Scores, read_gold
from detente.evaluate.coded import Coded
from detente.languages import load_pack

EVENTS = {
    "detection": ("main", "detection"),
    "who-did-what-to-whom": ("main", "who_did_what_to_whom"),
    "fully-right": ("main", "fully_right"),
    "content-who-did-what-to-whom": ("content", "who_did_what_to_whom"),
}
"""F1."""
GIVEN = ("when", "where", "sector", "factuality", "attribution", "mode")
"""Accuracy where the sides are right."""

Figures = dict[str, float]


def measure(path: Path) -> Figures:
    """All figures of a gold file (JSON Lines) or a corpus (tab-separated)."""
    if path.suffix == ".tsv":
        return {"right": share_right(path)}
    if path.suffix == ".txt":
        return {"silent": share_silent(path)}
    gold = read_gold(path)
    coded = all(load_pack(str(one.article.language)).rule_files() for one in gold)
    return {**(events(path) if coded else {}), **mentions(path)}


def events(path: Path) -> Figures:
    """Of the events read in the articles of a gold file."""
    scores = Scores()
    for gold in read_gold(path):
        found = [Coded.from_json(event.to_json()) for event in detente.code(gold.article).events]
        scores.add(gold.article.id, gold.events, found, partial=gold.partial)
    figures = scores.figures()
    given = figures["accuracy_given_headline"]
    return {name: figures[kind][level]["f1"] for name, (kind, level) in EVENTS.items()} | {
        f"given-sides-{name}": given[name]["accuracy"] for name in GIVEN if name in given
    }


def mentions(path: Path) -> Figures:
    """Of who, where and when its words name."""
    return {f"mention-{kind}": share for kind, share in measure_mentions(path).figures().items()}
