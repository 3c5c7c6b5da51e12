"""What prepositions and articles govern in a language with few endings, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

from detente.grammar import governed
from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.pasts import clause_not_noun, participle_not_adjective, verb_not_modifier
from detente.grammar.unfinished import infinitive_not_adjective
from detente.grammar.voice import is_passive
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
LEXIS = Lexis.from_data(load_pack("en").data("grammar"))
MORPHOLOGY = Morphology(load_pack("en").data("morphology"), {"depose", "cut", "shut", "turn"})


def test_a_preposition_before_a_modifier_governs_the_noun(tree: Tree) -> None:
    s = tree("to to ADP 2 mark\nSyrian Syrian ADJ 3 amod\nprisoners prisoner NOUN 0 root")
    governed.case_of_modifier(s, s[1])
    assert (s[0].head, s[0].dep) == (2, "case")


def test_a_past_under_a_preposition_says_what_the_noun_is(tree: Tree) -> None:
    s = tree("""
gave give VERB 0 root
tents tent NOUN 1 obj
for for ADP 4 mark
displaced displace VERB 1 advcl Tense=Past|VerbForm=Part
Ivorians Ivorian PROPN 4 obj
""")
    governed.participle_of_noun(s, s[3])
    assert [(s[k].head, s[k].dep) for k in (2, 3, 4)] == [(4, "case"), (4, "amod"), (0, "obl")]


def test_under_a_preposition_and_an_article_a_word_is_a_noun(tree: Tree) -> None:
    s = tree("""
fined fine VERB 0 root
after after ADP 5 case
a a DET 5 det
police police NOUN 5 nsubj
raid raid VERB 1 obl Tense=Pres|VerbForm=Fin
on on ADP 7 case
bar bar NOUN 5 obl
""")
    governed.article_makes_noun(s, s[4])
    assert (s[4].upos, s[3].dep, s[6].dep) == ("NOUN", "compound", "nmod")


def test_a_gerund_between_an_adjective_and_of_is_a_noun(tree: Tree) -> None:
    s = tree("""
Iranian Iranian ADJ 2 amod
hacking hack VERB 0 root Tense=Pres|VerbForm=Part
of of ADP 4 case
banks bank NOUN 2 obl
""")
    governed.gerund_makes_noun(s, s[1], LEXIS, MORPHOLOGY)
    assert (s[1].upos, s[3].dep) == ("NOUN", "nmod")


def test_what_one_is_accused_of_doing_is_a_gerund(tree: Tree) -> None:
    s = tree("""
accused accuse VERB 0 root
Peru Peru PROPN 1 obj
of of SCONJ 4 mark
shelling shell VERB 1 advcl Tense=Pres|VerbForm=Part
boats boat NOUN 4 obj
""")
    governed.gerund_of_content(s, s[3], LEXIS, MORPHOLOGY)
    assert s[3].feats == {"VerbForm": "Ger"}


def test_what_one_is_accused_of_having_done_is_a_gerund(tree: Tree) -> None:
    s = tree("""
accused accuse VERB 0 root
of of SCONJ 4 mark
having have AUX 4 aux
shelled shell VERB 1 advcl Tense=Past|VerbForm=Part
boats boat NOUN 4 obj
""")
    governed.gerund_of_content(s, s[3], LEXIS, MORPHOLOGY)
    assert s[3].feats == {"VerbForm": "Ger"}


def test_a_second_subject_under_a_preposition_belongs_to_the_first(tree: Tree) -> None:
    s = tree("""
ouster ouster NOUN 4 nsubj
of of ADP 4 mark
Ba Ba PROPN 4 nsubj
stunned stun VERB 0 root
Dakar Dakar PROPN 4 obj
""")
    governed.complement_not_subject(s, s[2])
    assert [(s[k].head, s[k].dep) for k in (1, 2)] == [(2, "case"), (0, "nmod")]


def test_what_a_verb_of_naming_calls_its_object_is_its_own_complement(tree: Tree) -> None:
    s = tree("""
branded brand VERB 0 root
raid raid NOUN 1 obj
on on ADP 4 case
camp camp NOUN 2 nmod
as as ADP 6 case
crime crime NOUN 4 nmod
""")
    governed.complement_of_naming(s, s[5], LEXIS)
    assert (s[5].head, s[5].dep) == (0, "obl")


def test_the_infinitive_behind_a_noun_of_intent_is_that_nouns(tree: Tree) -> None:
    s = tree("""
restated restate VERB 0 root
resolve resolve NOUN 1 obj
to to PART 4 mark
join join VERB 1 advcl VerbForm=Inf
""")
    governed.infinitive_of_intent(s, s[3], LEXIS)
    assert (s[3].head, s[3].dep) == (1, "acl")


def test_a_bare_name_is_the_object_unless_the_verb_has_none(tree: Tree) -> None:
    for verb, wanted in (("rile", "obj"), ("become", "xcomp")):
        s = tree(f"visit visit NOUN 2 nsubj\n{verb} {verb} VERB 0 root\nOman Oman PROPN 2 xcomp")
        governed.name_not_predicate(s, s[2], LEXIS)
        assert s[2].dep == wanted


def test_a_sentence_whose_verb_stands_beside_its_one_noun_has_that_as_subject(tree: Tree) -> None:
    s = tree("""
march march NOUN 0 root
in in ADP 3 case
Ufa Ufa PROPN 1 nmod
, , PUNCT 5 punct
Russia Russia PROPN 3 appos
, , PUNCT 7 punct
turned turn VERB 1 parataxis Tense=Past|VerbForm=Fin
ugly ugly ADJ 7 xcomp
. . PUNCT 1 punct
""")
    clause_not_noun(s)
    assert (s[6].head, s[0].head, s[0].dep) == (-1, 6, "nsubj")


def test_a_participle_with_subject_and_auxiliary_is_no_modifier(tree: Tree) -> None:
    s = tree("""
unions union NOUN 3 nsubj
have have AUX 3 aux
boycotted boycott VERB 4 amod Tense=Past|VerbForm=Part
polls poll NOUN 0 root
""")
    verb_not_modifier(s, s[2], LEXIS)
    assert (s[2].head, s[3].head, s[3].dep) == (-1, 2, "obj")


def test_what_was_so_some_time_ago_was_done(tree: Tree) -> None:
    s = tree("""
emir emir NOUN 3 nsubj
was be AUX 3 cop Tense=Past
deposed deposed ADJ 0 root
years year NOUN 5 obl:unmarked
ago ago ADV 3 advmod
""")
    participle_not_adjective(s, s[2], MORPHOLOGY, LEXIS)
    assert is_passive(s, 2)


def test_a_known_verb_between_to_and_a_possessive_is_no_determiner(tree: Tree) -> None:
    s = tree("""
vowed vow VERB 0 root
to to ADP 5 case
sever sever DET 5 det:predet
its its PRON 5 nmod:poss
ties tie NOUN 1 obl
""")
    infinitive_not_adjective(s, s[2], LEXIS, Morphology(load_pack("en").data("morphology"), {"sever"}))
    assert [(s[k].head, s[k].dep) for k in (2, 4)] == [(0, "xcomp"), (2, "obj")]
