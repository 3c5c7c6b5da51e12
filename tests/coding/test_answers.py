"""An answer and its words are one act; a meeting that sets the scene has those at it who speak there; unsigned threats."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def _codes(event: Event) -> tuple[list[str], list[str]]:
    return [one.code for one in event.actor], [one.code for one in event.recipient]


def test_an_answer_and_the_words_it_is_given_in_are_one_refusal(only: Only) -> None:
    event = only("« Nous ne céderons pas », a répondu à Rabat le ministre espagnol.", "REJECT")
    assert _codes(event) == (["ESP"], ["MAR"])
    assert [trigger.text for trigger in event.triggers] == ["céderons pas", "répondu"]


def test_a_denial_of_what_another_did_stays_beside_it(coded: Code) -> None:
    found = [event for event in coded("Le Rwanda a nié que l'Ouganda ait refusé l'offre.") if event.type == "REJECT"]
    assert [_codes(event)[0] for event in found] == [["RWA"], ["UGA"]]


@pytest.mark.parametrize(
    "text",
    [
        "Au cours de leur entretien téléphonique, le président turc a exhorté son homologue syrien à retirer ses forces.",
        "Lors d'une rencontre à Rome, le président turc a demandé à Bachar al-Assad de retirer ses forces.",
    ],
    ids=["by telephone", "in person"],
)
def test_who_is_spoken_to_at_a_meeting_took_part(only: Only, text: str) -> None:
    assert {one.code for one in only(text, "CONSULT").actor} == {"TUR", "SYR"}


@pytest.mark.parametrize(
    "text",
    [
        "Au cours d'un entretien télévisé, le président turc a exhorté Damas à retirer ses forces.",
        "Lors d'une réunion de l'Otan, le président turc a demandé à Bachar al-Assad de retirer ses forces.",
    ],
    ids=["a country is not spoken to face to face", "a body meets by itself"],
)
def test_who_is_only_spoken_of_took_no_part(coded: Code, text: str) -> None:
    assert all("SYR" not in {one.code for one in event.actor} for event in coded(text) if event.type == "CONSULT")


def test_a_threat_of_death_that_nobody_signs_comes_from_somebody_unknown(only: Only) -> None:
    assert _codes(only("La ministre danoise a reçu des menaces de mort.", "THREATEN")) == (["XXX"], ["DNK"])


def test_whom_a_request_moves_is_who_acts_upon_it(only: Only) -> None:
    assert _codes(only("La Ligue arabe se réunira à la demande du Koweït.", "REQUEST")) == (["KWT"], ["IGO"])


def test_a_passive_does_not_make_whom_it_befalls_the_one_who_was_asked(coded: Code) -> None:
    found = [event for event in coded("Le ministre kényan a été arrêté à la demande d'Ankara.") if event.type == "REQUEST"]
    assert all(one.sector != "GOV" for event in found for one in event.recipient)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Un rapport de l'ONU accuse l'Ouganda de piller le Congo.", "UNO"),
        ("Une lettre de l'ambassadeur cubain dénonce l'ingérence américaine.", "CUB"),
    ],
    ids=["a body's report", "somebody's letter"],
)
def test_a_writing_speaks_for_who_wrote_it(only: Only, text: str, code: str) -> None:
    assert _codes(only(text, "ACCUSE"))[0] == [code]


def test_a_writing_vouches_for_what_it_tells(only: Only) -> None:
    event = only("Selon un rapport de l'ONU, l'armée malienne a tué 500 civils.", "ASSAULT")
    assert [one.code for one in event.attribution] == ["UNO"]


def test_a_writing_does_nothing_but_speak(coded: Code) -> None:
    found = coded("Un rapport de l'ONU a rencontré le ministre malien.")
    assert all("UNO" not in {one.code for one in event.actor} for event in found)
