"""A rule laid over a trigger: its conditions hold, or the near miss says which does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.grammar.complements import Argument
from detente.grammar.frames import Frame, Kinds, Matcher, NearMiss, expand, fillers
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.rules import compile_file
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Match = Callable[..., Frame | NearMiss]

SENDS = """
Rome Rome PROPN 2 nsubj
envoie envoyer VERB 0 root VerbForm=Fin
{object}
à à ADP 5 case
Berne Berne PROPN 2 obl
"""
PEOPLE = Kinds(lambda s, i: s[i].form == "Rome", lambda s, i: s[i].form == "Berne", person=lambda s, i: s[i].form == "Rome")


@pytest.fixture
def match(tree: Tree, lexis: Lexis, tmp_path: Path) -> Match:
    """What comes of one rule over one sentence in which its words stand once."""

    def run(
        rows: str, fields: str, words: str = "verbs: [envoyer]", event_nouns: frozenset[str] = frozenset()
    ) -> Frame | NearMiss:
        path = tmp_path / "rule.yaml"
        body = f"    {words}\n    {fields}\n    yes: [a, b]\n    no: [c]\n"
        path.write_text(f"type: AID\nrules:\n  - id: xx.aid.test\n{body}", encoding="utf-8")
        s = tree(rows)
        (hit,) = Lexicon(compile_file(path, {}), lexis, {}).find(s)
        return Matcher(lexis, event_nouns).match(s, hit, PEOPLE)

    return run


def sends(thing: str) -> str:
    return SENDS.format(object=thing)


CONDITION = "with: {object: [arme, char]}"


def test_a_rule_without_conditions_holds(match: Match) -> None:
    assert isinstance(match(sends("lettres lettre NOUN 2 obj"), "rank: 0"), Frame)


@pytest.mark.parametrize("thing", ["armes arme NOUN 2 obj", "chars char NOUN 2 obj"])
def test_a_condition_that_holds(match: Match, thing: str) -> None:
    assert isinstance(match(sends(thing), CONDITION), Frame)


@pytest.mark.parametrize("thing", ["lettres lettre NOUN 2 obj", "hier hier ADV 2 advmod"])
def test_a_condition_that_does_not_hold_says_why(match: Match, thing: str) -> None:
    found = match(sends(thing), CONDITION)
    assert isinstance(found, NearMiss)
    assert found.why == "object is none of arme, char"
    assert found.hit.rule.id == "xx.aid.test"


def test_a_word_that_is_refused_says_why(match: Match) -> None:
    found = match(sends("lettres lettre NOUN 2 obj"), "without: {object: [lettre]}")
    assert isinstance(found, NearMiss)
    assert found.why == "object is one of lettre"
    assert isinstance(match(sends("armes arme NOUN 2 obj"), "without: {object: [lettre]}"), Frame)


def test_all_conditions_must_hold(match: Match) -> None:
    rows = sends("armes arme NOUN 2 obj")
    assert isinstance(match(rows, "with: {object: [arme], à: [+place]}"), Frame)
    found = match(rows, "with: {object: [arme], contre: ['*']}")
    assert isinstance(found, NearMiss)
    assert found.why.startswith("contre ")


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("subject: [+actor]", True),
        ("à: [+actor]", False),
        ("à: [+place]", True),
        ("subject: [+place]", False),
        ("place: ['*']", True),
        ("object: ['*']", True),
        ("contre: ['*']", False),
    ],
)
def test_conditions_of_kind(match: Match, condition: str, holds: bool) -> None:
    found = match(sends("armes arme NOUN 2 obj"), f"with: {{{condition}}}")
    assert isinstance(found, Frame) is holds


def test_a_counted_or_coordinated_thing_is_what_is_counted(match: Match) -> None:
    counted = """
Rome Rome PROPN 2 nsubj
envoie envoyer VERB 0 root VerbForm=Fin
centaine centaine NOUN 2 obj
de de ADP 5 case
chars char NOUN 3 nmod
"""
    coordinated = """
Rome Rome PROPN 2 nsubj
envoie envoyer VERB 0 root VerbForm=Fin
vivres vivre NOUN 2 obj
et et CCONJ 5 cc
armes arme NOUN 3 conj
"""
    assert isinstance(match(counted, CONDITION), Frame)
    assert isinstance(match(coordinated, CONDITION), Frame)


def test_the_complement_of_an_event_is_not_the_thing_itself(match: Match) -> None:
    rows = """
Rome Rome PROPN 2 nsubj
envoie envoyer VERB 0 root VerbForm=Fin
attaque attaque NOUN 2 obj
de de ADP 5 case
chars char NOUN 3 nmod
"""
    assert isinstance(match(rows, CONDITION), Frame)
    assert isinstance(match(rows, CONDITION, event_nouns=frozenset({"attaque"})), NearMiss)


LATE = """
l' le DET 2 det Definite=Def
envoi envoi NOUN 3 nsubj
tarde tarder VERB 0 root VerbForm=Fin
"""


def test_a_noun_may_lack_its_sides_and_then_only_takes_up_what_was_told(match: Match) -> None:
    found = match(LATE, "with: {subject: [+actor]}", "nouns: [envoi]")
    assert isinstance(found, Frame)
    assert found.bare


def test_a_noun_may_not_lack_what_it_is_about(match: Match) -> None:
    assert isinstance(match(LATE, "with: {de: [arme]}", "nouns: [envoi]"), NearMiss)


def test_a_verb_may_not_lack_its_sides(match: Match) -> None:
    rows = "on on PRON 2 nsubj\nenvoie envoyer VERB 0 root VerbForm=Fin"
    assert isinstance(match(rows, "with: {subject: [+actor]}"), NearMiss)


def test_a_passive_may_leave_out_who_did_it(match: Match) -> None:
    rows = """
{subject} x PROPN 3 nsubj:pass
est être AUX 3 aux:pass VerbForm=Fin
envoyé envoyer VERB 0 root VerbForm=Part|Tense=Past
"""
    assert isinstance(match(rows.format(subject="Berne"), "with: {subject: [+actor]}"), Frame)
    assert isinstance(match(rows.format(subject="colis"), "with: {subject: [+actor]}"), NearMiss)


def test_words_of_the_idiom_fill_no_slot_but_their_complements_do(match: Match) -> None:
    rows = """
