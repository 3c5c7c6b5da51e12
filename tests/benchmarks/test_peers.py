"""The comparison with other coders: what they write is read, brought to PLOVER, and scored."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from detente.ontology import event_types


def event(kind: str, actor: list[str], recipient: list[str]) -> dict[str, Any]:
    sides = {role: [{"code": one} for one in codes] for role, codes in (("actor", actor), ("recipient", recipient))}
    return {"type": kind, "factuality": "actual", **sides}


RECORDS = [
    {"id": "r-1", "text": "Chad & Mali condemned Togo.", "events": [event("ACCUSE", ["TCD", "MLI"], ["TGO"])]},
    {"id": "r-2", "text": "Kenya thanked the UN.", "events": [event("SUPPORT", ["KEN"], ["UNO"])]},
    {"id": "r-3", "text": "Peru invaded Chile.", "events": [event("ASSAULT", ["PER"], ["CHL"])]},
]
# Date, source, target, code, issues, ids, source of the text; then, if it is asked for, the words.
PETRARCH2 = (
    "20000101\tTCDGOV\tTGO\t111\t\tr-1_1\tgold\tCHAD\tTOGO\tcondemned\n"
    "20000101\tMLI\tTGO\t111\tID_ATROCITY,2;ECON,1\tr-1_1\thttp://example.org/a_b\tgold\n"
    "20000101\tKEN\tIGOUNOHLHWHO\t010\t\t\tr-2_1\tgold\n"
    "20000101\tPER\tCHL\t192\t\tr-3_1\tgold\n"
)
UNIVERSAL = (
    "20000101\tTCDGOV MLI\tTGO\t111\t\tr-1_1\tgold\n"
    "20000101\tKENGOV\tIGOUNO\t051\t\tr-2_1\tgold\n"
    "20000101\t---GOV\tCHL\t190\t\tr-3_1\tgold\n"
)


@pytest.fixture
def peers(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("benchmarks/peers.py")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    whole = {"id": "whole", "text": "Not compared.", "events": []}
    path.write_text(
        "".join(json.dumps(one) + "\n" for one in [*({**one, "partial": True} for one in RECORDS), whole]), encoding="utf-8"
    )
    return path


def recalls(peers: ModuleType, gold: Path, output: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Recall of detection and of the headline."""
    path = gold.with_name("evts.txt")
    path.write_text(output, encoding="utf-8")
    assert peers.main(["score", str(gold), str(path)]) == 0
    return [line.split("recall ")[1][:5] for line in capsys.readouterr().out.splitlines()[:2]]


def test_rows_of_petrarch2_for_each_pair_are_put_together(
    peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recalls(peers, gold, PETRARCH2, capsys) == ["0.667", "0.667"]  # a comment (010) is no event


def test_actors_of_universalpetrarch_are_parted_by_spaces(
    peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recalls(peers, gold, UNIVERSAL, capsys) == ["1.000", "0.667"]  # of a bare role the country is not known


def test_json_of_the_pipeline_is_read_too(peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split("\t") for line in UNIVERSAL.splitlines()]
    output = json.dumps({line[5].removesuffix("_1"): [[*line[:4], line[5], "", "gold"]] for line in lines})
    assert recalls(peers, gold, output, capsys) == ["1.000", "0.667"]


def test_events_apart_where_that_is_right(peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = "20000101\tPER\tCHL\t190\t\tr-3_1\tgold\n20000101\tBOL\tECU\t190\t\tr-3_1\tgold\n"
    assert recalls(peers, gold, twice, capsys) == ["0.333", "0.333"]


def test_output_for_other_records_is_refused(peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold.with_name("evts.txt")
    path.write_text(PETRARCH2.replace("r-", "other-"), encoding="utf-8")
    assert peers.main(["score", str(gold), str(path)]) == 1
    assert "4 of 4 events belong to no record" in capsys.readouterr().err


def test_input_is_a_sentence_a_record(peers: ModuleType, gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert peers.main(["input", str(gold)]) == 0
    root = ET.fromstring(capsys.readouterr().out)
    assert [one.attrib["id"] for one in root] == ["r-1_1", "r-2_1", "r-3_1"]
    assert str(root[0].findtext("Text")).strip() == RECORDS[0]["text"]
    assert root[0].attrib["date"] == "20000101"


def test_an_id_that_petrarch2_cannot_part_is_refused(peers: ModuleType, gold: Path) -> None:
    gold.write_text(gold.read_text(encoding="utf-8").replace("r-1", "r_1"), encoding="utf-8")
    with pytest.raises(ValueError, match="underscore"):
        peers.main(["input", str(gold)])


@pytest.mark.parametrize(
    ("code", "types"),
    [("0233", "REQUEST"), ("055", "CONCEDE"), ("0841", "RETREAT"), ("1124", "ACCUSE"), ("1712", "ASSAULT"), ("1711", "COERCE")],
)
def test_the_longest_beginning_of_a_code_counts(peers: ModuleType, code: str, types: str) -> None:
    assert peers.types(code) == (types,)


def test_codes_become_types_of_plover_and_every_root_has_one(peers: ModuleType) -> None:
    assert {name for names in peers.TYPES.values() for name in names} == event_types().keys()
    assert all(peers.types(f"{root:02}0") for root in range(2, 21))
    assert peers.types("---") == peers.types("010") == ()


def test_actors_become_codes_of_the_codebook(peers: ModuleType) -> None:
    assert peers.actors("USAGOV IGOUNOKID IGOEUREEC IGOWSTNAT NGO") == {"USA", "UNO", "EUR", "IGO", "NGO"}
    assert peers.actors("--- ---GOV") == {"XXX"}
    assert peers.actors("---") == frozenset()
