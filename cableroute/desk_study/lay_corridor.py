"""How wide is the corridor that is surveyed for a lay, by depth of water."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from cableroute.desk_study.samples import Samples, runs
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Rate

SHALLOW, DEEP = "survey_corridor_km", "survey_corridor_water_depths"
"""Rates: a width, or how many depths of water a width is."""

STEP_M = 1000.0
"""Deep water is given in sections of so many metres of depth."""


class CorridorSection(NamedTuple):
    """A part of a line whose corridor has one width.

    Parameters
    ----------
    from_km, to_km : float
        The part, by KP.
    depth_m : (float, float)
        Least and greatest depth of water; NaN where unknown.
    width_km : (float, float)
        Width of the corridor, low and high; NaN where unknown.
    rate : str
        Id of the rate that it is from; empty where there is none.
    """

    from_km: float
    to_km: float
    depth_m: tuple[float, float]
    width_km: tuple[float, float]
    rate: str


def corridor_sections(samples: Samples, geodata: Geodata) -> tuple[CorridorSection, ...]:
    """Return the corridor of a line in sections by depth.

    In shallow water the width is a figure; in deep water it is so many times the depth, from the
    least depth of the section at the low end to the greatest at the high end.
    """
    rates = [
        rate
        for rate in geodata.rates.values()
        if rate.quantity in (SHALLOW, DEEP)
        and rate.depth_m is not None
        and rate.visibility == "public"
    ]
    marks = [_mark(rates, float(depth)) for depth in samples.depth_m]
    sections = []
    for run in runs(marks):
        depth = samples.depth_m[run.first : run.last]
        depths = depth[~np.isnan(depth)]
        ends = (float(depths.min()), float(depths.max())) if depths.size else (math.nan, math.nan)
        rate = next((rate for rate in rates if rate.id == run.mark[0]), None)
        sections.append(
            CorridorSection(
                float(samples.kp_km[run.first]),
                float(samples.kp_km[run.last]),
                ends,
                _width_km(rate, ends),
                run.mark[0],
            )
        )
    return tuple(sections)


def _mark(rates: list[Rate], depth_m: float) -> tuple[str, int]:
    """Return the rate for a depth, and the depth step in deep water."""
    for rate in rates:
        if rate.depth_m is not None and rate.depth_m[0] <= depth_m < rate.depth_m[1]:
            return rate.id, int(depth_m // STEP_M) if rate.quantity == DEEP else 0
    return "", 0


def _width_km(rate: Rate | None, depth_m: tuple[float, float]) -> tuple[float, float]:
    if rate is None:
        return math.nan, math.nan
    if rate.quantity == SHALLOW:
        return float(rate.low), float(rate.high)
    return rate.low * depth_m[0] / 1000, rate.high * depth_m[1] / 1000
