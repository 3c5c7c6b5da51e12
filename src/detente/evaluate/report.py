"""Scores as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from detente.evaluate.coded import Coded
from detente.evaluate.scores import KINDS, LEVELS, Error


def lines(figures: dict[str, Any]) -> Iterator[str]:
    """The figures of `Scores.figures`, a line each."""
    for kind in KINDS:
        for level in LEVELS:
            one = figures[kind][level]
            counts = f"gold {one['gold']}, predicted {one['predicted']}, right {one['right']}"
            yield f"{kind:8} {level:22} P {one['precision']:.3f}  R {one['recall']:.3f}  F1 {one['f1']:.3f}  ({counts})"
    for name, one in figures["accuracy_given_headline"].items():
        yield f"given the headline: {name:12} {one['accuracy']:.3f} of {one['of']}"
    for name, one in figures["headline_by_type"].items():
        yield f"{name:10} P {one['precision']:.2f}  R {one['recall']:.2f}  F1 {one['f1']:.2f}  (gold {one['gold']})"


def error_lines(errors: Sequence[Error], articles: int) -> Iterator[str]:
    """The errors of the first `articles` articles that have any, a line each."""
    shown = list(dict.fromkeys(error.article for error in errors))[:articles]
    for error in errors:
        if error.article in shown:
            events = [brief(event) for event in (error.gold, error.found) if event is not None]
            yield " | ".join((error.article, error.what, *events))


def brief(event: Coded) -> str:
    """An event in one line: type, sides, factuality, words."""
    sides = ",".join(sorted(event.actors)) + ">" + ",".join(sorted(event.recipients))
    content = " content" if event.is_content else ""
    return f"{'|'.join(event.types)} {sides} {event.factuality}{content} “{' / '.join(event.words)}”"
