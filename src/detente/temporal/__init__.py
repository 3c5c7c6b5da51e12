"""Dates, durations and frequencies in running text: found by a language's own patterns, resolved to days.

>>> from detente.temporal import find, resolve
>>> mention, = find("Il arrivera le 10 janvier.", "fr")
>>> resolve(mention, "2021-12-31", tense="future")
('2022-01-10', '2022-01-10')
"""

from detente.temporal.finder import find
from detente.temporal.mention import Kind, Mention, Relation, Tense, Value
from detente.temporal.resolver import Days, resolve

__all__ = ["Days", "Kind", "Mention", "Relation", "Tense", "Value", "find", "resolve"]
