"""Whom words and measures are aimed at: read off the sentence, or off what they answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.model import Event

Code = Callable[..., tuple[Event, ...]]


def pairs(events: tuple[Event, ...], type: str) -> list[tuple[str, str]]:
    """Codes of the actors and the recipients of each event of a type."""
    sides = [(event.actor, event.recipient) for event in events if event.type == type]
    return [("+".join(one.code for one in actor), "+".join(one.code for one in hit)) for actor, hit in sides]


def names(events: tuple[Event, ...], type: str) -> list[str | None]:
    return [one.name for event in events if event.type == type for one in event.recipient]


@pytest.mark.parametrize(
    ("text", "type", "name"),
    [
        (
            "L'opposante sénégalaise Awa Ndour a été arrêtée. Les députés de la majorité l'ont accusée de complot.",
            "ACCUSE",
            "Awa Ndour",
        ),
        (
            "Le premier ministre pakistanais, Shehbaz Sharif, a annoncé des coupes. L'armée pakistanaise l'a mis en garde.",
            "THREATEN",
            "Shehbaz Sharif",
        ),
    ],
)
def test_an_object_pronoun_may_stand_for_a_compatriot_of_the_subject(coded: Code, text: str, type: str, name: str) -> None:
    assert names(coded(text), type) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles congolais assurent avoir abattu un drone, l'armée rwandaise dément.", ("RWA", "COD")),
        ("Selon la rébellion soudanaise, l'armée a bombardé le marché. L'état-major soudanais dément.", ("SDN", "SDN")),
        ("Accusé de fraude par l'opposition, le président kényan s'en est défendu jeudi.", ("KEN", "KEN")),
    ],
)
def test_a_denial_answers_who_says_so(coded: Code, text: str, expected: tuple[str, str]) -> None:
    assert expected in pairs(coded(text), "REJECT")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Japon s'est dit prêt à accueillir les pourparlers. Pyongyang s'y est opposé.", ("PRK", "JPN")),
        ("Le Ghana a réclamé une enquête internationale. Lomé s'y refuse.", ("TGO", "GHA")),
        ("Le Kenya a décliné les troupes que lui offrait Kampala.", ("KEN", "UGA")),
        ("Athènes a rejeté l'enquête internationale que réclamait Tirana.", ("GRC", "ALB")),
        ("Ankara a annulé la visite que le ministre suédois de la Défense devait faire lundi.", ("TUR", "SWE")),
        ("Belgrade a reporté les pourparlers qu'elle devait tenir avec Pristina.", ("SRB", "XKX")),
    ],
)
def test_a_refusal_is_aimed_at_who_asked_or_offered(coded: Code, text: str, expected: tuple[str, str]) -> None:
    assert pairs(coded(text), "REJECT") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'Union africaine a suspendu le Niger. La France a gelé son aide au développement.",
        "Les États-Unis ont sanctionné le Niger. La France a suspendu sa coopération militaire.",
    ],
)
def test_who_joins_in_a_sanction_hits_the_same_target(coded: Code, text: str) -> None:
    assert pairs(coded(text), "SANCTION")[-1] == ("FRA", "NER")


def test_a_country_named_twice_in_one_breath_is_not_two_neighbours(coded: Code) -> None:
    text = "Le Niger et le Bénin se sont rencontrés. L'armée et la police nigériennes ont protesté."
    text += " Rome presse les deux capitales de s'entendre."
    assert pairs(coded(text), "REQUEST") == [("ITA", "NER+BEN")]


def test_a_name_that_several_countries_bear(coded: Code) -> None:
    assert pairs(coded("L'Indonésie a exhorté les deux Corées au dialogue."), "REQUEST") == [("IDN", "PRK+KOR")]


def test_who_speaks_in_the_next_clause_is_no_target(coded: Code) -> None:
    text = "Le Brésil et le Pérou se disputent. Le Pérou a expulsé un diplomate brésilien."
    text += " Brasília dénonce une provocation ; Londres se tait."
    assert pairs(coded(text), "ACCUSE") == [("BRA", "PER")]


def test_words_to_ones_own_people_stay_at_home(coded: Code) -> None:
    text = "La Côte d'Ivoire vote. L'opposition ivoirienne a dénoncé le Mali."
    text += " Alassane Ouattara a invité ses compatriotes à rester calmes."
    assert pairs(coded(text), "REQUEST") == [("CIV", "CIV")]


def test_who_is_asked_to_inquire_accuses_nobody_yet(coded: Code) -> None:
    text = "L'armée birmane a tué dix civils. Londres a demandé à l'ONU d'ouvrir une enquête sur les tirs."
    assert pairs(coded(text), "ACCUSE") == [("UNO", "")]


def test_a_pronoun_that_stresses_the_subject_is_somebody_else_in_nothing(coded: Code) -> None:
    text = "Le Danemark a salué l'accord. La Norvège, elle, a condamné le Bélarus."
    assert pairs(coded(text), "ACCUSE") == [("NOR", "BLR")]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Le Salvador a rompu ses relations avec le Honduras. Madrid a regretté ce geste.", "ACCUSE", ("ESP", "SLV")),
        ("Le Salvador a expulsé un diplomate hondurien. Le Panama a salué cette décision.", "SUPPORT", ("PAN", "SLV")),
    ],
)
def test_a_demonstrative_takes_up_the_last_deed(coded: Code, text: str, type: str, expected: tuple[str, str]) -> None:
    assert pairs(coded(text), type) == [expected]


def test_words_in_one_breath_have_one_target(coded: Code) -> None:
    text = "Le sénateur américain Marco Rubio accuse Barack Obama de trahison et menace de bloquer ses nominations."
    assert pairs(coded(text), "THREATEN") == [("USA", "USA")]


def test_a_demanded_apology_is_for_who_demands_it(coded: Code) -> None:
    assert pairs(coded("Le Parti socialiste suisse exige des excuses du ministre Ueli Maurer."), "CONCEDE") == [("CHE", "CHE")]


def test_an_army_shoots_down_the_enemys_planes_not_its_own(coded: Code) -> None:
    text = "L'armée pakistanaise a bombardé l'Inde. Le lendemain, l'armée indienne a détruit trois avions."
    assert pairs(coded(text), "ASSAULT")[-1] == ("IND", "PAK")


def test_an_offer_is_made_to_those_it_is_about(coded: Code) -> None:
    text = "Oslo se déclare disposé à accueillir des pourparlers entre Khartoum et Djouba."
    assert pairs(coded(text), "AGREE") == [("NOR", "SDN+SSD")]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("Le Pérou a salué, depuis Lima, un geste de la Bolivie.", "SUPPORT", ("PER", "BOL")),
        ("L'aviation turque a détruit plus de 40 positions de l'État islamique.", "ASSAULT", ("TUR", "IMG")),
        ("La Belgique a rapatrié ses soldats, dont la junte malienne exigeait le départ.", "REQUEST", ("MLI", "BEL")),
    ],
)
def test_the_object_behind_an_insertion_a_measure_or_a_relative(
    coded: Code, text: str, type: str, expected: tuple[str, str]
) -> None:
    assert pairs(coded(text), type) == [expected]


def test_who_will_not_resign_defies_nobody_abroad(coded: Code) -> None:
    text = (
        "Le Kenya et l'Ouganda ont signé lundi un accord douanier à Nairobi. La France et l'Ouganda en ont signé un autre. "
        "Mercredi, le ministre kényan de la Défense a refusé de démissionner."
    )
    assert pairs(coded(text), "REJECT") == [("KEN", "")]


def test_who_speaks_in_an_article_of_home_affairs_is_of_the_country(coded: Code) -> None:
    text = (
        "La police malgache a arrêté mardi trois députés à Antananarivo. Le président de Madagascar a parlé à la radio. "
        "Les lavandières ont dénoncé le gouvernement."
    )
    assert ("MDG", "MDG") in pairs(coded(text), "ACCUSE")


def test_who_speaks_in_an_article_of_several_countries_stays_unknown(coded: Code) -> None:
    text = (
        "La police malgache a arrêté mardi un pêcheur comorien. Le Mozambique et la Tanzanie se sont tus. "
        "Les lavandières ont dénoncé le Kenya."
    )
    assert pairs(coded(text), "ACCUSE") == []


@pytest.mark.parametrize(
    ("text", "type", "sides"),
    [
        ("Au Chili, les cheminots brandissent la menace d'une grève illimitée.", "THREATEN", ("CHL", "CHL")),
        ("Le ministre ghanéen a accusé les responsables locaux de laxisme.", "ACCUSE", ("GHA", "GHA")),
        ("Les rebelles centrafricains menacent de reprendre les combats.", "THREATEN", ("CAF", "CAF")),
        ("Le procureur a réclamé un an de prison au Togo contre le pasteur.", "REQUEST", ("TGO", "TGO")),
    ],
)
def test_where_one_country_only_is_named_its_people_speak_to_each_other(
    coded: Code, text: str, type: str, sides: tuple[str, str]
) -> None:
    assert pairs(coded(text), type) == [sides]


def test_a_government_that_threatens_nobody_named_is_not_turned_on_itself(coded: Code) -> None:
    assert pairs(coded("Le ministre péruvien a prévenu que la riposte serait terrible."), "THREATEN") == [("PER", "")]


def test_whoever_does_what_is_threatened_is_meant(coded: Code) -> None:
    text = "Le gouverneur a promis la prison à ceux qui abriteraient les rebelles au Tchad."
    assert pairs(coded(text), "THREATEN") == [("TCD", "TCD")]


@pytest.mark.parametrize(
    ("text", "type", "sides"),
    [
        # no home elsewhere: whoever protests or coerces, against nobody who is named, does so at home
        ("Un opposant turc refuse toute nourriture depuis lundi.", "PROTEST", ("TUR", "TUR")),
        # the complement behind an insertion is the noun's
        ("Des centres commerciaux ont brûlé depuis l'incarcération, jeudi, d'un ministre zambien.", "COERCE", ("ZMB", "ZMB")),
        # where it is said is not where it happens
        ("L'avocat tchadien a été arrêté lundi, a fait savoir mardi sa sœur depuis Londres.", "COERCE", ("TCD", "TCD")),
        # an adjective of nationality right behind its noun, though the tree takes it for a verb
        ("Bujumbura a dénoncé mardi une « présence illégale » de troupes rwandaises au sud d'Uvira.", "ACCUSE", ("BDI", "RWA")),
        # an infinitive under a noun of time has the main subject
        ("L'armée malienne a bombardé un camp, une semaine après avoir abattu un drone algérien.", "ASSAULT", ("MLI", "DZA")),
        # who something is held to come from
        ("Un général iranien a été tué à Damas par des missiles attribués à Israël.", "ASSAULT", ("ISR", "IRN")),
        ("Le Monténégro a subi une cyberattaque attribuée à la Russie.", "COERCE", ("RUS", "MNE")),
        # where people come from
        ("Des migrants venus du Soudan ont été tués par des soldats saoudiens.", "ASSAULT", ("SAU", "SDN")),
        # with two auxiliaries even `passer` is a passive
        ("Un étudiant a été passé à tabac par des policiers à Harare.", "ASSAULT", ("ZWE", "ZWE")),
        # a noun between its subject and `des` is the verb
        ("L'Éthiopie masse des troupes à la frontière érythréenne.", "MOBILIZE", ("ETH", "ERI")),
    ],
)
def test_sides_behind_what_stands_between(coded: Code, text: str, type: str, sides: tuple[str, str]) -> None:
    assert sides in pairs(coded(text), type)


def test_who_marches_to_protest_does_protest(only: Callable[..., Event]) -> None:
    event = only("Des infirmières togolaises ont défilé à Lomé pour protester contre le gouvernement.", "PROTEST")
    assert event.factuality == "actual"


def test_sanctions_told_again_hit_whom_they_hit_before(coded: Code) -> None:
    text = (
        "La crise en Biélorussie inquiète Oslo. L'Union européenne a pris lundi des sanctions contre la Biélorussie. "
        "Mais la Norvège ne prendra pas de sanctions, a précisé le ministre norvégien. Minsk a remercié Oslo."
    )
    (event,) = (event for event in coded(text) if event.type == "SANCTION" and event.factuality == "negated")
    assert ([one.code for one in event.actor], [one.code for one in event.recipient]) == (["NOR"], ["BLR"])


def test_a_call_for_a_truce_is_aimed_at_both_sides(coded: Code) -> None:
    text = (
        "Les chefs de la diplomatie éthiopienne et érythréenne se sont rencontrés à Nairobi. "
        "Cette rencontre a duré deux heures. La Norvège avait appelé samedi au respect du cessez-le-feu."
    )
    (event,) = (event for event in coded(text) if event.type == "REQUEST")
    assert {one.code for one in event.recipient} == {"ETH", "ERI"}


def test_who_says_that_talks_go_on_takes_part(coded: Code) -> None:
    text = "Le Premier ministre haïtien a assuré que le dialogue avec le Kenya se poursuivait."
    (event,) = (event for event in coded(text) if event.type == "CONSULT")
    assert {one.code for one in (*event.actor, *event.recipient)} == {"HTI", "KEN"}


def test_a_court_decides_where_it_is(coded: Code) -> None:
    text = (
        "Haïti attendait des policiers. La police d'Haïti manque de tout. À Port-au-Prince, la colère monte en Haïti. "
        "Une décision de justice au Kenya a bloqué cette initiative."
    )
    assert [[one.code for one in event.actor] for event in coded(text) if event.type == "REJECT"] == [["KEN"]]
