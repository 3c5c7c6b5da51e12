"""Trees mended by what the language's data knows better than the parser."""

from __future__ import annotations

from detente.grammar.agreement import agree_with_nearer
from detente.grammar.apposed import (
    apposed_not_member,
    conjunct_of_apposed,
    joined_by_hyphen,
    joined_not_apposed,
    listed_places,
    member_not_apposed,
    sides_of_headline,
    subject_not_addressed,
)
from detente.grammar.few_endings import mend_few_endings
from detente.grammar.headless import (
    participle_not_gerund,
    participle_not_order,
    present_not_participle,
    restore_verb,
    verb_not_adverb,
)
from detente.grammar.inverted import has_inverted_subject, said_before, stance_said, subject_of_answer
from detente.grammar.joined import counted_not_name, join_side, names_not_one, too
from detente.grammar.lexis import Lexis
from detente.grammar.misplaced import replace_misplaced
from detente.grammar.modifiers import (
    complement_after_insertion,
    counted_after_adverb,
    counted_modifiers,
    finite_not_infinitive,
    free_effect,
    free_manner,
    free_stance,
    gerund_not_modifier,
    infinitive_of_noun,
    join_preposition,
    raise_from_adjective,
    second_side,
    unlike_conjunct,
)
from detente.grammar.morphology import Morphology
from detente.grammar.objects import (
    clause_as_object,
    complement_of_infinitive,
    hidden_preposition,
    number_as_object,
    object_after_insertion,
    object_behind_particle,
    object_denied,
    object_not_conjunct,
    object_not_time,
    object_of_infinitive,
    object_of_verdict,
    object_under_measure,
    object_under_number,
    object_under_time,
    object_with_case,
    only_object,
)
from detente.grammar.parted import rejoin_auxiliary
from detente.grammar.subjects import (
    apposition_not_closed,
    causative_subject,
    inserted_subject,
    object_not_subject,
    object_that_acts,
    personal_subject,
    second_subject,
    subject_after_date,
    subject_after_opening,
    subject_beside_verb,
    subject_of_auxiliary,
)
from detente.parse.tree import Sentence, Token


