"""Where is KP 40, and at which KP is a point: kilometre points along a line."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import ArrayLike
from shapely import LineString

from cableroute.errors import GeometryError
from cableroute.geometry.earth import EQUATOR_KM, FLATTENING, MEAN_RADIUS_KM
from cableroute.geometry.geodesy import (
    SAME_KM,
    FloatOrArray,
    Floats,
    checked_places,
    earth_centred_km,
    float_arrays,
    geod_forward,
    geod_inverse,
    lon_beside,
    plain_float,
    reject,
    wrap_degrees,
)
from cableroute.geometry.lines import (
    ON_LINE_KM,
    PIECE_KM,
    SHARPEST_RADIUS_KM,
    Integers,
    LineLike,
    course_of,
    cumulative_km,
    kps_of,
    segments_of,
    steps_of,
    vertices_of,
)

_FLATTEST_KM = EQUATOR_KM / (1 - FLATTENING)  # largest radius of curvature, a^2 / b
_BATCH = 2_000_000  # pairs of a point and a piece examined in one go, for memory


class KpOfPoint(NamedTuple):
    """Where a point is relative to a line; arrays when the points were arrays.

    Attributes
    ----------
    kp_km : float or array
        KP of the nearest point of the line: its distance along the line from the start.
    offset_km : float or array
        Geodesic distance from the line.
    side : str or array of str
        "left" or "right" looking along the line, or "on": within 1 mm of the line or, off
        its ends, of its straight continuation.
    """

    kp_km: FloatOrArray
    offset_km: FloatOrArray
    side: Any


def point_at_kp(line: LineLike, *, kp_km: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the points at given KPs, on the geodesics of the line.

    Raises
    ------
    GeometryError
        If a KP is not in 0..`line_km` (1 micrometre beyond the end is forgiven, and one more for
        each 100 km: `parallels` and `crossings` measure no finer).

    Examples
    --------
    >>> lon, lat = point_at_kp([(-60.0, 45.0), (-10.0, 45.0)], kp_km=1000)
    >>> round(lon, 6), round(lat, 6)  # north of the 45th parallel
    (-47.430047, 47.143828)
    """
    xy = vertices_of(line)
    azimuth, km = segments_of(xy)
    kps = kps_of(km)
    kp = _kp_on_line(kp_km, kps[-1])
    segment = np.clip(np.searchsorted(kps, kp, side="right") - 1, 0, len(km) - 1)
    start_lon, start_lat = xy[segment, 0], xy[segment, 1]
    lon, lat, _ = geod_forward(start_lon, start_lat, azimuth[segment], kp - kps[segment])
    return plain_float(lon), plain_float(lat)


