"""Short texts coded with the French pack, loaded once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.coding.coder import code
from detente.coding.reader import Toolbox, toolbox
from detente.model import Article, Event

FRIDAY = "2024-06-14"

Code = Callable[..., tuple[Event, ...]]
Only = Callable[..., Event]


@pytest.fixture(scope="session")
def tools() -> Toolbox:
    return toolbox("fr")


@pytest.fixture(scope="session")
def coded(tools: Toolbox) -> Code:
    """The events of a text, published on a Friday unless another day, or none, is given."""

    def run(text: str, published: str | None = FRIDAY) -> tuple[Event, ...]:
        return code(Article(id="a", text=text, language="fr", published=published), tools).events

    return run


@pytest.fixture(scope="session")
def only(coded: Code) -> Only:
    """The only event of a type in a text."""

    def run(text: str, type: str, published: str | None = FRIDAY) -> Event:
        found = [event for event in coded(text, published) if event.type == type]
        assert len(found) == 1, found
        return found[0]

    return run


@pytest.fixture(scope="session")
def brief() -> Callable[[Event], str]:
    """`ACTORS TYPE RECIPIENTS factuality`, codes joined by +, - for none."""

    def run(event: Event) -> str:
        sides = ["+".join(one.code for one in side) or "-" for side in (event.actor, event.recipient)]
        return f"{sides[0]} {event.type} {sides[1]} {event.factuality}"

    return run
