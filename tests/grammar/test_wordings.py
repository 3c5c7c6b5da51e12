"""Wordings: rules of one line each, and that they hold only where no other rule does."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.coding.examples import parse_example, read
from detente.coding.reader import toolbox
from detente.errors import RuleError
from detente.grammar.wordings import RANK, compile_wordings
from detente.languages import available, load_pack

SEIZE = "saisir\tsubject>object\tobject: +weapon, canoë; !subject: cour\tRome a saisi un canoë libyen. → ITA COERCE/seize LBY\n"


def wordings(folder: Path, text: str) -> Path:
    path = folder / "wordings.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_line_gives_a_rule_with_type_and_mode_of_its_example(tmp_path: Path) -> None:
    (rule,) = compile_wordings(wordings(tmp_path, SEIZE), {})
    assert (rule.type.name, rule.mode, rule.patterns[0].text, rule.rank) == ("COERCE", "seize", "saisir", RANK)
    assert (rule.actor, rule.recipient) == (("subject",), ("object",))
    assert dict(rule.needs) == {"object": frozenset({"+weapon", "canoë"})}
    assert dict(rule.refuses) == {"subject": frozenset({"cour"})}


def test_a_noun_has_its_mark_and_a_role_may_have_several_slots_or_none(tmp_path: Path) -> None:
    text = (
        "n:rafle\tsubject>object+de\t-\tRafle à Rome. → ITA COERCE/arrest ITA\ndémissionner\tsubject>\t-\tX. → ITA RETREAT -\n"
    )
    noun, verb = compile_wordings(wordings(tmp_path, text), {})
    assert (noun.patterns[0].part, noun.recipient) == ("noun", ("object", "de"))
    assert (verb.patterns[0].part, verb.recipient) == ("verb", ())


def test_remarks_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    (rule,) = compile_wordings(wordings(tmp_path, f"# seizures\n\n{SEIZE}"), {})
    assert rule.line == 3


def test_no_file_gives_no_rules(tmp_path: Path) -> None:
    assert compile_wordings(tmp_path / "wordings.tsv", {}) == []


@pytest.mark.parametrize(
    "line",
    [
        "saisir\tsubject>object\t-",
        "saisir\tsubject\t-\tX. → ITA COERCE LBY",
        "saisir\tsubject>object\t-\tX.",
        "saisir\tsubject>object\t-\tX. → ITA SEIZE LBY",
        "saisir\tsubject>object\tcanoë\tX. → ITA COERCE LBY",
        "saisir\tsubject>object\tobject: +weppon\tX. → ITA COERCE LBY",
        "saisir\tsubject>object\t-\tX. → ITA COERCE/nap LBY",
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(RuleError) as refused:
        compile_wordings(wordings(tmp_path, f"{SEIZE}{line}\n"), {})
    assert refused.value.line == 2


@pytest.mark.parametrize("code", [code for code in available() if (load_pack(code).folder / "wordings.tsv").exists()])
def test_every_wording_is_read_as_its_example_says(code: str) -> None:
    tools = toolbox(code)
    wrong = []
    for rule in compile_wordings(tools.pack.folder / "wordings.tsv", tools.pack.data("classes")):
        sentence, (expected, *_) = parse_example(rule.yes[0], rule)
        if not any(map(expected.fits, read(sentence, tools))):
            wrong.append(f"{rule.line}: {sentence}")
    assert wrong == []
