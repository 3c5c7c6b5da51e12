"""Coding an article while writing down what each rule made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.coding.coder import Coder, kinds_of
from detente.coding.draft import Draft
from detente.coding.due import Dated
from detente.coding.reader import Toolbox
from detente.coding.triggers import read_hits
from detente.errors import EmptyInput
from detente.grammar.arguments import arguments
from detente.grammar.complements import Argument
from detente.grammar.frames import Frame
from detente.grammar.lexicon import Hit
from detente.model import Article, Event
from detente.parse.tree import Sentence

PASSED_OVER = "passed over"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule made of a trigger. `why` says what stopped it, or what became of it; `held`: whether its conditions did."""

    hit: Hit
    held: bool
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its readings in the order of their triggers."""

    sentence: Sentence
    readings: tuple[Reading, ...]
    arguments: dict[int, tuple[Argument, ...]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The sentences of a text, and the events read from them."""

    sentences: tuple[Told, ...]
    events: tuple[Event, ...]


class _Tracer(Coder):
    """A coder that remembers its steps."""

    def __init__(self, article: Article, tools: Toolbox, sentences: list[Sentence]) -> None:
        super().__init__(article, tools, sentences)
        self._box = tools
        self.hits: list[tuple[Sentence, list[tuple[Hit, str]]]] = []
        self.made: list[Draft] = []
        self.kept: list[Draft] = []

    def _drafts(self, s: Sentence, dates: list[Dated]) -> Iterator[Draft]:
        kinds = kinds_of(self.actors)
        frames, misses = read_hits(s, self._box.lexicon, self._box.matcher, kinds)
        self.hits.append((s, [*((frame.hit, "") for frame in frames), *((miss.hit, miss.why) for miss in misses)]))
        return super()._drafts(s, dates)

    def _settled(self, drafts: list[Draft]) -> list[Draft]:
        self.made = list(drafts)
        self.kept = list(super()._settled(drafts))
        return list(self.kept)


def explain(article: Article, tools: Toolbox) -> Explanation:
    """Code the article and say how. Raises EmptyInput where it has no sentence."""
    sentences = tools.parse(article.text)
    if not sentences:
        raise EmptyInput("There is no sentence here.")
    tracer = _Tracer(article, tools, sentences)
    events = tracer.events()
    fates = _Fates(tracer.made, tracer.kept, events)
    return Explanation(tuple(_told(s, hits, fates, tools) for s, hits in tracer.hits), events)


def _told(s: Sentence, hits: list[tuple[Hit, str]], fates: _Fates, tools: Toolbox) -> Told:
    readings = [Reading(hit, not why, why or fates.of(s, hit)) for hit, why in hits]
    around = {hit.i: tuple(arguments(s, hit.i, tools.lexis)) for hit, _ in hits}
    return Told(s, tuple(sorted(_longest(readings), key=lambda reading: reading.hit.i)), around)


def _longest(readings: list[Reading]) -> list[Reading]:
    """Of several wordings of one rule on one trigger, the one that was coded, else the one that holds with most words."""
    best: dict[tuple[str, int], Reading] = {}
    for reading in readings:
        key = reading.hit.rule.id, reading.hit.i
        if key not in best or _rank(reading) > _rank(best[key]):
            best[key] = reading
    return list(best.values())


def _rank(reading: Reading) -> tuple[bool, bool, int]:
    return reading.held, not reading.why.startswith(PASSED_OVER), len(reading.hit.tokens)


class _Fates:
    """What became of the drafts: an event, part of another's, or nothing."""

    def __init__(self, made: list[Draft], kept: list[Draft], events: tuple[Event, ...]) -> None:
        self._made = made
        self._kept = {id(draft) for draft in kept}
        self._events = events
        self._first: dict[str, Draft] = {}
        for draft in kept:
            event = self._event(draft)
            if event is not None:
                self._first.setdefault(event.id, draft)

    def of(self, s: Sentence, hit: Hit) -> str:
        """The fate of the draft made from `hit`."""
        for draft in self._made:
            if draft.s is s and _same(draft.frame, hit):
                return self._fate(draft)
        other = next((draft for draft in self._made if draft.s is s and hit.i in draft.frame.hit.tokens), None)
        return f"{PASSED_OVER}: {other.rule.id if other else 'a longer idiom'} says more of the same words"

    def _fate(self, draft: Draft) -> str:
        if id(draft) not in self._kept:
            return "dropped: nobody is found who does it, and it takes up nothing told before"
        event = self._event(draft)
        if event is None:
            return "dropped: no event is made of it"
        return f"event {event.id}" if self._first[event.id] is draft else f"merged into {event.id}: the same happening"

    def _event(self, draft: Draft) -> Event | None:
        """The event that has the draft's own trigger, which is always its first."""
        own = draft.triggers[0] if draft.triggers else None
        return next((event for event in self._events if event.type == draft.type.name and own in event.triggers), None)


def _same(frame: Frame, hit: Hit) -> bool:
    return frame.hit.rule.id == hit.rule.id and frame.hit.tokens == hit.tokens and frame.hit.i == hit.i
