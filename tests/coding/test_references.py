"""Pronouns, possessives, descriptions, titles and names stand for whom they stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def actors(event: Event) -> set[str]:
    return {one.code for one in event.actor}


def test_a_pronoun_takes_up_the_person_who_was_subject(only: Only) -> None:
    text = "Emmanuel Macron a condamné le Mali. Il a ensuite téléphoné au chancelier allemand."
    event = only(text, "CONSULT")
    assert actors(event) | {one.code for one in event.recipient} == {"FRA", "DEU"}
    assert "Emmanuel Macron" in {one.name for one in event.actor}


def test_the_pronouns_gender_picks_among_two(coded: Code) -> None:
    text = "La ministre finlandaise a rencontré le ministre portugais. Elle a condamné la Biélorussie."
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"FIN"}]


def test_a_plural_pronoun_takes_up_both(coded: Code) -> None:
    text = "Le ministre italien et le ministre croate se sont rencontrés. Ils ont condamné la Biélorussie."
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"ITA", "HRV"}]


def test_the_pronoun_of_a_country(only: Only) -> None:
    assert actors(only("La Géorgie a condamné la Russie. Elle a expulsé deux diplomates russes.", "SANCTION")) == {"GEO"}


def test_two_presidents_are_those_who_were_named_together(only: Only) -> None:
    text = "Le président kényan et le président ougandais se sont rencontrés. Les deux présidents ont condamné le Rwanda."
    event = only(text, "ACCUSE")
    assert (actors(event), {one.code for one in event.recipient}) == ({"KEN", "UGA"}, {"RWA"})


def test_two_leaders_named_one_as_subject_one_as_complement(only: Only) -> None:
    text = "Emmanuel Macron a téléphoné à Olaf Scholz. Les deux dirigeants ont condamné la Biélorussie."
    event = only(text, "ACCUSE")
    assert [one.name for one in event.actor] == ["Emmanuel Macron", "Olaf Scholz"]


def test_their_talk_is_the_one_that_was_told(only: Only) -> None:
    text = "Joe Biden et Xi Jinping se sont entretenus par téléphone lundi. Leur entretien a duré deux heures."
    event = only(text, "CONSULT")
    assert [one.name for one in event.actor] == ["Joe Biden", "Xi Jinping"]
    assert [trigger.text for trigger in event.triggers][-1] == "entretien"


def test_a_possessive_gives_a_function_its_country(only: Only) -> None:
    text = "La Colombie a rappelé son ambassadeur au Pérou. Son ministre des Affaires étrangères a condamné Lima."
    event = only(text, "ACCUSE")
    assert (actors(event), {one.code for one in event.recipient}) == ({"COL"}, {"PER"})


def test_a_counterpart_is_the_others(only: Only) -> None:
    event = only("Le ministre norvégien Lars Bergvik a rencontré son homologue danois.", "CONSULT")
    assert [(one.code, one.name) for one in event.actor] == [("NOR", "Lars Bergvik"), ("DNK", None)]


@pytest.mark.parametrize("again", ["Quispe", "Edmundo Quispe", "M. Quispe"])
def test_a_name_that_nobody_knows_is_remembered_with_its_title(coded: Code, again: str) -> None:
    text = f"Le ministre bolivien de la Défense, Edmundo Quispe, s'est rendu à Lima. Lundi, {again} a condamné le Brésil."
    (event,) = (event for event in coded(text) if event.type == "ACCUSE")
    assert [(one.code, one.sector, one.name) for one in event.actor] == [("BOL", "GOV", "Edmundo Quispe")]


@pytest.mark.parametrize(
    ("name", "country", "published", "sector"),
    [
        ("Donald Trump", "USA", "2019-05-10", "GOV"),
        ("Donald Trump", "USA", "2022-05-10", "ELI"),
        ("Barack Obama", "USA", "2014-03-03", "GOV"),
        ("Barack Obama", "USA", "2018-03-03", "ELI"),
        ("Angela Merkel", "DEU", "2019-05-10", "GOV"),
        ("Angela Merkel", "DEU", "2023-05-10", "ELI"),
    ],
)
def test_an_office_is_that_of_the_articles_day(only: Only, name: str, country: str, published: str, sector: str) -> None:
    event = only(f"{name} a critiqué la Chine.", "ACCUSE", published)
    assert [(one.code, one.sector, one.name) for one in event.actor] == [(country, sector, name)]


@pytest.mark.parametrize(
    ("words", "code", "sector"),
    [
        ("Le Kremlin", "RUS", "GOV"),
        ("Ankara", "TUR", "GOV"),
        ("L'armée colombienne", "COL", "MIL"),
        ("La police grecque", "GRC", "COP"),
        ("L'ambassadeur de Suède", "SWE", "GOV"),
        ("Le ministère japonais de la Défense", "JPN", "GOV"),
        ("L'Union européenne", "EUR", "GOV"),
        ("L'Otan", "IGO", None),
        ("L'ONU", "UNO", None),
    ],
)
def test_who_accuses(only: Only, words: str, code: str, sector: str | None) -> None:
    event = only(f"{words} a condamné la Syrie.", "ACCUSE")
    assert [(one.code, one.sector) for one in event.actor] == [(code, sector)]


def test_both_sides_of_a_coordination_act(only: Only) -> None:
    assert actors(only("La France, l'Espagne et le Portugal ont condamné la Biélorussie.", "ACCUSE")) == {"FRA", "ESP", "PRT"}


def test_adjectives_that_share_a_noun_are_two(only: Only) -> None:
    assert actors(only("Les ministres italien et croate se sont rencontrés.", "CONSULT")) == {"ITA", "HRV"}


def test_the_two_sides_are_those_of_the_conflict_not_those_who_speak_to_them(coded: Code) -> None:
    text = (
        "L'armée soudanaise et les Forces de soutien rapide se sont affrontées lundi. "
        "L'Arabie saoudite et les États-Unis ont exhorté les deux parties à parvenir à un cessez-le-feu."
    )
    asked = next(event for event in coded(text) if event.type == "REQUEST")
    assert {(party.code, party.sector) for party in asked.recipient} == {("SDN", "MIL"), ("SDN", "PRM")}
    agreed = next(event for event in coded(text) if event.content_of == (asked.id,))
    assert {party.code for party in agreed.actor} == {"SDN"}


def sectors(event: Event) -> set[tuple[str, str | None]]:
    return {(one.code, one.sector) for one in event.actor}


def test_the_soldiers_of_a_general_are_of_his_side(only: Only) -> None:
    text = "Les hommes du général Hemedti ont bombardé la ville d'Omdourman."
    assert sectors(only(text, "ASSAULT", "2024-06-01")) == {("SDN", "PRM")}


def test_who_commands_rebels_is_one_of_them(only: Only) -> None:
    text = "Les commandants des rebelles colombiens ont condamné le Pérou."
    assert sectors(only(text, "ACCUSE")) == {("COL", "REB")}


def test_opponents_of_a_measure_are_citizens_and_those_of_the_rulers_opposition(only: Only) -> None:
    assert sectors(only("Des opposants à la réforme ont manifesté à Lisbonne.", "PROTEST")) == {("PRT", "CVL")}
    assert sectors(only("Des opposants au régime ont condamné la police à Lisbonne.", "ACCUSE")) == {("PRT", "OPP")}


def test_the_head_of_a_junta_rules(only: Only) -> None:
    assert sectors(only("Le chef de la junte birmane a condamné la Thaïlande.", "ACCUSE")) == {("MMR", "GOV")}


def test_the_language_somebody_teaches_is_not_whose_they_are(only: Only) -> None:
    text = "À Varsovie, une professeure d'anglais a condamné le gouvernement."
    assert actors(only(text, "ACCUSE")) == {"POL"}


def test_the_two_camps_are_the_state_and_the_rebels_not_two_who_were_named_together(only: Only) -> None:
    text = (
        "Le Front Polisario a condamné le Maroc. Rabat a rejeté ces accusations. Le Qatar et le Koweït soutiennent Rabat. "
        "L'ONU a appelé les deux camps à la retenue."
    )
    assert {one.code for one in only(text, "REQUEST").recipient} == {"MAR", "ESH"}


def test_rebels_named_long_before_are_still_the_only_ones(coded: Code) -> None:
    text = (
        "Le Front Polisario a condamné le Maroc. Il pleuvait. Le marché était ouvert. Les prix ont monté. La nuit est tombée. "
        "Les indépendantistes ont condamné Rabat."
    )
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"][-1:] == [{"ESH"}]


def test_the_subject_of_a_clause_aside_is_not_gone_on_with(coded: Code) -> None:
    text = "Emmanuel Macron a condamné le départ de Vladimir Poutine, qui dirigeait la réunion. Il a condamné aussi le Mali."
    assert {one for event in coded(text) if event.type == "ACCUSE" for one in actors(event)} == {"FRA"}


def test_who_is_received_is_not_the_one_who_receives(coded: Code) -> None:
    text = "Emmanuel Macron est rentré lundi. Recevant le président kényan à Paris, il a condamné le Rwanda."
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"FRA"}]


def test_a_president_just_ousted_acts_as_the_president_the_text_calls_him(coded: Code) -> None:
    text = "Le président Andry Rajoelina a dissous le Parlement. M. Rajoelina a condamné les militaires."
    events = coded(text, published="2025-10-15")
    assert {one for event in events for one in sectors(event)} == {("MDG", "GOV")}


def test_lawyers_strike_as_workers(only: Only) -> None:
    assert sectors(only("Les avocats tunisiens se sont mis en grève lundi.", "PROTEST")) == {("TUN", "LAB")}


@pytest.mark.parametrize(
    "text",
    [
        "La police soudanaise a arrêté vingt manifestants à Khartoum. Les derniers ont été relâchés lundi.",
        "La police ougandaise a arrêté trente étudiants. Certains ont été relâchés lundi.",
        "L'armée nigériane a arrêté six journalistes. Deux ont été relâchés lundi.",
        "Le Bénin a arrêté deux ministres togolais. Le premier a été libéré dimanche.",
    ],
    ids=["the last", "some", "a numeral", "the first"],
)
def test_some_of_those_just_named_stand_for_them(coded: Code, text: str) -> None:
    released = [event for event in coded(text) if event.type == "RETREAT"]
    assert [event.mode for event in released] == ["release"]
    assert [one.code for one in released[0].recipient] == [one.code for one in coded(text)[0].recipient]


def test_a_pronoun_meets_the_conditions_of_the_noun_it_stands_for(coded: Code) -> None:
    text = "Des étudiants ont occupé l'université de Lima. Beaucoup d'entre eux ont été arrêtés par la police."
    assert [event.type for event in coded(text)][-1] == "COERCE"


def test_the_heads_of_state_are_the_two_who_have_just_been_told_of(coded: Code) -> None:
    text = (
        "Le président ghanéen Nana Akufo-Addo et son homologue togolais Faure Gnassingbé se sont rencontrés mardi à Accra. "
        "Les chefs d'État ont condamné le Mali."
    )
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"GHA", "TGO"}]


def test_a_mans_description_stands_for_a_person_not_for_a_body_named_since(coded: Code) -> None:
    text = (
        "Le président bolivien Luis Arce a quitté le palais. Le Hezbollah s'est réuni. "
        "L'homme au chapeau avait condamné le Pérou."
    )
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"BOL"}]


def test_an_officer_of_a_body_acts_for_it_whatever_his_nationality(coded: Code) -> None:
    text = "Le président de la Commission de l'Union africaine, le Tchadien Moussa Faki, a condamné le putsch au Gabon."
    assert [actors(event) for event in coded(text) if event.type == "ACCUSE"] == [{"IGO"}]


def test_anyone_who_is_nobody_named_before(coded: Code) -> None:
    text = "Le ministre kényan a parlé. L'Ouganda a menacé d'expulser quiconque franchira sa frontière."
    assert "KEN" not in {one.code for event in coded(text) if event.content_of for one in event.recipient}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Plusieurs pays, dont le Chili, ont condamné la frappe russe.", {"CHL"}),
        ("Une dizaine de pays, dont le Brésil et l'Inde, ont condamné la frappe russe.", {"BRA", "IND"}),
        ("Une vingtaine d'États, Éthiopie en tête, ont condamné la frappe russe.", {"ETH"}),
    ],
)
def test_those_named_of_several_stand_for_all(only: Only, text: str, who: set[str]) -> None:
    assert actors(only(text, "ACCUSE")) == who


def test_organisations_of_no_country_said_belong_to_none(only: Only) -> None:
    assert actors(only("Trente ONG ont condamné la répression au Nicaragua.", "ACCUSE")) == {"NGO"}


@pytest.mark.parametrize("adjective", ["africains", "étrangers", "arabes"])
def test_soldiers_of_no_named_country_are_not_of_the_country_they_are_told_of_in(coded: Code, adjective: str) -> None:
    found = coded(f"Le gouvernement burundais refuse le déploiement de soldats {adjective}.")
    refusals = [event for event in found if event.type == "REJECT"]
    assert [one.recipient for one in refusals] == [()]


def test_a_town_under_a_preposition_of_place_is_not_the_chamber_of_that_name(coded: Code) -> None:
    found = [event for event in coded("Les rebelles syriens ont capitulé à Douma.") if event.type == "RETREAT"]
    assert [[one.code for one in event.actor + event.recipient] for event in found] == [["SYR"]]


def test_the_red_cross_is_not_the_newspaper_whose_name_it_begins_with(coded: Code) -> None:
    found = [event for event in coded("La Croix-Rouge a secouru des déplacés yéménites.") if event.type == "AID"]
    assert [[one.code for one in event.actor] for event in found] == [["NGO"]]


def test_an_adjective_of_an_armed_band_says_who_attacks(coded: Code) -> None:
    text = "Trois soldats burkinabè ont été tués dans une attaque djihadiste dans l'est du Burkina Faso."
    assert [({one.sector for one in event.actor}, actors(event)) for event in coded(text)] == [({"REB"}, {"BFA"})]


def test_a_country_that_lies_near_is_not_where_it_happens(coded: Code) -> None:
    text = (
        "Deux attaques ont eu lieu mardi près du Mali et à la frontière avec le Mali. "
        "L'armée du Burkina Faso a riposté. Des rebelles ont enlevé un préfet près du Mali."
    )
    taken = [event for event in coded(text) if event.mode == "abduct"]
    assert [(actors(event), {one.code for one in event.recipient}) for event in taken] == [({"BFA"}, {"BFA"})]


def test_years_of_prison_are_nobody_that_an_opponent_opposes(only: Only) -> None:
    event = only("Un tribunal tchadien a condamné un opposant à dix ans de prison.", "SANCTION")
    assert [one.sector for one in event.recipient] == ["OPP"]


def test_two_sides_are_those_whose_names_explain_them(only: Only) -> None:
    text = "Le calme n'a duré qu'une heure, avant que les deux camps, le Tchad et le Soudan, ne s'accusent à nouveau de tirs."
    event = only(text, "ACCUSE")
    assert actors(event) == {one.code for one in event.recipient} == {"TCD", "SDN"}


def test_the_two_countries_are_those_of_which_one_dealt_with_the_other(coded: Code) -> None:
    text = (
        "La Bolivie reproche au Chili les propos de l'ambassadeur péruvien lors de sa visite à Arica. "
        "L'Uruguay a appelé les deux pays au dialogue."
    )
    (event,) = (event for event in coded(text) if event.type == "REQUEST")
    assert (actors(event), {one.code for one in event.recipient}) == ({"URY"}, {"BOL", "CHL"})


def test_the_visit_of_whoever_is_quoted_is_not_the_subjects(only: Only) -> None:
    text = "Lima reproche à Quito les déclarations du ministre brésilien lors de sa visite à Quito."
    assert actors(only(text, "CONSULT")) == {"BRA"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Josep Borrell s'est exprimé lundi. L'Espagnol a condamné la Biélorussie.", "EUR"),
        ("Viktor Orban s'est exprimé lundi. Le Hongrois a condamné la Biélorussie.", "HUN"),
    ],
)
def test_a_nationality_takes_up_the_person_last_named(only: Only, text: str, code: str) -> None:
    assert actors(only(text, "ACCUSE", "2022-06-14")) == {code}


def test_one_of_somebodys_members_is_theirs(only: Only) -> None:
    text = "Ils étaient mille à Sfax, selon l'AFP. Le syndicat UGTT a protesté contre l'arrestation de l'un de ses membres."
    event = only(text, "COERCE")
    assert actors(event) == {one.code for one in event.recipient} == {"TUN"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le Burundi a expulsé trois diplomates belges. La Belgique proteste. Le Burundi accuse Bruxelles de mentir.", "BEL"),
        ("Le Burundi a expulsé trois diplomates de l'Union européenne. Le Burundi accuse Bruxelles de mentir.", "EUR"),
    ],
)
def test_the_seat_of_a_body_is_the_capital_that_the_article_speaks_of(coded: Code, text: str, code: str) -> None:
    (event,) = (event for event in coded(text) if event.type == "ACCUSE" and actors(event) == {"BDI"})
    assert {one.code for one in event.recipient} == {code}


def test_people_are_of_where_they_were_hit_not_of_another_place_before(coded: Code) -> None:
    text = "L'armée tchadienne a détruit un camp au Soudan, pour venger les douze bergers assassinés mardi à N'Djamena."
    (event,) = (event for event in coded(text) if event.type == "ASSAULT" and "assassinés" in event.triggers[0].text)
    assert [one.code for one in event.recipient] == ["TCD"]
