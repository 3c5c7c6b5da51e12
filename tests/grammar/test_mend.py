"""Each thing that the grammar mends: the tree as a parser may give it, and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from detente.grammar.arguments import subjects_of
from detente.grammar.headless import participle_not_gerund
from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Mended = Callable[[str], dict[str, tuple[str, str, str]]]


def test_a_sound_tree_is_left_alone(tree: Tree, mended: Mended) -> None:
    rows = """
Rome Rome PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
condamné condamner VERB 0 root VerbForm=Part|Tense=Past
les le DET 5 det Definite=Def
frappes frappe NOUN 3 obj
contre contre ADP 7 case
Berne Berne PROPN 5 nmod
"""
    s = tree(rows)
    before = {one.form: (one.upos, s[one.head].form if one.head >= 0 else "", one.dep) for one in s.tokens}
    assert mended(rows) == before


def test_a_form_with_an_object_is_a_verb(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
condamne condamne NOUN 0 root
frappe frappe NOUN 2 obj
""")
    assert found["condamne"][0] == "VERB"


def test_an_opening_participle_is_a_verb_of_the_main_clause(mended: Mended) -> None:
    found = mended("""
Réunis réuni ADJ 5 amod
à à ADP 3 case
Berne Berne PROPN 1 obl
, , PUNCT 5 punct
ministres ministre NOUN 6 nsubj
parlent parler VERB 0 root VerbForm=Fin
""")
    assert found["Réunis"] == ("VERB", "parlent", "advcl")


def test_a_complement_after_an_adjective_is_the_nouns(mended: Mended) -> None:
    found = mended("""
assassinat assassinat NOUN 0 root
politique politique ADJ 1 amod
par par ADP 4 case
Rome Rome PROPN 2 obl
""")
    assert found["Rome"][1:] == ("assassinat", "nmod")


def test_the_second_side_of_between_is_a_conjunct_of_the_first(mended: Mended) -> None:
    found = mended("""
accord accord NOUN 0 root
entre entre ADP 3 case
Rome Rome PROPN 1 nmod
et et CCONJ 5 cc
Berne Berne PROPN 1 conj
""")
    assert found["Berne"][1:] == ("Rome", "conj")


def test_without_between_a_conjunct_stays_the_nouns(mended: Mended) -> None:
    found = mended("""
accord accord NOUN 0 root
avec avec ADP 3 case
Rome Rome PROPN 1 nmod
et et CCONJ 5 cc
Berne Berne PROPN 1 conj
""")
    assert found["Berne"][1:] == ("accord", "conj")


def test_a_participle_is_coordinated_with_a_participle(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
invité inviter VERB 0 root VerbForm=Part|Tense=Past
Berne Berne PROPN 3 obj
à à ADP 6 mark
aider aider VERB 3 xcomp VerbForm=Inf
et et CCONJ 8 cc
plaidé plaider VERB 6 conj VerbForm=Part|Tense=Past
""")
    assert found["plaidé"][1:] == ("invité", "conj")


def test_what_follows_a_counted_noun_is_said_of_it(mended: Mended) -> None:
    found = mended("""
milliers millier NOUN 0 root
de de ADP 3 case
soldats soldat NOUN 1 nmod
russes russe ADJ 1 amod
""")
    assert found["russes"][1:] == ("soldats", "amod")


OBTAINED = """
Rome Rome PROPN 2 nsubj
{verb} VERB 0 root VerbForm=Fin
accord accord NOUN 2 obj
de de ADP 5 mark
partir partir VERB 2 xcomp VerbForm=Inf
"""


@pytest.mark.parametrize(("verb", "head"), [("obtient obtenir", "accord"), ("somme sommer", "somme")])
def test_an_infinitive_belongs_to_the_noun_unless_the_verb_governs_one(mended: Mended, verb: str, head: str) -> None:
    assert mended(OBTAINED.format(verb=verb))["partir"][1] == head


def test_what_hangs_on_an_auxiliary_is_its_verbs(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
condamné condamner VERB 0 root VerbForm=Part|Tense=Past
""")
    assert found["Rome"][1:] == ("condamné", "nsubj")


