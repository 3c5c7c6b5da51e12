"""Participles, nouns and numbers that the parser of a language with few endings mistakes, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.objects import object_under_number
from detente.grammar.pasts import common_not_name, participle_behind_comma, participle_not_adjective, verb_behind_participle
from detente.grammar.voice import is_passive
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
LEXIS = Lexis.from_data(load_pack("en").data("grammar"))
MORPHOLOGY = Morphology(load_pack("en").data("morphology"), {"wound", "overthrow", "invade", "raid"})


def test_what_stands_behind_a_comma_with_an_agent_is_a_participle(tree: Tree) -> None:
    s = tree("""
Kuwait Kuwait PROPN 3 nsubj
, , PUNCT 3 punct
invaded invade VERB 0 root Tense=Past|VerbForm=Fin|Mood=Ind
by by ADP 5 case
Iraq Iraq PROPN 3 obl
""")
    participle_behind_comma(s, s[2], LEXIS)
    assert is_passive(s, 2)


def test_a_known_verbs_participle_is_no_adjective_under_a_copula(tree: Tree) -> None:
    s = tree("""
envoy envoy NOUN 3 nsubj
was be AUX 3 cop
wounded wounded ADJ 0 root
in in ADP 5 case
strike strike NOUN 3 obl
""")
    participle_not_adjective(s, s[2], MORPHOLOGY, LEXIS)
    assert (s[2].upos, s[2].lemma, s[0].dep) == ("VERB", "wound", "nsubj:pass")


def test_a_name_in_small_letters_is_a_noun_and_a_verb_with_a_capital_beside_a_name_is_one(tree: Tree) -> None:
    s = tree("army army PROPN 0 root")
    common_not_name(s, s[0])
    assert s[0].upos == "NOUN"
    s = tree("Armenia Armenia PROPN 0 root\nAzerbaijan azerbaijan VERB 1 conj")
    common_not_name(s, s[1])
    assert s[1].upos == "PROPN"


def test_a_preposition_before_a_number_only_says_how_near_it_comes(tree: Tree) -> None:
    s = tree("""
rounded round VERB 0 root
up up ADP 1 compound:prt
about about ADP 5 case
thirty thirty NUM 5 nummod
men man NOUN 1 obl
""")
    object_under_number(s, s[4], LEXIS)
    assert s[4].dep == "obj"


def test_a_past_behind_a_passive_without_auxiliary_is_the_main_verb(tree: Tree) -> None:
    s = tree("""
planes plane NOUN 2 nsubj
loaded load VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass
with with ADP 4 case
tents tent NOUN 2 obl
flew fly VERB 4 acl Tense=Past|VerbForm=Fin
to to ADP 7 case
Quito Quito PROPN 5 obl
""")
    verb_behind_participle(s, LEXIS)
    assert (s[4].dep, s[0].head, s[1].head, s[1].dep) == ("root", 4, 0, "acl")


def test_a_participle_with_an_agent_stays_on_its_noun(tree: Tree) -> None:
    s = tree("""
planes plane NOUN 2 nsubj
loaded load VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass
with with ADP 4 case
tents tent NOUN 2 obl
given give VERB 4 acl Tense=Past|VerbForm=Part|Voice=Pass
by by ADP 7 case
Quito Quito PROPN 5 obl
""")
    verb_behind_participle(s, LEXIS)
    assert s[1].dep == "root"
