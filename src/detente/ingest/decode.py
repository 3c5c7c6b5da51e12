"""Bytes → characters: UTF-8, byte order marks, the charset a page declares, and else the encoding that yields a language."""

from __future__ import annotations

import codecs
import re

from detente.errors import BinaryInput, EncodingError
from detente.ingest.identify import evidence, plausibility

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    *(b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"SQLite format 3"),
    *(b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x7fELF", b"MZ\x90"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x00\x00\x01\x00", b"RIFF", b"ID3", b"OggS"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{1,40})""", re.I
)
# Not those of Greek and Hebrew: their letters alone would pass for a language, whatever the bytes were meant to be.
_GUESSES = (
    *("cp1252", "cp1251", "koi8-u", "cp1250", "cp1254", "cp1256", "cp1257"),
    *("mac-roman", "cp866", "cp850", "iso8859-2", "iso8859-5", "iso8859-15"),
)
_HEAD, _SAMPLE = 4096, 20_000
_MIN_PLAUSIBLE = 0.97  # of the letters beyond ASCII: a text in the wrong encoding has few that its language is written with
_MIN_WORDS = 5  # fewer fit a language by chance
_MAX_BROKEN = 0.02  # of the bytes beyond ASCII: a UTF-8 text with a few damaged characters is still one


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The characters of `data`. `declared`: the charset that came with it, from HTTP.

    Raises BinaryInput for what is no text, and EncodingError for text whose encoding cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if data.startswith(_MAGIC):
        raise BinaryInput("This is no text but a picture, sound, archive or document file. Give its text, or the HTML page.")
    wide = _wide(data[:_HEAD])
    if wide:
        return _strictly(data[: len(data) // 2 * 2], wide)
    controls = len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", data[:_SAMPLE]))
    if controls > 0.05 * len(data[:_SAMPLE]) or data[:_HEAD].count(0) > 8:
        raise BinaryInput("This is no text: too many of its bytes stand for no character.")
    return _utf8(data) or _named(data, declared) or _guessed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(f"The text says that it is {encoding}, but byte {error.start} is not. Save it as UTF-8.") from error


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark shows itself by a zero in every other byte of Latin letters and spaces."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and max(even, odd) > 0.3 * len(head[0::2]) and min(even, odd) < 0.02 * len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    beyond = sum(char > "\x7f" for char in text)
    broken = text.count("\ufffd")
    return text if broken <= _MAX_BROKEN * beyond or (broken == 1 and text.endswith("\ufffd") and beyond > 1) else None


def _named(data: bytes, declared: str | None) -> str | None:
    """The text in the charset that is declared, if the bytes bear it out."""
    match = _DECLARED.search(data[:_HEAD])
    names = [declared, (match[1] or match[2]).decode("ascii", "ignore") if match else None]
    for name in names:
        encoding = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}.get((name or "").lower(), name)
        try:
            text = data.decode(encoding) if encoding else None
        except (LookupError, ValueError):
            continue
        if text and _score(text) != 0.0:
            return text
    return None


def _guessed(data: bytes) -> str:
    """The text in the encoding in which most of its words are those of a language."""
    best, best_score = "", 0.0
    for encoding in _GUESSES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _score(text)
        if score is not None and score > best_score:
            best, best_score = text, score
    if not best:
        raise EncodingError("The encoding of this text cannot be told. Save it as UTF-8 and try again.")
    return best


def _score(text: str) -> float | None:
    """How strongly `text` reads as a language, 0 where it has signs that the language has not; None where no language shows."""
    sample = text[: 10 * _SAMPLE]
    if re.search("[\x80-\x9f]", sample):
        return 0.0
    prose = re.sub(r"<[^>]*>", " ", sample)
    found = evidence(prose)
    if found is None or len(prose.split()) < _MIN_WORDS:
        return None
    return found[1] if plausibility(prose, found[0]) >= _MIN_PLAUSIBLE else 0.0
