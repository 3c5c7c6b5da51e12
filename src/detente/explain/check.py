"""Rules put to the test: all compile, and all their examples hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from detente.coding.examples import failures
from detente.coding.reader import Toolbox
from detente.grammar.lexicon import Lexicon
from detente.grammar.rules import Rule, compile_file


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold, and where its rule stands."""

    file: str
    line: int
    message: str


def check(rules: Iterable[Rule], tools: Toolbox) -> Iterator[Failure]:
    """What is wrong with the examples of `rules`. Raises RuleError for an example that cannot be read."""
    for rule in rules:
        yield from (Failure(rule.file, rule.line, message) for message in failures(rule, tools))


def with_files(tools: Toolbox, paths: Iterable[Path]) -> tuple[Toolbox, list[Rule]]:
    """The toolbox with the rules of further files, which replace those of the same id, and these rules. Raises RuleError."""
    classes = tools.pack.data("classes")
    own = [rule for path in paths for rule in compile_file(path, classes)]
    ids = {rule.id for rule in own}
    rules = (*(rule for rule in tools.rules if rule.id not in ids), *own)
    lexicon = Lexicon(rules, tools.lexis, tools.pack.data("morphology"))
    return replace(tools, rules=rules, lexicon=lexicon), own
