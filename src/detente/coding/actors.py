"""Who a noun phrase stands for: names, offices, adjectives of nationality, functions, pronouns and descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from detente.coding.anaphora import History
from detente.coding.names import Names, pick, place_record
from detente.coding.party import BLOCS, Party, sector_for, unique
from detente.coding.phrases import is_part, name_span, phrase, phrase_text
from detente.coding.roles import Role, RoleNouns
from detente.grammar.arguments import subjects_of
from detente.grammar.lexis import Lexis
from detente.grammar.voice import NOMINAL, antecedent, clause_verb, is_definite, is_relative, marker
from detente.knowledge import Kind, Knowledge, Name, Record
from detente.parse.tree import Sentence, Token

_BETWEEN = 2
"""Other words among those of a function."""

TITLE = "nmod:desc"
"""How treebanks hang a title on the name that follows it; those that do not hang the name on the title."""

OWNING = frozenset({"compound", "nmod:poss"})
"""Whose a noun is, without any preposition (`Kenya police`, `Russia's army`)."""


class Actors:
    """Resolves mentions of one article, sentence by sentence, remembering what was said before."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        names: Names,
        roles: RoleNouns,
        knowledge: Knowledge,
        lexis: Lexis,
        published: str | None,
    ) -> None:
        self.sentences = sentences
        self.names = names
        self.published = published
        self._knowledge = knowledge
        self._lexis = lexis
        self._nouns = roles
        self._roles = {s.index: roles.find(s) for s in sentences}
        self._memory: dict[str, Party] = {}
        self._cache: dict[tuple[int, int], tuple[Party, ...]] = {}
        self._busy: set[tuple[int, int]] = set()
        self.history = History(lexis)
        self.main_country = _main_country(names.scene)

    # -- reading in order ---------------------------------------------------------------------------------------------

    def read(self, s: Sentence) -> None:
        """Take in the mentions of the next sentence, in order, so that later pronouns find them."""
        for token in s.tokens:
            if token.upos in NOMINAL and self.names.head(s, token.i) == token.i and not is_part(token):
                if token.relation == "conj" or self._is_title_name(s, token):
                    continue
                parties = self.resolve(s, token.i)
                acting = [party for party in parties if party.acts or party.kind == "place"]
                if acting:
                    self.history.add(s, token, tuple(acting))

    def _is_title_name(self, s: Sentence, token: Token) -> bool:
        """The name after a title belongs to the title's mention."""
        above = s.head(token.i)
        return (
            above is not None
            and token.relation in ("nmod", "appos", "flat")
            and token.upos == "PROPN"
            and not marker(s, token.i, self._lexis)
            and above.i in self._roles[s.index]
        )

    # -- resolving ----------------------------------------------------------------------------------------------------

    def resolve(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Everybody that token i and its conjuncts stand for, in the order of the text; empty where it is nobody."""
        key = (s.index, i)
        if key in self._cache:
            return self._cache[key]
        if key in self._busy:
            return ()
        self._busy.add(key)
        try:
            parties = list(self._one(s, i))
            for conjunct in s.children(i, "conj"):
                if conjunct.upos in NOMINAL and (conjunct.upos != "PRON" or s.child(conjunct.i, "cc")):
                    parties += self.resolve(s, conjunct.i)
            found = tuple(unique(parties))
        finally:
            self._busy.discard(key)
        self._cache[key] = found
        return found

    def alone(self, s: Sentence, i: int) -> list[Party]:
        """Everybody that token i stands for, without its conjuncts."""
        key = (s.index, i)
        if key in self._busy:
            return []
        self._busy.add(key)
        try:
            return self._one(s, i)
        finally:
            self._busy.discard(key)

    def extent(self, s: Sentence, i: int) -> tuple[int, int]:
        """First and last token of the mention that i heads: a name, or the noun of function with all of its words."""
        role = self._roles[s.index].get(i)
        if role is None and s[i].upos == "PROPN":
            span = name_span(s, i)
            return span[0], span[-1]
        first, last = phrase(s, i)
        if role is None:
            return first, last
        if s[i].form.endswith("."):  # `M. Diallo`: the title is no mention by itself
            last = max([last, *(k for child in s.children(i, "nmod", "flat", "appos") for k in name_span(s, child.i))])
        return first, max(last, self._last_word(s, i, role))

    def _last_word(self, s: Sentence, i: int, role: Role) -> int:
        """The last of a role's words (`ministre malien des Affaires étrangères`), adjectives between them or not."""
        left = role.words.lower().replace("’", "'").replace("'", "' ").split()
        k = i
        for k in range(i, min(len(s), i + len(left) + _BETWEEN)):
            if left and left[0] in (s[k].lower, s[k].lemma.lower(), self._lexis.singular(s[k].lower)):
                left.pop(0)
            if not left:
                break
        return i if left else k

    def is_function(self, s: Sentence, i: int) -> bool:
        """Whether token i heads a noun of function (`le ministre`), not a name alone."""
        name = self.names.at(s, i)
        return i in self._roles[s.index] and (name is None or self._is_role(s, i, name))

    def is_actor(self, s: Sentence, i: int) -> bool:
        """Whether the phrase headed by i names somebody."""
        if s[i].upos == "ADJ" and not self.is_latter(s, i):
            return bool(self.adjectives(s, i))
        if s[i].upos == "PRON" and s[i].feats.get("PronType") == "Prs" and s[i].lower not in self._lexis.clitics:
            return True
        return any(party.acts for party in self.resolve(s, i))

    def is_place(self, s: Sentence, i: int) -> bool:
        """Whether the phrase headed by i names a place."""
        name = self.names.at(s, i)
        return name is not None and place_record(name, self.names.counts) is not None

    def is_setting(self, s: Sentence, i: int) -> bool:
        """Whether i stands under a preposition of place."""
        return marker(s, i, self._lexis) in self._lexis.place

    def _one(self, s: Sentence, i: int) -> list[Party]:
        token = s[i]
        if is_relative(token) and (above := antecedent(s, i)) is not None:
            return list(self._one(s, above))
        name = self.names.at(s, i)
        if name is not None and not self._is_role(s, i, name):
            return self._named(s, i, name)
        if token.lower in self._lexis.generic:
            code = self.local_country(s)
            return [Party(code, None, None, token.form, "role", local=True)] if code else []
        if self.is_latter(s, i):
            return list(self.history.latter(s, token))
        if token.upos == "PRON" or token.feats.get("Poss") == "Yes" or token.lower in self._lexis.possessive:
            return list(self.history.pronoun(s, token, self._same_clause(s, token)))
        if token.lemma.lower() in self._lexis.pronominal and self._definite(s, i) and token.relation != "amod":
            return list(self.history.pronoun(s, token, self._same_clause(s, token)))
        if token.lemma.lower() in self._lexis.quantity or token.lower in self._lexis.quantity:
            counted = [p for child in s.children(i, "nmod") for p in self.resolve(s, child.i)]
            if counted:
                return counted
        role = self._roles[s.index].get(i)
        if role is not None:
            return self._by_role(s, i, role)
        if token.upos == "PROPN" or (token.upos in ("NOUN", "X") and token.form[:1].isupper() and i > 0):
            found = self._remembered(s, i) or self._introduced(s, i) or self._stranger(s, i)
            if found:
                return found
        if token.upos in ("NOUN", "PROPN", "X"):
            return self._thing(s, i)
        return []

    def _same_clause(self, s: Sentence, token: Token) -> tuple[Party, ...]:
        """The subject of an object pronoun's verb, which the pronoun cannot stand for."""
        if token.relation not in ("obj", "iobj") or token.head < 0 or token.feats.get("Reflex") == "Yes":
            return ()
        subjects = subjects_of(s, token.head, self._lexis)
        return tuple(party for subject in subjects if subject.i != token.i for party in self.resolve(s, subject.i))

    def _is_role(self, s: Sentence, i: int, name: Name) -> bool:
        role = self._roles[s.index].get(i)
        return role is not None and len(name.text) < len(role.words)

    # -- names --------------------------------------------------------------------------------------------------------

    def _named(self, s: Sentence, i: int, name: Name) -> list[Party]:
        record = self._record(s, i, name)
        if record is None:
            return []
        head = s[self.names.head(s, i)]
        kind = record.kind
        plural = head.feats.get("Number") == "Plur"
        gender = head.feats.get("Gender", "")
        if kind is Kind.PERSON:
            code, sector = record.office(self.published)
            self._remember(name.text, Party(code, sector_for(code, sector), record.name, name.text, "person", False, gender))
            return [Party(code, sector_for(code, sector), record.name, name.text, "person", False, gender)]
        if kind is Kind.ORGANISATION:
            return [
                Party(
                    record.code, sector_for(record.code, record.sector), record.name, name.text, "organisation", plural, gender
                )
            ]
        if kind is Kind.PLACE:
            code = record.country or record.code
            return [Party(code, None, None, name.text, "place", plural, gender)] if len(code) == 3 else []
        named = record.name if kind is Kind.SEAT and record.name else None
        sector = sector_for(record.code, record.sector or "GOV")
        return [Party(record.code, sector, named, name.text, kind.value, plural, gender)]

    def _record(self, s: Sentence, i: int, name: Name) -> Record | None:
        """Of a name's several meanings: a person where it is nothing else that acts, else the likeliest."""
        if len(name.records) == 1:
            return name.records[0]
        people = pick(name.records, Kind.PERSON)
        other = pick(name.records, Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.ORGANISATION)
        if people is not None and other is None:
            return people
        return name.records[0]

    def _remember(self, text: str, party: Party) -> None:
        words = text.replace("’", "'").split()
        if words and len(words[-1]) > 2:
            self._memory.setdefault(words[-1].lower(), party)
        self._memory.setdefault(text.lower(), party)

    def _remembered(self, s: Sentence, i: int) -> list[Party]:
        span = name_span(s, i)
        whole = s.words(span[0], span[-1])
        for key in (whole.lower(), *(s[k].lower for k in reversed(span))):
            if key in self._memory:
                return [self._memory[key]]
        return []

    def _introduced(self, s: Sentence, i: int) -> list[Party]:
        """An unknown name under a title (`Kenyan police spokesman X`) or explained right after it (`X, a spokesman for …`)."""
        span = name_span(s, i)
        text = s.words(span[0], span[-1])
        for child in s.children(i, "nmod", "appos"):
            role = self._roles[s.index].get(child.i)
            if role is None or (child.relation == "nmod" and child.dep != TITLE) or role.sort not in ("role", "person"):
                continue
            owners = [owner for owner in self.owners(s, child.i) if not owner.local]
            if owners:
                gender = s[i].feats.get("Gender", "")
                party = self._in_function(owners[0], self._within(s, child.i, role), text, text, False, gender)
                self._remember(text, party)
                return [party]
        return []

    def _within(self, s: Sentence, i: int, role: Role) -> Role:
        """The function with the sector of the body it is of (`police spokesman`), where it has none by itself."""
        if role.sector is not None:
            return role
        bodies = (self._roles[s.index].get(child.i) for child in s.children(i, "compound"))
        return next((replace(role, sector=body.sector) for body in bodies if body is not None and body.sector), role)

    def _stranger(self, s: Sentence, i: int) -> list[Party]:
        """Somebody with a first and a last name of whom nothing is known: of the country that the article speaks of."""
        span = name_span(s, i)
        if s[i].upos != "PROPN" or len(span) < 2 or not self.main_country or self.is_setting(s, i):
            return []
        text = s.words(span[0], span[-1])
        party = Party(self.main_country, None, text, text, "person", gender=s[i].feats.get("Gender", ""), local=True)
        self._remember(text, party)
        return [party]

    # -- functions ----------------------------------------------------------------------------------------------------

    def _by_role(self, s: Sentence, i: int, role: Role) -> list[Party]:
        token = s[i]
        role = self._within(s, i, role)
        plural = token.feats.get("Number") == "Plur"
        gender = token.feats.get("Gender", "")
        person = self._person_named(s, i)
        owners = self.owners(s, i) if plural or person is None else []
        if token.lemma.lower() in self._nouns.lands and self._definite(s, i) and not plural:
            owners = [owner for owner in owners if owner.kind in ("adjective", "country") and owner.code not in BLOCS]
        if plural and person is not None and len({owner.code for owner in owners}) < 2:
            return self._people_named(s, i, person)
        if not plural and person is not None:
            return [person]
        named = any(owner.kind == "adjective" for owner in owners)
        if (
            plural
            and not named
            and token.lemma.lower() in self._nouns.ally_words
            and {owner.code for owner in owners} & self._nouns.allies_of
        ):
            return [Party(self._nouns.allies_are, "GOV", None, phrase_text(s, i), "organisation", True, gender)]
        if role.sort == "group" and any(owner.anaphoric for owner in owners):
            return []
        text = phrase_text(s, i)
        label = self._label(s, i)
        if not owners and label and label.lower().split()[-1] in self._memory:
            return [self._memory[label.lower().split()[-1]]]
        if not owners and token.relation == "conj" and role.sort == "role":
            owners = [owner for owner in self._one(s, token.head) if owner.code not in BLOCS][:1]
        if not owners and label and role.sort == "person" and self.main_country:
            owners = [Party(self.main_country, None, None, "", "country", local=True)]
        if not owners and (role.sort in ("person", "group") or self._number(s, i)):
            return self._description(s, token, plural, role.sort)
        if not owners:
            before = self.history.same_role(s, token, label, role)
            if before:
                return list(before)
            owners = self._local(s, role)
        label = label or (None if plural else self._incumbent(s, i, role, owners))
        parties = [self._in_function(owner, role, label, text, plural, gender) for owner in owners]
        if label and parties:
            self._remember(label, parties[0])
        return parties

    def _incumbent(self, s: Sentence, i: int, role: Role, owners: list[Party]) -> str | None:
        """`le président américain`, on the article's date: the canonical name of who held the office."""
        titles = self._nouns.offices.get(role.words.lower())
        if not titles or self.published is None or len({owner.code for owner in owners}) != 1 or not is_definite(s, i):
            return None
        former = self._nouns.former & {child.lower for child in s.children(i)}
        if former or s[i].relation == "conj" or any(owner.local for owner in owners):
            return None
        holder = self._knowledge.holder(owners[0].code, titles, self.published)
        return holder.name if holder else None

    def _in_function(self, owner: Party, role: Role, label: str | None, text: str, plural: bool, gender: str) -> Party:
        sector = role.sector or owner.sector
        if owner.code in BLOCS or (owner.kind == "organisation" and owner.sector not in (None, "GOV")):
            sector = owner.sector
        kind = "instrument" if role.sort == "instrument" else ("person" if label else "role")
        name = label or (owner.name if owner.kind == "organisation" else None)
        return Party(owner.code, sector_for(owner.code, sector), name, text, kind, plural, gender, owner.anaphoric, owner.local)

    def _description(self, s: Sentence, token: Token, plural: bool, sort: str) -> list[Party]:
        """`les deux présidents`, `les deux pays`: the last so many; other bare descriptions: the last that fits."""
        number = self._number(s, token.i)
        if number:
            people = sort == "person" or self._roles[s.index][token.i].person
            sides = token.lemma.lower() in self._nouns.sides
            return list(self.history.last(s, token, number, people, sides) or self.history.last(s, token, number, False))
        if plural or not self._definite(s, token.i):
            return []
        if token.lemma.lower() in self._nouns.lands:
            return list(self.history.country(s, token)) or self._main()
        if token.lemma.lower() in self._nouns.bodies:
            return list(self.history.organisation(s, token))
        return list(self.history.pronoun(s, token))

    def _number(self, s: Sentence, i: int) -> int:
        """The number in a definite `les deux …`, else 0."""
        if not self._definite(s, i):
            return 0
        counted = next((self._lexis.numerals[c.lower] for c in s.children(i) if c.lower in self._lexis.numerals), 0)
        return counted or (2 if s[i].lemma.lower() in self._nouns.sides and s[i].feats.get("Number") == "Plur" else 0)

    def _main(self) -> list[Party]:
        return [Party(self.main_country, "GOV", None, "", "country")] if self.main_country else []

    def is_latter(self, s: Sentence, i: int) -> bool:
        """`ce dernier`, `celle-ci`: the one named last, whatever part of speech the tree makes of it."""
        demonstrative = any(child.feats.get("PronType") == "Dem" for child in s.children(i, "det"))
        return s[i].lower in self._lexis.latter and (s[i].upos == "PRON" or demonstrative)

    @staticmethod
    def _definite(s: Sentence, i: int) -> bool:
        return any(c.feats.get("Definite") == "Def" or c.feats.get("PronType") == "Dem" for c in s.children(i, "det", "case"))

    def _local(self, s: Sentence, role: Role) -> list[Party]:
        """The country where it happens: of a place in the sentence, else the one the article speaks of most."""
        if role.sort == "instrument":
            return []
        code = self.local_country(s, fallback=False)
        if code:
            return [Party(code, None, None, "", "country")]
        if role.sector == "UAF":
            return [Party("XXX", None, None, "", "country", local=True)]
        return [Party(self.main_country, None, None, "", "country", local=True)] if self.main_country else []

    def local_country(self, s: Sentence, *, fallback: bool = True) -> str | None:
        """The country of the sentence's first place in a prepositional phrase, else the article's main country."""
        for token in s.tokens:
            name = self.names.at(s, token.i)
            if name is None or self.names.head(s, token.i) != token.i:
                continue
            record = place_record(name, self.names.counts)
            if record is not None and marker(s, self._holder(s, token), self._lexis) in self._lexis.place:
                return record.country or record.code
        return self.main_country if fallback else None

    def _holder(self, s: Sentence, token: Token) -> int:
        """The noun whose preposition puts the place somewhere; an embassy lies where it is, not in whose it is."""
        case = marker(s, token.i, self._lexis)
        if token.relation != "nmod" or case not in self._lexis.owner:
            return token.i
        abroad = s[token.head].lemma.lower() in self._lexis.abroad
        return token.i if abroad else token.head

    # -- owners -------------------------------------------------------------------------------------------------------

    def owners(self, s: Sentence, i: int, depth: int = 0) -> list[Party]:
        """Whose i is: adjectives of nationality, `de` complements, possessives, the country of a name beside it."""
        found: list[Party] = []
        for child in s.children(i):
            if child.relation in ("amod", "acl", "nmod", "appos", "flat") or (child.upos == "ADJ" and child.relation != "conj"):
                found += self._adjectives(s, child)
            elif child.dep in OWNING and child.upos != "PRON":
                found += [party for party in self.resolve(s, child.i) if party.kind != "thing" and not party.local]
        if found:
            return unique(found)
        for child in s.children(i, "nmod", "obl"):
            if marker(s, child.i, self._lexis) in (self._lexis.owner if i in self._roles[s.index] else {self._lexis.of}):
                inner = [p for p in self.resolve(s, child.i) if p.kind != "thing"]
                found += inner
                if not inner and depth < 3:
                    found += self.owners(s, child.i, depth + 1)
            if found:
                return unique(found)
        for child in s.children(i):
            if child.feats.get("Poss") == "Yes" or (child.relation == "det" and child.lower in self._lexis.possessive):
                before = self._possessor(s, i, child)
                return [replace(party, anaphoric=True) for party in before if party.acts or party.kind == "place"]
        return found

    def _possessor(self, s: Sentence, i: int, possessive: Token) -> Sequence[Party]:
        """Of a conjunct's possessive the first conjunct, of one in an infinitive its subject, else who was spoken of."""
        if s[i].relation == "conj":
            return self._one(s, s[i].head)
        verb = clause_verb(s, i)
        if s[verb].feats.get("VerbForm") == "Inf":
            subjects = [p for a in subjects_of(s, verb, self._lexis) for p in self.resolve(s, a.i) if a.i < verb]
            if subjects:
                return subjects
        return self.history.pronoun(s, possessive)

    def adjectives(self, s: Sentence, i: int) -> list[Party]:
        """The countries that adjective i and its conjuncts name; empty where it is no adjective of nationality."""
        return unique(self._adjectives(s, s[i]))

    def _adjectives(self, s: Sentence, token: Token) -> list[Party]:
        found: list[Party] = []
        for name in self.names.all_at(s, token.i):
            record = name.records[0]
            before_noun = token.upos != "PROPN" or token.relation in ("amod", "compound")
            if record.kind in (Kind.ADJECTIVE, Kind.PREFIX, Kind.DEMONYM) and before_noun:
                found.append(Party(record.code, sector_for(record.code, "GOV"), None, name.text, "adjective"))
        for other in s.children(token.i, "conj"):
            found += self._adjectives(s, other)
        return found

    # -- people -------------------------------------------------------------------------------------------------------

    def _person_named(self, s: Sentence, i: int) -> Party | None:
        """The known person whose name stands right by title i, or by a further title in apposition."""
        for child in s.children(i, "nmod", "appos", "flat", "nsubj"):
            if child.relation == "nmod" and marker(s, child.i, self._lexis):
                continue
            if child.upos == "NOUN" and child.i in self._roles[s.index] and child.relation == "appos":
                inner = self._person_named(s, child.i)
                if inner is not None:
                    return inner
            name = self.names.at(s, child.i)
            record = pick(name.records, Kind.PERSON) if name else None
            if name is not None and record is not None:
                code, sector = record.office(self.published)
                party = Party(
                    code, sector_for(code, sector), record.name, name.text, "person", False, s[i].feats.get("Gender", "")
                )
                self._remember(name.text, party)
                return party
        above = s.head(i)
        if above is not None and s[i].relation in ("appos", "nmod") and not marker(s, i, self._lexis):
            name = self.names.at(s, above.i)
            record = pick(name.records, Kind.PERSON) if name else None
            if name is not None and record is not None:
                code, sector = record.office(self.published)
                return Party(code, sector_for(code, sector), record.name, name.text, "person")
        return None

    def _people_named(self, s: Sentence, i: int, first: Party) -> list[Party]:
        """`les présidents X et Y`: all the known people in apposition."""
        found = [first]
        for child in s.children(i, "nmod", "appos", "flat"):
            for other in s.children(child.i, "conj"):
                found += [party for party in self._one(s, other.i) if party.kind == "person"]
        return found

    def _label(self, s: Sentence, i: int) -> str | None:
        """The unknown person's name that stands by title i."""
        for child in s.children(i, "nmod", "appos", "flat"):
            if child.upos != "PROPN" or marker(s, child.i, self._lexis) or self.names.at(s, child.i) is not None:
                continue
            span = name_span(s, child.i)
            return s.words(span[0], span[-1])
        return None

    # -- things -------------------------------------------------------------------------------------------------------

    def _thing(self, s: Sentence, i: int) -> list[Party]:
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


def _main_country(counts: Counter[str]) -> str | None:
    for code, _ in counts.most_common():
        if code not in BLOCS:
            return code
    return None
