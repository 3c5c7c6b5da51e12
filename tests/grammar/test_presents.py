"""Headlines whose verb or names the parser misread, mended on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.presents import (
    infinitive_of_control,
    name_beside_verb,
    object_of_phrasal,
    subject_behind_quote,
    verb_not_name,
)
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]


def test_the_verb_behind_the_opening_names(tree: Tree, lexis: Lexis) -> None:
    s = tree("""
Rome Rome PROPN 4 compound
slams slam PROPN 4 compound
Berne Berne PROPN 4 compound
raids raid NOUN 0 root
""")
    verb_not_name(s, lexis, Morphology(load_pack("en").data("morphology"), {"slam", "raid"}))
    assert [(t.dep, t.head) for t in s.tokens] == [("nsubj", 1), ("root", -1), ("compound", 3), ("obj", 1)]
    assert (s[1].upos, s[1].lemma) == ("VERB", "slam")


def test_a_finite_verb_elsewhere_leaves_names_alone(tree: Tree, lexis: Lexis) -> None:
    rows = "Rome Rome PROPN 2 compound\nraids raid NOUN 3 nsubj\nstun stun VERB 0 root VerbForm=Fin\nBerne Berne PROPN 3 obj"
    s = tree(rows)
    verb_not_name(s, lexis, Morphology(load_pack("en").data("morphology"), {"raid"}))
    assert s[1].upos == "NOUN"


def test_names_beside_a_verb(tree: Tree) -> None:
    s = tree("Rome Rome PROPN 2 compound\nputs put VERB 0 root VerbForm=Fin\nBerne Berne PROPN 2 compound:prt")
    for token in s.tokens:
        name_beside_verb(s, token)
    assert [t.dep for t in s.tokens] == ["nsubj", "root", "obj"]


def test_the_subject_behind_a_quotation(tree: Tree) -> None:
    s = tree("went go VERB 3 ccomp VerbForm=Fin\n, , PUNCT 1 punct\nfumed fume VERB 0 root VerbForm=Fin\nRome Rome PROPN 3 obj")
    subject_behind_quote(s, s[3])
    assert s[3].dep == "nsubj"


def test_an_infinitive_hung_on_whoever_is_told(tree: Tree, lexis: Lexis) -> None:
    s = tree("told tell VERB 0 root\nRome Rome PROPN 1 obj\nto to PART 4 mark\nleave leave VERB 2 acl VerbForm=Inf")
    infinitive_of_control(s, s[3], replace(lexis, object_control=frozenset({"tell"})))
    assert (s[3].head, s[3].dep) == (0, "xcomp")


def test_the_object_of_a_verb_with_a_particle(tree: Tree, lexis: Lexis) -> None:
    s = tree("called call VERB 0 root\noff off ADP 1 compound:prt\ntalks talk NOUN 1 obl\nMonday monday NOUN 1 obl")
    timed = replace(lexis, days=frozenset({"monday"}))
    for token in s.tokens:
        object_of_phrasal(s, token, timed)
    assert [t.dep for t in s.tokens] == ["root", "compound:prt", "obj", "obl"]
