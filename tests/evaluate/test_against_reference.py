"""The same numbers as the reference implementation of the measure, where that lies beside the project."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from detente.cli import main
from detente.evaluate import Scores, read_gold
from detente.evaluate.coded import Coded

PROJECT = Path(__file__).parents[2]
REFERENCE = PROJECT.parent / "shared" / "tools" / "score.py"
KEPT = sorted((PROJECT / "evaluation" / "gold").glob("*.jsonl"))
GOLD = sorted([*KEPT, *(PROJECT.parent / "shared" / "gold").glob("*.jsonl")])
TYPES = ("CONSULT", "ACCUSE", "ASSAULT", "SANCTION", "REQUEST", "AGREE")


def reference() -> Any:
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def disturbed(events: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """Events as a poor coder would have them: some missing, doubled, with other types, sides, dates or status."""
    found = []
    for event in events:
        if chance.random() < 0.2:
            continue
        one = {**event, "type": first(event["type"]), "mode": first(event.get("mode"))}
        if chance.random() < 0.2:
            one["type"] = chance.choice(TYPES)
        if chance.random() < 0.2:
            one["actor"], one["recipient"] = one["recipient"], one["actor"]
        if chance.random() < 0.2:
            one["factuality"] = chance.choice(("actual", "future", "negated"))
        if chance.random() < 0.2:
            one["when"] = chance.choice(
                (None, {"start": "2021-01-01", "end": None}, {"start": "2022-03-01", "end": "2022-03-03"})
            )
        if chance.random() < 0.2:
            one["content_of"] = [] if one.get("content_of") else ["e1"]
        if chance.random() < 0.1:
            one["attribution"] = one["actor"]
        found += [one, one] if chance.random() < 0.1 else [one]
    chance.shuffle(found)
    return found


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference implementation is not beside the project")
@pytest.mark.parametrize("path", GOLD, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
@pytest.mark.parametrize("seed", range(4))
def test_scores_and_errors_equal_the_reference(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    predictions = {one["id"]: {"id": one["id"], "events": disturbed(one["events"], chance)} for one in records[:-1]}
    expected, errors = reference().score(records, predictions)

    scores = Scores()
    for gold in read_gold(path):
        events = predictions.get(gold.article.id, {"events": []})["events"]
        scores.add(gold.article.id, gold.events, [Coded.from_json(event) for event in events], partial=gold.partial)

    assert scores.figures() == expected
    assert sorted((one.article, one.what) for one in scores.errors) == sorted((one[0], one[1]) for one in errors)


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference implementation is not beside the project")
def test_the_command_line_equals_the_reference_on_what_it_reads(tmp_path: Path) -> None:
    gold = PROJECT / "evaluation" / "gold" / "fr-dev.jsonl"
    read = tmp_path / "read.jsonl"
    assert CliRunner().invoke(main, ["read", str(gold), "--out", str(read)]).exit_code == 0
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    predictions = {one["id"]: one for one in map(json.loads, read.read_text(encoding="utf-8").splitlines())}
    expected, _ = reference().score(records, predictions)
    assert json.loads(CliRunner().invoke(main, ["evaluate", str(gold), "--json"]).stdout) == expected
    assert expected["main"]["detection"]["right"] > 0


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_gold_scored_against_itself_is_all_right(path: Path) -> None:
    scores = Scores()
    for gold in read_gold(path):
        scores.add(gold.article.id, gold.events, gold.events, partial=gold.partial)
    figures = scores.figures()
    for kind in ("main", "content"):
        for level in figures[kind].values():
            assert level["right"] == level["gold"] == level["predicted"] > 0
    assert all(one["accuracy"] == 1.0 for name, one in figures["accuracy_given_headline"].items() if name != "mode")


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_gold_triggers_stand_where_their_offsets_say(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for trigger in (one for event in record["events"] for one in event["triggers"]):
            assert record["text"][trigger["start"] : trigger["end"]] == trigger["text"], record["id"]
