"""Everything a language needs to read articles, loaded once: rules, parser, names, dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from detente.coding.attribution import Attribution
from detente.coding.contexts import Contexts
from detente.coding.factuality import Factuality
from detente.coding.roles import RoleNouns
from detente.coding.topics import Topics
from detente.grammar.frames import Matcher
from detente.grammar.lexicon import Lexicon
from detente.grammar.lexis import Lexis
from detente.grammar.mend import mend
from detente.grammar.morphology import Morphology
from detente.grammar.rules import Rule, compile_rules
from detente.grammar.sorts import read_sorts
from detente.grammar.wordings import compile_wordings
from detente.knowledge import Knowledge
from detente.knowledge import load as load_knowledge
from detente.languages import Pack, load_pack
from detente.parse.parser import Parser, load_parser
from detente.parse.tree import Sentence


@dataclass(frozen=True)
class Toolbox:
    """The parts of one language, ready to use."""

    pack: Pack
    lexis: Lexis
    rules: tuple[Rule, ...]
    lexicon: Lexicon
    matcher: Matcher
    knowledge: Knowledge
    roles: RoleNouns
    topics: Topics
    contexts: Contexts
    factuality: Factuality
    attribution: Attribution
    parser: Parser
    morphology: Morphology

    @property
    def quotation_marks(self) -> list[str]:
        """The pairs of marks between which the language quotes."""
        return list(self.pack.data("pack").get("quotes") or ())

    def parse(self, text: str) -> list[Sentence]:
        """Trees of a text, verbs brought to infinitives that the language's data knows."""
        sentences = self.parser.parse(text)
        for s in sentences:
            for token in s.tokens:
                if token.upos in ("VERB", "AUX"):
                    token.lemma = self.morphology.mend(token.lower, token.lemma.lower())
            mend(s, self.lexis, self.morphology)
        return sentences


@cache
def toolbox(language: str, parser: str | None = None, names: Path | None = None) -> Toolbox:
    """The parts of `language`; `parser` as in `load_parser`, the pack's own by default; `names`: a user's table of names.

    Raises UnknownLanguage, RuleError or ModelError.
    """
    chosen = parser or str(load_pack(language).model)
    return _reader(language, names)(parser=load_parser(chosen, language))


@cache
def _reader(language: str, names: Path | None) -> partial[Toolbox]:
    """All that does not depend on the parser, which is loaded apart: a language may have none of its own."""
    pack = load_pack(language)
    lexis = Lexis.from_data(pack.data("grammar"))
    factuality, attribution = pack.data("factuality"), pack.data("attribution")
    classes = pack.data("classes")
    sorts = read_sorts(pack.folder / "sorts.tsv")
    rules = (*compile_rules(pack.rule_files(), classes), *compile_wordings(pack.folder / "wordings.tsv", classes))
    nouns = frozenset(pattern.head for rule in rules for pattern in rule.patterns if pattern.part == "noun")
    status = Factuality(factuality, lexis)
    return partial(
        Toolbox,
        pack=pack,
        lexis=lexis,
        rules=rules,
        lexicon=Lexicon(rules, lexis, pack.data("morphology")),
        matcher=Matcher(lexis, nouns, status.is_denied, sorts),
        knowledge=load_knowledge(language, names),
        roles=RoleNouns(pack.data("actors"), lexis, sorts),
        topics=Topics(pack.data("topics")),
        contexts=Contexts(pack.data("contexts")),
        factuality=status,
        attribution=Attribution(attribution, lexis),
        morphology=Morphology(pack.data("morphology"), _verbs(rules, lexis, factuality, attribution)),
    )


def _verbs(rules: Iterable[Rule], lexis: Lexis, factuality: dict[str, Any], attribution: dict[str, Any]) -> set[str]:
    """All infinitives that the language's data speaks of."""
    known = {pattern.head for rule in rules for pattern in rule.patterns if pattern.part == "verb"}
    known |= lexis.do | lexis.undergo | lexis.occur | lexis.object_control | set(attribution.get("verbs") or ())
    for level in (factuality.get("governors") or {}).values():
        known |= set(level.get("verbs") or ())
    for rule in rules:
        for slot, words in (*rule.needs, *rule.refuses):
            known |= words if slot == "content" else frozenset()
    return {verb for verb in known if " " not in verb and verb.isalpha()}
