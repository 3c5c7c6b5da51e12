"""Who does what to whom around a noun, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Slots = Callable[..., dict[str, list[str]]]

COMPLEMENT = """
frappes frappe NOUN 0 root
{preposition} ADP 3 case
Rome Rome PROPN 1 nmod
"""


@pytest.mark.parametrize(
    ("preposition", "slot"), [("de de", "de"), ("par par", "par"), ("contre contre", "contre"), ("entre entre", "entre")]
)
def test_complements_keep_their_preposition(tree: Tree, slots: Slots, preposition: str, slot: str) -> None:
    assert slots(tree(COMPLEMENT.format(preposition=preposition)), "frappes") == {slot: ["Rome"]}


def test_de_la_part_de_is_par(tree: Tree, slots: Slots) -> None:
    s = tree("""
frappes frappe NOUN 0 root
de de ADP 4 case
la le DET 4 det
part part NOUN 1 nmod
de de ADP 6 case
Rome Rome PROPN 4 nmod
""")
    assert slots(s, "frappes") == {"par": ["Rome"]}


def test_possessives_and_adjectives(tree: Tree, slots: Slots) -> None:
    s = tree("""
leur son DET 2 det Poss=Yes
frappe frappe NOUN 0 root
russe russe ADJ 2 amod
et et CCONJ 5 cc
biélorusse biélorusse ADJ 3 conj
""")
    assert slots(s, "frappe") == {"poss": ["leur"], "adj": ["russe", "biélorusse"]}


def support(verb: str, noun_relation: str = "obj", auxiliary: str = "", verb_feats: str = "VerbForm=Fin") -> str:
    return f"""
Rome Rome PROPN 3 nsubj
{auxiliary or "y y PRON 3 expl"}
{verb} VERB 0 root {verb_feats}
frappe frappe NOUN 3 {noun_relation}
contre contre ADP 6 case
Berne Berne PROPN 3 obl:mod
"""


def test_the_subject_of_a_verb_of_doing_does_what_its_object_names(tree: Tree, slots: Slots) -> None:
    found = slots(tree(support("mène mener")), "frappe")
    assert (found["subject"], found["contre"]) == (["Rome"], ["Berne"])


def test_the_subject_of_a_verb_of_undergoing_is_whom_it_befalls(tree: Tree, slots: Slots) -> None:
    found = slots(tree(support("subit subir")), "frappe")
    assert found["object"] == ["Rome"]
    assert "subject" not in found


def test_a_verb_of_neither_sort_lends_nothing(tree: Tree, slots: Slots) -> None:
    found = slots(tree(support("filme filmer")), "frappe")
    assert "subject" not in found
    assert "object" not in found
    assert "contre" not in found


def test_a_verb_of_happening_lends_its_complements(tree: Tree, slots: Slots) -> None:
    s = tree("""
pourparlers pourparler NOUN 2 nsubj
débutent débuter VERB 0 root VerbForm=Fin
avec avec ADP 4 case
Rome Rome PROPN 2 obl
""")
    assert slots(s, "pourparlers") == {"avec": ["Rome"]}


def test_the_object_of_a_verb_of_happening_takes_part(tree: Tree, slots: Slots) -> None:
    s = tree("""
combats combat NOUN 2 nsubj
opposent opposer VERB 0 root VerbForm=Fin
Rome Rome PROPN 2 obj
à à ADP 5 case
Berne Berne PROPN 2 obl
""")
    assert slots(s, "combats") == {"object": ["Rome"], "à": ["Berne"]}


def test_what_is_done_in_the_passive_is_done_by_the_agent(tree: Tree, slots: Slots) -> None:
    s = tree("""
frappe frappe NOUN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
menée mener VERB 0 root VerbForm=Part|Tense=Past
par par ADP 5 case
Rome Rome PROPN 3 obl:agent
""")
    assert slots(s, "frappe")["subject"] == ["Rome"]


def test_a_participle_of_doing_names_who_does_it(tree: Tree, slots: Slots) -> None:
    s = tree("""
frappes frappe NOUN 0 root
menées mener VERB 1 acl VerbForm=Part|Tense=Past
par par ADP 4 case
Rome Rome PROPN 2 obl:agent
contre contre ADP 6 case
Berne Berne PROPN 2 obl:mod
""")
    found = slots(s, "frappes")
    assert (found["subject"], found["contre"]) == (["Rome"], ["Berne"])


def test_a_participle_of_another_verb_does_not(tree: Tree, slots: Slots) -> None:
    s = tree("""
