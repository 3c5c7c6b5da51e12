"""Who and what stands around a verb or a noun, read off a Universal Dependencies tree, whatever the language.

Slots: `subject` (who does it), `object` (whom it befalls), a preposition, `poss`, `adj`, `content` (clause or infinitive).
Each argument carries how sure its path is, from 1 (its own dependent) downwards; roles are chosen among them by the frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.grammar.lexis import Lexis
from detente.grammar.relative import relative_of_infinitive
from detente.grammar.voice import antecedent, first_conjunct, is_background, is_participle, is_passive, is_relative, marker
from detente.parse.tree import Sentence, Token

DEPTH = 6
"""How many verbs a missing subject is sought through."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Token `i` in `slot`; `weight` in (0, 1] says how sure the path is, `path` names it."""

    slot: str
    i: int
    weight: float
    path: str


def arguments(s: Sentence, i: int, lexis: Lexis, *, noun: bool = False) -> list[Argument]:
    """All arguments of the verb, noun or adjective i, surest first; `noun`: i is a noun, whatever the tagger says."""
    token = s[i]
    if noun:
        found = list(_of_noun(s, i, lexis))
    elif token.upos in ("VERB", "AUX") or (token.upos == "ADJ" and is_participle(token)):
        found = list(_of_verb(s, i, lexis))
    elif token.upos == "ADJ":
        found = list(_of_adjective(s, i, lexis))
    else:
        found = list(_of_noun(s, i, lexis))
    return sorted(found, key=lambda argument: -argument.weight)


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


def _obliques(s: Sentence, i: int, lexis: Lexis, weight: float, path: str) -> Iterator[Argument]:
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
            yield Argument(preposition, _through_relative(s, child.i), weight, path + "obl")
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


def _through_relative(s: Sentence, i: int) -> int:
    if is_relative(s[i]):
        above = antecedent(s, i)
        return i if above is None else above
    return i


def _of_verb(s: Sentence, i: int, lexis: Lexis, depth: int = 0) -> Iterator[Argument]:
    passive = is_passive(s, i)
    yield from _own(s, i, lexis, passive)
    subjects = list(subjects_of(s, i, lexis, depth))
    slot = "object" if passive else "subject"
    yield from (Argument(slot, one.i, one.weight, one.path) for one in subjects)
    token = s[i]
    if not passive and token.relation == "acl" and (above := antecedent_of_object(s, i)) is not None:
        yield Argument("object", above, 1.0, "relative-object")
    elif not passive and (above := relative_of_infinitive(s, i, lexis)) is not None:
        yield Argument("object", above, 0.9, "relative-infinitive")


def antecedent_of_object(s: Sentence, i: int) -> int | None:
    """The noun that a relative clause's object pronoun stands for (`la ville que l'armée a prise`)."""
    for child in s.children(i, "obj", "obl"):
        if child.dep == "obj" and is_relative(child):
            return antecedent(s, child.i)
    return None


def _own(s: Sentence, i: int, lexis: Lexis, passive: bool) -> Iterator[Argument]:
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
            yield Argument("subject" if passive else min(lexis.agent, default=""), _through_relative(s, child.i), 1.0, "agent")
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
    for argument in _obliques(s, i, lexis, 1.0, ""):
        if not passive or argument.slot not in lexis.agent:
            yield argument
        elif argument.path.endswith("deeper"):
            yield Argument("subject", argument.i, argument.weight, argument.path)


def subjects_of(s: Sentence, i: int, lexis: Lexis, depth: int = 0) -> Iterator[Argument]:
    """Grammatical subjects of verb i: its own, or those it shares by coordination, control, participle or relative clause."""
    own = [child for child in s.children(i, "nsubj") if not child.dep.startswith("expl")]
    for child in own:
        yield Argument("subject", _through_relative(s, child.i), 1.0, "nsubj")
    if own or depth > DEPTH:
        return
    token = s[i]
    if token.head < 0:
        return
    yield from _shared(s, token, lexis, depth)


