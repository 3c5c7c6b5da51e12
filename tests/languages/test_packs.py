"""The data of the packs: it loads, names what exists, and says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.api import code
from detente.coding.examples import parse_example
from detente.coding.reader import toolbox
from detente.errors import RuleError, UnknownLanguage
from detente.grammar.rules import compile_rules
from detente.languages import available, coded, load_pack
from detente.languages.pack import ROOT, Pack, read_yaml
from detente.model import Article
from detente.ontology import event_types

FILES = sorted(path for path in ROOT.rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_of_a_pack_is_a_mapping(path: Path) -> None:
    assert isinstance(read_yaml(path), dict)


@pytest.mark.parametrize("language", coded())
def test_a_pack_names_itself_and_has_rules_for_all_types(language: str) -> None:
    pack = load_pack(language)
    assert pack.data("pack")["code"] == language
    rules = compile_rules(pack.rule_files(), pack.data("classes"))
    assert {rule.type.name for rule in rules} == set(event_types())


@pytest.mark.parametrize("language", coded())
def test_rules_bear_their_language_and_type_in_their_ids(language: str) -> None:
    assert [
        rule.id for rule in toolbox(language).rules if not rule.id.startswith(f"{language}.{rule.type.name.lower()}.")
    ] == []


@pytest.mark.parametrize("language", coded())
def test_every_mode_of_a_type_is_given_by_some_rule(language: str) -> None:
    given = {(rule.type.name, rule.mode) for rule in toolbox(language).rules}
    assert {(name, mode) for name, kind in event_types().items() for mode in kind.modes} - given == set()


@pytest.mark.parametrize("language", coded())
def test_examples_expect_modes_that_exist(language: str) -> None:
    for rule in toolbox(language).rules:
        for text in rule.yes:
            for one in parse_example(text, rule)[1]:
                assert one.mode is None or one.mode in event_types()[one.type].modes, text


def test_a_language_without_a_pack_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownLanguage, match=", ".join(available())):
        load_pack("tlh")


def test_data_of_common_is_laid_under_a_languages_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "xx").mkdir()
    (tmp_path / "common" / "words.yaml").write_text("a: [common]\nb: [common]\n", encoding="utf-8")
    (tmp_path / "xx" / "words.yaml").write_text("b: [own]\n", encoding="utf-8")
    monkeypatch.setattr("detente.languages.pack.ROOT", tmp_path)
    pack = Pack("xx", tmp_path / "xx")
    assert pack.data("words") == {"a": ["common"], "b": ["own"]}
    assert pack.data("absent") == {}
    assert pack.model == tmp_path / "xx" / "model"


def test_yes_no_and_on_are_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("yes: [on, oui]\nno: [off]\nflag: true\n", encoding="utf-8")
    assert read_yaml(path) == {"yes": ["on", "oui"], "no": ["off"], "flag": True}


@pytest.mark.parametrize(("text", "line"), [("a: 1\nb: [1, 2\nc: 3\n", 3), ("a: 1\n  b: 2\n", 2), ("- a\n- b\n", 1)])
def test_what_is_no_mapping_is_refused_with_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r"broken\.yaml:\d+: ") as caught:
        read_yaml(path)
    assert (caught.value.file, caught.value.line) == (str(path), line)


def test_an_empty_file_is_an_empty_mapping(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert read_yaml(path) == {}


def test_a_language_without_rules_is_annotated_and_not_coded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pack, "rule_files", lambda _: ())
    article = Article(id="1", text="Kenya condemned the attack.", language="en")
    with pytest.raises(UnknownLanguage, match="detente annotate"):
        code(article)
