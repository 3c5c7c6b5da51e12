"""Names that the parser takes for somebody addressed: in news they are the subject, and what follows explains them."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token


def subject_not_addressed(s: Sentence, token: Token) -> None:
    """`X, a spokesman for Y, denied it`: X is who denied it, and the spokesman an apposition to X."""
    bare = token.dep in ("advcl", "dislocated") and token.upos == "PROPN" and not s.children(token.i, "case", "mark", "cop")
    if not (token.dep == "vocative" or bare) or token.head < token.i:
        return
    verb = token.head
    subjects = [one for one in s.children(verb, "nsubj") if token.i < one.i < verb]
    explaining = [one for one in subjects[:1] if s[s.subtree(one.i)[0] - 1].form == ","]
    if token.dep == "vocative" or explaining:
        s.attach(token.i, verb, "nsubj")
    for subject in explaining:
        s.attach(subject.i, token.i, "appos")


def member_not_apposed(s: Sentence, token: Token) -> None:
    """`avec X, Y et Z`: a name between commas, before the conjunct of the name above, is one of the list."""
    above = s.head(token.i)
    if token.dep != "appos" or token.upos != "PROPN" or above is None or above.upos != "PROPN" or above.i > token.i:
        return
    last = next((c for c in s.children(above.i, "conj") if c.i > token.i and c.upos == "PROPN"), None)
    first, end = min(s.subtree(token.i)), max(s.subtree(token.i)) + 1
    joined = last is not None and any(s.child(one.i, "cc") for one in s.children(above.i, "conj"))
    if joined and "," in (s[first].form, s[first - 1].form) and s[end].form != ",":
        token.dep = "conj"


def conjunct_of_apposed(s: Sentence, token: Token) -> None:
    """`les deux camps, X et Y, …`: a name joined to a name in apposition is joined to that one, not to what both explain."""
    above = s.head(token.i)
    if token.dep != "conj" or token.upos != "PROPN" or above is None or above.upos != "NOUN" or s.child(token.i, "cc") is None:
        return
    before = [one for one in s.children(above.i, "appos") if above.i < one.i < token.i and one.upos == "PROPN"]
    if before and max(s.subtree(before[-1].i)) + 1 == min(s.subtree(token.i)):
        s.attach(token.i, before[-1].i, "conj")


def apposed_not_member(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`X, elle-même ancienne ministre, …`: who is said to be somebody too is no second person."""
    if token.relation != "conj" or token.upos != "NOUN" or s.child(token.i, "cc"):
        return
    if any(s[k].lower in lexis.selves for k in s.subtree(token.i) if k < token.i):
        token.dep = "appos"


def sides_of_headline(s: Sentence, token: Token) -> None:
    """`Putin, Biden to speak`: of two bare names with nothing but a comma between, right before a verb, both do it."""
    above = s.head(token.i)
    if token.dep != "appos" or token.upos != "PROPN" or above is None or above.upos != "PROPN" or above.relation != "nsubj":
        return
    opening, end = min(s.subtree(above.i)), max(s.subtree(token.i)) + 1
    first = next(k for k in s.subtree(token.i) if s[k].form != ",")
    bare = all(s[k].upos in ("PROPN", "PUNCT") for k in range(opening, end)) and s[first - 1].form == ","
    if opening == 0 and bare and end < len(s) and s[end - 1].form != "," and s[end].upos in ("VERB", "AUX", "PART"):
        token.dep = "conj"


def joined_by_hyphen(s: Sentence, token: Token) -> None:
    """`the Trump-Kim meeting`: two names before a noun, joined by a hyphen, are two."""
    above = s.head(token.i)
    if token.relation != "flat" or above is None or above.dep not in ("compound", "nmod:poss") or above.upos != "PROPN":
        return
    if token.upos == "PROPN" and token.i == above.i + 2 and s[above.i + 1].form in ("-", "–", "—", "/"):
        token.dep = "conj"
