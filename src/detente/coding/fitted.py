"""Fitted weights of plain clues: each model's stand in a table beside this file, written by its script in `training/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import yaml


@cache
def weights(name: str) -> Mapping[str, float]:
    """What each clue weighs, of `recipients` or `belonging`."""
    source = resources.files("detente.coding").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, float] = yaml.safe_load(source)
    return data
