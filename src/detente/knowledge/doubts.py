"""What may be wrong with the names of people and organisations: each function yields the doubts of one kind."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

import simplemma

from detente.knowledge.gather import country_names
from detente.knowledge.records import Kind, Office, Record
from detente.ontology import SECTORS

Surfaces = Mapping[str, tuple[Record, ...]]

# Codes of the codebook that are no country's. Palestine and Kosovo stand among the countries.
BLOCS = frozenset("UNO EUR IGO NGO ISM IMG MNC WST XXX".split())

# As many people as may bear one family name before it says nothing.
MOST = 2

_ODD = re.compile(r"^\s|\s$|\s\s|[^\w\s'’ʼ‘.,:!&/+()#°·-]")


class Doubt(NamedTuple):
    """A name with what is doubtful about it, in English; `kind` groups those of one sort."""

    kind: str
    name: str
    said: str


def doubts(surfaces: Surfaces, language: str) -> Iterator[Doubt]:
    """All doubts about the people and organisations among `surfaces`, the names of `language` (ISO 639-1)."""
    yield from _offices(surfaces)
    yield from _twins(surfaces)
    yield from _shared(surfaces)
    yield from _codes(surfaces)
    for name, records in surfaces.items():
        if any(record.kind in (Kind.PERSON, Kind.ORGANISATION) for record in records):
            yield from _spelling(name, language)


def _people(surfaces: Surfaces) -> dict[str, Record]:
    found = (record for records in surfaces.values() for record in records if record.kind is Kind.PERSON)
    return {record.name: record for record in found if record.name}


def _offices(surfaces: Surfaces) -> Iterator[Doubt]:
    for name, person in _people(surfaces).items():
        for office in person.offices:
            if _later(office.since, office.until):
                yield Doubt("offices that end before they begin", name, _described(office))
        for one, other in combinations(person.offices, 2):
            if one.code != other.code and _overlap(one, other):
                yield Doubt("offices of different codes at one time", name, f"{_described(one)}; {_described(other)}")


def _later(date: str, than: str) -> bool:
    """Whether one date lies after the other, as far as both are known."""
    known = min(len(date), len(than))
    return date[:known] > than[:known]


def _overlap(one: Office, other: Office) -> bool:
    if not one.since or not other.since:
        return False
    first, second = sorted((one, other), key=lambda office: office.since)
    return not first.until or _later(first.until, second.since)


def _described(office: Office) -> str:
    return f"{office.code} {office.title} {office.since}–{office.until}".replace("  ", " ")


def _twins(surfaces: Surfaces) -> Iterator[Doubt]:
    """People who may be one: spelt alike but for accents, hyphens and case, or one an alias of the other."""
    alike: dict[str, list[str]] = defaultdict(list)
    people = _people(surfaces)
    for name in people:
        alike[_bare(name)].append(name)
        others = {record.name for record in surfaces.get(name, ()) if record.kind is Kind.PERSON} - {name}
        for other in sorted(filter(None, others)):
            yield Doubt("one person twice", name, f"also an alias of {other}")
    for names in alike.values():
        if len(names) > 1:
            yield Doubt("one person twice", names[0], " = ".join(names))


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(char for char in letters if char.isalnum())


def _shared(surfaces: Surfaces) -> Iterator[Doubt]:
    for name, records in surfaces.items():
        people = sorted({record.name for record in records if record.kind is Kind.PERSON and record.name})
        if len(people) > MOST:
            yield Doubt("names of many people", name, ", ".join(people))


def _codes(surfaces: Surfaces) -> Iterator[Doubt]:
    known = country_names().keys() | BLOCS
    checked = {record for records in surfaces.values() for record in records if record.kind is Kind.ORGANISATION}
    pairs = {(record.name or "", record.code, record.sector) for record in checked}
    pairs |= {(name, office.code, office.sector) for name, one in _people(surfaces).items() for office in one.offices}
    for name, code, sector in sorted(pairs, key=str):
        if code not in known:
            yield Doubt("unknown codes", name, code or "no code")
        if sector is not None and sector not in SECTORS:
            yield Doubt("unknown sectors", name, sector)


def _spelling(name: str, language: str) -> Iterator[Doubt]:
    letters = name.replace(".", "")
    if _ODD.search(name):
        yield Doubt("stray spaces or characters", name, ascii(name))
    if len(letters) < 3 and letters.isupper():
        yield Doubt("very short acronyms", name, "may stand for much else")
    elif name.isalpha() and name[0].isupper() and not name.isupper() and _is_word(name, language):
        yield Doubt("words of the language", name, "may open a sentence")


def _is_word(name: str, language: str) -> bool:
    """Whether the dictionary has it; a language without one has no words."""
    try:
        return simplemma.is_known(name.lower(), lang=language)
    except ValueError:
        return False
