"""What prepositions and articles govern, where the parser of a language with few endings hung them on another word."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token

_NOMINAL = ("NOUN", "PROPN")


def case_of_modifier(s: Sentence, token: Token) -> None:
    """`to Syrian prisoners`, `between Chad and Libyan rebels`: what stands before a modifier governs the noun."""
    above = s.head(token.i)
    if token.relation not in ("amod", "compound") or above is None or above.upos not in _NOMINAL or above.i < token.i:
        return
    if s.child(above.i, "case", "mark") is None:
        for child in s.children(token.i, "case", "mark"):
            if child.upos in ("ADP", "SCONJ", "PART") and child.i < token.i:
                s.attach(child.i, above.i, "case")


def participle_of_noun(s: Sentence, token: Token) -> None:
    """`for displaced Ivorians`: under a preposition a past is no verb, but says what the noun behind it is."""
    past = token.upos == "VERB" and token.feats.get("Tense") == "Past" and token.dep in ("advcl", "acl", "xcomp")
    mark = s.child(token.i, "mark", "case")
    noun = s.child(token.i, "obj")
    if not past or mark is None or mark.upos not in ("ADP", "SCONJ") or noun is None or noun.i != token.i + 1:
        return
    if mark.i != token.i - 1 or noun.upos not in _NOMINAL or s.child(token.i, "aux", "nsubj"):
        return
    s.attach(noun.i, token.head, "nmod" if s[token.head].upos in _NOMINAL else "obl")
    s.attach(mark.i, noun.i, "case")
    for child in s.children(token.i):
        s.attach(child.i, noun.i, "nmod" if child.dep == "obl" else child.dep)
    s.attach(token.i, noun.i, "amod")
    token.feats = {"Tense": "Past", "VerbForm": "Part"}


def participle_of_controlled(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`lets jailed writer go`: a past under a verb that lets somebody do something says who that is."""
    verb = s.head(token.i)
    past = token.upos == "VERB" and token.feats.get("Tense") == "Past" and token.dep in ("xcomp", "ccomp")
    if not past or verb is None or verb.lemma not in lexis.object_control or token.i != verb.i + 1 or s.child(verb.i, "obj"):
        return
    noun = s.child(token.i, "obj")
    if noun is None or noun.i < token.i or s.child(token.i, "nsubj", "aux", "mark") or s.child(noun.i, "det"):
        return
    s.attach(noun.i, verb.i, "obj")
    for child in s.children(token.i):
        s.attach(child.i, verb.i, child.dep)
    s.attach(token.i, noun.i, "amod")
    token.feats = {"Tense": "Past", "VerbForm": "Part"}


def article_makes_noun(s: Sentence, token: Token) -> None:
    """`after a police raid on X`: under a preposition and an article a word is a noun, and what stands between is its part."""
    plain = token.upos == "VERB" and token.form == token.lemma and not s.child(token.i, "aux", "obj", "xcomp", "mark")
    if not plain or s.child(token.i, "det") is None or s.child(token.i, "case") is None:
        return
    token.upos, token.feats = "NOUN", {"Number": "Sing"}
    for child in s.children(token.i, "nsubj", "obl"):
        child.dep = "compound" if child.i < token.i else "nmod"


def gerund_makes_noun(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`Chinese hacking of X`: with an adjective or an article before it and `of` behind, a gerund is a noun."""
    if token.upos != "VERB" or not morphology.is_progressive(token.lower):
        return
    before = [c for c in s.children(token.i, "amod", "det", "nmod") if c.i < token.i]
    behind = [c for c in s.children(token.i, "obl", "nmod") if c.i > token.i]
    of = any(case.lower == lexis.of for c in behind[:1] for case in s.children(c.i, "case"))
    if not before or not of or s.child(token.i, "aux", "obj", "nsubj", "expl"):
        return
    token.upos, token.feats = "NOUN", {"Number": "Sing"}
    for child in behind:
        child.dep = "nmod"


def gerund_of_content(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`accused X of shelling Y`: right behind such a preposition the form is a gerund, whatever the tagger says."""
    perfect = s.child(token.i, "aux")  # `of having shelled Y`
    first = token if perfect is None else perfect
    present = token.upos == "VERB" and morphology.is_progressive(first.lower) and first.feats.get("Mood") is None
    mark = s.child(token.i, "mark", "case")
    if present and token.dep in ("advcl", "acl") and mark is not None and mark.i < token.i and mark.lower in lexis.controlled:
        token.feats = {"VerbForm": "Ger"}


def complement_not_subject(s: Sentence, token: Token) -> None:
    """`The ouster of X stunned Y`: of two subjects the one under a preposition belongs to the one before it."""
    if token.relation != "nsubj" or token.head < token.i:
        return
    first = next((c for c in s.children(token.head, "nsubj") if c.i < token.i), None)
    own = min(s.subtree(token.i))
    case = next((c for c in s.children(token.head, "mark", "case", "obl") if c.i == own - 1 and c.upos == "ADP"), None)
    if first is None or case is None or max(s.subtree(first.i)) != case.i - 1:
        return
    s.attach(case.i, token.i, "case")
    s.attach(token.i, first.i, "nmod")


def complement_of_naming(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`described the raid on X as a massacre`: what a verb of naming calls its object is the verb's complement."""
    case = s.child(token.i, "case")
    if token.relation != "nmod" or case is None or case.lower not in lexis.naming:
        return
    verb = next((one for one in s.ancestors(token.i) if one.upos not in _NOMINAL), None)
    if verb is None or verb.upos != "VERB" or verb.i > token.i or verb.lemma not in lexis.naming[case.lower]:
        return
    if all(one.relation in ("nmod", "obj", "obl") or one is verb for one in _up_to(s, token, verb)):
        s.attach(token.i, verb.i, "obl")


def _up_to(s: Sentence, token: Token, verb: Token) -> list[Token]:
    above = list(s.ancestors(token.i))
    return above[: above.index(verb)]


def infinitive_of_intent(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`reiterated its resolve to join`: an infinitive right behind a noun of intent is that noun's."""
    mark = s.child(token.i, "mark")
    if token.dep != "advcl" or token.feats.get("VerbForm") != "Inf" or mark is None or mark.lower != lexis.to or not mark.i:
        return
    noun = s[mark.i - 1]
    if noun.upos == "NOUN" and noun.dep == "obj" and noun.head == token.head and noun.lemma.lower() in lexis.intents:
        s.attach(token.i, noun.i, "acl")


def name_not_predicate(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`The visit infuriated Jordan`: a bare name behind a verb without object is its object."""
    verb = s.head(token.i)
    if token.dep != "xcomp" or token.upos != "PROPN" or verb is None or verb.upos != "VERB" or verb.i > token.i:
        return
    free = verb.lemma not in lexis.intransitive | lexis.impersonal and not s.child(verb.i, "obj", "aux:pass", "ccomp")
    if free and not s.child(token.i, "case", "cop", "det"):
        token.dep = "obj"
