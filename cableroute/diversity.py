"""How much ground two routes share, within what is known of where they lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute import geodesy
from cableroute.errors import ModelError, Problem
from cableroute.model import Route

__all__ = ["END_KM", "SharedGround", "shared_ground", "shared_matrix"]

END_KM = 15.0
"""Two ways between the same stations must meet there: this much of a common end is apart."""

STEP_KM = 0.5
"""Longest piece in which a route is judged as one."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SharedGround:
    """What two routes share.

    Parameters
    ----------
    shared_km : float
        Ground that cannot be told apart: the same stretch, or nearer than the accuracies
        of both added. The larger of the two routes' figures, so the order does not matter.
        Common ends are left out.
    shared_pct : float
        Of the route's ground outside common ends, the larger of the two figures.
    same_stretch_km : float
        Part of `shared_km` on stretches that both routes name.
    ends_km : float
        Ground shared within the common ends, reported apart.
    separation_km : float or None
        Least distance outside the common ends; None where it is below the accuracy, that
        is not known. It is never 0.
    """

    shared_km: float
    shared_pct: float
    same_stretch_km: float
    ends_km: float
    separation_km: float | None


def shared_ground(
    first: Route,
    second: Route,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
) -> SharedGround:
    """Return the ground that two routes share.

    Parameters
    ----------
    first, second : Route
        The routes; the result is the same either way round.
    end_km : float
        Length at each common end that is left out and reported apart, km.
    within_km : float, optional
        Judge by this distance instead of by the accuracies added.

    Returns
    -------
    SharedGround
        Kilometres and per cent.

    Raises
    ------
    ModelError
        `end_km` or `within_km` is negative or not a number.

    Notes
    -----
    Each route is cut into pieces of at most 0.5 km, judged by their middle: its distance
    from the nearest chords of the other route, cut to the same step, in three dimensions.
    So lengths are known to 0.5 km at each change, and `separation_km` to 0.25 km: a
    separation within 0.25 km of the accuracies added counts as not known too.
    """
    for name, value in (("end_km", end_km), ("within_km", within_km)):
        if value is not None and not value >= 0:
            where = "shared_ground"
            raise ModelError.of(
                where, [Problem(name, where, f"{name} is {value!r}", "give a number from 0")]
            )
    return _shared(_pieces(first), _pieces(second), end_km, within_km)


def shared_matrix(
    routes: Sequence[Route], *, end_km: float = END_KM
) -> dict[tuple[int, int], SharedGround]:
    """Return what each pair of routes shares, by their places in the sequence, both ways."""
    pieces = [_pieces(route) for route in routes]
    matrix: dict[tuple[int, int], SharedGround] = {}
    for i, first in enumerate(pieces):
        for j, second in enumerate(pieces[:i]):
            matrix[i, j] = matrix[j, i] = _shared(first, second, end_km, None)
    return matrix


def _shared(
    first: _Pieces, second: _Pieces, end_km: float, within_km: float | None
) -> SharedGround:
    sides = [
        _side(first, second, end_km, within_km),
        _side(second, first, end_km, within_km),
    ]
    known = [side.separation_km for side in sides if side.separation_km is not None]
    return SharedGround(
        shared_km=max(side.shared_km for side in sides),
        shared_pct=max(side.shared_pct for side in sides),
        same_stretch_km=max(side.same_stretch_km for side in sides),
        ends_km=max(side.ends_km for side in sides),
        separation_km=min(known) if len(known) == len(sides) else None,
    )


