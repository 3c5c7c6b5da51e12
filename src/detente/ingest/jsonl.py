"""JSON Lines: one article a line, its text taken as it stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from detente.errors import EmptyInput, InputError
from detente.ingest.build import check_size
from detente.ingest.identify import identify
from detente.ingest.published import iso_day
from detente.ingest.words import require_pack
from detente.model import Article, Byline, Media


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that is no article: its number from 1, the id it gives or None, and what is wrong with it."""

    line: int
    id: str | None
    message: str


def read_jsonl(lines: Iterable[str | bytes]) -> Iterator[Article | Problem]:
    """The articles of a JSON Lines stream, in order; a bad line becomes a Problem, an empty one nothing, and the next is read.

    Fields: `text`, and where known `id`, `language`, `published`, `title`, `byline`, `media`, `subheads`; others are ignored.
    `text` is kept to the character, because offsets refer to it.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        record: Any = None
        try:
            record = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff"))
            yield _article(record)
        except UnicodeDecodeError:
            yield Problem(number, None, "The line is not UTF-8.")
        except (InputError, ValueError, RecursionError) as error:
            message = str(error) if isinstance(error, InputError) else f"The line is not JSON: {error}"
            yield Problem(number, _id(record), message)


def _article(record: Any) -> Article:
    if not isinstance(record, dict):
        raise InputError("The line is no JSON object.")
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError("The field 'text' is missing or no string.")
    if not text.strip():
        raise EmptyInput("The field 'text' is empty.")
    check_size(len(text))
    try:
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    except UnicodeEncodeError as error:
        raise InputError("The field 'text' holds half of a surrogate pair, which is no character.") from error
    published = _string(record, "published")
    return Article(
        id=_id(record) or digest,
        text=text,
        title=_string(record, "title"),
        language=require_pack(_string(record, "language") or identify(text)),
        published=iso_day(published) if published else None,
        byline=tuple(_byline(one) for one in _list(record, "byline")),
        media=tuple(_media(one) for one in _list(record, "media")),
        subheads=tuple(_checked(one, "subheads") for one in _list(record, "subheads")),
    )


def _id(record: Any) -> str | None:
    value = record.get("id") if isinstance(record, dict) else None
    return str(value) if isinstance(value, str | int) and str(value) else None


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    return None if value is None or value == "" else _checked(value, key)


def _list(record: dict[str, Any], key: str) -> list[Any]:
    value = record.get(key)
    if value is not None and not isinstance(value, list):
        raise InputError(f"The field '{key}' is no list.")
    return value or []


def _checked(value: Any, key: str) -> str:
    if not isinstance(value, str):
        raise InputError(f"The field '{key}' holds something that is no string.")
    return value


def _byline(value: Any) -> Byline:
    if not isinstance(value, dict) or value.get("role", "author") not in ("author", "editor", "agency"):
        raise InputError("The field 'byline' holds something else than {name, role} with role author, editor or agency.")
    return Byline(_checked(value.get("name"), "byline"), value.get("role", "author"))


def _media(value: Any) -> Media:
    seconds = value.get("duration_s") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not (seconds is None or (isinstance(seconds, int) and not isinstance(seconds, bool))):
        raise InputError("The field 'media' holds something else than {title, duration_s} with whole seconds.")
    return Media(_checked(value.get("title"), "media"), seconds)
