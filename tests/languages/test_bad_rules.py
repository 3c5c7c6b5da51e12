"""A rule file that is wrong is refused where it is wrong, by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.coding.examples import parse_example
from detente.errors import RuleError
from detente.grammar.rules import Rule, compile_file, compile_rules

HEAD = """type: COERCE
rules:
"""
GOOD = """  - id: xx.coerce.good
    verbs: [arrest]
    recipient: object
    yes: ["Rome arrests Bern. → ITA COERCE CHE", "Bern arrests Rome. → CHE COERCE ITA"]
    no: ["The arrest of time."]
"""
CLASSES = {"weapons": ["gun", "tank"]}
BAD_LINE = 8
"""Line of the faulty rule's id: after the head and one good rule."""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def bad(path: Path, *fields: str) -> RuleError:
    """What a rule with these fields besides the needful is refused with, a good rule standing before it."""
    lines = ["id: xx.coerce.bad", *fields]
    for key, needful in (
        ("verbs", "verbs: [seize]"),
        ("yes", "yes: [a → ITA COERCE CHE, b → ITA COERCE CHE]"),
        ("no", "no: [c]"),
    ):
        if not any(line.startswith((f"{key}:", "nouns:")) for line in fields):
            lines.append(needful)
    body = "\n    ".join(line for line in lines if line != "-")
    with pytest.raises(RuleError) as caught:
        compile_file(write(path / "bad.yaml", f"{HEAD}{GOOD}  - {body}\n"), CLASSES)
    return caught.value


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("verb: [grab]", "unknown field 'verb'"),
        ("mode: tickle", "COERCE has no mode 'tickle'"),
        ("mode: visit", "COERCE has no mode 'visit'"),
        ("default_actor: KING", "'KING' is no sector"),
        ("default_recipient: ITA", "'ITA' is no sector"),
        ("actor_sector: ARMY", "'ARMY' is no sector"),
        ("contexts: [military, gossip]", "'gossip' is no context"),
        ("factuality: maybe", "'maybe' is none of"),
        ("content_factuality: perhaps", "'perhaps' is none of"),
        ("with: {object: ['@cutlery']}", "no word class '@cutlery'"),
        ("without: {object: ['@cutlery']}", "no word class '@cutlery'"),
        ("with: {object: ['+acter']}", "'+acter' is no kind of argument and no sort of noun"),
        ("with: [object]", "map slots to words"),
        ("yes: []", "at least two 'yes'"),
        ("yes: [only one → ITA COERCE CHE]", "at least two 'yes'"),
        ("no: []", "one 'no'"),
        ("verbs: []", "neither verbs, nouns nor adjectives"),
        ("mode: [seize]", "mode must be one word"),
        ("default_actor: [MIL]", "default_actor must be one word"),
        ("rank: high", "rank is a number"),
        ("sides: two", "sides is a number"),
        ("content: maybe", "content is true or false"),
        ("noun_de: both", "noun_de is subject or object"),
        ("verbs: ['']", "a word or words"),
        ("verbs: [grab, seize, grab]", "verbs has 'grab' twice"),
        ("with: {object: [town, city, town]}", "object has 'town' twice"),
        ("verbs: [se]", "a word or words"),
    ],
)
def test_a_bad_field_is_refused_at_its_rule(tmp_path: Path, field: str, words: str) -> None:
    problem = bad(tmp_path, field)
    assert words in str(problem)
    assert "xx.coerce.bad" in str(problem)
    assert (problem.file, problem.line) == (str(tmp_path / "bad.yaml"), BAD_LINE)
    assert str(problem).startswith(f"{tmp_path / 'bad.yaml'}:{BAD_LINE}: ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("type: GREET\nrules: []\n", "none of PLOVER's 16 types"),
        ("rules: []\n", "none of PLOVER's 16 types"),
        ("type: [COERCE]\nrules: []\n", "none of PLOVER's 16 types"),
        ("type: COERCE\nrules: {id: a}\n", "must be a list"),
        ("type: COERCE\x01\nrules: []\n", "control characters"),
        ("type: COERCE\nrules:\n  - verbs: [seize]\n", "without an id"),
        ("type: COERCE\nrules:\n  - seize\n", "without an id"),
        ("- type: COERCE\n", "top level"),
    ],
)
def test_a_bad_file_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path / "bad.yaml", text)
    with pytest.raises(RuleError, match=words) as caught:
        compile_file(path, {})
    assert caught.value.file == str(path)
    assert caught.value.line == 1


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("type: COERCE\nrules: [] # é\n".encode("latin-1"))
    with pytest.raises(RuleError, match="UTF-8") as caught:
        compile_file(path, {})
    assert caught.value.file == str(path)


