"""Trees written by hand, and what the grammar knows of a language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.arguments import arguments
from detente.grammar.complements import Argument
from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.languages import load_pack
from detente.parse.tree import Sentence, Token

Tree = Callable[[str], Sentence]
Shown = Callable[[Sentence], dict[str, tuple[str, str, str]]]
Mended = Callable[[str], dict[str, tuple[str, str, str]]]


def build(rows: str) -> Sentence:
    """A tree from lines `form lemma UPOS head relation [Feat=Value|…]`; heads count from 1, 0 is the root's."""
    tokens: list[Token] = []
    text = ""
    for i, line in enumerate(rows.strip().splitlines()):
        form, lemma, upos, head, dep, *feats = line.split()
        pairs = dict(pair.split("=") for pair in feats[0].split("|")) if feats else {}
        text += " " if text and not text.endswith("'") and form not in ",.:;" else ""
        tokens.append(Token(i, form, lemma, upos, pairs, int(head) - 1, dep, len(text), len(text) + len(form)))
        text += form
    return Sentence(tokens, text, 0)


@pytest.fixture(scope="session")
def tree() -> Tree:
    return build


@pytest.fixture(scope="session")
def shown() -> Shown:
    """Form → part of speech, form of the head, relation."""
    return lambda s: {one.form: (one.upos, s[one.head].form if one.head >= 0 else "", one.dep) for one in s.tokens}


@pytest.fixture(scope="session")
def lexis() -> Lexis:
    return Lexis.from_data(load_pack("fr").data("grammar"))


@pytest.fixture(scope="session")
def slots(lexis: Lexis) -> Callable[..., dict[str, list[str]]]:
    """The arguments of the first token of that form: slot → forms that fill it, surest first."""

    def read(s: Sentence, form: str, *, noun: bool = False) -> dict[str, list[str]]:
        i = next(token.i for token in s.tokens if token.form == form)
        found: dict[str, list[str]] = {}
        for one in arguments(s, i, lexis, noun=noun):
            if s[one.i].form not in found.setdefault(one.slot, []):
                found[one.slot].append(s[one.i].form)
        return found

    return read


@pytest.fixture(scope="session")
def paths(lexis: Lexis) -> Callable[[Sentence, str], list[Argument]]:
    """The arguments themselves."""

    def read(s: Sentence, form: str) -> list[Argument]:
        return arguments(s, next(token.i for token in s.tokens if token.form == form), lexis)

    return read


@pytest.fixture(scope="session")
def morphology() -> Morphology:
    """Over a handful of verbs."""
    return Morphology(load_pack("fr").data("morphology"), {"condamner", "réunir", "inviter", "céder", "lever", "rendre"})


@pytest.fixture
def mended(tree: Tree, shown: Shown, lexis: Lexis, morphology: Morphology) -> Mended:
    """Form → part of speech, form of the head, relation, after mending."""

    def run(rows: str) -> dict[str, tuple[str, str, str]]:
        s = tree(rows)
        mend(s, lexis, morphology)
        return shown(s)

    return run
