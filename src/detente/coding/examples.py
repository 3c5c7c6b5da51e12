"""A rule's examples, read and checked: what a sentence must be coded as, and what it must not."""

from __future__ import annotations

from dataclasses import dataclass

from detente.coding.coder import code
from detente.coding.reader import Toolbox
from detente.errors import RuleError
from detente.grammar.rules import Rule
from detente.model import Article, Event
from detente.ontology import FACTUALITY, event_types

DAY = "2024-06-14"
"""The day (a Friday) that examples are read as if published on."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One event as an example writes it; None: not said."""

    type: str
    mode: str | None
    actors: frozenset[str]
    recipients: frozenset[str]
    factuality: str | None
    says: frozenset[str] | None

    def fits(self, event: Event) -> bool:
        """Whether the coded event is the expected one."""
        kind = event_types()[self.type]
        actors = frozenset(one.code for one in event.actor)
        recipients = frozenset(one.code for one in event.recipient)
        sides = (
            actors | recipients == self.actors | self.recipients
            if kind.mutual
            else (actors, recipients) == (self.actors, self.recipients)
        )
        return (
            event.type == self.type
            and sides
            and self.mode in (None, event.mode)
            and self.factuality in (None, event.factuality)
            and (self.says is None or self.says == frozenset(one.code for one in event.attribution))
        )


def parse_example(text: str, rule: Rule) -> tuple[str, list[Expected]]:
    """The sentence and its events. Raises RuleError where the part after the arrow cannot be read."""
    sentence, arrow, codes = text.rpartition("→")
    if not arrow:
        raise RuleError(f"{rule.id}: no '→' in the example {text!r}", rule.file, rule.line)
    return sentence.strip(), [_expected(part.strip(), rule) for part in codes.split(";") if part.strip(" …")]


def _expected(text: str, rule: Rule) -> Expected:
    try:
        return parse_expected(text)
    except ValueError as problem:
        raise RuleError(f"{rule.id}: {problem}", rule.file, rule.line) from problem


def parse_expected(text: str) -> Expected:
    """An event as `ACTORS TYPE[/mode] RECIPIENTS`, with factuality and `says SPEAKERS` where they matter.

    Raises ValueError where the text is none.
    """
    words = text.split()
    if len(words) < 3 or words[1].partition("/")[0] not in event_types():
        raise ValueError(f"cannot read {text!r}; write ACTORS TYPE[/mode] RECIPIENTS")
    kind, _, mode = words[1].partition("/")
    rest = words[3:]
    says = rest.index("says") if "says" in rest else -1
    return Expected(
        type=kind,
        mode=mode or None,
        actors=_codes(words[0]),
        recipients=_codes(words[2]),
        factuality=next((word for word in rest if word in FACTUALITY), None),
        says=_codes(rest[says + 1]) if says >= 0 else None,
    )


def _codes(text: str) -> frozenset[str]:
    return frozenset() if text == "-" else frozenset(text.split("+"))


def read(sentence: str, tools: Toolbox) -> tuple[Event, ...]:
    """The events of one example sentence."""
    return code(Article(id="example", text=sentence, language=tools.pack.code, published=DAY), tools).events


def failures(rule: Rule, tools: Toolbox) -> list[str]:
    """What is wrong with the rule's examples, a line each; empty where all hold."""
    found = []
    for text in rule.yes:
        sentence, expected = parse_example(text, rule)
        events = read(sentence, tools)
        found += [
            f"{rule.id}: {sentence} | wanted {_brief(one)} | got {_shown(events)}"
            for one in expected
            if not any(map(one.fits, events))
        ]
    for sentence in rule.no:
        wrong = tuple(event for event in read(sentence, tools) if event.type == rule.type.name)
        if wrong:
            found.append(f"{rule.id}: {sentence} | wanted no {rule.type.name} | got {_shown(wrong)}")
    return found


def _brief(one: Expected) -> str:
    mode = f"/{one.mode}" if one.mode else ""
    actors, recipients = ("+".join(sorted(codes)) or "-" for codes in (one.actors, one.recipients))
    return f"{actors} {one.type}{mode} {recipients} {one.factuality or ''}".strip()


def _shown(events: tuple[Event, ...]) -> str:
    lines = [
        f"{'+'.join(e.code for e in event.actor) or '-'} {event.type}{'/' + event.mode if event.mode else ''} "
        f"{'+'.join(e.code for e in event.recipient) or '-'} {event.factuality}"
        for event in events
    ]
    return "; ".join(lines) or "nothing"
