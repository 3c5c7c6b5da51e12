"""One happening, however often it is told: mentions of the same event of an article brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from detente.coding.draft import Draft
from detente.coding.likeness import is_same_kind
from detente.coding.party import Party, unique
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_definite
from detente.model import When

_BLASTS = frozenset({"heavy-weapons", "explosives", "suicide-attack"})
"""Modes among which a noun (`l'attentat`) does not tell as finely as the verb before it (`une bombe a explosé`)."""

_STATE_ARMS = frozenset({"MIL", "COP", "GOV", "SPY"})
_IRREGULAR = frozenset({"REB", "UAF", "CRM", "CVL", "OPP"})

HORIZON = 400
"""Events back that a mention may still be one of; keeps very long texts linear."""


def merge(drafts: list[Draft], lexis: Lexis) -> list[Draft]:
    """The events in the order of their first mention."""
    kept: list[Draft] = []
    for draft in drafts:
        fresh = is_another(draft, lexis)
        near = [other for other in kept[-HORIZON:] if other.type is draft.type]
        same = _of_place(draft, near, lexis) or next(
            (other for other in reversed(near) if not (fresh and _is_before(other, draft, lexis)) and same_event(other, draft)),
            None,
        )
        if same is None:
            kept.append(draft)
        else:
            absorb(same, draft)
    return _with_one_content(kept)


def _with_one_content(events: list[Draft]) -> list[Draft]:
    """Brings together words that are told twice, in a headline and again below: the same sides say the same thing."""
    for event in [one for one in events if len(one.parents) > 1]:
        first, *others = event.parents
        for other in others:
            alike = other.type is first.type and other.factuality == first.factuality and other in events and first in events
            if alike and (first.actor_codes(), first.recipient_codes()) == (other.actor_codes(), other.recipient_codes()):
                _put_for(first, other, events)
    return events


def _put_for(first: Draft, other: Draft, events: list[Draft]) -> None:
    absorb(first, other)
    events.remove(other)
    for event in events:
        if other in event.parents:
            event.parents = list(dict.fromkeys(first if one is other else one for one in event.parents))


def _of_place(draft: Draft, events: list[Draft], lexis: Lexis) -> Draft | None:
    """The meeting that a noun takes up by its place alone (`les discussions de Genève`), whatever is said of it."""
    if not draft.is_noun or not draft.type.mutual:
        return None
    places = {draft.s[a.i].form for a in draft.frame.arguments if a.slot == lexis.of}
    return next((event for event in reversed(events) if event.where is not None and event.where.text in places), None)


def same_event(one: Draft, other: Draft) -> bool:
    """Whether two mentions of one article tell of the same happening."""
    if one.type is not other.type or one.implied or other.implied:
        return False
    if one in other.parents or other in one.parents:
        return False
    if _is_outcome(one, other):
        return True
    return (
        _same_status(one, other)
        and _same_mode(one, other)
        and _same_sides(one, other)
        and _same_time(one.when, other.when)
        and _same_telling(one, other)
        and is_same_kind(one, other)
        and not _one_of_both(one, other)
    )


def _one_of_both(one: Draft, other: Draft) -> bool:
    """Whether one is what two sides blame each other for, the other what one of them did."""
    blamed, done = (one, other) if one.parents else (other, one)
    both = any(parent.actor_codes() == parent.recipient_codes() and len(parent.codes()) > 1 for parent in blamed.parents)
    return both and not done.parents and done.actor_codes() != blamed.actor_codes()


def _is_outcome(one: Draft, other: Draft) -> bool:
    """Whether `other` is a gerund of `one` (`s'abattent sur X, tuant Y`): what came of it, not another happening."""
    token = other.s[other.i]
    return one.s is other.s and token.head == one.i and token.relation == "advcl" and token.feats.get("Tense") == "Pres"


def _same_status(one: Draft, other: Draft) -> bool:
    if one.factuality == other.factuality:
        return True
    return {one.factuality, other.factuality} == {"future", "hypothetical"} and (other.is_noun or one.is_noun)


def _same_mode(one: Draft, other: Draft) -> bool:
    if one.rule.mode == other.rule.mode or one.rule.mode is None or other.rule.mode is None or one.type.mutual:
        return True
    blast = one.type.name == "ASSAULT" and {one.rule.mode, other.rule.mode} <= _BLASTS
    return blast and other.is_noun and is_definite(other.s, other.i)


def _same_sides(one: Draft, other: Draft) -> bool:
    if one.type.mutual:
        return _compatible(one.codes(), other.codes(), other.is_noun) and not _names_clash(one, other)
    return (
        (_compatible(one.actor_codes(), other.actor_codes(), other.is_noun) or _unknown(one) or _unknown(other))
        and _compatible(one.recipient_codes(), other.recipient_codes(), other.is_noun or one.is_noun)
        and not _names_clash(one, other)
    )


def _unknown(draft: Draft) -> bool:
    return draft.actor_codes() <= {"XXX"} or draft.guessed_actor


def _compatible(one: frozenset[str], other: frozenset[str], loose: bool) -> bool:
    if one == other:
        return True
    if not loose:
        return not one or not other
    return one <= other or other <= one


def _names_clash(one: Draft, other: Draft) -> bool:
    """Two people of one country doing or undergoing the same are two events, unless a side is only named as the country."""
    if one.type.quad.startswith("material") and _differ(one.recipients, other.recipients):
        return True
    return _differ(one.actors, other.actors) or (one.type.name == "ASSAULT" and _opposed(one.actors, other.actors))


def _differ(some: Sequence[Party], others: Sequence[Party]) -> bool:
    names = {(p.code, p.name) for p in some if p.name}
    codes = {code for code, _ in names}
    told = {(p.code, p.name) for p in others if p.name and p.code in codes}
    return bool(told) and not told & names


def _opposed(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether an army or police strikes in one, and only those who fight it in the other."""
    one, other = {p.sector for p in some}, {p.sector for p in others}
    return ((one <= _STATE_ARMS and other <= _IRREGULAR) or (one <= _IRREGULAR and other <= _STATE_ARMS)) and bool(
        one and other
    )


