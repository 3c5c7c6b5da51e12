"""Who else is at a meeting that only sets the scene of what is said there (`Au cours de leur entretien, X a promis à Y…`)."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.content import OF_CLAUSE
from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party, unique
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_background

_ADDRESSING = frozenset({"REQUEST", "AGREE", "SUPPORT", "THREATEN", "CONCEDE", "REJECT"})
_IN_PERSON = frozenset({"person", "role"})


def join_company(drafts: Sequence[Draft], lexis: Lexis) -> list[Draft]:
    """Give a meeting with one side the person who is spoken to there by whom the sentence is about.

    Without those that only name the means (`au téléphone`) of what is said to nobody: they are no calls of their own.
    """
    kept = []
    for draft in drafts:
        said = None
        if draft.type.name == "CONSULT" and draft.is_noun and len(draft.codes()) < 2 and not draft.parents:
            said = _said_there(draft, drafts, lexis)
            if said is not None and draft.codes() <= said.codes():
                draft.actors = unique([*said.actors, *_addressed(said)])
        if said is not None or draft.type.name != "CONSULT" or not draft.is_noun or OF_CLAUSE not in draft.rule.actor:
            kept.append(draft)
    return kept


def _said_there(draft: Draft, drafts: Sequence[Draft], lexis: Lexis) -> Draft | None:
    """What is said in the clause whose occasion the meeting is."""
    s = draft.s
    path = [draft.i, *(one.i for one in s.ancestors(draft.i))]
    verb = next((k for k in path if s[k].upos == "VERB"), None)
    if verb is None:
        return None
    if OF_CLAUSE not in draft.rule.actor and not any(is_background(s, k, lexis) for k in path[: path.index(verb)]):
        return None
    return next((one for one in drafts if one.i == verb and one.type.name in _ADDRESSING and _addressed(one)), None)


def _addressed(said: Draft) -> list[Party]:
    """Those spoken to who can be spoken to face to face: people, not countries."""
    return [p for p in said.recipients if p.kind in _IN_PERSON and p.code not in BLOCS and p.code not in said.actor_codes()]
