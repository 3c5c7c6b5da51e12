"""Dates of the press are found whole and resolved as the codebook rules, in every language that reads dates."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

EVALUATION = Path(__file__).parents[2] / "evaluation"
FLOOR = 0.99

wrong = runpy.run_path(str(EVALUATION / "corpora.py"))["wrong"]


@pytest.mark.parametrize(("language", "least"), [("fr", 590), ("en", 610)])
def test_dates_are_read_as_ruled(language: str, least: int) -> None:
    misread, count = wrong(EVALUATION / "corpora" / f"dates-{language}.tsv")
    assert count >= least
    assert 1 - len(misread) / count >= FLOOR, [row["sentence"] for row in misread]
