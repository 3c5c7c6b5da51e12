"""Which paragraphs are about sport, shows, business or the weather, whose words sound like war and diplomacy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party
from detente.parse.tree import Sentence

ENOUGH = 3
"""Different words of one topic from which on a paragraph is about it; one less where no political actor is named in it."""

POLITICAL = frozenset({"GOV", "MIL", "SPY", "LEG", "OPP", "REB", "PRM", "PTY", "COP", "UAF"})


class Topics:
    """The words of one language's `topics.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._topics = {name: [str(word) for word in words or ()] for name, words in data.items()}
        self._single = {name: frozenset(w for w in words if " " not in w) for name, words in self._topics.items()}
        self._phrases = {name: [w for w in words if " " in w] for name, words in self._topics.items()}

    def aside(self, sentences: Iterable[Sentence], political: frozenset[int]) -> frozenset[int]:
        """The numbers of the paragraphs that are about one of the topics; `political`: those that name a political actor."""
        words: dict[int, set[str]] = defaultdict(set)
        texts: dict[int, str] = defaultdict(str)
        for s in sentences:
            texts[s.paragraph] += " " + s.text.lower()
            for token in s.tokens:
                if token.upos in ("NOUN", "PROPN", "VERB", "ADJ"):
                    words[s.paragraph] |= {token.lemma.lower(), token.lower}
        return frozenset(
            number for number, found in words.items() if self._most(found, texts[number]) >= ENOUGH - (number not in political)
        )

    def _most(self, words: set[str], text: str) -> int:
        return max(
            (len(self._single[name] & words) + sum(phrase in text for phrase in self._phrases[name]) for name in self._topics),
            default=0,
        )


def is_political(draft: Draft) -> bool:
    """Whether a political actor has part in the event by name or office, not only a place or a guess."""
    return any(is_political_party(party) for party in (*draft.actors, *draft.recipients))


def is_political_party(party: Party) -> bool:
    """Whether it is a government, an army, a party, an armed group or an intergovernmental body, named and not guessed."""
    if party.local or party.kind in ("place", "thing", "country", "adjective", "demonym", "capital"):
        return False
    return party.sector in POLITICAL or party.code in BLOCS - {"XXX", "MNC"}
