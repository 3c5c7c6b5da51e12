"""Clauses of headlines whose verb the parser took for a noun, or whose names it hung on the verb as if that were one."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}
_OBJECTS = ("PROPN", "DET", "ADJ", "NOUN", "PRON", "NUM", "VERB")
_NAMES = ("PROPN", "PART", "ADJ", "NOUN")
_LOOSE = frozenset({"compound", "nmod:desc", "nmod", "nmod:poss", "nsubj", "appos", "flat", "root", "compound:prt"})


def verb_not_name(s: Sentence, lexis: Lexis, morphology: Morphology) -> None:
    """`Beijing slams US sanctions`, `Brazil's Lula slams X`: where nothing else is finite, what follows the opening name."""
    for token in s.tokens:
        _noun_not_verb(s, token, lexis, morphology)
    if any(t.upos == "AUX" or (t.upos == "VERB" and t.feats.get("VerbForm") == "Fin") for t in s.tokens):
        return
    k = next((t.i for t in s.tokens if t.i and (t.upos not in _NAMES or _verb(t, morphology))), len(s))
    verb = s[k] if k < len(s) - 1 else None
    if verb is None or not _verb(verb, morphology) or verb.dep not in _LOOSE:
        return
    plain, to = all(t.upos == "PROPN" for t in s.tokens[:k]), s[k + 1].lower == lexis.to
    orders = morphology.lemmas(verb.lower)[0] in lexis.object_control
    if not plain and (not any(t.upos == "PROPN" for t in s.tokens[:k]) or s[k - 1].upos == "PART"):
        return
    if not to and (s[k + 1].upos not in _OBJECTS or (not plain and not orders and s[k + 1].upos == "NOUN")):
        return
    root = next(t for t in s.tokens if t.head < 0)
    if root.i != k and root.i < k:
        return
    verb.upos, verb.lemma, verb.feats = "VERB", morphology.lemmas(verb.lower)[0], dict(_FINITE)
    behind = [child for child in s.children(k) if child.i > k]
    if root.i != k:
        s.crown(k)
        known = root.upos == "VERB" and root.feats.get("VerbForm")
        s.attach(root.i, k, "ccomp" if known else "obl" if s.child(root.i, "case") else "obj")
        if not known:
            behind += [child for child in s.children(root.i) if child.i > root.i and child.relation == "nmod"]
    for child in behind:
        if child.relation in ("nmod", "appos", "flat", "compound"):
            s.attach(child.i, k, "obl" if s.child(child.i, "case") else "obj")
        elif child.dep == "acl" and child.feats.get("VerbForm") == "Inf":
            s.attach(child.i, k, "xcomp")
    top = 0 if plain else k - 1
    s.attach(top, k, "nsubj")
    s[top].upos = "NOUN" if s[top].upos == "ADJ" else s[top].upos
    for i in (i for i in range(k) if i != top and (plain or s[i].head >= k or s[i].head < 0)):
        owner = s[i + 1].upos == "PART"
        s.attach(i, top, "flat" if plain else "nmod:poss" if owner else "compound")


def _noun_not_verb(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`UN chief urges restraint`: no verb, if none is known that is spelt so, but what looks like its subject is."""
    subject = s.child(token.i, "nsubj") if token.upos == "VERB" and not s.child(token.i, "aux", "obj") else None
    if subject is None or subject.i != token.i - 1 or not _verb(subject, morphology) or morphology.lemmas(token.lower):
        return
    if morphology.lemmas(subject.lower)[0] in lexis.object_control:
        token.upos, token.feats = "NOUN", {}


def _verb(token: Token, morphology: Morphology) -> bool:
    """Whether it is spelt as the third person of a verb that is known, in small letters."""
    spelt = token.form.islower() and morphology.is_third_person(token.lower)
    return spelt and token.upos in ("NOUN", "PROPN") and morphology.lemmas(token.lower)[0] != token.lower


def name_beside_verb(s: Sentence, token: Token) -> None:
    """`Turkey opposes …`, `put Mogadishu on notice`: a name hung on a finite verb as on a noun is its subject or object."""
    above = s.head(token.i)
    if token.upos != "PROPN" or above is None or above.upos != "VERB" or s.child(token.i, "case"):
        return
    finite = above.feats.get("VerbForm") == "Fin" or above.relation == "root"
    if token.relation == "compound" and finite and token.i < above.i and not s.child(above.i, "nsubj"):
        token.dep = "nsubj"
    elif token.relation == "compound" and token.i > above.i and not s.child(above.i, "obj"):
        token.dep = "obj"


def object_of_phrasal(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`called off that week's round of talks`: a bare noun behind a verb and its particle is its object, a time is not."""
    verb = s.head(token.i)
    if token.dep != "obl" or token.upos != "NOUN" or verb is None or verb.upos != "VERB" or token.lemma.lower() in lexis.days:
        return
    particle = s.child(verb.i, "compound:prt")
    if particle is not None and verb.i < particle.i < token.i and not s.child(token.i, "case") and not s.child(verb.i, "obj"):
        token.dep = "obj"


def infinitive_of_control(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`told X's envoy to leave`: what the tree hangs on the one who is told belongs to the telling."""
    noun = s.head(token.i)
    if token.dep != "acl" or token.feats.get("VerbForm") != "Inf" or noun is None or noun.lemma.lower() in lexis.intents:
        return
    verb = s.head(noun.i)
    bound = noun.dep in ("obj", "iobj", "nsubj:pass") and verb is not None and verb.upos == "VERB"
    if bound and verb is not None and verb.lemma in lexis.object_control and not s.child(verb.i, "xcomp"):
        s.attach(token.i, verb.i, "xcomp")


def subject_behind_quote(s: Sentence, token: Token) -> None:
    """`"They sold it," fumed the senator`: behind a verb whose clause stands before it comes its subject."""
    above = s.head(token.i)
    if token.dep != "obj" or above is None or above.upos != "VERB" or token.i < above.i or s.child(above.i, "nsubj"):
        return
    said = s.child(above.i, "ccomp")
    if said is not None and said.i < above.i and s[above.i - 1].upos == "PUNCT":
        token.dep = "nsubj"
