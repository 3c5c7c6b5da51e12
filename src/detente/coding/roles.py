"""Common nouns that name somebody by function (president, police, missiles for their army), from a pack's `actors.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from detente.grammar.lexis import Lexis
from detente.grammar.sorts import Sorts
from detente.parse.tree import Sentence, Token

NOBODY = "nobody"
"""The sort of a phrase that stands for nobody, though a noun in it does (`conférence de presse`)."""


_SECTORS = {
    "GOV": "official diplomat state",
    "MIL": "soldier troops warcraft",
    "COP": "police policeforce",
    "JUD": "jurist court",
    "LEG": "assembly",
    "PTY": "politician party",
    "REB": "fighter",
    "UAF": "militia",
    "CRM": "criminal",
    "LAB": "worker union",
    "BUS": "company",
    "JRN": "journalist outlet",
    "REL": "clergy",
    "EDU": "student",
    "REF": "migrant",
    "NGO": "ngo",
    "CVL": "activist expert civilian captive victim leader people",
}
SECTOR_OF_SORT = {sort: sector for sector, sorts in _SECTORS.items() for sort in sorts.split()}
"""What a person or group of a sort is, where the noun is no noun of function: of athletes and artists nothing is said."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun says of who bears it. `sort`: `role`, `instrument`, `person` or `group`."""

    sort: str
    sector: str | None
    words: str
    person: bool = False
    """Whether it stands for one person, who may have been named before."""


