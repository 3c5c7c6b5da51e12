"""Frames: a rule laid over a trigger; which argument fills which slot, and whether the rule's conditions hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from detente.grammar.arguments import arguments
from detente.grammar.complements import Argument
from detente.grammar.lexicon import Hit
from detente.grammar.lexis import Lexis
from detente.grammar.provisos import is_own, provisos
from detente.grammar.sorts import Sorts
from detente.grammar.voice import is_bare_participle, is_passive, is_told, marker
from detente.grammar.yielding import yields_to
from detente.parse.tree import Sentence, Token

Known = dict[tuple[int, bool], list[Argument]]
"""The arguments of tokens of one sentence, read once for all rules; the flag says that the token is taken for a noun."""

IsActor = Callable[[Sentence, int], bool]
IsPlace = Callable[[Sentence, int], bool]
Nouns = Callable[[Sentence, int], frozenset[str]]
IsNegated = Callable[[Sentence, int], bool]


def no_nouns(s: Sentence, i: int) -> frozenset[str]:
    """What pronouns stand for where nobody remembers what was said before."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Kinds:
    """What the caller knows of entities: whether a token names somebody, or somewhere; the nouns a pronoun stands for."""

    actor: IsActor
    place: IsPlace
    nouns: Nouns = no_nouns
    speaks: IsActor = lambda s, i: False
    """Whether a token names something that speaks for somebody (`un rapport de X`)."""
    body: IsActor = lambda s, i: False
    """Whether a token is inside the name of a body of states (`European Union`): its last word is no common noun."""
    person: IsActor = lambda s, i: False
    """Whether a token names one person."""
    people: Nouns = no_nouns
    """The noun that counted people of a country stand for (`des milliers de Péruviens`)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A hit whose conditions hold, with its arguments."""

    hit: Hit
    arguments: tuple[Argument, ...]
    bare: bool = False
    """A noun without the sides its rule asks for: it takes up what was told before, or is the content of another event."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A hit that a condition stopped, and why."""

    hit: Hit
    why: str


_SOMEBODY = frozenset({"+actor", "+named"})


def expand(slot: str, noun: bool, noun_de: str, lexis: Lexis) -> tuple[str, ...]:
    """The argument slots that a rule's slot stands for, best first, for a noun or a verb."""
    if not noun:
        return (slot,)
    if slot == "subject":
        own, before = ((lexis.of, "poss"), ("compound",)) if noun_de == "subject" else ((), ())
        return (*lexis.agent, lexis.between, *own, "adj", "subject", *before)
    if slot == "object":
        return (lexis.of, "object", "poss", "compound") if noun_de == "object" else ("object",)
    return (slot,)


def fillers(
    frame_arguments: Iterable[Argument], slot: str, noun: bool, noun_de: str, lexis: Lexis, elsewhere: Iterable[str] = ()
) -> list[Argument]:
    """The arguments that may fill a rule's slot, best first; slots that the rule names for the other role are `elsewhere`."""
    order = tuple(one for one in expand(slot, noun, noun_de, lexis) if one == slot or one not in elsewhere)
    found = [argument for argument in frame_arguments if argument.slot in order]
    return sorted(found, key=lambda argument: order.index(argument.slot) - 3 * argument.weight)


def _is_what_for(mark: Token, lexis: Lexis) -> bool:
    """Whether an infinitive's mark may say what for: the particle may, a bare preposition not (`refuse d'en parler`)."""
    return mark.upos == "PART" or mark.lower not in (lexis.of, lexis.to, *lexis.contractions.get(lexis.of, ()))


def _purposes(s: Sentence, hit: Hit, lexis: Lexis) -> list[int]:
    """Verbs that say what for: infinitives and participles under a verb or what it is done to (`sat down to demand …`)."""
    below = [child.i for child in s.children(hit.i, "obj", "obl", "advmod")]
    verbs = [c for i in (hit.i, *below) for c in s.children(i, "advcl", "xcomp", "ccomp", "acl") if c.upos == "VERB"]
    verbs = [c for c in verbs if c.relation != "xcomp" or all(_is_what_for(mark, lexis) for mark in s.children(c.i, "mark"))]
    own = {*hit.tokens, *(subject.i for subject in s.children(hit.i, "nsubj"))}
    return [c.i for c in verbs if c.i not in own and c.feats.get("VerbForm") != "Fin" and not s.child(c.i, "nsubj")]


