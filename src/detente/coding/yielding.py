"""Gives concessions those they are made to, and makes one of several words for one concession."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.actors import Actors
from detente.coding.draft import Draft
from detente.coding.party import Party, unique
from detente.grammar.lexis import Lexis
from detente.grammar.yielding import yields_to

_CLAUSES = ("advcl", "acl", "conj", "xcomp", "parataxis")


def join_yielding(drafts: Sequence[Draft], actors: Actors, lexis: Lexis) -> list[Draft]:
    """The drafts of a sentence, its concessions with those they are made to (`dropped the tax to calm the students`)."""
    kept = _joined(list(drafts))
    for draft in kept:
        if draft.type.name == "CONCEDE" and draft.actors and not draft.recipients:
            draft.recipients = _won_over(draft, actors, lexis)
    return kept


def _joined(drafts: list[Draft]) -> list[Draft]:
    """`withdrew the bill, bowing to the unions`: one concession, told twice."""
    for draft in [one for one in drafts if one.type.name == "CONCEDE"]:
        for other in [one for one in drafts if one.type.name == "CONCEDE" and one is not draft]:
            if draft in drafts and other in drafts and _is_within(other, draft) and _may_be_one(draft, other):
                draft.recipients = draft.recipients or other.recipients
                draft.triggers = sorted({*draft.triggers, *other.triggers}, key=lambda one: one.start)
                drafts.remove(other)
    return drafts


def _is_within(other: Draft, draft: Draft) -> bool:
    """Whether `other` is a clause beside `draft`, or what that is done for."""
    token = other.s[other.i]
    if other.is_noun or draft.is_noun or token.relation not in _CLAUSES or token.head not in draft.frame.hit.tokens:
        return False
    return other.s.child(other.i, "nsubj") is None


def _may_be_one(draft: Draft, other: Draft) -> bool:
    """Whether neither tells of sides that the other does not have."""
    same = not other.actors or draft.actor_codes() == other.actor_codes()
    return same and (not draft.recipients or not other.recipients or draft.recipient_codes() == other.recipient_codes())


def _won_over(draft: Draft, actors: Actors, lexis: Lexis) -> list[Party]:
    s, words = draft.s, draft.frame.hit.tokens
    above = draft.is_noun or s[draft.i].relation in ("xcomp", "conj")
    tellers = [one.i for one in s.ancestors(draft.i) if one.upos in ("VERB", "AUX")][:1] if above else []
    for i in yields_to(s, dict.fromkeys([*sorted(words), *tellers]), frozenset(words), lexis, granting=True):
        found = [p for p in actors.resolve(s, i) if p.acts and not any(_is_self(p, one) for one in draft.actors)]
        if found:
            return unique(found)
    return []


def _is_self(one: Party, other: Party) -> bool:
    return one.text == other.text or (bool(one.name) and one.name == other.name)
