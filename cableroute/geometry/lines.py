"""How long is a line, and what are its corridor, its date-line parts, its finer vertices."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely import LineString, MultiLineString, MultiPolygon, Polygon, affinity
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeometryError
from cableroute.geometry.earth import ECCENTRICITY_SQUARED, EQUATOR_KM, MEAN_RADIUS_KM
from cableroute.geometry.geodesy import (
    SAME_KM,
    Floats,
    check_degrees,
    float_arrays,
    geod_forward,
    geod_inverse,
    lon_beside,
    neighbours_km,
    wrap_degrees,
)

Integers: TypeAlias = NDArray[np.intp]
LineLike: TypeAlias = LineString | ArrayLike
SHARPEST_RADIUS_KM = EQUATOR_KM * (
    1 - ECCENTRICITY_SQUARED
)  # smallest radius of curvature, b^2 / a
ON_LINE_KM = 1e-6  # 1 mm: a point this near the line is on it
PIECE_KM = 100.0  # longest piece of line that one chord represents in `kp_of_point`
_MOST_VERTICES = 20_000_000  # more than this from `densify` is taken for a mistake
_WIDEST_KM = 10_000.0  # widest corridor: beyond it the offset curves fold over
_SAGITTA = 1e-4  # share of the half-width that an edge of a corridor may cut off
CHORD_TOLERANCE_M = 5.0
"""How far a line that is drawn straight in degrees may be beside its geodesics, in `to_planar`."""
_QUARTER_STEPS = 32  # edges in a quarter of a round end: cuts off 0.03 % of the half-width

MOST_BENDS = 5_000
"""So many vertices of a line are simplified at once."""


def line_km(line: LineLike) -> float:
    """Return the geodesic distance along a line, in km; 0.0 if its vertices are all the same.

    Examples
    --------
    >>> round(line_km([(5.37, 43.30), (5.0, 40.0), (3.06, 36.75)]), 6)
    766.389648
    """
    return float(cumulative_km(line)[-1])


def listed(name: str, shapes: object) -> list[Any]:
    """Return lines or areas as a list, in their order; one alone is a GeometryError.

    Examples
    --------
    >>> listed("others", (LineString([(lon, 0), (lon, 1)]) for lon in (1, 2)))
    [<LINESTRING (1 0, 1 1)>, <LINESTRING (2 0, 2 1)>]
    """
    if isinstance(shapes, Iterable) and not isinstance(shapes, (str, bytes)):
        return list(shapes)
    kind = getattr(shapes, "geom_type", type(shapes).__name__)
    raise GeometryError(f"{name}: a {kind} is not a list; give [one, ...]")


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
    km = neighbours_km(*xy.T)[inside]
    return np.bincount(owner[1:][inside], weights=km, minlength=array.size).astype(np.float64)


def each_line_km(lines: Sequence[LineString]) -> Floats:
    """Return `line_km` of each of many lines to its last digit, in one call, which checks nothing.

    Examples
    --------
    >>> line = LineString([(5.37, 43.30), (5.0, 40.0), (3.06, 36.75)])
    >>> bool(each_line_km([line])[0] == line_km(line))
    True
    """
    xy, owner = shapely.get_coordinates(list(lines), return_index=True)
    inside = owner[1:] == owner[:-1]
    _, km = geod_inverse(*xy[:-1][inside].T, *xy[1:][inside].T)
    return np.bincount(owner[1:][inside], weights=km, minlength=len(lines)).astype(np.float64)


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
    return kps_of(segments_of(vertices_of(line))[1])


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
    xy = vertices_of(line)
    azimuth, km = segments_of(xy)
    return _densify(xy, azimuth, km, step, f"max_step_km {step!r}")


def dense_course(line: LineLike, *, max_step_km: float) -> tuple[Floats, Floats]:
    """Return the vertices of `densify` of a line, and the KP of each, km.

    Examples
    --------
    >>> points, kp_km = dense_course([(-60.0, 45.0), (-10.0, 45.0)], max_step_km=1000)
    >>> points[:, 1].round(4).tolist(), kp_km.round(1).tolist()
    ([45.0, 47.0993, 47.8229, 47.0993, 45.0], [0.0, 969.4, 1938.8, 2908.3, 3877.7])
    """
    step = _one_km(max_step_km, "max_step_km")
    xy = vertices_of(line)
    azimuth, km = segments_of(xy)
    dense = _densify(xy, azimuth, km, step, f"max_step_km {step!r}")
    segment, distance, _ = steps_of(km, step)
    kp_km = kps_of(km)
    return shapely.get_coordinates(dense), np.append(kp_km[segment] + distance, kp_km[-1])


@functools.lru_cache(maxsize=4096)
def dense_points(line_wkb: bytes, step_km: float) -> Floats:
    """Return the vertices of `densify` of a line as well-known binary; the latest are kept.

    They are read-only.
    """
    line = shapely.get_coordinates(shapely.from_wkb(line_wkb))
    points: Floats = shapely.get_coordinates(densify(line, max_step_km=step_km))
    points.setflags(write=False)
    return points


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
    lon, lat, azimuth, km, _ = course_of(line)
    segment, low, high = steps_of(km, PIECE_KM)
    ends = np.vstack([low, high])
    lats = geod_forward(lon[segment], lat[segment], azimuth[segment], ends)[1]
    top = min(89.0, abs(lats).max() + np.degrees((half + 1) / MEAN_RADIUS_KM))
    turning = np.tan(np.radians(top)) + 0.01
    step = min(PIECE_KM, np.sqrt(8 * MEAN_RADIUS_KM * half * _SAGITTA / turning))
    if km.sum() / step > _MOST_VERTICES:
        raise GeometryError(f"width_km {width!r} is too narrow for this line; give a wider one")
    parts: list[Polygon] = []
    for index, begin, end in zip(*steps_of(km, 10 * PIECE_KM), strict=True):
        along = np.linspace(begin, end, int(np.ceil((end - begin) / step)) + 1)
        spine = geod_forward(lon[index], lat[index], azimuth[index], along)
        parts.extend(_fold(_capsule(spine, half, step)))
    area = shapely.union_all(parts)
    assert isinstance(area, (Polygon, MultiPolygon))
    return area


def simplified(line: LineString, tolerance_deg: float) -> LineString:
    """Return a line with fewer vertices, none further off than a tolerance, degrees.

    A long one in parts: GEOS goes as deep as a line has bends, and ends the process on 100,000.

    Examples
    --------
    >>> simplified(LineString([(0, 0), (1, 0.01), (2, 0)]), 0.1).wkt
    'LINESTRING (0 0, 2 0)'
    """
    xy = shapely.get_coordinates(line)
    starts = range(0, max(len(xy) - 1, 1), MOST_BENDS)
    parts = (LineString(xy[at : at + MOST_BENDS + 1]) for at in starts)
    thinned = [shapely.get_coordinates(shapely.simplify(part, tolerance_deg)) for part in parts]
    return LineString(np.concatenate([thinned[0], *(part[1:] for part in thinned[1:])]))


def cut_at_date_line(line: LineLike) -> LineString | MultiLineString:
    """Return the line cut where its geodesics cross the date line, longitudes in -180..180.

    Wrapped (170, -170) and continuous (170, 190) longitudes give the same pieces. A line that
    only touches the date line, or runs along it, is not cut there. All meridians meet at a
    pole, the end of the date line: a line that goes through a pole (to a centimetre) is cut
    there, and each piece reaches the pole on its meridian, so that it can be drawn.
    The pieces are together as long as the line.

    Examples
    --------
    >>> cut = cut_at_date_line([(170.0, 50.0), (-170.0, 50.0)])
    >>> [shapely.get_coordinates(piece).round(4).tolist() for piece in cut.geoms]
    [[[170.0, 50.0], [180.0, 50.4325]], [[-180.0, 50.4325], [-170.0, 50.0]]]
    """
    runs = _runs_between_poles(vertices_of(line))
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
    On a map in degrees, at the scale of that map, a geodesic of azimuth a turns by
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
    xy = vertices_of(line)
    azimuth, km = segments_of(xy)
    if km.max() > PIECE_KM:
        segment, first, last = steps_of(km, PIECE_KM)
        start = xy[segment]
        lats = np.column_stack(
            [
                geod_forward(start[:, 0], start[:, 1], azimuth[segment], at)[1]
                for at in (first, last)
            ]
        )
    else:
        segment, lats = np.arange(len(km)), np.column_stack([xy[:-1, 1], xy[1:, 1]])
    top = np.zeros(len(km))  # half a degree: what the longest piece rises between its ends
    np.maximum.at(top, segment, np.abs(lats).max(axis=1) + 0.5)
    turn = 1.1 * np.tan(np.radians(np.minimum(top, 89.99))) / SHARPEST_RADIUS_KM
    step = np.minimum(np.sqrt(8 * within_km / turn), np.pi * MEAN_RADIUS_KM)
    dense = _densify(xy, azimuth, km, step, f"chord_tolerance_m {chord_tolerance_m!r}")
    return cut_at_date_line(dense)


def _faulty(xy: Floats) -> NDArray[np.bool_]:
    return ~(np.abs(xy) <= (540.0, 90.0))


def _check_vertices(xy: Floats, where: str = "", offset: int = 0) -> None:
    """Raise GeometryError for the first vertex with a faulty coordinate."""
    for row in np.flatnonzero(_faulty(xy).any(axis=1))[:1]:
        try:
            check_degrees(*xy[row])
        except GeometryError as error:
            raise GeometryError(f"{where}vertex {offset + row}: {error}") from None


def vertices_of(line: LineLike) -> Floats:
    """Return the checked vertices of a line, shape (n, 2), n >= 2."""
    if isinstance(line, BaseGeometry):
        if not isinstance(line, LineString):
            raise GeometryError(f"a {line.geom_type} is not a line; give one LineString")
        xy = shapely.get_coordinates(line)
    else:
        (xy,) = float_arrays(line)
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
    (km,) = float_arrays(value)
    if km.ndim or not (np.isfinite(km) and km > 0):
        raise GeometryError(f"{name} {value!r} is not a positive number; give km above 0")
    return float(km)


# --- Lines ----------------------------------------------------------------------------------


def segments_of(xy: Floats) -> tuple[Floats, Floats]:
    """Return azimuth at the start and distance in km of every segment."""
    return geod_inverse(*xy[:-1].T, *xy[1:].T)


def kps_of(km: Floats) -> Floats:
    """Return the KP of the vertices from the lengths of the segments."""
    return np.concatenate([[0.0], np.cumsum(km)])


def course_of(line: LineLike) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Return lon, lat and azimuth at the start, extent and KP of segments of some extent.

    Segments below a micrometre, whose azimuth is noise, are left out.
    """
    xy = vertices_of(line)
    azimuth, km = segments_of(xy)
    some = km > SAME_KM
    if not some.any():
        raise GeometryError("all vertices of the line are the same; give two different ones")
    lon, lat = xy[:-1][some].T
    return lon, lat, azimuth[some], km[some], kps_of(km)[:-1][some]


