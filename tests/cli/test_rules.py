"""`detente rules` and the group itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from detente import __version__

Run = Callable[..., Result]

RULE = """type: ACCUSE
rules:
  - id: fr.accuse.test
    mode: disapprove
    verbs: [condamner]
    actor: subject
    recipient: [nested, object]
    yes:
      - "Paris a condamné Moscou. → FRA ACCUSE/disapprove RUS"
      - "{yes}"
    no:
      - "Le Chili a rappelé son ambassadeur."
"""


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout == f"detente {__version__}\n"
    for words in ((), ("read",), ("evaluate",), ("rules",), ("rules", "explain"), ("rules", "check"), ("rules", "list")):
        result = run(*words, "--help")
        assert result.exit_code == 0
        assert "Usage:" in result.stdout


def test_explain_shows_tree_arguments_rules_and_events(run: Run) -> None:
    result = run("rules", "explain", "Paris a condamné mardi les frappes russes.", "--published", "2024-03-22")
    assert result.exit_code == 0
    assert "condamné (condamner)" in result.stdout
    assert "subject = Paris" in result.stdout
    assert "fired: fr.accuse." in result.stdout
    assert "(accuse.yaml:" in result.stdout
    assert "event e" in result.stdout
    assert "nearly: " in result.stdout
    assert "ACCUSE/disapprove FRA GOV → RUS" in result.stdout
    assert "2024-03-19/2024-03-19 “mardi”" in result.stdout


def test_list_names_rules_of_the_type_with_their_place(run: Run) -> None:
    lines = run("rules", "list", "--type", "accuse").stdout.splitlines()
    assert lines
    assert all(line.startswith("ACCUSE") and "accuse.yaml:" in line for line in lines)


def test_list_of_no_type_names_the_types(run: Run) -> None:
    result = run("rules", "list", "--type", "GREET")
    assert result.exit_code == 2
    assert "CONSULT" in result.stderr


def test_check_passes_a_file_whose_examples_hold(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(RULE.format(yes="Condamnée par Paris, la Russie se tait. → FRA ACCUSE/disapprove RUS"), encoding="utf-8")
    result = run("rules", "check", path)
    assert result.exit_code == 0, result.stdout
    assert "1 rules, 3 examples, 0 failures." in result.stderr


def test_check_reports_an_example_that_fails_with_file_and_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(RULE.format(yes="Le Chili se tait. → CHL ACCUSE RUS"), encoding="utf-8")
    result = run("rules", "check", path)
    assert result.exit_code == 1
    assert f"{path}:3: fr.accuse.test: Le Chili se tait." in result.stdout
    assert "1 failures." in result.stderr


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (RULE.replace("disapprove\n", "shout\n", 1), 3, "no mode 'shout'"),
        (RULE.replace("recipient:", "recipent:"), 3, "unknown field 'recipent'"),
        (RULE.replace("type: ACCUSE", "type: GREET"), 1, "GREET"),
        (RULE.replace("verbs: [condamner]", "verbs: [condamner"), 6, ""),
        (RULE.format(yes="Le Chili se tait."), 3, "no '→'"),
    ],
)
def test_check_names_file_and_line_of_a_rule_that_does_not_compile(
    run: Run, tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    result = run("rules", "check", path)
    assert result.exit_code == 1
    assert f"{path}:{line}:" in result.stdout
    assert message in result.stdout
