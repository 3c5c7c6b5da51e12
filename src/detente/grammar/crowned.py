"""Main verbs that the parser hung under their own subject, and subjects hung as modifiers of their verb."""

from __future__ import annotations

from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence, Token


def crown_main_verb(s: Sentence, morphology: Morphology) -> None:
    """`X, who condemned it, then spoke with Y`: where a noun is the root, a finite verb without a subject behind the clause
    that tells of the noun is what it does."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN") or s.child(root.i, "cop", "case", "nsubj"):
        return
    asides = [one.i for one in s.children(root.i, "acl", "appos") if one.i > root.i]
    verb = next((one for one in s.children(root.i, "parataxis", "conj") if _is_bare_verb(s, one, morphology)), None)
    if verb is None or not any(i < verb.i for i in asides) or not _follows_comma(s, verb):
        return
    s.crown(verb.i)
    if not s.child(verb.i, "aux"):
        verb.feats = {key: value for key, value in verb.feats.items() if key != "Voice"} | {"VerbForm": "Fin"}
    s.attach(root.i, verb.i, "nsubj")


def subject_of_supposed(s: Sentence, token: Token) -> None:
    """`should NATO deploy troops`: a name between an auxiliary that opens a clause and its verb is the verb's subject."""
    verb = s[token.head] if token.head > token.i else None
    if token.dep != "compound" or token.upos != "PROPN" or verb is None or verb.upos != "VERB" or s.child(verb.i, "nsubj"):
        return
    if any(one.i < token.i for one in s.children(verb.i, "aux")):
        token.dep = "nsubj"


def _is_bare_verb(s: Sentence, token: Token, morphology: Morphology) -> bool:
    finite = token.feats.get("VerbForm") == "Fin" or s.child(token.i, "aux") is not None
    if not finite and token.feats.get("VerbForm") == "Part" and not morphology.is_participle(token.lower):
        finite = not morphology.is_progressive(token.lower)  # `spoke`, called a participle
    return token.upos == "VERB" and finite and not s.child(token.i, "nsubj", "expl", "mark", "cc", "csubj")


def _follows_comma(s: Sentence, verb: Token) -> bool:
    """Whether nothing but adverbs and auxiliaries stands between the comma that closes the aside and the verb."""
    for token in reversed(s.tokens[: verb.i]):
        if token.lower == ",":
            return True
        if not (token.head == verb.i and token.relation in ("advmod", "aux")):
            return False
    return False
