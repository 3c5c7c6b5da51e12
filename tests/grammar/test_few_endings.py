"""What is mended of the trees of a language of few endings, and only of those."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]


@pytest.fixture(scope="session")
def english() -> tuple[Lexis, Morphology]:
    data = load_pack("en").data
    return Lexis.from_data(data("grammar")), Morphology(data("morphology"), {"meet", "convene", "resume"})


def test_a_past_with_subject_and_object_is_no_participle(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    rows = "Rome Rome PROPN 2 nsubj\nmocked mock VERB 0 root VerbForm=Part|Tense=Past|Voice=Pass\nBerne Berne PROPN 2 obj"
    s = tree(rows)
    mend(s, *english)
    assert s[1].feats["VerbForm"] == "Fin"
    passive = tree(rows.replace("nsubj", "nsubj:pass").rpartition("\n")[0])
    mend(passive, *english)
    assert passive[1].feats["VerbForm"] == "Part"


@pytest.mark.parametrize(
    ("rows", "verb", "subject"),
    [
        ("NATO NATO PROPN 2 nsubj\nconvened convene VERB 0 root VerbForm=Part|Tense=Past", "convened", "NATO"),
        ("Ministers minister NOUN 0 root\nmet meet VERB 1 acl VerbForm=Part|Tense=Past", "met", "Ministers"),
        (
            "Kenya Kenya PROPN 2 compound\nresumed resume VERB 3 amod VerbForm=Part|Tense=Past\ntalks talk NOUN 0 root",
            "resumed",
            "Kenya",
        ),
    ],
)
def test_a_past_that_is_all_of_a_clause_is_its_verb(
    tree: Tree, english: tuple[Lexis, Morphology], rows: str, verb: str, subject: str
) -> None:
    s = tree(rows)
    mend(s, *english)
    found = {one.form: one for one in s.tokens}
    assert (found[verb].dep, found[verb].feats["VerbForm"]) == ("root", "Fin")
    assert (s[found[subject].head].form, found[subject].dep) == (verb, "nsubj")


def test_a_participle_with_an_agent_stays_one(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Ministers minister NOUN 0 root\nmet meet VERB 1 acl VerbForm=Part|Tense=Past\n"
        "by by ADP 4 case\nPutin Putin PROPN 2 obl:agent"
    )
    mend(s, *english)
    assert (s[0].dep, s[1].dep) == ("root", "acl")


def test_the_infinitive_of_a_headline_is_its_verb(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree("Biden Biden PROPN 0 root\nto to PART 3 mark\nmeet meet VERB 1 acl VerbForm=Inf\nXi Xi PROPN 3 obj")
    mend(s, *english)
    assert (s[2].dep, s[0].head, s[0].dep) == ("root", 2, "nsubj")


def test_names_joined_by_a_hyphen_before_a_noun_are_two(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree("Trump Trump PROPN 4 compound\n- - PUNCT 3 punct\nPutin Putin PROPN 1 flat\ntalks talk NOUN 0 root")
    mend(s, *english)
    assert s[2].dep == "conj"


def test_a_participle_with_a_subject_of_its_own_is_the_verb(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Rome Rome PROPN 2 nsubj\nimposed impose VERB 3 amod VerbForm=Part|Tense=Past\ntariffs tariff NOUN 0 root\n"
        "on on ADP 5 case\nBerne Berne PROPN 3 nmod"
    )
    mend(s, *english)
    assert (s[1].dep, s[0].head, s[2].head, s[2].dep) == ("root", 1, 1, "obj")


def test_a_participle_behind_its_auxiliary_is_no_modifier(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Activists activist NOUN 2 nsubj\nhave have AUX 0 root\nboycotted boycott VERB 4 amod VerbForm=Part|Tense=Past\n"
        "products product NOUN 2 obj"
    )
    mend(s, *english)
    assert (s[2].dep, s[1].dep, s[3].dep, s[0].head) == ("root", "aux", "obj", 2)


def test_a_name_right_before_a_verb_without_subject_is_its_subject(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Minsk Minsk PROPN 2 compound\nsided side VERB 0 root VerbForm=Fin|Tense=Past\n"
        "with with ADP 4 case\nRome Rome PROPN 2 obl"
    )
    mend(s, *english)
    assert s[0].dep == "nsubj"


def test_a_noun_right_before_a_participle_taken_for_its_part_is_the_subject(
    tree: Tree, english: tuple[Lexis, Morphology]
) -> None:
    s = tree(
        "UNICEF UNICEF NOUN 2 compound\nvaccinated vaccinate VERB 3 amod VerbForm=Part|Tense=Past\nchildren child NOUN 0 root"
    )
    mend(s, *english)
    assert (s[1].dep, s[0].dep, s[2].dep) == ("root", "nsubj", "obj")


def test_a_gerund_after_the_preposition_of_an_accusation_has_an_object(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Rome Rome PROPN 3 nsubj:pass\nis be AUX 3 aux:pass\naccused accuse VERB 0 root VerbForm=Part|Tense=Past\n"
        "of of ADP 6 case\nsupplying supply VERB 6 amod VerbForm=Ger\narms arm NOUN 3 obl\n"
        "to to ADP 8 case\nBerne Berne PROPN 6 nmod"
    )
    mend(s, *english)
    assert (s[4].dep, s[5].head, s[5].dep, s[7].head) == ("advcl", 4, "obj", 4)


@pytest.mark.parametrize(
    ("rows", "form", "found"),
    [
        (
            "Rome Rome PROPN 2 nsubj\nagrees agree VERB 0 root VerbForm=Fin\nto to ADP 5 case\n"
            "resume resume ADJ 5 amod\ntalks talk NOUN 2 obl",
            "resume",
            ("VERB", "agrees", "xcomp"),
        ),
        ("Rome Rome PROPN 2 nsubj\nmeet meet NOUN 0 root\nBerne Berne PROPN 2 obj", "meet", ("VERB", "", "root")),
    ],
)
def test_verbs_and_names_of_headlines(
    tree: Tree, english: tuple[Lexis, Morphology], rows: str, form: str, found: tuple[str, str, str]
) -> None:
    s = tree(rows)
    mend(s, *english)
    one = next(token for token in s.tokens if token.form == form)
    assert (one.upos, s[one.head].form if one.head >= 0 else "", one.dep) == found


def test_a_past_beside_a_past_is_one(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree(
        "Rome Rome PROPN 2 nsubj\naccused accuse VERB 0 root VerbForm=Fin\nBerne Berne PROPN 2 obj\nand and CCONJ 5 cc\n"
        "called call VERB 2 conj VerbForm=Part|Tense=Past"
    )
    mend(s, *english)
    assert s[4].feats["VerbForm"] == "Fin"


def test_the_infinitive_of_a_noun_of_intent_stays_with_it(tree: Tree, english: tuple[Lexis, Morphology]) -> None:
    s = tree("Rome Rome PROPN 2 nmod:poss\nthreat threat NOUN 0 root\nto to PART 4 mark\nleave leave VERB 2 acl VerbForm=Inf")
    mend(s, *english)
    assert (s[3].head, s[3].dep) == (1, "acl")
