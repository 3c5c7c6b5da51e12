"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.ingest.lines import iso_seconds
from detente.model import Media

_ARTICLE = re.compile(r"(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)")
_WRAPPING = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$")
_MAX_NODES = 2_000  # a page has dozens; a bound keeps a hostile one from holding us


@dataclass(frozen=True, slots=True)
class Person:
    """A name, its role (`author` or `editor`) and whether it is an organisation's."""

    name: str
    role: str
    organisation: bool


def nodes(scripts: list[str]) -> list[dict[str, Any]]:
    """Every object in the page's JSON-LD scripts, outer ones first; a script that is no JSON is passed over."""
    found: list[dict[str, Any]] = []
    for script in scripts:
        try:
            value = json.loads(_WRAPPING.sub("", script).strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Any] = [value]
        while queue and len(found) < _MAX_NODES:
            one = queue.pop(0)
            if isinstance(one, dict):
                found.append(one)
                queue += one.values()
            elif isinstance(one, list):
                queue += one
    return found


def article_node(found: list[dict[str, Any]]) -> dict[str, Any]:
    """The first object that is an article; an empty one where there is none."""
    return next((node for node in found if any(_ARTICLE.fullmatch(kind) for kind in _types(node))), {})


def text_of(node: dict[str, Any], key: str) -> str:
    """A property that is a text, without line ends; "" where it is missing or something else."""
    value = node.get(key)
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def people(node: dict[str, Any]) -> list[Person]:
    """The authors and editors of an article; its publisher, put there when nobody signed, is left out."""
    publisher = next((name for name, _ in _names(node.get("publisher"))), None)
    return [
        Person(name, role, organisation)
        for role in ("author", "editor")
        for name, organisation in _names(node.get(role))
        if name != publisher
    ]


def media(node: dict[str, Any]) -> list[Media]:
    """The recordings that belong to an article."""
    found = []
    for key in ("audio", "video", "associatedMedia"):
        value = node.get(key)
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict) or (
                key == "associatedMedia" and not {"AudioObject", "VideoObject"} & set(_types(one))
            ):
                continue
            title = text_of(one, "name") or text_of(one, "headline")
            if title:
                found.append(Media(title, iso_seconds(text_of(one, "duration"))))
    return found


def _types(node: dict[str, Any]) -> list[str]:
    value = node.get("@type")
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _names(value: Any) -> Iterator[tuple[str, bool]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and one.strip() and not one.startswith("http"):
            yield " ".join(one.split()), False
        elif isinstance(one, dict) and text_of(one, "name"):
            yield text_of(one, "name"), any(kind.endswith("Organization") for kind in _types(one))