def kp_of_point(line: LineLike, lon: ArrayLike, lat: ArrayLike) -> KpOfPoint:
    """Return KP, offset and side of the point of the line nearest to each given point.

    The nearest point is that on the ellipsoid, to a micrometre; of several equally near
    ones, one is taken. Side at a bend is judged against the mean of the two headings; where
    the line turns straight back, against the heading before. For points some 10 000 km (a
    quarter of the globe) from the line, where the distance hardly changes along it, the offset
    is that of one of the nearly equal minima.

    Parameters
    ----------
    line : LineString or array of shape (n, 2)
        Its vertices must not all be the same.
    lon, lat : float or array
        The points; the fields of the answer have their broadcast shape.

    Notes
    -----
    Pieces of line that cannot hold the nearest point are ruled out by bounds on the chords
    through the ellipsoid (`_candidates`); on the rest, the foot of the perpendicular geodesic
    is computed by the spherical right triangle, repeated, as in Baselga and Martinez-Llario
    (2018), "Intersection and point-to-line solutions for geodesics on the ellipsoid", Studia
    Geophysica et Geodaetica 62, 353-363, kept within the piece.

    Examples
    --------
    >>> point = kp_of_point([(0.0, 0.0), (10.0, 0.0)], 1.0, 0.5)
    >>> round(point.kp_km, 6), round(point.offset_km, 6), point.side
    (111.319491, 55.287152, 'left')
    """
    start_lon, start_lat, azimuth, km, kps = course_of(line)
    lon, lat = checked_places(lon, lat)
    segment, low, high = steps_of(km, PIECE_KM)
    origin = start_lon[segment], start_lat[segment], azimuth[segment]
    ends = [geod_forward(*origin, along) for along in (low, (low + high) / 2, high)]
    corners = [earth_centred_km(end[0], end[1]) for end in ends]
    best_feet = np.empty((4, lon.size))
    foot = np.empty(lon.size, dtype=np.intp)
    batch = max(1, _BATCH // len(segment))
    for rows in (slice(begin, begin + batch) for begin in range(0, lon.size, batch)):
        near_lon, near_lat = lon.ravel()[rows], lat.ravel()[rows]
        point, piece, guess = _candidates(near_lon, near_lat, ends[1], corners, low, high)
        line_at = origin[0][piece], origin[1][piece], origin[2][piece]
        reach = low[piece], high[piece]
        feet = _feet(line_at, *reach, guess, near_lon[point], near_lat[point])
        order = np.lexsort((feet[1], point))
        best = order[np.unique(point, return_index=True)[1]]
        best_feet[:, rows], foot[rows] = feet[:, best], segment[piece[best]]
    along, offset, towards, heading = best_feet

    # At a bend the heading is the mean of those of the two segments that meet there.
    arriving = geod_forward(start_lon, start_lat, azimuth, km)[2]
    at_start, at_end = along <= SAME_KM, along >= km[foot] - SAME_KM
    bend = np.where(at_start, foot, foot + 1)
    inner = (at_start | at_end) & (bend > 0) & (bend < len(km))
    before, after = arriving[bend[inner] - 1], azimuth[bend[inner]]
    turn = wrap_degrees(after - before)
    heading[inner] = before + np.where(abs(turn) < 180 - 1e-6, turn / 2, 0)
    across = offset * np.sin(np.radians(towards - heading))
    side = np.where(across < 0, "left", "right")
    side[np.minimum(offset, abs(across)) <= ON_LINE_KM] = "on"
    kp, offset, side = (values.reshape(lon.shape) for values in (kps[foot] + along, offset, side))
    return KpOfPoint(plain_float(kp), plain_float(offset), side if side.ndim else str(side))


@functools.lru_cache(maxsize=8192)
def nearest_kps_km(line_wkb: bytes, places: tuple[tuple[float, float], ...]) -> tuple[float, ...]:
    """Return the KPs of `kp_of_point` of a line as well-known binary; the latest are kept."""
    line = shapely.get_coordinates(shapely.from_wkb(line_wkb))
    lon, lat = zip(*places, strict=True)
    return tuple(np.atleast_1d(kp_of_point(line, lon, lat).kp_km).tolist())


def split_line(line: LineLike, *, kp_km: float) -> tuple[LineString, LineString]:
    """Return the two parts of the line before and after a KP; their distances add up.

    A vertex at the KP (to a micrometre) becomes the end of both parts.

    Raises
    ------
    GeometryError
        If the KP is not between the ends of the line, with something left on both sides.

    Examples
    --------
    >>> from cableroute.geometry import line_km
    >>> first, second = split_line([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], kp_km=50)
    >>> round(line_km(first), 6), round(line_km(second), 6)
    (50.0, 172.638982)
    """
    xy = vertices_of(line)
    kps = cumulative_km(xy)
    kp = _kp_on_line(kp_km, kps[-1])
    if kp.ndim:
        raise GeometryError("split_line needs one KP, not an array; call it once for each")
    if kp <= SAME_KM or kp >= kps[-1] - SAME_KM:
        raise GeometryError(f"kp_km {float(kp)!r} is an end of the line; nothing is left to split")
    before = int(np.searchsorted(kps, kp - SAME_KM))
    after = int(np.searchsorted(kps, kp + SAME_KM, side="right"))
    if before < after:
        return LineString(xy[: before + 1]), LineString(xy[after - 1 :])
    lon, lat = point_at_kp(xy, kp_km=kp)
    if abs(xy[before, 0] - xy[before - 1, 0]) <= 180:
        lon = lon_beside(lon, xy[before - 1, 0])
    cut = np.array([[lon, lat]])
    return LineString(np.vstack([xy[:before], cut])), LineString(np.vstack([cut, xy[before:]]))


def _kp_on_line(kp_km: ArrayLike, end_km: float) -> Floats:
    """Return KPs that must be on a line of `end_km`."""
    (kp,) = float_arrays(kp_km)
    bad = ~((kp >= 0) & (kp <= end_km + SAME_KM * (1 + end_km / 100)))
    reject(bad, kp, "kp_km", f"is not on the line; give 0 to {float(end_km)!r}")
    return kp


def _chord(km: Floats) -> Floats:
    """Return the longest chord that points `km` apart on the ellipsoid can have.

    The ellipsoid rolls inside the sphere of its largest radius of curvature (Blaschke), so
    the chord grows no faster with the distance than on that sphere.
    """
    return 2 * _FLATTEST_KM * np.sin(km / (2 * _FLATTEST_KM))


def _arc(chord: Floats) -> Floats:
    """Return the longest geodesic that can have a chord, infinite for nearly antipodal points.

    A curve bent nowhere more than a circle has no shorter a chord (Schur's theorem).
    """
    sine = chord / (2 * SHARPEST_RADIUS_KM)
    return np.where(sine < 1, 2 * SHARPEST_RADIUS_KM * np.arcsin(np.minimum(sine, 1)), np.inf)


def _candidates(
    lon: Floats,
    lat: Floats,
    middle: Sequence[Floats],
    corners: Sequence[Floats],
    low: Floats,
    high: Floats,
) -> tuple[Integers, Integers, Floats]:
    """Return pairs of a point and a piece of line that may hold the nearest point of the line.

    `middle` starts with longitude and latitude of the middle of each piece, `corners` are
    start, middle and end of each, geocentric; a piece reaches from `low` to `high` km of its
    segment. The pairs are indices, points in order, each point at least once; the third
    array is where on its segment the point is nearest to the chord of the piece.
    """
    first, centre, last = corners
    extent = high - low
    place = earth_centred_km(lon, lat)
    squared = (place**2).sum(axis=1)[:, None] + (centre**2).sum(axis=1) - 2 * place @ centre.T
    nearest = np.argmin(squared, axis=1)
    most = geod_inverse(lon, lat, middle[0][nearest], middle[1][nearest])[1]
    reach = _chord(most)[:, None] + extent / 2 + 1e-3  # 1 m for the rounding of `squared`
    point, piece = np.nonzero(squared <= reach**2)
    # A curve stays within k s^2 / 8 of its chord, k its sharpest bend and s its extent.
    sagitta = extent[piece] ** 2 / (8 * SHARPEST_RADIUS_KM)
    run, rise = (last - first)[piece], place[point] - first[piece]
    share = np.clip((rise * run).sum(axis=1) / (run**2).sum(axis=1), 0, 1)
    gap = np.sqrt(((rise - share[:, None] * run) ** 2).sum(axis=1))
    begins = np.searchsorted(point, np.arange(len(lon)))
    most = np.minimum(most, np.minimum.reduceat(_arc(gap + sagitta), begins))
    keep = gap - sagitta <= _chord(most[point]) + SAME_KM
    point, piece, share = point[keep], piece[keep], share[keep]
    return point, piece, low[piece] + share * extent[piece]


def _feet(
    origin: tuple[Floats, Floats, Floats],
    low: Floats,
    high: Floats,
    guess: Floats,
    lon: Floats,
    lat: Floats,
) -> Floats:
    """Return the nearest point to lon, lat between `low` and `high` km along each geodesic.

    `origin` is where the geodesics start: longitude, latitude, azimuth. The rows of the
    answer are the distance along the geodesic, the distance and azimuth from there to lon,
    lat, and the azimuth of the geodesic there.
    """
    at = guess.copy()
    low, high = low.copy(), high.copy()
    gap, towards, heading = np.empty((3, len(at)))
    busy = np.arange(len(at))
    for attempt in range(60):
        foot = geod_forward(origin[0][busy], origin[1][busy], origin[2][busy], at[busy])
        to, km = geod_inverse(foot[0], foot[1], lon[busy], lat[busy])
        gap[busy], towards[busy], heading[busy] = km, to, foot[2]
        cosine, radians = np.cos(np.radians(to - foot[2])), km / MEAN_RADIUS_KM
        shift = MEAN_RADIUS_KM * np.arctan2(np.sin(radians) * cosine, np.cos(radians))
        low[busy] = np.where(shift > 0, at[busy], low[busy])
        high[busy] = np.where(shift > 0, high[busy], at[busy])
        step = at[busy] + shift
        if attempt > 1:  # halve what is left rather than leave it
            outside = (step < low[busy]) | (step > high[busy])
            step = np.where(outside, (low[busy] + high[busy]) / 2, step)
        step = np.clip(step, low[busy], high[busy])
        moved = np.abs(step - at[busy]) > SAME_KM
        at[busy] = step
        busy = busy[moved]
        if not busy.size:
            break
    return np.vstack([at, gap, towards, heading])
