"""Paragraphs and sentences by punctuation: where one ends is told before the parser runs, so that it never guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.parse.tokens import spans

LONGEST = 220
"""Tokens in one piece for the parser; longer sentences are cut at the last semicolon or comma before this."""

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_END = re.compile(r"^(?:[.!?]+|…|\.{2,})$")
_CLOSING = frozenset("»”\")]’'")
_OPENING = frozenset('«“"([—–-')

_STRAIGHT = frozenset("\"'")

_DASHES = frozenset("—–-")

DATELINE = 10
"""Tokens within which a dateline ends."""

Span = tuple[int, int]


def paragraphs(text: str) -> Iterator[Span]:
    """Character spans of paragraphs: blocks of lines between empty lines."""
    for found in _PARAGRAPH.finditer(text):
        block = found.group()
        lead = len(block) - len(block.lstrip())
        if block.strip():
            yield found.start() + lead, found.start() + len(block.rstrip())


def _starts_sentence(word: str) -> bool:
    return word in _OPENING or word in _STRAIGHT or not word[0].islower()


def _closes(tokens: list[Span], k: int, text: str) -> bool:
    """Whether token k is a closing mark; a straight one with a word right behind it opens (`He left. "Never," she said.`)."""
    mark = text[slice(*tokens[k])]
    opens = mark in _STRAIGHT and k + 1 < len(tokens) and tokens[k][1] == tokens[k + 1][0] and text[tokens[k][1]].isalnum()
    return mark in _CLOSING and not opens


def _cut_long(tokens: list[Span], text: str) -> Iterator[list[Span]]:
    while len(tokens) > LONGEST:
        at = next((k for k in range(LONGEST - 1, LONGEST // 2, -1) if text[tokens[k][0] : tokens[k][1]] in ";,:"), LONGEST - 1)
        yield tokens[: at + 1]
        tokens = tokens[at + 1 :]
    if tokens:
        yield tokens


def _dateline(tokens: list[Span], text: str) -> int:
    """How many tokens the dateline takes (`GENÈVE — …`, `Bamako (AFP) – …`), 0 where there is none."""
    for k, (a, b) in enumerate(tokens[:DATELINE]):
        if text[a:b] in _DASHES and k and not (text[a:b] == "-" and text[a - 1].isalpha() and text[b : b + 1].isalpha()):
            words = [text[c:d] for c, d in tokens[:k] if text[c:d][0].isalpha()]
            shouted = bool(words) and words[0].isupper() and len(words[0]) > 2
            credited = text[slice(*tokens[k - 1])] == ")"
            return k + 1 if shouted or credited else 0
    return 0


def sentences(text: str, start: int, end: int, language: str) -> Iterator[list[Span]]:
    """Token spans (offsets in `text`) of each sentence of the paragraph text[start:end]."""
    tokens = [(start + a, start + b) for a, b in spans(text[start:end], language)]
    opening = _dateline(tokens, text)
    if opening:
        yield tokens[:opening]
        tokens = tokens[opening:]
    current: list[Span] = []
    for k, (a, b) in enumerate(tokens):
        current.append((a, b))
        if not _END.match(text[a:b]) and not (text[a:b] in _CLOSING and k and _END.match(text[slice(*tokens[k - 1])])):
            continue
        following = text[slice(*tokens[k + 1])] if k + 1 < len(tokens) else ""
        if not following or (not _closes(tokens, k + 1, text) and b < tokens[k + 1][0] and _starts_sentence(following)):
            yield from _cut_long(current, text)
            current = []
    yield from _cut_long(current, text)
