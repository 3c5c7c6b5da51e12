"""The mode of words from what they are about: who asks somebody to talk asks for a meeting (PLOVER codebook, modes)."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.draft import Draft

_ABOUT = {
    "REQUEST": {"AID": "assist", "CONSULT": "meet", "RETREAT": "yield"},
    "REJECT": {"CONSULT": "meet", "RETREAT": "yield", "CONCEDE": "yield"},
    "THREATEN": {"ASSAULT": "violence", "SANCTION": "restrict"},
}
"""Type of the words → type of what they are about → mode. What is left out here is left to the rule's own mode."""

_VAGUE = frozenset({None, "change"})
"""Modes that say less than what is refused or threatened does."""


def set_modes(drafts: Iterable[Draft]) -> None:
    """Give words the mode of the first thing that they ask for, refuse or threaten with."""
    for draft in drafts:
        for parent in draft.parents:
            unwanted = parent.rule.content_factuality == "negated" or draft.factuality == "negated"
            if unwanted and parent.type.name == "REQUEST" and draft.type.name in ("AID", "CONSULT"):
                continue  # `dissuaded X from sending arms`
            mode = _ABOUT.get(parent.type.name, {}).get(draft.type.name)
            plain = parent.mode in _VAGUE or (parent.type.name == "REQUEST" and draft.type.name != "AID")
            if mode is not None and plain and parent.mode_of_content is None:
                parent.mode_of_content = mode
