"""How far do lines keep apart, where may they come together, and how near do they come.

Cable owners keep parallel cables apart so that one can be grappled for and lifted without
touching the other: by three times the depth of water, as the International Cable Protection
Committee recommends (the rate ``separation_water_depths`` of the tables has its sources).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem, is_number
from cableroute.geometry.lines import corridor
from cableroute.geometry.proximity import nearest
from cableroute.planning.blockages import folded, sampled, turned
from cableroute.planning.grid_path import Point
from cableroute.planning.planned_leg import Plan
from cableroute.planning.surroundings import LinesSettings, check_lines_settings
from cableroute.seabed.profiles import Profile

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

RATE = "separation_water_depths"
"""The rate that says by how many depths of water lines keep apart."""

ASKED = "as asked"
WIDER = 1.05  # depths of neighbouring places are taken together up to this ratio


@dataclass(frozen=True)
class Separation:
    """How far lines keep apart: by a distance, or by depths of water.

    Parameters
    ----------
    least_km : float or None
        The same distance everywhere, km.
    depths : float or None
        Or this many times the depth of water at the line before.
    converge_km : float
        Lines may converge within this distance of both ends.
    source : str
        Source of the figure.
    """

    least_km: float | None
    depths: float | None
    converge_km: float
    source: str = field(default="", compare=False)

    @property
    def words(self) -> str:
        """The rule in words."""
        apart = (
            f"{self.least_km:g} km apart"
            if self.least_km is not None
            else f"{self.depths:g} times the water depth apart"
        )
        near = f"within {self.converge_km:g} km of the ends they may come together"
        is_asked = self.source == ASKED
        cited = f" ({self.source})" if self.source and not is_asked else ""
        return f"{apart}{', ' + ASKED if is_asked else ''}; {near}{cited}"


def separation_of(
    geodata: Geodata,
    least_apart_km: float | None,
    apart_depths: float | None,
    settings: LinesSettings,
) -> Separation:
    """Return how far lines keep apart, as requested or by the rate of the tables."""
    check_lines_settings(settings)
    faults = [
        Problem("number", name, f"is {value!r}", "give a number above 0")
        for name, value in (("least_apart_km", least_apart_km), ("apart_depths", apart_depths))
        if value is not None and not (is_number(value) and value > 0)
    ]
    if least_apart_km is not None and apart_depths is not None:
        message = "is given beside least_apart_km"
        faults.append(Problem("separation", "apart_depths", message, "give one of them"))
    ModelError.check("plan_alternatives", faults)
    if least_apart_km is not None:
        converge = max(settings.converge_km, settings.converge_times * least_apart_km)
        return Separation(least_apart_km, None, converge, ASKED)
    if apart_depths is not None:
        return Separation(None, apart_depths, settings.converge_km, ASKED)
    rate, _ = geodata.find_rate(RATE, medium="sea")
    likely = rate.range.likely
    return Separation(
        None, likely, settings.converge_km, f"rate {rate.id}: {', '.join(rate.source_ids)}"
    )


def kept_clear(
    name: str,
    line: LineString,
    depths: Profile,
    separation: Separation,
    settings: LinesSettings = LinesSettings(),
    more_km: float = 0.0,
) -> BaseGeometry:
    """Return the area around a line that others keep out of, its ends too.

    By `more_km` further than the separation, or twice the separation where that is less.
    """
    if separation.least_km is not None:
        return corridor(line, width_km=2 * _wider(separation.least_km, more_km))
    assert separation.depths is not None
    _, lon, lat, depth, _ = depths
    has_depth = np.isfinite(depth)
    if not has_depth.any():
        hint = "give least_apart_km, or a grid that has depths there"
        fault = Problem("depths", name, "no depth is known along the line", hint)
        raise ModelError.of("plan_alternatives", [fault])
    at = np.arange(depth.size)
    filled = np.maximum(np.interp(at, at[has_depth], depth[has_depth]), 0.0)
    half = np.maximum(separation.depths * filled / 1000, settings.least_apart_km)
    step = np.maximum(half[:-1], half[1:])  # of each span the deeper end
    step = _wider(WIDER ** np.ceil(np.log(step) / math.log(WIDER)), more_km)
    starts = np.flatnonzero(np.concatenate([[True], np.diff(step) != 0]))
    parts = []
    for first, last in zip(starts, [*starts[1:], step.size], strict=True):
        piece = np.column_stack([lon[first : last + 1], lat[first : last + 1]])
        if np.ptp(piece, axis=0).max() > 1e-9:
            parts.append(corridor(piece, width_km=2 * float(step[first])))
    return shapely.union_all(parts)


def _wider(half: Any, more_km: float) -> Any:
    """Return half the width of an area with more on each side, up to as much again."""
    return half + np.minimum(half, more_km)


def around(places: Sequence[Point], km: float) -> BaseGeometry:
    """Return the areas within so much of places.

    Examples
    --------
    >>> from cableroute.geometry.areas import lengths_inside_km
    >>> area = around([(30.0, 20.0)], 100.0)
    >>> (inside,) = lengths_inside_km(LineString([(28, 20), (32, 20)]), [area])
    >>> round(inside.km)
    200
    """
    short = 1e-5 if all(abs(lat) < 89 for _, lat in places) else -1e-5
    return shapely.union_all(
        [corridor([(lon, lat), (lon, lat + short)], width_km=2 * km) for lon, lat in places]
    )


def ends_of(plan: Plan) -> tuple[Point, ...]:
    """Return the ends of a line, and where on land they were moved from."""
    line = np.array(plan.leg.geometry.coords)
    moved = [at for move in plan.moves for at in (move.start, move.end)]
    return tuple(dict.fromkeys([turned(line[0]), turned(line[-1]), *moved]))


def parts_of(line: LineString, area: BaseGeometry, within: bool) -> list[LineString]:
    """Return the parts of a line that are within an area, or outside it."""
    whole = folded(LineString(sampled(np.array(line.coords), 5.0)))
    cut = shapely.intersection if within else shapely.difference
    return [part for part in shapely.get_parts(cut(whole, area)) if part.geom_type == "LineString"]


def least_between_km(plan: Plan, others: Sequence[Plan], ends: BaseGeometry) -> float:
    """Return how near a line comes to others, beside the areas around the ends."""
    line_parts = parts_of(plan.leg.geometry, ends, False)
    apart = [
        nearest(mine, theirs).distance_km
        for other in others
        for theirs in parts_of(other.leg.geometry, ends, False)
        for mine in line_parts
    ]
    return min(apart, default=math.nan)
