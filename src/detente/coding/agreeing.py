"""Whether two mentions in one article can be of one happening: status, mode, sides, time and words do not speak against it."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.draft import Draft
from detente.coding.likeness import is_same_kind
from detente.coding.party import Party
from detente.grammar.voice import is_definite
from detente.model import When

VERB_BACK = 3
"""Sentences back to what a verb of another kind may tell again."""

NOUN_BACK = 5
"""Sentences back to what an indefinite noun may name again."""

_BLASTS = frozenset({"heavy-weapons", "explosives", "suicide-attack"})
"""Modes among which a noun (`l'attentat`) does not tell as finely as the verb before it (`une bombe a explosé`)."""

_APART = ({"visit", "phone"},)
"""Modes of one meeting that exclude each other: nobody calls whom they are with."""

_STATE_ARMS = frozenset({"MIL", "COP", "GOV", "SPY"})
_IRREGULAR = frozenset({"REB", "UAF", "CRM", "CVL", "OPP"})


def same_event(one: Draft, other: Draft) -> bool:
    """Whether two mentions of one article tell of the same happening."""
    if one.type is not other.type or one.implied or other.implied:
        return False
    if one in other.parents or other in one.parents:
        return False
    if is_outcome(one, other) or _carries(one, other) or _carries(other, one):
        return True
    return (
        _same_status(one, other)
        and _same_mode(one, other)
        and not _of_other_things(one, other)
        and _same_sides(one, other)
        and _same_time(one.when, other.when)
        and _same_telling(one, other)
        and is_same_kind(one, other)
        and not _one_of_both(one, other)
    )


def _carries(verb: Draft, noun: Draft) -> bool:
    """Whether the verb only carries the noun (`la visite qu'il devait faire`)."""
    objects = {a.i for a in verb.frame.arguments if a.slot == "object" and a.path == "relative-infinitive"}
    return verb.s is noun.s and noun.i in objects


def _of_other_things(one: Draft, other: Draft) -> bool:
    """Whether two promises are promises of different acts, each told by a verb."""
    verbs = one.type.name == "AGREE" and not one.is_noun and not other.is_noun
    return verbs and bool(one.about and other.about) and not one.about & other.about


def _one_of_both(one: Draft, other: Draft) -> bool:
    """Whether one is what two sides blame each other for, the other what one of them did."""
    blamed, done = (one, other) if one.parents else (other, one)
    both = any(parent.actor_codes() == parent.recipient_codes() and len(parent.codes()) > 1 for parent in blamed.parents)
    return both and not done.parents and done.actor_codes() != blamed.actor_codes()


def is_outcome(one: Draft, other: Draft) -> bool:
    """Whether `other` is a gerund of `one` (`s'abattent sur X, tuant Y`): what came of it, not another happening."""
    token = other.s[other.i]
    return one.s is other.s and token.head == one.i and token.relation == "advcl" and token.feats.get("Tense") == "Pres"


def _same_status(one: Draft, other: Draft) -> bool:
    if one.factuality == other.factuality:
        return True
    return {one.factuality, other.factuality} == {"future", "hypothetical"} and (other.is_noun or one.is_noun)


def _same_mode(one: Draft, other: Draft) -> bool:
    if {one.mode, other.mode} in _APART or _of_other_words(one, other):
        return False
    if one.mode == other.mode or one.mode is None or other.mode is None or one.type.mutual:
        return True
    blast = one.type.name == "ASSAULT" and {one.mode, other.mode} <= _BLASTS
    return blast and other.is_noun and is_definite(other.s, other.i)


def _of_other_words(one: Draft, other: Draft) -> bool:
    """Whether both are only spoken of, by different words, and only one of them is a visit."""
    spoken = bool(one.parents and other.parents) and not any(parent in other.parents for parent in one.parents)
    return spoken and (one.mode == "visit") != (other.mode == "visit")


def _same_sides(one: Draft, other: Draft) -> bool:
    if (
        one.mode == other.mode == "visit"
        and one.recipients
        and other.recipients
        and not one.actor_codes() & other.actor_codes()
    ):
        return False
    if one.type.mutual:
        return _compatible(one.codes(), other.codes(), other.is_noun) and not _names_clash(one, other)
    return (
        (_compatible(one.actor_codes(), other.actor_codes(), other.is_noun) or is_unknown(one) or is_unknown(other))
        and _compatible(one.recipient_codes(), other.recipient_codes(), other.is_noun or one.is_noun)
        and not _names_clash(one, other)
    )


def is_unknown(draft: Draft) -> bool:
    """Whether nobody is known to have done it, or somebody only by a guess."""
    return draft.actor_codes() <= {"XXX"} or draft.guessed_actor


def _compatible(one: frozenset[str], other: frozenset[str], loose: bool) -> bool:
    if one == other:
        return True
    if not loose:
        return not one or not other
    return one <= other or other <= one


def _names_clash(one: Draft, other: Draft) -> bool:
    """Two people of one country doing or undergoing the same are two events, unless a side is only named as the country."""
    if one.type.quad.startswith("material") and _differ(one.recipients, other.recipients):
        return True
    return _differ(one.actors, other.actors) or (one.type.name == "ASSAULT" and _opposed(one.actors, other.actors))


def _differ(some: Sequence[Party], others: Sequence[Party]) -> bool:
    names = {(p.code, p.name) for p in some if p.name}
    codes = {code for code, _ in names}
    told = {(p.code, p.name) for p in others if p.name and p.code in codes}
    return bool(told) and not told & names


def _opposed(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether an army or police strikes in one, and only those who fight it in the other."""
    one, other = {p.sector for p in some}, {p.sector for p in others}
    return ((one <= _STATE_ARMS and other <= _IRREGULAR) or (one <= _IRREGULAR and other <= _STATE_ARMS)) and bool(
        one and other
    )


