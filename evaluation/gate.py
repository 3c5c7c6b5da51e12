"""The accuracy gate: measures every gold file and every corpus, and fails where a figure lies below its floor in floors.toml.

Usage: gate.py [--raise | --renew FILE]

Floors are tied to the SHA-256 digest of their gold file: a figure means nothing for another gold. --raise lifts floors to what
is measured and adds those of new files; it never lowers one. --renew takes the figures of one changed gold file as its floors.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from measures import Figures, measure  # noqa: E402  (beside this file, from wherever it is run)

# The matrix products of another processor round differently, and a parse that hangs by a hair then turns out otherwise.
SLACK = 0.005
HEADER = "# Figures of each file below which a change is refused; written by gate.py (see README.md), not by hand.\n"


@dataclass(frozen=True)
class Floors:
    """The least figures asked of one gold file, and the digest of the file that they were measured on."""

    sha256: str
    figures: Figures


def load(path: Path) -> dict[str, Floors]:
    """File name → floors; none where there is no such file yet."""
    content: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: Floors(entry.pop("sha256"), entry) for name, entry in content.items()}


def save(path: Path, floors: dict[str, Floors]) -> None:
    """The inverse of `load`."""
    blocks = [
        f'\n["{name}"]\nsha256 = "{one.sha256}"\n' + "".join(f"{key} = {value:.4f}\n" for key, value in one.figures.items())
        for name, one in sorted(floors.items())
    ]
    path.write_text(HEADER + "".join(blocks), encoding="utf-8")


def digest(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def mismatches(floors: dict[str, Floors], digests: dict[str, str]) -> list[str]:
    """What is wrong between floors and gold files before anything is measured, as sentences."""
    said = [f"{name}: its floors are there, the file is not." for name in sorted(floors.keys() - digests.keys())]
    said += [f"{name}: no floors yet. Set them with: gate.py --raise" for name in sorted(digests.keys() - floors.keys())]
    for name in sorted(floors.keys() & digests.keys()):
        if floors[name].sha256 != digests[name]:
            said.append(f"{name}: the gold has changed since its floors were set. Measure it anew: gate.py --renew {name}")
    return said


def shortfalls(floors: Figures, measured: Figures) -> list[str]:
    """Names of the measures that lie below their floor by more than SLACK."""
    return [name for name, floor in floors.items() if measured.get(name, 0.0) < floor - SLACK]


def lifted(floors: Figures, measured: Figures) -> Figures:
    """For each measure the higher of floor and figure."""
    return {name: max(figure, floors.get(name, 0.0)) for name, figure in measured.items()}


def table(name: str, floors: Figures, measured: Figures) -> str:
    """Measured figures beside their floors."""
    low = shortfalls(floors, measured)
    lines = [f"{name:32} measured   floor"]
    for measure_name, figure in measured.items():
        floor = f"{floors[measure_name]:.4f}" if measure_name in floors else "-"
        lines.append(f"  {measure_name:30} {figure:8.4f} {floor:>7}{'  BELOW' if measure_name in low else ''}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None, folder: Path = HERE) -> int:
    """Exit status: 0 where every figure holds, 1 where one does not or floors and gold do not belong together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what is measured")
    parser.add_argument("--renew", metavar="FILE", help="name of a changed gold file or corpus whose floors are to be set anew")
    options = parser.parse_args(arguments)
    kinds = ("gold/*.jsonl", "corpora/*.tsv", "corpora/silence-*.txt", "corpora/standins-*.txt")
    files = {path.name: path for path in sorted(path for kind in kinds for path in folder.glob(kind))}
    digests = {name: digest(path) for name, path in files.items()}
    floors = load(folder / "floors.toml")
    if options.renew in files and floors.get(options.renew, Floors("", {})).sha256 != digests[options.renew]:
        floors[options.renew] = Floors(digests[options.renew], {})
    if options.lift:
        floors = {name: Floors(value, {}) for name, value in digests.items()} | floors
    if not files or (problems := mismatches(floors, digests)):
        print("\n".join(problems) if files else f"There is no gold in {folder}.", file=sys.stderr)
        return 1
    measured = {name: measure(path) for name, path in files.items()}
    for name, figures in measured.items():
        print(table(name, floors[name].figures, figures))
    if options.lift or options.renew:
        save(
            folder / "floors.toml",
            {name: Floors(one.sha256, lifted(one.figures, measured[name])) for name, one in floors.items()},
        )
    return int(any(shortfalls(floors[name].figures, figures) for name, figures in measured.items()))


if __name__ == "__main__":
    sys.exit(main())
