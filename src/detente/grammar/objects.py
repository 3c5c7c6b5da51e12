"""Objects that the tree has hung on what stands between them and their verb."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token


def object_after_insertion(s: Sentence, token: Token) -> None:
    """`a salué, depuis le palais, un geste`: what follows a complement between commas is the verb's object."""
    above = s.head(token.i)
    if above is None or token.relation != "appos" or above.relation != "obl" or above.head < 0 or s.child(token.i, "case"):
        return
    verb, first, own = s[above.head], min(_before(s, above)), min(_before(s, token))
    between = {s[k].head for k in range(verb.i + 1, first - 1) if s[k].relation == "obl"}  # `dans la nuit, avec Y, un pacte`
    near = first - 2 <= verb.i < first or (verb.i < first and between == {verb.i})
    inserted = first > 0 and s[first - 1].form == "," and s[own - 1].form == "," and near
    if inserted and verb.upos == "VERB" and s.child(token.i, "det") and not s.child(verb.i, "obj", "ccomp", "aux:pass"):
        s.attach(token.i, verb.i, "obj")


def object_under_measure(s: Sentence, token: Token) -> None:
    """`a tiré près de deux cents missiles`: the noun is the argument, the adverb of measure its modifier."""
    if token.upos != "ADV" or token.head < 0:
        return
    verb, counted = s[token.head], s.child(token.i, "obl", "nmod")
    if counted is None or counted.upos not in ("NOUN", "PROPN"):
        return
    role = token.dep if token.relation in ("obj", "nsubj") else ""
    free = verb.upos == "VERB" and token.i > verb.i and not s.child(verb.i, "obj", "aux:pass", "expl:pv")
    if not role and free and token.relation in ("obl", "advmod") and s.child(counted.i, "nummod"):
        role = "obj"  # `a détruit plus de 20 positions`
    if role:
        s.attach(counted.i, verb.i, role)
        s.attach(token.i, counted.i, "advmod")
        for case in s.children(counted.i, "case"):
            case.dep = "fixed"


