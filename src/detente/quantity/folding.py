"""Bringing text to the one shape that patterns are written for, without moving any character."""

from __future__ import annotations

_SAME = str.maketrans("’‘´‑–\u00a0\u202f\u2009\t", "'''--    ")


def fold(text: str) -> str:
    """Lower case, plain apostrophes, spaces and hyphens. As long as `text`, so that offsets agree."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return folded.translate(_SAME)
