"""Of several rules that hold on the same words, the one that says most."""

from __future__ import annotations

from detente.grammar.frames import Frame, Kinds, Matcher, NearMiss
from detente.grammar.lexicon import Hit, Lexicon
from detente.parse.tree import Sentence


def _strength(frame: Frame) -> tuple[int, int, int]:
    hit = frame.hit
    return hit.rule.rank, len(hit.tokens), len(hit.rule.needs) + len(hit.rule.refuses)


def read_hits(s: Sentence, lexicon: Lexicon, matcher: Matcher, kinds: Kinds) -> tuple[list[Frame], list[NearMiss]]:
    """Every rule whose words stand in s: as a frame where its conditions hold, as a near miss where not."""
    results = [matcher.match(s, hit, kinds) for hit in lexicon.find(s)]
    return [r for r in results if isinstance(r, Frame)], [r for r in results if isinstance(r, NearMiss)]


def best_frames(s: Sentence, lexicon: Lexicon, matcher: Matcher, kinds: Kinds) -> list[Frame]:
    """At most one frame a head word, none on a word that a longer idiom covers."""
    frames, _ = read_hits(s, lexicon, matcher, kinds)
    best: dict[int, Frame] = {}
    for frame in frames:
        other = best.get(frame.hit.i)
        if other is None or _strength(frame) > _strength(other):
            best[frame.hit.i] = frame
    kept = list(best.values())
    return [frame for frame in kept if not _covered(frame.hit, kept)]


def _covered(hit: Hit, frames: list[Frame]) -> bool:
    return any(hit.i in other.hit.tokens and other.hit.i != hit.i and len(other.hit.tokens) > len(hit.tokens) for other in frames)
