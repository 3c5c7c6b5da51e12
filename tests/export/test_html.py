"""The HTML page: complete in itself, everything escaped, overlapping words marked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from detente.export.html import page, pieces
from detente.model import Amount, Article, Byline, Entity, Event, Media, Trigger, When, Where

EVIL = "<script>alert('x')</script>\"&"


def event(id: str, *spans: tuple[int, int], text: str = "", **more: str) -> Event:
    return Event(id, "ACCUSE", triggers=tuple(Trigger(text[a:b], a, b) for a, b in spans), **more)  # type: ignore[arg-type]


class _Tags(HTMLParser):
    VOID = frozenset({"meta", "br", "link", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_overlapping_words_are_cut_where_one_begins_or_ends() -> None:
    text = "un deux trois quatre"
    (paragraph,) = pieces(Article("a", text, events=(event("e1", (0, 13), text=text), event("e2", (3, 20), text=text))))
    assert [(piece.text, piece.events, piece.ending) for piece in paragraph] == [
        ("un ", ("e1",), ()),
        ("deux trois", ("e1", "e2"), ("e1",)),
        (" quatre", ("e2",), ("e2",)),
    ]


def test_the_text_is_whole_whatever_the_triggers() -> None:
    text = "Un & deux.\n\nTrois < quatre.\n\n\n\nCinq."
    spans = [(0, 4), (2, 16), (12, 17), (12, 17), (30, 99)]
    found = pieces(Article("a", text, events=tuple(event(f"e{k}", span, text=text) for k, span in enumerate(spans))))
    assert "".join(piece.text for paragraph in found for piece in paragraph) == text.replace("\n", "")


def test_everything_that_an_article_says_is_escaped() -> None:
    entity = Entity("FRA", "GOV", EVIL, EVIL)
    evil = Event(
        id="e1",
        type="ACCUSE",
        mode=EVIL,
        contexts=(EVIL,),
        actor=(entity,),
        recipient=(entity,),
        attribution=(entity,),
        when=When(EVIL, EVIL, EVIL),
        where=Where(EVIL, EVIL, EVIL),
        amounts=(Amount(EVIL, 1.0, 2.0, EVIL, EVIL),),
        triggers=(Trigger(EVIL, 0, len(EVIL)),),
    )
    article = Article(
        *(EVIL, EVIL, EVIL, EVIL, EVIL),
        byline=(Byline(EVIL),),
        media=(Media(EVIL, 3),),
        subheads=(EVIL,),
        events=(evil,),
        warnings=(EVIL,),
    )
    html = page([article, article])
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "script" not in _parsed(html).seen


def _parsed(html: str) -> _Tags:
    tags = _Tags()
    tags.feed(html)
    assert tags.open == []
    assert tags.wrong == []
    return tags


def test_the_page_needs_nothing_else_and_is_ready_for_phones_and_darkness() -> None:
    html = page([Article("a", "Un.", title="Titre", language="fr")])
    assert not _parsed(html).seen & {"script", "link", "img", "iframe"}
    assert "http:" not in html
    assert "https:" not in html
    assert "prefers-color-scheme: dark" in html
    assert 'name="viewport"' in html
    assert "<title>Titre</title>" in html


def test_each_mark_leads_to_its_card() -> None:
    text = "un deux"
    article = Article("a", text, events=(event("e1", (0, 2), text=text), event("e2", (3, 7), text=text)))
    html = page([article, article])
    targets = re.findall(r'href="#([^"]+)"', html)
    assert targets == ["a1-e1", "a1-e2", "a2-e1", "a2-e2"]
    assert all(f'id="{target}"' in html for target in targets)
