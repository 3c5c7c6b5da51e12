"""Sorts of nouns: what a table says, and conditions that ask for a sort."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.errors import RuleError
from detente.grammar.frames import Frame, Kinds, Matcher, NearMiss
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.rules import compile_file
from detente.grammar.sorts import UPPER, Sorts, read_sorts
from detente.languages import available, load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Match = Callable[[str], Frame | NearMiss]

SORTED = Sorts({"machette": ["weapon"], "violon": ["object"]})
SEIZES = """
Rome Rome PROPN 2 nsubj
saisit saisir VERB 0 root VerbForm=Fin
{} 2 obj
"""


@pytest.fixture
def compiled(tmp_path: Path) -> Callable[[str], Path]:
    """A file with one rule that seizes what the condition allows."""

    def write(words: str) -> Path:
        path = tmp_path / "rule.yaml"
        body = f"    verbs: [saisir]\n    with: {{object: {words}}}\n    yes: [a, b]\n    no: [c]\n"
        path.write_text(f"type: COERCE\nrules:\n  - id: xx.coerce.test\n{body}", encoding="utf-8")
        return path

    return write


@pytest.fixture
def match(tree: Tree, lexis: Lexis, compiled: Callable[[str], Path]) -> Match:
    def run(thing: str) -> Frame | NearMiss:
        s = tree(SEIZES.format(thing))
        (hit,) = Lexicon(compile_file(compiled('["+weapon", drapeau]'), {}), lexis, {}).find(s)
        return Matcher(lexis, sorts=SORTED).match(s, hit, Kinds(lambda s, i: False, lambda s, i: False))

    return run


@pytest.mark.parametrize("thing", ["machettes machette NOUN", "drapeaux drapeau NOUN"])
def test_a_condition_holds_of_every_noun_of_its_sort_and_of_those_it_lists(match: Match, thing: str) -> None:
    assert isinstance(match(thing), Frame)


@pytest.mark.parametrize("thing", ["violons violon NOUN", "machette machette PROPN", "bidules bidule NOUN"])
def test_neither_another_sort_nor_a_name_nor_an_unknown_noun_fills_it(match: Match, thing: str) -> None:
    assert isinstance(match(thing), NearMiss)


def test_a_noun_is_of_its_sort_and_of_what_the_sort_is_one_of() -> None:
    assert SORTED.of("machette") == {"+weapon", "+thing"}
    assert SORTED.of("bidule") == set()


def test_the_first_sort_is_that_of_the_usual_sense() -> None:
    sorts = Sorts({"mort": ["death", "victim"]})
    assert (sorts.first("mort"), sorts.first("bidule")) == ("death", None)


def test_a_sort_that_does_not_exist_is_refused_in_a_rule(compiled: Callable[[str], Path]) -> None:
    with pytest.raises(RuleError, match="weppon"):
        compile_file(compiled('["+weppon"]'), {})


@pytest.mark.parametrize("line", ["machette", "machette\t", "machette\tweppon", "machette\tweapon blunt"])
def test_a_line_without_a_known_sort_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "sorts.tsv"
    path.write_text(f"violon\tobject\n{line}\n", encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        read_sorts(path)
    assert refused.value.line == 2


def test_a_language_without_a_table_knows_no_sorts(tmp_path: Path) -> None:
    assert read_sorts(tmp_path / "sorts.tsv").of("machette") == set()


@pytest.mark.parametrize("code", available())
def test_tables_have_each_noun_once_in_small_letters(code: str) -> None:
    path = load_pack(code).folder / "sorts.tsv"
    nouns = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    assert len(nouns) == len(set(nouns))
    assert nouns == [noun.lower() for noun in nouns]


def test_no_sort_is_called_what_it_is_one_of() -> None:
    assert not set(UPPER) & set(UPPER.values())
