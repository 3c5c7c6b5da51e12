"""Somebody as one mention names them: what becomes an entity of an event."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detente.model import Entity

BLOCS = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", "WST", "XXX"})
UNSECTORED = frozenset({"UNO", "IGO", "NGO"})
IRREGULAR = frozenset({"REB", "PRM"})
"""Sectors of those who fight without being a state's army."""

AT_HOME = frozenset({"OPP", "PTY", "REB", "LAB", "CVL", "COP", "JUD", "SOC", "EDU", "MED", "CRM"})
"""Sectors whose words and deeds concern their own country, where no other is named."""

_TERRITORIES = {
    "FRA": "NCL PYF REU GLP MTQ GUF MYT SPM BLM MAF WLF",
    "USA": "PRI GUM VIR MNP ASM",
    "GBR": "GIB FLK BMU CYM VGB AIA MSR TCA SHN",
    "DNK": "GRL FRO",
    "NLD": "ABW CUW SXM BES",
}
SOVEREIGN = {territory: state for state, codes in _TERRITORIES.items() for territory in codes.split()}
"""The state whose army and head a territory with a code of its own has."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who a mention stands for.

    `kind`: person, country, adjective, capital, seat, organisation, role (by function), instrument (acts for its owner),
    place, or thing (what somebody owns: only ever an object). `plural` and `gender` are the mention's.
    """

    code: str
    sector: str | None
    name: str | None
    text: str
    kind: str
    plural: bool = False
    gender: str = ""
    anaphoric: bool = False
    local: bool = False
    """Whether the country is only that of the scene, for want of a better."""
    vague: bool = False
    """Whether it is called by what it is to others (`son voisin espagnol`) or by where it is from, not by its function."""

    @property
    def acts(self) -> bool:
        """Whether it can do something (places and things can only have it done to them)."""
        return self.kind not in ("place", "thing")

    def entity(self) -> Entity:
        """As the event's record has it."""
        return Entity(self.code, self.sector, self.name, self.text)

    def with_sector(self, sector: str | None) -> Party:
        """The same party acting through another sector."""
        return replace(self, sector=sector)


def sector_for(code: str, sector: str | None) -> str | None:
    """The sector a code allows: none for the UN, other IGOs and NGOs, GOV for the EU and the West."""
    if code in UNSECTORED:
        return None
    if code in ("EUR", "WST"):
        return "GOV"
    return sector


def as_such(code: str) -> Party:
    """A country or body by its code alone, in words and through no part of it."""
    return Party(code, None, None, "", "country")


def is_same(one: Party, other: Party) -> bool:
    """Whether two mentions are one and the same somebody, not only of one country."""
    if one.code != other.code or (one.name or other.name):
        return one.code == other.code and one.name == other.name
    return one.text == other.text or one.kind == other.kind != "role"


def alike(one: Party, other: Party) -> bool:
    """Whether two mentions may be one party: the same country, and no different name or branch of it."""
    if one.code != other.code or (one.name and other.name and one.name != other.name):
        return False
    return one.sector == other.sector or not (one.sector and other.sector)


def unique(parties: list[Party]) -> list[Party]:
    """Without repetitions; a named party takes the place of an unnamed one of the same code and sector."""
    kept: list[Party] = []
    for party in parties:
        same = next((k for k, other in enumerate(kept) if other.code == party.code and _alike(other, party)), None)
        if same is None:
            kept.append(party)
        elif party.name and not kept[same].name:
            kept[same] = party
    return kept


def _alike(one: Party, other: Party) -> bool:
    if one.name and other.name:
        return one.name == other.name
    return (
        one.sector == other.sector
        or one.kind in ("thing", "place")
        or other.kind in ("thing", "place")
        or not (one.sector and other.sector)
    )
