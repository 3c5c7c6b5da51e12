"""Meetings with several that are one with each: `a téléphoné séparément à X et à Y`, `a reçu X, puis Y`."""

from __future__ import annotations

from dataclasses import replace

from detente.coding.actors import Actors
from detente.coding.draft import Draft
from detente.coding.mediation import is_mediation
from detente.coding.party import Party
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence

Group = list[Party]
"""Those who are met together."""


def told_apart(draft: Draft, actors: Actors, lexis: Lexis) -> list[Draft]:
    """The draft itself, or where its words tell several meetings, one draft for each."""
    if draft.type.name != "CONSULT" or is_mediation(draft):
        return [draft]
    groups = next((found for a in draft.frame.arguments if len(found := _groups(draft, a.i, actors, lexis)) > 1), [])
    return [_with_only(draft, group, groups) for group in groups] or [draft]


def _with_only(draft: Draft, group: Group, groups: list[Group]) -> Draft:
    """The meeting with those of one group: whoever stands in another is not there."""
    elsewhere = {p.code for other in groups for p in other} - {p.code for p in group}
    return replace(
        draft,
        actors=[p for p in draft.actors if p.code not in elsewhere],
        recipients=[p for p in draft.recipients if p.code not in elsewhere],
        triggers=list(draft.triggers),
        parents=list(draft.parents),
    )


def _groups(draft: Draft, i: int, actors: Actors, lexis: Lexis) -> list[Group]:
    """Those named at i, in as many groups as there are meetings: nobody who stands in two."""
    s = draft.s
    each = any(_is_each(s, k, lexis) for k in (draft.i, *draft.frame.hit.tokens))
    groups = [list(actors.alone(s, i))]
    for conjunct in s.children(i, "conj"):
        found = list(actors.resolve(s, conjunct.i))
        if each or any(c.lower in lexis.in_turn for c in s.children(conjunct.i, "cc", "advmod")):
            groups.append(found)
        else:
            groups[-1] += found
    sides = draft.codes()
    codes = [frozenset(p.code for p in group) for group in groups]
    apart = all(code and code < sides for code in codes) and len(frozenset().union(*codes)) == sum(map(len, codes))
    return groups if apart and frozenset().union(*codes) < sides else []


def _is_each(s: Sentence, i: int, lexis: Lexis) -> bool:
    """Whether a word under i says that there is one with each."""
    return any({c.lower, c.lemma.lower()} & lexis.apart for c in s.children(i, "advmod", "amod", "acl"))
