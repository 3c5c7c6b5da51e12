"""People of a country by number: `des milliers de Péruviens` are inhabitants, where `les Péruviens` may be their state."""

from __future__ import annotations

from detente.coding.names import Names
from detente.grammar.lexis import Lexis
from detente.knowledge import Kind
from detente.parse.tree import Sentence

_OF_A_NATION = frozenset({Kind.DEMONYM, Kind.ADJECTIVE})


def inhabitants(s: Sentence, i: int, names: Names, lexis: Lexis) -> frozenset[str]:
    """The noun that a counted demonym is said instead of; none of any other word."""
    head, counted = i, False
    if s[i].lemma.lower() in lexis.quantity:
        below = s.child(i, "nmod")
        if below is None:
            return frozenset()
        head, counted = below.i, True
    name = names.at(s, head)
    if name is None or s[head].upos not in ("NOUN", "PROPN", "ADJ") or name.records[0].kind not in _OF_A_NATION:
        return frozenset()
    if counted or s.child(head, "nummod") or any(c.lower in lexis.indefinite for c in s.children(head, "det")):
        return frozenset(lexis.inhabitant)
    return frozenset()
