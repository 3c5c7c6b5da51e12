"""Whatever comes in, the answer is an article or an InputError that says what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import (
    BinaryInput,
    EmptyInput,
    EncodingError,
    InputError,
    NoArticle,
    TooLarge,
    UnknownLanguage,
)
from detente.ingest import read_bytes, read_html, read_text
from detente.model import Article

SENTENCE = "Le ministre a déclaré lundi que les deux pays ne se parlaient plus. "


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\x00\x00\x00", "\u200b\ufeff".encode()])
def test_nothing_is_empty_input(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        read_bytes(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7 abc", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04abc", bytes(range(32)) * 40])
def test_files_that_are_no_text_are_binary(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        read_bytes(data)


def test_text_in_no_known_encoding_is_refused() -> None:
    with pytest.raises(EncodingError):
        read_bytes(bytes(0x80 + n * 37 % 0x80 for n in range(400)))


def test_broken_utf16_is_refused() -> None:
    with pytest.raises(EncodingError):
        read_bytes(b"\xff\xfe" + b"\x00\xd8\x00")


def test_five_megabytes_of_text_are_too_large_and_the_message_says_what_to_do() -> None:
    data = (SENTENCE * (5_000_000 // len(SENTENCE))).encode()
    with pytest.raises(TooLarge, match=r"characters; one article may have 1,000,000\. Split it"):
        read_bytes(data)


def test_a_large_page_around_a_small_article_is_read() -> None:
    article = f"<article><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></article>"
    page = f"<html><body><script>{'x=1;' * 300_000}</script>{article}</body></html>"
    assert read_html(page).text.count("ministre") == 5


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><nav><a href='/'>Accueil</a></nav></body></html>",
        "<html><head><title>Vide</title></head><body></body></html>",
        "<html><body><script>document.write('Le président a parlé.')</script></body></html>",
        '<?xml version="1.0"?><rss><channel><item><title>Un titre</title></item></channel></rss>',
        '{"text": "Un texte."}',
    ],
)
def test_page_without_article(page: str) -> None:
    with pytest.raises(NoArticle):
        read_bytes(page.encode())


def test_text_of_buttons_alone_is_no_article() -> None:
    with pytest.raises(NoArticle):
        read_text("Partager\nPublicité\nÉcouter 1:13", language="fr")


def test_language_without_pack_is_named() -> None:
    with pytest.raises(UnknownLanguage, match="'eo'"):
        read_text(SENTENCE, language="eo")


def test_language_that_cannot_be_told_may_be_given() -> None:
    with pytest.raises(UnknownLanguage):
        read_text("Kiev accuse Moscou")
    assert read_text("Kiev accuse Moscou", language="fr").text == "Kiev accuse Moscou"


def test_bad_date_is_refused() -> None:
    with pytest.raises(InputError, match="YYYY-MM-DD"):
        read_text(SENTENCE, published="hier")


def test_malformed_page_is_read(demo_html: str) -> None:
    whole = read_html(demo_html)
    broken = demo_html.replace("</p>", "").replace("</div>", "</b></p>").replace("</h2>", "").replace("</html>", "<")
    assert read_html(broken).text == whole.text


def test_control_characters_are_removed(demo_text: str, demo_html: str) -> None:
    for clean, dirty in [
        (read_text(demo_text), read_text(demo_text.replace("e", "e\x07\x00\u200b"))),
        (read_html(demo_html), read_html(demo_html.replace("é", "\x0eé\x9f"))),
    ]:
        assert dirty == clean


def test_entities_are_resolved_and_scripts_never_shown() -> None:
    second = f"L&#8217;&Eacute;tat d&eacute;ment&nbsp;: {SENTENCE}<script>alert('x')</script>"
    text = read_html(f"<html><body><article><p>{SENTENCE}</p><p>{second}</p></article></body></html>").text
    assert "L’État dément : Le ministre" in text
    assert "alert" not in text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_an_input_error(data: bytes) -> None:
    _article_or_input_error(data)


PIECES = [
    "<p>",
    "</p>",
    "<div class='player'>",
    "<h2>",
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type": "NewsArticle"',
    "}",
    '"author": [',
    "]",
    "<!--",
    "-->",
    "&#0;",
    "&",
    "<time datetime='",
    "'>",
    SENTENCE,
    "Par ",
    "1:13",
    "Publié le ",
    "31/12/2021",
    " et ",
    "\n",
    "\n\n",
    "(AFP)",
    "Lire aussi",
    "\x00",
    "é",
    "€",
    "\ud800",
    "<html",
    ">",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_any_mixture_of_markup_gives_an_article_or_an_input_error(pieces: list[str], encoding: str) -> None:
    _article_or_input_error("".join(pieces).encode(encoding, "ignore"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_an_article_or_an_input_error(text: str) -> None:
    for read in (read_text, read_html):
        try:
            assert read(text, language="fr").text.strip()
        except InputError as error:
            assert str(error)


def _article_or_input_error(data: bytes) -> None:
    for name in ("", "page.html"):
        try:
            article = read_bytes(data, name=name)
        except InputError as error:
            assert str(error)
        else:
            assert isinstance(article, Article)
            assert article.text.strip()
            article.text.encode()
