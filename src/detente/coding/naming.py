"""Who a name stands for, and who is named beside a title."""

from __future__ import annotations

from detente.coding.names import pick
from detente.coding.party import BLOCS, Party, sector_for
from detente.coding.phrases import name_span, phrase_text
from detente.coding.scene import Resolver, Scene, has_article
from detente.grammar.voice import marker
from detente.knowledge import Kind, Name, Record
from detente.parse.tree import Sentence

_MOVEMENTS = ("Red Cross", "Red Crescent")

_DESCRIBED = 9
"""Words within which what an organisation is, is followed by its name."""

_INITIALS = 4
"""Letters of a name that many countries' unions and parties may share."""


class Naming:
    """Reads the names of one article."""

    def __init__(self, scene: Scene, actors: Resolver) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        self._actors = actors

    def body_named(self, s: Sentence, i: int) -> Party | None:
        """The organisation whose name stands behind noun i with nothing between them but what describes it (`l'ONG X`)."""
        for k in range(i + 1, min(len(s), i + _DESCRIBED)):
            if s[k].upos in ("PUNCT", "VERB", "AUX", "CCONJ"):
                return None
            name = self._scene.names.at(s, k)
            if name is None or name.records[0].kind is not Kind.ORGANISATION:
                continue
            head = self._scene.names.head(s, k)
            bare = head == k and s[k].relation in ("nmod", "appos", "flat") and not marker(s, k, self._lexis)
            return next(iter(self.named(s, k, name)), None) if bare and s.is_below(k, i) else None
        return None

    def named(self, s: Sentence, i: int, name: Name) -> list[Party]:
        """Who or what the name that token i is part of stands for; empty where it is a place of no one country."""
        record = self._record(name)
        if record.kind is Kind.ORGANISATION and record.code not in BLOCS and self._is_where(s, i, name):
            record = pick(name.records, Kind.PLACE) or record
        told = self._told(s, i, name, record)
        if told is not None:
            return [told]
        head = s[self._scene.names.head(s, i)]
        kind = record.kind
        plural = head.feats.get("Number") == "Plur"
        gender = head.feats.get("Gender", "")
        if kind is Kind.PERSON:
            return [self._person(record, name.text, gender)]
        alone = head.upos != "ADJ" and not plural and has_article(s, head.i) and not s.children(head.i, "nmod", "appos", "flat")
        if kind in (Kind.DEMONYM, Kind.ADJECTIVE) and alone:
            told = self._scene.history.national(s, head, record.code)
            if told is not None:
                return [told]
        if kind is Kind.ORGANISATION:
            if (society := self._society(s, i, name, record)) is not None:
                return [society]
            sector = sector_for(record.code, record.sector)
            if self._is_namesake(name, record):
                home = self._scene.main_country or record.code
                return [Party(home, sector, None, name.text, "organisation", plural, gender)]
            return [Party(record.code, sector, record.name, name.text, "organisation", plural, gender)]
        if kind is Kind.PLACE:
            code = record.country or record.code
            return [Party(code, None, None, name.text, "place", plural, gender)] if len(code) == 3 else []
        named = record.name if kind is Kind.SEAT and record.name else None
        sector = sector_for(record.code, record.sector or "GOV")
        return [Party(record.code, sector, named, name.text, kind.value, plural, gender)]

    def _society(self, s: Sentence, i: int, name: Name, record: Record) -> Party | None:
        """A national society of a worldwide movement is its country's (`la Croix-Rouge malienne`, `the Kenya Red Cross`)."""
        if record.code != "NGO" or not any(movement in (record.name or "") for movement in _MOVEMENTS):
            return None
        head = self._scene.names.head(s, i)
        for child in s.children(head, "amod", "compound", "nmod", "flat", "appos"):
            for other in self._scene.names.all_at(s, child.i):
                of = other.records[0]
                if of.kind in (Kind.ADJECTIVE, Kind.DEMONYM, Kind.COUNTRY) and of.code not in BLOCS:
                    return Party(of.code, "NGO", None, f"{other.text} {name.text}", "organisation")
        return None

    def _is_namesake(self, name: Name, record: Record) -> bool:
        """Whether a union or party known by initials (`CGT`, `PS`) is the one of the article's country, of the same name.

        Nothing else in the article speaks of the country of the one that is known.
        """
        initials = name.text.isupper() and len(name.text) <= _INITIALS
        if not initials or record.sector not in ("LAB", "PTY", "OPP") or self._scene.main_country in (None, record.code):
            return False
        own = sum(other.text == name.text for other in self._scene.names.found)
        return self._scene.names.counts.get(record.code, 0) <= own

    def _is_where(self, s: Sentence, i: int, name: Name) -> bool:
        """`à Douma`: one word under a preposition of place and without an article is a town, not the chamber of that name."""
        head = self._scene.names.head(s, i)
        return " " not in name.text and marker(s, head, self._lexis) in self._lexis.place and not has_article(s, head)

    def namesakes(self, s: Sentence, i: int) -> list[Party]:
        """`les deux Corées`: the countries that share a name."""
        codes = self._scene.nouns.several.get(s[i].lower, ()) if s[i].upos == "PROPN" else ()
        if not any(child.lower in self._lexis.numerals for child in s.children(i, "nummod")):
            return []
        return [Party(code, "GOV", None, phrase_text(s, i), "country", plural=True) for code in codes]

    def _told(self, s: Sentence, i: int, name: Name, record: Record) -> Party | None:
        """A family name alone is that of who was named in full before, not of the table's bearer nor of a town."""
        told = self._scene.memory.get(name.text.lower()) if " " not in name.text else None
        if told is None or told.name == record.name or record.kind not in (Kind.PERSON, Kind.PLACE):
            return None
        there = record.kind is Kind.PLACE and self._actors.whereabouts.is_setting(s, i)
        return None if there else told

    def _person(self, record: Record, text: str, gender: str) -> Party:
        """Somebody known, in the office held on the article's day; remembered by the family name.

        Who holds none any more keeps the one that the text itself has given before.
        """
        code, sector = record.office(self._scene.published)
        told = self._scene.memory.get(text.lower())
        if sector == "ELI" and told is not None and (told.name, told.code) == (record.name, code):
            sector = told.sector
        party = Party(code, sector_for(code, sector), record.name, text, "person", gender=gender)
        self._scene.memory.remember(text, party)
        return party

    def _record(self, name: Name) -> Record:
        """Of a name's several meanings: a person where it is nothing else that acts, else the likeliest."""
        if len(name.records) == 1:
            return name.records[0]
        people = pick(name.records, Kind.PERSON)
        other = pick(name.records, Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.ORGANISATION)
        if people is not None and other is None:
            return people
        first = name.records[0]
        if first.kind is not Kind.ORGANISATION:
            return first
        counts = self._scene.names.counts  # `la Chambre des communes`: that of the country the article speaks of
        capital = pick(name.records, Kind.CAPITAL)  # a body's seat is a capital too: whichever the article speaks of more
        if capital is not None and first.code in BLOCS and capital.kind is Kind.CAPITAL:
            return capital if counts.get(capital.code, 0) > max(1, counts.get(first.code, 0)) else first
        return max((one for one in name.records if one.kind is first.kind), key=lambda one: counts.get(one.code, 0))

    def remembered(self, s: Sentence, i: int) -> list[Party]:
        """Whom the article has named so before, wholly or by a part of the name."""
        span = name_span(s, i)
        whole = s.words(span[0], span[-1])
        for key in (whole.lower(), *(s[k].lower for k in reversed(span))):
            if key in self._scene.memory:
                return [self._scene.memory[key]]
        return []

    def stranger(self, s: Sentence, i: int) -> list[Party]:
        """Somebody with a first and a last name of whom nothing is known: of the country that the article speaks of."""
        span = name_span(s, i)
        if s[i].upos != "PROPN" or len(span) < 2 or not self._scene.main_country or self._actors.whereabouts.is_setting(s, i):
            return []
        text = s.words(span[0], span[-1])
        party = Party(self._scene.main_country, None, text, text, "person", gender=s[i].feats.get("Gender", ""), local=True)
        self._scene.memory.remember(text, party)
        return [party]

    def person_named(self, s: Sentence, i: int) -> Party | None:
        """The known person whose name stands right by title i, or by a further title in apposition."""
        for child in s.children(i, "nmod", "appos", "flat", "nsubj"):
            if child.relation == "nmod" and marker(s, child.i, self._lexis):
                continue
            if child.upos == "NOUN" and child.i in self._scene.roles[s.index] and child.relation == "appos":
                inner = self.person_named(s, child.i)
                if inner is not None:
                    return inner
            name = self._scene.names.at(s, child.i)
            record = pick(name.records, Kind.PERSON) if name else None
            if name is not None and record is not None:
                return self._person(record, name.text, s[i].feats.get("Gender", ""))
        above = s.head(i)
        if above is not None and s[i].relation in ("appos", "nmod") and not marker(s, i, self._lexis):
            name = self._scene.names.at(s, above.i)
            record = pick(name.records, Kind.PERSON) if name else None
            if name is not None and record is not None:
                return self._person(record, name.text, "")
        return None

    def people_named(self, s: Sentence, i: int, first: Party) -> list[Party]:
        """`les présidents X et Y`: all the known people in apposition."""
        found = [first]
        for child in s.children(i, "nmod", "appos", "flat"):
            for other in s.children(child.i, "conj"):
                found += [party for party in self._actors.one(s, other.i) if party.kind == "person"]
        return found

    def label(self, s: Sentence, i: int) -> str | None:
        """The unknown person's name that stands by title i."""
        for child in s.children(i, "nmod", "appos", "flat"):
            if child.upos != "PROPN" or marker(s, child.i, self._lexis) or self._scene.names.at(s, child.i) is not None:
                continue
            span = name_span(s, child.i)
            return s.words(span[0], span[-1])
        return None
