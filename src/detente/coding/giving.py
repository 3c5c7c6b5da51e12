"""Dating one event: what a date means for it, and whether it may have it."""

from __future__ import annotations

from detente.coding.draft import Draft
from detente.coding.due import Dated
from detente.grammar.lexis import Lexis
from detente.model import When
from detente.temporal import Days, Tense, resolve

_AHEAD = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Whose contents lie ahead."""

_DECREED = frozenset({"SANCTION", "COERCE"})


class Giver:
    """Gives dates to events, read against the day of publication."""

    def __init__(self, published: str | None, lexis: Lexis) -> None:
        self._published = published
        self._lexis = lexis

    def give(self, dated: Dated, draft: Draft, anchor: Days | None) -> Days | None:
        """Date one event, if the mention can be resolved for it; what lies after publication is planned."""
        days = resolve(dated.mention, self._published, tense=self._tense(dated, draft, self._lexis), anchor=anchor)
        if days is None or self._is_content(dated, draft):
            return None
        if self._counts(draft, dated):
            draft.window = When(days[0], days[1], dated.mention.text)
        elif draft.when is None and self._may_last(draft, dated):
            draft.when = When(days[0], days[1], dated.mention.text)
            decided = draft.type.name in _DECREED and _is_of_decision(dated, draft, self._lexis)
            if decided and self._published and days[1] and days[1] <= self._published[:10]:
                draft.factuality = "actual"  # it takes effect by being decided
            if draft.factuality == "actual" and days[0] and self._published and days[0] > self._published[:10]:
                draft.factuality = "future"
        return days

    def _is_content(self, dated: Dated, draft: Draft) -> bool:
        """`a promis une consultation du 2 au 20 mai`: a day ahead, told after the verb, is that of what is promised."""
        if draft.type.name not in _AHEAD or draft.factuality != "actual" or draft.is_noun or dated.head < draft.i:
            return False
        days = resolve(dated.mention, self._published)
        if days is None or days[0] is None or self._published is None:
            return False
        day = self._published[:10]
        return days[0] > day or (dated.mention.relation == "before" and days[0] == day)

    @staticmethod
    def _may_last(draft: Draft, dated: Dated) -> bool:
        """What is only imagined has not been going on since; a demand "until Friday" is not made until then."""
        if dated.mention.relation in ("until", "by"):
            return not (draft.type.name in _AHEAD and draft.factuality == "actual")
        return dated.mention.relation != "since" or draft.factuality != "hypothetical"

    def _counts(self, draft: Draft, dated: Dated) -> bool:
        """`sa troisième visite en un an`: the span is that of the count, not the date of this one."""
        s = draft.s
        ordinal = any(c.lemma.lower() in self._lexis.ordinals or c.lower in self._lexis.ordinals for c in s.children(draft.i))
        return ordinal and (dated.mention.granularity != "day" or dated.mention.relation == "since")

    @staticmethod
    def _tense(dated: Dated, draft: Draft, lexis: Lexis) -> Tense | None:
        """That of the verb which tells it; a noun without one has none."""
        token = draft.s[draft.i]
        if _is_ahead(dated, draft, lexis):
            return "future"
        if _is_of_decision(dated, draft, lexis):
            return "past"
        wanted = draft.factuality == "hypothetical" and any(one.type.name in _AHEAD for one in draft.parents)
        called = draft.factuality == "hypothetical" and not draft.parents and token.feats.get("Tense") == "Pres"
        above = draft.s.head(draft.i)
        may = above is not None and token.feats.get("VerbForm") == "Inf" and above.feats.get("Mood") == "Cnd"
        if draft.factuality == "future" or wanted or called or (may and draft.factuality == "hypothetical"):
            return "future"
        head = token.head
        told = not draft.is_noun or (head >= 0 and draft.s[head].upos == "VERB" and token.relation in ("obj", "nsubj"))
        return "past" if draft.factuality == "actual" and told else None


def _is_ahead(dated: Dated, draft: Draft, lexis: Lexis) -> bool:
    """`l'Union africaine se réunit jeudi`: a meeting told in the present; `a renoncé à venir vendredi`: what is given up."""
    token = draft.s[draft.i]
    if draft.type.name != "CONSULT" or dated.mention.value.op != "weekday" or dated.head < draft.i:
        return False
    if token.feats.get("VerbForm") == "Inf":
        return draft.factuality == "negated"
    told = token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") in lexis.told_ahead
    return draft.factuality == "actual" and told and token.feats.get("Mood") == "Ind"


def _is_of_decision(dated: Dated, draft: Draft, lexis: Lexis) -> bool:
    """`decided on Monday to ban flights`: the day stands with a past before the infinitive of what is decided."""
    s, token = draft.s, draft.s[draft.i]
    above = s.head(draft.i)
    if draft.factuality != "future" or token.relation != "xcomp" or above is None or s[dated.head].head != above.i:
        return False
    told = above.feats.get("VerbForm") == "Fin" and above.feats.get("Tense") == "Past"
    return told and dated.head < draft.i and above.lemma.lower() in lexis.deciding
