"""Numbers in French words and digits."""

from __future__ import annotations

import re

import pytest

from detente.quantity.tables import numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("quarante-huit", 48),
        ("quatre-vingt-dix-sept", 97),
        ("quatre-vingts", 80),
        ("soixante et onze", 71),
        ("vingt et un", 21),
        ("cent vingt", 120),
        ("deux cents", 200),
        ("mille", 1000),
        ("deux mille cinq cents", 2500),
        ("deux mille", 2000),
        ("trois millions", 3_000_000),
        ("24.000", 24_000),
        ("24 000", 24_000),
        ("1,08 million", 1_080_000),
        ("2,5 milliards", 2_500_000_000),
        ("12", 12),
    ],
)
def test_number_is_matched_whole_and_valued(text: str, value: float) -> None:
    french = numbers("fr")
    assert re.fullmatch(french.pattern(), text)
    assert french.value(text) == pytest.approx(value)


def test_numbers_of_two_sentences_are_not_joined() -> None:
    french = numbers("fr")
    match = re.match(french.pattern(), "3. 200 hommes")
    assert match is not None and match.group() == "3"
