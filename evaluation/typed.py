"""How often the type of an event is found where a sentence is all there is: each is read as an article of its own.

Usage: typed.py [--errors] types/<language>[-<name>].jsonl …
Lines {"id": "<TYPE>-<number>", "text", "type"}, one event a sentence; some files say also who does it to whom ("actor",
"recipient": codes), whether it is so ("status") and in what words ("trigger"); the last two are not measured.
Odd numbers may be read by those who write rules, even ones are held: figures are told of both, texts and errors (--errors) of
the odd ones alone. right: the first main event has the type; any: some event has it; sides: some event has it with these sides
(0 where the file does not say them); none: no event is found.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import detente
from detente.model import Article, Event
from detente.ontology import event_types

PUBLISHED = "2024-05-02"
HALVES = ("readable", "held")


@dataclass(frozen=True)
class Sentence:
    """One sentence and the type of the one event that it tells."""

    id: str
    text: str
    type: str
    actor: Sequence[str] | None = None
    recipient: Sequence[str] = ()
    status: str = "actual"
    trigger: str = ""

    @property
    def half(self) -> str:
        """`readable` or `held`, by the number at the end of its id."""
        return HALVES[0] if int(self.id.rpartition("-")[2]) % 2 else HALVES[1]


@dataclass(frozen=True)
class Reading:
    """What was found in a sentence: the types of its main events and of all its events, in the order of the text."""

    sentence: Sentence
    main: tuple[str, ...]
    all: tuple[str, ...]
    has_sides: bool = False

    @property
    def is_right(self) -> bool:
        """The first main event has the sentence's type."""
        return self.main[:1] == (self.sentence.type,)

    @property
    def has_it(self) -> bool:
        """Some event has the sentence's type, be it a later one or one that is only demanded, threatened or alleged."""
        return self.sentence.type in self.all

    @property
    def is_whole(self) -> bool:
        """Nothing that the file says of the sentence is wrong: neither the type nor, where it says them, the sides."""
        return self.is_right and (self.has_sides or self.sentence.actor is None)


def load(path: Path) -> list[Sentence]:
    """The sentences of a file. Raises ValueError where an id is given twice: a half would be told wrongly."""
    sentences = [Sentence(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    if len({one.id for one in sentences}) < len(sentences):
        raise ValueError(f"{path}: an id stands twice")
    return sentences


def read(sentence: Sentence, language: str) -> Reading:
    """The sentence as Détente reads it."""
    article = Article(id=sentence.id, text=sentence.text, language=language, published=PUBLISHED)
    events = sorted(detente.code(article).events, key=_start)
    main = tuple(one.type for one in events if not one.content_of)
    return Reading(sentence, main, tuple(one.type for one in events), any(_has_sides(one, sentence) for one in events))


def _has_sides(event: Event, sentence: Sentence) -> bool:
    """Type and sides as the sentence has them; of mutual types both sides are one."""
    if event.type != sentence.type or sentence.actor is None:
        return False
    actors, recipients = ({one.code for one in role} for role in (event.actor, event.recipient))
    if event_types()[event.type].mutual:
        return actors | recipients == {*sentence.actor, *sentence.recipient}
    return actors == set(sentence.actor) and recipients == set(sentence.recipient)


def _start(event: Event) -> int:
    return min((one.start for one in event.triggers), default=0)


def measure(readings: Iterable[Reading]) -> dict[str, float]:
    """Shares of the readings that are right, that have the type anywhere, and that have no event; and how many there are."""
    given = list(readings)
    shares = {
        "right": sum(one.is_right for one in given),
        "any": sum(one.has_it for one in given),
        "sides": sum(one.has_sides for one in given),
        "none": sum(not one.all for one in given),
    }
    return {name: count / max(len(given), 1) for name, count in shares.items()} | {"of": len(given)}


def table(readings: Sequence[Reading]) -> list[str]:
    """The figures of both halves, a line for each type in the order of the file, and one for all."""
    types = list(dict.fromkeys(one.sentence.type for one in readings))
    lines = [f"{'':10}" + "".join(f"   {half:>9}: right   any sides  none   of" for half in HALVES)]
    for label, within in [*((one, {one}) for one in types), ("all", set(types))]:
        cells = [
            measure(one for one in readings if one.sentence.type in within and one.sentence.half == half) for half in HALVES
        ]
        lines.append(f"{label:10}" + "".join(_cell(one) for one in cells))
    return lines


def _cell(figures: dict[str, float]) -> str:
    shares = " ".join(f"{figures[name]:5.3f}" for name in ("right", "any", "sides", "none"))
    return f"{'':14}{shares} {figures['of']:4}"


def errors(readings: Iterable[Reading]) -> list[str]:
    """What is wrong in the readable half, a line each."""
    return [
        f"{one.sentence.id}: found {', '.join(one.main) or 'nothing'}: {one.sentence.text}"
        for one in readings
        if one.sentence.half == "readable" and not one.is_whole
    ]


def main(arguments: list[str] | None = None) -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the errors of the readable half")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    options = parser.parse_args(arguments)
    for path in options.files:
        readings = [read(one, path.stem.partition("-")[0]) for one in load(path)]
        print("\n".join([*(errors(readings) if options.errors else ()), path.name, *table(readings)]))


if __name__ == "__main__":
    main()
