"""Did it happen? Tense, mood, negation and the words that govern the trigger, after FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.grammar.lexis import Lexis
from detente.grammar.voice import first_conjunct, is_background, is_definite, is_participle
from detente.parse.tree import Sentence, Token

_COMPLEMENT = frozenset({"xcomp", "ccomp", "obj", "obl", "nmod", "acl", "nsubj:pass", "advcl"})
_LEVELS = ("negated", "hypothetical", "future")


def _sets(data: dict[str, Any] | None) -> dict[str, frozenset[str]]:
    return {level: frozenset(words or ()) for level, words in (data or {}).items()}


@dataclass(frozen=True)
class Governors:
    """Words that set the status of what they govern, by part of speech: level → lemmas."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]


class Factuality:
    """The reading of one language's `factuality.yaml`."""

    def __init__(self, data: dict[str, Any], lexis: Lexis) -> None:
        self._lexis = lexis
        governors = data.get("governors") or {}
        self._governors = Governors(
            *(
                {level: frozenset((words or {}).get(part, ())) for level, words in governors.items()}
                for part in ("verbs", "nouns", "adjectives")
            )
        )
        self._modifiers = _sets(data.get("modifiers"))
        self._particle = frozenset(data.get("particle") or ())
        self._second = frozenset(data.get("second") or ())
        self._neither = frozenset(data.get("neither") or ())
        self._without = frozenset(data.get("without") or ())
        self._conditionals = frozenset(data.get("conditionals") or ())
        self._purpose = frozenset(data.get("purpose") or ())
        self._until = frozenset(data.get("until") or ())
        self._auxiliaries = _sets(data.get("auxiliaries"))
        self._scheduling = frozenset(data.get("scheduling") or ())
        self._negating = frozenset(data.get("negating") or ())
        self._rumour = data.get("rumour_mood", "")
        self._future = data.get("future_tense", "Fut")

    def of(self, s: Sentence, i: int) -> str:
        """The status of the event that token i names: actual, future, hypothetical or negated."""
        token = s[i]
        status = self._own(s, i)
        if status != "actual":
            return status
        return self._governed(s, token)

    def is_ahead(self, s: Sentence, i: int) -> bool:
        """Whether the clause of verb i lies ahead, negated or not: a future, or what is due or to be done."""
        finite = self._finite(s, i)
        if finite is not None and finite.feats.get("Tense") == self._future:
            return True
        if {child.lower for child in s.children(i, "aux")} & self._auxiliaries.get("future", frozenset()):
            return True
        token, above = s[i], s.head(i)
        if finite is not None and finite.feats.get("Tense") in ("Past", "Imp"):
            return False  # `was due on Sunday`: ahead of what was told, not of the article
        lemma = token.lemma.lower()
        if token.upos == "ADJ" and lemma in self._governors.adjectives.get("future", frozenset()):
            return True
        if is_participle(token) and token.relation == "advcl" and lemma in self._governors.verbs.get("future", frozenset()):
            return True  # `as planned on Sunday`
        copula = s.child(i, "cop")
        scheduled = (copula is not None and copula.lemma.lower() in self._scheduling) or (
            above is not None and above.lemma.lower() in self._scheduling and token.relation == "xcomp"
        )
        headline = above is None and s.child(i, "mark") is not None
        return token.feats.get("VerbForm") == "Inf" and (scheduled or headline)

    # -- the trigger's own marks --------------------------------------------------------------------------------------

    def _own(self, s: Sentence, i: int) -> str:
        token = s[i]
        if token.upos in ("VERB", "AUX") or s.child(i, "cop", "aux"):
            return self._clause(s, i)
        for child in s.children(i):
            words = {child.lemma.lower(), child.lower}
            for level, modifiers in self._modifiers.items():
                if child.relation in ("amod", "acl", "det", "nmod") and words & modifiers:
                    return level
            if child.relation == "case" and child.lower in self._without:
                return "negated"
        return "actual"

    def _clause(self, s: Sentence, i: int) -> str:
        """Negation, condition, tense and mood of the clause that verb i heads."""
        if self.is_negated(s, i):
            return "negated"
        marks = {child.lower for child in s.children(i, "mark")}
        if marks & self._conditionals and not self._indirect_question(s, i):
            return "hypothetical"
        if marks & self._without:
            return "negated"
        finite = self._finite(s, i)
        if finite is not None:
            mood, tense = finite.feats.get("Mood"), finite.feats.get("Tense")
            if mood == self._rumour and self._is_announced(s, i):
                return "future"
            if mood == self._rumour:
                return (
                    "actual"
                    if finite.i != i and s[i].feats.get("VerbForm") == "Part" and not s.child(i, "aux:pass")
                    else "hypothetical"
                )
            if tense == self._future:
                return "future"
        auxiliaries = {child.lower for child in s.children(i, "aux")}
        for level, words in self._auxiliaries.items():
            if auxiliaries & words:
                return "future" if self._is_announced(s, i) else level
        if marks & self._purpose and s[i].feats.get("VerbForm") == "Inf":
            return "hypothetical"
        if self._is_awaited(s, i):
            return "hypothetical"
        headline = s[i].feats.get("VerbForm") == "Inf" and self._lexis.to in marks and s.child(i, "nsubj") is not None
        if headline and s[i].dep in ("root", "ccomp", "conj", "parataxis"):  # `Putin, Biden to meet in Geneva`
            return "future"
        return "actual"

    def _is_awaited(self, s: Sentence, i: int) -> bool:
        """`jusqu'à ce que X parte`, `pour que X parte`: what is waited or done for."""
        above = s.head(i)
        if s[i].relation == "acl" and above is not None and above.upos == "PRON":
            return any(child.lemma.lower() in self._until for child in s.children(above.i, "case"))
        marks = {child.lemma.lower() for child in s.children(i, "mark")}
        finite = self._finite(s, i)
        return bool(marks & self._until) and finite is not None and s[i].relation == "advcl"

    @staticmethod
    def _is_announced(s: Sentence, i: int) -> bool:
        """`a annoncé qu'il livrerait`: the future seen from the past; a condition would make it hypothetical."""
        above = s.head(i)
        if s[i].dep != "ccomp" or s[i].upos != "VERB" or above is None or s.child(i, "advcl"):
            return False
        return (above.feats.get("VerbForm") == "Fin" and above.feats.get("Tense") != "Pres") or s.child(
            above.i, "aux"
        ) is not None

    @staticmethod
    def _finite(s: Sentence, i: int) -> Token | None:
        candidates = [s[i], *s.children(i, "aux", "cop", "aux:pass", "aux:tense")]
        return next((token for token in candidates if token.feats.get("VerbForm") == "Fin"), None)

    def _indirect_question(self, s: Sentence, i: int) -> bool:
        return s[i].relation in ("ccomp", "xcomp", "obj")

    def _is_none(self, s: Sentence, noun: Token) -> bool:
        """`nobody`, `no soldiers`: an argument that denies its verb."""
        return noun.lower in self._negating or any(child.lower in self._negating for child in s.children(noun.i, "det"))

    def is_denied(self, s: Sentence, i: int) -> bool:
        """Whether the clause of i is negated, or i is a noun or adverb that says no by itself (`pas question`)."""
        if s[i].upos in ("VERB", "AUX") or s.child(i, "cop", "nsubj"):
            return self.is_negated(s, i)
        return any(child.lower in self._second for child in s.children(i, "advmod", "det"))

    def is_negated(self, s: Sentence, i: int) -> bool:
        """Whether the verb i is negated (`ne … pas`, `aucun … n'a`); a lone `ne … que` is no negation."""
        below = s.children(i)
        if any(child.lower in self._neither for child in below):
            return True
        if self._negating and any(self._is_none(s, child) for child in s.children(i, "nsubj", "obj", "obl:agent")):
            return True
        has_particle = any(child.lower in self._particle for child in below)
        if not has_particle:
            return any(child.lower in self._second and child.dep == "advmod" and not self._particle for child in below)
        around = [child for child in below if child.lower in self._second or child.lemma.lower() in self._second]
        if around:
            return True
        arguments = s.children(i, "nsubj", "obj", "obl")
        return any(
            child.lower in self._second
            for argument in arguments
            for child in s.children(argument.i, "det", "amod", "advmod", "cc")
        )

    # -- what governs it ----------------------------------------------------------------------------------------------

    def _governed(self, s: Sentence, token: Token) -> str:
        current = token
        for _ in range(8):
            top = s[first_conjunct(s, current.i)]
            above = s.head(top.i)
            if above is None:
                return "actual"
            status = self._step(s, top, above)
            if status:
                return status
            if top.relation in ("advcl", "parataxis") or top.dep == "acl:relcl" or self._is_given(s, top, above):
                return "actual"
            if top.relation == "nsubj" and above.upos in ("VERB", "AUX", "ADJ"):
                return self._as_subject(s, top, above)
            current = above
        return "actual"

    @staticmethod
    def _is_given(s: Sentence, token: Token, above: Token) -> bool:
        """`respecter cette trêve saluée par X`: a participle takes for granted what it says of a definite noun, or when."""
        if token.dep != "acl" or not is_participle(token):
            return False
        dated = any(child.upos == "NOUN" and s.child(child.i, "case") is None for child in s.children(token.i, "obl"))
        return is_definite(s, above.i) or (dated and s[token.i].feats.get("Tense") == "Past")

    def _as_subject(self, s: Sentence, noun: Token, verb: Token) -> str:
        """What is said of a happening touches whether it is real only where the verb tells of it (`n'a pas eu lieu`)."""
        status = self._clause(s, verb.i)
        told = verb.lemma in self._lexis.occur
        if not told and (status == "negated" or is_definite(s, noun.i)):
            return "actual"
        finite = self._finite(s, verb.i)
        if not told and finite is not None and finite.feats.get("Mood") == self._rumour:
            return "hypothetical"  # `une attaque signerait sa fin`, also where somebody warns of it
        return status

    def _step(self, s: Sentence, token: Token, above: Token) -> str | None:
        relation = token.relation if token.dep != "nsubj:pass" else token.dep
        if relation not in _COMPLEMENT and relation != "nsubj":
            return None
        if token.relation in ("obl", "nmod", "advcl") and is_background(s, token.i, self._lexis):
            return "actual"
        if token.dep == "acl:relcl" or (token.relation == "advcl" and token.feats.get("VerbForm") == "Part"):
            return None
        status = (
            self._by_lemma(above, token) if relation in _COMPLEMENT or (relation == "nsubj" and above.upos == "ADJ") else None
        )
        if status:
            negated = above.upos in ("VERB", "AUX") and self.is_negated(s, above.i)
            return self._flip(status) if negated else status
        if above.upos in ("VERB", "AUX") and relation in ("obj", "nsubj:pass", "xcomp", "obl"):
            clause = self._clause(s, above.i)
            if clause != "actual" and relation != "obl":
                return clause
        elif above.upos in ("NOUN",) and (own := self._own(s, above.i)) != "actual":
            return own
        return None

    def _by_lemma(self, above: Token, token: Token) -> str | None:
        lemma = above.lemma.lower()
        if above.upos in ("VERB", "AUX"):
            table = self._governors.verbs
        elif above.upos == "ADJ":
            table = self._governors.adjectives
            if not any(lemma in words for words in table.values()):
                table = self._governors.verbs
        else:
            table = self._governors.nouns
        return next((level for level in _LEVELS if lemma in table.get(level, ())), None)

    @staticmethod
    def _flip(status: str) -> str:
        return "actual" if status == "negated" else "negated" if status == "future" else status
