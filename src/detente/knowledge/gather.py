"""From the tables to surfaces: every name of a language, with the records it may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from detente.knowledge.records import Kind, Record
from detente.knowledge.tables import DATA, items, rows
from detente.languages import load_pack

Surface = tuple[str, Record]


def countries(language: str) -> Iterator[Surface]:
    """Names, adjectives, demonyms, prefixes, capitals and seats of power of all countries in `language`.

    A language may list, in its `names/not_countries.tsv`, longer names in which a country's is meant for nothing of that
    country (Latin American, Atlanta, Georgia): they come as places, of the country given there or of none.
    """
    english, names = country_names(), load_pack(language).names
    table = rows(DATA / "countries.tsv", ("code", "geonames"))
    numbers = {row["code"]: int(row["geonames"]) for row in table if row["geonames"].isdigit()}
    for row in rows(names / "not_countries.tsv", ("name",)):
        yield row["name"], Record(Kind.PLACE, row.get("code", ""), None, row["name"], row.get("code") or None)
    for row in rows(names / "countries.tsv", ("code", "names")):
        code = row["code"]
        yield from _country(Record(Kind.COUNTRY, code, "GOV", english.get(code, code), code, geonames=numbers.get(code)), row)
        for text in items(row.get("seats", "")):
            name, _, canonical = text.partition("=")
            yield name, Record(Kind.SEAT, code, "GOV", canonical or None, code)
        for text in items(row.get("capitals", "")):
            capital = Record(Kind.CAPITAL, code, "GOV", None, code)
            yield text, capital
            yield text.upper(), capital


def _country(country: Record, row: dict[str, str]) -> Iterator[Surface]:
    code = country.code
    for text in items(row["names"]):
        yield text, country
        yield text.upper(), country
    yield from _adjectives(code, row.get("adjectives", ""))
    for text in items(row.get("demonyms", "")):
        for spelling in dict.fromkeys((text, text.upper())):
            yield spelling, Record(Kind.DEMONYM, code, None, None, code)
    prefix = Record(Kind.PREFIX, code, "GOV", country.name, code)
    for text in items(row.get("prefixes", "")):
        yield text, prefix
        yield text[0].upper() + text[1:], prefix


def _adjectives(code: str, cell: str, sector: str | None = None) -> Iterator[Surface]:
    for text in items(cell):
        yield text, Record(Kind.ADJECTIVE, code, sector, None, code)
        for capital in dict.fromkeys((text[0].upper() + text[1:], text.title())):
            yield capital, Record(Kind.DEMONYM, code, sector, None, code)
        if text[0].isupper():  # where adjectives have a capital, headlines in capitals are theirs alone
            yield text.upper(), Record(Kind.ADJECTIVE, code, sector, None, code)


def country_names() -> dict[str, str]:
    """Code → short English name."""
    return {row["code"]: row["name"] for row in rows(DATA / "countries.tsv", ("code", "name"))}


def capital_names() -> dict[str, str]:
    """Code → the canonical name of the capital."""
    return {row["code"]: row["capital"] for row in rows(DATA / "countries.tsv", ("code", "capital")) if row["capital"]}


def country_sorts() -> dict[str, frozenset[str]]:
    """Sort (`island`, `kingdom`, …) → the countries that are one."""
    found: dict[str, set[str]] = {}
    for row in rows(DATA / "countries.tsv", ("code", "sorts")):
        for sort in items(row["sorts"]):
            found.setdefault(sort, set()).add(row["code"])
    return {sort: frozenset(codes) for sort, codes in found.items()}


def organisations(path: Path, language: str) -> Iterator[Surface]:
    """The names of organisations in `language`; where the table has none there, the canonical English one.

    A language may add names and adjectives of its own, by `id`, in its `names/organisations.tsv`.
    """
    own = {row["id"]: row for row in rows(load_pack(language).names / "organisations.tsv", ("id",))}
    for row in rows(path, ("code", "sector", "name")):
        more = own.get(row.get("id", ""), {})
        code, sector = row["code"], row["sector"] or None
        record = Record(Kind.ORGANISATION, code, sector, row["name"])
        names = items(row.get(f"names_{language}", "")) + items(more.get("names", ""))
        for text in names or [row["name"]]:
            yield text, record
        yield from _adjectives(code, more.get("adjectives", ""), sector)


class Table(StrEnum):
    """What a user's own table holds."""

    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"


def holds(path: Path) -> Table:
    """What a user's table holds, told by its columns: `aliases` for people, `lat` for places, else organisations."""
    first = next(rows(path), {})
    return Table.PEOPLE if "aliases" in first else Table.PLACES if "lat" in first else Table.ORGANISATIONS
