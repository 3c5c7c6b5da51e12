"""To which event of a sentence a complement belongs."""

from __future__ import annotations

from detente.coding.draft import Draft
from detente.grammar.voice import first_conjunct, is_participle
from detente.parse.tree import Sentence

_STEPS = 12


def owners_of(s: Sentence, i: int, by_token: dict[int, Draft], drafts: list[Draft]) -> list[Draft]:
    """The events that the complement headed by i belongs to: the trigger it hangs on, or those its clause's verb tells of."""
    current = i
    for _ in range(_STEPS):
        above = s[current].head
        if above < 0:
            return []
        if above in by_token:
            return [by_token[above]]
        token = s[above]
        if token.upos in ("VERB", "AUX") or token.head < 0:
            near = [d for d in drafts if s[d.i].head == above or s[first_conjunct(s, d.i)].head == above]
            if is_participle(token) and token.relation == "acl":
                near += [d for d in drafts if d.i == token.head]
            subjects = [d for d in near if s[d.i].relation in ("nsubj", "obj")]
            return subjects or [d for d in near if s[d.i].relation in ("xcomp", "obl", "conj", "acl")]
        current = above
    return []
