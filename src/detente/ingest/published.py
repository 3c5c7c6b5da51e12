"""Dates of publication: ISO 8601, digits in the order of the language, and dates with the name of a month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from detente.errors import InputError
from detente.ingest.words import Words, fold

_CLOCK = r"[t ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?\s?(?:z|[+-]\d{2}:?\d{2})?"
_ISO = re.compile(rf"(?<!\d)(\d{{4}})-(\d{{2}})-(\d{{2}})(?:{_CLOCK})?(?!\d)", re.I)
_DIGITS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)")
_NAMED = re.compile(r"(?<!\d)(\d{1,2})(?:er|º|\.|st|nd|rd|th)?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})(?!\d)")
_NAMED_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_TIME = re.compile(r"\d{1,2}\s?(?:h|:|\.)\s?\d{2}(?:\s?min|:\d{2})?|\d{1,2}\s?h\b|\d+\s?(?:jours?|min)")


DATE = re.compile(r"(?<!\S)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d|\d{1,2}(?:er|\.)?\s[^\W\d_]+\.?\s\d{4})(?!\d)")
"""Where a date begins in a byline that runs on without punctuation."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a line: ISO 8601, or None where the line names none; `kind`: published, updated or plain."""

    day: str | None
    kind: str


def iso_day(value: str) -> str:
    """The day of an ISO 8601 date or time, as it stands there. Raises InputError where it is none."""
    match = _ISO.match(value.strip())
    day = _day(*match.groups()) if match else None
    if day is None:
        raise InputError(f"'{value[:40]}' is no date; write it as YYYY-MM-DD.")
    return day


def dated(segment: str, words: Words) -> Dated | None:
    """What a segment of a byline says of the date; None where it says nothing or holds other things than a date."""
    folded = fold(segment).strip(" .:,;()|•-–—")
    kind, folded = _kind(folded, words)
    day, rest = _found(folded, words)
    rest, times = _TIME.subn(" ", rest)
    left = [
        word for word in re.findall(r"[\w'-]+", rest) if not (word in words.filler or word in words.months or word.isdigit())
    ]
    if left or (kind == "plain" and day is None and not times):
        return None
    return Dated(day, kind)


def _kind(folded: str, words: Words) -> tuple[str, str]:
    for kind, starts in (("published", words.published), ("updated", words.updated)):
        for start in starts:
            if re.match(re.escape(start) + r"\b", folded):
                return kind, folded[len(start) :]
    return "plain", folded


def _found(folded: str, words: Words) -> tuple[str | None, str]:
    """The first date in a folded text, and the text around it."""
    order = {"dmy": (3, 2, 1), "mdy": (3, 1, 2), "ymd": (1, 2, 3)}[words.order]
    for pattern, groups in ((_ISO, (1, 2, 3)), (_DIGITS, order), (_NAMED, (3, 2, 1)), (_NAMED_FIRST, (3, 1, 2))):
        for match in pattern.finditer(folded):
            year, month, day = (match.group(number) for number in groups)
            found = _day(year, month if month.isdigit() else str(words.months.get(month, 0)), day)
            if found:
                return found, folded[: match.start()] + " " + folded[match.end() :]
    return None, folded


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
