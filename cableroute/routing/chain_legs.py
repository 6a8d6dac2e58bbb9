"""Legs made of a chain of segments."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import shapely
from shapely.geometry import LineString

from cableroute.geodata.crossed import groups_between
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.geometry.kp import split_line
from cableroute.geometry.lines import line_km
from cableroute.model.legs import Leg, reverse_leg, shared_length
from cableroute.routing.system_networks import EDGE_KM, Chain, Hop


def legs_of(chain: Chain, geodata: Geodata) -> list[Leg]:
    """Return the legs of a chain: pieces of one segment that follow one another are one leg."""
    legs: list[Leg] = []
    pending: Hop | None = None
    for hop in chain.hops:
        if (
            pending is not None
            and pending.trunk is not None
            and pending.trunk is hop.trunk
            and math.isclose(pending.kp_km[1], hop.kp_km[0], abs_tol=1e-6)
        ):
            pending = pending._replace(end_id=hop.end_id, kp_km=(pending.kp_km[0], hop.kp_km[1]))
            continue
        if pending is not None:
            legs.append(_piece_leg(pending, geodata))
            pending = None
        if hop.trunk is not None:
            pending = hop
        else:
            legs += [_taken_leg(hop, leg, geodata) for leg in hop.legs[:: 1 - 2 * hop.backward]]
    if pending is not None:
        legs.append(_piece_leg(pending, geodata))
    return legs


def _taken_leg(hop: Hop, leg: Leg, geodata: Geodata) -> Leg:
    """Return a leg of a hop as it is travelled; made once where a system takes a leg on land."""
    if hop.system_id not in geodata.systems:
        return reverse_leg(leg) if hop.backward else leg
    legs: dict[tuple[Any, ...], tuple[Leg, Leg]] = geodata.kept("legs taken on land", dict)
    key = (id(leg), hop.system_id, hop.backward)
    if key not in legs:
        turned = reverse_leg(leg) if hop.backward else leg
        legs[key] = (leg, replace(turned, system_id=hop.system_id))
    return legs[key][1]


def _piece_leg(hop: Hop, geodata: Geodata) -> Leg:
    """Return a piece of a segment as a leg, cut once; the whole segment as itself."""
    leg = hop.trunk
    assert leg is not None
    pieces: dict[tuple[Any, ...], Leg] = geodata.kept("pieces of segments", dict)
    key = (leg.id, hop.start_id, hop.end_id, hop.kp_km)
    if key not in pieces:
        pieces[key] = _cut_leg(hop, leg, geodata)
    return pieces[key]


def _cut_leg(hop: Hop, leg: Leg, geodata: Geodata) -> Leg:
    low, high = sorted(hop.kp_km)
    backward = hop.kp_km[0] > hop.kp_km[1]
    if low == 0.0 and high == leg.route_km:
        return reverse_leg(leg) if backward else leg
    start, end = (hop.end_id, hop.start_id) if backward else (hop.start_id, hop.end_id)
    line = _cut(leg.geometry, low, high)
    points = shapely.get_coordinates(line)
    for place, row in ((start, 0), (end, -1)):
        unit = geodata.junctions.get(place)
        if unit is not None and unit.on_leg_id:
            at = (unit.lon_deg, unit.lat_deg)
            if high - low > EDGE_KM / 5 and (
                float(geodesy.distance_km(*at, *points[row])) < EDGE_KM / 5
            ):
                points[row] = at
    piece = replace(
        shared_length(leg),
        id=f"{leg.id}/{start}/{end}",
        start_id=start,
        end_id=end,
        geometry=LineString(points),
        group_ids=groups_between(geodata, leg, low, high),
        segment_id=leg.id,
        span_kp_km=(low, high),
    )
    return reverse_leg(piece) if backward else piece


def _cut(line: LineString, low_km: float, high_km: float) -> LineString:
    total_km = line_km(line)
    if high_km < total_km:
        line, _ = split_line(line, kp_km=high_km)
    if low_km > 0:
        _, line = split_line(line, kp_km=low_km)
    return line
