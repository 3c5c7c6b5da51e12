"""To whom an act yields, where only the words around it say so: `dropped the tax to calm the students`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.grammar.lexis import Lexis
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

_NEAR = 6
"""Tokens after a word of unrest or favour within which stands whose, or for whom, it is."""

_CLOSE = 3
"""Tokens after a verb within which stands its object."""


def yields_to(
    s: Sentence, tops: Iterable[int], taken: frozenset[int], lexis: Lexis, *, granting: bool = False
) -> Iterator[int]:
    """The nouns that tell to whom: who is to be won over, who presses for it and who demanded it, best first.

    `tops`: the verbs to look under; `taken`: the words of the act itself; `granting`: also whom its clause gives something.
    """
    heads = list(tops)
    for token in s.tokens:
        if token.i not in taken and _is_beside(s, token) and _is_said(s, token, lexis.please):
            yield from _objects(s, token.i, lexis)
    for top in heads:
        yield from _demanding(s, top, lexis)
        yield from _facing(s, top, lexis)
    for token in s.tokens:
        if token.upos == "NOUN" and token.i not in taken and _is_moving(s, token, lexis):
            yield from _whose(s, token.i)
    for token in s.tokens if granting else ():
        above = token.head in heads or (token.head >= 0 and s[token.head].head in heads)
        if above and _is_beside(s, token) and _is_said(s, token, lexis.granting):
            yield from _objects(s, token.i, lexis)


def _is_beside(s: Sentence, verb: Token) -> bool:
    """Whether a verb tells what is done besides, or why, by the same doer."""
    finite = verb.feats.get("VerbForm") == "Fin" or s.child(verb.i, "aux") is not None
    told = verb.upos == "VERB" or s.child(verb.i, "mark") is not None  # `to please X`, read as an interjection
    return told and (not finite or verb.relation == "conj") and s.child(verb.i, "nsubj") is None


def _is_said(s: Sentence, verb: Token, words: frozenset[str]) -> bool:
    """Whether it is one of the verbs, alone or with its object (`give way`)."""
    lemma = verb.lemma.lower()
    beside = s.children(verb.i, "obj", "obl", "advmod", "compound")
    return bool({lemma, *(f"{lemma} {one.lemma.lower()}" for one in beside)} & words)


def _objects(s: Sentence, verb: int, lexis: Lexis) -> Iterator[int]:
    if s[verb].relation == "amod" and s[verb].head > verb:
        yield s[verb].head  # `calming furious students`, read as what the students do
    for one in s.children(verb, "obj", "iobj"):
        yield one.i
        yield from (owner.i for owner in s.children(one.i, "nmod"))
    for one in s.children(verb, "obl"):
        if marker(s, one.i, lexis) in lexis.please_to:
            yield one.i
            yield from (owner.i for owner in s.children(one.i, "nmod"))
    yield from _next(s, verb, _CLOSE)


def _next(s: Sentence, i: int, within: int) -> Iterator[int]:
    """The noun that comes next, wherever it has been attached."""
    for one in s.tokens[i + 1 : i + 1 + within]:
        if one.upos in ("VERB", "PUNCT", "AUX"):
            return
        if one.upos in ("NOUN", "PROPN") and one.dep != "compound":
            yield one.i
            return


def _demanding(s: Sentence, top: int, lexis: Lexis) -> Iterator[int]:
    """`as X had demanded`, `the inquiry that X demanded`, `demanded by X`."""
    about = [one.i for one in s.children(top, "obj", "obl", "nmod", "parataxis", "appos")]
    about += [one.i for i in about for one in s.children(i, "nmod")]
    about += [one.i for i in about for one in s.children(i, "nmod") if one.i not in about]
    for clause in [*s.children(top, "advcl", "ccomp"), *(c for i in about for c in s.children(i, "acl"))]:
        if clause.lemma.lower() not in lexis.demanding:
            continue
        if clause.relation != "acl" and not any(m.lower in lexis.demanded_as for m in s.children(clause.i, "mark", "advmod")):
            continue
        yield from (one.i for one in s.children(clause.i, "nsubj") if one.upos != "PRON")
        yield from (one.i for one in s.children(clause.i, "obl") if marker(s, one.i, lexis) in lexis.agent)


def _facing(s: Sentence, top: int, lexis: Lexis) -> Iterator[int]:
    """`devant les syndicats`, `pressed by X`."""
    near = s.children(top, "obl", "nmod", "advcl", "acl", "amod")
    near += [one for i in s.children(top, "obj", "obl") for one in s.children(i.i, "nmod")]
    for one in near:
        if one.relation in ("obl", "nmod"):
            if marker(s, one.i, lexis) in lexis.yield_before:
                yield one.i
        elif one.lemma.lower() in lexis.pressed and s.child(one.i, "nsubj") is None:
            yield from (by.i for by in s.children(one.i, "obl") if marker(s, by.i, lexis) in lexis.agent)


def _is_moving(s: Sentence, noun: Token, lexis: Lexis) -> bool:
    """`sous la pression de X`, `in deference to X`: what makes somebody yield, or a sign of it."""
    lemma = noun.lemma.lower()
    case = marker(s, noun.i, lexis)
    return lemma in lexis.unrest and bool({case, f"{case} {lemma}".strip()} & lexis.yield_before)


def _whose(s: Sentence, i: int) -> Iterator[int]:
    yield from (one.i for one in s.children(i, "nmod", "amod", "compound", "obl"))
    yield from (one.i for below in s.children(i, "nmod") for one in s.children(below.i, "nmod"))
    yield from _next(s, i, _NEAR)
