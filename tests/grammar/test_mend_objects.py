"""What the grammar mends about objects: which noun is one, and which complement is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Shown = Callable[[Sentence], dict[str, tuple[str, str, str]]]
Mended = Callable[[str], dict[str, tuple[str, str, str]]]


def test_a_name_under_a_bare_day_is_the_object(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
reçoit recevoir VERB 0 root VerbForm=Fin
lundi lundi NOUN 2 obl:mod
Paul Paul PROPN 3 nmod
""")
    assert found["Paul"][1:] == ("reçoit", "obj")


def test_a_verb_that_has_an_object_takes_no_second(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
reçoit recevoir VERB 0 root VerbForm=Fin
roi roi NOUN 2 obj
lundi lundi NOUN 2 obl:mod
Paul Paul PROPN 4 nmod
""")
    assert found["Paul"][1:] == ("lundi", "nmod")


def test_the_noun_under_an_adverb_of_measure_is_the_object(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
tire tirer VERB 0 root VerbForm=Fin
près près ADV 2 obj
de de ADP 6 case
cent cent NUM 6 nummod
missiles missile NOUN 3 obl
""")
    assert found["missiles"][1:] == ("tire", "obj")
    assert found["près"][1:] == ("missiles", "advmod")
    assert found["de"][2] == "fixed"


@pytest.mark.parametrize(("expletive", "relation"), [("expl:pv", "obl"), ("iobj", "obj")])
def test_under_a_pronominal_verb_des_is_a_preposition(mended: Mended, expletive: str, relation: str) -> None:
    found = mended(f"""
Rome Rome PROPN 3 nsubj
s' se PRON 3 {expletive}
inquiète inquiéter VERB 0 root VerbForm=Fin
des un DET 5 det
essais essai NOUN 3 obj
""")
    assert found["essais"][2] == relation


def test_a_clause_taken_for_an_object_is_a_clause(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
avertit avertir VERB 0 root VerbForm=Fin
que que SCONJ 6 mark
attaque attaque NOUN 6 nsubj
serait être AUX 6 cop
erreur erreur NOUN 2 obj
""")
    assert found["erreur"][2] == "ccomp"


@pytest.mark.parametrize("form", ["les", "l'"])
def test_an_article_before_a_verb_is_its_object(mended: Mended, form: str) -> None:
    found = mended(f"""
Rome Rome PROPN 3 nsubj
{form} le DET 3 det Definite=Def
soupçonne soupçonner VERB 0 root VerbForm=Fin
""")
    assert found[form] == ("PRON", "soupçonne", "obj")


def test_of_two_objects_the_one_under_a_preposition_is_a_complement(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
retire retirer VERB 0 root VerbForm=Fin
Berne Berne PROPN 2 obj
du de ADP 5 case
pacte pacte NOUN 2 obj
""")
    assert (found["Berne"][2], found["pacte"][2]) == ("obj", "obl")


def test_a_noun_counted_after_an_adverb_is_what_the_preposition_governs(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
ouvre ouvrir VERB 0 root VerbForm=Fin
à à ADP 4 case
moins moins ADV 2 obl
de de ADP 7 case
vingt vingt NUM 7 nummod
réfugiés réfugié NOUN 4 obl
maliens malien ADJ 7 amod
""")
    assert found["réfugiés"] == ("NOUN", "ouvre", "obl")
    assert found["à"][1] == "réfugiés"
    assert found["moins"] == ("ADV", "réfugiés", "advmod")
    assert found["de"][1] == "moins"


def test_an_adverb_that_counts_nothing_keeps_its_complement(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
tient tenir VERB 0 root VerbForm=Fin
à à ADP 4 case
plus plus ADV 2 obl
de de ADP 6 case
justice justice NOUN 4 obl
""")
    assert found["justice"][1] == "plus"


