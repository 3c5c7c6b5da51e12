"""What stands bare behind a verb, and conditions, in a language without pronouns of the indirect object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from detente.grammar.arguments import arguments
from detente.grammar.frames import Frame, Kinds, Matcher, NearMiss
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.grammar.rules import compile_file
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
RULE = """type: THREATEN
rules:
  - id: xx.threaten.test
    verbs: [{words}]
    {fields}
    yes: [a, b]
    no: [c]
"""
SOMEBODY = Kinds(lambda s, i: s[i].upos == "PROPN", lambda s, i: False)
TOLD = """
Oslo Oslo PROPN 2 nsubj
warned warn VERB 0 root VerbForm=Fin
envoys envoy NOUN 2 iobj
that that SCONJ 6 mark
they they PRON 6 nsubj
left leave VERB 2 ccomp
"""
CONDITION = """
Oslo Oslo PROPN 3 nsubj
will will AUX 3 aux
expel expel VERB 0 root VerbForm=Inf
envoys envoy NOUN 3 obj
{mark} {mark} SCONJ 7 mark
talks talk NOUN 7 nsubj
fail fail VERB 3 advcl VerbForm=Fin
"""


@pytest.fixture(scope="module")
def lexis() -> Lexis:
    return Lexis.from_data(load_pack("en").data("grammar"))


@pytest.fixture
def match(tree: Tree, lexis: Lexis, tmp_path: Path) -> Callable[..., Frame | NearMiss]:
    def run(rows: str, words: str, fields: str, kinds: Kinds = SOMEBODY) -> Frame | NearMiss:
        path = tmp_path / "rule.yaml"
        path.write_text(RULE.format(words=words, fields=fields), encoding="utf-8")
        s = tree(rows)
        (hit,) = Lexicon(compile_file(path, {}), lexis, {}).find(s)
        return Matcher(lexis).match(s, hit, kinds)

    return run


def slots(s: Sentence, i: int, lexis: Lexis) -> set[tuple[str, str]]:
    return {(one.slot, s[one.i].form) for one in arguments(s, i, lexis)}


def test_who_is_told_something_is_an_object_too(tree: Tree, lexis: Lexis) -> None:
    assert {("object", "envoys"), ("to", "envoys")} <= slots(tree(TOLD), 1, lexis)


def test_who_is_told_something_is_none_where_the_language_has_datives(tree: Tree, lexis: Lexis) -> None:
    assert ("object", "envoys") not in slots(tree(TOLD), 1, replace(lexis, dative=frozenset({"lui"})))


def test_a_name_taken_for_a_predicate_may_be_the_object(tree: Tree, lexis: Lexis) -> None:
    s = tree("visit visit NOUN 2 nsubj\nenraged enrage VERB 0 root VerbForm=Fin\nPeru Peru PROPN 2 xcomp")
    assert ("object", "Peru") in slots(s, 1, lexis)


def test_what_somebody_is_called_is_found_below_a_complement_of_the_object(tree: Tree, lexis: Lexis) -> None:
    s = tree("""
Peru Peru PROPN 2 nsubj
described describe VERB 0 root VerbForm=Fin
the the DET 4 det
raid raid NOUN 2 obj
on on ADP 6 case
camps camp NOUN 4 nmod
as as ADP 8 case
murder murder NOUN 6 nmod
""")
    assert ("as", "murder") in slots(s, 1, lexis)
    assert ("as", "murder") not in slots(s, 1, replace(lexis, predicative=frozenset()))


def test_what_is_never_a_preposition_leaves_its_noun_to_the_verb(tree: Tree, lexis: Lexis) -> None:
    s = tree("""
Peru Peru PROPN 2 nsubj
brushed brush VERB 0 root VerbForm=Fin
aside aside ADP 4 case
fears fear NOUN 2 obl
""")
    mend(s, lexis, Morphology(load_pack("en").data("morphology"), {"brush"}))
    assert (s[3].dep, s[2].dep, s[2].head) == ("obj", "compound:prt", 1)


def test_whose_envoy_is_unwanted_stands_before_the_idiom(match: Callable[..., Frame | NearMiss]) -> None:
    rows = """
Peru Peru PROPN 2 nsubj
declared declare VERB 0 root VerbForm=Fin
Rome Rome PROPN 5 nmod:poss
's 's PART 3 case
envoy envoy NOUN 7 compound
persona persona NOUN 7 compound
grata grata NOUN 2 obj
"""
    assert isinstance(match(rows, "declare persona grata", "with: {object: [envoy]}"), Frame)


def test_a_modal_that_a_rule_names_alone_is_any_verb_it_serves(tree: Tree, lexis: Lexis, tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(RULE.format(words="must, have", fields="rank: 0"), encoding="utf-8")
    lexicon = Lexicon(compile_file(path, {}), lexis, {})
    assert [hit.i for hit in lexicon.find(tree("Peru Peru PROPN 3 nsubj\nmust must AUX 3 aux\nact act VERB 0 root"))] == [2]
    assert not list(lexicon.find(tree("Peru Peru PROPN 3 nsubj\nhas have AUX 3 aux\nacted act VERB 0 root")))


@pytest.mark.parametrize(("mark", "holds"), [("if", True), ("unless", True), ("because", False)])
def test_a_condition_is_a_clause_that_says_on_what(match: Callable[..., Frame | NearMiss], mark: str, holds: bool) -> None:
    found = match(CONDITION.format(mark=mark), "expel", 'with: {condition: ["*"]}')
    assert isinstance(found, Frame) is holds


def test_the_last_word_of_a_bodys_name_is_no_common_noun(match: Callable[..., Frame | NearMiss]) -> None:
    rows = """
European european ADJ 2 amod
Union union PROPN 3 nsubj
warned warn VERB 0 root VerbForm=Fin
"""
    refused = "without: {subject: [union]}"
    assert isinstance(match(rows, "warn", refused), NearMiss)
    assert isinstance(match(rows, "warn", refused, replace(SOMEBODY, body=lambda s, i: i < 2)), Frame)
    whole = 'without: {subject: ["european union"]}'
    assert isinstance(match(rows, "warn", whole, replace(SOMEBODY, body=lambda s, i: i < 2)), NearMiss)
