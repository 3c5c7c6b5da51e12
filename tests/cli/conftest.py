from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from detente.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Calls `detente` with these words as the shell would; exceptions other than exits are not swallowed."""

    def call(*words: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin, catch_exceptions=False)

    return call
