"""What verbal events are about: which event is whose content, who does it, how it stands, and who vouches for it."""

from __future__ import annotations

from detente.coding.agreeing import same_event
from detente.coding.draft import Draft
from detente.coding.party import Party, alike
from detente.grammar.lexis import Lexis
from detente.grammar.voice import is_background, is_definite
from detente.parse.tree import Sentence

_LINKS = frozenset(
    {"xcomp", "ccomp", "obj", "obl", "nmod", "acl", "parataxis", "nsubj:pass", "conj", "appos", "advcl", "iobj", "amod"}
)


OF_CLAUSE = "clause"
"""The slot of those who do what the clause tells in which a word is an adverbial."""

_DEALS = frozenset({"SUPPORT", "AGREE"})


def link(s: Sentence, drafts: list[Draft], lexis: Lexis) -> None:
    """Set the parents: the nearest verbal event above, reached through complements only."""
    by_token = {draft.i: draft for draft in drafts}
    for draft in drafts:
        for k in draft.frame.hit.tokens[1:]:
            by_token.setdefault(k, draft)
    spoken = {told: draft for draft in drafts if (told := _told_before(draft)) is not None}
    for draft in drafts:
        parent = _around(s, draft, spoken, lexis) or _above(s, draft, by_token, lexis)
        if parent is None:
            continue
        if parent.type.name == "REJECT" and draft.type.name in ("REQUEST", "ACCUSE", "THREATEN", "AGREE") and draft.is_noun:
            _answered(draft, parent)
        else:
            draft.parents.append(parent)
            parent.about.add(draft.type.name)


def is_restated(draft: Draft) -> bool:
    """Whether it only says what a deal is for (`a signé un accord établissant des liens`): the deal is the event."""
    token = draft.s[draft.i]
    deal = any({parent.type.name, draft.type.name} <= _DEALS for parent in draft.parents)
    return deal and token.relation == "acl" and token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Pres"


def _answered(draft: Draft, answer: Draft) -> None:
    """What is rejected was really asked or alleged: an event of its own, whose sides are those of the answer turned round."""
    draft.answered = True
    if not draft.recipients:
        draft.recipients = [party for party in answer.actors if not any(alike(party, actor) for actor in draft.actors)]
    if not answer.recipients:
        answer.recipients = [party for party in draft.actors if party.code not in answer.actor_codes()]


def _told_before(draft: Draft) -> int | None:
    """The verb of what is said, where a threat stands in or behind it (`X will, he warned, shut…`)."""
    if draft.type.name != "THREATEN" or not draft.rule.content or draft.is_noun:
        return None
    return next((one.i for one in draft.frame.arguments if one.slot == "content" and one.path == "quoted"), None)


def _around(s: Sentence, draft: Draft, spoken: dict[int, Draft], lexis: Lexis) -> Draft | None:
    """The threat that stands in or behind the words that draft is part of."""
    current = draft.i
    for i in (draft.i, *(above.i for above in s.ancestors(draft.i))):
        if i != current and not _carries(s, current, lexis, True):
            return None
        current = i
        if (speech := spoken.get(i)) is not None:
            return None if speech is draft or s.is_below(draft.i, speech.i) else speech
    return None


def _above(s: Sentence, draft: Draft, by_token: dict[int, Draft], lexis: Lexis) -> Draft | None:
    if draft.type.mutual and OF_CLAUSE in draft.rule.actor:
        return None  # `Au téléphone, X a promis…`: where it is said is not what is said
    if _told_before(draft) is not None:
        return None
    current, through = draft.i, False
    for above in s.ancestors(draft.i):
        token = s[current]
        other = by_token.get(above.i)
        if not _carries(s, current, lexis, other is not None):
            return None
        if other is not None and other is not draft:
            if token.dep == "conj":
                current = above.i
                continue
            if other.rule.content:
                return other if not through or other.type.name == "THREATEN" else None
            if not draft.is_noun:
                return None
            through = True  # `leur a donné trois jours pour partir, sous peine de sanctions`
        current = above.i
    return None


def _carries(s: Sentence, i: int, lexis: Lexis, direct: bool) -> bool:
    """Whether what hangs on i's head is told as part of it; the subject of the verbal event itself is not its content."""
    token = s[i]
    if token.relation == "nsubj" and token.dep != "nsubj:pass":
        return not direct
    if token.dep == "acl:relcl" or (token.dep not in _LINKS and token.relation not in _LINKS):
        return False
    if token.relation in ("obl", "nmod", "advcl") and is_background(s, i, lexis):
        return False
    perfect = s.child(i, "aux") is not None and s.child(i, "mark", "case") is not None  # `accused X of having fired`
    return token.relation != "advcl" or token.feats.get("VerbForm") != "Part" or perfect


