"""Amounts of the press: how they are bounded and what they count."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.quantity import find

Amount = tuple[str, str, float | None, float | None, str | None]


def _amounts(sentence: str) -> list[Amount]:
    return [(one.text, one.kind, one.low, one.high, one.unit) for one in find(sentence, "fr")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ils ont parlé 50 minutes.", ("50 minutes", "duration", 3000, 3000, "s")),
        ("La réunion a duré moins de deux heures.", ("moins de deux heures", "duration", 0, 7200, "s")),
        ("Il a écopé de quatre ans de prison.", ("quatre ans", "duration", 126_144_000, 126_144_000, "s")),
        ("Une trêve de trente jours a été signée.", ("trente jours", "duration", 2_592_000, 2_592_000, "s")),
        ("L'appel a duré une heure et demie.", ("une heure et demie", "duration", 5400, 5400, "s")),
        ("L'appel a duré trois quarts d'heure.", ("trois quarts d'heure", "duration", 2700, 2700, "s")),
        (
            "Des dizaines de milliers de soldats sont massés.",
            ("Des dizaines de milliers de soldats", "persons", 20_000, 99_999, None),
        ),
        ("Plusieurs centaines de manifestants ont défilé.", ("Plusieurs centaines de manifestants", "persons", 200, 999, None)),
        ("Une centaine de militaires ont déserté.", ("Une centaine de militaires", "persons", 100, 100, None)),
        ("Quelque 200 étudiants ont marché.", ("Quelque 200 étudiants", "persons", 200, 200, None)),
        ("Près de 900 captifs, soit près de 900 prisonniers.", ("près de 900 prisonniers", "persons", None, 900, None)),
        ("L'armée a déployé entre 3.000 et 5.000 hommes.", ("entre 3.000 et 5.000 hommes", "persons", 3000, 5000, None)),
        ("De 10 à 20 policiers gardent la porte.", ("De 10 à 20 policiers", "persons", 10, 20, None)),
        ("Trois Norvégiens ont été relâchés.", ("Trois Norvégiens", "persons", 3, 3, None)),
        ("La crue a fait plus de 11.000 morts.", ("plus de 11.000 morts", "killed", 11_000, None, None)),
        ("Au moins 14 personnes ont été tuées.", ("Au moins 14 personnes", "killed", 14, None, None)),
        ("La frappe a tué samedi neuf civils.", ("neuf civils", "killed", 9, 9, None)),
        ("Dix passagers ont péri.", ("Dix passagers", "killed", 10, 10, None)),
        ("Deux soldats ont tué trois civils.", ("Deux soldats", "persons", 2, 2, None)),
        ("Deux soldats ont tué trois civils.", ("trois civils", "killed", 3, 3, None)),
        ("Au moins vingt Péruviens ont péri.", ("Au moins vingt Péruviens", "killed", 20, None, None)),
        ("Parmi eux, une quarantaine ont été interpellés.", ("une quarantaine", "detained", 40, 40, None)),
        ("Un policier a été abattu.", ("Un policier", "killed", 1, 1, None)),
        ("Le raid a coûté la vie à deux médecins.", ("deux médecins", "killed", 2, 2, None)),
        ("Vingt manifestants ont été blessés.", ("Vingt manifestants", "injured", 20, 20, None)),
        ("L'émeute a fait 40 blessés.", ("40 blessés", "injured", 40, 40, None)),
        ("La police a arrêté trois opposants.", ("trois opposants", "detained", 3, 3, None)),
        ("Le préfet annonce 457 interpellations.", ("457 interpellations", "detained", 457, 457, None)),
        ("Deux avocats ont été placés en garde à vue.", ("Deux avocats", "detained", 2, 2, None)),
        ("Il a livré pour 320 millions de dollars d'armes.", ("320 millions de dollars", "money", 320e6, 320e6, "USD")),
        ("L'Union verse un million d'euros.", ("un million d'euros", "money", 1e6, 1e6, "EUR")),
        ("Il réclame 2 à 3 milliards d'euros.", ("2 à 3 milliards d'euros", "money", 2e9, 3e9, "EUR")),
        ("Tokyo promet 500 milliards de yens.", ("500 milliards de yens", "money", 5e11, 5e11, "JPY")),
        ("Le pont a été visé à deux reprises.", ("deux reprises", "count", 2, 2, None)),
    ],
)
def test_amount_is_read(sentence: str, expected: Amount) -> None:
    assert expected in _amounts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Un étudiant de 22 ans est revenu.",
        "Âgé de 58 ans, il se retire.",
        "Un ministre a parlé.",
        "Il a coulé 3 navires.",
        "À 4 heures, tout dormait.",
        "L'armée a abattu 12 drones.",
        "Il a été tué le 27 septembre 2024 au front.",
        "Les deux Corées se parlent.",
    ],
)
def test_ages_hours_and_things_are_no_amounts(sentence: str) -> None:
    assert _amounts(sentence) == []


def test_two_fates_in_one_sentence_are_kept_apart() -> None:
    kinds = [(one.kind, one.low) for one in find("L'attentat a fait douze morts et trente blessés.", "fr")]
    assert kinds == [("killed", 12), ("injured", 30)]


@given(st.text(alphabet="0123456789 .,deuxcntmilrsphoab'’\u00a0\n", max_size=60))
def test_amounts_lie_in_the_text_and_never_overlap(text: str) -> None:
    mentions = find(text, "fr")
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
