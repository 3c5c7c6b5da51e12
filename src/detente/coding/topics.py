"""Which paragraphs are about sport, shows, business or the weather, whose words sound like war and diplomacy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party
from detente.parse.tree import Sentence

ENOUGH = 3
"""Different words of one topic from which on a paragraph is about it; one less where no political actor is named in it."""

LONG = 35
"""A text of so many words would name a political actor, if it were about politics; a sentence or two need not."""

SHARE = 1 / 3
"""The article is about politics where political actors are named in so many of its paragraphs."""

POLITICAL = frozenset({"GOV", "MIL", "SPY", "LEG", "OPP", "REB", "PRM", "PTY", "COP", "UAF"})


class Topics:
    """The words of one language's `topics.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._topics = {name: [str(word) for word in words or ()] for name, words in data.items()}
        self._single = {name: frozenset(w for w in words if " " not in w) for name, words in self._topics.items()}
        self._phrases = {name: [w for w in words if " " in w] for name, words in self._topics.items()}

    def aside(self, sentences: Sequence[Sentence], political: frozenset[int]) -> dict[int, int]:
        """The paragraphs that are not about politics, with how many words of a topic each has.

        Such a paragraph is about one of the topics, or stands in an article (of more than a sentence or two) that names
        political actors nowhere or hardly. `political`: the paragraphs that name one.
        """
        words: dict[int, set[str]] = defaultdict(set)
        texts: dict[int, str] = defaultdict(str)
        for s in sentences:
            texts[s.paragraph] += " " + s.text.lower()
            for token in s.tokens:
                if token.upos in ("NOUN", "PROPN", "VERB", "ADJ"):
                    words[s.paragraph] |= {token.lemma.lower(), token.lower}
        length = sum(len(text.split()) for text in texts.values())
        elsewhere = length >= LONG and len(political) < SHARE * len(texts)
        most = {number: self._most(words[number], text) for number, text in texts.items()}
        return {
            number: count
            for number, count in most.items()
            if (elsewhere and number not in political) or count >= ENOUGH - (number not in political)
        }

    def _most(self, words: set[str], text: str) -> int:
        return max(
            (len(self._single[name] & words) + sum(phrase in text for phrase in self._phrases[name]) for name in self._topics),
            default=0,
        )


def is_news(draft: Draft, aside: int | None) -> bool:
    """Whether it counts where it stands; `aside`: the words of a topic in its paragraph, None where that is about politics."""
    return aside is None or is_political(draft) or (aside == 0 and is_between_countries(draft))


def is_between_countries(draft: Draft) -> bool:
    """Whether a country acts or is acted on by its own name (`condemned Togo`)."""
    return any(party.kind in ("country", "capital", "adjective") and party.text for party in (*draft.actors, *draft.recipients))


def is_political(draft: Draft) -> bool:
    """Whether a political actor has part in the event by name or office, not only a place or a guess; or people protest.

    That citizens or workers march or strike is news without any power being named.
    """
    if draft.type.name == "PROTEST" and not draft.guessed_actor and any(not party.vague for party in draft.actors):
        return True
    return any(is_political_party(party) for party in (*draft.actors, *draft.recipients))


def is_political_party(party: Party) -> bool:
    """Whether it is a government, an army, a party, an armed group or an intergovernmental body, named and not guessed."""
    if (
        party.local
        or party.vague
        or not party.text
        or party.kind in ("place", "thing", "country", "adjective", "demonym", "capital")
    ):
        return False
    return party.sector in POLITICAL or party.code in BLOCS - {"XXX", "MNC"}
