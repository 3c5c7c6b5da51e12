"""A dependency tree in lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from detente.parse.tree import Sentence, Token


def draw(s: Sentence) -> Iterator[str]:
    """A line a word, in the order of the sentence: number, form, lemma where it differs, tag, and relation to which head."""
    forms = [_form(token) for token in s.tokens]
    width = max(map(len, forms), default=0)
    for token, form in zip(s.tokens, forms, strict=True):
        head = f"{token.dep} of {s[token.head].form}" if token.head >= 0 else token.dep
        depth = min(sum(1 for _ in s.ancestors(token.i)), 12)
        yield f"{token.i + 1:>3} {form:{width}} {token.upos:5} {'·' * depth}{head}"


def _form(token: Token) -> str:
    return token.form if token.lemma.lower() == token.lower else f"{token.form} ({token.lemma})"
