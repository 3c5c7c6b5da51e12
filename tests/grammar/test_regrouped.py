"""Groups of nouns that the parser of a language with few endings cut in two, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

from detente.grammar import governed, regrouped
from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
LEXIS = Lexis.from_data(load_pack("en").data("grammar"))


def test_what_stands_before_a_past_without_subject_is_its_noun(tree: Tree) -> None:
    s = tree("""
Tuareg Tuareg PROPN 2 nsubj
forces force VERB 0 root Tense=Pres|VerbForm=Fin
massed mass VERB 2 ccomp Tense=Past|VerbForm=Part
near near ADP 5 case
Gao Gao PROPN 3 obl
""")
    regrouped.noun_before_past(s, s[1], LEXIS)
    assert (s[2].head, s[1].upos, s[1].dep, s[0].dep) == (-1, "NOUN", "nsubj", "compound")


def test_the_last_noun_before_the_verb_is_the_subject(tree: Tree) -> None:
    s = tree("""
A a DET 4 det
bot bot NOUN 4 nsubj
network network NOUN 4 compound
spread spread VERB 0 root
lies lie NOUN 4 obj
""")
    regrouped.last_noun_of_subject(s, s[2])
    assert [(s[k].head, s[k].dep) for k in (0, 1, 2)] == [(2, "det"), (2, "compound"), (3, "nsubj")]


def test_what_a_noun_of_quantity_counts_hangs_on_it(tree: Tree) -> None:
    s = tree("""
beat beat VERB 0 root
scores score NOUN 1 obj
of of ADP 4 case
migrants migrant NOUN 1 obl
""")
    regrouped.counted_object(s, s[3], LEXIS)
    assert (s[3].head, s[3].dep) == (1, "nmod")


def test_a_past_behind_a_place_is_the_verb_of_the_noun_before(tree: Tree) -> None:
    s = tree("""
Judges judge NOUN 0 root
in in ADP 5 case
Chile Chile PROPN 5 compound
boycotted boycott VERB 5 amod Tense=Past|VerbForm=Part
sessions session NOUN 1 nmod
""")
    regrouped.past_behind_place(s, s[3])
    assert [(s[k].head, s[k].dep) for k in (0, 1, 2, 4)] == [(3, "nsubj"), (2, "case"), (0, "nmod"), (3, "obj")]


def test_a_past_under_a_verb_that_lets_is_said_of_whom_it_lets(tree: Tree) -> None:
    s = tree("""
lets let VERB 0 root
jailed jail VERB 1 xcomp Tense=Past|VerbForm=Part
writer writer NOUN 2 obj
go go VERB 2 xcomp VerbForm=Inf
""")
    governed.participle_of_controlled(s, s[1], LEXIS)
    assert [(s[k].head, s[k].dep) for k in (1, 2, 3)] == [(2, "amod"), (0, "obj"), (0, "xcomp")]


def test_a_past_between_a_subject_and_a_bare_noun_is_the_verb_of_both(tree: Tree) -> None:
    s = tree("""
Dockers docker NOUN 3 nsubj
downed downed ADJ 3 amod
tools tool NOUN 0 root
over over ADP 5 case
pay pay NOUN 3 nmod
""")
    regrouped.verb_before_object(s, s[1], LEXIS, Morphology(load_pack("en").data("morphology"), {"down"}))
    assert [(s[k].head, s[k].dep) for k in (0, 1, 2, 4)] == [(1, "nsubj"), (-1, "root"), (1, "obj"), (1, "obl")]


def test_a_noun_spelt_like_a_past_is_the_subject_of_the_past_behind_it(tree: Tree) -> None:
    s = tree("""
A a DET 2 det Definite=Ind
power power NOUN 3 nsubj
cut cut VERB 0 root Tense=Past|VerbForm=Fin
shut shut VERB 3 xcomp
stations station NOUN 4 obj
""")
    regrouped.noun_before_past(s, s[2], LEXIS)
    assert (s[2].upos, s[2].head, s[2].dep, s[1].dep) == ("NOUN", 3, "nsubj", "compound")


def test_what_opens_a_headline_with_a_past_behind_it_is_a_noun(tree: Tree) -> None:
    s = tree("""
Tribal Tribal PROPN 2 nsubj
clashes clash VERB 0 root Tense=Pres|VerbForm=Fin
in in ADP 4 case
Tanna Tanna PROPN 2 obl
left leave VERB 4 acl Tense=Past|VerbForm=Part
homes home NOUN 5 obj
""")
    regrouped.opening_noun(s, s[1])
    assert (s[4].head, s[1].upos, s[1].dep, s[0].dep, s[3].dep) == (-1, "NOUN", "nsubj", "amod", "nmod")