def is_same_day(one: Draft, other: Draft) -> bool:
    """Whether both are dated, by the same days."""
    return (
        one.when is not None and other.when is not None and (one.when.start, one.when.end) == (other.when.start, other.when.end)
    )


def _same_time(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return True
    start = max(one.start or "0001", other.start or "0001")
    end = min(one.end or "9999", other.end or "9999")
    return start <= end


def _same_telling(one: Draft, other: Draft) -> bool:
    """Verbal acts told by a verb anew are new ones; a noun may take up what was told."""
    if _is_far_off(one, other):
        return False
    if other.s is not one.s and other.rule.family != one.rule.family and _introduces(other):
        return False
    if one.type.quad.startswith("material") or one.type.mutual or other.is_noun or one.is_noun:
        return True
    return (
        one.s[one.i].lemma == other.s[other.i].lemma and one.codes() == other.codes() and abs(one.s.index - other.s.index) <= 1
    )


def _introduces(mention: Draft) -> bool:
    """Whether a noun with an indefinite article brings up what has not been told yet (`un raid a visé…`)."""
    if not mention.is_noun or mention.parents or mention.factuality != "actual" or mention.rule.mode == "convict":
        return False
    word = mention.s[mention.i].form
    people = any(word in party.text.split() for party in mention.actors)  # `des manifestants` are those who march already
    return not people and any(t.feats.get("Definite") == "Ind" for t in mention.s.children(mention.i, "det"))


def _is_far_off(one: Draft, other: Draft) -> bool:
    """Whether another word tells it so much later, and without its date, that it is hardly the same."""
    if one.type.mutual or is_same_day(one, other) or one.s[one.i].lemma == other.s[other.i].lemma:
        return False
    apart = other.s.index - one.s.index
    if other.is_noun:
        return apart > NOUN_BACK and not is_definite(other.s, other.i)
    return apart > VERB_BACK and one.rule.family != other.rule.family
