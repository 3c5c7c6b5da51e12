"""What becomes of drafts that name nobody on one side: somebody of the place, a default, or no event at all."""

from __future__ import annotations

from detente.coding import content
from detente.coding.actors import Actors
from detente.coding.aim import Aim
from detente.coding.draft import Draft
from detente.coding.mediation import is_mediation
from detente.coding.others import counterpart
from detente.coding.party import BLOCS, Party, alike, as_such
from detente.coding.sectors import fit
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_passive

SURE = 0.9
"""Weight of a subject that is the verb's own or its auxiliary's."""


class Settler:
    """Settles the drafts of one article once all of its sentences are read."""

    def __init__(self, actors: Actors, aim: Aim, lexis: Lexis) -> None:
        self._actors = actors
        self._aim = aim
        self._lexis = lexis

    def settled(self, drafts: list[Draft]) -> list[Draft]:
        """Without those that name nobody and take up nothing told before; unknown actors get their default."""
        kept: list[Draft] = []
        for draft in drafts:
            if self._finish(draft, kept):
                fit(draft)
                kept.append(draft)
        return kept

    def _finish(self, draft: Draft, before: list[Draft]) -> bool:
        rule = draft.rule
        if content.takes_up(draft, before):
            return True
        if not draft.recipients and rule.default_recipient:
            code = self._local(draft)
            if code:
                draft.recipients = [Party(code, rule.default_recipient, None, "", "role")]
        if not draft.recipients and draft.type.name in ("ASSAULT", "COERCE") and self._hits_something(draft):
            code = self._local(draft)
            fights = [one for one in before if one.type.name in ("ASSAULT", "MOBILIZE")]
            enemy = counterpart(draft, fights) if code in draft.actor_codes() and not draft.is_noun and _armed(draft) else []
            if enemy:
                draft.recipients = [party.with_sector(None) for party in enemy]
            elif code and not (draft.is_noun and code in draft.actor_codes()):
                draft.recipients = [Party(code, None, None, "", "thing")]
        if not draft.recipients and draft.type.name == "ASSAULT" and draft.actors and draft.rule.recipient:
            self._hit_where_it_happens(draft)
        if draft.frame.bare and not draft.parents:
            return False
        if _urges_itself(draft) or _is_standing_deal(draft) or _is_spectre(draft):
            return False
        if draft.actors:
            self._hit_at_home(draft)
            return self._has_sides(draft)
        if not rule.default_actor and (self._guess_actor(draft) or self._speaks_unknown(draft)):
            return True
        code = self._told_by_things(draft) or self._local(draft)
        if rule.default_actor and code:
            draft.actors = [Party(code, rule.default_actor, None, "", "role")]
            draft.guessed_actor = True
            self._hit_at_home(draft)
            return True
        if (draft.type.name == "ASSAULT" or rule.mode == "cyber" or _is_anonymous(draft)) and draft.recipients:
            draft.actors = [Party("XXX", None, None, "", "role")]
            return True
        return False

    @staticmethod
    def _hit_where_it_happens(draft: Draft) -> None:
        """An attack abroad hits the country it happens in."""
        if draft.where is not None and draft.where.country not in draft.actor_codes():
            draft.recipients = [Party(draft.where.country, None, None, draft.where.text, "place")]

    @staticmethod
    def _hit_at_home(draft: Draft) -> None:
        """Whoever protests or coerces, and is not said against whom, does so at home."""
        if draft.recipients or draft.type.target != "home" or not draft.rule.recipient:
            return
        code = next((p.code for p in draft.actors if p.code not in BLOCS and p.code != "XXX"), None)
        draft.recipients = [as_such(code)] if code else []

    def _guess_actor(self, draft: Draft) -> bool:
        """A verb whose subject the tree has lost: who acts last before it, if not one of those it is done to."""
        if draft.is_noun or draft.type.mutual or is_passive(draft.s, draft.i):
            return False
        if any(a.slot == "subject" and a.weight >= SURE and draft.s[a.i].upos == "NOUN" for a in draft.frame.arguments):
            return False
        hit = draft.recipient_codes()
        draft.actors = [p for p in self._actors.history.nearest(draft.s, draft.i) if p.code not in hit]
        return bool(draft.actors)

    def _speaks_unknown(self, draft: Draft) -> bool:
        """Whether a verb of words has a subject who must be somebody at home (`les riverains ont salué le jugement`)."""
        if draft.is_noun or draft.parents or not draft.type.quad.startswith("verbal") or not self._may_be_alone(draft):
            return False
        subjects = [draft.s[a.i] for a in draft.frame.arguments if a.slot == "subject" and a.weight >= SURE]
        named = "subject" in draft.rule.actor and subjects and subjects[0].upos in ("NOUN", "PROPN")
        home = self._aim.home()
        if not named or home is None:
            return False
        home = self._actors.whereabouts.told_with(draft.s, subjects[0].i) or home
        draft.actors = [Party(home, None, None, subjects[0].form, "role", local=True)]
        self._aim.aim([draft])
        return True

    def _hits_something(self, draft: Draft) -> bool:
        """Whether a noun fills the slot of who or what is hit, though it names no country."""
        slots = set(draft.rule.recipient) - {"place", "nested", "owner", self._lexis.to}
        if draft.rule.noun_de == "object" and draft.is_noun:
            slots.add(self._lexis.of)
        return any(a.slot in slots and draft.s[a.i].upos == "NOUN" and a.weight > 0.6 for a in draft.frame.arguments)

    def _has_sides(self, draft: Draft) -> bool:
        """A meeting named by a noun needs two sides, or a body that meets by itself; mediation's may be told elsewhere."""
        if not draft.is_noun or is_mediation(draft) or draft.recipients or len(draft.actors) > 1 or self._is_between_two(draft):
            return True
        return self._may_be_alone(draft) or draft.actors[0].code in ("UNO", "EUR", "IGO", "WST")

    def _is_between_two(self, draft: Draft) -> bool:
        """Whether two are named between whom it is, though they may be of one country (`talks between the army and X`)."""
        between = [a.i for a in draft.frame.arguments if a.slot == self._lexis.between]
        return any(draft.s.child(i, "conj") is not None for i in between)

    def _may_be_alone(self, draft: Draft) -> bool:
        """Whether one side is enough: of acts that are not mutual, and of promises and offers."""
        lexis = self._lexis
        return not draft.type.mutual or (
            draft.type.name == "AGREE" and not {lexis.with_, lexis.between} & set(draft.rule.actor)
        )

    def _told_by_things(self, draft: Draft) -> str | None:
        """Whose the things are that somebody unnamed does it with (`1 300 tracteurs belges ont bloqué…`)."""
        subjects = [one.i for one in draft.frame.arguments if one.slot == "subject"]
        codes = {party.code for i in subjects for party in self._actors.resolve(draft.s, i) if party.kind == "thing"}
        return codes.pop() if len(codes) == 1 and not draft.is_noun else None

    def _local(self, draft: Draft) -> str | None:
        if draft.where is not None:
            return draft.where.country
        here = self._actors.whereabouts.local_country(draft.s, fallback=False)
        codes = [party.code for party in draft.recipients if party.code not in BLOCS]
        return here or (codes[0] if codes else self._actors.main_country)


