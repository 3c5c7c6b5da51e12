"""In which country something happens, for those whose country is not named."""

from __future__ import annotations

from detente.coding.names import place_record
from detente.coding.scene import Scene
from detente.grammar.lexis import Lexis
from detente.grammar.voice import marker
from detente.knowledge import Kind, Record
from detente.parse.tree import Sentence, Token

_PLACES = frozenset({"place", "country", "capital"})


class Whereabouts:
    """Reads the places of one article as the scene of what happens."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexis = scene.lexis

    def local_country(self, s: Sentence, *, fallback: bool = True) -> str | None:
        """The country of the sentence's first place in a prepositional phrase, else the article's main country."""
        for token in s.tokens:
            if token.lemma.lower() in self._lexis.flanks and (code := self._flank(s, token)):
                return code
            name = self._scene.names.at(s, token.i)
            if name is None or self._scene.names.head(s, token.i) != token.i or self._is_where_it_is_said(s, token):
                continue
            record = place_record(name, self._scene.names.counts)
            if record is not None and lies_beside(s, token, record, self._lexis):
                continue
            if record is not None and marker(s, self._holder(s, token), self._lexis) in self._lexis.place:
                return record.country or record.code
        return self._scene.main_country if fallback else None

    def told_with(self, s: Sentence, i: int) -> str | None:
        """The country in which i is said to be, by a place of its own (`une cour au Kenya`, `des touristes tués à X`)."""
        if i + 1 < len(s) and s[i + 1].lower in self._lexis.yonder:
            return self._last_place(s, i)
        for token in (s[k] for k in s.subtree(i)):
            name = self._scene.names.at(s, token.i)
            record = place_record(name, self._scene.names.counts) if name is not None else None
            above = s[token.head]
            own = token.head == i or (above.dep == "acl" and above.head == i)
            if record is not None and own and marker(s, token.i, self._lexis) in self._lexis.place:
                return record.country or record.code
        return None

    def _last_place(self, s: Sentence, i: int) -> str | None:
        """The country of the place named last before i, in its sentence or the one before (`the government there`)."""
        before = [self._scene.names.at(s, k) for k in range(i - 1, -1, -1)]
        found = (record for name in before if name is not None and (record := place_record(name, self._scene.names.counts)))
        here = next(found, None)
        if here is not None:
            return here.country or here.code
        told = [m for m in self._scene.history.mentions if m.sentence == s.index - 1 and m.parties[0].kind in _PLACES]
        return told[-1].parties[0].code if told else None

    @staticmethod
    def _is_where_it_is_said(s: Sentence, token: Token) -> bool:
        """Whether it stands in a clause of saying set beside (`…, a fait savoir sa sœur depuis Londres`)."""
        verb = next((one for one in s.ancestors(token.i) if one.upos in ("VERB", "AUX")), None)
        return verb is not None and verb.dep == "parataxis" and verb.i < token.i and s.child(verb.i, "obj", "ccomp") is None

    def _flank(self, s: Sentence, token: Token) -> str | None:
        """Whose side of a border or a front it is (`côté grec, la police…`)."""
        if token.relation != "obl":
            return None
        names = [self._scene.names.at(s, child.i) for child in s.children(token.i, "amod")]
        return next((name.records[0].code for name in names if name and name.records[0].kind is Kind.ADJECTIVE), None)

    def _holder(self, s: Sentence, token: Token) -> int:
        """The noun whose preposition puts the place somewhere; an embassy lies where it is, not in whose it is."""
        case = marker(s, token.i, self._lexis)
        if token.relation != "nmod" or case not in self._lexis.owner or case in self._lexis.bound_for:
            return token.i
        abroad = s[token.head].lemma.lower() in self._lexis.abroad
        above = s[token.head]
        placed = case in self._lexis.place and not s.child(above.i, "case", "det") and above.i not in self._scene.roles[s.index]
        return token.i if abroad or placed else token.head

    def is_setting(self, s: Sentence, i: int) -> bool:
        """Whether i stands under a preposition of place."""
        return marker(s, i, self._lexis) in self._lexis.place

    def is_place(self, s: Sentence, i: int) -> bool:
        """Whether the phrase headed by i names a place."""
        name = self._scene.names.at(s, i)
        if name is None and s[i].lemma.lower() in self._lexis.settlements:  # `the city of X`
            return any(marker(s, c.i, self._lexis) == self._lexis.of and self.is_place(s, c.i) for c in s.children(i, "nmod"))
        return name is not None and place_record(name, self._scene.names.counts) is not None


def lies_beside(s: Sentence, token: Token, record: Record, lexis: Lexis) -> bool:
    """Whether a country is only said to lie near (`près du Mali`, `à la frontière avec le Mali`): it happens in another."""
    if record.kind is not Kind.COUNTRY:
        return False
    above, case = s.head(token.i), marker(s, token.i, lexis)
    return case in lexis.near or (case == lexis.with_ and above is not None and above.lemma.lower() in lexis.border)
