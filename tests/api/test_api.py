"""The Python interface."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import detente
from detente import api

PROJECT = Path(__file__).parents[2]
DEMO = PROJECT / "examples" / "demo-fr.txt"
TEXT = "Paris a condamné mardi les frappes russes sur Odessa."


def test_importing_does_no_work() -> None:
    program = "import sys, detente; print(*(name for name in sys.modules if name.startswith('detente') or name == 'spacy'))"
    path = str(Path(detente.__file__).parents[1])
    shown = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r}); {program}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert shown.split() == ["detente"]


def test_every_public_name_is_there() -> None:
    assert all(getattr(detente, name) is not None for name in detente.__all__)
    assert dir(detente) == sorted(detente.__all__)
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        detente.raed  # noqa: B018


@pytest.mark.parametrize("module", [detente, api])
def test_the_examples_in_the_documentation_hold(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted > 0
    assert result.failed == 0


def test_text_page_and_file_give_the_same_events() -> None:
    paragraphs = "".join(f"<p>{TEXT} {TEXT}</p>" for _ in range(3))
    page = detente.read_html(f"<html lang=fr><body><article>{paragraphs}</article></body></html>", published="2024-03-22")
    text = detente.read(page.text, published="2024-03-22")
    assert text.text == page.text
    assert text.events == page.events
    assert page.events
    assert detente.read_file(DEMO).events == detente.read(DEMO.read_text(encoding="utf-8")).events


def test_coding_leaves_the_text_alone_and_tells_the_language() -> None:
    text = f"  {TEXT}\r\n\r\n{TEXT} Le Chili a rappelé son ambassadeur. "
    coded = detente.code(detente.Article("a", text, published="2024-03-22"))
    assert coded.text == text
    assert coded.language == "fr"
    assert all(text[one.start : one.end] == one.text for event in coded.events for one in event.triggers)


def test_coding_twice_gives_the_same_record() -> None:
    once = detente.read(TEXT, published="2024-03-22", id="a")
    assert detente.code(once).to_json() == once.to_json()


def test_errors_are_of_one_family() -> None:
    with pytest.raises(detente.EmptyInput):
        detente.read(" ")
    with pytest.raises(detente.UnknownLanguage):
        detente.read(TEXT, language="xx")
    with pytest.raises(detente.InputError):
        detente.read_file("no-such-file")
    with pytest.raises(detente.ModelError):
        detente.read(TEXT, parser="no/such/folder")
