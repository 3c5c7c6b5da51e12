"""How an article introduces somebody of whom nothing is known: by a title, an explanation, a nationality or a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.coding.party import BLOCS, Party
from detente.coding.phrases import name_span
from detente.coding.roles import Role
from detente.coding.scene import Resolver, Scene
from detente.grammar.voice import marker
from detente.knowledge import Kind
from detente.parse.tree import Sentence, Token

_CLIMB = 4
"""Titles above a name (`the commander of the X battalion, Colonel Y`)."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Whose somebody is, and in what function, if any is told."""

    owner: Party
    role: Role | None


class Introductions:
    """Reads whose the people of one article are said to be."""

    def __init__(self, scene: Scene, actors: Resolver) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        self._actors = actors

    def of(self, s: Sentence, i: int) -> Introduction | None:
        """Whose the person is whose name token i heads; None where no words around the name tell, here or further on.

        Whoever speaks for a body of many countries is that body's, whatever the nationality told beside it.
        """
        return self._here(s, i) or self._later(s, i)

    def _later(self, s: Sentence, i: int) -> Introduction | None:
        """What is told where the name stands again (a headline has it bare)."""
        last = s[name_span(s, i)[-1]].lower
        with self._actors.looking_ahead():
            for other in self._actors.sentences[s.index + 1 :]:
                for token in other.tokens:
                    if token.lower == last and token.upos == "PROPN":
                        head = token.head if token.relation == "flat" else token.i
                        told = self._here(other, head)
                        if told is not None and not told.owner.anaphoric:
                            return told
        return None

    def _here(self, s: Sentence, i: int) -> Introduction | None:
        found = list(self._found(s, i))
        first = next((one for one in found if one.owner.code in BLOCS), found[0] if found else None)
        if first is None:
            return None
        role = first.role or next((one.role for one in found if one.role is not None), None)
        return Introduction(first.owner, role)

    def _found(self, s: Sentence, i: int) -> Iterator[Introduction]:
        head, place = self._list(s, i)
        for noun in self._nouns(s, head):
            owners = self._owners(s, noun.i)
            if not owners:
                continue
            owner = owners[place] if len(owners) == self._length(s, head) else owners[0]
            yield Introduction(owner, self._role(s, noun))
        yield from (Introduction(owner, None) for owner in self._told(s, i))

    def _list(self, s: Sentence, i: int) -> tuple[int, int]:
        """The first name of the list that i stands in, and the place of i in it (`the ministers of A and B, X and Y`)."""
        above = s.head(i)
        if s[i].relation != "conj" or above is None or above.upos != "PROPN" or self._scene.names.at(s, above.i):
            return i, 0
        return above.i, 1 + [one.i for one in s.children(above.i, "conj")].index(i)

    @staticmethod
    def _length(s: Sentence, head: int) -> int:
        return 1 + len(s.children(head, "conj"))

    def _nouns(self, s: Sentence, i: int) -> Iterator[Token]:
        """The nouns that explain the name: in apposition to it, then the titles that it stands under, the nearest first."""
        yield from self._explaining(s, i)
        above = self._title(s, i)
        for _ in range(_CLIMB):
            if above is None or above.upos not in ("NOUN", "PROPN", "ADJ"):
                return
            yield above
            yield from (one for one in self._explaining(s, above.i) if one.i > i)
            above = self._tied(s, above, i)

    def _title(self, s: Sentence, i: int) -> Token | None:
        """What a name stands under: a title, or whom a participle calls so (`un touriste norvégien nommé X`)."""
        above = s.head(i)
        if above is not None and above.relation == "acl" and above.lemma.lower() in self._lexis.calling:
            return s.head(above.i)
        return above if s[i].relation in ("appos", "nmod", "flat") and not marker(s, i, self._lexis) else None

    def _tied(self, s: Sentence, above: Token, i: int) -> Token | None:
        """What a title belongs to; what a name is hung on that only tells where somebody is from is none."""
        if above.relation == "appos":
            return s.head(above.i)
        if above.i > i or above.relation not in ("nmod", "obl") or (above.relation == "nmod" and self._owners(s, above.i)):
            return None
        over = s.head(above.i)
        return s.head(over.i) if over is not None and above.relation == "obl" and over.relation == "acl" else over

    def _explaining(self, s: Sentence, i: int) -> list[Token]:
        """Nouns in apposition, and what somebody is of (`X, de nationalité norvégienne`, `X, of the Y ministry`)."""
        found = [one for one in s.children(i, "appos", "nmod") if one.upos in ("NOUN", "ADJ")]
        return [one for one in found if one.dep != "nmod:poss" and (one.relation == "appos" or self._follows(s, i, one))]

    def _follows(self, s: Sentence, i: int, one: Token) -> bool:
        """A title hung on the name, or a complement behind a comma."""
        if not marker(s, one.i, self._lexis):
            return True
        return one.i > i and any(s[k].form == "," for k in range(i, one.i))

    def _owners(self, s: Sentence, i: int) -> list[Party]:
        found = self._nationality(s, i) or self._actors.owning.owners(s, i) or self._led(s, i) or self._from(s, i)
        return [one for one in found if not one.local and one.kind != "thing"]

    def _nationality(self, s: Sentence, i: int) -> list[Party]:
        """`le Norvégien X`, `X, a Norwegian`: a noun for people of a country."""
        name = self._scene.names.at(s, i)
        if name is None or name.records[0].kind not in (Kind.DEMONYM, Kind.ADJECTIVE):
            return []
        return [Party(name.records[0].code, None, None, name.text, "adjective")]

    def _led(self, s: Sentence, i: int) -> list[Party]:
        """Whose what somebody leads is (`X, qui dirige l'armée malienne`, `X, who heads the Kenyan army`)."""
        for verb in s.children(i, "acl", "amod"):
            if verb.lemma.lower() in self._lexis.heading:
                for led in s.children(verb.i, "obj"):
                    found = [one for one in self._actors.resolve(s, led.i) if one.kind != "place"]
                    if found:
                        return found
        return []

    def _from(self, s: Sentence, i: int) -> list[Party]:
        """Where somebody is from (`a manager from Leeds`, `un tailleur né à Bergen`, `Oslo-based`)."""
        wanted = self._lexis.hailing | self._lexis.origin
        hailing = [one for one in s.children(i, "acl", "amod") if one.lemma.lower() in wanted]
        below = [child for one in hailing for child in s.children(one.i, "obl", "nmod", "compound")]
        below += [one for one in s.children(i, "nmod") if marker(s, one.i, self._lexis) in self._lexis.owner]
        for token in below:
            if self._scene.names.at(s, token.i) is not None:
                found = [one for one in self._actors.resolve(s, token.i) if one.kind in ("place", "country", "capital")]
                if found:
                    return found
        return []

    def _told(self, s: Sentence, i: int) -> list[Party]:
        """What a clause, a bracket or a copula says of the name itself."""
        above = s.head(i)
        copula = above is not None and s[i].relation == "nsubj" and s.child(above.i, "cop") is not None
        if copula and above is not None and above.upos == "NOUN":
            return self._owners(s, above.i)
        led = self._led(s, i) or self._from(s, i)
        return self._bracketed(s, i) or self._named_with(s, i) or [one for one in led if not one.local]

    def _named_with(self, s: Sentence, i: int) -> list[Party]:
        """`Norway's X`, `X of Human Rights Watch`: a country or body that has or sends him."""
        for child in s.children(i, "nmod"):
            name = self._scene.names.at(s, child.i)
            tied = child.dep == "nmod:poss" or marker(s, child.i, self._lexis) == self._lexis.of
            if tied and name is not None and name.records[0].kind in (Kind.COUNTRY, Kind.ORGANISATION, Kind.CAPITAL):
                return [one for one in self._actors.resolve(s, child.i) if one.acts]
        return []

    def _bracketed(self, s: Sentence, i: int) -> list[Party]:
        """`X (Norvège)`: a country or body alone in brackets."""
        end = name_span(s, i)[-1]
        if end + 3 >= len(s) or s[end + 1].form != "(":
            return []
        inside = s[end + 2]
        closed = any(s[k].form == ")" for k in range(end + 3, min(len(s), end + 6)))
        name = self._scene.names.at(s, inside.i) if closed else None
        if name is None or name.records[0].kind not in (Kind.COUNTRY, Kind.ORGANISATION):
            return []
        return [one for one in self._actors.resolve(s, inside.i) if one.acts]

    def _role(self, s: Sentence, noun: Token) -> Role | None:
        role = self._scene.roles[s.index].get(noun.i) or self._scene.nouns.of_sort(noun)
        return role if role is not None and role.sort in ("role", "person") else None
