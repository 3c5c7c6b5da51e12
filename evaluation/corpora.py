"""How many lines of a corpus of dates or amounts are read as its columns say.

Usage: corpora.py [--errors] FILE.tsv …      (`dates-<language>.tsv`, `amounts-<language>.tsv`)
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable
from pathlib import Path

from detente.quantity import find as find_amounts
from detente.temporal import Days, resolve
from detente.temporal import find as find_dates

Row = dict[str, str]


def rows(path: Path) -> list[Row]:
    """The lines of a corpus by column; those that begin with '#' are comments."""
    with path.open(encoding="utf-8") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _cell(text: str) -> str | None:
    return None if text == "null" else text


def _anchor(text: str) -> Days | None:
    start, slash, end = text.partition("/")
    return (_cell(start), _cell(end)) if slash else None


def date_is_right(row: Row, language: str) -> bool:
    """The expression is one mention with these days; where none are expected, nothing there resolves to any."""
    at = row["sentence"].index(row["expression"])
    found = find_dates(row["sentence"], language)
    near = [one for one in found if one.start < at + len(row["expression"]) and at < one.end]
    tense = row["tense"] or None
    resolved = [resolve(one, row["published"] or None, tense=tense, anchor=_anchor(row["anchor"])) for one in near]  # type: ignore[arg-type]
    expected = (_cell(row["start"]), _cell(row["end"]))
    if expected == (None, None):
        return not any(resolved)
    return resolved == [expected] and near[0].text == row["expression"]


def amount_is_right(row: Row, language: str) -> bool:
    """The expression is an amount of this kind, interval and unit; a sentence given without one holds none."""
    found = find_amounts(row["sentence"], language)
    if not row["kind"]:
        return not found
    at = row["sentence"].index(row["expression"])
    near = [one for one in found if one.start < at + len(row["expression"]) and at < one.end]
    expected = (row["kind"], _number(row["low"]), _number(row["high"]), row["unit"] or None)
    return [(one.kind, one.low, one.high, one.unit) for one in near] == [expected]


def _number(text: str) -> float | None:
    return float(text) if text and text != "null" else None


TESTS: dict[str, Callable[[Row, str], bool]] = {"dates": date_is_right, "amounts": amount_is_right}


def wrong(path: Path) -> tuple[list[Row], int]:
    """The lines that are not read as they should be, and how many lines there are."""
    kind, language = path.stem.split("-")
    lines = rows(path)
    return [row for row in lines if not TESTS[kind](row, language)], len(lines)


def share_right(path: Path) -> float:
    """The share of lines that are right."""
    failed, count = wrong(path)
    return 1 - len(failed) / count


def main() -> None:
    """Print the share of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.corpus:
        failed, count = wrong(path)
        print(f"{path.name}: {1 - len(failed) / count:.4f} of {count}")
        for row in failed if options.errors else ():
            print("  " + "\t".join(row.values()))


if __name__ == "__main__":
    main()
