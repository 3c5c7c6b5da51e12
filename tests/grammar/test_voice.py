"""Voice, markers and antecedents, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.grammar.voice import (
    antecedent,
    clause_verb,
    first_conjunct,
    is_background,
    is_bare_participle,
    is_definite,
    is_passive,
    marker,
)
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]

ACTIVE = """
Rome Rome PROPN 3 nsubj
a avoir AUX 3 aux:tense VerbForm=Fin
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past
Paul Paul PROPN 3 obj
"""
PASSIVE = """
Paul Paul PROPN 4 nsubj:pass
a avoir AUX 4 aux:tense VerbForm=Fin
été être AUX 4 aux:pass VerbForm=Part|Tense=Past
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past|Voice=Pass
par par ADP 6 case
Rome Rome PROPN 4 obl:agent
"""
UNMARKED_PASSIVE = """
Paul Paul PROPN 4 nsubj
a avoir AUX 4 aux VerbForm=Fin
été être AUX 4 aux VerbForm=Part|Tense=Past
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past
"""
PARTICIPLE = """
opposants opposant NOUN 0 root
arrêtés arrêter VERB 1 acl VerbForm=Part|Tense=Past
"""
REFLEXIVE = """
Paul Paul PROPN 4 nsubj
s' se PRON 4 expl:pv
est être AUX 4 aux:tense VerbForm=Fin
rendu rendre VERB 0 root VerbForm=Part|Tense=Past
"""
PRESENT = """
Rome Rome PROPN 2 nsubj
arrête arrêter VERB 0 root VerbForm=Fin|Tense=Pres
"""


@pytest.mark.parametrize(
    ("rows", "verb", "passive"),
    [
        (ACTIVE, 2, False),
        (PASSIVE, 3, True),
        (UNMARKED_PASSIVE, 3, True),
        (PARTICIPLE, 1, True),
        (REFLEXIVE, 3, False),
        (PRESENT, 1, False),
    ],
    ids=["active", "passive", "two auxiliaries", "bare participle", "reflexive", "present"],
)
def test_voice(tree: Tree, rows: str, verb: int, passive: bool) -> None:
    assert is_passive(tree(rows), verb) is passive


def coordinated(auxiliary: str) -> str:
    return f"""
Paul Paul PROPN 3 nsubj
aux aux AUX 3 {auxiliary} VerbForm=Fin
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past
et et CCONJ 5 cc
expulsé expulser VERB 3 conj VerbForm=Part|Tense=Past
"""


@pytest.mark.parametrize(("auxiliary", "passive"), [("aux:pass", True), ("aux:tense", False)])
def test_a_conjunct_without_auxiliary_has_the_voice_of_the_first(tree: Tree, auxiliary: str, passive: bool) -> None:
    s = tree(coordinated(auxiliary))
    assert is_passive(s, 4) is passive


def test_a_conjunct_with_a_subject_of_its_own_has_a_voice_of_its_own(tree: Tree) -> None:
    rows = coordinated("aux:tense") + "Jean Jean PROPN 5 nsubj:pass\n"
    assert is_passive(tree(rows), 4)


def test_verbs_of_motion_have_no_passive(tree: Tree, lexis: Lexis, morphology: Morphology) -> None:
    s = tree("""
