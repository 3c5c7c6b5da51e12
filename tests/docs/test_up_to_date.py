"""What the documents say of the code is what the code does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "evaluation").glob("*.md"))]


def test_reference_pages_are_those_of_the_code(script: Callable[[str], ModuleType]) -> None:
    reference = script("docs/generate_reference.py")
    stale = [name for name, page in reference.PAGES.items() if (reference.FOLDER / name).read_text(encoding="utf-8") != page()]
    assert stale == [], "run: make docs"


def test_reference_holds_no_other_pages(script: Callable[[str], ModuleType]) -> None:
    reference = script("docs/generate_reference.py")
    assert {path.name for path in reference.FOLDER.iterdir()} == reference.PAGES.keys()


def test_the_readme_shows_what_the_demo_prints(script: Callable[[str], ModuleType]) -> None:
    refresh = script("docs/refresh_figures.py")
    readme = refresh.README.read_text(encoding="utf-8")
    assert refresh.demo() in readme, "run: make docs"
    assert refresh.annotated() in readme, "run: make docs"


@pytest.mark.parametrize("page", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert broken == []


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")} - {"index.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()


def test_every_decision_is_dated_and_complete() -> None:
    for path in (ROOT / "docs" / "decisions").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert re.search(r"^\d{4}-\d\d-\d\d$", text, re.MULTILINE), path.name
        missing = [
            part for part in ("What.", "Why.", "What was measured.", "What would change it.") if f"**{part}**" not in text
        ]
        assert missing == [], path.name
