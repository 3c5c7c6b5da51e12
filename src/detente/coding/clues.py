"""What speaks for each country or body as the recipient of an event: where it is mentioned, what it did, how it was found.

Nothing here knows a language: clues are names of circumstances, and `recipients.yaml` says what each weighs (see `weighing`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from detente.coding.actors import Actors
from detente.coding.aim import LIKELY
from detente.coding.anaphora import Mention
from detente.coding.draft import Draft
from detente.coding.origin import group_of, origin
from detente.coding.party import AT_HOME, BLOCS

AS_READ = "as read"

Choice = frozenset[str]
"""Codes that may stand on a side together; none: nobody does."""

NEAR = 6
"""Events back to those whose victims and attackers are still in mind."""

EVENTS = 60
"""Events before and after that are looked at; more only a very long text has."""

MENTIONS = 60
"""Mentions back among which the last subject is sought."""

SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
"""Shares of an article's names that are told apart."""

_ASIDE = frozenset({"nested", "owner", "place", "subject", "clause"})
"""Slots that a rule seeks somebody in who is not what it is said of."""


class Clues:
    """Reads the clues of one article: `events` are its own in the order of the text."""

    def __init__(self, actors: Actors, events: Sequence[Draft]) -> None:
        self._events = events
        self._at = {id(event): k for k, event in enumerate(events)}
        scene = actors.names.scene
        total = sum(scene.values()) or 1
        self._share = {code: count / total for code, count in scene.items()}
        self._rank = [code for code, _ in scene.most_common()]
        self._home = actors.main_country
        self._by_code: dict[str, list[Mention]] = defaultdict(list)
        for mention in actors.history.mentions:
            for party in mention.parties:
                self._by_code[party.code].append(mention)
        self._named = [(m, p.code) for m in actors.history.mentions for p in m.parties]
        told = (code for event in events for code in sorted(event.codes()))
        self._codes = [code for code in dict.fromkeys([*self._rank, *told]) if code != "XXX"]

    def of(self, event: Draft) -> dict[Choice, list[str]]:
        """The clues for each choice, who was read first; a clue counts once for each code that it is true of."""
        now, found_by = event.recipient_codes(), origin(event)
        group = group_of(found_by)
        per_code = self._per_code(event)
        found: dict[Choice, list[str]] = {}
        for choice in dict.fromkeys([now, *(frozenset({code}) for code in self._codes), frozenset[str]()]):
            clues = list(_keeping(event, found_by)) if choice == now else []
            clues += [clue for code in sorted(choice) for clue in per_code.get(code, ())] if choice else _nobody(event)
            found[choice] = [variant for clue in clues for variant in _variants(clue, group, event)]
        return found

    def _per_code(self, event: Draft) -> Mapping[str, list[str]]:
        own = event.actor_codes()
        found: dict[str, list[str]] = {}
        for code in self._codes:
            about = self._same(event, code) if code in own else self._mentioned(event, code)
            found[code] = [*self._weight_in_article(code), *about]
            if event.where is not None and event.where.country == code:
                found[code].append("where")
        for code, clue in (*self._dealings(event), *self._last(event)):
            if code in found and clue not in found[code]:
                found[code].append(clue)
        return found

    def _weight_in_article(self, code: str) -> Iterator[str]:
        yield "anybody"
        share = self._share.get(code, 0.0)
        yield from (f"share {least}" for least in SHARES if share >= least)
        yield from (f"rank {k}" for k, other in enumerate(self._rank[:2]) if other == code)
        if code == self._home:
            yield "home"
        if code in BLOCS:
            yield "bloc"

    def _same(self, event: Draft, code: str) -> Iterator[str]:
        """Clues for a recipient of the actor's own country."""
        yield from ("same", f"same/{event.type.name}")
        if event.rule.mode:
            yield f"same/{event.type.name}/{event.rule.mode}"
        yield from (f"same share {least}" for least in SHARES if self._share.get(code, 0.0) >= least)
        if any(p.sector in AT_HOME for p in event.actors if p.code == code):
            yield "same at home"
        if all(p.sector == "MIL" for p in event.actors):
            yield "same military"
        if len(event.actors) > 1:
            yield "same of many"
        if event.parents:
            yield "same content"
        if _is_open(event):
            yield "same open"

    def _mentioned(self, event: Draft, code: str) -> Iterator[str]:
        s = event.s
        known = self._by_code.get(code, [])
        here = [m for m in known if m.sentence == s.index and m.i != event.i]
        yield from sorted({"before" if m.i < event.i else "after" for m in here})
        if any(m.i < event.i and m.relation.startswith("nsubj") for m in here):
            yield "subject before"
        if any(m.setting for m in here):
            yield "setting"
        places = {place for m in here for place in [_place(event, m.i)] if place}
        yield from sorted(places)
        if here and not places:
            yield "elsewhere in sentence"
        back = [m for m in known if m.sentence == s.index - 1]
        if back:
            yield "sentence before"
        if any(m.relation.startswith("nsubj") for m in back):
            yield "subject of sentence before"
        if any(m.sentence == s.index - 2 for m in known):
            yield "two sentences before"
        if any(m.sentence == s.index + 1 for m in known):
            yield "sentence after"
        if any(m.paragraph == s.paragraph for m in known):
            yield "paragraph"
        if any(m.sentence == 0 for m in known):
            yield "first sentence"
        if not any((m.sentence, m.i) < (s.index, event.i) for m in known):
            yield "not yet"
        if known and all(p.kind == "place" for m in known for p in m.parties if p.code == code):
            yield "only a place"

    def _last(self, event: Draft) -> Iterator[tuple[str, str]]:
        """Who was named last before the event, and who was the last subject."""
        end = bisect_left(self._named, (event.s.index, event.i), key=lambda one: (one[0].sentence, one[0].i))
        before = self._named[max(0, end - MENTIONS) : end]
        others = [code for _, code in before if code not in event.actor_codes() and code not in BLOCS]
        subjects = [code for m, code in before if m.relation.startswith("nsubj") and not m.relative]
        yield from ((code, "last named") for code in others[-1:])
        yield from ((code, "last subject") for code in subjects[-1:])

    def _dealings(self, event: Draft) -> Iterator[tuple[str, str]]:
        """What else the article tells between the actor and others, and who was hit or struck shortly before."""
        own, at, last = event.actor_codes(), self._at[id(event)], ""
        first = max(0, at - EVENTS)
        for k, other in enumerate(self._events[first : at + EVENTS], first):
            if other is event or event in other.parents:
                continue
            again, earlier = bool(own & other.actor_codes()), k < at
            near = earlier and at - k < NEAR and other.type.quad == "material conflict"
            for code in sorted(other.recipient_codes() - {"XXX"}):
                if code in own:
                    yield from _if(code, {"same before or after": again and other.type is event.type})
                    continue
                if again:
                    yield code, _dealing(event, other) if earlier else "dealt with later"
                    last = code if earlier else last
                yield from _if(code, {"recipient in sentence": other.s is event.s, "recent victim": near})
            for code in sorted(other.actor_codes() - own - {"XXX"}):
                back = bool(other.recipient_codes() & own)
                yield from _if(
                    code, {"dealt back": back, "actor in sentence": other.s is event.s, "recent attacker": near and not back}
                )
            if other in event.parents:
                yield from ((code, f"actor of parent/{other.type.name}") for code in other.actor_codes())
                yield from ((code, f"recipient of parent/{other.type.name}") for code in other.recipient_codes())
        if last:
            yield last, "dealt with last"


