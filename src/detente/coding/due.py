"""To which events of a sentence a date is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.coding.attach import described, is_gerund, sharers, tokens_of
from detente.coding.breaks import of_opening, of_predicate
from detente.coding.draft import Draft
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, first_conjunct, is_participle, marker
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
        self._within = words.get("within", frozenset())
        self._planned = words.get("planned", frozenset())
        self._arrived = words.get("arrived", frozenset())
        self._by_token = tokens_of(drafts)

    def at(self, i: int) -> Draft | None:
        """The event that token i names."""
        return self._by_token.get(i)

    def coordinated(self, i: int) -> list[Draft]:
        """The events that noun i and those joined to it name."""
        return [draft for k, draft in self._by_token.items() if i in (k, first_conjunct(self._s, k))]

    def owners(self, start: int, last: int) -> list[Draft]:
        """The events whose date is the one headed by `start`; `last` is its last token."""
        s, current = self._s, start
        if self._is_of_noun(start):
            return []
        if opened := of_opening(s, start, self._drafts):
            return opened
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

    def _is_of_noun(self, i: int) -> bool:
        """`la présidentielle du 28 juillet`: whether a date is that of a noun that is no event, not of the clause."""
        s, holder = self._s, self._s.head(i)
        if holder is None or holder.upos != "NOUN" or holder.i in self._by_token or s[i].upos == "ADV":
            return False
        said = s.child(holder.i, "cop") is not None  # `mardi, ce sont les avocats qui…`
        return marker(s, i, self._lexis) in self._lexis.inner and not said and not self.is_occasion(holder.i)

    def is_occasion(self, i: int) -> bool:
        """Whether noun i is what something happens at (`lors d'une réunion`, `au cours de l'appel`, `en visite`)."""
        s, token, case = self._s, self._s[i], marker(self._s, i, self._lexis)
        if token.upos != "NOUN":
            return False
        above = s.head(i)
        # `il est arrivé en visite mardi`, `X, en visite mardi, …`
        beside = token.relation in ("obl", "advcl") or (above is not None and above.relation == "nsubj")
        if case in self._at or (case in self._lexis.state and i in self._by_token and beside):
            return True
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
            if s[verb].lemma.lower() in self._planned and not s.child(verb, "mark"):
                return []  # `prévu le 4 mai, le vote a été ajourné`, but `ne s'est pas rendu à X comme prévu le 4 mai`
            main = next((d for d in drafts if d.i == s[verb].head), None)
            if main is not None:  # `nommé lundi, X est arrivé mardi`: the main clause has its own date
                return [] if any(clause_verb(s, head) == main.i for head in self._heads) else [main]
        if s[verb].upos not in ("VERB", "AUX") and (told := of_predicate(s, verb, drafts)):
            return told
        verbs = {verb, *(t.i for t in s.children(verb, "xcomp"))}
        found = [d for d in drafts if s[d.i].head in verbs or s[first_conjunct(s, d.i)].head in verbs]
        if (said := self._said_in(verb)) is not None:
            return said
        if s[verb].dep == "acl":
            found += [d for d in drafts if d.i == s[verb].head] or self._occurring(verb) or self._on_arrival(verb)
        found = [d for d in found if s[verb].dep == "acl" or self._is_argument(d)]
        if s.child(verb, "aux:tense"):  # `a décidé dimanche de lever les sanctions`: the day of the decision
            found = [d for d in found if s[d.i].relation != "xcomp" or d.factuality != "future"]
        later = [d for d in found if d.is_noun and s[d.i].relation == "obl" and verb < d.i < last]
        if later and any(verb < head < later[-1].i for head in self._heads):
            return later[-1:]  # `a débuté lundi avant un sommet le 3 juillet`: the clause has its own date
        subjects = [d for d in found if s[d.i].relation in ("nsubj", "obj", "xcomp")]
        return subjects or found or described(s, verb, drafts) or self._planned_before(verb)

    def _planned_before(self, verb: int) -> list[Draft]:
        """`a reporté sa visite à X, prévue jeudi`: the noun before such a participle, wherever that has been attached."""
        s = self._s
        if s[verb].lemma.lower() not in self._planned or not is_participle(s[verb]) or s.child(verb, "aux"):
            return []
        before = next((k for k in range(verb - 1, -1, -1) if k in self._by_token or s[k].upos in ("VERB", "AUX")), None)
        found = None if before is None else self._by_token.get(before)
        return [found] if found is not None and found.is_noun else []

    def _said_in(self, verb: int) -> list[Draft] | None:
        """`dans une vidéo diffusée lundi, X a promis…`, `dans une lettre qu'il a envoyée lundi`: what the main clause tells."""
        s, noun = self._s, self._s[verb].head
        relative = s[verb].dep == "acl:relcl" and noun >= 0 and marker(s, noun, self._lexis) in self._within
        if not (relative or (s[verb].dep == "acl" and is_participle(s[verb]))) or s[noun].relation != "obl":
            return None
        main = next((d for d in self._drafts if d.i == s[noun].head), None)
        return [main] if main is not None else sharers(s, noun, s[noun].head, self._drafts) or None

    def _on_arrival(self, verb: int) -> list[Draft]:
        """`X, revenu jeudi à Genève, a promis…`: what somebody does once there."""
        s, subject = self._s, self._s.head(verb)
        if subject is None or s[verb].lemma.lower() not in self._arrived or subject.relation != "nsubj":
            return []
        if any(clause_verb(s, head) == subject.head for head in self._heads):
            return []
        return [d for d in self._drafts if d.i == subject.head]

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
            finite = any(t.feats.get("VerbForm") == "Fin" for t in (s[i], *s.children(i, "aux")))
            if finite and s.child(i, "mark") is not None:
                return False  # `a prévenu mardi X, s'il partait, …`
            return is_gerund(s, i) or not is_participle(s[i]) or s.child(i, "aux") is not None
        return s[i].relation != "obl" or marker(s, i, self._lexis) != self._lexis.against
