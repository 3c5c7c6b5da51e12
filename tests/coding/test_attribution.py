"""Who says so, where the article does not say it itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Le Kremlin a affirmé que l'Ukraine avait bombardé Belgorod.", "RUS"),
        ("Le Pérou a annoncé que la Bolivie avait attaqué le Chili.", "PER"),
        ("Selon l'ONU, l'armée soudanaise a bombardé un marché.", "UNO"),
        ("D'après l'ONU, l'armée soudanaise a bombardé un marché.", "UNO"),
        ("Selon le Pentagone, la Corée du Nord a attaqué le Japon.", "USA"),
        ("L'Équateur a attaqué le Pérou, selon Bogota.", "COL"),
        ("« L'Arménie a attaqué la Géorgie », a déclaré le ministre azerbaïdjanais de la Défense.", "AZE"),
        ("« L'Arménie a attaqué la Géorgie », affirme Bakou.", "AZE"),
        ("L'Arménie a attaqué la Géorgie, a déclaré Bakou.", "AZE"),
    ],
    ids="clause announced according d-apres office after quotation inversion parenthesis".split(),
)
def test_the_speaker_vouches_for_an_attack(only: Only, text: str, says: str) -> None:
    assert [one.code for one in only(text, "ASSAULT").attribution] == [says]


@pytest.mark.parametrize(
    "text",
    [
        "L'Arménie a attaqué la Géorgie.",
        "Selon des sources diplomatiques, l'Arménie a attaqué la Géorgie.",
        "L'Arménie a attaqué la Géorgie ; le Kremlin a déclaré que la paix était possible.",
        "Le Kremlin a déclaré que la paix était possible. L'Arménie a attaqué la Géorgie.",
    ],
    ids="none nameless semicolon sentence-before".split(),
)
def test_what_the_article_says_itself_has_no_source(only: Only, text: str) -> None:
    assert only(text, "ASSAULT").attribution == ()


def test_the_speaker_of_words_is_their_actor_not_their_source(only: Only) -> None:
    event = only("Le Kremlin a affirmé qu'il condamnait l'Ukraine.", "ACCUSE")
    assert ([one.code for one in event.actor], event.attribution) == (["RUS"], ())


def test_anothers_words_have_a_source(only: Only) -> None:
    event = only("Selon Bogota, le Kremlin a condamné l'Ukraine.", "ACCUSE")
    assert ([one.code for one in event.actor], [one.code for one in event.attribution]) == (["RUS"], ["COL"])


def test_an_office_that_tells_of_its_presidents_words_vouches_for_them(only: Only) -> None:
    event = only("La Maison Blanche assure que Joe Biden a mis en garde Vladimir Poutine.", "THREATEN")
    assert [one.name for one in event.actor] == ["Joe Biden"]
    assert [one.code for one in event.attribution] == ["USA"]


def test_all_that_one_speaker_says_is_vouched_for(coded: Code) -> None:
    text = "Bakou a affirmé que l'Arménie avait attaqué la Géorgie et que l'Iran avait bombardé l'Irak."
    assert [[one.code for one in event.attribution] for event in coded(text)] == [["AZE"], ["AZE"]]


def test_who_tells_of_a_thing_suspected_accuses_nobody(coded: Code) -> None:
    text = "Oslo a indiqué que Moscou avait tiré ce qui est suspecté d'être un missile vers la mer de Barents."
    assert [event for event in coded(text) if event.type == "ACCUSE"] == []
