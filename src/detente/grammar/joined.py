"""Others who do the same: `X, comme Y, …`, `outre X, Y …`, `X a condamné Z, Y aussi`."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

ORPHAN = "orphan"
"""How Universal Dependencies hang on a verb what would be an argument of the same verb left out."""


def join_side(s: Sentence, token: Token, lexis: Lexis) -> None:
    """A name set between commas beside the subject, or before it, under a word for `like` or `beside`, is a second subject."""
    if token.upos != "PROPN" or token.head < 0 or token.relation not in ("nmod", "obl"):
        return
    top = _carrier(s, token, lexis)
    if top is None:
        return
    first, end = min(s.subtree(top.i)), max(s.subtree(top.i)) + 1
    if end >= len(s) or (s[end - 1].form != "," and s[end].form != ","):
        return
    above = s[top.head]
    beside = above.relation == "nsubj" and above.i < first and "," in (s[first].form, s[first - 1].form)
    subject = above if beside else s.child(top.head, "nsubj")
    if subject is None or subject.upos not in ("PROPN", "NOUN") or not (beside or (above.upos == "VERB" and end <= subject.i)):
        return
    with_them = marker(s, token.i, lexis) == lexis.with_  # `avec X, Y a signé…`: the other side of what is mutual
    if beside or (first == 0 and not with_them):
        for case in s.children(token.i, "case"):
            case.dep = "cc"
        s.attach(token.i, subject.i, "conj")


def _carrier(s: Sentence, token: Token, lexis: Lexis) -> Token | None:
    """What puts the name beside another: itself under `comme`, or the noun it hangs on (`à l'instar de X`)."""
    if marker(s, token.i, lexis) in lexis.alike:
        return token
    above = s[token.head]
    return above if above.lower in lexis.alike and above.head >= 0 else None


def too(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Paris a condamné X, Berlin aussi`: a name alone with `too` does what the verb before says."""
    above = s.head(token.i)
    if token.upos != "PROPN" or token.relation not in ("appos", "conj", "nmod") or above is None or token.i < 2:
        return
    after = s[token.i + 1] if token.i + 1 < len(s) else None
    ends = token.i + 2 >= len(s) or s[token.i + 2].upos == "PUNCT"
    if after is None or after.lower not in lexis.too or not ends or s[token.i - 1].form != ",":
        return
    verb = next((one for one in s.ancestors(token.i) if one.upos == "VERB" and s.child(one.i, "nsubj")), None)
    if verb is not None:
        s.attach(token.i, verb.i, ORPHAN)


def counted_not_name(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Deux Norvégiens, X et Y, …`: a number is no part of a name, but counts it; names after a comma explain it."""
    number = s.head(token.i)
    if token.upos != "PROPN" or token.relation != "flat" or number is None or number.i != token.i - 1:
        return
    if number.lower not in lexis.numerals or number.head < 0:
        return
    above = s[number.head]
    explained = number.dep == "nummod" and above.upos == "PROPN" and above.i > token.i and above.head >= 0
    if explained:
        s.attach(token.i, above.head, above.dep)
        s.attach(above.i, token.i, "appos")
    else:
        s.attach(token.i, number.head, number.dep)
    for child in s.children(number.i):
        s.attach(child.i, token.i, child.dep)
    s.attach(number.i, token.i, "nummod")


def names_not_one(s: Sentence, token: Token) -> None:
    """`X and Y`: two names with a conjunction between them are no parts of one, whatever the tree says."""
    last = s.head(token.i)
    if (
        token.relation not in ("flat", "compound")
        or last is None
        or not token.i < last.i
        or "PROPN" not in (token.upos, last.upos)
    ):
        return
    joint = next((one for one in s.children(last.i, "cc") if token.i < one.i < last.i), None)
    if joint is None or last.upos != "PROPN" or last.head < 0:
        return
    s.attach(token.i, last.head, last.dep)
    s.attach(last.i, token.i, "conj")
    for child in s.children(last.i):
        if child.i < token.i and child.relation in ("case", "det", "mark", "punct"):
            s.attach(child.i, token.i, child.dep)
