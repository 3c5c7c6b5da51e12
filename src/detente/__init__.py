"""Détente reads the news in the language it was written in and says who did what to whom.

>>> import detente
>>> article = detente.read("Paris a condamné mardi les frappes russes sur Odessa.", published="2024-03-21")
>>> [(event.type, event.actor[0].code, event.recipient[0].code) for event in article.events][0]
('ACCUSE', 'FRA', 'RUS')

Importing the package does no work; what a language needs is loaded when its first article is read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.api import annotate, code, read, read_file, read_html, read_url
    from detente.errors import (
        BinaryInput,
        DetenteError,
        EmptyInput,
        EncodingError,
        InputError,
        ModelError,
        NoArticle,
        RuleError,
        TooLarge,
        UnknownLanguage,
    )
    from detente.model import Amount, Annotation, Article, Byline, Entity, Event, Media, Trigger, When, Where

__version__ = "0.1.0"

_HOMES = {
    "detente.api": ("annotate", "code", "read", "read_file", "read_html", "read_url"),
    "detente.errors": (
        *("BinaryInput", "DetenteError", "EmptyInput", "EncodingError", "InputError"),
        *("ModelError", "NoArticle", "RuleError", "TooLarge", "UnknownLanguage"),
    ),
    "detente.model": ("Amount", "Annotation", "Article", "Byline", "Entity", "Event", "Media", "Trigger", "When", "Where"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Amount",
    "Annotation",
    "Article",
    "BinaryInput",
    "Byline",
    "DetenteError",
    "EmptyInput",
    "EncodingError",
    "Entity",
    "Event",
    "InputError",
    "Media",
    "ModelError",
    "NoArticle",
    "RuleError",
    "TooLarge",
    "Trigger",
    "UnknownLanguage",
    "When",
    "Where",
    "__version__",
    "annotate",
    "code",
    "read",
    "read_file",
    "read_html",
    "read_url",
]


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'detente' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
