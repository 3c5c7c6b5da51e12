"""Pasts that the tagger took for participles, in a language that spells most of the two alike (`A crowd pelted the police`)."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token

_FINITE = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}
_SHORT = 3
_NOMINAL = ("NOUN", "PROPN", "PRON")
_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "acl:relcl"})


def past_not_participle(s: Sentence, token: Token) -> None:
    """`Dozens of activists held a vigil`: with a subject and an object, and without auxiliary, a past."""
    if not _is_past_participle(token) or token.dep not in _CLAUSES or s.child(token.i, "aux", "cop", "mark"):
        return
    if token.dep == "conj" and not s.child(token.i, "nsubj", "obl:agent") and s[token.head].feats.get("VerbForm") == "Fin":
        token.feats = {**token.feats, **_FINITE}  # `accused X and called on Y`
        return
    own = [child for child in s.children(token.i, "nsubj") if child.i < token.i]
    if own and (own[0].dep == "nsubj" or s.child(token.i, "obj")):
        own[0].dep = "nsubj"
        token.feats = {**token.feats, **_FINITE}


def clause_not_noun(s: Sentence) -> None:
    """`A crowd pelted the police.`: a full sentence has a verb; a participle behind its one noun is its past."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN", "NUM", "PRON") or not s.tokens or s.tokens[-1].form != ".":
        return
    if s.child(root.i, "cop", "nsubj", "aux", "case"):
        return
    verb = next((t for t in s.tokens if t.dep == "acl" and _is_past_participle(t) and s.is_below(t.i, root.i)), None)
    beside = verb is None
    if verb is None:  # `A rally in Ufa, Russia, turned ugly`
        past = (c for c in s.children(root.i, "parataxis") if c.upos == "VERB" and c.feats.get("Tense") == "Past")
        verb = next((c for c in past if c.i > root.i), None)
    if verb is None or verb.i < root.i or s.child(verb.i, "aux", "nsubj", "mark", "obl:agent"):
        return
    if any(t.upos in ("VERB", "AUX") and not s.is_below(t.i, verb.i) for t in s.tokens):
        return
    if not beside and _ends_before(s, root, verb):
        return
    above = s[verb.head]
    s.crown(verb.i)
    verb.feats = {**verb.feats, **_FINITE}
    s.attach(root.i, verb.i, "nsubj")
    for owner in {root.i, above.i}:
        for child in [c for c in s.children(owner) if c.i > verb.i]:
            nominal = child.relation in ("nmod", "appos", "flat", "obl")
            s.attach(child.i, verb.i, ("obl" if s.child(child.i, "case") else "obj") if nominal else child.dep)


def verb_behind_participle(s: Sentence, lexis: Lexis) -> None:
    """`A plane loaded with tents flew to X`: a passive without auxiliary is no main verb, where a past stands behind it."""
    first = next((token for token in s.tokens if token.head < 0), None)
    if first is None or first.upos != "VERB" or first.feats.get("Voice") != "Pass" or s.child(first.i, "aux", "obj", "ccomp"):
        return
    subject = s.child(first.i, "nsubj")
    verb = next((t for t in s.tokens[first.i + 1 :] if _on_complement(s, t, first.i)), None)
    if subject is None or subject.i > first.i or verb is None or s.child(verb.i, "aux", "nsubj", "mark", "obl:agent"):
        return
    if any(marker(s, child.i, lexis) in lexis.agent for child in s.children(verb.i, "obl")):
        return
    s.crown(verb.i)
    s.attach(subject.i, verb.i, "nsubj")
    s.attach(first.i, subject.i, "acl")
    for child in [c for c in s.children(first.i) if c.i > verb.i or c.upos == "PUNCT"]:
        s.attach(child.i, verb.i, child.dep)
    first.feats = {"Tense": "Past", "VerbForm": "Part", "Voice": "Pass"}
    verb.feats = {**{k: v for k, v in verb.feats.items() if k != "Voice"}, **_FINITE}


def _on_complement(s: Sentence, token: Token, verb: int) -> bool:
    past = token.upos == "VERB" and token.dep == "acl" and token.feats.get("Tense") == "Past"
    noun = s.head(token.i)
    while noun is not None and noun.relation == "nmod":
        noun = s.head(noun.i)
    return past and noun is not None and noun.relation == "obl" and noun.head == verb and noun.i > verb


