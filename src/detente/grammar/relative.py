"""What a relative pronoun is the object of: its clause's verb, or the last of a chain (`que la police vient de libérer`)."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import antecedent, is_relative, marker
from detente.parse.tree import Sentence, Token


def antecedent_of_object(s: Sentence, i: int) -> int | None:
    """The noun that a relative clause's object pronoun stands for (`la ville que l'armée a prise`)."""
    for child in s.children(i, "obj", "obl"):
        if child.dep == "obj" and is_relative(child):
            return antecedent(s, child.i)
    return None


def is_object_pronoun(token: Token, lexis: Lexis) -> bool:
    """Whether it is a relative pronoun, or has the form of one that is an object, whatever the tagger says."""
    return is_relative(token) or token.lower in lexis.relative_object


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
    pronoun = next((c for verb in chain for c in s.children(verb.i) if _stands_before(c, verb, top, lexis)), None)
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


def _stands_before(token: Token, verb: Token, top: Token, lexis: Lexis) -> bool:
    return token.i < verb.i and token.lower in lexis.relative_object and token.i > top.head


def _has_object(s: Sentence, i: int, lexis: Lexis) -> bool:
    """Whether verb i has an object of its own besides a relative pronoun, or somebody under a preposition whom it steers."""
    if any(not is_object_pronoun(child, lexis) for child in s.children(i, "obj")):
        return True
    steered = s.children(i, "iobj", "obl") if _steers(s[i], lexis) else ()
    return any(child.dep == "iobj" or marker(s, child.i, lexis) in lexis.controlling for child in steered)
