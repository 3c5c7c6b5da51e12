"""When and where: which date and which place of a sentence belong to which event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.coding.attach import owners_of
from detente.coding.draft import Draft
from detente.coding.names import Names, place_record
from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, marker
from detente.knowledge import Kind, Knowledge
from detente.model import When, Where
from detente.parse.tree import Sentence, Token
from detente.temporal import Days, Mention, Tense, find, resolve

_STEPS = 12

_AHEAD = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Whose contents lie ahead."""

BRIEF = 3
"""Days that an anchor for "the day after" may last."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence with the tokens it covers and the one that heads it."""

    mention: Mention
    tokens: frozenset[int]
    head: int


class Dates:
    """Dates of one article, given to its events sentence by sentence."""

    def __init__(self, language: str, published: str | None, lexis: Lexis) -> None:
        self._language = language
        self._published = published
        self._lexis = lexis
        self._last: Days | None = None
        self._heads: list[int] = []

    def of(self, s: Sentence) -> list[Dated]:
        """The dates of sentence s."""
        found = []
        for mention in find(s.text, self._language):
            tokens = s.token_at(s.start + mention.start, s.start + mention.end)
            if tokens:
                inside = {token.i for token in tokens}
                head = next((token.i for token in tokens if token.head not in inside and token.upos != "ADP"), tokens[-1].i)
                found.append(Dated(mention, frozenset(inside), head))
        return found

    def assign(self, s: Sentence, dates: list[Dated], drafts: list[Draft]) -> None:
        """Give each date of s to the events whose occasion it is; then to those that share it and have none of their own."""
        shared: list[tuple[Dated, Draft, list[Draft]]] = []
        self._heads = [dated.head for dated in dates if dated.mention.kind == "date"]
        for dated in dates:
            if dated.mention.kind != "date":
                continue
            owners = self._owners(s, dated, drafts)
            days = None
            for draft in owners:
                days = self._give(dated, draft) or days
                shared.append((dated, draft, [one for one in drafts if one is not draft and self._shares(s, draft.i, one.i)]))
            if days is None and not owners:
                days = resolve(dated.mention, self._published, tense="past", anchor=self._last)
            if days is not None and _is_brief(days):
                self._last = days
        for dated, draft, sharing in shared:
            for other in sharing:
                if other.when is None and (other.factuality == "future") == (draft.factuality == "future"):
                    self._give(dated, other)

    def _give(self, dated: Dated, draft: Draft) -> Days | None:
        """Date one event, if the mention can be resolved for it; what lies after publication is planned."""
        days = resolve(dated.mention, self._published, tense=self._tense(draft), anchor=self._last)
        if days is None:
            return None
        if self._counts(draft, dated):
            draft.window = When(days[0], days[1], dated.mention.text)
        elif draft.when is None and (dated.mention.relation != "since" or draft.factuality != "hypothetical"):
            draft.when = When(days[0], days[1], dated.mention.text)
            if draft.factuality == "actual" and days[0] and self._published and days[0] > self._published[:10]:
                draft.factuality = "future"
        return days

    def _counts(self, draft: Draft, dated: Dated) -> bool:
        """`sa troisième visite en un an`: the span is that of the count, not the date of this one."""
        s = draft.s
        ordinal = any(c.lemma.lower() in self._lexis.ordinals or c.lower in self._lexis.ordinals for c in s.children(draft.i))
        return ordinal and (dated.mention.granularity != "day" or dated.mention.relation == "since")

    @staticmethod
    def _tense(draft: Draft) -> Tense | None:
        """That of the verb which tells it; a noun without one has none."""
        wanted = draft.factuality == "hypothetical" and any(one.type.name in _AHEAD for one in draft.parents)
        if draft.factuality == "future" or wanted:
            return "future"
        head = draft.s[draft.i].head
        told = not draft.is_noun or (
            head >= 0 and draft.s[head].upos == "VERB" and draft.s[draft.i].relation in ("obj", "nsubj")
        )
        return "past" if draft.factuality == "actual" and told else None

    def _owners(self, s: Sentence, dated: Dated, drafts: list[Draft]) -> list[Draft]:
        by_token = {draft.i: draft for draft in drafts}
        for draft in drafts:
            for k in draft.frame.hit.tokens[1:]:
                by_token.setdefault(k, draft)
        current = dated.head
        holder = s.head(current)
        if (
            holder is not None
            and holder.upos == "NOUN"
            and holder.i not in by_token
            and marker(s, current, self._lexis) in self._lexis.inner
        ):
            return []  # `la présidentielle du 28 juillet`: the date of that noun, not of the clause
        for _ in range(_STEPS):
            above = s[current].head
            if above < 0:
                return self._of_clause(s, current, dated, drafts) if current not in by_token else []
            if above in by_token:
                return [by_token[above]]
            if s[above].upos in ("VERB", "AUX") or s[above].head < 0:
                return self._of_clause(s, above, dated, drafts)
            current = above
        return []

    @staticmethod
    def _shares(s: Sentence, verb: int, other: int) -> bool:
        """Whether `other` is coordinated with the verb under one subject, or its gerund (`en recevant`)."""
        token = s[other]
        if s.child(other, "nsubj"):
            return False
        gerund = (
            token.relation == "advcl"
            and token.head == verb
            and token.feats.get("Tense") == "Pres"
            and token.feats.get("VerbForm") == "Part"
        )
        return gerund or (
            token.upos == "VERB" and other > verb and token.relation == "conj" and first_conjunct(s, other) == verb
        )

    def _of_clause(self, s: Sentence, verb: int, dated: Dated, drafts: list[Draft]) -> list[Draft]:
        """Events named by the arguments of a verb that is no event itself (`des pourparlers auront lieu jeudi`)."""
        if s[verb].relation == "advcl" and s[verb].feats.get("VerbForm") == "Part" and s[verb].head >= 0:
            main = next((d for d in drafts if d.i == s[verb].head), None)
            if main is not None:
                return [main]
        verbs = {verb, *(t.i for t in s.children(verb, "xcomp"))}
        found = [d for d in drafts if s[d.i].head in verbs or s[first_conjunct(s, d.i)].head in verbs]
        if s[verb].relation == "acl" and s[s[verb].head].relation == "obl":
            main = next((d for d in drafts if d.i == s[s[verb].head].head), None)
            if main is not None:  # `dans une vidéo diffusée lundi, X a promis…`
                return [main]
        if s[verb].head >= 0 and s[verb].relation == "acl":
            found += [d for d in drafts if d.i == s[verb].head]
        found = [d for d in found if s[d.i].relation in ("nsubj", "obj", "conj", "obl", "xcomp", "acl", "advcl", "ccomp")]
        if s.child(verb, "aux:tense"):  # `a décidé dimanche de lever les sanctions`: the day of the decision
            found = [d for d in found if s[d.i].relation != "xcomp" or d.factuality != "future"]
        later = [d for d in found if d.is_noun and s[d.i].relation == "obl" and verb < d.i < dated.head]
        if later and any(verb < head < later[-1].i for head in self._heads):
            return later[-1:]  # `a débuté lundi avant un sommet le 3 juillet`: the clause has its own date
        subjects = [d for d in found if s[d.i].relation in ("nsubj", "obj", "xcomp")]
        return subjects or found


