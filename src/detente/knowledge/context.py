"""Whether a known name is only a part of a longer one that is not known: Jean-Paul, Hunter Biden, Roland Dumas."""

from __future__ import annotations

from collections.abc import Collection

from detente.knowledge.records import Kind, Record

# Kinds whose names are often parts of others'. Countries and organisations hardly ever are.
_PARTIAL = {Kind.PLACE, Kind.PERSON, Kind.CAPITAL}

# As many characters as quotation marks, dashes and spaces may fill between two sentences.
_MARKS = 6


def word_before(text: str, start: int) -> str:
    """The word tied to `start` by a space or a hyphen, "" where there is none; elided articles are cut off."""
    begin = start - 1
    while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] in "-'"):
        begin -= 1
    return text[begin : start - 1].rpartition("'")[2] if start and text[start - 1] in " -" else ""


def opens_sentence(text: str, end: int, word: str) -> bool:
    """Whether `word`, which ends at `end`, owes its capital to where it stands."""
    begin = end - len(word)
    left = text[max(0, begin - _MARKS) : begin].rstrip(' "«“(-–—')[-1:]
    return not left or left in ".!?…:;\n"


def fitting(records: tuple[Record, ...], before: str, after: str, opening: bool = False) -> tuple[Record, ...]:
    """The records left when unknown capitalised words stand `before` and `after` the name ("" where none does).

    A person is kept after a word that may be a spelling of the first name (it has the same initial), a capital after the
    first word of a sentence (`opening`), which is seldom a name.
    """
    if after and (after == "-" or only_places(records)):
        records = tuple(record for record in records if record.kind not in _PARTIAL)
    if before:
        spared = {Kind.CAPITAL} if opening else set()
        records = tuple(one for one in records if one.kind not in _PARTIAL - spared or _first_name(before, one))
    return records


def only_places(records: Collection[Record]) -> bool:
    """Whether nothing but a place is meant."""
    return all(record.kind is Kind.PLACE for record in records)


def _first_name(word: str, record: Record) -> bool:
    parts = (record.name or "").split()
    return record.kind is Kind.PERSON and any(part[:1] == word[:1] for part in parts[:-1] or parts)
