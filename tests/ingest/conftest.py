from __future__ import annotations

from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def demo_text() -> str:
    return (EXAMPLES / "demo-fr.txt").read_text(encoding="utf-8")


@pytest.fixture
def demo_html() -> str:
    return (EXAMPLES / "demo-fr.html").read_text(encoding="utf-8")
