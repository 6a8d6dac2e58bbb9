"""How many km of a line are inside each area."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString, MultiPolygon, Polygon, affinity
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeometryError
from cableroute.geometry.lines import cumulative_km, cut_at_date_line, densify, listed
from cableroute.geometry.nearness import MERGE_KM
from cableroute.geometry.pieces import Floats, Integers

_AREA_STEP_KM = 2.0  # steps of a line that areas cut straight in degrees


class Inside(NamedTuple):
    """How much of a line is in an area.

    Attributes
    ----------
    km : float
        Length inside; the edge is inside.
    intervals : tuple of (float, float)
        From which KP to which KP, in order.
    """

    km: float
    intervals: tuple[tuple[float, float], ...]


def lengths_inside_km(line: LineString, areas: Sequence[Polygon | MultiPolygon]) -> list[Inside]:
    """Return how much of a line is in each area, and from where to where.

    Parameters
    ----------
    line : LineString
        The line.
    areas : sequence of Polygon or MultiPolygon
        Longitude and latitude, degrees, their edges straight in degrees, as GeoJSON and
        `corridor` have them. An area over the date line is in two parts or has
        continuous longitudes (170 to 190); one that holds a pole follows the parallel of 90
        degrees.

    Returns
    -------
    list of Inside
        One for each area.

    Raises
    ------
    GeometryError
        A faulty line; an area that is not a polygon, is empty, crosses itself or goes beyond
        +-540 degrees.

    Notes
    -----
    Between two points 2 km apart the line is taken as straight in degrees, which moves it by
    less than 0.1 m at 45 degrees north and 1 m at 84.

    Examples
    --------
    >>> square = shapely.box(179, -1, 181, 1)  # across the date line
    >>> inside = lengths_inside_km(LineString([(178, 0), (-178, 0)]), [square])
    >>> round(inside[0].km, 3), [(round(a, 3), round(b, 3)) for a, b in inside[0].intervals]
    (222.639, [(111.319, 333.958)])
    """
    areas = listed("areas", areas)
    _check_areas(areas)
    steps, kp = _flat_steps(line)
    tree = shapely.STRtree(steps)
    answer = []
    for area in areas:
        parts = []
        for turn in (-360.0, 0.0, 360.0):
            if not (area.bounds[0] + turn <= 180 and area.bounds[2] + turn >= -180):
                continue
            moved = affinity.translate(area, xoff=turn) if turn else area
            shapely.prepare(moved)
            rows = tree.query(moved, predicate="intersects")
            whole = shapely.covers(moved, steps[rows])
            parts.append(kp[rows[whole]])
            parts.append(_parts(steps, kp, rows[~whole], moved))
        joined = _merge(np.concatenate(parts)) if parts else np.empty((0, 2))
        km = math.fsum(joined[:, 1] - joined[:, 0])
        answer.append(Inside(km, tuple((float(a), float(b)) for a, b in joined)))
    return answer


def clipped(
    areas: NDArray[Any], west: float, south: float, east: float, north: float
) -> NDArray[Any]:
    """Return areas cut to a box, also where one touches the edge with a single vertex.

    GEOS 3.14 clips such an area to a ring of three points, which it refuses.
    """
    try:
        return np.atleast_1d(shapely.clip_by_rect(areas, west, south, east, north))
    except shapely.GEOSException:
        return np.atleast_1d(shapely.intersection(areas, shapely.box(west, south, east, north)))


def outer_bounds(line: LineString) -> tuple[float, float, float, float]:
    """Return bounds that contain a line and its geodesics: west, south, east, north, degrees.

    No point of a geodesic is further from the nearer of its ends than half of its length, which is
    at most the sum of the differences of latitude and longitude. Where that comes near a pole or
    the date line, the bounds are those of the earth.

    Examples
    --------
    >>> west, south, east, north = outer_bounds(LineString([(10, 40), (12, 40), (12, 41)]))
    >>> west < 10, 38.9 < south < 40, east > 12, 41 < north < 42.1
    (True, True, True, True)
    """
    xy = shapely.get_coordinates(line)
    west, south = xy.min(axis=0).tolist()
    east, north = xy.max(axis=0).tolist()
    half = 0.51 * float(np.abs(np.diff(xy, axis=0)).sum(axis=1).max())  # the earth is no sphere
    furthest = max(abs(south), abs(north))
    if furthest + half < 80:
        aside = half * math.pi / 2 / math.cos(math.radians(furthest))
        if west - aside >= -180 and east + aside <= 180:
            return west - aside, south - half, east + aside, north + half
    return -math.inf, -90.0, math.inf, 90.0


# --- Areas ----------------------------------------------------------------------------------


def _check_areas(areas: Sequence[BaseGeometry]) -> None:
    for index, area in enumerate(areas):
        where = f"area {index}"
        if not isinstance(area, (Polygon, MultiPolygon)):
            kind = area.geom_type if isinstance(area, BaseGeometry) else type(area).__name__
            raise GeometryError(f"{where} is a {kind}; give Polygons and MultiPolygons only")
        if area.is_empty:
            raise GeometryError(f"{where} is empty; leave it out")
        if not area.is_valid:
            reason = shapely.is_valid_reason(area)
            raise GeometryError(f"{where} is not valid: {reason}; mend it (shapely.make_valid)")
        if not (np.abs(area.bounds) <= (540, 90, 540, 90)).all():
            raise GeometryError(f"{where} has bounds {area.bounds}; give longitude and latitude")


def _flat_steps(line: LineString) -> tuple[NDArray[np.object_], Floats]:
    """Return short straight lines in degrees, -180..180, and their KPs from and to."""
    if not isinstance(line, LineString):
        raise GeometryError(f"a {getattr(line, 'geom_type', type(line).__name__)} is not a line")
    dense = densify(line, max_step_km=_AREA_STEP_KM)
    steps, kps, before = [], [], 0.0
    for part in shapely.get_parts(cut_at_date_line(dense)):
        xy = shapely.get_coordinates(part)
        kp = before + cumulative_km(xy)
        before = float(kp[-1])
        some = np.diff(kp) > 0
        steps.append(np.stack([xy[:-1], xy[1:]], axis=1)[some])
        kps.append(np.column_stack([kp[:-1], kp[1:]])[some])
    lines = np.asarray(shapely.linestrings(np.concatenate(steps)), dtype=object)
    return lines, np.concatenate(kps)


def _parts(
    steps: NDArray[np.object_], kp: Floats, rows: Integers, area: Polygon | MultiPolygon
) -> Floats:
    """Return the KPs from and to of the parts inside, of steps that the edge of an area cuts."""
    cut = shapely.intersection(steps[rows], area)
    parts, owner = shapely.get_parts(cut, return_index=True)
    straight = shapely.get_type_id(parts) == 1
    parts, owner = parts[straight], rows[owner[straight]]
    if not len(parts):
        return np.empty((0, 2))
    ends = [shapely.get_point(parts, place) for place in (0, -1)]
    shares = np.column_stack(
        [shapely.line_locate_point(steps[owner], end, normalized=True) for end in ends]
    )
    shares.sort(axis=1)
    inside: Floats = kp[owner, :1] + shares * (kp[owner, 1:] - kp[owner, :1])
    return inside


def _merge(spans: Floats) -> Floats:
    """Return intervals without overlaps, in order; empty intervals are left out."""
    spans = spans[spans[:, 1] - spans[:, 0] > MERGE_KM / 1000]
    if not len(spans):
        return spans
    spans = spans[np.argsort(spans[:, 0])]
    reached = np.maximum.accumulate(spans[:, 1])
    begin = np.flatnonzero(np.concatenate([[True], spans[1:, 0] > reached[:-1] + MERGE_KM]))
    return np.column_stack([spans[begin, 0], np.maximum.reduceat(spans[:, 1], begin)])
