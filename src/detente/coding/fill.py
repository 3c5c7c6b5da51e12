"""Who fills the roles of a frame: the slots of the rule, best argument first, that somebody or something resolves to."""

from __future__ import annotations

from detente.coding.actors import Actors
from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party, unique
from detente.grammar.arguments import Argument, arguments
from detente.grammar.frames import fillers
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence


class Filler:
    """Fills the roles of drafts of one article."""

    def __init__(self, actors: Actors, lexis: Lexis) -> None:
        self._actors = actors
        self._lexis = lexis

    def fill(self, draft: Draft, dates: frozenset[int]) -> None:
        """Set actors and recipients of `draft`; tokens in `dates` are no candidates."""
        rule = draft.rule
        if rule.type.mutual:
            draft.actors = self._all(draft, rule.actor, dates, acting=True)
            draft.recipients = [p for p in self._first(draft, rule.recipient, dates, acting=False) if p.code not in draft.actor_codes()]
        else:
            draft.actors = self._first(draft, rule.actor, dates, acting=True)
            taken = draft.actor_codes()
            draft.recipients = self._first(draft, rule.recipient, dates, acting=False, excluded=taken)
        self._sectors(draft)

    def _sectors(self, draft: Draft) -> None:
        wanted = draft.rule.actor_sector or draft.type.actor_sector
        if wanted:
            draft.actors = [
                p.with_sector(wanted) if p.kind in ("country", "capital", "adjective", "seat") and p.code not in BLOCS else p for p in draft.actors
            ]
        draft.recipients = [p.with_sector(None) if p.kind in ("country", "adjective", "place", "thing") else p for p in draft.recipients]

    def _first(
        self, draft: Draft, slots: tuple[str, ...], dates: frozenset[int], *, acting: bool, excluded: frozenset[str] = frozenset()
    ) -> list[Party]:
        for slot in slots:
            for argument in self._candidates(draft, slot, dates):
                found = [p for p in self._parties(draft, slot, argument, acting) if p.code not in excluded]
                if found:
                    return unique(found)
        return []

    def _all(self, draft: Draft, slots: tuple[str, ...], dates: frozenset[int], *, acting: bool) -> list[Party]:
        found: list[Party] = []
        for slot in slots:
            for argument in self._candidates(draft, slot, dates):
                parties = self._parties(draft, slot, argument, acting)
                if slot == "subject" and found and argument.slot in ("adj", "poss") and draft.is_noun:
                    continue
                found += parties
                if parties and slot == "subject" and argument.slot not in ("adj", "entre"):
                    break
        return unique(found)

    def _candidates(self, draft: Draft, slot: str, dates: frozenset[int]) -> list[Argument]:
        known = draft.frame.arguments
        if slot == "nested":
            found = [a for a in known if a.slot in ("object", "content", "de", "contre", "à")]
        elif slot == "place":
            found = [a for a in known if a.slot not in ("subject", "content", "adj", "poss", "avec", "par") and self._actors.is_place(draft.s, a.i)]
        elif slot == "poss":
            found = [a for a in known if a.slot == "poss"]
        else:
            found = fillers(known, slot, draft.is_noun, draft.rule.noun_de)
        return [argument for argument in found if argument.i not in dates]

    def _parties(self, draft: Draft, slot: str, argument: Argument, acting: bool) -> list[Party]:
        s, i = draft.s, argument.i
        if slot == "nested":
            return self._nested(s, i)
        if argument.slot == "adj":
            return [p for p in self._actors.adjectives(s, i)]
        found = self._actors.resolve(s, i)
        if slot == "place":
            return [self._government(p) for p in found]
        return [p for p in found if p.acts or not acting]

    @staticmethod
    def _government(party: Party) -> Party:
        return Party(party.code, "GOV", party.name, party.text, "capital") if party.kind == "place" else party

    def _nested(self, s: Sentence, i: int) -> list[Party]:
        if s[i].upos in ("VERB", "AUX"):
            subjects = [a for a in arguments(s, i, self._lexis) if a.slot == "subject"]
            return [p for a in subjects[:1] for p in self._actors.resolve(s, a.i) if p.acts]
        if self._actors.is_actor(s, i):
            return []
        for argument in arguments(s, i, self._lexis):
            if argument.slot == "par":
                return [p for p in self._actors.resolve(s, argument.i) if p.acts]
        return [p for p in self._actors.owners(s, i)]
