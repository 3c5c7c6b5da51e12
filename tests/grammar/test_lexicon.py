"""Where the words of rules stand in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from detente.coding.reader import toolbox
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.rules import compile_file
from detente.languages import load_pack
from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Find = Callable[..., list[tuple[str, tuple[str, ...]]]]

RULE = """type: {type}
rules:
  - id: xx.test
    {part}: ["{words}"]
    yes: [a, b]
    no: [c]
"""


@pytest.fixture
def find(tree: Tree, lexis: Lexis, tmp_path: Path) -> Find:
    """The hits of one pattern: the form that carries the arguments, and the forms of all its words."""

    def run(words: str, rows: str, part: str = "verbs", type: str = "THREATEN") -> list[tuple[str, tuple[str, ...]]]:
        path = tmp_path / "rule.yaml"
        path.write_text(RULE.format(type=type, part=part, words=words), encoding="utf-8")
        s = tree(rows)
        hits = Lexicon(compile_file(path, {}), lexis, load_pack("fr").data("morphology")).find(s)
        return [(s[hit.i].form, tuple(s[k].form for k in hit.tokens)) for hit in hits]

    return run


def test_a_verb_is_found_by_its_lemma(find: Find) -> None:
    assert find("menacer", "menaça menacer VERB 0 root") == [("menaça", ("menaça",))]


def test_a_verb_is_found_by_its_form_where_the_lemma_is_wrong(find: Find) -> None:
    assert find("menacer", "menaçait menaçir VERB 0 root") == [("menaçait", ("menaçait",))]


def test_a_noun_is_not_a_verb_and_the_other_way_round(find: Find) -> None:
    assert find("menace", "menace menace NOUN 0 root") == []
    assert find("menace", "menace menacer VERB 0 root", "nouns") == []
    assert find("menace", "menaces menace NOUN 0 root", "nouns") == [("menaces", ("menaces",))]


def test_a_participle_that_is_called_an_adjective_is_a_verb(find: Find) -> None:
    rows = "ville ville NOUN 0 root\nmenacée menacer ADJ 1 amod{feats}"
    assert find("menacer", rows.format(feats=" VerbForm=Part|Tense=Past")) == [("menacée", ("menacée",))]
    assert find("menacer", rows.format(feats="")) == []


def test_what_is_called_a_noun_is_a_verb_where_it_has_a_verbs_dependents(find: Find) -> None:
    rows = "Rome Rome PROPN 2 nsubj\nmenace menace NOUN 0 root\nBerne Berne PROPN 2 obj"
    assert find("menacer", rows) == [("menace", ("menace",))]


IDIOM = """
Rome Rome PROPN 2 nsubj
brandit brandir VERB 0 root
{gap}
la le DET 5 det
menace menace NOUN 2 obj
"""


@pytest.mark.parametrize("gap", ["encore encore ADV 2 advmod", "parfois parfois ADV 2 advmod"])
def test_other_words_may_stand_inside_an_idiom(find: Find, gap: str) -> None:
    assert find("brandir menace", IDIOM.format(gap=gap)) == [("brandit", ("brandit", "menace"))]


@pytest.mark.parametrize("gap", ["; ; PUNCT 2 punct", ". . PUNCT 2 punct", ": : PUNCT 2 punct"])
def test_an_idiom_does_not_cross_the_end_of_a_sentence(find: Find, gap: str) -> None:
    assert find("brandir menace", IDIOM.format(gap=gap)) == []


def test_an_idiom_does_not_reach_across_half_the_sentence(find: Find) -> None:
    far = "\n".join(["brandit brandir VERB 0 root", *("très très ADV 1 advmod",) * 9, "menace menace NOUN 1 obj"])
    assert find("brandir menace", far) == []


def test_words_of_an_idiom_stand_in_order(find: Find) -> None:
    assert find("mettre en garde", "garde garde NOUN 2 obl\nmet mettre VERB 0 root\nen en ADP 1 case") == []


def test_a_passive_puts_the_noun_of_an_idiom_first(find: Find) -> None:
    rows = """
menace menace NOUN 3 nsubj:pass
est être AUX 3 aux:pass
brandie brandir VERB 0 root VerbForm=Part|Tense=Past
"""
    assert find("brandir menace", rows) == [("brandie", ("brandie", "menace"))]


def test_a_relative_clause_puts_the_noun_of_an_idiom_first(find: Find) -> None:
    rows = """
menace menace NOUN 0 root
que que PRON 4 obj PronType=Rel
Rome Rome PROPN 4 nsubj
brandit brandir VERB 1 acl:relcl
"""
    assert find("brandir menace", rows) == [("brandit", ("brandit", "menace"))]


def test_a_noun_before_the_verb_that_is_another_clauses_is_no_part_of_the_idiom(find: Find) -> None:
    rows = "menace menace NOUN 2 nsubj\nplane planer VERB 0 root\nRome Rome PROPN 4 nsubj\nbrandit brandir VERB 2 conj"
    assert find("brandir menace", rows) == []


def test_the_plural_and_the_contraction_of_further_words(find: Find) -> None:
    rows = """