def doers_around(s: Sentence, i: int, lexis: Lexis) -> Iterator[Argument]:
    """Who does what the clause tells in which i is an adverbial (`X se réunit à la demande de Y`); none under a passive."""
    verb = next((one for one in s.ancestors(i) if one.upos in ("VERB", "AUX")), None)
    if verb is None:
        return
    if is_passive(s, verb.i):
        yield from (Argument("clause", a.i, a.weight, a.path) for a in _own(s, verb.i, lexis, True) if a.slot == "subject")
    else:
        yield from (Argument("clause", a.i, a.weight, a.path) for a in subjects_of(s, verb.i, lexis))


def _shared(s: Sentence, token: Token, lexis: Lexis, depth: int) -> Iterator[Argument]:
    above = s[token.head]
    if token.relation == "conj" and above.upos in ("VERB", "AUX", "ADJ", "NOUN"):
        yield from _fade(_subject_like(s, above, lexis, depth), 0.95, "shared")
    elif token.relation == "advcl" and is_background(s, token.i, lexis):  # `avant d'appeler`: who does the one does the other
        yield from _fade(_subject_like(s, above, lexis, depth), 0.9, "control")
    elif token.relation in ("xcomp", "ccomp") or (token.relation == "advcl" and _is_controlled(s, token, lexis)):
        yield from _fade(_controllers(s, above, lexis, depth), 0.9, "control")
    elif token.dep == "acl" and s.child(token.i, "aux:tense") and s.child(token.i, "mark") and above.relation == "obl":
        yield from _fade(subjects_of(s, above.head, lexis, depth + 1), 0.9, "after")  # `une semaine après avoir abattu X`
    elif token.dep == "acl" and is_participle(token, "Past") and token.feats.get("VerbForm") == "Part":
        yield Argument("subject", above.i, 1.0, "participle")
    elif token.dep == "acl" and token.feats.get("VerbForm") == "Part":
        yield Argument("subject", above.i, 0.95, "participle")
        if above.lemma.lower() in lexis.motions:  # `passed a motion recognising X`: whose motion it is
            yield from _fade(_holders(s, above, lexis, depth), 0.85, "of-noun")
    elif token.dep == "acl:relcl":
        return
    elif token.relation == "acl":
        yield from _fade(_holders(s, above, lexis, depth), 0.85, "of-noun")
    elif token.relation in ("advcl", "parataxis"):
        yield from _fade(_subject_like(s, above, lexis, depth), 0.85, token.relation)


def _is_controlled(s: Sentence, token: Token, lexis: Lexis) -> bool:
    """An infinitive, or a gerund under one of the prepositions that a verb asks for (`accused X of arming Y`)."""
    mark = s.child(token.i, "mark", "case")
    having = any(c.feats.get("VerbForm") in ("Ger", "Part") for c in s.children(token.i, "aux")[:1])  # `of having armed Y`
    gerund = having or token.feats.get("VerbForm") == "Ger" or (mark is not None and token.feats.get("Tense") == "Pres")
    return token.feats.get("VerbForm") == "Inf" or (gerund and mark is not None and mark.lower in lexis.controlled)


def _subject_like(s: Sentence, above: Token, lexis: Lexis, depth: int) -> Iterator[Argument]:
    if above.upos in ("VERB", "AUX", "ADJ") or s.child(above.i, "nsubj"):
        yield from subjects_of(s, above.i, lexis, depth + 1)
    elif above.upos in ("NOUN", "PROPN"):
        yield from _holders(s, above, lexis, depth)


