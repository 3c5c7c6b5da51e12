"""What programs call: text, a page or an address in, an article with its events out.

All functions raise `detente.errors.DetenteError` and nothing else for what they are given: InputError where the article
cannot be read, ModelError where the parser cannot be loaded, RuleError where a table of names is malformed.
"""

from __future__ import annotations

from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import InputError
from detente.model import Annotation, Article

if TYPE_CHECKING:
    from detente.coding.reader import Toolbox

PathName = str | PathLike[str]
_READ_LIMIT = 50_000_000
"""Bytes of a file that are looked at; one with more is too large for an article anyway."""


def tools_for(language: str, parser: str | None = None, names: PathName | None = None) -> Toolbox:
    """What a language needs, loaded once a process.

    `parser`: `spacy:NAME` for an installed spaCy pipeline, `conllu:FILE` for trees made beforehand, or the folder of one of
    Détente's models; the language's own by default. `names`: a table of the user's own names, which go before the known ones.
    """
    from detente.coding.reader import toolbox

    return toolbox(language, parser, Path(names) if names is not None else None)


def code(article: Article, *, parser: str | None = None, names: PathName | None = None) -> Article:
    """The article with the events read from its text. Its `text` stays as it is: offsets refer to it.

    The language is told from the text where `article.language` is None. Without `article.published`, relative dates ("Monday")
    stay null, and the article carries a warning that says so. Events that the article already has are replaced.

    >>> article = Article(id="1", text="Kigali accuse Kinshasa de soutenir les rebelles.", language="fr")
    >>> code(article).events[0].type
    'ACCUSE'
    """
    from detente.coding import coder
    from detente.languages import require_rules

    article = with_language(article)
    require_rules(str(article.language))
    return coder.code(article, tools_for(str(article.language), parser, names))


def annotate(article: Article, *, parser: str | None = None, names: PathName | None = None) -> Annotation:
    """The actors, places, dates and amounts that the article's text names, before any event is coded; keywords as for `code`.

    >>> article = Article(id="1", text="Nairobi a envoyé mardi 200 policiers en Haïti.", language="fr", published="2024-06-28")
    >>> [(date.text, date.first) for date in annotate(article).dates]
    [('mardi', '2024-06-25')]
    """
    from detente.coding.annotate import annotate as annotated

    article = with_language(article)
    return annotated(article, tools_for(str(article.language), parser, names))


def with_language(article: Article) -> Article:
    """The article with its language, told from the text where it is not given. Raises InputError where that has no pack."""
    from detente.ingest.identify import identify
    from detente.ingest.words import require_pack

    return article if article.language else replace(article, language=require_pack(identify(article.text)))


def read(
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    parser: str | None = None,
    names: PathName | None = None,
) -> Article:
    """Read and code an article given as plain text, as pasted from a page.

    Headline, byline, player labels and subheads are told apart from the report; buttons and notices are dropped. `published` is
    an ISO 8601 date (YYYY-MM-DD), against which dates in the text are read; `language` an ISO 639-1 code, told from the text
    by default; `id` names the article; `parser` and `names` as for `tools_for`.

    >>> article = read("Le Chili a rappelé lundi son ambassadeur à Caracas.", published="2024-06-14")
    >>> article.events[0].when.start
    '2024-06-10'
    """
    from detente.ingest import read_text

    return code(read_text(text, published=published, language=language, id=id), parser=parser, names=names)


def read_html(
    html: str,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    parser: str | None = None,
    names: PathName | None = None,
) -> Article:
    """Read and code the article of an HTML page; keywords as for `read`, which go before what the page says."""
    from detente import ingest

    return code(ingest.read_html(html, published=published, language=language, id=id), parser=parser, names=names)


def read_file(
    path: PathName,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    parser: str | None = None,
    names: PathName | None = None,
) -> Article:
    """Read and code the article in a file, an HTML page or plain text in any usual encoding; keywords as for `read`.

    The file's name serves as id. Raises InputError also where there is no such file.
    """
    from detente.ingest import read_bytes

    found = read_bytes(file_bytes(path), name=Path(path).name, published=published, language=language, id=id)
    return code(found, parser=parser, names=names)


def file_bytes(path: PathName) -> bytes:
    """The bytes of a file, or as many as it takes to see that it is too large. Raises InputError where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(_READ_LIMIT)
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {problem.strerror or problem}.") from problem


def read_url(
    url: str,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    parser: str | None = None,
    names: PathName | None = None,
) -> Article:
    """Fetch, read and code the article at an http or https address; keywords as for `read`. Only that one page is asked for."""
    from detente.ingest import fetch

    return code(fetch(url, published=published, language=language, id=id), parser=parser, names=names)