def steps_of(km: Floats, most_km: float | Floats) -> tuple[Integers, Floats, Floats]:
    """Cut every segment into equal steps of at most `most_km`.

    Returns the segment of each step and the distances from the start of the segment at which
    the step begins and ends.
    """
    count = np.maximum(1, np.ceil(km / most_km * (1 - 1e-15))).astype(np.intp)
    segment = np.repeat(np.arange(len(km)), count)
    number = np.arange(len(segment)) - np.repeat(np.cumsum(count) - count, count)
    share = count[segment]
    return segment, km[segment] * (number / share), km[segment] * ((number + 1) / share)


def _densify(
    xy: Floats, azimuth: Floats, km: Floats, step_km: float | Floats, argument: str
) -> LineString:
    """Return vertices with others between them, at most `step_km` apart in each segment."""
    if np.ceil(km / step_km).sum() > _MOST_VERTICES:
        raise GeometryError(f"{argument} gives too many vertices; take a longer step")
    segment, distance, _ = steps_of(km, step_km)
    start = xy[segment]
    lon, lat, _ = geod_forward(start[:, 0], start[:, 1], azimuth[segment], distance)
    wrapped = np.abs(np.diff(xy[:, 0]))[segment] > 180
    lon = np.where(wrapped, lon, lon_beside(lon, start[:, 0]))
    dense = np.where((distance == 0)[:, None], start, np.column_stack([lon, lat]))
    return LineString(np.vstack([dense, xy[-1:]]))


