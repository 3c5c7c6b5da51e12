"""What a name may stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

_DAY = len("2000-01-01")
_BREAKS = re.compile(r"[^a-z0-9]+")


class Kind(StrEnum):
    """What sort of name it is; a capital or a seat of power also stands for its government."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    ORGANISATION = "organisation"
    PERSON = "person"
    PLACE = "place"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held; `since` and `until` are YYYY, YYYY-MM or YYYY-MM-DD, empty where unknown or lasting."""

    code: str
    sector: str | None
    title: str = ""
    since: str = ""
    until: str = ""

    def held_on(self, date: str) -> bool:
        """Whether `date` (YYYY-MM-DD) may lie in it: a year alone means the whole year."""
        return self.since <= date and (not self.until or date[: len(self.until)] <= self.until)

    def ended_before(self, date: str) -> bool:
        """Whether it was over on `date` (YYYY-MM-DD)."""
        return bool(self.until) and self.until < date[: len(self.until)]


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that a name may stand for.

    `code` is the codebook's (ISO 3166-1 alpha-3 or a bloc), "" for a sea or region of no one country; `name` is the canonical
    English form; `country` is the ISO 3166-1 alpha-3 country that a place lies in; `lat` and `lon` are decimal degrees;
    `geonames` is the GeoNames id; `offices` are a person's, in the order of the file.
    """

    kind: Kind
    code: str
    sector: str | None = None
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    population: int = 0
    admin: str | None = None
    offices: tuple[Office, ...] = ()

    def holds(self, code: str, titles: Collection[str], date: str) -> bool:
        """Whether it is somebody who held one of the offices on `date`; on the day of a handover the one who takes it does."""
        held = [one for one in self.offices if one.code == code and one.title in titles and one.held_on(date)]
        return any(one.until != date[: len(one.until)] or len(one.until) < _DAY for one in held)

    @property
    def id(self) -> str:
        """A name for it that stays the same in all languages: `usa`, `igo-nato`, `vladimir-putin`.

        People bear no country in theirs: it may change with the office. Of a place it is that of its country.
        """
        if self.kind is Kind.PERSON:
            return slug(self.name or "")
        if self.kind in (Kind.ORGANISATION, Kind.SEAT) and self.name:
            return f"{self.code.lower()}-{slug(self.name)}"
        return (self.country or self.code).lower()

    def office(self, date: str | None = None) -> tuple[str, str | None]:
        """Code and sector on `date` (YYYY-MM-DD; None: the latest office).

        Who has left office for good belongs to the elite (`ELI`) of the country served; who has not yet taken one has
        no sector (None). A record without offices answers with its own code and sector.
        """
        if not self.offices:
            return self.code, self.sector
        latest = max(self.offices, key=lambda one: (not one.until, one.until, one.since))
        if date is None:
            return latest.code, latest.sector
        held = [one for one in self.offices if one.held_on(date)]
        if held:
            now = max(held, key=lambda one: one.since)
            return now.code, now.sector
        over = [one for one in self.offices if one.ended_before(date)]
        if over:
            return max(over, key=lambda one: one.until).code, "ELI"
        return min(self.offices, key=lambda one: one.since).code, None


def slug(name: str) -> str:
    """The name in small letters a to z and digits, hyphens between its words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _BREAKS.sub("-", plain.lower()).strip("-")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a text, [start, end) in characters, and all it may stand for, likeliest first."""

    start: int
    end: int
    text: str
    records: tuple[Record, ...]
