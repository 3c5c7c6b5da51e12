"""The corpora of amounts: sentences of the press with the amounts they hold, and traps that hold none."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from detente.quantity import find

CORPORA = Path(__file__).parents[2] / "evaluation" / "corpora"
ENOUGH = 0.97

Amount = tuple[str, str, float | None, float | None, str | None]


def _corpus(language: str) -> dict[str, list[Amount]]:
    """Sentence → the amounts in it; an empty list for a trap."""
    sentences: dict[str, list[Amount]] = defaultdict(list)
    with (CORPORA / f"amounts-{language}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            amounts = sentences[row["sentence"]]
            if row["expression"]:
                low, high = (float(row[name]) if row[name] else None for name in ("low", "high"))
                amounts.append((row["expression"], row["kind"], low, high, row["unit"] or None))
    return sentences


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nearly_every_sentence_gives_its_amounts_and_no_other(language: str) -> None:
    corpus = _corpus(language)
    wrong = [
        sentence
        for sentence, expected in corpus.items()
        if sorted(map(str, expected))
        != sorted(str((one.text, one.kind, one.low, one.high, one.unit)) for one in find(sentence, language))
    ]
    assert len(wrong) <= (1 - ENOUGH) * len(corpus), wrong


@pytest.mark.parametrize("language", ["en", "fr"])
def test_corpus_is_large_and_holds_traps(language: str) -> None:
    corpus = _corpus(language)
    assert sum(map(len, corpus.values())) + sum(not one for one in corpus.values()) >= 200
    assert sum(not one for one in corpus.values()) >= 30