def _capsule(spine: tuple[Floats, Floats, Floats], half_km: float, step_km: float) -> Polygon:
    """Return the area within `half_km` of a geodesic, longitudes continuous.

    `spine` is longitude, latitude and azimuth of points of the geodesic. Around a pole the
    edge turns once through all longitudes and is closed along the parallel of 90 degrees.
    """
    lon, lat, azimuth = spine
    quarter = max(_QUARTER_STEPS, int(np.ceil(np.pi / 2 * half_km / step_km)))
    fan = np.linspace(-90, 90, 2 * quarter + 1)[1:-1]
    forth, back = np.arange(len(lon)), np.arange(len(lon))[::-1]
    centre = np.concatenate([forth, np.full(fan.size, back[0]), back, np.zeros(fan.size, int)])
    bearing = np.concatenate(
        [azimuth - 90, azimuth[-1] + fan, azimuth[back] + 90, azimuth[0] + 180 + fan]
    )
    edge_lon, edge_lat, _ = geod_forward(lon[centre], lat[centre], bearing, half_km)
    # Rounded to 25 nm, longitudes take whole turns without further rounding.
    exact = np.ldexp(np.rint(np.ldexp(edge_lon, 42)), -42)
    turned = np.unwrap([*exact, exact[0]], period=360)
    ring = np.column_stack([turned, [*edge_lat, edge_lat[0]]])
    if turned[-1] != turned[0]:
        pole = np.copysign(90.0, lat.mean())
        ring = np.vstack([ring, [(turned[-1], pole), (turned[0], pole)]])
    return Polygon(ring)


