"""Events without a date that are told in one breath with a dated one: at it, put down by it, while it went on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.coding.attach import met, put_down, sharers
from detente.coding.draft import Draft
from detente.coding.due import Dated, Due, Words
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, has_pronoun_object, is_definite, marker
from detente.model import When
from detente.parse.tree import Sentence
from detente.temporal import Days

_MAIN = ("root", "conj", "parataxis")
_BACK = 2
"""Sentences back to the day of what a speech takes up."""


class Sharing:
    """Gives the dates of one article's events to what happens with them; holds the day that was told last."""

    def __init__(self, lexis: Lexis, words: Mapping[str, Words]) -> None:
        self._lexis = lexis
        self._while = words.get("while", frozenset())
        self._then = words.get("then", frozenset())
        self._there = words.get("there", frozenset())
        self._speeches = words.get("speeches", frozenset())
        self._within = words.get("within", frozenset())
        self._heard: tuple[Sentence, Dated, Days] | None = None

    def hear(self, s: Sentence, dated: Dated, days: Days) -> None:
        """Remember the first date of a main clause: what is told right after may take it up."""
        if s[clause_verb(s, dated.head)].relation in _MAIN and (self._heard is None or self._heard[0] is not s):
            self._heard = (s, dated, days)

    def heard(self, s: Sentence, back: int) -> tuple[Dated, Days] | None:
        """The date of the main clause that stands so many sentences before s in its paragraph."""
        if self._heard is None or self._heard[0].index != s.index - back or self._heard[0].paragraph != s.paragraph:
            return None
        return self._heard[1:]

    def share(self, s: Sentence, due: Due, drafts: list[Draft]) -> None:
        """Date what the sentence tells together with events that have been dated."""
        for draft in [one for one in drafts if one.when is not None]:
            for other in (*put_down(s, draft, drafts), *met(s, draft, drafts), *self._beside(s, draft, due, drafts)):
                if other.when is None and draft.when is not None:
                    other.when = replace(draft.when)
        for draft in drafts:
            if self._heard is not None and draft.when is None and draft.factuality == "actual" and not draft.is_noun:
                told, dated, days = self._heard
                self._take_up(s, draft, drafts, told.index, When(days[0], days[1], dated.mention.text))

    def _beside(self, s: Sentence, draft: Draft, due: Due, drafts: list[Draft]) -> Iterator[Draft]:
        """The meeting that something is said at (`a promis mardi, lors d'un entretien, …`); what went on meanwhile."""
        for other in drafts:
            if other is draft or {draft.factuality, other.factuality} != {"actual"}:
                continue
            token = s[other.i]
            meeting = draft.is_noun and draft.type.name == "CONSULT" and not is_definite(s, draft.i)
            if meeting and other in due.happening_at(draft.i):
                yield other
            elif other.is_noun and other.type.name == "CONSULT" and draft.actor_codes() <= other.codes():
                if not is_definite(s, other.i) and draft in due.happening_at(other.i):
                    yield other
            elif token.dep == "advcl" and token.head == draft.i and self._opens(s, other.i):
                yield other
            elif draft.type is other.type and (subject := s.child(draft.i, "nsubj")) and subject.i in other.frame.hit.tokens:
                yield other  # `l'assaut donné par l'armée a tué mardi…`

    def _opens(self, s: Sentence, verb: int) -> bool:
        return any(child.lower in self._while for child in s.children(verb, "mark"))

    def _is_there(self, s: Sentence, verb: int) -> bool:
        """Whether it happens at a place, or on an occasion, that a pronoun takes up (`y ont été arrêtées`)."""
        return any(child.lower in self._there and child.upos in ("PRON", "ADV") for child in s.children(verb))

    def _take_up(self, s: Sentence, draft: Draft, drafts: list[Draft], index: int, when: When) -> None:
        """`Il avait alors promis…`, `dans cette allocution, elle a promis…`: on the day that has just been told of."""
        had = any(t.feats.get("Tense") == "Imp" for t in s.children(draft.i, "aux"))
        if had and index == s.index - 1 and any(t.lower in self._then for t in s.children(draft.i, "advmod")):
            draft.when = replace(when)
        if index == s.index - 1 and told_of_past(s, draft.i) and (self._is_there(s, draft.i) or deals_with_them(s, draft)):
            draft.when = replace(when)
        verbal = draft.type.quad.startswith("verbal") and not draft.parents
        for token in s.children(draft.i, "obl") if verbal and 0 < s.index - index <= _BACK else ():
            speech = token.lemma.lower() in self._speeches and is_definite(s, token.i) and not s.child(token.i, "nmod", "acl")
            if speech and marker(s, token.i, self._lexis) in self._within:
                for other in (draft, *(one for one in sharers(s, token.i, draft.i, drafts) if one.when is None)):
                    other.when = replace(when)


def told_of_past(s: Sentence, verb: int) -> bool:
    """Whether a verb has a compound tense of the past, as what has just happened is told in."""
    return s.child(verb, "aux:tense") is not None and s[verb].feats.get("VerbForm") == "Part"


def deals_with_them(s: Sentence, draft: Draft) -> bool:
    """Whether force is used on those who have just been told of (`la police les a dispersés`)."""
    handled = draft.type.name in ("ASSAULT", "COERCE") and s.child(draft.i, "nsubj") is not None
    return handled and has_pronoun_object(s, draft.i)


def spoken(s: Sentence, draft: Draft, given: list[tuple[Dated, list[Draft]]]) -> Dated | None:
    """The date on the verb whose subject a relative clause is about (`a déclaré mardi la ministre, qui a menacé de…`)."""
    token = s[draft.i]
    had = any(t.feats.get("Tense") == "Imp" for t in (token, *s.children(draft.i, "aux")))
    if token.dep != "acl:relcl" or had or not draft.type.quad.startswith("verbal") or token.feats.get("Tense") != "Past":
        return None
    above = s.ancestors(draft.i)
    subject = next((t for t in above if t.relation in ("nsubj", "obj", "obl", "root") or t.upos == "VERB"), None)
    if subject is None or subject.relation != "nsubj":
        return None
    told = (one for one, owners in given if not owners and clause_verb(s, one.head) == subject.head and one.head < draft.i)
    return next(told, None)
