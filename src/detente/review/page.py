"""The findings as one page that needs nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from detente.evaluate.report import brief
from detente.explain.report import triggers
from detente.explain.tree import draw
from detente.review.causes import Finding

_TEMPLATES = Path(__file__).parent / "templates"


def page(findings: Iterable[Finding], title: str) -> str:
    """An HTML page: causes with their counts, the commonest first, and under each its errors. All that is quoted is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.cause].append(finding)
    causes = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"brief": brief, "draw": draw, "triggers": triggers}
    style = (_TEMPLATES / "errors.css").read_text(encoding="utf-8")
    return environment.get_template("errors.html").render(causes=causes, title=title, style=style)
