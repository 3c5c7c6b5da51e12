"""Amounts of a sentence, given to the events that they measure."""

from __future__ import annotations

from detente.coding.attach import owners_of
from detente.coding.draft import Draft
from detente.model import Amount
from detente.parse.tree import Sentence
from detente.quantity import find

FITTING = {
    "killed": frozenset({"ASSAULT"}),
    "injured": frozenset({"ASSAULT", "PROTEST"}),
    "detained": frozenset({"COERCE"}),
    "money": frozenset({"AID", "SANCTION", "COOPERATE", "AGREE", "REQUEST", "CONCEDE"}),
    "persons": frozenset({"MOBILIZE", "PROTEST", "RETREAT", "COERCE", "ASSAULT", "SANCTION", "AID"}),
}
"""Which types a kind of amount can measure; durations and counts measure any."""


def assign(s: Sentence, drafts: list[Draft], language: str, dates: frozenset[int]) -> None:
    """Add each amount of s to the events it belongs to; what is part of a date (tokens in `dates`) is no amount."""
    by_token = {draft.i: draft for draft in drafts}
    for mention in find(s.text, language) if drafts else ():
        tokens = s.token_at(s.start + mention.start, s.start + mention.end)
        if not tokens or any(token.i in dates for token in tokens):
            continue
        inside = {token.i for token in tokens}
        head = next((token.i for token in tokens if token.head not in inside), tokens[-1].i)
        owners = [by_token[head]] if head in by_token else owners_of(s, head, by_token, drafts)
        amount = Amount(mention.kind, whole(mention.low), whole(mention.high), mention.unit, mention.text)
        for draft in owners:
            if draft.type.name in FITTING.get(mention.kind, (draft.type.name,)) and amount not in draft.amounts:
                draft.amounts.append(amount)


def whole(number: float | None) -> float | None:
    """An integer where it is one, so that records read `36`, not `36.0`."""
    return int(number) if number is not None and number == int(number) else number
