"""Subjects that the parser takes for something else, or hangs elsewhere; each function says what it mends."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_background
from detente.parse.tree import Sentence, Token


def subject_of_auxiliary(s: Sentence, token: Token) -> None:
    """What the tree hangs on an auxiliary belongs to its verb."""
    above = s.head(token.i)
    if above is not None and above.relation == "aux" and above.head >= 0 and token.relation in ("nsubj", "expl", "obj", "obl"):
        s.attach(token.i, above.head, token.dep)


def personal_subject(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Il s'est dit disposé`: an impersonal subject of a verb that has none is a pronoun like others."""
    above = s.head(token.i)
    if token.dep != "expl:subj" or above is None or above.upos != "VERB" or above.lemma in lexis.impersonal:
        return
    leads = any(child.lemma in lexis.impersonal for child in s.children(above.i, "xcomp"))  # `il va falloir`
    if not leads and not s.child(above.i, "nsubj") and s.child(above.i, "expl:pv", "obj", "xcomp"):
        token.dep = "nsubj"


def second_subject(s: Sentence, token: Token) -> None:
    """Two subjects joined by a conjunction are one coordination."""
    if token.relation != "nsubj" or token.head < 0 or not s.child(token.i, "cc"):
        return
    first = next((c for c in s.children(token.head, "nsubj") if c.i < token.i), None)
    if first is not None:
        s.attach(token.i, first.i, "conj")


def object_not_subject(s: Sentence, token: Token) -> None:
    """`ont dénoncé lundi l'« État policier » instauré par X`: what follows a verb with a subject before it is its object."""
    if token.dep != "nsubj" or token.i < token.head or token.upos not in ("NOUN", "PROPN") or s.child(token.i, "cc", "case"):
        return
    verb = s[token.head]
    before = [c for c in s.children(verb.i, "nsubj") if c.i < verb.i and c.upos != "PRON"]
    free = not s.child(verb.i, "obj", "ccomp", "xcomp", "cop", "expl:pv", "aux:pass")
    if before and free and verb.upos == "VERB" and (token.upos == "PROPN" or s.child(token.i, "det")):
        token.dep = "obj"


def causative_subject(token: Token) -> None:
    """Who makes somebody do it is the subject of the whole."""
    if token.dep == "nsubj:caus":
        token.dep = "nsubj"


def object_that_acts(s: Sentence, token: Token) -> None:
    """`où l'a reçue le ministre`; `Londres a pressé X, Washington salué Y`: one object too many, where a subject is missing."""
    if token.dep != "obj" or token.head < 0 or token.upos not in ("NOUN", "PROPN") or s.child(token.head, "nsubj"):
        return
    verb = s[token.head]
    if verb.upos != "VERB":
        return
    others = [c for c in s.children(verb.i, "obj") if c.i != token.i]
    clitic = any(c.upos == "PRON" and c.i < verb.i for c in others) and token.i > verb.i
    gapped = token.i < verb.i and bool(others) and verb.relation in ("conj", "parataxis", "root")
    if clitic or gapped:
        token.dep = "nsubj"


def inserted_subject(s: Sentence, token: Token) -> None:
    """`X, a déclaré mardi Y`: in a clause of saying set beside, what follows the verb is its subject."""
    if token.dep != "obj" or token.head < 0 or token.i < token.head or token.upos not in ("NOUN", "PROPN"):
        return
    if s[token.head].dep == "parataxis" and not s.child(token.head, "nsubj", "ccomp", "xcomp"):
        token.dep = "nsubj"


def subject_beside_verb(s: Sentence, token: Token) -> None:
    """`De fortes explosions ont secoué X`: a bare noun right before a verb of its number that has no subject is the subject."""
    if token.dep != "obl" or token.upos != "NOUN" or token.head < token.i or s.child(token.i, "case"):
        return
    verb = s[token.head]
    group = [verb, *s.children(verb.i, "aux")]
    first = min(group, key=lambda one: one.i)
    agrees = first.feats.get("Number") == token.feats.get("Number") and first.feats.get("VerbForm") == "Fin"
    if agrees and max(s.subtree(token.i)) + 1 == first.i and not s.child(verb.i, "nsubj", "expl"):
        token.dep = "nsubj"


