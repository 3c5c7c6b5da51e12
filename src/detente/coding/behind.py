"""Who is behind what words are about: the clause, the happening or the deed that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.coding.actors import Actors
from detente.coding.draft import Draft
from detente.coding.party import Party, alike
from detente.grammar.arguments import arguments, held
from detente.grammar.lexis import Lexis
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

DEED_BACK = 2
"""Sentences back to the deed that `ce geste` takes up."""


class Behind:
    """Finds who did what the words of one article are about.

    `told`: the events of the sentences before, `here`: those of this sentence by the nouns that name them; both grow as the
    article is read.
    """

    def __init__(self, actors: Actors, lexis: Lexis, told: Sequence[Draft], here: Mapping[int, Draft]) -> None:
        self._actors = actors
        self._lexis = lexis
        self._told = told
        self._here = here

    def nested(self, s: Sentence, i: int) -> list[Party]:
        """Who did, or does, what i says: the clause, the noun or the relative clause that it heads."""
        if s[i].upos in ("VERB", "AUX"):
            return self._in_clause(s, i)
        if found := self._in_relative(s, i):
            return found
        event = self._here.get(i)
        if event is not None and event.actors and s[i].relation == "obj":
            return list(event.actors)  # `qualifier de crime le raid israélien`: also where the weapon's word is somebody's
        if any(p.acts and p.kind != "instrument" for p in self._actors.resolve(s, i)):
            return []
        subject = s.child(i, "nsubj")
        if subject is not None and s.child(i, "cop"):
            return (
                list(self._actors.resolve(s, subject.i)) if self._actors.is_actor(s, subject.i) else self.nested(s, subject.i)
            )
        if event is not None and (event.actors or event.recipients or event.rule.noun_de == "object"):
            return list(event.actors or self.before(event))
        if event is not None and (doers := self.before(event)):
            return list(doers)
        for argument in arguments(s, i, self._lexis):
            if argument.slot in self._lexis.agent:
                return [p for p in self._actors.resolve(s, argument.i) if p.acts]
        return self.told_of(s, i) or self._actors.owning.owners(s, i)

    def told_of(self, s: Sentence, i: int) -> list[Party]:
        """Who does what a participle or relative clause tells of noun i (`un obus tiré par X`, `la bombe que X a posée`)."""
        for child in s.children(i, "acl"):
            agents = [a for a in arguments(s, child.i, self._lexis) if a.slot == "subject" and a.i != i]
            doers = [p for a in agents[:1] for p in self._actors.resolve(s, a.i) if p.acts]
            if doers:
                return doers
        return []

    def taken_up(self, draft: Draft, i: int) -> list[Party]:
        """Who did what a demonstrative takes up (`cette décision`, `ce geste`): whoever else did the last thing told."""
        s = draft.s
        if not any(child.feats.get("PronType") == "Dem" for child in s.children(i, "det")) or self._actors.is_actor(s, i):
            return []
        here = [one for one in self._here.values() if one.i < draft.i]
        for other in reversed([*self._told, *here]):
            if s.index - other.s.index > DEED_BACK:
                break
            if other.actors and not other.type.mutual and not any(alike(p, q) for p in other.actors for q in draft.actors):
                return list(other.actors)
        return []

    def _in_relative(self, s: Sentence, i: int) -> list[Party]:
        """Who offers, asks for, plans or is blamed for what a relative clause is about (`la visite que X devait faire`)."""
        within = [clause for noun in s.children(i, "nmod") for clause in s.children(noun.i, "acl")]
        for clause in (*s.children(i, "acl"), *within):
            if (blamed := held(s, clause, self._lexis)) is not None:
                return [p for k in blamed for p in self._actors.resolve(s, k) if p.acts]
            verbs = [clause, *s.children(clause.i, "xcomp")]
            about = [c for verb in verbs for c in s.children(verb.i, "obj") if c.lower in self._lexis.relative_object]
            doers = self._within(s, verbs) if about else []
            if doers:
                return doers
        return []

    def _within(self, s: Sentence, verbs: Sequence[Token]) -> list[Party]:
        """The subject of a clause whose infinitive may hold it; where a pronoun is it, the one it is done with."""
        subjects = [c for verb in verbs for c in s.children(verb.i, "nsubj")]
        beside = [c for verb in verbs for c in s.children(verb.i, "obl") if marker(s, c.i, self._lexis) == self._lexis.with_]
        named = [c for c in subjects if c.upos != "PRON"] or beside or subjects
        return [p for c in named[:1] for p in self._actors.resolve(s, c.i) if p.acts]

    def _in_clause(self, s: Sentence, i: int) -> list[Party]:
        """Who acts in a clause, or whom an infinitive is about."""
        found = arguments(s, i, self._lexis)
        gerund = any(c.lower in self._lexis.controlled for c in s.children(i, "mark", "case"))
        if (s[i].feats.get("VerbForm") not in ("Inf", "Ger") and not gerund) or s.child(i, "nsubj"):
            subjects = [a for a in found if a.slot == "subject"]
            doers = [p for a in subjects[:1] for p in self._actors.resolve(s, a.i) if p.acts]
            return doers if subjects else self._within(s, s.children(i, "xcomp"))
        acting = {p.code for a in found if a.slot == "subject" for p in self._actors.resolve(s, a.i)}
        own: list[Party] = []
        for argument in found:
            if argument.slot not in ("subject", "content", "adj", "poss"):
                parties = self._actors.resolve(s, argument.i)
                others = [p for p in parties if p.code not in acting]  # `refuses to pull its troops out of X`
                if others:
                    return others
                own = own or [p for p in parties if not (p.anaphoric or p.kind == "thing")]
        return own

    def before(self, event: Draft) -> list[Party]:
        """Who did what a bare noun takes up: the last event of that type with the same side hit, of attacks the first.

        What happened comes before what is only feared or planned.
        """
        happened = [one for one in self._told if one.factuality == "actual"]
        if event.type.name != "ASSAULT":
            happened.reverse()  # `l'attaque` that others condemn is the one that the article is about
        for other in (*happened, *reversed(self._told)):
            if (
                other.type is event.type
                and other.actors
                and (not event.recipients or not other.recipients or event.recipient_codes() & other.codes())
            ):
                return other.actors
        return []
