"""Is a word that looks like a date spelled as none is: a name, or another word of the same letters?"""

from __future__ import annotations

import re

from detente.temporal.grammar import Grammar, Rule
from detente.temporal.mention import Value

_SENTENCE_BREAK = re.compile(r"(?:^|[.!?:…\n«»\"“”(\[–—-]) *$")
_NEXT_WORD = re.compile(r" ([^\W\d_]\w*)")


def is_name(match: re.Match[str], text: str, grammar: Grammar, rule: Rule, value: Value) -> bool:
    """Is the date matched in `text` spelled as no date is? Figures beside it make it one."""
    if value.day or value.year or value.direction is not None:
        return False
    groups = ((f"{rule.name}_{name}", case) for name, case in grammar.capitals.items())
    return any(_misspelled(match, name, case, text, grammar) for name, case in groups if name in match.re.groupindex)


def _misspelled(match: re.Match[str], name: str, case: str, text: str, grammar: Grammar) -> bool:
    at = match.start(name)
    if at < 0:
        return False
    if case == "always":
        return text[at].islower()
    if case == "alone":
        return match.re is not grammar.prefixed and text[at].isupper() and _is_named(text, match.end(), grammar)
    if not text[at].isupper() or text[at : at + 3].isupper():
        return False
    return _SENTENCE_BREAK.search(text, max(0, at - 3), at) is None and at > 0


def _is_named(text: str, end: int, grammar: Grammar) -> bool:
    """Does a name follow right after it, such as the surname of one who is called after a weekday?"""
    following = _NEXT_WORD.match(text, end)
    if following is None or following[1].isupper():
        return False
    return following[1][0].isupper() and following[1].lower() not in grammar.vocabulary
