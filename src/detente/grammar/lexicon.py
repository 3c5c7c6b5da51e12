"""The triggers of all rules, found in a sentence by lemma or form; further words of a pattern must stand near in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.rules import Pattern, Rule
from detente.grammar.voice import is_bare_participle, is_passive
from detente.parse.tree import Sentence, Token

REACH = 7
"""Tokens in which the next word of a pattern must follow."""

Positions = dict[str, list[int]]

_VERBAL = frozenset({"VERB", "AUX"})

_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nummod"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern of a rule found in a sentence: its head token and all tokens of the pattern."""

    rule: Rule
    pattern: Pattern
    i: int
    tokens: tuple[int, ...]


class Lexicon:
    """An index of patterns by the head's word; `morphology` gives the data by which misread verb forms are still known."""

    def __init__(self, rules: Iterable[Rule], lexis: Lexis, morphology: dict[str, Any]) -> None:
        self._index: dict[str, list[tuple[Rule, Pattern]]] = defaultdict(list)
        self._lexis = lexis
        for rule in rules:
            for pattern in (one for written in rule.patterns for one in _spellings(written)):
                self._index[pattern.head].append((rule, pattern))
        verbs = {pattern.head for entries in self._index.values() for _, pattern in entries if pattern.part == "verb"}
        self._morphology = Morphology(morphology, verbs)

    def find(self, s: Sentence) -> Iterator[Hit]:
        """All patterns that stand in the sentence, in the order of their heads."""
        where = _positions(s, self._lexis)
        for token in s.tokens:
            if token.upos in ("PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "NUM"):
                continue
            seen: set[int] = set()
            for word in self._words(token):
                for rule, pattern in self._index.get(word, ()):
                    if pattern.rest and not (pattern.rest[0] in where and pattern.rest[-1] in where):
                        continue  # most idioms of a common verb lack their further words
                    if id(pattern) not in seen and self._fits(s, token, pattern, rule.type.name == "CONSULT"):
                        seen.add(id(pattern))
                        tokens = self._rest(s, token, pattern, where)
                        if tokens is not None:
                            head = self._head(s, token, tokens, pattern)
                            if head is not None:
                                yield Hit(rule, pattern, head, (token.i, *tokens))

    def _head(self, s: Sentence, token: Token, tokens: tuple[int, ...], pattern: Pattern) -> int | None:
        """The word that carries the arguments: of a causative or a copula the word it serves; an auxiliary heads nothing.

        Of a noun with what stands before it (`air strikes`, `military exercises`) it is the noun.
        """
        if pattern.part == "noun":
            return _noun_of(s, token, tokens).i
        if pattern.part != "verb":
            return token.i
        if token.dep.startswith("aux"):  # an auxiliary of tense serves no idiom (`have called`), a modal may (`must leave`)
            modal = token.lemma.lower() in self._lexis.modals
            serves = token.head in tokens and (modal or token.dep != "aux")
            return token.head if serves or (modal and not pattern.rest) else None  # `must` alone is any verb it serves
        under = len(tokens) == 1 and s[tokens[0]].lower in self._lexis.copular  # `is behind the attack`
        return token.head if token.dep == "cop" and (token.head in tokens or under) else token.i

    def _words(self, token: Token) -> list[str]:
        words = [token.lemma.lower(), token.lower, self._lexis.singular(token.lower)]
        if token.upos in ("VERB", "ADJ", "NOUN") or (token.upos == "AUX" and token.relation != "aux" and token.dep != "cop"):
            words += self._morphology.lemmas(token.lower)
        return list(dict.fromkeys(words))

    @staticmethod
    def _drops_reflexive(s: Sentence, token: Token, mutual: bool) -> bool:
        """A participle of a pronominal verb has no pronoun (`Réunis à Genève, …`)."""
        return (token.relation == "advcl" or (mutual and token.relation == "acl")) and (
            is_bare_participle(s, token.i) and not s.child(token.i, "obl:agent")
        )

    def _fits(self, s: Sentence, token: Token, pattern: Pattern, mutual: bool) -> bool:
        if pattern.part == "verb":
            participle = token.upos == "ADJ" and token.feats.get("VerbForm") == "Part"
            if token.upos not in _VERBAL and not participle and not self._misread(s, token, pattern):
                return False
            if not pattern.reflexive:
                return pattern.head not in self._lexis.other_reflexive or not self._is_reflexive(s, token)
            made = s.child(token.i, "aux:caus")  # `se fait appeler X`: the pronoun is that of `faire`
            elsewhere = made is not None and made.lemma.lower() not in (pattern.head, *pattern.rest)
            return (self._is_reflexive(s, token) and not elsewhere) or self._drops_reflexive(s, token, mutual)
        if pattern.part == "noun":
            opens = token.i == 0 and bool(pattern.rest) and pattern.head == token.lower  # `Poignée de main entre X et Y`
            before = bool(pattern.rest) and token.relation in _BEFORE_NOUN and token.head > token.i  # `military exercises`
            return (
                token.upos in ("NOUN", "PROPN")
                or opens
                or (before and s[token.head].upos in ("NOUN", "PROPN"))
                or (token.upos in ("ADJ", "X") and token.head >= 0 and bool(s.child(token.i, "det", "nmod:poss")))
                or self._is_gerund(s, token)
            )
        return token.upos in ("ADJ", "VERB", "NOUN", "ADV")

    @staticmethod
    def _is_gerund(s: Sentence, token: Token) -> bool:
        """`X's killing of Y`, `the shooting down of Z`: a noun, whatever the tagger says."""
        article = bool(s.child(token.i, "det")) and token.feats.get("VerbForm") in ("Ger", "Part")
        return token.upos == "VERB" and (article or bool(s.child(token.i, "nmod:poss")))

    def _misread(self, s: Sentence, token: Token, pattern: Pattern) -> bool:
        """A form of the verb that the tagger took for a noun or adjective, but that has a verb's dependents."""
        known = pattern.head in self._morphology.lemmas(token.lower)
        return (
            known
            and token.upos in ("ADJ", "NOUN")
            and bool(s.child(token.i, "aux", "nsubj", "obj", "iobj", "obl:agent", "expl"))
        )

    def _is_reflexive(self, s: Sentence, token: Token) -> bool:
        verb = token.head if token.dep == "aux:caus" else token.i  # `se sont fait sauter`
        return any(child.lower in self._lexis.reflexive for child in s.children(verb, "expl", "obj", "iobj"))

    def _rest(self, s: Sentence, token: Token, pattern: Pattern, where: Positions) -> tuple[int, ...] | None:
        if not pattern.rest:
            return ()
        if any(word not in where for word in pattern.rest):
            return None
        return self._after(s, token.i, pattern, where) or self._before(s, token.i, pattern, where)

    def _after(self, s: Sentence, i: int, pattern: Pattern, where: Positions) -> tuple[int, ...] | None:
        found: list[int] = []
        at = i
        for word in pattern.rest:
            last = at
            at = next((k for k in where[word] if last < k <= last + REACH), -1)
            if at < 0 or any(s[k].upos == "PUNCT" and s[k].form in ".;:!?" for k in range(last, at)):
                return None
            if pattern.part == "noun" and s[at].upos != "ADP" and self._crosses(s, last, at):
                return None
            if s[at].upos == "ADP" and any(s[k].form == "," for k in range(last, at)):
                return None
            if pattern.part == "verb" and s[at].upos == "NOUN" and (self._is_governed(s, last, at) or self._begins(s, i, at)):
                return None
            if pattern.part == "verb" and s[at].upos == "ADP" and self._is_aside(s, at, {i, *found}):
                return None
            if pattern.part == "noun" and s[at].upos in _VERBAL and s[at].head not in (i, *found):
                return None  # `the air force struck` is no air strike
            found.append(at)
        return tuple(found)

    def _is_governed(self, s: Sentence, first: int, noun: int) -> bool:
        """Whether the noun stands under a preposition that the pattern does not name (`se rend à X, sans pouvoir…`)."""
        cases = [case for case in s.children(noun, "case", "mark") if first < case.i < noun]
        return any(case.lower not in self._lexis.contracted and case.lemma.lower() != self._lexis.of for case in cases)

    @staticmethod
    def _begins(s: Sentence, verb: int, noun: int) -> bool:
        """Whether the noun belongs to a subject behind the verb, its own or another (`rappelle que l'engagement est rompu`)."""
        clause = s[noun].head
        if any(above.dep == "nsubj" and above.i > verb and s.is_below(verb, above.head) for above in s.ancestors(noun)):
            return True  # `que devait faire la ministre des Affaires étrangères`
        return s[noun].relation == "nsubj" and clause > noun and any(verb < c.i < noun for c in s.children(clause, "mark"))

    def _is_aside(self, s: Sentence, preposition: int, own: set[int]) -> bool:
        """Whether a preposition stands inside another complement of the verb (`s'attend à une hausse avant la fin du mois`)."""
        governed = s.head(preposition)
        above = s.head(governed.i) if governed is not None else None
        if governed is None or above is None or own & {governed.i, above.i}:
            return self._is_time(governed, own)
        if self._is_time(governed, own):
            return True
        return above.relation == "obl" and above.head in own and s.child(above.i, "case") is not None

    def _is_time(self, governed: Token | None, own: set[int]) -> bool:
        """`opened fire on Monday`: a day is nobody that was fired on."""
        return governed is not None and governed.i not in own and governed.lemma.lower() in self._lexis.days

    @staticmethod
    def _crosses(s: Sentence, first: int, last: int) -> bool:
        """Whether a preposition that the pattern does not name stands between two of its words."""
        return s[first].upos != "ADP" and any(s[k].upos == "ADP" for k in range(first + 1, last))

    def _before(self, s: Sentence, i: int, pattern: Pattern, where: Positions) -> tuple[int, ...] | None:
        """A passive or a relative puts the idiom's noun before the verb: `la menace qu'il a brandie`."""
        if pattern.part != "verb":
            return None
        near = range(max(0, i - 2 * REACH), min(len(s), i + REACH + 1))
        if any(not any(k in near for k in where[word]) for word in pattern.rest[:-1]):
            return None
        for k in where[pattern.rest[-1]]:
            if i - 2 * REACH <= k < i and s[k].upos == "NOUN" and self._related(s, k, i, len(pattern.rest) == 1):
                return (k,)
        return None

    @staticmethod
    def _related(s: Sentence, noun: int, verb: int, alone: bool) -> bool:
        """Whether the noun is the verb's; as subject of an active only where the idiom has no more words (`X fire set …`)."""
        token = s[noun]
        subject = token.relation == "nsubj" and (alone or token.dep == "nsubj:pass" or is_passive(s, verb))
        if subject and s.child(verb, "obj") and not is_passive(s, verb):
            return False  # `la rencontre a eu lieu` is not `avoir une rencontre`
        return (token.head == verb and (subject or token.relation == "obj")) or (
            s[verb].head == noun and s[verb].relation == "acl"
        )


def _noun_of(s: Sentence, token: Token, tokens: tuple[int, ...]) -> Token:
    """The noun that a pattern's first word stands before, where the pattern holds it too."""
    while token.head > token.i and token.head in tokens and token.relation in _BEFORE_NOUN:
        token = s[token.head]
    return token


def _spellings(pattern: Pattern) -> list[Pattern]:
    """The pattern as written and, where a word of it has a hyphen, as treebanks cut it (`cease-fire` in three)."""
    words = [part for word in (pattern.head, *pattern.rest) for part in (word.split("-") if "-" in word[1:-1] else [word])]
    if len(words) == 1 + len(pattern.rest) or not all(words):
        return [pattern]
    return [pattern, replace(pattern, head=words[0], rest=tuple(words[1:]))]


def _positions(s: Sentence, lexis: Lexis) -> Positions:
    """Where each word stands, by lemma, form and singular; contracted forms count as their preposition."""
    found: Positions = defaultdict(list)
    for token in s.tokens:
        words = {token.lemma.lower(), token.lower, lexis.singular(token.lower)}
        words |= lexis.contractions.get(token.lemma, frozenset())
        for word in words:
            found[word].append(token.i)
    return found
