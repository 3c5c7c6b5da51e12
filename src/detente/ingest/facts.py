"""What a page says of its article in its elements: title, dates, signatures and player labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from detente.ingest import jsonld

_SIGNED = re.compile(r"(?:^|[\s_-])(?:by-?line|auth?ors?|auteurs?|signature|writer|autor|avtor)(?:$|[\s_-])", re.I)
_PLAYER = re.compile(r"(?:^|[\s_-])(?:player|audio|podcast|sound|listen|ecouter|video)", re.I)
_DATED = re.compile(r"(?:^|[\s_-])(?:date|dates|published|publication|pubdate|posted-?on|timestamp)(?:$|[\s_-])", re.I)
_ASIDE = {"aside", "footer", "nav", "form"}
_ASIDE_CLASS = re.compile(r"comment|related|recommend|sidebar|newsletter|teaser", re.I)
_LONGEST = 200  # characters of a signature or a label
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "date",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """As the page has them: `titles`, `dates`, `signatures` and `labels` best first; `node` is the article's JSON-LD."""

    node: dict[str, Any]
    titles: tuple[str, ...]
    dates: tuple[str, ...]
    signatures: tuple[str, ...]
    labels: tuple[str, ...]
    site: str
    language: str | None


def facts(tree: Any) -> Facts:
    """Read them from an lxml tree, which is not changed."""
    scripts = ["".join(one.itertext()) for one in tree.iter("script") if "ld+json" in (one.get("type") or "")]
    node = jsonld.article_node(jsonld.nodes(scripts))
    meta = _meta(tree)
    classed = [(one, f"{one.get('class') or ''} {one.get('itemprop') or ''} {one.get('rel') or ''}") for one in tree.iter("*")]
    classed = [(one, names) for one, names in classed if names.strip() and not _is_aside(one)]
    times = [one.get("datetime") or _text(one) for one in tree.iter("time") if not _is_aside(one)]
    named = [meta.get(key, "") for key in _PUBLISHED]
    dates = [jsonld.text_of(node, "datePublished"), *named, *times, *_matching(classed, _DATED)]
    shown = [_text(one) for tag in ("h1", "title") for one in tree.iter(tag)]
    titles = [jsonld.text_of(node, "headline"), meta.get("og:title", ""), *shown]
    root = tree.getroottree().getroot()
    language = root.get("lang") or jsonld.text_of(node, "inLanguage") or meta.get("og:locale", "")
    return Facts(
        node=node,
        titles=tuple(filter(None, titles)),
        dates=tuple(filter(None, dates)),
        signatures=_matching(classed, _SIGNED),
        labels=_matching(classed, _PLAYER),
        site=meta.get("og:site_name", ""),
        language=language[:2].lower() or None,
    )


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in tree.iter("meta"):
        name = (one.get("property") or one.get("name") or one.get("itemprop") or "").lower()
        found.setdefault(name, " ".join((one.get("content") or "").split()))
    return found


def _matching(classed: list[tuple[Any, str]], pattern: re.Pattern[str]) -> tuple[str, ...]:
    texts = [_text(one) for one, names in classed if pattern.search(names)]
    return tuple(dict.fromkeys(text for text in texts if 0 < len(text) <= _LONGEST))


def _is_aside(element: Any) -> bool:
    """Whether an element stands in a part of the page that is about other things than the article."""
    while element is not None:
        if element.tag in _ASIDE or _ASIDE_CLASS.search(element.get("class") or ""):
            return True
        element = element.getparent()
    return False


def _text(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())
