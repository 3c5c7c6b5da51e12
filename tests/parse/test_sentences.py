"""Where paragraphs and sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.parse.sentences import LONGEST, paragraphs, sentences
from detente.parse.tokens import spans


def cut(text: str) -> list[str]:
    return [
        text[tokens[0][0] : tokens[-1][1]] for start, end in paragraphs(text) for tokens in sentences(text, start, end, "fr")
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ["Rome a cédé.", "Berne se tait."],
        ["Rome a-t-elle cédé ?", "Oui !", "Berne se tait…", "Puis parle."],
        ["M. Dupont a vu Mme Durand.", "Ils ont parlé de J. F. Kennedy."],
        ["Les ministres, les ambassadeurs, etc. sont venus."],
        ["Rome a cédé… mais Berne se tait."],
        ["Il a dit : « Je pars. »", "Puis il est parti."],
        ["« Nous partons.", "Ils restent. »"],
        ["Le cours est à 3.5 points.", "Il monte."],
        ["Quoi ?!", "Rien."],
        ["(Rome a cédé.)", "Berne se tait."],
        ["Il viendra le 1er mai.", "2024 sera long."],
        ["Rome a cédé.", "« C'est bien », dit Berne."],
        ["Rome a cédé.", "— Berne se tait."],
        ["Rome gave in.", '"It is over," Berne said.', '"We go on."', "Nobody moved."],
    ],
    ids=lambda parts: parts[0][:24],
)
def test_sentences(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_what_goes_on_in_lower_case_is_the_same_sentence() -> None:
    assert cut("Le site google.com. est fermé.") == ["Le site google.com. est fermé."]


def test_paragraphs_end_at_empty_lines_and_sentences_with_them() -> None:
    assert cut("Un titre sans point\n\nPuis une\nphrase.\n \n\tFin") == ["Un titre sans point", "Puis une\nphrase.", "Fin"]


def test_nothing_has_no_sentences() -> None:
    assert cut(" \n\n \t") == []


def test_a_very_long_sentence_is_cut_at_a_comma() -> None:
    text = " ".join("un mot après l'autre sans fin," for _ in range(1000))
    assert len(spans(text, "fr")) > 5000
    (start, end), *_ = paragraphs(text)
    pieces = list(sentences(text, start, end, "fr"))
    assert max(map(len, pieces)) <= LONGEST
    assert [token for piece in pieces for token in piece] == spans(text, "fr")
    assert {text[slice(*piece[-1])] for piece in pieces} == {","}


def test_a_very_long_sentence_without_a_comma_is_cut_all_the_same() -> None:
    text = "mot " * 5000
    (start, end), *_ = paragraphs(text)
    assert max(len(piece) for piece in sentences(text, start, end, "fr")) == LONGEST


@given(st.text(alphabet=st.sampled_from(list("aA.!?…,;«»\"')( \n-5\u00a0")), max_size=80))
def test_sentences_hold_all_tokens_once_and_in_order(text: str) -> None:
    found = [token for start, end in paragraphs(text) for piece in sentences(text, start, end, "fr") for token in piece]
    assert found == sorted(set(found))
    assert "".join(text[a:b] for a, b in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ECOWAS warns Guinea-Bissau soldiers against a coup.", "ECOWAS warns Guinea-Bissau soldiers against a coup."),
        ("LONDON—Ministers met on Friday.", "LONDON—"),
        ("ACCRA - Ministers met on Friday.", "ACCRA -"),
        ("Brig. Gen. Kofi Mensah resigned. He left.", "Brig. Gen. Kofi Mensah resigned."),
    ],
)
def test_a_hyphen_inside_a_name_ends_no_dateline(text: str, first: str) -> None:
    tokens = next(sentences(text, 0, len(text), "en"))
    assert text[tokens[0][0] : tokens[-1][1]] == first
