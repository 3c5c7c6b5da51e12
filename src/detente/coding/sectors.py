"""Through which sector somebody acts, once it is known in what: armies fight, not governments."""

from __future__ import annotations

from collections.abc import Mapping

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party

_STATES = ("GOV", None)


def fit(draft: Draft) -> None:
    """Give the actors the sector that the type or rule asks for: a state that invades or deploys is `MIL`.

    What an ontology's type says (`acts_as`) changes a sector into another; a rule's own `actor_sector` comes first.
    """
    wanted = draft.rule.actor_sector or draft.type.actor_sector
    if wanted:
        draft.actors = [_through(party, dict.fromkeys(_STATES, wanted)) for party in draft.actors]
        return
    ways = draft.type.acts_as
    change: dict[str | None, str] = {}
    for way in ("any", draft.rule.mode or ""):
        change.update(ways.get(way, {}))
    if change:
        draft.actors = [_through(party, change) for party in draft.actors]


def _through(party: Party, change: Mapping[str | None, str]) -> Party:
    sector = change.get(party.sector)
    if sector is None or party.code in BLOCS or (party.sector == "SOC" and not party.plural):
        return party  # lawyers strike as workers do, an association as what it is
    return party.with_sector(sector)
