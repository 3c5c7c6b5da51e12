"""What was mentioned before, in order, and what a pronoun, a possessive or "the two presidents" takes up of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from detente.coding.party import BLOCS, IRREGULAR, Party, alike
from detente.coding.roles import Role
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, is_definite, is_relative, marker
from detente.parse.tree import Sentence, Token

BACK = 3
"""Sentences that a pronoun looks back."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase that named somebody."""

    sentence: int
    paragraph: int
    i: int
    verb: int
    relation: str
    lemma: str
    gender: str
    plural: bool
    parties: tuple[Party, ...]
    setting: bool = False
    """Whether it says where something is or appears (`à Hanoï`, `sur Facebook`), not who acts."""
    relative: bool = False
    """Whether it is a relative pronoun: the subject of a clause aside, no topic to go on with."""


_OWNER_BESIDE = 4.0
"""How much nearer than the clause's subject the owner of the noun above is to a possessive."""

_PAIR = 2

OF_STATE = frozenset({None, "GOV", "MIL"})
ARMED = frozenset({"MIL", "REB", "PRM"})


EMPLOYING = frozenset({"BUS", "LAB"})
"""Sectors of bodies that an article names once and then calls by what they are."""


class History:
    """Mentions of the article so far."""

    def __init__(self, lexis: Lexis) -> None:
        self._lexis = lexis
        self._mentions: list[Mention] = []
        self._beside: list[tuple[int, int, Party]] = []
        """Bodies that only their adjective or a noun before a noun names (`un site houthi`), with where."""

    @property
    def mentions(self) -> Sequence[Mention]:
        """All so far, in the order of the text."""
        return self._mentions

    def add(self, s: Sentence, token: Token, parties: tuple[Party, ...]) -> None:
        """Remember a mention; mentions come in the order of the text."""
        plural = len(parties) > 1 or parties[0].plural
        gender = token.feats.get("Gender", "") or parties[0].gender
        verb, aside = clause_verb(s, token.i), is_relative(token)
        self._mentions.append(
            Mention(
                s.index,
                s.paragraph,
                token.i,
                verb,
                token.dep,
                token.lemma,
                gender,
                plural,
                parties,
                setting=self._is_where(s, token.i),
                relative=aside,
            )
        )

    def add_beside(self, s: Sentence, i: int, body: Party) -> None:
        """Remember a body named beside another noun: no pronoun takes it up, a description of it may."""
        self._beside.append((s.index, i, body))

    def pronoun(self, s: Sentence, token: Token, excluded: tuple[Party, ...] = (), *, human: bool = False) -> tuple[Party, ...]:
        """What the pronoun, possessive or bare description takes up; empty where nothing fits. `human`: no body or state."""
        if token.feats.get("Person") in ("1", "2") or token.lower in self._lexis.clitics:
            return ()
        possessive = token.upos == "DET" or token.feats.get("Poss") == "Yes"
        best: tuple[float, int] | None = None
        for k, mention in enumerate(self._mentions):
            if any(alike(party, other) for party in mention.parties for other in excluded):
                continue
            if human and mention.parties[0].kind not in ("person", "role"):
                continue
            score = self._score(s, token, mention, possessive)
            if score is not None and (best is None or (score, k) >= best):
                best = (score, k)
        return self._mentions[best[1]].parties if best else ()

    def _score(self, s: Sentence, token: Token, mention: Mention, possessive: bool) -> float | None:
        distance = s.index - mention.sentence
        if distance > BACK or (distance == 0 and mention.i >= token.i):
            return None
        first = mention.parties[0]
        if first.kind in ("place", "instrument", "adjective"):
            return None
        if mention.setting and (first.kind == "capital" or first.sector in ("BUS", "JRN")):
            return None
        if token.lower in self._lexis.of_people and first.kind not in ("person", "role"):
            return None
        if token.lower in self._lexis.of_things and first.kind == "person":
            return None
        plural = self._plural(token, possessive)
        if plural is not None and plural != mention.plural:
            return None
        gender = "" if possessive else token.feats.get("Gender", "")
        if gender and mention.gender and gender != mention.gender and not mention.plural:
            return None
        if (
            not possessive
            and distance == 0
            and mention.verb == clause_verb(s, token.i)
            and mention.relation.startswith("nsubj")
            and not self._in_predicate(s, token, mention)
        ):
            return None
        if distance == 0 and self._in_participle(s, token, mention):
            return None
        score = 10.0 - 3.0 * distance - (0.5 if s.paragraph != mention.paragraph else 0.0)
        score += 2.5 if mention.relation.startswith("nsubj") and not mention.relative else 0.0
        score += 1.0 if first.kind == "person" else 0.0
        score -= 1.0 if token.upos == "PRON" and not possessive and first.kind not in ("person", "role") else 0.0
        score -= 1.0 if mention.relation.startswith("nmod") else 0.0
        score += _OWNER_BESIDE if possessive and distance == 0 and self._is_owner_beside(s, token, mention) else 0.0
        return score + (0.01 * mention.i)

    def _is_owner_beside(self, s: Sentence, token: Token, mention: Mention) -> bool:
        """Whether the noun that the possessive's own hangs on is somebody's (`les propos du ministre X lors de sa visite`)."""
        own, owner = s.head(token.i), s[mention.i]
        if (
            own is None
            or mention.parties[0].kind not in ("person", "role")
            or marker(s, owner.i, self._lexis) != self._lexis.of
        ):
            return False
        first = min(s.subtree(own.i))
        if s[own.head].upos == "ADV" and s[own.head].i < first:
            first = own.head  # `lors de sa visite`, wherever the tree hangs it
        return owner.relation == "nmod" and s[owner.head].upos == "NOUN" and max(s.subtree(owner.i)) + 1 == first

    @staticmethod
    def _in_predicate(s: Sentence, token: Token, mention: Mention) -> bool:
        """Whether the pronoun is the subject of a copula in a clause of its own (`X said he was ready`)."""
        predicate = s.head(token.i)
        if predicate is None or predicate.dep not in ("ccomp", "advcl", "acl:relcl") or s.child(predicate.i, "cop") is None:
            return False
        return token.relation == "nsubj" and not s.is_below(mention.i, predicate.i)

    def _is_where(self, s: Sentence, i: int) -> bool:
        """Whether a capital says where a clause happens, not who acts (`de Hanoï, où il rencontrait …`)."""
        above = s.head(i)
        place = marker(s, i, self._lexis) in self._lexis.place | self._lexis.owner
        return place and (above is None or above.upos in ("VERB", "AUX"))

    def _in_participle(self, s: Sentence, token: Token, mention: Mention) -> bool:
        """Whether it stands with a participle that the pronoun is the subject of (`recevant X, il …`: never X)."""
        verb = s[mention.verb]
        subject = token.dep.startswith("nsubj") and verb.feats.get("VerbForm") in ("Part", "Ger")
        return subject and verb.dep.startswith("advcl") and verb.head == clause_verb(s, token.i)

    def others(self, s: Sentence, token: Token, own: Collection[str], number: int, *, people: bool) -> tuple[Party, ...]:
        """Whom `son voisin`, `son hôte` mean: the last so many of other countries that were told of, people before states."""
        told = [
            m
            for m in self._mentions
            if (m.sentence, m.i) < (s.index, token.i)
            and len(m.parties) == 1
            and m.parties[0].code not in own
            and m.parties[0].code != "XXX"
            and (m.parties[0].acts or m.parties[0].kind == "place")
            and (people or m.parties[0].code not in BLOCS)
        ]
        near = [m for m in told if s.index - m.sentence <= BACK]
        fitting = [m for m in near if m.parties[0].kind in ("person", "role")] if people else near
        found: dict[str, Party] = {}
        for mention in reversed(fitting or near or told):
            found.setdefault(mention.parties[0].code, mention.parties[0])
        if not people:
            often = Counter(m.parties[0].code for m in told)
            found = dict(sorted(found.items(), key=lambda one: -often[one[0]]))
        first = tuple(found.values())[:number]
        return first if people else tuple(Party(one.code, "GOV", None, one.text, "country") for one in first)

    def of_two(self, s: Sentence, token: Token, place: int) -> tuple[Party, ...]:
        """`le premier`, `les seconds`: one of the two who were told of together, else of the last two."""
        near = [m for m in self._mentions if (m.sentence, m.i) < (s.index, token.i) and s.index - m.sentence <= 1]
        acting = [m for m in near if m.parties[0].acts and not m.setting]
        for mention in reversed(acting):
            if len(mention.parties) == _PAIR:
                return (mention.parties[place],)
        last: dict[str, Party] = {}
        for mention in reversed(acting):
            last.setdefault(mention.parties[-1].code, mention.parties[-1])
        pair = list(last.values())[:_PAIR][::-1]
        return (pair[place],) if len(pair) == _PAIR else ()

    def latter(self, s: Sentence, token: Token) -> tuple[Party, ...]:
        """What `ce dernier`, `celui-ci` take up: the last somebody of that number and gender, one who is no subject first.

        In the singular somebody with a name or a function before an organisation; of several named together the last.
        """
        plural = token.feats.get("Number") == "Plur" or self._lexis.singular(token.lower) != token.lower
        gender = token.feats.get("Gender", "")
        fitting = [
            m
            for m in self._mentions
            if (m.sentence, m.i) < (s.index, token.i)
            and s.index - m.sentence <= 1
            and (m.plural == plural or (not plural and len(m.parties) > 1))
            and m.parties[0].kind not in ("place", "thing", "adjective", "instrument")
            and not (gender and m.gender and gender != m.gender and not plural)
        ]
        people = [m for m in fitting if plural or m.parties[-1].kind in ("person", "role")] or fitting
        others = [m for m in people if not m.relation.startswith("nsubj")]
        found = others[-1:] or people[-1:]
        if not found:
            return ()
        return found[0].parties if plural else found[0].parties[-1:]

    def _plural(self, token: Token, possessive: bool) -> bool | None:
        if possessive:
            return token.lower in self._lexis.plural_owner
        number = token.feats.get("Number")
        return None if number is None else number == "Plur"

    def same_role(self, s: Sentence, token: Token, label: str | None, role: Role) -> tuple[Party, ...]:
        """The last mention under the same noun (`le ministre` … `le ministre`), where this one is definite and has no name.

        A demonstrative (`ces unités`) takes up the last of its sector under whatever noun.
        """
        irregular = role.sector in ("REB", "PRM", "UAF", "CRM")
        if label or not (is_definite(s, token.i) or irregular):
            return ()
        for mention in reversed(self._mentions):
            if mention.lemma == token.lemma and (mention.sentence, mention.i) < (s.index, token.i):
                return mention.parties
        demonstrative = any(c.feats.get("PronType") == "Dem" for c in s.children(token.i, "det"))
        person = role.person and role.sector in ("GOV", "MIL") and token.feats.get("Number") != "Plur"
        for mention in reversed(self._mentions):
            first = mention.parties[0]
            if s.index - mention.sentence > BACK or first.sector != role.sector:
                continue
            taken_up = demonstrative or (irregular and is_definite(s, token.i) and token.feats.get("Number") == "Plur")
            if (taken_up and first.kind in ("role", "instrument", "organisation")) or (person and first.kind == "person"):
                return mention.parties
        if role.sector in EMPLOYING and role.sort == "role" and token.feats.get("Number") != "Plur":
            return self._body(s, token, role)
        return self._only(s, token, role) if irregular and is_definite(s, token.i) else ()

    def _body(self, s: Sentence, token: Token, role: Role) -> tuple[Party, ...]:
        """The company or union named last, which `la direction`, `le syndicat` takes up."""
        told = [m for m in self._mentions if (m.sentence, m.i) < (s.index, token.i) and m.parties[0].sector == role.sector]
        bodies = [m for m in told if m.parties[0].kind == "organisation" and len(m.parties) == 1]
        return bodies[-1].parties if bodies else ()

    def _only(self, s: Sentence, token: Token, role: Role) -> tuple[Party, ...]:
        """The last organisation of the sector, however far back, where all those told so far are of one country."""
        told = [m for m in self._mentions if (m.sentence, m.i) < (s.index, token.i) and m.parties[0].sector == role.sector]
        bodies = [m for m in told if m.parties[0].kind == "organisation"]
        return bodies[-1].parties if bodies and len({p.code for m in told for p in m.parties}) == 1 else ()

    def mentioned(self, test: Callable[[Party], bool]) -> dict[int, list[Party]]:
        """Those of whom `test` holds, by the paragraphs in which they are mentioned."""
        found: dict[int, list[Party]] = {}
        for mention in self._mentions:
            for party in filter(test, mention.parties):
                found.setdefault(mention.paragraph, []).append(party)
        return found

    def organisations(self, s: Sentence, i: int) -> list[Party]:
        """All organisations named before token i, in order."""
        told = [m for m in self._mentions if (m.sentence, m.i) < (s.index, i)]
        return [
            party for m in told for party in m.parties if party.kind == "organisation" or (party.name and party.code in BLOCS)
        ]

    def person_of(self, codes: Collection[str], s: Sentence, i: int) -> bool:
        """Whether the sentence names a person of one of those codes before token i."""
        here = (m for m in self._mentions if m.sentence == s.index and m.i < i)
        return any(party.kind == "person" and party.code in codes for m in here for party in m.parties)

    def nearest(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Who acts last before token i: named in the sentence, else the last subject of the sentence before."""
        here = [m for m in self._mentions if m.sentence == s.index and m.i < i and m.parties[0].acts]
        before = [
            m for m in self._mentions if m.sentence == s.index - 1 and m.parties[0].acts and m.relation.startswith("nsubj")
        ]
        subjects = [m for m in here if m.relation.startswith("nsubj")]
        found = subjects[-1:] or here[-1:] or before[-1:]
        return found[0].parties if found else ()

    def country(self, s: Sentence, token: Token, among: frozenset[str] | None = None) -> tuple[Party, ...]:
        """The country that `le pays` takes up: that of the last place or country named; of `among` only, where it is given.

        What is only called so where it is one (`l'île`) may stand far away, and be named by its adjective or capital.
        """
        kinds = ("place", "country") if among is None else ("place", "country", "capital", "adjective", "person", "role")
        for mention in reversed(self._mentions):
            near = among is not None or s.index - mention.sentence <= BACK
            if (mention.sentence, mention.i) < (s.index, token.i) and near:
                first = mention.parties[0]
                fits = among is None or first.code in among
                if fits and first.kind in kinds and len(mention.parties) == 1:
                    return (Party(first.code, "GOV", None, first.text, "country"),)
        return ()

    def national(self, s: Sentence, token: Token, code: str) -> Party | None:
        """The person whom `l'Espagnol` takes up: the last one named who acts for that country, else for a body of many."""
        gender = token.feats.get("Gender", "")
        told = [
            m
            for m in reversed(self._mentions)
            if (m.sentence, m.i) < (s.index, token.i)
            and s.index - m.sentence <= BACK
            and m.parties[0].kind == "person"
            and len(m.parties) == 1
            and not (gender and m.gender and gender != m.gender)
        ]
        own = (m.parties[0] for m in told if m.parties[0].code == code)
        near = (m.parties[0] for m in told[:1] if m.parties[0].code in BLOCS and s.index - m.sentence <= 1)
        return next(own, None) or next(near, None)

    def organisation(self, s: Sentence, token: Token) -> tuple[Party, ...]:
        """The organisation that `l'alliance`, `l'instance` takes up: the last one named."""
        for mention in reversed(self._mentions):
            near = (mention.sentence, mention.i) < (s.index, token.i) and s.index - mention.sentence <= 2 * BACK
            if near and mention.parties[0].kind == "organisation" and len(mention.parties) == 1:
                return mention.parties
        for sentence, i, body in reversed(self._beside):
            if (sentence, i) < (s.index, token.i) and s.index - sentence <= BACK:
                return (body,)
        return ()

    def last(
        self, s: Sentence, token: Token, number: int, people: bool, sides: bool = False, states: bool = False
    ) -> tuple[Party, ...]:
        """The last `number` sides (or people) named together, else the last so many different ones.

        `sides`: those of a conflict (`les belligérants`), who stand in another sentence; armed ones first. `states`: countries
        only (`les deux voisins`).
        """
        before = [
            m
            for m in self._mentions
            if (m.sentence, m.i) < (s.index, token.i)
            and not (people and m.parties[0].kind != "person")
            and not (states and any(party.code in BLOCS or party.sector not in OF_STATE for party in m.parties))
            and not (m.sentence == s.index and m.relation == "nsubj" and m.verb == clause_verb(s, token.i))
        ]
        if states:  # `X presse les deux capitales`: X is none of them, under whatever name
            own = self._acting(s, token)
            before = [m for m in before if not own & {party.code for party in m.parties}]
        together = [m for m in reversed(before) if len(m.parties) == number and len(_different(m, states)) == number]
        if sides:
            together = [m for m in together if m.sentence < s.index] or together
            together.sort(key=lambda m: not any(party.sector in ARMED for party in m.parties))
            if not together or all(party.sector not in ARMED for party in together[0].parties):
                opposed = _opposed(before)
                if opposed and number == len(opposed):
                    return opposed
        if together:
            return together[0].parties
        if states and number == _PAIR and (pair := _dealing(before)):
            return pair
        return (() if people else _latest(before, number, blocs=False)) or _latest(before, number, blocs=True)

    def _acting(self, s: Sentence, token: Token) -> frozenset[str]:
        """Codes of the subject of the verb that token is a complement of."""
        if token.relation not in ("obj", "iobj", "obl") or s[token.head].upos != "VERB":
            return frozenset()
        here = [m for m in self._mentions if m.sentence == s.index and m.verb == token.head and m.relation == "nsubj"]
        return frozenset(party.code for m in here[-1:] for party in m.parties)


def _dealing(before: list[Mention]) -> tuple[Party, ...]:
    """The last two states of which one does something to the other, subject and complement of one verb."""
    for mention in reversed(before):
        if not mention.relation.startswith("nsubj") or len(mention.parties) > 1:
            continue
        others = [
            m.parties[0]
            for m in before
            if (m.sentence, m.verb) == (mention.sentence, mention.verb)
            and m.relation.startswith(("obj", "iobj", "obl"))
            and len(m.parties) == 1
            and m.parties[0].code != mention.parties[0].code
        ]
        if others:
            return (mention.parties[0], others[0])
    return ()


def _latest(before: list[Mention], number: int, *, blocs: bool) -> tuple[Party, ...]:
    """The last so many parties of different codes; with `blocs` also bodies of many countries."""
    found: list[Party] = []
    for mention in reversed(before):
        for party in reversed(mention.parties):
            if party.code in BLOCS and not blocs:
                continue
            if party.acts and party.kind != "instrument" and all(party.code != other.code for other in found):
                found.insert(0, party)
            if len(found) == number:
                return tuple(found)
    return ()


def _different(mention: Mention, states: bool) -> set[tuple[str | None, ...]]:
    """The parties of a mention that are not one another; of states only the countries tell them apart."""
    return {(party.code,) if states else (party.code, party.sector, party.name) for party in mention.parties}


def _opposed(mentions: list[Mention]) -> tuple[Party, ...]:
    """The state spoken of most and the irregular force named last, where there is one: the two sides of a war at home."""
    told = [party for mention in mentions for party in mention.parties if party.acts and party.code not in BLOCS]
    irregular = [party for party in told if party.sector in IRREGULAR]
    states = [party for party in told if party.sector in ("GOV", "MIL")]
    if not irregular or not states:
        return ()
    most = Counter(party.code for party in states).most_common(1)[0][0]
    return (next(party for party in reversed(states) if party.code == most), irregular[-1])
