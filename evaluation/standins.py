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
_SHORT = 4
_ARTICLES = frozenset("le la les l'un une des the a an il elle ils elles they he she".split())
_POSSESSIVES = frozenset("son sa ses leur leurs his her its their".split())


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


@dataclass(frozen=True)
class Answer:
    """What was read from one mark."""

    article: Article
    mark: Mark
    found: frozenset[str]
    side: str

    @property
    def right(self) -> bool:
        return self.found == self.mark.codes


def answers(path: Path) -> Iterator[Answer]:
    """What is read from each mark of a file."""
    for text in read(path):
        annotation = detente.annotate(text.article)
        side = "held" if text.held else "readable"
        for mark in text.marks:
            yield Answer(text.article, mark, answer(mark, annotation), side)


def measure(path: Path) -> dict[str, float]:
    """The share of marks that are right, in the texts that may be read and in those that are held."""
    number: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in answers(path):
        number[one.side] += 1
        right[one.side] += one.right
    return {f"right-{side}": round(right[side] / number[side], 4) for side in ("readable", "held")}


def _line(one: Answer) -> str:
    """One error in its surroundings."""
    text, mark = one.article.text, one.mark
    before, words, after = (
        text[max(0, mark.start - 60) : mark.start],
        text[mark.start : mark.end],
        text[mark.end : mark.end + 40],
    )
    codes, found = "+".join(sorted(mark.codes)), "+".join(sorted(one.found)) or "-"
    return f"{one.article.id} {codes} read {found}: {before}[{words}]{after}".replace("\n", " ")


def _table(name: str, found: list[Answer]) -> Iterator[str]:
    """Lines of figures by side and sort of phrase."""
    for side in ("readable", "held"):
        for sort in ("all", "phrase", "possessive", "name", "word"):
            chosen = [
                one
                for one in found
                if one.side == side and sort in ("all", kind(one.article.text[one.mark.start : one.mark.end]))
            ]
            if chosen:
                right = sum(one.right for one in chosen) / len(chosen)
                unread = sum(not one.found for one in chosen) / len(chosen)
                yield f"{name} {side:8} {sort:10} right {right:.3f}  unread {unread:.3f}  of {len(chosen)}"


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.marked:
        found = list(answers(path))
        if options.errors:
            print(*(_line(one) for one in found if one.side == "readable" and not one.right), sep="\n")
        print(*_table(path.name, found), sep="\n")


if __name__ == "__main__":
    main()
