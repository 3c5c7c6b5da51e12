"""Whose a bare noun of function is (`le gouvernement`, `la police`, `the rebels`), weighed among all that the article names.

A conditional logistic model of plain clues, the same for all languages. Its weights stand in `belonging.yaml` beside this file
and are fitted by `training/belonging.py` on coded articles and on marked texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum

from detente.coding.anaphora import Mention
from detente.coding.fitted import weights
from detente.coding.party import BLOCS, Party
from detente.coding.roles import Role
from detente.coding.scene import Scene
from detente.grammar.voice import clause_verb, is_definite, marker
from detente.knowledge import Kind
from detente.parse.tree import Sentence, Token

Clues = dict[str, list[str]]
"""Code → the names of the circumstances that speak for or against it."""

SHARES = (0.1, 0.25, 0.4, 0.6)
"""Shares of an article's names that are told apart."""

MARGIN = 1.0
"""By so much another country must be better than what the grammar finds alone."""

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

_OPENING = 4
"""Tokens that open a sentence."""

_DATELINE = 4
"""Characters of an article within which the place where it was written stands."""

_FAR = 4
"""Sentences back from which on all are as far."""

_NATIONAL = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.DEMONYM, Kind.CAPITAL, Kind.SEAT, Kind.PLACE, Kind.PERSON})


def best(clues: Clues, weighed: Mapping[str, float], read: str | None) -> str | None:
    """The code that weighs most; `read`, what the grammar finds alone, stays unless another is clearly better."""
    scores = {code: fsum(weighed.get(clue, 0.0) for clue in found) for code, found in clues.items()}
    top = max(scores, key=lambda code: scores[code], default=None)
    clear = top is not None and (read not in scores or scores[top] - scores[read] >= MARGIN)
    return top if clear else read