ministre ministre NOUN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
arrivé arriver VERB 0 root VerbForm=Part|Tense=Past
""")
    assert is_passive(s, 2)
    mend(s, lexis, morphology)
    assert not is_passive(s, 2)
    assert [s[0].dep, s[1].dep] == ["nsubj", "aux:tense"]


def test_only_a_participle_without_auxiliary_is_bare(tree: Tree) -> None:
    assert is_bare_participle(tree(PARTICIPLE), 1)
    assert not is_bare_participle(tree(ACTIVE), 2)
    assert not is_bare_participle(tree(REFLEXIVE), 3)


MARKED = """
Il il PRON 2 nsubj
parle parler VERB 0 root
{words}
"""


@pytest.mark.parametrize(
    ("words", "noun", "wanted"),
    [
        ("à à ADP 4 case\nRome Rome PROPN 2 obl", 3, "à"),
        ("au à ADP 4 case\nroi roi NOUN 2 obl", 3, "à"),
        ("face face ADP 5 case\nà à ADP 3 fixed\nRome Rome PROPN 2 obl", 4, "face à"),
        ("vis-à-vis vis-à-vis ADP 5 case\nde de ADP 3 fixed\nRome Rome PROPN 2 obl", 4, "envers"),
        ("auprès auprès ADV 2 advmod\nde de ADP 5 case\nRome Rome PROPN 2 obl", 4, "auprès de"),
        ("Rome Rome PROPN 2 obj", 2, ""),
        ("des un DET 4 det\npertes perte NOUN 2 obl", 3, "de"),
        ("des un DET 4 det\npertes perte NOUN 2 obj", 3, ""),
        ("avec avec ADP 4 case\nRome Rome PROPN 2 obl\net et CCONJ 6 cc\nBerne Berne PROPN 4 conj", 5, "avec"),
        ("à à ADP 4 case\nRome Rome PROPN 2 obl\net et CCONJ 7 cc\nde de ADP 7 case\nBerne Berne PROPN 4 conj", 6, "de"),
    ],
    ids=["one", "contraction", "two words", "brought to one", "adverb before", "none", "hidden", "article", "conjunct", "own"],
)
def test_marker(tree: Tree, lexis: Lexis, words: str, noun: int, wanted: str) -> None:
    assert marker(tree(MARKED.format(words=words)), noun, lexis) == wanted


RELATIVE = """
ville ville NOUN 0 root
que que PRON 5 obj PronType=Rel
Rome Rome PROPN 5 nsubj
a avoir AUX 5 aux:tense VerbForm=Fin
prise prendre VERB 1 acl:relcl VerbForm=Part|Tense=Past
"""


def test_a_relative_pronoun_stands_for_the_noun_of_its_clause(tree: Tree) -> None:
    assert antecedent(tree(RELATIVE), 1) == 0


def test_a_conjunction_of_a_content_clause_stands_for_nothing(tree: Tree) -> None:
    s = tree("""
dit dire VERB 0 root VerbForm=Fin
que que PRON 4 obj
Rome Rome PROPN 4 nsubj
attaque attaquer VERB 1 ccomp VerbForm=Fin
""")
    assert antecedent(s, 1) is None


def test_clause_and_conjuncts(tree: Tree) -> None:
    s = tree(RELATIVE)
    assert clause_verb(s, 2) == 4
    assert clause_verb(s, 4) == 4
    chain = tree("A a NOUN 0 root\nB b NOUN 1 conj\nC c NOUN 2 conj\nD d NOUN 3 nmod")
    assert first_conjunct(chain, 2) == 0
    assert first_conjunct(chain, 3) == 3


@pytest.mark.parametrize(
    ("determiner", "definite"),
    [
        ("le le DET 2 det Definite=Def", True),
        ("ce ce DET 2 det PronType=Dem", True),
        ("son son DET 2 det Poss=Yes", True),
        ("un un DET 2 det Definite=Ind", False),
    ],
)
def test_definite_nouns(tree: Tree, determiner: str, definite: bool) -> None:
    assert is_definite(tree(determiner + "\naccord accord NOUN 0 root"), 1) is definite


@pytest.mark.parametrize(("case", "background"), [("après après", True), ("durant durant", True), ("contre contre", False)])
def test_complements_of_circumstance(tree: Tree, lexis: Lexis, case: str, background: bool) -> None:
    s = tree(f"{case} ADP 2 case\ntirs tir NOUN 3 obl\nfui fuir VERB 0 root")
    assert is_background(s, 1, lexis) is background


def test_a_possessive_before_the_noun_makes_it_definite(tree: Tree) -> None:
    assert is_definite(tree("its its PRON 2 nmod:poss Poss=Yes\nvisit visit NOUN 0 root"), 1)
    assert not is_definite(tree("Kyiv Kyiv PROPN 2 nmod\nvisit visit NOUN 0 root"), 1)


def test_what_has_been_going_on_is_no_passive(tree: Tree) -> None:
    has = "has have AUX 3 aux\nbeen be AUX 3 aux VerbForm=Part|Tense=Past\n"
    assert not is_passive(tree(has + "meeting meet VERB 0 root VerbForm=Part|Tense=Pres"), 2)
    assert is_passive(tree(has + "met meet VERB 0 root VerbForm=Part|Tense=Past"), 2)
