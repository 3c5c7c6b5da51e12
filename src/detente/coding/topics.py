"""Which paragraphs are about sport, shows, business or the weather, whose words sound like war and diplomacy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party
from detente.parse.tree import Sentence

_BETWEEN = re.compile(r"[^\w'-]+")

ENOUGH = 3
"""Different words of one topic from which on a paragraph is about it; one less where no political actor is named in it."""

LONG = 35
"""A text of so many words would name a political actor, if it were about politics; a sentence or two need not."""

SHARE = 1 / 3
"""The article is about politics where political actors are named in so many of its paragraphs."""

STATE = frozenset({"GOV", "MIL", "SPY", "LEG"})
POLITICAL = frozenset({"GOV", "MIL", "SPY", "LEG", "OPP", "REB", "PRM", "PTY", "COP", "UAF"})


class Topics:
    """The words of one language's `topics.yaml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        topics = {str(name): [str(word) for word in words or ()] for name, words in data.items()}
        self._single = {name: frozenset(w for w in words if " " not in w) for name, words in topics.items()}
        self._phrases: dict[str, dict[str, list[str]]] = {name: defaultdict(list) for name in topics}
        for name, words in topics.items():
            for phrase in (word.strip() for word in words if " " in word):
                first, space, _ = phrase.partition(" ")  # one word, written with a space before it, may be but a beginning
                self._phrases[name][first if space else ""].append(f" {phrase}")

    def aside(self, sentences: Sequence[Sentence], powers: Mapping[int, Sequence[Party]]) -> dict[int, int]:
        """The paragraphs that are not about politics, with how many words of a topic each has.

        Such a paragraph is about one of the topics, or stands in an article (of more than a sentence or two) that names
        political actors nowhere or hardly. `powers`: those that each paragraph names.
        """
        words: dict[int, dict[str, str]] = defaultdict(dict)
        texts: dict[int, str] = defaultdict(str)
        for s in sentences:
            texts[s.paragraph] += " " + _BETWEEN.sub(" ", s.text.lower().replace("’", "'"))
            for token in s.tokens:
                if token.upos in ("NOUN", "PROPN", "VERB", "ADJ"):
                    words[s.paragraph][token.lower] = token.lemma.lower()
        most = {number: self._most(words[number], text) for number, text in texts.items()}
        political = {number for number, named in powers.items() if _weight(named) >= (1 if most[number] == 0 else 2)}
        length = sum(len(text.split()) for text in texts.values())
        elsewhere = length >= LONG and len(political) < SHARE * len(texts)
        return {
            number: count
            for number, count in most.items()
            if (elsewhere and number not in political) or count >= ENOUGH - (number not in political)
        }

    def _most(self, words: dict[str, str], text: str) -> int:
        """How many words of one topic a paragraph has, of the topic of which it has most; `words`: forms and their lemmas."""
        return max((self._count(name, words, text) for name in self._single), default=0)

    def _count(self, name: str, words: dict[str, str], text: str) -> int:
        listed = self._single[name]
        single = {lemma for form, lemma in words.items() if form in listed or lemma in listed}
        phrases = self._phrases[name]
        begun = phrases.keys() & {"", *text.split(" ")}
        return len(single) + sum(phrase in text for word in begun for phrase in phrases[word])


def _weight(powers: Sequence[Party]) -> int:
    """How much speaks for politics: 2 for a power with a name or seat, 1 for each that is only called by its function."""
    return sum(2 if is_named(party) else 1 for party in {(party.text, party.kind): party for party in powers}.values())


def is_named(party: Party) -> bool:
    """Whether it has a name or a seat, and not only a function (`the soldier`, `the striker`)."""
    return party.kind not in ("role", "instrument")


def is_news(draft: Draft, aside: int | None) -> bool:
    """Whether it counts where it stands; `aside`: the words of a topic in its paragraph, None where that is about politics."""
    if aside is None:
        return True
    if aside:
        return is_protest(draft) or any(is_named(party) or party.sector in STATE for party in _powers(draft))
    return is_protest(draft) or bool(_powers(draft)) or is_between_countries(draft)


def without_bare(aside: Mapping[int, int], drafts: Sequence[Draft]) -> dict[int, int]:
    """The paragraphs aside of an article with a protest: only those with words of a topic, for it is about politics.

    A protest by nobody in particular (`des manifestations`) makes it so where the police act in it too.
    """
    bare = [draft for draft in drafts if aside.get(draft.s.paragraph) == 0]
    police = any(party.sector == "COP" and party.text for draft in bare for party in draft.actors)
    political = any(is_protest(draft) or (police and draft.type.name == "PROTEST") for draft in bare)
    return {number: count for number, count in aside.items() if count or not political}


def is_between_countries(draft: Draft) -> bool:
    """Whether a country acts or is acted on by its own name (`condemned Togo`)."""
    return any(party.kind in ("country", "capital") and party.text for party in (*draft.actors, *draft.recipients))


def is_protest(draft: Draft) -> bool:
    """Whether citizens or workers march or strike: that is news without any power being named."""
    return draft.type.name == "PROTEST" and not draft.guessed_actor and any(not party.vague for party in draft.actors)


def _powers(draft: Draft) -> list[Party]:
    """The political actors that have part in the event by name or office, not only as a place or a guess."""
    return [party for party in (*draft.actors, *draft.recipients) if is_political_party(party)]


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
