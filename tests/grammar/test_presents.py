"""Headlines whose verb or names the parser misread, mended on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.presents import infinitive_of_act, name_beside_verb, verb_not_name
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]


def test_the_verb_behind_the_opening_names(tree: Tree) -> None:
    s = tree("""
Rome Rome PROPN 4 compound
slams slam PROPN 4 compound
Berne Berne PROPN 4 compound
raids raid NOUN 0 root
""")
    verb_not_name(s, Morphology(load_pack("en").data("morphology"), {"slam", "raid"}))
    assert [(t.dep, t.head) for t in s.tokens] == [("nsubj", 1), ("root", -1), ("compound", 3), ("obj", 1)]
    assert (s[1].upos, s[1].lemma) == ("VERB", "slam")


def test_a_finite_verb_elsewhere_leaves_names_alone(tree: Tree) -> None:
    rows = "Rome Rome PROPN 2 compound\nraids raid NOUN 3 nsubj\nstun stun VERB 0 root VerbForm=Fin\nBerne Berne PROPN 3 obj"
    s = tree(rows)
    verb_not_name(s, Morphology(load_pack("en").data("morphology"), {"raid"}))
    assert s[1].upos == "NOUN"


def test_names_beside_a_verb(tree: Tree) -> None:
    s = tree("Rome Rome PROPN 2 compound\nputs put VERB 0 root VerbForm=Fin\nBerne Berne PROPN 2 compound:prt")
    for token in s.tokens:
        name_beside_verb(s, token)
    assert [t.dep for t in s.tokens] == ["nsubj", "root", "obj"]


def test_the_infinitive_of_a_noun_of_intent(tree: Tree, lexis: Lexis) -> None:
    rows = "Rome Rome PROPN 2 nmod:poss\nthreat threat NOUN 4 nsubj\nto to PART 4 mark\nleave leave VERB 0 root VerbForm=Inf"
    s = tree(rows)
    infinitive_of_act(s, s[3], replace(lexis, intents=frozenset({"threat"})))
    assert [(t.dep, t.head) for t in s.tokens] == [("nmod:poss", 1), ("root", -1), ("mark", 3), ("acl", 1)]
