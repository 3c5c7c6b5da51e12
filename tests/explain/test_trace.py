"""What became of each reading of a text."""

from __future__ import annotations

import pytest

from detente.api import code, tools_for
from detente.errors import EmptyInput
from detente.explain import Explanation, explain
from detente.explain.report import lines
from detente.model import Article

TEXT = (
    "Hier, Washington a menacé l'Iran de nouvelles sanctions après l'attaque contre Erbil. "
    "Cette attaque a été condamnée par Paris. Les manifestants réclament la paix."
)
ARTICLE = Article("a", TEXT, language="fr", published="2024-05-03")


@pytest.fixture(scope="module")
def found() -> Explanation:
    return explain(ARTICLE, tools_for("fr"))


def test_the_events_are_those_of_coding(found: Explanation) -> None:
    assert found.events == code(ARTICLE).events


def test_every_event_comes_from_a_reading(found: Explanation) -> None:
    whys = [reading.why for told in found.sentences for reading in told.readings if reading.held]
    assert all(f"event {event.id}" in whys for event in found.events if not event.implied)


def test_no_rule_is_told_twice_of_one_trigger(found: Explanation) -> None:
    for told in found.sentences:
        keys = [(reading.hit.rule.id, reading.hit.i) for reading in told.readings]
        assert len(keys) == len(set(keys))


def test_a_rule_that_nearly_fired_says_what_it_lacked(found: Explanation) -> None:
    missed = [reading for told in found.sentences for reading in told.readings if not reading.held]
    assert any(reading.hit.rule.id == "fr.sanction.convict.condamner" for reading in missed)
    assert all(reading.why for reading in missed)


def test_of_two_rules_on_the_same_words_the_weaker_is_said_to_be_passed_over(found: Explanation) -> None:
    whys = {reading.hit.rule.id: reading.why for reading in found.sentences[0].readings if reading.held}
    chosen = next(name for name, why in whys.items() if why == "event e1")
    assert f"passed over: {chosen} says more of the same words" in whys.values()


def test_the_report_shows_tree_and_arguments(found: Explanation) -> None:
    shown = list(lines(found))
    assert any("menacé (menacer)" in line and line.endswith("root") for line in shown)
    assert any(line.strip().startswith("subject = Washington (weight 1.00") for line in shown)
    assert any(line.startswith("e1 THREATEN/restrict USA GOV → IRN actual; when 2024-05-02") for line in shown)


def test_without_a_sentence_there_is_nothing_to_explain() -> None:
    with pytest.raises(EmptyInput):
        explain(Article("a", " \n", language="fr"), tools_for("fr"))
