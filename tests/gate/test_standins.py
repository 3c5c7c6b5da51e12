"""Marked texts: what is read of them, and that those held are not shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

TEXTS = """# xx-01 2024-06-14
Le Mali accuse le Niger. [La junte|MLI] vise [les deux camps|MLI+NER].

# xx-02 2024-06-15
Le Kenya attend. [La police|KEN] cherche [Moses Karuthe|KEN].
"""


@pytest.fixture
def standins(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("evaluation/standins.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "standins-fr.txt"
    path.write_text(TEXTS, encoding="utf-8")
    return path


def test_marks_are_taken_out_of_the_text_and_keep_their_place(standins: ModuleType, path: Path) -> None:
    first, second = standins.read(path)
    assert (first.article.language, first.article.published) == ("fr", "2024-06-14")
    assert [first.article.text[mark.start : mark.end] for mark in first.marks] == ["La junte", "les deux camps"]
    assert [mark.codes for mark in first.marks] == [{"MLI"}, {"MLI", "NER"}]
    assert (first.held, second.held) == (False, True)


def test_errors_of_held_texts_are_not_shown(
    standins: ModuleType, path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(TEXTS.replace("KEN]", "FJI]").replace("|MLI]", "|FJI]"), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["standins.py", "--errors", str(path)])
    standins.main()
    shown = capsys.readouterr().out
    assert "[La junte]" in shown
    assert "Karuthe" not in shown


def test_both_halves_are_measured(standins: ModuleType, path: Path) -> None:
    assert standins.measure(path) == {"right-readable": 1.0, "right-held": 1.0}
