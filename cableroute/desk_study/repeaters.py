"""How many repeaters a line needs, and where: by spacing along the cable."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from cableroute.desk_study.samples import Samples
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import point_at_kp
from cableroute.model.legs import Leg

SPACING = "repeater_spacing_km"
"""The rate of the spacing, by its id."""


class Repeater(NamedTuple):
    """A repeater on a line.

    Parameters
    ----------
    number : int
        From 1, at the start.
    kp_km, cable_km : float
        Route and cable from the start.
    lon_deg, lat_deg : float
        Where it is.
    depth_m : float
        Depth of water; NaN where unknown.
    """

    number: int
    kp_km: float
    cable_km: float
    lon_deg: float
    lat_deg: float
    depth_m: float


class RepeaterPlan(NamedTuple):
    """Repeaters along a line.

    Parameters
    ----------
    repeaters : tuple of Repeater
        Evenly spaced; none where the line needs none.
    spacing_km : float
        Cable between two, as placed, at most the requested spacing.
    most_km : float
        The requested spacing.
    counts : (int, int)
        Least and greatest number, by the spacings of the tables and the range of the cable.
    basis : str
        Where the spacing is from.
    """

    repeaters: tuple[Repeater, ...]
    spacing_km: float
    most_km: float
    counts: tuple[int, int]
    basis: str


def repeater_count(cable_km: float, spacing_km: float) -> int:
    """Return how many repeaters keep every span of a cable at or below a spacing.

    Examples
    --------
    >>> [repeater_count(cable_km, 80) for cable_km in (80, 80.1, 800, 30)]
    [0, 1, 9, 0]
    """
    return max(0, math.ceil(cable_km / spacing_km - 1e-9) - 1)


def repeater_plan(
    leg: Leg, geodata: Geodata, samples: Samples, *, spacing_km: float | None = None
) -> RepeaterPlan | None:
    """Return where the repeaters of a leg are, evenly spaced; None without a spacing.

    Parameters
    ----------
    leg : Leg
        The leg; its cable with route development and slack is what is spaced.
    geodata : Geodata
        Holds the spacings.
    samples : Samples
        The leg in pieces, for the depths.
    spacing_km : float, optional
        Most cable between two; the middle of the tables' range unless given.
    """
    rate = geodata.rates.get(SPACING)
    if rate is not None:
        low, high = rate.low, rate.high
        sources = "; ".join(filter(None, (", ".join(rate.source_ids), rate.basis)))
        basis = f"middle of rate {rate.id}, {low:g} to {high:g} km ({sources})"
    elif spacing_km is not None:
        low, high, basis = spacing_km, spacing_km, ""
    else:
        return None
    cable = leg.cable_range_km
    most_km = (low + high) / 2 if spacing_km is None else spacing_km
    basis = basis if spacing_km is None else "as given"
    count = repeater_count(cable.likely, most_km)
    cable_km = cable.likely * np.arange(1, count + 1) / (count + 1)
    kp_km = cable_km / cable.likely * leg.route_km
    lon, lat = (np.atleast_1d(axis) for axis in point_at_kp(leg.geometry, kp_km=kp_km))
    piece = np.clip(np.searchsorted(samples.kp_km, kp_km, side="right") - 1, 0, None)
    repeaters = tuple(
        Repeater(
            number + 1,
            float(kp_km[number]),
            float(cable_km[number]),
            float((lon[number] + 180) % 360 - 180),
            float(lat[number]),
            float(samples.depth_m[min(int(piece[number]), len(samples.depth_m) - 1)]),
        )
        for number in range(len(cable_km))
    )
    bounds = (
        repeater_count(cable.low, max(high, most_km)),
        repeater_count(cable.high, min(low, most_km)),
    )
    span = cable.likely / (len(repeaters) + 1)
    return RepeaterPlan(repeaters, span, most_km, bounds, basis)
