"""Every member of the United Nations is known in French by its name, its adjective and its capital."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.knowledge import Kind, Name, load
from detente.knowledge.tables import rows

ROWS = [tuple(row.values()) for row in rows(Path(__file__).parent / "members.tsv")]


def meanings(text: str, kind: Kind) -> set[str]:
    names: list[Name] = load("fr").find(text)
    return {record.code for name in names for record in name.records if record.kind is kind}


def test_all_193_members_are_listed() -> None:
    assert len({row[0] for row in ROWS}) == 193


@pytest.mark.parametrize(("code", "name", "masculine", "feminine", "capital"), ROWS, ids=[row[0] for row in ROWS])
def test_member_is_known_by_name_adjective_demonym_and_capital(
    code: str, name: str, masculine: str, feminine: str, capital: str
) -> None:
    assert code in meanings(f"Un accord avec {name}, dit-on.", Kind.COUNTRY)
    assert code in meanings(f"Le ministre {masculine} s’est exprimé.", Kind.ADJECTIVE)
    assert code in meanings(f"La ministre {feminine} s’est exprimée.", Kind.ADJECTIVE)
    assert code in meanings(f"Un {masculine.capitalize()} a été arrêté.", Kind.DEMONYM)
    assert code in meanings(f"Une réponse de {capital}.", Kind.CAPITAL)


@pytest.mark.parametrize(("code", "name", "capital"), [(row[0], row[1], row[4]) for row in ROWS], ids=[row[0] for row in ROWS])
def test_country_comes_first_and_its_capital_is_also_a_place(code: str, name: str, capital: str) -> None:
    assert load("fr").lookup(name)[0].code == code
    assert code in {record.country for record in load("fr").lookup(capital) if record.kind is Kind.PLACE}
