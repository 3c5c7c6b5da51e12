"""Merged drafts → the events of the record."""

from __future__ import annotations

from detente.coding.contexts import Themes
from detente.coding.draft import Draft
from detente.coding.party import unique
from detente.model import Event


def write_events(drafts: list[Draft], themes: Themes) -> tuple[Event, ...]:
    """Events with ids e1, e2, … in the order of their first trigger; contents point to their parents."""
    survivors: dict[int, Draft] = {}
    for draft in drafts:
        for one in all_of(draft):
            survivors[id(one)] = draft
    ids = {id(draft): f"e{number}" for number, draft in enumerate(drafts, 1)}
    return tuple(_event(draft, ids, survivors, themes) for draft in drafts)


def all_of(draft: Draft) -> list[Draft]:
    """The draft and all that were merged into it."""
    return [draft, *(inner for merged in draft.merged for inner in all_of(merged))]


def _event(draft: Draft, ids: dict[int, str], survivors: dict[int, Draft], themes: Themes) -> Event:
    parents = [survivors[id(parent)] for parent in draft.parents if id(parent) in survivors]
    content_of = tuple(dict.fromkeys(ids[id(parent)] for parent in parents if parent is not draft))
    modes = [one.mode for one in all_of(draft) if one.mode]
    return Event(
        id=ids[id(draft)],
        type=draft.type.name,
        mode=modes[0] if modes else None,
        contexts=themes.of(all_of(draft)),
        actor=tuple(party.entity() for party in unique(draft.actors)),
        recipient=tuple(party.entity() for party in unique(draft.recipients)),
        factuality=draft.factuality,
        attribution=tuple(party.entity() for party in unique(draft.sources)),
        when=draft.when,
        where=draft.where,
        amounts=tuple(draft.amounts),
        content_of=content_of,
        implied=draft.implied,
        triggers=tuple(sorted(dict.fromkeys(draft.triggers), key=lambda trigger: trigger.start)),
    )
