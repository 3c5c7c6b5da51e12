"""Whose a bare noun of function is (`le gouvernement`, `la police`, `the rebels`), weighed among all that the article names.

A conditional logistic model of plain clues, the same for all languages. Its weights stand in `belonging.yaml` beside this file
and are fitted by `training/belonging.py` on coded articles and on short texts written for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from math import fsum

import yaml

from detente.coding.anaphora import Mention
from detente.coding.party import BLOCS, Party
from detente.coding.roles import Role
from detente.coding.scene import Scene
from detente.grammar.voice import clause_verb, marker
from detente.knowledge import Kind
from detente.parse.tree import Sentence, Token

Clues = dict[str, list[str]]
"""Code → the names of the circumstances that speak for or against it."""

SHARES = (0.1, 0.25, 0.4, 0.6)
"""Shares of an article's names that are told apart."""

_GROUPS = {
    "GOV": "state",
    "LEG": "state",
    "JUD": "state",
    "SPY": "state",
    "MIL": "forces",
    "COP": "forces",
    "REB": "irregular",
    "PRM": "irregular",
    "UAF": "irregular",
    "CRM": "irregular",
    "OPP": "politics",
    "PTY": "politics",
}
"""Sectors that are looked for in different places; all others are people."""

_NATIONAL = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.DEMONYM, Kind.CAPITAL, Kind.SEAT, Kind.PLACE, Kind.PERSON})


@cache
def weights() -> Mapping[str, float]:
    """What each clue weighs."""
    source = resources.files("detente.coding").joinpath("belonging.yaml").read_text(encoding="utf-8")
    data: dict[str, float] = yaml.safe_load(source)
    return data


def best(clues: Clues, weighed: Mapping[str, float]) -> str | None:
    """The code that weighs most; None where there is none to choose."""
    scores = {code: fsum(weighed.get(clue, 0.0) for clue in found) for code, found in clues.items()}
    return max(scores, key=lambda code: scores[code]) if scores else None


class Belonging:
    """Reads the clues of one article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        total = sum(scene.names.scene.values()) or 1
        self._share = {code: count / total for code, count in scene.names.scene.items()}

    def whose(self, s: Sentence, i: int, role: Role, told: Sequence[Party], local: Sequence[Party]) -> str | None:
        """The code of the country or body whose function i is: `told` and `local` are what the grammar finds alone."""
        codes = [party.code for party in told], [party.code for party in local]
        if not local or codes[1] == ["XXX"] or (told and len(told) > 1):
            return next(iter([*codes[0], *codes[1]]), None)
        return best(self.clues(s, i, role, *codes), weights())

    def clues(self, s: Sentence, i: int, role: Role, told: Iterable[str], local: Iterable[str]) -> Clues:
        """The clues for each code that function i may be of. `told`: whose it was before; `local`: whose the scene is."""
        token = s[i]
        group = _GROUPS.get(role.sector or "", "people")
        subject = "subject" if token.relation == "nsubj" else "no subject"
        here = list(self._named_here(s, i))
        mentions = [m for m in self._scene.history.mentions if m.sentence < s.index or m.i < i]
        told, local = set(told), set(local)
        codes = [*told, *local, *(c for c, _ in here), *(p.code for m in mentions for p in m.parties), *self._share]
        found: Clues = {}
        for code in dict.fromkeys(code for code in codes if len(code) == 3 and code != "XXX"):
            about = [
                *(["told"] if code in told else ()),
                *(["local"] if code in local else ()),
                *self._weight(code),
                *(clue for other, clue in here if other == code),
                *_before(s, code, mentions, role),
                *self._office(code, role),
            ]
            plain = list(dict.fromkeys(about))
            found[code] = [v for clue in plain for v in (clue, f"{clue} | {group}", f"{clue} | {subject}")]
        return found

    def _weight(self, code: str) -> Iterator[str]:
        share = self._share.get(code, 0.0)
        yield from (f"share {least}" for least in SHARES if share >= least)
        if code == self._scene.main_country:
            yield "home"
        if code in BLOCS:
            yield "bloc"

    def _named_here(self, s: Sentence, i: int) -> Iterator[tuple[str, str]]:
        """The names of the sentence outside the function's own words, and how they stand to it."""
        verb = clause_verb(s, i)
        for token in s.tokens:
            name = self._scene.names.at(s, token.i)
            if name is None or self._scene.names.head(s, token.i) != token.i or token.i == i:
                continue
            record = name.records[0]
            code = record.country or record.code
            place = record.kind in _NATIONAL and marker(s, token.i, self._lexis) in self._lexis.place
            clause = "same clause" if clause_verb(s, token.i) == verb else "other clause"
            side = "before" if token.i < i else "after"
            yield code, f"here {side}, {clause}"
            if place:
                yield code, "here as place"
            elif self._is_argument(s, token, verb):
                yield code, "here beside"

    @staticmethod
    def _is_argument(s: Sentence, token: Token, verb: int) -> bool:
        """Whether a name stands in an object or complement of the function's own verb."""
        above: Token | None = token
        while above is not None and above.head != verb:
            above = s.head(above.i)
        return above is not None and above.relation in ("obj", "iobj", "obl")

    def _office(self, code: str, role: Role) -> Iterator[str]:
        """Whether anybody is known to hold the office there: there is no king in a republic."""
        titles = self._scene.nouns.offices.get(role.words.lower())
        if titles and code not in BLOCS and self._scene.published is not None:
            held = self._scene.knowledge.holder(code, titles, self._scene.published) is not None
            yield "office" if held else "no office"


def _before(s: Sentence, code: str, mentions: Sequence[Mention], role: Role) -> Iterator[str]:
    """How the code was spoken of before."""
    own = [m for m in mentions if any(p.code == code for p in m.parties)]
    for back in (0, 1, 2):
        near = [m for m in own if s.index - m.sentence == back]
        if any(m.relation.startswith("nsubj") for m in near):
            yield f"subject {back} back"
        if any(m.setting for m in near):
            yield f"setting {back} back"
        if any(not m.relation.startswith("nsubj") and not m.setting for m in near):
            yield f"complement {back} back"
    last = next((m for m in reversed(mentions) if m.sentence < s.index and m.relation.startswith("nsubj")), None)
    if last is not None and any(p.code == code for p in last.parties):
        yield "last subject"
    if mentions and any(p.code == code for p in mentions[-1].parties):
        yield "last named"
    if any(m.sentence == 0 for m in own):
        yield "first sentence"
    if any(p.code == code and p.sector == role.sector and not p.local for m in own for p in m.parties):
        yield "sector before"
    if not own:
        yield "not yet named"
