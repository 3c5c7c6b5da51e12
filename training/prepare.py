"""Treebanks → the training and test files of one language (spaCy DocBin).

Usage: prepare.py --out DIR --train FILE[*N] … [--dev FILE]       (*N: repeat N times)
Names that follow a title (le président Petro) are `nmod` of the title everywhere; ’ becomes '.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import detente.parse.pipeline  # noqa: F401  (registers the language classes)

Row = list[str]


def read_conllu(path: Path) -> Iterator[list[Row]]:
    """Sentences of a CoNLL-U file, gzipped or not; empty nodes and ranges are skipped."""
    rows: list[Row] = []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield rows
                rows = []
            elif not line.startswith("#") and line.split("\t", 1)[0].isdigit():
                rows.append(line.split("\t"))
    if rows:
        yield rows


def unify_titles(rows: list[Row]) -> None:
    """A proper name right after a common noun, no comma between, is nmod: the treebanks disagree (appos, flat:name)."""
    for index, row in enumerate(rows):
        head = int(row[6]) - 1
        if row[7] in ("appos", "flat:name") and row[3] == "PROPN" and 0 <= head < index and rows[head][3] == "NOUN":
            between = rows[head + 1 : index]
            if all(other[3] == "ADJ" or (other[3] in ("NOUN", "ADP") and int(other[6]) - 1 == head) for other in between):
                row[7] = "nmod"


def to_doc(nlp: Language, rows: list[Row]) -> Doc:
    """One sentence as a gold Doc."""
    heads = [int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)]
    return Doc(
        nlp.vocab,
        words=[row[1].replace("’", "'") for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        pos=[row[3] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        lemmas=[row[2] for row in rows],
        heads=heads,
        deps=["ROOT" if row[6] == "0" else row[7] for row in rows],
        sent_starts=[index == 0 for index in range(len(rows))],
    )


def load(nlp: Language, path: Path) -> list[Doc]:
    docs = []
    for rows in read_conllu(path):
        unify_titles(rows)
        docs.append(to_doc(nlp, rows))
    return docs


def split_news(path: Path) -> tuple[list[list[Row]], list[list[Row]]]:
    """Training and test sentences of one part of the news treebank: the 5th, 15th, 25th… are the test."""
    sentences = list(read_conllu(path))
    return [s for i, s in enumerate(sentences) if i % 10 != 4], [s for i, s in enumerate(sentences) if i % 10 == 4]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--news", type=Path, help="folder of the news treebank")
    parser.add_argument("--news-times", type=int, default=2)
    parser.add_argument("--dev", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank(f"ud_{options.language}")
    train: list[Doc] = []
    for name in options.train:
        path, _, times = name.partition("*")
        train += load(nlp, Path(path)) * int(times or 1)
    news_test: list[list[Row]] = []
    for path in sorted(options.news.glob("*.conllu")) if options.news else []:
        kept, test = split_news(path)
        news_test += test
        for rows in kept:
            unify_titles(rows)
        train += [to_doc(nlp, rows) for rows in kept] * options.news_times
    dev = load(nlp, options.dev)
    train += dev[100:]  # a hundred sentences suffice to watch the training by
    random.Random(1).shuffle(train)
    DocBin(docs=train, store_user_data=False).to_disk(options.out / "train.spacy")
    DocBin(docs=dev[:100]).to_disk(options.out / "dev.spacy")
    if news_test:
        text = "".join("".join("\t".join(row) + "\n" for row in rows) + "\n" for rows in news_test)
        (options.out / "test-news.conllu").write_text(text, encoding="utf-8")
    print(f"{len(train)} training sentences, {sum(map(len, train))} tokens; {len(news_test)} news test sentences")


if __name__ == "__main__":
    main()
