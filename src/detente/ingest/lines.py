"""What a line of a page is: a player's label, clutter, or part of the report."""

from __future__ import annotations

import re

from detente.ingest.words import Words, bare, fold, plain
from detente.model import Media

_CLOCK = r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]\d)"
_SPOKEN = r"(?P<min>\d{1,3})\s?(?:min|mn|minutes?|')\s?(?P<sec>[0-5]?\d)?\s?(?:s|sec|secondes?|'')?"
_LABEL = re.compile(rf"(?P<title>.*?\S)[\s(\[–—|•·,-]*?[\s(\[](?:\d{{1,2}}:\d\d\s?/\s?)?(?:{_CLOCK}|{_SPOKEN})[)\]]?")
_LONE = re.compile(r"(?:\d{1,2}:)?\d{1,3}:\d\d(?:\s?/\s?(?:\d{1,2}:)?\d{1,3}:\d\d)?")
_ISO = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?", re.I)
_NO_WORDS = re.compile(r"[\W\d_]*[kKmM]?[\W\d_]*|[#@]\S+(?:\s+[#@]\S+)*")
_CRUMBS = re.compile(r"[^.!?]{1,40}(?:\s*[>›»]\s*[^.!?›>»]{1,60})+")
_BRACKETS = re.compile(r"(?<=[.!?…»”\"])\s?[(\[][^()\[\]]{1,40}[)\]]$")
_CREDIT = re.compile(r".{3,250}\s[(–—-]\s?[^().!?]{2,40}\s?/\s?[^()/.!?]{2,30}\)?")  # "… — Jane Doe / AFP" below a picture
_LONGEST_LABEL = 120
_LONGEST_CLUTTER = 300
_CLOSERS = "»”\"')]’“ \u00a0\u202f"


def player(line: str, words: Words) -> Media | None:
    """The recording that a label such as "Title 1:13" stands for; None where the line is no such label."""
    if len(line) > _LONGEST_LABEL or is_sentence(line):
        return None
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    title = _without_player_word(match["title"], words)
    last = fold(title).split(" ")[-1]
    if not any(char.isalpha() for char in title) or last in words.places or last in words.filler or title[-1].isdigit():
        return None
    if match["m"] is None and title == match["title"].strip():
        return None  # "3 min" is a player's only beside a player's word: it may be a reading time or a deadline
    hours, minutes = int(match["h"] or 0), int(match["m"] or match["min"])
    return Media(title, hours * 3600 + minutes * 60 + int(match["s"] or match["sec"] or 0))


def _without_player_word(title: str, words: Words) -> str:
    """The title without "Listen", "Video:" and the like before it."""
    head, sep, tail = title.strip().partition(" ")
    if sep and bare(head) in words.player:
        title = tail
    return title.strip(" \u00a0:•|·–—-▶►()[]")


def iso_seconds(duration: str) -> int | None:
    """The seconds of an ISO 8601 duration such as PT1M13S; None where it is none."""
    match = _ISO.fullmatch(duration.strip())
    if match is None or not any(match.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def is_clutter(line: str, words: Words) -> bool:
    """Whether a line belongs to the page and not to the report: buttons, notices, credits of pictures, crumbs of navigation."""
    if _NO_WORDS.fullmatch(line) or _LONE.fullmatch(line):
        return True
    label = _LABEL.fullmatch(line[: _LONGEST_LABEL + 1])
    if label and len(line) <= _LONGEST_LABEL and bare(label["title"]) in words.player | words.exact:
        return True
    folded, core = plain(line.lstrip("•▪◦●‣·*■□►▶▷→›>|▸ ")), bare(line)
    if core in words.exact or re.sub(r"^\d+\s|\s\d+$|\s\(\d+\)$", "", core) in words.exact:
        return True
    if len(line) > _LONGEST_CLUTTER:
        return False
    if folded.startswith(words.start) or any(phrase in folded for phrase in words.anywhere):
        return True
    if is_sentence(line):
        return False
    credit = _CREDIT.fullmatch(line)
    return "©" in line or bool(_CRUMBS.fullmatch(line)) or bool(credit and bare(line.split("/")[-1]) in words.agencies)


def opens_links(line: str, words: Words) -> tuple[bool, bool]:
    """Whether a line leads to other articles, and whether those stand in lines of their own after it."""
    core = bare(line)
    if core in words.opens:
        return True, True
    head, sep, tail = plain(line.lstrip("•▪◦●‣·*■□►▶▷→›>| ")).partition(":")
    leads = bool(sep and tail.strip()) and bare(head) in words.opens and len(line) <= _LONGEST_CLUTTER
    return leads, False


def is_sentence(line: str) -> bool:
    """Whether a line ends as running text does; brackets after the stop, such as "(AFP)", do not count."""
    line = _BRACKETS.sub("", line[-_LONGEST_LABEL:])
    return line.rstrip(_CLOSERS).endswith((".", "!", "?", "…", ":", ";", "。", "؟", "۔", "।"))


def is_heading(line: str) -> bool:
    """Whether a line is short and unpunctuated as headings are; a short question or quoted exclamation counts too."""
    count = len(line.split())
    if not is_sentence(line):
        return count <= 14
    return line.rstrip(_CLOSERS).endswith(("?", "!")) and count <= 8
