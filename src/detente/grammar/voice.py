"""Voice, markers and antecedents: the small questions asked of a tree everywhere."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


def is_participle(token: Token, tense: str = "Past") -> bool:
    """Whether the token is a participle of that tense."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Tense", "Past") == tense


def is_told(s: Sentence, i: int) -> bool:
    """Whether the clause of verb i tells what had already happened (`a tiré`, `avait tiré`), neither supposed nor to come."""
    helper = s.child(i, "aux:tense", "aux")
    if s[i].feats.get("VerbForm") != "Part" or helper is None or helper.feats.get("Mood", "Ind") != "Ind":
        return False
    return helper.feats.get("Tense") in ("Pres", "Imp", "Past")


def is_passive(s: Sentence, i: int) -> bool:
    """Whether verb i takes its subject as the one it is done to: auxiliary passive, or a bare past participle."""
    token = s[i]
    if s.child(i, "expl:pv"):
        return False
    if s.child(i, "aux:pass"):
        return True
    if s.child(i, "aux:caus"):
        return False
    if s.child(i, "nsubj:pass") and not s.child(i, "aux:tense"):
        return True
    auxiliaries = s.children(i, "aux")
    active = token.feats.get("Voice") == "Act" or token.feats.get("Tense") == "Pres"  # `has been meeting`
    if len(auxiliaries) > 1 and is_participle(auxiliaries[-1]) and not active:
        return True
    if not is_participle(token) or token.feats.get("Voice") == "Act":
        return False
    if s.child(i, "aux:tense") or s.child(i, "aux"):
        return False
    if s.child(i, "expl:pv"):
        return False
    if (
        token.dep == "conj"
        and s[token.head].upos in ("VERB", "ADJ")
        and is_participle(s[token.head])
        and not s.child(i, "nsubj")
    ):
        return is_passive(s, token.head)
    return token.upos in ("VERB", "ADJ")


def marker(s: Sentence, i: int, lexis: Lexis) -> str:
    """The preposition on nominal i, several words brought to one; empty where it has none.

    The nominal's own case comes first; a conjunct without one takes that of the first conjunct.
    """
    cases = [child for child in s.children(i, "case") if child.i < i]
    if not cases:
        token = s[i]
        contracted = [child.lower for child in s.children(i, "det") if child.lower in lexis.contracted]
        if contracted and token.relation in ("obl", "nmod"):
            return lexis.contracted[contracted[0]]
        if token.dep == "conj" and token.head >= 0:
            return marker(s, token.head, lexis)
        return ""
    words: list[str] = []
    for case in cases:
        words.append(case.lemma.lower() if case.lemma else case.lower)
        words += [fixed.lemma.lower() for fixed in s.children(case.i, "fixed")]
    before = s[cases[0].i - 1] if cases[0].i else None
    if before is not None and f"{before.lower} {words[0]}" in lexis.prepositions:
        words.insert(0, before.lower)
    whole = " ".join(words)
    return lexis.prepositions.get(whole, whole)


def is_bare_participle(s: Sentence, i: int) -> bool:
    """Whether i is a past participle without auxiliary (`Réunis à Genève, …`)."""
    return is_participle(s[i]) and not s.child(i, "aux", "expl") and is_passive(s, i)


def is_definite(s: Sentence, i: int) -> bool:
    """Whether the noun has a definite or demonstrative article or a possessive."""
    return any(
        child.feats.get("Definite") == "Def" or child.feats.get("PronType") == "Dem" or child.feats.get("Poss") == "Yes"
        for child in s.children(i, "det", "case")
    ) or any(child.feats.get("Poss") == "Yes" for child in s.children(i, "nmod"))


def is_background(s: Sentence, i: int, lexis: Lexis) -> bool:
    """Whether i is a complement of time, cause or circumstance (`lors de`, `au cours de`, `après`)."""
    token = s[i]
    if token.upos in ("NOUN", "ADV", "ADP") and token.lemma.lower() in lexis.background:
        return True
    return any(
        child.lower in lexis.background or child.lemma.lower() in lexis.background for child in s.children(i, "case", "mark")
    )


def is_relative(token: Token) -> bool:
    """Whether the token is a relative pronoun (or adverb); `mend` marks those that the tagger did not."""
    return token.feats.get("PronType") == "Rel"


def antecedent(s: Sentence, i: int) -> int | None:
    """What relative pronoun i stands for: the noun that its clause is attached to."""
    for above in s.ancestors(i):
        if above.dep.startswith("acl") or above.dep == "advcl:cleft":
            return above.head if above.head >= 0 else None
        if above.dep in ("root", "ccomp"):
            return None
    return None


def clause_verb(s: Sentence, i: int) -> int:
    """The verb (or root) whose clause i belongs to; i itself if it is one."""
    if s[i].upos in ("VERB", "AUX") or s[i].head < 0:
        return i
    for above in s.ancestors(i):
        if above.upos in ("VERB", "AUX") or above.head < 0:
            return above.i
    return i


def first_conjunct(s: Sentence, i: int) -> int:
    """The head of the coordination that i stands in; i itself if it stands in none."""
    seen = 0
    while s[i].relation == "conj" and s[i].head >= 0 and seen < len(s):
        i = s[i].head
        seen += 1
    return i


def has_pronoun_object(s: Sentence, verb: int) -> bool:
    """Whether a pronoun before the verb stands for those it is done to (`la police les a dispersés`)."""
    return any(child.upos == "PRON" and child.i < verb and not is_relative(child) for child in s.children(verb, "obj"))
