"""Weights of whose a function is are learnt from what gold and marks say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from detente.coding.belonging import best

TEXT = """# xx-01 2024-06-14
Le Mali accuse le Niger. [Le gouvernement|NER] rejette l'accusation du Mali.

# xx-02 2024-06-15
Le Mali accuse le Niger. [Le gouvernement|NER] rejette l'accusation du Mali.
"""


@pytest.fixture
def fits(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("training/belonging.py")


def test_a_clue_that_is_always_right_outweighs_what_was_read(fits: ModuleType) -> None:
    clues = {"MLI": ["local"], "NER": ["last subject"]}
    weights = fits.fit([fits.Case(f"a{k}", clues, "MLI", "NER", True) for k in range(200)])
    assert best(clues, weights, "MLI") == "NER"


def test_a_mark_that_may_be_read_is_a_case_and_one_that_is_held_is_none(fits: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "standins-fr.txt"
    path.write_text(TEXT, encoding="utf-8")
    cases = [case for one in fits.answers([path]) for case in fits.asked(one)]
    assert [(case.article, case.gold) for case in cases] == [("xx-01", "NER")]
    assert {"MLI", "NER"} <= set(cases[0].clues)
