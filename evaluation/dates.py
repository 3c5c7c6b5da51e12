"""How many dates of a gold file are found in the running text, and how many of these are resolved to the gold days.

Usage: dates.py [--wrong] GOLD.jsonl…

No parser is asked: a date is looked up where its words stand nearest to the event's first trigger, its tense is the future
for future and hypothetical events and the past for all others, and "the day after" counts from the last day told before it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from detente.evaluate.compare import days_agree
from detente.temporal import Days, Mention, Tense, find, resolve

BRIEF = 3
"""Days that what "the day after" counts from may last."""
_AHEAD = ("future", "hypothetical")


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated event of gold: its words, the mention found there, and whether its days agree with those of gold."""

    article: str
    words: str
    gold: Days
    mention: Mention | None
    days: Days | None
    agrees: bool


def dated_events(path: Path) -> Iterator[Dated]:
    """Every dated event of a gold file whose date has words in the text. Raises OSError or ValueError for no gold file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        mentions = find(article["text"], article["language"])
        for event in article["events"]:
            if event.get("when") and event["when"].get("text"):
                yield _dated(article, event, mentions)


def _dated(article: dict[str, Any], event: dict[str, Any], mentions: list[Mention]) -> Dated:
    when = event["when"]
    start, end = _nearest(article["text"], when["text"], event["triggers"])
    tense: Tense = "future" if event["factuality"] in _AHEAD else "past"
    gold = (when["start"], when["end"])
    found: tuple[Mention | None, Days | None] = (None, None)
    for mention in mentions:
        if mention.start < end and start < mention.end:
            # Where gold leaves "since" out of "since May", it means May.
            meant = mention.plain() if mention.relation and mention.start < start else mention
            found = mention, resolve(meant, article["published"], tense=tense, anchor=_anchor(article, mentions, mention))
            if same_days(gold, found[1]):
                break
    return Dated(article["id"], when["text"], gold, *found, agrees=same_days(gold, found[1]))


def _nearest(text: str, words: str, triggers: list[dict[str, Any]]) -> tuple[int, int]:
    """The occurrence of `words` nearest to the first trigger; an empty span where there is none."""
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    trigger = triggers[0]["start"] if triggers else 0
    start = min(starts, key=lambda at: abs(at - trigger), default=-1)
    return (start, start + len(words)) if start >= 0 else (0, 0)


def _anchor(article: dict[str, Any], mentions: list[Mention], upto: Mention) -> Days | None:
    last: Days | None = None
    for mention in mentions:
        if mention.start >= upto.start:
            break
        days = resolve(mention, article["published"], tense="past", anchor=last)
        if days is not None and None not in days and _length(_closed(days)) <= BRIEF + 1:
            last = days
    return last


def same_days(gold: Days, found: Days | None) -> bool:
    """Do they overlap, with lengths within a factor of two? Two open ends on the same side agree."""
    if found is None or [one is None for one in gold] != [one is None for one in found]:
        return False
    left, right = _closed(gold), _closed(found)
    if None in gold:
        return left[0] <= right[1] and right[0] <= left[1]
    return days_agree(left, right)


def _closed(days: Days) -> tuple[date, date]:
    return date.fromisoformat(days[0] or "0001-01-01"), date.fromisoformat(days[1] or "9999-12-31")


def _length(days: tuple[date, date]) -> int:
    return (days[1] - days[0] + timedelta(days=1)).days


def _share(values: Iterable[bool]) -> str:
    told = list(values)
    return f"{sum(told) / len(told):.3f}" if told else "-"


def main() -> None:
    """Print, for each file, the share of dates found and of those resolved as gold has them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--wrong", action="store_true", help="list the dates that were missed or misread")
    options = parser.parse_args()
    for path in options.gold:
        dated = list(dated_events(path))
        own = [one for one in dated if one.mention is not None and not one.mention.anchored]
        print(
            f"{path.name}: {len(dated)} dates, found {_share(one.mention is not None for one in dated)}, "
            f"resolved {_share(one.agrees for one in dated)}; of {len(own)} found that hang on no other date "
            f"{_share(one.agrees for one in own)}"
        )
        for one in dated if options.wrong else ():
            if not one.agrees:
                print(f"  {one.article}: {one.words!r} gold {one.gold} found {one.mention and one.mention.text!r} {one.days}")


if __name__ == "__main__":
    main()
