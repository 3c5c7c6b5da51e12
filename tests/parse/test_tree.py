"""Questions asked of a tree."""

from __future__ import annotations

import pytest

from detente.parse.tree import Sentence, Token

TEXT = "Le roi d’Espagne parle."
ROWS = [
    ("Le", "le", "DET", 1, "det", 0),
    ("roi", "roi", "NOUN", 4, "nsubj", 3),
    ("d’", "de", "ADP", 3, "case", 7),
    ("Espagne", "Espagne", "PROPN", 1, "nmod:poss", 9),
    ("parle", "parler", "VERB", -1, "root", 17),
    (".", ".", "PUNCT", 4, "punct", 22),
]


@pytest.fixture
def s() -> Sentence:
    """Offsets as if the sentence began at character 100 of the article."""
    tokens = [
        Token(i, form, lemma, upos, {}, head, dep, 100 + at, 100 + at + len(form))
        for i, (form, lemma, upos, head, dep, at) in enumerate(ROWS)
    ]
    return Sentence(tokens, TEXT, 100, index=2, paragraph=1)


def test_words_and_offsets(s: Sentence) -> None:
    assert (len(s), s.end) == (6, 100 + len(TEXT))
    assert s.words(1, 3) == "roi d’Espagne"
    assert [token.form for token in s.token_at(107, 110)] == ["d’", "Espagne"]
    assert s.token_at(102, 103) == []
    assert (s[2].lower, s[3].relation) == ("d'", "nmod")


def test_children_by_relation_with_or_without_subtype(s: Sentence) -> None:
    assert [token.form for token in s.children(1)] == ["Le", "Espagne"]
    assert [token.form for token in s.children(1, "nmod")] == ["Espagne"]
    assert [token.form for token in s.children(1, "nmod:poss")] == ["Espagne"]
    assert s.children(1, "nmod:arg") == []
    assert s.child(4, "obj") is None
    first = s.child(4)
    assert first is not None
    assert first.form == "roi"


def test_heads_ancestors_and_subtrees(s: Sentence) -> None:
    above = s.head(2)
    assert above is not None
    assert above.form == "Espagne"
    assert s.head(4) is None
    assert [token.form for token in s.ancestors(2)] == ["Espagne", "roi", "parle"]
    assert s.subtree(1) == [0, 1, 2, 3]
    assert s.is_below(2, 4) and s.is_below(4, 4) and not s.is_below(4, 1)


def test_attaching_moves_the_subtree(s: Sentence) -> None:
    assert s.children(4)
    s.attach(3, 4, "obl")
    assert [token.form for token in s.children(1)] == ["Le"]
    assert [token.form for token in s.children(4)] == ["roi", "Espagne", "."]
    assert (s[3].head, s[3].dep) == (4, "obl")
    assert s.subtree(4) == list(range(6))


def test_a_root_can_be_attached(s: Sentence) -> None:
    s[1].head, s[1].dep = -1, "root"
    s.attach(4, 1, "acl")
    assert s.children(1, "acl")[0].form == "parle"


def test_ancestors_of_a_broken_tree_end(s: Sentence) -> None:
    s[4].head = 1
    assert len(list(s.ancestors(0))) <= len(s) + 1