def _if(code: str, clues: Mapping[str, bool]) -> Iterator[tuple[str, str]]:
    return ((code, clue) for clue, holds in clues.items() if holds)


def _dealing(event: Draft, other: Draft) -> str:
    if other.type is event.type:
        return "same dealing"
    return "conflict before" if other.type.quad.endswith("conflict") else "cooperation before"


def _keeping(event: Draft, found_by: str) -> Iterator[str]:
    yield AS_READ
    yield f"{AS_READ}: {found_by}"
    if len(event.recipient_codes()) > 1:
        yield f"{AS_READ}: several"
    if event.is_noun:
        yield f"{AS_READ}: {found_by} of noun"


def _nobody(event: Draft) -> Iterator[str]:
    yield from ("nobody", f"nobody/{event.type.name}", "nobody: noun" if event.is_noun else "nobody: verb")
    if event.rule.mode:
        yield f"nobody/{event.type.name}/{event.rule.mode}"
    if not event.rule.recipient:
        yield "nobody in rule"
    if event.parents:
        yield "nobody: content"
    if _is_open(event):
        yield "nobody: open"


def _is_open(event: Draft) -> bool:
    """Whether a word fills one of the recipient's own slots, whoever that is."""
    slots = set(event.rule.recipient) - _ASIDE
    return any(
        a.slot in slots and a.weight >= LIKELY and event.s[a.i].upos in ("NOUN", "PRON", "PROPN") for a in event.frame.arguments
    )


def _place(event: Draft, i: int) -> str:
    """Which argument token i is, or stands in; empty where it does neither."""
    for argument in event.frame.arguments:
        if argument.i == i:
            return f"is {_slot(argument.slot)}"
    for argument in event.frame.arguments:
        if argument.i != event.i and event.s.is_below(i, argument.i):
            return f"in {_slot(argument.slot)}"
    return ""


def _slot(name: str) -> str:
    return name if name in ("subject", "object", "content", "adj", "poss") else "oblique"


def _variants(clue: str, group: str, event: Draft) -> tuple[str, ...]:
    """The clue, and the same by how somebody was found and by what kind of event it is."""
    return (clue,) if "/" in clue else (clue, f"{clue} | {group}", f"{clue} | {event.type.quad}")
