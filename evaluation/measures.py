"""What the gate measures of a file: events and mentions of a gold file, right lines or marks of a corpus."""

from __future__ import annotations

from pathlib import Path

from corpora import share_right
from mentions import measure as measure_mentions
from silence import share_silent
from standins import measure as measure_standins

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
ALSO = ("when", "where", "sector", "factuality", "attribution", "mode")
"""F1 of main events and contents with the right sides of which this is right too: accuracy where the sides are right may fall
because more sides are right, and so bears no floor."""

Figures = dict[str, float]


def measure(path: Path) -> Figures:
    """All figures of a gold file (JSON Lines) or a corpus (tab-separated)."""
    if path.suffix == ".tsv":
        return {"right": share_right(path)}
    if path.suffix == ".txt":
        return measure_standins(path) if path.name.startswith("standins-") else {"silent": share_silent(path)}
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
    counted = sum(figures[kind]["detection"][side] for kind in ("main", "content") for side in ("gold", "predicted"))
    also = {name: 2 * given[name]["accuracy"] * given[name]["of"] / counted for name in ALSO if name in given}
    return {name: figures[kind][level]["f1"] for name, (kind, level) in EVENTS.items()} | {
        f"sides-and-{name}": round(share, 4) for name, share in also.items()
    }


def mentions(path: Path) -> Figures:
    """Of who, where and when its words name; codes and sectors as shares of all who are named."""
    tally = measure_mentions(path)
    of = {"code": "found", "sector": "found"}
    names = {"code": "mention-with-code", "sector": "mention-with-sector"}
    return {
        names.get(kind, f"mention-{kind}"): round(tally.right[kind] / tally.all[of.get(kind, kind)], 4) for kind in tally.all
    }
