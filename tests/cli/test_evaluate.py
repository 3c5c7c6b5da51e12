"""`detente evaluate`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]


def event(kind: str, actor: str, recipient: str, **more: Any) -> dict[str, Any]:
    sides = {"actor": [{"code": actor, "sector": "GOV"}], "recipient": [{"code": recipient}]}
    return {"id": "e1", "type": kind, "factuality": "actual", "attribution": [], "when": None, "where": None, **sides, **more}


def wrote(path: Path, *articles: tuple[str, str, list[dict[str, Any]]]) -> Path:
    records = [
        {"id": id, "language": "fr", "published": "2024-03-22", "text": text, "events": events} for id, text, events in articles
    ]
    path.write_text("\n".join(json.dumps(one) for one in records), encoding="utf-8")
    return path


def test_predictions_are_scored_by_id(run: Run, tmp_path: Path) -> None:
    gold = wrote(
        tmp_path / "gold.jsonl", ("a", "x", [event("ACCUSE", "FRA", "RUS"), event("AID", "FRA", "UKR")]), ("b", "y", [])
    )
    found = wrote(
        tmp_path / "found.jsonl", ("b", "", []), ("a", "", [event("ACCUSE", "FRA", "RUS"), event("AID", "USA", "UKR")])
    )
    figures = json.loads(run("evaluate", gold, "--predictions", found, "--json").stdout)
    assert figures["main"]["detection"]["f1"] == 1.0
    assert figures["main"]["who_did_what_to_whom"] == {
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "gold": 2,
        "predicted": 2,
        "right": 1,
    }


def test_articles_are_coded_where_no_predictions_are_given(run: Run, tmp_path: Path) -> None:
    gold = wrote(tmp_path / "gold.jsonl", ("a", "Paris a condamné Moscou.", [event("ACCUSE", "FRA", "RUS")]))
    figures = json.loads(run("evaluate", gold, "--json").stdout)
    assert figures["main"]["who_did_what_to_whom"]["right"] == 1


def test_several_files_are_scored_each_and_together(run: Run, tmp_path: Path) -> None:
    one = wrote(tmp_path / "one.jsonl", ("a", "x", [event("ACCUSE", "FRA", "RUS")]))
    two = wrote(tmp_path / "two.jsonl", ("b", "x", [event("AID", "FRA", "UKR")]))
    figures = json.loads(run("evaluate", one, two, "--predictions", one, "--json").stdout)
    assert figures["all"]["main"]["detection"]["recall"] == 0.5
    assert [figures["files"][str(path)]["main"]["detection"]["recall"] for path in (one, two)] == [1.0, 0.0]


def test_errors_of_the_first_articles_are_shown(run: Run, tmp_path: Path) -> None:
    gold = wrote(tmp_path / "gold.jsonl", *((id, "x", [event("ACCUSE", "FRA", "RUS")]) for id in ("a", "b")))
    found = wrote(tmp_path / "found.jsonl", ("a", "x", [event("AID", "FRA", "UKR")]))
    shown = run("evaluate", gold, "--predictions", found, "--errors", "1").stdout.splitlines()
    assert "a | missed | ACCUSE FRA>RUS actual “”" in shown
    assert "a | false alarm | AID FRA>UKR actual “”" in shown
    assert not any(line.startswith("b |") for line in shown)


def test_a_gold_file_that_is_none_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(
        '{"id": "a", "text": "x", "events": []}\n{"id": "b", "text": "x", "events": [{"actor": []}]}\n', encoding="utf-8"
    )
    result = run("evaluate", path)
    assert result.exit_code == 2
    assert f"{path}:2:" in result.stderr
