"""Between whom somebody mediates, where the text leaves it to what was told before: the two sides that the article opposes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, as_such

_OPPOSED = frozenset({"ASSAULT", "ACCUSE", "THREATEN", "COERCE", "SANCTION", "PROTEST", "REJECT"})

_BODIES = frozenset({"UNO", "EUR", "IGO", "WST"})


def name_opponents(events: Sequence[Draft]) -> list[Draft]:
    """The events, mediation without a side with those of the article's conflict, and offers to mediate with the same.

    A mere noun for mediation between nobody is left out.
    """
    lone = [one for one in events if is_mediation(one) and not one.recipients and one.actors]
    for draft in lone:
        between = _opponents(events, draft)
        draft.recipients = [as_such(code) for code in between]
        for parent in draft.parents:
            if between and not parent.recipients and parent.type.name == "AGREE":
                parent.recipients = list(draft.recipients)
    idle = {id(one) for one in lone if one.is_noun and not one.recipients and len(one.codes() - _BODIES) == 1}
    return [one for one in events if id(one) not in idle]


def is_mediation(draft: Draft) -> bool:
    """Whether somebody brings others together."""
    return draft.type.name == "CONSULT" and draft.mode == "third-party"


def _opponents(events: Sequence[Draft], mediation: Draft) -> list[str]:
    """The codes of those who are most often at odds in the article, without who mediates; none where nobody is twice."""
    pairs: Counter[frozenset[str]] = Counter()
    for one in events:
        codes = one.codes() - BLOCS
        known = bool(one.actors and one.recipients) and one.type.name in _OPPOSED
        if known and len(codes) <= len(("one", "other")) and not codes & mediation.actor_codes():
            pairs[frozenset(codes)] += 1
    best = pairs.most_common(1)
    return sorted(best[0][0]) if best and best[0][1] > 1 else []
