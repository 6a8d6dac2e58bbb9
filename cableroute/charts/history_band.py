"""One figure over years, with the range that is not known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cableroute.charts.layout import axes_on, legend, margins, note_below, number_ticks, title
from cableroute.charts.styles import INK, QUIET, SEA_LEG, WIDTH_IN, styled
from cableroute.comparison.history import History, YearFigure
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.presentation.history_tables import history_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LABELS = {
    "share": "Share of the paths, %",
    "routes": "Routes found",
    "delay": "Least round-trip delay (RTD), ms",
    "pair": "RTD of the slower route of the best pair, ms",
}


def history(found: History, *, data_year: int | None = None, ax: Axes | None = None) -> Axes:
    """Draw one figure over years: a step a year, and a band from low to high.

    A year is its last day, so a step spans the year that ends there. Years without a figure have
    neither step nor band.

    Parameters
    ----------
    found : History
        From `cableroute.comparison.history`.
    data_year : int, optional
        Year of the data: the later ones are marked, as assumed and planned.
    ax : Axes, optional
        Where; without it a new figure.

    Returns
    -------
    Axes
        x is the year.

    Raises
    ------
    ModelError
        There is nothing to draw.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> ends = "Europe", "Southern Asia"
    >>> past = cr.comparison.history(geo, "share", range(1997, 2005), *ends, of="Egypt")
    >>> history(past).get_ylabel()
    'Share of the paths, %'
    """
    hint = "give cr.comparison.history(...)"
    ModelError.check("history", kind_faults("found", found, History, hint))
    if all(item.figure is None for item in found.years):
        hint = "ask for other years, or other places"
        fault = Problem("figure", "found", "no year has a figure", hint)
        raise ModelError.of("history", [fault])
    with styled():
        is_new = ax is None
        ax = axes_on(ax, WIDTH_IN, 3.9)
        margins(ax, is_new, 0.65, 0.3, 0.95, 0.65)
        ax.grid(True, axis="y")
        for run in _runs(found.years):
            _draw_run(ax, run)
        first, last = found.years[0].year, found.years[-1].year
        ax.set_xlim(first - 1, last)
        highest = max(item.figure.high for item in found.years if item.figure is not None)
        ax.set_ylim(0, 105 if found.figure == "share" else 1.12 * highest or 1)
        number_ticks(ax.yaxis)
        ax.locator_params(axis="x", integer=True)
        ax.set_xlabel("End of the year")
        ax.set_ylabel(LABELS[found.figure])
        if data_year is not None and first <= data_year < last:
            ax.axvspan(data_year, last, color=QUIET, alpha=0.12, linewidth=0, label="_to come")
            ax.axvline(data_year, color=QUIET, linewidth=0.8, linestyle=(0, (4, 2)))
        handles, _ = ax.get_legend_handles_labels()
        legend(ax, handles[:2], 36.0)
        to_come = f"; grey: after {data_year}, as planned and assumed" if data_year else ""
        note_below(ax, f"{found.definition.capitalize()}", 54.0)
        title(ax, history_title(found), f"Line: likely; band: what is not known of it{to_come}")
    return ax


def _runs(years: Sequence[YearFigure]) -> list[list[YearFigure]]:
    """Return the runs of years one after another that have a figure."""
    runs: list[list[YearFigure]] = []
    for item in years:
        if item.figure is None:
            continue
        if runs and runs[-1][-1].year == item.year - 1:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _draw_run(ax: Axes, run: Sequence[YearFigure]) -> None:
    """Draw years one after another: each from the end of the year before to its own."""
    edges = [run[0].year - 1, *(item.year for item in run)]
    values = [item.figure for item in run if item.figure is not None]
    lows, highs = [one.low for one in values], [one.high for one in values]
    ax.fill_between(
        edges,
        [lows[0], *lows],
        [highs[0], *highs],
        step="pre",
        color=SEA_LEG,
        alpha=0.22,
        linewidth=0,
        label="Low to high",
    )
    likely = [one.likely for one in values]
    ax.step(
        edges,
        [likely[0], *likely],
        where="pre",
        color=SEA_LEG,
        linewidth=1.7,
        label="Likely",
        solid_capstyle="butt",
    )
    ax.plot(
        [item.year for item in run],
        likely,
        linestyle="none",
        marker="o",
        markersize=2.4,
        color=INK,
        label="_years",
        clip_on=False,
        zorder=5,
    )
