"""Verbs that words put in between part from their auxiliary: the tree makes the auxiliary a verb of its own."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_participle
from detente.parse.tree import Sentence, Token

NEAR = 3
"""Tokens after the auxiliary, or after what is put in, among which the comma, or the participle, must stand."""


def rejoin_auxiliary(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`a, au contraire, qualifié`: the participle is the verb, and all that the auxiliary has is the participle's."""
    if token.lemma.lower() not in lexis.auxiliaries or token.relation in ("aux", "cop") or not s.child(token.i, "nsubj"):
        return
    timed = _behind_time(s, token, lexis)
    verb = _participle(s, token) or timed
    if verb is None:
        return
    if token.head < 0:
        s.crown(verb.i)
    else:
        s.attach(verb.i, token.head, token.dep)
    for child in s.children(token.i):
        s.attach(child.i, verb.i, child.dep)
    s.attach(token.i, verb.i, "aux" if verb is timed else "aux:tense")
    if not s.child(verb.i, "obj"):
        for child in s.children(verb.i, "nsubj"):
            if child.i > verb.i:
                child.dep = "obj"


def _participle(s: Sentence, auxiliary: Token) -> Token | None:
    """The participle right after what stands between two commas after the auxiliary, if it has no auxiliary itself."""
    first = _comma(s, auxiliary.i + 1, auxiliary.i + NEAR)
    second = None if first is None else _comma(s, first + 1, len(s))
    if second is None:
        return None
    verb = next((one for one in s.tokens[second + 1 : second + NEAR] if one.upos not in ("ADV", "ADP")), None)
    if verb is None or verb.upos != "VERB" or not is_participle(verb) or verb.feats.get("VerbForm") != "Part":
        return None
    return verb if s.is_below(verb.i, auxiliary.i) and not s.child(verb.i, "aux") else None


def _behind_time(s: Sentence, auxiliary: Token, lexis: Lexis) -> Token | None:
    """`had on Friday called`: the participle that the tree hangs on the day before it."""
    for day in s.children(auxiliary.i, "obl"):
        verb = next((c for c in s.children(day.i, "acl") if c.i == day.i + 1 and is_participle(c)), None)
        if day.lemma.lower() in lexis.days and day.i > auxiliary.i and verb is not None and not s.child(verb.i, "aux"):
            return verb
    return None


def _comma(s: Sentence, start: int, end: int) -> int | None:
    return next((one.i for one in s.tokens[start:end] if one.form == ","), None)
