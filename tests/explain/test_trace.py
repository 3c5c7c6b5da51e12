"""What became of each reading of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.api import tools_for
from detente.coding import coder
from detente.coding.reader import Toolbox
from detente.errors import EmptyInput
from detente.explain import Explanation, Reading, explain
from detente.explain.check import with_files
from detente.explain.report import lines
from detente.model import Article

RULES = """type: ACCUSE
rules:
  - id: test.blame
    verbs: [condamner]
    recipient: object
    yes: [a, b]
    no: [c]
  - id: test.blame.deed
    mode: disapprove
    rank: 1
    verbs: [condamner]
    nouns: [condamnation]
    recipient: [nested, object]
    with: {object: [frappe]}
    yes: [a, b]
    no: [c]
"""
TEXT = (
    "Paris a condamné les frappes russes. Paris a condamné Moscou. "
    "Cette condamnation de Moscou par Paris reste vaine. Le public a été condamné."
)
ARTICLE = Article("a", TEXT, language="fr", published="2024-05-03")


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Toolbox:
    """French with two rules and no others."""
    path = tmp_path_factory.mktemp("rules") / "accuse.yaml"
    path.write_text(RULES, encoding="utf-8")
    french, rules = with_files(replace(tools_for("fr"), rules=()), [path])
    return replace(french, rules=tuple(rules))


@pytest.fixture(scope="module")
def found(tools: Toolbox) -> Explanation:
    return explain(ARTICLE, tools)


def readings(found: Explanation, sentence: int) -> dict[str, Reading]:
    return {reading.hit.rule.id: reading for reading in found.sentences[sentence].readings}


def test_the_events_are_those_of_coding(found: Explanation, tools: Toolbox) -> None:
    assert found.events == coder.code(ARTICLE, tools).events
    assert found.events


def test_of_two_rules_on_the_same_words_one_is_coded_and_the_other_passed_over(found: Explanation) -> None:
    assert readings(found, 0)["test.blame.deed"].why == "event e1"
    assert readings(found, 0)["test.blame"].why == "passed over: test.blame.deed says more of the same words"


def test_a_rule_that_nearly_fired_says_what_it_lacked(found: Explanation) -> None:
    reading = readings(found, 1)["test.blame.deed"]
    assert not reading.held
    assert reading.why == "object is none of frappe"


def test_what_is_dropped_says_why(found: Explanation) -> None:
    assert readings(found, 3)["test.blame"].why.startswith("dropped: nobody is found who does it")


def test_the_report_shows_tree_arguments_rules_and_events(found: Explanation) -> None:
    shown = "\n".join(lines(found))
    assert "condamné (condamner) VERB" in shown
    assert "  subject = Paris (weight 1.00, nsubj)\n" in shown
    assert "  nearly: test.blame.deed (accuse.yaml:8) ACCUSE/disapprove on “condamné” as 'condamner': object is none" in shown
    assert "e1 ACCUSE/disapprove FRA GOV → RUS" in shown


def test_without_a_sentence_there_is_nothing_to_explain(tools: Toolbox) -> None:
    with pytest.raises(EmptyInput):
        explain(Article("a", " \n", language="fr"), tools)