def _fold(area: Polygon) -> list[Polygon]:
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
    xy = np.column_stack([wrap_degrees(xy[:, 0]), xy[:, 1]])
    polar = np.abs(xy[:, 1]) == 90
    repeated = np.concatenate([[False], polar[1:] & (xy[1:, 1] == xy[:-1, 1])])
    if not repeated[1:].all():
        xy, polar = xy[~repeated], polar[~repeated]
    opposite = np.abs(wrap_degrees(np.diff(xy[:, 0]))) > 180 - 1e-9
    over = np.flatnonzero(opposite & ~polar[1:] & ~polar[:-1])
    azimuth, _ = segments_of(xy)
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
    change = wrap_degrees(np.diff(lon))
    turns = np.rint((lon[:-1] + change - lon[1:]) / 360).astype(np.intp)
    turn = np.concatenate([[0], np.cumsum(turns)])  # whole turns to add for continuous longitudes
    edge = lon == -180
    crossing = np.flatnonzero((turn[1:] != turn[:-1]) & ~edge[1:] & ~edge[:-1])
    cut_lat = _date_line_latitude(xy[crossing], xy[crossing + 1])
    lon = np.insert(lon, crossing + 1, -180.0)
    lat = np.insert(lat, crossing + 1, cut_lat)
    edge = np.insert(edge, crossing + 1, True)
    turn = np.insert(turn, crossing + 1, np.maximum(turn[crossing], turn[crossing + 1]))
    # A segment is on the sheet of its end off the date line; one along it, on that before.
    off = ~edge
    clear = off[:-1] | off[1:]
    sheet = np.where(off[:-1], turn[:-1], turn[1:])
    latest = np.maximum.accumulate(np.where(clear, np.arange(len(clear)), 0))
    sheet = sheet[np.maximum(latest, np.argmax(clear))]
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
    azimuth, km = geod_inverse(lon, lat, *end.T)
    low, high = np.zeros_like(km), km
    for _ in range(60):
        middle = (low + high) / 2
        past = abs(wrap_degrees(geod_forward(lon, lat, azimuth, middle)[0] - lon)) >= 180 - abs(lon)
        low, high = np.where(past, low, middle), np.where(past, middle, high)
    return geod_forward(lon, lat, azimuth, high)[1]
