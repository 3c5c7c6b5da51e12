"""Amounts go to the events that they measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Only = Callable[..., Event]


@pytest.mark.parametrize(
    ("text", "type", "wanted"),
    [
        ("Un raid aérien israélien a tué douze personnes au Liban.", "ASSAULT", ("killed", 12, 12, None)),
        ("Les bombardements indiens au Pakistan ont fait vingt morts.", "ASSAULT", ("killed", 20, 20, None)),
        ("La Russie a déployé dix mille soldats à la frontière de l'Ukraine.", "MOBILIZE", ("persons", 10000, 10000, None)),
        ("Le Danemark a expulsé deux diplomates russes.", "SANCTION", ("persons", 2, 2, None)),
        ("Emmanuel Macron et Vladimir Poutine se sont parlé pendant une heure.", "CONSULT", ("duration", 3600, 3600, "s")),
        (
            "Les négociations entre l'Éthiopie et l'Érythrée ont duré quatre heures.",
            "CONSULT",
            ("duration", 14400, 14400, "s"),
        ),
    ],
)
def test_an_amount(only: Only, text: str, type: str, wanted: tuple[str, float, float, str | None]) -> None:
    assert [(one.kind, one.low, one.high, one.unit) for one in only(text, type).amounts] == [wanted]


def test_whole_numbers_are_written_as_such(only: Only) -> None:
    (amount,) = only("Un raid aérien israélien a tué douze personnes au Liban.", "ASSAULT").amounts
    assert isinstance(amount.low, int)
    assert amount.text in "douze personnes"


def test_the_dead_measure_no_meeting(only: Only) -> None:
    text = "Emmanuel Macron a rencontré Olaf Scholz après un séisme qui a fait douze morts."
    assert only(text, "CONSULT").amounts == ()


def test_a_day_of_the_month_is_no_amount(only: Only) -> None:
    assert only("Le Danemark a expulsé l'ambassadeur russe le 3 mai 2024.", "SANCTION").amounts == ()