def verb_not_modifier(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`The ministers met in Rome`, `Kenya resumed talks`: the past beside a noun that is all of a clause is its verb."""
    past = token.upos == "VERB" and token.feats.get("Tense") == "Past"
    if not past or token.head < 0 or s.child(token.i, "cop", "mark"):
        return
    if s.child(token.i, "aux") and not (s.child(token.i, "nsubj") and s[token.i - 1].relation == "aux"):
        return
    if s.child(token.i, "nsubj") or any(c.dep == "compound" and c.i == token.i - 1 for c in s.children(token.i)):
        _with_subject(s, token)
        return
    if token.relation == "amod" and token.i and s[s[token.head].head].i == token.i - 1 and s[token.head].dep == "obj":
        _perfect(s, token, lexis)
        return
    if token.dep == "acl":
        _below_subject(s, token, lexis)
    elif token.relation in ("amod", "compound") and token.head > token.i > 0 and _is_before(s, token):
        _before_object(s, token)


def _with_subject(s: Sentence, token: Token) -> None:
    """`The union fined X two million euros`: what has a subject of its own is no modifier of the noun behind it."""
    above = s.head(token.i)
    if token.relation not in ("amod", "compound") or above is None or above.i < token.i or _clause(s, token.i) is not above:
        return
    if not s.child(token.i, "nsubj"):  # a noun before a verb is no part of its word
        s.attach(token.i - 1, token.i, "nsubj")
    _crown(s, token, above)
    s.attach(above.i, token.i, "obj")


def _perfect(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`consumers have boycotted X`: the participle right behind the auxiliary is its verb, no modifier of the object."""
    bound, auxiliary = s[token.head], s[token.i - 1]
    if auxiliary.lemma not in lexis.perfect or auxiliary.dep.startswith("aux") or s.child(auxiliary.i, "aux"):
        return
    s.replace(auxiliary.i, token.i)
    for child in s.children(auxiliary.i):
        if child.i != token.i:
            s.attach(child.i, token.i, child.dep)
    s.attach(bound.i, token.i, "obj")
    s.attach(auxiliary.i, token.i, "aux")


def infinitive_of_headline(s: Sentence, lexis: Lexis) -> None:
    """`Biden to meet Xi in Bali`: without another verb the infinitive is the clause's, and the name before it its subject."""
    root = next((token for token in s.tokens if token.head < 0), None)
    if root is None or root.upos not in (*_NOMINAL, "ADJ") or s.child(root.i, "cop", "nsubj", "aux", "case"):
        return
    verb = next((c for c in s.children(root.i, "acl", "advcl", "xcomp") if c.feats.get("VerbForm") == "Inf"), None)
    if verb is None or verb.i < root.i or s.child(verb.i, "nsubj"):
        return
    if all(c.lower != lexis.to for c in s.children(verb.i, "mark")):
        return
    before = max(k for k in s.subtree(root.i) if k < min(s.subtree(verb.i)))
    if any(t.upos in ("VERB", "AUX") and not s.is_below(t.i, verb.i) for t in s.tokens) or s[before].upos == "PUNCT":
        return
    if root.upos == "NOUN" and (s.child(root.i, "det") or root.lemma.lower() in lexis.intents):  # `the decision to leave`
        return
    for child in [c for c in s.children(root.i) if c.i > verb.i]:
        s.attach(child.i, verb.i, child.dep)
    s.crown(verb.i)
    s.attach(root.i, verb.i, "nsubj")
    root.upos = "PROPN" if root.upos == "ADJ" else root.upos


def common_not_name(s: Sentence, token: Token) -> None:
    """`the Rwandan army`: in small letters and no part of a name, no name, whatever the tagger says."""
    small = token.upos == "PROPN" and len(token.form) > _SHORT and token.form.isalpha() and token.form.islower()
    if small and token.relation != "flat" and not s.child(token.i, "flat"):
        token.upos = "NOUN"
    above = s.head(token.i)
    beside = token.dep == "conj" and above is not None and above.upos == "PROPN"
    if token.upos == "VERB" and beside and token.form[0].isupper() and not s.child(token.i, "nsubj", "aux", "obj"):
        token.upos, token.lemma, token.feats = "PROPN", token.form, {}  # `between Armenia and Azerbaijan`


def participle_behind_comma(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Kuwait, invaded by Iraq, turned to X`: with a comma before it and an agent behind it, no past but a participle."""
    if token.upos != "VERB" or token.feats.get("Tense") != "Past" or token.i == 0 or s[token.i - 1].form != ",":
        return
    own = next((c for c in s.children(token.i, "nsubj") if c.i < token.i), None)
    agent = any(marker(s, c.i, lexis) in lexis.agent for c in s.children(token.i, "obl") if c.i > token.i)
    if not agent or s.child(token.i, "aux", "obj") or (own is None and token.dep != "acl"):
        return
    token.feats = {**{k: v for k, v in token.feats.items() if k != "Mood"}, "VerbForm": "Part"}
    if own is not None:
        own.dep = "nsubj:pass"


def participle_not_adjective(s: Sentence, token: Token, morphology: Morphology, lexis: Lexis) -> None:
    """`was wounded in a strike`: a known verb's participle with a copula and such a complement is a passive."""
    copula = s.child(token.i, "cop")
    known = morphology.lemmas(token.lower) if token.upos in ("ADJ", "NOUN") and copula is not None else ()
    if not known or copula is None or known[0] == token.lower or not morphology.is_participle(token.lower):
        return
    bare = token.upos == "NOUN" and not s.child(token.i, "det", "amod", "case")  # `was overthrown`
    ago = copula.feats.get("Tense") == "Past" and any(
        c.i > token.i and {c.lemma.lower(), *(one.lemma.lower() for one in s.children(c.i, "obl"))} & lexis.days
        for c in s.children(token.i, "advmod", "obl")
    )
    if bare or ago or any(marker(s, c.i, lexis) in lexis.agent | lexis.state for c in s.children(token.i, "obl")):
        token.upos, token.lemma, token.feats = "VERB", known[0], {"VerbForm": "Part", "Tense": "Past"}
        copula.dep = "aux:pass"
        for child in s.children(token.i, "nsubj"):
            child.dep = "nsubj:pass"


def _is_before(s: Sentence, token: Token) -> bool:
    """Whether a name stands right before, or a noun that hangs on it."""
    before = s[token.i - 1]
    return before.upos == "PROPN" or (before.upos == "NOUN" and before.head == token.i and not s.child(before.i, "case"))


def _clause(s: Sentence, i: int) -> Token | None:
    """The nominal without copula that is all of the clause i stands in."""
    for above in s.ancestors(i):
        if above.dep in ("root", "ccomp", "parataxis"):
            return None if above.upos not in _NOMINAL or s.child(above.i, "cop", "case", "nsubj", "aux") else above
        if above.upos == "VERB":
            return None
    return None


def _below_subject(s: Sentence, token: Token, lexis: Lexis) -> None:
    subject = _clause(s, token.i)
    agent = any(c.lower in lexis.agent for child in s.children(token.i, "obl") for c in s.children(child.i, "case"))
    if subject is None or subject.i > token.i or agent or _ends_before(s, subject, token):
        return
    if s.child(token.i, "obj", "ccomp") or token.lemma in lexis.active or token.lemma in lexis.intransitive:
        _crown(s, token, subject)
        s.attach(subject.i, token.i, "nsubj")


def _before_object(s: Sentence, token: Token) -> None:
    above = _clause(s, token.i)
    subject = s[token.i - 1]
    if above is None or above.i < token.i:
        return
    first = min(s.subtree(above.i))
    _crown(s, token, above)
    s.attach(above.i, token.i, "obj")
    s.attach(subject.i, token.i, "nsubj")
    for k in range(first, subject.i):
        if s[k].head >= token.i:
            s.attach(k, subject.i, "flat" if s[k].upos == "PROPN" else s[k].dep)


def _crown(s: Sentence, verb: Token, nominal: Token) -> None:
    """The verb takes the nominal's place, and what the nominal has behind the verb."""
    behind = [child for child in s.children(nominal.i) if child.i > max(verb.i, nominal.i)]
    s.replace(nominal.i, verb.i)
    for child in behind:
        if child.relation not in ("nmod", "appos", "flat") or nominal.i < verb.i:
            s.attach(child.i, verb.i, {"nmod": "obl", "acl": "advcl"}.get(child.dep, child.dep))
    verb.feats = {**verb.feats, **_FINITE}


def _is_past_participle(token: Token) -> bool:
    past = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense", "Past") == "Past"
    return token.upos == "VERB" and past


def _ends_before(s: Sentence, root: Token, verb: Token) -> bool:
    """Whether a comma or colon parts the noun from the participle, as where something is only named."""
    return any(s[k].form in (",", ":", ";", "-", "–", "—", "(") for k in range(root.i, verb.i))