def _controllers(s: Sentence, above: Token, lexis: Lexis, depth: int) -> Iterator[Argument]:
    if above.upos not in ("VERB", "AUX"):
        yield from _subject_like(s, above, lexis, depth)
        return
    passive = is_passive(s, above.i)
    if above.lemma in lexis.object_control and not passive and not s.child(above.i, "expl:pv"):
        for child in s.children(above.i, "obj", "iobj", "obl"):
            case = marker(s, child.i, lexis)
            told = case in lexis.controlling and child.lemma.lower() not in lexis.days
            if (is_relative(child) or child.lower in lexis.relative_object) and len(s.children(above.i, "obj")) > 1:
                continue  # `que X l'accuse d'armer`: the relative is the infinitive's object
            if child.dep in ("obj", "iobj") or told:
                yield Argument("subject", child.i, 1.0, "object-control")
                return
    yield from subjects_of(s, above.i, lexis, depth + 1)


def _holders(s: Sentence, noun: Token, lexis: Lexis, depth: int) -> Iterator[Argument]:
    """Whose the noun is (`la volonté de X de dialoguer`), or who does what has it as object."""
    for argument in _of_noun(s, noun.i, lexis, depth + 1):
        if argument.slot in ("poss", "subject", lexis.of, *lexis.agent, "adj"):
            yield Argument("subject", argument.i, argument.weight, "holder-" + argument.slot)
    governor = first_conjunct(s, noun.i)
    above = s.head(governor)
    if above is not None and above.upos in ("VERB", "AUX") and s[governor].relation in ("obj", "obl", "xcomp"):
        yield from _fade(subjects_of(s, above.i, lexis, depth + 1), 0.7, "of-verb")


def _fade(found: Iterator[Argument], factor: float, path: str) -> Iterator[Argument]:
    for one in found:
        yield Argument(one.slot, one.i, one.weight * factor, f"{path}<{one.path}")


def _of_adjective(s: Sentence, i: int, lexis: Lexis) -> Iterator[Argument]:
    yield from _obliques(s, i, lexis, 1.0, "")
    for child in s.children(i, "xcomp", "ccomp", "advcl", "acl"):
        yield Argument("content", child.i, 1.0, child.dep)
    token = s[i]
    own = list(subjects_of(s, i, lexis))
    yield from own
    if own or token.head < 0:
        return
    if token.relation in ("xcomp", "conj", "advcl", "obj"):
        yield from _fade(_subject_like(s, s[token.head], lexis, 0), 0.9, "predicate")
    elif token.relation in ("amod", "acl", "appos"):
        yield Argument("subject", token.head, 0.8, "amod")


def _of_noun(s: Sentence, i: int, lexis: Lexis, depth: int = 0) -> Iterator[Argument]:
    yield from _obliques(s, i, lexis, 1.0, "n-")
    has_object = any(marker(s, child.i, lexis) in (lexis.of, lexis.against) for child in s.children(i, "nmod", "obl"))
    yield from _right_behind(s, i, lexis)
    for child in s.children(i):
        if child.dep in ("nmod:poss", "compound") and child.i < i:
            yield from _before_noun(s, child, has_object)
        elif child.relation == "amod" or (child.upos == "ADJ" and child.relation in ("conj", "appos")):
            yield Argument("adj", child.i, 1.0, "adj")
            yield from (Argument("compound", other.i, 0.85, "inner") for other in s.children(child.i, "compound"))
            yield from (Argument("adj", other.i, 0.95, "adj-conj") for other in s.children(child.i, "conj"))
            if child.upos == "NOUN":  # `the French military withdrawal`
                yield from (Argument("adj", other.i, 0.85, "inner") for other in s.children(child.i, "amod"))
        elif child.feats.get("Poss") == "Yes" or (child.relation == "det" and child.lower in lexis.possessive):
            yield Argument("poss", child.i, 1.0, "poss")
        elif child.relation in ("acl", "ccomp", "xcomp"):
            yield Argument("content", child.i, 0.9, child.dep)
            yield from _from_participle(s, i, child, lexis)
        elif child.dep == "nsubj" and (s.child(i, "cop") or s.child(i, "case")):
            yield Argument("subject", _through_relative(s, child.i), 1.0, "predicate")
    if (
        s[i].relation in ("conj", "advcl")
        and not s.child(i, "nsubj")
        and s.child(i, "case")
        and s[i].head >= 0
        and s[s[i].head].upos == "VERB"
    ):
        yield from _fade(subjects_of(s, s[i].head, lexis, depth + 1), 0.7, "predicate")
    if depth <= DEPTH:
        yield from _in_state(s, i, lexis, depth)
        yield from _in_adverbial(s, i, lexis, depth)
        yield from _from_governor(s, i, lexis, depth)


