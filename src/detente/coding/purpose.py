"""Whom a protest is against, where only what it is for says so: `marched to denounce X's raids`."""

from __future__ import annotations

from detente.coding.draft import Draft

_TELLING = frozenset({"PROTEST", "ACCUSE"})


def join_purpose(drafts: list[Draft]) -> list[Draft]:
    """Gives a protest that names nobody the addressee of its purpose; a purpose that is the protest itself is no second one."""
    joined: list[Draft] = []
    for draft in drafts:
        for purpose in (one for one in drafts if draft.type.name == "PROTEST" and _is_purpose(draft, one)):
            if not draft.recipients and purpose.recipients:
                draft.recipients = [p.with_sector(None) if p.sector == "MIL" else p for p in purpose.recipients]
            if purpose.type is draft.type:
                joined.append(purpose)
    return [draft for draft in drafts if not any(draft is one for one in joined)]


def _is_purpose(draft: Draft, other: Draft) -> bool:
    """Whether `other` is an infinitive under a word of the draft that says what it is for."""
    token = other.s[other.i]
    infinitive = token.feats.get("VerbForm") == "Inf" and token.relation in ("advcl", "acl", "xcomp")
    told = other is not draft and other.s is draft.s and other.type.name in _TELLING and not other.is_noun
    return told and infinitive and token.head in draft.frame.hit.tokens and token.head < token.i
