"""Crossings of, parallels to and lengths inside: where a line meets others, by KP.

Lines are `shapely.LineString` in longitude and latitude, degrees, WGS 84; their vertices are
joined by geodesics. Longitudes may be wrapped (170, -170) or continuous (170, 190), a line may
cross the date line and go over a pole: all is reckoned in earth-centred coordinates, where
neither is anything special. KP is the distance along a line from its start, in km.

How it is done, and how exact it is: lines are cut into pieces of at most 100 km, whose ends
are on the geodesic (Karney 2013, by pyproj). Between two ends a geodesic stays within 0.7 m of
the plane through them and the earth's centre; that bend is reckoned to first order. Crossings
then are right to 3 mm divided by the sine of the crossing angle (4,500 pairs built with
geographiclib to cross at a known point). Distances are taken in the plane as seen from above
the middle between two pieces, with the arc for its chord; they are right to 10 m or 0.1 %,
whichever is more (found against Karney's geodesics: 0.005 %). Pieces that cannot meet are
ruled out by a grid of boxes with compiled loops where numba is installed (``pip install
'cableroute[fast]'``), else by a k-d tree from SciPy. Both give the same answers. ``engine`` is
"numba" or "numpy"; left out, numba where it can be imported: over 60 times as fast, as measured
at the top of `kernels_proximity`.
"""

from __future__ import annotations

import importlib
import itertools
import math
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely import LineString, MultiPolygon, Polygon, affinity
from shapely.geometry.base import BaseGeometry

from cableroute import geodesy
from cableroute.errors import GeometryError, MissingExtraError

__all__ = [
    "Crossings",
    "Inside",
    "Nearest",
    "Parallels",
    "all_crossings",
    "all_parallels",
    "at_least_km",
    "crossings",
    "lengths_inside_km",
    "nearest",
    "parallels",
    "within_reach",
]

TOUCH_KM = 0.001
"""Lines nearer than this (1 m) meet."""

OVERLAP_KM = 0.01
"""Lines that stay within `TOUCH_KM` of each other for this long (10 m) overlap."""

MOST_WITHIN_KM = 2000.0
"""Widest distance in which lines are looked for."""

KINDS = ("cross", "touch", "overlap")

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_A = 6378.137  # equatorial radius, WGS 84, km
_F = 1 / 298.257223563
_E2 = _F * (2 - _F)
_B = _A * (1 - _F)
_R = 6371.0088  # mean radius
_PIECE_KM = 100.0  # longest piece
_EXACT_KM = 1e-5  # 1 cm: a vertex this near a line lies on it
_LOOK_KM = 0.02  # how far from such a vertex it is judged which side the lines leave to
_SHORT_DEG = 0.62  # a piece that changes by less in longitude and latitude is not long
FEW_VERTICES = 20_000
"""Up to so many vertices numpy answers before numba has loaded."""

_NOTHING_KM = 1e-9  # 1 micrometre: shorter pieces are passed over
_MERGE_KM = 1e-6  # stretches that leave 1 mm between them are one
_MOST_BALLS = 32  # that hold one line
_BULGE_KM = 0.41  # two pieces leave their chords by less than this together
_FAR_KM = 500.0  # beyond, `nearest` reckons in space and not in the plane
_AREA_STEP_KM = 2.0  # steps of a line that areas cut straight in degrees
_CELL = 95  # per cent of the boxes are no wider than a cell of the grid
_BATCH = 2_000_000  # pairs of pieces looked at in one go, for memory


class Crossings(NamedTuple):
    """Where lines meet: arrays with one row a meeting, by line, other and KP.

    The number of rows is ``found.kp_km.size`` (``len`` counts the fields).

    Attributes
    ----------
    line, other : array of int
        Places of the two lines in the sequences given.
    kp_km, other_kp_km : array
        KP of the meeting on each; of the start of an overlap.
    end_kp_km, other_end_kp_km : array
        KP of the end of an overlap; elsewhere the same as the start. On the other line an
        overlap may run backwards.
    lon, lat : array
        Where they meet, -180..180; the start of an overlap.
    angle_deg : array
        Angle between the lines there, 0 to 90.
    kind : array of str
        "cross", "touch" or "overlap".
    """

    line: Integers
    other: Integers
    kp_km: Floats
    other_kp_km: Floats
    end_kp_km: Floats
    other_end_kp_km: Floats
    lon: Floats
    lat: Floats
    angle_deg: Floats
    kind: NDArray[np.str_]


class Parallels(NamedTuple):
    """Stretches of lines near another: arrays with one row a stretch, by line, other and KP.

    Attributes
    ----------
    line, other : array of int
        Places of the two lines in the sequences given.
    from_kp_km, to_kp_km : array
        The stretch, by KP on the line.
    least_km : array
        Least distance on the stretch; 0 where they cross.
    kp_km, other_kp_km : array
        KP of the least distance on each; where several are the same, one of them.
    """

    line: Integers
    other: Integers
    from_kp_km: Floats
    to_kp_km: Floats
    least_km: Floats
    kp_km: Floats
    other_kp_km: Floats


class Inside(NamedTuple):
    """How much of a line lies in an area.

    Attributes
    ----------
    km : float
        Length inside; the edge is inside.
    intervals : tuple of (float, float)
        From which KP to which KP, in order.
    """

    km: float
    intervals: tuple[tuple[float, float], ...]


class Nearest(NamedTuple):
    """Where two lines are nearest to each other.

    Attributes
    ----------
    distance_km : float
        Geodesic distance; 0 where they meet.
    kp_km, other_kp_km : float
        KP of the nearest points on each line.
    lon, lat, other_lon, other_lat : float
        The nearest points.
    """

    distance_km: float
    kp_km: float
    other_kp_km: float
    lon: float
    lat: float
    other_lon: float
    other_lat: float


def crossings(
    line: LineString, others: Sequence[LineString], *, engine: str | None = None
) -> Crossings:
    """Return where a line meets others.

    Parameters
    ----------
    line : LineString
        Its index in the answer is 0.
    others : sequence of LineString
        They are not compared with each other.
    engine : str, optional
        "numba" or "numpy".

    Returns
    -------
    Crossings
        A row for each meeting:

        - *overlap*: vertices of one lie within 1 m of the other over 10 m or more, with nothing
          but straight pieces between them; one row for the whole stretch;
        - *touch*: within 1 m at an end of either, or at a vertex (or between vertices less than
          2 m apart) without passing to the other side;
        - *cross*: they pass to the other side of each other.

        Meetings less than 2 m apart on both lines are one.

    Raises
    ------
    GeometryError
        A line that is not a LineString, has a faulty coordinate or no length, or an engine that
        is not known.
    MissingExtraError
        The engine is numba, which is not installed (extra ``fast``).

    Notes
    -----
    At a vertex that lies on the other line (to 1 cm) it is looked where both lines stand 20 m
    before and after; elsewhere the number of passages is odd (cross) or even (touch). A line's
    meetings with itself are not looked for.

    Examples
    --------
    >>> equator = LineString([(-10, 0), (10, 0)])
    >>> found = crossings(equator, [LineString([(0, -5), (0, 5)]), LineString([(3, 0), (3, 9)])])
    >>> found.other.tolist(), found.kp_km.round(3).tolist(), found.kind.tolist()
    ([0, 1], [1113.195, 1447.153], ['cross', 'touch'])
    """
    pieces = _pieces([line, *others], engine, one_and_others=True)
    return Crossings(*_shifted(_meetings(pieces, 1, None)))


