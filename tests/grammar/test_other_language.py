"""The grammar knows no language: a few words of another, even of one that is none, as data, and trees of it are enough."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from detente.grammar.frames import Frame, Kinds, Matcher, fillers
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.rules import compile_rules
from detente.parse.conllu import ConlluParser
from detente.parse.tree import Sentence

WORDS = """
cases: {of: ov, to: tu, with: kon, against: anti, between: inter}
agent: [bai]
support: {do: [launch, hold], undergo: [suffer], occur: [begin]}
object_control: [order]
reflexive: [itself]
possessive: [their, its]
background: [after, during]
"""
CONSULT = """type: CONSULT
rules:
  - id: xx.consult.meet
    verbs: [meet]
    nouns: [meeting]
    actor: [subject, object, kon]
    yes: [a, b]
    no: [c]
"""
ASSAULT = """type: ASSAULT
rules:
  - id: xx.assault.attack
    verbs: [attack, open fire]
    nouns: [attack]
    actor: subject
    recipient: [object, oni]
    noun_de: subject
    yes: [a, b]
    no: [c]
"""
PARSED = """
# text = Ruritania met kon Syldavia.
1	Ruritania	Ruritania	PROPN	_	_	2	nsubj	_	_
2	met	meet	VERB	_	VerbForm=Fin	0	root	_	_
3	kon	kon	ADP	_	_	4	case	_	_
4	Syldavia	Syldavia	PROPN	_	_	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_

# text = Syldavia was attacked bai Ruritania.
1	Syldavia	Syldavia	PROPN	_	_	3	nsubj:pass	_	_
2	was	be	AUX	_	VerbForm=Fin	3	aux:pass	_	_
3	attacked	attack	VERB	_	Tense=Past|VerbForm=Part	0	root	_	_
4	bai	bai	ADP	_	_	5	case	_	_
5	Ruritania	Ruritania	PROPN	_	_	3	obl	_	SpaceAfter=No
6	.	.	PUNCT	_	_	3	punct	_	_

# text = Ruritania ordered troops to open heavy fire oni Syldavia.
1	Ruritania	Ruritania	PROPN	_	_	2	nsubj	_	_
2	ordered	order	VERB	_	VerbForm=Fin	0	root	_	_
3	troops	troop	NOUN	_	_	2	obj	_	_
4	to	to	PART	_	_	5	mark	_	_
5	open	open	VERB	_	VerbForm=Inf	2	xcomp	_	_
6	heavy	heavy	ADJ	_	_	7	amod	_	_
7	fire	fire	NOUN	_	_	5	obj	_	_
8	oni	oni	ADP	_	_	9	case	_	_
9	Syldavia	Syldavia	PROPN	_	_	5	obl	_	SpaceAfter=No
10	.	.	PUNCT	_	_	2	punct	_	_

# text = Ruritania launched an attack oni Syldavia.
1	Ruritania	Ruritania	PROPN	_	_	2	nsubj	_	_
2	launched	launch	VERB	_	VerbForm=Fin	0	root	_	_
3	an	a	DET	_	Definite=Ind	4	det	_	_
4	attack	attack	NOUN	_	_	2	obj	_	_
5	oni	oni	ADP	_	_	6	case	_	_
6	Syldavia	Syldavia	PROPN	_	_	4	nmod	_	SpaceAfter=No
7	.	.	PUNCT	_	_	2	punct	_	_

# text = Syldavia suffered an attack.
1	Syldavia	Syldavia	PROPN	_	_	2	nsubj	_	_
2	suffered	suffer	VERB	_	VerbForm=Fin	0	root	_	_
3	an	a	DET	_	Definite=Ind	4	det	_	_
4	attack	attack	NOUN	_	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_

# text = A meeting inter Ruritania and Syldavia began.
1	A	a	DET	_	Definite=Ind	2	det	_	_
2	meeting	meeting	NOUN	_	_	7	nsubj	_	_
3	inter	inter	ADP	_	_	4	case	_	_
4	Ruritania	Ruritania	PROPN	_	_	2	nmod	_	_
5	and	and	CCONJ	_	_	6	cc	_	_
6	Syldavia	Syldavia	PROPN	_	_	4	conj	_	_
7	began	begin	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
8	.	.	PUNCT	_	_	7	punct	_	_

# text = The attack ov Ruritania failed.
1	The	the	DET	_	Definite=Def	2	det	_	_
2	attack	attack	NOUN	_	_	5	nsubj	_	_
3	ov	ov	ADP	_	_	4	case	_	_
4	Ruritania	Ruritania	PROPN	_	_	2	nmod	_	_
5	failed	fail	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
6	.	.	PUNCT	_	_	5	punct	_	_
"""
TEXTS = [line.removeprefix("# text = ") for line in PARSED.splitlines() if line.startswith("# text = ")]

Read = Callable[[str], tuple[str, dict[str, list[str]]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Rule and roles of the only event of a sentence: role → words, surest first."""
    trees = tmp_path / "trees.conllu"
    trees.write_text(PARSED.lstrip(), encoding="utf-8")
    for name, text in (("consult", CONSULT), ("assault", ASSAULT)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    lexis = Lexis.from_data(yaml.safe_load(WORDS))
    rules = compile_rules(sorted(tmp_path.glob("*.yaml")), {})
    parsed = ConlluParser(trees).parse(" ".join(TEXTS))
    by_text = {s.text: s for s in parsed}

    def run(text: str) -> tuple[str, dict[str, list[str]]]:
        s = by_text[text]
        frames = [Matcher(lexis).match(s, hit, Kinds(_named, _named)) for hit in Lexicon(rules, lexis, {}).find(s)]
        (frame,) = (one for one in frames if isinstance(one, Frame))
        rule, noun = frame.hit.rule, frame.hit.pattern.part == "noun"
        roles = {"actor": rule.actor, "recipient": rule.recipient}
        found = {
            role: [s[a.i].form for slot in slots for a in fillers(frame.arguments, slot, noun, rule.noun_de, lexis)]
            for role, slots in roles.items()
        }
        return rule.id, found

    return run


def _named(s: Sentence, i: int) -> bool:
    return s[i].upos == "PROPN"


@pytest.mark.parametrize(
    ("text", "rule", "actor", "recipient"),
    [
        (TEXTS[0], "xx.consult.meet", ["Ruritania", "Syldavia"], []),
        (TEXTS[1], "xx.assault.attack", ["Ruritania"], ["Syldavia"]),
        (TEXTS[2], "xx.assault.attack", ["troops"], ["Syldavia"]),
        (TEXTS[3], "xx.assault.attack", ["Ruritania"], ["Syldavia"]),
        (TEXTS[4], "xx.assault.attack", [], ["Syldavia"]),
        (TEXTS[5], "xx.consult.meet", ["Ruritania"], []),
        (TEXTS[6], "xx.assault.attack", ["Ruritania"], []),
    ],
)
def test_roles_are_read_from_trees_of_another_language(
    read: Read, text: str, rule: str, actor: list[str], recipient: list[str]
) -> None:
    name, roles = read(text)
    assert name == rule
    assert roles["actor"] == actor
    assert roles["recipient"][:1] == recipient
