"""What is read along a line: places every km, their depth and slope, and how fine both are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import SeabedError
from cableroute.geometry.kp import point_at_kp
from cableroute.model.legs import Leg
from cableroute.seabed.depths import Seabed
from cableroute.seabed.profiles import COARSEST_KM, shore_depth_m, slope_deg

Floats: TypeAlias = NDArray[np.float64]

WINDOW_KM = 200.0
"""Depths are read in windows around so many km of line."""

ROOM_DEG = 0.15
"""Room around a window: two cells of the embedded relief, and more."""


class Samples(NamedTuple):
    """A line in pieces of equal length, with what is read in the middle of each.

    Parameters
    ----------
    kp_km : array, shape (n + 1,)
        Where the pieces begin and end.
    lon_deg, lat_deg : array, shape (n,)
        The middle of each.
    depth_m : array, shape (n,)
        Positive down; NaN where unknown.
    slope_deg : array, shape (n,)
        Of the seabed in its steepest direction; NaN where unknown.
    cell_km : float
        Size of the coarsest cells that depths were read from.
    source : str
        Where the depths are from.
    """

    kp_km: Floats
    lon_deg: Floats
    lat_deg: Floats
    depth_m: Floats
    slope_deg: Floats
    cell_km: float
    source: str

    @property
    def piece_km(self) -> Floats:
        """Length of each piece."""
        return np.diff(self.kp_km)

    @property
    def middle_km(self) -> Floats:
        """KP of the middle of each piece."""
        return (self.kp_km[:-1] + self.kp_km[1:]) / 2


def sampled(leg: Leg, seabed: Seabed, *, step_km: float) -> Samples:
    """Return a leg in pieces of about `step_km`, with depth and slope in the middle of each.

    Slopes are read only where the cells of the source are fine enough to show them.
    """
    count = max(1, round(leg.route_km / step_km))
    kp_km = np.linspace(0.0, leg.route_km, count + 1)
    middle_km = (kp_km[:-1] + kp_km[1:]) / 2
    lon, lat = (np.atleast_1d(axis) for axis in point_at_kp(leg.geometry, kp_km=middle_km))
    lon = np.unwrap(lon, period=360.0)
    depth, slope = np.full(count, np.nan), np.full(count, np.nan)
    cell_km, source = 0.0, ""
    each = max(1, round(WINDOW_KM / (leg.route_km / count)))
    for first in range(0, count, each):
        here = slice(first, min(first + each, count))
        turn = 360.0 * round(float(lon[here].mean()) / 360.0)
        west, east = float(lon[here].min()) - turn, float(lon[here].max()) - turn
        south, north = float(lat[here].min()), float(lat[here].max())
        bounds = (
            west - ROOM_DEG,
            max(-90.0, south - ROOM_DEG),
            east + ROOM_DEG,
            min(90.0, north + ROOM_DEG),
        )
        try:
            grid = seabed.window(bounds)
        except SeabedError:  # no cell with a depth there
            continue
        places = lon[here] - turn, lat[here]
        depth[here] = shore_depth_m(grid, *places)
        if grid.source_step_km <= COARSEST_KM:
            row, column = grid.cells(*places)
            slope[here] = np.where(row >= 0, slope_deg(grid)[row, column], np.nan)
        if grid.source_step_km > cell_km:
            cell_km, source = grid.source_step_km, grid.source
    return Samples(kp_km, lon, lat, depth, slope, cell_km, source)


class Run(NamedTuple):
    """Pieces beside one another that are alike: from which to which, ends excluded, and how."""

    first: int
    last: int
    mark: Any


def runs(marks: Sequence[Any] | NDArray[Any]) -> list[Run]:
    """Return the runs of equal marks, in order.

    Examples
    --------
    >>> [tuple(run) for run in runs(["a", "a", "b"])]
    [(0, 2, 'a'), (2, 3, 'b')]
    """
    grouped: list[Run] = []
    for place, mark in enumerate(marks):
        if grouped and grouped[-1].mark == mark:
            grouped[-1] = grouped[-1]._replace(last=place + 1)
        else:
            grouped.append(Run(place, place + 1, mark))
    return grouped


def gaps(
    inside: Iterable[tuple[float, float]], end_km: float, *, least_km: float = 1e-6
) -> list[tuple[float, float]]:
    """Return the parts of a line from KP 0 to its end that are in none of some intervals.

    Examples
    --------
    >>> gaps([(2, 3), (2.5, 4)], 10)
    [(0.0, 2.0), (4.0, 10.0)]
    """
    free, reached = [], 0.0
    for from_km, to_km in sorted(inside):
        if from_km - reached > least_km:
            free.append((reached, float(from_km)))
        reached = max(reached, float(to_km))
    if end_km - reached > least_km:
        free.append((reached, float(end_km)))
    return free
