"""From the match of a rule to the value it stands for."""

from __future__ import annotations

import re
from typing import Any

from detente.temporal.grammar import Grammar, Rule
from detente.temporal.mention import Value

# Slots for figures that fill a field of another name; what lists of words fill, the language's `fills` say.
_CONVERTED = {"monthnumber": "month", "overtwelve": "day", "yy": "year2"}

_COUNT = re.compile(r"_\d+$")


def matched(match: re.Match[str], grammar: Grammar) -> tuple[Rule, Value]:
    """The rule that a match of `grammar.core` or `grammar.inside` belongs to, and its value."""
    rule = grammar.rules[match.lastgroup or ""]
    fields: dict[str, Any] = dict(rule.fields)
    head = f"{rule.name}_"
    for group, text in match.groupdict().items():
        if text is not None and group.startswith(head):
            _put(fields, _COUNT.sub("", group[len(head) :]), text, grammar)
    sign = fields.pop("sign", 1)
    if "n" in fields:
        fields["n"] *= sign
    if fields.pop("open", False):
        # "More than two years": from nobody knows when.
        fields["n"] = None
    return rule, Value(op=rule.op, **fields)


def _put(fields: dict[str, Any], name: str, text: str, grammar: Grammar) -> None:
    words = grammar.words.get(name) or grammar.words.get(name.rstrip("2"))
    if words is not None:
        value = words[text]
        if isinstance(value, dict):
            fields.update(value, n=fields.get("n", 0) + value["n"])
        else:
            fields[grammar.fills.get(name, name)] = value
    elif name == "n":
        fields["n"] = fields.get("n", 0) + grammar.numbers.value(text)
    else:
        fields[_CONVERTED.get(name, name)] = int(text)
