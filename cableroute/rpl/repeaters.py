"""Where repeaters go: spacing along the cable, off slopes and out of areas."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from cableroute.errors import (
    Problem,
    RPLError,
    count_faults,
    is_number,
    kind_faults,
    number_faults,
)
from cableroute.rpl.distances import cable_at_kp, kp_at_cable, place_at_kp
from cableroute.rpl.positions import RPL, rpl_faults

Ranges = Sequence[tuple[float, float]]

LEAST_SPACING_KM, MOST_KM, MOST_MORE = 0.001, 1e5, 1000
"""Within which bounds spacings, moves and lengths of cable are, and how many more are tried."""


@dataclass(frozen=True, kw_only=True)
class RepeaterSettings:
    """Spacing of repeaters, and how far one may be moved.

    Parameters
    ----------
    spacing_km : float
        Most cable between two repeaters, and from a repeater to an end.
    least_km : float
        Least cable between two.
    move_km : float
        How far along the cable one is moved out of a range to avoid.
    more : int
        How many more repeaters than the fewest are tried where those cannot be placed.

    Examples
    --------
    >>> RepeaterSettings(spacing_km=80.0).move_km
    5.0
    """

    spacing_km: float
    least_km: float = 0.0
    move_km: float = 5.0
    more: int = 3

    def __post_init__(self) -> None:
        """Check the numbers."""
        faults = [
            *number_faults("spacing_km", self.spacing_km, LEAST_SPACING_KM, MOST_KM),
            *number_faults("least_km", self.least_km, 0.0, MOST_KM),
            *number_faults("move_km", self.move_km, 0.0, MOST_KM),
            *count_faults("more", self.more, 0, MOST_MORE),
        ]
        RPLError.check("repeaters", faults)


class RepeaterPlace(NamedTuple):
    """Where one repeater goes.

    Attributes
    ----------
    number : int
        From 1.
    total_cable_km, kp_km : float
        Cable and route from the start.
    lon_deg, lat_deg : float
        The place.
    moved_km : float
        How far along the cable it is from the even spacing; positive: further on.
    """

    number: int
    total_cable_km: float
    kp_km: float
    lon_deg: float
    lat_deg: float
    moved_km: float


class RepeaterPlacement(NamedTuple):
    """Repeaters of a list, from `place_repeaters`.

    Attributes
    ----------
    repeaters : tuple of RepeaterPlace
        In order; none where the list is unrepeatered, or where `fault` says why none fit.
    unrepeatered : bool
        Whether the cable is no longer than one spacing, so that it needs no repeater.
    longest_km : float
        Most cable between two repeaters, or a repeater and an end.
    fault : str
        Why repeaters cannot be placed; empty where they can.
    """

    repeaters: tuple[RepeaterPlace, ...]
    unrepeatered: bool
    longest_km: float
    fault: str


def repeater_count(cable_km: float, spacing_km: float) -> int:
    """Return how many repeaters keep every span of a cable at or below a spacing.

    Raises
    ------
    RPLError
        The length is negative, the spacing is 0 or below, or one of them is not a number.

    Examples
    --------
    >>> [repeater_count(cable_km, 80) for cable_km in (80, 80.1, 800, 30)]
    [0, 1, 9, 0]
    """
    faults = number_faults("cable_km", cable_km, 0, MOST_KM)
    faults += number_faults("spacing_km", spacing_km, LEAST_SPACING_KM, MOST_KM)
    RPLError.check("repeater_count", faults)
    return max(0, math.ceil(cable_km / spacing_km - 1e-9) - 1)


def place_repeaters(
    rpl: RPL, settings: RepeaterSettings, *, avoid_kp_km: Iterable[tuple[float, float]] = ()
) -> RepeaterPlacement:
    """Return where repeaters go along the cable of a list.

    The fewest whose spacing is within the limit, evenly spaced; one in a range to avoid is moved
    to the nearest edge so that all moves together (the sum of their squares) are least and no
    spacing is beyond the limits. Where that cannot be, up to `more` are added.

    Parameters
    ----------
    rpl : RPL
        With the cable of every span known.
    settings : RepeaterSettings
        Spacing, and how far one is moved.
    avoid_kp_km : iterable of (first, last)
        KP ranges without repeaters: steep slopes, areas, other cables.

    Raises
    ------
    RPLError
        The cable of a span is not known, or a range is not two KPs in order.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 2.0, 0.0)
    >>> rpl = RPL("R", ends, [Span(slack_pct=0.0)])
    >>> plan = place_repeaters(rpl, RepeaterSettings(spacing_km=80.0), avoid_kp_km=[(70.0, 76.0)])
    >>> [(round(it.kp_km, 3), round(it.moved_km, 3)) for it in plan.repeaters]
    [(76.0, 1.787), (148.426, 0.0)]
    """
    hint = "give RepeaterSettings(...)"
    faults = kind_faults("settings", settings, RepeaterSettings, hint)
    RPLError.check("place_repeaters", [*rpl_faults(rpl), *faults])
    total = float(cable_at_kp(rpl, rpl.route_km))
    avoid_kp_km = _checked_ranges(avoid_kp_km)
    ranges = [
        (float(cable_at_kp(rpl, max(0.0, low))), float(cable_at_kp(rpl, min(rpl.route_km, high))))
        for low, high in avoid_kp_km
        if high > 0 and low < rpl.route_km
    ]
    found = repeater_cables_km(total, settings, ranges)
    if found is None:
        fewest = repeater_count(total, settings.spacing_km)
        fault = (
            f"no {fewest} to {fewest + settings.more} repeaters keep {settings.least_km:g} to "
            f"{settings.spacing_km:g} km of spacing out of the ranges to avoid, each moved by at "
            f"most {settings.move_km:g} km"
        )
        return RepeaterPlacement((), False, total, fault)
    kp = np.asarray(kp_at_cable(rpl, np.array(found)))
    lon, lat = (np.asarray(values) for values in place_at_kp(rpl, kp))
    moved = np.array(found) - _even(len(found), total)
    columns = (column.tolist() for column in (np.array(found), kp, lon, lat, moved))
    repeaters = tuple(map(RepeaterPlace, itertools.count(1), *columns))
    gaps = np.diff([0.0, *found, total])
    return RepeaterPlacement(repeaters, not found, float(gaps.max()), "")


def _checked_ranges(avoid_kp_km: Iterable[tuple[float, float]]) -> Ranges:
    """Return the ranges to avoid: two KPs each, the lower first."""
    ranges = [tuple(given) if isinstance(given, Iterable) else (given,) for given in avoid_kp_km]
    faults = [
        Problem("range", f"avoid_kp_km, range {number}", f"is {given!r}", "give (first, last) KP")
        for number, given in enumerate(ranges, start=1)
        if not (len(given) == 2 and all(map(is_number, given)) and given[0] <= given[1])
    ]
    RPLError.check("repeaters", faults)
    return [(low, high) for low, high in ranges]


def repeater_cables_km(
    total_km: float, settings: RepeaterSettings, ranges: Ranges = ()
) -> list[float] | None:
    """Return how much cable is before each repeater of a cable; None where they cannot be placed.

    `place_repeaters` states the rule. `ranges` are of cable, from the start.
    """
    fewest = repeater_count(total_km, settings.spacing_km)
    if fewest == 0:
        return []
    tried = (
        _placed(count, total_km, ranges, settings, is_tight=is_tight)
        for count in range(fewest, fewest + settings.more + 1)
        for is_tight in (False, True)  # before one more is bought, what only just fits
    )
    return next((found for found in tried if found is not None), None)


def _even(count: int, total: float) -> list[float]:
    return [total * at / (count + 1) for at in range(1, count + 1)]


def _placed(
    count: int, total: float, ranges: Ranges, settings: RepeaterSettings, *, is_tight: bool
) -> list[float] | None:
    """Return cable distances of so many repeaters with the least moves; None if there are none."""
    best = [(0.0, [0.0])]
    for even in _even(count, total):
        reached = []
        for place in _choices(even, total, ranges, settings, is_tight=is_tight):
            before = [
                item for item in best if settings.least_km <= place - item[1][-1] + 1e-9
                and place - item[1][-1] <= settings.spacing_km + 1e-9
            ]  # fmt: skip
            if before:
                cost, chain = min(before, key=lambda item: item[0])
                reached.append((cost + (place - even) ** 2, [*chain, place]))
        best = reached
    ends = [item for item in best if total - item[1][-1] <= settings.spacing_km + 1e-9]
    return min(ends, key=lambda item: item[0])[1][1:] if ends else None


def _choices(
    even: float, total: float, ranges: Ranges, settings: RepeaterSettings, *, is_tight: bool
) -> list[float]:
    """Return where one repeater can go: its even place, the edges near it, and steps between.

    Where it is tight, also whole spacings away from an edge or an end.
    """
    reach = settings.move_km
    steps = [even + reach * part / 10 for part in range(-10, 11)]
    edges = [edge for pair in ranges for edge in pair]
    if is_tight:
        edges += [
            edge + spacing * round((even - edge) / spacing)
            for spacing in (settings.spacing_km, settings.least_km)
            if spacing > 0
            for edge in (0.0, total, *edges)
        ]
    return sorted(
        {
            place
            for place in (*steps, *(edge for edge in edges if abs(edge - even) <= reach))
            if 0 < place < total and not any(low < place < high for low, high in ranges)
        }
    )
