"""Points with ranges on two axes: bars that keep apart, numbers beside them, the front of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from cableroute.charts.layout import (
    NO_INKS,
    Box,
    badge,
    colour,
    page_box,
    page_to_data,
    placed,
    points_on_page,
)
from cableroute.charts.styles import PAPER, QUIET, figure_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LANE_PT = 2.6
"""How far aside a bar is drawn that would overlap another, points."""

LANES = (0, -1, 1, -2, 2, -3, 3, -4, 4)


class RangePoint(NamedTuple):
    """A point, and the ends of its ranges."""

    x: float
    y: float
    x_low: float
    x_high: float
    y_low: float
    y_high: float


def draw_point(
    ax: Axes,
    number: int,
    point: RangePoint,
    best: bool,
    label: str,
    inks: Mapping[int, str] = NO_INKS,
) -> None:
    """Draw a point of a number, from 0; filled where it is one of the best."""
    ink = inks.get(number, colour(number))
    ax.plot(
        [point.x],
        [point.y],
        "o",
        markersize=6.0 if best else 5.0,
        markeredgecolor=ink,
        markerfacecolor=ink if best else PAPER,
        markeredgewidth=1.3,
        zorder=4,
        label=label,
    )


def draw_front(
    ax: Axes, points: Sequence[RangePoint | None], front: Sequence[bool], steps: Any
) -> None:
    """Join the points of the Pareto front by steps."""
    pairs = zip(points, front, strict=True)
    chosen = sorted({(point.x, point.y) for point, best in pairs if point and best})
    ax.plot(
        *zip(*chosen, strict=True),
        color=QUIET,
        linewidth=0.9,
        linestyle=(0, (3, 2)),
        drawstyle=steps,
        zorder=2,
        label="_front",
    )


def draw_bars(
    ax: Axes, points: Sequence[RangePoint | None], inks: Mapping[int, str] = NO_INKS
) -> None:
    """Draw the ranges; those that would overlap are drawn a little aside."""
    from matplotlib.transforms import ScaledTranslation

    inches = figure_of(ax).dpi_scale_trans
    for across, marker in ((True, "|"), (False, "_")):
        drawn: list[tuple[Box, int]] = []
        for number, point in enumerate(points):
            if point is None:
                continue
            ends = [(point.x_low, point.y), (point.x_high, point.y)]
            if not across:
                ends = [(point.x, point.y_low), (point.x, point.y_high)]
            if ends[0] == ends[1]:
                continue
            low, high = points_on_page(ax, ends)
            box = Box(low[0], low[1], high[0], high[1])
            taken = {lane for other, lane in drawn if box.overlaps(other, LANE_PT)}
            lane = next(lane for lane in LANES if lane not in taken or lane == LANES[-1])
            drawn.append((box, lane))
            aside = lane * LANE_PT / 72
            move = ScaledTranslation(0.0 if across else aside, aside if across else 0.0, inches)
            ax.plot(
                *zip(*ends, strict=True),
                color=inks.get(number, colour(number)),
                linewidth=0.9,
                marker=marker,
                markersize=4.4,
                markeredgewidth=0.9,
                transform=ax.transData + move,
                zorder=3,
                label="_range",
            )


def number_points(
    ax: Axes,
    points: Sequence[RangePoint | None],
    inks: Mapping[int, str] = NO_INKS,
    free: Sequence[Box] = (),
) -> None:
    """Write the numbers beside the points, apart from each other, other points and what is free."""
    at = {
        number: points_on_page(ax, [(point.x, point.y)])[0]
        for number, point in enumerate(points)
        if point is not None
    }
    bars = [
        Box(min(a, c), min(b, d), max(a, c), max(b, d))
        for point in points
        if point is not None
        for (a, b), (c, d) in (
            points_on_page(ax, [(point.x_low, point.y), (point.x_high, point.y)]).tolist(),
            points_on_page(ax, [(point.x, point.y_low), (point.x, point.y_high)]).tolist(),
        )
    ]
    taken = [*free, *(Box(x - 4, y - 4, x + 4, y + 4) for x, y in at.values())]
    inside = page_box(ax)
    for number, (x, y) in at.items():
        size = 6.8
        spots = [
            (x + reach * math.sin(angle), y + reach * math.cos(angle), reach)
            for reach in (12.0, 15.0, 19.0, 24.0, 30.0, 38.0, 48.0, 60.0, 75.0, 95.0)
            for angle in np.arange(16) * math.pi / 8
        ]
        place = placed(spots, (2 * size, 2 * size), taken, bars, inside)
        taken.append(Box(place[0] - size, place[1] - size, place[0] + size, place[1] + size))
        shown = page_to_data(ax, place[0], place[1])
        here = page_to_data(ax, x, y)
        if place[2] > 13:
            ax.plot(
                [here[0], shown[0]],
                [here[1], shown[1]],
                color=inks.get(number, colour(number)),
                linewidth=0.5,
                zorder=3.5,
                label="_leader",
            )
        badge(ax, shown[0], shown[1], number, inks.get(number))
