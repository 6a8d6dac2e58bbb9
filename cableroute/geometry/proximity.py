"""Where does a line cross, run beside or come nearest to others, by KP.

Lines are `shapely.LineString` in longitude and latitude, degrees, WGS 84; their vertices are
joined by geodesics. Longitudes may be wrapped (170, -170) or continuous (170, 190), a line may
cross the date line and go over a pole: all is reckoned in earth-centred coordinates, where
neither is anything special. KP is the distance along a line from its start, in km.

How it is done, and how exact it is: lines are cut into pieces of at most 100 km, whose ends
are on the geodesic (Karney 2013, by pyproj). Between two ends a geodesic stays within 0.7 m of
the plane through them and the earth's centre; that bend is reckoned to first order. Crossings
then are right to 3 mm divided by the sine of the crossing angle (4,500 pairs built with
geographiclib to cross at a given point). Distances are taken in the plane as seen from above
the middle between two pieces, with the arc for its chord; they are right to 10 m or 0.1 %,
whichever is more (against Karney's geodesics: 0.005 %). Pieces that cannot meet are
ruled out by boxes around a few pieces each, in a tree of shapely. Crossings of 700 and of 7,000
lines take no longer than those of a tree with ``shapely.intersection``, which knows no geodesics.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely import LineString

from cableroute.errors import GeometryError
from cableroute.geometry import geodesy
from cableroute.geometry.earth import EQUATOR_KM, MEAN_RADIUS_KM
from cableroute.geometry.lines import line_km, listed
from cableroute.geometry.meetings import find_meetings
from cableroute.geometry.nearness import (
    MOST_WITHIN_KM,
    approaches_of,
    checked_within_km,
    find_parallels,
)
from cableroute.geometry.pieces import (
    BULGE_KM,
    Floats,
    Integers,
    lon_lat_of,
    on_surface,
    pairs_in_balls,
    pieces_of,
)

_MOST_BALLS = 32  # that hold one line
_KP_SHARE = 1e-9  # the pieces of a line are as long as the line to better than this share


class Crossings(NamedTuple):
    """Where lines meet: arrays with one row a meeting, by line, other and KP.

    The number of rows is ``meetings.kp_km.size`` (``len`` counts the fields).

    Attributes
    ----------
    line, other : array of int
        Places of the two lines in the sequences given.
    kp_km, other_kp_km : array
        KP of the meeting on each; of the start of an overlap.
    end_kp_km, other_end_kp_km : array
        KP of the end of an overlap; elsewhere the same as the start. On the other line an
        overlap may run backwards: it does where the other runs against the line for more of
        it than along it.
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


class Nearest(NamedTuple):
    """Where two lines are nearest to each other.

    Attributes
    ----------
    distance_km : float
        Geodesic distance between the nearest points; 0 where they meet.
    kp_km, other_kp_km : float
        KP of the nearest points on each line, from 0 to its length.
    lon, lat, other_lon, other_lat : float
        The nearest points, within 1 m of their lines; one and the same where these meet.
    """

    distance_km: float
    kp_km: float
    other_kp_km: float
    lon: float
    lat: float
    other_lon: float
    other_lat: float


def crossings(
    line: LineString,
    others: Sequence[LineString],
) -> Crossings:
    """Return where a line meets others.

    Parameters
    ----------
    line : LineString
        Its index in the answer is 0.
    others : sequence of LineString
        They are not compared with each other.

    Returns
    -------
    Crossings
        A row for each meeting:

        - *overlap*: vertices of one are within 1 m of the other over 10 m or more, with nothing
          but straight pieces between them; one row for all of it;
        - *touch*: within 1 m at an end of either, or at a vertex (or between vertices less than
          2 m apart) without passing to the other side;
        - *cross*: they pass to the other side of each other.

        Meetings less than 2 m apart on both lines are one.

    Raises
    ------
    GeometryError
        A line that is not a LineString, has a faulty coordinate or no length.

    Notes
    -----
    At a vertex that is on the other line (to 1 cm) both lines are followed for 20 m before and
    after; elsewhere the number of passages is odd (cross) or even (touch). A line's
    meetings with itself are not searched for.

    Examples
    --------
    >>> equator = LineString([(-10, 0), (10, 0)])
    >>> meetings = crossings(equator, [LineString([(0, -5), (0, 5)]), LineString([(3, 0), (3, 9)])])
    >>> meetings.other.tolist(), meetings.kp_km.round(3).tolist(), meetings.kind.tolist()
    ([0, 1], [1113.195, 1447.153], ['cross', 'touch'])
    """
    pieces = pieces_of([line, *listed("others", others)], one_and_others=True)
    return Crossings(*_shifted(find_meetings(pieces, 1)))


