"""Who says "we" and "I": the speaker of the quotation in which the pronoun stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from detente.coding.party import Party
from detente.coding.scene import Resolver
from detente.parse.tree import Sentence

_MARKS = {"«": 1, "»": -1, "“": 1, "”": -1}
_AHEAD = 3
"""Sentences after which a quotation's speaker is no longer looked for."""


class Said(Protocol):
    """A speaker and the tokens of the sentence that are the speaker's words."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """Who speaks."""

    @property
    def i(self) -> int:
        """The token of the word of saying."""

    @property
    def scope(self) -> frozenset[int]:
        """What is said, by tokens."""


Voices = Callable[[Sentence], Sequence[Said]]
"""Finds all speakers of one sentence."""


class Speaking:
    """Finds the speakers of one article's first persons."""

    def __init__(self, actors: Resolver) -> None:
        self._voices: Voices | None = None
        self._actors = actors
        self._open = _open_at_end(actors.sentences)

    def listen(self, voices: Voices) -> None:
        """Say how speakers are found."""
        self._voices = voices

    def first_person(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Who says `we` at token i; nobody outside a quotation or where no speaker is named."""
        if self._voices is None:
            return ()
        for said in self._voices(s):
            if i in said.scope:
                return said.parties
        if not self._is_open(s, i):
            return ()
        return self._after(s) or self._before(s)

    def nouns(self, s: Sentence, i: int) -> frozenset[str]:
        """What the speaker of the same sentence is called, and what he speaks for (`le porte-parole de l'armée`)."""
        said = next((one for one in self._voices(s) if i in one.scope), None) if self._voices is not None else None
        subject = s.child(said.i, "nsubj") if said is not None else None
        if subject is None:
            return frozenset()
        return frozenset(one.lemma.lower() for one in (subject, *s.children(subject.i, "nmod", "compound")))

    def _is_open(self, s: Sentence, i: int) -> bool:
        """Whether token i stands between marks that may have been opened sentences before."""
        depth = self._open.get(s.index - 1, 0)
        for token in s.tokens[:i]:
            depth = _step(depth, token.form)
        return depth > 0

    def _after(self, s: Sentence) -> tuple[Party, ...]:
        """The speaker named where the quotation ends (`« Nous partirons. Rien ne nous retient », a dit X`)."""
        if not self._open.get(s.index, 0):
            return self._sole(s)
        with self._actors.looking_ahead():
            for other in self._actors.sentences[s.index + 1 : s.index + 1 + _AHEAD]:
                if found := self._sole(other):
                    return found
                if not self._open.get(other.index, 0):
                    break
        return ()

    def _before(self, s: Sentence) -> tuple[Party, ...]:
        """The last speaker of the paragraph or of the one before."""
        for other in reversed(self._actors.sentences[: s.index]):
            if s.paragraph - other.paragraph > 1 or s.index - other.index > _AHEAD:
                break
            if found := self._sole(other):
                return found
        return ()

    def _sole(self, s: Sentence) -> tuple[Party, ...]:
        said = self._voices(s) if self._voices is not None else ()
        return said[-1].parties if said else ()


def _step(depth: int, form: str) -> int:
    if form == '"':
        return 1 - min(depth, 1)
    return max(0, depth + _MARKS.get(form, 0))


def _open_at_end(sentences: Sequence[Sentence]) -> dict[int, int]:
    """How many quotations are open at the end of each sentence; none outlasts its paragraph by more than one."""
    found: dict[int, int] = {}
    depth, paragraph = 0, 0
    for s in sentences:
        if s.paragraph > paragraph + 1:
            depth = 0
        paragraph = s.paragraph
        for token in s.tokens:
            depth = min(_step(depth, token.form), 1)
        found[s.index] = depth
    return found
