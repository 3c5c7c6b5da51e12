"""JSON Lines and JSON: the codebook's fields, in the order of the record."""

from __future__ import annotations

import json
from collections.abc import Iterable

from detente.model import Article


def line(article: Article) -> str:
    """The article as one line of JSON, without the line's end."""
    return json.dumps(article.to_json(), ensure_ascii=False)


def document(articles: Iterable[Article], *, many: bool) -> str:
    """Indented JSON: one object, or a list where there are `many`."""
    records = [article.to_json() for article in articles]
    return json.dumps(records if many else records[0], ensure_ascii=False, indent=2)
