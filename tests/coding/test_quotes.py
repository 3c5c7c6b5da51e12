"""Quotations: words, speaker, verb, direct or indirect."""

from __future__ import annotations

import pytest

from detente import annotate
from detente.model import Article, QuoteMention


def quotes(text: str, language: str = "fr") -> list[QuoteMention]:
    return list(annotate(Article(id="1", text=text, language=language, published="2024-05-03")).quotes)


def told(quote: QuoteMention) -> tuple[str, str, str | None, list[str]]:
    return quote.text, quote.kind, quote.verb, [one.code for one in quote.speakers]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("« Nous ne céderons pas », a prévenu Kiev.", ("Nous ne céderons pas", "direct", "prévenir", ["UKR"])),
        ("Nairobi a déclaré : « Nous ne céderons pas. »", ("Nous ne céderons pas.", "direct", "déclarer", ["KEN"])),
        ("Le Pérou a réagi : « Cela ne nous concerne pas. »", ("Cela ne nous concerne pas.", "direct", "réagir", ["PER"])),
        ("Moscou affirme avoir abattu dix drones.", ("avoir abattu dix drones", "indirect", "affirmer", ["RUS"])),
        ("Selon Paris, l’accord est proche.", ("l’accord est proche", "indirect", None, ["FRA"])),
    ],
)
def test_a_quotation_has_its_words_its_verb_and_its_speaker(text: str, quote: tuple[str, str, str | None, list[str]]) -> None:
    assert [told(one) for one in quotes(text)] == [quote]


def test_a_quotation_by_itself_goes_on_with_the_last_speaker() -> None:
    found = quotes("« Nous ne céderons pas », a prévenu Kiev. « Nous avons tenu deux ans. »")
    assert [one.speakers[0].code for one in found] == ["UKR", "UKR"]


def test_another_paragraph_may_go_on_and_a_third_may_not() -> None:
    found = quotes(
        "Kiev a dit que la ville tenait.\n\n« Nous avons tenu deux ans. »\n\nIl pleut.\n\n« Personne ne le croit ici. »"
    )
    assert [[one.code for one in quote.speakers] for quote in found] == [["UKR"], ["UKR"], []]


def test_words_in_marks_that_say_nothing_are_no_quotation() -> None:
    assert quotes("La « guerre éclair » a échoué.") == []


def test_english_marks_and_inversion() -> None:
    (one,) = quotes("“It is a disgrace,” said Ana Pérez, a Chilean lawmaker.", "en")
    assert (one.text, one.kind, one.verb) == ("It is a disgrace,", "direct", "say")
    assert (one.speakers[0].code, one.speakers[0].sector, one.speakers[0].name) == ("CHL", "LEG", "Ana Pérez")


def test_offsets_hold() -> None:
    text = "« Nous ne céderons pas », a prévenu Kiev. Moscou affirme avoir abattu dix drones."
    assert all(text[one.start : one.end] == one.text for one in quotes(text))
