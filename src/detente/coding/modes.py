"""The mode of words from what they are about: who asks somebody to talk asks for a meeting (PLOVER codebook, modes)."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.draft import Draft

_VAGUE = frozenset({None, "change"})
"""Modes that say less than what is asked, refused or threatened does."""


def set_modes(drafts: Iterable[Draft]) -> None:
    """Give words the mode of the first thing that they ask for, refuse or threaten with."""
    for draft in drafts:
        for parent in draft.parents:
            mode = parent.type.mode_about.get(draft.type.name)
            if mode is not None and parent.mode in _VAGUE and not _is_unwanted(draft, parent):
                parent.mode_of_content = mode


def _is_unwanted(draft: Draft, parent: Draft) -> bool:
    """`dissuaded X from sending arms`: asked not to do it."""
    negated = parent.rule.content_factuality == "negated" or draft.factuality == "negated"
    return negated and parent.type.name == "REQUEST" and draft.type.name in ("AID", "CONSULT")
