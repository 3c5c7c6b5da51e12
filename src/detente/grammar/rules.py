"""Event rules: from the YAML of a language pack to objects, with errors that name file and line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from detente.errors import RuleError
from detente.grammar.sorts import SORTS
from detente.languages.pack import read_yaml
from detente.ontology import CONTEXTS, FACTUALITY, SECTORS, EventType, event_types

_FIELDS = frozenset(
    """id mode verbs nouns adjectives actor recipient noun_de with without default_actor default_recipient actor_sector contexts
    content content_factuality factuality sides rank yes no""".split()
)

_KINDS = frozenset({"actor", "individual", "named", "place", "inf", "past", "not"})
"""What conditions ask of an argument besides words and sorts of nouns."""

Conditions = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that name an event: the head's lemma, whether it must be reflexive, and the further words in order."""

    head: str
    reflexive: bool
    rest: tuple[str, ...]
    part: str

    @property
    def text(self) -> str:
        """As written in the rule."""
        return " ".join((*(("se",) if self.reflexive else ()), self.head, *self.rest))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, compiled. `needs` and `refuses` map a slot to the lemmas (or +kinds) it must or must not be filled by."""

    id: str
    type: EventType
    mode: str | None
    patterns: tuple[Pattern, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    noun_de: str
    needs: Conditions
    refuses: Conditions
    default_actor: str | None
    default_recipient: str | None
    actor_sector: str | None
    contexts: tuple[str, ...]
    content: bool
    content_factuality: str | None
    factuality: str | None
    sides: int
    """How many countries or organisations have to take part at least."""
    rank: int
    yes: tuple[str, ...]
    no: tuple[str, ...]
    file: str
    line: int

    @property
    def family(self) -> str:
        """The kind of act that the id gives (`fr.coerce.search.house`: search); the whole id where it has no third word."""
        parts = self.id.split(".")
        return parts[2] if len(parts) > 2 else self.id


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _pattern(text: str, part: str) -> Pattern:
    words = (
        text.replace("’", "'").replace("s'", "se ", 1).split()
        if text.startswith(("s'", "s’"))
        else text.replace("’", "'").split()
    )
    reflexive = part == "verb" and words[0] == "se"
    if reflexive:
        words = words[1:]
        while len(words) > 1 and len(words[0]) < 3:  # clitics of the idiom: "s'en prendre à", "s'y opposer"
            words = words[1:]
    rest: list[str] = []
    for word in words[1:]:
        stem, mark, tail = word.partition("'")
        if mark and tail and len(stem) <= 2:
            rest += [stem + "'", tail]
        else:
            rest.append(word)
    return Pattern(words[0], reflexive, tuple(rest), part)


class _Compiler:
    def __init__(self, path: Path, classes: dict[str, list[str]]) -> None:
        self.path = path
        self.classes = classes
        self._lines: dict[str, int] = {}

    def fail(self, message: str, at: str | None = None) -> RuleError:
        return RuleError(message, str(self.path), self._lines.get(at or "", 1))

    def at(self, name: str, line: int) -> None:
        """Say where the rule of that id stands."""
        self._lines[name] = line

    def file(self) -> list[Rule]:
        data = read_yaml(self.path)
        self._lines = _line_numbers(self.path)
        name = data.get("type")
        if not isinstance(name, str) or name not in event_types():
            raise self.fail(f"'type: {name}' is none of PLOVER's 16 types")
        rules = data.get("rules") or []
        if not isinstance(rules, list):
            raise self.fail("'rules:' must be a list")
        return [self.rule(one, event_types()[name]) for one in rules]

    def rule(self, data: Any, kind: EventType) -> Rule:
        if not isinstance(data, dict) or "id" not in data:
            raise self.fail("a rule without an id")
        name = str(data["id"])
        self.check(data, kind, name)
        if len(_listed(data.get("yes"))) < 2 or not _listed(data.get("no")):
            raise self.fail(f"{name}: needs at least two 'yes' examples and one 'no'", name)
        return self.compiled(data, kind, name)

    def compiled(self, data: dict[str, Any], kind: EventType, name: str) -> Rule:
        patterns = [
            _pattern(text, part)
            for key, part in (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"))
            for text in _listed(data.get(key))
        ]
        recipient = (*_listed(data.get("recipient")), *kind.recipient)
        actor = tuple(_listed(data.get("actor"))) or ("subject",)
        takes_object = "object" in recipient or ("object" in actor and not kind.mutual)
        return Rule(
            id=name,
            type=kind,
            mode=data.get("mode"),
            patterns=tuple(patterns),
            actor=actor,
            recipient=recipient,
            noun_de=data.get("noun_de") or ("object" if takes_object else "subject"),
            needs=self._conditions(data.get("with"), name),
            refuses=self._conditions(data.get("without"), name),
            default_actor=data.get("default_actor"),
            default_recipient=data.get("default_recipient"),
            actor_sector=data.get("actor_sector"),
            contexts=tuple(_listed(data.get("contexts"))),
            content=data.get("content", kind.content is not None) is not False,
            content_factuality=data.get("content_factuality"),
            factuality=data.get("factuality"),
            sides=int(data.get("sides") or 0),
            rank=int(data.get("rank") or 0),
            yes=tuple(_listed(data.get("yes"))),
            no=tuple(_listed(data.get("no"))),
            file=str(self.path),
            line=self._lines.get(name, 1),
        )

    def check(self, data: dict[str, Any], kind: EventType, name: str) -> None:
        unknown = sorted(set(data) - _FIELDS)
        if unknown:
            raise self.fail(f"{name}: unknown field {unknown[0]!r}", name)
        for key in (
            "mode",
            "default_actor",
            "default_recipient",
            "actor_sector",
            "noun_de",
            "factuality",
            "content_factuality",
        ):
            if not isinstance(data.get(key), str | None):
                raise self.fail(f"{name}: {key} must be one word", name)
        for key in ("verbs", "nouns", "adjectives"):
            if any(not isinstance(word, str) or word.split() in ([], ["se"]) for word in data.get(key) or ()):
                raise self.fail(f"{name}: each of {key} must be a word or words", name)
            self._once(data.get(key) or (), key, name)
        if not isinstance(data.get("rank"), int | None) or not isinstance(data.get("content"), bool | None):
            raise self.fail(f"{name}: rank is a number, content is true or false", name)
        if not isinstance(data.get("sides"), int | None):
            raise self.fail(f"{name}: sides is a number", name)
        if data.get("noun_de") not in (None, "subject", "object"):
            raise self.fail(f"{name}: noun_de is subject or object", name)
        if data.get("mode") is not None and data["mode"] not in kind.modes:
            raise self.fail(f"{name}: {kind.name} has no mode {data['mode']!r}", name)
        if not any(data.get(key) for key in ("verbs", "nouns", "adjectives")):
            raise self.fail(f"{name}: neither verbs, nouns nor adjectives", name)
        for key in ("factuality", "content_factuality"):
            if data.get(key) is not None and data[key] not in FACTUALITY:
                raise self.fail(f"{name}: {key} {data[key]!r} is none of {', '.join(FACTUALITY)}", name)
        for key in ("default_actor", "default_recipient", "actor_sector"):
            if data.get(key) is not None and data[key] not in SECTORS:
                raise self.fail(f"{name}: {key} {data[key]!r} is no sector", name)
        for context in _listed(data.get("contexts")):
            if context not in CONTEXTS:
                raise self.fail(f"{name}: {context!r} is no context of PLOVER", name)

    def _conditions(self, data: Any, name: str) -> Conditions:
        if data is None:
            return ()
        if not isinstance(data, dict):
            raise self.fail(f"{name}: 'with' and 'without' map slots to words", name)
        for slot, words in data.items():
            self._once(_listed(words), str(slot), name)
        return tuple((str(slot), frozenset(self._words(_listed(words), name))) for slot, words in data.items())

    def _once(self, words: Iterable[str], where: str, name: str) -> None:
        """A word that stands twice in a list hides what else was meant to stand there."""
        seen: set[str] = set()
        for word in words:
            if word in seen:
                raise self.fail(f"{name}: {where} has {word!r} twice", name)
            seen.add(word)

    def _words(self, words: list[str], name: str) -> Iterable[str]:
        for word in words:
            if word.startswith("+") and word[1:] not in _KINDS | SORTS:
                raise self.fail(f"{name}: {word!r} is no kind of argument and no sort of noun", name)
            if not word.startswith("@"):
                yield word
            elif word[1:] in self.classes:
                yield from self.classes[word[1:]]
            else:
                raise self.fail(f"{name}: no word class {word!r} in classes.yaml", name)


def _line_numbers(path: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        _, mark, value = line.partition("id:")
        if mark and value.strip():
            found[value.split("#")[0].strip().strip("\"'")] = number
    return found


def compile_file(path: Path, classes: dict[str, list[str]]) -> list[Rule]:
    """The rules of one file. Raises RuleError, naming file and line, at the first defect."""
    try:
        return _Compiler(path, classes).file()
    except yaml.YAMLError as problem:
        raise RuleError(str(problem), str(path)) from problem


def compile_data(
    data: dict[str, Any], kind: str, examples: tuple[str, ...], classes: dict[str, list[str]], file: str, line: int
) -> Rule:
    """A rule from its fields alone, with whatever examples it has. Raises RuleError, naming file and line."""
    compiler = _Compiler(Path(file), classes)
    compiler.at(str(data["id"]), line)
    compiler.check(data, event_types()[kind], str(data["id"]))
    return compiler.compiled({**data, "yes": list(examples)}, event_types()[kind], str(data["id"]))


def compile_rules(paths: Iterable[Path], classes: dict[str, list[str]]) -> list[Rule]:
    """The rules of several files; ids must be unique over all. Raises RuleError."""
    rules: list[Rule] = []
    seen: dict[str, Rule] = {}
    for path in paths:
        for rule in compile_file(path, classes):
            if rule.id in seen:
                raise RuleError(f"{rule.id}: the id is used already in {seen[rule.id].file}", rule.file, rule.line)
            seen[rule.id] = rule
            rules.append(rule)
    return rules
