"""Clauses of saying as news sets them around what is said: the tree as a parser may give it, and after."""

from __future__ import annotations

from collections.abc import Callable

Mended = Callable[[str], dict[str, tuple[str, str, str]]]


def test_the_noun_after_a_verb_of_answering_is_its_subject(mended: Mended) -> None:
    found = mended("""
Faux faux ADJ 3 advmod
, , PUNCT 3 punct
répond répondre VERB 0 root VerbForm=Fin
le le DET 5 det
ministère ministère NOUN 3 obj
""")
    assert found["ministère"][2] == "nsubj"
    assert found["Faux"][2] == "ccomp"


def test_the_noun_after_a_verb_with_a_subject_stays_its_object(mended: Mended) -> None:
    found = mended("""
Hier hier ADV 4 advmod
, , PUNCT 4 punct
Rome Rome PROPN 4 nsubj
salue saluer VERB 0 root VerbForm=Fin
Berne Berne PROPN 4 obj
""")
    assert found["Berne"][2] == "obj"


def test_a_word_beside_a_quotation_with_a_subject_behind_it_is_a_verb(mended: Mended) -> None:
    found = mended("""
Non non ADV 0 root
, , PUNCT 3 punct
condamne condamne ADJ 1 parataxis
Rome Rome PROPN 3 nsubj
""")
    assert found["condamne"][0] == "VERB"


def test_a_stance_before_a_verb_of_saying_is_what_is_said(mended: Mended) -> None:
    found = mended("""
Hors hors ADP 2 case
question question NOUN 6 obl
de de ADP 4 mark
céder céder VERB 2 acl VerbForm=Inf
, , PUNCT 2 punct
répète répéter VERB 0 root VerbForm=Fin
Rome Rome PROPN 6 nsubj
""")
    assert found["question"][1:] == ("répète", "ccomp")


def test_a_noun_after_a_verb_that_has_its_subject_is_the_object(mended: Mended) -> None:
    after = mended("""
Berne Berne PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
fustigé fustiger VERB 0 root VerbForm=Part|Tense=Past
mardi mardi NOUN 3 obl
le le DET 6 det Definite=Def
diktat diktat NOUN 3 nsubj
""")
    assert after["diktat"] == ("NOUN", "fustigé", "obj")
