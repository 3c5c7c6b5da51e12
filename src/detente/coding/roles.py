"""Common nouns that name somebody by function (president, police, missiles for their army), from a pack's `actors.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.grammar.morphology import singular
from detente.parse.tree import Sentence


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun says of who bears it. `sort`: `role`, `instrument`, `person` or `group`."""

    sort: str
    sector: str | None
    words: str
    person: bool = False
    """Whether it stands for one person, who may have been named before."""


class RoleNouns:
    """Role nouns of one language, of one or several words, found in a sentence."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
        people = frozenset(data.get("persons") or ())
        for sort, key in (("role", "roles"), ("instrument", "instruments")):
            for sector, nouns in (data.get(key) or {}).items():
                for noun in nouns:
                    self._add(noun, Role(sort, sector, noun, noun in people))
        for sort, key in (("person", "persons"), ("group", "groups")):
            for noun in data.get(key) or ():
                self._add(noun, Role(sort, None, noun))
        allies = data.get("allies") or {}
        self.ally_words = frozenset(allies.get("words") or ())
        self.allies_of = frozenset(allies.get("of") or ())
        self.allies_are = str(allies.get("are") or "WST")
        self.sides = frozenset(data.get("sides") or ())
        self.lands = frozenset(data.get("lands") or ())
        self.bodies = frozenset(data.get("bodies") or ())
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, noun: str, role: Role) -> None:
        words = tuple(noun.lower().replace("’", "'").replace("'", "' ").split())
        self._by_first.setdefault(words[0], []).append((words, role))

    def find(self, s: Sentence) -> dict[int, Role]:
        """The role of each token that heads a role noun; further words of it point to the same role."""
        found: dict[int, Role] = {}
        for token in s.tokens:
            if token.i in found or (
                token.upos in ("VERB", "AUX", "PUNCT", "ADP", "DET", "PROPN") and not token.form[0].isupper()
            ):
                continue
            for words, role in self._candidates(s, token.i):
                span = range(token.i, token.i + len(words))
                head = next((k for k in span if s[k].head not in span), token.i)
                if s[head].upos in ("NOUN", "PROPN", "ADJ", "X", "VERB"):
                    found[head] = role
                    break
        return found

    def _candidates(self, s: Sentence, i: int) -> list[tuple[tuple[str, ...], Role]]:
        token = s[i]
        entries: list[tuple[tuple[str, ...], Role]] = []
        for key in dict.fromkeys((token.lower, token.lemma.lower(), singular(token.lower))):
            entries += self._by_first.get(key, ())
        fitting = [entry for entry in entries if self._fits(s, i, entry[0])]
        return sorted(fitting, key=lambda entry: -len(entry[0]))

    @staticmethod
    def _fits(s: Sentence, i: int, words: tuple[str, ...]) -> bool:
        if i + len(words) > len(s):
            return False
        return all(
            word in (s[i + k].lower, s[i + k].lemma.lower(), singular(s[i + k].lower)) for k, word in enumerate(words[1:], 1)
        )
