"""`detente read` on good input: formats, sources, JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


PROJECT = Path(__file__).parents[2]
DEMO = PROJECT / "examples" / "demo-fr.txt"
TEXT = "Paris a condamné mardi les frappes russes sur Odessa.\n\nLe Chili a rappelé lundi son ambassadeur à Caracas."
FIELDS = ["id", "title", "language", "published", "byline", "media", "subheads", "text", "events"]
EVENT_FIELDS = (
    "id type mode contexts actor recipient factuality attribution when where amounts content_of implied triggers".split()
)


def lines_of(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return path


def test_an_article_becomes_json_where_there_is_no_terminal(run: Run) -> None:
    result = run("read", DEMO)
    record = json.loads(result.stdout)
    assert result.exit_code == 0
    assert list(record) == FIELDS
    assert record["id"] == "demo-fr.txt"
    assert record["published"] == "2021-12-31"
    assert any(event["type"] == "CONSULT" and event["when"]["start"] == "2021-12-30" for event in record["events"])


def test_every_event_has_exactly_the_fields_of_the_codebook(run: Run) -> None:
    events = json.loads(run("read", DEMO).stdout)["events"]
    assert events
    assert all(list(event) == EVENT_FIELDS for event in events)


def test_triggers_stand_where_their_offsets_say(run: Run) -> None:
    record = json.loads(run("read", DEMO).stdout)
    triggers = [trigger for event in record["events"] for trigger in event["triggers"]]
    assert triggers
    assert all(record["text"][one["start"] : one["end"]] == one["text"] for one in triggers)


def test_the_table_shows_the_article_and_the_words_each_field_was_read_from(run: Run) -> None:
    shown = run("read", DEMO, "--format", "table").stdout
    for words in ("2021-12-31", "Hugo Lestrade", "Inès Carpentier (editor)", "Moscou-Washington 1:08", "Deux vols au-dessus"):
        assert words in shown
    assert "CONSULT" in shown
    assert "USA GOV Joe Biden “Joe Biden”" in shown
    assert "2021-12-30  “jeudi”" in shown


def test_standard_input_is_read_as_an_article(run: Run) -> None:
    record = json.loads(run("read", "-", "--published", "2024-03-22", stdin=TEXT.encode()).stdout)
    assert record["text"] == TEXT
    assert record["published"] == "2024-03-22"
    assert "ACCUSE" in [event["type"] for event in record["events"]]


def test_json_lines_on_standard_input_are_told_by_their_brace(run: Run) -> None:
    line = json.dumps({"id": "a", "language": "fr", "published": "2024-03-22", "text": TEXT}).encode()
    result = run("read", "-", stdin=line + b"\n" + line)
    assert [json.loads(one)["id"] for one in result.stdout.splitlines()] == ["a", "a"]


@pytest.mark.parametrize("suffix", ["jsonl", "ndjson"])
def test_each_line_gives_a_line_with_its_id_and_its_text_untouched(run: Run, tmp_path: Path, suffix: str) -> None:
    text = "  Publié lundi\r\nCopié\n\n" + TEXT + " \n"
    records = [{"id": f"n{k}", "language": "fr", "published": "2024-03-22", "text": text} for k in range(3)]
    result = run("read", lines_of(tmp_path / f"in.{suffix}", *records))
    read = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [one["id"] for one in read] == ["n0", "n1", "n2"]
    assert all(one["text"] == text and list(one) == FIELDS and one["events"] for one in read)


def test_bad_lines_are_reported_and_the_others_are_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    good = json.dumps({"id": "good", "language": "fr", "published": "2024-03-22", "text": TEXT})
    path.write_text('{"id": "torn", "te\n' + good + '\n{"id": "empty", "text": ""}\n\n[1]\n' + good, encoding="utf-8")
    result = run("read", path)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["good", "good"]
    assert f"{path}:1: " in result.stderr
    assert f"{path}:3: article empty: " in result.stderr
    assert f"{path}:5: " in result.stderr
    assert "3 of 5 articles could not be read." in result.stderr


def test_json_lines_may_become_one_page(run: Run, tmp_path: Path) -> None:
    source = lines_of(tmp_path / "in.jsonl", *({"id": f"n{k}", "language": "fr", "text": TEXT} for k in range(2)))
    result = run("read", source, "--out", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert result.stdout == ""
    assert page.startswith("<!doctype html>")
    assert page.count("<article>") == 2


def test_options_for_one_article_are_refused_for_many(run: Run, tmp_path: Path) -> None:
    result = run("read", lines_of(tmp_path / "in.jsonl", {"text": TEXT}), "--published", "2024-03-22")
    assert result.exit_code == 2
    assert "each line has its own" in result.stderr


def test_the_users_own_names_are_known(run: Run, tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("name\tcode\tsector\taliases\nZorblax Quandry\tFRA\tGOV\tQuandry\n", encoding="utf-8")
    text = "Zorblax Quandry a condamné mardi les frappes russes sur Odessa."
    record = json.loads(run("read", "-", "--language", "fr", "--names", names, stdin=text.encode()).stdout)
    accused = next(event for event in record["events"] if event["type"] == "ACCUSE")
    assert accused["actor"][0]["code"] == "FRA"
    assert accused["actor"][0]["name"] == "Zorblax Quandry"


def test_trees_made_beforehand_replace_the_parser(run: Run, tmp_path: Path) -> None:
    words = [
        ("Paris", "Paris", "PROPN", 3, "nsubj"),
        ("a", "avoir", "AUX", 3, "aux:tense"),
        ("condamné", "condamner", "VERB", 0, "root"),
        ("Moscou", "Moscou", "PROPN", 3, "obj"),
        (".", ".", "PUNCT", 3, "punct"),
    ]
    rows = [
        f"{k}\t{form}\t{lemma}\t{tag}\t_\t_\t{head}\t{dep}\t_\t_" for k, (form, lemma, tag, head, dep) in enumerate(words, 1)
    ]
    (tmp_path / "trees.conllu").write_text("\n".join([*rows, "", ""]), encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text("Paris a condamné Moscou.", encoding="utf-8")
    result = run("read", article, "--language", "fr", "--parser", f"conllu:{tmp_path / 'trees.conllu'}")
    event = json.loads(result.stdout)["events"][0]
    assert (event["type"], event["actor"][0]["code"], event["recipient"][0]["code"]) == ("ACCUSE", "FRA", "RUS")
    assert event["triggers"][0] == {"text": "condamné", "start": 8, "end": 16}
