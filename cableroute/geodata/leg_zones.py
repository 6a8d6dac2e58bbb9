"""Which repair zones a leg passes, and from where to where."""

from __future__ import annotations

import functools
from itertools import pairwise

import shapely

from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import lengths_inside_km, outer_bounds
from cableroute.geometry.lines import line_km
from cableroute.model.legs import Leg


def zones_along(
    geodata: Geodata, leg: Leg, low_km: float, high_km: float
) -> list[tuple[str, float, float]]:
    """Return the parts of a stretch by repair zone, from KP to KP; empty: outside all."""
    if leg.medium != "sea":
        return [("", low_km, high_km)]
    west, south, east, north = outer_bounds(leg.geometry)
    boxes = tuple(
        (item.zone, item.west_deg, item.south_deg, item.east_deg, item.north_deg)
        for item in geodata.repair_zones.values()
        if item.south_deg <= north
        and item.north_deg >= south
        and any(item.west_deg + turn <= east and item.east_deg + turn >= west for turn in _TURNS)
    )
    edges = [
        (zone, max(low_km, from_km), min(high_km, to_km))
        for zone, from_km, to_km in _zones_along(leg.line_wkb, boxes)
    ]
    return [item for item in edges if item[2] - item[1] > 1e-6] or [("", low_km, high_km)]


def zones_of(geodata: Geodata, leg: Leg) -> frozenset[str]:
    """Return the repair zones that a leg passes; empty: outside all, or on land."""
    return frozenset(zone for zone, _, _ in zones_along(geodata, leg, 0.0, leg.route_km))


_TURNS = (-360.0, 0.0, 360.0)  # a box over the date line goes on beyond 180 degrees


@functools.lru_cache(maxsize=4096)
def _zones_along(
    line_wkb: bytes, boxes: tuple[tuple[str, float, float, float, float], ...]
) -> tuple[tuple[str, float, float], ...]:
    """Return the zones along a line, from KP to KP; where two overlap, the first box counts."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    total_km = line_km(line)
    areas = [shapely.box(*box[1:]) for box in boxes]
    inside = lengths_inside_km(line, areas) if areas else []
    marks = sorted(
        {0.0, total_km}
        | {min(max(km, 0.0), total_km) for item in inside for pair in item.intervals for km in pair}
    )
    found: list[tuple[str, float, float]] = []
    for from_km, to_km in pairwise(marks):
        middle = (from_km + to_km) / 2
        zone = next(
            (
                box[0]
                for box, item in zip(boxes, inside, strict=True)
                if any(a <= middle <= b for a, b in item.intervals)
            ),
            "",
        )
        if found and found[-1][0] == zone:
            found[-1] = (zone, found[-1][1], to_km)
        else:
            found.append((zone, from_km, to_km))
    return tuple(found)
