"""Links on land that an import assumes: between landings of one town, from a city to landings.

No file of a cable map says what joins two landings on land. Left apart, two of one town are joined
by cables only, round a continent. A link is assumed, and its row says so; never between countries,
between islands, or over water round which the land link would be far longer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import shapely
from shapely.ops import nearest_points, substring

from cableroute.geodata.country_land import read_country_land
from cableroute.geometry import geodesy
from cableroute.geometry.lines import line_km
from cableroute.importing.linking import KM_PER_DEGREE
from cableroute.importing.matching import Matcher, Station
from cableroute.importing.report import Remark

TOWN_KM = 25.0
"""Landings of a country so near to one another are joined by an assumed link."""

CITY_KM = 150.0
"""A city is joined to landings of its country so near to it, else to the nearest."""

FAR_KM = 500.0
"""The nearest landings of a city are so far off at most."""

MOST_NEAR, MOST_FAR = 8, 3
"""How many of them at most."""

SAME_CITY_KM = 15.0
"""A city so near to one of our tables is that city."""

BORDER_KM = 1.5
"""How good the coasts of the countries are: water narrower than twice that may be none."""

LANDING_LAND_KM, CITY_LAND_KM = 9.0, 5.0
"""A landing is on the nearest land, which is so near at least; a city on all land so near to its
centre, as its bridges join it."""

ROUNDED_KM = 0.01
"""A line along a shore is off it by less, by rounding."""

LEAST_KM = 0.001
"""Places so near to one another are one."""

MOST_ROUND = 2.0
"""A link so many times the straight line goes round water: none is assumed."""


WATER = "water is between them: two islands, or over twice the distance round it"


class CountryGround:
    """The land of the countries, on which links are looked for."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        land = read_country_land(path)
        self.land = {code: shapely.STRtree(shapely.buffer(land.polygon[land.code == code], 0))
                     for code in set(land.code.tolist())}  # fmt: skip
        self.every = shapely.STRtree(shapely.buffer(land.polygon, 0))

    def way(self, one: Station, two: Station, *, is_city: bool) -> tuple[Any, str]:
        """Return the line between two places on land of their country, or None and why not.

        Straight, and at water round it; looked for where it is not too long.
        """
        middle = np.array([(one.lon_deg + two.lon_deg) / 2, (one.lat_deg + two.lat_deg) / 2])
        scale = np.array([max(np.cos(np.radians(middle[1])), 0.01), 1.0]) * KM_PER_DEGREE
        ends = [(np.array([it.lon_deg, it.lat_deg]) - middle) * scale for it in (one, two)]
        km = float(np.hypot(*(ends[1] - ends[0])))
        window = shapely.box(*(middle - (km + LANDING_LAND_KM) / scale),
                             *(middle + (km + LANDING_LAND_KM) / scale))  # fmt: skip
        tree = self.land.get(one.country, self.every)  # of some territories as of their state
        near = tree.geometries[tree.query(window)]
        drawn = shapely.transform(
            shapely.intersection(near, window), lambda at: (at - middle) * scale
        )
        lands = shapely.get_parts(shapely.union_all(shapely.buffer(drawn, BORDER_KM, quad_segs=2)))
        first, last = (shapely.Point(it) for it in ends)
        own = _beneath(lands, first, CITY_LAND_KM if is_city else None)
        other = _beneath(lands, last, None)
        if not own or not other:
            return None, "the coast of the tables lacks the land of one of them"
        ways = [_way(lands[number], first, last) for number in own & other]
        at = min(ways, key=lambda it: it.length, default=None)
        if at is None or at.length > MOST_ROUND * km:
            return None, WATER
        return shapely.transform(at, lambda it: (it / scale + middle).round(6)), ""


def _beneath(lands: Any, place: shapely.Point, within_km: float | None) -> set[int]:
    """Return the numbers of the lands that a place is on: all within a distance, or the nearest."""
    off_km = shapely.distance(lands, place)
    if within_km is not None:
        return set(np.flatnonzero(off_km <= within_km).tolist())
    return set(np.flatnonzero(off_km <= min(off_km.min(initial=np.inf), LANDING_LAND_KM)).tolist())


def _way(land: Any, first: shapely.Point, last: shapely.Point) -> shapely.LineString:
    """Return a short line over a land between two places: the shore at water, pulled straight."""
    start, end = (nearest_points(it, land)[1] for it in (first, last))
    straight = shapely.LineString([start, end])
    wider = land.buffer(ROUNDED_KM, quad_segs=1)
    shapely.prepare(wider)
    if start == end or wider.covers(straight):
        return shapely.LineString([first, last])
    wet = shapely.get_parts(straight.difference(wider))
    at = [start.coords[0]]
    for piece in sorted(wet, key=lambda it: straight.project(shapely.Point(it.coords[0]))):
        at += _shore(land, *map(shapely.Point, (piece.coords[0], piece.coords[-1])))
    at.append(end.coords[0])
    kept = [first.coords[0]]
    here = 0
    while here < len(at) - 1:
        lines = shapely.linestrings([(at[here], it) for it in at[here + 1 :]])
        seen = np.flatnonzero(shapely.covers(wider, lines))
        here += 1 + (int(seen[-1]) if len(seen) else 0)
        kept.append(at[here])
    return shapely.LineString([*kept[:-1], last.coords[0]])


def _shore(land: Any, start: shapely.Point, end: shapely.Point) -> list[tuple[float, ...]]:
    """Return the shorter way along the shore from one point of it to another."""
    ring = min((land.exterior, *land.interiors), key=start.distance)
    first, last = ring.project(start), ring.project(end)
    along = substring(ring, first, last)
    if 2 * along.length <= ring.length:
        return list(along.coords)
    low, high = sorted((first, last))
    around = [*substring(ring, high, ring.length).coords, *substring(ring, 0, low).coords]
    return around if first == high else around[::-1]


