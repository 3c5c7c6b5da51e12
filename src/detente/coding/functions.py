"""Who a noun of function stands for: `le ministre malien`, `la police`, `les deux présidents`, `l'île`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.coding.belonging import Belonging
from detente.coding.party import BLOCS, IRREGULAR, SOVEREIGN, Party, as_such, sector_for
from detente.coding.phrases import name_span, phrase_text
from detente.coding.roles import Role
from detente.coding.scene import Resolver, Scene, has_article
from detente.grammar.voice import clause_verb, is_definite
from detente.parse.tree import Sentence, Token

TITLE = "nmod:desc"
"""How treebanks hang a title on the name that follows it; those that do not hang the name on the title."""

_OUT_OF_OFFICE = ("ELI", None)
_OF_STATE = ("GOV", None)

_NATIONAL = frozenset({"adjective", "country", "capital", "place"})
"""Kinds of owners by whom it is only said where somebody is from."""

_HELD = ("role", "person")
"""Sorts of nouns of function that somebody bears."""

_ANYBODY = Role("role", None, "")


class Functions:
    """Reads the nouns of function of one article."""

    def __init__(self, scene: Scene, actors: Resolver) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        self._nouns = scene.nouns
        self._actors = actors
        self.belonging = Belonging(scene)

    def introduced(self, s: Sentence, i: int) -> list[Party]:
        """An unknown name under a title (`Kenyan police spokesman X`) or explained right after it (`X, a spokesman for …`)."""
        span = name_span(s, i)
        text = s.words(span[0], span[-1])
        told = self._actors.introductions.of(s, i)
        if told is not None:
            party = self._in_function(told.owner, told.role or _ANYBODY, text, text, False, s[i].feats.get("Gender", ""))
            if told.role is None and told.owner.kind in _NATIONAL:
                party = replace(party, sector=None, vague=True)  # a mere national speaks for no government
            self._scene.memory.remember(text, party)
            return [party]
        for title in s.children(i, TITLE):
            role = self._scene.roles[s.index].get(title.i)
            owners = self._local(s, title.i, role) if role is not None and role.sector and role.sort in _HELD else []
            if role is not None and owners:
                gender = s[i].feats.get("Gender", "")
                party = self._in_function(owners[0], self._within(s, title.i, role), text, text, False, gender)
                self._scene.memory.remember(text, party)
                return [party]
        return []

    def _within(self, s: Sentence, i: int, role: Role) -> Role:
        """The function with the sector of the body it is of: one without its own (`police spokesman`), or that of
        whoever heads it (`le président du syndicat`)."""
        if role.sector is None:
            return self._sharing_sector(s, s.children(i, "compound"), role)
        if role.words.lower() not in self._nouns.heads:
            return role
        bodies = [one for one in s.children(i, "nmod") if one.upos == "NOUN"]
        cases = (s.child(one.i, "case") for one in bodies[:1])
        return (
            self._sharing_sector(s, bodies[:1], role) if any(c and c.lemma.lower() == self._lexis.of for c in cases) else role
        )

    def _sharing_sector(self, s: Sentence, tokens: list[Token], role: Role) -> Role:
        bodies = (self._scene.roles[s.index].get(token.i) for token in tokens)
        return next((replace(role, sector=body.sector) for body in bodies if body is not None and body.sector), role)

    def by_role(self, s: Sentence, i: int, role: Role) -> list[Party]:
        """Who the noun of function i stands for: somebody named beside it, else one of its owner, else one told before."""
        token = s[i]
        role = self._within(s, i, role)
        plural = token.feats.get("Number") == "Plur"
        gender = token.feats.get("Gender", "")
        if not plural and not role.person and role.sort in ("role", "group") and (body := self._actors.naming.body_named(s, i)):
            return [body]
        person = self._actors.naming.person_named(s, i)
        owners = self._actors.owning.owners(s, i) if plural or person is None else []
        if token.lemma.lower() in self._nouns.lands and has_article(s, i) and not plural:
            owners = [owner for owner in owners if owner.kind in ("adjective", "country") and owner.code not in BLOCS]
        if plural and person is not None and len({owner.code for owner in owners}) < 2:
            people = self._actors.naming.people_named(s, i, person)
            if len(people) > 1 or not role.sector:
                return people
            return [self._in_function(person, role, None, phrase_text(s, i), plural, gender)]  # `les soldats du général X`
        if not plural and person is not None:
            return [self._in_office(s, i, person, role)]
        named = any(owner.kind == "adjective" for owner in owners)
        if (
            plural
            and not named
            and token.lemma.lower() in self._nouns.ally_words
            and {owner.code for owner in owners} & self._nouns.allies_of
        ):
            return [Party(self._nouns.allies_are, "GOV", None, phrase_text(s, i), "organisation", True, gender)]
        if token.lemma.lower() in self._nouns.lands and owners and all(owner.anaphoric for owner in owners):
            own = [owner for owner in owners if owner.code not in BLOCS]  # `son pays`: no more than whose it is
            return [Party(owner.code, "GOV", None, phrase_text(s, i), "country", plural) for owner in own]
        if role.sort == "group" and any(owner.anaphoric for owner in owners):
            return []
        if self._number(s, i) and owners and all(o.kind == "adjective" and o.code in BLOCS for o in owners):
            counted = self._description(s, token, plural, role.sort)  # `les trois capitales européennes`: those named before
            if counted:
                return counted
        text = phrase_text(s, i)
        label = self._actors.naming.label(s, i)
        if not owners and label and label.lower().split()[-1] in self._scene.memory:
            return [self._scene.memory[label.lower().split()[-1]]]
        if not owners and token.relation == "conj" and role.sort == "role":
            owners = [owner for owner in self._actors.one(s, token.head) if owner.code not in BLOCS][:1]
        if not owners and label:
            owners = self._introduced_as(s, i)
        if not owners and label and role.sort == "person" and self._scene.main_country:
            owners = [Party(self._scene.main_country, None, None, "", "country", local=True)]
        if not owners and plural and not label and is_definite(s, i) and role.words.lower() in self._nouns.peers:
            both = self._scene.history.last(s, token, 2, True)
            if len(both) == 2:
                return list(both)  # `X et Y se sont vus. Les chefs d'État ont convenu…`
        if not owners and plural and (role.sort == "group" or role.sector == "NGO") and (among := self._actors.members(s, i)):
            return among
        if not owners and plural and role.sector == "NGO" and token.lemma.lower() in self._nouns.bodies:
            return [Party("NGO", None, None, text, "role", plural, gender)]  # of no one country, where none is said
        if not owners and (role.sort in ("person", "group") or self._number(s, i)):
            return self._description(s, token, plural, role.sort)
        if not owners:
            told = self._scene.history.same_role(s, token, label, role)
            owners = self._weighed(s, i, role, told)
            if len(told) > 1 or (told and owners[0].code == told[0].code):
                return list(told)
        label = label or (None if plural else self._incumbent(s, i, role, owners))
        parties = [self._in_function(owner, role, label, text, plural, gender) for owner in owners]
        if label and parties:
            self._scene.memory.remember(label, parties[0])
        return parties

    def _weighed(self, s: Sentence, i: int, role: Role, told: Sequence[Party]) -> list[Party]:
        """Whose a bare function is: of whom it was `told` before, of the scene, or of another country that weighs more."""
        if not told and self._is_of_no_country(s, i, role):
            return [as_such("XXX")]
        local = [] if self._is_foreign(s, i) else self._local(s, i, role)
        sure = local and not told and self._is_there(s, i)
        code = local[0].code if sure else self.belonging.whose(s, i, role, told, local)
        return [one for one in local if one.code == code] or ([replace(as_such(code), local=True)] if code else [])

    def other(self, s: Sentence, i: int) -> list[Party]:
        """The other of two, who is called by what he is to somebody (`son voisin`, `leur hôte`)."""
        people = s[i].lemma.lower() in self._nouns.other_people
        owners = self._actors.owning.owners(s, i) if people or s[i].lemma.lower() in self._nouns.other_states else []
        if not owners or not all(owner.anaphoric for owner in owners):
            return []
        if self._actors.naming.person_named(s, i) is not None:
            return []  # `son allié X`
        number = self._counted(s, i) or (0 if s[i].feats.get("Number") == "Plur" else 1)
        own = {owner.code for owner in owners}
        found = self._scene.history.others(s, s[i], own, number, people=people)
        return list(found) if len(found) == number else []

    def bearer(self, s: Sentence, i: int) -> list[Party]:
        """People under a noun that is no noun of function, where it is said whose they are (`des gardiens libyens`)."""
        role = self._nouns.of_sort(s[i])
        named = self._actors.naming.person_named(s, i) if role is not None else None
        if named is not None:
            return [named]  # `son hôte, X`
        owners = self._actors.owning.owners(s, i) if role is not None else []
        owners = [one for one in owners if not one.local]
        gender, plural = s[i].feats.get("Gender", ""), s[i].feats.get("Number") == "Plur"
        text = phrase_text(s, i)
        found = [self._in_function(one, role, None, text, plural, gender) for one in owners] if role is not None else []
        return [replace(one, vague=True) if one.anaphoric else one for one in found]

    def _is_foreign(self, s: Sentence, i: int) -> bool:
        """`des soldats africains`: of no country that is named, and not of the one that they are told of in."""
        return any(child.lemma.lower() in self._nouns.foreign for child in s.children(i, "amod"))

    def _is_of_no_country(self, s: Sentence, i: int, role: Role) -> bool:
        """Bare `migrants`, who have left their country, `les chefs d'État`, of whom each country has one, and `les dirigeants
        d'Afrique de l'Ouest`, who are of many.
        """
        region = any(child.lemma.lower() in self._nouns.regions for child in s.children(i, "nmod"))
        peers = s[i].feats.get("Number") == "Plur" and role.words.lower() in self._nouns.one_each
        return region or peers or s[i].lemma.lower() in self._nouns.homeless

    def _is_there(self, s: Sentence, i: int) -> bool:
        """Whether the sentence says where i is (`un hôpital à X`, `a frappé une centrale dans l'ouest de X`)."""
        where = self._actors.whereabouts
        if where.told_with(s, i):
            return True
        return s[i].dep != "nsubj" and where.local_country(s, fallback=False) is not None

    def _introduced_as(self, s: Sentence, i: int) -> list[Party]:
        """Whose the name under title i is said to be elsewhere (`la conseillère X, cheffe de la délégation suisse`)."""
        names = [child.i for child in s.children(i, "nmod", "appos", "flat") if child.upos == "PROPN"]
        told = (self._actors.introductions.of(s, name) for name in names)
        return next(([one.owner] for one in told if one is not None), [])

    def _in_office(self, s: Sentence, i: int, person: Party, role: Role) -> Party:
        """Somebody of whom no office is known on the day has the one that the text gives (`le président X`, just ousted)."""
        former = self._nouns.former & {child.lower for child in s.children(i)}
        if person.sector not in _OUT_OF_OFFICE or role.sector != "GOV" or former:
            return person
        held = person.with_sector(sector_for(person.code, role.sector))
        for key in (person.text, person.text.split()[-1]):
            self._scene.memory[key.lower()] = held
        return held

    def _incumbent(self, s: Sentence, i: int, role: Role, owners: list[Party]) -> str | None:
        """`le président américain`, on the article's date: the canonical name of who held the office."""
        titles = self._nouns.offices.get(role.words.lower())
        if any(owner.kind == "organisation" for owner in owners) or role.sector not in _OF_STATE:
            return None
        if not titles or self._scene.published is None or len({owner.code for owner in owners}) != 1 or not is_definite(s, i):
            return None
        former = self._nouns.former & {child.lower for child in s.children(i)}
        if former or s[i].relation == "conj" or any(owner.local for owner in owners):
            return None
        holder = self._scene.knowledge.holder(owners[0].code, titles, self._scene.published)
        return holder.name if holder else None

    def _in_function(self, owner: Party, role: Role, label: str | None, text: str, plural: bool, gender: str) -> Party:
        sector = role.sector or owner.sector
        of_body = role.sector in (None, "GOV", "MIL") and (
            owner.sector in IRREGULAR
            or (owner.sector == "COP" and role.sector == "MIL")
            or (owner.kind == "organisation" and owner.sector not in (None, "GOV"))
        )
        if (owner.code in BLOCS and role.sector != "REF") or of_body:
            sector = owner.sector
        kind = "instrument" if role.sort == "instrument" else ("person" if label else "role")
        name = label or (owner.name if owner.kind == "organisation" else None)
        vague = role.sector is None and not name
        return Party(
            owner.code, sector_for(owner.code, sector), name, text, kind, plural, gender, owner.anaphoric, owner.local, vague
        )

    def _description(self, s: Sentence, token: Token, plural: bool, sort: str) -> list[Party]:
        """`les deux présidents`, `les deux pays`: the last so many; other bare descriptions: the last that fits."""
        number = self._number(s, token.i)
        if number and len(named := self._apposed(s, token.i)) == number:
            return named
        if number:
            people = sort == "person" or self._scene.roles[s.index][token.i].person
            sides = token.lemma.lower() in self._nouns.sides
            states = token.lemma.lower() in self._nouns.nations
            found = self._scene.history.last(s, token, number, people, sides, states)
            return list(found or self._scene.history.last(s, token, number, False))
        if plural or not has_article(s, token.i):
            return []
        if token.lemma.lower() in self._nouns.lands:
            return self._land(s, token)
        if token.lemma.lower() in self._nouns.bodies:
            return list(self._scene.history.organisation(s, token))
        return list(self._scene.history.pronoun(s, token, human=sort == "person"))

    def _apposed(self, s: Sentence, i: int) -> list[Party]:
        """Those whose names explain i (`les deux camps, X et Y`)."""
        names = [child.i for child in s.children(i, "appos") if child.i > i and child.upos == "PROPN"]
        return [party for name in names for party in self._actors.resolve(s, name) if party.acts]

    def _land(self, s: Sentence, token: Token) -> list[Party]:
        """`le pays`, `l'île`: the last country named, of that sort."""
        sort = self._nouns.land_sorts.get(token.lemma.lower())
        among = self._scene.knowledge.are(sort) if sort else None
        found = list(self._scene.history.country(s, token, among))
        main = [party for party in self._main() if among is None or party.code in among]
        return found or main

    def _number(self, s: Sentence, i: int) -> int:
        """The number in a definite `les deux …`, else 0."""
        if not has_article(s, i) and not any(c.lower in self._lexis.both for c in s.children(i)):
            return 0
        return self._counted(s, i) or (
            2 if s[i].lemma.lower() in self._nouns.sides and s[i].feats.get("Number") == "Plur" else 0
        )

    def _counted(self, s: Sentence, i: int) -> int:
        return next((self._lexis.numerals[c.lower] for c in s.children(i) if c.lower in self._lexis.numerals), 0)

    def _main(self) -> list[Party]:
        return [Party(self._scene.main_country, "GOV", None, "", "country")] if self._scene.main_country else []

    def _local(self, s: Sentence, i: int, role: Role) -> list[Party]:
        """The country where it happens: of a place in the sentence, else the one the article speaks of most.

        Not that of a place abroad once somebody of the main country was named before (`bloqué en Tanzanie, X … les généraux`),
        or of a body of many countries (`à New York, le secrétaire général de l'ONU a invité les partis`).
        A territory's army and government are those of the state that it belongs to.
        """
        if role.sort == "instrument" and not self._of_forces(s, i):
            return []
        main = self._scene.main_country
        if there := self._actors.whereabouts.told_with(s, i):
            return [as_such(_state(there, role))]
        code = self._actors.whereabouts.local_country(s, fallback=False)
        if code and (
            main in (None, code) or not (self._scene.history.person_of({str(main), *BLOCS}, s, i) or self._apart(s, i))
        ):
            return [as_such(_state(code, role))]
        if role.sector == "UAF":
            return [Party("XXX", None, None, "", "country", local=True)]
        return [Party(_state(main, role), None, None, "", "country", local=True)] if main else []

    def _of_forces(self, s: Sentence, i: int) -> bool:
        """`army helicopters`: arms of forces that are named before them, of whatever country."""
        roles = self._scene.roles[s.index]
        forces = (roles[child.i] for child in s.children(i, "compound") if child.i in roles)
        return any(role.sort != "instrument" and role.sector in ("MIL", "COP") for role in forces)

    def _apart(self, s: Sentence, i: int) -> bool:
        """Whether the sentence's place comes only after i, in a clause of its own."""
        where = self._actors.whereabouts
        places = (token.i for token in s.tokens if where.is_place(s, token.i) and where.is_setting(s, token.i))
        place = next(places, i)
        return place > i and clause_verb(s, place) != clause_verb(s, i)


def _state(code: str, role: Role) -> str:
    return SOVEREIGN.get(code, code) if role.sector in ("GOV", "MIL") else code
