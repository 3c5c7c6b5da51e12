"""Verbs that the parser hangs on a noun, and names that it hangs on a verb, where a language has few endings."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_PRESENT = {"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"}
_BEFORE = ("compound", "amod", "obl:unmarked", "vocative", "advmod", "dep", "nmod")


def plain_verb(s: Sentence, token: Token, morphology: Morphology) -> None:
    """`X and Y reach a deal`: with a subject before it and an object behind it, what is spelt like a known verb is one."""
    if token.upos not in ("NOUN", "ADJ", "PROPN") or not token.form.islower() or s.child(token.i, "det", "case", "cop", "aux"):
        return
    subject, bound = s.child(token.i, "nsubj"), s.child(token.i, "obj")
    if subject is not None and bound is not None and subject.i < token.i < bound.i and morphology.knows(token.lower):
        token.upos, token.lemma, token.feats = "VERB", token.lower, dict(_PRESENT)


def infinitive_not_adjective(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`agree to normalise ties`: a known verb between `to` and a noun, under a verb that governs infinitives, is one."""
    above = s.head(token.i)
    if token.relation not in ("amod", "compound", "det") or above is None or above.i < token.i:
        return
    if above.relation not in ("obl", "nmod"):
        return
    to = s[token.i - 1] if token.i else None
    verb = s.head(above.i)
    if to is None or to.lower != lexis.to or to.head != above.i or not token.form.islower():
        return
    if verb is None or verb.upos != "VERB":
        return
    if token.lower in lexis.adjectival or not morphology.knows(token.lower):
        return
    s.attach(token.i, verb.i, "xcomp")
    s.attach(above.i, token.i, "obj")
    s.attach(to.i, token.i, "mark")
    token.upos, token.lemma, token.feats = "VERB", token.lower, {"VerbForm": "Inf"}


def namesake_not_modifier(s: Sentence, token: Token) -> None:
    """`Guinea and Equatorial Guinea`: no name stands before itself with another between; the two are joined."""
    other, last = s.child(token.i, "conj"), s.head(token.i)
    if token.dep != "compound" or token.upos != "PROPN" or last is None or other is None or last.lower != token.lower:
        return
    if other.i != last.i - 1 or not token.i < other.i:
        return
    for joint in s.children(other.i, "cc", "punct"):
        s.attach(joint.i, last.i, joint.dep)
    s.replace(last.i, token.i)
    s.attach(last.i, token.i, "conj")
    s.attach(other.i, last.i, "compound")
    for child in [c for c in s.children(last.i) if c.i < token.i]:
        s.attach(child.i, token.i, child.dep)
