"""How the recipient of an event came to be read: named, described, taken up by a pronoun, or guessed."""

from __future__ import annotations

from detente.coding.draft import Draft

_BY_NAME = frozenset({"country", "capital", "organisation", "adjective", "seat", "demonym", "person"})

_GROUPS = {
    "local": "local",
    "pronoun": "taken up",
    "possessive": "taken up",
    "guessed": "guessed",
    "unknown": "guessed",
    "nobody": "nobody",
}
"""What is not told in plain words; all else is."""


def origin(event: Draft) -> str:
    """One word for how the first recipient was found; of several mentions, the plainest counts."""
    now = event.recipient_codes()
    found = [_origin(one) for one in (event, *event.merged) if one.recipient_codes() == now]
    return next((one for one in found if group_of(one) == "plain"), found[0])


def _origin(event: Draft) -> str:
    if not event.recipients:
        return "nobody"
    party, argument = event.recipients[0], event.recipient_from
    if party.code == "XXX":
        return "unknown"
    if argument is None:
        return "guessed"
    token = event.s[argument.i]
    if party.local:
        return "local"
    if party.anaphoric or token.feats.get("Poss") == "Yes":
        return "possessive"
    if token.upos == "PRON":
        return "pronoun"
    if party.kind in _BY_NAME:
        return "named" if token.upos == "PROPN" or argument.slot == "adj" else "described"
    return party.kind


def group_of(found_by: str) -> str:
    """The origins brought down to five: plain, local, taken up, guessed, nobody."""
    return _GROUPS.get(found_by, "plain")
