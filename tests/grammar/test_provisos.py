"""On what condition something is said to happen, and whether those who speak tell of themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.lexis import Lexis
from detente.grammar.provisos import is_own, promisers, provisos
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]

WARNED = """
Rome Rome PROPN 2 nsubj
fermera fermer VERB 0 root Tense=Fut|VerbForm=Fin
, , PUNCT 4 punct
prévient prévenir VERB 2 parataxis VerbForm=Fin
-elle lui PRON 4 nsubj PronType=Prs
si si SCONJ 8 mark
Oslo Oslo PROPN 8 nsubj
refuse refuser VERB 2 advcl VerbForm=Fin
"""
ASKED = """
Rome Rome PROPN 2 nsubj
demande demander VERB 0 root VerbForm=Fin
si si SCONJ 5 mark
Oslo Oslo PROPN 5 nsubj
refuse refuser VERB 2 ccomp VerbForm=Fin
"""
SUPPOSED = """
Rome Rome PROPN 2 nsubj
menace menacer VERB 0 root VerbForm=Fin
ceux celui PRON 2 obj
qui qui PRON 5 nsubj
{} aider VERB 3 acl:relcl {}|VerbForm=Fin
"""


def heads(s: Sentence, trigger: int, lexis: Lexis) -> list[str]:
    return [s[i].form for i in provisos(s, trigger, lexis)]


def test_a_conditional_clause_anywhere_in_the_sentence(tree: Tree, lexis: Lexis) -> None:
    s = tree(WARNED)
    assert heads(s, 3, lexis) == ["refuse"]
    assert heads(s, 7, lexis) == [], "the trigger stands in it"


def test_a_question_is_no_condition(tree: Tree, lexis: Lexis) -> None:
    assert heads(tree(ASKED), 1, lexis) == []


@pytest.mark.parametrize(
    ("form", "feature", "found"), [("aideraient", "Mood=Cnd", ["aideraient"]), ("aidera", "Tense=Fut", ["aidera"])]
)
def test_somebody_who_is_only_supposed(tree: Tree, lexis: Lexis, form: str, feature: str, found: list[str]) -> None:
    assert heads(tree(SUPPOSED.format(form, feature)), 1, lexis) == found


def test_those_who_speak_tell_of_themselves(tree: Tree, lexis: Lexis) -> None:
    s = tree(WARNED)
    assert is_own(s, 3, [1], lexis)
    assert [s[one.i].form for one in promisers(s, 3, lexis)] == ["Rome"]


def test_others_are_told_of(tree: Tree, lexis: Lexis) -> None:
    s = tree(WARNED.replace("-elle lui PRON 4 nsubj PronType=Prs", "Paris Paris PROPN 4 nsubj"))
    assert not is_own(s, 3, [1], lexis)
    assert promisers(s, 3, lexis) == []


def test_a_rumour_supposes_nobody(tree: Tree, lexis: Lexis) -> None:
    rows = SUPPOSED.format("tué", "Tense=Past") + "aurait avoir AUX 5 aux:tense Mood=Cnd|VerbForm=Fin"
    assert heads(tree(rows), 1, lexis) == []
