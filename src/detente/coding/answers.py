"""An answer and the words it is given in are one act (`« Nous ne céderons pas », a répondu X`)."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.draft import Draft


def join_answers(drafts: Sequence[Draft]) -> list[Draft]:
    """Each answer made one with what its own words tell of the same type: the one that says more stays."""
    absorbed: set[int] = set()
    for answer in drafts:
        if answer.is_noun or not answer.type.quad.startswith("verbal"):
            continue
        for words in drafts:
            if words is not answer and words.type is answer.type and _is_said_in(words, answer):
                kept, gone = (words, answer) if words.rule.mode and not answer.rule.mode else (answer, words)
                kept.triggers = sorted({*kept.triggers, *gone.triggers}, key=lambda one: one.start)
                kept.actors, kept.recipients = answer.actors or words.actors, answer.recipients or words.recipients
                absorbed.add(id(gone))
    return [draft for draft in drafts if id(draft) not in absorbed]


def _is_said_in(words: Draft, answer: Draft) -> bool:
    """Whether the words stand in what the answer says, and are the speaker's own."""
    s = answer.s
    said = [a.i for a in answer.frame.arguments if a.slot == "content" and a.path in ("quoted", "colon", "ccomp")]
    own = words.i != answer.i and any(s.is_below(words.i, k) for k in said)
    beside = any(s.is_below(words.i, answer.i) and s.is_below(answer.i, k) for k in said)
    return own and not beside and words.actor_codes() <= answer.actor_codes()