def _is_brief(days: Days) -> bool:
    """Whether it is a matter of days, such as "the day after" can hang on, not a background of months or years."""
    start, end = days
    return start is not None and end is not None and (date.fromisoformat(end) - date.fromisoformat(start)).days <= BRIEF


class Places:
    """Places of one article's sentences, given to its events."""

    def __init__(self, names: Names, knowledge: Knowledge, lexis: Lexis, data: dict[str, Any], home: str | None) -> None:
        self._names = names
        self._knowledge = knowledge
        self._lexis = lexis
        self._prepositions = frozenset(data.get("prepositions") or ())
        self._exact = frozenset(data.get("exact") or ())
        self._home = home
        self._parts = dict(data.get("parts") or {})

    def assign(self, s: Sentence, drafts: list[Draft]) -> None:
        """Give each place of s in a complement of place to the event it hangs on; the finest wins."""
        by_token = {draft.i: draft for draft in drafts}
        for token in s.tokens:
            place = self._place(s, token)
            if place is None:
                continue
            for draft in owners_of(s, token.i, by_token, drafts):
                if draft.type.quad.startswith("verbal") and draft.type.name != "CONSULT":
                    continue  # where words are said is not where the event happens
                if self._is_addressee(s, token.i, draft, place.country):
                    continue
                if draft.type.mutual and marker(s, token.i, self._lexis) == self._lexis.between:
                    continue  # `un appel entre Tokyo et Séoul`: who takes part, not where
                if draft.where is None or (draft.where.name == self._knowledge.country_name(draft.where.country)):
                    draft.where = place

    def at_home(self, events: list[Draft]) -> None:
        """Where the text does not say it: a visit happens at the host's, a protest at home in its own country."""
        for event in events:
            if event.where is None and self._is_hosted(event):
                hosts = [p for p in event.recipients if self._knowledge.country_name(p.code) != p.code]
                if len(hosts) == 1:
                    event.where = Where(self._knowledge.country_name(hosts[0].code), hosts[0].code, hosts[0].text)

    @staticmethod
    def _is_hosted(event: Draft) -> bool:
        if event.type.name == "PROTEST":
            return event.factuality == "actual" and event.recipient_codes() == event.actor_codes()
        return event.type.name == "CONSULT" and event.rule.mode == "visit"

    def _place(self, s: Sentence, token: Token) -> Where | None:
        name = self._names.at(s, token.i)
        if name is None:
            return self._unknown(s, token)
        if self._names.head(s, token.i) != token.i:
            return None
        record = place_record(name, self._names.counts)
        if record is None:
            return None
        country = record.country or record.code
        if len(country) != 3:
            return None
        head, prefix = self._carrier(s, token)
        if marker(s, head, self._lexis) not in self._prepositions and not self._is_target(s, head, record.kind):
            return None
        base = record.name or name.text
        if record.kind is Kind.CAPITAL:
            towns = (one.name for one in name.records if one.kind is Kind.PLACE and one.country == country and one.name)
            base = next(towns, base)
        label = prefix.replace("~", base) if prefix else base
        return Where(label, country, s.words(head, token.i) if head < token.i else name.text)

    def _is_addressee(self, s: Sentence, i: int, draft: Draft, country: str) -> bool:
        """`livrer des armes à X`: who gets it, not where it happens."""
        gets = not draft.type.mutual and self._lexis.to in draft.rule.recipient and country in draft.recipient_codes()
        return gets and marker(s, i, self._lexis) == self._lexis.to

    def _unknown(self, s: Sentence, token: Token) -> Where | None:
        """A name in no gazetteer under a preposition of place lies in the country that the article speaks of."""
        if token.upos != "PROPN" or token.relation not in ("obl", "nmod") or self._home is None:
            return None
        if marker(s, token.i, self._lexis) not in self._exact:
            return None
        return Where(token.form, self._home, token.form)

    def _is_target(self, s: Sentence, i: int, kind: Kind) -> bool:
        """`a bombardé Kharkiv`, `le centre de X a été visé`, `s'emparer de X`: the place itself is what is hit."""
        if kind not in (Kind.PLACE, Kind.CAPITAL):
            return False
        seized = s[i].relation == "obl" and s[i].head >= 0 and s.child(s[i].head, "expl:pv") is not None
        return s[i].relation == "obj" or s[i].dep == "nsubj:pass" or (seized and marker(s, i, self._lexis) == self._lexis.of)

    def _carrier(self, s: Sentence, token: Token) -> tuple[int, str]:
        """`à la frontière de X`, `un quartier du sud de X`: the noun of place with the preposition, and what it adds."""
        carrier, label = token, ""
        while carrier.relation == "nmod" and carrier.head >= 0:
            above = s[carrier.head]
            key = next((word for word in (above.lemma.lower(), above.lower) if word in self._parts), None)
            if key is None or marker(s, carrier.i, self._lexis) not in ("", self._lexis.of):
                break
            label = label if label not in ("", "~") else str(self._parts[key])
            carrier = above
        return carrier.i, label
