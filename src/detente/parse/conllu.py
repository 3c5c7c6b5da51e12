"""Trees from a CoNLL-U file, laid over the text of an article: any parser's output can be coded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from detente.errors import InputError, ModelError
from detente.parse.sentences import paragraphs
from detente.parse.tree import Sentence, Token

_COLUMNS = 10


@dataclass(slots=True)
class _Tree:
    """One sentence of the file. `words` are its rows; `surfaces` the forms as written, each with the ids that it covers."""

    line: int
    words: list[list[str]] = field(default_factory=list)
    surfaces: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, cells: list[str]) -> None:
        if "." in cells[0]:
            return
        first, _, last = cells[0].partition("-")
        if last:
            self.surfaces.append((cells[1], int(first), int(last)))
            return
        self.words.append(cells)
        if not self.surfaces or self.surfaces[-1][2] < int(first):
            self.surfaces.append((cells[1], int(first), int(first)))


class ConlluParser:
    """Gives the trees of a CoNLL-U file for the texts they were made from. The trees of a headline, a byline or of other
    articles may stand in the file too: they are passed over."""

    def __init__(self, path: Path) -> None:
        """Raises ModelError, naming file and line, where the file cannot be read."""
        self._path = path
        self._documents = list(_documents(path))

    def parse(self, text: str) -> list[Sentence]:
        """The trees that make up `text`, whitespace aside, with offsets in it. Raises InputError where one is missing."""
        ends = [end for _, end in paragraphs(text)]
        furthest = 0
        for trees in self._documents:
            places, reached = _align(trees, text)
            if reached is None:
                return [_sentence(text, *place, index, ends) for index, place in enumerate(places)]
            furthest = max(furthest, reached)
        passage = text[furthest : furthest + 40].replace("\n", " ")
        raise InputError(f"{self._path} has no tree for '{passage}…'. Parse the very text of the article.")


def _documents(path: Path) -> Iterator[list[_Tree]]:
    """The trees of each document; a file without `# newdoc` lines is one."""
    trees: list[_Tree] = []
    for tree, opens in _trees(path):
        if opens and trees:
            yield trees
            trees = []
        trees.append(tree)
    yield trees


def _trees(path: Path) -> Iterator[tuple[_Tree, bool]]:
    tree, opens = _Tree(1), False
    for number, line in enumerate([*_lines(path), ""], 1):
        if line.startswith("#"):
            opens = opens or line.removeprefix("#").strip().startswith("newdoc")
        elif line.strip():
            tree.add(_cells(line, path, number))
        else:
            if tree.words:
                _check(tree, path)
                yield tree, opens
                opens = False
            tree = _Tree(number + 1)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise ModelError(f"cannot read {path}: {problem}") from problem


def _cells(line: str, path: Path, number: int) -> list[str]:
    cells = line.rstrip("\r").split("\t")
    numbered = all(part.isdecimal() for part in cells[0].replace(".", "-").split("-"))
    if len(cells) != _COLUMNS or not numbered or not (cells[6].isdecimal() or "-" in cells[0] or "." in cells[0]):
        wanted = f"{_COLUMNS} tab-separated columns are wanted, with numbers in the 1st and 7th."
        raise ModelError(f"{path}:{number}: no CoNLL-U: {wanted}")
    return cells


def _check(tree: _Tree, path: Path) -> None:
    ids = [int(cells[0]) for cells in tree.words]
    if ids != list(range(1, len(ids) + 1)) or any(int(cells[6]) > len(ids) for cells in tree.words):
        raise ModelError(f"{path}:{tree.line}: the words of the sentence are not numbered 1, 2, 3 … or a head is none of them.")


def _align(trees: list[_Tree], text: str) -> tuple[list[tuple[_Tree, list[int]]], int | None]:
    """Trees with the offsets of their characters, and how far they reach in `text`: None where that is its end."""
    offsets = [k for k, char in enumerate(text) if not char.isspace()]
    squeezed = _folded("".join(text[k] for k in offsets))
    found: list[tuple[_Tree, list[int]]] = []
    at = 0
    for tree in trees:
        written = "".join(_folded(form) for form, _, _ in tree.surfaces)
        if squeezed.startswith(written, at):
            found.append((tree, offsets[at : at + len(written)]))
            at += len(written)
    return found, offsets[at] if at < len(offsets) else None


def _folded(form: str) -> str:
    return "".join(form.split()).replace("’", "'")


def _sentence(text: str, tree: _Tree, offsets: list[int], index: int, paragraph_ends: list[int]) -> Sentence:
    lengths = [len(_folded(form)) for form, _, _ in tree.surfaces]
    spans: dict[int, tuple[int, int]] = {}
    for (_, first, last), length, stop in zip(tree.surfaces, lengths, accumulate(lengths), strict=True):
        spans |= dict.fromkeys(range(first, last + 1), (offsets[stop - length], offsets[stop - 1] + 1))
    tokens = [_token(cells, spans[int(cells[0])]) for cells in tree.words]
    start, end = offsets[0], offsets[-1] + 1
    paragraph = sum(stop <= start for stop in paragraph_ends)
    return Sentence(tokens, text[start:end], start, index, paragraph)


def _token(cells: list[str], span: tuple[int, int]) -> Token:
    number, form, lemma, upos, _, feats, head, dep, *_ = cells
    pairs = [(key, value) for key, mark, value in (pair.partition("=") for pair in feats.split("|")) if mark]
    return Token(
        i=int(number) - 1,
        form=form,
        lemma=form if lemma == "_" and form != "_" else lemma,
        upos=upos,
        feats=dict(pairs),
        head=int(head) - 1,
        dep="root" if head == "0" else dep,
        start=span[0],
        end=span[1],
    )
