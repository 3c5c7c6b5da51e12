"""Text → trees, with Détente's own models or any spaCy pipeline that gives Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Protocol

import spacy
from spacy.tokens import Doc

from detente.errors import ModelError
from detente.parse.blas import use_numpy_blas
from detente.parse.conllu import ConlluParser
from detente.parse.pipeline import fold  # noqa: F401  (importing registers the language classes)
from detente.parse.sentences import paragraphs, sentences
from detente.parse.tokens import spelled
from detente.parse.tree import Sentence, Token


class Parser(Protocol):
    """Anything that turns an article's text into trees."""

    def parse(self, text: str) -> list[Sentence]:
        """Sentences in order, with offsets in `text`."""


def _token(word: spacy.tokens.Token, start: int, end: int, form: str) -> Token:
    is_root = word.head.i == word.i
    return Token(
        i=word.i,
        form=form,
        lemma=word.lemma_ or form,
        upos=word.pos_,
        feats=word.morph.to_dict(),
        head=-1 if is_root else word.head.i,
        dep="root" if is_root else word.dep_,
        start=start,
        end=end,
    )


class TreebankParser:
    """One of Détente's models. Sentences are cut by punctuation and parsed each by itself."""

    def __init__(self, path: Path, language: str) -> None:
        use_numpy_blas()
        try:
            self._nlp = spacy.load(path)
        except (OSError, ValueError) as problem:
            raise ModelError(f"cannot load the parser at {path}: {problem}") from problem
        self._language = language

    def _doc(self, text: str, tokens: list[tuple[int, int]]) -> Doc:
        spaces = [b < c for (_, b), (c, _) in zip(tokens, [*tokens[1:], (tokens[-1][1], 0)], strict=True)]
        doc = Doc(self._nlp.vocab, words=spelled([text[a:b] for a, b in tokens], self._language), spaces=spaces)
        for word in doc:
            word.is_sent_start = word.i == 0
        return doc

    def parse(self, text: str) -> list[Sentence]:
        """Sentences in order, with offsets in `text`."""
        pieces = [
            (number, tokens)
            for number, (start, end) in enumerate(paragraphs(text))
            for tokens in sentences(text, start, end, self._language)
        ]
        docs = self._nlp.pipe((self._doc(text, tokens) for _, tokens in pieces), batch_size=128)
        return [
            _sentence(text, tokens, doc, number, index)
            for index, ((number, tokens), doc) in enumerate(zip(pieces, docs, strict=True))
        ]


def _sentence(
    text: str, tokens: list[tuple[int, int]], doc: Iterable[spacy.tokens.Token], paragraph: int, index: int
) -> Sentence:
    words = [_token(word, a, b, text[a:b]) for word, (a, b) in zip(doc, tokens, strict=True)]
    start, end = tokens[0][0], tokens[-1][1]
    return Sentence(words, text[start:end], start, index, paragraph)


class SpacyParser:
    """Any installed spaCy pipeline that gives Universal Dependencies, sentences and tokens being its own (`spacy:NAME`)."""

    def __init__(self, name: str) -> None:
        try:
            self._nlp = spacy.load(name)
        except (OSError, ValueError) as problem:
            raise ModelError(f"spaCy has no pipeline {name!r}; install it with 'python -m spacy download {name}'") from problem

    def parse(self, text: str) -> list[Sentence]:
        """Sentences in order, with offsets in `text`."""
        found: list[Sentence] = []
        for number, (start, end) in enumerate(paragraphs(text)):
            for span in self._nlp(text[start:end]).sents:
                found.append(_spacy_sentence(text, start, span, number, len(found)))
        return found


def _spacy_sentence(text: str, offset: int, span: spacy.tokens.Span, paragraph: int, index: int) -> Sentence:
    words = [word for word in span if not word.is_space]
    place = {word.i: k for k, word in enumerate(words)}
    tokens = []
    for k, word in enumerate(words):
        token = _token(word, offset + word.idx, offset + word.idx + len(word), word.text)
        token.i = k
        token.head = -1 if token.head < 0 else place.get(token.head, -1)
        tokens.append(token)
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(tokens, text[start:end], start, index, paragraph)


@cache
def load_parser(name: str, language: str) -> Parser:
    """The parser called `name`: `spacy:NAME`, `conllu:FILE`, or the folder of one of Détente's models.

    Kept for the life of the process. Raises ModelError where it cannot be loaded.
    """
    if name.startswith("spacy:"):
        return SpacyParser(name.removeprefix("spacy:"))
    if name.startswith("conllu:"):
        return ConlluParser(Path(name.removeprefix("conllu:")))
    return TreebankParser(Path(name), language)
