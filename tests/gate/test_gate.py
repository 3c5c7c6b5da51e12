"""The accuracy gate: floors hold, go up only, and belong to one gold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ARTICLE: dict[str, Any] = {"id": "a", "text": "Rien.", "language": "fr", "published": "2024-01-01", "events": []}


@pytest.fixture
def gate(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("evaluation/gate.py")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "one.jsonl").write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return tmp_path


def measuring(gate: ModuleType, monkeypatch: pytest.MonkeyPatch, figure: float) -> None:
    monkeypatch.setattr(gate, "measure", lambda path: dict.fromkeys(("detection", "when"), figure))


def test_a_figure_below_its_floor_fails(gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measuring(gate, monkeypatch, 0.8)
    assert gate.main(["--raise"], folder) == 0
    measuring(gate, monkeypatch, 0.79)
    assert gate.main([], folder) == 1


def test_rounding_of_another_processor_is_forgiven(gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measuring(gate, monkeypatch, 0.8)
    gate.main(["--raise"], folder)
    measuring(gate, monkeypatch, 0.7965)
    assert gate.main([], folder) == 0


def test_raising_never_lowers(gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for figure in (0.8, 0.5, 0.9, 0.6):
        measuring(gate, monkeypatch, figure)
        gate.main(["--raise"], folder)
    assert set(gate.load(folder / "floors.toml")["one.jsonl"].figures.values()) == {0.9}


def test_a_changed_gold_asks_for_new_floors(
    gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measuring(gate, monkeypatch, 0.8)
    gate.main(["--raise"], folder)
    (folder / "gold" / "one.jsonl").write_text(json.dumps(ARTICLE | {"id": "b"}) + "\n", encoding="utf-8")
    measuring(gate, monkeypatch, 0.7)
    assert gate.main(["--raise"], folder) == 1
    assert "the gold has changed" in capsys.readouterr().err
    assert gate.main(["--renew", "one.jsonl"], folder) == 0
    assert gate.main([], folder) == 0


def test_unchanged_gold_is_not_renewed(gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measuring(gate, monkeypatch, 0.8)
    gate.main(["--raise"], folder)
    measuring(gate, monkeypatch, 0.2)
    assert gate.main(["--renew", "one.jsonl"], folder) == 1
    assert set(gate.load(folder / "floors.toml")["one.jsonl"].figures.values()) == {0.8}


def test_gold_without_floors_and_floors_without_gold_fail(
    gate: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measuring(gate, monkeypatch, 0.8)
    assert gate.main([], folder) == 1
    assert "no floors yet" in capsys.readouterr().err
    gate.main(["--raise"], folder)
    (folder / "gold" / "one.jsonl").rename(folder / "gold" / "two.jsonl")
    assert gate.main([], folder) == 1
    assert "one.jsonl: its floors are there, the file is not." in capsys.readouterr().err


def test_measures_of_a_file(gate: ModuleType, folder: Path) -> None:
    event = {"id": "e1", "type": "ACCUSE", "factuality": "actual", "actor": [{"code": "RWA"}], "recipient": [{"code": "COD"}]}
    record = ARTICLE | {"text": "Kigali accuse Kinshasa de soutenir les rebelles.", "events": [event]}
    (folder / "gold" / "one.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert gate.measure(folder / "gold" / "one.jsonl")["who-did-what-to-whom"] == 1.0
