"""Find which landing stations of one town or coast are joined over land: tables/neighbours.csv.

    python geodata/build/neighbours.py

Two stations of one country no further apart than `MOST_KM`, with most of the straight line between
them on land, are joined by a link, nearest first, where no links join them yet; two islands only
where the water between them is no wider than `MOST_STRAIT_KM`. No source states such a link: that
cables of one shore are interconnected on land is assumed. Stations that no cable reaches yet, or
that are gone, are left out. `alternatives.py` makes the links of the table.
"""

from __future__ import annotations

import csv
import itertools
import json
from pathlib import Path
from typing import Any

import shapely
from pyproj import Geod

from cableroute.geodata.natural_earth import read_land

FOLDER = Path(__file__).resolve().parent
GEODATA = FOLDER.parent
OUT = FOLDER / "tables" / "neighbours.csv"
GEOD = Geod(ellps="WGS84")
MOST_KM = 50.0
MOST_WATER = 0.5
"""Share of the straight line that may be over water, as under a bridge or across a bay."""
MOST_STRAIT_KM = 7.0
"""Width of the water between two islands above which no bridge is assumed."""


def features(name: str) -> list[dict[str, Any]]:
    """Return the features of a table."""
    text = (GEODATA / f"{name}.geojson").read_text(encoding="utf-8")
    return list(json.loads(text)["features"])


class Joined:
    """Places in sets that links join."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def root(self, place: str) -> str:
        """Return the place that stands for the set of a place."""
        while (above := self.parent.get(place, place)) != place:
            place = above
        return place

    def join(self, one: str, two: str) -> None:
        """Make the sets of two places one."""
        self.parent[self.root(one)] = self.root(two)


def main() -> None:
    """Write the pairs."""
    joined = Joined()
    with (FOLDER / "tables" / "links.csv").open(encoding="utf-8", newline="") as file:
        ends = [(row["start_id"], row["end_id"]) for row in csv.DictReader(file)]
    made = {frozenset(pair) for pair in _rows()}
    for name in ("backhaul", "corridors", "corridors_osm", "corridors_alternatives"):
        rows = [it["properties"] for it in features(name) if it["geometry"]["type"] != "Point"]
        ends += [(it["start_id"], it["end_id"]) for it in rows if it["medium"] == "land"]
    for start, end in ends:
        if frozenset((start, end)) not in made:
            joined.join(start, end)
    stations = {
        it["properties"]["id"]: it for it in features("landing_stations")
        if it["properties"]["status"] in ("in service", "unverified", "under construction")
    }  # fmt: skip
    near = sorted(
        (km, one, two)
        for one, two in itertools.combinations(sorted(stations), 2)
        if one[:2] == two[:2] and (km := _km(stations[one], stations[two])) <= MOST_KM
    )
    land = shapely.union_all(list(read_land(GEODATA / "land_ne10m.bin.xz").geoms))
    shapely.prepare(land)
    islands = shapely.STRtree(shapely.get_parts(land))
    pairs = []
    for km, one, two in near:
        line = shapely.LineString([_at(stations[one]), _at(stations[two])])
        near_or_town = _one_town(stations[one], stations[two]) or _is_on_land(line, land, islands)
        if joined.root(one) != joined.root(two) and near_or_town:
            joined.join(one, two)
            pairs.append((one, two, f"{max(km, 0.1):.1f}"))
    with OUT.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("start_id", "end_id", "km"))
        table.writerows(sorted(pairs))
    print(f"{len(pairs)} links between neighbours")


def _rows() -> list[tuple[str, str]]:
    """Return the pairs of the table of before, which are found again."""
    if not OUT.exists():
        return []
    with OUT.open(encoding="utf-8", newline="") as file:
        return [(row["start_id"], row["end_id"]) for row in csv.DictReader(file)]


def _at(station: dict[str, Any]) -> tuple[float, float]:
    lon, lat = station["geometry"]["coordinates"]
    return lon, lat


def _km(one: dict[str, Any], two: dict[str, Any]) -> float:
    return float(GEOD.inv(*_at(one), *_at(two))[2]) / 1000


def _one_town(one: dict[str, Any], two: dict[str, Any]) -> bool:
    """Return whether the names of two stations begin with the same town."""
    first, second = (it["properties"]["name_en"].partition(" (")[0] for it in (one, two))
    return bool(first == second)


def _is_on_land(line: shapely.LineString, land: shapely.Geometry, islands: shapely.STRtree) -> bool:
    on_land = shapely.length(shapely.intersection(line, land))
    if on_land < (1 - MOST_WATER) * line.length:
        return False
    water = shapely.get_parts(shapely.difference(line, land))
    widest_km = max((GEOD.geometry_length(part) / 1000 for part in water), default=0.0)
    start, end = (islands.nearest(shapely.Point(at)) for at in line.coords)
    return bool(start == end or widest_km <= MOST_STRAIT_KM)


if __name__ == "__main__":
    main()
