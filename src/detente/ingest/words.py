"""The words of one language that surround an article, from `languages/<code>/ingest.yaml`, and the packs there are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from detente.errors import UnknownLanguage
from detente.ingest.data import load
from detente.languages import available, load_pack

_COMMON = Path(__file__).with_name("common.yaml")
_EDGES = " \t\u00a0\u202f•▪◦●‣·*■□►▶▷→›»>|<«‹←↓↑✓✔☰.:;,!?-–—…"


@dataclass(frozen=True, slots=True)
class Words:
    """Strings as `fold` leaves them, those of clutter, players and agencies as `plain` does.

    `agencies` leads to the usual form, `months` to 1-12, `intro` to the role of the names that follow.
    """

    exact: frozenset[str] = frozenset()
    start: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    opens: frozenset[str] = frozenset()
    player: frozenset[str] = frozenset()
    intro: dict[str, str] = field(default_factory=dict)
    conjunctions: frozenset[str] = frozenset()
    posts: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    agencies: dict[str, str] = field(default_factory=dict)
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    order: str = "dmy"
    months: dict[str, int] = field(default_factory=dict)
    filler: frozenset[str] = frozenset()


def fold(text: str) -> str:
    """Lower case, straight apostrophes, plain single spaces."""
    return re.sub(r"\s+", " ", text.lower().replace("’", "'").replace("ʼ", "'")).strip()


def plain(text: str) -> str:
    """`fold`, without accents, because capitals are often set without them."""
    return "".join(char for char in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(char))


def bare(text: str) -> str:
    """`plain`, without bullets, arrows and punctuation at the ends."""
    return plain(text.strip(_EDGES)).strip(_EDGES)


def packs() -> tuple[str, ...]:
    """The languages that can be read: the folders with a `pack.yaml`, sorted."""
    return tuple(available())


def require_pack(language: str | None) -> str:
    """`language`, if there is a pack for it. Raises UnknownLanguage if not, or if it is None."""
    have = packs()
    if language is None:
        raise UnknownLanguage(f"The language cannot be told from the text. Name it; there are: {', '.join(have)}.")
    if language not in have:
        raise UnknownLanguage(f"There is no language pack for '{language}'. There are: {', '.join(have)}.")
    return language


@lru_cache(maxsize=32)
def words(language: str) -> Words:
    """The words of `language`; only the common ones where it has no `ingest.yaml`."""
    common = load(_COMMON)
    own = load_pack(language).data("ingest") if language in available() else {}
    clutter, byline, dates = own.get("clutter", {}), own.get("byline", {}), own.get("dates", {})
    intro = {word: role for role in ("author", "editor", "agency") for word in _flat(byline.get(role))}
    return Words(
        exact=frozenset(map(plain, _flat(clutter.get("exact")) + _flat(common["clutter_exact"]))),
        start=tuple(map(plain, _flat(clutter.get("start")) + _flat(common["clutter_start"]))),
        anywhere=tuple(map(plain, _flat(clutter.get("anywhere")) + _flat(common["clutter_anywhere"]))),
        opens=frozenset(map(plain, _flat(clutter.get("opens")))),
        player=frozenset(map(plain, _flat(own.get("player")))),
        intro=dict(sorted(intro.items(), key=lambda pair: -len(pair[0]))),
        conjunctions=frozenset(_flat(byline.get("and"))),
        posts=tuple(_flat(byline.get("posts"))),
        places=frozenset(_flat(byline.get("places"))),
        articles=frozenset(_flat(byline.get("articles"))),
        particles=frozenset(_flat(common["particles"])),
        agencies={plain(name): name for name in common["agencies"]},
        published=tuple(sorted(_flat(dates.get("published")), key=len, reverse=True)),
        updated=tuple(sorted(_flat(dates.get("updated")), key=len, reverse=True)),
        order=dates.get("order", "dmy"),
        months={name: number for number, names in enumerate(dates.get("months") or (), 1) for name in _flat(names)},
        filler=frozenset(_flat(dates.get("filler"))),
    )


def _flat(value: Iterable[Any] | None) -> list[str]:
    """Folded strings of a list that may hold lists."""
    flat: list[str] = []
    for one in value or ():
        flat += _flat(one) if isinstance(one, list) else [fold(str(one))]
    return flat
