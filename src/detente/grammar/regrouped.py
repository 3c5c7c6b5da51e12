"""Subjects and objects put together again, where the parser of a language with few endings cut a group of nouns in two."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}


def noun_before_past(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Tuareg forces massed`, `A power cut shut X`: what looks like a verb right before a past is the noun that did it."""
    subject = s.child(token.i, "nsubj", "compound")
    plain = token.upos == "VERB" and token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin"
    alike = token.upos == "VERB" and token.form == token.lemma and subject is not None and _is_one(s, subject)
    if not (plain or alike) or subject is None or subject.i != token.i - 1 or s.child(token.i, "aux", "obj", "mark"):
        return
    verb = next((c for c in s.children(token.i, "ccomp", "xcomp") if c.i == token.i + 1), None)
    past = verb is not None and verb.upos == "VERB" and (verb.feats.get("Tense") == "Past" or alike)
    if verb is None or not past or s.child(verb.i, "nsubj", "mark", "aux"):
        return
    if token.lemma in lexis.object_control and s.child(verb.i, "obj"):
        return  # `Oman lets jailed writer leave`
    s.replace(token.i, verb.i)
    for child in s.children(token.i):
        if child.i > verb.i:
            s.attach(child.i, verb.i, child.dep)
    for child in s.children(subject.i, "det", "amod"):
        s.attach(child.i, token.i, child.dep)
    token.upos, token.feats = "NOUN", {"Number": "Sing" if alike else "Plur"}
    verb.feats = dict(_FINITE)
    s.attach(token.i, verb.i, "nsubj")
    subject.dep = "compound"


def opening_noun(s: Sentence, token: Token) -> None:
    """`Tribal clashes in X left ten people dead`: what opens a headline with a past and its object behind it is a noun."""
    subject = s.child(token.i, "nsubj")
    present = token.upos == "VERB" and token.feats.get("Tense") == "Pres" and token.head < 0
    if not present or subject is None or subject.i != 0 or token.i != 1 or s.child(token.i, "obj", "ccomp", "xcomp", "aux"):
        return
    verb = next((t for t in s.tokens if t.dep == "acl" and t.feats.get("Tense") == "Past" and s.child(t.i, "obj")), None)
    if verb is None or s.child(verb.i, "aux", "mark", "nsubj") or s[verb.head].head != token.i or verb.i < token.i:
        return
    behind = [c for c in s.children(token.i) if c.i > verb.i]
    s.crown(verb.i)
    verb.feats = dict(_FINITE)
    token.upos, token.feats = "NOUN", {"Number": "Plur"}
    s.attach(token.i, verb.i, "nsubj")
    subject.upos = "ADJ" if subject.upos == "PROPN" and subject.form.istitle() else subject.upos
    subject.dep = "amod" if subject.upos == "ADJ" else "compound"
    for child in s.children(token.i, "obl"):
        child.dep = "nmod"
    for child in behind:
        s.attach(child.i, verb.i, child.dep)


def _is_one(s: Sentence, noun: Token) -> bool:
    return noun.upos == "NOUN" and any(d.feats.get("Definite") == "Ind" for d in s.children(noun.i, "det"))


def last_noun_of_subject(s: Sentence, token: Token) -> None:
    """`A Chinese bot network spread X`: the noun right before the verb is the subject, and the one before it its part."""
    verb = s.head(token.i)
    if token.dep != "compound" or token.upos != "NOUN" or verb is None or verb.upos != "VERB" or token.i != verb.i - 1:
        return
    own = s.child(verb.i, "nsubj")
    clause = verb.relation in ("root", "ccomp", "conj", "parataxis") and s.child(verb.i, "obj", "xcomp", "obl") is not None
    if not clause or s.child(verb.i, "aux", "mark", "case") or (own is not None and own.i != token.i - 1):
        return
    before = [c for c in s.children(verb.i, "det", "amod", "nummod", "compound", "nmod") if c.i < token.i]
    if own is None and not before:
        return
    token.dep = "nsubj"
    for child in before:
        s.attach(child.i, token.i, child.dep)
    if own is not None:
        s.attach(own.i, token.i, "compound")


def counted_object(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`beat scores of migrants`: what a noun of quantity counts hangs on it, not on the verb."""
    if token.dep != "obl" or marker(s, token.i, lexis) != lexis.of or token.head < 0:
        return
    first = min(s.subtree(token.i))
    before = s[first - 1] if first else None
    counts = before is not None and before.dep in ("obj", "nsubj:pass") and before.head == token.head
    if before is not None and counts and before.lemma.lower() in lexis.quantity:
        s.attach(token.i, before.i, "nmod")


def past_behind_place(s: Sentence, token: Token) -> None:
    """`Judges in Tunisia boycotted court sessions`: a past right behind a place is the verb of the noun before that place."""
    above = s.head(token.i)
    past = token.upos == "VERB" and token.feats.get("Tense") == "Past" and token.relation in ("amod", "compound")
    if not past or above is None or above.i < token.i or above.relation != "nmod" or token.i < 2:
        return
    place, top = s[token.i - 1], s.head(above.i)
    case = next((c for c in s.children(above.i, "case") if c.i < place.i), None)
    whole = top is not None and top.head < 0 and top.upos in ("NOUN", "PROPN") and not s.child(top.i, "cop", "nsubj", "aux")
    if place.upos != "PROPN" or place.head != above.i or case is None or top is None or not whole or top.i > case.i:
        return
    behind = [c for c in s.children(top.i) if c.i > token.i and c.i != above.i]
    inside = [c for c in s.children(above.i) if c.i < token.i and c.i not in (case.i, place.i)]
    s.crown(token.i)
    token.feats = dict(_FINITE)
    s.attach(top.i, token.i, "nsubj")
    s.attach(above.i, token.i, "obj")
    s.attach(place.i, top.i, "nmod")
    for child in (case, *inside):
        s.attach(child.i, place.i, child.dep)
    for child in behind:
        s.attach(child.i, token.i, child.dep)


def verb_before_object(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`Dockers in Tema downed tools`: a past between a subject and a bare noun without copula is the verb of both."""
    noun = s.head(token.i)
    if token.relation != "amod" or token.upos not in ("ADJ", "VERB") or noun is None or noun.head >= 0 or noun.i < token.i:
        return
    if any(s[k].head != noun.i or s[k].dep != "compound" for k in range(token.i + 1, noun.i)):
        return
    subject = s.child(noun.i, "nsubj")
    if (
        noun.upos != "NOUN"
        or subject is None
        or s.child(noun.i, "cop", "aux", "det", "case")
        or s.child(token.i, "nsubj", "aux")
    ):
        return
    known = morphology.lemmas(token.lower)
    if not known or not morphology.is_participle(token.lower) or max(s.subtree(subject.i)) != token.i - 1:
        return
    behind = [c for c in s.children(noun.i) if c.i > noun.i and marker(s, c.i, lexis) != lexis.of]
    s.crown(token.i)
    token.upos, token.lemma, token.feats = "VERB", known[0], dict(_FINITE)
    s.attach(noun.i, token.i, "obj")
    s.attach(subject.i, token.i, "nsubj")
    for child in behind:
        s.attach(child.i, token.i, "obl" if child.dep == "nmod" else child.dep)
