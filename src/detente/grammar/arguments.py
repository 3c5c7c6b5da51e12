"""Who and what stands around a verb or a noun, read off a Universal Dependencies tree, whatever the language.

Slots: `subject` (who does it), `object` (whom it befalls), a preposition, `poss`, `adj`, `content` (clause or infinitive).
Each argument carries how sure its path is, from 1 (its own dependent) downwards; roles are chosen among them by the frame.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.grammar.complements import Argument, obliques, own, through_relative
from detente.grammar.lexis import Lexis
from detente.grammar.relative import antecedent_of_object, is_object_pronoun, relative_of_infinitive
from detente.grammar.voice import first_conjunct, is_background, is_participle, is_passive, is_relative, marker
from detente.parse.tree import Sentence, Token

_EXPLETIVE = frozenset({"expl", "expl:subj"})

DEPTH = 6
"""How many verbs a missing subject is sought through."""


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


def _of_verb(s: Sentence, i: int, lexis: Lexis, depth: int = 0) -> Iterator[Argument]:
    passive = is_passive(s, i)
    yield from own(s, i, lexis, passive)
    subjects = list(subjects_of(s, i, lexis, depth))
    slot = "object" if passive else "subject"
    yield from (Argument(slot, one.i, one.weight, one.path) for one in subjects)
    token = s[i]
    if not passive and token.relation == "acl" and (above := antecedent_of_object(s, i)) is not None:
        yield Argument("object", above, 1.0, "relative-object")
    elif not passive and (above := relative_of_infinitive(s, i, lexis)) is not None:
        yield Argument("object", above, 0.9, "relative-infinitive")


def subjects_of(s: Sentence, i: int, lexis: Lexis, depth: int = 0) -> Iterator[Argument]:
    """Grammatical subjects of verb i: its own, or those it shares by coordination, control, participle or relative clause."""
    own = [child for child in s.children(i, "nsubj") if not child.dep.startswith("expl")]
    for child in own:
        yield Argument("subject", through_relative(s, child.i), 1.0, "nsubj")
    if own or depth > DEPTH or any(child.dep in _EXPLETIVE for child in s.children(i)):
        return  # `il y a eu des combats`: nobody's
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
        yield from (Argument("clause", a.i, a.weight, a.path) for a in own(s, verb.i, lexis, True) if a.slot == "subject")
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
        told_of = s.children(above.i, "obj", "iobj", "obl")
        for child in sorted(told_of, key=lambda one: one.dep == "obl" and one.i < above.i):  # `À Rome, X a demandé à Y de…`
            case = marker(s, child.i, lexis)
            told = case in lexis.controlling and child.lemma.lower() not in lexis.days
            if is_object_pronoun(child, lexis) and len(s.children(above.i, "obj")) > 1:
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
    yield from obliques(s, i, lexis, 1.0, "")
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
    yield from obliques(s, i, lexis, 1.0, "n-")
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
            yield Argument("subject", through_relative(s, child.i), 1.0, "predicate")
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
    if (blamed := held(s, verb, lexis)) is not None:
        yield from (Argument("subject", k, 0.85, "ascribed") for k in blamed)
        return
    top, verb = verb, _led_to(s, verb, lexis)
    if verb.upos not in ("VERB", "ADJ") or not (verb.lemma in lexis.do or verb.lemma in lexis.occur):
        return
    passive = is_passive(s, verb.i)
    for argument in own(s, verb.i, lexis, passive):
        if argument.slot not in ("content", "object"):
            yield Argument(argument.slot, argument.i, argument.weight * 0.85, "participle-" + argument.path)
    if top.dep == "acl:relcl" and verb.lemma in lexis.do:
        for child in (c for one in {top.i, verb.i} for c in s.children(one, "nsubj")):
            if not is_relative(child):
                yield Argument("subject", child.i, 0.9, "relative-support")


def _led_to(s: Sentence, verb: Token, lexis: Lexis) -> Token:
    """`le voyage qu'il devait y faire`: the infinitive that a relative clause's verb only leads to."""
    infinitives = [c for c in s.children(verb.i, "xcomp") if c.feats.get("VerbForm") == "Inf" and c.lemma in lexis.do]
    leads = verb.dep == "acl:relcl" and verb.lemma not in lexis.do and not s.child(verb.i, "obj")
    return infinitives[0] if infinitives and leads else verb


def held(s: Sentence, verb: Token, lexis: Lexis) -> list[int] | None:
    """Who a participle or a relative clause says did it (`attribuée à X`, `que Y impute à X`, `dont Y accuse X`).

    None where the clause says no such thing.
    """
    relative = verb.dep == "acl:relcl"
    if verb.lemma in lexis.ascribe and (not relative or any(is_relative(c) for c in s.children(verb.i, "obj", "nsubj:pass"))):
        return [c.i for c in s.children(verb.i, "obl", "iobj") if marker(s, c.i, lexis) == lexis.ascribe[verb.lemma]]
    if relative and verb.lemma in lexis.suspect:
        suspects = [c for c in s.children(verb.i, "obj") if not is_relative(c)]
        of_what = [*s.children(verb.i, "obl", "iobj", "nmod"), *(c for one in suspects for c in s.children(one.i, "nmod"))]
        return [one.i for one in suspects] if any(is_relative(c) for c in of_what) else None
    return None


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
            Argument(one.slot, one.i, 0.7, "occur-" + one.path) for one in own(s, above.i, lexis, False) if one.i != top
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
