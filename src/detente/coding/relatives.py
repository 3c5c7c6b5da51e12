"""What a relative clause has of the event it is about: `un sommet mardi, au cours duquel X a promis…`."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from detente.coding.attach import teller
from detente.coding.draft import Draft
from detente.coding.due import Dated, Due, Words
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, marker
from detente.parse.tree import Sentence, Token

NONE: Words = frozenset()


class Relatives:
    """Finds the date that a relative clause has from what it is attached to."""

    def __init__(self, lexis: Lexis, words: Mapping[str, Words]) -> None:
        self._lexis = lexis
        self._where = words.get("where", NONE)
        self._which = words.get("which", NONE)
        self._within = words.get("within", NONE)
        self._with = words.get("with", NONE)
        self._at_nouns = words.get("at_nouns", NONE)

    def date(self, s: Sentence, draft: Draft, due: Due, given: list[tuple[Dated, list[Draft]]]) -> Dated | Draft | None:
        """The date, or the dated event, that the clause of `draft` has its own date from."""
        verb = s[teller(s, draft)]
        if verb.dep != "acl:relcl" or _is_earlier(s, verb.i):
            return None
        word = _first(s, verb.i, self._where | self._which)
        if word is None:
            return None
        inside = self._is_inside(s, word)
        if inside:
            own = [one for one, _ in given if one.head < word.i and verb.head in (one.head, s[one.head].head)]
            if own:
                return own[-1]
        event = self._event(s, verb.head, word, due, inside=inside)
        if event is None:
            return None
        dates = [one for one, owners in given if one.head < word.i and event in owners]
        return dates[-1] if dates else event

    def _event(self, s: Sentence, noun: int, word: Token, due: Due, *, inside: bool) -> Draft | None:
        here = due.at(noun)
        above = next((one for t in s.ancestors(noun) if (one := due.at(t.i)) is not None), None)
        if word.lower in self._where:
            return here or above
        if inside:
            return here
        if marker(s, word.i, self._lexis) in self._with:
            return next((one for one in (here, above) if one is not None and one.type.name == "CONSULT"), None)
        return None

    def _is_inside(self, s: Sentence, word: Token) -> bool:
        """Whether it is what something happens in or at (`dans lequel`, `au cours duquel`)."""
        above = s.head(word.i)
        noun = above is not None and above.i < word.i and above.lemma.lower() in self._at_nouns
        return noun or marker(s, word.i, self._lexis) in self._within


def _first(s: Sentence, verb: int, words: Collection[str]) -> Token | None:
    """The first of `words` before a verb, in the same clause."""
    return next((s[k] for k in s.subtree(verb) if k < verb and s[k].lower in words and clause_verb(s, k) == verb), None)


def _is_earlier(s: Sentence, verb: int) -> bool:
    """Whether a verb tells of what had been, or of what used to be, before its main clause."""
    return any(token.feats.get("Tense") == "Imp" for token in (s[verb], *s.children(verb, "aux", "cop")))
