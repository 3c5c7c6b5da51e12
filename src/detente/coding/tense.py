"""The tense that a date in a tree is read by."""

from __future__ import annotations

from detente.coding.factuality import Factuality
from detente.grammar.voice import clause_verb
from detente.parse.tree import Sentence
from detente.temporal import Tense


def tense_at(s: Sentence, i: int, factuality: Factuality) -> Tense | None:
    """The tense of the clause that token i stands in; None where no verb tells it."""
    verb = clause_verb(s, i)
    status = factuality.of(s, verb)
    if status == "future" or factuality.is_ahead(s, verb):
        return "future"
    return "past" if status == "actual" and s[verb].upos in ("VERB", "AUX") else None
