"""How much longer is a cable than the line planned between its landings, by published lengths."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem, check_flags
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.planning.planner import plan_pairs

Floats: TypeAlias = NDArray[np.float64]
SHARES = (0.05, 0.5, 0.95)
"""Of the published lengths so many are below low, likely and high of the fit."""


class TrunkLength(NamedTuple):
    """Published against planned length of a trunk between two landings.

    `length_ratio` is the middle of the published lengths over the planned line. `others` is the
    fit of all rows but this one: `error_pct` is by how much the length from that is above the
    published one, and `is_inside` whether the published length meets that range; if not,
    `beyond` says whether it is "above" or "below". `cable_km` is the length by the rates of
    route development and laying slack, `accuracy_km` how well the planned line is known.
    """

    id: str
    name: str
    start: str
    end: str
    published_km: tuple[float, float]
    planned_km: float
    cable_km: Range
    length_ratio: float
    others: Range
    error_pct: float
    is_inside: bool
    date: str
    source_ids: tuple[str, ...]
    note: str
    accuracy_km: float = math.nan

    @property
    def beyond(self) -> str:
        """On which side of the range of the others the published length is; empty: inside."""
        if self.is_inside:
            return ""
        return "above" if self.length_ratio > self.others.high else "below"


class LengthFit(NamedTuple):
    """Ratio of cable to planned line from the published lengths, each left out in turn.

    `length_ratio` is the fit to all rows. Of the lengths that the others predict: the mean and
    the standard deviation of their errors, and how many of the published lengths are inside.
    """

    rows: int
    length_ratio: Range
    mean_error_pct: float
    spread_pct: float
    inside_pct: float


def check_trunk_lengths(
    geodata: Geodata, *, ids: Iterable[str] | None = None, confidential: bool = False
) -> list[TrunkLength]:
    """Return each published length between two landings against the line planned between them.

    Lines are planned over the embedded relief by the default rules. Each row is compared with a fit
    to the others (leave-one-out), so that no length is tested against itself.

    Parameters
    ----------
    geodata : Geodata
        Holds the published lengths and the rates.
    ids : iterable of str, optional
        Rows of published_lengths.csv; without it, all of them.
    confidential : bool
        Whether confidential rows are given too.

    Raises
    ------
    ModelError
        Only one row has a line, so there are no others to compare it with.

    Notes
    -----
    Low, likely and high ratio of cable to line are the 5th, 50th and 95th percentiles
    over the rows: nine in ten lengths are between low and high.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checks = check_trunk_lengths(open_geodata(), ids=["hannibal", "skagenfiber", "tonga"])
    >>> [round(check.length_ratio, 1) for check in checks]
    [1.1, 1.1, 1.1]
    """
    check_flags("check_trunk_lengths", confidential=confidential)
    ModelError.check("check_trunk_lengths", world_faults(geodata))
    wanted = None if ids is None else set(ids)
    rows = [
        row
        for row in geodata.published_lengths.values()
        if (wanted is None or row.id in wanted) and (confidential or row.visibility == "public")
    ]
    found = plan_pairs([(row.start_position, row.end_position) for row in rows], geodata=geodata)
    planned = [(row, leg) for row, leg in zip(rows, found, strict=True) if isinstance(leg, Leg)]
    if len(planned) == 1:
        hint = "two rows or more, each with a line by sea between its ends"
        fault = Problem("lengths", planned[0][0].id, "no other length to hold it against", hint)
        raise ModelError.of("check_trunk_lengths", [fault])
    line_km = np.array([leg.route_km for _, leg in planned])
    middle_km = np.array([sum(row.length_km) / 2 for row, _ in planned])
    checks = []
    for number, (row, leg) in enumerate(planned):
        rest = np.arange(len(planned)) != number
        others = _fit(middle_km[rest], line_km[rest])
        low, high = row.length_km
        checks.append(
            TrunkLength(
                id=row.id,
                name=row.name,
                start=row.start,
                end=row.end,
                published_km=row.length_km,
                planned_km=leg.route_km,
                cable_km=leg.cable_range_km,
                length_ratio=float(middle_km[number] / line_km[number]),
                others=others,
                error_pct=100 * float(others.likely * line_km[number] / middle_km[number] - 1),
                is_inside=high >= others.low * leg.route_km and low <= others.high * leg.route_km,
                date=row.date,
                source_ids=row.source_ids,
                note=row.note,
                accuracy_km=leg.accuracy_km,
            )
        )
    return checks


def length_fit(checks: Sequence[TrunkLength]) -> LengthFit:
    """Return the fit to all published lengths, with its errors by leaving each out.

    Raises
    ------
    ModelError
        There are fewer than two.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> few = check_trunk_lengths(open_geodata(), ids=["hannibal", "skagenfiber", "tonga"])
    >>> length_fit(few).rows
    3
    """
    if len(checks) < 2:
        hint = "give those of check_trunk_lengths"
        fault = Problem("lengths", "checks", f"there are {len(checks)}, two are needed", hint)
        raise ModelError.of("length_fit", [fault])
    middle_km = np.array([sum(check.published_km) / 2 for check in checks])
    errors = np.array([check.error_pct for check in checks])
    return LengthFit(
        rows=len(checks),
        length_ratio=_fit(middle_km, np.array([check.planned_km for check in checks])),
        mean_error_pct=float(errors.mean()),
        spread_pct=float(errors.std(ddof=1)),
        inside_pct=100 * sum(check.is_inside for check in checks) / len(checks),
    )


def _fit(middle_km: Floats, line_km: Floats) -> Range:
    """Return the ratio of cable to line: low, likely and high."""
    low, likely, high = np.quantile(middle_km / line_km, SHARES)
    return Range(float(low), float(likely), float(high))
