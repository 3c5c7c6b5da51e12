"""Dates of the press are found whole and resolved as the codebook rules, in every language that reads dates."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from detente.temporal import Days, find, resolve

CORPORA = Path(__file__).parents[2] / "evaluation" / "corpora"
FLOOR = 0.99


def _cell(text: str) -> str | None:
    return None if text == "null" else text


def _anchor(text: str) -> Days | None:
    start, slash, end = text.partition("/")
    return (_cell(start), _cell(end)) if slash else None


def _is_right(row: dict[str, str], language: str) -> bool:
    """The expression is one mention with these days; where none are expected, nothing there resolves to any."""
    at = row["sentence"].index(row["expression"])
    near = [one for one in find(row["sentence"], language) if one.start < at + len(row["expression"]) and at < one.end]
    tense = row["tense"] or None
    resolved = [resolve(one, row["published"] or None, tense=tense, anchor=_anchor(row["anchor"])) for one in near]  # type: ignore[arg-type]
    expected = (_cell(row["start"]), _cell(row["end"]))
    if expected == (None, None):
        return not any(resolved)
    return resolved == [expected] and near[0].text == row["expression"]


@pytest.mark.parametrize(("language", "least"), [("fr", 590), ("en", 610)])
def test_dates_are_read_as_ruled(language: str, least: int) -> None:
    with (CORPORA / f"dates-{language}.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = [row["sentence"] for row in rows if not _is_right(row, language)]
    assert len(rows) >= least
    assert 1 - len(wrong) / len(rows) >= FLOOR, wrong
