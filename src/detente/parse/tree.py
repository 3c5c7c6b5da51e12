"""A sentence as a Universal Dependencies tree, with the article's character offsets."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property


@cache
def universal(dep: str) -> str:
    """`nsubj` of `nsubj:pass`; kept, because a tree asks for the same few relations all the time."""
    return dep.partition(":")[0]


@dataclass(slots=True)
class Token:
    """A word. `head` is an index in the sentence, −1 for the root; `start` and `end` are offsets in the article's text."""

    i: int
    form: str
    lemma: str
    upos: str
    feats: dict[str, str]
    head: int
    dep: str
    start: int
    end: int
    lower: str = field(init=False)

    def __post_init__(self) -> None:
        self.lower = self.form.lower().replace("’", "'")

    @property
    def relation(self) -> str:
        """The universal relation, without the subtype."""
        return universal(self.dep)


@dataclass
class Sentence:
    """Tokens in order; `paragraph` and `index` count from 0 in the article."""

    tokens: list[Token]
    text: str
    start: int
    index: int = 0
    paragraph: int = 0

    @cached_property
    def _children(self) -> list[list[int]]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token.i)
        return below

    @property
    def end(self) -> int:
        """Offset of the end of the sentence in the article's text."""
        return self.start + len(self.text)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hang token i under another head; for mending a tree by what the grammar knows."""
        old = self.tokens[i].head
        if old >= 0:
            self._children[old].remove(i)
        self.tokens[i].head, self.tokens[i].dep = head, dep
        insort(self._children[head], i)

    def crown(self, i: int) -> None:
        """Make token i the root; the old one is left without a head until it is attached."""
        old = self.tokens[i].head
        if old >= 0:
            self._children[old].remove(i)
        self.tokens[i].head, self.tokens[i].dep = -1, "root"

    def replace(self, old: int, new: int) -> None:
        """Hang token `new` where `old` hangs, as the root if that is one; `old` keeps its place until it is attached."""
        above, dep = self.tokens[old].head, self.tokens[old].dep
        if above < 0:
            self.crown(new)
        else:
            self.attach(new, above, dep)

    def children(self, i: int, *relations: str) -> list[Token]:
        """Dependents of token i, in order; only those whose relation (with or without subtype) is named, if any is."""
        tokens = self.tokens
        if not relations:
            return [tokens[j] for j in self._children[i]]
        below = (tokens[j] for j in self._children[i])
        return [token for token in below if token.dep in relations or universal(token.dep) in relations]

    def child(self, i: int, *relations: str) -> Token | None:
        """The first of `children`, or None."""
        for j in self._children[i]:
            token = self.tokens[j]
            if not relations or token.dep in relations or universal(token.dep) in relations:
                return token
        return None

    def head(self, i: int) -> Token | None:
        """The token that i depends on, or None for the root."""
        above = self.tokens[i].head
        return self.tokens[above] if above >= 0 else None

    def ancestors(self, i: int) -> Iterator[Token]:
        """Heads from i upwards, nearest first; stops at the root."""
        seen = 0
        above = self.tokens[i].head
        while above >= 0 and seen <= len(self.tokens):
            yield self.tokens[above]
            above = self.tokens[above].head
            seen += 1

    def subtree(self, i: int) -> list[int]:
        """Indices of i and all below it, in order."""
        found: list[int] = []
        waiting = [i]
        while waiting:
            j = waiting.pop()
            found.append(j)
            waiting.extend(self._children[j])
        return sorted(found)

    def is_below(self, i: int, top: int) -> bool:
        """Whether i is `top` or depends on it, at any depth."""
        return i == top or any(token.i == top for token in self.ancestors(i))

    def words(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, both included."""
        return self.text[self.tokens[first].start - self.start : self.tokens[last].end - self.start]

    def token_at(self, start: int, end: int) -> list[Token]:
        """Tokens that overlap the article's characters from start to end."""
        return [token for token in self.tokens if token.start < end and start < token.end]
