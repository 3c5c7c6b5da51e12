"""Where: which place of a sentence belongs to which of its events."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from detente.coding.attach import beside, in_relative, is_aside, owners_of, put_down, sharers, teller, tokens_of
from detente.coding.draft import Draft
from detente.coding.due import Due
from detente.coding.names import Names
from detente.coding.spots import Spot, Spots
from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, is_passive
from detente.knowledge import Knowledge
from detente.languages import load_pack
from detente.model import Where
from detente.parse.tree import Sentence

_HIT = frozenset({"ASSAULT", "COERCE"})
_GIVEN = frozenset({"AID", "SANCTION"})
"""What is done to somebody wherever that is."""

_INTRUSIONS = frozenset({"ASSAULT", "MOBILIZE"})
"""What somebody complains that another does in one's own waters, sky or land."""

_AT_HOME = frozenset({"PROTEST", "ASSAULT"})
"""What happens at home where all its sides are of one country and no place is told."""


class Places:
    """Places of one article's sentences, given to its events."""

    def __init__(self, names: Names, knowledge: Knowledge, lexis: Lexis, data: dict[str, Any], home: str | None) -> None:
        self._knowledge = knowledge
        self._lexis = lexis
        self._prepositions = frozenset(data.get("prepositions") or ())
        self._where = frozenset(data.get("where") or ())
        occasions = load_pack(knowledge.language).data("occasions")
        self._words = {name: frozenset(words) for name, words in occasions.items()}
        self._aside = frozenset(data.get("aside") or ())
        self._there = frozenset(data.get("there") or ())
        self._toward = frozenset(data.get("toward") or ())
        self._ways = frozenset(data.get("ways") or ())
        self._said = frozenset(data.get("said") or ())
        self._courts = frozenset(data.get("courts") or ())
        self._witnesses = frozenset(data.get("witnesses") or ()) | frozenset(data.get("residents") or ())
        self._spots = Spots(names, knowledge, lexis, data, home)

    def assign(self, s: Sentence, drafts: list[Draft], dates: frozenset[int] = frozenset()) -> None:
        """Give each place of s to the events that happen there; the finest wins. Tokens of `dates` name no place."""
        by_token = tokens_of(drafts)
        due = Due(s, drafts, [], self._lexis, self._words)
        self._pronouns(s, by_token)
        for spot in self._spots.of(s, dates):
            if is_aside(s, spot.head, by_token, self._aside, self._lexis):
                continue
            if self._is_setting(spot):
                owners = [] if self._is_saying(s, spot, by_token) else owners_of(s, spot.head, by_token, drafts)
                owners += [one for owner in owners for one in due.happening_at(owner.i)]
                self._settle(s, spot, owners, drafts)
                if not spot.owned:
                    self._spots.remember(spot)
            else:
                self._hit(s, spot, owners_of(s, spot.head, by_token, drafts), drafts)

    def at_home(self, events: list[Draft]) -> None:
        """The finest place of all mentions; where none has one, a visit happens at the host's, protests and attacks at home."""
        for event in events:
            for mention in event.merged:
                if mention.where is not None:
                    self._give(mention.where, event)
            if event.where is None and self._is_hosted(event):
                hosts = [p for p in event.recipients if self._knowledge.country_name(p.code) != p.code]
                if len(hosts) == 1:
                    event.where = Where(self._knowledge.country_name(hosts[0].code), hosts[0].code, hosts[0].text)

    @staticmethod
    def _is_hosted(event: Draft) -> bool:
        if event.factuality != "actual":
            return False
        at_home = event.recipient_codes() == event.actor_codes()
        if event.type.name in _AT_HOME:
            return at_home
        return event.type.name == "CONSULT" and event.rule.mode == "visit" and event.recipient_codes() != event.actor_codes()

    def _is_saying(self, s: Sentence, spot: Spot, by_token: dict[int, Draft]) -> bool:
        """`À X, le ministre a annoncé la suspension de…`: where it is said, not where it happens."""
        verb = s.head(spot.head)
        if verb is None or verb.i in by_token or verb.lemma.lower() not in self._said or spot.head > verb.i:
            return False
        return not self._is_witness(s, verb.i)

    def _is_witness(self, s: Sentence, verb: int) -> bool:
        """`À X, des habitants affirment que…`: who lives there tells of what happened there."""
        speaker = s.child(verb, "nsubj")
        return speaker is not None and speaker.lemma.lower() in self._witnesses

    def _is_setting(self, spot: Spot) -> bool:
        """Whether it stands under a preposition of place; between countries is who, between towns where."""
        return spot.marker in self._prepositions and (spot.fine or spot.marker != self._lexis.between)

    def _hit(self, s: Sentence, spot: Spot, owners: list[Draft], drafts: list[Draft]) -> None:
        there = [d for d in in_relative(s, {spot.head, spot.i}, self._where, drafts) if self._takes_place(s, spot, d)]
        there += [d for d in drafts if d.type.name in _HIT and s[d.i].dep == "acl" and s[d.i].head in (spot.head, spot.i)]
        there += [d for d in owners if self._is_target(s, spot, d)] or self._passing(s, spot, drafts)
        for draft in there if not spot.owned else ():
            self._give(spot.where, draft)
            self._spots.remember(spot)

    def _passing(self, s: Sentence, spot: Spot, drafts: list[Draft]) -> list[Draft]:
        """`a été arrêté alors qu'il quittait X`: what happens to somebody on the way."""
        verb = s.head(spot.head)
        if verb is None or s[spot.head].relation != "obj" or verb.lemma.lower() not in self._ways or not spot.fine:
            return []
        while verb.relation == "xcomp" and verb.head >= 0:
            verb = s[verb.head]
        under = verb.relation == "advcl" and s.child(verb.i, "mark") is not None
        return [d for d in drafts if under and d.i == verb.head and d.type.name in _HIT and is_passive(s, d.i)]

    def _settle(self, s: Sentence, spot: Spot, owners: list[Draft], drafts: list[Draft]) -> None:
        placed = [draft for draft in owners if self._takes_place(s, spot, draft)]
        if not placed:  # `À X, en recevant Y, il a dénoncé…`: the meeting is there, the words are not an event of the place
            placed = [d for owner in owners for d in beside(s, owner, drafts) if d.type.name == "CONSULT"]
            placed += [d for one in owners if self._is_witness(s, one.i) for d in drafts if one in d.parents and not d.where]
        placed += [d for d in in_relative(s, {spot.head, spot.i}, self._where, drafts) if self._takes_place(s, spot, d)]
        for draft in placed:
            where = self._of_owner(spot, draft)
            if where is None:
                continue
            self._give(where, draft)
            for other in (*sharers(s, spot.head, teller(s, draft), drafts), *put_down(s, draft, drafts)):
                if other.where is None and self._takes_place(s, spot, other):
                    other.where = where

    def _of_owner(self, spot: Spot, draft: Draft) -> Where | None:
        if not spot.owned:
            return spot.where
        owners = [code for code in _complainers(draft) or draft.actor_codes() if self._knowledge.country_name(code) != code]
        if len(owners) != 1:
            return None
        return replace(
            spot.where, name=spot.where.name.replace("~", self._knowledge.country_name(owners[0])), country=owners[0]
        )

    def _takes_place(self, s: Sentence, spot: Spot, draft: Draft) -> bool:
        """Whether the event happens where the complement says; where words are said is not where an event happens."""
        together = draft.type.name == "CONSULT" or (draft.type.mutual and len(draft.actors) > 1 and not draft.recipients)
        if draft.type.quad.startswith("verbal") and not together:
            return False
        if draft.type.mutual and spot.marker == self._lexis.between:
            return False  # `un appel entre Tokyo et Séoul`: who takes part, not where
        if not spot.fine and draft.type.name in _GIVEN:
            return spot.where.country not in draft.recipient_codes()  # `sanctions on X`, `sent medics to X`: whom, not where
        edge = (
            s[spot.head].lemma.lower() in self._lexis.border
        )  # `masser des troupes à la frontière de X`: who is met there, and where
        if edge or spot.marker != self._lexis.to or spot.head != spot.i or spot.head < draft.i or draft.type.mutual:
            return True  # else `livrer des armes à X`: who gets it
        roles = draft.rule.recipient
        if self._lexis.to not in roles or spot.where.country not in draft.recipient_codes():
            return True
        done_to = [role for role in roles if role in ("object", self._lexis.to)]  # `libérer à X des détenus`: they are not X
        return done_to[0] == "object" and not any(spot.where.text in party.text for party in draft.recipients)

    def _is_target(self, s: Sentence, spot: Spot, draft: Draft) -> bool:
        """`a bombardé X`, `la prise de X`, `le centre de X a été visé`, `se retirer de X`: the place itself is what is hit."""
        token = s[first_conjunct(s, spot.head)]
        if draft.type.quad.startswith("verbal") and draft.type.name != "CONSULT":
            return False
        bench = s[token.head] if token.dep == "compound" and spot.fine else token  # `a Stockholm court`
        if bench.lower in self._courts or bench.lemma.lower() in self._courts:
            return bench.relation == "nsubj"
        hit = token.relation == "obj" or token.dep == "nsubj:pass" or (token.dep == "nsubj" and is_passive(s, draft.i))
        dated = s[token.head].relation == "obl" and s.child(token.head, "case") is None  # `se retirer dimanche de X`
        of = spot.marker == self._lexis.of and draft.i in (token.head, s[token.head].head if dated else token.head)
        seized = token.relation == "obl" and s.child(token.head, "expl:pv") is not None and spot.marker == self._lexis.of
        if draft.type.name in _HIT:
            taken = of and draft.is_noun and draft.rule.noun_de == "object"
            own = spot.where.country in draft.actor_codes()  # one's own border is closed to those beyond it
            edge = token.lemma.lower() in self._lexis.border
            return (hit or taken or seized) and not (own and (edge or not spot.fine))
        if draft.type.name == "RETREAT":  # `le retrait des troupes du nord de X`
            far = spot.marker == self._lexis.of and " " in spot.where.text and token.relation in ("nmod", "obl")
            return self._is_left(s, spot, draft) or ((hit or of or far) and spot.fine)
        visited = draft.rule.mode == "visit" and spot.marker in self._toward
        helped = draft.type.name == "AID" and spot.where.country in draft.recipient_codes()  # `a aidé X`: who is helped
        return visited or (spot.fine and (hit or seized) and not helped)

    def _is_left(self, s: Sentence, spot: Spot, draft: Draft) -> bool:
        """`a retiré ses troupes du Mali`: the country that is left is where; of troops whose the sentence says, not whose."""
        if draft.is_noun or draft.rule.mode != "withdraw" or spot.marker != self._lexis.of:
            return False
        above = s[s[spot.head].head]
        own = above.relation == "obj" and any(c.lower in self._lexis.possessive for c in s.children(above.i, "det", "nmod"))
        return (draft.i == above.i or (own and above.head == draft.i)) and spot.where.country not in draft.actor_codes()

    def _pronouns(self, s: Sentence, by_token: dict[int, Draft]) -> None:
        """`y`: the place last told of."""
        for token in s.tokens:
            draft = by_token.get(token.head) if token.lower in self._there else None
            if draft is None or draft.where is not None or self._spots.last is None:
                continue
            if draft.type.name == "CONSULT" or draft.type.quad.startswith("material"):
                draft.where = self._spots.last

    def _give(self, where: Where, draft: Draft) -> None:
        if draft.where is None or (self._is_whole(draft.where) and not self._is_whole(where)):
            draft.where = where

    def _is_whole(self, where: Where) -> bool:
        return where.name == self._knowledge.country_name(where.country)


def _complainers(draft: Draft) -> set[str]:
    """Who says of others that they came into `ses eaux`: the waters are the teller's."""
    tellers = {p.code for p in (*draft.sources, *(actor for one in draft.parents for actor in one.actors)) if p.sector == "GOV"}
    return tellers - draft.actor_codes() if draft.type.name in _INTRUSIONS else set()
