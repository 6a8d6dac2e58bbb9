"""Which routes no other beats in both of two measures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from cableroute.charts.layout import (
    Box,
    axes_on,
    badge,
    check_count,
    colour,
    key,
    margins,
    number_ticks,
    page_box,
    page_to_data,
    placed,
    points_on_page,
    title,
)
from cableroute.charts.styles import PAPER, QUIET, WIDTH_IN, figure_of, plain, styled
from cableroute.comparison.table import is_pareto
from cableroute.errors import ModelError, Problem
from cableroute.files import is_missing

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

LANE_PT = 2.6
"""How far aside a bar is drawn that would overlap another, points."""

LANES = (0, -1, 1, -2, 2, -3, 3, -4, 4)

QUANTITIES = {
    "accuracy": "Accuracy of the position",
    "cable": "Length of cable",
    "interconnects": "Interconnects",
    "excess": "Longer than the geodesic between the ends by",
    "land": "Terrestrial route length",
    "route": "Route length",
    "rtd": "Round-trip delay (RTD)",
    "sea": "Length at sea",
    "separation": "Least distance from another route",
    "shared": "Common section and same corridor with another route",
}
UNITS = {
    "km": "km",
    "m": "m",
    "ms": "ms",
    "min": "min a year",
    "pct": "%",
    "deg": "°",
    "usd": "USD",
    "gbps": "Gbit/s",
}


def trade_off(
    table: pd.DataFrame,
    *,
    x: str = "cable_km",
    y: str = "shared_pct",
    maximise: Sequence[str] = (),
    key_below: bool = True,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw routes by two measures, and mark those that no other beats in both.

    A route is a point with its number, and a bar from low to high where the table has both, as
    ``cable_low_km`` and ``cable_high_km`` for ``cable_km``. Those on the Pareto front of these
    two measures are filled and joined by steps. A route that lacks a measure has no point; the
    key says so.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`; its column ``visibility``, if it has one, says which routes
        are confidential.
    x, y : str
        Columns of numbers.
    maximise : sequence of str
        Those of the two of which more is better.
    key_below : bool
        Whether a key of numbers and names is written under the axes.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether confidential routes are drawn too; else they count nowhere on the chart.

    Returns
    -------
    Axes
        Each point a line of one vertex, labelled with its ``route_id``.

    Raises
    ------
    ModelError
        A column is missing or holds no numbers, no route has both, there is no route that may
        be drawn, or there are more than 40.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> ax = trade_off(cr.compare(routes, cr.measures(geo)), x="rtd_ms")
    >>> ax.get_xlabel()
    'Round-trip delay (RTD), ms'
    """
    rows = _rows(table, confidential)
    less = [name for name in dict.fromkeys((x, y)) if name not in maximise]
    more = [name for name in dict.fromkeys((x, y)) if name in maximise]
    front = is_pareto(rows, minimise=less, maximise=more)
    points = [_point(row, x, y) for row in rows]
    if not any(points):
        hint = "choose two columns that a route has"
        fault = Problem("missing", f"{x}, {y}", "no route has both", hint)
        raise ModelError.of("trade_off", [fault])
    with styled():
        own = ax is None
        below = 13.0 * len(rows) + 22.0 if key_below else 0.0
        ax = axes_on(ax, WIDTH_IN, 4.0 + below / 72)
        margins(ax, own, 0.65, 0.3, 0.6 + below / 72, 0.65)
        ax.margins(0.08, 0.12)
        ax.grid(True)
        for number, point in enumerate(points):
            if point is not None:
                _draw_point(ax, number, point, front[number], str(rows[number].get("route_id")))
                corners = [(point.x_low, point.y_low), (point.x_high, point.y_high)]
                ax.update_datalim(corners)
        _draw_bars(ax, points)
        _draw_front(ax, points, front, "steps-pre" if x in maximise else "steps-post")
        ax.set_xlabel(_axis_label(x))
        ax.set_ylabel(_axis_label(y))
        number_ticks(ax.xaxis, ax.yaxis)
        _number_points(ax, points)
        if key_below:
            texts = map(_key_text, rows, points, front)
            key(ax, list(enumerate(texts)), 42.0)
        title(
            ax,
            f"{_quantity(y)} against {_lower(_quantity(x))}",
            "Filled and joined: no other route beats it in both. "
            "Bars: from low to high, where known",
        )
    return ax


