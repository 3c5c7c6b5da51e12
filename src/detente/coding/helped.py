"""Whom help is for where nobody is named: the country that the article is about."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.draft import Draft
from detente.coding.party import as_such


def name_helped(events: Iterable[Draft], country: str | None) -> None:
    """Give help without a recipient, and the promise of it, the article's main country, unless that is who helps."""
    if country is None:
        return
    for event in events:
        if event.type.name != "AID" or event.recipients or not event.actors or country in event.actor_codes():
            continue
        event.recipients = [as_such(country)]
        for parent in event.parents:
            if parent.type.name == "AGREE" and not parent.recipients and country not in parent.actor_codes():
                parent.recipients = [as_such(country)]
