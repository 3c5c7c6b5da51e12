"""What the resolving of one article's mentions shares: its names, its functions, what was told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from detente.coding.anaphora import History
from detente.coding.names import Names
from detente.coding.party import Party
from detente.coding.roles import Role, RoleNouns
from detente.grammar.lexis import Lexis
from detente.knowledge import Knowledge
from detente.parse.tree import Sentence

if TYPE_CHECKING:
    from detente.coding.functions import Functions
    from detente.coding.introductions import Introductions
    from detente.coding.naming import Naming
    from detente.coding.owning import Owning
    from detente.coding.whereabouts import Whereabouts

_GIVEN_LAST = re.compile(r"^[^\W\d_]+-[^\W\d_A-Z]+$")
"""A hyphened given name in second place (`Lai Ching-te`, `Kim Yo-jong`): the family name comes first."""

_SHORTEST = 3
"""Letters of a family name that is remembered by itself."""


class Memory(dict[str, Party]):
    """Who a name, or a family name alone, stood for when it was first told."""

    def remember(self, text: str, party: Party) -> None:
        """Keep somebody under the whole name and the family name; the first of a name stays."""
        words = text.replace("’", "'").split()
        if words and len(words[-1]) >= _SHORTEST:
            self.setdefault(words[-1].lower(), party)
        if len(words) > 1 and _GIVEN_LAST.search(words[-1]):
            self.setdefault(words[0].lower(), party)
        self.setdefault(text.lower(), party)


@dataclass(frozen=True)
class Scene:
    """One article: `roles` are its nouns of function by sentence and token, `main_country` the one it speaks of most."""

    names: Names
    nouns: RoleNouns
    roles: dict[int, dict[int, Role]]
    knowledge: Knowledge
    lexis: Lexis
    published: str | None
    history: History
    main_country: str | None
    memory: Memory = field(default_factory=Memory)


class Speakers(Protocol):
    """Finds who speaks in the quotations of one article."""

    def first_person(self, s: Sentence, i: int) -> Sequence[Party]:
        """Who says `we` at token i."""

    def nouns(self, s: Sentence, i: int) -> frozenset[str]:
        """What whoever says `we` at token i is called."""


class Nobody:
    """The speakers of an article whose quotations nobody has read."""

    def first_person(self, s: Sentence, i: int) -> Sequence[Party]:
        """Nobody."""
        return ()

    def nouns(self, s: Sentence, i: int) -> frozenset[str]:
        """Nothing."""
        return frozenset()


class Resolver(Protocol):
    """Resolves any token; its parts call each other through it."""

    sentences: Sequence[Sentence]
    owning: Owning
    naming: Naming
    functions: Functions
    speakers: Speakers
    introductions: Introductions
    whereabouts: Whereabouts

    def resolve(self, s: Sentence, i: int) -> tuple[Party, ...]:
        """Everybody that token i and its conjuncts stand for."""

    def one(self, s: Sentence, i: int) -> list[Party]:
        """Everybody that token i stands for, without its conjuncts."""

    def looking_ahead(self) -> AbstractContextManager[None]:
        """While it is open, what is resolved is not remembered: less has been told than there will have been."""

    def members(self, s: Sentence, i: int) -> list[Party]:
        """Those of several that are named (`plusieurs pays, dont X et Y`)."""


def has_article(s: Sentence, i: int) -> bool:
    """Whether the noun has a definite or demonstrative article of its own."""
    return any(c.feats.get("Definite") == "Def" or c.feats.get("PronType") == "Dem" for c in s.children(i, "det", "case"))
