"""JSON Lines and JSON: the codebook's fields, in the order of the record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from detente.model import Article

_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def line(article: Article) -> str:
    """The article as one line of JSON, without the line's end."""
    return one_line(article.to_json())


def one_line(record: dict[str, Any]) -> str:
    """A record as one line of JSON, also for those who take Unicode's other line ends for one."""
    return json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS)


def document(articles: Iterable[Article], *, many: bool) -> str:
    """Indented JSON: one object, or a list where there are `many`."""
    records = [article.to_json() for article in articles]
    return json.dumps(records if many else records[0], ensure_ascii=False, indent=2)