def all_crossings(
    lines: Sequence[LineString],
) -> Crossings:
    """Return where any two of the lines meet, each pair once (`line` < `other`).

    Parameters
    ----------
    lines : sequence of LineString
        The lines.

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
    >>> meetings = all_crossings(cross)
    >>> meetings.kp_km.round(3).tolist(), meetings.other_kp_km.round(3).tolist()
    ([110.574], [111.319])
    >>> meetings.angle_deg.round(6).tolist()
    [90.0]
    """
    lines = listed("lines", lines)
    pieces = pieces_of(lines)
    return Crossings(*find_meetings(pieces, len(lines)))


def crossings_between(
    lines: Sequence[LineString],
    others: Sequence[LineString],
) -> Crossings:
    """Return where lines meet others; neither are compared among themselves.

    Parameters
    ----------
    lines, others : sequence of LineString
        The indices of the others in the answer go on from those of the lines.

    Returns
    -------
    Crossings
        As for `crossings`.

    Raises
    ------
    GeometryError
        As for `crossings`; or they may meet in more than a million places.

    Examples
    --------
    >>> ours = [LineString([(0, -1), (0, 1)]), LineString([(-1, 0), (1, 0)])]
    >>> meetings = crossings_between(ours, [LineString([(-1, 0.5), (1, 0.5)])])
    >>> meetings.line.tolist(), meetings.other.tolist()
    ([0], [2])
    """
    pieces = pieces_of([*lines, *others])
    return Crossings(*find_meetings(pieces, len(lines), others_from=len(lines)))


def parallels(
    line: LineString,
    others: Sequence[LineString],
    *,
    within_km: float,
) -> Parallels:
    """Return the stretches of a line that are within a distance of others.

    Parameters
    ----------
    line, others
        As for `crossings`.
    within_km : float
        Above 0, at most 2000 km.

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
    >>> stretches = parallels(
    ...     LineString([(0, 0), (10, 0)]), [LineString([(4, 0.5), (5, 0.5)])], within_km=60
    ... )
    >>> stretches.from_kp_km.round().tolist(), stretches.to_kp_km.round().tolist()
    ([422.0], [580.0])
    """
    others = listed("others", others)
    reach = np.full(len(others) + 1, checked_within_km(within_km) / 2)
    pieces = pieces_of([line, *others], one_and_others=True)
    return Parallels(*_shifted(find_parallels(pieces, reach, 1)))


def all_parallels(
    lines: Sequence[LineString],
    *,
    within_km: float,
) -> Parallels:
    """Return the stretches of each line that are within a distance of any other.

    In both directions: a stretch of the first near the second, and one of the second near it.

    Parameters
    ----------
    lines
        As for `all_crossings`.
    within_km : float
        Above 0, at most 2000 km.

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
    >>> stretches = all_parallels(
    ...     [LineString([(0, 0), (10, 0)]), LineString([(4, 0.5), (5, 0.5)])], within_km=60
    ... )
    >>> stretches.line.tolist(), stretches.other.tolist(), stretches.least_km.round(2).tolist()
    ([0, 1], [1, 0], [55.29, 55.29])
    """
    lines = listed("lines", lines)
    reach = np.full(len(lines), checked_within_km(within_km) / 2)
    return Parallels(*find_parallels(pieces_of(lines), reach, len(lines)))


