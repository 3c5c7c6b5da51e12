"""Trees mended by what the language's data knows better than the parser."""

from __future__ import annotations

from detente.grammar.apposed import apposed_not_member, member_not_apposed, subject_not_addressed
from detente.grammar.headless import present_not_participle, restore_verb
from detente.grammar.inverted import has_inverted_subject, stance_said, subject_of_answer
from detente.grammar.joined import join_side, too
from detente.grammar.lexis import Lexis
from detente.grammar.misplaced import replace_misplaced
from detente.grammar.morphology import Morphology
from detente.grammar.objects import object_after_insertion, object_under_measure
from detente.grammar.parted import rejoin_auxiliary
from detente.grammar.voice import marker
from detente.parse.tree import Sentence, Token


def mend(s: Sentence, lexis: Lexis, morphology: Morphology) -> None:
    """What the language's data knows better than the parser; each step says what it mends."""
    restore_verb(s, morphology)
    _mark_relatives(s, lexis)
    for token in s.tokens:
        _mend_verb(s, token, morphology)
        present_not_participle(token, s, morphology)
        if token.feats.get("Tense") == "Imp" and morphology.is_conditional(token.lower):
            token.feats = {key: value for key, value in token.feats.items() if key != "Tense"} | {"Mood": "Cnd"}
    for token in s.tokens:
        rejoin_auxiliary(s, token, lexis)
        subject_not_addressed(s, token)
        member_not_apposed(s, token)
        apposed_not_member(s, token, lexis)
        join_side(s, token, lexis)
        too(s, token, lexis)
        _raise_from_adjective(s, token, lexis)
        _object_under_time(s, token)
        object_under_measure(s, token)
        object_after_insertion(s, token)
        _hidden_preposition(s, token, lexis)
        _second_side(s, token, lexis)
        _unlike_conjunct(s, token)
        _counted_modifiers(s, token, lexis)
        _infinitive_of_noun(s, token, lexis)
        _subject_of_auxiliary(s, token)
        _personal_subject(s, token, lexis)
        _second_subject(s, token)
        _clause_as_object(s, token)
        _object_with_case(s, token)
        _causative_subject(token)
        _object_that_acts(s, token)
        _inserted_subject(s, token)
        subject_of_answer(s, token)
        stance_said(s, token)
        _subject_beside_verb(s, token)
        _subject_after_date(s, token)
    replace_misplaced(s, lexis, morphology)
    for token in s.tokens:
        if token.upos == "ADV" and token.head >= 0:
            _join_preposition(s, token, lexis)
        elif token.upos in ("DET", "PRON"):
            _mend_clitic(s, token, lexis)
        elif token.lemma.lower() in lexis.manner and token.head >= 0:
            _free_manner(s, token)
    for token in s.tokens:
        if token.dep == "acl:relcl":
            _mend_relative(s, token, lexis)
    _mend_voice(s, lexis)


def _mark_relatives(s: Sentence, lexis: Lexis) -> None:
    """`qui`, `que`: a pronoun of these forms is a relative where the tagger does not say what it is."""
    for token in s.tokens:
        if token.upos == "PRON" and token.lower in lexis.relatives:
            token.feats = {**token.feats, "PronType": "Rel"}


def _free_manner(s: Sentence, noun: Token) -> None:
    """`réagir de façon brutale à X`: what the tree hangs on the adjective of manner belongs to the verb."""
    for adjective in s.children(noun.i, "amod", "acl"):
        for child in s.children(adjective.i, "obl", "nmod", "xcomp"):
            s.attach(child.i, noun.head, "obl")


def _join_preposition(s: Sentence, adverb: Token, lexis: Lexis) -> None:
    """`auprès` + `de X` read as adverb and complement: X goes to the adverb's head, under the whole preposition."""
    for child in s.children(adverb.i, "obl", "nmod"):
        case = s.child(child.i, "case")
        if case is not None and f"{adverb.lower} {case.lemma.lower()}" in lexis.prepositions:
            s.attach(child.i, adverb.head, "obl")


def _mend_voice(s: Sentence, lexis: Lexis) -> None:
    for token in s.tokens:
        if token.lemma not in lexis.intransitive or token.upos not in ("VERB", "ADJ"):
            continue
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
    for child in s.children(verb.i, "obj"):
        if child.lower in lexis.relative_object:
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


