"""Figures of a parser on test treebanks, from raw text (each sentence's own text, tokenised by the parser), and its speed.

Usage: evaluate.py MODEL_FOLDER TEST.conllu[.gz] … [--language fr]
UPOS, feats, lemma, UAS, LAS: F1 over tokens aligned by characters. core: F1 of subject, object, indirect object and agent
dependents; triples: F1 of (agent, verb, patient) with both arguments. Words a second: everything from text to trees, one core.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from prepare import read_conllu, unify_titles

from detente.parse.parser import TreebankParser
from detente.parse.tree import Sentence, Token

CORE = {"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"}
Span = tuple[int, int]
Unit = tuple[Span, str, str, str, Span | None, str]


def gold_units(rows: list[list[str]]) -> tuple[str, list[Unit]]:
    """The sentence's text and its gold tokens by character span."""
    spans: list[Span] = []
    text = ""
    for row in rows:
        spans.append((len(text), len(text) + len(row[1])))
        text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    units = []
    for span, row in zip(spans, rows, strict=True):
        head = int(row[6])
        units.append((span, row[3], row[5], row[2], spans[head - 1] if head else None, row[7] if head else "root"))
    return text.rstrip(), units


def system_units(sentences: list[Sentence]) -> list[Unit]:
    """The parser's tokens by character span."""

    def feats(token: Token) -> str:
        return "|".join(f"{key}={value}" for key, value in sorted(token.feats.items(), key=lambda item: item[0].lower())) or "_"

    units = []
    for one in sentences:
        for token in one.tokens:
            head = (one[token.head].start, one[token.head].end) if token.head >= 0 else None
            units.append(((token.start, token.end), token.upos, feats(token), token.lemma, head, token.dep))
    return units


def triples(units: list[Unit]) -> set[tuple[Span, Span, Span]]:
    """(agent, verb, patient) by spans: active subject and object, or passive agent and subject."""
    agents: dict[Span, Span] = {}
    patients: dict[Span, Span] = {}
    for span, _, _, _, head, relation in units:
        if head is None:
            continue
        if relation in ("nsubj", "obl:agent"):
            agents[head] = span
        elif relation in ("obj", "nsubj:pass"):
            patients[head] = span
    return {(agents[verb], verb, patients[verb]) for verb in agents.keys() & patients.keys()}


def f1(right: int, gold: int, found: int) -> float:
    return round(200 * right / (gold + found), 2) if gold + found else 0.0


def measure(parser: TreebankParser, path: Path) -> dict[str, float]:
    """All figures on one test file."""
    counts: Counter[str] = Counter()
    for rows in read_conllu(path):
        unify_titles(rows)
        text, gold = gold_units(rows)
        found = system_units(parser.parse(text))
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        of_gold = {unit[0]: unit for unit in gold}
        for unit in found:
            other = of_gold.get(unit[0])
            if other is None:
                continue
            counts["tokens"] += 1
            counts["upos"] += unit[1] == other[1]
            counts["feats"] += unit[2] == other[2]
            counts["lemma"] += unit[3].lower() == other[3].lower()
            counts["uas"] += unit[4] == other[4]
            counts["las"] += unit[4:] == other[4:]
        gold_core = {(u[0], u[4], u[5]) for u in gold if u[5] in CORE}
        found_core = {(u[0], u[4], u[5]) for u in found if u[5] in CORE}
        counts["core_gold"] += len(gold_core)
        counts["core_found"] += len(found_core)
        counts["core_right"] += len(gold_core & found_core)
        gold_triples, found_triples = triples(gold), triples(found)
        counts["triples_gold"] += len(gold_triples)
        counts["triples_found"] += len(found_triples)
        counts["triples_right"] += len(gold_triples & found_triples)
    figures = {
        name: f1(counts[name], counts["gold"], counts["found"]) for name in ("tokens", "upos", "feats", "lemma", "uas", "las")
    }
    for name in ("core", "triples"):
        figures[name] = f1(counts[f"{name}_right"], counts[f"{name}_gold"], counts[f"{name}_found"])
    return figures


def speed(parser: TreebankParser, paths: list[Path]) -> float:
    """Words a second over the texts of the test files, joined ten sentences a paragraph; best of three."""
    texts = [gold_units(rows)[0] for path in paths for rows in read_conllu(path)]
    paragraphs = [" ".join(texts[k : k + 10]) for k in range(0, len(texts), 10)]
    text = "\n\n".join(paragraphs)
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        words = sum(len(one) for one in parser.parse(text))
        best = max(best, words / (time.perf_counter() - start))
    return round(best)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("model", type=Path)
    options.add_argument("tests", type=Path, nargs="+")
    options.add_argument("--language", default="fr")
    chosen = options.parse_args()
    parser = TreebankParser(chosen.model, chosen.language)
    for path in chosen.tests:
        print(path.name, json.dumps(measure(parser, path)))
    print("words a second", speed(parser, chosen.tests))


if __name__ == "__main__":
    main()