def _same_day(one: Draft, other: Draft) -> bool:
    return (
        one.when is not None and other.when is not None and (one.when.start, one.when.end) == (other.when.start, other.when.end)
    )


def _same_time(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return True
    start = max(one.start or "0001", other.start or "0001")
    end = min(one.end or "9999", other.end or "9999")
    return start <= end


def is_another(draft: Draft, lexis: Lexis) -> bool:
    """Whether the mention says itself that it is a new one (`un nouvel échange`)."""
    return any(child.lemma.lower() in lexis.fresh for child in draft.s.children(draft.i, "amod", "det"))


def _is_before(other: Draft, draft: Draft, lexis: Lexis) -> bool:
    """Whether a mention that calls itself new tells of another happening: not of one on its own day, nor one called new too."""
    return not _same_day(other, draft) and not is_another(other, lexis) and not _is_object(draft, other)


def _is_object(noun: Draft, verb: Draft) -> bool:
    """`imposed new sanctions`: the noun is new, and told by the verb that it is the object of."""
    return noun.s is verb.s and any(a.slot == "object" and a.i == noun.i for a in verb.frame.arguments)


def _same_telling(one: Draft, other: Draft) -> bool:
    """Verbal acts told by a verb anew are new ones; a noun may take up what was told."""
    if one.type.quad.startswith("material") or one.type.mutual or other.is_noun or one.is_noun:
        return True
    return (
        one.s[one.i].lemma == other.s[other.i].lemma and one.codes() == other.codes() and abs(one.s.index - other.s.index) <= 1
    )


def absorb(event: Draft, mention: Draft) -> None:
    """Add to `event` what another mention of it says."""
    event.triggers += [trigger for trigger in mention.triggers if trigger not in event.triggers]
    wish = _is_wish(mention) and not event.parents
    if not wish:
        _join_actors(event, mention)
        if event.parents or not _takes_for_granted(event, mention):
            event.parents += [parent for parent in mention.parents if parent not in event.parents and parent is not event]
    if mention.recipients and _is_outcome(event, mention):
        event.recipients = mention.recipients
    if not event.recipients:
        event.recipients = [p for p in mention.recipients if p not in event.actors]
    event.when = _finer(event.when, mention.when)
    event.where = event.where or mention.where
    event.window = event.window or mention.window
    event.amounts += [amount for amount in mention.amounts if all(amount.kind != other.kind for other in event.amounts)]
    if (
        not mention.sources
        and not mention.parents
        and mention.factuality == "actual"
        and event.factuality == "actual"
        and _told_outright(mention)
    ):
        event.sources, event.parents = [], []
    event.merged.append(mention)


def _takes_for_granted(event: Draft, mention: Draft) -> bool:
    """Whether the mention is what somebody condemns, and the article has told before that it happened."""
    condemned = bool(mention.parents) and all(parent.rule.mode == "disapprove" for parent in mention.parents)
    return condemned and event.factuality == mention.factuality == "actual" and _told_outright(event)


def _join_actors(event: Draft, mention: Draft) -> None:
    if event.type.mutual:
        event.actors = unique([*event.actors, *(p for p in mention.actors if p.code not in event.recipient_codes())])
    elif _unknown(event) and not _unknown(mention):
        event.actors, event.guessed_actor = mention.actors, mention.guessed_actor
    else:
        event.actors = unique([*event.actors, *(p for p in mention.actors if p.code in event.actor_codes())]) or mention.actors


def _is_wish(mention: Draft) -> bool:
    """`X et Y veulent se parler`: the resolve to meet is not the meeting in the calendar."""
    return mention.type.mutual and bool(mention.parents) and not mention.is_noun and mention.when is None


def _finer(one: When | None, other: When | None) -> When | None:
    if one is None or other is None:
        return one or other
    return other if _length(other) < _length(one) else one


def _length(when: When) -> timedelta:
    start = date.fromisoformat(when.start) if when.start else date.min
    end = date.fromisoformat(when.end) if when.end else date.max
    return end - start


def implied(events: list[Draft]) -> list[Draft]:
    """Earlier events that an ordinal implies: the second call in three weeks, a first before it."""
    found = []
    for event in events:
        if event.window is None or event.factuality != "actual":
            continue
        end = event.window.end
        if event.when is not None and event.when.start is not None:
            end = (date.fromisoformat(event.when.start) - timedelta(days=1)).isoformat()
        if event.window.start is None or end is None or event.window.start <= end:
            when = replace(event.window, end=end)
            found.append(
                Draft(
                    event.frame,
                    event.s,
                    event.i,
                    list(event.actors),
                    list(event.recipients),
                    when=when,
                    implied=True,
                    triggers=event.triggers[-1:],
                )
            )
    return found


def _told_outright(mention: Draft) -> bool:
    """Whether the article reports it in its own voice: by the verb of a clause, not by a noun or a participle in passing."""
    return not mention.is_noun and mention.s[mention.i].relation not in ("acl", "amod", "nmod")
