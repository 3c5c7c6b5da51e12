"""Every rule of every language codes its own examples as it says, and its counter-examples not at all."""

from __future__ import annotations

import pytest

from detente.coding.examples import failures
from detente.coding.reader import toolbox
from detente.grammar.rules import Rule
from detente.languages import coded

RULES = [(language, rule) for language in coded() for rule in toolbox(language).rules]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_a_rule_codes_its_examples(language: str, rule: Rule) -> None:
    assert failures(rule, toolbox(language)) == []
