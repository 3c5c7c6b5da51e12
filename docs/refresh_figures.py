"""Puts what Détente prints today into README.md and docs/accuracy.md, between their marks. Run by `make docs`.

A mark is a comment line `<!-- NAME -->`; what follows it, up to `<!-- end NAME -->`, is replaced.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from click.testing import CliRunner

import detente
from detente.cli import main as cli
from detente.evaluate import Scores, read_gold
from detente.evaluate.coded import Coded
from detente.evaluate.report import lines
from detente.languages import coded

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ACCURACY = ROOT / "docs" / "accuracy.md"
DEMO = "examples/demo-fr.html"
COLUMNS = "100"
SAMPLE = (
    "The U.S. president called Kyiv on Monday. Karim Otieno, a spokesman for the Kenyan police, said at least 12 officers had "
    "been killed near Goma, in eastern Congo."
)
LEVELS = {
    "detection": "an event of the type was found",
    "who_did_what_to_whom": "and the actors and recipients are right",
    "fully_right": "and status, date and source are right",
}


def put(text: str, name: str, content: str) -> str:
    """`text` with `content` at the mark `name`. Raises ValueError where the mark is missing."""
    start, end = f"<!-- {name} -->\n", f"<!-- end {name} -->"
    if start not in text or end not in text:
        raise ValueError(f"no mark {start.strip()}")
    return re.sub(f"{re.escape(start)}.*?{re.escape(end)}", lambda _: start + content + end, text, flags=re.DOTALL)


def demo() -> str:
    """The demo's output as a terminal shows it."""
    result = CliRunner().invoke(cli, ["read", str(ROOT / DEMO), "--format", "table"], env={"COLUMNS": COLUMNS})
    shown = "\n".join(line.rstrip() for line in result.output.rstrip().split("\n"))
    return f"```console\n$ detente read {DEMO} --format table\n{shown}\n```\n"


def annotated() -> str:
    """What is found in a short English text, as a terminal shows it."""
    words = ["annotate", "-", "--language", "en", "--published", "2022-03-16", "--format", "table"]
    result = CliRunner().invoke(cli, words, input=SAMPLE, env={"COLUMNS": COLUMNS})
    shown = "\n".join(line.rstrip() for line in result.output.rstrip().split("\n"))
    return f"```console\n$ echo '{SAMPLE}' \\\n  | detente {' '.join(words)}\n{shown}\n```\n"


def scored(path: Path) -> Scores:
    """Scores of what Détente reads in a gold file."""
    scores = Scores()
    for gold in read_gold(path):
        found = [Coded.from_json(event.to_json()) for event in detente.code(gold.article).events]
        scores.add(gold.article.id, gold.events, found, partial=gold.partial)
    return scores


def table(scores: dict[str, Scores]) -> str:
    """Main events of each gold file at the three levels."""
    rows = [
        f"| `{name}` ({level['gold']} events) | {said} | {level['precision']:.2f} | {level['recall']:.2f} | {level['f1']:.2f} |"
        for name, one in scores.items()
        for key, said in LEVELS.items()
        for level in [one.figures()["main"][key]]
    ]
    return "| gold | right if | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"


def details(scores: dict[str, Scores]) -> Iterator[str]:
    """All figures of each gold file, as `detente evaluate` prints them."""
    for name, one in scores.items():
        yield "```console\n$ detente evaluate evaluation/gold/" + name + "\n" + "\n".join(lines(one.figures())) + "\n```\n"


def mentions(gold: list[Path], corpora: list[Path]) -> str:
    """What is understood of names, places, dates and amounts before any event is coded."""
    sys.path.insert(0, str(ROOT / "evaluation"))
    from corpora import rows, share_right
    from mentions import measure

    tallies = {path.name: measure(path) for path in gold}
    kinds = ("found", "code", "sector", "where", "when")
    head = "| gold | " + " | ".join(kinds) + " |\n" + "| --- " * (len(kinds) + 1) + "|\n"
    lines = [
        f"| `{name}` | " + " | ".join(f"{one.figures()[kind]:.3f} of {one.all[kind]}" for kind in kinds) + " |"
        for name, one in tallies.items()
    ]
    small = "| corpus | lines | right |\n| --- | --- | --- |\n"
    small += "\n".join(f"| `{path.name}` | {len(rows(path))} | {share_right(path):.3f} |" for path in corpora)
    return head + "\n".join(lines) + "\n\n" + small + "\n"


def main() -> None:
    """Write both pages."""
    gold = sorted((ROOT / "evaluation" / "gold").glob("*.jsonl"))
    corpora = sorted((ROOT / "evaluation" / "corpora").glob("*.tsv"))
    scores = {path.name: scored(path) for path in gold if read_gold(path)[0].article.language in coded()}
    day = f"Measured on {date.today():%Y-%m-%d}.\n\n"  # noqa: DTZ011  (the day where it is run)
    readme = put(README.read_text(encoding="utf-8"), "demo", demo())
    readme = put(readme, "annotate", annotated())
    README.write_text(put(readme, "figures", table(scores)), encoding="utf-8")
    accuracy = put(ACCURACY.read_text(encoding="utf-8"), "figures", day + table(scores) + "\n" + "\n".join(details(scores)))
    ACCURACY.write_text(put(accuracy, "mentions", mentions(gold, corpora)), encoding="utf-8")


if __name__ == "__main__":
    main()
