"""Quotations: the words, who says them, and by which verb; direct between marks, indirect in a clause; who says `we`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.coding.actors import Actors
from detente.coding.attribution import Attribution, Source
from detente.coding.party import Party
from detente.grammar.arguments import subjects_of
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence

_FEW = 3
"""Words between marks up to which they are a term that somebody is quoted with, not a quotation, if no verb is among them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """`start` and `end` are offsets in the article's text, marks left out; `speakers` empty where nobody is found."""

    start: int
    end: int
    direct: bool
    speakers: tuple[Party, ...]
    verb: str | None


class Quotes:
    """Finds the quotations of one article. Sentences must have been read by `actors` before."""

    def __init__(self, text: str, marks: Iterable[str], attribution: Attribution, actors: Actors, lexis: Lexis) -> None:
        self._attribution = attribution
        self._actors = actors
        self._lexis = lexis
        self._marks = frozenset("".join(marks := list(marks)))
        pairs = [f"{re.escape(one[0])}([^{re.escape(one[0] + one[-1])}]+){re.escape(one[-1])}" for one in marks]
        self._direct = [
            (found.start(found.lastindex or 0), found.end(found.lastindex or 0))
            for found in re.finditer("|".join(pairs), text)
            if "\n\n" not in found.group()
        ]

    def of(self, sentences: Sequence[Sentence]) -> Iterator[Quote]:
        """All quotations of the article, in order."""
        direct = [quote for span in self._direct if (quote := self._quoted(span, sentences)) is not None]
        indirect = [quote for s in sentences for source in self._sources(s) for quote in self._reported(s, source, direct)]
        yield from sorted([*direct, *indirect], key=lambda quote: (quote.start, quote.end))

    def first_person(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Who says `we` at token i; nobody outside a quotation or where no speaker is named."""
        said = self._said_at(s, i)
        if said is not None:
            return said.parties
        span = next((one for one in self._direct if one[0] <= s[i].start < one[1]), None)
        if span is None:
            return ()
        with self._actors.looking_ahead():  # the speaker may be named where the quotation ends, sentences later
            quote = self._quoted(span, self._actors.sentences)
        return quote.speakers if quote is not None else ()

    def nouns(self, s: Sentence, i: int) -> frozenset[str]:
        """What whoever says `we` at token i is called, and what he speaks for (`le porte-parole de l'armée`)."""
        said = self._said_at(s, i)
        subject = s.child(said.i, "nsubj") if said is not None else None
        if subject is None:
            return frozenset()
        return frozenset(one.lemma.lower() for one in (subject, *s.children(subject.i, "nmod", "compound")))

    def _said_at(self, s: Sentence, i: int) -> Source | None:
        return next((one for one in self._sources(s) if i in one.scope), None)

    def _sources(self, s: Sentence) -> list[Source]:
        return self._attribution.sources(s, self._actors)

    # -- between marks ------------------------------------------------------------------------------------------------

    def _quoted(self, span: tuple[int, int], sentences: Sequence[Sentence]) -> Quote | None:
        start, end = span
        here = [s for s in sentences if s.start < end and start < s.end]
        words = [token for s in here for token in s.token_at(start, end) if token.upos != "PUNCT"]
        if not here or not words or (len(words) <= _FEW and all(token.upos not in ("VERB", "AUX") for token in words)):
            return None
        announced = self._before(here[0], start)
        if announced is not None:
            return Quote(start, end, True, *announced)
        for s in here:
            source = self._nearest(s, self._sources(s), start, end)
            if source is not None:
                return Quote(start, end, True, source.parties, source.verb or None)
        return Quote(start, end, True, *self._floating(here[0], sentences))

    @staticmethod
    def _nearest(s: Sentence, sources: list[Source], start: int, end: int) -> Source | None:
        """The source of the sentence whose word of saying stands outside the marks, or is put in between, nearest to them."""
        outside = [one for one in sources if not start <= s[one.i].start < end or s[one.i].dep == "parataxis"]
        about = [one for one in outside if any(start <= s[k].start < end for k in one.scope)] or outside
        return min(about, key=lambda one: min(abs(s[one.i].start - end), abs(start - s[one.i].start)), default=None)

    def _before(self, s: Sentence, start: int) -> tuple[tuple[Party, ...], str | None] | None:
        """`X a réagi : « … »`: whoever does something right before a colon and the marks."""
        lead = [token for token in s.tokens if token.start < start]
        if not any(token.form == ":" for token in lead[-3:]):
            return None
        verbs = [token for token in lead if token.upos == "VERB"]
        for verb in verbs:
            for subject in subjects_of(s, verb.i, self._lexis):
                speakers = tuple(party for party in self._actors.resolve(s, subject.i) if party.acts)
                if speakers:
                    return speakers, verb.lemma
        return None

    def _floating(self, s: Sentence, sentences: Sequence[Sentence]) -> tuple[tuple[Party, ...], str | None]:
        """A quotation by itself goes on with the speaker of the paragraph, else of the one before."""
        for other in reversed(sentences[: s.index]):
            if s.paragraph - other.paragraph > 1:
                break
            if sources := self._sources(other):
                return sources[-1].parties, None
        return (), None

    # -- in a clause --------------------------------------------------------------------------------------------------

    def _reported(self, s: Sentence, source: Source, direct: list[Quote]) -> Iterator[Quote]:
        """The clause that a speaker vouches for, where it is not between marks."""
        tokens = sorted(k for k in source.scope if s[k].upos != "PUNCT")
        if not tokens:
            return
        start, end = s[tokens[0]].start, s[tokens[-1]].end
        marked = any(one.form in self._marks for one in s.tokens[tokens[0] : tokens[-1]])
        if not marked and all(end <= one.start or one.end <= start for one in direct):
            yield Quote(start, end, False, source.parties, source.verb or None)
