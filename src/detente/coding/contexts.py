"""What an event is about: PLOVER's contexts, weighed from its rule, its sides, its words and what the article is about.

PLOVER manual 2.0, "Contexts". Each context has words in the language's `contexts.yaml`; what the sectors of the sides and the
type of the event say of it, and what each sign weighs, is the same for all languages (`contexts.yaml` beside this file).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import fsum
from typing import Any

import yaml

from detente.coding.draft import Draft
from detente.ontology import CONTEXTS
from detente.parse.tree import Sentence

Found = Mapping[str, frozenset[int]]
"""For each context the places of its words in a sentence."""

SIGNS = (
    "rule",
    "act",
    "often",
    "side",
    "own side",
    "clause",
    "clause again",
    "sentence",
    "paragraph",
    "paragraph again",
    "article",
    "article often",
    "topic",
    "first topic",
)
"""What may speak for a context: each counts 0 or 1 (see `signs`)."""
TOPICS = 3
"""The article is about so many of the contexts whose words it has most of."""
MENTIONS = 3
"""So many mentions of an event are looked at."""
OFTEN = 3
"""So many different words of a context make the article speak of it."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What `contexts.yaml` beside this file holds."""

    sides: Mapping[str, frozenset[str]]
    own_sides: Mapping[str, frozenset[str]]
    acts: Mapping[str, frozenset[str]]
    often: Mapping[str, frozenset[str]]
    signs: Mapping[str, float]
    own: Mapping[str, float]
    bias: float


@cache
def weights() -> Weights:
    """The weights shared by all languages."""
    source = resources.files("detente.coding").joinpath("contexts.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(source)

    def table(name: str) -> dict[str, frozenset[str]]:
        return {key: frozenset(listed) for key, listed in data[name].items()}

    return Weights(
        sides=table("sides"),
        own_sides=table("own_sides"),
        acts=table("acts"),
        often=table("often"),
        signs=data["signs"],
        own=data["own"],
        bias=float(data["bias"]),
    )


class Contexts:
    """The words of one language's `contexts.yaml`, found in sentences by form or lemma."""

    def __init__(self, data: Mapping[str, Iterable[str]]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for context, phrases in data.items():
            for phrase in phrases:
                first, *rest = phrase.lower().split()
                self._first[first].append((tuple(rest), context))

    def found(self, s: Sentence) -> Found:
        """Where the words of each context stand in a sentence; a phrase stands where it begins."""
        at: dict[str, set[int]] = defaultdict(set)
        for token in s.tokens:
            for first in {token.lower, token.lemma.lower()}:
                for rest, context in self._first.get(first, ()):
                    if self._goes_on(s, token.i + 1, rest):
                        at[context].add(token.i)
        return {context: frozenset(places) for context, places in at.items()}

    @staticmethod
    def _goes_on(s: Sentence, i: int, rest: tuple[str, ...]) -> bool:
        if i + len(rest) > len(s.tokens):
            return False
        return all(word in (s[i + k].lower, s[i + k].lemma.lower()) for k, word in enumerate(rest))


class Themes:
    """The contexts of the events of one article."""

    def __init__(self, contexts: Contexts, sentences: Iterable[Sentence]) -> None:
        self._found: dict[int, Found] = {}
        words: dict[str, set[str]] = defaultdict(set)
        self._paragraphs: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for s in sentences:
            found = self._found[id(s)] = contexts.found(s)
            for context, places in found.items():
                words[context] |= {s[i].lemma for i in places}
                self._paragraphs[s.paragraph][context] |= {s[i].lemma for i in places}
        ranked = sorted(words, key=lambda context: (-len(words[context]), context))
        self._spoken_of = frozenset(context for context in words if len(words[context]) >= OFTEN)
        self._much = frozenset(context for context in words if len(words[context]) >= 3 * OFTEN)
        self._topics = frozenset(ranked[:TOPICS]) & self._spoken_of
        self._first = frozenset(ranked[:1]) & self._spoken_of

    def of(self, drafts: list[Draft]) -> tuple[str, ...]:
        """The contexts of one event, told by one or more drafts, in PLOVER's order."""
        given = weights()
        return tuple(
            context
            for context, signs in self.signs(drafts)
            if fsum([given.own.get(context, 0.0), given.bias, *(given.signs.get(sign, 0.0) for sign in signs)]) > 0
        )

    def signs(self, drafts: list[Draft]) -> Iterator[tuple[str, frozenset[str]]]:
        """Each context with what speaks for it."""
        given = weights()
        ruled = {context for draft in drafts for context in draft.rule.contexts}
        sectors = {party.sector for draft in drafts for party in (*draft.actors, *draft.recipients)}
        sided = {context for sector in sectors for context in given.sides.get(sector or "", ())}
        owned = {context for sector in sectors for context in given.own_sides.get(sector or "", ())}
        act = self._act(drafts[0])
        whole = {
            "rule": ruled,
            "act": given.acts.get(act, frozenset()),
            "often": given.often.get(act, frozenset()),
            "side": sided,
            "own side": owned,
            "article": self._spoken_of,
            "article often": self._much,
            "topic": self._topics,
            "first topic": self._first,
        }
        told = [self._told(draft) for draft in drafts[:MENTIONS]]
        for context in CONTEXTS:
            signs = {name for name, of in whole.items() if context in of}
            for one in told:
                signs |= one.get(context, set())
            if signs:
                yield context, frozenset(signs)

    @staticmethod
    def _act(draft: Draft) -> str:
        """Its type, between countries or within one."""
        codes = {party.code for party in (*draft.actors, *draft.recipients)}
        return f"{draft.type.name} {'abroad' if len(codes) > 1 else 'home'}"

    def _told(self, draft: Draft) -> dict[str, set[str]]:
        """The words of each context near a trigger: in its clause, its sentence, its paragraph."""
        clause = frozenset(draft.s.subtree(draft.i))
        found = self._found.get(id(draft.s), {})
        signs: dict[str, set[str]] = defaultdict(set)
        for context, around in self._paragraphs[draft.s.paragraph].items():
            places = found.get(context, frozenset())
            inside = places & clause
            steps = (
                ("clause", len(inside) > 0),
                ("clause again", len(inside) > 1),
                ("sentence", len(places) > len(inside)),
                ("paragraph", len(around) > 0),
                ("paragraph again", len(around) > 1),
            )
            signs[context] = {name for name, holds in steps if holds}
        return signs
