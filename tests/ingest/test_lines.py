"""What is told apart in pasted text: bylines, dates, players, buttons, links, subheads."""

from __future__ import annotations

from textwrap import fill

import pytest

from detente.ingest import read_text
from detente.ingest.byline import read_credit
from detente.ingest.lines import is_clutter, player
from detente.ingest.words import words

FIRST = "Le gouvernement a annoncé lundi que les négociations avec les rebelles reprendraient dans la capitale."
SECOND = "Les deux parties se sont engagées à ne plus combattre pendant la durée des discussions, selon le médiateur."
FR = words("fr")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Par Anne Morel", ["Anne Morel/author"]),
        ("Par Anne Morel et Jean-Luc d'Arcy", ["Anne Morel/author", "Jean-Luc d'Arcy/author"]),
        ("Anne Morel, édité par Paul Weber", ["Anne Morel/author", "Paul Weber/editor"]),
        ("Édité par Paul Weber", ["Paul Weber/editor"]),
        ("Anne Morel avec AFP", ["Anne Morel/author", "AFP/agency"]),
        ("(AFP)", ["AFP/agency"]),
        ("avec Reuters et AFP", ["Reuters/agency", "AFP/agency"]),
        ("Le Quotidien avec AFP", ["Le Quotidien/agency", "AFP/agency"]),
        ("Propos recueillis par Anne Morel", ["Anne Morel/author"]),
        ("Anne Morel, envoyée spéciale à Bamako (Mali)", ["Anne Morel/author"]),
        ("De notre correspondant à Nairobi, Paul Weber", ["Paul Weber/author"]),
        ("Publié par Anne Morel le 3 mars 2022", ["Anne Morel/author"]),
    ],
)
def test_byline_roles(line: str, people: list[str]) -> None:
    credit = read_credit(line, FR)
    assert credit is not None
    assert [f"{one.name}/{one.role}" for one in credit.byline] == people


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, l'armée recule",
        "Par crainte d'une attaque, les écoles ferment",
        "Avec les déplacés du camp",
        "En Ukraine",
        "L'envoyé spécial de l'ONU rencontre les rebelles",
        "Journalistes tués dans le nord : ce que l'on sait",
        "Ce direct est terminé, mais la rédaction continue de suivre le conflit pour vous.",
        "Le 24 février, tout bascule",
        "Moscou et Kiev dos à dos",
    ],
)
def test_headings_are_no_bylines(line: str) -> None:
    assert read_credit(line, FR) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 31 décembre 2021 à 08h12", "2021-12-31"),
        ("Publié le vendredi 31 déc. 2021 à 8 h 12", "2021-12-31"),
        ("Publié le : 31/12/2021 - 08:12 Modifié le : 02/01/2022 - 09:15", "2021-12-31"),
        ("Mis à jour le 02/01/2022 à 10:00, publié le 31/12/2021", "2021-12-31"),
        ("31/12/2021", "2021-12-31"),
        ("2021-12-31 08:12", "2021-12-31"),
        ("Le 1er janvier 2022", "2022-01-01"),
        ("Mis à jour le 2 janvier 2022", "2022-01-02"),
        ("Publié hier à 8h", None),
        ("Publié le 31 février 2022", None),
    ],
)
def test_date_of_publication(line: str, day: str | None) -> None:
    article = read_text(f"{line}\n\n{FIRST}\n\n{SECOND}")
    assert article.published == day
    assert article.title is None
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_given_date_goes_before_the_one_in_the_text() -> None:
    assert read_text(f"Publié le 31/12/2021\n\n{FIRST}", published="2022-01-05").published == "2022-01-05"


@pytest.mark.parametrize(
    ("line", "title", "seconds"),
    [
        ("Paris/Berlin 1:13", "Paris/Berlin", 73),
        ("Écouter Le journal de la mi-journée 12:03", "Le journal de la mi-journée", 723),
        ("Le grand entretien (1:02:03)", "Le grand entretien", 3723),
        ("Vidéo : le discours du président 2 min 13", "le discours du président", 133),
    ],
)
def test_player_label(line: str, title: str, seconds: int) -> None:
    found = player(line, FR)
    assert found is not None
    assert (found.title, found.duration_s) == (title, seconds)


