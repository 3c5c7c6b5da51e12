"""How many paragraphs of sport, shows, business, weather, recipes, private courts … give no event, as they must not.

Usage: silence.py [--errors] silence-<language>.txt …     (paragraphs with an empty line between them)
Each paragraph is read as an article of its own: there is nothing around it that would say what the page is about.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import detente
from detente.model import Article, Event

PUBLISHED = "2024-05-02"


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of a file."""
    return path.read_text(encoding="utf-8").strip().split("\n\n")


def events(path: Path) -> list[tuple[str, tuple[Event, ...]]]:
    """Each paragraph with the events that are read in it."""
    language = path.stem.rpartition("-")[2]
    return [
        (text, detente.code(Article(id="silence", text=text, language=language, published=PUBLISHED)).events)
        for text in paragraphs(path)
    ]


def share_silent(path: Path) -> float:
    """The share of paragraphs without any event."""
    found = events(path)
    return round(sum(not one for _, one in found) / len(found), 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="show the events and their paragraphs")
    parser.add_argument("corpora", type=Path, nargs="+", metavar="FILE")
    options = parser.parse_args()
    for path in options.corpora:
        found = events(path)
        for text, wrong in found if options.errors else ():
            for event in wrong:
                print(f"{event.type} {[one.code for one in event.actor]} {event.triggers[0].text!r}: {text}")
        count = sum(len(one) for _, one in found)
        print(f"{path.name}: {count} events in {len(found)} paragraphs, {10 * count / len(found):.2f} in ten")


if __name__ == "__main__":
    main()
