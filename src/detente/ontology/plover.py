"""The 16 event types and what each implies for its roles and its content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FACTUALITY = ("actual", "future", "hypothetical", "negated")

SECTORS = frozenset(
    "GOV MIL SPY LEG JUD COP PTY OPP REB PRM UAF CVL JRN BUS LAB EDU MED REL REF NGO SOC CRM ELI PRE UNK AGR".split()
)

CONTEXTS = tuple(
    """military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
    legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
    diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism
    cbrn cyber misinformation crime corruption illegal_drugs trafficking""".split()
)


@dataclass(frozen=True, slots=True)
class EventType:
    """One type. `quad` is its class (verbal or material, cooperation or conflict); `score` PLOVER's conflict–cooperation score.

    `content` is the factuality of what the event is about (None: it carries no content), `controller` the role whose
    bearer does what the content names, `vouched` whether the actor vouches for the content. `recipient` are slots that every
    rule of the type has beside its own. `target`: whether it always hits somebody, named or not (`needed`), those of the
    actor's own country unless another is named (`home`), or those whom the measure hit that is now lifted (`eased`).
    `mode_about`: type of what the event is about → the mode that this gives it. `acts_as`: mode (or `any`) → the sector
    somebody has by function → the sector he acts through in such an event.
    """

    name: str
    quad: str
    score: float
    modes: tuple[str, ...]
    mutual: bool
    content: str | None
    controller: str
    vouched: bool
    actor_sector: str | None
    recipient: tuple[str, ...]
    target: str | None
    mode_about: dict[str, str]
    acts_as: dict[str, dict[str, str]]


def _build(name: str, data: dict[str, Any]) -> EventType:
    return EventType(
        name=name,
        quad=data["quad"],
        score=float(data["score"]),
        modes=tuple(data.get("modes") or ()),
        mutual=bool(data.get("mutual")),
        content=data.get("content"),
        controller=data.get("controller", "actor"),
        vouched=bool(data.get("vouched")),
        actor_sector=data.get("actor_sector"),
        recipient=tuple(data.get("recipient") or ()),
        target=data.get("target"),
        mode_about=data.get("mode_about") or {},
        acts_as=data.get("acts_as") or {},
    )


@cache
def event_types() -> dict[str, EventType]:
    """All types by name, in the manual's order."""
    data = yaml.safe_load((Path(__file__).parent / "plover.yaml").read_text(encoding="utf-8"))
    return {name: _build(name, fields) for name, fields in data.items()}


def event_type(name: str) -> EventType:
    """The type called `name`. Raises KeyError where PLOVER has none of that name."""
    return event_types()[name]
