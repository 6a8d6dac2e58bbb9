"""Which cable type is laid where, by depth and burial, and how much of each is needed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from cableroute.desk_study.burial import INSUFFICIENT, NOT_FEASIBLE, BurialSection
from cableroute.desk_study.samples import Samples, runs
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range

ARMOUR = "cable_armour_grade"
"""The rates that say in which depths a cable type is laid; their figure is its grade of armour."""

UNKNOWN_TYPE = "not known"


class CableType(NamedTuple):
    """A cable type of the tables.

    Parameters
    ----------
    code, name : str
        As "SA", and in words.
    grade : int
        Of armour: the higher, the heavier.
    depth_m : (float, float)
        Depths in which it is laid: low <= depth < high.
    source_ids : tuple of str
        Where they are from.
    note : str
        What a reader should know.
    """

    code: str
    name: str
    grade: int
    depth_m: tuple[float, float]
    source_ids: tuple[str, ...]
    note: str


class ArmourSection(NamedTuple):
    """A part of a line on which one cable type is laid.

    Parameters
    ----------
    from_km, to_km : float
        The part, by KP.
    buried_type : str
        Which type, where everything that is not ruled out is buried; "not known" without a depth.
    surface_type : str
        Which type, where only feasible sections are buried: one grade heavier where
        burial is ruled out or undecided.
    depth_m : (float, float)
        Least and greatest depth; NaN where unknown.
    """

    from_km: float
    to_km: float
    buried_type: str
    surface_type: str
    depth_m: tuple[float, float]


class CableQuantity(NamedTuple):
    """How much of a cable type a line needs.

    Parameters
    ----------
    code, name : str
        The type.
    route_km : (float, float)
        Least and greatest route km, by whether sections without data are buried.
    cable_km : (float, float)
        The same with route development and slack, at their ends.
    """

    code: str
    name: str
    route_km: tuple[float, float]
    cable_km: tuple[float, float]


def cable_types(geodata: Geodata) -> tuple[CableType, ...]:
    """Return the cable types of the tables, the heaviest first.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [(item.code, item.depth_m) for item in cable_types(open_geodata())][:2]
    [('DA', (0.0, 1000.0)), ('SA', (0.0, 1000.0))]
    """
    types = [
        CableType(
            rate.component,
            rate.name,
            round(rate.low),
            (float(rate.depth_m[0]), float(rate.depth_m[1])),
            rate.source_ids,
            rate.note,
        )
        for rate in geodata.rates.values()
        if rate.quantity == ARMOUR and rate.depth_m is not None and rate.visibility == "public"
    ]
    return tuple(sorted(types, key=lambda item: (-item.grade, item.code)))


def type_at(types: Sequence[CableType], depth_m: float, *, heavier: bool = False) -> str:
    """Return the code of the lightest type that is laid at a depth, or the next heavier one.

    Examples
    --------
    >>> types = [CableType("SA", "", 3, (0, 1000), (), ""), CableType("LW", "", 1, (1000, 8000),
    ...          (), "")]
    >>> type_at(types, 1500), type_at(types, 1500, heavier=True), type_at(types, 9000)
    ('LW', 'SA', 'not known')
    """
    fitting = [item for item in types if item.depth_m[0] <= depth_m < item.depth_m[1]]
    if not fitting:
        return UNKNOWN_TYPE
    at = min(fitting, key=lambda item: item.grade)
    above = [item for item in types if item.grade > at.grade] if heavier else []
    return min(above, key=lambda item: item.grade).code if above else at.code


def armour_sections(
    samples: Samples, types: Sequence[CableType], burial: Sequence[BurialSection]
) -> tuple[ArmourSection, ...]:
    """Return the sections of a line by cable type.

    A cable that cannot be buried where it should be is one grade heavier: KIS-ORCA names more
    armour as a protection there. Where data are insufficient, both types are given.
    """
    verdicts = _verdicts(samples, burial)
    marks = []
    for depth, verdict in zip(samples.depth_m, verdicts, strict=True):
        ruled_out = verdict == NOT_FEASIBLE
        marks.append(
            (
                type_at(types, float(depth), heavier=ruled_out),
                type_at(types, float(depth), heavier=ruled_out or verdict == INSUFFICIENT),
            )
        )
    sections = []
    for run in runs(marks):
        depth = samples.depth_m[run.first : run.last]
        depths = depth[~np.isnan(depth)]
        ends = (float(depths.min()), float(depths.max())) if depths.size else (math.nan, math.nan)
        buried, surface = run.mark
        span_km = float(samples.kp_km[run.first]), float(samples.kp_km[run.last])
        sections.append(ArmourSection(*span_km, buried, surface, ends))
    return tuple(sections)


def _verdicts(samples: Samples, burial: Sequence[BurialSection]) -> list[str]:
    """Return the burial verdict of each piece; empty texts where burial was not judged."""
    if not burial:
        return [""] * len(samples.depth_m)
    ends = np.array([section.to_km for section in burial])
    at = np.minimum(np.searchsorted(ends, samples.middle_km), len(burial) - 1)
    return [burial[place].verdict for place in at]


def cable_quantities(
    sections: Sequence[ArmourSection], types: Sequence[CableType], cable_km: Range
) -> tuple[CableQuantity, ...]:
    """Return how much of each type a line needs, heaviest first, cable without a type last.

    Parameters
    ----------
    sections : sequence of ArmourSection
        From `armour_sections`.
    types : sequence of CableType
        From `cable_types`.
    cable_km : Range
        Cable of the line, with route development and slack.

    Examples
    --------
    >>> types = [CableType("SA", "single", 3, (0, 1000), (), "")]
    >>> sections = [ArmourSection(0, 10, "SA", "SA", (5, 900))]
    >>> cable_quantities(sections, types, Range(10.5, 11, 12))[0].cable_km
    (10.5, 12.0)
    """
    total = sum(section.to_km - section.from_km for section in sections)
    names: Mapping[str, str] = {item.code: item.name for item in types}
    quantities = []
    for code in (*names, UNKNOWN_TYPE):
        km = [
            sum(
                section.to_km - section.from_km
                for section in sections
                if getattr(section, name) == code
            )
            for name in ("buried_type", "surface_type")
        ]
        if max(km) == 0:
            continue
        least, most = min(km), max(km)
        quantities.append(
            CableQuantity(
                code,
                names.get(code, "no type for this depth, or no depth"),
                (least, most),
                (cable_km.low * least / total, cable_km.high * most / total),
            )
        )
    return tuple(quantities)