@pytest.mark.parametrize(
    "line", ["Rendez-vous à 20:30", "14:05 - Le ministre parle", "La ville tombe en 30 min", "Écouter (3 min)"]
)
def test_times_of_day_are_no_players(line: str) -> None:
    assert player(line, FR) is None


@pytest.mark.parametrize(
    "line",
    [
        "• Copié",
        "Partager",
        "Partager 12",
        "PUBLICITÉ",
        "S’abonner",
        "Écouter (3 min)",
        "Temps de lecture : 3 min",
        "© AFP",
        "12",
        "Accueil > Monde",
        "Ce site utilise des cookies pour mesurer son audience.",
        "Suivez-nous sur les réseaux",
        "#Mali #Sahel",
        "01:13",
        "Des déplacés dans un camp près de la capitale, le 3 mars 2022. — Anne MOREL / AFP",
    ],
)
def test_clutter(line: str) -> None:
    assert is_clutter(line, FR)


@pytest.mark.parametrize(
    "line",
    [
        "La Cnil a sanctionné une entreprise pour ses cookies.",
        "Partager le pouvoir",
        "Publicité pour un coup d'État",
        "La guerre des 12 jours",
        "Écouter les morts",
        "Le monde d'après",
    ],
)
def test_headings_near_clutter_stay(line: str) -> None:
    assert not is_clutter(line, FR)


def test_links_to_other_articles_are_dropped_and_the_subhead_after_them_stays() -> None:
    links, more = "A LIRE AUSSI\nDix ans de guerre au nord", "Sur le même sujet\nUn lien\nUn autre lien"
    article = read_text(f"{FIRST}\n\n{links}\n\nUne trêve fragile\n\n{SECOND}\n\n{more}")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.subheads == ("Une trêve fragile",)


@pytest.mark.parametrize("subhead", ["Une trêve fragile", "« Jamais »", "Et maintenant ?", "« Assez ! »"])
def test_subheads_are_kept_apart(subhead: str) -> None:
    article = read_text(f"{FIRST}\n\n{subhead}\n\n{SECOND}")
    assert article.subheads == (subhead,)
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_headline_may_be_a_question() -> None:
    title = "Les rebelles du nord peuvent-ils encore accepter de négocier avec l'armée ?"
    article = read_text(f"{title}\n\n{FIRST}\n\n{SECOND}")
    assert (article.title, article.text) == (title, f"{FIRST}\n\n{SECOND}")


def test_headline_before_the_report_is_the_title_and_a_kicker_is_not() -> None:
    article = read_text(f"Conflit\nLes rebelles acceptent de négocier avec l'armée\nAnne Morel\n\n{FIRST}\n\n{SECOND}")
    assert article.title == "Les rebelles acceptent de négocier avec l'armée"
    assert [one.name for one in article.byline] == ["Anne Morel"]


@pytest.mark.parametrize("mark", [" (AFP)", " (avec AFP)", " [AFP]"])
def test_agency_after_the_last_sentence(mark: str) -> None:
    article = read_text(f"{FIRST}\n\n{SECOND}{mark}")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert [(one.name, one.role) for one in article.byline] == [("AFP", "agency")]


def test_dateline_before_the_first_sentence() -> None:
    article = read_text(f"Bamako (AFP) – {FIRST}\n\n{SECOND}")
    assert article.text.startswith("Le gouvernement")
    assert [one.name for one in article.byline] == ["AFP"]


def test_hard_wrapped_lines_are_joined() -> None:
    assert read_text(f"{fill(FIRST, 50)}\n\n{fill(SECOND, 50)}").text == f"{FIRST}\n\n{SECOND}"


def test_a_lead_shown_twice_is_kept_once() -> None:
    assert read_text(f"{FIRST}\n\n{FIRST}\n\n{SECOND}").text == f"{FIRST}\n\n{SECOND}"