def test_a_fault_of_yaml_is_refused_where_it_stands(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.yaml", f"{HEAD}{GOOD}  - id: xx.coerce.bad\n    verbs: [seize\n    no: [a]\n")
    with pytest.raises(RuleError) as caught:
        compile_file(path, {})
    assert (caught.value.file, caught.value.line) == (str(path), 10)


def test_an_id_used_twice_is_refused_with_both_files(tmp_path: Path) -> None:
    first, second = write(tmp_path / "one.yaml", HEAD + GOOD), write(tmp_path / "two.yaml", HEAD + "\n" + GOOD)
    with pytest.raises(RuleError, match=r"one\.yaml") as caught:
        compile_rules([first, second], {})
    assert (caught.value.file, caught.value.line) == (str(second), 4)


def test_an_id_used_twice_in_one_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"xx\.coerce\.good: the id is used already"):
        compile_rules([write(tmp_path / "one.yaml", HEAD + GOOD + GOOD)], {})


def test_defaults_of_a_rule(tmp_path: Path) -> None:
    (rule,) = compile_file(write(tmp_path / "good.yaml", HEAD + GOOD), {})
    assert (rule.type.name, rule.mode, rule.actor, rule.recipient, rule.noun_de) == (
        "COERCE",
        None,
        ("subject",),
        ("object",),
        "object",
    )
    assert (rule.content, rule.rank, rule.factuality, rule.line) == (False, 0, None, 3)
    assert [(one.head, one.part, one.reflexive, one.text) for one in rule.patterns] == [("arrest", "verb", False, "arrest")]


def test_classes_are_opened_in_conditions(tmp_path: Path) -> None:
    text = HEAD + GOOD.replace("recipient: object", "with: {object: ['@weapons', ship]}\n    without: {à: [+actor]}")
    (rule,) = compile_file(write(tmp_path / "good.yaml", text), CLASSES)
    assert rule.needs == (("object", frozenset({"gun", "tank", "ship"})),)
    assert rule.refuses == (("à", frozenset({"+actor"})),)
    assert rule.noun_de == "subject"


@pytest.mark.parametrize(
    ("written", "head", "reflexive", "rest"),
    [
        ("se rendre", "rendre", True, ()),
        ("s'en prendre", "prendre", True, ()),
        ("s’entretenir", "entretenir", True, ()),
        ("montrer du doigt", "montrer", False, ("du", "doigt")),
        ("lancer un coup d'État", "lancer", False, ("un", "coup", "d'", "État")),
    ],
)
def test_words_of_a_verb_pattern(tmp_path: Path, written: str, head: str, reflexive: bool, rest: tuple[str, ...]) -> None:
    text = HEAD + GOOD.replace("[arrest]", f'["{written}"]')
    (rule,) = compile_file(write(tmp_path / "good.yaml", text), {})
    (pattern,) = rule.patterns
    assert (pattern.head, pattern.reflexive, pattern.rest) == (head, reflexive, rest)


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return compile_file(write(tmp_path / "good.yaml", HEAD + GOOD), {})[0]


@pytest.mark.parametrize("text", ["No arrow at all.", "Two words. → ITA COERCE", "No type. → ITA SEIZE CHE"])
def test_an_example_that_cannot_be_read_is_refused_at_its_rule(rule: Rule, text: str) -> None:
    with pytest.raises(RuleError, match=r"xx\.coerce\.good") as caught:
        parse_example(text, rule)
    assert (caught.value.file, caught.value.line) == (rule.file, rule.line)


def test_an_example_is_read(rule: Rule) -> None:
    sentence, (first, second) = parse_example("A and B. → ITA+CHE COERCE/seize - negated says UNO+IGO; FRA AID DEU", rule)
    assert sentence == "A and B."
    assert (first.type, first.mode, first.factuality) == ("COERCE", "seize", "negated")
    assert (set(first.actors), set(first.recipients), set(first.says or ())) == ({"ITA", "CHE"}, set(), {"UNO", "IGO"})
    assert (second.type, second.mode, second.factuality, second.says) == ("AID", None, None, None)
    assert (set(second.actors), set(second.recipients)) == ({"FRA"}, {"DEU"})