@pytest.mark.parametrize(("verb", "relation"), [("dit dire", "nsubj"), ("agit agir", "expl:subj")])
def test_only_an_impersonal_verb_has_an_impersonal_subject(mended: Mended, verb: str, relation: str) -> None:
    found = mended(f"""
il il PRON 3 expl:subj
se se PRON 3 expl:pv
{verb} VERB 0 root VerbForm=Fin
""")
    assert found["il"][2] == relation


def test_two_subjects_joined_by_a_conjunction_are_one_coordination(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 4 nsubj
et et CCONJ 3 cc
Berne Berne PROPN 4 nsubj
négocient négocier VERB 0 root VerbForm=Fin
""")
    assert found["Berne"][1:] == ("Rome", "conj")


def test_what_hangs_on_an_adverb_that_is_half_a_preposition_goes_to_its_head(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
proteste protester VERB 0 root VerbForm=Fin
auprès auprès ADV 2 advmod
de de ADP 5 case
Berne Berne PROPN 3 obl
""")
    assert found["Berne"][1:] == ("proteste", "obl")


def test_a_pronoun_that_is_never_a_subject_is_none(mended: Mended) -> None:
    found = mended("leur il PRON 2 nsubj\nparle parler VERB 0 root VerbForm=Fin")
    assert found["leur"][2] == "iobj"


def test_in_an_object_relative_the_noun_after_the_verb_is_the_subject(mended: Mended) -> None:
    found = mended("""
grâce grâce NOUN 0 root
que que SCONJ 4 mark
a avoir AUX 4 aux:tense VerbForm=Fin
accordée accorder VERB 1 acl:relcl VerbForm=Part|Tense=Past
le le DET 6 det Definite=Def
roi roi NOUN 4 obj
""")
    assert found["que"][0] == "PRON"
    assert (found["que"][2], found["roi"][2]) == ("obj", "nsubj")


def test_a_complement_of_the_adjective_of_manner_is_the_verbs(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
répond répondre VERB 0 root VerbForm=Fin
de de ADP 4 case
manière manière NOUN 2 obl
résolue résolu ADJ 4 amod
à à ADP 7 case
Berne Berne PROPN 5 obl
""")
    assert found["Berne"][1:] == ("répond", "obl")


def test_mending_twice_is_mending_once(tree: Tree, lexis: Lexis, morphology: Morphology) -> None:
    s = tree("""
milliers millier NOUN 4 nsubj
de de ADP 3 case
soldats soldat NOUN 1 nmod
entrent entrer VERB 0 root VerbForm=Fin
entre entre ADP 6 case
Rome Rome PROPN 4 obl
et et CCONJ 8 cc
Berne Berne PROPN 4 conj
""")
    mend(s, lexis, morphology)
    once = [(one.upos, one.head, one.dep) for one in s.tokens]
    mend(s, lexis, morphology)
    assert [(one.upos, one.head, one.dep) for one in s.tokens] == once


def test_who_makes_somebody_do_it_is_the_subject(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 3 nsubj:caus
fait faire AUX 3 aux:caus VerbForm=Fin
céder céder VERB 0 root VerbForm=Inf
""")
    assert found["Rome"][2] == "nsubj"


