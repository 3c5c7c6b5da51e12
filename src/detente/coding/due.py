"""To which events of a sentence a date is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.coding.attach import described, is_gerund, tokens_of
from detente.coding.draft import Draft
from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, is_participle, marker
from detente.parse.tree import Sentence
from detente.temporal import Mention

Words = frozenset[str]

_STEPS = 12


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence with the tokens it covers and the one that heads it."""

    mention: Mention
    tokens: frozenset[int]
    head: int


class Due:
    """The events of one sentence that its dates may belong to."""

    def __init__(self, s: Sentence, drafts: list[Draft], heads: list[int], lexis: Lexis, words: Mapping[str, Words]) -> None:
        self._s = s
        self._drafts = drafts
        self._heads = heads
        self._lexis = lexis
        self._at = words.get("at", frozenset())
        self._at_nouns = words.get("at_nouns", frozenset())
        self._planned = words.get("planned", frozenset())
        self._by_token = tokens_of(drafts)

    def at(self, i: int) -> Draft | None:
        """The event that token i names."""
        return self._by_token.get(i)

    def owners(self, start: int, last: int) -> list[Draft]:
        """The events whose date is the one headed by `start`; `last` is its last token."""
        s, current = self._s, start
        holder = s.head(current)
        inner = holder is not None and holder.upos == "NOUN" and marker(s, current, self._lexis) in self._lexis.inner
        if inner and holder is not None and holder.i not in self._by_token and not self.is_occasion(holder.i):
            return []  # `la présidentielle du 28 juillet`: the date of that noun, not of the clause
        for _ in range(_STEPS):
            above = s[current].head
            if above < 0:
                return self._of_clause(current, last) if current not in self._by_token else []
            if above in self._by_token:
                found = self._by_token[above]
                return [found, *(one for one in self.happening_at(above) if one is not found)]
            if s[above].upos in ("VERB", "AUX") or s[above].head < 0:
                return self._of_clause(above, last)
            current = above
        return []

    def is_occasion(self, i: int) -> bool:
        """Whether noun i is what something happens at (`lors d'une réunion`, `au cours de l'appel`, `en visite`)."""
        s, token, case = self._s, self._s[i], marker(self._s, i, self._lexis)
        if token.upos != "NOUN":
            return False
        if case in self._at or (case in self._lexis.state and i in self._by_token and token.relation in ("obl", "advcl")):
            return True
        above = s.head(i)
        return above is not None and case == self._lexis.of and above.lemma.lower() in self._at_nouns

    def happening_at(self, i: int) -> list[Draft]:
        """The events told by the verb that noun i is the occasion of."""
        if not self.is_occasion(i):
            return []
        for above in self._s.ancestors(i):
            if above.i in self._by_token:
                return [self._by_token[above.i]]
            if above.upos in ("VERB", "AUX"):
                return [d for d in self._of_clause(above.i, i) if d.i != i]
        return []

    def _of_clause(self, verb: int, last: int) -> list[Draft]:
        """Events named by the arguments of a verb that is no event itself (`des pourparlers auront lieu jeudi`)."""
        s, drafts = self._s, self._drafts
        if s[verb].relation == "advcl" and s[verb].feats.get("VerbForm") == "Part" and s[verb].head >= 0:
            if s[verb].lemma.lower() in self._planned:
                return []  # `prévu le 25 février, le scrutin a été ajourné`
            main = next((d for d in drafts if d.i == s[verb].head), None)
            if main is not None:
                return [main]
        verbs = {verb, *(t.i for t in s.children(verb, "xcomp"))}
        found = [d for d in drafts if s[d.i].head in verbs or s[first_conjunct(s, d.i)].head in verbs]
        if s[verb].dep == "acl" and is_participle(s[verb]) and s[s[verb].head].relation == "obl":
            main = next((d for d in drafts if d.i == s[s[verb].head].head), None)
            if main is not None:  # `dans une vidéo diffusée lundi, X a promis…`
                return [main]
        if s[verb].dep == "acl":
            found += [d for d in drafts if d.i == s[verb].head] or self._occurring(verb)
        found = [d for d in found if self._is_argument(d) or s[verb].dep == "acl"]
        if s.child(verb, "aux:tense"):  # `a décidé dimanche de lever les sanctions`: the day of the decision
            found = [d for d in found if s[d.i].relation != "xcomp" or d.factuality != "future"]
        later = [d for d in found if d.is_noun and s[d.i].relation == "obl" and verb < d.i < last]
        if later and any(verb < head < later[-1].i for head in self._heads):
            return later[-1:]  # `a débuté lundi avant un sommet le 3 juillet`: the clause has its own date
        subjects = [d for d in found if s[d.i].relation in ("nsubj", "obj", "xcomp")]
        return subjects or found or described(s, verb, drafts)

    def _occurring(self, verb: int) -> list[Draft]:
        """`l'assassinat du maire, survenu dimanche`: what happens is the event, not its complement."""
        if self._s[verb].lemma.lower() not in self._lexis.occur:
            return []
        above = self._s[verb].head
        while self._s[above].relation == "nmod" and above not in self._by_token:
            above = self._s[above].head
        return [self._by_token[above]] if above in self._by_token else []

    def _is_argument(self, draft: Draft) -> bool:
        s, i = self._s, draft.i
        if s[i].relation not in ("nsubj", "obj", "conj", "obl", "xcomp", "acl", "advcl", "ccomp"):
            return False
        if s[i].relation == "advcl":
            return is_gerund(s, i) or not is_participle(s[i]) or s.child(i, "aux") is not None
        return s[i].relation != "obl" or marker(s, i, self._lexis) != self._lexis.against
