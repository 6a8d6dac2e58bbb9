"""Which repair zones and named waters a leg passes, and from where to where."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import shapely

from cableroute.geodata.crossed import countries_of
from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import lengths_inside_km, outer_bounds
from cableroute.geometry.lines import line_km
from cableroute.model.legs import Leg
from cableroute.model.systems import RepairZone, Waters


class SeaPart(NamedTuple):
    """A part of a leg in one repair zone, in named waters outside every zone, or outside both."""

    zone: str
    waters: str
    from_km: float
    to_km: float


MOST_KEPT = 4096
"""Parts of so many stretches are kept of some tables, which do not change, each with its leg."""

KnownSeas = dict[tuple[int, float, float], tuple[Leg, tuple[SeaPart, ...]]]


def seas_along(geodata: Geodata, leg: Leg, low_km: float, high_km: float) -> list[SeaPart]:
    """Return the parts of a stretch by repair zone and, outside these, by named waters.

    What is shorter than the accuracy of the waters' edges and in no box is of the waters beside it.
    """
    kept: KnownSeas = geodata.kept("seas along legs", dict)
    key = id(leg), low_km, high_km
    if key not in kept:
        waters = [_Box("", item.name_en, *_bounds(item)) for item in geodata.waters.values()]
        accuracy_km = max((item.accuracy_km for item in geodata.waters.values()), default=0.0)
        if len(kept) >= MOST_KEPT:
            kept.clear()
        parts = _parts(leg, [*_zone_boxes(geodata), *waters], low_km, high_km, accuracy_km)
        kept[key] = leg, tuple(parts)
    return list(kept[key][1])


def zones_along(
    geodata: Geodata, leg: Leg, low_km: float, high_km: float
) -> list[tuple[str, float, float]]:
    """Return the parts of a stretch by repair zone, from KP to KP; empty: outside all."""
    parts = _parts(leg, _zone_boxes(geodata), low_km, high_km)
    return [(item.zone, item.from_km, item.to_km) for item in parts]


def zones_of(geodata: Geodata, leg: Leg) -> frozenset[str]:
    """Return the repair zones that a leg passes; empty: outside all, or on land."""
    return frozenset(zone for zone, _, _ in zones_along(geodata, leg, 0.0, leg.route_km))


_TURNS = (-360.0, 0.0, 360.0)  # a box over the date line goes on beyond 180 degrees


_EVERYWHERE = (-math.inf, -math.inf, math.inf, math.inf)


class _Box(NamedTuple):
    """Bounds in degrees of a part of a repair zone, or of named waters."""

    zone: str
    waters: str
    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float


def _zone_boxes(geodata: Geodata) -> list[_Box]:
    return [_Box(item.zone, "", *_bounds(item)) for item in geodata.repair_zones.values()]


def _bounds(item: RepairZone | Waters) -> tuple[float, float, float, float]:
    return item.west_deg, item.south_deg, item.east_deg, item.north_deg


def _parts(
    leg: Leg, boxes: Sequence[_Box], low_km: float, high_km: float, accuracy_km: float = 0.0
) -> list[SeaPart]:
    """Return the parts of a stretch by what boxes are of, from KP to KP."""
    if leg.medium != "sea":
        return [SeaPart("", "", low_km, high_km)]
    west, south, east, north = outer_bounds(leg.geometry)
    near = tuple(
        box
        for box in boxes
        if box.south_deg <= north
        and box.north_deg >= south
        and any(box.west_deg + turn <= east and box.east_deg + turn >= west for turn in _TURNS)
    )
    first = near[0] if near else _Box("", "", *_EVERYWHERE)
    if (
        first.south_deg <= south
        and first.north_deg >= north
        and any(first.west_deg + turn <= west and first.east_deg + turn >= east for turn in _TURNS)
    ):  # all of it, without a look at the line
        return [SeaPart(*first[:2], low_km, high_km)]
    parts = [
        SeaPart(zone, waters, max(low_km, from_km), min(high_km, to_km))
        for zone, waters, from_km, to_km in _along(leg.line_wkb, near, accuracy_km)
    ]
    return [item for item in parts if item.to_km - item.from_km > 1e-6] or [
        SeaPart("", "", low_km, high_km)
    ]


@functools.lru_cache(maxsize=4096)
def _along(line_wkb: bytes, boxes: tuple[_Box, ...], accuracy_km: float) -> tuple[SeaPart, ...]:
    """Return the parts of a line by box; where two overlap, the first counts."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    total_km = line_km(line)
    areas = [shapely.box(*box[2:]) for box in boxes]
    inside = lengths_inside_km(line, areas) if areas else []
    marks = sorted(
        {0.0, total_km}
        | {min(max(km, 0.0), total_km) for item in inside for pair in item.intervals for km in pair}
    )
    parts: list[SeaPart] = []
    for from_km, to_km in pairwise(marks):
        middle = (from_km + to_km) / 2
        zone, waters = next(
            (
                box[:2]
                for box, item in zip(boxes, inside, strict=True)
                if any(a <= middle <= b for a, b in item.intervals)
            ),
            ("", ""),
        )
        if parts and parts[-1][:2] == (zone, waters):
            parts[-1] = parts[-1]._replace(to_km=to_km)
        else:
            parts.append(SeaPart(zone, waters, from_km, to_km))
    return tuple(_with_short_parts_named(parts, accuracy_km))


def _with_short_parts_named(parts: Sequence[SeaPart], accuracy_km: float) -> list[SeaPart]:
    """Return parts, short ones in no box named after the one before, or else the one behind."""
    named: list[SeaPart] = []
    for number, part in enumerate(parts):
        if not part.zone and not part.waters and part.to_km - part.from_km < accuracy_km:
            beside = [*parts[max(number - 1, 0) : number], *parts[number + 1 : number + 2]]
            waters = next((it.zone or it.waters for it in beside), "")
            part = part._replace(waters=waters)
        if named and named[-1][:2] == part[:2]:
            named[-1] = named[-1]._replace(to_km=part.to_km)
        else:
            named.append(part)
    return named


def land_country(geodata: Geodata, leg: Leg) -> str:
    """Return the one country in which a leg on land is; empty at sea, and in several or none.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [land_country(geo, geo.backhaul[name]) for name in ("BH-MRS-PAR", "BH-LON-FRA")]
    ['FR', '']
    """
    if leg.medium != "land" or leg.country:
        return leg.country if leg.medium == "land" else ""
    codes = countries_of(geodata, [leg])
    return codes[0] if len(codes) == 1 else ""
