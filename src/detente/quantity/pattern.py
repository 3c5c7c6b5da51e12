"""The regular expression of a number with its bounds, built from a language's `amounts.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from detente.quantity.numbers import Numbers, either


def number_pattern(source: Mapping[str, Any], numbers: Numbers) -> str:
    """A regular expression for folded text; what its groups hold is said at `Grammar`."""
    number = numbers.pattern()
    bound = f"(?:(?P<bound>{either(_values(source['bounds']))})(?:(?<=') ?| ))?"
    single = f"{_currency(source, 'c')}(?P<n>{number}){_collective(source)}"
    forms = [_interval(form, index, source, numbers) for index, form in enumerate(source["intervals"])]
    counted = "|".join([_sizes(source), *forms, single])
    trails = _values(source.get("trails") or {})
    trail = f"(?:(?P<trail>{either(trails)})(?!\\w))?" if trails else ""
    whole = "|".join(
        _words(name, list(source.get(key) or {})) for name, key in (("fraction", "fractions"), ("adverb", "adverbs"))
    )
    return rf"(?<![\w,.-])(?:(?:{whole})(?!\w)|{bound}(?:{counted})(?!\w){trail})"


def _words(name: str, words: list[str]) -> str:
    return f"(?P<{name}>{either(words) if words else '(?!)'})"


def _sizes(source: Mapping[str, Any]) -> str:
    sizes, of = either(list(source["sizes"])), source["of"]
    one = f"(?:{sizes})(?: {of}(?:{sizes}))*"
    few = either(list(source.get("few") or {}) or list(source["sizes"]))
    return f"(?:(?:{either(source['several'])}) (?P<few>(?:{few})(?!\\w)(?: {of}(?:{few}))*)|(?P<sizes>{one}))"


def _collective(source: Mapping[str, Any]) -> str:
    sizes, of = either(list(source["sizes"])), source["of"]
    return f"(?: (?P<collective>{either(list(source['collective']))})(?!\\w)(?: {of}(?P<more>{sizes}))?)?"


def _interval(form: str, index: int, source: Mapping[str, Any], numbers: Numbers) -> str:
    """Of `{n}` and `{n2}` (any numbers) or `{d}` and `{d2}` (figures) the alternative that matches the form."""
    text, first, second = form, _currency(source, f"c{index}"), _currency(source, "")
    for mark, pattern in (("n", numbers.pattern()), ("d", numbers.figures())):
        text = text.replace(f"{{{mark}}}", f"{first}(?P<a{index}>{pattern})")
        text = text.replace(f"{{{mark}2}}", f"{second}(?P<b{index}>{pattern})")
    return text


def _currency(source: Mapping[str, Any], group: str) -> str:
    """An optional sign of money before a number, in a group of that name."""
    if not source.get("prefixes"):
        return ""
    signs = either(list(source["prefixes"]))
    return f"(?:(?P<{group}>{signs}) ?(?=\\d))?" if group else f"(?:(?:{signs}) ?(?=\\d))?"


def _values(lists: Mapping[str, list[str]]) -> list[str]:
    return [word for words in lists.values() for word in words]
