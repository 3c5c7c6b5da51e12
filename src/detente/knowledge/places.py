"""Towns, regions and waters. Their rows are only cut into cells when a text names them: there are tens of thousands."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from detente.knowledge.records import Kind, Record
from detente.knowledge.regions import Form, Province, forms, provinces
from detente.knowledge.tables import DATA, items, rows
from detente.languages import load_pack

# A name shared by more towns than this says nothing about the smaller ones.
MOST = 5

Spelling = tuple[str, str, list[str]]
"""A name in the tables of places, its country, its names in the language."""


class Places:
    """The places of the world under their names in one language."""

    def __init__(self, language: str, extra: Path | None = None) -> None:
        """Reads the tables, the user's own (`extra`) before the others; a row without coordinates is a place without them."""
        names = load_pack(language).names
        self.lines: dict[str, list[str]] = defaultdict(list)
        self.contracted: set[str] = set()
        """Names that begin with what a preposition made of an article."""
        for table in ("regions.tsv", "places.tsv"):
            self._read(DATA / table)
        known = provinces(DATA / "provinces.tsv")
        for province in known:
            self._file(province)
        spellings: list[Spelling] = [
            (row["name"], row["code"], items(row["names"])) for row in rows(names / "places.tsv", ("name", "code", "names"))
        ]
        countries = list(rows(DATA / "countries.tsv"))
        spoken = {row["code"]: items(row.get("capitals", "")) for row in rows(names / "countries.tsv")}
        capitals = [self._capital(row.get("capital", ""), row["code"], spoken.get(row["code"], [])) for row in countries]
        spellings += [capital for capital in capitals if capital[0]]
        self._rename(spellings)
        words = {row["name"] for row in rows(names / "not_places.tsv", ("name",))}
        for word in words:
            self.lines.pop(word, None)
        self._classed(known, forms(names / "region_classes.tsv"), spellings, words)
        if extra is not None:
            self._add(extra)
        self._contracted(names / "contractions.tsv", {name for capitals in spoken.values() for name in capitals})

    def records(self, name: str) -> list[Record]:
        """The places called `name`, at most five: what the language itself calls so, then the most populous."""
        return [_record(line) for line in self.lines.get(name, ())[:MOST]]

    def _capital(self, capital: str, code: str, spoken: list[str]) -> Spelling:
        """The capital under all its names, less the other towns that stand for the government too (Tel Aviv)."""
        others = {name for name in spoken if any(line.split("\t", 2)[1] == code for line in self.lines.get(name, ()))}
        return capital, code, [name for name in spoken if name == capital or name not in others]

    def _read(self, path: Path) -> None:
        if not path.exists():
            return
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith(("#", "name\t")):
                self.lines[line.partition("\t")[0]].append(line)

    def _file(self, province: Province) -> None:
        """Under its name; by its population among the others where it has no class or brackets to tell it from them."""
        lines = self.lines[province.name]
        lines.append(province.line)
        if province.bare == province.name and len(lines) > 1:
            lines.sort(key=_rank)

    def _rename(self, spellings: list[Spelling]) -> None:
        """File each place under its names in the language too."""
        for name, code, others in spellings:
            meant = next((line for line in self.lines.get(name, ()) if line.split("\t", 2)[1] == code), None)
            if meant is not None:
                for other in others:
                    self.lines[other] = [meant, *(line for line in self.lines.get(other, ()) if line != meant)]

    def _classed(self, known: list[Province], classes: list[Form], spellings: list[Spelling], words: set[str]) -> None:
        """File the regions whose bare name means, or may mean, something else under class and name ("X province")."""
        others: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, code, names in spellings:
            others[name, code] += names
        fitting: dict[tuple[str, bool], list[Form]] = {}
        for province in known:
            word = province.bare in words or "(" in province.name
            if not (province.town or word) and len(self.lines[province.bare]) < 2:
                continue
            key = province.code, word
            if key not in fitting:
                fitting[key] = [form for form in classes if form.fits(*key)]
            for spelling in dict.fromkeys((province.bare, *others.get((province.bare, province.code), ()))):
                for form in fitting[key]:
                    self._file_as(form.of(spelling), province.line)

    def _add(self, path: Path) -> None:
        """The user's own places, under `name` and all `names`. Raises RuleError where a column is missing."""
        for row in rows(path, ("name", "code", "lat", "lon")):
            line = "\t".join(row.get(column, "") for column in ("name", "code", "lat", "lon", "population", "geonames"))
            for name in dict.fromkeys((row["name"], *items(row.get("names", "")))):
                self.lines[name] = [line, *self.lines.get(name, ())]

    def _contracted(self, path: Path, capitals: set[str]) -> None:
        """File names that begin with an article also under what prepositions make of it (`au Havre`), capitals apart."""
        forms = {row["begin"]: row["forms"].split("|") for row in rows(path, ("begin", "forms"))}
        begins = tuple(forms)
        for name in [name for name in self.lines if name.startswith(begins)] if begins else ():
            begin = next(one for one in begins if name.startswith(one))
            for form in forms[begin] if name[len(begin) :] not in capitals else ():
                contracted = form + name[len(begin) :]
                if contracted not in self.lines:
                    self.lines[contracted] = self.lines[name]
                    self.contracted.add(contracted)

    def _file_as(self, name: str, line: str) -> None:
        if name and line not in self.lines[name]:
            self.lines[name].append(line)


def _rank(line: str) -> tuple[bool, int]:
    """What was named by hand, without a population, first; then the most populous."""
    cells = line.split("\t", 5)
    people = cells[4] if len(cells) > 4 else ""
    return bool(people), -int(people) if people.isdigit() else 0


def _record(line: str) -> Record:
    name, code, lat, lon, population, geonames, admin = (line.split("\t") + [""] * 6)[:7]
    return Record(
        Kind.PLACE,
        code,
        None,
        name,
        code or None,
        _degrees(lat),
        _degrees(lon),
        int(geonames) if geonames.isdigit() else None,
        int(population) if population.isdigit() else 0,
        admin or None,
    )


def _degrees(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None