frappes frappe NOUN 0 root
filmées filmer VERB 1 acl VerbForm=Part|Tense=Past
par par ADP 4 case
Rome Rome PROPN 2 obl:agent
""")
    assert "subject" not in slots(s, "frappes")


def test_the_subject_of_a_relative_clause_of_doing_does_it(tree: Tree, slots: Slots) -> None:
    s = tree("""
frappes frappe NOUN 0 root
que que PRON 4 obj PronType=Rel
Rome Rome PROPN 4 nsubj
mène mener VERB 1 acl:relcl VerbForm=Fin
""")
    assert slots(s, "frappes")["subject"] == ["Rome"]


def test_a_state_is_said_of_the_subject(tree: Tree, slots: Slots) -> None:
    s = tree("""
Paul Paul PROPN 2 nsubj
parle parler VERB 0 root VerbForm=Fin
en en ADP 4 case
visite visite NOUN 2 obl
à à ADP 6 case
Berne Berne PROPN 4 nmod
""")
    assert slots(s, "visite") == {"à": ["Berne"], "subject": ["Paul"]}


def test_a_state_is_said_of_the_noun_it_follows(tree: Tree, slots: Slots) -> None:
    s = tree("""
Paul Paul PROPN 5 nsubj
en en ADP 3 case
visite visite NOUN 1 nmod
, , PUNCT 3 punct
parle parler VERB 0 root VerbForm=Fin
""")
    assert slots(s, "visite")["subject"] == ["Paul"]


def test_who_speaks_at_a_meeting_takes_part_in_it(tree: Tree, slots: Slots) -> None:
    s = tree("""
lors lors ADP 4 case
de de ADP 1 fixed
un un DET 4 det
entretien entretien NOUN 8 obl
avec avec ADP 6 case
Berne Berne PROPN 4 nmod
Paul Paul PROPN 8 nsubj
parle parler VERB 0 root VerbForm=Fin
""")
    found = slots(s, "entretien")
    assert (found["avec"], found["subject"]) == (["Berne"], ["Paul"])


def test_a_verb_that_the_tagger_calls_a_noun_is_read_as_one_where_asked(tree: Tree, slots: Slots) -> None:
    s = tree("""
visite visiter VERB 0 root VerbForm=Fin
de de ADP 3 case
Rome Rome PROPN 1 nmod
""")
    assert slots(s, "visite", noun=True) == {"de": ["Rome"]}


def test_the_infinitive_of_a_noun_is_its_content_and_done_by_its_holder(tree: Tree, slots: Slots) -> None:
    s = tree("""
volonté volonté NOUN 0 root
de de ADP 3 case
Rome Rome PROPN 1 nmod
de de ADP 5 mark
négocier négocier VERB 1 acl VerbForm=Inf
""")
    assert slots(s, "volonté")["content"] == ["négocier"]
    assert slots(s, "négocier")["subject"] == ["Rome"]


def test_the_infinitive_of_an_object_is_done_by_the_subject(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
exprime exprimer VERB 0 root VerbForm=Fin
volonté volonté NOUN 2 obj
de de ADP 5 mark
négocier négocier VERB 3 acl VerbForm=Inf
""")
    assert slots(s, "négocier")["subject"] == ["Rome"]


def test_a_genitive_and_a_noun_before_act_where_a_complement_says_on_whom(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 3 nmod:poss
's 's PART 1 case
siege siege NOUN 0 root
de de ADP 5 case
Berne Berne PROPN 3 nmod
""")
    assert slots(s, "siege") == {"poss": ["Rome"], "de": ["Berne"], "subject": ["Rome"]}
    s = tree("""
Rome Rome PROPN 2 compound
strikes strike NOUN 0 root
""")
    assert slots(s, "strikes") == {"compound": ["Rome"]}


def test_an_agent_below_a_complement_of_a_complement_is_the_nouns(tree: Tree, slots: Slots) -> None:
    s = tree("""
rupture rupture NOUN 0 root
des de ADP 3 case
liens lien NOUN 1 nmod
avec avec ADP 5 case
Berne Berne PROPN 3 nmod
par par ADP 7 case
Rome Rome PROPN 5 nmod
""")
    assert slots(s, "rupture") == {"de": ["liens"], "avec": ["Berne"], "par": ["Rome"]}
