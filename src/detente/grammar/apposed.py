"""Names that the parser takes for somebody addressed: in news they are the subject, and what follows explains them."""

from __future__ import annotations

from detente.parse.tree import Sentence, Token


def subject_not_addressed(s: Sentence, token: Token) -> None:
    """`X, a spokesman for Y, denied it`: X is who denied it, and the spokesman an apposition to X."""
    if token.dep != "vocative" or token.head < token.i:
        return
    verb = token.head
    subjects = [one for one in s.children(verb, "nsubj") if token.i < one.i < verb]
    s.attach(token.i, verb, "nsubj")
    for subject in subjects[:1]:
        first = s.subtree(subject.i)[0]
        if s[first - 1].form == ",":
            s.attach(subject.i, token.i, "appos")