class RoleNouns:
    """Role nouns of one language, of one or several words, found in a sentence."""

    def __init__(self, data: dict[str, Any], lexis: Lexis, sorts: Sorts | None = None) -> None:
        self._lexis = lexis
        self._sorts = sorts or Sorts({})
        self._by_first: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
        people = frozenset(data.get("persons") or ())
        for sort, key in (("role", "roles"), ("instrument", "instruments")):
            for sector, nouns in (data.get(key) or {}).items():
                for noun in nouns:
                    self._add(noun, Role(sort, sector, noun, noun in people))
        for noun in data.get("nobody") or ():
            self._add(noun, Role(NOBODY, None, noun))
        for sort, key in (("person", "persons"), ("group", "groups")):
            for noun in data.get(key) or ():
                self._add(noun, Role(sort, None, noun))
        allies = data.get("allies") or {}
        self.ally_words = frozenset(allies.get("words") or ())
        self.allies_of = frozenset(allies.get("of") or ())
        self.allies_are = str(allies.get("are") or "WST")
        self.sides = frozenset(data.get("sides") or ())
        self.lands = frozenset(data.get("lands") or ())
        self.land_sorts = {str(noun): str(sort) for noun, sort in (data.get("land_sorts") or {}).items()}
        """Nouns for a country of some sort only (`île`): what the table of countries calls the sort."""
        self.nations = frozenset(data.get("nations") or ())
        """Nouns that in the plural stand for states only (`les deux voisins`)."""
        self.several = {str(name): tuple(codes) for name, codes in (data.get("several") or {}).items()}
        """The countries that a counted name stands for (`les deux Corées`)."""
        self.heads = frozenset(str(noun).lower() for noun in data.get("heads") or ())
        """Nouns for whoever heads or speaks for a body, of a state or not."""
        self.namesakes = {str(noun): frozenset(codes) for noun, codes in (data.get("namesakes") or {}).items()}
        self.peers = frozenset(str(noun).lower() for noun in data.get("peers") or ())
        """Nouns that in the plural, without a number, stand for the two who were told of together (`les chefs d'État`)."""
        others = data.get("others") or {}
        self.other_states = frozenset(others.get("states") or ())
        """Nouns for the other of two countries, whosever it is said to be (`son voisin`)."""
        self.other_people = frozenset(others.get("people") or ())
        """Nouns for the other of two people (`son hôte`)."""
        self.bodies = frozenset(data.get("bodies") or ())
        self.offices = {noun.lower(): frozenset(titles) for noun, titles in (data.get("offices") or {}).items()}
        """What the tables of people call the office that a noun names."""
        self.short = {noun: tuple(words) for noun, words in (data.get("short") or {}).items()}
        """What a body's canonical name has in it that a noun with a capital stands for."""
        self.foreign = frozenset(data.get("foreign") or ())
        self.homeless = frozenset(data.get("homeless") or ())
        self.one_each = frozenset(noun.lower() for noun in data.get("one_each") or ())
        """Offices of which each country has one, so that several are of several."""
        self.regions = frozenset(data.get("regions") or ())
        """Adjectives by which somebody is of some other country than where the words stand."""
        self.former = frozenset(data.get("former") or ())
        """Adjectives by which somebody no longer or not yet holds it."""
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, noun: str, role: Role) -> None:
        """Take in a noun; what stands in brackets has to follow but is no part of it (`opposant (à)`)."""
        role = replace(role, words=noun.partition(" (")[0])
        words = tuple(re.sub(r"[()]", "", noun.lower()).replace("’", "'").replace("'", "' ").split())
        self._by_first.setdefault(words[0], []).append((words, role))

    def find(self, s: Sentence) -> dict[int, Role]:
        """The role of each token that heads a role noun; further words of it point to the same role."""
        found: dict[int, Role] = {}
        taken: set[int] = set()
        for token in s.tokens:
            if (
                token.i in found
                or token.i in taken
                or (token.upos in ("VERB", "AUX", "PUNCT", "ADP", "DET", "PROPN") and not token.form[0].isupper())
            ):
                continue
            for end, role in self._candidates(s, token.i):
                span = range(token.i, end)
                if role.sort == NOBODY:
                    taken |= set(span)
                    break
                head = next((k for k in span if s[k].head not in span), token.i)
                if s[head].upos in ("NOUN", "PROPN", "ADJ", "X", "VERB"):
                    found[head] = role
                    break
        return found

    def of_sort(self, token: Token) -> Role | None:
        """What a noun for people says of them that names no function (`des gardiens`, `une légion`)."""
        for noun in (token.lemma.lower(), token.lower) if token.upos == "NOUN" else ():
            if any(words == (noun,) for words, _ in self._by_first.get(noun, ())):
                return None  # a function, of nobody here (`le président grec du club`)
            sector = SECTOR_OF_SORT.get(self._sorts.first(noun) or "")
            if sector is not None:
                return Role("role", sector, noun)
        return None

    def _candidates(self, s: Sentence, i: int) -> list[tuple[int, Role]]:
        """Where each role that begins at token i ends, those of most words first."""
        token = s[i]
        entries: list[tuple[tuple[str, ...], Role]] = []
        for key in dict.fromkeys((token.lower, token.lemma.lower(), self._lexis.singular(token.lower))):
            entries += self._by_first.get(key, ())
        entries.sort(key=lambda entry: -len(entry[0]))
        found = [(end, role, words[-1]) for words, role in entries if (end := self._end(s, i, words))]
        return [(end, role) for end, role, last in found if not (_is_bracketed(role, last) and _is_measure(s, s[end - 1]))]

    def _end(self, s: Sentence, i: int, words: tuple[str, ...]) -> int:
        """The token after the words, which begin at i; 0 where they are not there.

        Adjectives may stand between a function and its field (`le ministre russe des Affaires étrangères`).
        """
        k = i + 1
        for number, word in enumerate(words[1:], 1):
            while number == 1 and k < len(s) and s[k].upos == "ADJ" and not self._is(s, k, word):
                k += 1
            if k >= len(s) or not self._is(s, k, word) or _is_predicate(s, k):
                return 0
            k += 1
        return k

    def _is(self, s: Sentence, k: int, word: str) -> bool:
        return word in (s[k].lower, s[k].lemma.lower(), self._lexis.singular(s[k].lower))


def _is_bracketed(role: Role, last: str) -> bool:
    """Whether the last word has to follow but is no part of the noun (`opposant (à)`)."""
    return not role.words.lower().endswith(last)


def _is_measure(s: Sentence, preposition: Token) -> bool:
    """`a condamné un opposant à dix ans`: what it governs is counted, and nobody's field."""
    return preposition.head >= 0 and s.child(preposition.head, "nummod") is not None


def _is_predicate(s: Sentence, k: int) -> bool:
    """Whether token k is its clause's verb (`the rebels forced …` are no rebel force)."""
    return s[k].upos == "VERB" and (s[k].dep in ("root", "ccomp", "parataxis") or s.child(k, "nsubj") is not None)
