"""Whom an event is aimed at, weighed: what the grammar found against everybody else that the article speaks of.

A conditional logistic model of plain clues (`clues`), the same for all languages. Its weights stand in `recipients.yaml` beside
this file and are fitted by `training/recipients.py` on coded articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from detente.coding.actors import Actors
from detente.coding.aim import inquires
from detente.coding.clues import AS_READ, Choice, Clues
from detente.coding.draft import Draft
from detente.coding.fitted import weights
from detente.coding.party import Party, as_such

MARGIN = 0.5
"""By so much another choice must be better than what was read."""


def weigh(events: Sequence[Draft], actors: Actors) -> None:
    """Set the recipients of the events of one article to what weighs most; of those that hang on another, last."""
    clues = Clues(actors, events)
    for event in sorted(filter(is_weighed, events), key=lambda one: bool(one.parents)):
        before, choice = event.recipient_codes(), best(clues.of(event), weights("recipients"))
        if choice != before:
            event.recipients = [_party(code, event, events) for code in sorted(choice)]
            _pass_down(event, before, events)


def _pass_down(event: Draft, before: Choice, events: Sequence[Draft]) -> None:
    """Whoever takes the recipient's place takes it too as the doer of a deed that a noun names (`dénonce une répression`)."""
    controls = event.type.controller == "recipient"
    for content in events if controls and before and event.recipients else ():
        told = event in content.parents and content.is_noun and not content.type.mutual
        if told and content.actor_codes() == before:
            content.actors = list(event.recipients)


def is_weighed(event: Draft) -> bool:
    """Whether it may be aimed at another than was read: not what is done together, nor an inquiry that is only asked for,
    nor what befalls people of whom it is said that they are of no country named (`des migrants`).
    """
    homeless = any(party.code == "XXX" and party.sector for party in event.recipients)
    return bool(event.actors) and not event.type.mutual and not inquires(event) and not homeless


def best(clues: Mapping[Choice, Sequence[str]], weighed: Mapping[str, float]) -> Choice:
    """The choice that weighs most; the first, what was read, stays unless another is clearly better."""
    scores = {choice: score(choice, found, weighed) for choice, found in clues.items()}
    now = next(iter(scores))
    top = max(scores, key=lambda choice: scores[choice])
    return top if scores[top] - scores[now] >= MARGIN else now


def score(choice: Choice, clues: Sequence[str], weighed: Mapping[str, float]) -> float:
    """The sum of the weights."""
    return fsum(weighed.get(clue, 0.0) * part_of(clue, choice) for clue in clues)


def part_of(clue: str, choice: Choice) -> float:
    """For how much a clue counts: of a choice of several, each one's own clues by their part."""
    return 1.0 if clue.startswith(AS_READ) else 1 / (len(choice) or 1)


def _party(code: str, event: Draft, events: Sequence[Draft]) -> Party:
    """As the article's other events of the same actor have it, else the country as such."""
    for other in events:
        if other is not event and other.actor_codes() & event.actor_codes():
            for party in other.recipients:
                if party.code == code and party.acts:
                    return party
    return as_such(code)
