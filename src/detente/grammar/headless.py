"""Clauses whose verb the tagger took for a noun or an adjective, in the present (`Alger ferme son espace aérien`)."""

from __future__ import annotations

from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"}
_TAKEN_FOR = frozenset({"ADJ", "NOUN", "ADV", "X"})


def restore_verb(s: Sentence, morphology: Morphology) -> None:
    """Make a verb of the form of one that stands right behind the nominal which the tree takes for the root."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN") or any(t.upos in ("VERB", "AUX") for t in s.tokens):
        return
    verb = _verb_behind(s, root, morphology)
    if verb is not None:
        _turn_round(s, root, verb)


def verb_not_adverb(s: Sentence, morphology: Morphology) -> None:
    """`des manifestants saccageaient l'ambassade`: where a noun without copula has a subject before it, a verb's form that
    stands between the two, taken for an adverb or an adjective, is the verb."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN") or s.child(root.i, "cop", "case"):
        return
    subject = next((child for child in s.children(root.i, "nsubj") if child.i < root.i), None)
    if subject is None:
        return
    verb = next((s[k] for k in range(subject.i + 1, root.i) if _is_verbs_form(s[k], morphology)), None)
    if verb is None:
        return
    before = [child for child in s.children(root.i) if child.i < verb.i or child.upos == "PUNCT"]
    s.crown(verb.i)
    verb.upos, verb.feats, verb.lemma = "VERB", dict(_FINITE), morphology.lemmas(verb.lower)[0]
    s.attach(root.i, verb.i, "obj")
    for child in before:
        s.attach(child.i, verb.i, child.dep)


def _is_verbs_form(token: Token, morphology: Morphology) -> bool:
    known = token.upos in ("ADV", "ADJ") and bool(morphology.lemmas(token.lower))
    return known and not morphology.is_participle(token.lower)


def present_not_participle(token: Token, s: Sentence, morphology: Morphology) -> None:
    """`incite` is no past participle, whatever the tagger says: only its present is spelt so."""
    participle = token.upos == "VERB" and token.feats.get("VerbForm") == "Part"
    if participle and morphology.is_present(token.lower) and not s.child(token.i, "aux"):
        token.feats = {"Number": token.feats.get("Number", "Sing"), **_FINITE}


def participle_not_order(token: Token, s: Sentence, morphology: Morphology) -> None:
    """`Reçu à X par Y, Z a…`: what opens a sentence and has an agent, or a main clause above it, gives no order."""
    order = token.upos == "VERB" and token.i == 0 and token.feats.get("Mood") == "Imp"
    aside = token.relation in ("advcl", "acl") or s.child(token.i, "obl:agent") is not None
    if order and aside and morphology.is_participle(token.lower) and not s.child(token.i, "obj", "iobj", "expl:pv"):
        token.feats = {"Number": "Sing", "Tense": "Past", "VerbForm": "Part"}


def participle_not_gerund(token: Token, s: Sentence) -> None:
    """`a plane carrying tents`: what stands on a noun without a mark tells what that noun does, whatever its form is called."""
    gerund = token.upos == "VERB" and token.dep == "acl" and token.feats.get("VerbForm") == "Ger"
    if gerund and token.i > token.head >= 0 and not s.child(token.i, "mark", "case"):
        token.feats = {**token.feats, "Tense": "Pres", "VerbForm": "Part"}


def _verb_behind(s: Sentence, root: Token, morphology: Morphology) -> Token | None:
    group = {root.i, *(child.i for child in s.children(root.i, "flat", "amod") if child.upos in ("PROPN", "ADJ"))}
    for token in s.tokens[root.i + 1 :]:
        known = morphology.lemmas(token.lower)
        fits = known and (morphology.is_present(token.lower) or not morphology.is_participle(token.lower))
        if fits and token.upos in _TAKEN_FOR and token.head == root.i and not s.child(token.i, "det", "case"):
            token.lemma = known[0]
            return token if _opens_complement(s, token) else None
        if token.i not in group and token.head not in group:
            return None
    return None


def _opens_complement(s: Sentence, token: Token) -> bool:
    """A verb has something behind it that a noun or an adjective there would not: an article, a preposition or a name."""
    after = s[token.i + 1] if token.i + 1 < len(s) else None
    return after is not None and after.upos in ("DET", "ADP", "PROPN")


def _turn_round(s: Sentence, root: Token, verb: Token) -> None:
    behind = [child for child in s.children(root.i) if child.i > verb.i]
    s.crown(verb.i)
    verb.upos, verb.feats = "VERB", dict(_FINITE)
    s.attach(root.i, verb.i, "nsubj")
    for child in behind:
        s.attach(child.i, verb.i, _relation(s, child))
    for child in s.children(verb.i):
        if child.i > verb.i and child.relation in ("nmod", "flat", "appos"):
            child.dep = _relation(s, child)


def _relation(s: Sentence, child: Token) -> str:
    if child.relation not in ("nmod", "flat", "appos", "obl"):
        return child.dep
    return "obl" if s.child(child.i, "case") else "obj"