def test_a_present_behind_the_first_nominal_is_the_verb_of_a_sentence_without_one(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 0 root
condamne condamne ADJ 1 amod
les le DET 4 det
frappes frappe NOUN 1 nmod
""")
    assert found["condamne"] == ("VERB", "", "root")
    assert found["Rome"] == ("PROPN", "condamne", "nsubj")
    assert found["frappes"] == ("NOUN", "condamne", "obj")


def test_a_title_without_a_verb_is_left_alone(mended: Mended) -> None:
    found = mended("""
Sommet sommet NOUN 0 root
ferme ferme ADJ 1 amod
""")
    assert found["Sommet"] == ("NOUN", "", "root")


def test_a_bare_noun_right_before_a_verb_without_subject_is_its_subject(mended: Mended) -> None:
    rows = """
De un DET 2 det
explosions explosion NOUN 4 obl Number=Plur
ont avoir AUX 4 aux:tense VerbForm=Fin|Number=Plur
secoué secouer VERB 0 root VerbForm=Part|Tense=Past
Rome Rome PROPN 4 obj
"""
    assert mended(rows)["explosions"] == ("NOUN", "secoué", "nsubj")
    assert mended(rows.replace("VerbForm=Fin|Number=Plur", "VerbForm=Fin|Number=Sing"))["explosions"][2] == "obl"


def test_what_is_coordinated_with_the_date_before_it_is_the_subject(mended: Mended) -> None:
    found = mended("""
Le le DET 2 det
20 20 NUM 11 obl
mai mai NOUN 2 nmod
, , PUNCT 6 punct
l' le DET 6 det
armée armée NOUN 2 conj
et et CCONJ 9 cc
les le DET 9 det
rebelles rebelle NOUN 2 conj
ont avoir AUX 11 aux:tense
convenu convenir VERB 0 root VerbForm=Part|Tense=Past
""")
    assert found["armée"] == ("NOUN", "convenu", "nsubj")
    assert found["rebelles"] == ("NOUN", "armée", "conj")


def test_what_is_put_in_between_does_not_part_a_participle_from_its_auxiliary(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
a avoir AUX 0 root VerbForm=Fin
, , PUNCT 5 punct
au à ADP 5 case
contraire contraire NOUN 2 obl
, , PUNCT 7 punct
salué saluer VERB 2 ccomp VerbForm=Part|Tense=Past
Berne Berne PROPN 7 nsubj
""")
    assert found["salué"] == ("VERB", "", "root")
    assert found["a"][1:] == ("salué", "aux:tense")
    assert found["Rome"][1:] == ("salué", "nsubj")
    assert found["Berne"][1:] == ("salué", "obj")


def test_what_is_had_is_no_participle(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
a avoir VERB 0 root VerbForm=Fin
, , PUNCT 5 punct
à à ADP 5 case
part part NOUN 2 obl
, , PUNCT 7 punct
rappelé rappeler VERB 2 ccomp VerbForm=Part|Tense=Past
a avoir AUX 7 aux:tense VerbForm=Fin
""")
    assert found["rappelé"][1:] == ("a", "ccomp")


def test_what_follows_an_immediate_effect_belongs_to_the_verb(mended: Mended) -> None:
    after = mended("""
Quito Quito PROPN 3 nsubj
se se PRON 3 expl:pv
retire retirer VERB 0 root VerbForm=Fin
avec avec ADP 5 case
effet effet NOUN 3 obl
immédiat immédiat ADJ 5 amod
du de ADP 8 case
pacte pacte NOUN 5 nmod
""")
    assert after["pacte"] == ("NOUN", "retire", "obl")


def test_two_bare_names_before_the_verb_of_a_headline_both_do_it(mended: Mended) -> None:
    rows = """
Putin Putin PROPN 5 nsubj
, , PUNCT 3 punct
Biden Biden PROPN 1 appos
to to PART 5 mark
speak speak VERB 0 root
"""
    assert mended(rows)["Biden"] == ("PROPN", "Putin", "conj")
    assert mended(rows.replace("to to PART 5 mark", ", , PUNCT 3 punct"))["Biden"][2] == "appos"


def test_two_names_with_a_conjunction_are_two(mended: Mended) -> None:
    found = mended("""
Armenia Armenia PROPN 3 flat
and and CCONJ 3 cc
Azerbaijan Azerbaijan PROPN 4 nsubj
swapped swap VERB 0 root VerbForm=Fin
""")
    assert (found["Armenia"], found["Azerbaijan"]) == (("PROPN", "swapped", "nsubj"), ("PROPN", "Armenia", "conj"))


def test_a_day_between_an_auxiliary_and_its_participle(tree: Tree, lexis: Lexis, morphology: Morphology) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
had have VERB 0 root VerbForm=Fin
on on ADP 4 case
Friday Friday PROPN 2 obl
called call VERB 4 acl VerbForm=Part|Tense=Past
""")
    mend(s, replace(lexis, auxiliaries=frozenset({"have"}), days=frozenset({"friday"})), morphology)
    assert (s[4].dep, s[1].dep, s[0].head, s[3].head) == ("root", "aux", 4, 4)