class Belonging:
    """Reads the clues of one article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexis = scene.lexis
        total = sum(scene.names.scene.values()) or 1
        self._share = {code: count / total for code, count in scene.names.scene.items()}
        self._dateline = _dateline(scene)

    def whose(self, s: Sentence, i: int, role: Role, told: Sequence[Party], local: Sequence[Party]) -> str | None:
        """The code of the country or body whose function i is: `told` and `local` are what the grammar finds alone."""
        codes = [party.code for party in told], [party.code for party in local]
        read = next(iter([*codes[0], *codes[1]]), None)
        if not local or codes[1] == ["XXX"] or len(told) > 1:
            return read
        return best(self.clues(s, i, role, *codes), weights("belonging"), read)

    def clues(self, s: Sentence, i: int, role: Role, told: Iterable[str], local: Iterable[str]) -> Clues:
        """The clues for each code that function i may be of. `told`: whose it was before; `local`: whose the scene is."""
        token = s[i]
        group = _GROUPS.get(role.sector or "", "people")
        stands = _stands(s, token)
        spread = "one country" if max(self._share.values(), default=0.0) >= SHARES[-1] else "several countries"
        here = list(self._named_here(s, i))
        mentions = [m for m in self._scene.history.mentions if (m.sentence, m.i) < (s.index, i)]
        told, local = set(told), set(local)
        codes = [*told, *local, *(c for c, _ in here), *(p.code for m in mentions for p in m.parties), *self._share]
        found: Clues = {}
        of_states = role.sector is not None and group not in ("state", "forces")
        for code in dict.fromkeys(code for code in codes if len(code) == 3 and code != "XXX"):
            if of_states and code in BLOCS - told - local:
                continue  # no body of many countries has rebels, parties or farmers
            about = [
                *(["told", f"told, {spread}"] if code in told else ()),
                *(["local", f"local, {spread}"] if code in local else ()),
                *self._weight(code),
                *(clue for other, clue in here if other == code),
                *_before(s, token, code, mentions, role),
                *self._office(code, role),
            ]
            plain = list(dict.fromkeys(about))
            found[code] = [v for clue in plain for v in (clue, f"{clue} | {group}", f"{clue} | {stands}")]
        return found

    def _weight(self, code: str) -> Iterator[str]:
        share = self._share.get(code, 0.0)
        yield from (f"share {least}" for least in SHARES if share >= least)
        if code == self._scene.main_country:
            yield "home"
        if code in BLOCS:
            yield "bloc"
        if code == self._dateline:
            yield "dateline"

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
            if place:
                yield code, f"place {side}, {clause}"
                if token.i < _OPENING:
                    yield code, "place first"
            else:
                yield code, f"here {side}, {clause}"
                yield code, f"here {_place_under(s, token, verb)}"
            if s.is_below(token.i, i) and not place:
                yield code, "below"

    def _office(self, code: str, role: Role) -> Iterator[str]:
        """Whether anybody is known to hold the office there: there is no king in a republic."""
        titles = self._scene.nouns.offices.get(role.words.lower())
        if titles and code not in BLOCS and self._scene.published is not None:
            held = self._scene.knowledge.holder(code, titles, self._scene.published) is not None
            yield "office" if held else "no office"


def _dateline(scene: Scene) -> str:
    """Where the article says that it was written (`KINGSTON, Jamaica —`)."""
    if not scene.names.found or scene.names.found[0].start > _DATELINE or not scene.names.found[0].text.isupper():
        return ""
    record = scene.names.found[0].records[0]
    return record.country or record.code


def _stands(s: Sentence, token: Token) -> str:
    """Where the function stands: what is said of it varies with that."""
    if s[clause_verb(s, token.i)].dep == "parataxis":
        return "speaker"
    definite = "definite" if is_definite(s, token.i) else "indefinite"
    return f"{definite} {'subject' if token.relation == 'nsubj' else 'no subject'}"


def _place_under(s: Sentence, token: Token, verb: int) -> str:
    """How a name hangs on the function's own verb, through whatever other nouns."""
    above: Token | None = token
    while above is not None and above.head != verb:
        above = s.head(above.i)
    if above is None:
        return "elsewhere"
    deep = "" if above.i == token.i else "in "
    return deep + (above.relation if above.relation in ("nsubj", "obj", "iobj", "obl", "conj") else "other")


def _before(s: Sentence, token: Token, code: str, mentions: Sequence[Mention], role: Role) -> Iterator[str]:
    """How the code was spoken of before."""
    own = [m for m in mentions if any(p.code == code for p in m.parties)]
    verb = clause_verb(s, token.i)
    if any(m.sentence == s.index and m.verb == verb and m.relation.startswith("nsubj") for m in own):
        yield "subject of own verb"
    for back in (0, 1, 2):
        near = [m for m in own if s.index - m.sentence == back]
        if any(m.relation.startswith("nsubj") for m in near):
            yield f"subject {back} back"
        if any(m.setting for m in near):
            yield f"setting {back} back"
        if any(not m.relation.startswith("nsubj") and not m.setting for m in near):
            yield f"complement {back} back"
    if own:
        yield f"last {min(s.index - own[-1].sentence, _FAR)} back"
    last = next((m for m in reversed(mentions) if m.sentence < s.index and m.relation.startswith("nsubj")), None)
    if last is not None and any(p.code == code for p in last.parties):
        yield "last subject"
    for k, mention in enumerate(reversed(mentions[-3:])):
        if any(p.code == code for p in mention.parties):
            yield f"named {k} before"
    if any(m.sentence == 0 for m in own):
        yield "first sentence"
    if any(p.code == code and p.sector == role.sector and not p.local for m in own for p in m.parties):
        yield "sector before"
    alike = [m for m in own if m.lemma == token.lemma]
    if alike:
        yield "lemma before"
        yield f"lemma {min(s.index - alike[-1].sentence, _FAR)} back"
    if not own:
        yield "not yet named"
