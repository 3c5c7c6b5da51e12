"""Bytes of unknown kind → an Article."""

from __future__ import annotations

import re

from detente.errors import EmptyInput, NoArticle, TooLarge
from detente.ingest.decode import decode
from detente.ingest.page import PAGE_LIMIT, read_html
from detente.ingest.text import read_text
from detente.model import Article

_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_HTML = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1)\b", re.I | re.S)
_BLOCK_TAG = re.compile(r"</(?:p|div|h[1-6]|li|article|body|html)\s*>|<(?:p|br|div|body)\b[^<>]*>", re.I)
_FEED = re.compile(_PROLOGUE + r"<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b", re.I | re.S)
_JSON = re.compile(r"\s*\{\s*\"\w+\"\s*:")
_HEAD = 100_000


def read_bytes(
    data: bytes,
    *,
    name: str = "",
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    charset: str | None = None,
) -> Article:
    """An article from the bytes of a file or an answer: an HTML page or plain text, in any usual encoding.

    `name` is the file's name or address and serves as id; `charset` what the sender said; the other keywords as for
    `read_text`. Raises InputError and nothing else: EmptyInput, BinaryInput, EncodingError, NoArticle, TooLarge,
    UnknownLanguage.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise EmptyInput("There is nothing here: the file or the answer is empty.")
    if len(data) > 4 * PAGE_LIMIT:
        raise TooLarge(f"This has {len(data):,} bytes; a page may have {4 * PAGE_LIMIT:,}. Split it into its articles.")
    text = decode(data, declared=charset)
    if _FEED.match(text[:_HEAD]):
        raise NoArticle("This is a feed or a list of pages, not an article. Give the address of one article's page.")
    if _JSON.match(text[:_HEAD]):
        raise NoArticle("This is JSON, not an article's text. Articles in JSON Lines are read as such: one object a line.")
    read = read_html if _is_html(text, name) else read_text
    return read(text, name=name, published=published, language=language, id=id)


def _is_html(text: str, name: str) -> bool:
    """By its first tag, or by tags of blocks: one is enough where the name says HTML, and three elsewhere."""
    head = text[:_HEAD].lstrip("\ufeff")
    if _HTML.match(head):
        return True
    named = re.search(r"\.x?html?$", name.lower()) is not None
    return len(_BLOCK_TAG.findall(head)) >= (1 if named else 3)
