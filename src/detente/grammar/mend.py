"""Trees mended by what the language's data knows better than the parser."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token


def mend(s: Sentence, lexis: Lexis) -> None:
    """What the language's data knows better than the parser: compound prepositions, and verbs that have no passive."""
    for token in s.tokens:
        if token.upos == "ADV" and token.head >= 0:
            _join_preposition(s, token, lexis)
        elif token.upos in ("DET", "PRON"):
            _mend_clitic(s, token, lexis)
        elif token.lemma.lower() in lexis.manner and token.head >= 0:
            _free_manner(s, token)
    for token in s.tokens:
        if token.dep == "acl:relcl":
            _mend_relative(s, token, lexis)
    _mend_voice(s, lexis)


def _free_manner(s: Sentence, noun: Token) -> None:
    """`répondre de manière résolue à X`: what the tree hangs on the adjective of manner belongs to the verb."""
    for adjective in s.children(noun.i, "amod", "acl"):
        for child in s.children(adjective.i, "obl", "nmod", "xcomp"):
            s.attach(child.i, noun.head, "obl")


def _join_preposition(s: Sentence, adverb: Token, lexis: Lexis) -> None:
    """`auprès` + `de X` read as adverb and complement: X goes to the adverb's head, under the whole preposition."""
    for child in s.children(adverb.i, "obl", "nmod"):
        case = s.child(child.i, "case")
        if case is not None and f"{adverb.lower} {case.lemma.lower()}" in lexis.prepositions:
            s.attach(child.i, adverb.head, "obl")


def _mend_voice(s: Sentence, lexis: Lexis) -> None:
    for token in s.tokens:
        if token.lemma not in lexis.intransitive or token.upos not in ("VERB", "ADJ"):
            continue
        token.feats = {**token.feats, "Voice": "Act"}
        for child in s.children(token.i):
            if child.dep in ("aux:pass", "nsubj:pass"):
                child.dep = "aux:tense" if child.dep == "aux:pass" else "nsubj"


def _mend_clitic(s: Sentence, token: Token, lexis: Lexis) -> None:
    """An article before a verb is an object pronoun (`les soupçonnait`); a clitic that is never a subject is none."""
    if token.upos == "DET" and token.dep == "det" and token.lower in lexis.clitic_object and token.head > token.i:
        between = s.tokens[token.i + 1 : token.head]
        verb = s[token.head].upos in ("VERB", "AUX") and s[token.head].feats.get("VerbForm") != "Inf" or s[token.head].upos == "VERB"
        if verb and all(other.upos in ("AUX", "PRON", "ADV") for other in between):
            token.upos, token.dep = "PRON", "obj"
    elif token.upos == "PRON" and token.dep.startswith("nsubj") and token.lower in lexis.never_subject:
        token.dep = "iobj" if token.lower not in lexis.clitic_object else "obj"


def _mend_relative(s: Sentence, verb: Token, lexis: Lexis) -> None:
    """`la grâce que leur a accordée le président`: the relative is the object, the noun after the verb its subject."""
    relative = next((c for c in s.children(verb.i) if c.lower in lexis.relative_object and c.i < verb.i), None)
    if relative is None or s.child(verb.i, "nsubj"):
        return
    after = next((c for c in s.children(verb.i, "obj", "obl", "xcomp") if c.i > verb.i and c.upos in ("NOUN", "PROPN") and not s.child(c.i, "case")), None)
    if after is not None:
        relative.upos, relative.dep = "PRON", "obj"
        relative.feats = {**relative.feats, "PronType": "Rel"}
        after.dep = "nsubj"