def subject_after_date(s: Sentence, token: Token) -> None:
    """`Le 20 mai, l'armée et les rebelles ont…`: what the tree coordinates with the complement before it is the subject."""
    if token.dep != "conj" or token.upos not in ("NOUN", "PROPN") or s.child(token.i, "cc", "case"):
        return
    before = s[token.head]
    if before.dep != "obl" or before.head < token.i or s[before.head].upos != "VERB" or s.child(before.head, "nsubj"):
        return
    others = [c for c in s.children(before.i, "conj") if c.i > token.i]
    s.attach(token.i, before.head, "nsubj")
    for other in others:
        s.attach(other.i, token.i, "conj")


def subject_after_opening(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Deux ans après l'assaut donné par X, Y et Z ont…`: what stands between the opening's comma and a verb is its subject."""
    if token.relation not in ("appos", "nmod", "conj") or token.upos not in ("NOUN", "PROPN") or token.head > token.i:
        return
    first = next(k for k in s.subtree(token.i) if s[k].form != ",")
    if s.child(token.i, "case", "cc") or first == 0 or s[first - 1].form != ",":
        return
    others = [c for c in s.children(token.head, "conj") if c.i > token.i and s.child(c.i, "cc")]
    after = max(k for one in (token, *others[:1]) for k in s.subtree(one.i)) + 1
    opening, verb = _opening(s, token, lexis)
    if opening is None or verb is None or after >= len(s) or s[after].upos not in ("AUX", "VERB", "PRON"):
        return
    around = [one.i for one in (verb, *s.children(verb.i, "aux", "obj", "iobj", "expl")) if one.i > token.i]
    if min(around) != after or any(one.i != opening.i for one in s.children(verb.i, "nsubj", "expl:subj")):
        return
    opening.dep = "obl" if opening.relation == "nsubj" else opening.dep
    s.attach(token.i, verb.i, "nsubj")
    for other in others[:1]:
        s.attach(other.i, token.i, "conj")


def _opening(s: Sentence, token: Token, lexis: Lexis) -> tuple[Token | None, Token | None]:
    """The circumstance that the token is hung in, and the verb behind it."""
    for one in s.ancestors(token.i):
        verb = s.head(one.i)
        if verb is None or verb.upos != "VERB" or verb.i < token.i:
            continue
        time = one.lemma.lower() in lexis.eves or is_background(s, one.i, lexis)
        return (one, verb) if one.relation in ("obl", "advcl") or (one.relation == "nsubj" and time) else (None, None)
    return None, None


def apposition_not_closed(s: Sentence, token: Token) -> None:
    """`Reçu par son homologue, X, Y a promis…`: a name that no comma parts from the verb after it is the verb's subject."""
    if token.dep != "appos" or token.upos != "PROPN" or token.i < 1 or s[token.i - 1].form != ",":
        return
    after = max(s.subtree(token.i)) + 1
    if after >= len(s) or s[after - 1].form == "," or s[after].upos not in ("VERB", "AUX", "PRON"):
        return
    verb = s[after] if s[after].upos == "VERB" else s.head(after)
    if verb is None or verb.upos != "VERB" or s.child(verb.i, "nsubj", "expl:subj", "csubj") or s.is_below(verb.i, token.i):
        return
    group = [verb, *s.children(verb.i, "aux", "expl", "obj", "iobj")]
    first = next((one for one in sorted(group, key=lambda one: one.i) if one.upos in ("VERB", "AUX")), verb)
    if first.feats.get("VerbForm") == "Fin" and s.is_below(token.i, verb.i) and min(one.i for one in group) == after:
        s.attach(token.i, verb.i, "nsubj")
