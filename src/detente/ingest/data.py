"""YAML files of the package, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@lru_cache(maxsize=32)
def load(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file; the same object each time, so not to be changed."""
    with path.open(encoding="utf-8") as file:
        content: dict[str, Any] | None = yaml.load(file, _Loader)
    return content or {}
