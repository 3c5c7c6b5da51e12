"""What can go wrong, as exceptions a caller can tell apart.

DetenteError
├── InputError            the article cannot be read; the message says what to do
│   ├── EmptyInput        nothing in it
│   ├── BinaryInput       not text at all
│   ├── EncodingError     text, but not in an encoding that can be told
│   ├── NoArticle         a page without an article's text
│   ├── UnknownLanguage   a language without a pack
│   └── TooLarge          longer than the limit
├── RuleError             a rule file that does not compile; carries file and line
└── ModelError            a parser that cannot be loaded
"""

from __future__ import annotations


class DetenteError(Exception):
    """Root of everything Détente raises on purpose."""


class InputError(DetenteError):
    """An article that cannot be read."""


class EmptyInput(InputError):
    """Nothing but whitespace."""


class BinaryInput(InputError):
    """Bytes that are no text."""


class EncodingError(InputError):
    """Text in an encoding that cannot be told."""


class NoArticle(InputError):
    """A page in which no article was found."""


class UnknownLanguage(InputError):
    """A language for which there is no pack."""


class TooLarge(InputError):
    """More text than one article may hold."""


class RuleError(DetenteError):
    """A rule file that does not compile."""

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        self.file = file
        self.line = line
        super().__init__(f"{file}:{line}: {message}" if file else message)


class ModelError(DetenteError):
    """A parser that cannot be loaded."""