def all_crossings(
    lines: Sequence[LineString],
    *,
    engine: str | None = None,
    executor: Executor | None = None,
) -> Crossings:
    """Return where any two of the lines meet, each pair once (`line` < `other`).

    Parameters
    ----------
    lines : sequence of LineString
        The lines.
    engine : str, optional
        "numba" or "numpy".
    executor : concurrent.futures.Executor, optional
        Searches parts of the lines at the same time, in threads (the compiled loops let
        others run) or processes. Worth it from some thousands of lines; with numpy it is not
        used.

    Returns
    -------
    Crossings
        As for `crossings`.

    Raises
    ------
    GeometryError
        As for `crossings`.

    Examples
    --------
    >>> cross = [LineString([(0, -1), (0, 1)]), LineString([(-1, 0), (1, 0)])]
    >>> found = all_crossings(cross)
    >>> found.kp_km.round(3).tolist(), found.other_kp_km.round(3).tolist()
    ([110.574], [111.319])
    >>> found.angle_deg.round(6).tolist()
    [90.0]
    """
    pieces = _pieces(lines, engine)
    return Crossings(*_meetings(pieces, len(lines), executor))


def parallels(
    line: LineString,
    others: Sequence[LineString],
    *,
    within_km: float,
    engine: str | None = None,
) -> Parallels:
    """Return the stretches of a line that lie within a distance of others.

    Parameters
    ----------
    line : LineString
        Its index in the answer is 0.
    others : sequence of LineString
        They are not compared with each other.
    within_km : float
        Above 0, at most 2000 km.
    engine : str, optional
        "numba" or "numpy".

    Returns
    -------
    Parallels
        A row for each stretch of the line and each other that is near it.

    Raises
    ------
    GeometryError
        As for `crossings`; `within_km` is not a number above 0 and at most 2000.

    Examples
    --------
    >>> found = parallels(
    ...     LineString([(0, 0), (10, 0)]), [LineString([(4, 0.5), (5, 0.5)])], within_km=60
    ... )
    >>> found.from_kp_km.round().tolist(), found.to_kp_km.round().tolist()
    ([422.0], [580.0])
    """
    reach = np.full(len(others) + 1, _within(within_km) / 2)
    pieces = _pieces([line, *others], engine, one_and_others=True)
    return Parallels(*_shifted(_near(pieces, reach, 1, None)))


def all_parallels(
    lines: Sequence[LineString],
    *,
    within_km: float,
    engine: str | None = None,
    executor: Executor | None = None,
) -> Parallels:
    """Return the stretches of each line that lie within a distance of any other.

    Both ways: a stretch of the first near the second, and one of the second near the first.

    Parameters
    ----------
    lines : sequence of LineString
        The lines.
    within_km : float
        Above 0, at most 2000 km.
    engine : str, optional
        "numba" or "numpy".
    executor : concurrent.futures.Executor, optional
        As for `all_crossings`.

    Returns
    -------
    Parallels
        As for `parallels`.

    Raises
    ------
    GeometryError
        As for `parallels`.

    Examples
    --------
    >>> found = all_parallels(
    ...     [LineString([(0, 0), (10, 0)]), LineString([(4, 0.5), (5, 0.5)])], within_km=60
    ... )
    >>> found.line.tolist(), found.other.tolist(), found.least_km.round(2).tolist()
    ([0, 1], [1, 0], [55.29, 55.29])
    """
    reach = np.full(len(lines), _within(within_km) / 2)
    return Parallels(*_near(_pieces(lines, engine), reach, len(lines), executor))


def within_reach(
    lines: Sequence[LineString], *, reach_km: ArrayLike, engine: str | None = None
) -> Parallels:
    """Return the stretches of each line within its own reach and another's, added.

    Parameters
    ----------
    lines : sequence of LineString
        The lines.
    reach_km : array
        For each line, 0 to 1000 km: for example how far a cable may lie from the line drawn.
    engine : str, optional
        "numba" or "numpy".

    Returns
    -------
    Parallels
        As for `all_parallels`.

    Raises
    ------
    GeometryError
        As for `crossings`; a reach that is not a number from 0 to 1000.

    Examples
    --------
    >>> pair = [LineString([(0, 0), (1, 0)]), LineString([(0, 0.5), (1, 0.5)])]
    >>> within_reach(pair, reach_km=[50, 5]).from_kp_km.size
    0
    >>> within_reach(pair, reach_km=[50, 6]).from_kp_km.size
    2
    """
    reach = np.asarray(reach_km, dtype=np.float64)
    if reach.shape != (len(lines),):
        raise GeometryError(
            f"reach_km of shape {reach.shape} for {len(lines)} lines; give one each"
        )
    for index in np.flatnonzero(~((reach >= 0) & (reach <= MOST_WITHIN_KM / 2)))[:1]:
        raise GeometryError(
            f"reach_km {reach[index]} at index {index} is not a reach; give 0 to "
            f"{MOST_WITHIN_KM / 2:g}"
        )
    return Parallels(*_near(_pieces(lines, engine), reach, len(lines), None))


