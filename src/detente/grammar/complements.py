"""What stands below a verb or a noun in its tree: objects, clauses and complements under a preposition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.grammar.lexis import Lexis
from detente.grammar.voice import antecedent, is_relative, marker
from detente.parse.tree import Sentence, Token


@dataclass(frozen=True, slots=True)
class Argument:
    """Token `i` in `slot`; `weight` in (0, 1] says how sure the path is, `path` names it."""

    slot: str
    i: int
    weight: float
    path: str


def own(s: Sentence, i: int, lexis: Lexis, passive: bool) -> Iterator[Argument]:
    """What stands right below verb i, its subject aside: objects, an agent, clauses and complements."""
    if s[i].relation == "parataxis" and s[i].head >= 0:
        yield Argument("content", s[i].head, 0.8, "quoted")
    for child in s.children(i):
        relation = child.relation
        if relation == "obj" and not is_relative(child):
            yield Argument("object", child.i, 1.0, "obj")
            yield from _after_colon(s, i, child.i)
        elif relation == "parataxis" and child.i > i and _is_after_colon(s, i, child.i):
            yield Argument("content", child.i, 0.7, "colon")
        elif child.dep == "obl:agent":
            yield Argument("subject" if passive else min(lexis.agent, default=""), through_relative(s, child.i), 1.0, "agent")
        elif relation == "xcomp" and child.upos in ("NOUN", "PROPN") and marker(s, child.i, lexis):
            yield Argument(marker(s, child.i, lexis), child.i, 0.9, "nominal")
        elif relation == "xcomp" and child.upos == "NOUN" and s.child(i, "compound:prt") and not s.child(i, "obj"):
            yield Argument("object", child.i, 0.9, "nominal")  # `called off a march`
        elif relation in ("xcomp", "ccomp"):
            if child.dep == "xcomp" and child.upos == "PROPN" and child.i > i and not (passive or s.child(i, "obj", "iobj")):
                yield Argument("object", child.i, 0.85, "name")  # `infuriated Jordan`
            yield Argument("content", child.i, 1.0, child.dep)
            yield from _gerund(s, child, lexis)
        elif relation == "advcl" and child.i > i:
            yield from _gerund(s, child, lexis)
            if s[i].lemma in lexis.object_control and _is_to_infinitive(s, child):
                yield Argument("content", child.i, 0.9, "infinitive")
        elif relation == "obl" and passive and marker(s, child.i, lexis) in lexis.agent:
            yield Argument("subject", child.i, 0.9, "agent")
    yield from _complements(s, i, lexis, passive)
    if not passive and not s.child(i, "obj"):
        yield from (Argument("object", child.i, 0.9, "counted") for child in _counted_object(s, i, lexis))
    if not passive and not s.child(i, "obj", "expl:pv"):
        partitive = [c for c in s.children(i, "obl", "nmod") if c.i > i and c.upos == "NOUN" and _is_partitive(s, c.i, lexis)]
        yield from (Argument("object", child.i, 0.5, "partitive") for child in partitive[:1])


def _gerund(s: Sentence, verb: Token, lexis: Lexis) -> Iterator[Argument]:
    """`charged with spreading lies`: a gerund under a preposition stands where a noun would."""
    case = s.child(verb.i, "mark", "case")
    if case is None or case.upos not in ("ADP", "SCONJ") or case.i > verb.i:
        return
    having = any(c.feats.get("VerbForm") in ("Ger", "Part") for c in s.children(verb.i, "aux")[:1])
    bare = having or "VerbForm" not in verb.feats or verb.feats.get("Tense") == "Pres"
    if verb.feats.get("VerbForm") == "Ger" or (bare and case.lower in lexis.controlled):
        yield Argument(case.lemma.lower(), verb.i, 0.9, "gerund")


def _is_to_infinitive(s: Sentence, verb: Token) -> bool:
    """Whether a particle marks the infinitive (`pressed X to leave`): said of X, not what for."""
    return verb.feats.get("VerbForm") == "Inf" and any(mark.upos == "PART" for mark in s.children(verb.i, "mark"))


def _counted_object(s: Sentence, i: int, lexis: Lexis) -> list[Token]:
    """`en ont relâché trois`: the numeral is the object, whatever the tree makes of it."""
    if not any(lexis.clitics.get(child.lower) == lexis.of for child in s.children(i)):
        return []
    return [c for c in s.children(i, "obl", "nmod") if c.upos == "NUM" and c.i > i and s.child(c.i, "case") is None]


def _is_after_colon(s: Sentence, i: int, child: int) -> bool:
    return any(s[k].form == ":" for k in range(i + 1, child))


def _after_colon(s: Sentence, i: int, child: int) -> Iterator[Argument]:
    """`a tranché : toute aide suppose…`: what is said, though the tree takes its subject for an object."""
    if child > i and _is_after_colon(s, i, child):
        said = (c.i for c in s.children(child, "acl", "parataxis") if s.child(c.i, "obj", "ccomp", "xcomp"))
        yield from (Argument("content", verb, 0.7, "colon") for verb in said)


def _is_partitive(s: Sentence, i: int, lexis: Lexis) -> bool:
    """`utiliser du chlore`, `imposer de lourdes amendes`: an article of quantity taken for a preposition."""
    cases = s.children(i, "case")
    plain = len(cases) == 1 and cases[0].lower == lexis.of and cases[0].i + 1 < i and s[i].feats.get("Number") == "Plur"
    adjective = plain and all(s[k].upos == "ADJ" for k in range(cases[0].i + 1, i))
    return adjective or any(case.lower in lexis.contracted for case in cases) or _of_article(s, i, lexis)


def _of_article(s: Sentence, i: int, lexis: Lexis) -> bool:
    """`vendre de l'uranium`: right behind the verb, or behind an adverb of it, preposition and article in two words."""
    case, article = s.child(i, "case"), s.child(i, "det")
    if case is None or article is None or case.lower != lexis.of or article.feats.get("Definite") != "Def":
        return False
    verb = s[i].head
    adjacent = all(s[k].upos == "ADV" for k in range(verb + 1, case.i))
    return verb >= 0 and adjacent and case.i + 1 == article.i and article.i + 1 == i and s[i].feats.get("Number") != "Plur"


def _complements(s: Sentence, i: int, lexis: Lexis, passive: bool) -> Iterator[Argument]:
    """Complements under a preposition; under a passive, an agent further down is its agent."""
    for argument in obliques(s, i, lexis, 1.0, ""):
        if not passive or argument.slot not in lexis.agent:
            yield argument
        elif argument.path.endswith("deeper"):
            yield Argument("subject", argument.i, argument.weight, argument.path)


def obliques(s: Sentence, i: int, lexis: Lexis, weight: float, path: str) -> Iterator[Argument]:
    """Complements of i under a preposition, each in the slot of that name; less sure where the tree hangs them further down."""
    for child in s.children(i, "obl", "nmod", "iobj"):
        if child.dep == "iobj" or child.lower in lexis.clitics:
            yield Argument(lexis.clitics.get(child.lower, lexis.to), child.i, weight, path + "iobj")
            if not lexis.dative and child.lower not in lexis.clitics and not s.child(i, "obj", "aux:pass"):
                yield Argument("object", child.i, weight * 0.95, path + "iobj")  # `warned the officials that …`
            continue
        preposition = marker(s, child.i, lexis)
        relay = lexis.relays.get(f"{preposition} {child.lower}") or _relay(s, child, lexis) if preposition else None
        if relay:
            for carried in s.children(child.i, "nmod", "obl") if relay != "~" else ():
                yield Argument(relay, carried.i, weight, path + "relay")
        elif preposition:
            yield Argument(preposition, through_relative(s, child.i), weight, path + "obl")
            yield from _deeper(s, child.i, lexis, weight * 0.6)
    for child in s.children(i, "obj", "nsubj:pass"):
        yield from _deeper(s, child.i, lexis, weight * 0.7)
    for adjective in (c for child in s.children(i, "obj") for c in s.children(child.i, "amod")):
        people = [c for c in s.children(adjective.i, "obl") if c.upos == "NOUN" and s.child(c.i, "amod", "appos", "flat")]
        below = ((marker(s, c.i, lexis), c.i) for c in people)  # `accorde une audience privée au ministre X`
        yield from (Argument(p, k, weight * 0.4, "deeper") for p, k in below if p == lexis.to)
    for child in s.children(i, "advmod", "mark", "case", "expl"):
        if child.lower in lexis.relative_of and (above := antecedent(s, child.i)) is not None:
            yield Argument(lexis.of, above, weight, path + "dont")
    for child in (c for subject in s.children(i, "nsubj") for c in s.children(subject.i, "nmod")):
        if child.lower in lexis.relative_of and child.i < i and (above := antecedent(s, child.i)) is not None:
            yield Argument(lexis.of, above, weight * 0.8, path + "dont")


def _relay(s: Sentence, token: Token, lexis: Lexis) -> str | None:
    """The preposition that `en compagnie de` amounts to; a plural is a noun like others (`aux compagnies indiennes`).

    So is one that carries nothing on, or has an article that says it is one of many (`from a Canadian company`).
    """
    plural = token.feats.get("Number") == "Plur"
    if lexis.relays.get(token.lemma.lower(), "~") != "~" and not s.child(token.i, "nmod", "obl"):
        return None
    if any(child.feats.get("Definite") == "Ind" for child in s.children(token.i, "det")):
        return None
    return lexis.relays.get(token.lower) or (None if plural else lexis.relays.get(token.lemma.lower()))


def _deeper(s: Sentence, i: int, lexis: Lexis, weight: float) -> Iterator[Argument]:
    """Complements that the tree hangs on a complement's noun, where they may belong higher (`tiré un missile vers X`)."""
    raised = {*lexis.agent, *lexis.predicative}  # `described the raid on the camp as a massacre`
    for top in (i, *(token.i for token in s.children(i, "conj")), *_counted(s, i, lexis)):
        for child in s.children(top, "nmod", "obl"):
            preposition = marker(s, child.i, lexis)
            if preposition and preposition not in lexis.inner:
                yield Argument(preposition, child.i, weight, "deeper")
                agents = (c for c in s.children(child.i, "nmod", "obl") if c.i > child.i)  # `the severing of ties with X by Y`
                yield from (Argument(p, c.i, weight * 0.7, "deeper") for c in agents if (p := marker(s, c.i, lexis)) in raised)
            elif preposition == lexis.of:
                below = ((marker(s, c.i, lexis), c.i) for c in s.children(child.i, "nmod", "obl"))
                yield from (Argument(p, k, weight * 0.7, "deeper") for p, k in below if p and p not in lexis.inner)


def _counted(s: Sentence, i: int, lexis: Lexis) -> Iterator[int]:
    """`des milliers de soldats`: the nouns that a noun of quantity counts."""
    while s[i].lemma.lower() in lexis.quantity:
        below = next((c.i for c in s.children(i, "nmod") if marker(s, c.i, lexis) == lexis.of), None)
        if below is None:
            return
        yield below
        i = below


def through_relative(s: Sentence, i: int) -> int:
    """The noun that a relative pronoun stands for; i itself where it is none."""
    if is_relative(s[i]):
        above = antecedent(s, i)
        return i if above is None else above
    return i
