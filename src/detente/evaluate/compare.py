"""In what a predicted event agrees with a gold one, and how close the two are."""

from __future__ import annotations

from detente.evaluate.coded import Coded, Days
from detente.ontology import event_types


def same_type(gold: Coded, found: Coded) -> bool:
    """Detection: any type that gold allows was found."""
    return not set(gold.types).isdisjoint(found.types)


def same_sides(gold: Coded, found: Coded) -> bool:
    """Who did what to whom: the type, the actors' codes and the recipients'; for mutual types the union of both."""
    if not same_type(gold, found):
        return False
    if any(event_types()[name].mutual for name in gold.types if name in event_types()):
        return gold.sides == found.sides
    return gold.actors == found.actors and gold.recipients == found.recipients


def same_when(gold: Coded, found: Coded) -> bool:
    """Both undated, or overlapping dates whose lengths are within a factor of two."""
    if gold.when is None or found.when is None:
        return gold.when is found.when
    return days_agree(gold.when, found.when)


def days_agree(gold: Days, found: Days) -> bool:
    """Two intervals overlap and their lengths are within a factor of two (the codebook's rule for `when`)."""
    shorter, longer = sorted((_length(gold), _length(found)))
    return gold[0] <= found[1] and found[0] <= gold[1] and longer <= 2 * shorter


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def fully_right(gold: Coded, found: Coded) -> bool:
    """The headline, and factuality, date and attribution too."""
    agreed = gold.factuality == found.factuality and gold.sources == found.sources
    return agreed and same_sides(gold, found) and same_when(gold, found)


def closeness(gold: Coded, found: Coded) -> float:
    """How well the two fit: 0 where they may not be matched at all, else at least 4; always a multiple of a quarter."""
    if not same_type(gold, found):
        return 0.0
    bonuses = (
        (4.0, same_sides(gold, found)),
        (2.0, fully_right(gold, found)),
        (1.0, _share_words(gold, found)),
        (1.0, not gold.sides.isdisjoint(found.sides)),
        (0.5, gold.factuality == found.factuality),
        (0.25, same_when(gold, found)),
        (0.25, gold.is_content == found.is_content),
    )
    return 4.0 + sum(weight for weight, holds in bonuses if holds)


def _share_words(gold: Coded, found: Coded) -> bool:
    return any(start < stop and begin < end for start, end in gold.spans for begin, stop in found.spans)
