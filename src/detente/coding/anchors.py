"""Dates counted from another event: `deux jours après la rencontre`, `au lendemain du vote`, `depuis le putsch`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from detente.coding.draft import Draft
from detente.coding.due import Dated, Due, Words
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_definite, marker
from detente.model import When
from detente.parse.tree import Sentence, Token
from detente.temporal import Days, Mention, resolve

_BACK = 2
"""Sentences back to what a general word takes up."""

_REACH = 6
"""Words after "the day after" among which the event that it names begins."""


class Anchors:
    """The dated events of one article, for dates that are counted from them."""

    def __init__(self, lexis: Lexis, published: str | None, words: Mapping[str, Words]) -> None:
        self._lexis = lexis
        self._published = published
        self._since = words.get("since", frozenset())
        self._deeds = words.get("deeds", frozenset())
        self._meetings = words.get("meetings", frozenset())
        self._told: list[Draft] = []
        self._nouns: dict[str, Days] = {}

    def note(self, s: Sentence, dated: Dated, days: Days) -> None:
        """Remember the days of a noun that a date is a complement of (`le sommet du 9 mars`), event or not."""
        for above in s.ancestors(dated.head):
            if above.upos == "NOUN":
                self._nouns[above.lemma.lower()] = days
                return
            if above.upos not in ("VERB", "AUX") or above.relation != "acl":
                return

    def remember(self, drafts: list[Draft]) -> None:
        """Events that later sentences may count from."""
        self._told += [draft for draft in drafts if draft.when is not None and draft.factuality in ("actual", "future")]

    def target(self, s: Sentence, dated: Dated) -> Token | None:
        """The word that names what the days are counted from."""
        last = max(dated.tokens)
        for token in s.tokens[last + 1 : last + 1 + _REACH]:
            if token.upos in ("NOUN", "PROPN", "VERB"):
                return _told_by(s, token)
            if token.upos == "PUNCT":
                return None
        return None

    def count(self, s: Sentence, dated: Dated, target: Token, due: Due, beside: Days | None) -> None:
        """Date what happens so long after the target, or the target by what it is known to have come before.

        `beside` are the days of the clause where it tells no event (`durci en juin, un mois après l'arrestation de X`).
        """
        start = target.i if s.is_below(dated.head, target.i) else dated.head
        named = due.at(target.i)
        owners = [one for one in due.owners(start, max(dated.tokens)) if one is not named]
        origin = self._days(s, target, named)
        for draft in owners:
            if origin is not None and draft.when is None:
                days = resolve(dated.mention, self._published, anchor=origin)
                draft.when = When(days[0], days[1], dated.mention.text) if days else None
            elif origin is None and draft.when is not None and named is not None and named.when is None:
                days = resolve(_mirrored(dated.mention), self._published, anchor=(draft.when.start, draft.when.end))
                _date(due.coordinated(target.i), days, dated)
        if origin is None and not owners and beside is not None:
            days = resolve(_mirrored(dated.mention), self._published, anchor=beside)
            _date(due.coordinated(target.i), days, dated)

    def take_up(self, s: Sentence, due: Due, drafts: list[Draft]) -> None:
        """Date what happens at an event told before (`lors de l'appel`), or has gone on since (`détenu depuis le putsch`)."""
        for draft in drafts:
            if draft.when is not None or draft.factuality != "actual" or draft.parents:
                continue
            for token in s.tokens:
                if token.upos != "NOUN" or not is_definite(s, token.i):
                    continue
                if draft in due.happening_at(token.i) and (days := self._days(s, token, due.at(token.i))):
                    draft.when = When(days[0], days[1], token.form)
                elif token.head == draft.i and marker(s, token.i, self._lexis) in self._since and self._published:
                    days = self._days(s, token, due.at(token.i))
                    draft.when = When(days[0], self._published[:10], token.form) if days and days[0] else None

    def _days(self, s: Sentence, target: Token, named: Draft | None) -> Days | None:
        if named is not None and named.when is not None:
            return named.when.start, named.when.end
        for other in reversed(self._told):
            if other.when is not None and (_same_word(other, target) or (named is not None and _same_sides(other, named))):
                return other.when.start, other.when.end
        return self._nouns.get(target.lemma.lower()) or self._just_told(s, target)

    def _just_told(self, s: Sentence, target: Token) -> Days | None:
        """`l'opération`, `la séance`: whatever was told a moment ago, by a word for all such things."""
        lemma = target.lemma.lower()
        for other in reversed(self._told):
            if s.index - other.s.index > _BACK or not is_definite(s, target.i) or s.child(target.i, "nmod"):
                return None
            fits = lemma in self._meetings if other.type.name == "CONSULT" else lemma in self._deeds
            if fits and other.when is not None and (other.type.name == "CONSULT" or other.type.quad.startswith("material")):
                return other.when.start, other.when.end
        return None


def _date(drafts: list[Draft], days: Days | None, dated: Dated) -> None:
    if days is not None:
        for one in drafts:
            one.when = one.when or When(days[0], days[1], dated.mention.text)


def _told_by(s: Sentence, token: Token) -> Token:
    """`a day after X bombed Y`: the verb of the clause that a subject begins, else the word itself."""
    top = token
    while top.relation in ("nmod", "compound", "flat", "appos", "conj", "amod") and 0 <= top.head != top.i:
        top = s[top.head]
    verb = s.head(top.i)
    begins = verb is not None and top.relation == "nsubj" and verb.i > token.i and verb.upos == "VERB"
    return verb if verb is not None and begins else token


def _same_word(other: Draft, target: Token) -> bool:
    return other.s[other.i].lemma.lower() == target.lemma.lower() and target.upos == "NOUN"


def _same_sides(other: Draft, named: Draft) -> bool:
    """Whether a noun may take up an event of its type; without any sides only a meeting does."""
    if other.type is not named.type or not named.is_noun:
        return False
    bare = is_definite(named.s, named.i) and not named.s.child(named.i, "nmod", "amod", "acl")
    return named.type.name == "CONSULT" if bare or not named.codes() else named.codes() <= other.codes()


def _mirrored(mention: Mention) -> Mention:
    """The way back: two days after becomes two days before."""
    value = mention.value
    n = None if value.n is None else -value.n
    direction = None if value.direction is None else -value.direction
    return replace(mention, value=replace(value, n=n, direction=direction))
