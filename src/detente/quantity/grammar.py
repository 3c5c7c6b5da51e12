"""Compiling a language's `amounts.yaml` into regular expressions for folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.errors import RuleError
from detente.quantity.fates import Fates, fates
from detente.quantity.numbers import NOWHERE, Numbers, either
from detente.quantity.pattern import number_pattern
from detente.quantity.tables import numbers, table

FILE = "amounts.yaml"
_NOTHING: dict[str, Any] = {
    **{key: {} for key in ("nouns", "durations", "currencies", "bounds", "sizes", "collective", "fractions", "context")},
    **dict.fromkeys(("between", "half", "several", "intervals", "unless", "apart", "nounless", "things"), ()),
    **dict.fromkeys(("of", "plural", "endings"), NOWHERE),
}
"""What a language says of amounts that says nothing."""


@dataclass(frozen=True, slots=True)
class Unless:
    """What makes a noun no amount: what stands before the number (in the text as it is), the number, what follows."""

    before: re.Pattern[str] | None
    number: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's amounts, compiled.

    `number` matches a number with its bounds (groups adverb, fraction, bound, few, sizes, a, b, c, n, collective, more, trail);
    `bounds` says how each bounding word bounds; `noun` matches what is counted; `nouns` gives its kind, `durations` seconds,
    `currencies` ISO 4217 codes, `prefixes` those written before a number; `joined` what a hyphen ties to a number;
    `reach`: how many words may stand between a number and what it counts, `stops` those that may not; `unless` by noun;
    `label` matches what stands before a number that names and does not count; `lone` before a unit with a mere article.
    `inherit` matches what joins persons to those counted before them, whose fate they share unless `apart` matches behind them.
    """

    numbers: Numbers
    number: re.Pattern[str]
    bounds: Mapping[str, str]
    trails: Mapping[str, str]
    sizes: Mapping[str, int]
    few: Mapping[str, int]
    collective: Mapping[str, int]
    between: re.Pattern[str]
    noun: re.Pattern[str]
    nouns: Mapping[str, str]
    durations: Mapping[str, int]
    currencies: Mapping[str, str]
    prefixes: Mapping[str, str]
    joined: Mapping[str, str]
    reach: int
    stops: frozenset[str]
    half: re.Pattern[str]
    fractions: Mapping[str, int]
    adverbs: Mapping[str, int]
    unless: Mapping[str, tuple[Unless, ...]]
    label: re.Pattern[str] | None
    lone: re.Pattern[str] | None
    bare: re.Pattern[str] | None
    inherit: re.Pattern[str] | None
    apart: re.Pattern[str] | None
    fates: Fates
    plural: re.Pattern[str]
    common_plural: re.Pattern[str] | None
    endings: re.Pattern[str]
    nounless: frozenset[str]
    things: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The compiled amounts of a language. Raises UnknownLanguage, or RuleError where a form does not compile."""
    source = _NOTHING | table(language, FILE.removesuffix(".yaml"))
    try:
        return _grammar(source, numbers(language))
    except re.error as error:
        raise RuleError(f"does not compile: {error}: {str(error.pattern)[:200]}", FILE) from error


def _grammar(source: Mapping[str, Any], digits: Numbers) -> Grammar:
    nouns = {str(word): kind for kind, words in source["nouns"].items() for word in words}
    counted = [*nouns, *source["durations"], *source["currencies"]]
    return Grammar(
        numbers=digits,
        number=re.compile(number_pattern(source, digits)),
        bounds={word: kind for kind, words in source["bounds"].items() for word in words},
        trails={word: kind for kind, words in (source.get("trails") or {}).items() for word in words},
        sizes=source["sizes"],
        few=source.get("few") or {},
        collective=source["collective"],
        between=re.compile(f"(?:{'|'.join(source['between'])})*"),
        noun=re.compile(f"(?:{either(counted)})(?!\\w)|(?:\\w\\.){{2,}}|[\\w'-]+"),
        nouns=nouns,
        durations=source["durations"],
        currencies=source["currencies"],
        prefixes=source.get("prefixes") or {},
        joined=source.get("joined") or {},
        reach=source.get("reach") or 0,
        stops=frozenset(source.get("stops") or ()),
        half=re.compile(f" (?:{either(source['half'])})(?!\\w)"),
        fractions=source["fractions"],
        adverbs=source.get("adverbs") or {},
        unless=_unless(source),
        label=_optional(source.get("label")),
        lone=_optional(source.get("lone")),
        bare=_optional(source.get("bare")),
        inherit=_optional(source.get("inherit")),
        apart=_optional(source.get("disinherit")),
        fates=fates(source),
        plural=re.compile(source["plural"]),
        common_plural=_optional(source.get("common_plural")),
        endings=re.compile(source["endings"]),
        nounless=frozenset(source["nounless"]),
        things=frozenset(source["things"]),
    )


def _unless(source: Mapping[str, Any]) -> dict[str, tuple[Unless, ...]]:
    found: dict[str, tuple[Unless, ...]] = {}
    people = [word for kind in ("persons", "person") for word in source["nouns"].get(kind, ())]
    for entry in source["unless"]:
        before = entry["before"].replace("{persons}", either(people)) if "before" in entry else None
        unless = Unless(_optional(before), _optional(entry.get("number")), _optional(entry.get("after")))
        for word in entry["nouns"]:
            found[word] = (*found.get(word, ()), unless)
    return found


def _optional(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None
