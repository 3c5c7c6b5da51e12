"""Whom words and measures are aimed at where the clause does not say: a REQUEST or a SANCTION always hits somebody."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.actors import Actors
from detente.coding.attribution import Source
from detente.coding.draft import Draft
from detente.coding.fill import Filler
from detente.coding.names import Names
from detente.coding.others import accuser, aggressor, asked, belligerents, counterpart, eased, targeted_again
from detente.coding.party import AT_HOME, BLOCS, Party, alike, as_such
from detente.grammar.voice import NOMINAL, clause_verb, first_conjunct, marker
from detente.parse.tree import Sentence

SENTENCES = 3
"""Fewer tell too little of what an article is about to guess a side from it."""

HOME = 0.6
"""Share of the names that belong to one country from which on an article is about its home affairs."""

MOSTLY = 0.5
"""Share from which on somebody of no known country is of that one."""

ELSEWHERE = 0.2
"""Share from which on another country is a likely target at all."""

_SURE = 0.9
"""Weight of an argument that is the verb's own."""

LIKELY = 0.5
"""Weight from which an argument may be meant at all."""

_NAMED = frozenset({"country", "capital", "seat", "demonym", "organisation"})


class Aim:
    """Gives the events of one article the recipients that their sentences leave out."""

    def __init__(self, actors: Actors, names: Names, filler: Filler) -> None:
        self._actors = actors
        self._names = names
        self._filler = filler
        self._is_article = len(actors.sentences) >= SENTENCES
        total = sum(names.scene.values())
        self._share = {code: count / total for code, count in names.scene.items()} if total else {}
        self._claims: list[tuple[int, Source]] = []

    def home(self) -> str | None:
        """The country whose affairs an article is about, where more than half of its names are of one."""
        code = self._actors.main_country
        return code if self._is_article and code is not None and self._share.get(code, 0) >= MOSTLY else None

    def hear(self, s: Sentence, sources: Sequence[Source]) -> None:
        """Remember who says what in a sentence: a denial answers whoever has just claimed it."""
        self._claims += [(s.index, source) for source in sources]

    def aim(self, drafts: Sequence[Draft]) -> None:
        """Set the recipients of those drafts of one sentence that must have one and have none."""
        for draft in drafts:
            if draft.type.name == "AGREE" and len(draft.codes()) == 1 and not draft.is_noun and not draft.parents:
                draft.recipients = draft.recipients or self._offered(draft)
            elif draft.actors and not draft.recipients and draft.type.target and not draft.frame.bare:
                draft.recipients = [p.with_sector(None) if p.sector == "MIL" else p for p in self._sought(draft, drafts)]

    def _sought(self, draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
        told = [*self._filler.told, *drafts]
        if draft.type.target == "eased":
            return [] if draft.is_noun else eased(draft, told)
        if not draft.rule.recipient or inquires(draft):
            return []
        if draft.type.target == "home":
            return self._at_home(draft)
        if draft.type.name in ("ACCUSE", "REQUEST", "THREATEN", "SANCTION") and self._hits_own_people(draft):
            return self._at_home(draft, short=True)
        if draft.rule.mode == "expel" and (siblings := _in_one_breath(draft, told)):
            return siblings
        if draft.type.quad == "material conflict":
            hosts = {code for parent in draft.parents for code in parent.actor_codes()}
            again = targeted_again(draft, told) if draft.type.name == "SANCTION" else []
            return again or aggressor(draft, draft.actor_codes() | hosts, told) or self._likeliest(draft)
        if draft.type.quad.endswith("cooperation"):
            return self._beside(draft.s, draft) or self._likeliest(draft)
        return self._addressee(draft, told)

    def _offered(self, draft: Draft) -> list[Party]:
        """With, between or to whom somebody offers something (`prêt à reprendre les pourparlers avec X`, `à armer X`)."""
        s, lexis = draft.s, self._actors.lexis
        told = [a.i for a in draft.frame.arguments if a.slot == "content" and a.i > draft.i]
        for k in (k for top in told for k in s.subtree(top)):
            given = s[k].relation == "iobj" or (marker(s, k, lexis) == lexis.to and s[s[k].head].upos == "VERB")
            if s[k].upos in NOMINAL and (given or marker(s, k, lexis) in (lexis.with_, lexis.between)):
                others = [p for p in self._actors.resolve(s, k) if p.acts and p.code not in draft.actor_codes()]
                if others:
                    return others
        return []

    def _addressee(self, draft: Draft, told: Sequence[Draft]) -> list[Party]:
        """Whom words of conflict are aimed at."""
        if draft.type.name == "REJECT" and draft.rule.mode is None:
            return accuser(draft, told) or self._claimant(draft)
        if draft.type.name == "REJECT" and (others := asked(draft, told)):
            return others
        if draft.type.name == "REJECT" and draft.rule.mode == "yield":  # who will not leave defies nobody abroad
            return self._at_home(draft) if self._is_domestic(draft) else []
        if siblings := _in_one_breath(draft, told):
            return siblings
        if is_peace_call(draft, told) and (both := belligerents(draft, told)):
            return both
        if self._named_in_words(draft) and (home := self._at_home(draft)):
            return home
        hit = {
            code for one in told if one.s is draft.s and one.type.quad == "material conflict" for code in one.recipient_codes()
        }
        beside = [p for p in self._beside(draft.s, draft) if p.code not in hit] or counterpart(draft, self._filler.told, 2)
        if beside:
            return beside
        if self._is_domestic(draft):
            return self._at_home(draft)
        own = draft.actor_codes()
        others = counterpart(draft, self._filler.told) or aggressor(draft, own, told) or self._likeliest(draft)
        return others or (self._at_home(draft, short=True) if self._is_internal(draft) else [])

    def _hits_own_people(self, draft: Draft) -> bool:
        """Whether people are named whom the words or the measure hit, of no other country (`accuse des casseurs`)."""
        if len(draft.actors) != 1 or draft.actors[0].code in BLOCS or not self._is_alone(draft):
            return False
        s, lexis = draft.s, self._actors.lexis
        slots = set(draft.rule.recipient) - {"nested", "owner", "place", "subject", lexis.of if draft.is_noun else ""}
        told = [a.i for a in draft.frame.arguments if a.slot in slots and a.weight >= LIKELY]
        return any(self._is_people(s, i) and not self._actors.resolve(s, i) for i in told)

    def _is_people(self, s: Sentence, i: int) -> bool:
        """Whether i says who is meant, by a function or by what they do (`à ceux qui aideraient les rebelles`)."""
        if s[i].upos == "PRON":
            return bool(s.children(i, "acl"))
        return s[i].upos == "NOUN" and self._actors.is_function(s, i)

    def _is_internal(self, draft: Draft) -> bool:
        """Whether those who speak belong to home affairs, and no other country or body is named."""
        inside = bool(draft.actors) and all(p.sector in AT_HOME for p in draft.actors)
        return inside and draft.rule.mode != "investigate" and self._is_alone(draft)

    def _is_alone(self, draft: Draft) -> bool:
        """Whether the text names no country or body but the actor's."""
        return not self._is_article and set(self._share) <= draft.actor_codes()

    @staticmethod
    def _named_in_words(draft: Draft) -> bool:
        """Whether the words say whom they are addressed to, but not of which country (`appelle ses partisans à…`)."""
        if draft.type.name != "REQUEST" or draft.is_noun or "object" not in draft.rule.recipient[:1]:
            return False
        s, sure = draft.s, [a for a in draft.frame.arguments if a.weight > _SURE]
        told = any(a.slot == "content" or s[a.i].feats.get("VerbForm") == "Inf" for a in sure)
        return told and any(a.slot == "object" and s[a.i].upos == "NOUN" for a in sure)

    def _claimant(self, draft: Draft) -> list[Party]:
        """Who says, in the same sentence or right before, what is now denied (`X assure l'avoir abattu, Y dément`)."""
        for index, source in reversed(self._claims):
            if draft.s.index - index > 1:
                break
            if index == draft.s.index and source.i >= draft.i:
                continue
            others = [p for p in source.parties if not any(alike(p, actor) for actor in draft.actors)]
            if others:
                return others
        return []

    def _is_domestic(self, draft: Draft) -> bool:
        home = self._actors.main_country
        return self._is_article and home is not None and draft.actor_codes() == {home} and self._share.get(home, 0) >= HOME

    def _at_home(self, draft: Draft, *, short: bool = False) -> list[Party]:
        code = next((p.code for p in draft.actors if p.code not in BLOCS and (self._is_article or short)), None)
        return [as_such(code)] if code else []

    def _likeliest(self, draft: Draft) -> list[Party]:
        """The country that the article speaks of most beside the actor's."""
        own = draft.actor_codes()
        for code, _ in self._names.scene.most_common():
            if code not in own and code not in BLOCS and self._share[code] >= ELSEWHERE:
                return [as_such(code)]
        return self._at_home(draft) if self._is_domestic(draft) else []

    @staticmethod
    def _goes_on(s: Sentence, i: int, verb: int) -> bool:
        """Whether i stands in another clause than the verb's or those that hang on it."""
        return not s.is_below(i, verb) or s[clause_verb(s, i)].relation in ("conj", "parataxis")

    def _beside(self, s: Sentence, draft: Draft) -> list[Party]:
        """The only other country that the sentence names after the words, if there is one."""
        found: dict[str, Party] = {}
        for token in s.tokens[max(draft.frame.hit.tokens) + 1 :]:
            if token.upos not in ("PROPN", "NOUN") or self._names.head(s, token.i) != token.i:
                continue
            if token.relation == "nsubj" and self._goes_on(s, token.i, draft.i):
                continue  # `X dénonce un complot ; Y se tait`
            for party in self._actors.resolve(s, token.i):
                if party.kind in _NAMED and not self._actors.whereabouts.is_setting(s, token.i):
                    found.setdefault(party.code, party)
        others = [party for code, party in found.items() if code not in draft.actor_codes()]
        return others if len(others) == 1 else []


def _in_one_breath(draft: Draft, told: Sequence[Draft]) -> list[Party]:
    """Whom the words are aimed at with which these are coordinated (`l'accuse de tricher et menace de partir`)."""
    if draft.is_noun or draft.type.name == "REJECT":
        return []
    for other in told:
        joined = (
            other.s is draft.s and not other.is_noun and first_conjunct(other.s, other.i) == first_conjunct(draft.s, draft.i)
        )
        hostile = (
            other.type.name in ("ACCUSE", "REQUEST", "THREATEN", draft.type.name) and other is not draft and other.recipients
        )
        if joined and hostile and other.actors and all(any(alike(p, q) for q in other.actors) for p in draft.actors):
            return [p for p in other.recipients if not any(alike(p, actor) for actor in draft.actors)]
    return []


def is_peace_call(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether what is asked for is a truce or talks, which takes both sides."""
    if draft.type.name != "REQUEST":
        return False
    wanted = (one for one in told if draft in one.parents)
    return any(one.type.mutual or (one.type.name == "RETREAT" and one.rule.mode == "ceasefire") for one in wanted)


def inquires(draft: Draft) -> bool:
    """Whether somebody is only asked to find out who did it."""
    return draft.rule.mode == "investigate" and any(parent.type.name == "REQUEST" for parent in draft.parents)