class TownLinks:
    """Makes the assumed links of an import, and says which landings it leaves apart.

    Parameters
    ----------
    matcher : Matcher
        Which places are ours, and ids that nothing has.
    places : iterable of Station
        All public landings: ours, and the new ones.
    source_ids : mapping of str to list of str
        Sources of the new ones, by id.
    """

    def __init__(
        self, matcher: Matcher, places: Iterable[Station], source_ids: Mapping[str, list[str]]
    ) -> None:
        self.matcher, self.source_ids = matcher, source_ids
        self.listed = list(places)
        self.at = np.array([(it.lon_deg, it.lat_deg) for it in self.listed]).reshape(-1, 2)
        self.country = np.array([it.country for it in self.listed])
        self.ground = CountryGround(matcher.geodata.countries_path)
        self.cities: list[dict[str, Any]] = []
        self.links: list[dict[str, Any]] = []
        self.remarks: list[Remark] = []

    def join(self) -> None:
        """Join the landings of each town, and each city to landings."""
        for number, one in enumerate(self.listed):
            for km, at in self._near(one, TOWN_KM):
                two = self.listed[at]
                if at > number and not (one.is_ours and two.is_ours):
                    self._join(one, two, km, "landings of one town", is_city=False)
        for city in _cities(self.matcher, {it.country for it in self.listed if not it.is_ours}):
            found = [(km, self.listed[at]) for km, at in self._near(city, FAR_KM)]
            found = [(km, it) for km, it in found if not (it.is_ours and city.is_ours)]
            near = [it for it in found if it[0] <= CITY_KM][:MOST_NEAR] or found[:MOST_FAR]
            joined = [self._join(city, it, km, "a city and its landings", is_city=True)
                      for km, it in near]  # fmt: skip
            if any(joined) and not city.is_ours:
                self.cities.append(_city_row(city))

    def _near(self, place: Station, within_km: float) -> list[tuple[float, int]]:
        """Return the landings of a place's country within a distance, the nearest first."""
        own = np.flatnonzero(self.country == place.country)
        own_km = geodesy.distance_km(place.lon_deg, place.lat_deg, *self.at[own].T)
        found = zip(own_km.tolist(), own.tolist(), strict=True)
        return sorted(it for it in found if it[0] <= within_km)

    def _join(self, one: Station, two: Station, km: float, why: str, *, is_city: bool) -> bool:
        """Add the link between two places; say what keeps landings of one town apart."""
        if km < LEAST_KM:
            return False
        line, apart = self.ground.way(one, two, is_city=is_city)
        if line is not None:
            self._add(one, two, line, why)
        elif km <= TOWN_KM:
            said = f"it and {two.name}, {km:.1f} km away: {apart}; no link is assumed"
            self.remarks.append(Remark("not joined", "station", one.name, said, one.id))
        return line is not None

    def _add(self, one: Station, two: Station, line: shapely.LineString, why: str) -> None:
        km = line_km(line)
        identity = self.matcher.new_id(f"assumed-{one.id}-{two.id}", "assumed-link")
        said = f"{km:.1f} km on land between {why}: no source states it"
        self.remarks.append(Remark("assumed", "link", f"{one.name} - {two.name}", said, identity))
        own = [it for place in (one, two) for it in self.source_ids.get(place.id, ())]
        self.links.append({
            "id": identity,
            "kind": "backhaul",
            "name_en": f"{one.name} - {two.name} (assumed)",
            "country": one.country,
            "start_id": one.id,
            "end_id": two.id,
            "medium": "land",
            "right_of_way": "estimate",
            "group_ids": [],
            "status": "modelled",
            "accuracy_km": max(round(km / 4, 1), 1.0),
            "confidence": "assumed",
            "length_kind": "straight line, along the shore at water, lower bound",
            "source_ids": list(dict.fromkeys(("own-estimate", *own))),
            "note": f"assumed between {why}: no source states a link",
            "geometry": line,
        })  # fmt: skip


def _cities(matcher: Matcher, countries: set[str]) -> Iterator[Station]:
    """Yield the cities of some countries, as places that are ours already or as new ones."""
    geodata = matcher.geodata
    ours = [
        it for it in geodata.junctions.values() if it.kind == "city" and it.visibility == "public"
    ]
    for row in geodata.layers.rows("cities").values():
        if row["country"] not in countries:
            continue
        at = (row["lon_deg"], row["lat_deg"])
        near = (
            it for it in ours if it.country == row["country"]
            and geodesy.distance_km(*at, it.lon_deg, it.lat_deg) <= SAME_CITY_KM
        )  # fmt: skip
        known = next(near, None)
        if known is not None:
            yield Station(known.id, known.name_en, known.country, known.lon_deg, known.lat_deg,
                          is_ours=True)  # fmt: skip
        else:
            names = filter(None, (row["name_ar"],))
            yield Station(matcher.new_id(row["id"], "city"), row["name_en"], row["country"], *at,
                          tuple(names), note=";".join(row["source_ids"]))  # fmt: skip


def _city_row(city: Station) -> dict[str, Any]:
    return {
        "id": city.id,
        "name_en": city.name,
        "name_ar": next(iter(city.aliases), None),
        "kind": "city",
        "country": city.country,
        "position_of": "town centroid",
        "accuracy_km": 10.0,
        "confidence": "assumed",
        "source_ids": city.note.split(";"),
        "geometry": shapely.Point(city.lon_deg, city.lat_deg),
    }
