"""Compiling a language's `dates.yaml`: words, macros and rules become three regular expressions.

A form is a regular expression in which `{month}` stands for any word of the list `month`, captured; `{month2}` for a
second one; `{year}`, `{day}`, `{n}` for numbers; and `{name}` of the section `macros` for that text. Forms are written for
folded text: lower case, plain apostrophes, hyphens and spaces. Among alternatives the earlier one wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.errors import RuleError
from detente.quantity.numbers import NOWHERE, Numbers, either
from detente.quantity.tables import numbers, table

FILE = "dates.yaml"
_NOTHING: dict[str, Any] = {
    **{key: {} for key in ("words", "prefixes")},
    **dict.fromkeys(("rules", "suffixes", "ranges", "cue_lists", "cues"), ()),
}
"""What a language says of dates that says nothing."""
_SLOT = re.compile(r"\{([a-z]+)(2?)\}")
_SYNTAX = re.compile(r"\(\?P<\w+>|\\(?=[^\w])|\\\w")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_INTEGERS = {
    "year": r"(?:1[0-9]|20)\d\d(?![\d])",
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "monthnumber": r"(?:1[0-2]|0?[1-9])",
    "overtwelve": r"(?:3[01]|2\d|1[3-9])",
    "yy": r"\d\d(?!\d)",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of `dates.yaml` with what it means: the operation, constant fields, the kind and the granularity."""

    name: str
    op: str
    kind: str
    granularity: str | None
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's dates, compiled.

    `core` finds a date on its own, `inside` one that may be shorter because a word such as "since" or "between" stands before
    it, `prefixed` such a word with its date; `relations` are the names of these words' groups. Groups are named
    `r<number>` for a rule and `r<number>_<field>` for its parts, with `_<count>` where an alternative repeats a field.
    """

    words: Mapping[str, Mapping[str, Any]]
    numbers: Numbers
    rules: Mapping[str, Rule]
    core: re.Pattern[str]
    inside: re.Pattern[str]
    prefixed: re.Pattern[str]
    relations: tuple[str, ...]
    suffix: re.Pattern[str]
    ranges: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    cues: frozenset[str]
    vocabulary: frozenset[str]
    capitals: Mapping[str, str]
    fills: Mapping[str, str]


@cache
def grammar(language: str) -> Grammar:
    """The compiled grammar of a language. Raises UnknownLanguage, or RuleError where a form does not compile."""
    source = _NOTHING | table(language, FILE.removesuffix(".yaml"))
    builder = _Builder(source["words"], source.get("macros", {}), numbers(language))
    rules = {f"r{number}": _rule(f"r{number}", entry) for number, entry in enumerate(source["rules"])}
    forms = {name: builder.rule(name, entry["form"]) for name, entry in zip(rules, source["rules"], strict=True)}
    free = [forms[name] for name, entry in zip(rules, source["rules"], strict=True) if not entry.get("inside")]
    prefixes = [f"(?P<{name}>{builder.expand(form, '')})" for name, form in source["prefixes"].items()]
    return Grammar(
        words=source["words"],
        numbers=numbers(language),
        rules=rules,
        core=_compiled(_any(free)),
        inside=_compiled(_any(forms.values())),
        prefixed=_compiled(f"(?:{_any(prefixes)})(?:{_any(forms.values())})"),
        relations=tuple(source["prefixes"]),
        suffix=_compiled(builder.expand(_any(source["suffixes"]), "")),
        ranges=tuple((_compiled(entry["open"]), _compiled(entry["join"])) for entry in source["ranges"]),
        cues=frozenset(_cues(source)),
        vocabulary=frozenset(_vocabulary([*prefixes, *forms.values(), *(entry["open"] for entry in source["ranges"])])),
        capitals=source.get("capitals", {}),
        fills=source.get("fills", {}),
    )


def _rule(name: str, entry: Mapping[str, Any]) -> Rule:
    known = {"form", "op", "kind", "granularity", "inside"}
    fields = {key: value for key, value in entry.items() if key not in known}
    return Rule(name, entry["op"], entry.get("kind", "date"), entry.get("granularity"), fields)


def _cues(source: Mapping[str, Any]) -> list[str]:
    lists = (source["words"][name] for name in source["cue_lists"])
    return [part for words in (*lists, source["cues"]) for word in words for part in re.findall(r"\w+", str(word))[-1:]]


def _vocabulary(patterns: list[str]) -> set[str]:
    """Every word that stands in a form: a date holds no other, save numbers in digits."""
    return {word for pattern in patterns for word in re.findall(r"\w+", _SYNTAX.sub(" ", pattern))}


def _any(patterns: Iterable[str]) -> str:
    return "|".join(patterns) or NOWHERE


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise RuleError(f"does not compile: {error}: {pattern[:200]}", FILE) from error


@dataclass(frozen=True, slots=True)
class _Builder:
    words: Mapping[str, Mapping[str, Any]]
    macros: Mapping[str, str]
    numbers: Numbers

    def rule(self, name: str, form: str) -> str:
        seen: dict[str, int] = {}

        def numbered(group: re.Match[str]) -> str:
            seen[group[1]] = count = seen.get(group[1], 0) + 1
            return group[0] if count == 1 else f"(?P<{group[1]}_{count}>"

        return f"(?P<{name}>{_GROUP.sub(numbered, self.expand(form, f'{name}_'))})(?!\\w)"

    def expand(self, form: str, group: str) -> str:
        """`form` with its slots filled; parts are captured under `group` plus their name, or not where it is empty."""

        def fill(slot: re.Match[str]) -> str:
            name, second = slot.groups()
            if name in self.macros:
                return f"(?:{self.expand(self.macros[name], group)})"
            head = f"?P<{group}{name}{second}>" if group else "?:"
            return f"({head}{self._slot(name)})"

        return _SLOT.sub(fill, form)

    def _slot(self, name: str) -> str:
        if name == "n":
            return self.numbers.pattern()
        if name in _INTEGERS:
            return _INTEGERS[name]
        if name not in self.words:
            raise RuleError(f"no list of words {name!r}", FILE)
        return f"(?:{either([str(word) for word in self.words[name]])})(?!\\w)"
