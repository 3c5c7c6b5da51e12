"""Whose somebody of whom nothing is known is said to be."""

from __future__ import annotations

import pytest

import detente
from detente.model import Article

SCENE = {
    "fr": "Nairobi reste sous le choc. Le Kenya traverse une crise. Lundi, le président kényan a réuni son gouvernement. ",
    "en": "Nairobi is in shock. Kenya is going through a crisis. On Monday the Kenyan president met his cabinet. ",
}
LATER = {"fr": " M. {} se trouvait mardi à Mombasa.", "en": " Mr {} was in Mombasa on Tuesday."}


def codes(language: str, text: str, name: str) -> set[str]:
    """The codes of all mentions of a name in a Kenyan article, where it is introduced and later."""
    text = SCENE[language] + text + LATER[language].format(name)
    found = detente.annotate(Article(id="a", text=text, language=language, published="2024-06-14")).actors
    return {one.code for one in found if name in text[one.start : one.end]}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("fr", "Le Norvégien Lars Brekkestad a été arrêté.", "NOR"),
        ("fr", "Un missionnaire norvégien, Lars Brekkestad, a été tué.", "NOR"),
        ("fr", "Le commandant du bataillon norvégien, le colonel Lars Brekkestad, a critiqué Nairobi.", "NOR"),
        ("fr", "L'envoyé spécial de l'ONU, le Norvégien Lars Brekkestad, a critiqué Nairobi.", "UNO"),
        ("fr", "Le procureur désigné par l'ONU, Lars Brekkestad, a critiqué Nairobi.", "UNO"),
        ("fr", "La directrice d'Amnesty International, Ingrid Brekkestad, a critiqué Nairobi.", "NGO"),
        ("fr", "Lars Brekkestad, le chef de la diplomatie norvégienne, a critiqué Nairobi.", "NOR"),
        ("fr", "« Non », a dit Lars Brekkestad, qui dirige la diplomatie norvégienne.", "NOR"),
        ("fr", "Lars Brekkestad, de nationalité norvégienne, a été arrêté.", "NOR"),
        ("fr", "Lars Brekkestad (Norvège) a critiqué Nairobi.", "NOR"),
        ("fr", "Lars Brekkestad est un citoyen norvégien. La police l'a arrêté.", "NOR"),
        ("fr", "Le général norvégien à la retraite Lars Brekkestad a été arrêté.", "NOR"),
        ("fr", "Lars Brekkestad a été arrêté lundi. Brekkestad, un ingénieur norvégien, vivait à Mombasa.", "NOR"),
        ("fr", "Un touriste norvégien nommé Lars Brekkestad a été tué.", "NOR"),
        ("fr", "Un tailleur né à Bergen, Lars Brekkestad, a été arrêté.", "NOR"),
        ("en", "A shop manager from Bergen, Lars Brekkestad, was arrested.", "NOR"),
        ("en", "Norway's Lars Brekkestad criticised Nairobi.", "NOR"),
        ("en", "“No,” said Lars Brekkestad of Human Rights Watch.", "NGO"),
        ("en", "Lars Brekkestad was arrested on Monday. Brekkestad, a Norwegian engineer, lived in Mombasa.", "NOR"),
    ],
)
def test_whose_somebody_is_said_to_be_is_known_wherever_he_is_named(language: str, text: str, code: str) -> None:
    assert codes(language, text, "Brekkestad") == {code}


@pytest.mark.parametrize(("name", "code"), [("Brekkestad", "NOR"), ("Rautalahti", "FIN")])
def test_of_two_ministers_each_has_the_country_that_stands_in_his_place(name: str, code: str) -> None:
    text = "Les ministres norvégien et finlandais, Lars Brekkestad et Pekka Rautalahti, ont critiqué Nairobi."
    assert codes("fr", text, name) == {code}


def test_both_of_two_who_are_counted_by_their_nationality_have_it() -> None:
    text = "Deux Norvégiens, Lars Brekkestad et Ola Haugdal, ont été enlevés."
    assert codes("fr", text, "Brekkestad") == codes("fr", text, "Haugdal") == {"NOR"}


def test_somebody_of_whom_nothing_is_said_is_of_the_country_spoken_of() -> None:
    assert codes("fr", "Lars Brekkestad a été arrêté.", "Brekkestad") == {"KEN"}


def test_a_mere_national_speaks_for_no_government() -> None:
    text = SCENE["fr"] + "La Norvégienne Ingrid Brekkestad a été arrêtée. Mme Brekkestad vivait à Mombasa."
    found = detente.annotate(Article(id="a", text=text, language="fr", published="2024-06-14")).actors
    assert [one.sector for one in found if one.text.endswith("Brekkestad")] == [None]
