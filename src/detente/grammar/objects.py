"""Objects that the tree has hung on what stands between them and their verb."""

from __future__ import annotations

from detente.parse.tree import Sentence, Token


def object_after_insertion(s: Sentence, token: Token) -> None:
    """`a salué, depuis le palais, un geste`: what follows a complement between commas is the verb's object."""
    above = s.head(token.i)
    if above is None or token.relation != "appos" or above.relation != "obl" or above.head < 0 or s.child(token.i, "case"):
        return
    verb, first, own = s[above.head], min(_before(s, above)), min(_before(s, token))
    inserted = first > 0 and s[first - 1].form == "," and s[own - 1].form == "," and first - 2 <= verb.i < first
    if inserted and verb.upos == "VERB" and s.child(token.i, "det") and not s.child(verb.i, "obj", "ccomp", "aux:pass"):
        s.attach(token.i, verb.i, "obj")


def object_under_measure(s: Sentence, token: Token) -> None:
    """`a tiré près de deux cents missiles`: the noun is the argument, the adverb of measure its modifier."""
    if token.upos != "ADV" or token.head < 0:
        return
    verb, counted = s[token.head], s.child(token.i, "obl", "nmod")
    if counted is None or counted.upos not in ("NOUN", "PROPN"):
        return
    role = token.dep if token.relation in ("obj", "nsubj") else ""
    free = verb.upos == "VERB" and token.i > verb.i and not s.child(verb.i, "obj", "aux:pass", "expl:pv")
    if not role and free and token.relation in ("obl", "advmod") and s.child(counted.i, "nummod"):
        role = "obj"  # `a détruit plus de 20 positions`
    if role:
        s.attach(counted.i, verb.i, role)
        s.attach(token.i, counted.i, "advmod")
        for case in s.children(counted.i, "case"):
            case.dep = "fixed"


def _before(s: Sentence, token: Token) -> list[int]:
    """The noun with its determiner, preposition and quotation mark."""
    return [token.i, *(c.i for c in s.children(token.i, "det", "case", "punct", "amod") if c.form != "," and c.i < token.i)]
