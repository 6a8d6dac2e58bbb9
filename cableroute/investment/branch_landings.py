"""A further landing of a cable that is held: a branch from its trunk to another station."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import distance_km
from cableroute.geometry.kp import kp_of_point, point_at_kp, split_line
from cableroute.investment.candidates import JoinedLink
from cableroute.investment.connection import HeldConnection, turned
from cableroute.model.legs import Leg, shared_length

NEAR_KM = 60.0
"""A station further from the trunk than this is no landing of it."""

APART_KM = 5.0
"""A station nearer than this to the one that is held is the same landing."""

BRANCH_KM = 30.0
"""A branch leaves the trunk at least so far before its end, where the seabed is not shared."""

Planner = Callable[..., Leg]
Found = tuple[JoinedLink, str, tuple[Leg, ...]]


def landings(geodata: Geodata, connection: HeldConnection, planner: Planner) -> Iterator[Found]:
    """Yield a link from the far end of a held segment to a further station, its name and legs.

    The station is the nearest to the trunk of those from which a named land path leads to another
    station that is held.
    """
    held = {name for link in connection.links for name in (link.start_id, link.end_id)}
    for link in connection.links:
        for legs, far, near in (
            (list(link.legs), link.start_id, link.end_id),
            (turned(link.legs), link.end_id, link.start_id),
        ):
            trunks = [leg for leg in legs if leg.id in geodata.segments]
            if not trunks or near not in geodata.stations:
                continue
            trunk = trunks[-1]
            stations = _stations(geodata, trunk, near, held)
            if not stations:
                continue
            made = _branch(geodata, legs, trunk, stations[0], planner)
            if made is not None:
                name = geodata.stations[stations[0]].name_en
                yield JoinedLink(f"landing:{trunk.id}:{stations[0]}", far, stations[0], made,
                           trunk.system_id), name, made  # fmt: skip


def _stations(geodata: Geodata, trunk: Leg, near: str, held: set[str]) -> list[str]:
    """Return stations by a trunk, nearest first, from which a land path leads to one held."""
    found = []
    for path in geodata.paths.values():
        for one, other in ((path.start_id, path.end_id), (path.end_id, path.start_id)):
            if one in held or other not in held or other == near or one not in geodata.stations:
                continue
            lon, lat = geodata.stations[one].position
            off_km = float(kp_of_point(trunk.geometry, lon, lat).offset_km)
            apart_km = float(distance_km(*geodata.stations[near].position, lon, lat))
            if off_km <= NEAR_KM and APART_KM <= apart_km <= 2 * NEAR_KM:
                found.append((off_km, one))
    return [name for _, name in sorted(set(found))]


def _branch(
    geodata: Geodata, legs: Sequence[Leg], trunk: Leg, station: str, planner: Planner
) -> tuple[Leg, ...] | None:
    """Return the legs to the branching unit, and the planned one from there to the station."""
    total_km = trunk.route_km
    kp_km = total_km - min(BRANCH_KM, total_km / 4)
    unit = f"{trunk.id}-BU-{station}"
    at = np.asarray(point_at_kp(trunk.geometry, kp_km=kp_km), float).ravel()
    place = geodata.stations[station]
    try:
        branch = planner(tuple(at.tolist()), place, geodata=geodata)
    except (NoRouteError, ModelError):
        return None
    first, _ = split_line(trunk.geometry, kp_km=kp_km)
    points = shapely.get_coordinates(first)
    points[-1] = at
    own = geodata.segments[trunk.id]
    is_turned = trunk.start_id != own.start_id
    span = (own.route_km - kp_km, own.route_km) if is_turned else (0.0, kp_km)
    piece = replace(
        shared_length(trunk), id=f"{trunk.id}/{trunk.start_id}/{unit}", end_id=unit,
        geometry=LineString(points), segment_id=trunk.id, span_kp_km=span,
    )  # fmt: skip
    line = LineString([at, *shapely.get_coordinates(branch.geometry), place.position])
    new = replace(branch, id=f"{unit}~{station}", start_id=unit, end_id=station, geometry=line)
    before = list(legs[: [leg.id for leg in legs].index(trunk.id)])
    return (*before, piece, new)
