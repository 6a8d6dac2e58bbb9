"""Where do lines cross others, come near them, and run inside areas."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from shapely import LineString

from cableroute.comparison.assets import Area, Asset
from cableroute.errors import GeometryError
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.closeness import closer_than
from cableroute.geometry.kp import point_at_kp
from cableroute.geometry.lines import line_km
from cableroute.geometry.pieces import Floats
from cableroute.geometry.proximity import crossings_between
from cableroute.seabed.depths import Seabed
from cableroute.seabed.profiles import profile

MARGIN_DEG = 0.5
"""How far around a line depths are read: some cells of a coarse grid."""
SAME_KM = 1e-6
MOST_CROSSINGS = 100_000
"""Of lines with others: more can be neither read nor written in seconds."""


class CrossingAt(NamedTuple):
    """A crossing, a touch or an overlap of two lines; see `geometry.Crossings`.

    Attributes
    ----------
    asset, other : Asset
        The line and the one that it meets.
    kind : str
        "cross", "touch" or "overlap".
    kp_km, other_kp_km : float
        KP on each; of an overlap, where it starts.
    end_kp_km, other_end_kp_km : float
        Where an overlap ends; else the same.
    lon, lat : float
        Where they meet.
    angle_deg : float
        Between the lines there, 0 to 90.
    is_below_floor : bool or None
        Whether the angle is less than asked; None of a touch, as at a branching unit or a
        station, which is no crossing.
    """

    asset: Asset
    other: Asset
    kind: str
    kp_km: float
    other_kp_km: float
    end_kp_km: float
    other_end_kp_km: float
    lon: float
    lat: float
    angle_deg: float
    is_below_floor: bool | None

    @property
    def accuracy_km(self) -> float | None:
        """How far off the position may be: by both lines; None where one is not known."""
        return accuracy_of_both(self.asset, self.other)

    @property
    def least_accuracy_km(self) -> float | None:
        """How far off the position may be at least: by the lines whose accuracy is known."""
        return least_accuracy_of_both(self.asset, self.other)


class NearStretch(NamedTuple):
    """A stretch of a line that is nearer to another than the rule allows.

    Attributes
    ----------
    asset, other : Asset
        The line and the one that it is near to.
    from_kp_km, to_kp_km : float
        The stretch, by KP on the line.
    least_km : float
        Least distance on it; 0 where they meet.
    kp_km, other_kp_km : float
        KP on each of the least distance.
    lon, lat : float
        Where on the line that is.
    depth_m : float or None
        Depth there; None where it is not known, as on land.
    limit_km : float
        What the rule asks there.
    """

    asset: Asset
    other: Asset
    from_kp_km: float
    to_kp_km: float
    least_km: float
    kp_km: float
    other_kp_km: float
    lon: float
    lat: float
    depth_m: float | None
    limit_km: float

    @property
    def accuracy_km(self) -> float | None:
        """How far off the distance may be: by both lines; None where one is not known."""
        return accuracy_of_both(self.asset, self.other)

    @property
    def least_accuracy_km(self) -> float | None:
        """How far off the distance may be at least: by the lines whose accuracy is known."""
        return least_accuracy_of_both(self.asset, self.other)


class SeparationRule(NamedTuple):
    """How far a line is to be from others: the larger of a distance and of some depths.

    Parameters
    ----------
    least_km : float
        Distance that holds everywhere, above 0.
    depths : float
        How many times the depth of the water; 0: the depth does not count.
    """

    least_km: float
    depths: float = 0.0


class InArea(NamedTuple):
    """A stretch of a line inside an area, or outside all of a kind.

    Attributes
    ----------
    asset : Asset
        The line.
    kind : str
        Of the areas.
    area : Area or None
        None: outside all areas of the kind.
    from_kp_km, to_kp_km : float
        The stretch, by KP on the line.
    """

    asset: Asset
    kind: str
    area: Area | None
    from_kp_km: float
    to_kp_km: float

    @property
    def km(self) -> float:
        """Length of the stretch."""
        return self.to_kp_km - self.from_kp_km


class AreaSum(NamedTuple):
    """How the lengths of a line inside areas of a kind add up.

    ``line_km`` is ``in_areas_km`` less ``twice_km``, where areas overlap, and ``outside_km``.

    Attributes
    ----------
    asset : Asset
        The line.
    kind : str
        Of the areas.
    in_areas_km : float
        The lengths inside each area, added.
    twice_km : float
        What of it is counted more than once.
    outside_km : float
        In none of the areas.
    line_km : float
        The line.
    """

    asset: Asset
    kind: str
    in_areas_km: float
    twice_km: float
    outside_km: float
    line_km: float


def accuracy_of_both(first: Asset, second: Asset) -> float | None:
    """Return how far off the distance of two lines may be, None where one is not known."""
    if first.accuracy_km is None or second.accuracy_km is None:
        return None
    return first.accuracy_km + second.accuracy_km


def least_accuracy_of_both(first: Asset, second: Asset) -> float | None:
    """Return how far off the distance of two lines may be at least: by what is known of them."""
    accuracies = [item.accuracy_km for item in (first, second) if item.accuracy_km is not None]
    return sum(accuracies) if accuracies else None


def find_crossings(
    lines: Sequence[Asset], others: Sequence[Asset], *, least_angle_deg: float
) -> list[CrossingAt]:
    """Return where lines meet others, in the order of the lines and of their KP.

    Parameters
    ----------
    lines, others : sequence of Asset
        Neither are compared among themselves.
    least_angle_deg : float
        Crossings at a smaller angle are marked.

    Raises
    ------
    GeometryError
        A faulty line.

    Examples
    --------
    >>> ours = [Asset("A", "", LineString([(0, 0), (2, 0)]))]
    >>> theirs = [Asset("B", "", LineString([(0.5, -1), (1.5, 1)]))]
    >>> at = find_crossings(ours, theirs, least_angle_deg=70)[0]
    >>> at.kind, round(at.kp_km, 3), round(at.angle_deg, 1), at.is_below_floor
    ('cross', 111.319, 63.3, True)
    """
    count = len(lines)
    meetings = crossings_between([item.line for item in lines], [item.line for item in others])
    if len(meetings.line) > MOST_CROSSINGS:
        raise GeometryError(
            f"the lines meet the others in {len(meetings.line):,} places, more than "
            f"{MOST_CROSSINGS:,}: give fewer lines at a time"
        )
    rows = np.lexsort((meetings.kp_km, meetings.line))
    return [
        CrossingAt(
            lines[meetings.line[row]],
            others[meetings.other[row] - count],
            str(meetings.kind[row]),
            float(meetings.kp_km[row]),
            float(meetings.other_kp_km[row]),
            float(meetings.end_kp_km[row]),
            float(meetings.other_end_kp_km[row]),
            float(meetings.lon[row]),
            float(meetings.lat[row]),
            float(meetings.angle_deg[row]),
            None
            if meetings.kind[row] == "touch"
            else bool(meetings.angle_deg[row] < least_angle_deg),
        )
        for row in rows.tolist()
    ]


def find_near(
    lines: Sequence[Asset],
    others: Sequence[Asset],
    rule: SeparationRule,
    *,
    seabed: Seabed | None = None,
) -> tuple[list[NearStretch], float]:
    """Return where lines are nearer to others than a rule asks, and km without a depth.

    Parameters
    ----------
    lines, others : sequence of Asset
        Neither are compared among themselves.
    rule : SeparationRule
        How far apart they are to be. The depth is that under the line.
    seabed : Seabed, optional
        Depths, where the rule has some; the embedded relief unless given.

    Returns
    -------
    list of NearStretch, float
        In the order of the lines and of their KP; and how many km of the lines have no known
        depth, where only the rule's distance holds.

    Raises
    ------
    GeometryError
        A faulty line, or a rule that is not a distance.
    SeabedError
        The grid of depths cannot be read.

    Examples
    --------
    >>> ours = [Asset("A", "", LineString([(0, 0), (2, 0)]))]
    >>> theirs = [Asset("B", "", LineString([(0.5, 0.1), (1.5, 0.1)]))]
    >>> near, _ = find_near(ours, theirs, SeparationRule(least_km=15))
    >>> [(round(one.from_kp_km), round(one.to_kp_km), round(one.least_km, 2)) for one in near]
    [(46, 177, 11.06)]
    """
    geometries, answer, unknown = [item.line for item in others], list[NearStretch](), 0.0
    for asset in lines:
        kp, depth = _depths(asset.line, rule, seabed)
        has_depth = np.isfinite(depth)
        limit = np.maximum(rule.least_km, rule.depths * np.where(has_depth, depth, 0.0) / 1000)
        if rule.depths:
            unknown += math.fsum(np.diff(kp)[~(has_depth[:-1] & has_depth[1:])])
        stretches = closer_than(asset.line, geometries, kp_km=kp, within_km=limit)
        lon, lat = (
            np.atleast_1d(it)
            for it in point_at_kp(
                asset.line, kp_km=np.minimum(stretches.kp_km, line_km(asset.line))
            )
        )
        for row in np.lexsort((stretches.other, stretches.from_kp_km)).tolist():
            at = float(stretches.kp_km[row])
            here = float(np.interp(at, kp, depth))
            answer.append(
                NearStretch(
                    asset,
                    others[stretches.other[row]],
                    float(stretches.from_kp_km[row]),
                    float(stretches.to_kp_km[row]),
                    float(stretches.least_km[row]),
                    at,
                    float(stretches.other_kp_km[row]),
                    float(lon[row]),
                    float(lat[row]),
                    here if math.isfinite(here) else None,
                    float(np.interp(at, kp, limit)),
                )
            )
    return answer, unknown


def _depths(line: LineString, rule: SeparationRule, seabed: Seabed | None) -> tuple[Floats, Floats]:
    """Return KPs along a line and the depth at each, NaN where it is not known."""
    if not rule.depths:
        return np.zeros(1), np.full(1, math.nan)
    from cableroute.seabed.depths import open_seabed

    west, south, east, north = line.bounds
    west, east = west - MARGIN_DEG, east + MARGIN_DEG
    if east - west >= 360:  # as of a line over the date line
        west, east = -180.0, 180.0
    window = (west, max(south - MARGIN_DEG, -90.0), east, min(north + MARGIN_DEG, 90.0))
    depths = profile((seabed or open_seabed()).window(window), line)
    kp, first = np.unique(depths.kp_km, return_index=True)
    return kp, depths.depth_m[first]


def find_areas(lines: Sequence[Asset], areas: Sequence[Area]) -> tuple[list[InArea], list[AreaSum]]:
    """Return which stretches of lines are in which areas, and how their lengths add up.

    Parameters
    ----------
    lines : sequence of Asset
        The lines.
    areas : sequence of Area
        Those of one kind may overlap; each kind is added up by itself.

    Returns
    -------
    list of InArea, list of AreaSum
        The stretches of each line by kind and KP, with those outside; and a sum for each line
        and kind.

    Raises
    ------
    GeometryError
        A faulty line or area.

    Examples
    --------
    >>> import shapely
    >>> line = Asset("A", "", LineString([(0, 0), (3, 0)]))
    >>> boxes = [Area("B", "", "area", shapely.box(1, -1, 2, 1))]
    >>> stretches, sums = find_areas([line], boxes)
    >>> [(one.area and one.area.id, round(one.km, 3)) for one in stretches]
    [(None, 111.319), ('B', 111.319), (None, 111.319)]
    """
    kinds = dict.fromkeys(area.kind for area in areas)
    stretches, sums = list[InArea](), list[AreaSum]()
    for asset in lines:
        total = float(line_km(asset.line))
        inside = lengths_inside_km(asset.line, [area.polygon for area in areas])
        for kind in kinds:
            rows = [
                InArea(asset, kind, area, *span)
                for area, lengths in zip(areas, inside, strict=True)
                if area.kind == kind
                for span in lengths.intervals
            ]
            gaps = _gaps([(row.from_kp_km, row.to_kp_km) for row in rows], total)
            rows += [InArea(asset, kind, None, *gap) for gap in gaps]
            stretches += sorted(rows, key=lambda row: (row.from_kp_km, row.to_kp_km))
            outside = math.fsum(end - begin for begin, end in gaps)
            added = math.fsum(row.km for row in rows if row.area is not None)
            twice = max(0.0, added - (total - outside))
            sums.append(AreaSum(asset, kind, added, twice, outside, total))
    return stretches, sums


def _gaps(spans: Iterable[tuple[float, float]], total: float) -> list[tuple[float, float]]:
    """Return the gaps of a line that no span covers; gaps below a millimetre are ignored."""
    gaps, reached = list[tuple[float, float]](), 0.0
    for begin, end in sorted(spans):
        if begin > reached + SAME_KM:
            gaps.append((reached, begin))
        reached = max(reached, end)
    if total > reached + SAME_KM:
        gaps.append((reached, total))
    return gaps
