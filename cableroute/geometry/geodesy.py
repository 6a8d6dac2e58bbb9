"""Distances, bearings and lines on the WGS 84 ellipsoid.

Conventions of every function here:

- Longitude before latitude, in degrees. Distances in km, bearings in degrees from north,
  clockwise, 0 <= bearing < 360.
- Scalars give a float, arrays give arrays; arguments broadcast as in NumPy.
- Longitudes from -540 to 540 are accepted and mean the same as their values in -180..180, so
  a line may cross the date line wrapped (170, -170) or continuous (170, 190). Longitudes
  beyond +-540 are taken for a mistake. Answers lie in -180..180 unless said otherwise.
- A line is a `shapely.LineString` (a depth in z is ignored) or an array of shape (n, 2). Its
  vertices are joined by geodesics, the shortest lines on the ellipsoid.
- `GeometryError` is raised for a value that is not finite, a latitude beyond +-90, a line of
  fewer than two vertices, another kind of geometry, and a distance that is negative.

Geodesics are solved by the algorithms of Karney (2013), "Algorithms for geodesics", Journal of
Geodesy 87, 43-55, accurate to 15 nm. Rhumb lines follow Karney (2024), "The area of rhumb
polygons", Studia Geophysica et Geodaetica 68, 99-120.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod
from shapely import LineString, MultiLineString, MultiPolygon, Polygon, affinity
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeometryError

__all__ = [
    "KpOfPoint",
    "bearing_deg",
    "corridor",
    "cumulative_km",
    "cut_at_date_line",
    "densify",
    "destination",
    "distance_km",
    "earth_centred_km",
    "excess_pct",
    "kp_of_point",
    "line_km",
    "lines_km",
    "point_at_kp",
    "radii_km",
    "rhumb_bearing_deg",
    "rhumb_destination",
    "rhumb_distance_km",
    "split_line",
    "to_planar",
]

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.intp]
FloatOrArray: TypeAlias = Any
"""A float for scalar arguments, a float64 array otherwise (typed as NumPy types its ufuncs)."""
LineLike: TypeAlias = LineString | ArrayLike

_GEOD = Geod(ellps="WGS84")
_EQUATOR_KM = 6378.137  # equatorial radius a, WGS 84
_FLATTENING = 1 / 298.257223563  # WGS 84
_E2 = _FLATTENING * (2 - _FLATTENING)  # eccentricity squared
_MEAN_KM = 6371.0088  # mean radius (2 a + b) / 3
_SHARPEST_KM = _EQUATOR_KM * (1 - _E2)  # smallest radius of curvature, b^2 / a
_FLATTEST_KM = _EQUATOR_KM / (1 - _FLATTENING)  # largest radius of curvature, a^2 / b
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(8)

_SAME_KM = 1e-9  # 1 micrometre: KPs nearer than this are the same
_ON_KM = 1e-6  # 1 mm: a point this near the line is on it
_PIECE_KM = 100.0  # longest piece of line that one chord stands for in `kp_of_point`
_BATCH = 2_000_000  # pairs of a point and a piece looked at in one go, for memory
_MOST_VERTICES = 20_000_000  # more than this from `densify` is taken for a mistake
_WIDEST_KM = 10_000.0  # widest corridor: beyond it the offset curves fold over
_SAGITTA = 1e-4  # share of the half-width that an edge of a corridor may cut off
CHORD_TOLERANCE_M = 5.0
"""How far a line that is drawn straight in degrees may be beside its geodesics, in `to_planar`."""
_QUARTER_STEPS = 32  # edges in a quarter of a round end: cuts off 0.03 % of the half-width


class KpOfPoint(NamedTuple):
    """Where a point lies relative to a line; arrays when the points were arrays.

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


