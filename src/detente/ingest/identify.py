"""Which language a text is in, by its script, its letters and its most frequent words.

No statistics file is needed, the answer is the same on every machine, and two or three sentences are enough. A word counts
the more, the fewer languages have it; a letter that a language is not written with counts against it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from detente.ingest.data import load
from detente.languages import available, load_pack

_DATA = Path(__file__).with_name("identify.yaml")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters looked at: enough for any article, and keeps huge inputs quick
_MIN_SCORE = {"latin": 0.10, "cyrillic": 0.04, "arabic": 0.04}  # Latin is what unknown languages and nonsense come in
_MIN_LEAD = 1.15  # how far ahead of the second language the first must be
_TYPOGRAPHY = frozenset("\u00a0\u202f\u2009«»“”„‟’‘‚–—…•·°§€£¥№©®™²³½¼¾±×→▶►■●†‹›")


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    script: str
    letters: frozenset[str]
    words: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Table:
    alone: dict[str, tuple[str, str]]
    shared: dict[str, tuple[str, str]]
    languages: tuple[_Language, ...]


def identify(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, or None where it cannot be told."""
    found = evidence(text)
    return found[0] if found else None


def evidence(text: str) -> tuple[str, float] | None:
    """What `identify` answers, and how strongly the words speak for it (1 for a script that one language has alone)."""
    sample = text[:_SAMPLE].lower().replace("\u0307", "")  # the dot that Turkish İ leaves
    script = _script(sample)
    if script is None or script in _table().alone:
        return (script, 1.0) if script else None
    (best, code), (second, _) = _ranked(sample, script)[:2]
    return (code, best) if best >= _MIN_SCORE[script] and best >= _MIN_LEAD * second else None


def plausibility(text: str, language: str) -> float:
    """The share, 0 to 1, of the characters beyond ASCII that `language` or typography uses; 1 where there are none."""
    known = next((one.letters for one in _table().languages if one.code == language), None)
    beyond = [char for char in text[:_SAMPLE].lower() if char > "\x7f"]
    if known is None or not beyond:
        return 1.0
    return sum(char in known or char in _TYPOGRAPHY for char in beyond) / len(beyond)


def _ranked(sample: str, script: str) -> list[tuple[float, str]]:
    table = _table()
    words = Counter(_WORD.findall(sample))
    total = sum(words.values())
    letters = Counter(char for char in sample if char > "\x7f" and char.isalpha() and _script_of(char, table) == script)
    scores = [(_score(one, words, total, letters), one.code) for one in table.languages if one.script == script]
    return sorted(scores, key=lambda pair: (-pair[0], pair[1]))


def _score(language: _Language, words: Counter[str], total: int, letters: Counter[str]) -> float:
    weight = sum(count * language.words.get(word, 0.0) for word, count in words.items())
    strange = sum(count for char, count in letters.items() if char not in language.letters)
    return weight / total - 2 * strange / (strange + 6 * total)


def _script(sample: str) -> str | None:
    """The script of most letters, or the code of the language that has that script alone; None without letters."""
    table = _table()
    counts: Counter[str] = Counter()
    for char in sample:
        if char.isalpha():
            counts[_script_of(char, table)] += 1
    if not counts:
        return None
    if counts["ja"] * 10 > counts["zh"]:  # Japanese mixes kana with the characters of Chinese
        counts["ja"] += counts.pop("zh", 0)
    return min(counts, key=lambda name: (-counts[name], name)) or None


def _script_of(char: str, table: _Table) -> str:
    for ranges in (table.shared, table.alone):
        for name, (first, last) in ranges.items():
            if first <= char <= last:
                return name
    return "latin" if "\u1e00" <= char <= "\u1eff" else ""


def _table() -> _Table:
    return _built(tuple(available()))


@lru_cache(maxsize=4)
def _built(packs: tuple[str, ...]) -> _Table:
    """The table shipped with the program, and what the packs say of languages that it lacks."""
    data = load(_DATA)
    own = {code: load_pack(code).data("identify") for code in packs}
    languages: dict[str, Any] = data["languages"] | {code: one for code, one in own.items() if one}
    spread = Counter(word for one in languages.values() for word in set(one["words"].split()))
    rows = tuple(
        _Language(
            code,
            one["script"],
            frozenset(one["letters"]),
            {word: 1 / math.sqrt(spread[word]) for word in one["words"].split()},
        )
        for code, one in languages.items()
    )
    return _Table({k: tuple(v) for k, v in data["alone"].items()}, {k: tuple(v) for k, v in data["shared"].items()}, rows)