class Matcher:
    """Lays rules over hits. The conditions are asked of lemmas and of the caller's kinds."""

    def __init__(
        self,
        lexis: Lexis,
        event_nouns: frozenset[str] = frozenset(),
        is_negated: IsNegated = lambda s, i: False,
        sorts: Sorts | None = None,
    ) -> None:
        self._lexis = lexis
        self._sorts = sorts or Sorts({})
        self._is_negated = is_negated
        self._event_nouns = event_nouns
        self._goals = frozenset({*lexis.bound_for, lexis.to})
        self._no_place = frozenset({"subject", "content", "adj", "poss", lexis.with_})

    def match(self, s: Sentence, hit: Hit, kinds: Kinds, known: Known | None = None) -> Frame | NearMiss:
        """The frame, or the reason why the rule does not hold here. `known`: what has been read of s for other rules."""
        found = self._arguments(s, hit, {} if known is None else known)
        noun = hit.pattern.part == "noun"
        bare = False
        for slot, words in hit.rule.needs:
            if not self._filled(s, hit, found, slot, words, kinds, strict=True):
                if slot == "subject" and "+actor" in words and self._agentless(s, hit, found, kinds):
                    continue
                if not (noun and "+actor" in words):
                    return NearMiss(hit, f"{slot} is none of {_some(words)}")
                bare = True
        for slot, words in hit.rule.refuses:
            if self._filled(s, hit, found, slot, words, kinds, strict=False):
                return NearMiss(hit, f"{slot} is one of {_some(words)}")
        return Frame(hit, tuple(found), bare)

    def _arguments(self, s: Sentence, hit: Hit, known: Known) -> list[Argument]:
        own = set(hit.tokens)
        noun = hit.pattern.part == "noun"
        found = [one for one in self._read(s, hit.i, noun, known) if one.i not in own]
        if hit.pattern.reflexive and is_bare_participle(s, hit.i):
            found = [Argument("subject", one.i, one.weight, one.path) if one.slot == "object" else one for one in found]
        if not noun and s[hit.tokens[-1]].upos == "ADP" and not any(one.slot == "object" for one in found):
            governed = s[hit.tokens[-1]].head
            if governed not in own and governed > hit.tokens[-1]:
                found.append(Argument("object", governed, 0.8, "prepositional"))
        for k in (k for k in hit.tokens if k != hit.i):
            if s[k].upos == "NOUN":
                bare = [child for child in s.children(k, "nmod", "appos", "obj") if not marker(s, child.i, self._lexis)]
                bare = [child for child in bare if child.dep != "nmod:poss" or child.upos != "PRON"]  # `to its barracks`
                if not noun:  # `declared Rome's envoy persona non grata`
                    bare += [child for child in s.children(k, "compound") if s.child(child.i, "nmod:poss", "det")]
                found += [Argument("object", child.i, 0.7, "idiom-bare") for child in bare if child.i not in own]
            if s[k].upos in ("NOUN", "VERB", "ADJ"):
                agents = self._lexis.agent if not noun and is_passive(s, hit.i) else ()  # `were taken hostage by X`
                found += [
                    Argument("subject" if one.slot in agents else one.slot, one.i, one.weight * 0.9, "idiom-" + one.path)
                    for one in self._read(s, k, False, known)
                    if one.i not in own
                    and one.slot not in self._kept_out(s, k, noun and hit.rule.type.quad.startswith("material"))
                    and not one.path.startswith("support")
                ]
        return found

    def _read(self, s: Sentence, i: int, noun: bool, known: Known) -> list[Argument]:
        if (i, noun) not in known:
            known[i, noun] = arguments(s, i, self._lexis, noun=noun)
        return known[i, noun]

    @staticmethod
    def _agentless(s: Sentence, hit: Hit, found: list[Argument], kinds: Kinds) -> bool:
        """A passive that leaves out who did it, done to somebody or somewhere known (`si X était envahi`)."""
        if hit.pattern.part != "verb" or not is_passive(s, hit.i) or any(one.slot == "subject" for one in found):
            return False
        return any(one.slot == "object" and (kinds.actor(s, one.i) or kinds.place(s, one.i)) for one in found)

    @staticmethod
    def _kept_out(s: Sentence, k: int, weapon: bool) -> tuple[str, ...]:
        """Slots of a further word that are not those of the whole; but whose weapon it is, acts (`tirs de missiles X`)."""
        if s[k].upos == "VERB":
            return ("subject",)
        return ("subject", "object") if weapon else ("subject", "object", "adj")

    def _filled(
        self, s: Sentence, hit: Hit, found: list[Argument], slot: str, words: frozenset[str], kinds: Kinds, *, strict: bool
    ) -> bool:
        noun = hit.pattern.part == "noun"
        if slot == "case":
            return marker(s, hit.i, self._lexis) in words
        if slot == "condition":
            return any(self._is_condition(s, child.i) for child in s.children(hit.i, "advcl"))
        if slot == "proviso":
            told = provisos(s, hit.i, self._lexis)
            return any("*" in words or any(_is_one_of(s, k, words, self._lexis) for k in s.subtree(i)) for i in told)
        if slot == "own":
            return is_own(s, hit.i, [one.i for one in found if one.slot == "content"], self._lexis)
        if slot == "negation":
            return self._is_negated(s, hit.i)
        if slot == "yielding":
            won = yields_to(s, sorted(hit.tokens), frozenset(hit.tokens), self._lexis)
            return any(kinds.actor(s, i) for i in won)
        if slot == "purpose":
            return any(_is_one_of(s, i, words, self._lexis) for i in _purposes(s, hit, self._lexis))
        if slot == "head":
            before = s[hit.i].dep == "compound"
            under = s[hit.i].relation == "nmod" and marker(s, hit.i, self._lexis) == self._lexis.of  # `juge d'instruction`
            return (before or under) and ("*" in words or _is_one_of(s, s[hit.i].head, words, self._lexis))
        if slot == "adverb":
            said = [c.i for c in s.children(hit.i, "advmod", "obl", "obj")]  # `side by side` is often read as what is flown
            said += [c.i for i in (*said, *(one.i for one in found if one.slot == "object")) for c in s.children(i, "advmod")]
            if any(
                one.slot in words for one in found
            ):  # `commandent en commun leurs obusiers`: the tree takes it for a preposition
                return True
            return any(_is_one_of(s, i, words, self._lexis) for i in said if i not in hit.tokens)
        if slot == "content":
            candidates = [one.i for one in found if one.slot == "content"]
        else:
            order = expand(slot, noun, hit.rule.noun_de, self._lexis)
            candidates = [one.i for one in found if one.slot in order]
            if slot == self._lexis.of and not noun and "+actor" not in words:
                objects = [one.i for one in found if one.slot == "object"]
                candidates += [
                    c.i for i in objects for c in s.children(i, "nmod") if marker(s, c.i, self._lexis) == self._lexis.of
                ]
            if slot == "place":
                agent = self._lexis.agent if noun else ()  # `passer par X` names a place, `la visite par X` who visits
                return any(kinds.place(s, one.i) for one in found if one.slot not in self._no_place and one.slot not in agent)
        if "*" in words and candidates:
            return True
        every = [k for i in candidates for k in self._heads(s, i, slot, strict)]
        if words & _SOMEBODY and any(kinds.actor(s, i) or (slot == "subject" and kinds.speaks(s, i)) for i in candidates):
            return True
        if "+place" in words and any(kinds.place(s, i) for i in candidates):
            return True
        if "+individual" in words and any(kinds.person(s, i) for i in candidates):
            return True
        if "+inf" in words and any(s[i].feats.get("VerbForm") == "Inf" for i in candidates):
            return True
        if "+past" in words and any(is_told(s, i) for i in candidates):
            return True
        if "+not" in words and any(self._is_negated(s, i) for i in candidates):
            return True
        if not strict and any(kinds.body(s, k) for k in every):
            longer = frozenset(word for word in words if " " in word)
            return any(_is_one_of(s, k, longer if kinds.body(s, k) else words, self._lexis) for k in every)
        if any(_is_one_of(s, k, words, self._lexis) or self._is_of_sort(s, k, words) for k in every):
            return True
        taken_up = frozenset(noun for i in candidates for noun in kinds.nouns(s, i))
        if strict and slot == "subject":
            taken_up |= frozenset(noun for i in candidates for noun in kinds.people(s, i))
        return bool(words & taken_up) or any(words & self._sorts.of(noun) for noun in taken_up)

    def _is_of_sort(self, s: Sentence, i: int, words: frozenset[str]) -> bool:
        token = s[i]
        if token.upos not in ("NOUN", "ADJ", "X"):
            return False
        forms = (token.lemma.lower(), token.lower, self._lexis.singular(token.lower))
        return any(words & self._sorts.of(form) for form in forms)

    def _is_condition(self, s: Sentence, i: int) -> bool:
        """Whether the clause says on what condition something is done (`if…`, `unless…`)."""
        return any(mark.lower in self._lexis.on_condition for mark in s.children(i, "mark"))

    def _heads(self, s: Sentence, i: int, slot: str, strict: bool) -> list[int]:
        """The words a condition is asked of: the filler, its conjuncts and complements, what it counts, its inner clause."""
        relations: tuple[str, ...] = ("conj", "nmod", "flat", "acl", "xcomp") if slot == "content" else ("conj", "flat")
        if not strict:
            relations = tuple(one for one in relations if one != "xcomp")  # `agreed to stop shooting` is not to shoot
        found = [i, *(token.i for token in s.children(i, *relations))]
        if slot != "content" and not (strict and s[i].lemma.lower() in self._event_nouns):
            below = s.children(i, *(("nmod",) if strict else ("nmod", "compound")))
            owner = None if strict or slot != "object" else "nmod:poss"  # `turned down the minister's offer`: no minister
            found += [token.i for token in below if token.dep != owner]
        if s[i].lemma.lower() in self._lexis.quantity and self._counted(s, i):
            found = found[1:]
        top, depth = i, 0
        while s[top].lemma.lower() in self._lexis.quantity and depth < 4:
            below = self._counted(s, top)
            if not below:
                break
            top, depth = below[0].i, depth + 1
            found += [top, *(token.i for token in s.children(top, "conj"))]
        return found

    def _counted(self, s: Sentence, i: int) -> list[Token]:
        """What a noun of quantity counts: not whose it is (`that week's round`) nor whom it is for (`dix millions pour X`)."""
        below = [c for c in s.children(i, "nmod") if c.dep != "nmod:poss"]
        return [c for c in below if marker(s, c.i, self._lexis) not in self._goals]


