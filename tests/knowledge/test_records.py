"""Offices in time, the user's own names, malformed tables, conflicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import RuleError
from detente.knowledge import Kind, Office, Record, load
from detente.knowledge.check import conflicts

WOMAN = Record(
    Kind.PERSON,
    "AAA",
    "GOV",
    "Somebody",
    offices=(Office("AAA", "OPP", "", "2010", "2015-06"), Office("UNO", None, "", "2015-07-01", "2019-12-31")),
)


@pytest.mark.parametrize(
    ("date", "answer"),
    [
        ("2009-05-05", ("AAA", None)),
        ("2010-01-01", ("AAA", "OPP")),
        ("2015-06-30", ("AAA", "OPP")),
        ("2015-07-01", ("UNO", None)),
        ("2020-01-01", ("UNO", "ELI")),
        (None, ("UNO", None)),
    ],
)
def test_office_on_a_date(date: str | None, answer: tuple[str, str | None]) -> None:
    assert WOMAN.office(date) == answer


def test_lasting_office_counts_as_the_latest() -> None:
    offices = (Office("AAA", "GOV", "", "2001"), Office("AAA", "LEG", "", "1990", "2030"))
    assert Record(Kind.PERSON, "AAA", offices=offices).office() == ("AAA", "GOV")


def test_record_without_offices_answers_for_itself() -> None:
    assert Record(Kind.SEAT, "RUS", "GOV").office("2022-01-01") == ("RUS", "GOV")


def test_users_own_people_come_first(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text(
        "name\tcode\tsector\toffice\tsince\tuntil\taliases\nZed Quux\tMLT\tGOV\tmayor\t\t\tQuux\n", encoding="utf-8"
    )
    (name,) = load("fr", table).find("Quux refuse.")
    assert (name.records[0].name, name.records[0].code) == ("Zed Quux", "MLT")


def test_users_own_organisations(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("id\tcode\tsector\tname\tnames_fr\nq\tMLT\tREB\tQuux Front\tFront Quux|FQX\n", encoding="utf-8")
    (name,) = load("fr", table).find("Le FQX refuse.")
    assert (name.records[0].name, name.records[0].sector) == ("Quux Front", "REB")


def test_users_own_places(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("name\tcode\tlat\tlon\tnames\nQuuxville\tMLT\t35.9\t14.4\tQuux-les-Bains\n", encoding="utf-8")
    (name,) = load("fr", table).find("On se bat à Quux-les-Bains.")
    assert (name.records[0].name, name.records[0].country, name.records[0].lat) == ("Quuxville", "MLT", 35.9)


def test_malformed_table_says_where(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("name\tcode\tsector\taliases\n\nA\tMLT\tGOV\ta\tone too many\n", encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load("fr", table)
    assert caught.value.line == 3


def test_table_without_a_needed_column_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("code\taliases\nMLT\ta\n", encoding="utf-8")
    with pytest.raises(RuleError):
        load("fr", table)


def test_conflicts_are_only_the_known_namesakes() -> None:
    found = [
        name
        for name, records in conflicts(load("fr"))
        if all(record.kind is not Kind.PERSON and record.sector not in ("PTY", "OPP", "LEG") for record in records)
    ]
    assert {name.lower().rstrip("es") for name in found} <= {"bruxell", "colombo", "congo", "congolai", "congolo"}


def test_country_name() -> None:
    assert load("fr").country_name("CIV") == "Côte d'Ivoire"
    assert load("fr").country_name("QQQ") == "QQQ"
