"""The wheel holds all that reading an article needs, and declares all that its code imports."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src"
LIMIT_MB = 40


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-q",
        "-w",
        str(folder),
        str(ROOT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("detente-*.whl")
    return built


def test_every_source_and_data_file_is_in_the_wheel(wheel: Path) -> None:
    needed = {
        path.relative_to(SOURCES).as_posix()
        for path in (SOURCES / "detente").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert needed - set(zipfile.ZipFile(wheel).namelist()) == set()


@pytest.mark.parametrize(
    "name",
    [
        "detente/py.typed",
        "detente/ontology/plover.yaml",
        "detente/knowledge/data/places.tsv",
        "detente/languages/fr/pack.yaml",
        "detente/languages/fr/events/accuse.yaml",
        "detente/languages/fr/names/countries.tsv",
        "detente/languages/fr/model/config.cfg",
        "detente/languages/fr/model/tok2vec/model",
        "detente/languages/fr/model/parser/model",
    ],
)
def test_model_and_data_are_in_the_wheel(wheel: Path, name: str) -> None:
    assert zipfile.ZipFile(wheel).getinfo(name).file_size >= (0 if name.endswith("py.typed") else 50)


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    folders = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert folders == {"detente", f"detente-{_project()['version']}.dist-info"}


def test_licences_are_in_the_wheel(wheel: Path) -> None:
    names = {Path(name).name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= names


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= LIMIT_MB * 1_000_000


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    distributions = importlib.metadata.packages_distributions()
    imported = {_plain(distributions[name][0]) for name in _imports() if name in distributions}
    declared = {_plain(re.split(r"[<>=!~;\s\[]", one)[0]) for one in _project()["dependencies"]}
    indirect = {"lxml-html-clean"}  # needed by trafilatura
    assert imported - {"detente"} == declared - indirect


def test_both_locks_pin_the_declared_dependencies_alike() -> None:
    runtime, everything = (_pins(ROOT / name) for name in ("requirements.lock", "requirements-dev.lock"))
    declared = {_plain(re.split(r"[<>=!~;\s\[]", one)[0]) for one in _project()["dependencies"]}
    assert declared <= runtime.keys()
    assert runtime.items() <= everything.items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_host_and_give_digests(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=[a-z0-9])", text)[1:])


def test_the_version_is_the_same_everywhere() -> None:
    import detente

    version = _project()["version"]
    assert detente.__version__ == version
    assert re.search(rf"^version: {re.escape(version)}$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _project() -> dict[str, str]:
    project: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pins(path: Path) -> dict[str, str]:
    return {_plain(name): version for name, version in re.findall(r"(?m)^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"))}


def _imports() -> set[str]:
    """Top-level names of the modules that the sources import, also inside functions."""
    names: set[str] = set()
    for path in (SOURCES / "detente").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - sys.stdlib_module_names
