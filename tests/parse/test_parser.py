"""The shipped parser: sentences, paragraphs and offsets are the article's."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.coding.reader import toolbox
from detente.errors import ModelError
from detente.parse.parser import load_parser
from detente.parse.tree import Sentence

TEXT = "Le roi d’Espagne\u00a0s'est rendu à Rabat.  Il y a vu M. Alaoui…\n\n« Nous partons », a-t-il dit."


@pytest.fixture(scope="module")
def parsed() -> list[Sentence]:
    return toolbox("fr").parse(TEXT)


def test_sentences_and_paragraphs_are_counted(parsed: list[Sentence]) -> None:
    assert [(s.index, s.paragraph) for s in parsed] == [(0, 0), (1, 0), (2, 1)]
    assert all(TEXT[s.start : s.end] == s.text for s in parsed)


def test_words_stand_where_they_say(parsed: list[Sentence]) -> None:
    assert all(TEXT[token.start : token.end] == token.form for s in parsed for token in s.tokens)
    assert all(s[k].i == k for s in parsed for k in range(len(s)))


def test_each_sentence_is_a_tree(parsed: list[Sentence]) -> None:
    for s in parsed:
        (root,) = (token for token in s.tokens if token.head < 0)
        assert root.dep == "root"
        assert s.subtree(root.i) == list(range(len(s)))


def test_a_simple_sentence_is_read_right() -> None:
    (s,) = toolbox("fr").parse("Le président kényan a condamné les frappes russes.")
    verb = next(token for token in s.tokens if token.lemma == "condamner")
    subject, thing = s.child(verb.i, "nsubj"), s.child(verb.i, "obj")
    assert subject is not None and thing is not None
    assert (subject.form, thing.form, verb.upos) == ("président", "frappes", "VERB")


def test_a_parser_is_loaded_once(tmp_path: Path) -> None:
    model = str(toolbox("fr").pack.model)
    assert load_parser(model, "fr") is load_parser(model, "fr")


@pytest.mark.parametrize("name", ["no/such/folder", "spacy:no_such_pipeline"])
def test_a_parser_that_is_not_there_is_refused_by_name(name: str) -> None:
    with pytest.raises(ModelError, match=name.removeprefix("spacy:")):
        load_parser(name, "fr")
