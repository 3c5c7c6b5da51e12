"""A model that is shipped holds nothing of the machine it was trained on, and nobody's address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKS = sorted((Path(__file__).parents[2] / "src" / "detente" / "languages").glob("*/model"))


@pytest.fixture
def ship(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("training/ship.py")


@pytest.mark.parametrize("model", PACKS, ids=lambda path: path.parent.name)
def test_shipped_models_hold_no_path_and_no_address(ship: ModuleType, model: Path) -> None:
    settings = (model / "config.cfg").read_text(encoding="utf-8")
    assert ship.without_paths(settings) == settings
    strings = (model / "vocab" / "strings.json").read_text(encoding="utf-8").splitlines()
    assert ship.without_addresses(strings) == strings


@pytest.mark.parametrize("text", ["a@b.org", "http://example.org/", "WWW.example.org"])
def test_addresses_are_taken_out_and_words_kept(ship: ModuleType, text: str) -> None:
    assert ship.without_addresses(["peace", text, "@"]) == ["peace", "@"]
