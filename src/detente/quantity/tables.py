"""Reading a language's tables of numbers, dates and amounts from its pack. What it says nothing of stays empty."""

from __future__ import annotations

from functools import cache
from typing import Any

from detente.languages import load_pack
from detente.quantity.numbers import Numbers, token_pattern

_FIGURES_ONLY: dict[str, Any] = {"words": {}, "multipliers": {}, "group": " ", "decimal": ".", "joint": " "}


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The content of `<name>.yaml` of a language, empty where it has none. Raises UnknownLanguage where there is no pack."""
    return load_pack(language).data(name)


@cache
def numbers(language: str) -> Numbers:
    """How the language writes numbers. Raises UnknownLanguage."""
    section = _FIGURES_ONLY | (table(language, "amounts").get("numbers") or {})
    suffixes, articles = section.get("suffixes") or {}, section.get("articles") or ()
    return Numbers(
        words=section["words"],
        multipliers=section["multipliers"],
        group=section["group"],
        decimal=section["decimal"],
        joint=section["joint"],
        tokens=token_pattern(
            [*section["words"], *section["multipliers"], *suffixes, *articles], section["group"], section["decimal"]
        ),
        suffixes=suffixes,
        articles=frozenset(articles),
    )