def _rows(table: pd.DataFrame, confidential: bool) -> list[dict[str, Any]]:
    """Return the rows of the routes that may be drawn; at least one."""
    rows: list[dict[str, Any]] = [
        {str(name): value for name, value in row.items()}
        for row in table.drop(columns="geometry", errors="ignore").to_dict("records")
    ]
    if not confidential:
        rows = [row for row in rows if row.get("visibility") != "confidential"]
    if not rows:
        message = "every route is confidential" if len(table) else "there is no route"
        hint = "confidential=True draws them" if len(table) else "compare one or more"
        raise ModelError.of("trade_off", [Problem("routes", "table", message, hint)])
    check_count("trade_off", len(rows))
    return rows


def _draw_front(
    ax: Axes, points: Sequence[_Point | None], front: Sequence[bool], steps: Any
) -> None:
    """Join the points of the Pareto front by steps."""
    pairs = zip(points, front, strict=True)
    chosen = sorted({(point.x, point.y) for point, best in pairs if point and best})
    ax.plot(
        *zip(*chosen, strict=True), color=QUIET, linewidth=0.9, linestyle=(0, (3, 2)),
        drawstyle=steps, zorder=2, label="_front",
    )  # fmt: skip


class _Point(NamedTuple):
    x: float
    y: float
    x_low: float
    x_high: float
    y_low: float
    y_high: float


def _point(row: Mapping[str, Any], x: str, y: str) -> _Point | None:
    if is_missing(row[x]) or is_missing(row[y]):
        return None
    ends: list[float] = []
    for name in (x, y):
        stem, _, unit = name.rpartition("_")
        likely = float(row[name])
        for end in ("low", "high"):
            value = row.get(f"{stem}_{end}_{unit}")
            ends.append(likely if value is None or is_missing(value) else float(value))
    return _Point(float(row[x]), float(row[y]), *ends)


def _draw_point(ax: Axes, number: int, point: _Point, best: bool, label: str) -> None:
    ink = colour(number)
    ax.plot(
        [point.x],
        [point.y],
        "o",
        markersize=6.0 if best else 5.0,
        markeredgecolor=ink,
        markerfacecolor=ink if best else PAPER,
        markeredgewidth=1.3,
        zorder=4,
        label=f"_{label}",
    )


def _draw_bars(ax: Axes, points: Sequence[_Point | None]) -> None:
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
                color=colour(number),
                linewidth=0.9,
                marker=marker,
                markersize=4.4,
                markeredgewidth=0.9,
                transform=ax.transData + move,
                zorder=3,
                label="_range",
            )


def _number_points(ax: Axes, points: Sequence[_Point | None]) -> None:
    """Write the numbers beside the points, apart from each other and from other points."""
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
    taken = [Box(x - 4, y - 4, x + 4, y + 4) for x, y in at.values()]
    inside = page_box(ax)
    for number, (x, y) in at.items():
        size = 6.8
        spots = [
            (x + reach * math.sin(angle), y + reach * math.cos(angle), reach)
            for reach in (12.0, 15.0, 19.0, 24.0, 30.0, 38.0, 48.0, 60.0, 75.0, 95.0)
            for angle in np.arange(16) * math.pi / 8
        ]
        found = placed(spots, (2 * size, 2 * size), taken, bars, inside)
        taken.append(Box(found[0] - size, found[1] - size, found[0] + size, found[1] + size))
        shown = page_to_data(ax, found[0], found[1])
        here = page_to_data(ax, x, y)
        if found[2] > 13:
            ax.plot(
                [here[0], shown[0]],
                [here[1], shown[1]],
                color=colour(number),
                linewidth=0.5,
                zorder=3.5,
                label="_leader",
            )
        badge(ax, shown[0], shown[1], number)


def _key_text(row: Mapping[str, Any], point: _Point | None, best: bool) -> str:
    name = str(row.get("name", row.get("route_id", "")))
    if point is None:
        return f"{name} (not drawn: a measure is not known)"
    return f"★ {name}" if best else name


def _quantity(name: str) -> str:
    stem, _, unit = name.rpartition("_")
    if unit not in UNITS:
        stem = name
    known = QUANTITIES.get(stem)
    return known if known else plain(stem.replace("_", " ")).capitalize()


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _axis_label(name: str) -> str:
    unit = UNITS.get(name.rpartition("_")[2])
    return _quantity(name) + (f", {unit}" if unit else "")
