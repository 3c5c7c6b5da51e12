"""Pasts that the tagger took for participles, in a language where most of the two are spelt alike (`A crowd pelted the police`)."""

from __future__ import annotations

from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "acl:relcl"})


def past_not_participle(s: Sentence, token: Token) -> None:
    """`Dozens of activists held a vigil`: with a subject and an object, and without auxiliary, a past."""
    if not _is_past_participle(token) or token.dep not in _CLAUSES or s.child(token.i, "aux", "cop", "mark"):
        return
    own = [child for child in s.children(token.i, "nsubj") if child.i < token.i]
    if own and (own[0].dep == "nsubj" or s.child(token.i, "obj")):
        own[0].dep = "nsubj"
        token.feats = {**token.feats, **_FINITE}


def clause_not_noun(s: Sentence) -> None:
    """`A crowd pelted the police.`: a full sentence has a verb; a participle behind its one noun is its past."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN", "NUM", "PRON") or not s.tokens or s.tokens[-1].form != ".":
        return
    if s.child(root.i, "cop", "nsubj", "aux", "case"):
        return
    verb = next((t for t in s.tokens if t.dep == "acl" and _is_past_participle(t) and s.is_below(t.i, root.i)), None)
    if verb is None or verb.i < root.i or s.child(verb.i, "aux", "nsubj", "mark", "obl:agent"):
        return
    if any(t.upos in ("VERB", "AUX") and not s.is_below(t.i, verb.i) for t in s.tokens) or _ends_before(s, root, verb):
        return
    above = s[verb.head]
    s.crown(verb.i)
    verb.feats = {**verb.feats, **_FINITE}
    s.attach(root.i, verb.i, "nsubj")
    for owner in {root.i, above.i}:
        for child in [c for c in s.children(owner) if c.i > verb.i]:
            nominal = child.relation in ("nmod", "appos", "flat", "obl")
            s.attach(child.i, verb.i, ("obl" if s.child(child.i, "case") else "obj") if nominal else child.dep)


def _is_past_participle(token: Token) -> bool:
    past = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense", "Past") == "Past"
    return token.upos == "VERB" and past


def _ends_before(s: Sentence, root: Token, verb: Token) -> bool:
    """Whether a comma or colon parts the noun from the participle, as where something is only named."""
    return any(s[k].form in (",", ":", ";", "-", "–", "—", "(") for k in range(root.i, verb.i))
