"""Put a trained model into its language's pack.

Usage: ship.py MODEL_FOLDER PACK_FOLDER
Paths of the machine that it was trained on are taken out of its settings, web and mail addresses of the treebanks out of its
strings: no word needs to be among them, and they are nobody's business. The model card beside it is written by hand.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import spacy

import detente.parse.pipeline  # noqa: F401  (registers the language classes)

ADDRESS = re.compile(r"@[\w-]+\.\w|://|^www\.", re.I)
PATH = re.compile(r'^(train|dev|first) = ".*"$', re.M)


def without_addresses(strings: list[str]) -> list[str]:
    """The strings that are no web or mail address."""
    return [one for one in strings if not ADDRESS.search(one)]


def without_paths(settings: str) -> str:
    """The settings with null for each path of a file that was trained on."""
    return PATH.sub(r"\1 = null", settings)


def ship(model: Path, pack: Path) -> None:
    """Replace the pack's model. Raises KeyError where a lemma needs a string that was taken out."""
    target = pack / "model"
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(model, target)
    strings = target / "vocab" / "strings.json"
    kept = without_addresses(json.loads(strings.read_text(encoding="utf-8")))
    strings.write_text(json.dumps(kept, ensure_ascii=False, indent=2), encoding="utf-8")
    config = target / "config.cfg"
    config.write_text(without_paths(config.read_text(encoding="utf-8")), encoding="utf-8")
    lemmatizer: Any = spacy.load(target).get_pipe("trainable_lemmatizer")
    for tree in lemmatizer.cfg["labels"]:
        lemmatizer.trees.tree_to_str(tree)


if __name__ == "__main__":
    ship(Path(sys.argv[1]), Path(sys.argv[2]))