Longer = dict[str, list[str]]
"""Conditions of several words by one of them."""


@cache
def _longer(words: frozenset[str]) -> tuple[Longer, Longer]:
    """Those of several words by their first and by their last; kept, for the lists are long and asked of every filler."""
    first: Longer = {}
    last: Longer = {}
    for word in words:
        if " " in word:
            first.setdefault(word.partition(" ")[0], []).append(word)
            last.setdefault(word.rpartition(" ")[2], []).append(word)
    return first, last


def _is_one_of(s: Sentence, i: int, words: frozenset[str], lexis: Lexis) -> bool:
    token = s[i]
    forms = {token.lemma.lower(), token.lower, lexis.singular(token.lower)}
    if forms & words:
        return True
    first, last = _longer(words)
    if not first:
        return False
    after = s.text[token.start - s.start :].lower().replace("’", "'")
    if any(after.startswith(word) for word in first.get(after.partition(" ")[0], ())):
        return True
    ending = {form: last[form] for form in (token.lower, token.lemma.lower()) if form in last}
    before = s.text[: token.start - s.start].lower().replace("’", "'") if ending else ""
    # `prime minister`: the head comes last
    return any(f" {before}{form}".endswith(f" {word}") for form, some in ending.items() for word in some)


@cache
def _some(words: frozenset[str]) -> str:
    shown = sorted(words)[:8]
    return ", ".join(shown) + (" …" if len(words) > len(shown) else "")
