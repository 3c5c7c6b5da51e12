"""Weights of recipients are learnt from what gold says of each case."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from detente.coding.clues import Choice
from detente.coding.weighing import best

READ, OTHER = Choice({"MLI"}), Choice({"BFA"})


def test_a_clue_that_is_always_right_outweighs_what_was_read(script: Callable[[str], ModuleType]) -> None:
    recipients = script("training/recipients.py")
    clues = {READ: ["as read"], OTHER: ["told"], Choice(): ["nobody"]}
    weights = recipients.fit([recipients.Case(f"a{k}", clues, OTHER) for k in range(40)])
    assert best(clues, weights) == OTHER
    assert weights["told"] > 0 > weights["as read"]


def test_a_case_in_which_no_choice_is_golds_teaches_nothing(script: Callable[[str], ModuleType]) -> None:
    recipients = script("training/recipients.py")
    known = recipients.Case("a", {READ: ["as read"], OTHER: ["told"]}, READ)
    lost = recipients.Case("b", {READ: ["as read"], OTHER: ["told"]}, Choice({"TCD"}))
    assert recipients.fit([known, lost]) == recipients.fit([known])