tombé tomber VERB 0 root
aux à ADP 3 case
mains main NOUN 1 obl
"""
    assert find("tomber aux mains", rows) == [("tombé", ("tombé", "aux", "mains"))]


def test_an_idiom_of_nouns_does_not_cross_a_foreign_preposition(find: Find) -> None:
    rows = "coup coup NOUN 0 root\n{0} {0} ADP 3 case\nfeu feu NOUN 1 nmod"
    assert find("coup de feu", rows.format("de"), "nouns") == [("coup", ("coup", "de", "feu"))]
    assert find("coup feu", rows.format("contre"), "nouns") == []


REFLEXIVE = "Paul Paul PROPN 3 nsubj\n{pronoun} {pronoun} PRON 3 {relation}\nrend rendre VERB 0 root"


def test_a_reflexive_verb_asks_for_its_pronoun(find: Find) -> None:
    assert find("se rendre", REFLEXIVE.format(pronoun="se", relation="expl:pv")) == [("rend", ("rend",))]
    assert find("se rendre", REFLEXIVE.format(pronoun="le", relation="obj")) == []


CAUSATIVE = """
Paul Paul PROPN 4 nsubj
se se PRON 4 expl:pv
fait faire AUX 4 aux:caus VerbForm=Fin
{0} {0} VERB 0 root VerbForm=Inf
"""


def test_the_pronoun_of_a_causative_is_not_the_infinitives(find: Find) -> None:
    assert find("se appeler", CAUSATIVE.format("appeler")) == []
    assert find("se faire sauter", CAUSATIVE.format("sauter")) == [("sauter", ("fait", "sauter"))]


def test_a_plain_verb_takes_the_pronoun_too(find: Find) -> None:
    assert find("rendre", REFLEXIVE.format(pronoun="se", relation="expl:pv")) == [("rend", ("rend",))]


def test_an_opening_participle_of_a_reflexive_verb_has_no_pronoun(find: Find) -> None:
    rows = """
Réunis réunir VERB 3 advcl VerbForm=Part|Tense=Past
ministres ministre NOUN 3 nsubj
parlent parler VERB 0 root
"""
    assert find("se réunir", rows) == [("Réunis", ("Réunis",))]


def test_of_a_causative_the_infinitive_carries_the_arguments(find: Find) -> None:
    rows = """
Rome Rome PROPN 3 nsubj
fait faire AUX 3 aux:caus VerbForm=Fin
plier plier VERB 0 root VerbForm=Inf
Berne Berne PROPN 3 obj
"""
    assert find("faire plier", rows) == [("plier", ("fait", "plier"))]


def test_of_a_copula_the_predicate_carries_the_arguments(find: Find) -> None:
    rows = """
Paul Paul PROPN 4 nsubj
est être AUX 4 cop VerbForm=Fin
en en ADP 4 case
visite visite NOUN 0 root
"""
    assert find("être en visite", rows) == [("visite", ("est", "en", "visite"))]


def test_an_auxiliary_alone_names_no_event(find: Find) -> None:
    assert find("avoir", "a avoir AUX 2 aux:tense\ncédé céder VERB 0 root VerbForm=Part|Tense=Past") == []


def test_adjectives(find: Find) -> None:
    rows = "Rome Rome PROPN 3 nsubj\nest être AUX 3 cop\nhostile hostile ADJ 0 root\nà à ADP 5 case\nBerne Berne PROPN 3 obl"
    assert find("hostile à", rows, "adjectives") == [("hostile", ("hostile", "à"))]


def test_a_verb_that_means_something_else_with_a_reflexive_is_not_found_there(find: Find) -> None:
    reflexive = "se se PRON 2 expl:pv\ndemande demander VERB 0 root"
    assert find("demander", reflexive, type="REQUEST") == []
    assert find("demander", "demande demander VERB 0 root", type="REQUEST") == [("demande", ("demande",))]
    assert find("menacer", "se se PRON 2 expl:pv\nmenacent menacer VERB 0 root") == [("menacent", ("menacent",))]


def test_the_kind_of_act_is_the_third_word_of_a_rules_name() -> None:
    rules = {rule.id: rule for rule in toolbox("fr").rules}
    assert rules["fr.accuse.investigate.inquiry"].family == "investigate"
    assert replace(rules["fr.accuse.investigate.inquiry"], id="own").family == "own"


def test_the_noun_heads_what_stands_before_it(find: Find) -> None:
    rows = "military military ADJ 2 amod\nexercises exercise NOUN 3 nsubj\nbegan begin VERB 0 root"
    assert find("military exercise", rows, "nouns") == [("exercises", ("military", "exercises"))]


def test_a_verb_behind_is_no_part_of_a_noun(find: Find) -> None:
    rows = "air air NOUN 2 compound\nforce force NOUN 3 nsubj\nstruck strike VERB 0 root"
    assert find("air strike", rows, "nouns") == []


def test_a_gerund_with_an_owner_is_a_noun(find: Find) -> None:
    rows = "Rome Rome PROPN 3 nmod:poss\n's 's PART 1 case\nkilling kill VERB 0 root VerbForm=Ger"
    assert find("killing", rows, "nouns") == [("killing", ("killing",))]


def test_a_modal_opens_an_idiom_and_an_auxiliary_of_tense_does_not(tree: Tree, lexis: Lexis, tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(RULE.format(type="REQUEST", part="verbs", words="must leave"), encoding="utf-8")
    s = tree("X X PROPN 3 nsubj\nmust must AUX 3 aux\nleave leave VERB 0 root")
    rules = compile_file(path, {})
    assert [hit.i for hit in Lexicon(rules, replace(lexis, modals=frozenset({"must"})), {}).find(s)] == [2]
    assert not list(Lexicon(rules, lexis, {}).find(s))


def test_a_word_with_a_hyphen_is_found_as_treebanks_cut_it(find: Find) -> None:
    rows = "cease cease NOUN 3 compound\n- - PUNCT 3 punct\nfire fire NOUN 0 root"
    assert find("cease-fire", rows, "nouns") == [("fire", ("cease", "fire"))]
