"""Text is cut into the words that treebanks have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.parse.tokens import spans


def cut(text: str, language: str = "fr") -> list[str]:
    return [text[start:end] for start, end in spans(text, language)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'accord d’hier", "L' accord d’ hier"),
        ("qu'il s'est dit", "qu' il s' est dit"),
        ("jusqu'à lorsqu'elle puisqu’on", "jusqu' à lorsqu' elle puisqu’ on"),
        ("aujourd'hui", "aujourd'hui"),
        ("la presqu'île, la main-d'œuvre", "la presqu'île , la main-d'œuvre"),
        ("du pays aux villes des", "du pays aux villes des"),
    ],
)
def test_elisions_end_after_the_apostrophe_and_contractions_stay(text: str, words: str) -> None:
    assert cut(text) == words.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dit-il", "dit -il"),
        ("a-t-elle dit", "a -t-elle dit"),
        ("affirme-t-on", "affirme -t-on"),
        ("dites-le-moi", "dites -le -moi"),
        ("rendez-vous", "rendez-vous"),
        ("celui-ci, ceux-là", "celui-ci , ceux-là"),
        ("vice-premier ministre", "vice-premier ministre"),
        ("États-Unis et Corée-du-Nord", "États-Unis et Corée-du-Nord"),
        ("Addis-Abeba", "Addis-Abeba"),
    ],
)
def test_clitics_are_cut_off_and_compounds_are_whole(text: str, words: str) -> None:
    assert cut(text) == words.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M. Dupont et Mme Durand", "M. Dupont et Mme Durand"),
        ("le Dr. Martin", "le Dr. Martin"),
        ("J. F. Kennedy", "J. F. Kennedy"),
        ("les U.S.A. hier", "les U.S.A. hier"),
        ("des chars, etc. Puis", "des chars , etc. Puis"),
        ("Il part.", "Il part ."),
        ("l'art. 5 du traité", "l' art. 5 du traité"),
        ("le monde.fr", "le monde.fr"),
    ],
)
def test_the_point_of_an_abbreviation_belongs_to_it(text: str, words: str) -> None:
    assert cut(text) == words.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3,5 millions", ["3,5", "millions"]),
        ("le 1er mai 2024", ["le", "1er", "mai", "2024"]),
        ("2024-06-14 ou 14/06/2024", ["2024-06-14", "ou", "14/06/2024"]),
        ("à 18h30", ["à", "18", "h", "30"]),
        ("1.200 morts", ["1.200", "morts"]),
        ("40%", ["40", "%"]),
        ("le 2e tour", ["le", "2e", "tour"]),
        ("n° 5", ["n°", "5"]),
    ],
)
def test_numbers_and_dates(text: str, words: list[str]) -> None:
    assert cut(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Non !... Si ?!", ["Non", "!", "...", "Si", "?!"]),
        ("fin…", ["fin", "…"]),
        ("« Oui »", ["«", "Oui", "»"]),
        ("https://example.org/a-b?c=1 et a.b@example.org", ["https://example.org/a-b?c=1", "et", "a.b@example.org"]),
    ],
)
def test_punctuation_and_addresses(text: str, words: list[str]) -> None:
    assert cut(text) == words


def test_other_languages_are_cut_at_spaces_and_punctuation() -> None:
    assert cut("Rock-and-roll isn't 3.5, ok?", "xx") == ["Rock-and-roll", "isn't", "3.5", ",", "ok", "?"]


TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aàbcdeélmnqstuAÉLMS'’-.,;:!?…«»\"()/@ \n\u00a0\u202f0123456789°%")),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@pytest.mark.parametrize("language", ["fr", "xx"])
@given(text=TEXT)
def test_tokens_cover_all_but_the_spaces_in_order(language: str, text: str) -> None:
    last = 0
    for start, end in spans(text, language):
        assert last <= start < end
        assert not text[last:start].strip()
        assert not any(char.isspace() for char in text[start:end])
        last = end
    assert not text[last:].strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ngugi wa Thiong'o didn't", "Ngugi wa Thiong'o did n't"),
        ("Mata’afa's men in Sana'a", "Mata’afa 's men in Sana'a"),
        ("O'Brien can't say 'Brexit'", "O'Brien ca n't say ' Brexit '"),
        ("N'Djamena and Côte d'Ivoire", "N'Djamena and Côte d'Ivoire"),
    ],
)
def test_an_apostrophe_inside_an_english_name_stays_in_it(text: str, words: str) -> None:
    assert cut(text, "en") == words.split()
