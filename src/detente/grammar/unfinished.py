"""Verbs that the parser hangs on a noun, and names that it hangs on a verb, where a language has few endings."""

from __future__ import annotations

from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_BEFORE = ("compound", "amod", "obl:unmarked", "vocative", "advmod", "dep", "nmod")


def name_not_modifier(s: Sentence, token: Token) -> None:
    """`Minsk sided with Moscow`: the name right before a verb that has no subject is its subject, no part of a compound."""
    if token.upos != "VERB" or token.i == 0 or s.child(token.i, "nsubj", "csubj", "aux", "mark", "case", "expl"):
        return
    before = s[token.i - 1]
    if before.head != token.i or before.dep not in _BEFORE or before.upos not in ("PROPN", "NOUN", "PRON") or s.child(before.i, "case"):
        return
    clause = token.relation in ("root", "ccomp", "conj", "parataxis", "advcl") or token.dep == "acl:relcl"
    if clause and token.feats.get("VerbForm") != "Inf" and (before.upos != "NOUN" or before.i == 0 or s.child(before.i, "det", "amod")):
        before.dep = "nsubj"


def progressive_not_modifier(s: Sentence, token: Token, morphology: Morphology) -> None:
    """`Turkey is restoring ties`: right behind the auxiliary, what ends in -ing is the verb, the noun behind it the object."""
    above = s.head(token.i)
    if token.relation not in ("amod", "compound") or above is None or above.i < token.i or token.upos not in ("VERB", "NOUN"):
        return
    be = next((c for c in s.children(above.i, "cop") if c.i < token.i), None)
    between = s.tokens[be.i + 1 : token.i] if be is not None else []
    if be is None or not token.lower.endswith("ing") or any(t.upos not in ("ADV", "PART") for t in between):
        return
    lemma = next(iter(morphology.lemmas(token.lower)), None)
    if lemma is None or s.child(token.i, "det"):
        return
    top, dep = above.head, above.dep
    moved = [c for c in s.children(above.i) if c.i < token.i or c.relation in ("punct", "advcl", "obl", "parataxis", "conj")]
    if top < 0:
        s.crown(token.i)
    else:
        s.attach(token.i, top, dep)
    for child in moved:
        if child.i != token.i and not (child.relation == "conj" and child.upos not in ("VERB", "AUX")):
            s.attach(child.i, token.i, "aux" if child.i == be.i else child.dep)
    s.attach(above.i, token.i, "obj")
    token.upos, token.lemma, token.feats = "VERB", lemma, {"VerbForm": "Part", "Tense": "Pres"}
