"""Trees mended in a language of few endings, where a noun, a past and a participle are spelt alike and names stand bare."""

from __future__ import annotations

from detente.grammar.lexis import Lexis
from detente.grammar.morphology import Morphology
from detente.grammar.pasts import (
    clause_not_noun,
    common_not_name,
    infinitive_of_headline,
    participle_behind_comma,
    participle_not_adjective,
    past_not_participle,
    verb_behind_participle,
    verb_not_modifier,
)
from detente.grammar.presents import (
    infinitive_of_control,
    name_beside_verb,
    object_of_phrasal,
    subject_behind_quote,
    verb_not_name,
)
from detente.grammar.unfinished import (
    infinitive_not_adjective,
    namesake_not_modifier,
    plain_verb,
)
from detente.parse.tree import Sentence


def mend_few_endings(s: Sentence, lexis: Lexis, morphology: Morphology) -> None:
    """Bring verbs, and what the tree hangs on them, to where they belong; each step says what it mends."""
    clause_not_noun(s)
    verb_behind_participle(s, lexis)
    infinitive_of_headline(s, lexis)
    verb_not_name(s, lexis, morphology)
    for token in s.tokens:
        name_beside_verb(s, token)
        subject_behind_quote(s, token)
        infinitive_of_control(s, token, lexis)
        object_of_phrasal(s, token, lexis)
        common_not_name(s, token)
        infinitive_not_adjective(s, token, lexis, morphology)
        plain_verb(s, token, morphology)
        namesake_not_modifier(s, token)
        verb_not_modifier(s, token, lexis)
        past_not_participle(s, token)
        participle_behind_comma(s, token, lexis)
        participle_not_adjective(s, token, morphology, lexis)
