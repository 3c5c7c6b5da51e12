"""Whose something is: adjectives of nationality, complements, possessives, nouns before a noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.coding.party import BLOCS, Party, sector_for, unique
from detente.coding.phrases import phrase_text
from detente.coding.scene import Resolver, Scene
from detente.grammar.arguments import subjects_of
from detente.grammar.voice import clause_verb, marker
from detente.knowledge import Kind
from detente.parse.tree import Sentence, Token

ARMED_BANDS = frozenset({"REB", "PRM", "UAF", "CRM"})
"""Sectors whose nouns serve as adjectives of what they do."""

OWNING = frozenset({"compound", "nmod:poss"})
"""Whose a noun is, without any preposition (`Kenya police`, `Russia's army`)."""


_DEPTH = 3


class Owning:
    """Finds the owners of one article's nouns."""

    def __init__(self, scene: Scene, actors: Resolver) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        self._actors = actors

    def owners(self, s: Sentence, i: int, depth: int = 0) -> list[Party]:
        """Whose i is: adjectives of nationality, `de` complements, possessives, the country of a name beside it."""
        found: list[Party] = []
        body = self._body(s, i)
        for child in s.children(i):
            if self._is_language(s, child) or (body and child.relation == "appos"):
                continue
            near = child.relation in ("amod", "acl", "nmod", "appos", "flat") and child.dep not in OWNING
            if near or self._is_second_adjective(s, i, child):
                national = self._adjectives(s, child)
                if not national and child.lower in self._lexis.belonging:  # `a Portuguese-flagged ship`
                    national = [p for c in s.children(child.i) for p in self._adjectives(s, c) or self._country(s, c)]
                by_name = self._scene.names.at(s, child.i) is not None and child.upos == "ADJ" and child.dep != "acl"
                found += national or ([p for p in self._actors.resolve(s, child.i) if p.acts] if by_name else [])
            elif child.dep in OWNING and child.upos != "PRON":
                owned = [party for party in self._actors.resolve(s, child.i) if party.kind != "thing" and not party.local]
                deeper = child.dep == "compound" and child.upos == "NOUN" and not owned and depth < _DEPTH
                found += self.owners(s, child.i, depth + 1) if deeper else owned  # `an Iranian railway track`
        found = found or self._by_participle(s, i)
        if found:
            return unique(found)
        own = self._own_words(s, i)
        role = self._scene.roles[s.index].get(i)
        of = self._lexis.owner if role is not None else {self._lexis.of}
        if role is not None and role.sort == "instrument":
            of = of - self._lexis.not_owner  # a bomb in X is not X's
        guessed: list[Party] = []
        for child in s.children(i, "nmod", "obl"):
            if self._is_language(s, child):
                continue
            if {child.lower, child.lemma.lower()} & own:
                found += self.owners(s, child.i, depth + 1)  # `le chef de la junte birmane`
            elif marker(s, child.i, self._lexis) in of or child.lower in self._lexis.relative_of:
                inner = [p for p in self._actors.resolve(s, child.i) if p.kind != "thing"]
                if inner and all(party.local for party in inner):
                    guessed = guessed or inner  # `la junte au pouvoir au Niger`: what names nobody yields to what does
                    continue
                found += inner
                if not inner and depth < _DEPTH:
                    found += self.owners(s, child.i, depth + 1)
            if found:
                return unique(found)
        for child in s.children(i):
            if child.feats.get("Poss") == "Yes" or (child.relation == "det" and child.lower in self._lexis.possessive):
                before = self._possessor(s, i, child)
                return [replace(party, anaphoric=True) for party in before if party.acts or party.kind == "place"]
        return guessed

    def _by_participle(self, s: Sentence, i: int) -> list[Party]:
        """Whose a participle says it is held to be, where they come from, who sent them (`attribués à`, `bannis de X`)."""
        for child in s.children(i, "acl", "amod"):
            lemma = child.lemma.lower()
            for sender in s.children(child.i, "obl") if lemma in self._lexis.appointed else ():
                if marker(s, sender.i, self._lexis) in self._lexis.agent:
                    return [party for party in self._actors.resolve(s, sender.i) if party.acts]
            wanted = self._lexis.ascribe.get(lemma) or (self._lexis.of if lemma in self._lexis.origin else "")
            for below in s.children(child.i, "obl", "nmod") if wanted and child.dep != "acl:relcl" else ():
                if marker(s, below.i, self._lexis) == wanted:
                    named = [
                        p
                        for p in self._actors.resolve(s, below.i)
                        if p.kind in ("country", "capital", "place", "organisation", "role")
                    ]
                    if named:
                        return named
        return []

    def _body(self, s: Sentence, i: int) -> list[Party]:
        """The body of many countries that i is an officer of: his nationality, told after it, is not whom he acts for."""
        if not s.children(i, "appos") or i not in self._scene.roles[s.index]:
            return []
        officers = (one for one in s.children(i, "nmod") if marker(s, one.i, self._lexis) in self._lexis.owner)
        return [party for one in officers for party in self._actors.resolve(s, one.i) if party.code in BLOCS]

    def _is_second_adjective(self, s: Sentence, i: int, child: Token) -> bool:
        """Any adjective but a conjunct, and that too where it shares a plural (`les présidents géorgien, X, et turc, Y`)."""
        if child.upos != "ADJ":
            return False
        shared = s[i].feats.get("Number") == "Plur" and child.feats.get("Number") == "Sing"
        return child.relation != "conj" or (shared and any(self._adjectives(s, one) for one in s.children(i, "amod")))

    def _is_language(self, s: Sentence, child: Token) -> bool:
        """`une professeure d'anglais`: an adjective of nationality that stands as a bare noun, in small letters."""
        name = self._scene.names.at(s, child.i)
        national = name is not None and name.records[0].kind in (Kind.ADJECTIVE, Kind.DEMONYM)
        bare = child.form.islower() and child.feats.get("Number") != "Plur" and not s.children(child.i, "det")
        return national and bare and child.upos == "NOUN" and marker(s, child.i, self._lexis) in self._lexis.owner

    def _own_words(self, s: Sentence, i: int) -> frozenset[str]:
        """The words of the function that i heads, none of which owns it (`chef de l'État`)."""
        role = self._scene.roles[s.index].get(i)
        return frozenset(role.words.lower().replace("'", "' ").split()[1:]) if role is not None else frozenset()

    def _possessor(self, s: Sentence, i: int, possessive: Token) -> Sequence[Party]:
        """Of a conjunct's possessive the first conjunct, of one in an infinitive its subject, else who was spoken of."""
        if possessive.lower in self._lexis.first_person:
            return self._actors.speakers.first_person(s, possessive.i)
        if s[i].relation == "conj":
            return self._actors.one(s, s[i].head)
        verb = clause_verb(s, i)
        if s[verb].feats.get("VerbForm") == "Inf":
            subjects = [p for a in subjects_of(s, verb, self._lexis) for p in self._actors.resolve(s, a.i) if a.i < verb]
            if subjects:
                return subjects
        return self._scene.history.pronoun(s, possessive)

    def adjectives(self, s: Sentence, i: int) -> list[Party]:
        """Who acts in what adjective i is said of: the countries that it and its conjuncts name, or the armed bands that it
        is a noun for (`une attaque djihadiste`); empty where it is neither."""
        role = self._scene.roles[s.index].get(i)
        if role is not None and role.sector in ARMED_BANDS and s[i].upos == "ADJ" and s[i].relation == "amod":
            return [party for party in self._actors.one(s, i) if party.acts]
        return unique(self._adjectives(s, s[i]))

    def _adjectives(self, s: Sentence, token: Token) -> list[Party]:
        found: list[Party] = []
        for name in self._scene.names.all_at(s, token.i):
            record = name.records[0]
            before_noun = token.upos != "PROPN" or token.relation in ("amod", "compound", "conj")
            if record.kind in (Kind.ADJECTIVE, Kind.PREFIX, Kind.DEMONYM) and before_noun:
                found.append(Party(record.code, sector_for(record.code, "GOV"), None, name.text, "adjective"))
        for other in s.children(token.i, "conj"):
            found += self._adjectives(s, other)
        return found

    def _country(self, s: Sentence, token: Token) -> list[Party]:
        """The country that a noun before a participle names (`US-owned`)."""
        name = self._scene.names.at(s, token.i)
        country = name is not None and name.records[0].kind is Kind.COUNTRY
        return [p for p in self._actors.resolve(s, token.i) if p.acts] if country else []

    def thing(self, s: Sentence, i: int) -> list[Party]:
        """What a country owns can have things done to it: `positions russes`, `le port d'Odessa`."""
        return [
            Party(
                owner.code,
                None if owner.kind != "organisation" else owner.sector,
                None,
                phrase_text(s, i),
                "thing",
                anaphoric=owner.anaphoric,
            )
            for owner in self.owners(s, i)
            if not owner.local
        ]
