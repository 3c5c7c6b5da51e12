"""Those picked out of people just named without a noun of their own: `trois`, `les derniers`, `certains`, `d'autres`."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.anaphora import BACK, Mention
from detente.coding.party import Party
from detente.grammar.lexis import Lexis
from detente.grammar.voice import clause_verb, marker
from detente.parse.tree import Sentence, Token

_PEOPLE = frozenset({"person", "role", "demonym"})


def is_some(s: Sentence, i: int, lexis: Lexis) -> bool:
    """Whether token i picks some of those just named: a numeral or a word like `certains` in the place of a noun."""
    token = s[i]
    counted = (token.upos == "NUM" and not any(c.isdigit() for c in token.form)) or token.lemma.lower() in lexis.quantity
    if not counted and token.lower not in lexis.some:
        return False
    if any(
        child.upos in ("NOUN", "PROPN") for child in s.children(i, "nmod", "nummod", "amod") if not _elsewhere(s, child, lexis)
    ):
        return False
    if token.relation == "nsubj":
        return token.lemma.lower() not in lexis.quantity or token.lower in lexis.some
    return token.relation in ("obj", "obl") and not marker(s, i, lexis) and (not counted or _of_them(s, token, lexis))


def _elsewhere(s: Sentence, child: Token, lexis: Lexis) -> bool:
    """Whether a complement says where they are, not who (`des dizaines aux arbres`)."""
    preposition = marker(s, child.i, lexis)
    return bool(preposition) and preposition != lexis.of


def _of_them(s: Sentence, token: Token, lexis: Lexis) -> bool:
    """`en ont relâché trois`: the verb has a pronoun for those who are counted."""
    return any(lexis.clitics.get(child.lower) == lexis.of for child in s.children(token.head))


def some_of(mentions: Sequence[Mention], s: Sentence, token: Token) -> tuple[Party, ...]:
    """The people of the last mention of several, but not the subject of the same clause."""
    for mention in reversed(mentions):
        if (mention.sentence, mention.i) >= (s.index, token.i):
            continue
        if s.index - mention.sentence > BACK:
            return ()
        here = mention.sentence == s.index and mention.verb == clause_verb(s, token.i)
        if mention.plural and mention.parties[0].kind in _PEOPLE and not here:
            return mention.parties
    return ()


def noun_of(mentions: Sequence[Mention], s: Sentence, i: int, parties: tuple[Party, ...]) -> str:
    """The noun under which those whom a pronoun takes up were named last; empty where it is unknown, or one person's office."""
    if not parties or parties[0].kind == "person":
        return ""
    for mention in reversed(mentions):
        if (mention.sentence, mention.i) < (s.index, i) and mention.parties == parties:
            return mention.lemma.lower()
    return ""
