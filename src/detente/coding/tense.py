"""The tense that a date in a tree is read by."""

from __future__ import annotations

from detente.coding.factuality import Factuality
from detente.grammar.voice import clause_verb, is_participle
from detente.parse.tree import Sentence
from detente.temporal import Tense


def tense_at(s: Sentence, i: int, factuality: Factuality) -> Tense | None:
    """The tense of the clause that token i stands in; None where no verb tells it."""
    above = s.head(i)
    if above is not None and above.upos in ("NOUN", "PROPN") and s[i].relation in ("nmod", "compound", "amod"):
        return None  # `l'élection du 27 juin`: the verb says nothing of when that is
    verb = clause_verb(s, i)
    status = factuality.of(s, verb)
    if status == "future" or factuality.is_ahead(s, verb):
        return "future"
    if s[verb].feats.get("VerbForm") == "Inf":
        return None
    if is_participle(s[verb]) and s[verb].relation == "acl":
        return "past"  # `la hausse décidée jeudi`, whatever the main verb says
    return "past" if status == "actual" and s[verb].upos in ("VERB", "AUX") else None
