"""French dates of the press are found whole and resolved as the codebook rules."""

from __future__ import annotations

import csv
from pathlib import Path

from detente.temporal import Days, find, resolve

CORPUS = Path(__file__).parents[2] / "evaluation" / "corpora" / "dates-fr.tsv"
FLOOR = 0.97


def _cell(text: str) -> str | None:
    return None if text == "null" else text


def _anchor(text: str) -> Days | None:
    start, slash, end = text.partition("/")
    return (_cell(start), _cell(end)) if slash else None


def _is_right(row: dict[str, str]) -> bool:
    """The expression is one mention with these days; where none are expected, nothing there resolves to any."""
    at = row["sentence"].index(row["expression"])
    near = [one for one in find(row["sentence"], "fr") if one.start < at + len(row["expression"]) and at < one.end]
    tense = row["tense"] or None
    resolved = [resolve(one, row["published"] or None, tense=tense, anchor=_anchor(row["anchor"])) for one in near]  # type: ignore[arg-type]
    expected = (_cell(row["start"]), _cell(row["end"]))
    if expected == (None, None):
        return not any(resolved)
    return resolved == [expected] and near[0].text == row["expression"]


def test_french_dates_are_read_as_ruled() -> None:
    with CORPUS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = [row["sentence"] for row in rows if not _is_right(row)]
    assert len(rows) >= 400
    assert 1 - len(wrong) / len(rows) >= FLOOR, wrong
