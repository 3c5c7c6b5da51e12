"""Subjects after their verb, as clauses of saying have them (`…, réplique X`; `Non, ont répondu les Y`)."""

from __future__ import annotations

from detente.parse.tree import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_CLOSING = frozenset({"»", "”", '"', "’’"})


def has_inverted_subject(s: Sentence, token: Token) -> bool:
    """Whether a word set beside the clause has a noun right after it as its subject: only a verb of saying has."""
    if token.dep != "parataxis":
        return False
    return any(
        child.i > token.i and child.upos in _NOMINAL and not s.child(token.i, "cop") for child in s.children(token.i, "nsubj")
    )


def subject_of_answer(s: Sentence, token: Token) -> None:
    """`Faux, répond X`: a finite verb without subject, after a comma, has it behind; what stands before is said."""
    if token.dep != "obj" or token.head < 0 or token.upos not in _NOMINAL or token.i < token.head:
        return
    verb = s[token.head]
    auxiliaries = s.children(verb.i, "aux")
    first = min([verb, *auxiliaries], key=lambda one: one.i)
    if verb.dep != "root" or first.feats.get("VerbForm") != "Fin" or first.feats.get("Mood") == "Imp" or first.i < 2:
        return
    if s[first.i - 1].form != "," or s.child(verb.i, "nsubj", "expl") or s.child(token.i, "case"):
        return
    said = [c for c in s.children(verb.i, "advmod", "discourse") if c.i < first.i - 1 and c.upos in ("ADJ", "ADV", "INTJ")]
    if said:
        token.dep = "nsubj"
        for answer in said[-1:]:
            answer.dep = "ccomp"


def stance_said(s: Sentence, token: Token) -> None:
    """`Hors de question de céder, répète X`: a phrase with an infinitive before an inverted verb is what is said."""
    if token.dep != "obl" or token.head <= token.i or not s.child(token.i, "case") or not s.child(token.i, "acl", "xcomp"):
        return
    verb = s[token.head]
    first = min([verb, *s.children(verb.i, "aux")], key=lambda one: one.i)
    below = s.child(token.i, "acl", "xcomp")
    inverted = any(child.i > verb.i for child in s.children(verb.i, "nsubj"))
    if inverted and s[first.i - 1].form == "," and below is not None and below.feats.get("VerbForm") == "Inf":
        token.dep = "ccomp"


def said_before(s: Sentence, token: Token) -> None:
    """`« Un mensonge », rétorque X`: a finite verb after a comma with a name right behind it is no clause of what is said."""
    if token.dep not in ("acl", "acl:relcl") or token.upos != "VERB" or token.i < 2 or s[token.i - 1].form != ",":
        return
    speaker = next((c for c in s.children(token.i, "obj") if c.i == token.i + 1 and c.upos == "PROPN"), None)
    finite = token.feats.get("VerbForm") == "Fin" and token.feats.get("Mood") != "Imp"
    if speaker is not None and finite and not s.child(token.i, "nsubj", "aux", "expl") and s[token.i - 2].form in _CLOSING:
        token.dep, speaker.dep = "parataxis", "nsubj"
