"""Which routes no other beats in both of two measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cableroute.charts.layout import (
    Box,
    axes_on,
    check_count,
    key,
    margins,
    number_ticks,
    page_box,
    size_pt,
    title,
)
from cableroute.charts.range_points import (
    RangePoint,
    draw_bars,
    draw_front,
    draw_point,
    number_points,
)
from cableroute.charts.styles import QUIET, WIDTH_IN, plain, styled
from cableroute.comparison.data_dictionary import words_of
from cableroute.comparison.scales import columns_given
from cableroute.comparison.table import is_pareto
from cableroute.errors import ModelError, Problem, check_flags, kind_faults
from cableroute.files import is_missing, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

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
QUANTITIES = {
    stem if unit in UNITS else name: text
    for name, text in words_of("axis").items()
    for stem, _, unit in [name.rpartition("_")]
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
        A column is missing or holds no numbers, `maximise` names another, no route has both,
        there is no route that may be drawn, or there are more than 40.
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
    check_flags("trade_off", key_below=key_below, confidential=confidential)
    rows = _rows(table, confidential)
    maximise = _columns_to_maximise(maximise, x, y)
    less = [name for name in dict.fromkeys((x, y)) if name not in maximise]
    more = [name for name in dict.fromkeys((x, y)) if name in maximise]
    front = is_pareto(rows, minimise=less, maximise=more)
    points = [_point(row, x, y) for row in rows]
    own_inks = table.attrs.get("colours", {})
    inks = {at: own_inks[row["route_id"]] for at, row in enumerate(rows)
            if row.get("route_id") in own_inks}  # fmt: skip
    if not any(points):
        hint = "choose two columns that a route has"
        fault = Problem("missing", f"{x}, {y}", "no route has both", hint)
        raise ModelError.of("trade_off", [fault])
    with styled():
        is_new = ax is None
        below = 13.0 * len(rows) + 22.0 if key_below else 0.0
        ax = axes_on(ax, WIDTH_IN, 4.0 + below / 72)
        margins(ax, is_new, 0.65, 0.3, 0.6 + below / 72, 0.65)
        ax.margins(0.08, 0.12)
        ax.grid(True)
        for number, point in enumerate(points):
            if point is not None:
                label = f"_{rows[number].get('route_id')}"
                draw_point(ax, number, point, front[number], label, inks)
                corners = [(point.x_low, point.y_low), (point.x_high, point.y_high)]
                ax.update_datalim(corners)
        for name, limits, put in ((x, ax.get_xlim, ax.set_xlim), (y, ax.get_ylim, ax.set_ylim)):
            if name.endswith("shared_pct"):  # of a whole: no tick below 0 or beyond 100
                low, high = limits()
                high = 10.0 if high < 1.0 else min(high, 101.0)  # all near 0: an axis of 10
                put(max(low, 0.0) - 0.5 * (low < 0), high)
        draw_bars(ax, points, inks)
        draw_front(ax, points, front, "steps-pre" if x in maximise else "steps-post")
        ax.set_xlabel(_axis_label(x))
        ax.set_ylabel(_axis_label(y))
        number_ticks(ax.xaxis, ax.yaxis)
        corner = _good_corner(ax, x in maximise, y in maximise)
        number_points(ax, points, inks, free=(corner,))
        if key_below:
            texts = map(_key_text, rows, points, front)
            key(ax, list(enumerate(texts)), 42.0, inks)
        title(
            ax,
            f"{_quantity(y)} against {_lower_first(_quantity(x))}",
            "Filled and joined: no other route beats it in both. "
            "Bars: from low to high, where known",
        )
    return ax


def _good_corner(ax: Axes, right: bool, top: bool) -> Box:
    """Mark the corner in which both measures are at their best, and return where that is."""
    box, (wide, high) = page_box(ax), size_pt(ax)
    at = (1.0 if right else 0.0), (1.0 if top else 0.0)
    inward = (-1.0 if right else 1.0), (-1.0 if top else 1.0)

    def inside(across_pt: float, up_pt: float) -> tuple[float, float]:
        return at[0] + inward[0] * across_pt / wide, at[1] + inward[1] * up_pt / high

    ax.annotate(
        "",
        inside(3, 3),
        inside(21, 21),
        "axes fraction",
        zorder=2.5,
        arrowprops={"arrowstyle": "-|>", "color": QUIET, "linewidth": 0.9},
    )
    ax.text(
        *inside(24, 19),
        "better in both",
        ha="right" if right else "left",
        va="center_baseline",
        fontsize=6.8,
        color=QUIET,
        zorder=2.5,
        transform=ax.transAxes,
    )
    x, y = (box.right if right else box.left), (box.top if top else box.bottom)
    across, up = sorted((x, x + 82 * inward[0])), sorted((y, y + 26 * inward[1]))
    return Box(across[0], up[0], across[1], up[1])


def _columns_to_maximise(names: Sequence[str], x: str, y: str) -> tuple[str, ...]:
    """Return which of two columns more is better of; any other name is an error."""
    columns = columns_given("maximise", names)
    hint = "name those of the two of which more is better"
    faults = [
        Problem("column", "maximise", f"{name!r} is neither {x} nor {y}", hint)
        for name in columns
        if name not in (x, y)
    ]
    ModelError.check("trade_off", faults)
    return columns


def _rows(table: pd.DataFrame, confidential: bool) -> list[dict[str, Any]]:
    """Return the rows of the routes that may be drawn; at least one."""
    if not hasattr(table, "columns"):
        hint = "give the table of compare"
        ModelError.check("trade_off", kind_faults("table", table, (), hint))
    rows = records(table)
    if not confidential:
        rows = [row for row in rows if row.get("visibility") != "confidential"]
    if not rows:
        message = "every route is confidential" if len(table) else "there is no route"
        hint = "confidential=True draws them" if len(table) else "compare one or more"
        raise ModelError.of("trade_off", [Problem("routes", "table", message, hint)])
    check_count("trade_off", len(rows))
    return rows


def _point(row: Mapping[str, Any], x: str, y: str) -> RangePoint | None:
    if is_missing(row[x]) or is_missing(row[y]):
        return None
    ends: list[float] = []
    for name in (x, y):
        stem, _, unit = name.rpartition("_")
        likely = float(row[name])
        for end in ("low", "high"):
            value = row.get(f"{stem}_{end}_{unit}")
            ends.append(likely if value is None or is_missing(value) else float(value))
    return RangePoint(float(row[x]), float(row[y]), *ends)


def _key_text(row: Mapping[str, Any], point: RangePoint | None, best: bool) -> str:
    name = str(row.get("name", row.get("route_id", "")))
    if point is None:
        return f"{name} (not drawn: a measure is not known)"
    return f"★ {name}" if best else name


def _quantity(name: str) -> str:
    stem, _, unit = name.rpartition("_")
    if unit not in UNITS:
        stem = name
    words = QUANTITIES.get(stem)
    return words if words else plain(stem.replace("_", " ")).capitalize()


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _axis_label(name: str) -> str:
    unit = UNITS.get(name.rpartition("_")[2])
    return _quantity(name) + (f", {unit}" if unit else "")
