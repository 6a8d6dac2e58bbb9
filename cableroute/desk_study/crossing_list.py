"""Which cables a line crosses: where, at which angle against a floor, and what that costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from shapely import LineString

from cableroute.desk_study.layer_spans import described
from cableroute.desk_study.samples import Samples
from cableroute.desk_study.settings import StudySettings
from cableroute.errors import GeodataError
from cableroute.geodata.store import Geodata
from cableroute.geometry.proximity import crossings
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.planning.public_layers import PublicLayer

ANGLE, COST = "crossing_angle_least_deg", "crossing_cost_usd"


class CableCrossing(NamedTuple):
    """A place where a line meets a cable.

    Parameters
    ----------
    kp_km : float
        Where on the line; of an overlap where it begins.
    to_km : float
        Where an overlap ends; else as `kp_km`.
    lon_deg, lat_deg : float
        The place.
    depth_m : float
        Depth of water; NaN where unknown.
    crossed : str
        Name of the cable, and id of its segment.
    status : str
        Of the cable, as far as the catalogue knows it.
    kind : str
        "cross", "touch" or "overlap": on one line, where no angle can be given.
    angle_deg : float
        Angle between the lines, 0 to 90.
    is_below_floor : bool
        Whether it crosses at less than the floor.
    accuracy_km : float
        How good the position of the cable is; NaN where unknown.
    """

    kp_km: float
    to_km: float
    lon_deg: float
    lat_deg: float
    depth_m: float
    crossed: str
    status: str
    kind: str
    angle_deg: float
    is_below_floor: bool
    accuracy_km: float


class CrossingList(NamedTuple):
    """The cables that a line meets.

    Parameters
    ----------
    crossings : tuple of CableCrossing
        In the order of KP.
    floor_deg : float
        Least angle of a crossing.
    floor_basis : str
        Where the floor is from.
    crossed_count, below_floor : int
        Crossings, and those of them at less than the floor.
    cost_usd : Range or None
        What all crossings cost; None without a figure.
    cost_basis : str
        Where the cost is from, or that there is none.
    """

    crossings: tuple[CableCrossing, ...]
    floor_deg: float
    floor_basis: str
    crossed_count: int
    below_floor: int
    cost_usd: Range | None
    cost_basis: str


class _Crossed(NamedTuple):
    line: LineString
    name: str
    status: str
    accuracy_km: float


def crossing_list(
    leg: Leg,
    geodata: Geodata,
    samples: Samples,
    *,
    cables: PublicLayer | None = None,
    settings: StudySettings = StudySettings(),
    confidential: bool = False,
) -> CrossingList:
    """Return the cables of the catalogue, and of a user's file, that a leg meets.

    Parameters
    ----------
    leg : Leg
        The leg.
    geodata : Geodata
        The catalogue, the floor of the angle and, where a table has it, the cost.
    samples : Samples
        The leg in pieces, for the depths.
    cables : PublicLayer, optional
        A user's lines, of the form "cables".
    settings : StudySettings
        The user's floor and cost.
    confidential : bool
        Whether confidential segments count.
    """
    floor_deg, floor_basis = _floor(geodata, settings)
    crossed = [*_catalogue(leg, geodata, confidential), *_cables_of_file(cables)]
    meetings: list[CableCrossing] = []
    if crossed:
        met = crossings(leg.geometry, [item.line for item in crossed])
        for place, other in enumerate(met.other.tolist()):
            item, kind = crossed[other], str(met.kind[place])
            angle = float(met.angle_deg[place])
            kp_km = float(met.kp_km[place])
            piece = int(np.searchsorted(samples.kp_km, kp_km, side="right")) - 1
            depth = float(samples.depth_m[min(max(piece, 0), len(samples.depth_m) - 1)])
            meetings.append(
                CableCrossing(
                    kp_km,
                    float(met.end_kp_km[place]),
                    float(met.lon[place]),
                    float(met.lat[place]),
                    depth,
                    item.name,
                    item.status,
                    kind,
                    angle,
                    kind == "cross" and angle < floor_deg,
                    item.accuracy_km,
                )
            )
    meetings.sort(key=lambda item: (item.kp_km, item.crossed))
    count = sum(item.kind == "cross" for item in meetings)
    cost, basis = _cost(geodata, settings, count)
    below = sum(item.is_below_floor for item in meetings)
    return CrossingList(tuple(meetings), floor_deg, floor_basis, count, below, cost, basis)


def _catalogue(leg: Leg, geodata: Geodata, confidential: bool) -> Iterable[_Crossed]:
    """Yield the segments at sea of the catalogue, but for the leg itself."""
    for segment in geodata.segments.values():
        if segment.medium != "sea" or segment.id in (leg.id, leg.segment_id):
            continue
        if segment.visibility == "confidential" and not confidential:
            continue
        system = geodata.systems.get(segment.system_id)
        name = segment.system_id if system is None else system.name
        status = segment.status if system is None else system.status
        line = LineString(segment.geometry.coords)
        yield _Crossed(line, f"{name} ({segment.id})", status, segment.accuracy_km)


def _cables_of_file(cables: PublicLayer | None) -> Iterable[_Crossed]:
    if cables is None:
        return
    for shape, row in zip(cables.geometry, cables.rows, strict=True):
        for part in getattr(shape, "geoms", [shape]):
            if isinstance(part, LineString) and part.length > 0:
                yield _Crossed(part, described(cables, row), "as in the file", float("nan"))


def _floor(geodata: Geodata, settings: StudySettings) -> tuple[float, str]:
    """Return the least angle of a crossing and the basis of that angle."""
    if settings.crossing_angle_deg is not None:
        return float(settings.crossing_angle_deg), "as given"
    try:
        rate, _ = geodata.find_rate(ANGLE)
    except GeodataError:
        return 0.0, "no floor: the tables have no rate"
    likely = rate.low if rate.likely is None else rate.likely
    return float(likely), f"rate {rate.id} ({', '.join(rate.source_ids)}): {rate.note}"


def _cost(geodata: Geodata, settings: StudySettings, count: int) -> tuple[Range | None, str]:
    """Return the cost of the crossings and its basis."""
    cost_usd = settings.crossing_cost_usd
    if isinstance(cost_usd, tuple):
        low, high = cost_usd
        return Range(count * low, count * (low + high) / 2, count * high), "as given, for each"
    try:
        rate, _ = geodata.find_rate(COST)
    except GeodataError:
        return None, "not known: no public figure was found; give one of your own"
    ends = (rate.low, (rate.low + rate.high) / 2 if rate.likely is None else rate.likely, rate.high)
    return Range(*(count * end for end in ends)), f"rate {rate.id} for each"
