"""Which region and which town of GeoNames bear the name of an ISO 3166-2 region, for make_regions.py."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

# Words of a class or an article that one source writes and the other does not.
CLASSES = set(
    "sheng zizhiqu oblast province prov region state governorate wilayat wilaya raionul rayon district county department "
    "krai republic autonomous prefecture municipality muhafazat mintaqat respublika marz rayonu oblysy qalasy voivodeship "
    "departement provincia citta metropolitana shabiyat "
    "al ar as ash at ad an az el es la le les l d de des di of the du do da dos va and y".split()
)
ALIKE = 0.82
"""From which likeness on two spellings are of one name."""

NEAR = 2.5
"""Degrees from the centre of a region within which the town it is called after lies."""


@dataclass(frozen=True)
class Town:
    """A town: degrees, inhabitants, GeoNames' code of its region."""

    name: str
    lat: float
    lon: float
    population: int
    admin: str


@dataclass(frozen=True)
class Region:
    """A region with its towns and its GeoNames code."""

    name: str
    towns: list[Town]
    admin: str


def key(name: str) -> str:
    """The name in plain small letters without articles and classes."""
    text = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("đ", "d"))
    text = text.encode("ascii", "ignore").decode().lower()
    words = "".join(char if char.isalnum() else " " if char in " -/–'’`" else "" for char in text).split()
    return "".join(word for word in words if word not in CLASSES) or "".join(words)


def best_match(name: str, areas: list[Region]) -> Region | None:
    """The region that is called so, or nearly so."""
    wanted = key(name)
    scored = [(SequenceMatcher(None, wanted, key(area.name)).ratio(), len(area.towns), area) for area in areas]
    score, _, area = max(scored, key=lambda one: one[:2], default=(0.0, 0, None))
    return area if score >= ALIKE else None


def town_called(name: str, towns: list[Town], area: Region | None) -> Town | None:
    """The most populous town of the region called like it."""
    same = [town for town in towns if key(town.name) == key(name)]
    if area is not None:
        lat, lon = mean(area.towns)
        same = [town for town in same if abs(town.lat - lat) < NEAR and abs(town.lon - lon) < 2 * NEAR]
    return same[0] if same else None


def mean(towns: list[Town]) -> tuple[float, float]:
    """The centre of the towns, weighted by their inhabitants."""
    total = sum(town.population for town in towns)
    if not total:
        return towns[0].lat, towns[0].lon
    lat = sum(town.lat * town.population for town in towns) / total
    return lat, sum(town.lon * town.population for town in towns) / total


def centre(area: Region | None, town: Town | None) -> tuple[str, str, str]:
    """Latitude, longitude and inhabitants as written in the table; empty where nothing is known."""
    if area is None and town is None:
        return "", "", ""
    group = area.towns if area is not None else [town] if town is not None else []
    lat, lon = mean(group)
    return f"{lat:.2f}", f"{lon:.2f}", str(sum(one.population for one in group) or "")
