"""A third language, made as the how-to says: a dozen words of Esperanto in a folder of their own, and trees made by hand."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import detente
from detente.api import tools_for, with_language
from detente.cli import main
from detente.coding.examples import failures, read
from detente.languages import available, coded
from detente.languages.pack import OWN
from detente.model import Article, Event

TOY = Path(__file__).parent / "toy"
PARSER = f"conllu:{TOY / 'trees.conllu'}"
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-language.md"
MEETING = "La brazila prezidento renkontis lundon en Ĝenevo la japanan ministron."
TO_COME = "Japanio kaj Ĉinio renkontos Brazilon morgaŭ."
ATTACK = "La rusa armeo atakis mardon Odeson."
NONE = "Laŭ Kievo, la rusa armeo ne atakis Odeson."
FRIDAY = "2024-06-14"


@pytest.fixture(autouse=True)
def own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OWN, str(TOY))


def _event(text: str, published: str | None = FRIDAY) -> Event:
    article = detente.code(Article(id="a", text=text, language="eo", published=published), parser=PARSER)
    (event,) = article.events
    return event


def test_a_language_in_a_folder_of_ones_own_is_known() -> None:
    assert available() == ["en", "eo", "fr"]
    assert coded() == ["en", "eo", "fr"]


def test_a_meeting_is_coded_with_sides_day_and_place() -> None:
    event = _event(MEETING)
    assert (event.type, event.factuality) == ("CONSULT", "actual")
    assert [(one.code, one.sector) for one in event.actor] == [("BRA", "GOV"), ("JPN", "GOV")]
    assert event.when is not None
    assert (event.when.start, event.when.end) == ("2024-06-10", "2024-06-10")
    assert event.where is not None
    assert (event.where.name, event.where.country, event.where.text) == ("Geneva", "CHE", "Ĝenevo")
    assert [one.text for one in event.triggers] == ["renkontis"]


def test_an_attack_is_coded_with_who_was_hit_where() -> None:
    event = _event(ATTACK)
    assert (event.type, event.actor[0].code, event.actor[0].sector) == ("ASSAULT", "RUS", "MIL")
    assert [one.code for one in event.recipient] == ["UKR"]
    assert event.where is not None
    assert event.where.name == "Odesa"


def test_future_negation_and_source_are_read() -> None:
    assert _event(TO_COME).factuality == "future"
    denied = _event(NONE)
    assert denied.factuality == "negated"
    assert [one.code for one in denied.attribution] == ["UKR"]


def test_relative_days_stay_null_without_a_day_of_publication() -> None:
    assert _event(MEETING, published=None).when is None


def test_the_examples_of_the_rules_hold() -> None:
    tools = tools_for("eo", PARSER)
    assert [problem for rule in tools.rules for problem in failures(rule, tools)] == []


def test_what_a_rule_refuses_is_known_by_the_languages_own_plurals() -> None:
    tools = tools_for("eo", PARSER)
    assert read("La rusa armeo atakis la librojn.", tools) == ()


def test_the_language_is_told_from_the_text() -> None:
    text = f"{MEETING} {NONE} {ATTACK}"
    assert with_language(Article(id="a", text=text)).language == "eo"


def test_names_and_dates_are_shown_without_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.languages.pack.Pack.rule_files", lambda _: [])
    found = detente.annotate(Article(id="a", text=MEETING, language="eo", published=FRIDAY), parser=PARSER)
    assert [one.code for one in found.actors] == ["BRA", "JPN"]
    assert [(one.text, one.first) for one in found.dates] == [("lundon", "2024-06-10")]


@pytest.mark.parametrize(
    "left_out", ["grammar", "dates", "factuality", "attribution", "places", "actors", "identify", "names/places"]
)
def test_a_file_that_is_not_written_yet_leaves_only_its_own_fields_empty(
    left_out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = f"eo-{left_out.replace('/', '-')}"
    shutil.copytree(TOY / "eo", tmp_path / code, ignore=lambda _, names: {name for name in names if name == f"{left_out}.yaml"})
    if left_out == "names/places":
        (tmp_path / code / "names" / "places.tsv").unlink()
    monkeypatch.setenv(OWN, str(tmp_path))
    article = Article(id="a", text=TO_COME, language=code, published=FRIDAY)
    (event,) = detente.code(article, parser=PARSER).events
    assert (event.type, [one.code for one in event.actor]) == ("CONSULT", ["JPN", "CHN", "BRA"])
    assert (event.when is None) == (left_out == "dates")


def test_the_page_names_each_file_of_the_toy() -> None:
    page = PAGE.read_text(encoding="utf-8")
    files = [path.relative_to(TOY / "eo").as_posix() for path in (TOY / "eo").rglob("*") if path.is_file()]
    assert [name for name in files if name not in page and not name.startswith("events/")] == []


def _steps() -> list[str]:
    """The commands of the page's console blocks."""
    blocks = re.findall(r"^ *```console\n(.*?)^ *```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line.strip()[2:] for block in blocks for line in block.splitlines() if line.strip().startswith("$ ")]


@pytest.mark.parametrize("command", _steps())
def test_the_commands_of_the_page_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(TOY, tmp_path / "my-languages")
    monkeypatch.chdir(tmp_path / "my-languages")
    (tmp_path / "my-languages" / "article.txt").write_text(f"{MEETING}\n", encoding="utf-8")
    setting, *words = shlex.split(command)
    name, _, value = setting.partition("=")
    monkeypatch.setenv(name, value)
    assert words[0] == "detente"
    done = CliRunner().invoke(main, words[1:], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert any(word in done.output for word in ("renkontis", "lundon", "atakis", "0 failures"))