def _is_anonymous(draft: Draft) -> bool:
    """Whether somebody is threatened with violence, and nobody is even mentioned who does it (`a été menacé de mort`)."""
    violent = draft.type.name == "THREATEN" and draft.rule.mode == "violence" and not draft.is_noun
    return violent and not any(argument.slot in draft.rule.actor for argument in draft.frame.arguments)


def _armed(draft: Draft) -> bool:
    """Whether an army strikes (`a détruit dix avions`): not its own."""
    return draft.type.name == "ASSAULT" and all(party.sector == "MIL" for party in draft.actors) and bool(draft.actors)


def _urges_itself(draft: Draft) -> bool:
    """Whether somebody only says what they have to do themselves (`Oslo said that Norway must be patient`)."""
    if draft.type.name != "REQUEST" or draft.is_noun or draft.rule.recipient[:1] != ("subject",) or not draft.recipients:
        return False
    return all(any(alike(party, actor) for actor in draft.actors) for party in draft.recipients)


def _is_standing_deal(draft: Draft) -> bool:
    """Whether it is a treaty in force that others are said to break or threaten to leave (`piétiner la convention de X`)."""
    disputed = bool(draft.parents) and all(parent.type.name in ("ACCUSE", "THREATEN") for parent in draft.parents)
    return draft.type.name == "AGREE" and draft.is_noun and disputed and draft.when is None


def _is_spectre(draft: Draft) -> bool:
    """Whether it is a war that words only conjure up, of one side and against nobody (`le spectre de la guerre civile`)."""
    war = draft.type.name == "ASSAULT" and draft.is_noun and draft.rule.family == "war"
    conjured = bool(draft.parents) and draft.factuality == "hypothetical"
    return war and conjured and len(draft.codes()) < 2 and not draft.recipients
