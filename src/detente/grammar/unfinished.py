"""Verbs that the parser hangs on a noun, and names that it hangs on a verb, where a language has few endings."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_PRESENT = {"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"}
_BEFORE = ("compound", "amod", "obl:unmarked", "vocative", "advmod", "dep", "nmod")


def name_not_modifier(s: Sentence, token: Token) -> None:
    """`Minsk sided with Moscow`: the name right before a verb that has no subject is its subject, no part of a compound."""
    if token.upos != "VERB" or token.i == 0 or s.child(token.i, "nsubj", "csubj", "aux", "mark", "case", "expl"):
        return
    before = s[token.i - 1]
    if before.head != token.i or before.dep not in _BEFORE or before.upos not in ("PROPN", "NOUN", "PRON"):
        return
    if s.child(before.i, "case"):
        return
    clause = token.relation in ("root", "ccomp", "conj", "parataxis", "advcl") or token.dep == "acl:relcl"
    free = before.upos != "NOUN" or before.i == 0 or s.child(before.i, "det", "amod") is not None
    if clause and free and token.feats.get("VerbForm") != "Inf":
        before.dep = "nsubj"


def progressive_not_modifier(s: Sentence, token: Token, morphology: Morphology) -> None:
    """`Turkey is restoring ties`: right behind the auxiliary, the participle is the verb, the noun after it the object."""
    above = s.head(token.i)
    if token.relation not in ("amod", "compound") or above is None or above.i < token.i or token.upos not in ("VERB", "NOUN"):
        return
    be = next((c for c in s.children(above.i, "cop") if c.i < token.i), None)
    between = s.tokens[be.i + 1 : token.i] if be is not None else []
    if be is None or not morphology.is_progressive(token.lower) or any(t.upos not in ("ADV", "PART") for t in between):
        return
    lemma = next(iter(morphology.lemmas(token.lower)), None)
    if lemma is None or s.child(token.i, "det"):
        return
    moved = [c for c in s.children(above.i) if c.i < token.i or c.relation in ("punct", "advcl", "obl", "parataxis", "conj")]
    s.replace(above.i, token.i)
    for child in moved:
        if child.i != token.i and not (child.relation == "conj" and child.upos not in ("VERB", "AUX")):
            s.attach(child.i, token.i, "aux" if child.i == be.i else child.dep)
    s.attach(above.i, token.i, "obj")
    token.upos, token.lemma, token.feats = "VERB", lemma, {"VerbForm": "Part", "Tense": "Pres"}


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


def name_not_adjective(s: Sentence, token: Token) -> None:
    """`Serbia and Kosovo agree`: with a capital and no article the subject is a name, not an adjective."""
    top = s[token.head] if token.dep == "conj" and token.head >= 0 else token
    if token.upos == "ADJ" and token.form[0].isupper() and top.dep == "nsubj" and not s.child(token.i, "det", "case", "cop"):
        token.upos = "PROPN"


def first_side(s: Sentence, token: Token) -> None:
    """`Philippines, Japan begin patrols`: the name that opens the sentence, with but a comma behind it, is a subject too."""
    verb = s.head(token.i)
    if token.i != 0 or token.upos != "PROPN" or verb is None or verb.upos != "VERB" or len(s) < 4 or s[1].form != ",":
        return
    other = s[2]
    bare = other.upos == "PROPN" and other.head == verb.i and other.dep == "nsubj" and verb.i == 3
    if bare and token.dep in ("obl", "vocative", "dislocated", "nmod", "obl:unmarked", "parataxis"):
        s.attach(0, verb.i, "nsubj")
        s.attach(2, 0, "conj")
