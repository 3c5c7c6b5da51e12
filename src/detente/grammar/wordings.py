"""Single wordings of events, a line each: what a rule would say of one verb or noun, with one example.

A line of a language's `wordings.tsv` has four columns: the words (a verb; `n:` before a noun); the slots of the roles,
`ACTOR>RECIPIENT`, those of one role joined by `+`; conditions, `SLOT: WORD, WORD; !SLOT: WORD` (`!` for what must not be,
`-` for none); an example with the event that it tells, from which the wording has its type and mode. A wording holds only
where no rule does: rules know more of their words.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.errors import RuleError
from detente.grammar.rules import Rule, compile_data
from detente.ontology import event_types

RANK = -1
"""Below that of every rule."""

DEFAULT_ACTORS = {"COERCE": "GOV", "SANCTION": "GOV", "arrest": "COP", "convict": "JUD"}
"""Type or mode → the sector that does what is told without an actor."""


def compile_wordings(path: Path, classes: dict[str, list[str]]) -> list[Rule]:
    """The wordings of a file as rules; none where there is no file. Raises RuleError, naming the line, at the first defect."""
    if not path.exists():
        return []
    rules = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            rules.append(_rule(line, path, number, classes))
    return rules


def _rule(line: str, path: Path, number: int, classes: dict[str, list[str]]) -> Rule:
    try:
        words, roles, conditions, example = line.split("\t")
        kind, mode = _told(example)
        actor, recipient = (slots.split("+") if slots else [] for slots in roles.split(">"))
        needs, refuses = _conditions(conditions)
    except ValueError as problem:
        raise RuleError(
            f"four columns are wanted, the last an example with its event: {problem}", str(path), number
        ) from problem
    part, mark, noun = words.partition(":")
    data: dict[str, Any] = {
        "id": f"{path.parent.name}.{kind.lower()}.wording.{number}",
        "mode": mode or None,
        "nouns" if mark else "verbs": [noun if mark else part],
        "actor": actor,
        "recipient": recipient,
        "with": needs,
        "without": refuses,
        "default_actor": DEFAULT_ACTORS.get(mode, DEFAULT_ACTORS.get(kind)),
        "rank": RANK,
    }
    return compile_data(data, kind, (example,), classes, str(path), number)


def _told(example: str) -> tuple[str, str]:
    """Type and mode of the first event of an example. Raises ValueError where it has none."""
    _, arrow, events = example.rpartition("→")
    told = events.split()
    if not arrow or len(told) < 3:
        raise ValueError(f"{example!r} does not say what it tells")
    kind, _, mode = told[1].partition("/")
    if kind not in event_types():
        raise ValueError(f"{kind!r} is no type of event")
    return kind, mode


def _conditions(text: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    needs: dict[str, list[str]] = {}
    refuses: dict[str, list[str]] = {}
    for slot, words in _slots(text):
        (refuses if slot.startswith("!") else needs)[slot.lstrip("!")] = words
    return needs, refuses


def _slots(text: str) -> Iterator[tuple[str, list[str]]]:
    for part in text.split(";") if text.strip() != "-" else ():
        slot, mark, words = part.partition(":")
        if not mark:
            raise ValueError(f"{part!r} names no slot")
        yield slot.strip(), [word.strip() for word in words.split(",") if word.strip()]
