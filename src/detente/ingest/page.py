"""HTML pages: the report by trafilatura, and beside it what the page says of it. Nothing on the page is run or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from detente.errors import EmptyInput, InputError, NoArticle, TooLarge
from detente.ingest import jsonld
from detente.ingest.build import LIMIT, Line, Parts, build
from detente.ingest.byline import read_credit
from detente.ingest.clean import clean, visible
from detente.ingest.facts import Facts, facts
from detente.ingest.identify import identify
from detente.ingest.lines import player
from detente.ingest.published import dated, iso_day
from detente.ingest.text import article
from detente.ingest.words import Words, fold, require_pack, words
from detente.model import Article, Byline, Media

PAGE_LIMIT = 10 * LIMIT
"""Characters that a page may have, markup included."""

_CLOCK_END = re.compile(r"\d:\d\d$")
_TEXT_TAGS = {"p", "item", "quote", "code", "cell"}


def read_html(
    html: str, *, name: str = "", published: str | None = None, language: str | None = None, id: str | None = None
) -> Article:
    """The article of an HTML page; keywords and errors as for `read_text`, NoArticle where the page has none."""
    day = iso_day(published) if published else None
    if not html.strip():
        raise EmptyInput("The page is empty.")
    if len(html) > PAGE_LIMIT:
        raise TooLarge(f"The page has {len(html):,} characters; it may have {PAGE_LIMIT:,}. Give the article's text instead.")
    tree = _tree(visible(html))
    said = facts(tree)
    lines = [*_lines(tree)] or [Line(clean(one)) for one in jsonld.text_of(said.node, "articleBody").split("\n") if one.strip()]
    text = "\n".join(line.text for line in lines if not line.heading)
    if not text:
        raise NoArticle("No article was found on this page. Give the address of one article's page, or paste its text.")
    code = require_pack(language or identify(text) or said.language)
    pack = words(code)
    parts = build(lines, pack)
    _complete(parts, said, pack)
    return article(parts, code, name=name, published=day, id=id)


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return document_fromstring(html.encode("utf-8"), parser=parser)
    except etree.LxmlError as error:
        raise NoArticle(f"The page holds no elements that can be read ({error}).") from error


def _lines(tree: Any) -> Iterator[Line]:
    """The lines of the report, in the order of the page. trafilatura is imported late, because that takes long."""
    from trafilatura import bare_extraction

    document = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    body = getattr(document, "body", None)
    for block, element in enumerate(body.iter("head", *_TEXT_TAGS) if body is not None else ()):
        if element.tag != "head" and any(child.tag in _TEXT_TAGS for child in element):
            continue
        for text in clean(_flat(element)).split("\n"):
            if text:
                yield Line(text, heading=element.tag == "head", block=block)


def _flat(element: Any) -> str:
    """The text of an element; line breaks only where the page breaks the line."""
    pieces = [re.sub(r"[ \t\r\n]+", " ", element.text or "")]
    for child in element.iterdescendants():
        inner = "\n" if child.tag == "lb" else re.sub(r"[ \t\r\n]+", " ", child.text or "")
        pieces += [inner, re.sub(r"[ \t\r\n]+", " ", child.tail or "")]
    return "".join(pieces).strip()


def _complete(parts: Parts, said: Facts, pack: Words) -> None:
    """Add what the page says of its article: that goes before what was read from its lines, but for names, which add up."""
    parts.title = _title(said) or parts.title
    parts.subheads = [one for one in parts.subheads if parts.title is None or fold(one) != fold(parts.title)]
    parts.published = next(filter(None, (_day(one, pack) for one in said.dates)), parts.published)
    credits = [read_credit(one, pack) for one in said.signatures]
    signed = [one for person in jsonld.people(said.node) for one in _signed(person, pack)]
    for byline in [*signed, *parts.byline, *(one for credit in credits if credit for one in credit.byline)]:
        if byline.name not in {one.name for one in signed}:
            signed.append(byline)
    parts.byline = list(dict.fromkeys(signed))
    labels = [label for label in (player(one, pack) for one in said.labels) if label]
    parts.media = _recordings([*jsonld.media(said.node), *parts.media, *labels])
    players = tuple(one.title for one in parts.media)
    parts.subheads = [one for one in parts.subheads if not (one.startswith(players) and _CLOCK_END.search(one))]


def _title(said: Facts) -> str | None:
    """The best title, without the name of the site after it."""
    if not said.titles:
        return None
    title = clean(said.titles[0][:500]).strip()
    if said.site:
        title = re.sub(rf"\s+[-–—|•]\s+{re.escape(said.site)}$", "", title)
    return title or None


def _day(value: str, pack: Words) -> str | None:
    try:
        return iso_day(value)
    except InputError:
        found = dated(value, pack) if len(value) < 100 else None
        return found.day if found else None


def _signed(person: jsonld.Person, pack: Words) -> list[Byline]:
    """A name in JSON-LD may itself be a line such as "Jane Doe with Reuters"."""
    credit = read_credit(person.name, pack)
    if credit and credit.byline and (credit.marked or len(credit.byline) > 1):
        return list(credit.byline)
    return [Byline(person.name, "agency" if person.organisation else person.role)]


def _recordings(media: list[Media]) -> list[Media]:
    """Each recording once: one that shares its title or its length with an earlier one is the same."""
    kept: list[Media] = []
    for one in media:
        if all(one.title != other.title and (one.duration_s is None or one.duration_s != other.duration_s) for other in kept):
            kept.append(one)
    return kept