def nearest(first: LineString, second: LineString) -> Nearest:
    """Return where two lines are nearest to each other, however far apart.

    Parameters
    ----------
    first, second : LineString
        The lines.

    Returns
    -------
    Nearest
        The distance is Karney's geodesic between the points found; these are nearest to 0.1 %
        or 10 m.

    Raises
    ------
    GeometryError
        As for `crossings`.

    Examples
    --------
    >>> found = nearest(LineString([(0, 0), (10, 0)]), LineString([(4, 2), (4, 1)]))
    >>> round(found.distance_km, 3), round(found.kp_km, 1), round(found.other_kp_km, 1)
    (110.574, 445.3, 110.6)
    """
    from scipy.spatial import cKDTree

    pieces = _pieces([first, second], "numpy")
    ours, theirs = (pieces.of_lines(number, number + 1) for number in (0, 1))
    middle = pieces.middles
    tree = cKDTree(middle[theirs])
    halves = (pieces.km[ours] + pieces.km[theirs].max()) / 2 + _BULGE_KM

    # A bound from some of the pieces, roughly and well, then a closer one from all.
    sample = np.arange(0, len(ours), max(1, len(ours) // 64))
    best, slack = math.inf, np.full(len(ours), math.inf)
    for rows, rough in ((sample, 0.5), (sample, 0.0), (np.arange(len(ours)), 0.0)):
        found = tree.query(middle[ours[rows]], eps=rough, distance_upper_bound=slack[rows].max())
        apart, place = (np.asarray(values) for values in found)
        some = apart <= slack[rows]
        if some.any():
            near = _approaches(pieces, ours[rows[some]], theirs[place[some]], None)
            best = min(best, float(near.gap_km.min()))
        chord = 2 * _R * math.sin(best / (2 * _R)) if best < math.pi * _R else 2 * _A  # antipodes
        slack = chord + halves
    some = apart <= slack
    feet = []
    for a, b in _balls(tree, middle, ours[some], slack[some], theirs):
        near = _approaches(pieces, a, b, None)
        row = int(np.argmin(near.gap_km))
        feet.append((near.gap_km[row], a[row], b[row], near.share[row], near.other_share[row]))
    gap_km, a, b, share, other_share = min(feet)
    lon, lat = _lon_lat(_on_surface(pieces, np.array([a, b]), np.array([share, other_share])))
    kp, other_kp = (
        float(pieces.kp[i] + t * pieces.km[i]) for i, t in ((a, share), (b, other_share))
    )
    km = float(geodesy.distance_km(lon[0], lat[0], lon[1], lat[1])) if gap_km > 0 else 0.0
    return Nearest(km, kp, other_kp, *(float(v) for v in (lon[0], lat[0], lon[1], lat[1])))


def at_least_km(lines: Sequence[LineString]) -> Floats:
    """Return how far lines are apart at least, two by two, in km: a bound that costs little.

    Each line is held in up to 32 balls; no two lines come nearer than the balls do. Lines that
    cannot be nearest to one another need no `nearest` then.

    Parameters
    ----------
    lines : sequence of LineString
        Longitude and latitude, degrees.

    Returns
    -------
    array, shape (lines, lines)
        Never more than the distance that `nearest` finds, and 0 where the balls meet.

    Raises
    ------
    GeometryError
        If what is given is no line, is empty or has no length.

    Examples
    --------
    >>> degrees = [LineString([(0, lat), (1, lat)]) for lat in (0, 1, 5)]
    >>> at_least_km(degrees).round().astype(int).tolist()
    [[0, 54, 496], [54, 0, 386], [496, 386, 0]]
    """
    pieces = _pieces(lines, "numpy")
    middle, centres, radii, first = pieces.middles, [], [], [0]
    for number in range(len(lines)):
        for group in np.array_split(pieces.of_lines(number, number + 1), _MOST_BALLS):
            if len(group):
                centre = middle[group].mean(axis=0)
                away = np.linalg.norm(middle[group] - centre, axis=1) + pieces.km[group] / 2
                centres.append(centre)
                radii.append(float(away.max()) + _BULGE_KM)
        first.append(len(centres))
    places, radius = np.array(centres), np.array(radii)
    apart = np.empty((len(lines), len(lines)))
    for number, (begin, end) in enumerate(itertools.pairwise(first)):
        between = np.linalg.norm(places[begin:end, None] - places[None], axis=2)
        gaps = (between - radius[begin:end, None] - radius).min(axis=0)
        apart[number] = np.minimum.reduceat(gaps, first[:-1])
    return np.maximum(apart, 0.0)


def lengths_inside_km(line: LineString, areas: Sequence[Polygon | MultiPolygon]) -> list[Inside]:
    """Return how much of a line lies in each area, and from where to where.

    Parameters
    ----------
    line : LineString
        The line.
    areas : sequence of Polygon or MultiPolygon
        Longitude and latitude, degrees, their edges straight in degrees, as GeoJSON and
        `geodesy.corridor` have them. An area over the date line is in two parts or has
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
    >>> found = lengths_inside_km(LineString([(178, 0), (-178, 0)]), [square])
    >>> round(found[0].km, 3), [(round(a, 3), round(b, 3)) for a, b in found[0].intervals]
    (222.639, [(111.319, 333.958)])
    """
    _check_areas(areas)
    steps, kp = _flat_steps(line)
    tree = shapely.STRtree(steps)
    answer = []
    for area in areas:
        found = []
        for turn in (-360.0, 0.0, 360.0):
            if not (area.bounds[0] + turn <= 180 and area.bounds[2] + turn >= -180):
                continue
            moved = affinity.translate(area, xoff=turn) if turn else area
            shapely.prepare(moved)
            rows = tree.query(moved, predicate="intersects")
            whole = shapely.covers(moved, steps[rows])
            found.append(kp[rows[whole]])
            found.append(_parts(steps, kp, rows[~whole], moved))
        joined = _joined(np.concatenate(found)) if found else np.empty((0, 2))
        km = math.fsum(joined[:, 1] - joined[:, 0])
        answer.append(Inside(km, tuple((float(a), float(b)) for a, b in joined)))
    return answer


# --- Lines in pieces ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Pieces:
    """Lines as earth-centred vertices at most 100 km apart; piece i goes from i to i + 1.

    ``first`` are the first vertices of the lines and the number of all; ``km`` and what is
    said of a piece stand at its first vertex, so the last vertex of a line has none.
    """

    xyz: Floats
    kp: Floats
    km: Floats
    first: Integers
    engine: str

    @property
    def end_kp(self) -> Floats:
        """Length of each line."""
        return self.kp[self.first[1:] - 1]

    @property
    def middles(self) -> Floats:
        """Middle of the chord of each piece."""
        middle = self.xyz.copy()
        middle[:-1] += self.xyz[1:]
        return middle / 2

    def lines(self, of: Integers) -> Integers:
        """Return the lines that pieces are of."""
        return np.searchsorted(self.first, of, side="right") - 1

    def of_lines(self, begin: int, end: int) -> Integers:
        """Return the pieces of some lines."""
        number = np.arange(self.first[begin], self.first[end])
        return number[self.km[number] >= _NOTHING_KM]


def _engine(engine: str | None, vertices: int) -> str:
    """Return the engine: left out, numba for work that is worth its loading."""
    if engine is None:
        return "numba" if vertices > FEW_VERTICES and _has_numba() else "numpy"
    if engine not in ("numba", "numpy"):
        raise GeometryError(f"engine {engine!r} is not known; give 'numba' or 'numpy'")
    if engine == "numba" and not _has_numba():
        raise MissingExtraError.needed(
            "engine 'numba'", "numba", "fast", instead="leave the engine out"
        )
    return engine


def _has_numba() -> bool:
    try:
        importlib.import_module("cableroute.kernels_proximity")
    except ImportError:
        return False
    return True


def _pieces(
    lines: Sequence[LineString], engine: str | None, *, one_and_others: bool = False
) -> _Pieces:
    """Return the lines in pieces, checked."""
    array = np.empty(len(lines), dtype=object)
    array[:] = lines

    def name(index: int) -> str:
        if not one_and_others:
            return f"line {index}"
        return f"others, line {index - 1}" if index else "the line"

    for index in np.flatnonzero(shapely.get_type_id(array) != 1)[:1]:
        kind = getattr(array[index], "geom_type", type(array[index]).__name__)
        raise GeometryError(f"{name(index)} is a {kind}; give LineStrings only")
    for index in np.flatnonzero(shapely.is_empty(array))[:1]:
        raise GeometryError(f"{name(index)} is empty; leave it out or give two vertices or more")
    xy = shapely.get_coordinates(array)
    first = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(array))]).astype(np.int64)
    if xy.size and not (np.abs(xy[:, 1]).max() <= 90.0 and np.abs(xy[:, 0]).max() <= 540.0):
        row = int(np.argmin((np.abs(xy) <= (540.0, 90.0)).all(axis=1)))
        index = int(np.searchsorted(first, row, side="right")) - 1
        raise GeometryError(
            f"{name(index)}, vertex {row - first[index]}: {xy[row].tolist()} is not a place; give "
            "longitude -540 to 540 before latitude -90 to 90, in degrees"
        )
    engine = _engine(engine, len(xy))
    xy, first = _cut(xy, first, engine)
    xyz, kp, km = _place(xy, first, engine)
    pieces = _Pieces(xyz, kp, km, first, engine)
    for index in np.flatnonzero(pieces.end_kp < _NOTHING_KM)[:1]:
        raise GeometryError(
            f"{name(index)}: all its vertices are the same, so it has no length; leave it out"
        )
    return pieces


