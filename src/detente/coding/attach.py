"""To which events of a sentence a complement belongs."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice, takewhile

from detente.coding.draft import Draft
from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, has_pronoun_object, is_participle, is_relative, marker
from detente.parse.tree import Sentence

_STEPS = 12


def tokens_of(drafts: list[Draft]) -> dict[int, Draft]:
    """The events of a sentence by the tokens of their triggers."""
    found = {draft.i: draft for draft in drafts}
    for draft in drafts:
        for k in draft.frame.hit.tokens[1:]:
            found.setdefault(k, draft)
    return found


def owners_of(s: Sentence, i: int, by_token: dict[int, Draft], drafts: list[Draft]) -> list[Draft]:
    """The events that the complement headed by i belongs to: the trigger it hangs on, or those its clause's verb tells of."""
    for above in islice(s.ancestors(i), _STEPS):
        if above.i in by_token:
            return [by_token[above.i]]
        if above.upos in ("VERB", "AUX") or above.head < 0:
            return _told_by(s, above.i, drafts)
    return []


def is_aside(s: Sentence, i: int, by_token: dict[int, Draft], prepositions: Collection[str], lexis: Lexis) -> bool:
    """Whether i stands in the complement of a noun that is no event, under one of `prepositions`: then it is that noun's."""
    for above in islice(s.ancestors(i), _STEPS):
        if above.i in by_token or above.upos in ("VERB", "AUX"):
            return False
        if marker(s, above.i, lexis) in prepositions:
            return True
    return False


def _told_by(s: Sentence, verb: int, drafts: list[Draft]) -> list[Draft]:
    """Events among the arguments of a verb that is none itself, else the one that it describes."""
    token = s[verb]
    near = [d for d in drafts if s[d.i].head == verb or s[first_conjunct(s, d.i)].head == verb]
    if is_participle(token) and token.relation == "acl":
        near += [d for d in drafts if d.i == token.head]
    subjects = [d for d in near if s[d.i].relation in ("nsubj", "obj")]
    found = subjects or [d for d in near if s[d.i].relation in ("xcomp", "ccomp", "obl", "conj", "acl")]
    return found or described(s, verb, drafts)


def described(s: Sentence, verb: int, drafts: list[Draft]) -> list[Draft]:
    """The event that a relative clause is about (`la visite que X devait entamer`)."""
    while s[verb].relation == "xcomp" and s[verb].head >= 0:
        verb = s[verb].head
    if s[verb].dep != "acl:relcl" or not any(is_relative(s[k]) and s[k].relation in ("obj", "nsubj") for k in s.subtree(verb)):
        return []
    noun = s[verb].head
    return [d for d in drafts if noun in d.frame.hit.tokens or (s[noun].relation == "nmod" and s[noun].head == d.i)]


def is_gerund(s: Sentence, i: int) -> bool:
    """Whether i is a present participle that says how or when its verb happens (`en recevant`)."""
    token = s[i]
    return token.relation == "advcl" and token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Part"


def beside(s: Sentence, draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Events told by complements of an event's verb: its object, its gerunds, what it happens at."""
    near = [d for d in drafts if d is not draft and s.is_below(d.i, draft.i)]
    return [
        d for d in near if (is_gerund(s, d.i) and s[d.i].head == draft.i) or (d.is_noun and not _in_clause(s, d.i, draft.i))
    ]


def _in_clause(s: Sentence, i: int, top: int) -> bool:
    """Whether a verb stands between i and `top` above it."""
    return any(t.upos in ("VERB", "AUX") for t in takewhile(lambda above: above.i != top, s.ancestors(i)))


def in_relative(s: Sentence, tokens: Collection[int], adverbs: Collection[str], drafts: list[Draft]) -> list[Draft]:
    """Events of the relative clause on one of `tokens` that one of `adverbs` opens (`Rome, où …`)."""
    found: list[Draft] = []
    for clause in (child for i in tokens for child in s.children(i, "acl")):
        if any(t.lower in adverbs for t in s.children(clause.i)):
            verbs = {clause.i, *(t.i for t in s.children(clause.i, "xcomp", "conj"))}
            found += [d for d in drafts if d.i in verbs or (s[d.i].head in verbs and s[d.i].relation in ("nsubj", "obj"))]
    return found


def teller(s: Sentence, draft: Draft) -> int:
    """The verb that tells of an event: its own, or the one that its noun is subject or object of."""
    token = s[draft.i]
    head = s.head(draft.i)
    if head is not None and head.upos == "VERB" and draft.is_noun and token.relation in ("nsubj", "obj"):
        return head.i
    return draft.i


def sharers(s: Sentence, i: int, verb: int, drafts: list[Draft]) -> list[Draft]:
    """Events told in the same breath as by `verb`: they share its complement i if they have none like it.

    A complement that stands before everything holds for all coordinated clauses, another for verbs of the same subject only.
    """
    subject = s.child(verb, "nsubj")
    fronted = i < verb and (subject is None or i < subject.i) and s[i].head == verb
    return [other for other in drafts if _shares(s, i, verb, teller(s, other), fronted=fronted)]


def _shares(s: Sentence, i: int, verb: int, told: int, *, fronted: bool) -> bool:
    token = s[told]
    if told == verb or token.head < 0:
        return False
    taken_up = has_pronoun_object(s, told)
    if token.relation == "conj" and first_conjunct(s, told) == verb and told > i:
        return fronted or taken_up or s.child(told, "nsubj") is None
    beside_it = is_gerund(s, told) or ((fronted or taken_up) and token.relation == "parataxis" and told > verb)
    return beside_it and token.head == verb


def met(s: Sentence, meeting: Draft, drafts: list[Draft]) -> list[Draft]:
    """What those who meet say there (`réunis mardi, ils ont promis…`)."""
    if meeting.type.name != "CONSULT" or meeting.is_noun or not is_participle(s[meeting.i]) or s[meeting.i].dep != "advcl":
        return []
    return [d for d in drafts if d.i == s[meeting.i].head > meeting.i and (d.type.mutual or d.type.quad.startswith("verbal"))]


def put_down(s: Sentence, draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """A protest and what it is met with (`a dispersé un rassemblement`, `des marches réprimées`) share day and place."""
    return [other for other in drafts if _meets(s, draft, other) or _meets(s, other, draft)]


def _meets(s: Sentence, force: Draft, protest: Draft) -> bool:
    if protest.type.name != "PROTEST" or force.type.name not in ("ASSAULT", "COERCE"):
        return False
    under = s[protest.i].head == force.i and s[protest.i].dep in ("obj", "nsubj:pass", *(("nmod",) if force.is_noun else ()))
    return under or (s[force.i].head == protest.i and s[force.i].dep == "acl")