def within_reach(
    lines: Sequence[LineString],
    *,
    reach_km: ArrayLike,
) -> Parallels:
    """Return the stretches of each line within the sum of its reach and another's.

    Parameters
    ----------
    lines
        As for `all_crossings`.
    reach_km : array
        For each line, 0 to 1000 km: for example how far a cable may be from the line drawn.

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
    return Parallels(*find_parallels(pieces_of(lines), reach, len(lines)))


def nearest(first: LineString, second: LineString) -> Nearest:
    """Return where two lines are nearest to each other, however far apart.

    Parameters
    ----------
    first, second : LineString
        The lines.

    Returns
    -------
    Nearest
        The distance is Karney's geodesic between the two points; these are nearest to 0.1 %
        or 10 m. Where the lines meet, the two are one point, and the distance is 0.

    Raises
    ------
    GeometryError
        As for `crossings`.

    Examples
    --------
    >>> closest = nearest(LineString([(0, 0), (10, 0)]), LineString([(4, 2), (4, 1)]))
    >>> round(closest.distance_km, 3), round(closest.kp_km, 1), round(closest.other_kp_km, 1)
    (110.574, 445.3, 110.6)
    """
    from scipy.spatial import cKDTree

    pieces = pieces_of([first, second])
    ours, theirs = (pieces.of_lines(number, number + 1) for number in (0, 1))
    middle = pieces.middles
    tree = cKDTree(middle[theirs])
    halves = (pieces.km[ours] + pieces.km[theirs].max()) / 2 + BULGE_KM

    # A bound from some of the pieces, roughly and well, then a closer one from all.
    sample = np.arange(0, len(ours), max(1, len(ours) // 64))
    best, slack = math.inf, np.full(len(ours), math.inf)
    for rows, rough in ((sample, 0.5), (sample, 0.0), (np.arange(len(ours)), 0.0)):
        neighbours = tree.query(
            middle[ours[rows]], eps=rough, distance_upper_bound=slack[rows].max()
        )
        apart, place = (np.asarray(values) for values in neighbours)
        some = apart <= slack[rows]
        if some.any():
            near = approaches_of(pieces, ours[rows[some]], theirs[place[some]], None)
            best = min(best, float(near.gap_km.min()))
        chord = (
            2 * MEAN_RADIUS_KM * math.sin(best / (2 * MEAN_RADIUS_KM))
            if best < math.pi * MEAN_RADIUS_KM
            else 2 * EQUATOR_KM
        )  # antipodes
        slack = chord + halves
    some = apart <= slack
    feet = []
    for a, b in pairs_in_balls(tree, middle, ours[some], slack[some], theirs):
        near = approaches_of(pieces, a, b, None)
        row = int(np.argmin(near.gap_km))
        feet.append((near.gap_km[row], a[row], b[row], near.share[row], near.other_share[row]))
    gap_km, a, b, share, other_share = min(feet)
    points = on_surface(pieces, np.array([a, b]), np.array([share, other_share]))
    if gap_km == 0:  # the planes of the pieces meet here, each up to 0.7 m from its geodesic
        points[:] = points.mean(axis=0)
    lon, lat = lon_lat_of(points)
    kp, other_kp = (
        _kp_on(line, float(pieces.kp[i] + t * pieces.km[i]), float(end))
        for line, i, t, end in zip(
            (first, second), (a, b), (share, other_share), pieces.end_kp, strict=True
        )
    )
    km = float(geodesy.distance_km(lon[0], lat[0], lon[1], lat[1]))
    return Nearest(km, kp, other_kp, *(float(v) for v in (lon[0], lat[0], lon[1], lat[1])))


def _kp_on(line: LineString, kp_km: float, end_km: float) -> float:
    """Return a KP of a line in pieces as one on the line: its last may be micrometres beyond."""
    return kp_km if kp_km < end_km * (1 - _KP_SHARE) else min(kp_km, line_km(line))


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
    pieces = pieces_of(lines)
    middle, centres, radii, first = pieces.middles, [], [], [0]
    for number in range(len(lines)):
        for group in np.array_split(pieces.of_lines(number, number + 1), _MOST_BALLS):
            if len(group):
                centre = middle[group].mean(axis=0)
                away = np.linalg.norm(middle[group] - centre, axis=1) + pieces.km[group] / 2
                centres.append(centre)
                radii.append(float(away.max()) + BULGE_KM)
        first.append(len(centres))
    places, radius = np.array(centres), np.array(radii)
    apart = np.empty((len(lines), len(lines)))
    for number, (begin, end) in enumerate(itertools.pairwise(first)):
        between = np.linalg.norm(places[begin:end, None] - places[None], axis=2)
        gaps = (between - radius[begin:end, None] - radius).min(axis=0)
        apart[number] = np.minimum.reduceat(gaps, first[:-1])
    return np.maximum(apart, 0.0)


def _shifted(columns: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return an answer about one line and others: index of the others from 0."""
    line, other, *rest = columns
    return line, other - 1, *rest
