"""One happening, however often it is told: mentions of the same event of an article brought together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from detente.coding.agreeing import is_outcome, is_same_day, is_unknown, same_event
from detente.coding.draft import Draft
from detente.coding.party import unique
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_passive
from detente.model import When

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


def merge_alike(events: list[Draft], lexis: Lexis) -> list[Draft]:
    """Brings together events whose sides have turned out to be the same only once they were weighed."""
    kept: list[Draft] = []
    for event in events:
        told = [other for other in kept[-HORIZON:] if _is_alike(other, event)]
        fresh = is_another(event, lexis)
        same = next(
            (other for other in reversed(told) if not (fresh and _is_before(other, event, lexis)) and same_event(other, event)),
            None,
        )
        if same is None:
            kept.append(event)
        else:
            absorb(same, event)
    return kept


def _is_alike(one: Draft, other: Draft) -> bool:
    """Whether the two have the same sides, down to the actor's function, and both tell who did it."""
    if is_unknown(one) or is_unknown(other) or bool(one.parents) != bool(other.parents):
        return False
    functions = {(p.code, p.sector) for p in one.actors} == {(p.code, p.sector) for p in other.actors}
    return functions and one.recipient_codes() == other.recipient_codes()


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


def is_another(draft: Draft, lexis: Lexis) -> bool:
    """Whether the mention says itself that it is a new one (`un nouvel échange`), or that others did it (`d'autres ont…`)."""
    s = draft.s
    if any(child.lemma.lower() in lexis.fresh for child in s.children(draft.i, "amod", "det")):
        return True
    doer = None if draft.is_noun or is_passive(s, draft.i) else s.child(draft.i, "nsubj")
    return doer is not None and any(t.lemma.lower() in lexis.others for t in (doer, *s.children(doer.i, "amod", "det")))


def _is_before(other: Draft, draft: Draft, lexis: Lexis) -> bool:
    """Whether a mention that calls itself new tells of another happening: not of one on its own day, nor one called new too."""
    return not is_same_day(other, draft) and not is_another(other, lexis) and not _is_object(draft, other)


def _is_object(noun: Draft, verb: Draft) -> bool:
    """`imposed new sanctions`: the noun is new, and told by the verb that it is the object of."""
    return noun.s is verb.s and any(a.slot == "object" and a.i == noun.i for a in verb.frame.arguments)


def absorb(event: Draft, mention: Draft) -> None:
    """Add to `event` what another mention of it says."""
    event.triggers += [trigger for trigger in mention.triggers if trigger not in event.triggers]
    wish = _is_wish(mention) and not event.parents
    if not wish:
        _join_actors(event, mention)
        if event.parents or not _takes_for_granted(event, mention):
            event.parents += [parent for parent in mention.parents if parent not in event.parents and parent is not event]
    if mention.recipients and is_outcome(event, mention):
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
    elif is_unknown(event) and not is_unknown(mention):
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
