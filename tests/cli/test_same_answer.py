"""The same article is coded in the same way every time, whatever order sets are walked in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DEMO = Path(__file__).parent.parent.parent / "examples" / "demo-fr.html"


def read(seed: str) -> str:
    """What the demo page is coded as in a process of that hash seed."""
    command = [sys.executable, "-m", "detente.cli", "read", str(DEMO)]
    return subprocess.run(
        command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True
    ).stdout


def test_the_order_of_sets_changes_nothing() -> None:
    assert read("1") == read("4")
