"""Names that the parser takes for somebody addressed: in news they are the subject, and what follows explains them."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token

_ROOM = 3
"""Tokens before which no other place of a list can stand with its preposition and its comma."""


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
    if token.dep != "appos" or token.upos != "PROPN" or above is None or above.i > token.i:
        return
    if above.upos != "PROPN" and not _is_titled(s, above):
        return
    members = [c for c in s.children(above.i, "conj") if c.i > token.i and c.upos == "PROPN"]
    first, end = min(s.subtree(token.i)), max(s.subtree(token.i)) + 1
    if not any(s.child(one.i, "cc") for one in members) or "," not in (s[first].form, s[first - 1].form):
        return
    goes_on = any(min(s.subtree(c.i)) in (end, end + 1) and not s.child(c.i, "cc") for c in members)  # `X, Y, Z et W`
    if s[end].form != "," or goes_on:
        token.dep = "conj"


def _is_titled(s: Sentence, noun: Token) -> bool:
    """`M. X`: a title without an article right before its name is no more than a name."""
    named = noun.i + 1 < len(s) and s[noun.i + 1].upos == "PROPN" and s[noun.i + 1].head == noun.i
    return noun.upos == "NOUN" and noun.form[0].isupper() and named and s.child(noun.i, "det", "amod") is None


def listed_places(s: Sentence, token: Token) -> None:
    """`ses envoyés à X, en Y et en Z`: places in a list go on with the first, whatever it hangs on."""
    if token.relation != "obl" or token.upos != "PROPN" or token.i < _ROOM or not s.child(token.i, "case"):
        return
    if not any(one.upos == "PROPN" and s.child(one.i, "cc") and s.child(one.i, "case") for one in s.children(token.i, "conj")):
        return
    first = min(k for k in s.subtree(token.i) if s[k].form != ",")
    top: Token | None = s[first - 2]
    while top is not None and top.relation == "flat":
        top = s.head(top.i)
    if s[first - 1].form != "," or top is None or top.upos != "PROPN" or top.relation != "nmod" or not s.child(top.i, "case"):
        return
    for one in s.children(token.i, "conj"):
        s.attach(one.i, top.i, "conj")
    s.attach(token.i, top.i, "conj")


def joined_not_apposed(s: Sentence, token: Token) -> None:
    """`X and Y`: what begins with a conjunction is no apposition."""
    if token.dep == "appos" and token.upos == "PROPN" and s[min(s.subtree(token.i))].upos == "CCONJ":
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
