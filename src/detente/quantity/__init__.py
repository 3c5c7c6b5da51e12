"""Amounts in running text: durations, persons, killed, injured, detained, money, and how often a thing was done."""

from detente.quantity.finder import find
from detente.quantity.mention import Kind, QuantityMention

__all__ = ["Kind", "QuantityMention", "find"]
