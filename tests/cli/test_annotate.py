"""`detente annotate`: formats, sources and bad input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

DEMO = Path(__file__).parents[2] / "examples" / "demo-fr.html"
KEYS = {
    "actors": ["text", "start", "end", "code", "sector", "name", "id"],
    "places": ["text", "start", "end", "name", "country", "lat", "lon", "geonames", "precision", "candidates"],
    "dates": ["text", "start", "end", "from", "to", "granularity"],
    "amounts": ["text", "start", "end", "kind", "low", "high", "unit"],
    "quotes": ["text", "start", "end", "kind", "verb", "speakers"],
}


def test_each_mention_has_its_words_and_what_they_stand_for(run: Run) -> None:
    record = json.loads(run("annotate", DEMO, "--format", "jsonl").stdout)
    assert record["id"] == "demo-fr.html"
    for kind, keys in KEYS.items():
        assert record[kind], kind
        assert all(list(one) == keys for one in record[kind])
        assert all(record["text"][one["start"] : one["end"]] == one["text"] for one in record[kind])


def test_lines_in_lines_out_and_a_bad_line_ends_nothing(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "Paris a protesté lundi.", "language": "fr", "published": "2024-03-21"}),
        "{broken",
        json.dumps({"id": "b", "text": "Rome a protesté.", "language": "fr"}),
    ]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = run("annotate", path)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]
    assert result.exit_code == 1
    assert "many.jsonl:2" in result.stderr


def test_standard_input_is_read(run: Run) -> None:
    result = run(
        "annotate",
        "-",
        "--language",
        "fr",
        "--published",
        "2024-03-21",
        "--format",
        "jsonl",
        stdin="Paris a protesté lundi.".encode(),
    )
    record = json.loads(result.stdout)
    assert record["dates"][0]["from"] == "2024-03-18"
    assert record["actors"][0]["code"] == "FRA"


def test_the_table_shows_what_each_mention_stands_for(run: Run) -> None:
    shown = run("annotate", DEMO, "--format", "table").stdout
    for words in ("RUS GOV Vladimir Putin", "Geneva, CHE (town) 46.20 6.15", "2021-12-30 (day)", "duration 50 min"):
        assert words in shown


def test_a_file_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    result = run("annotate", tmp_path / "none.txt")
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr
