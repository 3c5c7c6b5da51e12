"""Trees mended in a language of few endings, where a noun, a past and a participle are spelt alike and names stand bare."""

from __future__ import annotations

from detente.grammar.governed import (
    article_makes_noun,
    case_of_modifier,
    complement_not_subject,
    complement_of_naming,
    gerund_makes_noun,
    gerund_of_content,
    infinitive_of_intent,
    name_not_predicate,
    participle_of_controlled,
    participle_of_noun,
)
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
from detente.grammar.regrouped import (
    counted_object,
    last_noun_of_subject,
    noun_before_past,
    opening_noun,
    past_behind_place,
    verb_before_object,
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
        opening_noun(s, token)
        noun_before_past(s, token, lexis)
        last_noun_of_subject(s, token)
        past_behind_place(s, token)
        counted_object(s, token, lexis)
        verb_before_object(s, token, lexis, morphology)
        case_of_modifier(s, token)
        participle_of_noun(s, token)
        participle_of_controlled(s, token, lexis)
        article_makes_noun(s, token)
        gerund_makes_noun(s, token, lexis, morphology)
        gerund_of_content(s, token, lexis, morphology)
        complement_not_subject(s, token)
        complement_of_naming(s, token, lexis)
        infinitive_of_intent(s, token, lexis)
        name_not_predicate(s, token, lexis)
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
