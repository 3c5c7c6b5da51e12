"""Compiling a language's `amounts.yaml` into regular expressions for folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.errors import RuleError
from detente.quantity.numbers import Numbers, either
from detente.quantity.tables import numbers, table

FILE = "amounts.yaml"


@dataclass(frozen=True, slots=True)
class Context:
    """Words that tell what happened to the persons counted: before them, somewhere after, right after."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    beside: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's amounts, compiled.

    `number` matches a number with its bounds (groups bound, several, sizes, a, b, n, collective, more); `bounds` says
    how each bounding word bounds; `noun` matches what is counted; `nouns` gives its kind, `durations` seconds,
    `currencies` ISO 4217 codes; `not_lengths`, by unit, what stands before an age or a time of day.
    """

    numbers: Numbers
    number: re.Pattern[str]
    bounds: Mapping[str, str]
    sizes: Mapping[str, int]
    collective: Mapping[str, int]
    between: re.Pattern[str]
    noun: re.Pattern[str]
    nouns: Mapping[str, str]
    durations: Mapping[str, int]
    currencies: Mapping[str, str]
    half: re.Pattern[str]
    fractions: Mapping[str, int]
    not_lengths: Mapping[str, re.Pattern[str]]
    contexts: Mapping[str, Context]
    plural: re.Pattern[str]
    endings: re.Pattern[str]
    nounless: frozenset[str]
    things: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The compiled amounts of a language. Raises UnknownLanguage, or RuleError where a form does not compile."""
    source = table(language, FILE.removesuffix(".yaml"))
    nouns = {str(word): kind for kind, words in source["nouns"].items() for word in words}
    counted = [*nouns, *source["durations"], *source["currencies"]]
    return Grammar(
        numbers=numbers(language),
        number=_compiled(_number(source, numbers(language).pattern())),
        bounds={word: kind for kind, words in source["bounds"].items() for word in words},
        sizes=source["sizes"],
        collective=source["collective"],
        between=_compiled(f"(?:{'|'.join(source['between'])})*"),
        noun=_compiled(f"(?:{either(counted)})(?!\\w)|[\\w'-]+"),
        nouns=nouns,
        durations=source["durations"],
        currencies=source["currencies"],
        half=_compiled(f" (?:{either(source['half'])})(?!\\w)"),
        fractions=source["fractions"],
        not_lengths={unit: pattern for name in ("age", "clock") for unit, pattern in _not_lengths(source, name)},
        contexts={kind: _context(entry, source["apart"]) for kind, entry in source["context"].items()},
        plural=_compiled(source["plural"]),
        endings=_compiled(source["endings"]),
        nounless=frozenset(source["nounless"]),
        things=frozenset(source["things"]),
    )


def _not_lengths(source: Mapping[str, Any], name: str) -> list[tuple[str, re.Pattern[str]]]:
    before = source[name]["before"].replace("{persons}", either(source["nouns"]["persons"]))
    return [(unit, _compiled(before)) for unit in source[name]["units"]]


def _number(source: Mapping[str, Any], number: str) -> str:
    bound = f"(?:(?P<bound>{either([word for words in source['bounds'].values() for word in words])})(?:(?<=') ?| ))?"
    sizes, of = either(list(source["sizes"])), source["of"]
    several = f"(?:(?:{either(source['several'])}) )?(?P<sizes>(?:{sizes})(?: {of}(?:{sizes}))*)"
    intervals = "|".join(_interval(form, index, number) for index, form in enumerate(source["intervals"]))
    collective = f"(?: (?P<collective>{either(list(source['collective']))})(?!\\w)(?: {of}(?P<more>{sizes}))?)?"
    fractions = f"(?P<fraction>{either(list(source['fractions']))})"
    return rf"(?<![\w,.-])(?:{fractions}|{bound}(?:{several}|{intervals}|(?P<n>{number}){collective}))(?!\w)"


def _interval(form: str, index: int, number: str) -> str:
    return form.replace("{n}", f"(?P<a{index}>{number})").replace("{n2}", f"(?P<b{index}>{number})")


def _context(entry: Mapping[str, str], apart: list[str]) -> Context:
    return Context(
        before=_compiled(rf"(?<!\w){entry['before']}(?: [\w'-]+){{0,3}}? ?$"),
        after=_compiled(rf"(?<!\w)(?:{entry['after']})(?!\w)"),
        beside=_compiled(rf" (?:(?!(?:{either(apart)}) )[\w-]+ ){{0,2}}{entry['beside']}(?!\w)"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise RuleError(f"does not compile: {error}: {pattern[:200]}", FILE) from error
