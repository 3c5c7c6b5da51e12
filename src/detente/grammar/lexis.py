"""What the grammar knows of a language's words: support verbs, prepositions of several words, control, possessives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_SHORTEST = 3
"""Letters of a word too short to be a plural."""
_NO_CASES = {case: f"<{case}>" for case in ("of", "to", "with", "against", "between")}
"""What stands for prepositions that a language does not name: no word, and not the want of one either."""


@dataclass(frozen=True)
class Lexis:
    """The sets of `grammar.yaml`. Verbs of several words are kept by their first word only where they stand alone."""

    agent: frozenset[str]
    do: frozenset[str]
    undergo: frozenset[str]
    occur: frozenset[str]
    relays: dict[str, str]
    prepositions: dict[str, str]
    object_control: frozenset[str]
    controlled: frozenset[str]
    possessive: frozenset[str]
    sides: frozenset[str]
    relative_of: frozenset[str]
    reflexive: frozenset[str]
    numerals: dict[str, int]
    both: frozenset[str]
    of_people: frozenset[str]
    of_things: frozenset[str]
    facts: frozenset[str]
    near: frozenset[str]
    not_owner: frozenset[str]
    not_counted: frozenset[str]
    controlling: frozenset[str]
    """Prepositions of whoever is to do what an infinitive says (`called on X to leave`)."""
    deciding: frozenset[str]
    """Verbs whose past with an infinitive tells a decision (`decided on Monday to ban flights`)."""
    not_doing: frozenset[str]
    """Prepositions under which a noun is not what the verb's subject does (`despite calls for X, Y goes on`)."""
    not_support: frozenset[str]
    """Verbs with prepositions that say nothing of who does what the noun names (`called for a truce`)."""
    copular: frozenset[str]
    predicative: frozenset[str]
    particles: frozenset[str]
    on_condition: frozenset[str]
    asking: frozenset[str]
    """Verbs whose `if` or `whether` opens a question, no condition."""
    whoever: frozenset[str]
    """Words for people who are only supposed (`anyone who…`)."""
    adjectival: frozenset[str]
    perfect: frozenset[str]
    inner: frozenset[str]
    state: frozenset[str]
    purpose: frozenset[str]
    motions: frozenset[str]
    """Nouns whose participle tells what those do whose they are (`passed a motion recognising X`)."""
    background: frozenset[str]
    intransitive: frozenset[str]
    active: frozenset[str]
    told_ahead: frozenset[str]
    fresh: frozenset[str]
    others: frozenset[str]
    of: str
    to: str
    with_: str
    against: str
    between: str
    contractions: dict[str, frozenset[str]]
    place: frozenset[str]
    owner: frozenset[str]
    provoked: frozenset[str]
    pronominal: frozenset[str]
    latter: frozenset[str]
    some: frozenset[str]
    one_of: frozenset[str]
    eves: frozenset[str]
    ascribe: dict[str, str]
    """Verbs that say whose something is held to be, and the preposition that names them (`une attaque attribuée à X`)."""
    saying: frozenset[str]
    """Verbs of saying, whose participle tells what else was said (`ajoutant que…`), not what came of what was told."""
    suspect: frozenset[str]
    """Verbs whose object is held to have done what a relative stands for (`l'attaque dont Y accuse X`)."""
    origin: frozenset[str]
    """Words under which people have the country they come from (`des migrants venus de X`)."""
    days: frozenset[str]
    nearly: frozenset[str]
    belonging: frozenset[str]
    first_person: frozenset[str]
    of_two: dict[str, int]
    """Words for one of two just told of (`les premiers`, `the former`) → which."""
    calling: frozenset[str]
    """Verbs by which somebody is called something (`un touriste nommé X`)."""
    hailing: frozenset[str]
    """Words by which somebody is from a place (`né à X`, `hails from X`)."""
    yonder: frozenset[str]
    """Adverbs that take up a place behind a noun (`the government there`)."""
    heading: frozenset[str]
    """Verbs for what whoever is at the head of a body does to it (`qui dirige la diplomatie norvégienne`)."""
    appointed: frozenset[str]
    """Verbs of which the doer is whom the one appointed acts for (`le procureur désigné par l'ONU`)."""
    settlements: frozenset[str]
    aimed: frozenset[str]
    generic: frozenset[str]
    dative: frozenset[str]
    impersonal: frozenset[str]
    ordinals: frozenset[str]
    clitics: dict[str, str]
    manner: frozenset[str]
    quantity: frozenset[str]
    inhabitant: frozenset[str]
    """The noun that counted people of a country stand for (`des milliers de Péruviens`)."""
    indefinite: frozenset[str]
    """Determiners of some people of many (`des`, `plusieurs`)."""
    negators: frozenset[str]
    """Adverbs behind which the word for "of" is an article (`n'impose pas de sanctions`)."""
    more: frozenset[str]
    border: frozenset[str]
    never_subject: frozenset[str]
    clitic_object: frozenset[str]
    relative_object: frozenset[str]
    contracted: dict[str, str]
    plural_owner: frozenset[str]
    abroad: frozenset[str]
    under_way: frozenset[str]
    relatives: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    naming: dict[str, frozenset[str]]
    """Preposition → verbs that say under it what their object is (`described X as Y`)."""
    intents: frozenset[str]
    other_reflexive: frozenset[str]
    documents: frozenset[str]
    flanks: frozenset[str]
    fear: frozenset[str]
    please: frozenset[str]
    """Verbs, alone or with their objects, for winning somebody over (`appease`, `give way`)."""
    please_to: frozenset[str]
    """Prepositions under those verbs of whom is won over (`give in to X`)."""
    granting: frozenset[str]
    """Verbs whose object or dative has something of what is conceded (`admit`, `offer`)."""
    demanding: frozenset[str]
    demanded_as: frozenset[str]
    pressed: frozenset[str]
    """Verbs whose participle tells who makes somebody yield (`pressed by X`)."""
    yield_before: frozenset[str]
    """Prepositions, alone or with a word of `unrest`, of before whom somebody yields."""
    unrest: frozenset[str]
    alike: frozenset[str]
    too: frozenset[str]
    bound_for: frozenset[str]
    among: frozenset[str]
    lead: frozenset[str]
    effect: frozenset[str]
    stance: frozenset[str]
    selves: frozenset[str]
    apart: frozenset[str]
    """Words by which a meeting with several is one with each (`séparément`)."""
    in_turn: frozenset[str]
    """Words before the last of several who are met one after the other (`X, puis Y`)."""
    plurals: tuple[tuple[str, str], ...]

    def singular(self, form: str) -> str:
        """The form without its plural ending, where it has a usual one; a guess good enough to look words up by."""
        for ending, single in self.plurals:
            if form.endswith(ending) and len(form) > max(_SHORTEST, len(ending) + 1):
                return form[: -len(ending)] + single
        return form

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Lexis:
        """From the mapping of a pack's `grammar.yaml`."""
        support = data.get("support") or {}
        cases = _NO_CASES | (data.get("cases") or {})
        return cls(
            agent=frozenset(data.get("agent") or ()),
            do=frozenset(support.get("do") or ()),
            undergo=frozenset(support.get("undergo") or ()),
            occur=frozenset(support.get("occur") or ()),
            relays=dict(data.get("relays") or {}),
            prepositions=dict(data.get("prepositions") or {}),
            object_control=frozenset(data.get("object_control") or ()),
            controlled=frozenset(data.get("controlled") or ()),
            possessive=frozenset(data.get("possessive") or ()),
            sides=frozenset(data.get("sides") or ()),
            relative_of=frozenset(data.get("relative_of") or ()),
            reflexive=frozenset(data.get("reflexive") or ()),
            numerals=dict(data.get("numerals") or {}),
            both=frozenset(data.get("both") or ()),
            of_people=frozenset(data.get("of_people") or ()),
            of_things=frozenset(data.get("of_things") or ()),
            facts=frozenset(data.get("facts") or ()),
            near=frozenset(data.get("near") or ()),
            not_owner=frozenset(data.get("not_owner") or ()),
            not_counted=frozenset(data.get("not_counted") or ()),
            controlling=frozenset(data.get("controlling") or (cases["to"],)),
            deciding=frozenset(data.get("deciding") or ()),
            not_doing=frozenset(data.get("not_doing") or ()),
            not_support=frozenset(data.get("not_support") or ()),
            copular=frozenset(data.get("copular") or ()),
            predicative=frozenset(data.get("predicative") or ()),
            particles=frozenset(data.get("particles") or ()),
            on_condition=frozenset(data.get("on_condition") or ()),
            asking=frozenset(data.get("asking") or ()),
            whoever=frozenset(data.get("whoever") or ()),
            adjectival=frozenset(data.get("adjectival") or ()),
            perfect=frozenset(data.get("perfect") or ()),
            inner=frozenset(data.get("inner") or ()),
            state=frozenset(data.get("state") or ()),
            purpose=frozenset(data.get("purpose") or ()),
            motions=frozenset(data.get("motions") or ()),
            background=frozenset(data.get("background") or ()),
            intransitive=frozenset(data.get("intransitive") or ()),
            active=frozenset(data.get("active") or ()),
            told_ahead=frozenset(data.get("told_ahead") or ()),
            contracted=dict(data.get("contracted") or {}),
            negators=frozenset(data.get("negators") or ()),
            quantity=frozenset(data.get("quantity") or ()),
            inhabitant=frozenset(data.get("inhabitant") or ()),
            indefinite=frozenset(data.get("indefinite") or ()),
            more=frozenset(data.get("more") or ()),
            border=frozenset(data.get("border") or ()),
            never_subject=frozenset(data.get("never_subject") or ()),
            clitic_object=frozenset(data.get("clitic_object") or ()),
            relative_object=frozenset(data.get("relative_object") or ()),
            manner=frozenset(data.get("manner") or ()),
            clitics=dict(data.get("clitics") or {}),
            ordinals=frozenset(data.get("ordinals") or ()),
            impersonal=frozenset(data.get("impersonal") or ()),
            dative=frozenset(data.get("dative") or ()),
            generic=frozenset(data.get("generic") or ()),
            pronominal=frozenset(data.get("pronominal") or ()),
            latter=frozenset(data.get("latter") or ()),
            some=frozenset(data.get("some") or ()),
            one_of=frozenset(data.get("one_of") or ()),
            eves=frozenset(data.get("eves") or ()),
            ascribe=dict(data.get("ascribe") or {}),
            saying=frozenset(data.get("saying") or ()),
            suspect=frozenset(data.get("suspect") or ()),
            origin=frozenset(data.get("origin") or ()),
            days=frozenset(data.get("days") or ()),
            nearly=frozenset(data.get("nearly") or ()),
            belonging=frozenset(data.get("belonging") or ()),
            of_two=dict(data.get("of_two") or {}),
            first_person=frozenset(data.get("first_person") or ()),
            calling=frozenset(data.get("calling") or ()),
            hailing=frozenset(data.get("hailing") or ()),
            yonder=frozenset(data.get("yonder") or ()),
            heading=frozenset(data.get("heading") or ()),
            appointed=frozenset(data.get("appointed") or ()),
            settlements=frozenset(data.get("settlements") or ()),
            aimed=frozenset(data.get("aimed") or ()),
            of=cases["of"],
            to=cases["to"],
            with_=cases["with"],
            against=cases["against"],
            between=cases["between"],
            contractions={word: frozenset(forms) for word, forms in (data.get("contractions") or {}).items()},
            place=frozenset(data.get("place") or ()),
            owner=frozenset(data.get("owner") or ()),
            provoked=frozenset(data.get("provoked") or ()),
            fresh=frozenset(data.get("fresh") or ()),
            others=frozenset(data.get("others") or ()),
            plural_owner=frozenset(data.get("plural_owner") or ()),
            abroad=frozenset(data.get("abroad") or ()),
            under_way=frozenset(data.get("under_way") or ()),
            relatives=frozenset(data.get("relatives") or ()),
            auxiliaries=frozenset(data.get("auxiliaries") or ()),
            modals=frozenset(data.get("modals") or ()),
            naming={word: frozenset(verbs) for word, verbs in (data.get("naming") or {}).items()},
            intents=frozenset(data.get("intents") or ()),
            other_reflexive=frozenset(data.get("other_reflexive") or ()),
            documents=frozenset(data.get("documents") or ()),
            alike=frozenset(data.get("alike") or ()),
            too=frozenset(data.get("too") or ()),
            fear=frozenset(data.get("fear") or ()),
            please=frozenset(data.get("please") or ()),
            please_to=frozenset(data.get("please_to") or ()),
            granting=frozenset(data.get("granting") or ()),
            demanding=frozenset(data.get("demanding") or ()),
            demanded_as=frozenset(data.get("demanded_as") or ()),
            pressed=frozenset(data.get("pressed") or ()),
            yield_before=frozenset(data.get("yield_before") or ()),
            unrest=frozenset(data.get("unrest") or ()),
            flanks=frozenset(data.get("flanks") or ()),
            bound_for=frozenset(data.get("bound_for") or ()),
            among=frozenset(data.get("among") or ()),
            lead=frozenset(data.get("lead") or ()),
            effect=frozenset(data.get("effect") or ()),
            stance=frozenset(data.get("stance") or ()),
            selves=frozenset(data.get("selves") or ()),
            apart=frozenset(data.get("apart") or ()),
            in_turn=frozenset(data.get("in_turn") or ()),
            plurals=tuple((str(ending), str(single)) for ending, single in data.get("plurals") or ()),
        )
