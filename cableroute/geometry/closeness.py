"""Where is a line nearer to others than a limit that changes along it, as with the depth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely import LineString

from cableroute.errors import GeometryError
from cableroute.geometry.geodesy import SAME_KM, float_arrays
from cableroute.geometry.kp import kp_of_point, point_at_kp, split_line
from cableroute.geometry.lines import cumulative_km, line_km, listed, vertices_of
from cableroute.geometry.pieces import Floats
from cableroute.geometry.proximity import Parallels, nearest, parallels

SURE_KM = 0.01
"""Stretches shorter than this (10 m) may be passed over, at either side of the limit."""
_FEW = 1000  # vertices of a line, up to which it is not cut for each stretch
_STEP_KM = 5.0  # first steps along a line


def closer_than(
    line: LineString,
    others: Sequence[LineString],
    *,
    kp_km: ArrayLike,
    within_km: ArrayLike,
) -> Parallels:
    """Return the stretches of a line that are nearer to others than a limit that varies along it.

    Parameters
    ----------
    line, others
        As for `crossings`.
    kp_km, within_km : array
        The limit at KPs of the line, in order; between two of them it changes evenly, before the
        first and after the last it stays. Above 0, at most 2000 km.

    Returns
    -------
    Parallels
        A row for each stretch of the line and each other that is nearer there than the limit.

    Raises
    ------
    GeometryError
        As for `parallels`; the KPs are not in order, or are not as many as the limits.

    Notes
    -----
    A distance changes along the line by no more than 1 km a km, so that between two places it is
    bounded. Where these do not decide, the places are taken nearer together, down to
    10 m: a shorter stretch may be missing, or a shorter gap closed.

    Examples
    --------
    >>> line, other = LineString([(0, 0), (1, 0)]), LineString([(0, 0.1), (1, 0.1)])  # 11 km apart
    >>> stretches = closer_than(line, [other], kp_km=[0, 100], within_km=[1, 21])
    >>> stretches.from_kp_km.round(1).tolist(), stretches.to_kp_km.round(1).tolist()
    ([50.3], [111.3])
    """
    at, limit = _check_limits(kp_km, within_km)
    others = listed("others", others)
    wide = parallels(line, others, within_km=float(limit.max()))
    rows = []
    xy, kps = vertices_of(line), cumulative_km(line)
    for other, first, last in zip(
        wide.other.tolist(), wide.from_kp_km.tolist(), wide.to_kp_km.tolist(), strict=True
    ):
        part, base = _around(xy, kps, first, last)
        for begin, end in _nearer(
            part, others[other], (first - base, last - base), at - base, limit
        ):
            least = nearest(between_kps(part, begin, end), others[other])
            on = begin + base
            rows.append(
                (0, other, on, end + base, least.distance_km, on + least.kp_km, least.other_kp_km)
            )
    table: Floats = np.array(rows, dtype=np.float64).reshape(-1, 7)
    return Parallels(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), *table.T[2:])


def _around(xy: Floats, kps: Floats, first: float, last: float) -> tuple[LineString, float]:
    """Return the part of a long line that holds a stretch, and the KP at which it starts.

    Each stretch then costs what it is long, not what the line is.
    """
    if len(xy) <= _FEW:
        return LineString(xy), 0.0
    begin = max(0, int(np.searchsorted(kps, first - SAME_KM)) - 1)
    end = int(np.searchsorted(kps, last + SAME_KM, side="right")) + 1
    return LineString(xy[begin:end]), float(kps[begin])


def _check_limits(kp_km: ArrayLike, within_km: ArrayLike) -> tuple[Floats, Floats]:
    """Return the KPs and the limits at each; refuse faulty ones."""
    at, limit = (np.atleast_1d(float_arrays(values)[0]) for values in (kp_km, within_km))
    if at.ndim != 1 or at.shape != limit.shape or not at.size:
        raise GeometryError(
            f"{at.size} kp_km and {limit.size} within_km; give a limit for each KP, one at least"
        )
    if not (np.diff(at) > 0).all():
        raise GeometryError("the kp_km are not in order; give each once, from the start on")
    for index in np.flatnonzero(~((limit > 0) & np.isfinite(limit)))[:1]:
        raise GeometryError(
            f"within_km {limit[index]} at index {index} is not a distance; give a number above 0"
        )
    return at, limit


def _nearer(
    line: LineString,
    other: LineString,
    stretch: tuple[float, float],
    at: Floats,
    limit: Floats,
) -> list[tuple[float, float]]:
    """Return where a stretch of a line is nearer to another than the limit."""
    first, last = stretch
    last = min(last, line_km(line))
    if last - first <= SAME_KM:
        return []
    steps = np.linspace(first, last, 1 + int(np.ceil((last - first) / _STEP_KM)))
    kp = np.unique([*steps, *at[(at > first) & (at < last)]])

    def beyond(places: Floats) -> Floats:
        """Return how much further than the limit the other is."""
        lon, lat = point_at_kp(line, kp_km=places)
        offset = np.asarray(kp_of_point(other, lon, lat).offset_km)
        return np.asarray(offset - np.interp(places, at, limit))

    over = beyond(kp)
    while True:
        open_ = _undecided(kp, over, at, limit)
        if not open_.any():
            break
        middles = (kp[:-1][open_] + kp[1:][open_]) / 2
        places = np.concatenate([kp, middles])
        order = np.argsort(places)
        kp, over = places[order], np.concatenate([over, beyond(middles)])[order]
    return _spans(kp, over)


def _undecided(kp: Floats, over: Floats, at: Floats, limit: Floats) -> NDArray[np.bool_]:
    """Return between which places the side of the limit may change unseen."""
    width = np.diff(kp)
    rate = 1 + np.abs(np.diff(np.interp(kp, at, limit))) / width
    ends = np.abs(over)
    return np.asarray((ends[:-1] + ends[1:] < rate * width) & (width > SURE_KM))


def _spans(kp: Floats, over: Floats) -> list[tuple[float, float]]:
    """Return from where to where values are not above 0, straight between places."""
    inside = over <= 0
    turns = np.flatnonzero(inside[:-1] != inside[1:])
    share = over[turns] / (over[turns] - over[turns + 1])
    edges = [*(kp[turns] + share * (kp[turns + 1] - kp[turns])).tolist()]
    if inside[0]:
        edges.insert(0, float(kp[0]))
    if inside[-1]:
        edges.append(float(kp[-1]))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(begin, end) for begin, end in pairs if end - begin > SAME_KM]


def between_kps(line: LineString, begin: float, end: float) -> LineString:
    """Return the part of a line between two KPs.

    Examples
    --------
    >>> from cableroute.geometry import line_km
    >>> round(line_km(between_kps(LineString([(0, 0), (1, 0), (2, 0)]), 50, 160)), 6)
    110.0
    """
    if end < line_km(line) - SAME_KM:
        line = split_line(line, kp_km=end)[0]
    return split_line(line, kp_km=begin)[1] if begin > SAME_KM else line
