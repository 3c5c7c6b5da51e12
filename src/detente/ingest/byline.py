"""Lines that say who wrote and edited an article, for which agency, and when it was published.

A line is cut at commas, bars, dashes, conjunctions and the words that introduce a role. It is a byline only if every piece is a
name, an agency, a post ("special envoy in…"), a place or a date; one other piece, and it is a sentence or a heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from detente.ingest.lines import is_sentence
from detente.ingest.published import DATE, Dated, dated
from detente.ingest.words import Words, bare, fold
from detente.model import Byline

_MAX_LENGTH = 200
_LONGEST_STOPPED = 6  # words of a byline that ends in a stop, as "By J. D." does
_CUT = re.compile(r"\s*(?:[,|•·;()\[\]]|(?<!\d)/(?!\d))\s*|\s+[-–—]+\s+|\s*[–—]\s*")
_NAME_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*|\d{1,3}")
_ENDS = " .:,;-–—•|"


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line says. `marked`: it has more than bare names, so it can be nothing else."""

    byline: tuple[Byline, ...]
    dates: tuple[Dated, ...]
    marked: bool


def read_credit(line: str, words: Words) -> Credit | None:
    """The credit a line gives, or None where it is no credit."""
    if len(line) > _MAX_LENGTH or not line.strip(_ENDS) or (is_sentence(line) and len(line.split()) > _LONGEST_STOPPED):
        return None
    whole = dated(line, words)
    if whole:
        return Credit((), (whole,), True)
    people: list[Byline] = []
    dates: list[Dated] = []
    loose: list[str] = []
    marked, role, after_post = False, "author", False
    for piece in _pieces(line, words):
        role, text, introduced = _introduced(piece, role, words)
        day, office = dated(piece, words), _is_office(text, words)
        post = office or _is_place(text, words)
        person = None if day or post or not text else _person(text, role, introduced, words)
        if day:  # "Updated: 3 March": the cut before the digits parts the date from its kind
            kind = dates[-1].kind if dates and dates[-1].day is None and day.kind == "plain" else day.kind
            dates.append(Dated(day.day, kind))
        elif person:
            people.append(person)
        elif text and not post and not (after_post and _is_name(text, words, least=1)):
            loose.append(text)
        after_post = post
        marked = (
            marked or introduced or (office and bool(people)) or day is not None or bool(person and person.role == "agency")
        )
    people = _with_houses(people, loose)
    if (loose and not people) or not (people or dates or marked):
        return None
    return Credit(tuple(dict.fromkeys(people)), tuple(dates), marked)


def _with_houses(people: list[Byline], loose: list[str]) -> list[Byline]:
    """A word that is no name ("franceinfo") is a newsroom where an agency stands beside it; else the line is no credit: []."""
    if not loose:
        return people
    if len(loose) > 1 or " " in loose[0] or all(one.role != "agency" for one in people):
        return []
    return [Byline(loose[0], "agency"), *people]


def _pieces(line: str, words: Words) -> list[str]:
    """The pieces of a line: cut at punctuation, at conjunctions, and before each word that introduces a role or a date."""
    conjunction, opener = _patterns(words.conjunctions, tuple(words.intro) + words.published + words.updated)
    pieces: list[str] = []
    for part in _CUT.split(line):
        for half in conjunction.split(part) if conjunction else [part]:
            cuts = sorted({match.start() for pattern in (opener, DATE) if pattern for match in pattern.finditer(half)} - {0})
            pieces += [half[start:end] for start, end in zip([0, *cuts], [*cuts, len(half)], strict=True)]
    return [piece.strip(_ENDS) for piece in pieces if piece.strip(_ENDS)]


@lru_cache(maxsize=32)
def _patterns(conjunctions: frozenset[str], openers: tuple[str, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What separates two names, and the phrases of several letters that introduce one."""
    either = "|".join(map(re.escape, sorted(conjunctions)))
    longer = "|".join(re.escape(one) for one in sorted(openers, key=len, reverse=True) if len(one) > 2)
    return (
        re.compile(rf"\s+(?:{either})\s+", re.I) if either else None,
        re.compile(rf"(?:^|\s)(?:{longer})(?=\s)", re.I) if longer else None,
    )


def _introduced(piece: str, role: str, words: Words) -> tuple[str, str, bool]:
    """The role a piece opens (else the one that goes on), the piece without the opening words, and whether there were any."""
    folded = fold(piece)
    for phrase, new in words.intro.items():
        if folded == phrase or folded.startswith(phrase if phrase.endswith("'") else phrase + " "):
            return new, piece[len(phrase) :].strip(_ENDS), True
    return ("author" if role == "agency" else role), piece, False


def _is_office(text: str, words: Words) -> bool:
    """Whether a piece is an office ("special envoy in…"), which the record does not keep."""
    folded = fold(text)
    return any(re.match(rf"{re.escape(post)}\b", folded) and len(folded[len(post) :].split()) <= 4 for post in words.posts)


def _is_place(text: str, words: Words) -> bool:
    """Whether a piece is where the author was ("in Nairobi"), which the record does not keep."""
    first, _, rest = text.partition(" ")
    return fold(first) in words.places and _is_name(rest, words, least=1)


def _person(text: str, role: str, introduced: bool, words: Words) -> Byline | None:
    agency = words.agencies.get(bare(text))
    if agency:
        return Byline(agency, "agency")
    tokens = text.split()
    while tokens and tokens[-1] in words.filler:
        tokens.pop()
    if not _is_name(" ".join(tokens), words, least=1 if introduced else 2):
        return None
    if role == "agency":  # "with Reuters", but also "with Jane Doe"
        role = "agency" if len(tokens) == 1 else "author"
    house = fold(tokens[0]) in words.articles or tokens[-1].isdigit() or (len(tokens) == 1 and tokens[0].isupper())
    name = " ".join(tokens) + ("." if len(tokens[-1]) == 1 and tokens[-1].isalpha() else "")
    return Byline(name, "agency" if house else role)


def _is_name(text: str, words: Words, least: int) -> bool:
    """Whether `text` is written as a name of up to five words is, `least` of them with a capital or a number."""
    tokens = text.split()
    if not 1 <= len(tokens) <= 5 or any(not _NAME_TOKEN.fullmatch(token) for token in tokens) or tokens[0].isdigit():
        return False
    capitals = [token.isdigit() or re.split("['’]", token)[-1][:1].isupper() or token[0].isupper() for token in tokens]
    small = [token.lower() for token, capital in zip(tokens, capitals, strict=True) if not capital]
    return capitals[-1] and sum(capitals) >= least and all(token in words.particles for token in small)
