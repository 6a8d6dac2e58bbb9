"""The lines of the catalogue on a map's page, no finer than they are accurate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geometry.earth import MEAN_KM_PER_DEGREE
from cableroute.geometry.lines import dense_points
from cableroute.maps import packing
from cableroute.model.legs import Leg

STEP_KM = 100.0
"""Lines of the catalogue have a vertex at least this often. A chord on the map then leaves
its geodesic by 0.2 km × tan(latitude): L² / 8R."""


def lines_of(legs: Sequence[Leg], *, middle_deg: float, simplify_km: float) -> list[packing.Line]:
    """Return the lines of legs, all at once, no finer than they are accurate."""
    if not legs:
        return []
    lines: NDArray[Any] = np.array([leg.geometry for leg in legs])
    accuracy_km = np.array([leg.accuracy_km for leg in legs])
    points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
    long = _longest_km(points, sizes) > STEP_KM
    if long.any():
        dense = [
            dense_points(legs[place].line_wkb, STEP_KM) for place in np.flatnonzero(long).tolist()
        ]
        owners = np.repeat(np.arange(len(dense)), list(map(len, dense)))
        lines[long] = shapely.linestrings(np.concatenate(dense), indices=owners)
        points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
    points = _continuous(points, sizes, middle_deg)
    if simplify_km:
        owners = np.repeat(np.arange(len(sizes)), sizes)
        whole = shapely.linestrings(points, indices=owners)
        tolerance_deg = simplify_km / MEAN_KM_PER_DEGREE
        lines = np.asarray(shapely.simplify(whole, tolerance_deg, preserve_topology=False))
        points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
    fine_km = np.maximum(np.nan_to_num(accuracy_km), simplify_km)
    per_degree = packing.units_per_degree(fine_km)
    return packing.lines(points, sizes, per_degree=per_degree)


def _starts(sizes: NDArray[Any]) -> NDArray[np.intp]:
    return np.asarray(np.cumsum(sizes) - sizes, np.intp)


def _longest_km(points: NDArray[np.float64], sizes: NDArray[Any]) -> NDArray[np.float64]:
    """Return the longest step between vertices of each line, about, where that may matter."""
    starts = _starts(sizes)
    steps = np.diff(points, axis=0, prepend=points[:1])
    steps[starts] = 0.0
    lon_deg, lat_deg = steps.T
    far = np.flatnonzero(lon_deg**2 + lat_deg**2 > (STEP_KM / MEAN_KM_PER_DEGREE) ** 2)
    if not len(far):
        return np.zeros(len(sizes))
    east_deg = np.abs((lon_deg[far] + 180) % 360 - 180) * np.cos(np.radians(points[far, 1]))
    km = np.zeros(len(points))
    km[far] = MEAN_KM_PER_DEGREE * np.hypot(east_deg, lat_deg[far])
    return np.asarray(np.maximum.reduceat(km, starts))


def _continuous(
    points: NDArray[np.float64], sizes: NDArray[Any], near_deg: float
) -> NDArray[np.float64]:
    """Return lines whose longitudes run on over the date line, each near a longitude."""
    starts = _starts(sizes)
    steps = np.diff(points[:, 0], prepend=0.0)
    steps[starts] = 0.0
    turns = -np.rint(steps / 360.0)
    if turns.any():
        turns = np.cumsum(turns)
        turns -= np.repeat(turns[starts], sizes)
    lon_deg = points[:, 0] + 360.0 * turns
    middles = (np.minimum.reduceat(lon_deg, starts) + np.maximum.reduceat(lon_deg, starts)) / 2
    shifts = np.rint((near_deg - middles) / 360.0)
    if shifts.any():
        lon_deg += np.repeat(360.0 * shifts, sizes)
    return np.column_stack([lon_deg, points[:, 1]])
