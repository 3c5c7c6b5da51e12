"""On what condition something is said to happen: `if…`, `unless…`, a relative clause that supposes somebody (`whoever…`)."""

from __future__ import annotations

from detente.grammar.arguments import arguments
from detente.grammar.complements import Argument
from detente.grammar.lexis import Lexis
from detente.parse.tree import Sentence, Token


def provisos(s: Sentence, trigger: int, lexis: Lexis) -> list[int]:
    """Heads of those clauses of the sentence that say on what condition; the trigger itself stands in none of them."""
    heads = [_clause(s, token, lexis) for token in s.tokens]
    found = [head for i, head in enumerate(heads) if head is not None and (i > trigger or not s.is_below(trigger, head))]
    about = [k for speaker in s.children(trigger, "nsubj") for k in s.subtree(speaker.i)]
    aside = [clause.i for k in about for clause in s.children(k, "acl")]
    told = (head for head in found if not any(trigger < i < head for i in aside))  # `said X, who warned Y if…`
    return list(dict.fromkeys(head for head in told if not _is_of_the_speaker(s, head)))


def is_own(s: Sentence, trigger: int, contents: list[int], lexis: Lexis) -> bool:
    """Whether those who speak tell of themselves: `promised to`, `said they would`, `X will, its minister said`."""
    return _is_turned(s, trigger, lexis) or any(_is_own(s, trigger, i, lexis) for i in contents)


def promisers(s: Sentence, trigger: int, lexis: Lexis) -> list[Argument]:
    """Who does what those who speak in the midst of it say of themselves: `X will, they warned`, `X will, its chief said`."""
    speaker = s.child(trigger, "nsubj")
    if speaker is None or speaker.i < trigger or not _speaks_of_itself(s, speaker, lexis):
        return []
    around = [*s.ancestors(trigger), *(child for child in s.children(trigger) if child.i < trigger)]
    verb = next((token for token in around if token.i < trigger and s.child(token.i, "nsubj")), None)
    return [] if verb is None else [one for one in arguments(s, verb.i, lexis) if one.slot == "subject"]


def _is_of_the_speaker(s: Sentence, clause: int) -> bool:
    """`if we give in, …`: what the speaker supposes of himself."""
    return any(one.feats.get("Person") == "1" for one in s.children(clause, "nsubj"))


def _is_turned(s: Sentence, trigger: int, lexis: Lexis) -> bool:
    return any(token.i > trigger and _is_personal(token, lexis) for token in s.children(trigger, "nsubj"))


def _is_own(s: Sentence, trigger: int, content: int, lexis: Lexis) -> bool:
    token = s[content]
    if token.feats.get("VerbForm") == "Inf" and not s.child(content, "nsubj") and not s.child(content, "aux"):
        return True
    told = s.child(content, "nsubj")
    if told is not None and _is_personal(told, lexis):
        return True
    if token.i != s[trigger].head:
        return False
    speaker = s.child(trigger, "nsubj")
    if speaker is None:
        return False
    return _speaks_of_itself(s, speaker, lexis)


def _speaks_of_itself(s: Sentence, speaker: Token, lexis: Lexis) -> bool:
    return _is_personal(speaker, lexis) or any(c.lower in lexis.possessive for c in s.children(speaker.i, "det", "nmod"))


def _is_personal(token: Token, lexis: Lexis) -> bool:
    return token.upos == "PRON" and token.lower not in lexis.relatives | lexis.facts and token.feats.get("PronType") != "Rel"


def _clause(s: Sentence, token: Token, lexis: Lexis) -> int | None:
    """The head of the conditional clause that the token opens or is, if it does."""
    if token.dep in ("acl:relcl", "acl") and _supposes(s, token, lexis):
        return token.i
    following = " ".join(one.lower for one in s.tokens[token.i : token.i + 4])
    if not any(following == phrase or following.startswith(f"{phrase} ") for phrase in lexis.on_condition):
        return None
    if token.head < 0 or (token.dep == "advmod" and s[token.head].upos in ("ADJ", "ADV")):
        return None  # `si grand que`
    above = s[token.head]
    if above.relation == "parataxis":
        return None  # `we do nothing of the kind: if everybody…`
    asked = above.relation in ("ccomp", "xcomp", "obj") and above.head >= 0 and s[above.head].lemma.lower() in lexis.asking
    return None if asked else above.i


def _supposes(s: Sentence, verb: Token, lexis: Lexis) -> bool:
    """`ceux qui aideraient X`, `anyone who helps X`."""
    helpers = s.children(verb.i, "aux", "aux:pass", "cop")
    if any(one.feats.get("Tense") == "Fut" for one in (verb, *helpers)):
        return True
    supposed = (one for one in (verb, *helpers) if one.dep != "aux:tense")  # `qui aurait tué` is only what is rumoured
    if any(one.feats.get("Mood") == "Cnd" for one in supposed):
        return True
    noun = s[verb.head]
    if s.child(verb.i, "aux:tense"):
        return False
    return noun.lower in lexis.whoever or any(c.lower in lexis.whoever for c in s.children(noun.i, "det"))
