"""Recall of the coders PETRARCH2 and UniversalPetrarch on gold records, by the scorer that Détente is measured with.

Usage: peers.py input GOLD.jsonl            the records as the XML that both tools are given, parses left out
       peers.py score GOLD.jsonl OUTPUT …   what one tool wrote for them: tab-separated events, or JSON of run_pipeline

What can be compared, and the steps: peers.md. Only records with "partial": true, one labelled event in a text, are compared.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from detente.evaluate import GoldArticle, Scores, read_gold
from detente.evaluate.coded import Coded

# CAMEO → PLOVER, by the meaning that both manuals give to a category. A longer code goes before the root that it begins with.
# Where Détente's codebook lets gold take either of two types, the other coder may have either too.
TYPES: dict[str, tuple[str, ...]] = {
    "01": (),  # a comment is no event in PLOVER
    "016": ("REJECT",),  # denies responsibility
    "02": ("REQUEST",),
    "03": ("AGREE",),
    "04": ("CONSULT",),
    "05": ("SUPPORT",),
    "055": ("CONCEDE",),  # apologises
    "057": ("SUPPORT", "AGREE"),  # signs an agreement
    "06": ("COOPERATE",),
    "07": ("AID",),
    "08": ("CONCEDE",),
    "081": ("CONCEDE", "RETREAT"),  # eases measures
    "084": ("RETREAT",),  # releases or returns
    "085": ("CONCEDE", "RETREAT"),  # eases sanctions
    "086": ("RETREAT",),  # lets others in
    "087": ("RETREAT",),  # de-escalates
    "0871": ("CONCEDE", "RETREAT"),  # declares a truce
    "09": ("ACCUSE",),
    "10": ("REQUEST",),
    "11": ("ACCUSE",),
    "116": ("SANCTION",),  # finds guilty
    "12": ("REJECT",),
    "13": ("THREATEN",),
    "139": ("THREATEN", "REQUEST"),  # an ultimatum
    "14": ("PROTEST",),
    "15": ("MOBILIZE",),
    "16": ("SANCTION",),
    "17": ("COERCE",),
    "1712": ("ASSAULT",),  # destroys property
    "175": ("ASSAULT",),  # represses with violence
    "18": ("ASSAULT",),
    "19": ("ASSAULT",),
    "191": ("COERCE",),  # a blockade
    "192": ("ASSAULT", "COERCE"),  # occupies territory
    "20": ("ASSAULT",),
}
# Actors begin with a country or a kind of organisation. The longest beginning counts; other three letters stand for themselves.
ACTORS = {"IGOUNO": "UNO", "IGOEUREEC": "EUR", "PAL": "PSE", "ROM": "ROU", "TMP": "TLS"}
NOBODY = ("---", "~", "*")
"""How an actor begins that no dictionary gave a country; alone it is nobody, before a role ("---GOV") somebody unknown."""


@dataclass(frozen=True)
class Row:
    """An event as both tools write it: who, whom, and a CAMEO code, in the text with the id `story`."""

    story: str
    source: str
    target: str
    code: str


def types(code: str) -> tuple[str, ...]:
    """The PLOVER types of a CAMEO code; none where it is no event, or no code ("---")."""
    return next((TYPES[code[:length]] for length in range(len(code), 1, -1) if code[:length] in TYPES), ())


def actors(field: str) -> frozenset[str]:
    """The codebook's codes of a field of actors, which UniversalPetrarch parts by spaces."""
    return frozenset(filter(None, map(_actor, field.split())))


def _actor(code: str) -> str:
    if code.startswith(NOBODY):
        return "XXX" if any(one.isalpha() for one in code) else ""
    known = max((one for one in ACTORS if code.startswith(one)), key=len, default="")
    return ACTORS.get(known, code[:3])


def rows(text: str, stories: set[str]) -> Iterator[Row]:
    """The events of an output file, of either tool, in either form. `stories`: the ids that were given to the tool."""
    if text.lstrip().startswith("{"):
        for story, events in json.loads(text).items():
            yield from (Row(_known(story, stories) or story, *_triple(event)) for event in events)
        return
    for line in text.splitlines():
        fields = line.split("\t")
        if len(fields) >= 6:
            # Issues stand before the ids, and a verb of several words adds a column: the ids are told by what they say.
            story = next(filter(None, (_known(one, stories) for one in fields[4:])), "")
            yield Row(story, *_triple(fields))