def distance_km(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> FloatOrArray:
    """Return the geodesic distance between points, in km.

    Examples
    --------
    >>> round(distance_km(5.37, 43.30, 3.06, 36.75), 6)  # Marseille to Algiers
    753.450005
    """
    return _plain(_inverse(*_points(lon1, lat1, lon2, lat2))[1])


def bearing_deg(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> FloatOrArray:
    """Return the bearing in which the geodesic leaves the first point for the second.

    Between antipodal points any of several shortest lines may be meant; the bearing is that of
    one of them.

    Raises
    ------
    GeometryError
        If two points are the same: then there is no bearing.

    Examples
    --------
    >>> round(bearing_deg(5.37, 43.30, 3.06, 36.75), 6)
    195.92361
    """
    azimuth, km = _inverse(*_points(lon1, lat1, lon2, lat2))
    _reject(km == 0, km, "distance in km", "leaves no bearing; give two different points")
    return _plain(_compass(azimuth))


def destination(
    lon: ArrayLike, lat: ArrayLike, *, bearing_deg: ArrayLike, distance_km: ArrayLike
) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the point reached along a geodesic.

    Any finite bearing is accepted and taken modulo 360.

    Examples
    --------
    >>> lon, lat = destination(5.37, 43.30, bearing_deg=195, distance_km=500)
    >>> round(lon, 9), round(lat, 9)
    (3.878717604, 38.941068361)
    """
    lon, lat, bearing, km = _points_bearing_km(lon, lat, bearing_deg, distance_km)
    end_lon, end_lat, _ = _forward(lon, lat, bearing, km)
    return _plain(end_lon), _plain(end_lat)


def earth_centred_km(lon: ArrayLike, lat: ArrayLike) -> Floats:
    """Return earth-centred x, y and z of points on the ellipsoid, in km, shape (..., 3).

    The x axis leaves at longitude 0 on the equator, the z axis at the north pole.

    Examples
    --------
    >>> earth_centred_km(5.37, 43.30).round(6)
    array([4628.754801,  435.101007, 4351.817207])
    """
    lon, lat = (np.radians(values) for values in _points(lon, lat))
    normal = _EQUATOR_KM / np.sqrt(1 - _E2 * np.sin(lat) ** 2)
    flat = normal * np.cos(lat)
    z = normal * (1 - _E2) * np.sin(lat)
    return np.stack([flat * np.cos(lon), flat * np.sin(lon), z], axis=-1)


def radii_km(lat: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return how long a radian is at a latitude, northward and eastward.

    Parameters
    ----------
    lat : float or array
        Latitude, degrees.

    Returns
    -------
    meridian_km, parallel_km : float or array of float64
        Radius of curvature of the meridian, a (1 - e²) / (1 - e² sin² φ)^(3/2), and radius of
        the parallel, a cos φ / (1 - e² sin² φ)^(1/2) [1]_.

    References
    ----------
    .. [1] Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395,
       equations 4-18 and 4-20.

    Examples
    --------
    >>> round(radii_km(0)[0], 3), round(radii_km(0)[1], 3), round(radii_km(60)[1], 3)
    (6335.439, 6378.137, 3197.105)
    """
    (lat,) = _numbers(lat)
    _check_degrees(np.zeros(np.shape(lat)), lat)
    sine = np.sin(np.radians(lat))
    curve = 1 - _E2 * sine * sine
    meridian = _EQUATOR_KM * (1 - _E2) / (curve * np.sqrt(curve))
    parallel = _EQUATOR_KM * np.cos(np.radians(lat)) / np.sqrt(curve)
    return _plain(meridian), _plain(parallel)


def rhumb_distance_km(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> FloatOrArray:
    """Return the distance between points along the rhumb line (constant bearing), in km.

    The shorter way round in longitude is taken, the eastward one if both are the same. The
    northing is the exact meridian arc; the easting is the difference of longitude times the
    mean radius of the parallels (see `_rhumb_northing_and_radius`), which stays accurate for
    lines near east-west (Karney 2024).

    Examples
    --------
    >>> round(rhumb_distance_km(-5.0, 50.0, -74.0, 40.5), 6)
    5500.03281
    """
    northing, easting = _rhumb_inverse(lon1, lat1, lon2, lat2)
    return _plain(np.hypot(northing, easting))


def rhumb_bearing_deg(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> FloatOrArray:
    """Return the constant bearing of the rhumb line from the first point to the second.

    It is 0 or 180 to and from a pole, the limit of the rhumb lines beside it.

    Raises
    ------
    GeometryError
        If two points are the same: then there is no bearing.

    Examples
    --------
    >>> round(rhumb_bearing_deg(-5.0, 50.0, -74.0, 40.5), 6)
    258.932683
    """
    northing, easting = _rhumb_inverse(lon1, lat1, lon2, lat2)
    km = np.hypot(northing, easting)
    _reject(km == 0, km, "distance in km", "leaves no bearing; give two different points")
    return _plain(_compass(np.degrees(np.arctan2(easting, northing))))


def rhumb_destination(
    lon: ArrayLike, lat: ArrayLike, *, bearing_deg: ArrayLike, distance_km: ArrayLike
) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the point reached along a rhumb line.

    Raises
    ------
    GeometryError
        If the line runs into a pole, where no rhumb line goes on, or starts at one; only due
        north or south may it end or start there.

    Examples
    --------
    >>> lon, lat = rhumb_destination(-5.0, 50.0, bearing_deg=270, distance_km=1000)
    >>> round(lon, 9), round(lat, 9)
    (-18.947827445, 50.0)
    """
    lon, lat, bearing, km = _points_bearing_km(lon, lat, bearing_deg, distance_km)
    turn = _wrap(bearing)
    meridional = turn % 180 == 0
    north = np.cos(np.radians(turn)) * km
    east = np.where(meridional, 0.0, np.sin(np.radians(turn)) * km)
    south = north < 0
    zero = np.zeros_like(lat)
    room = _inverse(zero, lat, zero, np.where(south, -90.0, 90.0))[1]
    blocked = np.where(meridional, abs(north) > room + _SAME_KM, abs(north) >= room)
    blocked |= ~meridional & (abs(lat) == 90)
    _reject(blocked, km, "distance in km", "meets a pole, where rhumb lines end; shorten it")
    end_lat = _forward(zero, lat, np.where(south, 180.0, 0.0), np.minimum(abs(north), room))[1]
    radius = _rhumb_northing_and_radius(lat, end_lat)[1]
    change = np.degrees(np.divide(east, radius, out=np.zeros_like(east), where=~meridional))
    return _plain(_wrap(lon + np.remainder(change, 360.0))), _plain(end_lat)


def line_km(line: LineLike) -> float:
    """Return the geodesic distance along a line, in km; 0.0 if its vertices are all the same.

    Examples
    --------
    >>> round(line_km([(5.37, 43.30), (5.0, 40.0), (3.06, 36.75)]), 6)
    766.389648
    """
    return float(cumulative_km(line)[-1])


def lines_km(lines: Sequence[LineString] | NDArray[np.object_]) -> Floats:
    """Return the geodesic distance along each of many LineStrings, in km, all in one call.

    Parameters
    ----------
    lines : sequence or object array of LineString
        Shape (k,), k may be 0. The answer has the same shape.

    Examples
    --------
    >>> lines_km([LineString([(0, 0), (1, 0)]), LineString([(0, 0), (0, 1)])]).round(6)
    array([111.319491, 110.574389])
    """
    array = np.asarray(lines, dtype=object)
    if array.ndim != 1 or not shapely.is_geometry(array).all():
        raise GeometryError("lines_km needs a flat sequence of LineStrings; give [line, line, ...]")
    for index in np.flatnonzero(~np.isin(shapely.get_type_id(array), (1, 2)))[:1]:
        raise GeometryError(f"line {index} is a {array[index].geom_type}; give LineStrings only")
    for index in np.flatnonzero(shapely.is_empty(array))[:1]:
        raise GeometryError(f"line {index} is empty; leave it out or give two vertices or more")
    xy, owner = shapely.get_coordinates(array, return_index=True)
    first = np.searchsorted(owner, owner)
    for index in np.flatnonzero(_faulty(xy).any(axis=1))[:1]:
        _check_vertices(xy[index : index + 1], f"line {owner[index]}, ", int(index - first[index]))
    inside = owner[1:] == owner[:-1]
    _, km = _inverse(*xy[:-1][inside].T, *xy[1:][inside].T)
    return np.bincount(owner[1:][inside], weights=km, minlength=array.size).astype(np.float64)


def cumulative_km(line: LineLike) -> Floats:
    """Return the KP of every vertex: its geodesic distance along the line from the start.

    Returns
    -------
    array of shape (n,)
        In km; the first is 0, the last is `line_km` of the line.

    Examples
    --------
    >>> cumulative_km([(5.37, 43.30), (5.0, 40.0), (3.06, 36.75)]).round(3)
    array([  0.   , 367.812, 766.39 ])
    """
    return _kps(_segments(_vertices(line))[1])


def point_at_kp(line: LineLike, *, kp_km: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the points at given KPs, on the geodesics of the line.

    Raises
    ------
    GeometryError
        If a KP is not in 0..`line_km` (1 micrometre beyond the end is forgiven).

    Examples
    --------
    >>> lon, lat = point_at_kp([(-60.0, 45.0), (-10.0, 45.0)], kp_km=1000)
    >>> round(lon, 6), round(lat, 6)  # north of the 45th parallel
    (-47.430047, 47.143828)
    """
    xy = _vertices(line)
    azimuth, km = _segments(xy)
    kps = _kps(km)
    kp = _kp_on_line(kp_km, kps[-1])
    segment = np.clip(np.searchsorted(kps, kp, side="right") - 1, 0, len(km) - 1)
    start_lon, start_lat = xy[segment, 0], xy[segment, 1]
    lon, lat, _ = _forward(start_lon, start_lat, azimuth[segment], kp - kps[segment])
    return _plain(lon), _plain(lat)


def kp_of_point(line: LineLike, lon: ArrayLike, lat: ArrayLike) -> KpOfPoint:
    """Return KP, offset and side of the point of the line nearest to each given point.

    The nearest point is that on the ellipsoid, found to a micrometre; of several equally near
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
    is found by the spherical right triangle, repeated, as in Baselga and Martinez-Llario
    (2018), "Intersection and point-to-line solutions for geodesics on the ellipsoid", Studia
    Geophysica et Geodaetica 62, 353-363, kept within the piece.

    Examples
    --------
    >>> found = kp_of_point([(0.0, 0.0), (10.0, 0.0)], 1.0, 0.5)
    >>> round(found.kp_km, 6), round(found.offset_km, 6), found.side
    (111.319491, 55.287152, 'left')
    """
    start_lon, start_lat, azimuth, km, kps = _course(line)
    lon, lat = _points(lon, lat)
    segment, low, high = _steps(km, _PIECE_KM)
    origin = start_lon[segment], start_lat[segment], azimuth[segment]
    ends = [_forward(*origin, along) for along in (low, (low + high) / 2, high)]
    corners = [earth_centred_km(end[0], end[1]) for end in ends]
    found = np.empty((4, lon.size))
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
        found[:, rows], foot[rows] = feet[:, best], segment[piece[best]]
    along, offset, towards, heading = found

    # At a bend the heading is the mean of those of the two segments that meet there.
    arriving = _forward(start_lon, start_lat, azimuth, km)[2]
    at_start, at_end = along <= _SAME_KM, along >= km[foot] - _SAME_KM
    bend = np.where(at_start, foot, foot + 1)
    inner = (at_start | at_end) & (bend > 0) & (bend < len(km))
    before, after = arriving[bend[inner] - 1], azimuth[bend[inner]]
    turn = _wrap(after - before)
    heading[inner] = before + np.where(abs(turn) < 180 - 1e-6, turn / 2, 0)
    across = offset * np.sin(np.radians(towards - heading))
    side = np.where(across < 0, "left", "right")
    side[np.minimum(offset, abs(across)) <= _ON_KM] = "on"
    kp, offset, side = (values.reshape(lon.shape) for values in (kps[foot] + along, offset, side))
    return KpOfPoint(_plain(kp), _plain(offset), side if side.ndim else str(side))


def densify(line: LineLike, *, max_step_km: float) -> LineString:
    """Return the line with vertices put in along its geodesics.

    The given vertices are kept exactly, two neighbours are nowhere further apart than
    `max_step_km` (to a micrometre), and the distance along the line does not change. New
    vertices continue the longitudes of the given ones, so a continuous line stays continuous.

    Raises
    ------
    GeometryError
        If `max_step_km` is not positive, or so small that 20 million vertices would not do.

    Examples
    --------
    >>> line = densify([(-60.0, 45.0), (-10.0, 45.0)], max_step_km=1000)
    >>> shapely.get_coordinates(line).round(4).tolist()
    [[-60.0, 45.0], [-47.8277, 47.0993], [-35.0, 47.8229], [-22.1723, 47.0993], [-10.0, 45.0]]
    """
    step = _one_km(max_step_km, "max_step_km")
    xy = _vertices(line)
    azimuth, km = _segments(xy)
    return _densified(xy, azimuth, km, step, f"max_step_km {step!r}")


def corridor(line: LineLike, *, width_km: float) -> Polygon | MultiPolygon:
    """Return the area within half of `width_km` of the line, with round ends.

    Points of the boundary are half the width from the line to 0.1 %, up to latitude 89 and for
    widths from 1 m. It is built from geodesic offsets, also over the date line and round a
    pole; only within 1 degree of a pole straight edges in degrees are coarser than that.
    The area is cut at the date line into parts with longitudes in -180..180; if it holds a
    pole, its edge also follows the date line and the parallel of 90 degrees.

    Raises
    ------
    GeometryError
        If `width_km` is not positive, above 10 000 or so narrow that 20 million vertices would
        not do, or if all vertices are the same.

    Notes
    -----
    An edge of d km between points of a curve that turns by k per km cuts off k d^2 / 8. On a
    map in degrees a straight edge turns by up to tan(latitude) / radius; d keeps what that
    cuts off to 0.01 % of the half-width. The offset of a geodesic turns by
    tan(offset / radius) / radius, which is no more, as the area reaches that latitude.

    Examples
    --------
    >>> area = corridor([(179.0, 60.0), (-179.0, 60.0)], width_km=20)
    >>> area.geom_type, [round(edge, 3) for edge in area.bounds]
    ('MultiPolygon', [-180.0, 59.91, 180.0, 60.094])
    """
    width = _one_km(width_km, "width_km")
    if width > _WIDEST_KM:
        raise GeometryError(f"width_km {width!r} is above {_WIDEST_KM:,.0f}; give a narrower one")
    half = width / 2
    lon, lat, azimuth, km, _ = _course(line)
    segment, low, high = _steps(km, _PIECE_KM)
    ends = np.vstack([low, high])
    lats = _forward(lon[segment], lat[segment], azimuth[segment], ends)[1]
    top = min(89.0, abs(lats).max() + np.degrees((half + 1) / _MEAN_KM))
    turning = np.tan(np.radians(top)) + 0.01
    step = min(_PIECE_KM, np.sqrt(8 * _MEAN_KM * half * _SAGITTA / turning))
    if km.sum() / step > _MOST_VERTICES:
        raise GeometryError(f"width_km {width!r} is too narrow for this line; give a wider one")
    parts: list[Polygon] = []
    for index, begin, end in zip(*_steps(km, 10 * _PIECE_KM), strict=True):
        along = np.linspace(begin, end, int(np.ceil((end - begin) / step)) + 1)
        spine = _forward(lon[index], lat[index], azimuth[index], along)
        parts.extend(_folded(_capsule(spine, half, step)))
    area = shapely.union_all(parts)
    assert isinstance(area, (Polygon, MultiPolygon))
    return area


def cut_at_date_line(line: LineLike) -> LineString | MultiLineString:
    """Return the line cut where its geodesics cross the date line, longitudes in -180..180.

    Wrapped (170, -170) and continuous (170, 190) longitudes give the same pieces. A line that
    only touches the date line, or runs along it, is not cut there. All meridians meet at a
    pole, the end of the date line: a line that goes through a pole (to a centimetre) is cut
    there, and each piece reaches the pole on its own meridian, so that it can be drawn.
    The pieces are together as long as the line.

    Examples
    --------
    >>> cut = cut_at_date_line([(170.0, 50.0), (-170.0, 50.0)])
    >>> [shapely.get_coordinates(piece).round(4).tolist() for piece in cut.geoms]
    [[[170.0, 50.0], [180.0, 50.4325]], [[-180.0, 50.4325], [-170.0, 50.0]]]
    """
    runs = _runs_between_poles(_vertices(line))
    pieces = [LineString(piece) for run in runs for piece in _cut_run(run)]
    return pieces[0] if len(pieces) == 1 else MultiLineString(pieces)


def to_planar(
    line: LineLike, *, chord_tolerance_m: float = CHORD_TOLERANCE_M
) -> LineString | MultiLineString:
    """Return the line for readers that draw it straight in longitude and latitude.

    GeoJSON, GeoPackage, shapely and map programs join vertices by straight lines in degrees
    (RFC 7946, section 3.1.1), which can be many km beside a geodesic. Vertices are put in so that
    these stay within the tolerance of it, and the line is cut as by `cut_at_date_line`. The
    given vertices are kept and the distance along the line does not change.

    Raises
    ------
    GeometryError
        If `chord_tolerance_m` is not positive, or so small that 20 million vertices would not
        do.

    Notes
    -----
    On a map in degrees, at scale where it stands, a geodesic of azimuth a turns by
    tan(latitude) / radius times sin(a) (1 + cos(a)²), which is at most 1.089: from its two
    equations, with primes for derivatives by distance in radii, lat'' = -tan(lat) sin(a)² and
    cos(lat) lon'' = 2 tan(lat) sin(a) cos(a). A chord of d km cuts off turn times d² / 8.

    Examples
    --------
    >>> line = to_planar([(-60.0, 45.0), (-10.0, 45.0)], chord_tolerance_m=20_000)
    >>> shapely.get_coordinates(line)[:3].round(4).tolist()
    [[-60.0, 45.0], [-50.3326, 46.7848], [-40.1708, 47.7062]]
    """
    within_km = _one_km(chord_tolerance_m, "chord_tolerance_m") / 1000
    xy = _vertices(line)
    azimuth, km = _segments(xy)
    if km.max() > _PIECE_KM:
        segment, first, last = _steps(km, _PIECE_KM)
        start = xy[segment]
        lats = np.column_stack([
            _forward(start[:, 0], start[:, 1], azimuth[segment], at)[1] for at in (first, last)
        ])  # fmt: skip
    else:
        segment, lats = np.arange(len(km)), np.column_stack([xy[:-1, 1], xy[1:, 1]])
    top = np.zeros(len(km))  # half a degree: what the longest piece rises between its ends
    np.maximum.at(top, segment, np.abs(lats).max(axis=1) + 0.5)
    turn = 1.1 * np.tan(np.radians(np.minimum(top, 89.99))) / _SHARPEST_KM
    step = np.minimum(np.sqrt(8 * within_km / turn), np.pi * _MEAN_KM)
    dense = _densified(xy, azimuth, km, step, f"chord_tolerance_m {chord_tolerance_m!r}")
    return cut_at_date_line(dense)


def excess_pct(line: LineLike) -> float:
    """Return by how many per cent the line is longer than the geodesic between its ends.

    Raises
    ------
    GeometryError
        If both ends are the same (to 1 mm): there is no direct line to compare with.

    Examples
    --------
    >>> round(excess_pct([(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)]), 6)
    40.94528
    """
    xy = _vertices(line)
    direct = float(_inverse(*xy[0], *xy[-1])[1])
    if direct <= _ON_KM:
        raise GeometryError("the line ends where it starts, so no excess exists; give an open line")
    return max(0.0, 100 * (line_km(xy) / direct - 1))


def split_line(line: LineLike, *, kp_km: float) -> tuple[LineString, LineString]:
    """Return the two parts of the line before and after a KP; their distances add up.

    A vertex at the KP (to a micrometre) becomes the end of both parts.

    Raises
    ------
    GeometryError
        If the KP is not between the ends of the line, with something left on both sides.

    Examples
    --------
    >>> first, second = split_line([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], kp_km=50)
    >>> round(line_km(first), 6), round(line_km(second), 6)
    (50.0, 172.638982)
    """
    xy = _vertices(line)
    kps = cumulative_km(xy)
    kp = _kp_on_line(kp_km, kps[-1])
    if kp.ndim:
        raise GeometryError("split_line needs one KP, not an array; call it once for each")
    if kp <= _SAME_KM or kp >= kps[-1] - _SAME_KM:
        raise GeometryError(f"kp_km {float(kp)!r} is an end of the line; nothing is left to split")
    before = int(np.searchsorted(kps, kp - _SAME_KM))
    after = int(np.searchsorted(kps, kp + _SAME_KM, side="right"))
    if before < after:
        return LineString(xy[: before + 1]), LineString(xy[after - 1 :])
    lon, lat = point_at_kp(xy, kp_km=kp)
    if abs(xy[before, 0] - xy[before - 1, 0]) <= 180:
        lon = _beside(lon, xy[before - 1, 0])
    cut = np.array([[lon, lat]])
    return LineString(np.vstack([xy[:before], cut])), LineString(np.vstack([cut, xy[before:]]))


# --- Checks ---------------------------------------------------------------------------------


def _reject(bad: NDArray[np.bool_], values: ArrayLike, name: str, why: str) -> None:
    """Raise GeometryError for the first bad value, with its index if there are several."""
    bad, shown = np.broadcast_arrays(bad, values)
    if bad.any():
        index = tuple(int(i) for i in np.unravel_index(int(np.argmax(bad)), bad.shape))
        place = f" at index {index[0] if len(index) == 1 else index}" if index else ""
        raise GeometryError(f"{name} {float(shown[index])!r}{place} {why}")


def _numbers(*values: ArrayLike) -> list[Floats]:
    """Return the values as float arrays of one shape."""
    try:
        arrays = [np.asarray(value, dtype=np.float64) for value in values]
        return list(np.broadcast_arrays(*arrays))
    except (TypeError, ValueError) as error:
        raise GeometryError(f"not numbers of matching shapes: {error}; give floats") from error


def _check_degrees(lon: Floats, lat: Floats) -> None:
    for name, values, most in (("longitude", lon, 540.0), ("latitude", lat, 90.0)):
        _reject(~np.isfinite(values), values, name, "is not finite; leave out or mend the point")
        order = "give degrees, longitude before latitude"
        _reject(np.abs(values) > most, values, name, f"is beyond +-{most:.0f}; {order}")


def _points(*values: ArrayLike) -> list[Floats]:
    """Return checked arrays of one shape from lon, lat, lon, lat, ..."""
    arrays = _numbers(*values)
    for lon, lat in zip(arrays[::2], arrays[1::2], strict=True):
        _check_degrees(lon, lat)
    return arrays


def _points_bearing_km(
    lon: ArrayLike, lat: ArrayLike, bearing: ArrayLike, km: ArrayLike
) -> list[Floats]:
    arrays = _numbers(lon, lat, bearing, km)
    _check_degrees(*arrays[:2])
    _reject(~np.isfinite(arrays[2]), arrays[2], "bearing", "is not finite; give 0 to 360")
    bad = ~np.isfinite(arrays[3]) | (arrays[3] < 0)
    _reject(bad, arrays[3], "distance in km", "is not finite or negative; give 0 or more")
    return arrays


def _faulty(xy: Floats) -> NDArray[np.bool_]:
    return ~(np.abs(xy) <= (540.0, 90.0))


def _check_vertices(xy: Floats, where: str = "", offset: int = 0) -> None:
    """Raise GeometryError for the first vertex with a faulty coordinate."""
    for row in np.flatnonzero(_faulty(xy).any(axis=1))[:1]:
        try:
            _check_degrees(*xy[row])
        except GeometryError as error:
            raise GeometryError(f"{where}vertex {offset + row}: {error}") from None


def _vertices(line: LineLike) -> Floats:
    """Return the checked vertices of a line, shape (n, 2), n >= 2."""
    if isinstance(line, BaseGeometry):
        if not isinstance(line, LineString):
            raise GeometryError(f"a {line.geom_type} is not a line; give one LineString")
        xy = shapely.get_coordinates(line)
    else:
        (xy,) = _numbers(line)
    if xy.size == 0:
        raise GeometryError("the line is empty; give two vertices or more")
    if xy.ndim != 2 or xy.shape[1] != 2:
        raise GeometryError(f"vertices of shape {xy.shape} are not a line; give shape (n, 2)")
    if len(xy) == 1:
        raise GeometryError(f"the line has one vertex, {xy[0].tolist()}; give two or more")
    _check_vertices(xy)
    return xy


def _one_km(value: float, name: str) -> float:
    """Return a distance in km that must be one positive number."""
    (km,) = _numbers(value)
    if km.ndim or not (np.isfinite(km) and km > 0):
        raise GeometryError(f"{name} {value!r} is not a positive number; give km above 0")
    return float(km)


def _kp_on_line(kp_km: ArrayLike, end_km: float) -> Floats:
    """Return KPs that must be on a line of `end_km`."""
    (kp,) = _numbers(kp_km)
    bad = ~((kp >= 0) & (kp <= end_km + _SAME_KM))
    _reject(bad, kp, "kp_km", f"is not on the line; give 0 to {float(end_km)!r}")
    return kp


# --- Single geodesics and rhumb lines -------------------------------------------------------


def _plain(values: Floats) -> FloatOrArray:
    return float(values) if np.ndim(values) == 0 else values


def _wrap(degrees: Floats) -> Floats:
    """Return angles in -180..180, without rounding (IEEE remainder of 360)."""
    return degrees - 360.0 * np.rint(degrees / 360.0)


def _beside(lon: Floats, reference: Floats) -> Floats:
    """Return longitudes moved by whole turns to within 180 degrees of a reference."""
    return lon + 360.0 * np.rint((reference - lon) / 360.0)


def _compass(azimuth: Floats) -> Floats:
    """Return azimuths in 0 <= bearing < 360."""
    bearing = np.where(azimuth < 0, azimuth + 360.0, azimuth) + 0.0
    return np.where(bearing >= 360.0, 0.0, bearing)


def _inverse(lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats) -> tuple[Floats, Floats]:
    """Return azimuth at the start (-180..180) and distance in km of geodesics."""
    lon1, lat1, lon2, lat2 = np.broadcast_arrays(lon1, lat1, lon2, lat2)
    azimuth, _, metres = _GEOD.inv(lon1.ravel(), lat1.ravel(), lon2.ravel(), lat2.ravel())
    return np.reshape(azimuth, lon1.shape), np.reshape(metres, lon1.shape) / 1000


def _forward(
    lon: Floats, lat: Floats, azimuth: Floats, km: Floats | float
) -> tuple[Floats, Floats, Floats]:
    """Return longitude, latitude and azimuth at the end of geodesics."""
    lon, lat, azimuth, km = np.broadcast_arrays(lon, lat, azimuth, km)
    metres = km.ravel() * 1000
    end = _GEOD.fwd(lon.ravel(), lat.ravel(), azimuth.ravel(), metres, return_back_azimuth=False)
    end_lon, end_lat, end_azimuth = (np.reshape(values, lon.shape) for values in end)
    return end_lon, end_lat, end_azimuth


def _rhumb_inverse(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> tuple[Floats, Floats]:
    """Return the way north and the way east, in km, of rhumb lines."""
    lon1, lat1, lon2, lat2 = _points(lon1, lat1, lon2, lat2)
    northing, radius = _rhumb_northing_and_radius(lat1, lat2)
    change = _wrap(lon2 - lon1)
    return northing, radius * np.radians(np.where(change == -180, 180.0, change))


def _rhumb_northing_and_radius(lat1: Floats, lat2: Floats) -> tuple[Floats, Floats]:
    """Return the meridian arc between latitudes and the mean radius of the parallels, in km.

    The mean radius is the arc m divided by the difference of isometric latitude,
    psi = arsinh(tan phi) - e artanh(e sin phi), so that a rhumb line is the hypotenuse of the
    arc and radius times difference of longitude (Karney 2024, section 2). For latitudes near
    each other (against their distance from the pole) the quotient of differences would lose
    digits, at last 0 / 0; both are then integrals over latitude, dm = M dphi and
    dpsi = M / (N cos phi) dphi with M and N the radii of curvature, by 8-point Gauss-Legendre
    quadrature, whose error there is below rounding. Elsewhere m is the geodesic along the
    meridian.
    """
    eccentricity = np.sqrt(_E2)
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half = (phi2 - phi1) / 2
    phi = (phi1 + phi2)[..., None] / 2 + half[..., None] * _NODES
    squash = 1 - _E2 * np.sin(phi) ** 2
    meridian = _EQUATOR_KM * (1 - _E2) / squash**1.5
    parallel = _EQUATOR_KM / np.sqrt(squash) * np.cos(phi)
    arc = meridian @ _WEIGHTS * half
    mean_radius = (meridian @ _WEIGHTS) / ((meridian / parallel) @ _WEIGHTS)
    mean_radius = np.where(abs(lat1) == 90, 0.0, mean_radius)

    def isometric(lat: Floats, phi: Floats) -> Floats:
        sine = np.sin(phi)
        psi = np.arcsinh(np.tan(phi)) - eccentricity * np.arctanh(eccentricity * sine)
        return np.where(np.abs(lat) == 90, np.copysign(np.inf, lat), psi)

    near = 2 * np.abs(half) <= 0.1 * (np.pi / 2 - np.maximum(np.abs(phi1), np.abs(phi2)))
    zero = np.zeros_like(phi1)
    far_arc = np.copysign(_inverse(zero, lat1, zero, lat2)[1], half)
    with np.errstate(invalid="ignore"):
        change = np.where(near, 1.0, isometric(lat2, phi2) - isometric(lat1, phi1))
    return np.where(near, arc, far_arc), np.where(near, mean_radius, far_arc / change)


# --- Lines ----------------------------------------------------------------------------------


def _segments(xy: Floats) -> tuple[Floats, Floats]:
    """Return azimuth at the start and distance in km of every segment."""
    return _inverse(*xy[:-1].T, *xy[1:].T)


def _kps(km: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(km)])


def _course(line: LineLike) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Return lon, lat and azimuth at the start, extent and KP of segments of some extent.

    Segments below a micrometre, whose azimuth is noise, are left out.
    """
    xy = _vertices(line)
    azimuth, km = _segments(xy)
    some = km > _SAME_KM
    if not some.any():
        raise GeometryError("all vertices of the line are the same; give two different ones")
    lon, lat = xy[:-1][some].T
    return lon, lat, azimuth[some], km[some], _kps(km)[:-1][some]


def _steps(km: Floats, most_km: float | Floats) -> tuple[Integers, Floats, Floats]:
    """Cut every segment into equal steps of at most `most_km`.

    Returns the segment of each step and the distances from the start of the segment at which
    the step begins and ends.
    """
    count = np.maximum(1, np.ceil(km / most_km * (1 - 1e-15))).astype(np.intp)
    segment = np.repeat(np.arange(len(km)), count)
    number = np.arange(len(segment)) - np.repeat(np.cumsum(count) - count, count)
    share = count[segment]
    return segment, km[segment] * (number / share), km[segment] * ((number + 1) / share)


def _densified(
    xy: Floats, azimuth: Floats, km: Floats, step_km: float | Floats, asked: str
) -> LineString:
    """Return vertices with others between them, at most `step_km` apart in each segment."""
    if np.ceil(km / step_km).sum() > _MOST_VERTICES:
        raise GeometryError(f"{asked} gives too many vertices; take a longer step")
    segment, distance, _ = _steps(km, step_km)
    start = xy[segment]
    lon, lat, _ = _forward(start[:, 0], start[:, 1], azimuth[segment], distance)
    wrapped = np.abs(np.diff(xy[:, 0]))[segment] > 180
    lon = np.where(wrapped, lon, _beside(lon, start[:, 0]))
    dense = np.where((distance == 0)[:, None], start, np.column_stack([lon, lat]))
    return LineString(np.vstack([dense, xy[-1:]]))


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
    sine = chord / (2 * _SHARPEST_KM)
    return np.where(sine < 1, 2 * _SHARPEST_KM * np.arcsin(np.minimum(sine, 1)), np.inf)


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
    most = _inverse(lon, lat, middle[0][nearest], middle[1][nearest])[1]
    reach = _chord(most)[:, None] + extent / 2 + 1e-3  # 1 m for the rounding of `squared`
    point, piece = np.nonzero(squared <= reach**2)
    # A curve stays within k s^2 / 8 of its chord, k its sharpest bend and s its extent.
    sagitta = extent[piece] ** 2 / (8 * _SHARPEST_KM)
    run, rise = (last - first)[piece], place[point] - first[piece]
    share = np.clip((rise * run).sum(axis=1) / (run**2).sum(axis=1), 0, 1)
    gap = np.sqrt(((rise - share[:, None] * run) ** 2).sum(axis=1))
    begins = np.searchsorted(point, np.arange(len(lon)))
    most = np.minimum(most, np.minimum.reduceat(_arc(gap + sagitta), begins))
    keep = gap - sagitta <= _chord(most[point]) + _SAME_KM
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
        foot = _forward(origin[0][busy], origin[1][busy], origin[2][busy], at[busy])
        to, km = _inverse(foot[0], foot[1], lon[busy], lat[busy])
        gap[busy], towards[busy], heading[busy] = km, to, foot[2]
        cosine, radians = np.cos(np.radians(to - foot[2])), km / _MEAN_KM
        shift = _MEAN_KM * np.arctan2(np.sin(radians) * cosine, np.cos(radians))
        low[busy] = np.where(shift > 0, at[busy], low[busy])
        high[busy] = np.where(shift > 0, high[busy], at[busy])
        step = at[busy] + shift
        if attempt > 1:  # halve what is left rather than leave it
            outside = (step < low[busy]) | (step > high[busy])
            step = np.where(outside, (low[busy] + high[busy]) / 2, step)
        step = np.clip(step, low[busy], high[busy])
        moved = np.abs(step - at[busy]) > _SAME_KM
        at[busy] = step
        busy = busy[moved]
        if not busy.size:
            break
    return np.vstack([at, gap, towards, heading])


def _capsule(spine: tuple[Floats, Floats, Floats], half_km: float, step_km: float) -> Polygon:
    """Return the area within `half_km` of a geodesic, longitudes continuous.

    `spine` is longitude, latitude and azimuth of points of the geodesic. Around a pole the
    edge turns once through all longitudes and is closed along the parallel of 90 degrees.
    """
    lon, lat, azimuth = spine
    quarter = max(_QUARTER_STEPS, int(np.ceil(np.pi / 2 * half_km / step_km)))
    fan = np.linspace(-90, 90, 2 * quarter + 1)[1:-1]
    there, back = np.arange(len(lon)), np.arange(len(lon))[::-1]
    centre = np.concatenate([there, np.full(fan.size, back[0]), back, np.zeros(fan.size, int)])
    bearing = np.concatenate(
        [azimuth - 90, azimuth[-1] + fan, azimuth[back] + 90, azimuth[0] + 180 + fan]
    )
    edge_lon, edge_lat, _ = _forward(lon[centre], lat[centre], bearing, half_km)
    # Rounded to 25 nm, longitudes take whole turns without further rounding.
    exact = np.ldexp(np.rint(np.ldexp(edge_lon, 42)), -42)
    turned = np.unwrap([*exact, exact[0]], period=360)
    ring = np.column_stack([turned, [*edge_lat, edge_lat[0]]])
    if turned[-1] != turned[0]:
        pole = np.copysign(90.0, lat.mean())
        ring = np.vstack([ring, [(turned[-1], pole), (turned[0], pole)]])
    return Polygon(ring)


def _folded(area: Polygon) -> list[Polygon]:
    """Return the parts of an area on each side of the date line, longitudes in -180..180."""
    west, _, east, _ = area.bounds
    parts: list[Polygon] = []
    for turn in range(int((west + 180) // 360), int((east + 180) // 360) + 1):
        shift = 360.0 * turn
        inside = area.intersection(shapely.box(shift - 180, -90, shift + 180, 90))
        polygons = [part for part in shapely.get_parts(inside) if isinstance(part, Polygon)]
        parts.extend(affinity.translate(part, xoff=-shift) for part in polygons)
    return parts


def _runs_between_poles(xy: Floats) -> list[Floats]:
    """Return the parts of a line between its visits to a pole, longitudes in -180..180.

    A vertex is put in where a segment goes over a pole, that is, where the longitudes of its
    ends are 180 degrees apart. A run takes the meridian on which it reaches or leaves a pole.
    """
    xy = np.column_stack([_wrap(xy[:, 0]), xy[:, 1]])
    polar = np.abs(xy[:, 1]) == 90
    repeated = np.concatenate([[False], polar[1:] & (xy[1:, 1] == xy[:-1, 1])])
    if not repeated[1:].all():
        xy, polar = xy[~repeated], polar[~repeated]
    opposite = np.abs(_wrap(np.diff(xy[:, 0]))) > 180 - 1e-9
    over = np.flatnonzero(opposite & ~polar[1:] & ~polar[:-1])
    azimuth, _ = _segments(xy)
    poles = np.where(np.abs(azimuth[over]) < 90, 90.0, -90.0)
    xy = np.insert(xy, over + 1, np.column_stack([xy[over, 0], poles]), axis=0)
    polar = np.abs(xy[:, 1]) == 90
    visits = np.flatnonzero(polar[1:-1]) + 1
    runs = []
    for begin, end in zip([0, *visits], [*visits, len(xy) - 1], strict=True):
        run = xy[begin : end + 1].copy()
        if polar[begin]:
            run[0, 0] = run[1, 0]
        if polar[end]:
            run[-1, 0] = run[-2, 0]
        runs.append(run)
    return runs


def _cut_run(xy: Floats) -> list[Floats]:
    """Return the pieces of a line that meets no pole within, cut at the date line."""
    lon, lat = np.where(xy[:, 0] == 180, -180.0, xy[:, 0]), xy[:, 1]
    change = _wrap(np.diff(lon))
    turns = np.rint((lon[:-1] + change - lon[1:]) / 360).astype(np.intp)
    turn = np.concatenate([[0], np.cumsum(turns)])  # whole turns to add for continuous longitudes
    edge = lon == -180
    crossing = np.flatnonzero((turn[1:] != turn[:-1]) & ~edge[1:] & ~edge[:-1])
    cut_lat = _date_line_latitude(xy[crossing], xy[crossing + 1])
    lon = np.insert(lon, crossing + 1, -180.0)
    lat = np.insert(lat, crossing + 1, cut_lat)
    edge = np.insert(edge, crossing + 1, True)
    turn = np.insert(turn, crossing + 1, np.maximum(turn[crossing], turn[crossing + 1]))
    # A segment lies on the sheet of its end off the date line; one along it, on that before.
    off = ~edge
    known = off[:-1] | off[1:]
    sheet = np.where(off[:-1], turn[:-1], turn[1:])
    latest = np.maximum.accumulate(np.where(known, np.arange(len(known)), 0))
    sheet = sheet[np.maximum(latest, np.argmax(known))]
    breaks = np.flatnonzero(np.diff(sheet)) + 1
    return [
        np.column_stack([lon[b : e + 1] + 360.0 * (turn[b : e + 1] - sheet[b]), lat[b : e + 1]])
        for b, e in zip([0, *breaks], [*breaks, len(sheet)], strict=True)
    ]


def _date_line_latitude(start: Floats, end: Floats) -> Floats:
    """Return where geodesics across the date line meet it, by halving: longitude is monotone."""
    lon, lat = start.T
    if not len(start):
        return np.empty(0)
    azimuth, km = _inverse(lon, lat, *end.T)
    low, high = np.zeros_like(km), km
    for _ in range(60):
        middle = (low + high) / 2
        past = abs(_wrap(_forward(lon, lat, azimuth, middle)[0] - lon)) >= 180 - abs(lon)
        low, high = np.where(past, low, middle), np.where(past, middle, high)
    return _forward(lon, lat, azimuth, high)[1]
