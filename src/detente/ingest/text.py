"""Plain text, as pasted from a page or saved by a reader, and what all readers share in making the Article."""

from __future__ import annotations

import hashlib

from detente.errors import EmptyInput
from detente.ingest.build import Line, Parts, build, check_size
from detente.ingest.clean import blocks, clean
from detente.ingest.identify import identify
from detente.ingest.published import iso_day
from detente.ingest.words import require_pack, words
from detente.model import Article


def read_text(
    text: str, *, name: str = "", published: str | None = None, language: str | None = None, id: str | None = None
) -> Article:
    """An article from plain text: headline, byline, player labels and subheads apart, buttons and notices dropped.

    `published` (ISO 8601), `language` (ISO 639-1) and `id` go before what the text says. Without `id` the name serves, without
    a name a digest of the text. Raises EmptyInput, NoArticle, TooLarge, UnknownLanguage, and InputError for a bad `published`.
    """
    day = iso_day(published) if published else None
    if not text.strip():
        raise EmptyInput("There is no text here.")
    check_size(len(text.strip()))
    cleaned = clean(text)
    lines = [Line(line, block=number) for number, block in enumerate(blocks(cleaned)) for line in block]
    if not lines:
        raise EmptyInput("There is no text here, only characters that cannot be seen.")
    code = require_pack(language or identify(cleaned))
    return article(build(lines, words(code)), code, name=name, published=day, id=id)


def article(parts: Parts, language: str, *, name: str, published: str | None, id: str | None) -> Article:
    """The record of what was told apart."""
    text = "\n\n".join(parts.paragraphs)
    return Article(
        id=id or name or hashlib.sha256(text.encode()).hexdigest()[:16],
        text=text,
        title=parts.title,
        language=language,
        published=published or parts.published or parts.updated,
        byline=tuple(parts.byline),
        media=tuple(parts.media),
        subheads=tuple(parts.subheads),
    )
