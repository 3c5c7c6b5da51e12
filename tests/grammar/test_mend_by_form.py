"""Trees mended by what the words themselves show: agreement, commas, bare numbers, forms of verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Mended = Callable[[str], dict[str, tuple[str, str, str]]]
Shown = Callable[[Sentence], dict[str, tuple[str, str, str]]]


@pytest.fixture
def mended(tree: Tree, shown: Shown, lexis: Lexis) -> Mended:
    """Form → part of speech, head and relation after mending."""
    morphology = Morphology(
        {"groups": [{"endings": ["er", "ent", "aient"], "becomes": ["er"]}], "participles": ["é", "ée"]}, ["piller", "ériger"]
    )

    def read(rows: str) -> dict[str, tuple[str, str, str]]:
        s = tree(rows)
        mend(s, lexis, morphology)
        return shown(s)

    return read


def test_a_relative_clause_is_said_of_the_noun_that_its_participle_agrees_with(mended: Mended) -> None:
    rows = """
Elle elle PRON 2 nsubj Gender=Fem|Number=Sing
part partir VERB 0 root VerbForm=Fin
au à ADP 4 case
lendemain lendemain NOUN 2 obl Gender=Masc|Number=Sing
de de ADP 7 case
la le DET 7 det
grâce grâce NOUN 4 nmod Gender=Fem|Number=Sing
que que PRON 10 obj PronType=Rel
a avoir AUX 10 aux:tense VerbForm=Fin
accordée accorder VERB 4 acl:relcl Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part
Quito Quito PROPN 10 nsubj
"""
    assert mended(rows)["accordée"][1] == "grâce"
    assert mended(rows.replace("Gender=Fem|Number=Sing|Tense", "Gender=Masc|Number=Sing|Tense"))["accordée"][1] == "lendemain"


def test_a_participle_with_an_object_is_no_conjunct_of_a_passive_one(mended: Mended) -> None:
    found = mended("""
Rome Rome PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
quitté quitter VERB 0 root Tense=Past|VerbForm=Part
le le DET 5 det
pacte pacte NOUN 3 obj
signé signer VERB 5 acl Tense=Past|VerbForm=Part
à à ADP 8 case
Vienne Vienne PROPN 6 obl
et et CCONJ 10 cc
rétabli rétablir VERB 6 conj Tense=Past|VerbForm=Part
les le DET 12 det
taxes taxe NOUN 10 obj
""")
    assert found["rétabli"][1:] == ("quitté", "conj")


def test_a_finite_verb_is_coordinated_with_a_finite_one(mended: Mended) -> None:
    found = mended("""
Moscou Moscou PROPN 2 nsubj
nie nier VERB 0 root VerbForm=Fin
avoir avoir AUX 4 aux:tense VerbForm=Inf
visé viser VERB 2 xcomp Tense=Past|VerbForm=Part
Odessa Odessa PROPN 4 obj
et et CCONJ 7 cc
accuse accuser VERB 4 conj VerbForm=Fin
Kiev Kiev PROPN 7 obj
""")
    assert found["accuse"][1:] == ("nie", "conj")


def test_what_follows_a_stance_belongs_to_the_verb(mended: Mended) -> None:
    found = mended("""
Kigali Kigali PROPN 2 nsubj
reproche reprocher VERB 0 root VerbForm=Fin
pour pour ADP 5 case
sa son DET 5 det Poss=Yes
part part NOUN 2 obl
à à ADP 7 case
Kinshasa Kinshasa PROPN 5 nmod
son son DET 9 det
silence silence NOUN 2 obj
""")
    assert found["Kinshasa"] == ("PROPN", "reproche", "obl")


@pytest.mark.parametrize(("form", "relation"), [("deux", "obj"), ("Mardi", "obl")])
def test_a_bare_number_of_something_is_the_object(mended: Mended, form: str, relation: str) -> None:
    found = mended(f"""
Lima Lima PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
rappelé rappeler VERB 0 root Tense=Past|VerbForm=Part
{form} {form.lower()} {"NUM" if form == "deux" else "NOUN"} 3 obl
de de ADP 7 case
ses son DET 7 det Poss=Yes
consuls consul NOUN 4 nmod
""")
    assert found[form][2] == relation


def test_a_noun_without_conjunction_is_the_object_behind_two_complements(mended: Mended) -> None:
    found = mended("""
Séoul Séoul PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
tiré tirer VERB 0 root Tense=Past|VerbForm=Part
depuis depuis ADP 5 case
Pohang Pohang PROPN 3 obl
, , PUNCT 8 punct
un un DET 8 det
missile missile NOUN 3 conj
""")
    assert found["missile"][1:] == ("tiré", "obj")


def test_the_name_behind_a_quotation_and_a_verb_is_who_said_it(mended: Mended) -> None:
    found = mended("""
« « PUNCT 2 punct
Mensonge mensonge NOUN 0 root
» » PUNCT 2 punct
, , PUNCT 5 punct
rétorque rétorquer VERB 2 acl Mood=Ind|VerbForm=Fin
Dakar Dakar PROPN 5 obj
""")
    assert found["Dakar"][1:] == ("rétorque", "nsubj")
    assert found["rétorque"][2] == "parataxis"


def test_a_name_that_no_comma_parts_from_the_verb_is_its_subject(mended: Mended) -> None:
    found = mended("""
Avec avec ADP 3 case
son son DET 3 det Poss=Yes
homologue homologue NOUN 8 obl
, , PUNCT 5 punct
Kagame Kagame PROPN 3 appos
, , PUNCT 7 punct
Ruto Ruto PROPN 3 appos
promet promettre VERB 0 root Mood=Ind|VerbForm=Fin
""")
    assert found["Ruto"][2] == "nsubj"


def test_a_verbs_form_between_a_subject_and_a_noun_is_the_verb(mended: Mended) -> None:
    found = mended("""
Des un DET 2 det
soldats soldat NOUN 5 nsubj
pillaient pillaient ADV 5 advmod
une un DET 5 det
banque banque NOUN 0 root
""")
    assert found["pillaient"] == ("VERB", "", "root")
    assert (found["soldats"][1:], found["banque"][1:]) == (("pillaient", "nsubj"), ("pillaient", "obj"))
