"""Bodies called by one word of their name once it has been told: `la Commission`, `la Cour`, `l'Organisation`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.coding.party import Party
from detente.coding.phrases import phrase_text
from detente.coding.scene import Scene, has_article
from detente.parse.tree import Sentence

_OWN = ("nmod", "amod", "flat", "appos", "acl")
"""What makes the word the name, or the description, of another body (`la Cour suprême`, `la Commission d'enquête`)."""


class Bodies:
    """Finds what a capitalised word for a body takes up in one article."""

    def __init__(self, scene: Scene, short: Mapping[str, Sequence[str]]) -> None:
        self._scene = scene
        self._short = short

    def called(self, s: Sentence, i: int) -> list[Party]:
        """The body named before that token i, a capitalised noun alone with its article, is the short name of."""
        token = s[i]
        words = self._short.get(token.lower, ())
        if not words or not has_article(s, i) or s.child(i, *_OWN):
            return []
        told = self._scene.history.organisations(s, i)
        for word in words:
            found = next((party for party in reversed(told) if word.lower() in (party.name or "").lower().split()), None)
            if found is not None:
                return [replace(found, text=phrase_text(s, i), gender=token.feats.get("Gender", ""), plural=False)]
        return []
