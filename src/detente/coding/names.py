"""Names of a text laid on its tokens, and the one record that fits where a name may stand for several things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from detente.knowledge import Kind, Knowledge, Name, Record
from detente.parse.tree import Sentence, Token

LOCATIVE = frozenset({Kind.CAPITAL, Kind.PLACE, Kind.COUNTRY, Kind.SEAT})


_BODIES = frozenset({"UNO", "EUR", "IGO"})
_ISO = 3
_IN_BRACKETS = re.compile(r" \(([A-Z][A-Z\d.-]{1,8})\)")

LEAD = 250
"""Characters at the beginning of an article whose names count twice: the lead says where it happens."""


class Names:
    """The names of one article by sentence and token."""

    def __init__(self, text: str, sentences: Iterable[Sentence], knowledge: Knowledge) -> None:
        self.found = knowledge.find(text)
        """All names of the text, in its order."""
        self.short = dict(_abbreviated(text, self.found))
        """Abbreviations that stand in brackets after a name (`China Coast Guard (CCG)`), with the name."""
        self._at: dict[tuple[int, int], Name] = {}
        self._all: dict[tuple[int, int], list[Name]] = {}
        self._head: dict[tuple[int, int], int] = {}
        k = 0
        for s in sentences:
            while k < len(self.found) and self.found[k].end <= s.start:
                k += 1
            j = k
            while j < len(self.found) and self.found[j].start < s.end:
                self._lay(s, self.found[j])
                j += 1
        self.counts = self._count()
        self.scene = self._scene()

    def _lay(self, s: Sentence, name: Name) -> None:
        tokens = s.token_at(name.start, name.end)
        if not tokens or (len(tokens) == 1 and _is_other_word(s, tokens[0], name)):
            return
        inside = {token.i for token in tokens}
        head = next((token.i for token in tokens if token.head not in inside), tokens[0].i)
        for token in tokens:
            self._at[s.index, token.i] = name
            self._all.setdefault((s.index, token.i), []).append(name)
            self._head[s.index, token.i] = head

    def within(self, s: Sentence) -> list[Name]:
        """The names of sentence s, in order."""
        return list(dict.fromkeys(name for token in s.tokens for name in self._all.get((s.index, token.i), ())))

    def head_of(self, s: Sentence, name: Name) -> int:
        """The token that heads a name of s."""
        return next(self._head[s.index, token.i] for token in s.tokens if name in self._all.get((s.index, token.i), ()))

    def at(self, s: Sentence, i: int) -> Name | None:
        """The name that token i is part of."""
        return self._at.get((s.index, i))

    def all_at(self, s: Sentence, i: int) -> list[Name]:
        """All names in token i: a compound adjective (`franco-britannique`) holds two."""
        return self._all.get((s.index, i), [])

    def head(self, s: Sentence, i: int) -> int:
        """The token that heads the name which token i is part of; i itself where there is none."""
        return self._head.get((s.index, i), i)

    def is_inside(self, s: Sentence, i: int) -> bool:
        """Whether token i is one of several words of an organisation's name, where it tells of nothing."""
        name = self.at(s, i)
        if name is None or " " not in name.text.strip():
            return False
        return all(record.kind is Kind.ORGANISATION for record in name.records)

    def is_body(self, s: Sentence, i: int) -> bool:
        """Whether token i is one of several words of the name of a body of states (`European Union`)."""
        name = self.at(s, i)
        return name is not None and self.is_inside(s, i) and all(record.code in _BODIES for record in name.records)

    def _count(self) -> Counter[str]:
        """How often each country is named, by whatever sort of name that can mean no other."""
        counts: Counter[str] = Counter()
        for name in self.found:
            codes = {record.country or record.code for record in name.records}
            if len(codes) == 1 and not _is_press(name):
                counts[codes.pop()] += 1
        return counts

    def _scene(self) -> Counter[str]:
        """How much each country is where things happen: its places count more than its people and adjectives.

        A place named again adds nothing: a disputed town may stand in every sentence.
        """
        counts: Counter[str] = Counter()
        told: set[str] = set()
        for name in self.found:
            record = name.records[0]
            code = record.country or record.code
            dateline = record.kind is Kind.PLACE and name.text.isupper()  # where it was written, not where it happens
            if (
                len(code) == _ISO
                and not _is_press(name)
                and not dateline
                and not (record.kind is Kind.PLACE and name.text in told)
            ):
                told.add(name.text)
                counts[code] += _weight(name)
        return counts

    def discount(self, name: Name) -> None:
        """Take from the scene a country that is only said to lie near (`près du Mali`)."""
        self.scene[name.records[0].code] -= _weight(name)


def _abbreviated(text: str, names: list[Name]) -> Iterator[tuple[str, Name]]:
    for name in names:
        found = _IN_BRACKETS.match(text, name.end)
        if found:
            yield found[1], name


def _weight(name: Name) -> int:
    """How much one name says of where an article plays."""
    kind = name.records[0].kind
    weight = 3 if kind is Kind.PLACE else 2 if kind is Kind.COUNTRY else 1
    return 2 * weight if name.start < LEAD else weight


def _is_press(name: Name) -> bool:
    """Whether it names a newspaper or agency, which says nothing of where things happen."""
    return name.records[0].sector == "JRN"


def _is_other_word(s: Sentence, token: Token, name: Name) -> bool:
    """A lower-case adjective of nationality that the tree takes for a verb or particle is none, unless it ends in its noun."""
    if name.records[0].kind is not Kind.ADJECTIVE or token.upos not in ("VERB", "AUX", "ADV", "ADP", "DET"):
        return False
    beside = token.upos == "VERB" and token.relation in ("acl", "amod") and token.head == token.i - 1
    return not (beside and s[token.head].upos == "NOUN" and not s.child(token.i, "obj", "aux", "nsubj"))


def pick(records: Iterable[Record], *kinds: Kind) -> Record | None:
    """The first record of one of these kinds, or the first of all where no kind is given."""
    for record in records:
        if not kinds or record.kind in kinds:
            return record
    return None


FAR_BIGGER = 10
"""Times its population from which on a town is meant, whatever countries the article speaks of (Rome, not Rome in Georgia)."""


def place_record(name: Name, counts: Counter[str]) -> Record | None:
    """What the name means as a place: in a country the article speaks of before a bigger one elsewhere, if not far bigger.

    A capital is meant unless a town of that name lies in the country that the article speaks of most.
    """
    places = [record for record in name.records if record.kind in LOCATIVE]
    if not places:
        return None
    largest = max(record.population for record in places)
    big = (one for one in places if one.kind is not Kind.PLACE or not one.geonames or one.population * FAR_BIGGER >= largest)
    places = list(big)
    capital = next((one for one in places if one.kind is Kind.CAPITAL), None)
    if capital is not None and max(counts, key=counts.__getitem__, default=None) not in {one.country for one in places}:
        return capital
    return max(places, key=lambda record: counts.get(record.country or record.code, 0))
