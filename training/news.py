"""Write a news treebank: sentences parsed by the model of the day, then corrected by hand.

Usage: news.py parse SENTENCES.txt PART.conllu --language en    one sentence a line; sent_ids: the part's name and a number
       news.py show  PART.conllu [FROM TO]       a word a line: number form/lemma UPOS features head relation
       news.py edit  PART.conllu CHANGES.txt     lines `SENTENCE WORD field=value …`; fields: form lemma upos feats head rel
       news.py check PART.conllu                 what cannot be a tree of Universal Dependencies, a line each
The sentences must be your own. `check` looks for one root, no cycle, known relations and what a relation excludes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from prepare import Row, read_conllu

from detente.languages.pack import load_pack
from detente.parse.parser import load_parser

FIELDS = {"form": 1, "lemma": 2, "upos": 3, "feats": 5, "head": 6, "rel": 7}
UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
RELATIONS = frozenset(
    """
    acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass aux:tense case cc cc:preconj ccomp compound
    compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl expl:pv fixed
    flat flat:name goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass
    nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp
    """.split()
)
LEAVES = {"case", "mark", "punct", "det", "aux", "aux:pass", "cop", "fixed", "goeswith"}


def parse(sentences: Path, part: Path, language: str) -> None:
    """Write `part` anew with the model's tree of each line of `sentences`."""
    reader = load_parser(str(load_pack(language).model), language)
    blocks = []
    for number, text in enumerate(filter(None, map(str.strip, sentences.read_text(encoding="utf-8").splitlines())), 1):
        trees = reader.parse(text)
        if len(trees) != 1:
            print(f"{number}: read as {len(trees)} sentences, left out: {text}")
            continue
        lines = [f"# sent_id = {part.stem}-{number:03}", f"# text = {text}"]
        for token in trees[0].tokens:
            feats = (
                "|".join(f"{key}={value}" for key, value in sorted(token.feats.items(), key=lambda item: item[0].lower()))
                or "_"
            )
            last = token.end == len(text) or text[token.end] != " "
            row = [str(token.i + 1), token.form, token.lemma, token.upos, "_", feats, str(token.head + 1), token.dep, "_"]
            lines.append("\t".join([*row, "SpaceAfter=No" if last else "_"]))
        blocks.append("\n".join(lines) + "\n")
    part.write_text("\n".join(blocks) + "\n", encoding="utf-8")


def blocks_of(part: Path) -> Iterator[tuple[list[str], list[Row]]]:
    """Each sentence's comments and rows."""
    for block in part.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        yield [line for line in lines if line.startswith("#")], [line.split("\t") for line in lines if not line.startswith("#")]


def show(part: Path, first: int, last: int) -> None:
    for comments, rows in blocks_of(part):
        name = comments[0].rsplit(" ", 1)[1]
        if first <= int(name.rsplit("-", 1)[1]) <= last:
            print(f"\n{name}  {comments[1][9:]}")
            for row in rows:
                print(f"{row[0]:>3} {row[1]}/{row[2]} {row[3]} {row[5]} {row[6]} {row[7]}")


def edit(part: Path, changes: Path) -> None:
    """Apply changes by sentence number and word number; an unknown place or field ends it before anything is written."""
    found = list(blocks_of(part))
    index = {int(comments[0].rsplit("-", 1)[1]): rows for comments, rows in found}
    for line in filter(None, (line.split("#")[0].strip() for line in changes.read_text(encoding="utf-8").splitlines())):
        sentence, word, *settings = line.split()
        try:
            row = index[int(sentence)][int(word) - 1]
            for setting in settings:
                field, _, value = setting.partition("=")
                row[FIELDS[field]] = value
        except (KeyError, IndexError, ValueError) as problem:
            sys.exit(f"{line}: no such sentence, word or field ({problem}); nothing was changed")
    written = ["\n".join([*comments, *("\t".join(row) for row in rows)]) + "\n" for comments, rows in found]
    part.write_text("\n".join(written) + "\n", encoding="utf-8")


def problems(rows: list[Row]) -> Iterator[str]:
    """What cannot stand in a tree."""
    heads = [int(row[6]) for row in rows]
    if sum(head == 0 for head in heads) != 1:
        yield f"{sum(head == 0 for head in heads)} roots"
    for row, head in zip(rows, heads, strict=True):
        where = f"word {row[0]} {row[1]}"
        if row[7] not in RELATIONS or row[3] not in UPOS:
            yield f"{where}: unknown {row[7]} or {row[3]}"
        if (head == 0) != (row[7] == "root"):
            yield f"{where}: {row[7]} under {head}"
        if head == int(row[0]) or head > len(rows):
            yield f"{where}: head {head}"
            continue
        seen, at = set(), int(row[0])
        while at and at not in seen:
            seen.add(at)
            at = heads[at - 1]
        if at:
            yield f"{where}: in a cycle"
        if head and rows[head - 1][7] in LEAVES and row[7] not in ("fixed", "goeswith", "punct", "conj", "cc", "advmod"):
            yield f"{where}: {row[7]} under {rows[head - 1][1]}, a {rows[head - 1][7]}"
        if row[7] in ("appos", "flat", "fixed", "conj", "goeswith") and head > int(row[0]):
            yield f"{where}: {row[7]} must follow its head"
    for head in set(heads):
        for relations in ({"nsubj", "nsubj:pass", "csubj"}, {"obj", "ccomp"}, {"root"}):
            if sum(int(row[6]) == head and row[7] in relations for row in rows) > 1:
                yield f"word {head}: two of {sorted(relations)}"


def check(part: Path) -> int:
    count = 0
    for (comments, _), rows in zip(blocks_of(part), read_conllu(part), strict=True):
        for problem in problems(rows):
            print(f"{comments[0].rsplit(' ', 1)[1]}: {problem}")
            count += 1
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    parsing = commands.add_parser("parse")
    parsing.add_argument("sentences", type=Path)
    parsing.add_argument("part", type=Path)
    parsing.add_argument("--language", default="en")
    showing = commands.add_parser("show")
    showing.add_argument("part", type=Path)
    showing.add_argument("first", type=int, nargs="?", default=1)
    showing.add_argument("last", type=int, nargs="?", default=10**6)
    editing = commands.add_parser("edit")
    editing.add_argument("part", type=Path)
    editing.add_argument("changes", type=Path)
    checking = commands.add_parser("check")
    checking.add_argument("part", type=Path)
    options = parser.parse_args()
    if options.command == "parse":
        parse(options.sentences, options.part, options.language)
    elif options.command == "show":
        show(options.part, options.first, options.last)
    elif options.command == "edit":
        edit(options.part, options.changes)
    elif check(options.part):
        sys.exit(1)


if __name__ == "__main__":
    main()
