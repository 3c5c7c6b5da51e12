"""Places of a sentence: named, known by nationality (`la frontière russe`), or taken up again (`la ville`)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from detente.coding.names import Names, place_record
from detente.coding.phrases import name_span
from detente.coding.scene import has_article
from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, is_definite, marker
from detente.knowledge import Kind, Knowledge
from detente.model import Where
from detente.parse.tree import Sentence, Token

_ISO = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the token that names it, the one that carries it into the sentence, and the preposition on that one."""

    i: int
    head: int
    where: Where
    fine: bool
    """Whether it is a town or a part of somewhere, not a whole country."""
    marker: str
    first: int = -1
    """The token that its words begin with, where that is neither of the two."""
    owned: bool = False
    """Whether it is its owner's (`sa frontière`): the country is that of who acts."""


class Spots:
    """Finds the places of one article's sentences, in order, and remembers the last ones told."""

    def __init__(self, names: Names, knowledge: Knowledge, lexis: Lexis, data: dict[str, Any], home: str | None) -> None:
        self._names = names
        self._knowledge = knowledge
        self._lexis = lexis
        self._parts = dict(data.get("parts") or {})
        self._land = frozenset(data.get("land") or ())
        self._prepositions = frozenset(data.get("prepositions") or ())
        self._exact = frozenset(data.get("exact") or ())
        self._streets = frozenset(data.get("streets") or ())
        self._residents = frozenset(data.get("residents") or ())
        self._homes: dict[str, str] = dict(data.get("homes") or {})
        self._sites = frozenset(data.get("sites") or ())
        self._bare = frozenset(data.get("bare") or ())
        self._back = {word: sort for sort, words in (data.get("back") or {}).items() for word in words}
        self._whole = frozenset(data.get("whole") or ())
        self._home = home
        self.last: Where | None = None
        self._town: Where | None = None

    def of(self, s: Sentence, dates: frozenset[int] = frozenset()) -> list[Spot]:
        """The places of sentence s; tokens of `dates` name none."""
        readers = (self._named, self._street, self._mission, self._national, self._owned, self._again)
        found = (
            next((spot for read in readers if (spot := read(s, t)) is not None), None) for t in s.tokens if t.i not in dates
        )
        return [spot for spot in found if spot is not None]

    def remember(self, spot: Spot) -> None:
        """Where the text has last been."""
        self.last = spot.where
        if spot.fine:
            self._town = spot.where

    def _named(self, s: Sentence, token: Token) -> Spot | None:
        name = self._names.at(s, token.i)
        if name is None:
            return self._unknown(s, token)
        if self._names.head(s, token.i) != token.i:
            return None
        record = place_record(name, self._names.counts)
        country = (record.country or record.code) if record else ""
        if record is None or len(country) != _ISO:
            return None
        fine = record.kind in (Kind.PLACE, Kind.CAPITAL)
        base = record.name or name.text
        if record.kind is Kind.CAPITAL:
            towns = (one.name for one in name.records if one.kind is Kind.PLACE and one.country == country and one.name)
            base = next(towns, base)
        return self._carried(s, token, Where(base, country, name.text), fine)

    def _unknown(self, s: Sentence, token: Token) -> Spot | None:
        """A name in no gazetteer that must be a place lies in the country that the article speaks of."""
        if token.upos != "PROPN" or token.relation not in ("obl", "nmod") or self._home is None:
            return None
        span = name_span(s, token.i)
        words = s.words(span[0], span[-1])
        where = Where(words, self._home, words)
        if marker(s, token.i, self._lexis) in self._exact and not has_article(s, token.i):
            return Spot(token.i, token.i, where, True, marker(s, token.i, self._lexis))
        above = s[token.head]
        towns = {word for word, sort in self._back.items() if sort == "town"}
        home = self._word(above, self._residents | self._sites | towns)
        return self._carried(s, token, where, True) if home is not None and token.relation == "nmod" else None

    def _street(self, s: Sentence, token: Token) -> Spot | None:
        """`place Tahrir`, `sur l'avenue Bourguiba`: a street or square of the country that the article speaks of."""
        bare = not s.child(token.i, "case", "det")
        named = (one for one in s.children(token.i) if one.i > token.i and one.upos == "PROPN" and not s.child(one.i, "case"))
        name = next(named, None) if token.upos == "NOUN" and token.lower in self._streets else None
        if name is None or self._home is None or self._names.at(s, name.i) is not None:
            return None
        text = s.words(token.i, max(s.subtree(name.i)))
        return Spot(name.i, token.i, Where(text, self._home, text), True, self._lexis.to if bare else self._marker(s, token))

    def _mission(self, s: Sentence, token: Token) -> Spot | None:
        """`l'ambassade de X`, `la résidence de l'ambassadeur de X`: in the country that the article speaks of, not in X."""
        chain = [token]
        while below := s.child(chain[-1].i, "nmod"):
            chain.append(below)
        home = len(chain) > 1 and self._homes.get(token.lemma.lower()) == chain[1].lemma.lower()
        if token.upos != "NOUN" or not (home or self._word(token, self._lexis.abroad)) or self._home is None:
            return None
        names = (self._names.at(s, k) for one in chain for k in (one.i, *(t.i for t in s.children(one.i, "amod"))))
        codes = {record.country or record.code for name in names if name is not None for record in name.records}
        if not codes or self._home in codes:
            return None
        where = Where(self._knowledge.country_name(self._home), self._home, s.words(token.i, chain[-1].i))
        return Spot(token.i, token.i, where, True, self._marker(s, token))

    def _national(self, s: Sentence, token: Token) -> Spot | None:
        """`les côtes libyennes`, `le territoire russe`: land with the adjective of its country."""
        if token.upos != "NOUN" or self._word(token, self._land) is None:
            return None
        named = (child for child in s.children(token.i, "nmod", "flat") if child.upos == "PROPN")
        if any(marker(s, child.i, self._lexis) in ("", self._lexis.of) for child in named):
            return None  # `la ville yéménite de X`: the place is X
        for child in s.children(token.i, "amod", "compound"):
            name = self._names.at(s, child.i)
            codes = [r.country or r.code for r in name.records if r.kind is Kind.ADJECTIVE] if name else []
            code = max(codes, key=lambda one: self._names.counts.get(one, 0), default="")
            if len(code) == _ISO:
                seat = self._back.get(token.lower) == "capital" and self._knowledge.capital(code)
                where = Where(seat or self._knowledge.country_name(code), code, s.words(token.i, max(token.i, child.i)))
                spot = self._carried(s, token, self._as_part(token, where), True)
                return replace(spot, first=min(spot.head, token.i, child.i))
        return None

    def _owned(self, s: Sentence, token: Token) -> Spot | None:
        """`sa frontière`, `ses côtes`: land of who acts."""
        if token.upos != "NOUN" or self._word(token, self._land) is None:
            return None
        owner = s.child(token.i, "det")
        if owner is None or owner.lower not in self._lexis.possessive or owner.lower in self._lexis.plural_owner:
            return None
        return replace(self._carried(s, token, Where("~", "", s.words(owner.i, token.i)), True), owned=True)

    def _again(self, s: Sentence, token: Token) -> Spot | None:
        """`la ville`, `la capitale`, `le pays`: the place last told of."""
        sort = self._back.get(token.lower) or self._back.get(token.lemma.lower()) if token.upos == "NOUN" else None
        if sort is None or not is_definite(s, token.i) or self._is_other(s, token):
            return None
        country = self._home or (self.last.country if self.last else None)
        where = self._town
        if sort in ("country", "capital"):
            seat = sort == "capital" and self._knowledge.capital(country or "")
            where = Where(seat or self._knowledge.country_name(country), country, token.form) if country else None
        if where is None:
            return None
        return self._carried(s, token, replace(where, text=token.form), sort != "country")

    def _is_other(self, s: Sentence, token: Token) -> bool:
        """Whether a complement says which place it is, so that it has not been told before; one after a comma does not."""
        more = [child for child in s.children(token.i, "nmod", "amod", "acl", "flat") if child.dep != "acl"]
        # `dans la capitale comme à X`
        more = [one for one in more if one.relation != "nmod" or self._exact.isdisjoint(self._lemmas(s, one))]
        first = [s[min(s.subtree(child.i))] for child in more if child.lower not in self._whole]
        return any(one.upos != "PUNCT" and (one.i == 0 or s[one.i - 1].upos != "PUNCT") for one in first)

    def _carried(self, s: Sentence, token: Token, where: Where, fine: bool) -> Spot:
        """`à la frontière de X`, `un quartier du sud de X`: the noun of place with the preposition, and what it adds."""
        carrier, (label, first) = token, self._side(s, token)
        if token.relation == "conj" and marker(s, token.i, self._lexis) == self._lexis.between:
            carrier = s[first_conjunct(s, token.i)]  # `la frontière entre X et Y`
        while carrier.relation == "nmod" and carrier.head >= 0:
            above = s[carrier.head]
            if above.upos == "NUM":
                carrier = above
                continue
            key = self._word(above, self._parts)
            case = marker(s, carrier.i, self._lexis)
            edge = case == self._lexis.between and key in self._lexis.border
            if key is None or not (edge or case in ("", self._lexis.of)):
                break
            if carrier.dep == "nmod:poss" and any(
                child.upos == "PROPN" for child in s.children(above.i) if child.i != carrier.i
            ):
                break  # `Russia's region of X`: the place is X
            if not fine and key in self._lexis.abroad:
                break  # `devant l'ambassade de X`: X is whose it is, not where
            label = label if label not in ("", "~") else str(self._parts[key])
            carrier = above
        name = label.replace("~", where.name) if label else where.name
        first = min(first, carrier.i)
        text = s.words(first, token.i) if label and first < token.i else where.text
        part = fine or bool(label)
        return Spot(token.i, carrier.i, Where(name, where.country, text), part, self._marker(s, carrier), first)

    @staticmethod
    def _lemmas(s: Sentence, token: Token) -> set[str]:
        return {case.lemma.lower() for case in s.children(token.i, "case")}

    def _marker(self, s: Sentence, token: Token) -> str:
        """The preposition with the adverb that it belongs to (`non loin de X`); nouns like `le long de X` need none."""
        case, above = marker(s, token.i, self._lexis), s.head(token.i)
        if not case and self._word(token, self._bare):
            return self._lexis.to
        far = above is not None and above.upos == "ADV" and above.i < token.i and token.relation == "obl"
        return f"{above.lower} {case}" if far and above is not None and f"{above.lower} {case}" in self._prepositions else case

    def _side(self, s: Sentence, token: Token) -> tuple[str, int]:
        """`eastern Congo`: what an adjective before the name adds, and the token it begins with."""
        for child in s.children(token.i, "amod"):
            key = self._word(child, self._parts)
            inside = self._names.at(s, child.i) is not None
            if key is not None and child.i < token.i and self._parts[key] != "~" and not inside:
                return str(self._parts[key]), child.i
        return "", token.i

    def _as_part(self, token: Token, where: Where) -> Where:
        key = self._word(token, self._parts)
        return replace(where, name=str(self._parts[key]).replace("~", where.name)) if key else where

    @staticmethod
    def _word(token: Token, words: Collection[str]) -> str | None:
        return next((word for word in (token.lower, token.lemma.lower()) if word in words), None)
