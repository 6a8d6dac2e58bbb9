"""How much of a cable lies in shallow water, where fishing gear and anchors reach it."""

from __future__ import annotations

import functools
from os import PathLike
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.relief import Relief, depth_m, read_relief
from cableroute.geometry.lines import cumulative_km, densify

STEP_KM = 10.0
"""Distance between two places whose depth is read: the embedded relief has a node every 11 km."""


@functools.lru_cache(maxsize=1)
def _relief(path: str) -> Relief:
    return read_relief(path)


class _Samples(NamedTuple):
    """Places along a line: KP, and depth, NaN where the relief has land or nothing."""

    kp_km: NDArray[np.float64]
    depth_m: NDArray[np.float64]


def shallow_share(
    line_wkb: bytes, from_km: float, to_km: float, *, limit_m: float, relief: str | PathLike[str]
) -> float:
    """Return the share of a part of a line that lies in water shallower than a limit.

    Parameters
    ----------
    line_wkb : bytes
        The line, longitude and latitude in degrees, as well-known binary.
    from_km, to_km : float
        KPs of the part.
    limit_m : float
        The limit, m below the surface.
    relief : path
        The embedded relief.

    Returns
    -------
    float
        0 to 1. Where the relief has land beside the line, the water is taken as shallow.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> leg = geo.segments["PEACE-S-KHI-ZAF"]
    >>> share = shallow_share(
    ...     leg.geometry.wkb, 0, leg.route_km, limit_m=1000, relief=geo.relief_path
    ... )
    >>> 0.2 < share < 0.8
    True
    """
    samples = _samples(line_wkb, str(relief))
    inside = (samples.kp_km >= from_km) & (samples.kp_km <= to_km)
    if not inside.any():
        middle = (from_km + to_km) / 2
        inside[np.argmin(np.abs(samples.kp_km - middle))] = True
    return float((~(samples.depth_m[inside] >= limit_m)).mean())


@functools.lru_cache(maxsize=4096)
def _samples(line_wkb: bytes, relief: str) -> _Samples:
    """Return the depths along a line, every few km."""
    line = densify(
        shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb))), max_step_km=STEP_KM
    )
    lon, lat = shapely.get_coordinates(line).T
    kp_km = np.asarray(cumulative_km(line), float)
    steps = max(1, round(kp_km[-1] / STEP_KM))
    middles = (np.arange(steps) + 0.5) * kp_km[-1] / steps  # every km weighs alike
    places = np.interp(middles, kp_km, lon), np.interp(middles, kp_km, lat)
    return _Samples(middles, depth_m(_relief(relief), *places))