def mend(s: Sentence, lexis: Lexis, morphology: Morphology) -> None:
    """What the language's data knows better than the parser; each step says what it mends."""
    restore_verb(s, morphology)
    verb_not_adverb(s, morphology)
    if morphology.few_endings:
        mend_few_endings(s, lexis, morphology)
    _mark_relatives(s, lexis)
    for token in s.tokens:
        _mend_verb(s, token, morphology)
        _noun_between(s, token, lexis, morphology)
        present_not_participle(token, s, morphology)
        participle_not_order(token, s, morphology)
        participle_not_gerund(token, s)
        if token.upos in ("VERB", "AUX") and token.feats.get("Mood") == "Cnd" and morphology.is_imperfect(token.lower):
            token.feats = token.feats | {"Mood": "Ind", "Tense": "Imp"}
        if token.feats.get("Tense") in ("Imp", "Pres") and morphology.is_conditional(token.lower, token.lemma.lower()):
            token.feats = {key: value for key, value in token.feats.items() if key != "Tense"} | {"Mood": "Cnd"}
    for token in s.tokens:
        counted_not_name(s, token, lexis)
        names_not_one(s, token)
        rejoin_auxiliary(s, token, lexis)
        subject_not_addressed(s, token)
        joined_not_apposed(s, token)
        member_not_apposed(s, token)
        listed_places(s, token)
        sides_of_headline(s, token)
        joined_by_hyphen(s, token)
        apposed_not_member(s, token, lexis)
        conjunct_of_apposed(s, token)
        join_side(s, token, lexis)
        too(s, token, lexis)
        raise_from_adjective(s, token, lexis)
        gerund_not_modifier(s, token, lexis)
        object_under_time(s, token)
        counted_after_adverb(s, token, lexis)
        object_under_measure(s, token)
        object_under_number(s, token, lexis)
        object_after_insertion(s, token)
        object_not_time(s, token, lexis)
        object_of_infinitive(s, token, lexis)
        complement_of_infinitive(s, token, lexis)
        object_denied(s, token, lexis)
        object_of_verdict(s, token)
        only_object(s, token, lexis)
        hidden_preposition(s, token, lexis)
        second_side(s, token, lexis)
        unlike_conjunct(s, token)
        finite_not_infinitive(s, token)
        free_stance(s, token, lexis)
        number_as_object(s, token)
        object_not_conjunct(s, token)
        agree_with_nearer(s, token, lexis)
        said_before(s, token)
        counted_modifiers(s, token, lexis)
        free_effect(s, token, lexis)
        infinitive_of_noun(s, token, lexis)
        complement_after_insertion(s, token, lexis)
        subject_of_auxiliary(s, token)
        apposition_not_closed(s, token)
        personal_subject(s, token, lexis)
        second_subject(s, token)
        object_not_subject(s, token)
        clause_as_object(s, token)
        object_behind_particle(s, token, lexis)
        object_with_case(s, token)
        causative_subject(token)
        object_that_acts(s, token)
        inserted_subject(s, token)
        subject_of_answer(s, token)
        stance_said(s, token)
        subject_beside_verb(s, token)
        subject_after_date(s, token)
        subject_after_opening(s, token, lexis)
    replace_misplaced(s, lexis, morphology)
    for token in s.tokens:
        if token.upos == "ADV" and token.head >= 0:
            join_preposition(s, token, lexis)
        elif token.upos in ("DET", "PRON"):
            _mend_clitic(s, token, lexis)
        elif token.lemma.lower() in lexis.manner and token.head >= 0:
            free_manner(s, token)
    for token in s.tokens:
        if token.dep == "acl:relcl":
            _mend_relative(s, token, lexis)
    _mend_voice(s, lexis)


def _mark_relatives(s: Sentence, lexis: Lexis) -> None:
    """`qui`, `que`: a pronoun of these forms is a relative where the tagger does not say what it is."""
    for token in s.tokens:
        if token.upos == "PRON" and token.lower in lexis.relatives:
            token.feats = {**token.feats, "PronType": "Rel"}


def _mend_voice(s: Sentence, lexis: Lexis) -> None:
    for token in s.tokens:
        if token.lemma not in lexis.intransitive or token.upos not in ("VERB", "ADJ"):
            continue
        if len(s.children(token.i, "aux")) > 1 and s.child(token.i, "aux:pass"):
            continue  # `a été passé à tabac`: with two auxiliaries it is a passive, whatever the verb
        token.feats = {**token.feats, "Voice": "Act"}
        for child in s.children(token.i):
            if child.dep in ("aux:pass", "nsubj:pass"):
                child.dep = "aux:tense" if child.dep == "aux:pass" else "nsubj"


def _mend_clitic(s: Sentence, token: Token, lexis: Lexis) -> None:
    """An article before a verb is an object pronoun (`les soupçonnait`); a clitic that is never a subject is none."""
    if token.upos == "DET" and token.dep == "det" and token.lower in lexis.clitic_object and token.head > token.i:
        between = s.tokens[token.i + 1 : token.head]
        verb = (s[token.head].upos in ("VERB", "AUX") and s[token.head].feats.get("VerbForm") != "Inf") or s[
            token.head
        ].upos == "VERB"
        if verb and all(other.upos in ("AUX", "PRON", "ADV") for other in between):
            token.upos, token.dep = "PRON", "obj"
    elif token.upos == "DET" and token.lower in lexis.dative and token.head == token.i + 1 and s[token.head].upos == "VERB":
        token.upos, token.dep = "PRON", "iobj"
    elif token.upos == "PRON" and token.dep.startswith("nsubj") and token.lower in lexis.never_subject:
        token.dep = "iobj" if token.lower not in lexis.clitic_object else "obj"


