"""Trees from CoNLL-U laid over an article's text."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import InputError, ModelError
from detente.parse.conllu import ConlluParser


def row(number: str, form: str, head: int | str, dep: str = "dep", feats: str = "_") -> str:
    return f"{number}\t{form}\t{form.lower()}\tX\t_\t{feats}\t{head}\t{dep}\t_\t_"


def parser(path: Path, *blocks: list[str]) -> ConlluParser:
    path = path / "trees.conllu"
    path.write_text("\n\n".join("\n".join(block) for block in blocks) + "\n", encoding="utf-8")
    return ConlluParser(path)


HEADLINE = [row("1", "Rencontre", 0, "root"), row("2", "prévue", 1)]
FIRST = [
    "# sent_id = 1",
    row("1", "L'", 2, "det"),
    row("2", "accord", 3, "nsubj"),
    row("3", "tient", 0, "root"),
    row("4", ".", 3),
]
SECOND = [row("1", "Il", 2), row("2", "dure", 0, "root", "Mood=Ind|Number=Sing"), row("3", ".", 2)]


def test_offsets_are_the_articles(tmp_path: Path) -> None:
    text = "L’accord \u00a0tient .\n\nIl dure."
    first, second = parser(tmp_path, FIRST, SECOND).parse(text)
    assert [text[token.start : token.end] for token in first.tokens] == ["L’", "accord", "tient", "."]
    assert (first.text, first.index, first.paragraph) == ("L’accord \u00a0tient .", 0, 0)
    assert (second.text, second.start, second.index, second.paragraph) == ("Il dure.", text.index("Il"), 1, 1)


def test_heads_relations_and_features_are_read(tmp_path: Path) -> None:
    _, second = parser(tmp_path, FIRST, SECOND).parse("L'accord tient. Il dure.")
    assert [(token.head, token.dep) for token in second.tokens] == [(1, "dep"), (-1, "root"), (1, "dep")]
    assert second[1].feats == {"Mood": "Ind", "Number": "Sing"}


def test_words_of_a_contraction_share_its_place_and_empty_nodes_are_left_out(tmp_path: Path) -> None:
    block = [row("1", "Fin", 0), "2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_", row("2", "de", 4), row("3", "le", 4), row("4", "match", 1)]
    block.insert(2, "1.1\tx\tx\tX\t_\t_\t_\t_\t_\t_")
    (sentence,) = parser(tmp_path, block).parse("Fin du match")
    assert [(token.form, token.start, token.end) for token in sentence.tokens] == [
        *(("Fin", 0, 3), ("de", 4, 6), ("le", 4, 6), ("match", 7, 12))
    ]


def test_trees_of_the_headline_and_of_other_articles_are_passed_over(tmp_path: Path) -> None:
    found = parser(tmp_path, ["# newdoc id = a", *SECOND], ["# newdoc id = b", *HEADLINE], FIRST, SECOND)
    assert [one.text for one in found.parse("L'accord tient.\n\nIl dure.")] == ["L'accord tient.", "Il dure."]
    assert [one.text for one in found.parse("Il dure.")] == ["Il dure."]


def test_each_call_gives_trees_of_its_own(tmp_path: Path) -> None:
    found = parser(tmp_path, SECOND)
    found.parse("Il dure.")[0][1].lemma = "changed"
    assert found.parse("Il dure.")[0][1].lemma == "dure"


def test_a_text_without_a_tree_is_refused_where_it_begins(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'Elle casse"):
        parser(tmp_path, FIRST, SECOND).parse("L'accord tient. Elle casse. Il dure.")


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([row("1", "a", 0), "2\tb"], 2),
        ([row("x", "a", 0)], 1),
        ([row("1", "a", "_")], 1),
        ([row("1", "a", 7)], 1),
        ([row("2", "a", 0)], 1),
    ],
)
def test_what_is_no_conllu_is_refused_with_file_and_line(tmp_path: Path, rows: list[str], line: int) -> None:
    with pytest.raises(ModelError, match=f"trees.conllu:{line}: "):
        parser(tmp_path, rows)