def complete(drafts: list[Draft], lexis: Lexis) -> None:
    """Pass roles between a verbal event and its content: the controller acts; the content shows whom the words are aimed at."""
    for draft in drafts:
        for parent in draft.parents:
            _pass_down(draft, parent, lexis)
    for draft in drafts:
        for parent in draft.parents:
            _pass_up(draft, parent)


def _pass_down(draft: Draft, parent: Draft, lexis: Lexis) -> None:
    controllers = parent.recipients if parent.type.controller == "recipient" else parent.actors
    if parent.type.name == "THREATEN" and _provokes(draft, lexis):
        _blame(draft, parent)
        return
    aimed = controllers and {p.code for p in controllers} <= draft.recipient_codes() and not draft.actors
    if aimed and draft.recipients != parent.actors:
        return  # asked for against somebody, not of somebody
    verb = not draft.is_noun
    own_subject = any(child.dep.startswith("nsubj") for child in draft.s.children(draft.i))
    if controllers and (
        not draft.actors
        or (draft.is_noun and all(party.anaphoric for party in draft.actors))
        or _is_of_asker(draft, parent)
        or (verb and not own_subject and draft.s[draft.i].feats.get("VerbForm") == "Inf" and draft.s[draft.i].head == parent.i)
    ):
        known = {p.code for p in (*parent.actors, *controllers)}
        partners = [p for p in draft.actors if p.code not in known] if draft.type.mutual and verb else []
        draft.actors = [*(_acting(party, draft) for party in controllers), *partners]  # `urged X to resume talks with Y`
        draft.recipients = [p for p in draft.recipients if p not in controllers]
    others = parent.actors if parent.type.controller == "recipient" else parent.recipients
    if draft.type.mutual and parent.type.mutual:
        beside = [p for p in draft.actors if p.code not in parent.actor_codes()]
        draft.actors = [*parent.actors, *(beside if verb and len(parent.actor_codes()) == 1 else [])]
    elif draft.rule.mode == "visit" and parent.type.name == "REJECT" and draft.actors:
        hosts = [p.with_sector(p.sector or "GOV") for p in (*parent.actors, *parent.recipients)]
        draft.recipients = draft.recipients or [p for p in hosts if p.code not in draft.actor_codes()]
    elif draft.type.mutual and len(draft.actors) < 2 and len(draft.codes()) < 2 and not draft.codes() & {"UNO", "EUR", "IGO"}:
        draft.actors = [*draft.actors, *(p for p in others if p.code not in draft.codes())]
    elif (
        not draft.recipients
        and draft.rule.recipient
        and parent.type.name in ("THREATEN", "AGREE")
        and draft.type.name in ("SANCTION", "AID", "ASSAULT", "COERCE")
    ):
        draft.recipients = [p.with_sector(None) for p in others if p.code not in draft.actor_codes()]
    if parent.type.name == "REQUEST" and draft.type.name == "CONCEDE" and not draft.recipients and draft.rule.recipient:
        draft.recipients = list(parent.actors)  # `exige des excuses`: to whoever demands them
    hostile = parent.type.name in ("ACCUSE", "THREATEN") and draft.type.name in ("SANCTION", "COERCE", "ASSAULT")
    if (
        hostile
        and not _of_third_party(parent, draft)
        and not draft.recipients
        and draft.actors
        and draft.actor_codes() <= parent.recipient_codes()
    ):
        draft.recipients = [p.with_sector(None) for p in parent.actors if p.code not in draft.actor_codes()]


def _is_of_asker(draft: Draft, parent: Draft) -> bool:
    """`X demande à Y l'envoi de troupes`: where it is only guessed whose they are, they are Y's, not X's own."""
    asked = parent.type.name == "REQUEST" and parent.recipients and not parent.actor_codes() & parent.recipient_codes()
    guessed = draft.is_noun and all(party.local for party in draft.actors)
    return bool(asked) and guessed and draft.actor_codes() <= parent.actor_codes()


def _of_third_party(parent: Draft, draft: Draft) -> bool:
    """Whether who condemns it is hardly the one it hit: organisations, and those who deplore violence among others."""
    deplored = parent.rule.mode == "disapprove" and draft.type.name != "SANCTION"
    return deplored or bool(parent.actor_codes() & {"UNO", "EUR", "IGO", "NGO"})


