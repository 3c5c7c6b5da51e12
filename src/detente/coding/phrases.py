"""The words of a noun phrase."""

from __future__ import annotations

from detente.parse.tree import Sentence, Token

_NEAR = 6
"""Tokens between a noun and a determiner or adjective that can still be its own."""

_PARTS = frozenset({"flat", "flat:name", "fixed", "compound", "nmod:desc"})


def phrase(s: Sentence, i: int) -> tuple[int, int]:
    """First and last token of the phrase of noun i, from its determiner to its adjectives."""
    near = [child.i for child in s.children(i, "det", "amod", "nummod", "compound") if abs(child.i - i) < _NEAR]
    return min([i, *near]), max([i, *near])


def phrase_text(s: Sentence, i: int) -> str:
    """The words of the phrase of noun i."""
    return s.words(*phrase(s, i))


def is_part(token: Token) -> bool:
    """Whether the token is a part of another's mention: of a name, a title before it, or a noun before a noun."""
    return token.dep in _PARTS


def name_span(s: Sentence, i: int) -> list[int]:
    """The tokens of the name that i heads."""
    return [k for k in s.subtree(i) if k == i or (s[k].head == i and s[k].relation == "flat")] or [i]