def _place(xy: Floats, first: Integers, engine: str) -> tuple[Floats, Floats, Floats]:
    """Return earth-centred vertices, the KP of each, and km to the next, 0 at line ends."""
    if engine == "numba":
        from cableroute import kernels_proximity

        placed: tuple[Floats, Floats, Floats] = kernels_proximity.place(xy, first)
        return placed
    xyz = geodesy.earth_centred_km(xy[:, 0], xy[:, 1])
    km = np.zeros(len(xyz))
    km[:-1] = _arcs_km(xyz[:-1], xyz[1:])
    km[first[1:] - 1] = 0.0
    return xyz, _kps(km, first), km


def _kps(km: Floats, first: Integers) -> Floats:
    """Return the KP of every vertex."""
    kp = np.zeros(len(km))
    for begin, end in pairwise(first.tolist()):
        np.cumsum(km[begin : end - 1], out=kp[begin + 1 : end])
    return kp


def _arcs_km(start: Floats, end: Floats) -> Floats:
    """Return lengths of geodesics: to 1 micrometre up to 100 km, to a millimetre up to 500 km.

    That of a circle over the chord, with the normal curvature of the ellipsoid at its middle.
    """
    shape = np.array([1 / _A**2, 1 / _A**2, 1 / _B**2])
    chord, middle = end - start, start + end
    square = (chord**2).sum(axis=1)
    slope = (middle**2 @ shape**2) * (square + 1e-300)
    turn = (chord**2 @ shape) ** 2 * (middle**2 @ shape) / (slope + 1e-300)
    arcs: Floats = np.sqrt(square) * (1 + turn * (1 / 24 + turn * (3 / 640)))
    return arcs


def _cut(xy: Floats, first: Integers, engine: str) -> tuple[Floats, Integers]:
    """Return vertices and line starts with long pieces cut, on their geodesics."""
    if engine == "numba":
        from cableroute import kernels_proximity

        long: Integers = kernels_proximity.far_vertices(xy, first, _SHORT_DEG)
    else:
        long = np.flatnonzero((np.abs(np.diff(xy, axis=0)) > _SHORT_DEG).any(axis=1))
        long = long[~np.isin(long, first[1:] - 1)]
    km = geodesy.distance_km(*xy[long].T, *xy[long + 1].T)
    long, km = long[km > _PIECE_KM], km[km > _PIECE_KM]
    if not long.size:
        return xy, first
    times = np.ceil(km / _PIECE_KM).astype(np.int64)
    piece = np.repeat(np.arange(len(long)), times - 1)
    number = 1 + np.arange(len(piece)) - np.repeat(np.cumsum(times - 1) - (times - 1), times - 1)
    lon, lat = geodesy.destination(
        *xy[long[piece]].T,
        bearing_deg=geodesy.bearing_deg(*xy[long].T, *xy[long + 1].T)[piece],
        distance_km=number * (km / times)[piece],
    )
    more = np.zeros(len(xy) + 1, dtype=np.int64)
    more[long + 1] = times - 1
    places = np.column_stack([lon, lat])
    whole = np.empty((len(xy) + len(places), 2))
    edges = np.concatenate([[0], long + 1, [len(xy)]])
    shift = np.concatenate([[0], np.cumsum(times - 1)])
    for begin, end, by in zip(edges[:-1], edges[1:], shift, strict=True):
        whole[begin + by : end + by] = xy[begin:end]
    whole[long[piece] + number + shift[piece]] = places
    return whole, first + np.cumsum(more)[first]


def _lon_lat(xyz: Floats) -> tuple[Floats, Floats]:
    """Return longitude and latitude of points on the ellipsoid."""
    flat = np.hypot(xyz[..., 0], xyz[..., 1]) * (1 - _E2)
    return (
        np.degrees(np.arctan2(xyz[..., 1], xyz[..., 0])),
        np.degrees(np.arctan2(xyz[..., 2], flat)),
    )


def _on_surface(pieces: _Pieces, piece: Integers, share: Floats) -> Floats:
    """Return points on pieces, at shares of the chord, lifted to the ellipsoid."""
    start = pieces.xyz[piece]
    point = start + share[:, None] * (pieces.xyz[piece + 1] - start)
    scale = (point**2) @ np.array([1 / _A**2, 1 / _A**2, 1 / _B**2])
    lifted: Floats = point / np.sqrt(scale)[:, None]
    return lifted


# --- Pieces that may meet -------------------------------------------------------------------


@dataclass(frozen=True)
class _Search:
    """What a compiled search needs; it travels to threads and processes."""

    job: str
    pieces: _Pieces
    reach: Floats
    count: int
    grid: tuple[Any, ...]

    @classmethod
    def of(cls, job: str, pieces: _Pieces, reach: Floats, count: int) -> _Search:
        """Return a search of boxes around chunks of pieces, in a grid."""
        from cableroute import kernels_proximity as kernels

        wrapped: Any = kernels.wrap(pieces.xyz, pieces.km, pieces.first, reach)
        *chunks, width, corner = wrapped
        place = _CELL * len(width) // 100
        cell_km = max(0.02, float(np.partition(width, place)[place]))
        grid = kernels.grid(chunks[0], corner, cell_km)
        return cls(job, pieces, reach, count, (*chunks, corner, *grid))

    def __call__(self, part: tuple[int, int]) -> Any:
        """Search a part of the cells."""
        from cableroute import kernels_proximity as kernels

        pieces = self.pieces
        crossings = self.job == "crossings"
        search: Any = kernels.crossing_pairs if crossings else kernels.near_stretches
        within = TOUCH_KM if crossings else self.reach
        return search(pieces.xyz, pieces.kp, pieces.km, *self.grid, self.count, *part, within)

    def run(self, executor: Executor | None) -> list[Any]:
        """Search the first `count` lines, in parts if there is an executor."""
        slots = len(self.grid[6])
        edges = np.unique(np.linspace(0, slots, 2 if executor is None else 17).astype(int)).tolist()
        parts = list(pairwise(edges))
        return list((map if executor is None else executor.map)(self, parts))