def _right_behind(s: Sentence, i: int, lexis: Lexis) -> Iterator[Argument]:
    """`condemned the attack on X`: complements that the tree hangs on the verb, though nothing parts them from its object."""
    above = s.head(i)
    if above is None or above.upos != "VERB" or above.i > i or s[i].relation not in ("obj", "obl"):
        return
    end = max(s.subtree(i))
    for other in s.children(above.i, "obl"):
        if min(s.subtree(other.i)) == end + 1:
            end = max(s.subtree(other.i))
            if other.lemma.lower() not in lexis.days and marker(s, other.i, lexis) in lexis.aimed:
                yield Argument(marker(s, other.i, lexis), other.i, 0.5, "behind")


def _before_noun(s: Sentence, child: Token, has_object: bool) -> Iterator[Argument]:
    """`Russia's army`, `US strikes`: a genitive or a noun before the noun; he who acts where whom it befalls comes behind."""
    genitive = child.dep == "nmod:poss"
    yield from (Argument("compound", other.i, 0.9, "compound") for other in _hyphened(s, child) if not genitive)
    yield Argument("poss" if genitive else "compound", child.i, 1.0 if genitive else 0.9, "poss" if genitive else "compound")
    if not genitive and child.upos == "NOUN":  # `a Russian missile strike`, `a US drone strike`
        yield from (Argument("adj", other.i, 0.85, "inner") for other in s.children(child.i, "amod"))
        for inner in s.children(child.i, "compound"):
            yield from (Argument("compound", other.i, 0.85, "inner") for other in (*_hyphened(s, inner), inner))
    if has_object and (genitive or child.upos == "PROPN"):
        yield Argument("subject", child.i, 0.9, "genitive" if genitive else "compound")


