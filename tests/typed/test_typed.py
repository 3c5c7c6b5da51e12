"""The sentences of one type each: what is counted, and that what is held is never shown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from detente.ontology import FACTUALITY, event_types

FOLDER = Path(__file__).parents[2] / "evaluation"
TOLD, HIDDEN = "Rwanda accused Uganda of lying.", "Chad accused Sudan of lying."


@pytest.fixture
def typed(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("evaluation/typed.py")


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """Two sentences, one a half, with a type that neither has."""
    path = tmp_path / "en.jsonl"
    records = [{"id": f"AID-{number}", "text": text, "type": "AID"} for number, text in ((1, TOLD), (2, HIDDEN))]
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    return path


def test_every_type_has_as_many_sentences_in_both_halves(typed: ModuleType) -> None:
    for path in (FOLDER / "types").glob("*.jsonl"):
        counts = Counter((one.type, one.half) for one in typed.load(path))
        assert set(counts) == {(name, half) for name in event_types() for half in typed.HALVES}
        assert len(set(counts.values())) == 1


def test_sentences_are_single_and_of_the_length_of_the_press(typed: ModuleType) -> None:
    sentences = [one for path in (FOLDER / "types").glob("*.jsonl") for one in typed.load(path)]
    assert [one.id for one in sentences if not 10 <= len(one.text.split()) <= 45] == []
    assert len({one.text for one in sentences}) == len(sentences)


def test_a_sentence_counts_by_its_first_main_event(typed: ModuleType) -> None:
    sentence = typed.Sentence("ACCUSE-1", TOLD, "ACCUSE")
    first, later, none = (
        typed.Reading(sentence, *types) for types in ((("ACCUSE",),) * 2, (("AID",), ("AID", "ACCUSE")), ((), ()))
    )
    assert typed.measure([first, later, none, none]) == {"right": 0.25, "any": 0.5, "sides": 0.0, "none": 0.5, "of": 4}


def test_a_sentence_is_read_as_an_article_of_its_own(typed: ModuleType) -> None:
    reading = typed.read(typed.Sentence("ACCUSE-1", TOLD, "ACCUSE"), "en")
    assert reading.is_right


@pytest.mark.parametrize(("actor", "recipient", "expected"), [("RWA", "UGA", True), ("UGA", "RWA", False)])
def test_sides_count_where_the_file_says_them(typed: ModuleType, actor: str, recipient: str, expected: bool) -> None:
    reading = typed.read(typed.Sentence("ACCUSE-1", TOLD, "ACCUSE", [actor], [recipient]), "en")
    assert reading.has_sides is expected


def test_wrong_sides_are_an_error_to_show_where_the_file_says_sides(typed: ModuleType) -> None:
    said, unsaid = typed.Sentence("ACCUSE-1", TOLD, "ACCUSE", ["UGA"], ["RWA"]), typed.Sentence("ACCUSE-1", TOLD, "ACCUSE")
    assert len(typed.errors([typed.read(one, "en") for one in (said, unsaid)])) == 1


def test_of_a_meeting_both_sides_are_one(typed: ModuleType) -> None:
    text = "The presidents of Chad and Sudan met in Addis Ababa on Tuesday."
    assert typed.read(typed.Sentence("CONSULT-1", text, "CONSULT", ["SDN"], ["TCD"]), "en").has_sides


def test_what_a_file_says_of_a_sentence_is_known_to_the_codebook() -> None:
    for path in (FOLDER / "types").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            assert record.get("status", "actual") in FACTUALITY
            assert record.get("trigger", "") in record["text"]
            assert all(len(code) == 3 and code.isupper() for code in (*record.get("actor", ()), *record.get("recipient", ())))


def test_errors_show_the_readable_half_alone(typed: ModuleType, wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed.main(["--errors", str(wrong)])
    shown = capsys.readouterr().out
    assert TOLD in shown
    assert HIDDEN not in shown
    assert "AID-2" not in shown


def test_texts_are_shown_only_when_asked_for(typed: ModuleType, wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed.main([str(wrong)])
    assert TOLD not in capsys.readouterr().out


def test_an_id_given_twice_is_refused(typed: ModuleType, wrong: Path) -> None:
    wrong.write_text(wrong.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="twice"):
        typed.load(wrong)
