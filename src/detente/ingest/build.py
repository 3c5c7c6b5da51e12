"""Lines of a page or a pasted text → an Article: the report apart from what stands around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.errors import NoArticle, TooLarge
from detente.ingest.byline import Credit, read_credit
from detente.ingest.lines import is_clutter, is_heading, is_sentence, opens_links, player
from detente.ingest.report import without_agency
from detente.ingest.words import Words
from detente.model import Byline, Media

LIMIT = 1_000_000
"""Characters of text that one article may hold."""

_REPEATED = 40  # characters from which on a line does not come twice by chance
_LONGEST_TITLE = 25  # words
_LONGEST_LINK = 25  # words
_BULLETS = "•▪◦●‣·*■► "


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `heading`: the page says that it is one; `block`: lines without an empty line between share a number."""

    text: str
    heading: bool = False
    block: int = 0


@dataclass(slots=True)
class Parts:
    """What has been told apart so far."""

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    byline: list[Byline] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    subheads: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    def credit(self, credit: Credit) -> None:
        """Add what a byline says; the first date of each kind stands."""
        self.byline += [one for one in credit.byline if one not in self.byline]
        for one in credit.dates:
            if one.kind == "updated":
                self.updated = self.updated or one.day
            else:
                self.published = self.published or one.day


def check_size(count: int) -> None:
    """Raises TooLarge for more than LIMIT characters."""
    if count > LIMIT:
        raise TooLarge(
            f"The text has {count:,} characters; one article may have {LIMIT:,}. "
            "Split it into its articles: one file each, or one line each of a JSON Lines file."
        )


def build(lines: Iterable[Line], words: Words) -> Parts:
    """Tell title, byline, media, subheads and paragraphs apart. Raises NoArticle where no text is left, and TooLarge."""
    parts = Parts()
    rest = _report_lines(_headed(list(lines)), words, parts)
    body = [index for index, line in enumerate(rest) if _is_paragraph(line)]
    while len(body) > 1 and not is_sentence(rest[body[-1]].text) and len(rest[body[-1]].text.split()) <= _LONGEST_LINK:
        body.pop()  # below the report, links to other articles can be as long as a sentence, but are not closed by a stop
    if not body:
        parts.paragraphs = [line.text for line in rest if not line.heading]
    else:
        _head(rest[: body[0]], parts)
        for line in rest[body[0] : body[-1] + 1]:
            (parts.paragraphs if _is_paragraph(line) else parts.subheads).append(line.text.lstrip(_BULLETS))
    parts.paragraphs, agencies = without_agency(parts.paragraphs, words)
    parts.byline += [one for one in agencies if one not in parts.byline]
    if not parts.paragraphs:
        raise NoArticle("No article's text was found here. Paste the text itself, or give the address of one article's page.")
    check_size(sum(map(len, parts.paragraphs)))
    return parts


def _headed(lines: list[Line]) -> list[Line]:
    """The lines, the first marked as a heading where it can only be one: it has the length of a headline and no full stop."""
    first = lines[0].text if len(lines) > 1 else ""
    if not first or len(first.split()) > _LONGEST_TITLE or (is_sentence(first) and not first.endswith(("?", "!", "…", "..."))):
        return lines
    return [Line(first, True, lines[0].block), *lines[1:]]


def _report_lines(lines: list[Line], words: Words, parts: Parts) -> list[Line]:
    """The lines that may be of the report; players and credits go to `parts`, clutter goes."""
    first = next((n for n, line in enumerate(lines) if _is_paragraph(line)), 0)
    last = next((n for n in range(len(lines) - 1, -1, -1) if _is_paragraph(lines[n])), len(lines))
    kept: list[Line] = []
    seen: set[str] = set()
    links: Line | None = None
    for number, line in enumerate(lines):
        if line.text in seen:  # a lead or a caption that the page shows twice
            continue
        if len(line.text) >= _REPEATED:
            seen.add(line.text)
        if links and not is_sentence(line.text) and line.block - links.block <= (1 if links is lines[number - 1] else 0):
            links = Line(line.text, block=line.block)
            continue
        leads, more = opens_links(line.text, words)
        links = line if more else None
        if leads:
            continue
        media = player(line.text, words)
        credit = read_credit(line.text, words)
        if credit and (credit.marked or (kept and not first < number < last)):
            parts.credit(credit)
        elif media:
            parts.media.append(media)
        elif not is_clutter(line.text, words):
            kept.append(line)
    return kept


def _is_paragraph(line: Line) -> bool:
    return not line.heading and not is_heading(line.text)


def _head(lines: list[Line], parts: Parts) -> None:
    """What stands before the report: the first line long enough to be a headline, else the first, is the title."""
    if lines:
        longer = [line for line in lines if len(line.text.split()) >= 4]
        parts.title = (longer or lines)[0].text