def _triple(fields: Sequence[str]) -> tuple[str, str, str]:
    """Source, target and code of date, source, target, code, …"""
    return fields[1], fields[2], fields[3]


def _known(ids: str, stories: set[str]) -> str:
    """The story that `ids` ("story_sentence;story_sentence", or a story alone) belongs to; "" where the tool was given none."""
    one = ids.partition(";")[0]
    return next((story for story in (one, one.rpartition("_")[0]) if story in stories), "")


def apart(found: Iterable[Row]) -> list[Coded]:
    """Each row as an event of its own; rows that are no event in PLOVER are left out."""
    return [_coded(types(one.code), actors(one.source), actors(one.target)) for one in found if types(one.code)]


def together(found: Iterable[Row]) -> list[Coded]:
    """Rows of one code as one event of all their sides: where several act, the tools write a row for each pair."""
    sides: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for one in found:
        sides[one.code][0].update(actors(one.source))
        sides[one.code][1].update(actors(one.target))
    return [_coded(types(code), actor, recipient) for code, (actor, recipient) in sides.items() if types(code)]


def _coded(names: tuple[str, ...], actor: Iterable[str], recipient: Iterable[str]) -> Coded:
    return Coded.from_json(
        {
            "type": list(names),
            "factuality": "actual",  # neither tool says whether it is so
            "actor": [{"code": one} for one in sorted(actor)],
            "recipient": [{"code": one} for one in sorted(recipient)],
        }
    )


def score(gold: Iterable[GoldArticle], found: Iterable[Row]) -> Scores:
    """All records scored; for each, rows are taken apart or together, whichever is better for the tool."""
    by_story: dict[str, list[Row]] = defaultdict(list)
    for one in found:
        by_story[one.story].append(one)
    scores = Scores()
    for record in gold:
        of_it = by_story[record.article.id]
        scores.add(
            record.article.id,
            record.events,
            max(apart(of_it), together(of_it), key=lambda it: _right(record, it)),
            partial=True,
        )
    return scores


def _right(record: GoldArticle, found: Sequence[Coded]) -> tuple[int, int]:
    alone = Scores()
    alone.add(record.article.id, record.events, found, partial=True)
    main = alone.figures()["main"]
    return main["who_did_what_to_whom"]["right"], main["detection"]["right"]


def as_input(gold: Iterable[GoldArticle]) -> Iterator[str]:
    """The records as XML, a sentence each. Raises ValueError for an id with "_": there PETRARCH2 parts story and sentence."""
    yield "<Sentences>"
    for record in gold:
        article = record.article
        if "_" in article.id:
            raise ValueError(f"{article.id}: PETRARCH2 cannot read an id with an underscore")
        day = (article.published or "2000-01-01").replace("-", "")
        named = f"id={quoteattr(article.id + '_1')}"
        yield f'<Sentence date="{day}" {named} source="gold" sentence="True">'
        yield f"<Text>\n{escape(article.text)}\n</Text>\n</Sentence>"
    yield "</Sentences>"


def report(scores: Scores) -> Iterator[str]:
    """Recall of detection and of the headline, and of the headline by type."""
    figures = scores.figures()
    for level in ("detection", "who_did_what_to_whom"):
        one = figures["main"][level]
        yield f"{level:22} recall {one['recall']:.3f}  (gold {one['gold']}, right {one['right']})"
    for name, one in figures["headline_by_type"].items():
        yield f"{name:22} recall {one['recall']:.3f}  (gold {one['gold']}, right {one['right']})"


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0, or 1 where no event of the outputs belongs to a record of gold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, said in (("input", "write what the tools read"), ("score", "score what they wrote")):
        command = commands.add_parser(name, help=said)
        command.add_argument("gold", type=Path, metavar="GOLD")
        if name == "score":
            command.add_argument("outputs", type=Path, nargs="+", metavar="OUTPUT")
    options = parser.parse_args(arguments)
    gold = [one for one in read_gold(options.gold) if one.partial]
    if options.command == "input":
        print("\n".join(as_input(gold)))
        return 0
    stories = {one.article.id for one in gold}
    found = [row for path in options.outputs for row in rows(path.read_text(encoding="utf-8"), stories)]
    strange = sum(row.story not in stories for row in found)
    if strange:
        print(f"{strange} of {len(found)} events belong to no record of {options.gold}", file=sys.stderr)
    if strange == len(found):
        print("No event to score: was the tool given the records of this file?", file=sys.stderr)
        return 1
    print("\n".join(report(score(gold, found))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
