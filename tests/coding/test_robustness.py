"""Whatever the text: no error, the same events each time, and triggers that stand where they say."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from detente.coding.coder import code
from detente.coding.examples import parse_example
from detente.coding.reader import Toolbox
from detente.coding.triggers import read_hits
from detente.grammar.frames import Kinds
from detente.model import Article, Event
from detente.ontology import FACTUALITY, SECTORS, event_types

Code = Callable[..., tuple[Event, ...]]

SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PARAGRAPHS = [
    "Le président kényan et le président ougandais se sont rencontrés lundi à Nairobi. Leur entretien a duré deux heures.",
    "« L'Arménie a attaqué la Géorgie », affirme Bakou. Selon l'ONU, l'armée soudanaise a bombardé un marché.",
    "La Bulgarie a menacé d'expulser l'ambassadeur russe. Sofia n'a pas condamné la Serbie.",
    "Des manifestants ont défilé à Bamako, faisant fi de l’interdiction… La police a arrêté cent vingt personnes\u00a0!",
    "Le Mali a exigé que la France retire ses soldats ; Paris s'y refuse.\nElle a rappelé son ambassadeur.",
    "\u00c9lus des deux pays ont négocié. 😀 Ils s’étaient déjà vus le 3 mai 2024, à 18 h 30.",
]
ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("«»“”\"'’.,;:!?…-–—()[]/%€$°№ \n\t\u00a0\u202f\u200b\u200f\u202e\ufeff😀🇫🇷०१٣")),
        st.characters(codec="utf-8"),
        st.sampled_from("abcdeéèàçlmnoprstuLMAEI0123456789"),
    ),
    max_size=120,
)


@settings(SLOW, max_examples=100)
@given(ODD)
@example("")
@example(" \n\n\t ")
@example("« . » ! … ? -")
@example("'")
@example("\u200f\u202eParis a condamné Moscou\u202c")
@example("l'" * 40)
@example("le 99/99/9999 à 25h99, 1.000.000.000.000.000.000 morts")
@example("Paris " * 300)
def test_no_text_is_too_odd(coded: Code, text: str) -> None:
    for event in coded(text):
        assert event.type in event_types()


@pytest.mark.parametrize(
    "sentence", ["Il.", "Leur.", "Les deux présidents.", "Selon.", "Il l'a dit, selon lui, à eux.", "Ne pas.", "Si."]
)
def test_words_that_take_up_nothing(coded: Code, sentence: str) -> None:
    assert coded(sentence) == ()


@SLOW
@given(st.permutations(PARAGRAPHS), st.sampled_from(["\n\n", "\n \n", "\n\n\n"]))
def test_triggers_stand_where_they_say(coded: Code, paragraphs: list[str], gap: str) -> None:
    text = gap.join(paragraphs)
    events = coded(text)
    assert len(events) >= len(PARAGRAPHS)
    for event in events:
        assert event.triggers
        for trigger in event.triggers:
            assert text[trigger.start : trigger.end] == trigger.text


@SLOW
@given(st.permutations(PARAGRAPHS))
def test_records_keep_to_the_codebook(coded: Code, paragraphs: list[str]) -> None:
    events = coded("\n\n".join(paragraphs))
    ids = [event.id for event in events]
    assert ids == [f"e{number}" for number in range(1, len(ids) + 1)]
    for event in events:
        assert event.factuality in FACTUALITY
        assert event.mode is None or event.mode in event_types()[event.type].modes
        assert set(event.content_of) <= set(ids) - {event.id}
        for one in (*event.actor, *event.recipient, *event.attribution):
            assert one.sector is None or one.sector in SECTORS
            assert len(one.code) == 3
        if event.when is not None and event.when.start and event.when.end:
            assert event.when.start <= event.when.end
        assert all(one.low is None or one.high is None or one.low <= one.high for one in event.amounts)


def test_coding_twice_gives_the_same(tools: Toolbox) -> None:
    article = Article("a", "\n\n".join(PARAGRAPHS), language="fr", published="2024-06-14")
    first, second = (json.dumps(code(article, tools).to_json(), ensure_ascii=False) for _ in range(2))
    assert first == second


def test_reading_another_article_between_changes_nothing(tools: Toolbox, coded: Code) -> None:
    before = coded(PARAGRAPHS[0])
    coded("\n\n".join(PARAGRAPHS[1:]))
    assert coded(PARAGRAPHS[0]) == before


def test_events_survive_json(coded: Code) -> None:
    for event in coded("\n\n".join(PARAGRAPHS)):
        assert Event.from_json(json.loads(json.dumps(event.to_json()))) == event


def test_a_long_article_takes_about_as_long_as_its_parts(coded: Code) -> None:
    chosen = random.Random(1).choices(PARAGRAPHS, k=40)
    events = coded("\n\n".join(chosen))
    assert {trigger.text for event in events for trigger in event.triggers} >= {"rencontrés", "menacé", "exigé"}


def test_every_example_sentence_is_hit_by_its_own_rule(tools: Toolbox) -> None:
    nobody = Kinds(lambda s, i: True, lambda s, i: True)
    sure = [rule for rule in tools.rules if not any(words & {"+actor", "+named", "+place"} for _, words in rule.refuses)]
    for rule in sure[::12]:
        sentence, _ = parse_example(rule.yes[0], rule)
        hits = [
            one for s in tools.parse(sentence) for found in read_hits(s, tools.lexicon, tools.matcher, nobody) for one in found
        ]
        assert rule.id in {one.hit.rule.id for one in hits}, sentence