def _piece_pairs(
    pieces: _Pieces, reach: Floats, count: int, *, only_later: bool = False
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of pieces of different lines that may be within reach, batch by batch.

    The search runs once for pieces of about one length, so that a few long ones do not make
    it wide for all.
    """
    from scipy.spatial import cKDTree

    middle = pieces.middles
    every, ours = pieces.of_lines(0, len(pieces.first) - 1), pieces.of_lines(0, count)
    size = pieces.km[every] + 2 * reach[pieces.lines(every)]
    group = np.floor(np.log2(size)).astype(np.int64)
    for number in np.unique(group):
        theirs = every[group == number]
        tree = cKDTree(middle[theirs])
        radius = (pieces.km[ours] / 2 + reach[pieces.lines(ours)]) + size[group == number].max() / 2
        for a, b in _balls(tree, middle, ours, radius + _BULGE_KM, theirs):
            line, other = pieces.lines(a), pieces.lines(b)
            some = line < other if only_later else line != other
            yield a[some], b[some]


def _balls(
    tree: Any, middle: Floats, ours: Integers, radius: Floats, theirs: Integers
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of our pieces and theirs whose middles are within the radius."""
    counts = tree.query_ball_point(middle[ours], radius, return_length=True)
    batch = np.cumsum(counts) // _BATCH
    for number in np.unique(batch[counts > 0]):
        rows = np.flatnonzero((batch == number) & (counts > 0))
        near = tree.query_ball_point(middle[ours[rows]], radius[rows])
        yield np.repeat(ours[rows], counts[rows]), theirs[np.concatenate(near).astype(np.int64)]


# --- Meetings -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Contacts:
    """Meetings of pairs of pieces: rows of where they pass each other or vertices lie near.

    ``low`` and ``high`` are rows of KP on the line and KP on the other, of all that is near;
    ``at`` is the meeting itself; ``exact`` says that a vertex lies on the other line.
    """

    a: Integers
    b: Integers
    at: Floats
    low: Floats
    high: Floats
    passes: NDArray[np.bool_]
    exact: NDArray[np.bool_]
    vertex: NDArray[np.bool_]
    runs_km: Floats

    def rows(self, some: ArrayLike) -> _Contacts:
        """Return some rows."""
        return _Contacts(*(values[some] for values in vars(self).values()))


def _dot(first: Floats, second: Floats) -> Floats:
    products: Floats = np.einsum("ij,ij->i", first, second)
    return products


def _plane(start: Floats, chord: Floats, km: Floats) -> tuple[Floats, Floats]:
    """Return the unit normal of the plane of a piece, and how far its geodesic bends from it.

    A geodesic accelerates along the surface normal only, r'' = -n / R. So from the plane
    through its ends and the earth's centre, which the normal n leaves by the angle n . N, it
    bends by n . N s^2 / (2 R) t (1 - t) at the share t of its length s.
    """
    normal = np.cross(start, chord)
    normal /= np.sqrt(_dot(normal, normal))[:, None]
    up = (start + chord / 2) * (1 / _A**2, 1 / _A**2, 1 / _B**2)
    up /= np.sqrt(_dot(up, up))[:, None]
    return normal, _dot(up, normal) * km**2 / (2 * _R)


def _bow(share: Floats) -> Floats:
    """Return t (1 - t) on the piece, 0 off it."""
    bow: Floats = np.maximum(share * (1 - share), 0.0)
    return bow


def _contacts(pieces: _Pieces, pairs: Integers) -> _Contacts:
    """Return how pairs of pieces meet; those that do not are left out."""
    a, b = pairs.T
    start, other = pieces.xyz[a], pieces.xyz[b]
    along, across = pieces.xyz[a + 1] - start, pieces.xyz[b + 1] - other
    km, other_km = pieces.km[a], pieces.km[b]
    normal, bend = _plane(start, along, km)
    other_normal, other_bend = _plane(other, across, other_km)
    apart = start - other
    square, other_square = _dot(along, along), _dot(across, across)

    # Offsets of the ends of each from the other, and where they stand beside it.
    share_a0 = _dot(apart, across) / other_square
    share_a1 = share_a0 + _dot(along, across) / other_square
    share_b0 = -_dot(apart, along) / square
    share_b1 = share_b0 + _dot(across, along) / square
    flat_a0, slope_a = _dot(apart, other_normal), _dot(along, other_normal)
    flat_b0, slope_b = -_dot(apart, normal), _dot(across, normal)
    offset_a0 = flat_a0 - other_bend * _bow(share_a0)
    offset_a1 = flat_a0 + slope_a - other_bend * _bow(share_a1)
    offset_b0 = flat_b0 - bend * _bow(share_b0)
    offset_b1 = flat_b0 + slope_b - bend * _bow(share_b1)
    passes = (offset_a0 >= 0) != (offset_a1 >= 0)
    passes &= (offset_b0 >= 0) != (offset_b1 >= 0)
    passes &= (slope_a != 0) & (slope_b != 0)  # else one lies along the other

    # Where they pass: on each, its offset from the other, bends counted, is nothing.
    with np.errstate(all="ignore"):
        t = np.clip(offset_a0 / (offset_a0 - offset_a1), 0, 1)
        u = np.clip(offset_b0 / (offset_b0 - offset_b1), 0, 1)
        between = _dot(normal, other_normal)
        for _ in range(2):
            t, u = (
                np.clip(
                    -(flat_a0 + between * bend * _bow(t) - other_bend * _bow(u)) / slope_a, 0, 1
                ),
                np.clip(
                    -(flat_b0 + between * other_bend * _bow(u) - bend * _bow(t)) / slope_b, 0, 1
                ),
            )

    # Vertices near the other piece: KP on both, and how near.
    def beside(share: Floats, offset: Floats, gap0: Floats, gap1: Floats) -> Floats:
        return np.where(share < 0, gap0, np.where(share > 1, gap1, np.abs(offset)))

    far_apart = apart + along
    gaps = [
        [np.sqrt(_dot(v, v)) for v in (apart, apart - across)],
        [np.sqrt(_dot(v, v)) for v in (far_apart, far_apart - across)],
    ]
    shares = np.array([np.zeros(len(a)), np.ones(len(a)), share_b0, share_b1])
    other_shares = np.array([share_a0, share_a1, np.zeros(len(a)), np.ones(len(a))])
    away = np.array(
        [
            beside(share_a0, offset_a0, *gaps[0]),
            beside(share_a1, offset_a1, *gaps[1]),
            beside(share_b0, offset_b0, gaps[0][0], gaps[1][0]),
            beside(share_b1, offset_b1, gaps[0][1], gaps[1][1]),
        ]
    )
    shares, other_shares = (
        _foot(np.clip(shares, 0, 1), km),
        _foot(np.clip(other_shares, 0, 1), other_km),
    )
    near = away <= TOUCH_KM
    kps = np.array([pieces.kp[a] + shares * km, pieces.kp[b] + other_shares * other_km])
    vertex = np.asarray(near.any(axis=0))
    low = np.where(near, kps, np.inf).min(axis=1)
    high = np.where(near, kps, -np.inf).max(axis=1)
    runs_km = np.where(vertex, high[0] - low[0], 0.0)
    closest = np.argmin(away, axis=0)
    at = np.array([kps[0][closest, np.arange(len(a))], kps[1][closest, np.arange(len(a))]])
    if passes.any():
        t, u = _arc(t, km, _rise(start, along)), _arc(u, other_km, _rise(other, across))
        passed = np.array([pieces.kp[a] + t * km, pieces.kp[b] + u * other_km])
        at = np.where(passes, passed, at)
        low = np.where(passes, np.minimum(low, passed), low)
        high = np.where(passes, np.maximum(high, passed), high)
    exact = np.asarray((away <= _EXACT_KM).any(axis=0))
    return _Contacts(a, b, at.T, low.T, high.T, passes, exact, vertex, runs_km).rows(
        passes | vertex
    )


def _arc(share: Floats, km: Floats, rise: Floats) -> Floats:
    """Return shares of the arc where a ray from the earth's centre meets chords at shares.

    The arc is a circle's: with x from -1 to 1 along the chord and the half angle h, it is
    atan(x tan h) / h, by series. The ray leaves the chord aslant by the rise of the piece: how
    much its end is further from the centre than its start, both distances squared.
    """
    x = 2 * share - 1
    bow = x * (1 - x * x) * (km / (2 * _R)) ** 2 / 6
    arc: Floats = share + bow + share * (1 - share) * rise / (4 * _R**2)
    return arc


def _foot(share: Floats, km: Floats) -> Floats:
    """Return shares of the arc of points whose perpendicular meets chords at shares.

    As in `_arc`, but asin(x sin h) / h.
    """
    x = 2 * share - 1
    arc: Floats = share - x * (1 - x * x) * (km / (2 * _R)) ** 2 / 12
    return arc


def _rise(start: Floats, chord: Floats) -> Floats:
    """Return what the square of the distance from the earth's centre gains along pieces."""
    return 2 * _dot(start, chord) + _dot(chord, chord)


def _meetings(pieces: _Pieces, count: int, executor: Executor | None) -> tuple[Any, ...]:
    """Return the columns of `Crossings` for the first `count` lines with later ones."""
    plain: Floats = np.empty((0, 7))
    pairs: Integers = np.empty((0, 2), dtype=np.int64)
    if len(pieces.first) > 2:
        reach = np.full(len(pieces.first) - 1, TOUCH_KM / 2)
        if pieces.engine == "numba":
            parts = _Search.of("crossings", pieces, reach, count).run(executor)
            plain, pairs = (
                values[0] if len(values) == 1 else np.concatenate(values)
                for values in zip(*parts, strict=True)
            )
        else:
            some = [(a, b) for a, b in _piece_pairs(pieces, reach, count, only_later=True)]
            pairs = np.concatenate([pairs, *(np.column_stack(part) for part in some)])
    found = _gathered(pieces, _contacts(pieces, pairs))
    line, other = (np.concatenate([plain[:, n].astype(np.int64), found[n]]) for n in (0, 1))
    kp = np.concatenate([plain[:, 2], found[2]])
    order = _order(line, other, kp)
    kind = np.concatenate([np.zeros(len(plain), dtype=np.int64), found[9]])
    columns = [kp]
    for n, rest in zip((3, 2, 3, 4, 5, 6), found[3:9], strict=True):
        columns.append(np.concatenate([plain[:, n], rest]))
    return (
        line[order], other[order], *(column[order] for column in columns),
        np.array(KINDS)[kind[order]],
    )  # fmt: skip


def _order(line: Integers, other: Integers, kp: Floats) -> Integers:
    """Return the order by line, other and KP (to some centimetres)."""
    if not len(line):
        return np.empty(0, dtype=np.int64)
    lines = int(other.max()) + 1
    if lines < 90_000:  # both fit into one number, which is sorted some times faster
        step = (2.0**30 - 1) / max(float(kp.max()), 1.0)
        return np.argsort(((line * lines + other) << 30) + (kp * step).astype(np.int64))
    return np.lexsort((kp, other, line))


def _at_end(pieces: _Pieces, line: Integers, other: Integers, at: Floats) -> NDArray[np.bool_]:
    """Return whether a meeting is within 1 m of an end of either line."""
    ends = np.column_stack([pieces.end_kp[line], pieces.end_kp[other]])
    return np.asarray(((at <= TOUCH_KM) | (at >= ends - TOUCH_KM)).any(axis=1))


def _gathered(pieces: _Pieces, found: _Contacts) -> tuple[Any, ...]:
    """Return the columns of `Crossings` for contacts, those that belong together as one.

    Contacts that leave at most 2 m between them, on both lines, belong together.
    """
    line, other = pieces.lines(found.a), pieces.lines(found.b)
    order = np.lexsort((found.low[:, 0], other, line))
    found, line, other = found.rows(order), line[order], other[order]
    at_end = _at_end(pieces, line, other, found.at)

    # A passage with nothing else near it is a crossing; the rest is looked at together.
    joins = np.zeros(len(line) + 1, dtype=bool)
    joins[1:-1] = (np.diff(line) == 0) & (np.diff(other) == 0)
    joins[1:-1] &= np.diff(found.low[:, 0]) <= 2 * TOUCH_KM
    plain = found.passes & ~found.vertex & ~joins[:-1] & ~joins[1:] & ~at_end
    alone = np.flatnonzero(plain)
    together = [
        _judged(pieces, found, rows, at_end)
        for rows in _groups(line, other, found.low, found.high, np.flatnonzero(~plain))
    ]
    rows = np.array([*alone, *(answer[0] for answer in together)], dtype=np.int64)
    kind = np.zeros(len(rows), dtype=np.int64)
    kind[len(alone) :] = [answer[1] for answer in together]
    from_, to = found.at[rows], found.at[rows]
    if together:
        from_[len(alone) :] = [answer[2] for answer in together]
        to[len(alone) :] = [answer[3] for answer in together]
    a, b = found.a[rows], found.b[rows]
    along, across = (pieces.xyz[i + 1] - pieces.xyz[i] for i in (a, b))
    share = np.clip((from_[:, 0] - pieces.kp[a]) / pieces.km[a], 0, 1)
    rise = _rise(pieces.xyz[a], along)
    share -= _arc(share, pieces.km[a], rise) - share  # back from the arc to the chord
    normal, bend = _plane(pieces.xyz[a], along, pieces.km[a])
    lon, lat = _lon_lat(_on_surface(pieces, a, share) + normal * (bend * _bow(share))[:, None])
    turn = np.cross(along, across)
    angle = np.degrees(np.arctan2(np.sqrt(_dot(turn, turn)), np.abs(_dot(along, across))))
    return line[rows], other[rows], *from_.T, *to.T, lon, lat, angle, kind


def _groups(
    line: Integers, other: Integers, low: Floats, high: Floats, rows: Integers
) -> list[list[int]]:
    """Return rows, sorted by line, other and KP, in groups that leave at most 2 m between."""
    gap = 2 * TOUCH_KM
    groups: list[list[int]] = []
    open_: list[tuple[list[int], list[float]]] = []
    pair: tuple[int, int] | None = None
    spans = np.column_stack([low, high])[rows].tolist()
    for row, here, (from_, other_from, to, other_to) in zip(
        rows.tolist(),
        zip(line[rows].tolist(), other[rows].tolist(), strict=True),
        spans,
        strict=True,
    ):
        if here != pair:
            groups += [members for members, _ in open_]
            open_, pair = [], here
        mine, span = [row], [from_, other_from, to, other_to]
        apart = []
        for members, reached in open_:
            if from_ > reached[2] + gap:
                groups.append(members)
            elif other_from <= reached[3] + gap and other_to >= reached[1] - gap:
                mine = members + mine
                span = [min(span[0], reached[0]), min(span[1], reached[1]),
                        max(span[2], reached[2]), max(span[3], reached[3])]  # fmt: skip
            else:
                apart.append((members, reached))
        open_ = [*apart, (mine, span)]
    return groups + [members for members, _ in open_]


def _judged(
    pieces: _Pieces, found: _Contacts, rows: list[int], at_end: NDArray[np.bool_]
) -> tuple[int, int, Floats, Floats]:
    """Return a row, the kind (place in `KINDS`), start and end of contacts that are one."""
    runs = [row for row in rows if found.runs_km[row] > TOUCH_KM]
    if runs:
        from_, to = found.low[runs].min(axis=0), found.high[runs].max(axis=0)
        if to[0] - from_[0] >= OVERLAP_KM:
            first = min(runs, key=lambda row: found.low[row, 0])
            if _runs_back(pieces, found, max(runs, key=lambda row: found.runs_km[row])):
                from_[1], to[1] = to[1], from_[1]
            return first, 2, from_, to
    passing = [row for row in rows if found.passes[row]]
    best = min(passing or rows, key=lambda row: (not found.exact[row], found.at[row, 0]))
    at = found.at[best]
    if any(at_end[row] for row in rows):
        crosses = False
    elif any(found.exact[row] for row in rows):
        crosses = _changes_side(
            pieces, found, best, found.low[rows].min(axis=0), found.high[rows].max(axis=0)
        )
    else:
        crosses = len(passing) % 2 == 1
    return best, 0 if crosses else 1, at, at


def _runs_back(pieces: _Pieces, found: _Contacts, row: int) -> bool:
    a, b = found.a[row], found.b[row]
    along, across = (pieces.xyz[i + 1] - pieces.xyz[i] for i in (a, b))
    return bool(along @ across < 0)


def _changes_side(pieces: _Pieces, found: _Contacts, row: int, low: Floats, high: Floats) -> bool:
    """Return whether the lines stand crosswise 20 m before and after a meeting."""
    a, b = int(found.a[row]), int(found.b[row])
    share = (found.at[row, 0] - pieces.kp[a]) / pieces.km[a]
    centre = _on_surface(pieces, np.array([a]), np.clip([share], 0, 1))[0]
    east = pieces.xyz[a + 1] - pieces.xyz[a]
    east = east - (east @ centre) / (centre @ centre) * centre
    north = np.cross(centre, east)
    north *= math.sqrt(east @ east) / math.sqrt(north @ north)
    turns = []
    for side, piece in enumerate((a, b)):
        line = int(pieces.lines(np.array([piece]))[0])
        some = pieces.of_lines(line, line + 1)
        for kp in (low[side] - _LOOK_KM, high[side] + _LOOK_KM):
            kp = min(max(kp, 0.0), float(pieces.end_kp[line]))
            i = some[max(int(np.searchsorted(pieces.kp[some], kp, side="right")) - 1, 0)]
            part = np.array([(kp - pieces.kp[i]) / pieces.km[i]])
            way = _on_surface(pieces, np.array([i]), part)[0] - centre
            turns.append(math.atan2(way @ north, way @ east))
    came, went, *others = turns
    between = [(turn - came) % math.tau < (went - came) % math.tau for turn in others]
    return between[0] != between[1]


# --- Stretches near another line ------------------------------------------------------------


class _Approach(NamedTuple):
    """Where pieces are within a distance of others, by share, and where they are nearest."""

    low: Floats
    high: Floats
    gap_km: Floats
    share: Floats
    other_share: Floats


def _within(within_km: float) -> float:
    try:
        km = float(within_km)
    except (TypeError, ValueError):
        km = math.nan
    if not 0 < km <= MOST_WITHIN_KM:
        raise GeometryError(
            f"within_km {within_km!r} is not a distance; give a number above 0, at most "
            f"{MOST_WITHIN_KM:g}"
        )
    return km


def _approaches(pieces: _Pieces, a: Integers, b: Integers, reach_km: Floats | None) -> _Approach:
    """Return how pieces approach others, as `kernels_proximity` does it one by one.

    They are seen from above the middle between them. There the ground within a distance of a
    straight piece is a strip with round ends, which another straight piece enters and leaves
    once. Where no distance is given, only the nearest points count: pieces further apart
    than 500 km are then taken in space.
    """
    start, other = pieces.xyz[a], pieces.xyz[b]
    along, across = pieces.xyz[a + 1] - start, pieces.xyz[b + 1] - other
    apart = start - other
    with np.errstate(all="ignore"):
        up = 2 * (start + other) + along + across
        up = up / np.sqrt(_dot(up, up))[:, None]
        if reach_km is None:
            far = _dot(apart, apart) > _FAR_KM**2
            up[far] = 0.0
        along = along - _dot(along, up)[:, None] * up
        across = across - _dot(across, up)[:, None] * up
        apart = apart - _dot(apart, up)[:, None] * up
        pp, qq, pq = _dot(along, along), _dot(across, across), _dot(along, across)
        wp, wq, ww = _dot(apart, along), _dot(apart, across), _dot(apart, apart)
        vp, vv = wp - pq, ww - 2 * wq + qq
        normal = np.cross(up, across)
        slope, off = _dot(along, normal), _dot(apart, normal)
        low, high = np.ones(len(a)), np.zeros(len(a))
        if reach_km is not None:
            limit = 2 * _R * np.sin(reach_km / (2 * _R))
            spans = [_roots(pp, wp, ww - limit**2), _roots(pp, vp, vv - limit**2)]
            wide = limit * np.sqrt(qq)
            beside, past = (
                _where_between(off, slope, -wide, wide),
                _where_between(wq, pq, np.zeros(len(a)), qq),
            )
            spans.append((np.maximum(beside[0], past[0]), np.minimum(beside[1], past[1])))
            for one, two in spans:
                one, two = np.maximum(one, 0.0), np.minimum(two, 1.0)
                is_in = one <= two
                empty = low > high
                low = np.where(is_in, np.where(empty, one, np.minimum(low, one)), low)
                high = np.where(is_in, np.where(empty, two, np.maximum(high, two)), high)
        t = -off / slope
        s = (wq + t * pq) / qq
        meets = (slope != 0) & (t >= 0) & (t <= 1) & (s >= 0) & (s <= 1)
        ones, zeros = np.ones(len(a)), np.zeros(len(a))
        s0, s1 = np.clip(wq / qq, 0, 1), np.clip((wq + pq) / qq, 0, 1)
        t0, t1 = np.clip(-wp / pp, 0, 1), np.clip(-vp / pp, 0, 1)
        gaps = np.array(
            [
                np.where(meets, 0.0, np.inf),
                ww - 2 * s0 * wq + s0**2 * qq,
                ww + 2 * wp + pp - 2 * s1 * (wq + pq) + s1**2 * qq,
                ww + 2 * t0 * wp + t0**2 * pp,
                vv + 2 * t1 * vp + t1**2 * pp,
            ]
        )
        best = np.argmin(gaps, axis=0)
        if reach_km is not None:  # the ground that is near has no dents
            low, high = (
                np.where(gaps[1] <= limit**2, 0.0, low),
                np.where(gaps[2] <= limit**2, 1.0, high),
            )
            is_far = gaps.min(axis=0) > limit**2
            low, high = np.where(is_far, 1.0, low), np.where(is_far, 0.0, high)
    column = np.arange(len(a))
    gap = np.sqrt(np.maximum(gaps[best, column], 0.0))
    share = np.array([np.where(meets, t, 0.0), zeros, ones, t0, t1])[best, column]
    other_share = np.array([np.where(meets, s, 0.0), s0, s1, zeros, ones])[best, column]
    gap_km = 2 * _R * np.arcsin(np.minimum(gap / (2 * _R), 1.0))
    return _Approach(low, high, gap_km, share, other_share)


def _roots(square: Floats, half: Floats, rest: Floats) -> tuple[Floats, Floats]:
    """Return where ``square t^2 + 2 half t + rest <= 0`` begins and ends; (1, 0) if nowhere."""
    disc = half**2 - square * rest
    root = np.sqrt(np.maximum(disc, 0.0))
    real = disc >= 0
    return np.where(real, (-half - root) / square, 1.0), np.where(
        real, (-half + root) / square, 0.0
    )


def _where_between(at: Floats, slope: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return where ``at + slope t`` comes between two values and leaves them; (1, 0) if not."""
    one, two = (low - at) / slope, (high - at) / slope
    level = slope == 0
    inside = level & (at >= low) & (at <= high)
    begin = np.where(level, np.where(inside, 0.0, 1.0), np.minimum(one, two))
    end = np.where(level, np.where(inside, 1.0, 0.0), np.maximum(one, two))
    return begin, end


def _near(pieces: _Pieces, reach: Floats, count: int, executor: Executor | None) -> tuple[Any, ...]:
    """Return the columns of `Parallels` for the first `count` lines."""
    if len(pieces.first) < 3:
        rows: Floats = np.empty((0, 7))
    elif pieces.engine == "numba":
        from cableroute import kernels_proximity as kernels

        parts = _Search.of("parallels", pieces, reach, count).run(executor)
        rows = kernels.merged(parts[0] if len(parts) == 1 else np.concatenate(parts), count)
    else:
        found: list[Floats] = [np.empty((0, 7))]
        for a, b in _piece_pairs(pieces, reach, count):
            line, other = pieces.lines(a), pieces.lines(b)
            near = _approaches(pieces, a, b, reach[line] + reach[other])
            columns = (
                line, other, pieces.kp[a] + near.low * pieces.km[a],
                pieces.kp[a] + near.high * pieces.km[a], near.gap_km,
                pieces.kp[a] + near.share * pieces.km[a],
                pieces.kp[b] + near.other_share * pieces.km[b],
            )  # fmt: skip
            stretches: Floats = np.column_stack(columns)
            found.append(stretches[near.low <= near.high])
        rows = _merged(np.concatenate(found))
    return (rows[:, 0].astype(np.int64), rows[:, 1].astype(np.int64), *rows.T[2:])


def _merged(rows: Floats) -> Floats:
    """Return stretches without overlaps, each with its least distance."""
    if not len(rows):
        return rows
    rows = rows[np.lexsort((rows[:, 2], rows[:, 1], rows[:, 0]))]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(rows[:, :2], axis=0) != 0).any(axis=1)
    pair = np.cumsum(new) - 1
    # Far enough apart that the furthest end of one pair is before the start of the next.
    shift = pair * (rows[:, 3].max() + 1.0)
    reached = np.maximum.accumulate(rows[:, 3] + shift)
    new[1:] |= rows[1:, 2] + shift[1:] > reached[:-1] + _MERGE_KM
    begin = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    order = np.lexsort((rows[:, 5], rows[:, 4], group))
    least = rows[order[begin]]
    least[:, 2] = rows[begin, 2]
    least[:, 3] = np.maximum.reduceat(rows[:, 3], begin)
    return least


def _shifted(columns: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an answer about one line and others: index of the others from 0."""
    line, other, *rest = columns
    return line, other - 1, *rest


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
    dense = geodesy.densify(line, max_step_km=_AREA_STEP_KM)
    steps, kps, before = [], [], 0.0
    for part in shapely.get_parts(geodesy.cut_at_date_line(dense)):
        xy = shapely.get_coordinates(part)
        kp = before + geodesy.cumulative_km(xy)
        before = float(kp[-1])
        some = np.diff(kp) > 0
        steps.append(np.stack([xy[:-1], xy[1:]], axis=1)[some])
        kps.append(np.column_stack([kp[:-1], kp[1:]])[some])
    lines = np.asarray(shapely.linestrings(np.concatenate(steps)), dtype=object)
    return lines, np.concatenate(kps)


def _parts(
    steps: NDArray[np.object_], kp: Floats, rows: Integers, area: Polygon | MultiPolygon
) -> Floats:
    """Return the KPs from and to of what lies in the area of steps that its edge cuts."""
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


def _joined(spans: Floats) -> Floats:
    """Return intervals without overlaps, in order; those without length are left out."""
    spans = spans[spans[:, 1] - spans[:, 0] > _MERGE_KM / 1000]
    if not len(spans):
        return spans
    spans = spans[np.argsort(spans[:, 0])]
    reached = np.maximum.accumulate(spans[:, 1])
    begin = np.flatnonzero(np.concatenate([[True], spans[1:, 0] > reached[:-1] + _MERGE_KM]))
    return np.column_stack([spans[begin, 0], np.maximum.reduceat(spans[:, 1], begin)])
