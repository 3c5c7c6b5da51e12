"""Towns, regions and waters. Their rows are only cut into cells when a text names them: there are tens of thousands."""

from __future__ import annotations

from collections import defaultdict

from detente.knowledge.records import Kind, Record
from detente.knowledge.tables import DATA, LANGUAGES, items, rows

# A name shared by more towns than this says nothing about the smaller ones.
MOST = 5


class Places:
    """The places of the world under their names in one language."""

    def __init__(self, language: str) -> None:
        self.lines: dict[str, list[str]] = defaultdict(list)
        for table in ("regions.tsv", "places.tsv"):
            self._read(table)
        names = LANGUAGES / language / "names"
        self._rename([(row["name"], row["code"], items(row["names"])) for row in rows(names / "places.tsv", ("name", "names"))])
        capitals = {row["code"]: row.get("capital", "") for row in rows(DATA / "countries.tsv")}
        spoken = {row["code"]: items(row.get("capitals", "")) for row in rows(names / "countries.tsv")}
        self._rename([(capital, code, spoken.get(code, [])) for code, capital in capitals.items() if capital])
        for row in rows(names / "not_places.tsv", ("name",)):
            self.lines.pop(row["name"], None)

    def records(self, name: str) -> list[Record]:
        """The places called `name`, at most five: what the language itself calls so, then the most populous."""
        return [_record(line) for line in self.lines.get(name, ())[:MOST]]

    def _read(self, table: str) -> None:
        path = DATA / table
        if not path.exists():
            return
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith(("#", "name\t")):
                self.lines[line.partition("\t")[0]].append(line)

    def _rename(self, spellings: list[tuple[str, str, list[str]]]) -> None:
        """File the place (English name, country) under its names in the language too."""
        for name, code, others in spellings:
            meant = [line for line in self.lines.get(name, ()) if line.split("\t", 2)[1] == code][:1]
            for other in others:
                self.lines[other] = meant + [line for line in self.lines.get(other, ()) if line not in meant]


def _record(line: str) -> Record:
    name, code, lat, lon, population, geonames, admin = (line.split("\t") + [""] * 6)[:7]
    return Record(
        Kind.PLACE,
        code,
        None,
        name,
        code or None,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(geonames) if geonames else None,
        int(population or 0),
        admin or None,
    )
