"""Looking names up in a text."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path

from detente.errors import UnknownLanguage
from detente.knowledge import gather
from detente.knowledge.context import fitting, only_places, opens_sentence, word_before
from detente.knowledge.people import People
from detente.knowledge.places import Places
from detente.knowledge.records import Kind, Name, Record
from detente.knowledge.scan import Scanner, Span, calm, fold
from detente.knowledge.tables import DATA, rows
from detente.languages import load_pack

# Of the things one name may stand for, the likelier in news first.
_BEST_FIRST = (
    Kind.COUNTRY,
    Kind.SEAT,
    Kind.ORGANISATION,
    Kind.CAPITAL,
    Kind.PERSON,
    Kind.DEMONYM,
    Kind.ADJECTIVE,
    Kind.PREFIX,
    Kind.PLACE,
)
_ORDER = {kind: rank for rank, kind in enumerate(_BEST_FIRST)}


class Knowledge:
    """All names of one language. Made by `load`."""

    def __init__(self, language: str, extra: Path | None = None) -> None:
        """Raises UnknownLanguage where the language has no table of countries, RuleError where a table is malformed."""
        tables = load_pack(language).names
        if not (tables / "countries.tsv").exists():
            raise UnknownLanguage(f"no names for language {language!r}")
        self.language = language
        self._countries = gather.country_names()
        self._sorts = gather.country_sorts()
        self._capitals = gather.capital_names()
        own = {gather.holds(extra): extra} if extra else {}
        self._actors = _actors(language, own.get(gather.Table.ORGANISATIONS))
        self._people = _people(language, own.get(gather.Table.PEOPLE))
        self._places = Places(language, own.get(gather.Table.PLACES))
        self._no_names = {fold(row["word"]) for row in rows(tables / "not_names.tsv", ("word",))}
        # Folded name → the spellings in the tables; where it has but one, and that is folded already, it stands for itself.
        self._spelt: dict[str, list[str]] = {}
        names = dict.fromkeys(chain(self._actors, *(people.names for people in self._people), self._places.lines))
        for name in names:
            if (not name.isascii() or "l " in name or "l-" in name) and (folded := fold(name)) != name:
                self._spelt.setdefault(folded, []).append(name)
        folds = {name for spellings in self._spelt.values() for name in spellings}
        self._scanner = Scanner(dict.fromkeys(chain((name for name in names if name not in folds), self._spelt)))
        self._of: dict[int, tuple[Record, ...]] = {}

    def find(self, text: str) -> list[Name]:
        """The leftmost longest names of `text`, not overlapping, in its order."""
        folded = calm(fold(text))
        spans = self._scanner.find(folded, self._acceptable)
        known = self._known_edges(spans)
        names = [
            Name(start, end, text[start:end], self._fitting(folded, (index, start, end), known)) for index, start, end in spans
        ]
        return [name for name in names if name.records]

    def lookup(self, name: str) -> tuple[Record, ...]:
        """What exactly this name may stand for, likeliest first; empty where it is not known."""
        return self._gathered(fold(name))

    def holder(self, code: str, titles: Collection[str], date: str) -> Record | None:
        """Who alone held one of the offices (`president`, `foreign minister`) of a country on `date` (YYYY-MM-DD)."""
        found = (people.holder(code, titles, date) for people in self._people)
        return next((record for record in found if record is not None), None)

    def country_name(self, code: str) -> str:
        """The short English name of a country; the code itself where it is none."""
        return self._countries.get(code, code)

    def capital(self, code: str) -> str | None:
        """The canonical name of a country's capital, None where it has none."""
        return self._capitals.get(code)

    def are(self, sort: str) -> frozenset[str]:
        """The countries of a sort: `island`, `kingdom`, `emirate`, `sultanate`."""
        return self._sorts.get(sort, frozenset())

    def surfaces(self) -> dict[str, tuple[Record, ...]]:
        """Every name of an actor (places left out) with its records."""
        found = {name: list(records) for name, records in self._actors.items()}
        for people in self._people:
            for name in people.names:
                found.setdefault(name, []).extend(people.called(name))
        return {name: tuple(records) for name, records in found.items()}

    def _records(self, index: int) -> tuple[Record, ...]:
        if index not in self._of:
            self._of[index] = self._gathered(self._scanner.names[index])
        return self._of[index]

    def _gathered(self, folded: str) -> tuple[Record, ...]:
        names = sorted({folded, *self._spelt.get(folded, ())})
        actors = chain.from_iterable(self._actors.get(name, ()) for name in names)
        people = chain.from_iterable(one.called(name) for one in self._people for name in names)
        places = chain.from_iterable(self._places.records(name) for name in names)
        unique = list(dict.fromkeys(chain(actors, people, places)))
        return tuple(sorted(unique, key=lambda record: _ORDER[record.kind]))

    def _standing(self, index: int, hyphen: bool) -> tuple[Record, ...]:
        """A prefix ("russo") only counts before a hyphen."""
        records = self._records(index)
        return records if hyphen else tuple(record for record in records if record.kind is not Kind.PREFIX)

    def _acceptable(self, text: str, span: Span) -> bool:
        index, _, end = span
        if text[end : end + 1] == "-" and self._scanner.names[index] in self._places.contracted:
            return False  # `du Cap-Vert` is not "du Cap", and "Cap-Vert" begins later
        return bool(self._standing(index, text[end : end + 1] == "-"))

    def _known_edges(self, spans: list[Span]) -> set[tuple[int, str]]:
        """Where known names end and begin, with the character that may tie them to the next.

        A town beside another word says little: many are called like people.
        """
        edges = set()
        for index, start, end in spans:
            for tie in "-" if only_places(self._records(index)) else "- ":
                edges |= {(start, tie), (end, tie)}
        return edges

    def _fitting(self, text: str, span: Span, known: set[tuple[int, str]]) -> tuple[Record, ...]:
        index, start, end = span
        records = self._standing(index, text[end : end + 1] == "-")
        if " " in self._scanner.names[index]:
            hyphened = text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper() and (end + 1, "-") not in known
            return tuple(one for one in records if one.kind is not Kind.PLACE) if hyphened else records
        before = word_before(text, start) if start and (start - 1, text[start - 1]) not in known else ""
        tie = text[end : end + 1] if text[end + 1 : end + 2].isupper() and (end + 1, text[end : end + 1]) not in known else ""
        unknown = before[:1].isupper() and before not in self._no_names
        opening = opens_sentence(text, start - 1, before)
        return fitting(records, before if unknown else "", tie if tie in ("-", " ") else "", opening)


def _actors(language: str, extra: Path | None) -> dict[str, list[Record]]:
    """Countries and organisations under their names, the user's own first."""
    surfaces: dict[str, list[Record]] = defaultdict(list)
    own = gather.organisations(extra, language) if extra else iter(())
    for name, record in chain(own, gather.countries(language), gather.organisations(DATA / "organisations.tsv", language)):
        surfaces[name].append(record)
    return dict(surfaces)


def _people(language: str, extra: Path | None) -> list[People]:
    """Tables of people, the user's own first."""
    words = frozenset(row["name"] for row in rows(load_pack(language).names / "not_people.tsv", ("name",)))
    own = [People(extra)] if extra else []
    return [*own, People(DATA / "people.tsv", words)]


@cache
def load(language: str, extra: Path | None = None) -> Knowledge:
    """The names of `language` (ISO 639-1), with the user's own of `extra` before them.

    `extra` is a table with the columns of people, organisations or places. Raises UnknownLanguage and RuleError.
    """
    with _undisturbed():
        return Knowledge(language, extra)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without garbage collection: it would walk again and again over tables all of whose rows stay (a third of the time)."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
