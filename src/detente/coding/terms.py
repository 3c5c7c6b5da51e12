"""The office that somebody held when the event happened, where it is over by the day of the article."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.draft import Draft
from detente.coding.party import Party, sector_for
from detente.knowledge import Kind, Knowledge

_OVER = "ELI"


def set_terms(drafts: Iterable[Draft], knowledge: Knowledge) -> None:
    """Let those who hold no office any more act in the one they held on the event's first day; who resigns, resigns from it."""
    for draft in drafts:
        draft.actors = [_then(draft, party, knowledge) for party in draft.actors]
        draft.recipients = [_then(draft, party, knowledge) for party in draft.recipients]


def _then(draft: Draft, party: Party, knowledge: Knowledge) -> Party:
    if party.kind != "person" or party.sector != _OVER or party.name is None:
        return party
    record = next((one for one in knowledge.lookup(party.name) if one.kind is Kind.PERSON and one.name == party.name), None)
    date = (draft.when.start or draft.when.end) if draft.when else None
    if record is None or not (date or draft.mode == "resign"):
        return party
    code, sector = record.office(date)  # without a date the last one
    held = code == party.code and sector not in (_OVER, None)
    return party.with_sector(sector_for(code, sector)) if held else party
