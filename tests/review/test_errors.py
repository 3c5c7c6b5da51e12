"""The page of errors: each with its cause, its sentence, its tree and the rules that fired or nearly did."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from detente.cli import main


def event(text: str, words: str, **fields: Any) -> dict[str, Any]:
    start = text.index(words)
    trigger = {"text": words, "start": start, "end": start + len(words)}
    return {"id": "e1", "factuality": "actual", "triggers": [trigger], **fields}


def entity(code: str) -> dict[str, str | None]:
    return {"code": code, "sector": "GOV", "name": None, "text": ""}


def causes(tmp_path: Path, text: str, *events: dict[str, Any]) -> tuple[list[str], str]:
    gold = tmp_path / "gold.jsonl"
    record = {"id": "a", "text": text, "language": "fr", "published": "2024-05-03", "events": list(events)}
    gold.write_text(json.dumps(record) + "\n", encoding="utf-8")
    out = tmp_path / "errors.html"
    result = CliRunner().invoke(main, ["evaluate", str(gold), "--html", str(out)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    page = out.read_text(encoding="utf-8")
    return re.findall(r'<td>\d+</td><td><a href="#c\d+">(.*?)</a></td>', page), page


TEXT = "Paris a condamné Moscou. Le ministre a bu un café."


@pytest.mark.parametrize(
    ("words", "fields", "cause"),
    [
        ("a bu", {"type": "CONSULT", "actor": [entity("FRA")]}, "missed: no rule knows the words"),
        ("condamné", {"type": "AID", "actor": [entity("FRA")]}, "missed: read as another type"),
        ("condamné", {"type": "ACCUSE", "actor": [entity("FRA")]}, "sides: recipient too many"),
        ("condamné", {"type": "ACCUSE", "actor": [entity("DEU")], "recipient": [entity("RUS")]}, "sides: actor wrong"),
    ],
)
def test_an_error_is_filed_under_its_cause(tmp_path: Path, words: str, fields: dict[str, Any], cause: str) -> None:
    found, _ = causes(tmp_path, TEXT, event(TEXT, words, **fields))
    assert cause in found


def test_what_else_is_wrong_of_a_right_headline_is_listed(tmp_path: Path) -> None:
    sides = {"type": "ACCUSE", "actor": [entity("FRA")], "recipient": [entity("RUS")]}
    when = {"start": "2024-05-01", "end": "2024-05-01", "text": ""}
    found, _ = causes(tmp_path, TEXT, event(TEXT, "condamné", **sides, when=when) | {"factuality": "future"})
    assert {"when: not found", "factuality: actual for future"} <= set(found)


def test_the_page_shows_sentence_tree_and_rules_and_escapes_them(tmp_path: Path) -> None:
    text = "Paris a condamné <b>Moscou</b> & Minsk."
    _, page = causes(tmp_path, text, event(text, "condamné", type="AID", actor=[entity("FRA")]))
    assert "&lt;b&gt;Moscou&lt;/b&gt; &amp; Minsk" in page
    assert "fired: fr.accuse" in page
    assert "nsubj" in page
    assert "<b>Moscou" not in page


def test_nothing_wrong_is_said(tmp_path: Path) -> None:
    found, page = causes(tmp_path, "Il fait beau.")
    assert found == []
    assert "Nothing is wrong." in page


def test_given_predictions_cannot_be_explained(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("", encoding="utf-8")
    words = ["evaluate", str(path), "--predictions", str(path), "--html", str(tmp_path / "o.html")]
    assert CliRunner().invoke(main, words).exit_code == 2
