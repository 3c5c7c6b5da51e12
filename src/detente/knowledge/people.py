"""People under all their names. A record is only made of somebody's rows when a text names him: there are thousands."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from detente.knowledge.records import Kind, Office, Record
from detente.knowledge.tables import items, rows

Row = dict[str, str]


class People:
    """The people of a table: one row an office held, the rows of one name being one person's."""

    def __init__(self, path: Path, unnamed: frozenset[str] = frozenset()) -> None:
        """`unnamed`: names that are no longer to be taken for anybody's. Raises RuleError where the table is malformed."""
        self._offices: dict[str, list[Row]] = {}
        self.names: dict[str, list[str]] = {}
        """What somebody is called by → the names under which the table knows him."""
        self._made: dict[str, Record] = {}
        self._holders: dict[tuple[str, str], list[str]] = {}
        for row in rows(path, ("name", "code", "sector", "aliases")):
            name = row["name"]
            held = self._offices.get(name)
            if held is None:
                held = self._offices[name] = []
                self._call(name, name, unnamed)
            held.append(row)
            if row["aliases"]:
                for alias in items(row["aliases"]):
                    self._call(alias, name, unnamed)

    def _call(self, alias: str, name: str, unnamed: frozenset[str]) -> None:
        if alias in unnamed:
            return
        called = self.names.get(alias)
        if called is None:
            self.names[alias] = [name]
        elif name not in called:
            called.append(name)

    def called(self, alias: str) -> list[Record]:
        """Everybody of that name, in the order of the table."""
        return [self._record(name) for name in self.names.get(alias, ())]

    def holder(self, code: str, titles: Collection[str], date: str) -> Record | None:
        """Who alone held one of the offices on `date` (YYYY-MM-DD); None where nobody or more than one is known to have."""
        if not self._holders:
            for name, held in self._offices.items():
                for row in held:
                    self._holders.setdefault((row["code"], row["office"]), []).append(name)
        names = dict.fromkeys(name for title in titles for name in self._holders.get((code, title), ()))
        found = [one for one in map(self._record, names) if one.holds(code, titles, date)]
        return found[0] if len(found) == 1 else None

    def _record(self, name: str) -> Record:
        if name not in self._made:
            held = tuple(_office(row) for row in self._offices[name])
            code, sector = Record(Kind.PERSON, "", None, name, offices=held).office()
            self._made[name] = Record(Kind.PERSON, code, sector, name, offices=held)
        return self._made[name]


def _office(row: Row) -> Office:
    return Office(row["code"], row["sector"] or None, row.get("office", ""), row.get("since", ""), row.get("until", ""))
