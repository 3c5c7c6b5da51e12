"""When: which date of a sentence belongs to which of its events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import inf

from detente.coding.anchors import Anchors
from detente.coding.attach import sharers, teller
from detente.coding.draft import Draft
from detente.coding.due import Dated, Due
from detente.coding.giving import Giver
from detente.coding.relatives import Relatives
from detente.coding.sharing import Sharing, spoken
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, is_participle
from detente.languages import load_pack
from detente.parse.tree import Sentence, Token
from detente.temporal import Days, Mention, find, resolve
from detente.temporal.mention import Value

BRIEF = 3
"""Days that an anchor for "the day after" may last."""

MONTH = 31


class Dates:
    """Dates of one article, given to its events sentence by sentence."""

    def __init__(self, language: str, published: str | None, lexis: Lexis) -> None:
        data = load_pack(language).data("occasions")
        self._words = {name: frozenset(words) for name, words in data.items()}
        self._language = language
        self._published = published
        self._lexis = lexis
        self._giver = Giver(published, lexis)
        self._relatives = Relatives(lexis, self._words)
        self._anchors = Anchors(lexis, published, self._words)
        self._sharing = Sharing(lexis, self._words)
        self._last: Days | None = None
        self._last_brief: Days | None = None
        self._last_at: tuple[int, bool] = (-1, False)

    def of(self, s: Sentence) -> list[Dated]:
        """The dates of sentence s."""
        found = []
        for mention in find(s.text, self._language):
            tokens = s.token_at(s.start + mention.start, s.start + mention.end)
            if tokens:
                inside = {token.i for token in tokens}
                head = next((token.i for token in tokens if token.head not in inside and token.upos != "ADP"), tokens[-1].i)
                found.append(Dated(mention, frozenset(inside), head))
        return found

    def assign(self, s: Sentence, dates: list[Dated], drafts: list[Draft]) -> None:
        """Give each date of s to the events whose occasion it is; then to those that share it and have none of their own."""
        dates = [self._in_context(s, dated) for dated in dates if dated.mention.kind == "date"]
        due = Due(s, drafts, [dated.head for dated in dates], self._lexis, self._words)
        counted = [(dated, self._anchors.target(s, dated)) for dated in dates if dated.mention.of_event]
        plain = [dated for dated in dates if not dated.mention.of_event]
        targets = {due.at(target.i) for _, target in counted if target is not None}
        given = [(dated, self._assign(s, dated, due, targets)) for dated in sorted(plain, key=lambda one: _looks_ahead(s, one))]
        for dated, owners in given:
            self._share(s, dated, owners, drafts)
        for dated, target in counted:
            if target is not None:
                heard = self._sharing.heard(s, 0)
                self._anchors.count(s, dated, target, due, heard[1] if heard else None)
        self._anchors.take_up(s, due, drafts)
        self._inherit(s, given, due, drafts)
        self._sharing.share(s, due, drafts)
        self._anchors.remember(drafts)

    def _in_context(self, s: Sentence, dated: Dated) -> Dated:
        """`Le 5 mai 1988, … Fin juin, …`: of that year; `la visite prévue jeudi`: on the Thursday that is nearer."""
        value, told = dated.mention.value, self._sharing.heard(s, 1)
        target = self._anchors.target(s, dated) if value.of_event else None
        if target is not None and target.feats.get("VerbForm") == "Inf" and not s.is_below(target.i, dated.head):
            value = replace(value, of_event=False)  # `lui a interdit la veille de partir`
        before = told[0].mention.value if told else Value("vague")
        verb = s[clause_verb(s, dated.head)]
        if value.op == "date" and value.month and not value.year and before.year and (before.month or 0) <= value.month:
            value = replace(value, year=before.year)
        elif value.op == "weekday" and value.direction is None and value.weekday is not None:
            value = replace(value, direction=self._direction(s, verb, value.weekday))
        return replace(dated, mention=replace(dated.mention, value=value))

    def _direction(self, s: Sentence, verb: Token, weekday: int) -> int | None:
        """Where to look for the weekday of what was planned, and may be over by now: the nearer one is meant.

        0 (`la visite prévue jeudi`), -1 (`devait recevoir jeudi`, where Thursday is not long past), else None.
        """
        if is_participle(verb) and not s.child(verb.i, "aux"):
            return 0 if verb.lemma.lower() in self._words.get("planned", ()) else None
        modal = s.head(verb.i) if verb.feats.get("VerbForm") == "Inf" and verb.relation == "xcomp" else None
        if modal is None or modal.feats.get("Tense") != "Imp" or modal.lemma.lower() not in self._words.get("due", ()):
            return None
        today = date.fromisoformat(self._published[:10]).weekday() if self._published else weekday
        return -1 if 0 < (today - weekday) % 7 < (weekday - today) % 7 else None

    def _assign(self, s: Sentence, dated: Dated, due: Due, targets: set[Draft | None]) -> list[Draft]:
        """Give one date to its owners, who are returned, and remember it; `targets` are what other dates are counted from."""
        owners = [one for one in due.owners(dated.head, dated.head) if one not in targets]
        days = None
        for draft in owners:
            days = self._give(s, dated, draft) or days
        if days is None and not owners:
            days = resolve(dated.mention, self._published, tense="past", anchor=self._anchor(s, dated.mention))
        if days is not None:
            self._anchors.note(s, dated, days)
            self._sharing.hear(s, dated, days)
            self._remember(s, dated, days, happened=any(draft.factuality == "actual" for draft in owners))
        return owners

    def _remember(self, s: Sentence, dated: Dated, days: Days, *, happened: bool) -> None:
        """Keep it for "the day after": the day of an event, else one near publication that is told of no event beside it."""
        main = s[clause_verb(s, dated.head)].relation not in ("acl", "advcl")
        beside = self._last_at == (s.index, True)
        told = beside and not main  # `a libéré mercredi X, arrêté en mai. Le même jour, …`
        if dated.mention.relation is not None:
            return  # `gelé jusqu'à fin 2028. Peu avant minuit, …`
        if (happened and not told) or (_length(days) <= BRIEF and self._is_fresh(days) and not beside):
            self._last = days
            self._last_at = (s.index, happened and main)
            self._last_brief = days if _length(days) <= BRIEF else self._last_brief

    def _give(self, s: Sentence, dated: Dated, draft: Draft) -> Days | None:
        return self._giver.give(dated, draft, self._anchor(s, dated.mention))

    def _anchor(self, s: Sentence, mention: Mention) -> Days | None:
        """What "the same day" or "the day after" hangs on: only days have a day after, any time may be the same."""
        same = not mention.value.n and not mention.value.direction
        told = self._sharing.heard(s, 1) if mention.value.op == "shift" and mention.granularity in ("month", "year") else None
        if told is not None:
            return told[1]
        return self._last if same else self._last_brief

    def _is_fresh(self, days: Days) -> bool:
        """Whether it is near publication: what nothing happened on is else only told in passing."""
        if self._published is None or days[0] is None:
            return True
        return abs((date.fromisoformat(days[0]) - date.fromisoformat(self._published[:10])).days) <= MONTH

    def _share(self, s: Sentence, dated: Dated, owners: list[Draft], drafts: list[Draft]) -> None:
        """Give a date to what is told in the same breath, and so is as actual, or as much a plan."""
        told = {teller(s, draft): draft.factuality for draft in owners}
        if not owners:
            told = {clause_verb(s, dated.head): "actual"}
        for verb, factuality in told.items():
            for other in sharers(s, dated.head, verb, drafts):
                if other.when is not None or (other.factuality == "future") != (factuality == "future"):
                    continue
                if dated.mention.anchored and owners:  # its own day is by now the one told last
                    other.when = replace(owners[0].when) if owners[0].when else None
                else:
                    self._give(s, dated, other)

    def _inherit(self, s: Sentence, given: list[tuple[Dated, list[Draft]]], due: Due, drafts: list[Draft]) -> None:
        """Date what a relative clause tells by what it is attached to."""
        for draft in drafts:
            if draft.when is not None:
                continue
            source = self._relatives.date(s, draft, due, given) or spoken(s, draft, given)
            if isinstance(source, Dated):
                self._give(s, source, draft)
            elif source is not None and source.when is not None:
                draft.when = replace(source.when)


def _length(days: Days) -> float:
    """Days from the first to the last, infinite where one of them is open."""
    start, end = days
    return (date.fromisoformat(end) - date.fromisoformat(start)).days if start and end else inf


def _looks_ahead(s: Sentence, dated: Dated) -> bool:
    """`X, arrêté la veille, a été libéré samedi`: what "the day before" hangs on is the date of the main clause."""
    return dated.mention.anchored and s[clause_verb(s, dated.head)].relation in ("acl", "advcl")
