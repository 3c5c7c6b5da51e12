"""Reading a language's tables of numbers and amounts from its pack."""

from __future__ import annotations

from functools import cache
from typing import Any

from detente.errors import UnknownLanguage
from detente.languages import load_pack
from detente.quantity.numbers import Numbers, token_pattern


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The content of `<name>.yaml` of a language. Raises UnknownLanguage where the language has none."""
    loaded = load_pack(language).data(name)
    if not loaded:
        raise UnknownLanguage(f"no {name}.yaml for language {language!r}")
    return loaded


@cache
def numbers(language: str) -> Numbers:
    """How the language writes numbers. Raises UnknownLanguage."""
    section = table(language, "amounts")["numbers"]
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