def test_who_is_found_guilty_is_the_object(mended: Mended) -> None:
    found = mended("""
court court NOUN 2 nsubj
found find VERB 0 root VerbForm=Fin
leader leader NOUN 4 nsubj
guilty guilty ADJ 2 ccomp
""")
    assert (found["leader"], found["guilty"][2]) == (("NOUN", "found", "obj"), "xcomp")


def test_a_lone_indirect_object_is_the_object(mended: Mended) -> None:
    found = mended("""
Sudan Sudan PROPN 2 nsubj
allowed allow VERB 0 root VerbForm=Fin
inspectors inspector NOUN 2 iobj
to to PART 5 mark
enter enter VERB 2 xcomp VerbForm=Inf
""")
    assert found["inspectors"] == ("NOUN", "allowed", "obj")


def test_the_object_of_a_predicate_is_the_verbs(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
set set VERB 0 root VerbForm=Fin
free free ADJ 2 xcomp
the the DET 5 det
bishop bishop NOUN 3 obj
""")
    assert found["bishop"] == ("NOUN", "set", "obj")


DENIED = """
Berne Berne PROPN 4 nsubj
n' ne ADV 4 advmod
pas pas ADV 4 advmod
{verb} {verb} VERB 0 root VerbForm=Inf
de de ADP 6 case
sanctions sanction NOUN 4 obl Number=Plur
"""


def test_behind_a_negation_the_word_for_of_is_an_article(mended: Mended) -> None:
    assert mended(DENIED.format(verb="imposer"))["sanctions"] == ("NOUN", "imposer", "obj")


def test_a_verb_that_asks_for_of_keeps_it_behind_a_negation(mended: Mended) -> None:
    assert mended(DENIED.format(verb="parler"))["sanctions"] == ("NOUN", "parler", "obl")


def test_a_day_of_the_month_is_no_object(mended: Mended) -> None:
    found = mended("""
otages otage NOUN 0 root
enlevés enlever VERB 1 acl VerbForm=Part|Tense=Past
le le DET 4 det Definite=Def
16 16 NUM 2 obl
mai mai NOUN 4 nmod
""")
    assert found["16"] == ("NUM", "enlevés", "obl")


@pytest.mark.parametrize(
    ("verb", "subject", "relation"),
    [
        ("ironise ironiser VERB 4 parataxis VerbForm=Fin|Tense=Pres", "chef chef NOUN 6 nsubj", "nsubj"),
        ("ironisait ironiser VERB 4 parataxis VerbForm=Fin|Tense=Imp", "chef chef NOUN 6 nsubj", "nsubj"),
        ("disait dire VERB 4 parataxis VerbForm=Fin|Tense=Imp", "elle elle PRON 6 nsubj", "nsubj"),
    ],
)
def test_who_says_what_stands_before_stays_the_subject(
    tree: Tree, shown: Shown, lexis: Lexis, verb: str, subject: str, relation: str
) -> None:
    s = tree(f"""
Personne personne PRON 4 nsubj
ne ne ADV 4 advmod
a avoir AUX 4 aux:tense VerbForm=Fin
signé signer VERB 0 root VerbForm=Part|Tense=Past
, , PUNCT 6 punct
{verb}
{subject}
""")
    mend(s, lexis, Morphology(load_pack("fr").data("morphology"), {"ironiser", "signer", "dire"}))
    assert shown(s)[subject.split()[0]][2] == relation


def test_what_stands_behind_an_infinitive_is_not_the_modals(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
doit devoir VERB 0 root VerbForm=Fin
téléphoner téléphoner VERB 2 xcomp VerbForm=Inf
à à ADP 5 case
Paul Paul PROPN 2 obl
""")
    assert found["Paul"][1:] == ("téléphoner", "obl")


def test_a_possessive_makes_an_object_of_a_noun_behind_a_complement(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 2 nsubj
rappelle rappeler VERB 0 root VerbForm=Fin
en en ADP 4 case
consultation consultation NOUN 2 obl
ses son DET 6 det Poss=Yes
ambassadeurs ambassadeur NOUN 4 nmod
""")
    assert found["ambassadeurs"][1:] == ("rappelle", "obj")
