"""An event in the making: one trigger's reading, before mentions of the same happening are brought together."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.coding.party import Party
from detente.grammar.complements import Argument
from detente.grammar.frames import Frame
from detente.grammar.rules import Rule
from detente.model import Amount, Trigger, When, Where
from detente.ontology import EventType
from detente.parse.tree import Sentence


@dataclass(eq=False)
class Draft:
    """One trigger in one sentence; after merging, the first of several."""

    frame: Frame
    s: Sentence
    i: int
    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)
    factuality: str = "actual"
    sources: list[Party] = field(default_factory=list)
    when: When | None = None
    where: Where | None = None
    amounts: list[Amount] = field(default_factory=list)
    parents: list[Draft] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    implied: bool = False
    answered: bool = False
    """Whether another's refusal or denial answers it: then it was really asked or alleged."""
    window: When | None = None
    """The span in which it is the second, third … of its kind."""
    guessed_actor: bool = False
    recipient_from: Argument | None = None
    """The argument of its clause that the recipients were read from; none where they were found elsewhere."""
    merged: list[Draft] = field(default_factory=list)
    mode_beside: str | None = None
    """The mode that a weaker reading of the same words gives, where its own rule says none."""
    mode_of_content: str | None = None
    """The mode that what the words are about gives."""
    about: set[str] = field(default_factory=set)
    """Types of the events that it is the words of."""

    @property
    def mode(self) -> str | None:
        """Its PLOVER mode, if any."""
        return self.mode_of_content or self.rule.mode or self.mode_beside

    @property
    def rule(self) -> Rule:
        """The rule that read it."""
        return self.frame.hit.rule

    @property
    def type(self) -> EventType:
        """Its PLOVER type."""
        return self.rule.type

    @property
    def is_noun(self) -> bool:
        """Whether a noun names it."""
        return self.frame.hit.pattern.part == "noun"

    def actor_codes(self) -> frozenset[str]:
        """Codes of the actors."""
        return frozenset(party.code for party in self.actors)

    def recipient_codes(self) -> frozenset[str]:
        """Codes of the recipients."""
        return frozenset(party.code for party in self.recipients)

    def codes(self) -> frozenset[str]:
        """Codes of all sides."""
        return self.actor_codes() | self.recipient_codes()