def _mend_relative(s: Sentence, verb: Token, lexis: Lexis) -> None:
    """`l'aide que lui a promise le ministre`: the relative is the object, the noun after the verb its subject."""
    for child in s.children(verb.i, "obj", "mark"):
        if child.lower in lexis.relative_object and child.i < verb.i and not _has_object(s, verb, lexis):
            child.dep = "obj"
            child.upos, child.feats = "PRON", {**child.feats, "PronType": "Rel"}
    relative = next((c for c in s.children(verb.i) if c.lower in lexis.relative_object and c.i < verb.i), None)
    if relative is None or s.child(verb.i, "nsubj"):
        return
    after = next(
        (
            c
            for c in s.children(verb.i, "obj", "obl", "xcomp")
            if c.i > verb.i and c.upos in ("NOUN", "PROPN") and not s.child(c.i, "case")
        ),
        None,
    )
    if after is not None:
        relative.upos, relative.dep = "PRON", "obj"
        relative.feats = {**relative.feats, "PronType": "Rel"}
        after.dep = "nsubj"


def _noun_between(s: Sentence, token: Token, lexis: Lexis, morphology: Morphology) -> None:
    """`L'Iran masse des troupes`: a bare noun right behind its subject, with a noun after an article of quantity, is a verb."""
    if token.upos != "NOUN" or token.head >= 0 or token.i == 0 or s.child(token.i, "det", "cop", "case", "amod", "nummod"):
        return
    subject = s.child(token.i, "nsubj")
    after = s.child(token.i, "nmod", "obl")
    if subject is None or after is None or max(s.subtree(subject.i)) != token.i - 1 or not morphology.is_present(token.lower):
        return
    case = s.child(after.i, "case")
    if case is None or case.i != token.i + 1 or case.lower not in lexis.contracted:
        return
    token.upos, token.feats = (
        "VERB",
        {"Number": subject.feats.get("Number", "Sing"), "Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"},
    )
    token.lemma = next(iter(morphology.lemmas(token.lower)), token.lemma)
    after.dep, case.dep = "obj", "det"


def _has_object(s: Sentence, verb: Token, lexis: Lexis) -> bool:
    """Whether it has an object of its own behind it; a number is a day (`l'accord qu'ils ont signé le 26`).

    What somebody is accused of or urged to is none (`les navires qu'elle accuse d'être entrés`).
    """
    of_somebody = verb.lemma in lexis.object_control
    kinds = ("obj", "ccomp") if of_somebody else ("obj", "ccomp", "xcomp")
    return any(child.i > verb.i and child.upos != "NUM" for child in s.children(verb.i, *kinds))


def _mend_verb(s: Sentence, token: Token, morphology: Morphology) -> None:
    """A verb taken for something else, though it has a verb's dependents, or opens the sentence as a participle."""
    if token.upos not in ("ADJ", "NOUN", "ADV", "PROPN", "X") or s.child(token.i, "det", "cop"):
        return
    lemma = next(iter(morphology.lemmas(token.lower)), None)
    if lemma is None:
        return
    opens = (
        token.i == 0
        and token.upos != "NOUN"
        and bool(s.child(token.i, "obl:agent", "obl"))
        and morphology.is_participle(token.lower)
    )
    if opens:
        root = next(one for one in s.tokens if one.head < 0)
        token.upos, token.lemma, token.feats = "VERB", lemma, {"VerbForm": "Part", "Tense": "Past"}
        if root.i != token.i and not s.is_below(root.i, token.i):
            s.attach(token.i, root.i, "advcl")
    elif (
        token.upos in ("ADJ", "NOUN", "ADV")
        and (s.child(token.i, "obj", "iobj", "aux", "expl:pv") or has_inverted_subject(s, token))
        and not token.form[0].isupper()
    ):
        token.upos, token.lemma = "VERB", lemma
