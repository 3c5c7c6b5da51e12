"""Dates and places belong to the events whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.coding.coder import code
from detente.coding.reader import Toolbox, toolbox
from detente.model import Article, Event

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


def days(event: Event) -> tuple[str | None, str | None] | None:
    return (event.when.start, event.when.end) if event.when else None


def test_two_events_of_one_sentence_have_each_their_date(coded: Code) -> None:
    text = "Le Danemark a expulsé deux diplomates russes mardi et la Suède a rencontré la Finlande jeudi."
    assert [(event.type, days(event)) for event in coded(text)] == [
        ("SANCTION", ("2024-06-11", "2024-06-11")),
        ("CONSULT", ("2024-06-13", "2024-06-13")),
    ]


def test_verbs_that_share_a_subject_share_the_date_that_stands_first(coded: Code) -> None:
    text = "Lundi, le Canada a condamné la Chine et expulsé un diplomate chinois."
    assert [days(event) for event in coded(text)] == [("2024-06-10", "2024-06-10")] * 2


def test_a_date_is_not_carried_to_the_next_sentence(coded: Code) -> None:
    first, second = coded("Lundi, le Canada a condamné la Chine. La Norvège a menacé l'Iran.")
    assert (days(first), days(second)) == (("2024-06-10", "2024-06-10"), None)


def test_what_was_said_at_a_meeting_was_said_on_its_day(only: Only) -> None:
    text = "Emmanuel Macron a rencontré Olaf Scholz lundi. Lors de cette rencontre, ils ont condamné la Biélorussie."
    assert days(only(text, "ACCUSE")) == ("2024-06-10", "2024-06-10")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("hier", ("2024-06-13", "2024-06-13")),
        ("vendredi", ("2024-06-14", "2024-06-14")),
        ("le 2 mai", ("2024-05-02", "2024-05-02")),
        ("le 3 mars 2022", ("2022-03-03", "2022-03-03")),
        ("la semaine dernière", ("2024-06-03", "2024-06-09")),
        ("début mai", ("2024-05-01", "2024-05-10")),
        ("il y a trois jours", ("2024-06-11", "2024-06-11")),
        ("récemment", None),
    ],
)
def test_dates_are_read_from_publication(only: Only, words: str, wanted: tuple[str, str] | None) -> None:
    assert days(only(f"Le Portugal a expulsé l'ambassadeur russe {words}.", "SANCTION")) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"), [("hier", None), ("lundi", None), ("le 3 mai 2024", ("2024-05-03", "2024-05-03"))]
)
def test_without_publication_only_full_dates_are_known(only: Only, words: str, wanted: tuple[str, str] | None) -> None:
    assert days(only(f"L'Australie a expulsé {words} l'ambassadeur russe.", "SANCTION", None)) == wanted


@pytest.mark.parametrize("published", [None, "2024-06-14"])
def test_an_article_without_publication_is_warned_of(tools: Toolbox, published: str | None) -> None:
    coded = code(Article("a", "Le Chili a condamné la Syrie.", language="fr", published=published, warnings=("w",)), tools)
    warnings = ("w",) if published else ("w", "no publication date: relative dates are left null")
    assert coded.warnings == warnings


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Des manifestants ont défilé à Valence, en Espagne, samedi.", "ESP"),
        ("Des manifestants ont défilé à Bamako.", "MLI"),
        ("Des manifestants ont défilé à Nairobi contre le gouvernement kényan.", "KEN"),
    ],
)
def test_a_city_lies_in_the_country_that_the_article_speaks_of(coded: Code, text: str, country: str) -> None:
    place = next(event.where for event in coded(text) if event.type == "PROTEST")
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Londres a expulsé un diplomate russe.",
        "Ankara a condamné Athènes.",
        "Kigali et Kampala ont signé un accord avec Nairobi.",
    ],
)
def test_a_capital_that_stands_for_its_government_is_no_place(coded: Code, text: str) -> None:
    assert {event.where for event in coded(text)} == {None}


def test_where_words_are_said_is_not_where_it_happens(only: Only) -> None:
    assert only("À Bruxelles, le ministre grec a condamné la Turquie.", "ACCUSE").where is None


def test_the_edge_of_a_country_is_a_place(only: Only) -> None:
    event = only("La Russie a déployé dix mille soldats à la frontière de l'Ukraine.", "MOBILIZE")
    assert event.where is not None
    assert (event.where.name, event.where.country) == ("border of Ukraine", "UKR")
    assert [one.code for one in event.recipient] == ["UKR"]


def test_each_meeting_has_its_place(coded: Code) -> None:
    text = "Emmanuel Macron a rencontré Olaf Scholz à Berlin lundi. Il a rencontré le roi d'Espagne à Madrid mercredi."
    assert [event.where and event.where.country for event in coded(text)] == ["DEU", "ESP"]


def test_a_second_date_of_a_clause_belongs_to_the_event_before_it(coded: Code) -> None:
    text = "Un appel entre Tokyo et Séoul a eu lieu lundi avant des pourparlers entre diplomates des deux pays le 3 juillet."
    assert [(event.factuality, days(event)) for event in coded(text)] == [
        ("actual", ("2024-06-10", "2024-06-10")),
        ("future", ("2024-07-03", "2024-07-03")),
    ]


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("dans les rues de Lima", "Lima"),
        ("dans le sud du Pérou", "southern Peru"),
        ("dans le ciel du sud du Pérou", "southern Peru"),
    ],
)
def test_a_part_of_a_place_is_named_by_the_place(only: Only, where: str, name: str) -> None:
    event = only(f"L'armée péruvienne a patrouillé {where}.", "MOBILIZE")
    assert event.where is not None
    assert (event.where.name, event.where.country) == (name, "PER")


def test_a_visit_happens_at_the_hosts(only: Only) -> None:
    event = only("Le président kényan William Ruto a été reçu lundi par Emmanuel Macron.", "CONSULT")
    assert event.where is not None
    assert event.where.country == "FRA"


def test_a_crowd_before_an_embassy_is_of_the_country_it_stands_in(only: Only) -> None:
    event = only("Des dizaines de manifestants se sont rassemblés devant l'ambassade de France à Niamey.", "PROTEST")
    assert ([party.code for party in event.actor], [party.code for party in event.recipient]) == (["NER"], ["FRA"])
    assert event.where is not None
    assert event.where.name == "Niamey"


def test_a_capital_is_not_a_small_town_of_its_name(only: Only) -> None:
    event = only("Des militants ont tagué la façade de l'ambassade américaine à Rome.", "PROTEST")
    assert event.where is not None
    assert event.where.country == "ITA"


def test_the_day_of_a_decision_is_not_that_of_what_is_decided(only: Only) -> None:
    event = only("La Cédéao a décidé mardi de lever une partie des sanctions imposées au Niger.", "CONCEDE")
    assert (event.factuality, event.when) == ("future", None)


def dated(events: tuple[Event, ...], type: str) -> tuple[str | None, str | None] | None:
    return next(days(event) for event in events if event.type == type)


def country(events: tuple[Event, ...], type: str) -> str | None:
    return next(event.where.country if event.where else None for event in events if event.type == type)


@pytest.mark.parametrize(
    ("text", "type", "wanted"),
    [
        ("Lors d'un entretien mardi, Pedro Sánchez a exhorté la Chine à agir.", "REQUEST", "2024-06-11"),
        ("Au cours d'une visite à Hanoï lundi, le Japon a promis une aide au Vietnam.", "AGREE", "2024-06-10"),
        ("En visite à Oslo mercredi, Volodymyr Zelensky a remercié la Norvège.", "SUPPORT", "2024-06-12"),
        ("Le Ghana a reçu lundi le Togo, à qui il a promis une aide militaire.", "AGREE", "2024-06-10"),
        ("L'Union africaine tiendra lundi un sommet, au cours duquel elle condamnera le Rwanda.", "ACCUSE", "2024-06-17"),
    ],
)
def test_what_happens_at_a_dated_event_has_its_date(coded: Code, text: str, type: str, wanted: str) -> None:
    assert dated(coded(text), type) == (wanted, wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Deux jours après la rencontre", "2024-06-08"),
        ("Au lendemain de la rencontre", "2024-06-07"),
        ("À la veille de la rencontre", "2024-06-05"),
    ],
)
def test_days_are_counted_from_the_event_they_name(coded: Code, words: str, wanted: str) -> None:
    text = f"Le Pérou et le Chili se sont rencontrés le 6 juin à Lima. {words}, la Bolivie avait expulsé un diplomate chilien."
    assert dated(coded(text), "SANCTION") == (wanted, wanted)


def test_the_day_after_an_event_of_no_known_date_is_not_known(coded: Code) -> None:
    text = "Lundi, le Kenya a condamné la Somalie. Au lendemain du scrutin, la police a arrêté un opposant à Maputo."
    assert dated(coded(text), "COERCE") is None


def test_an_event_is_dated_backwards_from_what_came_after_it(coded: Code) -> None:
    text = "Jeudi, l'Inde a rappelé son ambassadeur, deux jours après l'arrestation d'un diplomate indien à Colombo."
    assert dated(coded(text), "COERCE") == ("2024-06-11", "2024-06-11")


def test_what_has_gone_on_since_an_event_began_with_it(coded: Code) -> None:
    text = "L'armée a mené un putsch au Niger le 26 juillet 2023. Depuis le putsch, elle détient le président nigérien."
    held = next(event for event in coded(text) if event.triggers[0].text == "détient")
    assert days(held) == ("2023-07-26", "2024-06-14")


def test_a_deadline_is_not_the_day_it_was_set(coded: Code) -> None:
    text = "La Cédéao a exigé du Mali, jusqu'au 1er juillet, la libération des soldats ivoiriens."
    assert dated(coded(text), "REQUEST") is None


def test_the_day_planned_is_not_that_of_putting_off(coded: Code) -> None:
    text = "Prévue le 25 juin, la visite du roi de Jordanie à Paris a été annulée jeudi par la France."
    assert dated(coded(text), "REJECT") in (None, ("2024-06-13", "2024-06-13"))


def test_a_speaker_who_goes_on_speaks_on_the_same_day(coded: Code) -> None:
    text = "Mardi, Gustavo Petro a condamné Israël. Il a exhorté le Brésil à rompre ses relations avec Israël."
    assert dated(coded(text), "REQUEST") == ("2024-06-11", "2024-06-11")


def test_a_protest_is_on_the_day_it_is_put_down(coded: Code) -> None:
    events = coded("La police kényane a dispersé mardi une manifestation de l'opposition à Kisumu.")
    assert {days(event) for event in events} == {("2024-06-11", "2024-06-11")}
    assert {event.where and event.where.name for event in events} == {"Kisumu"}


def test_what_stands_first_holds_for_all_coordinated_clauses(coded: Code) -> None:
    text = "Mercredi, à Athènes, des anarchistes ont incendié une banque et la police a arrêté dix personnes."
    events = [event for event in coded(text) if event.type in ("PROTEST", "ASSAULT", "COERCE")]
    assert len(events) > 1
    assert {(days(event), event.where and event.where.country) for event in events} == {(("2024-06-12", "2024-06-12"), "GRC")}


@pytest.mark.parametrize(
    ("text", "type", "wanted"),
    [
        ("L'armée turque a bombardé les côtes libyennes.", "ASSAULT", "LBY"),
        ("Des soldats érythréens ont pris position en territoire éthiopien et attaqué un village.", "ASSAULT", "ETH"),
        ("La Russie a bombardé l'Ukraine.", "ASSAULT", "UKR"),
        ("La prise de Mossoul par l'État islamique en 2014 a fait fuir les habitants.", "COERCE", "IRQ"),
        ("Les rebelles se sont retirés lundi de Bukavu.", "RETREAT", "COD"),
        ("Des jihadistes ont massacré quarante habitants de Djibo.", "ASSAULT", "BFA"),
        ("Le Panama et la Colombie ont convenu jeudi à Medellín de rouvrir leurs consulats.", "AGREE", "COL"),
        ("Le Brésil a déployé des soldats à sa frontière sud.", "MOBILIZE", "BRA"),
        ("Vladimir Poutine s'est rendu à Pyongyang, où il a rencontré Kim Jong-un.", "CONSULT", "PRK"),
    ],
)
def test_where_it_happens(coded: Code, text: str, type: str, wanted: str) -> None:
    assert country(coded(text), type) == wanted


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Le Sénégal a proposé à Bamako d'escorter les convois.", "AGREE"),
        ("Un cessez-le-feu entre Israël et le Hezbollah est entré en vigueur mercredi.", "RETREAT"),
        ("La Chine a sanctionné Boeing pour des ventes d'armes à Taïwan.", "SANCTION"),
        ("NAIROBI (Reuters) - Le Kenya a expulsé mercredi deux diplomates érythréens.", "SANCTION"),
    ],
)
def test_a_place_that_is_a_side_or_another_matters_is_none_of_the_event(coded: Code, text: str, type: str) -> None:
    assert country(coded(text), type) is None


def test_a_town_told_before_is_taken_up(coded: Code) -> None:
    text = "Une bombe a explosé lundi à Peshawar. L'armée a arrêté mardi cinq hommes dans la ville."
    event = next(event for event in coded(text) if event.type == "COERCE")
    assert event.where is not None
    assert event.where.name == "Peshawar"


def test_an_embassy_alone_does_not_lie_in_the_country_whose_it_is(coded: Code) -> None:
    events = coded("Des étudiants ont manifesté à Jakarta. Ils ont marché devant l'ambassade de Suède.")
    assert {event.where.country for event in events if event.where} == {"IDN"}


def test_told_again_an_event_keeps_its_finest_place(only: Only) -> None:
    text = "Une attaque a tué vingt soldats au Nigeria. L'attaque a eu lieu dimanche à Monguno."
    event = only(text, "ASSAULT")
    assert event.where is not None
    assert (event.where.name, days(event)) == ("Monguno", ("2024-06-09", "2024-06-09"))


@pytest.mark.parametrize(
    ("text", "type", "wanted"),
    [
        ("Réunis mardi à Prague, les ministres français et allemand ont condamné la Biélorussie.", "ACCUSE", "2024-06-11"),
        (
            "Le 3 mars 2020, le Mali avait menacé le Niger. Il avait alors bombardé Niamey.",
            "ASSAULT",
            "2020-03-03",
        ),
        (
            "Le Mali a célébré mardi sa fête. Dans son discours, le président malien a menacé le Niger.",
            "THREATEN",
            "2024-06-11",
        ),
        ("Nommé lundi, le ministre malien a rencontré mercredi son homologue nigérien.", "CONSULT", "2024-06-12"),
        ("Bamako a été le théâtre, mardi, d'une manifestation contre la junte malienne.", "PROTEST", "2024-06-11"),
        ("Mardi, ce sont les étudiants maliens qui ont manifesté contre la junte.", "PROTEST", "2024-06-11"),
        ("La ministre malienne, en visite mardi à Niamey, a condamné la France.", "ACCUSE", "2024-06-11"),
        ("Le Mali a promis au Niger une conférence, du 15 au 20 juillet.", "AGREE", None),
    ],
)
def test_a_date_is_carried_where_the_text_says_that_it_is_the_same_occasion(
    coded: Code, text: str, type: str, wanted: str | None
) -> None:
    assert dated(coded(text), type) == ((wanted, wanted) if wanted else None)


def test_verbs_that_share_an_anchored_day_do_not_count_on_from_each_other(coded: Code) -> None:
    text = "Le Mali a expulsé lundi un diplomate. Deux jours plus tôt, le Niger avait menacé le Mali et arrêté un Malien."
    events = [event for event in coded(text) if event.type in ("THREATEN", "COERCE")]
    assert [days(event) for event in events] == [("2024-06-08", "2024-06-08")] * 2


def test_the_same_day_is_that_of_the_main_clause(coded: Code) -> None:
    text = "Le Mali a expulsé lundi un diplomate français, arrêté en mars 2021. Le même jour, le Niger a menacé le Mali."
    assert dated(coded(text), "THREATEN") == ("2024-06-10", "2024-06-10")


def test_a_month_without_a_year_is_of_the_year_just_told(coded: Code) -> None:
    text = "Le 5 mai 1998, l'armée malienne a bombardé Gao. Fin juin, le Niger expulsait trois diplomates maliens."
    assert dated(coded(text), "SANCTION") == ("1998-06-21", "1998-06-30")


@pytest.mark.parametrize(
    ("text", "type", "wanted"),
    [
        ("La police malienne a arrêté un opposant non loin de la frontière nigérienne.", "COERCE", "NER"),
        ("La police malienne a arrêté des opposants à travers le pays.", "COERCE", "MLI"),
        ("L'armée malienne a massé des soldats le long de la frontière nigérienne.", "MOBILIZE", "NER"),
        ("L'armée malienne a tué deux civils à une trentaine de kilomètres de Niamey.", "ASSAULT", "NER"),
        ("L'armée malienne a donné l'assaut au palais de Koroba.", "ASSAULT", "MLI"),
        ("L'opposant malien Ali Diallo a été arrêté alors qu'il quittait l'avenue Cheick Zayed.", "COERCE", "MLI"),
        ("À Niamey, des habitants racontent que l'armée malienne a bombardé un marché.", "ASSAULT", "NER"),
        ("À Paris, le ministre malien a annoncé la suspension de la coopération militaire avec le Niger.", "SANCTION", None),
    ],
)
def test_a_place_is_that_of_the_deed_and_not_of_the_words(coded: Code, text: str, type: str, wanted: str | None) -> None:
    assert country(coded(text), type) == wanted


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        (
            "Mardi, des milliers d'étudiants ont manifesté à Lima avant que la police ne les disperse à coups de matraque.",
            "ASSAULT",
            "2024-06-11",
        ),
        ("La Turquie a condamné mardi l'attentat, avant d'appeler l'Irak à réagir.", "REQUEST", "2024-06-11"),
        ("C'est mardi que le Japon a condamné la Corée du Nord.", "ACCUSE", "2024-06-11"),
        ("Antonio Guterres, revenu mardi à Genève, a réuni les deux présidents chypriotes à dîner.", "CONSULT", "2024-06-11"),
        (
            "Lors d'une visioconférence organisée mardi par la France et l'ONU, l'Union européenne a promis de l'argent "
            "au Liban.",
            "AGREE",
            "2024-06-11",
        ),
        ("L'armée a investi mardi un camp à Dacca. Quelque 400 personnes y ont été interpellées.", "COERCE", "2024-06-11"),
        (
            "Des centaines de jeunes ont manifesté mardi à Berne. La police les a dispersés au canon à eau.",
            "ASSAULT",
            "2024-06-11",
        ),
        (
            "La police a arrêté mardi trois opposants au Togo. Le matin, elle avait dispersé une manifestation.",
            "ASSAULT",
            "2024-06-11",
        ),
    ],
)
def test_what_happens_on_the_same_occasion_has_its_day(coded: Code, text: str, type_: str, day: str) -> None:
    assert [days(event) for event in coded(text) if event.type == type_][:1] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L'Union africaine se réunit vendredi à Addis-Abeba.", "2024-06-14"),
        ("Le président ghanéen rencontre mardi son homologue togolais à Lomé.", "2024-06-18"),
        ("Barack Obama a chargé John Kerry de se rendre samedi au Caire.", "2024-06-15"),
        ("Le président turc a renoncé à venir vendredi à Paris.", "2024-06-14"),
        ("Le président kényan devait recevoir mercredi son homologue burundais.", "2024-06-12"),
        ("Le président kényan devait recevoir vendredi son homologue burundais.", "2024-06-14"),
        ("Le président kényan a rencontré samedi son homologue burundais.", "2024-06-08"),
    ],
)
def test_the_verb_says_which_weekday_is_meant(coded: Code, text: str, day: str) -> None:
    assert [days(event) for event in coded(text) if event.type == "CONSULT"] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("La Russie a massé des blindés à la frontière finlandaise.", "MOBILIZE", "FIN"),
        ("La Belgique a retiré ses troupes du Mali.", "RETREAT", "MLI"),
        ("L'Italie enverra des médecins en Albanie.", "AID", None),
    ],
)
def test_a_country_is_where_unless_it_only_is_given_something(only: Only, text: str, type: str, where: str | None) -> None:
    place = only(text, type).where
    assert (place.country if place else None) == where


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Malte a rappelé mardi son ambassadeur, deux jours après que la Tunisie a bombardé un chalutier maltais."),
        ("en", "Malta recalled its envoy on Tuesday, two days after Tunisian jets and gunships bombed a Maltese trawler."),
    ],
)
def test_a_clause_is_dated_by_how_long_after_it_something_dated_happened(language: str, text: str) -> None:
    events = code(Article(id="x", text=text, language=language, published="2024-06-14"), toolbox(language)).events
    assert {event.type: days(event) for event in events}["ASSAULT"] == ("2024-06-09", "2024-06-09")


def test_verbs_joined_in_such_a_clause_share_the_day() -> None:
    text = "Poland expelled the Belarusian envoy on Monday, a day after Minsk shelled a village and jailed a Polish priest."
    events = code(Article(id="x", text=text, language="en", published="2024-06-14"), toolbox("en")).events
    assert [days(event) for event in events if event.type != "SANCTION"] == [("2024-06-09", "2024-06-09")] * 2


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Malta's president will not be travelling to Tunisia as planned on Sunday.", "2024-06-16"),
        ("fr", "Le président maltais ne s'est pas rendu en Tunisie comme prévu le 4 juin.", "2024-06-04"),
    ],
)
def test_the_day_for_which_something_was_planned_is_its_day_though_it_is_called_off(language: str, text: str, day: str) -> None:
    (event,) = code(Article(id="x", text=text, language=language, published="2024-06-14"), toolbox(language)).events
    assert days(event) == (day, day)


@pytest.mark.parametrize(
    "text", ["A Stockholm court convicted a Turkish Kurd.", "A court in Stockholm convicted a Turkish Kurd."]
)
def test_a_court_named_by_its_town_sentences_there(text: str) -> None:
    (event,) = code(Article(id="x", text=text, language="en", published="2024-06-14"), toolbox("en")).events
    assert event.where is not None
    assert event.where.name == "Stockholm"
