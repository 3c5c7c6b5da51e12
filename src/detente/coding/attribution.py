"""Who says so: speakers of reporting verbs, quotations and `according to`, and which events they vouch for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.coding.actors import Actors
from detente.coding.party import Party
from detente.grammar.arguments import subjects_of
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_passive, marker
from detente.parse.tree import Sentence, Token

_QUOTES = frozenset('«“"')
_CLOSING = frozenset('»”"')


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker, the token of the reporting word, and the tokens of the sentence that the speaker vouches for."""

    parties: tuple[Party, ...]
    i: int
    scope: frozenset[int]
    verb: str


class Attribution:
    """The reading of one language's `attribution.yaml`."""

    def __init__(self, data: dict[str, Any], lexis: Lexis) -> None:
        self._verbs = frozenset(data.get("verbs") or ())
        self._prepositions = frozenset(data.get("prepositions") or ())
        self._phrases = tuple(data.get("phrases") or ())
        self._objects = frozenset(data.get("objects") or ())
        self._doing = frozenset(data.get("doing") or ())
        self._lexis = lexis

    def sources(self, s: Sentence, actors: Actors) -> list[Source]:
        """All sources of one sentence."""
        return [*self._reported(s, actors), *self._according(s, actors)]

    def _reported(self, s: Sentence, actors: Actors) -> Iterator[Source]:
        for token in s.tokens:
            if token.upos not in ("VERB", "AUX") or not self._reports(s, token) or is_passive(s, token.i):
                continue
            scope = self._said(s, token.i)
            if not scope:
                continue
            for subject in subjects_of(s, token.i, self._lexis):
                speakers = tuple(party for party in actors.resolve(s, subject.i) if party.acts)
                if speakers:
                    yield Source(speakers, token.i, scope - {token.i}, token.lemma)
                    break

    def _reports(self, s: Sentence, token: Token) -> bool:
        """Whether it is a verb of saying, alone or with the auxiliary of its idiom (`faire savoir`)."""
        helper = s.child(token.i, "aux:caus", "aux")
        if token.lemma in self._verbs or (helper is not None and f"{helper.lemma} {token.lemma}" in self._verbs):
            return True
        return _follows_quotation(s, token)

    def _said(self, s: Sentence, i: int) -> frozenset[int]:
        """The tokens that the subject of reporting verb i vouches for."""
        token = s[i]
        clauses = ("ccomp",) if token.lemma in self._doing else ("ccomp", "xcomp")
        below = [k for child in s.children(i, *clauses) for k in s.subtree(child.i)]
        for child in s.children(i, "parataxis", "obj"):
            if self._is_said(s, i, child):
                below += s.subtree(child.i)
        if token.dep == "parataxis" and token.head >= 0 and not self._apart(s, token.head, i):
            own = s.subtree(i)
            after = max(own) if token.head < i else len(s)
            below += [k for k in s.subtree(token.head) if k not in own and k <= after]
        return frozenset(below)

    def _is_said(self, s: Sentence, i: int, child: Token) -> bool:
        if self._apart(s, i, child.i):
            return False
        quoted = any(s[k].form in _QUOTES for k in s.subtree(child.i))
        return quoted or child.dep == "parataxis" or s[i].lemma in self._objects

    @staticmethod
    def _apart(s: Sentence, one: int, other: int) -> bool:
        """Whether a semicolon stands between: the next statement is another's."""
        return any(s[k].form == ";" for k in range(min(one, other), max(one, other)))

    def _according(self, s: Sentence, actors: Actors) -> Iterator[Source]:
        for token in s.tokens:
            if token.dep not in ("obl", "nmod", "advmod", "parataxis", "advcl", "obj"):
                continue
            if marker(s, token.i, self._lexis) not in self._prepositions and not self._phrase(s, token.i):
                continue
            if self._only_a_figure(s, token):
                continue
            speakers = tuple(party for party in actors.resolve(s, token.i) if party.acts) or tuple(actors.authors(s, token.i))
            if speakers:
                yield Source(speakers, token.i, self._around(s, token.i), "")

    @staticmethod
    def _only_a_figure(s: Sentence, token: Token) -> bool:
        """`24 morts, selon le ministère`: the figure is sourced, not the happening."""
        above = s.head(token.i)
        return (
            above is not None
            and above.upos in ("NUM", "NOUN")
            and (above.upos == "NUM" or s.child(above.i, "nummod") is not None)
        )

    def _phrase(self, s: Sentence, i: int) -> bool:
        start = max(0, s[i].start - s.start - 28)
        before = s.text[start : s[i].start - s.start].lower().replace("’", "'")
        return any(
            before.rstrip().endswith(phrase) or f"{phrase} " in before[-len(phrase) - 6 :]
            for phrase in self._phrases
            if " " in phrase
        )

    def _around(self, s: Sentence, i: int) -> frozenset[int]:
        """The clause that "according to X" stands in: everything below the verb (or noun) it hangs on."""
        above = s[i].head
        if above < 0:
            return frozenset(range(len(s)))
        top = above
        while s[top].upos not in ("VERB", "AUX") and s[top].head >= 0 and s[top].relation not in ("conj", "parataxis"):
            top = s[top].head
        own = set(s.subtree(i))
        return frozenset(k for k in s.subtree(top) if k not in own)


def _follows_quotation(s: Sentence, token: Token) -> bool:
    """`« … », soupire X`: right behind a quotation any verb with a subject of its own tells who says it."""
    if token.dep not in ("parataxis", "root", "conj"):
        return False
    own = set(s.subtree(token.i))
    closing = next((k for k in range(token.i - 1, 0, -1) if s[k].form in _CLOSING), None)
    subjects = [one for one in s.children(token.i, "nsubj") if closing is not None and one.i > closing]
    if closing is None or not subjects:
        return False
    if all(one.upos not in ("VERB", "AUX") for one in s.tokens[:closing]):
        return False  # `« Du chantage », a tonné X`: a word for what somebody else does
    between = all(k in own or s[k].upos == "PUNCT" for k in range(closing + 1, token.i))
    said = token.dep == "parataxis" or any(one.i < closing for one in s.children(token.i, "ccomp", "parataxis"))
    return between and said and any(one.form in _QUOTES for one in s.tokens[:closing])