Rome Rome PROPN 2 nsubj
prête prêter VERB 0 root VerbForm=Fin
assistance assistance NOUN 2 obj
à à ADP 5 case
Berne Berne PROPN 3 nmod
"""
    found = match(rows, "rank: 0", "verbs: [prêter assistance]")
    assert isinstance(found, Frame)
    assert {one.slot for one in found.arguments} == {"subject", "à"}


@pytest.mark.parametrize(
    ("slot", "noun_de", "wanted"), [("subject", "subject", True), ("subject", "object", False), ("object", "object", True)]
)
def test_de_is_the_subject_or_the_object_of_a_noun(lexis: Lexis, slot: str, noun_de: str, wanted: bool) -> None:
    assert ("de" in expand(slot, True, noun_de, lexis)) is wanted
    assert expand(slot, False, noun_de, lexis) == (slot,)


def test_surer_arguments_come_first_and_the_other_roles_slots_are_left_to_it(lexis: Lexis) -> None:
    unsure, sure, other = Argument("subject", 1, 0.4, "a"), Argument("subject", 2, 1.0, "b"), Argument("par", 3, 1.0, "c")
    assert fillers([unsure, sure], "subject", False, "subject", lexis) == [sure, unsure]
    assert fillers([unsure, sure, other], "subject", True, "subject", lexis, ["par"]) == [sure, unsure]
    assert other in fillers([unsure, sure, other], "subject", True, "subject", lexis)


def test_a_condition_on_the_noun_that_the_trigger_stands_before(match: Match) -> None:
    rows = "protest protest NOUN 2 compound\nvote vote NOUN 0 root"
    assert isinstance(match(rows, "without: {head: [vote]}", "nouns: [protest]"), NearMiss)
    assert isinstance(match(rows, "without: {head: [song]}", "nouns: [protest]"), Frame)


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        ("Rome Rome PROPN 2 nsubj\nbuilds build VERB 0 root\nbridges bridge NOUN 2 obj\ntogether together ADV 2 advmod", True),
        ("Rome Rome PROPN 2 nsubj\nbuilds build VERB 0 root\nbridges bridge NOUN 2 obj\ntogether together ADV 3 advmod", True),
        ("Rome Rome PROPN 2 nsubj\nbuilds build VERB 0 root\nbridges bridge NOUN 2 obj\nslowly slowly ADV 2 advmod", False),
    ],
)
def test_a_condition_on_how_it_is_done(match: Match, rows: str, holds: bool) -> None:
    assert isinstance(match(rows, "with: {adverb: [together]}", "verbs: [build]"), Frame) is holds


def test_a_condition_of_several_words_ends_at_its_noun(match: Match) -> None:
    rows = (
        "Rome Rome PROPN 2 nsubj\nenvoie envoyer VERB 0 root VerbForm=Fin\naid aid NOUN 4 compound\nworkers worker NOUN 2 obj"
    )
    assert isinstance(match(rows, "with: {object: [aid worker]}"), Frame)


ROAD = "Rome Rome PROPN 2 nsubj\nbloque bloquer VERB 0 root VerbForm=Fin\nroute route NOUN 2 obj\n"


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        (ROAD + "pour pour ADP 5 mark\nexiger exiger VERB 2 advcl VerbForm=Inf", True),
        (ROAD + "pour pour ADP 5 mark\nréparer réparer VERB 2 advcl VerbForm=Inf", False),
        (ROAD + "afin afin ADV 2 advmod\nd' de ADP 6 mark\nexiger exiger VERB 4 ccomp VerbForm=Inf", True),
        (ROAD + "qui qui PRON 5 nsubj\nexige exiger VERB 3 acl VerbForm=Fin", False),
        (ROAD + "d' de ADP 5 mark\nexiger exiger VERB 2 xcomp VerbForm=Inf", False),
    ],
    ids=["said", "another", "under an adverb", "no purpose: a relative clause", "no purpose: a complement"],
)
def test_a_condition_on_what_it_is_done_for(match: Match, rows: str, holds: bool) -> None:
    assert isinstance(match(rows, "with: {purpose: [exiger]}", "verbs: [bloquer]"), Frame) is holds


def test_the_owner_of_an_object_is_not_the_object(match: Match) -> None:
    subject = "Rome Rome PROPN 2 nsubj\nrejects reject VERB 0 root VerbForm=Fin\n"
    rows = subject + "minister minister NOUN 4 nmod:poss\noffer offer NOUN 2 obj"
    assert isinstance(match(rows, "without: {object: [minister]}", "verbs: [reject]"), Frame)
    assert isinstance(match(rows, "without: {object: [offer]}", "verbs: [reject]"), NearMiss)


def test_a_condition_on_somebody_by_name(match: Match) -> None:
    rows = sends("lettres lettre NOUN 2 obj")
    assert isinstance(match(rows, "without: {subject: [+individual]}"), NearMiss)
    assert isinstance(match(rows, "without: {object: [+individual]}"), Frame)
