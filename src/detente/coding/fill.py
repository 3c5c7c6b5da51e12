"""Who fills the roles of a frame: the slots of the rule, best argument first, that somebody or something resolves to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.coding.actors import Actors
from detente.coding.behind import Behind
from detente.coding.draft import Draft
from detente.coding.others import aggressor
from detente.coding.party import BLOCS, Party, as_such, unique
from detente.grammar.arguments import arguments, doers_around
from detente.grammar.complements import Argument
from detente.grammar.frames import fillers
from detente.grammar.lexis import Lexis
from detente.grammar.provisos import promisers, provisos
from detente.grammar.rules import Rule
from detente.grammar.voice import is_definite, is_passive, marker
from detente.parse.tree import Sentence, Token

MEETING_BACK = 4
"""Twice as many sentences back a meeting may be taken up."""

STATE = frozenset({"country", "adjective", "capital", "seat"})
"""Kinds of mentions that mean a whole state."""

ATTACK_BACK = 8
"""Sentences back to the attack whose authors are called by what they did."""

IRREGULAR = frozenset({"REB", "PRM", "UAF", "CVL", "CRM"})

ONE_SIDED = frozenset({"COERCE", "PROTEST", "REQUEST", "AID"})
"""Types whose nouns say between whom only what is closed, demanded or brought (`la fermeture de la frontière entre X et Y`)."""


class Filler:
    """Fills the roles of drafts of one article."""

    def __init__(self, actors: Actors, lexis: Lexis) -> None:
        self._actors = actors
        self._lexis = lexis
        self.told: list[Draft] = []
        self._here: dict[int, Draft] = {}
        self._behind = Behind(actors, lexis, self.told, self._here)

    def fill_all(self, drafts: list[Draft], dates: frozenset[int]) -> None:
        """Fill the drafts of one sentence, nouns first, so that a verb finds who is behind what it is about."""
        self._here.clear()
        for draft in sorted(drafts, key=lambda one: not one.is_noun):
            self.fill(draft, dates)
            if draft.is_noun and (draft.i not in self._here or not self._here[draft.i].actors):
                self._here[draft.i] = draft

    def remember(self, drafts: list[Draft]) -> None:
        """Events that later sentences may take up."""
        self.told += drafts

    def fill(self, draft: Draft, dates: frozenset[int]) -> None:
        """Set actors and recipients of `draft`; tokens in `dates` are no candidates."""
        self._roles(draft, dates)
        self._not_against_itself(draft)
        self._not_its_own(draft)
        if draft.is_noun and not draft.type.mutual and self._actors.is_actor(draft.s, draft.i):
            doers = [
                p
                for p in self._actors.resolve(draft.s, draft.i)
                if p.acts and p.sector in IRREGULAR | {"MIL", "COP", "OPP", "GOV"}
            ]
            draft.actors = doers or draft.actors  # `les manifestants`, not `la formation de soldats par X`

    @staticmethod
    def _not_its_own(draft: Draft) -> None:
        """`froze trade with X and expelled its envoy`: nobody expels envoys of their own; the possessive is the other's."""
        read = draft.recipient_from
        own = read is not None and any(child.upos == "PRON" for child in draft.s.children(read.i, "nmod:poss"))
        if draft.rule.mode == "expel" and own and draft.recipient_codes() <= draft.actor_codes():
            draft.recipients = []

    def _not_against_itself(self, draft: Draft) -> None:
        """A government whose country is only guessed is the other one's where its words hit its own state."""
        guessed = {p.code for p in draft.actors if p.local and p.sector == "GOV"}
        if draft.type.quad != "verbal conflict" or not draft.recipients or len(guessed) != len(draft.actors):
            return
        state = all((p.kind in STATE or p.sector == "MIL") and not p.local for p in draft.recipients)
        if state and guessed == draft.recipient_codes():
            other = next((c for c in self._actors.countries if c not in guessed), None)
            draft.actors = [replace(p, code=other) for p in draft.actors] if other else draft.actors

    def _roles(self, draft: Draft, dates: frozenset[int]) -> None:
        rule = draft.rule
        if rule.type.mutual or _clash(rule):
            draft.actors = self._all(draft, rule.actor, dates, acting=True)
            draft.recipients, _ = self._first(draft, rule.recipient, dates, acting=False, taken=draft.actors)
            if draft.is_noun and rule.type.mutual and self._anaphoric(draft):
                draft.actors = self._same_meeting(draft) or draft.actors
        else:
            draft.actors, used = self._first(draft, rule.actor, dates, acting=True)
            if rule.actor == rule.recipient:  # reciprocal: each side does it to the other
                draft.recipients = list(draft.actors)
            else:
                draft.recipients, _ = self._first(draft, rule.recipient, dates | used, acting=False, taken=draft.actors)
        self._scene(draft)
        self._sectors(draft)

    def _scene(self, draft: Draft) -> None:
        """Unnamed gunmen, rebels or crowds whose country is only guessed belong where those they act upon do."""
        if any(self._is_abroad(draft.s, a.i) or self._is_under_way(draft.s[a.i]) for a in draft.frame.arguments):
            return
        known = [p.code for p in draft.recipients if not p.local and p.code not in BLOCS]
        if known and draft.type.quad.startswith("material"):
            draft.actors = [replace(p, code=known[0]) if p.local and p.sector in IRREGULAR else p for p in draft.actors]

    def _is_abroad(self, s: Sentence, i: int) -> bool:
        """Whether it is what a country has in another (`devant l'ambassade de X à Y`)."""
        return any(s[k].lemma.lower() in self._lexis.abroad for k in s.subtree(i))

    def _is_under_way(self, token: Token) -> bool:
        """Whether it may be of a country and far from it (`un navire`, `des touristes`)."""
        return {token.lower, token.lemma.lower()} & self._lexis.under_way != set()

    def _anaphoric(self, draft: Draft) -> bool:
        """Whether the sides are only taken up (`leur entretien`, `la rencontre`), not named."""
        lexis = self._lexis
        named = [
            a
            for a in draft.frame.arguments
            if a.slot in (*lexis.agent, lexis.between, lexis.with_, lexis.of, "adj", "compound")
            and self._actors.is_actor(draft.s, a.i)
        ]
        own = any(a.slot == "poss" and draft.s[a.i].upos in ("PRON", "DET") for a in draft.frame.arguments)
        told = any(a.path == "relative-support" for a in draft.frame.arguments)  # `le voyage que X devait faire`
        return is_definite(draft.s, draft.i) and (not named or own) and not told

    def _same_meeting(self, draft: Draft) -> list[Party]:
        """The sides of the last event of the type that has two of them."""
        for other in reversed(self.told):
            if draft.s.index - other.s.index > 2 * MEETING_BACK:
                return []
            if other.type is draft.type and len(other.codes()) > 1 and other.factuality != "negated":
                return [*other.actors, *other.recipients]
        return []

    def _sectors(self, draft: Draft) -> None:
        wanted = draft.rule.actor_sector or draft.type.actor_sector
        if draft.type.name == "PROTEST":
            draft.actors = [p.with_sector("CVL") if p.kind == "demonym" else p for p in draft.actors]
        if wanted:
            draft.actors = [
                p.with_sector(wanted)
                if p.kind in ("country", "capital", "adjective", "seat", "demonym") and p.code not in BLOCS
                else p
                for p in draft.actors
            ]
        plain = {"country", "adjective", "place", "thing"} | ({"capital"} if draft.type.name == "ASSAULT" else set())
        draft.recipients = [p.with_sector(None) if p.kind in plain else p for p in draft.recipients]

    def _first(
        self, draft: Draft, slots: tuple[str, ...], dates: frozenset[int], *, acting: bool, taken: Sequence[Party] = ()
    ) -> tuple[list[Party], frozenset[int]]:
        """The parties of the first slot that is filled, and the tokens they were read from; none that is in `taken`."""
        for slot in slots:
            for argument in self._candidates(draft, slot, dates, acting):
                found = self._parties(draft, slot, argument, acting)
                if slot == "proviso":  # at home a threat is often aimed at those who speak for the same state
                    found = [as_such(p.code) if any(_same(p, other) for other in taken) else p for p in found]
                found = [p for p in found if not any(_same(p, other) for other in taken)]
                if draft.type.quad.startswith("verbal"):
                    found = [p for p in found if p.kind != "thing" or all(p.code != other.code for other in taken)]
                if found:
                    if not acting:
                        draft.recipient_from = argument
                    return unique(found), frozenset({argument.i})
        return [], frozenset()

    def _all(self, draft: Draft, slots: tuple[str, ...], dates: frozenset[int], *, acting: bool) -> list[Party]:
        found: list[Party] = []
        for slot in slots:
            first = ""
            for argument in self._candidates(draft, slot, dates, acting):
                if first and not self._is_joined(draft.s, argument, first):
                    break
                parties = self._parties(draft, slot, argument, acting)
                found += parties
                if parties and slot == "subject":
                    first = argument.slot
            if first == self._lexis.between:
                break
        return unique(found)

    @staticmethod
    def _is_joined(s: Sentence, argument: Argument, first: str) -> bool:
        """Whether it is one more adjective or name before the noun, like the first or joined to it (`US-Philippine drills`)."""
        if argument.slot == "compound" and first == "adj":
            return s[argument.i + 1].form in ("-", "–", "—")
        return argument.slot == first and argument.slot in ("adj", "compound")

    def _candidates(self, draft: Draft, slot: str, dates: frozenset[int], acting: bool) -> list[Argument]:
        known = draft.frame.arguments
        if slot == "nested":
            found = [a for a in known if a.slot in ("object", "content", self._lexis.of, self._lexis.against, self._lexis.to)]
        elif slot == "place":
            found = [
                a
                for a in known
                if a.slot not in ("subject", "content", "adj", "poss", self._lexis.with_)
                and not (draft.is_noun and a.slot in self._lexis.agent)
                and self._actors.whereabouts.is_place(draft.s, a.i)
            ]
        elif slot == "border":
            found = [a for a in known if draft.s[a.i].lemma.lower() in self._lexis.border]
        elif slot == "poss":
            found = [a for a in known if a.slot == "poss"]
        elif slot == "owner":
            swapped = ("object", self._lexis.against) if draft.type.mutual else ()  # `du blé russe contre du riz indien`
            found = [a for a in known if a.slot == "subject" or a.slot in swapped]
        elif slot == "own":
            found = promisers(draft.s, draft.i, self._lexis)
        elif slot == "proviso":
            found = [Argument(slot, i, 0.9, slot) for i in provisos(draft.s, draft.i, self._lexis)]
        elif slot == "clause":
            found = list(doers_around(draft.s, draft.i, self._lexis))
        else:
            elsewhere = draft.rule.recipient if acting else draft.rule.actor
            found = fillers(known, slot, draft.is_noun, draft.rule.noun_de, self._lexis, elsewhere)
            if slot == self._lexis.of and not found and not draft.is_noun:
                found = self._of_object(draft)
        if not acting:
            found = [argument for argument in found if not self._is_setting(draft, argument)]
        elif draft.type.name in ONE_SIDED:
            found = [argument for argument in found if argument.slot != self._lexis.between]
        if not draft.type.mutual:  # `a suspendu son aide après le putsch`: only at a meeting does the main subject take part
            found = [argument for argument in found if not argument.path.startswith("adverbial")]
        if draft.type.name in ("ASSAULT", "COERCE") and not _clash(
            draft.rule
        ):  # `died in a strike`: who is hit is not who strikes
            found = [a for a in found if not a.path.startswith("state") or self._is_doing(draft)]
        return [argument for argument in found if argument.i not in dates]

    @staticmethod
    def _is_doing(draft: Draft) -> bool:
        """Whether the event is how an active verb's subject does it to its object (`killed X in a raid`)."""
        verb = draft.s.head(draft.i)
        active = verb is not None and verb.upos == "VERB" and not is_passive(draft.s, verb.i)
        return active and verb is not None and draft.s.child(verb.i, "obj") is not None

    def _of_object(self, draft: Draft) -> list[Argument]:
        """`retirer X du pacte`: a complement that the tree hangs on the object."""
        s = draft.s
        objects = [a.i for a in draft.frame.arguments if a.slot == "object"]
        return [
            Argument(self._lexis.of, c.i, 0.6, "of-object")
            for i in objects
            for c in s.children(i, "nmod")
            if marker(s, c.i, self._lexis) == self._lexis.of
        ]

    def _is_setting(self, draft: Draft, argument: Argument) -> bool:
        """A place before its verb says where it happens, not to whom (`À Bruxelles, il a dénoncé…`)."""
        s = draft.s
        if draft.is_noun or argument.slot in ("subject", "object") or argument.i > draft.i or s[argument.i].upos == "PRON":
            return False
        return self._actors.whereabouts.is_place(s, argument.i) and s[argument.i].head == draft.i

    def _supposed(self, s: Sentence, i: int) -> list[Party]:
        """Who does what a conditional clause supposes, or owns what it is done with (`si la loi de X est votée`)."""
        roles = [one for one in arguments(s, i, self._lexis) if one.slot in ("subject", "object")]
        for one in sorted(roles, key=lambda one: one.slot != "subject"):
            if s[one.i].upos == "PRON" and s[i].relation != "acl":
                return []  # whoever it stands for is the addressee as often as somebody else
            found = [p for p in self._actors.resolve(s, one.i) if p.acts] or self._behind.nested(s, one.i)
            if found:
                return found
        return self._behind.nested(s, i)

    def _parties(self, draft: Draft, slot: str, argument: Argument, acting: bool) -> list[Party]:
        s, i = draft.s, argument.i
        if slot == "nested" and argument.path.endswith("dont") and draft.rule.mode == "yield":
            return [p for p in self._actors.resolve(s, i) if p.acts]  # `les soldats dont X exige le départ`
        if slot == "nested":
            return (
                []
                if draft.type.name == "THREATEN" and s[i].upos in ("VERB", "AUX") and s[i].feats.get("VerbForm") != "Inf"
                else self._behind.nested(s, i) or self._behind.taken_up(draft, i)
            )
        if slot == "owner":  # `le blé russe a été livré`: of a thing, and of all things named with it
            things = [] if self._actors.is_actor(s, i) else [i, *(c.i for c in s.children(i, "conj"))]
            return [p for k in things for p in self._actors.owning.owners(s, k) if not p.local]
        if slot == "proviso":
            return self._supposed(s, i)
        if argument.slot == "adj":
            return self._actors.owning.adjectives(s, i)
        found = self._actors.resolve(s, i)
        if slot == "place":
            return [self._government(p) for p in found]
        if not acting and slot == self._lexis.to and (draft.type.quad.startswith("verbal") or draft.type.name == "RETREAT"):
            found = tuple(p for p in found if p.kind != "place")  # `nie les massacres au X`: words are aimed at somebody
        kept = [p for p in found if p.acts or not (acting or argument.path.startswith("undergo"))]
        if kept and all(p.sector == "UAF" or p.code == "XXX" for p in kept) and is_definite(s, i):
            kept = self._attackers(kept, draft)
        if not kept and acting and not draft.is_noun:
            kept = self._through_event(draft, i, list(found))
            if not kept and draft.type.quad == "material conflict" and s[i].upos == "NOUN":
                kept = self._behind.told_of(s, i)  # who fired or laid the thing that kills
            if not kept and draft.type.quad.startswith("verbal") and not draft.type.mutual:
                kept = self._actors.authors(s, i)
        return kept

    def _attackers(self, unnamed: list[Party], draft: Draft) -> list[Party]:
        """`les assaillants`, `leurs ravisseurs`: who made the last attack told, where it is known who."""
        for other in reversed(self.told):
            if draft.s.index - other.s.index > ATTACK_BACK:
                break
            if other.type.name in ("ASSAULT", "COERCE") and other.factuality == "actual" and other.actors:
                irregular = [p for p in other.actors if p.sector in IRREGULAR and p.code != "XXX"]
                return irregular or unnamed
        return unnamed

    def _through_event(self, draft: Draft, i: int, things: list[Party]) -> list[Party]:
        """`une frappe russe a tué…`: who is behind the happening or the weapon that is the verb's subject."""
        event = self._here.get(i)
        if event is not None and event.actors:
            return event.actors
        if draft.type.actor_sector and event is not None:
            hit = event.recipient_codes()  # `the bombardment of X forced …`
            return [p.with_sector(draft.type.actor_sector) for p in things if p.kind == "thing" and p.code not in hit]
        return []

    @staticmethod
    def _government(party: Party) -> Party:
        return Party(party.code, "GOV", party.name, party.text, "capital") if party.kind == "place" else party

    def take_up(self, drafts: list[Draft]) -> None:
        """A happening that is only imagined, with one side named, has its other side from the last of its kind told."""
        _captors(drafts)
        for draft in drafts:
            feared = self._feared(draft)
            if draft.actors or not (draft.parents or feared) or not (draft.recipients or feared):
                continue
            doers = self._behind.before(draft) or aggressor(draft, draft.recipient_codes(), [*self.told, *drafts])
            draft.actors = [p for p in doers if p.code not in draft.recipient_codes()]
            if draft.actors and not draft.parents:
                draft.recipients = [p for p in draft.recipients if p.code not in BLOCS]

    def _feared(self, draft: Draft) -> bool:
        """Whether somebody is said to fear or await it (`Kiev craint une invasion`)."""
        if not draft.is_noun:
            return False
        if any(a.path.startswith("undergo") for a in draft.frame.arguments):
            return True
        above = draft.s.head(draft.i)
        return above is not None and draft.s[draft.i].relation == "obj" and above.lemma in self._lexis.fear


def _captors(drafts: Sequence[Draft]) -> None:
    """`les élèves enlevés lundi ont été relâchés par leurs ravisseurs`: who lets captives go is who had taken them."""
    freed = next((one for one in drafts if one.type.name == "RETREAT" and one.rule.mode == "release" and one.actors), None)
    for draft in drafts if freed is not None and all(p.sector in IRREGULAR for p in freed.actors) else ():
        if draft.type.name == "ASSAULT" and draft.rule.mode == "abduct" and not draft.actors and freed is not None:
            draft.actors = list(freed.actors)


def _clash(rule: Rule) -> bool:
    """Fights without a side that is hit name all who fight."""
    return rule.type.name == "ASSAULT" and not rule.recipient and len(rule.actor) > 1


def _same(one: Party, other: Party) -> bool:
    """Whether two mentions name the same side: the same words, or the same country, neither acting through a part of it."""
    if one.code != other.code:
        return False
    if one.name and other.name:
        return one.name == other.name
    if one.anaphoric or other.anaphoric:
        return one.kind != "role" or one.text == other.text
    return one.text == other.text or (
        one.sector == other.sector and one.kind not in ("role", "thing") and other.kind not in ("role", "thing")
    )
