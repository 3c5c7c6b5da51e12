"""What tests of all folders use."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Loads a script that is in no package, by its path from the project's root (`evaluation/gate.py`)."""

    def load(path: str) -> ModuleType:
        source = ROOT / path
        monkeypatch.syspath_prepend(str(source.parent))
        spec = importlib.util.spec_from_file_location(source.stem, source)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, source.stem, module)  # its dataclasses look themselves up
        spec.loader.exec_module(module)
        return module

    return load
