"""Who else is at a meeting that is told of, or that sets the scene (`Au cours de leur entretien, X a promis à Y…`)."""

from __future__ import annotations

from collections.abc import Sequence

from detente.coding.actors import Actors
from detente.coding.attribution import Source
from detente.coding.content import OF_CLAUSE
from detente.coding.draft import Draft
from detente.coding.party import BLOCS, Party, unique
from detente.grammar.lexis import Lexis
from detente.grammar.voice import NOMINAL, is_background

_ADDRESSING = frozenset({"REQUEST", "AGREE", "SUPPORT", "THREATEN", "CONCEDE", "REJECT"})
_STATE = frozenset({"GOV", "MIL"})
_RIVALS = frozenset({"REB", "PRM", "OPP", "PTY"})
_OTHERS = _RIVALS | {"LAB", "REL", "SOC", "EDU", "MED", "CRM"}
_IN_PERSON = frozenset({"person", "role"})


def join_company(drafts: Sequence[Draft], lexis: Lexis) -> list[Draft]:
    """Give a meeting with one side the person who is spoken to there by whom the sentence is about.

    Without those that only name the means (`au téléphone`) of what is said to nobody: they are no calls of their own.
    """
    kept = []
    for draft in drafts:
        said = None
        if draft.type.name == "CONSULT" and draft.is_noun and len(draft.codes()) < 2 and not draft.parents:
            said = _said_there(draft, drafts, lexis)
            if said is not None and draft.codes() <= said.codes():
                draft.actors = unique([*said.actors, *_addressed(said)])
        if said is not None or draft.type.name != "CONSULT" or not draft.is_noun or OF_CLAUSE not in draft.rule.actor:
            kept.append(draft)
    return kept


def join_speaker(draft: Draft, sources: Sequence[Source], actors: Actors, lexis: Lexis) -> None:
    """Put a state among the sides of talks that it tells of (`Le ministre assure que le dialogue avec X se poursuit`)."""
    if draft.type.name != "CONSULT" or len(draft.codes()) != 1 or draft.recipients or draft.parents:
        return
    partner = {p.code for a in draft.frame.arguments if a.slot == lexis.with_ for p in actors.resolve(draft.s, a.i)}
    if draft.actor_codes() != partner or partner & BLOCS:
        return
    for source in sources:
        state = len(source.parties) == 1 and source.parties[0].sector == "GOV" and source.parties[0].code not in partner | BLOCS
        if draft.i in source.scope and state:
            draft.actors = [*source.parties, *draft.actors]
            return


def is_between_camps(draft: Draft) -> bool:
    """Whether a government deals with others of its own country (rebels, opponents, unions …), or these among themselves.

    They are two sides, though of one code. What is agreed needs no such foes: two parties, two leaders of one country do.
    """
    parties = (*draft.actors, *draft.recipients)
    sectors = {p.sector for p in parties if p.sector in _RIVALS | _STATE or p.plural or p.kind != "role"}  # no `sa secrétaire`
    if (sectors & _OTHERS and sectors & _STATE) or len(sectors & _RIVALS) > 1:
        return True
    if draft.type.name != "AGREE" or not parties:
        return False
    return len({(party.sector, party.name) for party in parties}) > 1 or _is_joined(draft)


def _is_joined(draft: Draft) -> bool:
    """Whether those who do it are several by the grammar alone (`the miners and their board`, `two Fijian clans`)."""
    subjects = [one.i for one in draft.frame.arguments if one.slot == "subject"]
    return any(
        any(other.upos in NOMINAL for other in draft.s.children(i, "conj"))
        or (draft.s[i].feats.get("Number") == "Plur" and bool(draft.s.child(i, "nummod")))
        for i in subjects
    )


def _said_there(draft: Draft, drafts: Sequence[Draft], lexis: Lexis) -> Draft | None:
    """What is said in the clause whose occasion the meeting is."""
    s = draft.s
    path = [draft.i, *(one.i for one in s.ancestors(draft.i))]
    verb = next((k for k in path if s[k].upos == "VERB"), None)
    if verb is None:
        return None
    if OF_CLAUSE not in draft.rule.actor and not any(is_background(s, k, lexis) for k in path[: path.index(verb)]):
        return None
    return next((one for one in drafts if one.i == verb and one.type.name in _ADDRESSING and _addressed(one)), None)


def _addressed(said: Draft) -> list[Party]:
    """Those spoken to who can be spoken to face to face: people, not countries."""
    return [p for p in said.recipients if p.kind in _IN_PERSON and p.code not in BLOCS and p.code not in said.actor_codes()]
