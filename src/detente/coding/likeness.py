"""Whether two mentions of one type can be of one kind of act at all, whatever their sides and dates."""

from __future__ import annotations

from detente.coding.draft import Draft

_ACTS = frozenset({"COERCE", "SANCTION", "RETREAT", "MOBILIZE"})
"""Types whose kinds of act are done one by one: a search is no closing of a border, a dismissal no embargo."""

_APART = frozenset({"abduct", "sexual", "strike", "hunger", "boycott"})
"""Modes that no mention without a mode takes up: an assault is no abduction, a crowd in the street no strike."""

_BATTLE = frozenset({"attack", "invade", "siege", "operation", "aerial", "heavy", "drone", "war", "clash"})
"""Families of rules that tell of armies at war, never of what police do to a crowd."""


def is_same_kind(one: Draft, other: Draft) -> bool:
    """Whether nothing in what the two name tells them apart."""
    if one.type.quad.startswith("verbal") or one.type.mutual:
        return True
    if one.type.name in _ACTS:
        return _kind(one) == _kind(other) or (other.is_noun and None in (one.rule.mode, other.rule.mode))
    modes = {one.rule.mode, other.rule.mode}
    if len(modes) > 1 and modes & _APART:
        return False
    if "crowd-control" in modes and {_family(one), _family(other)} & _BATTLE:
        return False
    return not (_is_war(one) ^ _is_war(other))


def _kind(draft: Draft) -> str:
    return draft.rule.mode or _family(draft)


def _family(draft: Draft) -> str:
    """The kind of act that the rule's name gives (`fr.coerce.search.house`: search)."""
    return draft.rule.id.split(".")[2]


def _is_war(draft: Draft) -> bool:
    """Whether it names a war, which is no one attack of it."""
    return draft.is_noun and _family(draft) == "war"
