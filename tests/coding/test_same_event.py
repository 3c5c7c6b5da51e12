"""One happening is one event, however often it is told; two are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.coding.coder import code
from detente.coding.reader import toolbox
from detente.model import Article, Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def test_a_meeting_told_three_times_is_one(only: Only) -> None:
    text = (
        "Le président malien a rencontré mardi le président guinéen à Bamako. "
        "La rencontre de mardi a porté sur la sécurité. Cette rencontre était la première."
    )
    event = only(text, "CONSULT")
    assert [trigger.text for trigger in event.triggers] == ["rencontré", "rencontre", "rencontre"]
    assert event.when is not None
    assert (event.when.start, event.where and event.where.country) == ("2024-06-11", "MLI")


def test_an_attack_told_four_times_is_one_and_gathers_what_is_said_of_it(only: Only) -> None:
    text = "L'armée éthiopienne a bombardé l'Érythrée mardi. Asmara a condamné ce bombardement. L'attaque a tué six civils."
    event = only(text, "ASSAULT")
    assert [trigger.text for trigger in event.triggers] == ["bombardé", "bombardement", "attaque", "tué"]
    assert [(one.kind, one.low, one.high) for one in event.amounts] == [("killed", 6, 6)]
    assert event.when is not None
    assert event.when.start == "2024-06-11"


@pytest.mark.parametrize(
    "text",
    [
        "La France a rencontré l'Allemagne lundi. L'Italie a rencontré la Grèce mardi.",
        "Le président malien a rencontré mardi le président guinéen. Il avait rencontré le président nigérien le 3 mai.",
        "Emmanuel Macron a rencontré Olaf Scholz à Berlin lundi. Il a rencontré le roi d'Espagne à Madrid mercredi.",
    ],
    ids=["other sides", "the same actor, another day", "the same pronoun, another place"],
)
def test_two_meetings_are_two(coded: Code, text: str) -> None:
    found = [event for event in coded(text) if event.type == "CONSULT"]
    assert len(found) == 2
    assert found[0].when != found[1].when
    assert {one.code for one in found[0].actor} != {one.code for one in found[1].actor}


def test_what_happened_and_what_is_planned_are_two(coded: Code) -> None:
    text = "La Suède a rencontré la Finlande lundi. La Suède rencontrera la Finlande le 20 juillet."
    assert [event.factuality for event in coded(text) if event.type == "CONSULT"] == ["actual", "future"]


def test_a_new_one_is_another(coded: Code) -> None:
    text = "L'Inde a bombardé le Pakistan mardi. Une nouvelle frappe indienne a visé le Pakistan jeudi."
    assert [event.when and event.when.start for event in coded(text) if event.type == "ASSAULT"] == ["2024-06-11", "2024-06-13"]


def test_each_side_strikes_the_other(coded: Code) -> None:
    text = "L'Inde a bombardé le Pakistan mardi. Le Pakistan a bombardé l'Inde mercredi."
    found = [event for event in coded(text) if event.type == "ASSAULT"]
    assert [[one.code for one in event.actor] for event in found] == [["IND"], ["PAK"]]


def test_the_second_talk_of_three_weeks_implies_a_first(coded: Code) -> None:
    text = "Le président français et le président turc ont eu jeudi leur deuxième entretien téléphonique en trois semaines."
    told, before = (event for event in coded(text) if event.type == "CONSULT")
    assert (told.implied, before.implied) == (False, True)
    assert told.actor == before.actor
    assert told.when is not None and before.when is not None
    assert (told.when.start, told.when.end) == ("2024-06-13", "2024-06-13")
    assert (before.when.start, before.when.end) == ("2024-05-24", "2024-06-12")


def test_a_talk_without_a_number_implies_none(coded: Code) -> None:
    assert not any(event.implied for event in coded("Le président français et le président turc ont eu jeudi un entretien."))


def test_ids_are_in_the_order_of_the_text(coded: Code) -> None:
    text = "Le Chili a condamné la Syrie. La Norvège a menacé l'Iran. Le Japon a rencontré la Corée du Sud."
    events = coded(text)
    assert [event.id for event in events] == [f"e{number}" for number in range(1, len(events) + 1)]
    assert [event.type for event in events] == ["ACCUSE", "THREATEN", "CONSULT"]


def test_a_word_of_an_organisations_name_tells_of_nothing(coded: Code) -> None:
    text = "L'armée soudanaise et les Forces de soutien rapide ont convenu d'un cessez-le-feu."
    assert "SUPPORT" not in {event.type for event in coded(text)}


def test_talks_are_taken_up_by_their_place(coded: Code) -> None:
    text = (
        "Des diplomates russes et américains doivent se retrouver le 3 juillet à Genève. "
        "Lundi, Joe Biden a joint Vladimir Poutine au téléphone. "
        "Mais pour le président américain, les discussions de Genève n'avanceront pas."
    )
    triggers = {event.factuality: [one.text for one in event.triggers] for event in coded(text)}
    assert triggers["future"][-1] == "discussions"
    assert "discussions" not in triggers["actual"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("La police péruvienne a perquisitionné le palais. La police péruvienne a arrêté le ministre.", "COERCE"),
        ("La junte nigérienne a dissous le Parlement et fermé la frontière avec le Bénin.", "COERCE"),
        ("Le roi du Maroc a limogé son ministre. Le Maroc a rappelé son ambassadeur à Alger.", "SANCTION"),
        ("Les rebelles congolais ont attaqué le village. Les rebelles congolais ont enlevé un prêtre.", "ASSAULT"),
        ("L'armée indienne a abattu un soldat pakistanais. La guerre entre l'Inde et le Pakistan dure.", "ASSAULT"),
        ("Les mutins gabonais ont annulé le scrutin. Les mutins gabonais ont fermé les frontières du Gabon.", "COERCE"),
        ("L'armée indienne a abattu un drone pakistanais. Un attentat suicide indien a fait dix morts au Pakistan.", "ASSAULT"),
        ("La police chilienne a dispersé les étudiants au canon à eau. L'armée chilienne a bombardé le palais.", "ASSAULT"),
    ],
    ids=[
        "search and arrest",
        "dissolution and closing",
        "dismissal and recall",
        "raid and abduction",
        "shot and war",
        "two things",
        "shot down",
        "crowd",
    ],
)
def test_acts_of_two_kinds_are_two_though_the_sides_are_the_same(coded: Code, text: str, type: str) -> None:
    assert len([event for event in coded(text) if event.type == type]) == 2


def test_two_named_people_arrested_are_two_arrests(coded: Code) -> None:
    text = "La police indienne a arrêté Rahul Gandhi. La police indienne a arrêté Arvind Kejriwal."
    assert len([event for event in coded(text) if event.type == "COERCE"]) == 2


def test_a_bomb_and_the_attack_that_is_claimed_are_one(only: Only) -> None:
    text = "Une bombe a explosé à Mogadiscio, tuant six soldats somaliens. Les shebabs ont revendiqué l'attentat."
    assert [trigger.text for trigger in only(text, "ASSAULT").triggers] == ["explosé", "tuant", "attentat"]


def test_an_army_that_strikes_back_is_not_in_the_rebels_attack(coded: Code) -> None:
    text = (
        "Des rebelles ont attaqué mardi une caserne dans le nord du Mozambique. "
        "L'armée mozambicaine a ensuite attaqué des positions dans le nord du Mozambique."
    )
    assert [{one.sector for one in event.actor} for event in coded(text) if event.type == "ASSAULT"] == [{"REB"}, {"MIL"}]


def test_a_demand_in_the_headline_and_below_is_one(coded: Code) -> None:
    text = (
        "Le Chili appelle l'Union européenne à sanctionner le Nicaragua.\n\nLe président chilien a rencontré des exilés. "
        "Il a visité une école. Il a dormi. « Le Chili appelle l'Union européenne à sanctionner le Nicaragua », a-t-il dit."
    )
    assert [event.type for event in coded(text)].count("REQUEST") == 1


def test_a_journey_and_the_meeting_it_is_made_for_are_one(coded: Code) -> None:
    events = coded("Le président chilien se rendra mardi à Lima pour rencontrer son homologue péruvien.")
    assert [(one.type, one.factuality) for one in events] == [("CONSULT", "future")]


FIGHTING = (
    "L'armée malienne a bombardé mardi un village du cercle de Niono. Les blessés ont été conduits à Ségou. "
    "Le marché reste fermé. Les écoles aussi. {}"
)


@pytest.mark.parametrize(
    ("last", "told"),
    [("Elle a tué douze bergers près de Diabaly.", 2), ("Ce bombardement a fait douze morts.", 1)],
    ids=["another word, far below", "a definite noun takes it up"],
)
def test_another_verb_far_below_tells_of_another_attack(coded: Code, last: str, told: int) -> None:
    attacks = [event for event in coded(FIGHTING.format(last)) if event.type == "ASSAULT"]
    assert len(attacks) == told, [[trigger.text for trigger in event.triggers] for event in attacks]


def test_what_the_article_has_told_stays_an_event_of_its_own_when_somebody_condemns_it(only: Only) -> None:
    text = "La Corée du Nord a tiré lundi deux missiles vers la mer du Japon. L'ONU a condamné ces tirs de missiles."
    assert only(text, "MOBILIZE").content_of == ()


def test_what_one_side_did_is_not_what_both_blame_each_other_for(coded: Code) -> None:
    text = "Le Tchad et le Soudan s'accusent mutuellement d'attaques. L'armée tchadienne a lancé une attaque contre le Soudan."
    found = [event for event in coded(text) if event.type == "ASSAULT" and not event.content_of]
    assert [([a.code for a in one.actor], [r.code for r in one.recipient]) for one in found] == [(["TCD"], ["SDN"])]


def test_with_what_an_exercise_is_held_is_no_second_one(coded: Code) -> None:
    text = "Oslo et Helsinki ont organisé dimanche des exercices navals conjoints, mobilisant deux frégates."
    assert [event.type for event in coded(text)] == ["COOPERATE"]


@pytest.fixture(scope="module")
def in_english() -> Code:
    """The events of an English text, published on a Friday."""

    def run(text: str) -> tuple[Event, ...]:
        article = Article(id="a", text=text, language="en", published="2024-06-14")
        return code(article, toolbox("en")).events

    return run


def test_two_tellings_whose_sides_agree_once_they_are_weighed_are_one(in_english: Code) -> None:
    text = (
        "Chad recalled its envoy. In Bamako, a crowd supporting the junta threw stones at the Spanish embassy on Sunday "
        "and set one of its windows alight. The Spanish ambassador left."
    )
    found = [event for event in in_english(text) if event.type == "PROTEST"]
    assert [len(event.triggers) for event in found] == [2]


def test_what_others_do_is_another_happening(coded: Code, in_english: Code) -> None:
    french = "Des étudiants ont défilé à Lima contre le gouvernement. D'autres Péruviens ont défilé devant le palais."
    english = "Students marched in Lima against the government. Other Peruvians marched past the palace."
    for events in (coded(french), in_english(english)):
        assert [len(event.triggers) for event in events if event.type == "PROTEST"] == [1, 1]


def test_a_visit_is_no_telephone_call(coded: Code) -> None:
    text = (
        "Le président chilien a reçu la présidente péruvienne à Santiago. "
        "Le président chilien et la présidente péruvienne ont eu un entretien téléphonique."
    )
    assert [event.mode for event in coded(text) if event.type == "CONSULT"] == ["visit", "phone"]


@pytest.mark.parametrize(
    ("last", "told"),
    [("Un massacre a fait dix morts parmi les bergers maliens.", 2), ("Le massacre a fait dix morts.", 1)],
    ids=["an indefinite article brings up another", "a definite one takes it up"],
)
def test_the_article_of_another_noun_says_whether_it_has_been_told(coded: Code, last: str, told: int) -> None:
    text = f"L'armée malienne a bombardé un village de la région de Mopti. {last}"
    attacks = [event for event in coded(text) if event.type == "ASSAULT"]
    assert len(attacks) == told, [[trigger.text for trigger in event.triggers] for event in attacks]
