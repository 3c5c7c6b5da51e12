"""Main verbs hung under their own subject, second subjects hung on the wrong name."""

from __future__ import annotations

from collections.abc import Callable

from detente.grammar.arguments import arguments
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Mended = Callable[[str], dict[str, tuple[str, str, str]]]


def test_a_verb_behind_what_is_told_of_the_root_noun_is_the_main_verb(mended: Mended) -> None:
    found = mended("""
Ministre ministre NOUN 0 root Number=Sing
, , PUNCT 4 punct
qui qui PRON 4 nsubj PronType=Rel
condamne condamner VERB 1 acl:relcl VerbForm=Fin
, , PUNCT 7 punct
ensuite ensuite ADV 7 advmod
réunit réunir VERB 1 parataxis VerbForm=Fin
élus élu NOUN 7 obj
""")
    assert found["réunit"] == ("VERB", "", "root")
    assert found["Ministre"] == ("NOUN", "réunit", "nsubj")


def test_a_verb_with_a_subject_of_its_own_is_not_crowned(mended: Mended) -> None:
    found = mended("""
Ministre ministre NOUN 0 root Number=Sing
, , PUNCT 4 punct
qui qui PRON 4 nsubj PronType=Rel
condamne condamner VERB 1 acl:relcl VerbForm=Fin
, , PUNCT 7 punct
Oslo Oslo PROPN 7 nsubj
invite inviter VERB 1 parataxis VerbForm=Fin
""")
    assert found["Ministre"][2] == "root"


def test_who_is_joined_past_a_name_in_apposition_is_the_second_subject(mended: Mended) -> None:
    found = mended("""
Son son DET 2 det
hôte hôte NOUN 9 nsubj Number=Sing
, , PUNCT 4 punct
Rama Rama PROPN 2 appos
, , PUNCT 7 punct
et et CCONJ 7 cc
Abiy Abiy PROPN 4 conj
ont avoir AUX 9 aux Number=Plur
réuni réunir VERB 0 root VerbForm=Part
""")
    assert found["Abiy"] == ("PROPN", "hôte", "conj")


def test_a_pronoun_behind_and_before_a_plural_verb_is_the_second_subject(mended: Mended) -> None:
    found = mended("""
Son son DET 2 det
hôte hôte NOUN 6 nsubj Number=Sing
et et CCONJ 6 cc
lui lui PRON 6 iobj
ont avoir AUX 6 aux Number=Plur
réuni réunir VERB 0 root VerbForm=Part
""")
    assert found["lui"] == ("PRON", "hôte", "conj")


def test_who_is_addressed_behind_the_verb_does_what_is_asked(tree: Tree, lexis: Lexis) -> None:
    s = tree("""
À à ADP 2 case
Rome Rome PROPN 4 obl
Kyiv Kyiv PROPN 4 nsubj
demande demander VERB 0 root VerbForm=Fin
à à ADP 6 case
Oslo Oslo PROPN 4 obl
de de ADP 8 mark
céder céder VERB 4 xcomp VerbForm=Inf
""")
    assert [s[one.i].form for one in arguments(s, 7, lexis) if one.slot == "subject"] == ["Oslo"]
