"""Who sent the thing that kills is who kills."""

from __future__ import annotations

import pytest

from detente.coding.examples import parse_expected, read
from detente.coding.reader import toolbox


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Trois membres d'une famille malienne ont été tués par un obus tiré par l'armée nigérienne.", "NER ASSAULT MLI"),
        ("fr", "La grenade que des soldats tchadiens ont lancée a blessé deux Camerounais.", "TCD ASSAULT CMR"),
        ("fr", "Une bombe que des rebelles colombiens avaient posée a tué deux policiers équatoriens.", "COL ASSAULT ECU"),
        ("en", "Two Malian teachers were killed by a shell fired by the Nigerien army.", "NER ASSAULT MLI"),
    ],
)
def test_who_sent_the_thing_that_kills_is_who_kills(language: str, text: str, expected: str) -> None:
    wanted = parse_expected(expected)
    assert any(map(wanted.fits, read(text, toolbox(language))))
