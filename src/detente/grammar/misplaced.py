"""Objects and subjects that the parser hangs in the wrong place when something stands between them and their verb."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.objects import object_behind_complement, object_of_adverb
from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"}


def replace_misplaced(s: Sentence, lexis: Lexis, morphology: Morphology) -> None:
    """Put them where they belong; each step says what it mends."""
    for token in s.tokens:
        _verb_behind_clitic(s, token, lexis, morphology)
        object_of_adverb(s, token)
        object_behind_complement(s, token)
        _listed_participle(s, token, morphology)
        _subject_behind_eve(s, token, lexis)
        _outcome_of_content(s, token, lexis)
        _named_of_several(s, token, lexis)


def _verb_behind_clitic(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`le Congrès le destitue`: what has a subject of its own and a bare clitic before it is no noun."""
    if token.upos != "NOUN" or token.i == 0 or s.child(token.i, "cop", "case", "amod"):
        return
    before, subject = s[token.i - 1], s.child(token.i, "nsubj")
    clitic = before.head == token.i and before.relation == "det" and before.lower in lexis.clitic_object
    if not clitic or subject is None or subject.i > before.i or not morphology.is_present(token.lower):
        return
    token.upos, token.feats = "VERB", {"Number": token.feats.get("Number", "Sing"), **_FINITE}
    token.lemma = next(iter(morphology.lemmas(token.lower)), token.lemma)


def _listed_participle(s: Sentence, token: Token, morphology: Morphology) -> None:
    """`a imposé X, interdit Y et coupé Z`: the participle without auxiliary goes on with the verb, and governs what follows."""
    above = s.head(token.i)
    if token.dep != "parataxis" or token.upos != "VERB" or above is None or s.child(token.i, "aux", "cop", "expl:pv"):
        return
    subject = s.child(token.i, "nsubj")
    compound = s.child(above.i, "aux:tense") is not None and s.child(above.i, "aux:pass") is None
    if not compound or subject is None or subject.i < token.i or subject.upos == "PRON" or s[token.i - 1].form != ",":
        return
    if token.feats.get("VerbForm") != "Part" and not morphology.is_participle(token.lower):
        return
    if token.feats.get("Tense") == "Imp" or morphology.is_present(token.lower):
        return  # `« … », ironise X`: what has been said, and who says it
    token.dep, subject.dep = "conj", "obj"
    token.feats = {"Tense": "Past", "VerbForm": "Part"}


def _outcome_of_content(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`X a affirmé que Y avait attaqué un poste, tuant un soldat`: what came of what is told, not of the telling."""
    above = s.head(token.i)
    participle = token.feats.get("VerbForm") in ("Part", "Ger") and token.feats.get("Tense") != "Past"
    if token.dep != "advcl" or not participle or above is None or above.i > token.i:
        return
    if s.child(token.i, "mark", "case", "nsubj"):
        return
    if above.lemma not in lexis.saying or token.lemma in lexis.saying:
        return
    comma = token.i - 1
    told = [c for c in s.children(above.i, "ccomp") if max(s.subtree(c.i)) + 1 == comma]
    if not told or s[comma].form != ",":
        return
    verb = told[0]
    while last := [c for c in s.children(verb.i, "conj") if c.upos == "VERB"]:
        verb = last[-1]
    s.attach(token.i, verb.i, "advcl")


def _subject_behind_eve(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`La veille, plus de mille personnes ont…`: not the day, but those who are counted after it."""
    if not token.dep.startswith("nsubj") or token.lemma.lower() not in lexis.eves or token.head < token.i:
        return
    for measure in s.children(token.i, "advmod", "nmod", "appos"):
        counted = measure if measure.upos in ("NOUN", "PROPN") and not s.child(measure.i, "case") else None
        if measure.upos == "ADV":
            counted = s.child(measure.i, "obl", "nmod")
        if counted is None or s[min(s.subtree(measure.i)) - 1].form != ",":
            continue
        s.attach(counted.i, token.head, token.dep)
        if measure is not counted:
            s.attach(measure.i, counted.i, "advmod")
            for case in s.children(counted.i, "case"):
                case.dep = "fixed"
        token.dep = "obl"
        return


def _named_of_several(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`neuf pays ont rejeté le texte, dont X et Y`: a list that ends the sentence names some of those who are its subject."""
    lists = token.upos in ("PROPN", "NOUN") and any(c.lower in lexis.among and c.i < token.i for c in s.children(token.i))
    above = s.head(token.i)
    if not lists or above is None or (above.i < token.i and above.upos == "NOUN" and above.feats.get("Number") == "Plur"):
        return
    verb = next((one for one in s.ancestors(token.i) if one.upos == "VERB"), None)
    subject = None if verb is None else s.child(verb.i, "nsubj", "nsubj:pass")
    if subject is None or subject.i >= token.i or not _several(s, subject):
        return
    s.attach(token.i, subject.i, "nmod")


def _several(s: Sentence, token: Token) -> bool:
    return token.upos == "NUM" or (token.upos == "NOUN" and token.feats.get("Number") == "Plur")