def object_under_number(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`rounded up about thirty fishermen`: the preposition only says how near the number comes."""
    verb, case = s.head(token.i), s.child(token.i, "case")
    if verb is None or verb.upos != "VERB" or token.dep != "obl" or case is None or len(s.children(token.i, "case")) > 1:
        return
    near = case.lower in lexis.nearly and case.i > verb.i and s[case.i + 1].upos == "NUM"
    if near and not s.child(verb.i, "obj", "aux:pass", "nsubj:pass") and s.child(token.i, "nummod") is not None:
        token.dep, case.dep = "obj", "advmod"


def _before(s: Sentence, token: Token) -> list[int]:
    """The noun with its determiner, preposition and quotation mark."""
    return [token.i, *(c.i for c in s.children(token.i, "det", "case", "punct", "amod") if c.form != "," and c.i < token.i)]


def object_under_time(s: Sentence, token: Token) -> None:
    """`a reçu lundi Viktor Orban`: a name without preposition under a bare complement of time is the verb's object."""
    above = s.head(token.i)
    if (
        token.upos != "PROPN"
        or token.relation not in ("nmod", "appos", "flat")
        or above is None
        or above.relation != "obl"
        or above.upos != "NOUN"
    ):
        return
    if token.i < above.i or s.child(token.i, "case") or s.child(above.i, "case") or above.head < 0:
        return
    if s[above.head].upos == "VERB" and not s.child(above.head, "obj"):
        s.attach(token.i, above.head, "obj")


def hidden_preposition(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`s'inquiète des essais`: under a pronominal verb, `des` before what looks like the object is the preposition."""
    if token.dep != "obj" or token.head < 0 or token.i < token.head or not s.child(token.head, "expl:pv"):
        return
    if any(child.lower in lexis.contracted for child in s.children(token.i, "det")):
        token.dep = "obl"


def clause_as_object(s: Sentence, token: Token) -> None:
    """`a averti que X serait une erreur`: what has a conjunction and a copula of its own is a clause, not an object."""
    if token.relation in ("obj", "obl") and s.child(token.i, "mark") and s.child(token.i, "cop", "nsubj"):
        token.dep = "ccomp"


def object_behind_particle(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`brushed aside the objections`: what is never a preposition has no noun of its own; the noun is the verb's object."""
    noun, verb = s.head(token.i), s.head(s[token.i].head) if token.head >= 0 else None
    if token.dep != "case" or token.lower not in lexis.particles or noun is None or verb is None or verb.i != token.i - 1:
        return
    if verb.upos == "VERB" and noun.dep == "obl" and not s.child(verb.i, "obj", "aux:pass"):
        noun.dep = "obj"
        s.attach(token.i, verb.i, "compound:prt")


def object_with_case(s: Sentence, token: Token) -> None:
    """`retirer X du pacte`: an object under a preposition, beside another, is an oblique."""
    if token.dep == "obj" and token.head >= 0 and s.child(token.i, "case") and len(s.children(token.head, "obj")) > 1:
        token.dep = "obl"


def object_of_adverb(s: Sentence, token: Token) -> None:
    """`rappeler d'ici à juin les soldats`: an adverb has no object; its verb has."""
    above = s.head(token.i)
    predicate = above is not None and above.upos == "ADJ" and above.dep == "xcomp"  # `set free the bishop`
    if token.dep != "obj" or above is None or not (above.upos == "ADV" or predicate) or above.head < 0:
        return
    if s[above.head].upos == "VERB" and not s.child(above.head, "obj"):
        s.attach(token.i, above.head, "obj")


def object_behind_complement(s: Sentence, token: Token) -> None:
    """`a livré en secret à Damas des missiles`: with an article and no preposition a noun is no complement of a noun."""
    above = s.head(token.i)
    if token.dep != "nmod" or token.upos != "NOUN" or above is None or above.relation != "obl" or token.i < above.i:
        return
    verb = s.head(above.i)
    articles = s.children(token.i, "det")
    article = any(d.feats.get("PronType") == "Art" or d.feats.get("Definite") or d.feats.get("Poss") for d in articles)
    if verb is None or verb.upos != "VERB" or verb.i > above.i or not article:
        return
    between = any(s[k].form in (",", "(", "«", ":", "–", "-") for k in range(above.i + 1, token.i))
    if between or s.child(token.i, "case") or not s.child(above.i, "case") or s.child(verb.i, "obj", "aux:pass", "expl:pv"):
        return
    if s.child(verb.i, "nsubj") is not None:
        s.attach(token.i, verb.i, "obj")


def object_not_time(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`a importé l'an dernier du pétrole`: a time is no object; what the tree hangs on it is the verb's."""
    if token.dep != "obj" or token.lemma.lower() not in lexis.eves or token.head < 0 or token.i < token.head:
        return
    below = [c for c in s.children(token.i, "nmod") if s.child(c.i, "case") and _is_contracted(s, c, lexis)]
    if s[token.head].upos == "VERB" and len(below) == 1 and s.child(token.i, "amod"):
        token.dep = "obl"
        s.attach(below[0].i, token.head, "obl")


def _is_contracted(s: Sentence, token: Token, lexis: Lexis) -> bool:
    return any(case.lower in lexis.contracted for case in s.children(token.i, "case"))


def object_of_infinitive(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`doit ratifier vendredi, à une courte majorité, le traité`: a modal has no object beside its infinitive, which has."""
    if (
        token.dep != "obj"
        or token.head < 0
        or s[token.head].lemma in lexis.object_control
        or token.upos not in ("NOUN", "PROPN")
    ):
        return
    acts = [c for c in s.children(token.head, "xcomp") if c.i < token.i and c.feats.get("VerbForm") == "Inf"]
    if len(acts) != 1 or s.child(acts[0].i, "mark", "case", "obj", "expl:pv", "ccomp"):
        return
    if s.child(token.i, "case") is None:
        s.attach(token.i, acts[0].i, "obj")


def complement_of_infinitive(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`doit téléphoner à X`: what stands right behind an infinitive is its complement, not that of the modal before it."""
    if token.relation != "obl" or token.head < 0 or s[token.head].lemma in lexis.object_control or not s.child(token.i, "case"):
        return
    before = s[min(s.subtree(token.i)) - 1]
    infinitive = before.relation == "xcomp" and before.head == token.head and before.feats.get("VerbForm") == "Inf"
    if infinitive and token.head < before.i < token.i and not s.child(before.i, "mark", "case"):
        s.attach(token.i, before.i, token.dep)


def number_as_object(s: Sentence, token: Token) -> None:
    """`a rappelé 41 de ses diplomates`: a bare number behind an active verb without object is its object."""
    if token.upos != "NUM" or token.dep != "obl" or token.head < 0 or token.i < token.head or s.child(token.i, "case", "det"):
        return  # `enlevés le 16 mai` names a day
    verb = s[token.head]
    if verb.upos == "VERB" and s.child(token.i, "nmod") and not s.child(verb.i, "obj", "aux:pass", "nsubj:pass", "expl:pv"):
        token.dep = "obj"


def object_not_conjunct(s: Sentence, token: Token) -> None:
    """`a tiré depuis X, près de Y, un missile`: a noun without conjunction is no conjunct of the verb, but its object."""
    if token.dep != "conj" or token.upos != "NOUN" or token.head < 0 or s.child(token.i, "cc", "case", "nsubj", "cop", "mark"):
        return
    verb = s[token.head]
    free = verb.upos == "VERB" and verb.i < token.i and not s.child(verb.i, "obj", "aux:pass", "nsubj:pass", "expl:pv", "ccomp")
    if free and s.child(token.i, "det") and s.child(verb.i, "nsubj"):
        token.dep = "obj"


def object_of_verdict(s: Sentence, token: Token) -> None:
    """`found the leader guilty`: before an adjective or a noun without copula, what looks like its subject is the object."""
    verb = s.head(token.i)
    if token.dep != "ccomp" or token.upos not in ("ADJ", "NOUN") or verb is None or verb.upos != "VERB" or verb.i > token.i:
        return
    subject = s.child(token.i, "nsubj")
    if subject is None or not verb.i < subject.i < token.i or s.child(token.i, "cop", "aux", "mark", "case"):
        return
    if not s.child(verb.i, "obj", "expl:pv"):
        s.attach(subject.i, verb.i, "obj")
        token.dep = "xcomp"


def only_object(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`allowed the inspectors to enter`: where there is no other, what stands bare behind the verb is its object."""
    pronoun = token.upos == "PRON" and not lexis.dative
    behind = token.dep == "iobj" and 0 <= token.head < token.i and (token.upos in ("NOUN", "PROPN") or pronoun)
    if behind and not s.child(token.head, "obj", "ccomp") and not s.child(token.i, "case"):
        token.dep = "obj"


def object_denied(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`n'a pas imposé de sanctions`: behind a negation the word for "of" is what an article has become."""
    verb, case = s.head(token.i), s.child(token.i, "case")
    if verb is None or case is None or token.upos != "NOUN" or token.relation not in ("obl", "nmod"):
        return
    if verb.lemma.lower() not in lexis.do | lexis.undergo or s.child(verb.i, "obj", "expl") or s.child(token.i, "det"):
        return
    article = case.lower in (lexis.of, *lexis.contractions.get(lexis.of, ())) and case.i > verb.i
    if article and any(child.lower in lexis.negators for child in s.children(verb.i, "advmod")):
        s.attach(token.i, verb.i, "obj")
        s.attach(case.i, token.i, "det")
