"""Who does what to whom around a verb, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.arguments import arguments
from detente.grammar.complements import Argument
from detente.grammar.lexis import Lexis
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Slots = Callable[..., dict[str, list[str]]]
Paths = Callable[[Sentence, str], list[Argument]]


def test_the_active_verb_has_subject_object_and_complements(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
livre livrer VERB 0 root VerbForm=Fin
armes arme NOUN 2 obj
à à ADP 5 case
Berne Berne PROPN 2 obl:arg
depuis depuis ADP 7 case
mai mai NOUN 2 obl:mod
""")
    found = slots(s, "livre")
    assert (found["subject"], found["object"], found["à"], found["depuis"]) == (["Rome"], ["armes"], ["Berne"], ["mai"])


def test_the_passive_turns_subject_and_agent_round(tree: Tree, slots: Slots) -> None:
    s = tree("""
Paul Paul PROPN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past
par par ADP 5 case
Rome Rome PROPN 3 obl:agent
""")
    assert slots(s, "arrêté") == {"object": ["Paul"], "subject": ["Rome"]}


def test_an_agent_that_the_tree_calls_a_plain_complement_is_an_agent(tree: Tree, slots: Slots) -> None:
    s = tree("""
Paul Paul PROPN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
arrêté arrêter VERB 0 root VerbForm=Part|Tense=Past
par par ADP 5 case
Rome Rome PROPN 3 obl
""")
    assert slots(s, "arrêté") == {"object": ["Paul"], "subject": ["Rome"]}


def test_with_an_active_verb_par_is_a_complement_like_others(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
passe passer VERB 0 root VerbForm=Fin
par par ADP 4 case
Berne Berne PROPN 2 obl:mod
""")
    assert slots(s, "passe") == {"subject": ["Rome"], "par": ["Berne"]}


def test_a_bare_participle_is_a_passive_of_its_noun(tree: Tree, slots: Slots) -> None:
    s = tree("""
opposants opposant NOUN 0 root
arrêtés arrêter VERB 1 acl VerbForm=Part|Tense=Past
par par ADP 4 case
Rome Rome PROPN 2 obl:agent
""")
    assert slots(s, "arrêtés") == {"object": ["opposants"], "subject": ["Rome"]}


def test_a_present_participle_is_done_by_its_noun(tree: Tree, slots: Slots) -> None:
    s = tree("""
soldats soldat NOUN 0 root
bombardant bombarder VERB 1 acl VerbForm=Part|Tense=Pres
Berne Berne PROPN 2 obj
""")
    assert slots(s, "bombardant") == {"subject": ["soldats"], "object": ["Berne"]}


def test_the_subject_relative_stands_for_its_noun(tree: Tree, slots: Slots) -> None:
    s = tree("""
armée armée NOUN 0 root
qui qui PRON 3 nsubj PronType=Rel
assiège assiéger VERB 1 acl:relcl VerbForm=Fin
Berne Berne PROPN 3 obj
""")
    assert slots(s, "assiège") == {"subject": ["armée"], "object": ["Berne"]}


def test_the_object_relative_stands_for_its_noun(tree: Tree, slots: Slots) -> None:
    s = tree("""
ville ville NOUN 0 root
que que PRON 4 obj PronType=Rel
Rome Rome PROPN 4 nsubj
assiège assiéger VERB 1 acl:relcl VerbForm=Fin
""")
    assert slots(s, "assiège") == {"subject": ["Rome"], "object": ["ville"]}


def test_a_relative_with_a_preposition_stands_for_its_noun(tree: Tree, slots: Slots) -> None:
    s = tree("""
pays pays NOUN 0 root
avec avec ADP 3 case
lequel lequel PRON 5 obl PronType=Rel
Rome Rome PROPN 5 nsubj
négocie négocier VERB 1 acl:relcl VerbForm=Fin
""")
    assert slots(s, "négocie")["avec"] == ["pays"]


def test_dont_is_a_de_complement(tree: Tree, slots: Slots) -> None:
    s = tree("""
otages otage NOUN 0 root
dont dont PRON 4 advmod PronType=Rel
Rome Rome PROPN 4 nsubj
parle parler VERB 1 acl:relcl VerbForm=Fin
""")
    assert slots(s, "parle")["de"] == ["otages"]


INFINITIVE = """
Rome Rome PROPN 2 nsubj
{governor} VERB 0 root VerbForm=Fin
Berne Berne PROPN 2 {relation}
de de ADP 5 mark
partir partir VERB 2 xcomp VerbForm=Inf
"""


@pytest.mark.parametrize(
    ("governor", "relation", "subject"),
    [
        ("promet promettre", "iobj", "Rome"),
        ("somme sommer", "obj", "Berne"),
        ("demande demander", "iobj", "Berne"),
    ],
    ids=["subject control", "object control", "indirect object control"],
)
def test_who_does_what_an_infinitive_says(tree: Tree, slots: Slots, governor: str, relation: str, subject: str) -> None:
    s = tree(INFINITIVE.format(governor=governor, relation=relation))
    assert slots(s, "partir")["subject"] == [subject]


def test_object_control_under_a_passive_is_by_the_subject(tree: Tree, slots: Slots) -> None:
    s = tree("""
Berne Berne PROPN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
sommée sommer VERB 0 root VerbForm=Part|Tense=Past
de de ADP 5 mark
partir partir VERB 3 xcomp VerbForm=Inf
""")
    assert slots(s, "partir")["subject"] == ["Berne"]


def test_a_chain_of_infinitives_passes_the_subject_on_and_grows_less_sure(tree: Tree, paths: Paths) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
veut vouloir VERB 0 root VerbForm=Fin
pouvoir pouvoir VERB 2 xcomp VerbForm=Inf
partir partir VERB 3 xcomp VerbForm=Inf
""")
    own, once, twice = (next(one for one in paths(s, form) if one.slot == "subject") for form in ("veut", "pouvoir", "partir"))
    assert [s[one.i].form for one in (own, once, twice)] == ["Rome"] * 3
    assert 1.0 == own.weight > once.weight > twice.weight > 0


