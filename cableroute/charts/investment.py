"""Money against minutes: the sets of an investment that no cheaper one beats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cableroute.charts.layout import (
    axes_on,
    check_count,
    key,
    legend,
    margins,
    note_below,
    number_ticks,
    title,
)
from cableroute.charts.range_points import (
    RangePoint,
    draw_bars,
    draw_front,
    draw_point,
    number_points,
)
from cableroute.charts.styles import PAPER, QUIET, WIDTH_IN, styled
from cableroute.errors import ModelError, Problem, check_flags, kind_faults
from cableroute.investment.invest import ChosenSet, Investment
from cableroute.model.figures import Range
from cableroute.presentation.tables import figure_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MILLION = 1e6
WIDE = 50.0
"""Minutes that differ by more than so many times are on a scale of powers of ten."""


def invest(found: Investment, *, ax: Axes | None = None, confidential: bool = False) -> Axes:
    """Draw the Pareto front of an investment: what sets cost against the downtime they avoid.

    A set is a point with its number, at its likely figures, and bars from low to high. Those on
    the front are joined by steps; the best within the budget is filled and has a star in the key.
    What is beyond the budget is grey. Candidates that no set of the front is are small diamonds,
    each alone.

    Parameters
    ----------
    found : Investment
        From `cableroute.investment.invest`.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether what rests on a confidential candidate or rate may be drawn.

    Returns
    -------
    Axes
        x is the price, million USD; y minutes of downtime avoided a year. Each point is a line of
        one vertex, labelled with the ids of its set.

    Raises
    ------
    ModelError
        It is confidential, or no candidate of a known price avoids downtime.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> settings = cr.investment.InvestSettings(kinds=["land path"], price_year=2019, draws=20)
    >>> found = cr.investment.invest(
    ...     cr.open_geodata(), 10e6, between=[("Zafarana", "Abu Talat")], settings=settings)
    >>> invest(found).get_xlabel()
    'Price, million USD of 2019'
    """
    check_flags("invest", confidential=confidential)
    ModelError.check("invest", _faults(found, confidential))
    sets = found.front
    check_count("invest", len(sets))
    points = [_point(item.price_usd, item.avoided_min_per_year) for item in sets]
    best = {one.id for one in found.best.candidates}
    is_best = [{one.id for one in item.candidates} == best for item in sets]
    beyond = {at: QUIET for at, item in enumerate(sets) if not item.within}
    alone = _alone(found)
    with styled():
        own = ax is None
        below = 13.0 * len(sets) + 50.0
        ax = axes_on(ax, WIDTH_IN, 4.2 + below / 72)
        margins(ax, own, 0.75, 0.3, 0.55 + below / 72, 0.65)
        ax.grid(True)
        _set_scales(ax, [*points, *alone], found.budget_usd / MILLION)
        for number, point in enumerate(points):
            label = "_" + " + ".join(one.id for one in sets[number].candidates)
            draw_point(ax, number, point, is_best[number], label, beyond)
        draw_bars(ax, points, beyond)
        draw_front(ax, points, [True] * len(points), "steps-post")
        handles = _draw_budget(ax, found)
        if alone:
            handles += ax.plot(
                [point.x for point in alone], [point.y for point in alone], "D", color=QUIET,
                markersize=3.2, markerfacecolor=PAPER, markeredgewidth=0.8, zorder=3,
                label="A candidate alone that a set beats",
            )  # fmt: skip
        ax.set_xlabel(f"Price, million USD of {found.price_year}")
        ax.set_ylabel("Downtime avoided, min a year")
        number_ticks(ax.xaxis, ax.yaxis)
        number_points(ax, points, beyond)
        legend(ax, handles, 38.0)
        texts = [_text(item, is_best[at], sets) for at, item in enumerate(sets)]
        key(ax, [*enumerate(texts)], 58.0, beyond)
        note_below(ax, _robust(found), 58.0 + 13.0 * len(sets))
        title(
            ax,
            "Cost against minutes: no set avoids more for less",
            "★ and filled: best within the budget. Bars: low to high. Minutes are of faults of "
            "cable, modelled",
        )
    return ax


def _faults(found: object, confidential: bool) -> list[Problem]:
    faults = kind_faults("found", found, Investment, "give cr.investment.invest(...)")
    if isinstance(found, Investment):
        if found.is_confidential and not confidential:
            hint = "give confidential=True to draw it"
            faults.append(Problem("confidential", "found", "it is confidential", hint))
        if not found.front:
            hint = "give a larger budget, or more kinds of candidates"
            message = "no candidate of a known price avoids downtime"
            faults.append(Problem("front", "found", message, hint))
    return faults


def _point(price: Range, avoided: Range) -> RangePoint:
    low, likely, high = (value / MILLION for value in price)
    return RangePoint(likely, avoided.likely, low, high, avoided.low, avoided.high)


def _alone(found: Investment) -> list[RangePoint]:
    """Return the priced candidates within reach that avoid downtime but are no set of the front."""
    sets = {one.candidates[0].id for one in found.front if len(one.candidates) == 1}
    most = max(max(item.price_usd.likely for item in found.front), found.budget_usd)
    return [
        _point(item.candidate.price.span, item.avoided_min_per_year)
        for item in found.candidates
        if item.candidate.price is not None
        and item.candidate.id not in sets
        and item.avoided_min_per_year.likely > 0
        and item.candidate.price.span.likely <= most
    ]


def _set_scales(ax: Axes, points: Sequence[RangePoint], budget: float) -> None:
    """Set the axis limits: from 0, or powers of ten where the minutes vary widely."""
    right = max(budget, *(point.x_high for point in points))
    ax.set_xlim(0, 1.06 * right)
    likely = [point.y for point in points if point.y > 0]
    top = max(point.y_high for point in points)
    if likely and max(likely) > WIDE * min(likely):
        ax.set_yscale("log")
        lows = [value for point in points for value in (point.y_low, point.y) if value > 0]
        ax.set_ylim(min(lows) / 1.8, top * 1.8)
    else:
        ax.set_ylim(0, 1.1 * top or 1.0)


def _draw_budget(ax: Axes, found: Investment) -> list[object]:
    """Shade what is beyond the budget in grey; return its entry for the legend."""
    budget = found.budget_usd / MILLION
    right = ax.get_xlim()[1]
    text = f"Budget, {figure_text('usd_m', found.budget_usd)} M USD"
    line = ax.axvline(budget, color=QUIET, linewidth=0.9, linestyle=(0, (4, 2)), label=text)
    area = ax.axvspan(budget, right, color=QUIET, alpha=0.12, linewidth=0,
                      label="Beyond the budget")  # fmt: skip
    return [line, area]


def _text(item: ChosenSet, is_best: bool, sets: Sequence[ChosenSet]) -> str:
    """Return what a set buys; a candidate that is also a set alone goes by its number."""
    number = {
        one.candidates[0].id: str(at)
        for at, one in enumerate(sets, start=1)
        if len(one.candidates) == 1
    }
    names = [one.name for one in item.candidates]
    if len(names) > 1:
        names = [number.get(one.id, one.name) for one in item.candidates]
    mark, end = "★ " if is_best else "", "" if item.within else " (beyond the budget)"
    return f"{mark}{' and '.join(names)}{' together' if len(names) > 1 else ''}{end}"


def _robust(found: Investment) -> str:
    if not found.best.candidates:
        return "No set within the budget avoids downtime"
    return (
        f"The best set is best in {found.same_best_pct:.0f} % of {found.draws} draws of prices and "
        f"rates (seed {found.seed})"
    )
