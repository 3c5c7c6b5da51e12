"""The commands and the programs in the documents run, and print what the pages show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import detente

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "start" / "tutorial.md"


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def _commands(page: Path) -> list[tuple[str, list[str]]]:
    """Each command of the page's console blocks, with the lines shown under it."""
    found: list[tuple[str, list[str]]] = []
    for block in _blocks(page, "console"):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line.rstrip())
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the examples, and `detente` as this Python runs it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "detente"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m detente.cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def _run(command: str, place: Path) -> str:
    sources = str(Path(detente.__file__).parents[1])
    environment = {**os.environ, "PATH": f"{place / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": sources, "COLUMNS": "100"}
    done = subprocess.run(["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def test_the_tutorial_prints_what_it_shows(place: Path) -> None:
    commands = _commands(TUTORIAL)
    assert len(commands) >= 5
    for command, shown in commands:
        printed = [line.rstrip() for line in _run(command, place).splitlines()]
        after = 0
        for line in shown:
            if line != "…":
                assert line in printed[after:], f"{command}: no line {line!r} in\n" + "\n".join(printed)
                after = printed.index(line, after) + 1


@pytest.mark.parametrize("page", [TUTORIAL, ROOT / "README.md"], ids=["tutorial", "README"])
def test_python_in_the_documents_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    programs = _blocks(page, "python")
    assert programs
    for program in programs:
        exec(compile(program, str(page), "exec"), {})
        assert capsys.readouterr().out