def test_a_gerund_on_a_noun_without_a_mark_tells_what_the_noun_does(tree: Tree, lexis: Lexis) -> None:
    s = tree("""
convoys convoy NOUN 0 root
carrying carry VERB 1 acl VerbForm=Ger
tents tent NOUN 2 obj
""")
    participle_not_gerund(s[1], s)
    assert [one.i for one in subjects_of(s, 1, lexis)] == [0]


def test_a_gerund_under_a_mark_stays_one(tree: Tree) -> None:
    s = tree("""
hope hope NOUN 0 root
of of SCONJ 3 mark
leaving leave VERB 1 acl VerbForm=Ger
""")
    participle_not_gerund(s[2], s)
    assert s[2].feats["VerbForm"] == "Ger"


def test_a_name_joined_to_one_in_apposition_is_apposed_too(mended: Mended) -> None:
    found = mended("""
camps camp NOUN 7 nsubj Number=Plur
, , PUNCT 3 punct
Chili Chili PROPN 1 appos
et et CCONJ 5 cc
Pérou Pérou PROPN 1 conj
, , PUNCT 7 punct
négocient négocier VERB 0 root VerbForm=Fin
""")
    assert found["Pérou"][1:] == ("Chili", "conj")


def test_a_number_before_a_nationality_is_no_part_of_a_name(mended: Mended) -> None:
    rows = """
Deux deux NUM 3 nummod
Norvégiens Norvégiens PROPN 1 flat
Lars Lars PROPN 5 nsubj:pass
sont être AUX 5 aux:pass VerbForm=Fin
enlevés enlever VERB 0 root VerbForm=Part
"""
    found = mended(rows)
    assert found["Norvégiens"][1:] == ("enlevés", "nsubj:pass")
    assert found["Deux"][1:] == ("Norvégiens", "nummod")
    assert found["Lars"][1:] == ("Norvégiens", "appos")


def test_a_name_explained_between_commas_is_the_subject(mended: Mended) -> None:
    rows = """
Lars Lars PROPN 5 advcl
, , PUNCT 1 punct
le le DET 4 det
chef chef NOUN 5 nsubj
refuse refuser VERB 0 root VerbForm=Fin
"""
    found = mended(rows)
    assert found["Lars"][1:] == ("refuse", "nsubj")
    assert found["chef"][1:] == ("Lars", "appos")


def test_names_in_a_list_are_no_appositions(mended: Mended) -> None:
    rows = """
réunit réunir VERB 0 root VerbForm=Fin
M. M. NOUN 1 obj
Lula Lula PROPN 2 nmod
, , PUNCT 5 punct
Boric Boric PROPN 2 appos
, , PUNCT 7 punct
Petro Petro PROPN 2 conj
et et CCONJ 9 cc
Milei Milei PROPN 2 conj
"""
    assert mended(rows)["Boric"][1:] == ("M.", "conj")


def test_an_explanation_between_commas_stays_one(mended: Mended) -> None:
    rows = """
réunit réunir VERB 0 root VerbForm=Fin
Lula Lula PROPN 1 obj
, , PUNCT 4 punct
Luiz Luiz PROPN 2 appos
, , PUNCT 2 punct
et et CCONJ 7 cc
Milei Milei PROPN 2 conj
"""
    assert mended(rows)["Luiz"][1:] == ("Lula", "appos")


def test_places_in_a_list_go_on_with_the_first(mended: Mended) -> None:
    rows = """
rappelle rappeler VERB 0 root VerbForm=Fin
envoyés envoyé NOUN 1 obj
au à ADP 4 case
Kenya Kenya PROPN 2 nmod
, , PUNCT 7 punct
en en ADP 7 case
Ouganda Ouganda PROPN 1 obl
et et CCONJ 10 cc
au à ADP 10 case
Rwanda Rwanda PROPN 7 conj
"""
    found = mended(rows)
    assert (found["Ouganda"][1:], found["Rwanda"][1:]) == (("Kenya", "conj"), ("Kenya", "conj"))


def test_what_begins_with_a_conjunction_is_no_apposition(mended: Mended) -> None:
    rows = """
voit voir VERB 0 root VerbForm=Fin
Lula Lula PROPN 1 obj
et et CCONJ 4 cc
Milei Milei PROPN 2 appos
"""
    assert mended(rows)["Milei"][1:] == ("Lula", "conj")