def _side(pieces: _Pieces, other: _Pieces, end_km: float, within_km: float | None) -> SharedGround:
    """Return what one route shares with another, measured along the first."""
    at_end = np.zeros(len(pieces.km), dtype=bool)
    if pieces.start_id in (other.start_id, other.end_id):
        at_end |= pieces.middle_kp_km < end_km
    if pieces.end_id in (other.start_id, other.end_id):
        at_end |= pieces.middle_kp_km > math.fsum(pieces.km) - end_km
    same = np.isin(pieces.leg_id, other.leg_id)
    margin_km, distance_km = _nearest(pieces, other)
    unknown = same | ~(margin_km > STEP_KM / 2)  # NaN, an unknown accuracy, is unknown too
    near = unknown if within_km is None else same | (distance_km <= within_km)
    inner_km = math.fsum(pieces.km[~at_end])
    shared_km = math.fsum(pieces.km[near & ~at_end])
    is_known = inner_km > 0 and not np.any(unknown & ~at_end)
    return SharedGround(
        shared_km=shared_km,
        shared_pct=100 * shared_km / inner_km if inner_km > 0 else 100.0,
        same_stretch_km=math.fsum(pieces.km[same & ~at_end]),
        ends_km=math.fsum(pieces.km[near & at_end]),
        separation_km=float(distance_km[~at_end].min()) if is_known else None,
    )


@dataclass(frozen=True)
class _Pieces:
    """A route cut into short pieces, as arrays of one row a piece."""

    start_id: str
    end_id: str
    km: Floats
    middle_kp_km: Floats
    accuracy_km: Floats
    leg_id: NDArray[np.str_]
    middle: Floats
    start: Floats
    end: Floats


def _pieces(route: Route) -> _Pieces:
    km, starts, ends, middles, accuracies, names = [], [], [], [], [], []
    for leg in route.legs:
        line = geodesy.densify(leg.geometry, max_step_km=STEP_KM)
        points = shapely.get_coordinates(line)
        along = geodesy.cumulative_km(line)
        middle = geodesy.point_at_kp(line, kp_km=(along[:-1] + along[1:]) / 2)
        points_km = geodesy.earth_centred_km(points[:, 0], points[:, 1])
        keep = np.diff(along) > 0
        km.append(np.diff(along)[keep])
        starts.append(points_km[:-1][keep])
        ends.append(points_km[1:][keep])
        middles.append(geodesy.earth_centred_km(*middle)[keep])
        accuracies.append(np.full(int(keep.sum()), leg.accuracy_km))
        names.append(np.full(int(keep.sum()), leg.id))
    length_km = np.concatenate(km)
    return _Pieces(
        start_id=route.start_id,
        end_id=route.end_id,
        km=length_km,
        middle_kp_km=np.cumsum(length_km) - length_km / 2,
        accuracy_km=np.concatenate(accuracies),
        leg_id=np.concatenate(names),
        middle=np.concatenate(middles),
        start=np.concatenate(starts),
        end=np.concatenate(ends),
    )


def _nearest(pieces: _Pieces, other: _Pieces) -> tuple[Floats, Floats]:
    """Return, for each piece, distance less the accuracies, and distance, both least, km.

    The accuracy of the other route's piece counts too, so the search runs once for each
    accuracy that the other route has.
    """
    from scipy.spatial import cKDTree

    margin_km = np.full(len(pieces.km), np.inf)
    distance_km = np.full(len(pieces.km), np.inf)
    for accuracy_km in np.unique(other.accuracy_km):  # one NaN for all that are unknown
        rows = np.flatnonzero(
            np.isnan(other.accuracy_km)
            if np.isnan(accuracy_km)
            else other.accuracy_km == accuracy_km
        )
        middles = (other.start[rows] + other.end[rows]) / 2
        _, near = cKDTree(middles).query(pieces.middle, k=min(3, len(rows)))
        near = near.reshape(len(pieces.km), -1)
        found = np.min(
            [
                _to_chord(pieces.middle, other.start[rows[column]], other.end[rows[column]])
                for column in near.T
            ],
            axis=0,
        )
        margin_km = np.minimum(margin_km, found - pieces.accuracy_km - accuracy_km)
        distance_km = np.minimum(distance_km, found)
    return margin_km, distance_km


def _to_chord(points: Floats, start: Floats, end: Floats) -> Floats:
    """Return the distance of each point from its chord."""
    chord = end - start
    square = np.einsum("ij,ij->i", chord, chord)
    along = np.einsum("ij,ij->i", points - start, chord) / np.where(square > 0, square, 1.0)
    foot = start + np.clip(along, 0.0, 1.0)[:, None] * chord
    distance: Floats = np.linalg.norm(points - foot, axis=1)
    return distance
