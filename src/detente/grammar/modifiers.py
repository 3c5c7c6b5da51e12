"""Complements, conjuncts and infinitives hung one noun too high or too low; each function says what it mends."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

_INSERTED = 8
"""Tokens that an insertion between a noun and its complement may have."""


def raise_from_adjective(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`l'assassinat d'un savant iranien par X`, `est jugé insuffisant par X`: the complement belongs to noun or verb."""
    if token.upos == "ADJ" and token.relation == "xcomp" and token.head >= 0 and s.child(token.head, "aux:pass"):
        for child in s.children(token.i, "obl", "obl:agent"):
            if child.i > token.i and marker(s, child.i, lexis) in lexis.agent:
                s.attach(child.i, token.head, "obl:agent")
    if token.upos != "ADJ" or token.relation != "amod" or token.head < 0 or token.head > token.i:
        return
    for child in s.children(token.i, "obl", "nmod", "obl:agent"):
        if child.i > token.i and s.child(child.i, "case") and marker(s, child.i, lexis) not in (lexis.to, lexis.of):
            s.attach(child.i, token.head, "nmod")


def second_side(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`entre X et Y`: Y, hung elsewhere, is the conjunct of X."""
    if token.upos not in ("NOUN", "PROPN", "PRON") or marker(s, token.i, lexis) not in lexis.sides or s.child(token.i, "conj"):
        return
    for other in s.children(token.head, "conj") if token.head >= 0 else ():
        if other.i > token.i and other.upos == "PROPN" and s[token.head].upos == "NOUN":
            s.attach(other.i, token.i, "conj")
    if s.child(token.i, "conj"):
        return
    after = max(s.subtree(token.i)) + 1
    if after + 1 >= len(s) or s[after].upos != "CCONJ":
        return
    second = s[after].head
    if second > after and s[second].upos == "VERB":  # the second side alone taken for the subject
        second = next((child.i for child in s.children(second, "nsubj") if child.i > after), -1)
    if second > after and s[second].upos in ("NOUN", "PROPN", "PRON") and not s.is_below(token.i, second):
        s.attach(second, token.i, "conj")


def unlike_conjunct(s: Sentence, token: Token) -> None:
    """`a invité X à aider … et plaidé`, `a quitté l'accord signé à Vienne et rétabli les taxes`: a participle is coordinated
    with the participle of the compound tense above, not with an infinitive, nor, where it has an object, with a passive."""
    if token.dep != "conj" or token.upos != "VERB" or token.feats.get("VerbForm") != "Part" or s.child(token.i, "aux"):
        return
    first = s[token.head]
    passive = first.relation == "acl" and first.feats.get("VerbForm") == "Part" and not s.child(first.i, "aux", "obj")
    if first.feats.get("VerbForm") != "Inf" and not (passive and s.child(token.i, "obj")):
        return
    above = next((one for one in s.ancestors(first.i) if one.upos == "VERB" and one.feats.get("VerbForm") == "Part"), None)
    if above is not None and (not passive or s.child(above.i, "aux:tense", "aux")):
        s.attach(token.i, above.i, "conj")


def finite_not_infinitive(s: Sentence, token: Token) -> None:
    """`nie avoir visé l'école et met en cause Y`: a finite verb is coordinated with the finite one above, not an infinitive."""
    if token.dep != "conj" or token.feats.get("VerbForm") != "Fin" or token.head < 0 or s.child(token.i, "nsubj", "mark"):
        return
    if _first_of(s, s[token.head]).feats.get("VerbForm") != "Inf":
        return
    above = next((one for one in s.ancestors(token.head) if _first_of(s, one).feats.get("VerbForm") == "Fin"), None)
    if above is not None:
        s.attach(token.i, above.i, "conj")


def _first_of(s: Sentence, verb: Token) -> Token:
    """The verb, or the first of its auxiliaries, which says whether the clause is finite."""
    return min([verb, *s.children(verb.i, "aux")], key=lambda one: one.i)


def free_stance(s: Sentence, noun: Token, lexis: Lexis) -> None:
    """`reproche pour sa part à X de…`: what the tree hangs on `sa part` belongs to the verb."""
    verb = s.head(noun.i)
    if noun.lemma.lower() not in lexis.stance or noun.relation != "obl" or verb is None or verb.upos != "VERB":
        return
    if not any(child.lower in lexis.possessive for child in s.children(noun.i, "det")):
        return
    for child in s.children(noun.i, "nmod", "acl"):
        if child.i > noun.i and marker(s, child.i, lexis) != lexis.of:
            s.attach(child.i, verb.i, "obl" if s.child(child.i, "case") else "xcomp")


def counted_modifiers(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`des milliers de soldats russes`: what follows the counted noun belongs to it, not to the number."""
    if token.lemma.lower() not in lexis.quantity or token.upos not in ("NOUN", "NUM", "PRON"):
        return
    counted = next((c for c in s.children(token.i, "nmod") if c.i > token.i and marker(s, c.i, lexis) == lexis.of), None)
    if counted is None:
        return
    for child in s.children(token.i, "amod", "nmod", "acl"):
        if child.i > counted.i:
            s.attach(child.i, counted.i, child.dep)


def counted_after_adverb(s: Sentence, adverb: Token, lexis: Lexis) -> None:
    """`à plus de mille réfugiés`: the noun counted is what the preposition governs, the adverb belongs to the number."""
    if adverb.upos != "ADV" or adverb.lower not in lexis.more or adverb.head < 0:
        return
    cases = [one for one in s.children(adverb.i, "case") if one.i < adverb.i]
    counted = next(
        (c for c in s.children(adverb.i, "obl", "nmod", "obj") if c.i > adverb.i and s.child(c.i, "nummod", "case")), None
    )
    if not cases or counted is None or not _is_counted(s, counted, lexis):
        return
    inner = [one for one in s.children(counted.i, "case") if one.i < counted.i]
    s.attach(counted.i, adverb.head, adverb.dep)
    s.attach(adverb.i, counted.i, "advmod")
    for one in inner:
        s.attach(one.i, adverb.i, "fixed")
    for one in cases:
        s.attach(one.i, counted.i, "case")
    for child in s.children(adverb.i, "conj", "acl", "amod", "punct", "appos", "cc"):
        if child.i > counted.i:
            s.attach(child.i, counted.i, child.dep)


def _is_counted(s: Sentence, noun: Token, lexis: Lexis) -> bool:
    return bool(s.child(noun.i, "nummod")) or noun.lemma.lower() in lexis.quantity


def infinitive_of_noun(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`a obtenu l'engagement de X de rouvrir`: under a verb that governs no infinitive it belongs to the noun before it."""
    if (
        token.feats.get("VerbForm") != "Inf"
        or token.dep not in ("xcomp", "advcl")
        or token.head < 0
        or s[token.head].lemma in lexis.object_control
    ):
        return
    mark = s.child(token.i, "mark", "case")
    if token.dep == "advcl":  # `reiterated its readiness to talk`
        noun = s[mark.i - 1] if mark is not None and mark.i else None
        if noun is not None and noun.dep == "obj" and noun.head == token.head and noun.lemma.lower() in lexis.intents:
            s.attach(token.i, noun.i, "acl")
        return
    if mark is None or mark.lemma.lower() not in lexis.inner:
        return
    nouns = [c for c in s.children(token.head, "obj", "obl") if token.head < c.i < token.i and c.upos == "NOUN"]
    noun = next((c for c in nouns if c.dep == "obj" or marker(s, c.i, lexis) in lexis.inner), None)
    if noun is not None and not s.child(token.head, "expl:pv"):
        s.attach(token.i, noun.i, "acl")


def join_preposition(s: Sentence, adverb: Token, lexis: Lexis) -> None:
    """`auprès` + `de X` read as adverb and complement: X goes to the adverb's head, under the whole preposition."""
    for child in s.children(adverb.i, "obl", "nmod"):
        case = s.child(child.i, "case")
        if case is not None and f"{adverb.lower} {case.lemma.lower()}" in lexis.prepositions:
            s.attach(child.i, adverb.head, "obl")


def free_manner(s: Sentence, noun: Token) -> None:
    """`réagir de façon brutale à X`: what the tree hangs on the adjective of manner belongs to the verb."""
    for adjective in s.children(noun.i, "amod", "acl"):
        for child in s.children(adjective.i, "obl", "nmod", "xcomp"):
            s.attach(child.i, noun.head, "obl")


def free_effect(s: Sentence, noun: Token, lexis: Lexis) -> None:
    """`se retire avec effet immédiat de l'Otan`: what follows such a complement belongs to the verb."""
    verb = s.head(noun.i)
    if noun.lemma.lower() not in lexis.effect or noun.relation != "obl" or verb is None or verb.upos != "VERB":
        return
    if verb.i < noun.i and s.child(noun.i, "case") and not s.child(noun.i, "det"):
        for child in s.children(noun.i, "nmod"):
            s.attach(child.i, verb.i, "obl" if s.child(child.i, "case") else "obj")


def complement_after_insertion(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`l'arrestation, jeudi, de X`: what follows an insertion between commas is the complement of the noun before it."""
    if token.dep != "obl" or token.upos not in ("NOUN", "PROPN", "PRON") or marker(s, token.i, lexis) != lexis.of:
        return
    start = min(s.subtree(token.i))
    start = start + 1 if s[start].form == "," else start
    if start < 3 or s[start - 1].form != ",":
        return
    comma = next((k for k in range(start - 2, max(start - _INSERTED, 0), -1) if s[k].form == ","), 0)
    noun = s[comma - 1]
    verb = s.head(token.i)
    if not comma or noun.upos != "NOUN" or verb is None or noun.head != verb.i or not s.child(noun.i, "det"):
        return
    if (
        s.child(noun.i, "nmod")
        or s.child(noun.i, "amod", "acl", "appos")
        or (noun.dep == "obj" and verb.lemma in lexis.object_control)
    ):
        return
    if not any(s[k].upos in ("VERB", "AUX", "CCONJ") for k in range(comma + 1, start)):
        s.attach(token.i, noun.i, "nmod")


def gerund_not_modifier(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`accused of supplying weapons`: a gerund between the preposition of such a verb and a bare noun has it as object."""
    noun = s.head(token.i)
    verb = s.head(noun.i) if noun is not None else None
    if (
        token.relation != "amod"
        or token.upos != "VERB"
        or noun is None
        or verb is None
        or verb.lemma not in lexis.object_control
    ):
        return
    case = s[token.i - 1] if token.i else None
    if case is None or case.head != noun.i or case.dep != "case" or case.lower not in lexis.controlled or noun.i < token.i:
        return
    if token.feats.get("VerbForm") != "Ger" and token.feats.get("Tense") != "Pres":
        return
    s.attach(token.i, verb.i, "advcl")
    s.attach(case.i, token.i, "mark")
    s.attach(noun.i, token.i, "obj")
    for child in s.children(noun.i, "nmod"):
        if s.child(child.i, "case") and marker(s, child.i, lexis) != lexis.of:
            s.attach(child.i, token.i, "obl")
