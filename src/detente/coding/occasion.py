"""The date of a meeting is that of what is said at it, where the text says that it is the same occasion."""

from __future__ import annotations

from dataclasses import replace

from detente.coding.draft import Draft
from detente.grammar.voice import is_definite
from detente.parse.tree import Sentence


class Occasions:
    """The meetings of one article that have a date, and what was last said at one."""

    def __init__(self, also: frozenset[str]) -> None:
        self._also = also
        self._meetings: list[Draft] = []
        self._going_on: tuple[int, int, Draft] | None = None
        self._spoken: Draft | None = None

    def carry(self, s: Sentence, drafts: list[Draft], *, dated: bool) -> None:
        """Give undated verbal events of s the date of the meeting that it takes up; `dated`: s has a date of its own."""
        named = self._named(drafts)
        for draft in drafts:
            if (
                draft.when is not None
                or draft.parents
                or draft.factuality != "actual"
                or not draft.type.quad.startswith("verbal")
            ):
                continue
            meeting = self._meeting(s, draft, named, dated)
            if meeting is not None and meeting.when is not None and meeting is not draft:
                draft.when = replace(meeting.when)
                self._going_on = (s.paragraph, s.index, meeting)
            elif not dated and self._speaks_on(s, draft) and self._spoken is not None and self._spoken.when is not None:
                draft.when = replace(self._spoken.when)
        spoken = [one for one in drafts if _is_said(one)]
        self._spoken = spoken[-1] if spoken else None
        self._meetings += [
            one
            for one in drafts
            if one.type.name == "CONSULT" and one.when and one.factuality == "actual" and len(one.codes()) > 1
        ]

    def _speaks_on(self, s: Sentence, draft: Draft) -> bool:
        """Whether the one who spoke in the sentence before goes on (`Il a aussi promis…`)."""
        spoken = self._spoken
        subject = s.child(draft.i, "nsubj")
        return (
            spoken is not None
            and spoken.s.paragraph == s.paragraph
            and spoken.s.index == s.index - 1
            and subject is not None
            and (subject.upos == "PRON" or (is_definite(s, subject.i) and self._adds(s, draft.i)))
            and draft.actor_codes() == spoken.actor_codes()
            and s[draft.i].feats.get("Tense") == spoken.s[spoken.i].feats.get("Tense")
        )

    def _adds(self, s: Sentence, verb: int) -> bool:
        """Whether an adverb says that it comes on top of what was just told (`ont également demandé`)."""
        return any({child.lower, child.lemma.lower()} & self._also for child in s.children(verb, "advmod", "obl"))

    def _named(self, drafts: list[Draft]) -> Draft | None:
        """The dated meeting that a noun of the sentence takes up."""
        for draft in drafts:
            if draft.type.name == "CONSULT" and draft.is_noun and draft.when is None:
                for meeting in reversed(self._meetings):
                    if not draft.codes() or draft.codes() <= meeting.codes():
                        return meeting
        return None

    def _meeting(self, s: Sentence, draft: Draft, named: Draft | None, dated: bool) -> Draft | None:
        if named is not None and (draft.actor_codes() <= named.codes() or draft.type.name == "CONSULT"):
            return named
        if dated:
            return None
        if draft.type.name == "AGREE" and len(draft.actor_codes()) > 1:
            return next((one for one in reversed(self._meetings) if one.codes() == draft.codes()), None)
        if self._going_on is not None:
            paragraph, index, meeting = self._going_on
            if paragraph == s.paragraph and s.index - index <= 1 and draft.actor_codes() <= meeting.codes():
                return meeting
        return None


def _is_said(draft: Draft) -> bool:
    """Whether it is somebody's words, told by a verb as having been said."""
    verbal = draft.type.quad.startswith("verbal") and draft.type.name != "CONSULT"
    return verbal and not draft.is_noun and not draft.parents and draft.factuality == "actual" and len(draft.actors) == 1
