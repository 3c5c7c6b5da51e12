"""Events of a date that hangs on no verb: of a noun that is said to be something, or at the head of a clause."""

from __future__ import annotations

from detente.coding.draft import Draft
from detente.grammar.voice import first_conjunct
from detente.parse.tree import Sentence

_BREAK = ";"
_BEFORE = ("DET", "ADP")


def of_predicate(s: Sentence, i: int, drafts: list[Draft]) -> list[Draft]:
    """`X a été le théâtre mardi d'une grève`, `mardi, ce sont les avocats qui ont protesté`: what noun i is said to be of."""
    if s.child(i, "cop") is None:
        return []
    of = [d for d in drafts if s[d.i].head == i and s[d.i].relation == "nmod"]
    subject = s.child(i, "nsubj")
    if of or subject is None or subject.upos != "PRON":
        return of
    clauses = [d for d in drafts if s[d.i].dep in ("acl:relcl", "advcl:cleft")]
    return [d for d in clauses if i in (s[d.i].head, first_conjunct(s, s[d.i].head))]


def of_opening(s: Sentence, i: int, drafts: list[Draft]) -> list[Draft]:
    """What the clause tells that a date opens, where the date at i has been attached to nothing in it.

    It is the root of the sentence and its first word, or stands right after a semicolon and hangs on what is before that.
    """
    first = i
    while first > 0 and s[first - 1].upos in _BEFORE:
        first -= 1
    broken = first > 0 and s[first - 1].form == _BREAK and 0 <= s[i].head < first
    if not broken and not (first == 0 and s[i].head < 0):
        return []
    told = (d for d in drafts if d.i > i and not d.is_noun and s[d.i].dep not in ("acl:relcl", "xcomp", "advcl"))
    return [found] if (found := next(told, None)) is not None else []
