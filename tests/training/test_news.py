"""The tool that a news treebank is written with: trees are changed by words, and what is no tree is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROWS = (
    "1 Rome Rome PROPN _ _ 2 nsubj _ _",
    "2 yields yield VERB _ VerbForm=Fin 0 root _ _",
    "3 . . PUNCT _ _ 2 punct _ SpaceAfter=No",
)


@pytest.fixture
def news(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("training/news.py")


@pytest.fixture
def part(tmp_path: Path) -> Path:
    path = tmp_path / "newsx.conllu"
    rows = "\n".join("\t".join(row.split(" ")) for row in ROWS)
    path.write_text(f"# sent_id = newsx-001\n# text = Rome yields.\n{rows}\n\n", encoding="utf-8")
    return path


def changed(news: ModuleType, part: Path, line: str) -> None:
    changes = part.with_suffix(".txt")
    changes.write_text(line + "\n", encoding="utf-8")
    news.edit(part, changes)


def test_a_word_is_changed_by_its_sentence_and_number(news: ModuleType, part: Path) -> None:
    changed(news, part, "1 1 lemma=rome rel=obj  # a remark")
    assert "1\tRome\trome\tPROPN\t_\t_\t2\tobj\t_\t_" in part.read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["2 1 rel=obj", "1 9 rel=obj", "1 1 colour=red"])
def test_an_unknown_place_or_field_changes_nothing(news: ModuleType, part: Path, line: str) -> None:
    before = part.read_text(encoding="utf-8")
    with pytest.raises(SystemExit, match="nothing was changed"):
        changed(news, part, line)
    assert part.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 1 head=0 rel=root", "2 roots"),
        ("1 1 rel=subject", "unknown subject"),
        ("1 2 head=1 rel=obj", "in a cycle"),
        ("1 3 rel=nsubj", "two of"),
        ("1 1 rel=appos", "must follow its head"),
    ],
)
def test_what_is_no_tree_is_named(
    news: ModuleType, part: Path, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    assert news.check(part) == 0
    changed(news, part, line)
    assert news.check(part) > 0
    assert said in capsys.readouterr().out
