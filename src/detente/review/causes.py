"""From an error to its likely cause: where on the way from words to event the two part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.evaluate.coded import Coded
from detente.evaluate.scores import Error
from detente.explain import Explanation, Reading, Told


@dataclass(frozen=True, slots=True)
class Finding:
    """One error with its cause, the sentences in which it lies, and whatever rules made of them."""

    error: Error
    cause: str
    told: tuple[Told, ...]


def findings(errors: Iterable[Error], explained: dict[str, Explanation]) -> list[Finding]:
    """Each error with its cause; `explained`: article id → how it was coded."""
    return [_finding(error, explained[error.article]) for error in errors]


def _finding(error: Error, explanation: Explanation) -> Finding:
    event = error.gold or error.found
    told = tuple(_around(explanation.sentences, event)) if event is not None else ()
    return Finding(error, _cause(error, told), told)


def _around(sentences: Sequence[Told], event: Coded) -> Iterator[Told]:
    """The sentences that hold a trigger of the event."""
    for one in sentences:
        start, end = one.sentence.start, one.sentence.end
        if any(a < end and start < b for a, b in event.spans):
            yield one


def _cause(error: Error, told: tuple[Told, ...]) -> str:
    if error.what == "missed" and error.gold is not None:
        return f"missed: {_why_missed(error.gold, told)}"
    if error.what == "roles" and error.gold is not None and error.found is not None:
        return f"sides: {_which_side(error.gold, error.found)}"
    if error.gold is not None and error.found is not None:
        return f"{error.what}: {_which_way(error.what, error.gold, error.found)}"
    return f"false alarm: {_why_made(error.found)}" if error.found is not None else error.what


def _why_missed(gold: Coded, told: tuple[Told, ...]) -> str:
    here = [(one, reading) for one in told for reading in one.readings if _touches(one, reading, gold)]
    own = [reading for _, reading in here if reading.hit.rule.type.name in gold.types]
    for reading in sorted(own, key=lambda one: not one.held):
        if not reading.held:
            return "a condition of the rule does not hold"
        if reading.why.startswith("merged"):
            return "merged into another event"
        if reading.why.startswith("dropped"):
            return "no sides found"
        if reading.why.startswith("event"):
            return "matched to another event of gold"
        return "another rule took the words"
    if any(reading.held for _, reading in here):
        return "read as another type"
    return "the rules of the type do not know the words" if here else "no rule knows the words"


def _touches(told: Told, reading: Reading, event: Coded) -> bool:
    tokens = [told.sentence[k] for k in reading.hit.tokens]
    return any(token.start < b and a < token.end for token in tokens for a, b in event.spans)


def _which_side(gold: Coded, found: Coded) -> str:
    pairs = (("actor", gold.actors, found.actors), ("recipient", gold.recipients, found.recipients))
    parts = [f"{name} {_difference(wanted, got)}" for name, wanted, got in pairs if wanted != got]
    return ", ".join(parts)


def _difference(wanted: frozenset[str], got: frozenset[str]) -> str:
    if not got:
        return "not found"
    if got < wanted:
        return "incomplete"
    return "too many" if wanted < got else "wrong"


def _which_way(what: str, gold: Coded, found: Coded) -> str:
    if what == "factuality":
        return f"{found.factuality} for {gold.factuality}"
    if what in ("when", "where"):
        wanted, got = (gold.when, found.when) if what == "when" else (gold.country, found.country)
        return "not found" if got is None else "none wanted" if wanted is None else "wrong"
    if what == "mode":
        return f"{found.modes[0]} for {'|'.join(str(mode) for mode in gold.modes)}"
    wanted_codes, got_codes = (gold.sources, found.sources) if what == "attribution" else (_coded(gold), _coded(found))
    return _difference(wanted_codes, got_codes) if wanted_codes else "none wanted"


def _coded(event: Coded) -> frozenset[str]:
    return frozenset(f"{code} {sector}" for code, sector in event.sectors)


def _why_made(found: Coded) -> str:
    return f"{found.label}{' as a content' if found.is_content else ''}"
