"""Who a noun phrase stands for: names, offices, adjectives of nationality, functions, pronouns and descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from detente.coding.anaphora import History
from detente.coding.bodies import Bodies
from detente.coding.functions import Functions
from detente.coding.introductions import Introductions
from detente.coding.names import Names
from detente.coding.naming import Naming
from detente.coding.owning import Owning
from detente.coding.party import BLOCS, Party, sector_for, unique
from detente.coding.phrases import is_part, name_span, phrase
from detente.coding.remnant import is_some, noun_of, some_of
from detente.coding.roles import Role, RoleNouns
from detente.coding.scene import Nobody, Scene, Speakers, has_article
from detente.coding.whereabouts import Whereabouts, lies_beside
from detente.grammar.arguments import subjects_of
from detente.grammar.lexis import Lexis
from detente.grammar.voice import NOMINAL, antecedent, is_relative, marker
from detente.knowledge import Kind, Knowledge, Name
from detente.parse.tree import Sentence, Token

_BETWEEN = 2
"""Other words among those of a function."""


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
        self.history = History(lexis)
        self._discount_neighbours(lexis)
        self.countries = [code for code, count in names.scene.most_common() if code not in BLOCS and count > 1]
        """Those the article speaks of more than once, most first."""
        self.main_country = _main_country(names.scene)
        found = {s.index: roles.find(s) for s in sentences}
        self._scene = Scene(names, roles, found, knowledge, lexis, published, self.history, self.main_country)
        self.owning = Owning(self._scene, self)
        self.naming = Naming(self._scene, self)
        self.functions = Functions(self._scene, self)
        self.introductions = Introductions(self._scene, self)
        self.whereabouts = Whereabouts(self._scene)
        self.speakers: Speakers = Nobody()
        """Who says `we`: whoever reads the quotations of the article sets it."""
        self._bodies = Bodies(self._scene, roles.short)
        for short, name in names.short.items():
            record = name.records[0]
            if record.kind is Kind.ORGANISATION:
                sector = sector_for(record.code, record.sector)
                self._scene.memory.remember(short, Party(record.code, sector, record.name, short, "organisation"))
        self.lexis = lexis
        self._cache: dict[tuple[int, int], tuple[Party, ...]] = {}
        self._nouns: dict[tuple[int, int], frozenset[str]] = {}
        self._busy: set[tuple[int, int]] = set()

    def _discount_neighbours(self, lexis: Lexis) -> None:
        """A country that is only said to lie near is hardly the scene (`près de la frontière avec le Mali`)."""
        for s in self.sentences:
            for token in s.tokens:
                name = self.names.at(s, token.i)
                if name is None or self.names.head(s, token.i) != token.i:
                    continue
                if lies_beside(s, token, name.records[0], lexis):
                    self.names.discount(name)

    def read(self, s: Sentence) -> None:
        """Take in the mentions of the next sentence, in order, so that later pronouns find them."""
        for token in s.tokens:
            if token.relation in ("amod", "compound"):
                self._note_beside(s, token)
            if token.upos in NOMINAL and self._scene.names.head(s, token.i) == token.i and not is_part(token):
                if token.relation == "conj" or self._is_title_name(s, token) or self._explains(s, token):
                    continue
                if token.lower in self.lexis.first_person:
                    continue  # whoever speaks is no topic to go on with
                parties = self.resolve(s, token.i)
                acting = [party for party in parties if party.acts or party.kind == "place"]
                if acting:
                    self._scene.history.add(s, token, tuple(acting))

    def _note_beside(self, s: Sentence, token: Token) -> None:
        """A body that only an adjective or a noun before a noun names (`un site houthi`, `a Hezbollah depot`)."""
        name = self.names.at(s, token.i)
        record = name.records[0] if name is not None and self.names.head(s, token.i) == token.i else None
        if name is not None and record is not None and record.kind is Kind.ORGANISATION:
            body = Party(record.code, sector_for(record.code, record.sector), record.name, name.text, "organisation")
            self._scene.history.add_beside(s, token.i, body)

    def _is_title_name(self, s: Sentence, token: Token) -> bool:
        """The name after a title belongs to the title's mention."""
        above = s.head(token.i)
        return (
            above is not None
            and token.relation in ("nmod", "appos", "flat")
            and token.upos == "PROPN"
            and not marker(s, token.i, self.lexis)
            and above.i in self._scene.roles[s.index]
        )

    def _explains(self, s: Sentence, token: Token) -> bool:
        """A function in apposition to a person belongs to that person's mention (`X, ancienne présidente du pays`)."""
        above = s.head(token.i)
        if above is None or token.dep != "appos" or token.i not in self._scene.roles[s.index]:
            return False
        return any(party.kind == "person" for party in self.one(s, above.i))

    def resolve(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Everybody that token i and its conjuncts stand for, in the order of the text; empty where it is nobody."""
        key = (s.index, i)
        if key in self._cache:
            return self._cache[key]
        if key in self._busy:
            return ()
        self._busy.add(key)
        try:
            parties = list(self.one(s, i))
            for conjunct in s.children(i, "conj"):
                if conjunct.upos in NOMINAL and (conjunct.upos != "PRON" or s.child(conjunct.i, "cc")):
                    parties += self.resolve(s, conjunct.i)
            found = tuple(unique(parties))
        finally:
            self._busy.discard(key)
        self._cache[key] = found
        return found

    @contextmanager
    def looking_ahead(self) -> Iterator[None]:
        """While it is open, what is resolved is not remembered: less has been told than there will have been."""
        cache, memory = self._cache, dict(self._scene.memory)
        self._cache = dict(cache)
        try:
            yield
        finally:
            self._cache = cache
            self._scene.memory.clear()
            self._scene.memory.update(memory)

    def alone(self, s: Sentence, i: int) -> list[Party]:
        """Everybody that token i stands for, without its conjuncts."""
        key = (s.index, i)
        if key in self._busy:
            return []
        self._busy.add(key)
        try:
            return self.one(s, i)
        finally:
            self._busy.discard(key)

    def extent(self, s: Sentence, i: int) -> tuple[int, int]:
        """First and last token of the mention that i heads: a name, or the noun of function with all of its words."""
        role = self._scene.roles[s.index].get(i)
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
            if left and left[0] in (s[k].lower, s[k].lemma.lower(), self.lexis.singular(s[k].lower)):
                left.pop(0)
            if not left:
                break
        return i if left else k

    def is_function(self, s: Sentence, i: int) -> bool:
        """Whether token i heads a noun of function (`le ministre`), not a name alone."""
        name = self._scene.names.at(s, i)
        return i in self._scene.roles[s.index] and (name is None or self._is_role(s, i, name))

    def is_actor(self, s: Sentence, i: int) -> bool:
        """Whether the phrase headed by i names somebody."""
        if s[i].upos == "ADJ" and not self.is_latter(s, i) and not is_some(s, i, self.lexis):
            return bool(self.owning.adjectives(s, i))
        if s[i].upos == "PRON" and s[i].feats.get("PronType") == "Prs" and s[i].lower not in self.lexis.clitics:
            return True
        return any(party.acts for party in self.resolve(s, i))

    def nouns(self, s: Sentence, i: int) -> frozenset[str]:
        """The noun that a pronoun, or a numeral that stands alone, is said instead of."""
        if s[i].upos not in ("PRON", "NUM", "ADJ") or is_relative(s[i]):
            return frozenset()
        if s[i].upos != "PRON" and not is_some(s, i, self.lexis):
            return frozenset()
        key = (s.index, i)
        if key not in self._nouns:
            noun = noun_of(self.history.mentions, s, i, self.resolve(s, i))
            spoken = self.speakers.nouns(s, i) if s[i].lower in self.lexis.first_person else frozenset[str]()
            self._nouns[key] = frozenset({noun} if noun else ()) | spoken
        return self._nouns[key]

    def authors(self, s: Sentence, i: int) -> list[Party]:
        """Whose writing i is (`un rapport de X`), or who issues it; nobody's if it is none."""
        if s[i].lemma.lower() not in self.lexis.documents or self.is_actor(s, i):
            return []
        verb = s.head(i)
        issued = verb is not None and s[i].dep == "obj" and verb.lemma.lower() in self.lexis.do
        issuers = s.children(verb.i, "nsubj") if issued and verb is not None else ()  # `issued a declaration demanding …`
        owners = self.owning.owners(s, i) or [party for issuer in issuers for party in self.resolve(s, issuer.i)]
        return [party for party in owners if party.acts]

    def one(self, s: Sentence, i: int) -> list[Party]:
        token = s[i]
        if is_relative(token) and (above := antecedent(s, i)) is not None:
            return list(self.one(s, above))
        if token.upos == "PRON" and (token.relation == "expl" or token.feats.get("PronType") in ("Int", "Rel")):
            return []
        if token.lower in self.lexis.facts and token.upos == "PRON":
            return []
        if token.upos == "PRON" and self._is_set_apart(s, i):
            return []
        if token.upos in ("PRON", "DET") and token.lower in self.lexis.first_person:
            return [replace(party, anaphoric=True) for party in self.speakers.first_person(s, i)]
        if namesakes := self.naming.namesakes(s, i):
            return namesakes
        name = self._scene.names.at(s, i)
        if name is not None and not self._is_role(s, i, name):
            return self._namesake(s, i, name) or self.naming.named(s, i, name)
        if token.lower in self.lexis.generic:
            code = self.whereabouts.local_country(s)
            return [Party(code, None, None, token.form, "role", local=True)] if code else []
        if self.is_latter(s, i):
            return list(self._scene.history.latter(s, token))
        if token.upos == "NUM" and token.lower in self.lexis.numerals and has_article(s, i) and not s.child(i, "nmod"):
            return list(self._scene.history.last(s, token, self.lexis.numerals[token.lower], False))
        if is_some(s, i, self.lexis) and (picked := some_of(self.history.mentions, s, token)):
            return list(picked)
        place = self.lexis.of_two.get(token.lemma.lower())
        if place is not None and self._stands_alone(s, i):
            return list(self._scene.history.of_two(s, token, place))
        whole = self._one_of(s, i)
        if whole is not None and ((among := self.resolve(s, whole.i)) or whole.upos != "PRON"):
            return list(among)
        if token.upos == "PRON" or token.feats.get("Poss") == "Yes" or token.lower in self.lexis.possessive:
            return list(self._scene.history.pronoun(s, token, self._same_clause(s, token)))
        if token.lemma.lower() in self.lexis.pronominal and has_article(s, i) and token.relation != "amod":
            return list(self._scene.history.pronoun(s, token, self._same_clause(s, token)))
        counts = token.upos == "NUM" and s.child(i, "nmod") is not None  # `neuf des quinze pays`
        if counts or token.lemma.lower() in self.lexis.quantity or token.lower in self.lexis.quantity:
            apart = self.lexis.not_counted  # `a package of X`, but not `an aid package for X`
            complements = (child for child in s.children(i, "nmod") if marker(s, child.i, self.lexis) not in apart)
            if counted := self.members(s, i) or [p for child in complements for p in self.resolve(s, child.i)]:
                return counted
        if body := self._bodies.called(s, i):
            return body
        if other := self.functions.other(s, i):
            return other
        role = self._scene.roles[s.index].get(i)
        if role is not None:
            return self.functions.by_role(s, i, role)
        if token.upos == "PROPN" or (token.upos in ("NOUN", "X") and token.form[:1].isupper() and i > 0):
            found = self.naming.remembered(s, i) or self.functions.introduced(s, i) or self.naming.stranger(s, i)
            if found:
                return found
        if token.upos in ("NOUN", "PROPN", "X"):
            return self.functions.bearer(s, i) or self.owning.thing(s, i)
        return []

    def members(self, s: Sentence, i: int) -> list[Party]:
        """Those of several that are named (`plusieurs pays, dont X et Y`, `trente États, X en tête`)."""
        for child in s.children(i, "acl", "appos", "nmod"):
            if child.i < i or child.upos not in ("PROPN", "NOUN"):
                continue
            words = {c.lower for c in s.children(child.i)} | {s[k].lower for k in range(max(i, child.i - 4), child.i)}
            led = any(c.lower in self.lexis.lead and marker(s, c.i, self.lexis) for c in s.children(child.i, "nmod", "obl"))
            if led or words & self.lexis.among:
                found = [p for p in self.resolve(s, child.i) if p.acts and not p.local]
                if found:
                    return found
        return []

    def _same_clause(self, s: Sentence, token: Token) -> tuple[Party, ...]:
        """The subject of an object pronoun's verb, which the pronoun cannot stand for."""
        if token.relation not in ("obj", "iobj") or token.head < 0 or token.feats.get("Reflex") == "Yes":
            return ()
        subjects = subjects_of(s, token.head, self.lexis)
        return tuple(party for subject in subjects if subject.i != token.i for party in self.resolve(s, subject.i))

    def _one_of(self, s: Sentence, i: int) -> Token | None:
        """Those of whom i is one (`l'un de ses membres`)."""
        if s[i].upos != "PRON" or s[i].lower not in self.lexis.one_of:
            return None
        return next((one for one in s.children(i, "nmod") if marker(s, one.i, self.lexis) == self.lexis.of), None)

    @staticmethod
    def _is_set_apart(s: Sentence, i: int) -> bool:
        """`X, lui, a condamné`: a pronoun between commas only stresses the subject."""
        return 0 < i < len(s) - 1 and s[i - 1].form == s[i + 1].form == "," and s[i].feats.get("PronType") == "Prs"

    def _is_role(self, s: Sentence, i: int, name: Name) -> bool:
        role = self._scene.roles[s.index].get(i)
        return role is not None and len(name.text) < len(role.words)

    def _namesake(self, s: Sentence, i: int, name: Name) -> list[Party]:
        """`Congress`, `the Foreign Office`: the bare name of one country's body, in an article of another that has one too.

        It is the former's where the article names that country by anything else.
        """
        others = self._scene.nouns.namesakes.get(name.text.lower())
        record = name.records[0]
        if others is None or record.kind not in (Kind.ORGANISATION, Kind.SEAT):
            return []
        named = [one.records[0] for one in self.names.found if one.text.lower() != name.text.lower()]
        told = Counter(one.country or one.code for one in named)
        code = next((code for code, _ in told.most_common() if code in others), None)
        if code is None or record.code in told:
            return []
        return [Party(code, record.sector, None, s[i].form, "role")]

    def _stands_alone(self, s: Sentence, i: int) -> bool:
        """Whether an adjective with an article stands for somebody, and not before or behind a noun of its own."""
        return (
            has_article(s, i)
            and s[i].upos in ("ADJ", "NOUN", "PRON")
            and s[i].relation in ("nsubj", "obj", "iobj", "obl", "nmod", "conj")
            and not s.children(i, "nmod", "amod", "obl", "acl", "xcomp", "flat", "compound")
        )

    def is_latter(self, s: Sentence, i: int) -> bool:
        """`ce dernier`, `celle-ci`: the one named last, whatever part of speech the tree makes of it."""
        demonstrative = any(child.feats.get("PronType") == "Dem" for child in s.children(i, "det"))
        return s[i].lower in self.lexis.latter and (s[i].upos == "PRON" or demonstrative)


def _main_country(counts: Counter[str]) -> str | None:
    return next((code for code, _ in counts.most_common() if code not in BLOCS), None)
