"""In which unit a column is: as its header says, or as the positions of the sheet show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from cableroute.geometry.geodesy import Floats
from cableroute.rpl.import_report import CLEAR, DOUBTFUL, STATED

FOOT_KM = 0.3048e-3
"""The international foot."""
FATHOM_M = 6 * 0.3048

KM_PER: Mapping[str, float] = {
    "km": 1.0,
    "m": 0.001,
    "nmi": 1.852,
    "nmi of 6087 ft": 6087 * FOOT_KM,
    "ft": FOOT_KM,
}
"""Units of distance. A minute of arc of the equator of WGS 84 is 6,087 ft: sheets by meridional
parts count in it, not in the international nautical mile."""

NAUTICAL = ("nmi", "nmi of 6087 ft")

M_PER: Mapping[str, float] = {"m": 1.0, "ft": 0.3048, "fathom": FATHOM_M, "km": 1000.0}
"""Units of depth."""

NEAR = 0.0006
"""A sum of stated lengths that is so near to that of the computed ones is in the unit: the two
nautical miles are 0.0018 apart."""

ALIKE = 0.05
"""Spans whose ratio is further from the usual one are left out: a position of them is wrong."""

LOOSE = 0.3
"""Where the header states none, so near will do for units that are apart by far."""


class UnitFound(NamedTuple):
    """The unit of a column, why, and how sure that is."""

    unit: str
    reason: str
    confidence: str = CLEAR


def unit_of_distances(
    header: str, lengths: Floats, computed: Floats, *, setting: str = ""
) -> UnitFound:
    """Return the unit of lengths, by the header and by how they fit the positions.

    Parameters
    ----------
    header : str
        What the header states: "km", "nmi", ..., or empty.
    lengths, computed : array
        Stated lengths, NaN where none is, and those between the positions, km.
    setting : str
        As the caller has it.

    Returns
    -------
    UnitFound
        An empty unit where nothing shows it.

    Examples
    --------
    >>> import numpy as np
    >>> unit_of_distances("nmi", np.array([10.0, 20.0]), np.array([18.553, 37.106])).unit
    'nmi of 6087 ft'
    """
    both = ~np.isnan(lengths) & ~np.isnan(computed) & (lengths > 0) & (computed > 0)
    if both.any():  # without the spans that are wrong
        usual = float(np.median(computed[both] / lengths[both]))
        with np.errstate(divide="ignore", invalid="ignore"):
            both &= np.abs(computed / lengths / usual - 1) < ALIKE
    total = float(lengths[both].sum())
    ratio = float(computed[both].sum()) / total if total else np.nan
    fits = {unit: abs(ratio / km - 1) for unit, km in KM_PER.items()} if total else {}
    said = f"{total:.3f} stated are {ratio * total:.3f} km between the positions" if total else ""
    if setting:
        return UnitFound(setting, "given", STATED)
    if header == "nmi":
        near = min(NAUTICAL, key=lambda unit: fits.get(unit, 1.0))
        if fits and fits[near] < NEAR:
            return UnitFound(near, f"the header says nautical miles; {said}")
        why = said or "there is nothing to compare"
        said = f"the header says nautical miles; of which kind is open: {why}"
        return UnitFound("nmi", said, DOUBTFUL)
    miles = min(NAUTICAL, key=lambda unit: fits.get(unit, 1.0))
    if header == "m" and fits and fits["m"] > LOOSE and fits[miles] < NEAR:
        return UnitFound(miles, f"the header says M, the nautical mile of charts; {said}")
    if header in KM_PER:
        other = "nmi" if header == "nmi of 6087 ft" else header
        if fits and (fits[header] > LOOSE or (fits[other] < NEAR < fits[header])):
            return UnitFound(header, f"the header says so, yet {said}", DOUBTFUL)
        return UnitFound(header, "the header says so", STATED)
    if not fits:
        return UnitFound("", "the header says none, and nothing shows it", DOUBTFUL)
    best = min(fits, key=lambda unit: fits[unit])
    if fits[best] < NEAR or (best in ("km", "m", "ft") and fits[best] < LOOSE):
        sure = CLEAR if fits[best] < 0.02 else DOUBTFUL
        return UnitFound(best, f"the header says none; {said}", sure)
    return UnitFound("", f"the header says none, and {said}", DOUBTFUL)


def unit_of_depths(header: str, *, setting: str = "") -> UnitFound:
    """Return the unit of depths, by the header; metres are doubtful where it says none.

    Examples
    --------
    >>> unit_of_depths("fathom").unit, unit_of_depths("").confidence
    ('fathom', 'doubtful')
    """
    if setting:
        return UnitFound(setting, "given", STATED)
    if header in M_PER:
        return UnitFound(header, "the header says so", STATED)
    return UnitFound("m", "the header says no unit", DOUBTFUL)
