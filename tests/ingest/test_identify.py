"""The language of a few sentences, and the encoding that makes them one."""

from __future__ import annotations

import pytest

from detente.errors import InputError
from detente.ingest.decode import decode
from detente.ingest.identify import identify

SAMPLES = {
    "fr": (
        "Le ministre a rencontré lundi son homologue à Genève. "
        "Selon lui, les discussions ont été utiles, même si la guerre dure."
    ),
    "en": (
        "The minister met his counterpart in Geneva on Monday. He said that the talks had been useful, even if the war goes on."
    ),
    "de": (
        "Der Minister traf am Montag seinen Amtskollegen in Genf. "
        "Er sagte, dass die Gespräche nützlich waren, auch wenn der Krieg dauert."
    ),
    "es": (
        "El ministro se reunió el lunes con su homólogo en Ginebra. "
        "Según él, las conversaciones fueron útiles, aunque la guerra sigue."
    ),
    "it": (
        "Il ministro ha incontrato lunedì il suo omologo a Ginevra. "
        "Secondo lui i colloqui sono stati utili, anche se la guerra continua."
    ),
    "pt": (
        "O ministro reuniu-se na segunda-feira com o seu homólogo em Genebra. Segundo ele, as conversações não foram inúteis."
    ),
    "nl": (
        "De minister sprak maandag met zijn collega in Genève. "
        "Volgens hem waren de gesprekken nuttig, ook al gaat de oorlog door."
    ),
    "pl": (
        "Minister spotkał się w poniedziałek w Genewie ze swoim odpowiednikiem. "
        "Według niego rozmowy były pożyteczne, choć wojna trwa."
    ),
    "ru": (
        "Министр встретился в понедельник в Женеве со своим коллегой. "
        "По его словам, переговоры были полезными, хотя война продолжается."
    ),
    "uk": (
        "Міністр зустрівся в понеділок у Женеві зі своїм колегою. "
        "За його словами, переговори були корисними, хоча війна триває."
    ),
    "bg": (
        "Министърът се срещна в понеделник в Женева със своя колега. "
        "Според него разговорите са били полезни, въпреки че войната продължава."
    ),
    "ar": "التقى الوزير يوم الاثنين نظيره في جنيف. وقال إن المحادثات كانت مفيدة على الرغم من أن الحرب لا تزال مستمرة.",
    "fa": "وزیر روز دوشنبه با همتای خود در ژنو دیدار کرد. او گفت که گفت‌وگوها مفید بود، اما جنگ ادامه دارد.",
    "ja": "大臣は月曜日、ジュネーブで相手国の大臣と会談した。戦争は続いているが、協議は有益だったと述べた。",
    "zh": "部长周一在日内瓦会见了对方部长。他说，尽管战争仍在继续，但会谈是有益的。",
    "el": "Ο υπουργός συναντήθηκε τη Δευτέρα στη Γενεύη με τον ομόλογό του.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_language_of_two_sentences(language: str) -> None:
    assert identify(SAMPLES[language]) == language


@pytest.mark.parametrize("text", ["", "1234 5678", "!!! ---", "Kiev Moscou", "Xqzv brlm wtrp kjhg nbvc"])
def test_no_language_is_guessed(text: str) -> None:
    assert identify(text) is None


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *(
            ("fr", one)
            for one in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman", "cp850")
        ),
        *(("ru", one) for one in ("cp1251", "koi8-r", "cp866", "iso8859-5")),
        *(("uk", one) for one in ("cp1251", "koi8-u")),
        *(("pl", one) for one in ("cp1250", "iso8859-2")),
        ("ar", "cp1256"),
    ],
)
def test_encoding_is_found(language: str, encoding: str) -> None:
    assert decode(SAMPLES[language].encode(encoding)) == SAMPLES[language]


def test_declared_charset_is_believed_only_if_it_yields_a_language() -> None:
    page = "<html><head><meta charset='{}'></head><body>" + SAMPLES["fr"]
    for name in ("iso-8859-1", "utf-8", "koi8-r", "nonsense"):
        assert decode(page.format(name).encode("cp1252")) == page.format(name)
    assert decode(page.format("x").encode("cp1252"), declared="windows-1252") == page.format("x")


def test_one_damaged_character_does_not_lose_a_utf8_text() -> None:
    assert decode((SAMPLES["fr"] * 20).encode()[:-40] + b"\xe9").endswith("\ufffd")


def test_few_foreign_bytes_in_no_language_are_refused() -> None:
    with pytest.raises(InputError):
        decode(b"\xe9\xe8 x")
