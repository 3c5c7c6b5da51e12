"""Deciding by the words around a number of persons whether they were killed, injured or detained."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from detente.quantity.mention import Kind
from detente.quantity.numbers import NOWHERE, either

# How far, in characters, the words are looked for that say what happened to the persons counted.
BEFORE, _AFTER = 45, 70
_CLAUSE_END = re.compile(r"[.;:\n!?](?!\d)")
_KINDS: tuple[Kind, ...] = ("killed", "injured", "detained")


@dataclass(frozen=True, slots=True)
class Context:
    """Words that tell one fate: before the persons, somewhere after, right after; `bare`: right before a lone number."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    beside: re.Pattern[str]
    bare: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Fates:
    """The fates of one language; `barrier` ends the look at what stands after the persons."""

    contexts: Mapping[str, Context]
    barrier: re.Pattern[str] | None

    def of(self, folded: str, start: int, end: int) -> Kind | None:
        """Killed, injured or detained, by the nearest telling words; right beside first, then before, then after."""
        before = folded[max(0, start - BEFORE) : start]
        after = self._after(folded, end)
        for kind in _KINDS:
            if self.contexts[kind].beside.match(after):
                return kind
        for kind in _KINDS:
            if self.contexts[kind].before.search(before):
                return kind
        later = [(found.end(), kind) for kind in _KINDS if (found := self.contexts[kind].after.search(after))]
        return min(later)[1] if later else None

    def bare(self, folded: str, start: int) -> Kind | None:
        """The fate of those whom a number without a noun counts, by the words right before it ("killing 12")."""
        before = folded[max(0, start - BEFORE) : start]
        return next((kind for kind in _KINDS if (told := self.contexts[kind].bare) and told.search(before)), None)

    def _after(self, folded: str, end: int) -> str:
        stop = _CLAUSE_END.search(folded, end, end + _AFTER)
        after = folded[end : stop.start() if stop else end + _AFTER]
        barrier = self.barrier.search(after) if self.barrier else None
        return after[: barrier.start()] if barrier else after


def fates(source: Mapping[str, Any]) -> Fates:
    """The fates that the content of an `amounts.yaml` describes. Raises re.error where a form does not compile."""
    gap, barrier = source.get("gap") or r"[\w'-]+", source.get("barrier")
    told = source["context"]
    contexts: dict[str, Context] = {kind: _context(told.get(kind) or {}, source["apart"], gap) for kind in _KINDS}
    return Fates(contexts, re.compile(barrier) if barrier else None)


def _context(entry: Mapping[str, str], apart: list[str], gap: str) -> Context:
    return Context(
        before=re.compile(rf"(?<!\w){entry.get('before', NOWHERE)}(?: {gap}){{0,3}}? ?$"),
        after=re.compile(rf"(?<!\w)(?:{entry.get('after', NOWHERE)})(?!\w)"),
        beside=re.compile(rf",? (?:(?!(?:{either(apart)}) )[\w-]+ ){{0,2}}{entry.get('beside', NOWHERE)}(?!\w)"),
        bare=re.compile(rf"(?<!\w)(?:{entry['bare']}) $") if "bare" in entry else None,
    )