def test_a_gerund_is_done_by_the_subject_of_the_main_verb(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
menace menacer VERB 0 root VerbForm=Fin
en en ADP 4 mark
massant masser VERB 2 advcl VerbForm=Part|Tense=Pres
troupes troupe NOUN 4 obj
""")
    assert slots(s, "massant") == {"subject": ["Rome"], "object": ["troupes"]}


def test_coordinated_verbs_share_the_subject(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
condamne condamner VERB 0 root VerbForm=Fin
et et CCONJ 4 cc
sanctionne sanctionner VERB 2 conj VerbForm=Fin
Berne Berne PROPN 4 obj
""")
    assert slots(s, "sanctionne") == {"subject": ["Rome"], "object": ["Berne"]}
    assert slots(s, "condamne") == {"subject": ["Rome"]}


def test_a_coordinated_verb_with_a_subject_of_its_own_shares_none(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
attaque attaquer VERB 0 root VerbForm=Fin
et et CCONJ 5 cc
Berne Berne PROPN 5 nsubj
riposte riposter VERB 2 conj VerbForm=Fin
""")
    assert slots(s, "riposte") == {"subject": ["Berne"]}


def test_an_inserted_verb_of_saying_has_the_sentence_as_content(tree: Tree, slots: Slots) -> None:
    s = tree("""
Berne Berne PROPN 2 nsubj
cédera céder VERB 0 root VerbForm=Fin
prévient prévenir VERB 2 parataxis VerbForm=Fin
Rome Rome PROPN 3 nsubj
""")
    assert slots(s, "prévient") == {"subject": ["Rome"], "content": ["cédera"]}


def test_what_follows_a_colon_is_content(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
prévient prévenir VERB 0 root VerbForm=Fin
: : PUNCT 5 punct
elle elle PRON 5 nsubj
ripostera riposter VERB 2 parataxis VerbForm=Fin
""")
    assert slots(s, "prévient")["content"] == ["ripostera"]


def test_clauses_and_infinitives_are_content(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
exige exiger VERB 0 root VerbForm=Fin
que que SCONJ 5 mark
Berne Berne PROPN 5 nsubj
parte partir VERB 2 ccomp VerbForm=Fin
""")
    assert slots(s, "exige")["content"] == ["parte"]


def test_a_relay_noun_carries_its_preposition_on(tree: Tree, slots: Slots) -> None:
    s = tree("""
agit agir VERB 0 root VerbForm=Fin
à à ADP 4 case
l' le DET 4 det
encontre encontre NOUN 1 obl
de de ADP 6 case
Berne Berne PROPN 4 nmod
""")
    assert slots(s, "agit")["contre"] == ["Berne"]


def test_a_complement_hung_on_the_object_may_belong_to_the_verb_but_is_less_sure(tree: Tree, paths: Paths) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
tire tirer VERB 0 root VerbForm=Fin
missile missile NOUN 2 obj
vers vers ADP 5 case
Berne Berne PROPN 3 nmod
""")
    (found,) = (one for one in paths(s, "tire") if one.slot == "vers")
    assert s[found.i].form == "Berne"
    assert found.weight < 1


