"""Of several rules that hold on the same words, the one that says most."""

from __future__ import annotations

from collections.abc import Iterable

from detente.coding.draft import Draft
from detente.grammar.frames import Frame, Kinds, Known, Matcher, NearMiss
from detente.grammar.lexicon import Hit, Lexicon
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence


def read_hits(s: Sentence, lexicon: Lexicon, matcher: Matcher, kinds: Kinds) -> tuple[list[Frame], list[NearMiss]]:
    """Every rule whose words stand in s: as a frame where its conditions hold, as a near miss where not."""
    known: Known = {}
    results = [matcher.match(s, hit, kinds, known) for hit in lexicon.find(s)]
    return [r for r in results if isinstance(r, Frame)], [r for r in results if isinstance(r, NearMiss)]


def best(drafts: Iterable[Draft], lexis: Lexis) -> list[Draft]:
    """At most one draft a head word, none on a word that a longer idiom covers."""
    strongest: dict[int, Draft] = {}
    read = list(drafts)
    for draft in read:
        other = strongest.get(draft.i)
        if other is None or _strength(draft) > _strength(other):
            strongest[draft.i] = draft
    kept = list(strongest.values())
    for draft in kept:
        draft.mode_beside = _mode_beside(draft, read)
    return [
        draft
        for draft in kept
        if not (_covered(draft, kept) or _is_matter(draft, kept) or _is_doer(draft, kept) or _only_adds(draft, kept))
        and not (_names_the_deal(draft, kept, lexis) or _only_supports(draft, kept, lexis) or _is_means(draft, kept))
    ]


def _mode_beside(draft: Draft, drafts: Iterable[Draft]) -> str | None:
    """The mode of the strongest other reading of its words as the same type (`a procédé à des interpellations`)."""
    same = [one for one in drafts if one.rule.mode and one.type is draft.type and one.i in draft.frame.hit.tokens]
    return max(same, key=_strength).rule.mode if same else None


_ANYBODY = frozenset({"+actor"})


def _strength(draft: Draft) -> tuple[bool, int, int, int, int, int]:
    rule = draft.rule
    conditions = sum(words != _ANYBODY for _, words in rule.needs) + len(rule.refuses)
    return (
        not draft.frame.bare,
        rule.rank,
        _content_words(draft.s, draft.frame.hit),
        bool(draft.actors),
        conditions,
        bool(draft.recipients),
    )


def _content_words(s: Sentence, hit: Hit) -> int:
    return hit.pattern.reflexive + sum(s[k].upos not in ("ADP", "DET", "PRON", "SCONJ") for k in hit.tokens)


def _only_supports(draft: Draft, drafts: list[Draft], lexis: Lexis) -> bool:
    """Whether it is the support verb of a noun that tells the same (`ont eu un entretien`): the noun tells it."""
    if draft.is_noun or len(draft.frame.hit.tokens) > 1 or draft.s[draft.i].lemma not in lexis.do or draft.rule.factuality:
        return False
    objects = _objects(draft, lexis)
    told = [other for other in drafts if other.is_noun and other.type is draft.type and other.i in objects]
    told = [other for other in told if other.actors and not other.frame.bare]  # a bare noun is left out in the end
    return any(len(other.codes()) > 1 or not other.type.mutual for other in told)


def _is_matter(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it only names what another's measure is about (`suspendre l'accord`, `couper l'aide`): no event of its own."""
    if not draft.is_noun or draft.type.quad.endswith("conflict"):
        return False
    return any(
        other.type.name == "SANCTION"
        and not other.is_noun
        and any(a.slot == "object" and a.i == draft.i for a in other.frame.arguments)
        for other in drafts
    )


def _names_the_deal(draft: Draft, drafts: list[Draft], lexis: Lexis) -> bool:
    """Whether it only names what a verb of the same type concludes (`ont signé une vingtaine d'accords`)."""
    if not draft.is_noun or not draft.type.mutual or (draft.actors and not draft.frame.bare):
        return False
    return any(other.type is draft.type and not other.is_noun and draft.i in _objects(other, lexis) for other in drafts)


def _only_adds(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it is a participle on the noun of another's idiom (`called off a strike planned for Friday`)."""
    own = set(draft.frame.hit.tokens)
    return draft.s[draft.i].relation == "acl" and any(
        other.i == draft.s[draft.s[draft.i].head].head
        and other.type is draft.type
        and not other.is_noun
        and own & set(other.frame.hit.tokens)
        for other in drafts
    )


def _is_means(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it only says with what an exercise is held (`ont mené des manœuvres, mobilisant des bombardiers`)."""
    token = draft.s[draft.i]
    if draft.type.name != "MOBILIZE" or token.relation != "advcl" or token.feats.get("VerbForm") != "Part":
        return False
    held = {one.i for one in draft.s.children(token.head, "obj")}
    return any(other.is_noun and other.i in held and other.type.name in ("COOPERATE", "MOBILIZE") for other in drafts)


def _objects(draft: Draft, lexis: Lexis) -> set[int]:
    """Its objects, and what they count."""
    objects = {a.i for a in draft.frame.arguments if a.slot == "object"}
    return objects | {c.i for i in objects if draft.s[i].lemma.lower() in lexis.quantity for c in draft.s.children(i, "nmod")}


def _is_doer(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether it names those who do what a verb tells of the same type (`des dizaines de manifestants ont défilé`)."""
    if not draft.is_noun or draft.type.name != "PROTEST":
        return False
    return any(
        other.type is draft.type
        and not other.is_noun
        and any(a.slot == "subject" and draft.s.is_below(draft.i, a.i) for a in other.frame.arguments)
        for other in drafts
    )


def _covered(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether its head is a further word of another's idiom; what a verbal event is about (`menace d'invasion`) stays."""
    return any(
        draft.i in other.frame.hit.tokens
        and other.i != draft.i
        and (other.i not in draft.frame.hit.tokens or (_strength(other), -other.i) > (_strength(draft), -draft.i))
        and not (other.rule.content and draft.type.quad.startswith("material") and other.type is not draft.type)
        for other in drafts
    )
