"""Text as it comes, made fit to be an article: one kind of line end, no control characters, composed accents."""

from __future__ import annotations

import html
import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SPACES = re.compile("[ \t\u2000-\u2008\u200a\u205f\u3000]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def clean(text: str) -> str:
    """`text` with entities resolved, invisible characters removed, runs of spaces single and lines stripped.

    No-break spaces stay: French punctuation is set with them.
    """
    text = visible(_ENTITY.sub(lambda match: html.unescape(match.group()), text))
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    return "\n".join(line.strip() for line in text.split("\n"))


def visible(text: str) -> str:
    """`text` without control characters, other invisible characters and halves of surrogate pairs; line ends as \\n."""
    return _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))


def blocks(text: str) -> list[list[str]]:
    """The lines of a cleaned text, grouped by the empty lines between them; hard-wrapped paragraphs as one line each."""
    groups = [group.split("\n") for group in re.split(r"\n{2,}", text.strip("\n")) if group]
    return [_unwrapped(group) for group in groups] if _is_wrapped(groups) else groups


_MIN_WIDTH, _MAX_WIDTH = 40, 100  # columns that editors and mail programs wrap at


def _is_wrapped(groups: list[list[str]]) -> bool:
    """Whether most lines that another follows break off in mid-sentence near one width."""
    inner = [line for group in groups for line in group[:-1]]
    widest = max((len(line) for group in groups for line in group), default=0)
    if len(inner) < 3 or not _MIN_WIDTH <= widest <= _MAX_WIDTH:
        return False
    return sum(len(line) > 0.7 * widest for line in inner) > 0.7 * len(inner)


def _unwrapped(group: list[str]) -> list[str]:
    joined = group[0]
    for line in group[1:]:
        joined += line if joined.endswith("-") else " " + line
    return [joined]
