"""Speed and memory of the knowledge of names: how long it takes to load, what it holds, how fast a text is searched.

Usage: knowledge.py [LANGUAGE …]        (default: every language with names)
Each language is measured in a process of its own. Memory is what the process grew by. The text searched has two million
characters: the language's own names with filler between them, more names than news holds.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

FILLER = {
    "fr": "qui ont dit hier que la réunion aura lieu dans la ville",
    "en": "who said yesterday that the meeting will take place in town",
}


def peak() -> float:
    """Most memory held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def text(language: str, names: list[str], every: int) -> str:
    """Two million characters with a name after every so many words of filler."""
    filler = FILLER.get(language, FILLER["en"])
    pieces: list[str] = []
    size = 0
    for k in range(10**9):
        piece = f"{names[k * 7919 % len(names)]}, " + " ".join([filler] * every) + ". "
        pieces.append(piece)
        size += len(piece)
        if size > 2_000_000:
            return "".join(pieces)
    raise AssertionError


def measure(language: str) -> None:
    """Print one line."""
    import detente.knowledge as knowledge

    before = peak()
    start = time.perf_counter()
    names = knowledge.load(language)
    loaded = time.perf_counter() - start
    grown = peak() - before
    sample = sorted(names.surfaces())[::23]
    rates = []
    for every in (1, 4):
        body = text(language, sample, every)
        start = time.perf_counter()
        found = names.find(body)
        rates.append((len(body) / (time.perf_counter() - start), len(found)))
    dense, usual = rates
    print(
        f"{language}: loaded in {loaded:.2f} s, +{grown:.0f} MB, {len(names.surfaces())} names of actors; "
        f"searched {usual[0] / 1e6:.2f} million characters a second ({dense[0] / 1e6:.2f} where every tenth word is a name)"
    )


def main(arguments: list[str]) -> None:
    """Measure the languages named."""
    if arguments[:1] == ["--here"]:
        measure(arguments[1])
        return
    from detente.languages import available

    for language in arguments or available():
        subprocess.run([sys.executable, __file__, "--here", language], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
