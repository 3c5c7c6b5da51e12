"""Looking names up in a text."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from pathlib import Path

from detente.errors import UnknownLanguage
from detente.knowledge import gather
from detente.knowledge.context import fitting, only_places, opens_sentence, word_before
from detente.knowledge.places import Places
from detente.knowledge.records import Kind, Name, Record
from detente.knowledge.scan import Scanner, Span, fold
from detente.knowledge.tables import DATA, LANGUAGES, rows

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
        if not (LANGUAGES / language / "names" / "countries.tsv").exists():
            raise UnknownLanguage(f"no names for language {language!r}")
        self.language = language
        self._countries = gather.country_names()
        self._actors = _actors(language, extra)
        self._places = Places(language)
        self._no_names = {fold(row["word"]) for row in rows(LANGUAGES / language / "names" / "not_names.tsv", ("word",))}
        self._originals: dict[str, list[str]] = defaultdict(list)
        for name in self._actors.keys() | self._places.lines.keys():
            self._originals[fold(name)].append(name)
        self._scanner = Scanner(sorted(self._originals))
        self._of: dict[int, tuple[Record, ...]] = {}

    def find(self, text: str) -> list[Name]:
        """The leftmost longest names of `text`, not overlapping, in its order."""
        folded = fold(text)
        spans = self._scanner.find(folded, self._acceptable)
        known = self._known_edges(spans)
        names = [
            Name(start, end, text[start:end], self._fitting(folded, (index, start, end), known)) for index, start, end in spans
        ]
        return [name for name in names if name.records]

    def lookup(self, name: str) -> tuple[Record, ...]:
        """What exactly this name may stand for, likeliest first; empty where it is not known."""
        return self._gathered(fold(name))

    def country_name(self, code: str) -> str:
        """The short English name of a country; the code itself where it is none."""
        return self._countries.get(code, code)

    def surfaces(self) -> dict[str, tuple[Record, ...]]:
        """Every name of an actor (places left out) with its records."""
        return {name: tuple(records) for name, records in self._actors.items()}

    def _records(self, index: int) -> tuple[Record, ...]:
        if index not in self._of:
            self._of[index] = self._gathered(self._scanner.names[index])
        return self._of[index]

    def _gathered(self, folded: str) -> tuple[Record, ...]:
        names = sorted(self._originals.get(folded, ()))
        actors = chain.from_iterable(self._actors.get(name, ()) for name in names)
        places = chain.from_iterable(self._places.records(name) for name in names)
        unique = list(dict.fromkeys(chain(actors, places)))
        return tuple(sorted(unique, key=lambda record: _ORDER[record.kind]))

    def _standing(self, index: int, hyphen: bool) -> tuple[Record, ...]:
        """A prefix ("russo") only counts before a hyphen."""
        records = self._records(index)
        return records if hyphen else tuple(record for record in records if record.kind is not Kind.PREFIX)

    def _acceptable(self, text: str, span: Span) -> bool:
        index, _, end = span
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
            return records
        before = word_before(text, start) if start and (start - 1, text[start - 1]) not in known else ""
        tie = text[end : end + 1] if text[end + 1 : end + 2].isupper() and (end + 1, text[end : end + 1]) not in known else ""
        unknown = before[:1].isupper() and before not in self._no_names
        opening = opens_sentence(text, start - 1, before)
        return fitting(records, before if unknown else "", tie if tie in ("-", " ") else "", opening)


def _actors(language: str, extra: Path | None) -> dict[str, list[Record]]:
    surfaces: dict[str, list[Record]] = defaultdict(list)
    own = gather.users_own(extra, language) if extra else iter(())
    words = {row["name"] for row in rows(LANGUAGES / language / "names" / "not_people.tsv", ("name",))}
    tables = (
        gather.countries(language),
        gather.organisations(DATA / "organisations.tsv", language),
        (surface for surface in gather.people(DATA / "people.tsv") if surface[0] not in words),
    )
    for name, record in chain(own, *tables):
        surfaces[name].append(record)
    return dict(surfaces)


@cache
def load(language: str, extra: Path | None = None) -> Knowledge:
    """The names of `language` (ISO 639-1), with the user's own of `extra` before them.

    `extra` is a table with the columns of people or of organisations. Raises UnknownLanguage and RuleError.
    """
    return Knowledge(language, extra)
