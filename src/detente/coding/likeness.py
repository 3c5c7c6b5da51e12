"""Whether two mentions of one type can be of one kind of act at all, whatever their sides and dates."""

from __future__ import annotations

from detente.coding.draft import Draft

_ACTS = frozenset({"COERCE", "SANCTION", "RETREAT", "MOBILIZE"})
"""Types whose kinds of act are done one by one: a search is no closing of a border, a dismissal no embargo."""

_APART = frozenset({"abduct", "sexual", "strike", "hunger", "boycott"})
"""Modes that no mention without a mode takes up: an assault is no abduction, a crowd in the street no strike."""

_BATTLE = frozenset({"attack", "invade", "siege", "operation", "aerial", "heavy", "drone", "war", "clash"})
"""Families of rules that tell of armies at war, never of what police do to a crowd."""

_WIDE = frozenset({"war", "clash", "invade", "siege", "operation"})
"""Those of them in which no single death is the whole."""


def is_same_kind(one: Draft, other: Draft) -> bool:
    """Whether nothing in what the two name tells them apart."""
    if one.type.quad.startswith("verbal") or one.type.mutual:
        return True
    if one.type.name in _ACTS:
        if _has_other_object(one, other):
            return False
        return _kind(one) == _kind(other) or (other.is_noun and None in (one.rule.mode, other.rule.mode))
    modes = {one.rule.mode, other.rule.mode}
    if len(modes) > 1 and modes & _APART:
        return False
    if "crowd-control" in modes and {one.rule.family, other.rule.family} & _BATTLE:
        return False
    if "targeted" in modes and {one.rule.family, other.rule.family} & _WIDE:
        return False
    return not (_is_war(one) ^ _is_war(other)) and not (_is_down(one) ^ _is_down(other))


def _has_other_object(one: Draft, other: Draft) -> bool:
    """Whether two verbs, read by two rules, are each done to a thing of its own (`fermer la frontière`, `annuler le vote`)."""
    if one.is_noun or other.is_noun or one.rule is other.rule or one.s[one.i].lemma == other.s[other.i].lemma:
        return False
    mine, its = _own_objects(one), _own_objects(other)
    return bool(mine and its) and not mine & its


def _own_objects(draft: Draft) -> set[str]:
    """The nouns that are its own objects, or subjects of its passive."""
    children = draft.s.children(draft.i, "obj", "nsubj:pass")
    return {child.lemma for child in children if child.upos == "NOUN"}


def _kind(draft: Draft) -> str:
    return draft.rule.mode or draft.rule.family


def _is_war(draft: Draft) -> bool:
    """Whether it names a war, which is no one attack of it."""
    return draft.is_noun and draft.rule.family == "war"


def _is_down(draft: Draft) -> bool:
    """Whether something is shot down, which neither a shot on the ground nor a bomb is."""
    return draft.rule.family == "down"
