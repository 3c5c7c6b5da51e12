"""English articles: who is to do what is called for, the day of a decision, and whose a body of a common name is."""

from __future__ import annotations

import pytest

from detente.coding.examples import parse_expected, read
from detente.coding.reader import toolbox


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Malta called on Tunisia to impose sanctions on Libya.", "TUN SANCTION/discontinue LBY hypothetical"),
        ("Ghana called for a ceasefire in Sudan.", "SDN RETREAT/ceasefire - hypothetical"),
        ("Lima's police said Peru's president tried to dissolve Congress.", "PER COERCE PER"),
        ("Pakistan expelled an Indian diplomat.\n\nThe Foreign Office condemned India.", "PAK ACCUSE/disapprove IND"),
        ("Joe Biden urged Congress to pass the bill.", "USA REQUEST/change USA"),
        ("Zambia continued to shell Malawi.", "ZMB ASSAULT/heavy-weapons MWI actual says -"),
        ("Mali's government met Tuareg rebels in Bamako on Monday.", "MLI CONSULT -"),
        ("Army helicopters fired on protesters in Yangon, Myanmar.", "MMR ASSAULT/firearms MMR"),
        ("Baku accused Tbilisi of having shelled its border posts.", "GEO ASSAULT/heavy-weapons AZE actual says AZE"),
        (
            "Togo expelled Benin's ambassador. \"We will meet again,\" Ghana's president said.",
            "TGO SANCTION/expel BEN actual says -",
        ),
    ],
)
def test_an_english_text_has_the_event(text: str, expected: str) -> None:
    wanted = parse_expected(expected)
    assert any(wanted.fits(event) for event in read(text, toolbox("en")))


def test_calls_in_spite_of_which_somebody_goes_on_are_not_that_ones() -> None:
    events = read("Despite calls for restraint, Zambia continues to shell Malawi.", toolbox("en"))
    assert [event.type for event in events] == ["ASSAULT"]


def test_a_measure_decided_on_a_past_day_is_in_force_from_that_day() -> None:
    events = read("Japan decided on Monday to freeze the assets of Myanmar's generals.", toolbox("en"))
    assert [(e.type, e.factuality, e.when.start if e.when else None) for e in events] == [("SANCTION", "actual", "2024-06-10")]
