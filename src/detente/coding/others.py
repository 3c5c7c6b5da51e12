"""The other side of what was told before: who quarrels with whom, whom a measure hit, who attacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party, alike, unique

BACK = 4
"""Sentences in which the other side of a dispute is sought where words are aimed at somebody unnamed."""


def counterpart(draft: Draft, told: Sequence[Draft], back: int = BACK) -> list[Party]:
    """The other side of the last event that the actor took part in."""
    for other in reversed(told):
        if draft.s.index - other.s.index > back:
            break
        found = [party for party in _across(draft, other) if party.code != "XXX"]
        if found:
            return found
    return []


def _across(draft: Draft, other: Draft) -> list[Party]:
    """Who stands on the other side of an event from the actor of `draft`; at home too, as a different party of one country."""
    own = draft.actor_codes()
    if other.type.mutual:
        return [p for p in (*other.actors, *other.recipients) if own & other.codes() and p.code not in own]
    if any(alike(p, actor) for p in other.actors for actor in draft.actors):
        return [p for p in other.recipients if not any(alike(p, actor) for actor in draft.actors)]
    if any(alike(p, actor) for p in other.recipients for actor in draft.actors):
        return [p for p in other.actors if not any(alike(p, actor) for actor in draft.actors)]
    return []


def accuser(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """Who had accused, threatened or asked those who now deny it; whoever stands in what is denied is not it."""
    for other in reversed(told):
        answered = other.type.name in ("ACCUSE", "THREATEN", "REQUEST") and other is not draft
        if answered and other.actors and any(alike(p, actor) for p in other.recipients for actor in draft.actors):
            return [p for p in other.actors if not any(alike(p, actor) for actor in draft.actors)]
    return []


def asked(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """Who has just asked for, offered or planned what is now refused (`X y est prêt. Y s'y oppose`)."""
    for other in reversed(told):
        if draft.s.index - other.s.index > 1:
            break
        if other is draft or (other.s is draft.s and other.i > draft.i) or other.parents:
            continue
        if _across(draft, other):
            break
        if other.type.name in ("REQUEST", "AGREE", "THREATEN") and other.factuality != "negated":
            found = [p for p in other.actors if p.code != "XXX" and not any(alike(p, actor) for actor in draft.actors)]
            if found:
                return found
    return []


def eased(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """Whom the measure hit that is now lifted or eased: of the same sentence or told before by the same actor."""
    for other in reversed(told):
        if other is draft or other.type.name not in ("SANCTION", "COERCE", "THREATEN") or not other.recipients:
            continue
        if not other.actors or other.actor_codes() & draft.actor_codes():
            return [p for p in other.recipients if p.code not in draft.actor_codes()]
    return []


def aggressor(draft: Draft, own: frozenset[str], told: Sequence[Draft]) -> list[Party]:
    """Who did the last hostile thing told, where those of `own` had no part in it; of a sanction joined in, its target."""
    for other in reversed(told):
        if other is draft or draft.s.index - other.s.index > BACK or other.type.quad != "material conflict":
            continue
        if other.type.name == "SANCTION" and _joins(draft) and other.recipients and not own & other.codes():
            return other.recipients
        if other.actors and not own & other.actor_codes() and other.actor_codes() != {"XXX"}:
            return other.actors
    return []


def belligerents(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """The two sides that last fought, blamed each other or came to terms, none of them who speaks now."""
    for other in reversed(told):
        if draft.s.index - other.s.index > 2 * BACK:
            break
        if other.s is draft.s or other.parents or other.codes() & {"XXX", *BLOCS}:
            continue
        armed = other.type.name == "ASSAULT" or (other.type.name == "RETREAT" and other.rule.mode == "ceasefire")
        if len(other.codes()) == len(("one", "other")) and (armed or other.type.mutual or other.type.name == "ACCUSE"):
            if other.codes() & draft.actor_codes():
                return []
            return unique([replace(p, sector=None) for p in (*other.actors, *other.recipients)])
    return []


def targeted_again(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """Whom the last sanctions told hit: `les sanctions de X`, once it is told against whom, `Y n'en prendra pas`."""
    own = draft.actor_codes()
    for other in reversed(told):
        if draft.s.index - other.s.index > BACK:
            break
        if other is draft or other.type is not draft.type or other.rule.mode != draft.rule.mode:
            continue
        if other.recipients and not own & other.recipient_codes():
            return other.recipients
    return []


def _joins(draft: Draft) -> bool:
    return draft.type.name == "SANCTION" or (draft.type.name == "REQUEST" and draft.rule.mode == "change")
