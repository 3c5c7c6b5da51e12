"""What is threatened, demanded, alleged, promised or refused: whose content it is, who does it, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Brief = Callable[[Event], str]


@pytest.mark.parametrize(
    ("text", "words", "content"),
    [
        ("Washington a menacé Téhéran de nouvelles sanctions.", "USA THREATEN IRN actual", "USA SANCTION IRN hypothetical"),
        (
            "La Bulgarie a menacé d'expulser l'ambassadeur russe.",
            "BGR THREATEN RUS actual",
            "BGR SANCTION RUS hypothetical",
        ),
        (
            "Le Mali a exigé que la France retire ses soldats.",
            "MLI REQUEST FRA actual",
            "FRA RETREAT - hypothetical",
        ),
        (
            "Le Monténégro a sommé la Serbie de libérer deux journalistes monténégrins.",
            "MNE REQUEST SRB actual",
            "SRB RETREAT MNE hypothetical",
        ),
        (
            "L'Ukraine a accusé la Russie d'avoir bombardé un hôpital.",
            "UKR ACCUSE RUS actual",
            "RUS ASSAULT UKR actual",
        ),
        ("La Lettonie a promis de livrer des chars à l'Ukraine.", "LVA AGREE UKR actual", "LVA AID UKR future"),
        ("La Lettonie s'est engagée à livrer des chars à l'Ukraine.", "LVA AGREE UKR actual", "LVA AID UKR future"),
        (
            "La Suisse et l'Autriche ont convenu de coopérer contre les trafiquants.",
            "CHE+AUT AGREE - actual",
            "CHE+AUT COOPERATE - future",
        ),
        ("Bakou a proposé à Erevan de négocier.", "AZE AGREE ARM actual", "AZE CONSULT - hypothetical"),
        ("La Slovaquie refuse de livrer des munitions à l'Ukraine.", "SVK REJECT UKR actual", "SVK AID UKR negated"),
        ("La Serbie a refusé de reconnaître le Kosovo.", "SRB REJECT XKX actual", "SRB SUPPORT XKX negated"),
        ("L'Indonésie dément avoir expulsé des réfugiés birmans.", "IDN REJECT - actual", "IDN COERCE MMR negated"),
        ("La Croatie a condamné l'attaque de la Syrie contre la Jordanie.", "HRV ACCUSE SYR actual", "SYR ASSAULT JOR actual"),
    ],
    ids=(
        "THREATEN-noun THREATEN-verb REQUEST-clause REQUEST ACCUSE AGREE reflexive mutual offer REJECT recognition denial noun"
    ).split(),
)
def test_words_and_what_they_are_about(coded: Code, brief: Brief, text: str, words: str, content: str) -> None:
    said, about = coded(text)
    assert (brief(said), brief(about)) == (words, content)
    assert said.content_of == ()
    assert about.content_of == (said.id,)


def test_what_is_threatened_stands_around_the_words_of_warning(coded: Code, brief: Brief) -> None:
    text = "Le Togo fermera la frontière, a averti le ministre togolais, si le Bénin envoie des troupes."
    threat = next(event for event in coded(text) if event.type == "THREATEN")
    assert brief(threat) == "TGO THREATEN BEN actual"
    assert threat.content_of == ()
    assert all(event.content_of == (threat.id,) for event in coded(text) if event.type != "THREATEN")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Moscou a prévenu Kiev qu'il répondrait à toute attaque.", "UKR ASSAULT RUS hypothetical"),
        ("Le président russe a menacé Varsovie de riposter si elle attaquait la Biélorussie.", "POL ASSAULT BLR hypothetical"),
    ],
    ids=["a noun", "a condition"],
)
def test_whoever_is_threatened_with_an_answer_does_what_is_answered(coded: Code, brief: Brief, text: str, content: str) -> None:
    said, about = coded(text)
    assert (said.type, brief(about)) == ("THREATEN", content)


def test_the_accuser_vouches_for_what_is_alleged(coded: Code) -> None:
    said, alleged = coded("L'Ukraine a accusé la Russie d'avoir bombardé un hôpital.")
    assert said.attribution == ()
    assert [one.code for one in alleged.attribution] == ["UKR"]


@pytest.mark.parametrize(
    "text",
    [
        "La Bulgarie a menacé d'expulser l'ambassadeur russe.",
        "Le Mali a exigé que la France retire ses soldats.",
        "La Lettonie a promis de livrer des chars à l'Ukraine.",
        "La Slovaquie refuse de livrer des munitions à l'Ukraine.",
    ],
)
def test_nobody_vouches_for_what_is_threatened_demanded_promised_or_refused(coded: Code, text: str) -> None:
    assert [event.attribution for event in coded(text)] == [(), ()]


def test_what_happened_after_the_words_is_not_their_content(coded: Code) -> None:
    text = "La Turquie a menacé la Grèce après avoir bombardé la Syrie."
    assert [event.content_of for event in coded(text) if event.type == "ASSAULT"] == [()]


def test_a_coordinated_verb_is_not_content(coded: Code) -> None:
    text = "Le Vietnam a condamné la Chine et expulsé un diplomate chinois."
    assert [(event.type, event.content_of) for event in coded(text)] == [("ACCUSE", ()), ("SANCTION", ())]


def test_an_event_that_is_both_reported_and_alleged_is_main(coded: Code) -> None:
    text = "L'armée éthiopienne a bombardé l'Érythrée mardi. Asmara a condamné le bombardement éthiopien."
    (attack,) = (event for event in coded(text) if event.type == "ASSAULT")
    assert attack.attribution == ()
    assert attack.factuality == "actual"


def test_who_condemns_violence_is_not_whom_it_hit(coded: Code) -> None:
    text = "La Russie a bombardé Odessa. Le chef de la diplomatie européenne Josep Borrell a condamné l'attaque de la Russie."
    assert all("EUR" not in {party.code for party in event.recipient} for event in coded(text))


def test_what_follows_a_colon_is_what_was_said(coded: Code, brief: Brief) -> None:
    found = coded("Mardi, Olaf Scholz a averti Ankara : toute aide suppose une réforme.")
    assert brief(found[0]) == "DEU REQUEST TUR actual"


def test_a_denial_answers_who_accused(coded: Code, brief: Brief) -> None:
    text = "La Pologne a accusé la Biélorussie d'espionnage. Minsk a démenti toute ingérence en Lituanie."
    assert brief(coded(text)[-1]).startswith("BLR REJECT POL")


@pytest.mark.parametrize(
    ("text", "refused", "visit"),
    [
        (
            "La Turquie a reporté la visite d'État que le roi Felipe VI devait entamer dimanche.",
            "TUR REJECT ESP actual",
            "ESP CONSULT TUR hypothetical",
        ),
        (
            "Athènes a annulé le voyage que devait y faire la ministre turque des Affaires étrangères.",
            "GRC REJECT TUR actual",
            "TUR CONSULT GRC hypothetical",
        ),
        (
            "Le président turc a annulé la visite qu'il devait faire en Grèce.",
            "TUR REJECT GRC actual",
            "TUR CONSULT GRC negated",
        ),
    ],
    ids=["put-off", "by-the-host", "by-the-guest"],
)
def test_a_visit_that_is_cancelled_is_its_guests_own(coded: Code, brief: Brief, text: str, refused: str, visit: str) -> None:
    assert [brief(event) for event in coded(text)] == [refused, visit]


def test_a_meeting_that_does_not_take_place_is_of_both_sides(coded: Code, brief: Brief) -> None:
    found = coded("La rencontre que Paul Biya devait tenir jeudi avec Patrice Talon n'a pas eu lieu.")
    assert [brief(event) for event in found] == ["CMR+BEN CONSULT - negated"]
