"""What `python -m detente.knowledge.check` holds for doubtful, in the user's own tables and in those that come along."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from detente.knowledge import check
from detente.knowledge.records import Kind

HOMONYMS = frozenset({"PTY", "OPP", "LEG"})
"""Parties and chambers of several countries bear the same bare name: the country that the article speaks of tells which."""

PEOPLE = "name\tcode\tsector\toffice\tsince\tuntil\taliases\n"
ORGANISATIONS = "id\tcode\tsector\tname\tnames_fr\tnames_en\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "own.tsv"


def _doubts(table: Path, text: str, language: str = "fr") -> set[tuple[str, str]]:
    table.write_text(text, encoding="utf-8")
    return {(doubt.kind, doubt.name) for doubt in check.doubtful(language, table)}


def test_a_clean_table_raises_no_doubt(table: Path) -> None:
    rows = "Zed Quux\tMLT\tGOV\tmayor\t2010\t2015-06\tMister Quux\nZed Quux\tUNO\t\tenvoy\t2015-06\t\t\n"
    assert _doubts(table, PEOPLE + rows) == set()


def test_offices_of_two_codes_at_one_time(table: Path) -> None:
    rows = "Zed Quux\tMLT\tGOV\tmayor\t2010\t2016-02\t\nZed Quux\tUNO\t\tenvoy\t2015-06\t\t\n"
    assert _doubts(table, PEOPLE + rows) == {("offices of different codes at one time", "Zed Quux")}


def test_offices_of_one_code_may_overlap(table: Path) -> None:
    rows = "Zed Quux\tMLT\tGOV\tmayor\t2010\t2016\t\nZed Quux\tMLT\tPTY\tparty leader\t2012\t\t\n"
    assert _doubts(table, PEOPLE + rows) == set()


def test_an_office_that_ends_before_it_begins(table: Path) -> None:
    assert _doubts(table, PEOPLE + "Zed Quux\tMLT\tGOV\tmayor\t2016-05\t2015\t\n") == {
        ("offices that end before they begin", "Zed Quux")
    }


@pytest.mark.parametrize("other", ["Zéd-Quux", "ZED QUUX"])
def test_one_person_under_two_spellings(table: Path, other: str) -> None:
    rows = f"Zed Quux\tMLT\tGOV\tmayor\t2010\t\t\n{other}\tMLT\tGOV\tmayor\t2010\t\t\n"
    assert {kind for kind, _ in _doubts(table, PEOPLE + rows)} == {"one person twice"}


def test_an_alias_that_is_the_full_name_of_another(table: Path) -> None:
    rows = "Zed Quux\tMLT\tGOV\tmayor\t2010\t\t\nAnna Zwix\tMLT\tGOV\tjudge\t2010\t\tZed Quux\n"
    assert _doubts(table, PEOPLE + rows) == {("one person twice", "Zed Quux")}


def test_an_alias_of_three_people_but_not_of_two(table: Path) -> None:
    rows = [f"{first} Quuxon\tMLT\tGOV\tmayor\t2010\t\tQuuxon\n" for first in ("Zed", "Anna", "Otto")]
    assert _doubts(table, PEOPLE + "".join(rows[:2])) == set()
    check.load.cache_clear()
    assert _doubts(table, PEOPLE + "".join(rows)) == {("names of many people", "Quuxon")}


@pytest.mark.parametrize(
    ("code", "sector", "names", "doubt"),
    [
        ("QQQ", "GOV", "Quux Front", ("unknown codes", "Quux Front")),
        ("MLT", "QQQ", "Quux Front", ("unknown sectors", "Quux Front")),
        ("MLT", "REB", "QX", ("very short acronyms", "QX")),
        ("MLT", "REB", "Pomme", ("words of the language", "Pomme")),
        ("MLT", "REB", "Quux  Front", ("stray spaces or characters", "Quux  Front")),
        ("MLT", "REB", "Quux\u200bFront", ("stray spaces or characters", "Quux\u200bFront")),
        ("MLT", "REB", "OTAN", ("names for several codes", "OTAN")),
    ],
)
def test_doubtful_organisations(table: Path, code: str, sector: str, names: str, doubt: tuple[str, str]) -> None:
    assert _doubts(table, f"{ORGANISATIONS}q\t{code}\t{sector}\tQuux Front\t{names}\t\n") == {doubt}


def test_words_are_those_of_the_language_asked_for(table: Path) -> None:
    text = f"{ORGANISATIONS}q\tMLT\tREB\tQuux Front\tWednesday\tWednesday\n"
    assert _doubts(table, text) == set()
    assert _doubts(table, text, "en") == {("words of the language", "Wednesday")}


def test_report_counts_each_kind(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(f"{ORGANISATIONS}q\tMLT\tREB\tQuux Front\tPomme|Poire|QX\t\n", encoding="utf-8")
    assert check.main(["fr", "--names", str(table)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["words of the language: 2", "very short acronyms: 1"]
    assert check.main(["fr", "--names", str(table), "--strict"]) == check.DOUBTFUL


def test_a_malformed_table_is_named_with_its_line(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("id\tcode\nq\tMLT\tREB\n", encoding="utf-8")
    assert check.main(["fr", "--names", str(table)]) == check.UNREADABLE
    assert f"{table}:2" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["fr", "en"])
def test_shipped_tables_have_no_plain_mistakes(language: str) -> None:
    kinds = Counter(doubt.kind for doubt in check.doubtful(language))
    plain = {"unknown codes", "unknown sectors", "offices that end before they begin", "stray spaces or characters"}
    assert plain & kinds.keys() == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_organisations_share_no_name_between_codes(language: str) -> None:
    shared = [
        name
        for name, records in check.conflicts(check.load(language))
        if len({record.code for record in records if record.kind is Kind.ORGANISATION}) > 1
        and not all(record.sector in HOMONYMS for record in records)
    ]
    assert shared == []