def _hyphened(s: Sentence, name: Token) -> list[Token]:
    """`the Xi-Putin summit`: the names that a hyphen joins to the one before the noun."""
    joined = s.children(name.i, "compound", "flat")
    return [c for c in joined if abs(c.i - name.i) == 2 and s[(c.i + name.i) // 2].form in ("-", "–", "—", "/")]


def _on_errand(s: Sentence, i: int, lexis: Lexis) -> Iterator[Argument]:
    """`X is in Y for talks`, `X in Y for talks`: who is somewhere for it."""
    above = s[s[i].head]
    subject = s.child(above.i, "nsubj")
    if subject is not None and marker(s, above.i, lexis) in lexis.place:
        yield Argument("subject", subject.i, 0.6, "errand")
        yield Argument(marker(s, above.i, lexis), above.i, 0.6, "errand")
    elif above.head < 0 and above.upos in ("NOUN", "PROPN"):
        places = [c for c in s.children(above.i, "nmod") if c.i < i and marker(s, c.i, lexis) in lexis.place]
        if places:
            yield Argument("subject", above.i, 0.6, "errand")
            yield Argument(marker(s, places[0].i, lexis), places[0].i, 0.6, "errand")


def _in_state(s: Sentence, i: int, lexis: Lexis, depth: int) -> Iterator[Argument]:
    """`X, en visite à Y`: who the noun's state is said of."""
    token = s[i]
    if token.head >= 0 and marker(s, i, lexis) in lexis.purpose:
        yield from _on_errand(s, i, lexis)
    if token.head < 0 or marker(s, i, lexis) not in lexis.state:
        return
    if token.relation in ("nmod", "appos", "acl") and s[token.head].upos in ("NOUN", "PROPN"):
        yield Argument("subject", token.head, 0.6, "state")
    elif token.relation in ("obl", "advcl", "xcomp", "conj"):
        yield from _fade(subjects_of(s, token.head, lexis, depth + 1), 0.5, "state")


def _in_adverbial(s: Sentence, i: int, lexis: Lexis, depth: int) -> Iterator[Argument]:
    """`lors d'un entretien avec Y, X a dit`: the main verb's subject took part."""
    token = s[i]
    if token.relation not in ("obl", "nmod", "advmod", "advcl") or (
        not s.child(i, "det", "nummod") and token.feats.get("Number") == "Plur"
    ):
        return
    top = i if is_background(s, i, lexis) else token.head
    if top < 0 or not is_background(s, top, lexis) or s[top].upos not in ("NOUN", "ADV"):
        return
    above = next((one for one in s.ancestors(top) if one.upos == "VERB"), None)
    if above is not None:
        yield from _fade(subjects_of(s, above.i, lexis, depth + 1), 0.45, "adverbial")


def _from_participle(s: Sentence, i: int, verb: Token, lexis: Lexis) -> Iterator[Argument]:
    """`des frappes menées par X contre Y`: the participle's (or relative clause's) complements are the noun's too."""
    if verb.lemma in lexis.ascribe and verb.dep != "acl:relcl":
        held = (c.i for c in s.children(verb.i, "obl", "iobj") if marker(s, c.i, lexis) == lexis.to)
        yield from (Argument("subject", k, 0.85, "ascribed") for k in held)
        return
    if verb.upos not in ("VERB", "ADJ") or not (verb.lemma in lexis.do or verb.lemma in lexis.occur):
        return
    passive = is_passive(s, verb.i)
    for argument in _own(s, verb.i, lexis, passive):
        if argument.slot not in ("content", "object"):
            yield Argument(argument.slot, argument.i, argument.weight * 0.85, "participle-" + argument.path)
    if verb.dep == "acl:relcl" and verb.lemma in lexis.do:
        for child in s.children(verb.i, "nsubj"):
            if not is_relative(child):
                yield Argument("subject", child.i, 0.8, "relative-support")


def _from_governor(s: Sentence, i: int, lexis: Lexis, depth: int) -> Iterator[Argument]:
    top = first_conjunct(s, i)
    above = s.head(top)
    if above is None or above.upos not in ("VERB", "AUX", "ADJ"):
        return
    token = s[top]
    is_object = token.dep in ("obj", "nsubj:pass") or (token.relation == "nsubj" and is_passive(s, above.i))
    if above.lemma in lexis.undergo and is_object:
        yield from (
            Argument("object", one.i, one.weight * 0.8, "undergo<" + one.path)
            for one in subjects_of(s, above.i, lexis, depth + 1)
        )
    case = marker(s, top, lexis)
    oblique = token.relation == "obl" and f"{above.lemma} {case}" not in lexis.not_support and case not in lexis.not_doing
    if above.lemma in lexis.do and (is_object or oblique):
        yield from _supported(s, i, above, lexis, depth, token.relation == "obl")
    elif above.lemma in lexis.occur and token.relation == "nsubj":
        yield from (
            Argument(one.slot, one.i, 0.7, "occur-" + one.path) for one in _own(s, above.i, lexis, False) if one.i != top
        )


def _supported(s: Sentence, i: int, verb: Token, lexis: Lexis, depth: int, oblique: bool) -> Iterator[Argument]:
    passive = is_passive(s, verb.i)
    weight = 0.6 if oblique else 0.8
    for argument in _of_verb(s, verb.i, lexis, depth + 1):
        if argument.slot == "content" or s.is_below(argument.i, i) or s.is_below(i, argument.i):
            continue
        if argument.slot == "object":
            if not passive and oblique:
                yield Argument("object", argument.i, weight * 0.8, "support<" + argument.path)
            continue
        yield Argument(argument.slot, argument.i, argument.weight * weight, "support<" + argument.path)
