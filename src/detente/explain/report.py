"""An explanation in lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from detente.explain.trace import Explanation, Reading, Told
from detente.explain.tree import draw
from detente.grammar.complements import Argument
from detente.model import Entity, Event
from detente.parse.tree import Sentence


def lines(found: Explanation) -> Iterator[str]:
    """Tree, triggers with arguments and rules, for each sentence; then the events."""
    for told in found.sentences:
        yield told.sentence.text
        yield from draw(told.sentence)
        yield from triggers(told)
        yield ""
    yield "Events" if found.events else "No events."
    yield from (_event(event) for event in found.events)


def triggers(told: Told) -> Iterator[str]:
    """Each trigger of a sentence with its arguments and what the rules made of it."""
    if not told.readings:
        yield "No word of any rule stands here."
    for i, readings in groupby(told.readings, key=lambda reading: reading.hit.i):
        yield f"Trigger {i + 1} {told.sentence[i].form}"
        for argument in told.arguments[i]:
            yield f"  {_argument(told.sentence, argument)}"
        for reading in sorted(readings, key=lambda reading: not reading.held):
            yield f"  {_reading(told.sentence, reading)}"


def _argument(s: Sentence, argument: Argument) -> str:
    return f"{argument.slot} = {_phrase(s, argument.i)} (weight {argument.weight:.2f}, {argument.path})"


def _phrase(s: Sentence, i: int) -> str:
    """The words of the phrase, shortened to those next to its head."""
    below = s.subtree(i)
    first, last = max(below[0], i - 4), min(below[-1], i + 4)
    return ("… " if first > below[0] else "") + s.words(first, last) + (" …" if last < below[-1] else "")


def _reading(s: Sentence, reading: Reading) -> str:
    hit, rule = reading.hit, reading.hit.rule
    name = f"{rule.type.name}/{rule.mode}" if rule.mode else rule.type.name
    words = " … ".join(s[k].form for k in sorted(hit.tokens))
    place = f"{Path(rule.file).name}:{rule.line}"
    verdict = "fired" if reading.held else "nearly"
    return f"{verdict}: {rule.id} ({place}) {name} on “{words}” as '{hit.pattern.text}': {reading.why}"


def _event(event: Event) -> str:
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    parts = [f"{event.id} {kind} {_sides(event.actor)} → {_sides(event.recipient)} {event.factuality}"]
    if event.attribution:
        parts.append(f"says {_sides(event.attribution)}")
    if event.when:
        parts.append(f"when {event.when.start or '…'}/{event.when.end or '…'} “{event.when.text}”")
    if event.where:
        parts.append(f"where {event.where.name} ({event.where.country})")
    parts += [f"{one.kind} {one.low}–{one.high}" for one in event.amounts]
    if event.content_of:
        parts.append("content of " + ", ".join(event.content_of))
    return "; ".join(parts)


def _sides(entities: tuple[Entity, ...]) -> str:
    return ", ".join(" ".join(filter(None, (one.code, one.sector, one.name))) for one in entities) or "–"
