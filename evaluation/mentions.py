"""How well mentions are understood before any event is coded, on gold files: who, of which sector, where and when.

Usage: mentions.py [--errors] GOLD.jsonl …

Gold names entities, places and dates by the words they were read from, without offsets. Such words count as understood where
some occurrence of them, in a sentence of the event's triggers if it is there, overlaps a mention with the gold's value:
  found   some actor is read from the words at all (entities with words, all roles)
  code    its country or organisation, where one is
  sector  its sector, where the code is right
  where   the country of the place
  when    an interval that overlaps gold's with both lengths within a factor of two (CODEBOOK's rule)
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import detente
from detente.evaluate.compare import days_agree
from detente.model import Annotation

Span = tuple[int, int]
Json = dict[str, Any]
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?")


@dataclass
class Tally:
    """Right and all, by kind, and a line for each that is wrong."""

    right: Counter[str]
    all: Counter[str]
    wrong: list[str]

    def add(self, kind: str, good: bool, line: str) -> None:
        """Count one."""
        self.all[kind] += 1
        self.right[kind] += good
        if not good:
            self.wrong.append(f"{kind:7} {line}")

    def figures(self) -> dict[str, float]:
        """Accuracy by kind."""
        return {kind: self.right[kind] / self.all[kind] for kind in self.all}


def occurrences(text: str, words: str, near: list[Span]) -> list[Span]:
    """Where the words stand in the text; only those within `near` if there are any."""
    found = [(m.start(), m.end()) for m in re.finditer(re.escape(words), text)] if words else []
    close = [span for span in found if any(span[0] < b and a < span[1] for a, b in near)]
    return close or found


def sentences_of(event: Json, text: str) -> list[Span]:
    """The sentences in which the event's triggers stand."""
    spans = [(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    return [span for span in spans if any(span[0] <= one["start"] < span[1] for one in event.get("triggers") or ())]


def entities(event: Json) -> Iterator[Json]:
    """All entities of an event."""
    for role in ("actor", "recipient", "attribution"):
        yield from event.get(role) or ()


def overlapping(spans: list[Span], mentions: Any) -> list[Any]:
    """The mentions that share a character with one of the spans."""
    return [one for one in mentions if any(one.start < b and a < one.end for a, b in spans)]


def same_days(gold: Json, first: str | None, last: str | None) -> bool:
    """The codebook's rule for `when`."""
    ends = (gold["start"], gold["end"], first, last)
    if None in ends:
        return (gold["start"], gold["end"]) == (first, last)
    a, b, c, d = (date.fromisoformat(str(one)) for one in ends)
    return days_agree((a, b), (c, d))


def compare(article: Json, annotation: Annotation, tally: Tally) -> None:
    """Count what of an article's gold is understood."""
    seen: set[tuple[str, ...]] = set()
    for event in article["events"]:
        near = sentences_of(event, article["text"])
        for entity in entities(event):
            words = entity.get("text") or ""
            key = ("actor", words, entity["code"], str(near))
            spans = occurrences(article["text"], words, near)
            if not spans or key in seen:
                continue
            seen.add(key)
            found = overlapping(spans, annotation.actors)
            same = [one for one in found if one.code == entity["code"]]
            line = f"{article['id']} “{words}” {entity['code']} {entity['sector']}: "
            tally.add("found", bool(found), line)
            if found:
                tally.add("code", bool(same), line + ", ".join(f"{one.text}={one.code}" for one in found))
            if same:
                sectors = [one.sector for one in same]
                tally.add("sector", entity["sector"] in sectors, line + str(sectors))
        _place_and_date(article, event, near, annotation, tally)


def _place_and_date(article: Json, event: Json, near: list[Span], annotation: Annotation, tally: Tally) -> None:
    where, when = event.get("where"), event.get("when")
    if where and (spans := occurrences(article["text"], where.get("text") or "", near)):
        found = overlapping(spans, annotation.places)
        said = ", ".join(f"{one.name}={one.country}" for one in found)
        right = any(one.country == where["country"] for one in found)
        tally.add("where", right, f"{article['id']} “{where['text']}” {where['country']}: {said}")
    if when and (spans := occurrences(article["text"], when.get("text") or "", near)):
        dates = overlapping(spans, annotation.dates)
        said = ", ".join(f"{one.text}={one.first}…{one.last}" for one in dates)
        right = any(same_days(when, one.first, one.last) for one in dates)
        tally.add("when", right, f"{article['id']} “{when['text']}” {when['start']}…{when['end']}: {said}")


def measure(path: Path) -> Tally:
    """All articles of a gold file."""
    tally = Tally(Counter(), Counter(), [])
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        given = detente.Article.from_json({**article, "events": []})
        compare(article, detente.annotate(given), tally)
    return tally


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.gold:
        tally = measure(path)
        shown = "  ".join(f"{kind} {share:.3f} ({tally.all[kind]})" for kind, share in tally.figures().items())
        print(f"{path.name}: {shown}")
        if options.errors:
            print("\n".join(tally.wrong))


if __name__ == "__main__":
    main()
