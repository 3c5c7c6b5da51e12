"""Who stands behind words that name no country: pronouns, bare functions, possessives, unknown people, counted sides.

Usage: standins.py [--errors] MARKED.txt …      (`corpora/standins-<language>.txt`)
Texts with every such phrase marked `[words|CODES]`; each begins with a line `# id date`. The text is annotated without its
marks; a mark is right if the actors read from its words have exactly its codes, unread if nobody is. Texts with an odd number
may be read while rules are written; the others are held, and their errors are never shown.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import detente
from detente.model import Annotation, Article

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]{3}(?:\+[A-Z]{3})*)\]")
_HEAD = re.compile(r"^# (\S+) (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


@dataclass(frozen=True)
class Mark:
    """A phrase and whose it is."""

    start: int
    end: int
    codes: frozenset[str]


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and the marks; `held` from those who write rules."""

    article: Article
    marks: tuple[Mark, ...]
    held: bool


def read(path: Path) -> Iterator[Marked]:
    """The texts of a file, in the language that its name ends with."""
    parts = _HEAD.split(path.read_text(encoding="utf-8"))[1:]
    for name, day, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        marks: list[Mark] = []
        text, last = "", 0
        body = body.strip()
        for match in _MARK.finditer(body):
            text += body[last : match.start()]
            marks.append(Mark(len(text), len(text) + len(match[1]), frozenset(match[2].split("+"))))
            text, last = text + match[1], match.end()
        text += body[last:]
        article = Article(id=name, text=text, language=path.stem[-2:], published=day)
        yield Marked(article, tuple(marks), int(name.rpartition("-")[2]) % 2 == 0)


def answer(mark: Mark, annotation: Annotation) -> frozenset[str]:
    """The codes of the first actors that are read from the words."""
    over = [one for one in annotation.actors if one.start < mark.end and mark.start < one.end]
    first = min((one.start for one in over), default=0)
    return frozenset(one.code for one in over if one.start == first)


def kind(words: str) -> str:
    """What sort of phrase it is, roughly."""
    first = words.split()[0].lower()
    if (" " not in words and words.islower()) or len(words) <= _SHORT:
        return "word"
    if first not in _ARTICLES and all(part[:1].isupper() for part in words.split()):
        return "name"
    if first in _POSSESSIVES:
        return "possessive"
    return "phrase"


_SHORT = 4
_ARTICLES = frozenset("le la les l'un une des the a an il elle ils elles they he she".split())
_POSSESSIVES = frozenset("son sa ses leur leurs his her its their".split())


def measure(path: Path) -> dict[str, float]:
    """The share of marks that are right, in the texts that may be read and in those that are held."""
    right: Counter[str] = Counter()
    for text in read(path):
        annotation = detente.annotate(text.article)
        side = "held" if text.held else "readable"
        right[f"{side} of"] += len(text.marks)
        right[side] += sum(answer(mark, annotation) == mark.codes for mark in text.marks)
    return {f"right-{side}": round(right[side] / right[f"{side} of"], 4) for side in ("readable", "held")}


def _line(article: Article, mark: Mark, found: frozenset[str]) -> str:
    """One error in its surroundings."""
    before, after = article.text[max(0, mark.start - 60) : mark.start], article.text[mark.end : mark.end + 40]
    words, gold = article.text[mark.start : mark.end], "+".join(sorted(mark.codes))
    return f"{article.id} {gold} read {'+'.join(sorted(found)) or '-'}: {before}[{words}]{after}".replace("\n", " ")


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.marked:
        right: Counter[tuple[str, str]] = Counter()
        for text in read(path):
            annotation = detente.annotate(text.article)
            side = "held" if text.held else "readable"
            for mark in text.marks:
                words = text.article.text[mark.start : mark.end]
                found = answer(mark, annotation)
                for name in (kind(words), "all"):
                    right[side, f"{name} of"] += 1
                    right[side, f"{name} right"] += found == mark.codes
                    right[side, f"{name} unread"] += not found
                if options.errors and not text.held and found != mark.codes:
                    print(_line(text.article, mark, found))
        for side in ("readable", "held"):
            for name in ("all", "phrase", "possessive", "name", "word"):
                number = right[side, f"{name} of"]
                if number:
                    share, none = right[side, f"{name} right"] / number, right[side, f"{name} unread"] / number
                    print(f"{path.name} {side:8} {name:10} right {share:.3f}  unread {none:.3f}  of {number}")


if __name__ == "__main__":
    main()
