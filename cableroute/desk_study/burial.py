"""Can a cable be buried along a line: by depth of water, slope and substrate, in sections by KP.

Missing data stay visible: a section is "feasible" only where depth, slope and substrate are
all there and none hinders; it is "not feasible" where one of them rules burial out.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.desk_study.samples import Samples, runs
from cableroute.errors import GeodataError
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Rate
from cableroute.planning.public_layers import PublicLayer

FEASIBLE, DIFFICULT, NOT_FEASIBLE = "feasible", "difficult", "not feasible"
INSUFFICIENT, TOO_DEEP, SHORE = "insufficient data", "surface laid: too deep", "shore end"
VERDICTS = (FEASIBLE, DIFFICULT, NOT_FEASIBLE, INSUFFICIENT, TOO_DEEP, SHORE)
"""What may be said of a section."""

SOFT, HARD, ROCK = ("1", "2"), ("3", "4"), ("5",)
"""Folk's five classes: a cable is buried in sand and mud; in coarse or mixed ground with effort."""


class BurialSection(NamedTuple):
    """A part of a line in which burial is judged alike.

    Parameters
    ----------
    from_km, to_km : float
        The part, by KP.
    verdict : str
        One of `VERDICTS`.
    depth_m : (float, float)
        Least and greatest depth of water; NaN where unknown.
    slope_deg : float
        Greatest slope; NaN where unknown.
    substrate : str
        Its classes in words, or nothing.
    reasons : tuple of str
        What hinders, and which data are missing.
    """

    from_km: float
    to_km: float
    verdict: str
    depth_m: tuple[float, float]
    slope_deg: float
    substrate: str
    reasons: tuple[str, ...]


class BurialLimits(NamedTuple):
    """The limits by which burial is judged, from the rates of the tables.

    Parameters
    ----------
    least_water_m, deepest_water_m : float
        Between these depths a cable is ploughed in.
    difficult_deg, steepest_deg : float
        From which slope burial is difficult, and above which it is impractical.
    target_m : tuple of float
        Burial depth: low, likely, high.
    source_ids : tuple of str
        Where they are from.
    """

    least_water_m: float
    deepest_water_m: float
    difficult_deg: float
    steepest_deg: float
    target_m: tuple[float, float, float]
    source_ids: tuple[str, ...]


def burial_limits(geodata: Geodata) -> BurialLimits | None:
    """Return the limits of burial of the tables; None where they have none.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> burial_limits(open_geodata()).deepest_water_m
    1000.0
    """
    names = (
        "burial_least_water_m",
        "burial_deepest_water_m",
        "burial_slope_deg",
        "burial_target_m",
    )
    try:
        least, deepest, slope, target = (geodata.find_rate(name)[0] for name in names)
    except GeodataError:
        return None
    sources = dict.fromkeys(
        name for rate in (least, deepest, slope, target) for name in rate.source_ids
    )
    return BurialLimits(
        _middle(least),
        _middle(deepest),
        float(slope.low),
        float(slope.high),
        (float(target.low), _middle(target), float(target.high)),
        tuple(sources),
    )


def _middle(rate: Rate) -> float:
    return float((rate.low + rate.high) / 2 if rate.likely is None else rate.likely)


def burial_sections(
    samples: Samples, limits: BurialLimits, substrate: PublicLayer | None = None
) -> tuple[BurialSection, ...]:
    """Return the sections of a line by whether a cable can be buried there.

    Parameters
    ----------
    samples : Samples
        The line in pieces.
    limits : BurialLimits
        From `burial_limits`.
    substrate : PublicLayer, optional
        A user's copy of the seabed's substrate.
    """
    classes = substrate_classes(samples, substrate)
    marks = [
        judged(float(depth), float(slope), str(code), limits)
        for depth, slope, code in zip(samples.depth_m, samples.slope_deg, classes, strict=True)
    ]
    words = {} if substrate is None else substrate.form.classes
    sections = []
    for run in runs(marks):
        here = slice(run.first, run.last)
        depth, slope = samples.depth_m[here], samples.slope_deg[here]
        depths = depth[~np.isnan(depth)]
        steep = slope[~np.isnan(slope)]
        named = [words.get(code, code) for code in dict.fromkeys(classes[here].tolist()) if code]
        sections.append(
            BurialSection(
                float(samples.kp_km[run.first]),
                float(samples.kp_km[run.last]),
                run.mark[0],
                (float(depths.min()), float(depths.max())) if depths.size else (math.nan, math.nan),
                float(steep.max()) if steep.size else math.nan,
                ", ".join(named),
                run.mark[1],
            )
        )
    return tuple(sections)


def substrate_classes(samples: Samples, substrate: PublicLayer | None) -> NDArray[np.str_]:
    """Return the class of the substrate in each piece; an empty text where unknown."""
    classes = np.full(samples.lon_deg.shape, "", "<U8")
    if substrate is None or not substrate.geometry.size:
        return classes
    area = substrate.area_at(samples.lon_deg, samples.lat_deg)
    codes = np.array([row["class"].strip()[:8] for row in substrate.rows])
    classes[area >= 0] = codes[area[area >= 0]]
    classes[np.isin(classes, substrate.form.no_data)] = ""
    return classes


def judged(
    depth_m: float, slope_deg: float, substrate: str, limits: BurialLimits
) -> tuple[str, tuple[str, ...]]:
    """Return whether a cable can be buried at a place, and why.

    Parameters
    ----------
    depth_m, slope_deg : float
        NaN where unknown.
    substrate : str
        Folk's class, "1" to "5"; empty where unknown.
    limits : BurialLimits
        From `burial_limits`.

    Examples
    --------
    >>> limits = BurialLimits(15, 1000, 15, 25, (1, 1, 1.5), ())
    >>> judged(200, 2, "1", limits), judged(200, math.nan, "5", limits)
    (('feasible', ()), ('not feasible', ('rock',)))
    >>> judged(200, math.nan, "", limits)
    ('insufficient data', ('slope not known', 'substrate not known'))
    """
    if math.isnan(depth_m):
        return INSUFFICIENT, ("depth not known",)
    if depth_m > limits.deepest_water_m:
        return TOO_DEEP, ()
    against = [
        *(["rock"] if substrate in ROCK else []),
        *(
            [f"steeper than {limits.steepest_deg:g} degrees"]
            if slope_deg > limits.steepest_deg
            else []
        ),
    ]
    if against:
        return NOT_FEASIBLE, tuple(against)
    if depth_m < limits.least_water_m:
        return SHORE, ("water too shallow for a plough: other means",)
    unknown = [
        *(["slope not known"] if math.isnan(slope_deg) else []),
        *(["substrate not known"] if substrate not in (*SOFT, *HARD, *ROCK) else []),
    ]
    if unknown:
        return INSUFFICIENT, tuple(unknown)
    hinders = [
        *(["coarse or mixed ground"] if substrate in HARD else []),
        *(
            [f"{limits.difficult_deg:g} degrees or steeper"]
            if slope_deg >= limits.difficult_deg
            else []
        ),
    ]
    return (DIFFICULT, tuple(hinders)) if hinders else (FEASIBLE, ())
