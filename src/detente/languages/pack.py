"""A language's folder as one object. What a folder lacks is inherited from `common`, never copied.

Languages lie beside this file, and in the folders that the environment variable DETENTE_LANGUAGES names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from detente.errors import RuleError, UnknownLanguage

ROOT = Path(__file__).parent
OWN = "DETENTE_LANGUAGES"
"""The environment variable with folders of further languages, parted as in PATH; a language there goes before a shipped one."""

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """YAML with the booleans of version 1.2 only: `yes`, `no`, `on` are words in a language's data."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|false|False)$"), list("tTfF"))


def read_yaml(path: Path) -> dict[str, Any]:
    """A YAML file as a mapping; an empty file is an empty mapping. Raises RuleError with file and line."""
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except UnicodeDecodeError as problem:
        raise RuleError("the file is not UTF-8; save it so", str(path), 1) from problem
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        raise RuleError(str(problem.problem), str(path), mark.line + 1 if mark else 0) from problem
    except yaml.YAMLError as problem:
        raise RuleError(str(problem), str(path), 1) from problem
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise RuleError("expected 'key: value' lines at the top level", str(path), 1)
    return loaded


def roots() -> Iterator[Path]:
    """The folders that languages lie in, the user's own first."""
    yield from (Path(folder) for folder in os.environ.get(OWN, "").split(os.pathsep) if folder)
    yield ROOT


def available() -> list[str]:
    """Codes of the languages that have a pack, in alphabetical order."""
    return sorted({path.parent.name for root in roots() for path in root.glob("*/pack.yaml")})


def coded() -> list[str]:
    """Codes of the languages whose events can be read, in alphabetical order; of others only names, dates and amounts."""
    return [code for code in available() if load_pack(code).rule_files()]


@dataclass(frozen=True)
class Pack:
    """Where a language's data lies. `data(name)` reads one of its files."""

    code: str
    folder: Path

    def data(self, name: str) -> dict[str, Any]:
        """The mapping in `<name>.yaml` of this language laid over that of `common`; read once, so leave it as it is."""
        return _merged(ROOT / "common", self.folder, name)

    @property
    def names(self) -> Path:
        """Folder of the language's tables of names."""
        return self.folder / "names"

    @property
    def model(self) -> Path:
        """Folder of the parser shipped with the language."""
        return self.folder / str(self.data("pack").get("model", "model"))

    def rule_files(self) -> list[Path]:
        """The event rules, one file a type."""
        return sorted((self.folder / "events").glob("*.yaml"))


@cache
def _merged(common: Path, folder: Path, name: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for one in (common, folder):
        path = one / f"{name}.yaml"
        if path.exists():
            merged |= read_yaml(path)
    return merged


def load_pack(code: str) -> Pack:
    """The pack of language `code` (ISO 639-1). Raises UnknownLanguage where there is none."""
    folder = next((root / code for root in roots() if (root / code / "pack.yaml").exists()), None)
    if folder is None:
        raise UnknownLanguage(f"no language pack for {code!r}; there are: {', '.join(available())}")
    return Pack(code, folder)


def require_rules(code: str) -> None:
    """Raises UnknownLanguage where there is no pack, or one that knows names, dates and amounts but no events."""
    if not load_pack(code).rule_files():
        known = ", ".join(coded())
        raise UnknownLanguage(f"No events are read in {code!r} yet, only in {known}; `detente annotate` shows what it names.")
