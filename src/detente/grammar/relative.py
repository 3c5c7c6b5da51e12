"""Objects that a relative clause has at the end of a chain of verbs (`les hommes que la police vient de libérer`)."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_relative, marker
from detente.parse.tree import Sentence, Token


def relative_of_infinitive(s: Sentence, i: int, lexis: Lexis) -> int | None:
    """The noun that infinitive i's object pronoun stands for, where the relative clause's verb only leads to the infinitive.

    None where the pronoun is the object of a verb that says whom it makes do it (`les soldats qu'il a autorisés à tirer`).
    """
    if s[i].feats.get("VerbForm") != "Inf" or _has_object(s, i, lexis):
        return None
    chain = _chain(s, i)
    top = chain[-1]
    if top.i == i or top.relation != "acl" or top.head < 0:
        return None
    pronoun = next((c for verb in chain for c in s.children(verb.i) if _is_object_pronoun(c, verb, top, lexis)), None)
    if pronoun is None or any(_has_object(s, verb.i, lexis) != _steers(verb, lexis) for verb in chain[1:]):
        return None
    return top.head


def _chain(s: Sentence, i: int) -> list[Token]:
    """Verb i and those above it that lead to it, up to the clause's own."""
    found = [s[i]]
    while found[-1].relation in ("xcomp", "conj") and found[-1].head >= 0 and s[found[-1].head].upos in ("VERB", "AUX"):
        found.append(s[found[-1].head])
    return found


def _steers(verb: Token, lexis: Lexis) -> bool:
    """Whether it says of its object who is to do something (`accuse X de tirer`)."""
    return verb.lemma in lexis.object_control


def _is_object_pronoun(token: Token, verb: Token, top: Token, lexis: Lexis) -> bool:
    return token.i < verb.i and token.lower in lexis.relative_object and token.i > top.head


def _has_object(s: Sentence, i: int, lexis: Lexis) -> bool:
    """Whether verb i has an object of its own besides a relative pronoun, or somebody under a preposition whom it steers."""
    if any(not is_relative(child) and child.lower not in lexis.relative_object for child in s.children(i, "obj")):
        return True
    steered = s.children(i, "iobj", "obl") if _steers(s[i], lexis) else ()
    return any(child.dep == "iobj" or marker(s, child.i, lexis) in lexis.controlling for child in steered)
