"""How two places of one country are joined on land: straight, and at water along its shore."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import shapely
from shapely.ops import nearest_points, substring

from cableroute.geodata.country_land import read_country_land
from cableroute.geometry.earth import MEAN_KM_PER_DEGREE

BORDER_KM = 1.5
"""How good the coasts of the countries are: water narrower than twice that may be none."""

LANDING_LAND_KM, CITY_LAND_KM = 9.0, 5.0
"""A landing is on the nearest land, which is so near at least; a city on all land so near to its
centre, as its bridges join it."""

ROUNDED_KM = 0.01
"""A line along a shore is off it by less, by rounding."""

MOST_ROUND = 2.0
"""A link so many times the straight line goes round water: none is assumed."""

WATER = "water is between them: two islands, or over twice the distance round it"


class CountryGround:
    """The land of the countries, on which links are looked for."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        land = read_country_land(path)
        self.land = {
            code: shapely.STRtree(shapely.buffer(land.polygon[land.code == code], 0))
            for code in set(land.code.tolist())
        }
        self.every = shapely.STRtree(shapely.buffer(land.polygon, 0))

    def way(
        self,
        country: str,
        one: tuple[float, float],
        two: tuple[float, float],
        *,
        is_city: bool = False,
    ) -> tuple[Any, str]:
        """Return the line between two places on land of their country, or None and why not.

        Straight, and at water round it; looked for where it is not too long.
        """
        middle = (np.array(one) + np.array(two)) / 2
        scale = np.array([max(np.cos(np.radians(middle[1])), 0.01), 1.0]) * MEAN_KM_PER_DEGREE
        ends = [(np.array(it) - middle) * scale for it in (one, two)]
        km = float(np.hypot(*(ends[1] - ends[0])))
        window = shapely.box(
            *(middle - (km + LANDING_LAND_KM) / scale), *(middle + (km + LANDING_LAND_KM) / scale)
        )
        tree = self.land.get(country, self.every)  # of some territories as of their state
        near = tree.geometries[tree.query(window)]
        drawn = shapely.transform(
            shapely.intersection(near, window), lambda at: (at - middle) * scale
        )
        lands = shapely.get_parts(shapely.union_all(shapely.buffer(drawn, BORDER_KM, quad_segs=2)))
        first, last = (shapely.Point(it) for it in ends)
        under_first = _lands_beneath(lands, first, CITY_LAND_KM if is_city else None)
        under_last = _lands_beneath(lands, last, None)
        if not under_first or not under_last:
            return None, "the coast of the tables lacks the land of one of them"
        ways = [_way(lands[number], first, last) for number in under_first & under_last]
        at = min(ways, key=lambda it: it.length, default=None)
        if at is None or at.length > MOST_ROUND * km:
            return None, WATER
        return shapely.transform(at, lambda it: (it / scale + middle).round(6)), ""


def assumed_link(
    one: tuple[str, str], two: tuple[str, str], country: str, km: float
) -> dict[str, Any]:
    """Return the row of a link between two places, of which no source states one, but its line.

    Parameters
    ----------
    one, two : (str, str)
        Id and name of each place.
    country : str
        Its code.
    km : float
        Length of the line.
    """
    return {
        "id": f"assumed-{one[0]}-{two[0]}",
        "kind": "backhaul",
        "name_en": f"{one[1]} - {two[1]} (assumed)",
        "country": country,
        "start_id": one[0],
        "end_id": two[0],
        "medium": "land",
        "right_of_way": "estimate",
        "group_ids": [],
        "status": "modelled",
        "accuracy_km": max(round(km / 4, 1), 1.0),
        "confidence": "assumed",
        "source_ids": ["own-estimate"],
        "length_kind": "straight line, along the shore at water, lower bound",
        "note": "assumed: no source states a link",
    }


def _lands_beneath(lands: Any, place: shapely.Point, within_km: float | None) -> set[int]:
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
