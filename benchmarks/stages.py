"""Seconds and memory of each stage, on one core: `python benchmarks/stages.py [--gold FILE] [--json]`."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

PROJECT = Path(__file__).parents[1]
WORDS = 300
"""Words of the article that speed is given for."""

T = TypeVar("T")


class Bench:
    """Runs stages one after the other and keeps what they took."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    def stage(self, name: str, run: Callable[[], T]) -> T:
        """Run once. Memory is the most that the process has held so far, in MB."""
        start = time.perf_counter()
        result = run()
        self._add(name, time.perf_counter() - start, _memory(resource.RUSAGE_SELF))
        return result

    def process(self, name: str, words: list[str]) -> None:
        """Run a command from its start to its end, three times; the best time counts, and memory is its own."""
        best, peak = float("inf"), 0.0
        for _ in range(3):
            start = time.perf_counter()
            done = subprocess.run(words, capture_output=True, check=False, env=_environment())
            best = min(best, time.perf_counter() - start)
            if done.returncode:
                raise SystemExit(f"{' '.join(words)} failed:\n{done.stderr.decode()}")
            peak = max(peak, _memory(resource.RUSAGE_CHILDREN))
        self._add(name, best, peak)

    def _add(self, name: str, seconds: float, megabytes: float) -> None:
        self.rows.append({"stage": name, "seconds": round(seconds, 3), "megabytes": round(megabytes)})


def _memory(who: int) -> float:
    """ru_maxrss is in KB, but in bytes on macOS."""
    most = resource.getrusage(who).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1_000)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(PROJECT / "src")}


def _import() -> None:
    import detente.api
    import detente.coding.coder
    import detente.coding.reader
    import detente.ingest  # noqa: F401


def _load(bench: Bench, language: str) -> Any:
    from detente.coding.reader import toolbox
    from detente.grammar.rules import compile_rules
    from detente.knowledge import load
    from detente.languages import load_pack
    from detente.parse.parser import load_parser

    pack = load_pack(language)
    bench.stage("load rules", lambda: compile_rules(pack.rule_files(), pack.data("classes")))
    bench.stage("load names", lambda: load(language))
    bench.stage("load parser", lambda: load_parser(str(pack.model), language))
    return bench.stage("load all the rest, rules once more", lambda: toolbox(language))


def _articles(path: Path) -> list[Any]:
    from detente.ingest import read_jsonl, read_text
    from detente.model import Article

    if not path.exists():
        return [read_text((PROJECT / "examples" / "demo-fr.txt").read_text(encoding="utf-8"))] * 10
    with path.open("rb") as lines:
        return [one for one in read_jsonl(lines) if isinstance(one, Article)]


def _speeds(bench: Bench, tools: Any, articles: list[Any]) -> dict[str, float]:
    from detente.coding.coder import code

    words = sum(len(article.text.split()) for article in articles)
    code(articles[0], tools)
    start = time.perf_counter()
    bench.stage(f"parse {words:,} words", lambda: [tools.parser.parse(article.text) for article in articles])
    parsed = time.perf_counter()
    bench.stage(f"parse and code {words:,} words", lambda: [code(article, tools) for article in articles])
    coded = time.perf_counter()
    return {
        "parser, words a second": round(words / (parsed - start)),
        f"articles of {WORDS} words a second": round(words / WORDS / (coded - parsed), 1),
    }


def measure(gold: Path) -> dict[str, Any]:
    """All stages. Processes come first: a child is counted with what its parent holds when it starts."""
    bench = Bench()
    page = PROJECT / "examples" / "demo-fr.html"
    command = [sys.executable, "-m", "detente.cli"]
    bench.process("process: detente --version", [*command, "--version"])
    bench.process("process: detente read PAGE", [*command, "read", str(page), "--format", "table"])
    bench.stage("import", _import)
    tools = _load(bench, "fr")
    from detente.coding.coder import code
    from detente.ingest import read_bytes

    article = bench.stage("ingest a page, first", lambda: read_bytes(page.read_bytes(), name=page.name))
    bench.stage("ingest a page, again", lambda: read_bytes(page.read_bytes(), name=page.name))
    bench.stage("parse its text, first", lambda: tools.parser.parse(article.text))
    bench.stage("parse its text, again", lambda: tools.parser.parse(article.text))
    bench.stage("parse and code it", lambda: code(article, tools))
    return {"speeds": _speeds(bench, tools, _articles(gold)), "stages": bench.rows}


def main() -> None:
    """Print the measurements as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=PROJECT / "evaluation" / "gold" / "fr-dev.jsonl")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sys.path.insert(0, str(PROJECT / "src"))
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    found = measure(options.gold)
    if options.json:
        print(json.dumps(found, ensure_ascii=False))
        return
    for row in found["stages"]:
        print(f"{row['stage']:36} {row['seconds']:8.3f} s {row['megabytes']:6} MB")
    for name, speed in found["speeds"].items():
        print(f"{name:36} {speed:10,}")


if __name__ == "__main__":
    main()
