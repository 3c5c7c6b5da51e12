"""Whatever is given to `detente`, the answer is a record or a line that says what to do; never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import detente

Run = Callable[..., Result]

TEXT = "Paris a condamné mardi les frappes russes sur Odessa. Le Chili a rappelé son ambassadeur à Caracas."
SOURCES = str(Path(detente.__file__).parents[1])
UNKNOWN = "Regeringen i Stockholm har beslutat att den inte vill ha några nya samtal med det ryska utrikesministeriet nu."


def wrote(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "no text"),
    "bytes": (bytes(range(256)) * 20, "no text"),
    "wrong encoding": (bytes(0x80 + n * 37 % 0x80 for n in range(400)), "encoding"),
    "page without an article": (b"<html><body><nav><a href='/'>Accueil</a></nav></body></html>", "No article"),
    "feed": (b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", "feed"),
    "unknown language": (UNKNOWN.encode(), "language"),
    "too large": (TEXT.encode() * 50_000, "Split it"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_ends_with_exit_code_2_and_advice(run: Run, tmp_path: Path, name: str) -> None:
    data, advice = BAD[name]
    result = run("read", wrote(tmp_path / "article.txt", data))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("detente: error: ")
    assert advice in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [("no-such-file.txt",), ("no-such-file.jsonl",), (".",), ("http://127.0.0.1:9/",)])
def test_what_is_not_there_or_not_allowed_ends_with_exit_code_2(run: Run, words: tuple[str, ...]) -> None:
    result = run("read", *words)
    assert result.exit_code == 2
    assert "detente: error: " in result.stderr


def test_a_language_without_a_pack_names_those_that_there_are(run: Run, tmp_path: Path) -> None:
    result = run("read", wrote(tmp_path / "a.txt", TEXT), "--language", "xx")
    assert result.exit_code == 2
    assert "'xx'" in result.stderr
    assert "fr" in result.stderr


def test_a_bad_date_says_how_to_write_one(run: Run, tmp_path: Path) -> None:
    result = run("read", wrote(tmp_path / "a.txt", TEXT), "--published", "22.03.2024")
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr


def test_without_a_publication_date_relative_dates_stay_null_and_a_warning_is_given(run: Run, tmp_path: Path) -> None:
    result = run("read", wrote(tmp_path / "a.txt", TEXT))
    record = json.loads(result.stdout)
    assert result.exit_code == 0
    assert record["published"] is None
    assert record["events"]
    assert all(event["when"] is None for event in record["events"])
    assert any("publication date" in warning for warning in record["warnings"])
    assert "detente: warning: " in result.stderr


@pytest.mark.parametrize("model", ["no/such/folder", "spacy:no_such_pipeline", "conllu:no-such-file.conllu"])
def test_a_parser_that_cannot_be_loaded_ends_with_exit_code_3(run: Run, tmp_path: Path, model: str) -> None:
    result = run("read", wrote(tmp_path / "a.txt", TEXT), "--parser", model)
    assert result.exit_code == 3
    assert result.stderr.startswith("detente: error: ")


def test_trees_of_another_text_are_refused_with_the_words_that_lack_one(run: Run, tmp_path: Path) -> None:
    trees = wrote(tmp_path / "t.conllu", "1\tBonjour\tbonjour\tINTJ\t_\t_\t0\troot\t_\t_\n\n")
    result = run("read", wrote(tmp_path / "a.txt", TEXT), "--parser", f"conllu:{trees}")
    assert result.exit_code == 2
    assert "Paris a condamné" in result.stderr


def test_a_sentence_of_5000_words_is_read_in_seconds(run: Run, tmp_path: Path) -> None:
    path = wrote(
        tmp_path / "long.txt", "Paris dénonce " + "les frappes de la Russie et les tirs de Kiev et " * 455 + "le retrait."
    )
    run("read", "-", "--language", "fr", stdin=TEXT.encode())
    start = time.perf_counter()
    result = run("read", path, "--language", "fr")
    assert result.exit_code == 0
    assert time.perf_counter() - start < 10


def test_malformed_html_is_read_as_far_as_it_goes(run: Run, tmp_path: Path) -> None:
    html = f"<html><body><div><<p>{TEXT}<p class='x>{TEXT}</p><b><i>{TEXT}</b></i></p><p>{TEXT} <a href=>fin</p></html"
    result = run("read", wrote(tmp_path / "a.html", html))
    assert result.exit_code == 0
    assert "Odessa" in json.loads(result.stdout)["text"]


def test_control_characters_drive_neither_reader_nor_terminal(run: Run, tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.txt", "\x1b[2JParis a condamné\x07 mardi les frappes\x00 russes sur Odessa.\x1b]0;x\x07\n")
    result = run("read", path, "--format", "table", "--language", "fr")
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout + result.stderr
    assert "\x07" not in result.stdout + result.stderr


def test_control_characters_in_json_lines_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    record = {"id": "\x1b[2J", "language": "fr", "text": "Paris condamne\x1b[31m Moscou."}
    path = wrote(tmp_path / "a.jsonl", json.dumps(record) + '\n{"id": "\\u001b[2J"}\n')
    result = run("read", path, "--format", "table")
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout + result.stderr


def test_half_a_surrogate_pair_is_written_as_json_escapes_it(tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.jsonl", '{"id": "\\ud800", "language": "fr", "text": "Paris condamne Moscou."}\n')
    done = process("read", str(path))
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == "\ud800"


def test_a_table_of_names_that_is_malformed_names_file_and_line(run: Run, tmp_path: Path) -> None:
    names = wrote(tmp_path / "names.tsv", "name\tcode\nQuandry\tFRA\n")
    result = run("read", wrote(tmp_path / "a.txt", TEXT), "--names", names)
    assert result.exit_code == 3
    assert f"{names}:1:" in result.stderr


def process(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": SOURCES, "LC_ALL": "C", "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [sys.executable, "-m", "detente.cli", *words],
        input=stdin,
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )


def test_a_process_given_nothing_exits_with_2_and_no_traceback() -> None:
    done = process("read", "-")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"detente: error: ")
    assert b"Traceback" not in done.stderr


def test_a_process_writes_utf8_whatever_the_locale() -> None:
    done = process("read", "-", "--published", "2024-03-22", stdin=TEXT.encode())
    assert done.returncode == 0
    assert "condamné" in done.stdout.decode("utf-8")