def test_de_stays_with_the_noun_it_hangs_on(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
tire tirer VERB 0 root VerbForm=Fin
missile missile NOUN 2 obj
de de ADP 5 case
Berne Berne PROPN 3 nmod
""")
    assert "de" not in slots(s, "tire")


def test_an_article_of_quantity_hides_an_object(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
utilise utiliser VERB 0 root VerbForm=Fin
du de ADP 4 case
chlore chlore NOUN 2 obl
""")
    assert slots(s, "utilise")["object"] == ["chlore"]


def test_an_adjective_has_a_subject_through_the_copula_and_complements(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 3 nsubj
est être AUX 3 cop VerbForm=Fin
hostile hostile ADJ 0 root
à à ADP 5 case
Berne Berne PROPN 3 obl
""")
    assert slots(s, "hostile") == {"subject": ["Rome"], "à": ["Berne"]}


@pytest.mark.parametrize(("relation", "subject"), [("amod", "armée"), ("xcomp", "Rome")])
def test_an_adjective_is_said_of_its_noun_or_of_its_verbs_subject(
    tree: Tree, slots: Slots, relation: str, subject: str
) -> None:
    head = {"amod": 3, "xcomp": 2}[relation]
    s = tree(f"""
Rome Rome PROPN 2 nsubj
garde garder VERB 0 root VerbForm=Fin
armée armée NOUN 2 obj
hostile hostile ADJ {head} {relation}
""")
    assert slots(s, "hostile")["subject"] == [subject]


def test_a_tree_that_turns_in_circles_of_control_ends(tree: Tree, slots: Slots) -> None:
    rows = ["veut vouloir VERB 0 root VerbForm=Fin"]
    rows += [f"faire{k} faire VERB {k} xcomp VerbForm=Inf" for k in range(1, 40)]
    assert "subject" not in slots(tree("\n".join(rows)), "faire39")


def test_a_gerund_under_a_preposition_stands_in_its_slot(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
charged charge VERB 0 root VerbForm=Fin
Paul Paul PROPN 2 obj
with with ADP 5 mark
spying spy VERB 2 advcl VerbForm=Ger
""")
    assert slots(s, "charged")["with"] == ["spying"]


def test_a_noun_behind_a_verb_and_its_particle_is_the_object(tree: Tree, slots: Slots) -> None:
    s = tree("""
Rome Rome PROPN 2 nsubj
called call VERB 0 root VerbForm=Fin
off off ADP 2 compound:prt
march march NOUN 2 xcomp
""")
    assert slots(s, "called") == {"object": ["march"], "subject": ["Rome"]}


def test_the_object_of_an_accusation_does_what_its_gerund_tells(tree: Tree) -> None:
    s = tree("""
Kinshasa Kinshasa PROPN 2 nsubj
accused accuse VERB 0 root VerbForm=Fin
Rwanda Rwanda PROPN 2 obj
of of ADP 5 mark
arming arm VERB 2 advcl VerbForm=Ger
rebels rebel NOUN 5 obj
""")
    english = Lexis.from_data(load_pack("en").data("grammar"))
    assert [s[one.i].form for one in arguments(s, 4, english) if one.slot == "subject"] == ["Rwanda"]


def test_who_is_addressed_behind_the_verb_does_what_is_asked(tree: Tree, slots: Slots) -> None:
    s = tree("""
À à ADP 2 case
Rome Rome PROPN 4 obl
Kyiv Kyiv PROPN 4 nsubj
demande demander VERB 0 root VerbForm=Fin
à à ADP 6 case
Oslo Oslo PROPN 4 obl
de de ADP 8 mark
céder céder VERB 4 xcomp VerbForm=Inf
""")
    assert slots(s, "céder") == {"subject": ["Oslo"]}