def _raise_from_adjective(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`l'assassinat d'un savant iranien par X`: the complement belongs to the noun, not to its adjective."""
    if token.upos != "ADJ" or token.relation != "amod" or token.head < 0 or token.head > token.i:
        return
    for child in s.children(token.i, "obl", "nmod", "obl:agent"):
        if child.i > token.i and s.child(child.i, "case") and marker(s, child.i, lexis) not in (lexis.to, lexis.of):
            s.attach(child.i, token.head, "nmod")


def _object_under_time(s: Sentence, token: Token) -> None:
    """`a reçu lundi Viktor Orban`: a name without preposition under a bare complement of time is the verb's object."""
    above = s.head(token.i)
    if (
        token.upos != "PROPN"
        or token.relation not in ("nmod", "appos", "flat")
        or above is None
        or above.relation != "obl"
        or above.upos != "NOUN"
    ):
        return
    if token.i < above.i or s.child(token.i, "case") or s.child(above.i, "case") or above.head < 0:
        return
    if s[above.head].upos == "VERB" and not s.child(above.head, "obj"):
        s.attach(token.i, above.head, "obj")


def _hidden_preposition(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`s'inquiète des essais`: under a pronominal verb, `des` before what looks like the object is the preposition."""
    if token.dep != "obj" or token.head < 0 or token.i < token.head or not s.child(token.head, "expl:pv"):
        return
    if any(child.lower in lexis.contracted for child in s.children(token.i, "det")):
        token.dep = "obl"


def _second_side(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`entre X et Y`: Y, hung elsewhere, is the conjunct of X."""
    if token.upos not in ("NOUN", "PROPN", "PRON") or marker(s, token.i, lexis) not in lexis.sides or s.child(token.i, "conj"):
        return
    for other in s.children(token.head, "conj") if token.head >= 0 else ():
        if other.i > token.i and other.upos == "PROPN" and s[token.head].upos == "NOUN":
            s.attach(other.i, token.i, "conj")
    if s.child(token.i, "conj"):
        return
    after = max(s.subtree(token.i)) + 1
    if after + 1 >= len(s) or s[after].upos != "CCONJ":
        return
    second = s[after].head
    if second > after and s[second].upos == "VERB":  # the second side alone taken for the subject
        second = next((child.i for child in s.children(second, "nsubj") if child.i > after), -1)
    if second > after and s[second].upos in ("NOUN", "PROPN", "PRON") and not s.is_below(token.i, second):
        s.attach(second, token.i, "conj")


def _unlike_conjunct(s: Sentence, token: Token) -> None:
    """`a invité X à aider … et plaidé`: a participle is coordinated with the participle above, not with an infinitive."""
    if token.dep != "conj" or token.upos != "VERB" or token.feats.get("VerbForm") != "Part" or s.child(token.i, "aux"):
        return
    if s[token.head].feats.get("VerbForm") != "Inf":
        return
    above = next((one for one in s.ancestors(token.head) if one.upos == "VERB" and one.feats.get("VerbForm") == "Part"), None)
    if above is not None:
        s.attach(token.i, above.i, "conj")


def _counted_modifiers(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`des milliers de soldats russes`: what follows the counted noun belongs to it, not to the number."""
    if token.lemma.lower() not in lexis.quantity or token.upos not in ("NOUN", "NUM", "PRON"):
        return
    counted = next((c for c in s.children(token.i, "nmod") if c.i > token.i and marker(s, c.i, lexis) == lexis.of), None)
    if counted is None:
        return
    for child in s.children(token.i, "amod", "nmod", "acl"):
        if child.i > counted.i:
            s.attach(child.i, counted.i, child.dep)


def _infinitive_of_noun(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`a obtenu l'engagement de X de rouvrir`: under a verb that governs no infinitive it belongs to the noun before it."""
    if (
        token.feats.get("VerbForm") != "Inf"
        or token.dep != "xcomp"
        or token.head < 0
        or s[token.head].lemma in lexis.object_control
    ):
        return
    mark = s.child(token.i, "mark", "case")
    if mark is None or mark.lemma.lower() not in lexis.inner:
        return
    nouns = [c for c in s.children(token.head, "obj", "obl") if token.head < c.i < token.i and c.upos == "NOUN"]
    noun = next((c for c in nouns if c.dep == "obj" or marker(s, c.i, lexis) in lexis.inner), None)
    if noun is not None and not s.child(token.head, "expl:pv"):
        s.attach(token.i, noun.i, "acl")


def _subject_of_auxiliary(s: Sentence, token: Token) -> None:
    """What the tree hangs on an auxiliary belongs to its verb."""
    above = s.head(token.i)
    if above is not None and above.relation == "aux" and above.head >= 0 and token.relation in ("nsubj", "expl", "obj", "obl"):
        s.attach(token.i, above.head, token.dep)


def _personal_subject(s: Sentence, token: Token, lexis: Lexis) -> None:
    """`Il s'est dit disposé`: an impersonal subject of a verb that has none is a pronoun like others."""
    above = s.head(token.i)
    if token.dep != "expl:subj" or above is None or above.upos != "VERB" or above.lemma in lexis.impersonal:
        return
    if not s.child(above.i, "nsubj") and s.child(above.i, "expl:pv", "obj", "xcomp"):
        token.dep = "nsubj"


def _second_subject(s: Sentence, token: Token) -> None:
    """Two subjects joined by a conjunction are one coordination."""
    if token.relation != "nsubj" or token.head < 0 or not s.child(token.i, "cc"):
        return
    first = next((c for c in s.children(token.head, "nsubj") if c.i < token.i), None)
    if first is not None:
        s.attach(token.i, first.i, "conj")


def _clause_as_object(s: Sentence, token: Token) -> None:
    """`a averti que X serait une erreur`: what has a conjunction and a copula of its own is a clause, not an object."""
    if token.relation in ("obj", "obl") and s.child(token.i, "mark") and s.child(token.i, "cop", "nsubj"):
        token.dep = "ccomp"


def _object_with_case(s: Sentence, token: Token) -> None:
    """`retirer X du pacte`: an object under a preposition, beside another, is an oblique."""
    if token.dep == "obj" and token.head >= 0 and s.child(token.i, "case") and len(s.children(token.head, "obj")) > 1:
        token.dep = "obl"


def _causative_subject(token: Token) -> None:
    """Who makes somebody do it is the subject of the whole."""
    if token.dep == "nsubj:caus":
        token.dep = "nsubj"


def _object_that_acts(s: Sentence, token: Token) -> None:
    """`où l'a reçue le ministre`; `Londres a pressé X, Washington salué Y`: one object too many, where a subject is missing."""
    if token.dep != "obj" or token.head < 0 or token.upos not in ("NOUN", "PROPN") or s.child(token.head, "nsubj"):
        return
    verb = s[token.head]
    if verb.upos != "VERB":
        return
    others = [c for c in s.children(verb.i, "obj") if c.i != token.i]
    clitic = any(c.upos == "PRON" and c.i < verb.i for c in others) and token.i > verb.i
    gapped = token.i < verb.i and bool(others) and verb.relation in ("conj", "parataxis", "root")
    if clitic or gapped:
        token.dep = "nsubj"


def _inserted_subject(s: Sentence, token: Token) -> None:
    """`X, a déclaré mardi Y`: in a clause of saying set beside, what follows the verb is its subject."""
    if token.dep != "obj" or token.head < 0 or token.i < token.head or token.upos not in ("NOUN", "PROPN"):
        return
    if s[token.head].dep == "parataxis" and not s.child(token.head, "nsubj", "ccomp", "xcomp"):
        token.dep = "nsubj"


def _subject_beside_verb(s: Sentence, token: Token) -> None:
    """`De fortes explosions ont secoué X`: a bare noun right before a verb of its number that has no subject is the subject."""
    if token.dep != "obl" or token.upos != "NOUN" or token.head < token.i or s.child(token.i, "case"):
        return
    verb = s[token.head]
    group = [verb, *s.children(verb.i, "aux")]
    first = min(group, key=lambda one: one.i)
    agrees = first.feats.get("Number") == token.feats.get("Number") and first.feats.get("VerbForm") == "Fin"
    if agrees and max(s.subtree(token.i)) + 1 == first.i and not s.child(verb.i, "nsubj", "expl"):
        token.dep = "nsubj"


def _subject_after_date(s: Sentence, token: Token) -> None:
    """`Le 20 mai, l'armée et les rebelles ont…`: what the tree coordinates with the complement before it is the subject."""
    if token.dep != "conj" or token.upos not in ("NOUN", "PROPN") or s.child(token.i, "cc", "case"):
        return
    before = s[token.head]
    if before.dep != "obl" or before.head < token.i or s[before.head].upos != "VERB" or s.child(before.head, "nsubj"):
        return
    others = [c for c in s.children(before.i, "conj") if c.i > token.i]
    s.attach(token.i, before.head, "nsubj")
    for other in others:
        s.attach(other.i, token.i, "conj")
