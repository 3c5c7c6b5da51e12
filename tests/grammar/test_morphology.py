"""From a verb's form to the infinitives that it may belong to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.grammar.morphology import Morphology
from detente.languages import load_pack

FIRST = (
    "attaquer bombarder condamner critiquer dénoncer exiger menacer nommer occuper parler refuser signer tuer visiter".split()
)
SECOND = "avertir bannir choisir envahir finir fournir punir réagir saisir trahir".split()
THIRD = "attendre défendre entendre rendre répondre suspendre tendre vendre".split()
PRESENT = {"er": "e es e ons ez ent", "ir": "is is it issons issez issent", "re": "s s  ons ez ent"}
PAST = {"er": "ais ait ions iez aient", "ir": "issait issaient", "re": "ait aient"}
SIMPLE = {"er": "a èrent", "ir": "it irent", "re": "it irent"}
PARTICIPLES = {"er": "é ée és ées ant", "ir": "i ie is ies issant", "re": "u ue us ues ant"}
FUTURE = {"er": "er", "ir": "ir", "re": "r"}
AFTER_R = "a ont ait aient".split()
SOFT = {"c": "ç", "g": "ge"}
"""What a stem ends in before a and o."""


@pytest.fixture(scope="module")
def words() -> Morphology:
    return Morphology(load_pack("fr").data("morphology"), [*FIRST, *SECOND, *THIRD])


def forms(verb: str) -> list[str]:
    stem, group = verb[:-2], verb[-2:]
    endings = [ending for table in (PRESENT, PAST, SIMPLE, PARTICIPLES) for ending in table[group].split(" ")]
    plain = [_join(stem, ending, group) for ending in endings]
    return [*plain, *(stem + FUTURE[group] + ending for ending in AFTER_R)]


def _join(stem: str, ending: str, group: str) -> str:
    if group == "er" and stem[-1] in SOFT and ending[:1] in ("a", "o", "â"):
        return stem[:-1] + SOFT[stem[-1]] + ending
    return stem + ending


@given(verb=st.sampled_from([*FIRST, *SECOND, *THIRD]), data=st.data())
def test_the_regular_forms_of_news_lead_back_to_their_verb(words: Morphology, verb: str, data: st.DataObject) -> None:
    assert verb in words.lemmas(data.draw(st.sampled_from(forms(verb))))


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("envoie", "envoyer"),
        ("rappelle", "rappeler"),
        ("rejette", "rejeter"),
        ("lève", "lever"),
        ("cède", "céder"),
        ("libèrent", "libérer"),
        ("retint", "retenir"),
        ("intervienne", "intervenir"),
        ("prennent", "prendre"),
        ("soumis", "soumettre"),
        ("détruit", "détruire"),
        ("contraint", "contraindre"),
        ("reçue", "recevoir"),
        ("suivra", "suivre"),
        ("conclut", "conclure"),
        ("rompu", "rompre"),
    ],
)
def test_irregular_forms(form: str, verb: str) -> None:
    assert verb in Morphology(load_pack("fr").data("morphology"), [verb]).lemmas(form)


@given(st.text(alphabet="abcdeéèêgilmnoprstuv", max_size=12))
def test_only_known_verbs_are_given(words: Morphology, form: str) -> None:
    assert set(words.lemmas(form)) <= {*FIRST, *SECOND, *THIRD}


def test_a_lemma_that_is_known_is_kept_and_one_that_is_none_is_mended(words: Morphology) -> None:
    assert words.mend("condamne", "parler") == "parler"
    assert words.mend("bombardèrent", "bombardèrer") == "bombarder"
    assert words.mend("mangea", "manger") == "manger"


@pytest.mark.parametrize(
    ("form", "is_one"),
    [("réunis", True), ("invitée", True), ("condamnés", True), ("venues", True), ("paix", False), ("par", False)],
)
def test_endings_of_participles(words: Morphology, form: str, is_one: bool) -> None:
    assert words.is_participle(form) is is_one


def test_a_language_without_data_knows_no_form() -> None:
    empty = Morphology({}, ["condamner"])
    assert empty.lemmas("condamne") == ()
    assert empty.mend("condamne", "condamne") == "condamne"
    assert not empty.is_participle("condamné")


def test_endings_and_stems_of_another_language_come_from_its_data() -> None:
    data = {
        "conditional": {"endings": ["rud"], "becomes": ["ro"]},
        "mute": {"vowel": "o", "becomes": ["u"], "consonants": "[^aeiou]", "endings": ["ak"], "infinitive": "ir"},
    }
    words = Morphology(data, ["karo", "buntir"])
    assert words.is_conditional("karud")
    assert not words.is_conditional("karus")
    assert words.lemmas("bontak") == ("buntir",)


def test_an_imperfect_is_no_conditional_however_much_it_looks_like_one() -> None:
    french = Morphology(load_pack("fr").data("morphology"), {"signer", "signe", "attaquer", "prendre"})
    assert french.is_imperfect("signaient")
    assert not french.is_conditional("signaient")
    assert french.is_conditional("attaqueraient")
    assert french.is_conditional("prendrait")
    assert not french.is_imperfect("prendrait")
