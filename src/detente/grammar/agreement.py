"""Participles and relative clauses hung on a noun that they do not agree with, where a nearer one fits."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token


def agree_with_nearer(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`au lendemain de la grâce que leur a accordée X`: what is feminine was not said of the masculine noun before it."""
    if token.relation != "acl" or token.upos != "VERB" or token.head < 0 or token.feats.get("VerbForm") != "Part":
        return
    relative = next((c for c in s.children(token.i) if c.lower in lexis.relative_object and c.i < token.i), None)
    if token.dep == "acl:relcl" and relative is None:
        return
    first = relative.i if relative is not None else token.i
    noun = s[token.head]
    if noun.i > first or not _differs(noun, token):
        return
    nearer = [s[k] for k in s.subtree(noun.i) if noun.i < k < first and s[k].upos in ("NOUN", "PROPN")]
    fitting = [one for one in nearer if _fits(one, token)]
    if fitting and not s.is_below(fitting[-1].i, token.i):
        s.attach(token.i, fitting[-1].i, token.dep)


def _differs(noun: Token, token: Token) -> bool:
    """Whether gender or number are known of both and are not the same."""
    pairs = [(noun.feats.get(name), token.feats.get(name)) for name in ("Gender", "Number")]
    return any(one and other and one != other for one, other in pairs)


def _fits(noun: Token, token: Token) -> bool:
    return all(noun.feats.get(name) == token.feats.get(name) for name in ("Gender", "Number") if token.feats.get(name))
