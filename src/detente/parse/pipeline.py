"""The spaCy language class of Détente's own models: lexical features, and a tokenizer made of `tokens.spans`.

Features of a word, hashed by the network: its form, its dictionary form (simplemma), the first four and the last three and
five letters, and its shape. spaCy keeps one slot a lexical attribute; LANG, which no model of one language needs, carries the
five-letter suffix.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import simplemma
from spacy.attrs import LANG, LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.lex_attrs import word_shape
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from detente.languages import available
from detente.parse.tokens import spans


def fold(form: str) -> str:
    """The form as the network sees it: lower case, one kind of apostrophe."""
    return form.lower().replace("’", "'")


def _features(code: str) -> dict[int, Callable[[str], Any]]:
    def dictionary_form(form: str) -> str:
        return fold(simplemma.lemmatize(fold(form), lang=code))

    return {
        LOWER: fold,
        NORM: dictionary_form,
        PREFIX: lambda form: fold(form)[:4],
        SUFFIX: lambda form: fold(form)[-3:],
        LANG: lambda form: fold(form)[-5:],
        SHAPE: word_shape,
    }


class TreebankTokenizer:
    """Callable text → Doc; holds no state of its own, so nothing is written to or read from disk."""

    def __init__(self, vocab: Vocab, code: str) -> None:
        self.vocab = vocab
        self.code = code

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        last = 0
        for start, end in [*spans(text, self.code), (len(text), len(text))]:
            gap = text[last:start]
            if gap and words and gap[0] == " ":
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                spaces.append(False)
            if end > start:
                words.append(text[start:end])
                spaces.append(False)
            last = end
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: object, **options: object) -> None: ...

    def from_disk(self, path: object, **options: object) -> TreebankTokenizer:
        return self

    def to_bytes(self, **options: object) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **options: object) -> TreebankTokenizer:
        return self


@registry.tokenizers("detente.treebank.v1")
def make_tokenizer(code: str) -> Callable[[Language], TreebankTokenizer]:
    """Tokenizer factory named in the models' config.cfg."""
    return lambda nlp: TreebankTokenizer(nlp.vocab, code)


def _register(code: str) -> None:
    """Makes spaCy know a language as the treebanks write it, called `ud_<code>` in the models' config.cfg."""
    getters = {**BaseDefaults.lex_attr_getters, **_features(code)}
    defaults = type("Defaults", (BaseDefaults,), {"lex_attr_getters": getters})
    registry.languages(f"ud_{code}", func=type("Treebanks", (Language,), {"lang": f"ud_{code}", "Defaults": defaults}))


for _code in available():
    _register(_code)
