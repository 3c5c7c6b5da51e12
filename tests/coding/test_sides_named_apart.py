"""Sides whose words stand apart: lists, shared plurals, short names of bodies, reports, attackers, counted capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def actors(event: Event) -> set[str]:
    return {one.code for one in event.actor}


def last(events: tuple[Event, ...], type: str) -> Event:
    return [event for event in events if event.type == type][-1]


def test_a_town_under_a_capital_without_its_accent_is_where_it_happens(only: Only) -> None:
    text = "A Oslo, des dizaines d'habitants ont brûlé un drapeau russe devant l'ambassade."
    assert actors(only(text, "PROTEST")) == {"NOR"}


def test_every_name_of_a_list_takes_part(only: Only) -> None:
    text = "Joe Biden s'est entretenu par téléphone avec Emmanuel Macron, Olaf Scholz et Rishi Sunak."
    assert actors(only(text, "CONSULT")) == {"USA", "FRA", "DEU", "GBR"}


def test_two_adjectives_share_a_plural_though_names_stand_between(only: Only) -> None:
    text = "Les ministres polonais, Radoslaw Sikorski, et lituanien, Gabrielius Landsbergis, ont condamné la Biélorussie."
    assert actors(only(text, "ACCUSE")) == {"POL", "LTU"}


def test_who_is_said_to_be_somebody_too_is_no_second_person(only: Only) -> None:
    text = "L'émissaire de l'ONU, Geir Pedersen, lui-même ancien ministre norvégien, a condamné la Syrie."
    assert actors(only(text, "ACCUSE")) == {"UNO"}


def test_the_government_of_which_a_relative_tells(only: Only) -> None:
    text = "Des manifestants ont marché devant l'ambassade du Danemark, dont le gouvernement a condamné Khartoum."
    assert actors(only(text, "ACCUSE")) == {"DNK"}


def test_police_on_one_side_of_a_border(only: Only) -> None:
    text = "La Serbie proteste. La Serbie se tait. Côté hongrois, la police a arrêté dix manifestants."
    assert actors(only(text, "COERCE")) == {"HUN"}


def test_a_helicopter_bound_for_a_country_is_not_there(only: Only) -> None:
    text = "Lundi à Nairobi, tandis que la foule marchait contre le gouvernement, il a pris un avion pour le Rwanda."
    assert actors(only(text, "PROTEST")) == {"KEN"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L'Union africaine a condamné le putsch au Mali. Lundi, l'Union a sanctionné Bamako.", "IGO"),
        ("La Commission européenne a critiqué Budapest. Mardi, la Commission a sanctionné la Hongrie.", "EUR"),
        ("Le Fonds monétaire international est à Accra. Le Fonds a sanctionné le Ghana.", "IGO"),
    ],
)
def test_a_body_called_by_one_word_of_its_name(only: Only, text: str, code: str) -> None:
    assert actors(only(text, "SANCTION")) == {code}


def test_a_word_for_a_body_with_its_own_complement_is_another(only: Only) -> None:
    text = "La Cour pénale internationale siège à La Haye. La Cour suprême du Kenya a critiqué le gouvernement kényan."
    assert actors(only(text, "ACCUSE")) == {"KEN"}


def test_the_management_is_that_of_the_company_named(coded: Code) -> None:
    text = "Glencore exploite la mine. En Zambie, la direction a menacé les grévistes zambiens."
    assert actors(last(coded(text), "THREATEN")) == {"CHE"}


def test_a_report_accuses_for_whoever_wrote_it(only: Only) -> None:
    assert actors(only("Un rapport accablant de l'ONU accuse l'Érythrée.", "ACCUSE")) == {"UNO"}
    assert actors(only("Un communiqué du Kremlin dénonce la Lettonie.", "ACCUSE")) == {"RUS"}


def test_a_report_that_is_rejected_is_that_of_its_author(only: Only) -> None:
    event = only("L'Érythrée a rejeté le rapport d'Amnesty International.", "REJECT")
    assert {one.code for one in event.recipient} == {"NGO"}


def test_the_attackers_are_those_who_attacked_before(coded: Code) -> None:
    text = "Les rebelles du M23 ont attaqué Goma dimanche. Les assaillants ont menacé les soldats congolais."
    assert actors(last(coded(text), "THREATEN")) == {"COD"}


def test_captors_are_those_who_abducted(coded: Code) -> None:
    text = "Des pirates somaliens ont enlevé une famille danoise. La famille a été relâchée mercredi par ses ravisseurs."
    assert actors(last(coded(text), "RETREAT")) == {"SOM"}


def test_attackers_of_whom_nothing_was_told_stay_unknown(only: Only) -> None:
    assert actors(only("Les assaillants ont tué douze soldats maliens.", "ASSAULT")) == {"XXX"}


def test_what_makes_an_attack_feared_says_by_whom(coded: Code) -> None:
    text = "La concentration de troupes russes aux portes de l'Ukraine fait redouter une offensive dans le Donbass."
    assert actors(last(coded(text), "ASSAULT")) == {"RUS"}


def test_counted_european_capitals_are_those_named_before(coded: Code) -> None:
    text = "Londres, Paris et Berlin ont condamné l'Iran. Les trois capitales européennes ont exigé de Téhéran un accord."
    assert actors(last(coded(text), "REQUEST")) == {"GBR", "FRA", "DEU"}


def test_soldiers_of_both_sides(coded: Code) -> None:
    text = "L'Inde a bombardé le Pakistan. Les militaires des deux bords se parleront lundi."
    assert actors(last(coded(text), "CONSULT")) == {"IND", "PAK"}


def test_where_something_was_published_is_not_who_says_it(coded: Code) -> None:
    text = "Le président équatorien Daniel Noboa est arrivé. Dans une vidéo publiée sur Facebook, il a condamné le Mexique."
    assert actors(last(coded(text), "ACCUSE")) == {"ECU"}


def test_death_threats_have_an_unknown_author(only: Only) -> None:
    text = "Des menaces de mort ont été adressées à la procureure israélienne."
    assert actors(only(text, "THREATEN")) == {"XXX"}


def test_party_chiefs_addressed_from_new_york_are_not_american(only: Only) -> None:
    text = (
        "Le Sri Lanka attend. Colombo est calme. Le Sri Lanka vote. "
        "À New York, António Guterres a exhorté les chefs de parti au compromis."
    )
    assert {one.code for one in only(text, "REQUEST").recipient} == {"LKA"}


def test_a_function_after_a_name_is_no_mention_of_its_own(coded: Code) -> None:
    text = (
        "Le président péruvien est arrivé. À Berne, Ban Ki-moon, ancien président d'une commission suisse, a souri. "
        "Le président a condamné le Mali."
    )
    assert actors(last(coded(text), "ACCUSE")) == {"PER"}


def test_the_three_are_states_where_there_are_enough_of_them(coded: Code) -> None:
    text = (
        "Le président kényan a rencontré le président ougandais et le président rwandais sous l'égide de l'Union africaine. "
        "Les trois ont condamné le Soudan."
    )
    assert actors(last(coded(text), "ACCUSE")) == {"KEN", "UGA", "RWA"}


def test_of_two_men_one_may_serve_a_body_of_many_countries(coded: Code) -> None:
    text = "Sergueï Lavrov a rencontré António Guterres. Paris est inquiet. Les deux hommes ont condamné la Libye."
    assert actors(last(coded(text), "ACCUSE")) == {"RUS", "UNO"}


def test_a_government_whose_country_is_guessed_does_not_condemn_its_own_army(coded: Code) -> None:
    text = (
        "L'Algérie a abattu un drone malien. L'Algérie se tait. Le Mali proteste. Le Mali et l'Algérie. "
        "Le ministre des Affaires étrangères a condamné l'armée algérienne."
    )
    assert actors(last(coded(text), "ACCUSE")) == {"MLI"}


def test_who_lets_captives_go_is_who_had_taken_them(only: Only) -> None:
    text = "Quatre humanitaires enlevés en mars au Mali ont été libérés dimanche par les jihadistes."
    assert actors(only(text, "ASSAULT")) == {"MLI"}


def test_a_make_of_aircraft_acts_for_its_owner(only: Only) -> None:
    assert actors(only("Des Mirage indiens ont bombardé le Pakistan.", "ASSAULT")) == {"IND"}


@pytest.mark.parametrize(
    "text",
    [
        "La Turquie, comme la Hongrie, a condamné Israël.",
        "La Turquie, à l'instar de la Hongrie, a condamné Israël.",
        "Outre la Hongrie, la Turquie a condamné Israël.",
        "Aux côtés de la Hongrie, la Turquie a condamné Israël.",
    ],
)
def test_who_does_the_same_is_a_second_side(only: Only, text: str) -> None:
    assert actors(only(text, "ACCUSE")) == {"TUR", "HUN"}


def test_what_somebody_had_said_is_no_side(only: Only) -> None:
    text = "Comme Vladimir Poutine l'avait annoncé, la Biélorussie a condamné la Pologne."
    assert actors(only(text, "ACCUSE")) == {"BLR"}


def test_too_tells_the_same_of_another(coded: Code) -> None:
    events = [event for event in coded("Oslo a condamné Israël, Dublin aussi.") if event.type == "ACCUSE"]
    assert [actors(event) for event in events] == [{"NOR"}, {"IRL"}]
    assert {one.code for event in events for one in event.recipient} == {"ISR"}


@pytest.mark.parametrize(
    "text",
    ["Le Mali et le Niger ont signé un accord.", "Le Mali, avec le Niger, a signé lundi un accord de défense à Bamako."],
)
def test_a_deal_that_two_have_signed_is_theirs_and_one(only: Only, text: str) -> None:
    assert actors(only(text, "AGREE")) == {"MLI", "NER"}


@pytest.mark.parametrize(
    "text",
    [
        "Le patronat et les syndicats portugais ont pactisé.",  # two sectors
        "Deux clans fidjiens ont topé.",  # a number and a plural
    ],
)
def test_two_sides_of_one_country_can_agree(only: Only, text: str) -> None:
    assert len(actors(only(text, "AGREE"))) == 1


def test_one_side_does_not_agree_alone(coded: Code) -> None:
    assert not [event for event in coded("Le patronat portugais a pactisé.") if event.type == "AGREE"]


@pytest.mark.parametrize(
    ("elsewhere", "code"),
    [
        ("Le gouvernement sénégalais discute. Le Sénégal attend.", "SEN"),
        ("La France soutient le Sénégal. Les Français et Paris attendent.", "FRA"),
    ],
    ids=["nothing else is French", "France is spoken of"],
)
def test_a_union_known_by_initials_is_the_one_of_the_country_spoken_of(only: Only, elsewhere: str, code: str) -> None:
    text = f"La CGT a dénoncé lundi à Dakar le budget du gouvernement sénégalais. {elsewhere}"
    assert actors(only(text, "ACCUSE")) == {code}


def test_who_blocks_a_road_with_anothers_tractors_comes_from_there(only: Only) -> None:
    assert actors(only("Lundi à Berlin, quelque 300 tracteurs polonais ont bloqué un pont.", "PROTEST")) == {"POL"}
    assert actors(only("Lundi à Berlin, quelque 300 tracteurs ont bloqué un pont.", "PROTEST")) == {"DEU"}


def test_of_several_attacks_the_one_that_is_condemned_is_the_first(only: Only) -> None:
    attacks = "Des drones iraniens ont frappé Riyad lundi. Des missiles yéménites ont frappé Riyad mardi."
    assert {one.code for one in only(f"{attacks} La Jordanie a condamné l'attaque.", "ACCUSE").recipient} == {"IRN"}
