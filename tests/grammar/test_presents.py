"""Headlines whose verb or names the parser misread, mended on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.grammar.arguments import arguments, subjects_of
from detente.grammar.lexis import Lexis
from detente.grammar.modifiers import infinitive_of_noun
from detente.grammar.morphology import Morphology
from detente.grammar.presents import (
    infinitive_of_control,
    name_beside_verb,
    object_of_phrasal,
    subject_behind_quote,
    verb_not_name,
)
from detente.grammar.unfinished import namesake_not_modifier
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
ENGLISH = Lexis.from_data(load_pack("en").data("grammar"))


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


def test_a_name_before_its_namesake_is_a_side_of_its_own(tree: Tree) -> None:
    s = tree("""
Guinea Guinea PROPN 4 compound
and and CCONJ 3 cc
Equatorial Equatorial PROPN 1 conj
Guinea Guinea PROPN 5 nsubj
talked talk VERB 0 root Tense=Past|VerbForm=Fin
""")
    namesake_not_modifier(s, s[0])
    assert [(s[k].head, s[k].dep) for k in (0, 2, 3)] == [(4, "nsubj"), (3, "compound"), (0, "conj")]


def test_one_is_somewhere_for_something(tree: Tree) -> None:
    s = tree("""
Modi Modi PROPN 4 nsubj
is be AUX 4 cop
in in ADP 4 case
Rome Rome PROPN 0 root
for for ADP 6 case
talks talk NOUN 4 obl
""")
    found = {(one.slot, s[one.i].form) for one in arguments(s, 5, ENGLISH, noun=True)}
    assert {("subject", "Modi"), ("in", "Rome")} <= found


def test_a_motion_tells_what_those_tell_whose_it_is(tree: Tree) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
passed pass VERB 0 root Tense=Past|VerbForm=Fin
motions motion NOUN 2 obj
praising praise VERB 3 acl Tense=Pres|VerbForm=Part
Berne Berne PROPN 4 obj
""")
    assert "Rome" in {s[one.i].form for one in subjects_of(s, 3, ENGLISH)}


def test_an_intent_has_its_infinitive_whatever_the_verb(tree: Tree) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
reiterated reiterate VERB 0 root Tense=Past|VerbForm=Fin
readiness readiness NOUN 2 obj
to to PART 5 mark
talk talk VERB 2 advcl VerbForm=Inf
""")
    infinitive_of_noun(s, s[4], ENGLISH)
    assert (s[4].head, s[4].dep) == (2, "acl")