def _blame(draft: Draft, parent: Draft) -> None:
    """Whoever is threatened with an answer does what is answered (`a prévenu X qu'il répondrait à toute attaque`)."""
    others = [party for party in parent.recipients if party.code not in draft.recipient_codes()]
    unsaid = draft.actor_codes() <= {"XXX", *parent.actor_codes()}
    if others and unsaid and draft.type.name in ("ASSAULT", "COERCE", "SANCTION"):
        draft.actors = [_acting(party, draft) for party in others]
        draft.recipients = draft.recipients or [party for party in parent.actors if party.code not in draft.actor_codes()]


def _provokes(draft: Draft, lexis: Lexis) -> bool:
    """Whether it is what a threat answers (`répondra à toute attaque`, `si X attaque`), not what is threatened."""
    s = draft.s
    words = {child.lemma.lower() for child in s.children(draft.i, "case", "mark", "det")}
    return bool(words & lexis.provoked) and draft.s[draft.i].feats.get("VerbForm") != "Inf"


def _acting(party: Party, draft: Draft) -> Party:
    wanted = draft.rule.actor_sector or draft.type.actor_sector
    plain = party.kind in ("country", "capital", "adjective", "seat", "person", "thing", "place")
    return (
        party.with_sector(wanted or party.sector or "GOV")
        if plain and len(party.code) == 3 and party.code not in ("UNO", "IGO", "NGO")
        else party
    )


def _pass_up(draft: Draft, parent: Draft) -> None:
    if parent.recipients or parent.type.name not in ("THREATEN", "REQUEST", "REJECT", "AGREE"):
        return
    if parent.type.name == "AGREE":
        if len(parent.actor_codes()) == 1 and draft.type.quad.endswith("cooperation"):
            parent.recipients = [
                p for p in (*draft.actors, *draft.recipients) if p.code not in parent.actor_codes() and p.code != "XXX"
            ]
        return
    if not parent.rule.recipient or (parent.type.name == "REJECT" and draft.s.child(draft.i, "aux")):
        return  # what one denies having done shows nobody who asked
    punished = parent.type.name == "THREATEN" and draft.type.name in ("SANCTION", "COERCE") and draft.recipients
    if parent.type.name == "THREATEN" and draft.type.name == "ASSAULT" and draft.actor_codes() <= {"XXX"}:
        return  # what a threat answers is somebody's doing, never its victim's
    for side in (draft.recipients,) if punished else (draft.actors, draft.recipients):
        aimed = [party for party in side if party.code not in parent.actor_codes() and party.code != "XXX"]
        if aimed:
            parent.recipients = [p.with_sector(None) if p.sector == "MIL" else p for p in aimed]
            return


def status(draft: Draft, read: str) -> str:
    """The factuality of a draft: a content has its parent's kind of reality, whatever tense it is told in."""
    if draft.answered:
        return "actual"
    if not draft.parents:
        return read
    parent = draft.parents[0]
    kind = parent.rule.content_factuality or parent.type.content or "actual"
    if parent.type.name == "REJECT" and draft.s.child(draft.i, "aux"):
        return "negated"  # a deed that is denied
    if parent.type.name == "REJECT":
        return "hypothetical" if draft.actor_codes() - parent.actor_codes() else kind
    if kind == "actual":
        return "actual" if read in ("actual", "hypothetical") and parent.rule.mode == "allege" and not draft.is_noun else read
    return kind if read != "negated" else "negated"


def vouchers(draft: Draft) -> list[Party]:
    """Who vouches for a content: the accuser; for the denial of one's own deed (`nie avoir tiré`) the denier."""
    denied = draft.factuality == "negated" and bool(draft.s.child(draft.i, "aux"))
    return [
        party
        for parent in draft.parents
        if (parent.type.vouched and (parent.rule.mode == "allege" or draft.factuality == "actual"))
        or (denied and parent.type.name == "REJECT")
        for party in parent.actors
    ]


def takes_up(draft: Draft, before: list[Draft]) -> bool:
    """Whether a noun without its roles (`la rencontre`, `ces tirs`) takes up an event told before."""
    if not draft.is_noun or not is_definite(draft.s, draft.i):
        return False
    return any(
        same_event(other, draft)
        for other in reversed(before)
        if other.type is draft.type and other.s.index >= draft.s.index - 8
    )
