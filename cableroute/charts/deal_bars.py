"""What crossings cost per km."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cableroute.charts.layout import (
    ON_PAPER,
    axes_on,
    fitted,
    label_row,
    legend,
    margins,
    number_ticks,
    size_pt,
    title,
    width_pt,
    wrapped,
    write,
)
from cableroute.charts.styles import HATCH, INK, PAPER, QUIET, SEA_LEG, WIDTH_IN, styled
from cableroute.errors import ModelError, Problem, as_list, check_flags, listed_faults
from cableroute.money.deals import DealComparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def deals_per_km(
    deals: Iterable[DealComparison],
    *,
    currency: str | None = None,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw what crossings cost per km of their joint route length, each deal as a range.

    A range comes from the length, not from the value: a value belongs to its deal, over all
    the paths that it covers, and is never split over them. Agreements are filled bars, what does
    not bind is hatched; an estimated value has a dashed outline. A deal whose figure is not
    known is listed with the reason.

    Parameters
    ----------
    deals : iterable of DealComparison
        From `cableroute.compare_deals`; of them the crossings are drawn.
    currency : str, optional
        ISO 4217 code; without it, that of most deals. Others are listed, not converted.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether confidential deals are drawn too.

    Returns
    -------
    Axes
        x is thousands of the currency per terrestrial route km.

    Raises
    ------
    ModelError
        No crossing among the deals.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> ax = deals_per_km(cr.compare_deals(geo, geo.deals))
    >>> ax.get_xlabel()
    'Thousand USD per terrestrial route km, each in prices of its own year'
    """
    check_flags("deals_per_km", confidential=confidential)
    drawn, rest, unit = _crossings_drawn(deals, currency, confidential)
    with styled():
        is_new = ax is None
        listed = drawn + rest
        ax = axes_on(ax, WIDTH_IN, 0.34 * len(listed) + 1.75)
        margins(ax, is_new, 2.75, 0.3, 0.95, 0.65)
        ends = [end for row in drawn for end in (_per_km(row)[1], (row.per_km or (0, 0))[1])]
        most = max(ends, default=1e3) / 1e3
        width = size_pt(ax)[0]
        widest = max((width_pt(_deal_note(row), 6.8) for row in drawn), default=0.0)
        ax.set_xlim(0, most * width / max(width - widest - 14, 0.3 * width))
        ax.set_ylim(len(listed) - 0.4, -0.6)
        ax.grid(True, axis="x")
        for place, row in enumerate(listed):
            label_row(
                ax,
                place - 0.17,
                fitted(row.title, 182, 7.5, fontweight="bold"),
                fontsize=7.5,
                fontweight="bold",
            )
            label_row(ax, place + 0.2, fitted(_deal_kind(row), 182, 6.5), fontsize=6.5, color=QUIET)
            if row in drawn:
                _draw_deal(ax, place, row)
            else:
                _write_why_not(ax, place, row, unit)
        ax.set_yticks([])
        number_ticks(ax.xaxis)
        year = next((row.restated_year for row in drawn if row.restated_year), None)
        money = "each in prices of its own year"
        if year:
            money = f"{year} prices, or those of the year named"
        ax.set_xlabel(f"Thousand {unit} per terrestrial route km, {money}")
        _deal_legend(ax, listed)
        title(
            ax,
            "What crossings cost per km",
            "The undivided value of a deal over the joint length of the paths that it may cover: "
            "a bar spans what is not known of it",
            left_pt=2.6 * 72,
        )
    return ax


def _crossings_drawn(
    deals: Iterable[DealComparison], currency: str | None, confidential: bool
) -> tuple[list[DealComparison], list[DealComparison], str]:
    """Return the crossings that have a bar, those that have none, and the currency."""
    compared = as_list(deals)
    hint = "give rows of compare_deals"
    ModelError.check("deals_per_km", listed_faults("deals", compared, DealComparison, hint))
    rows = [
        row
        for row in compared
        if row.group == "crossing" and (confidential or row.visibility == "public")
    ]
    if not rows:
        hint = "give rows of compare_deals whose group is crossing"
        fault = Problem("deals", "deals", "there is no crossing to draw", hint)
        raise ModelError.of("deals_per_km", [fault])
    counted = Counter(row.currency for row in rows if row.per_km is not None)
    unit = currency or (counted.most_common(1)[0][0] if counted else "")
    drawn = [row for row in rows if row.per_km is not None and row.currency == unit]
    rest = [row for row in rows if row not in drawn]
    drawn.sort(key=lambda row: (not row.is_binding, _per_km(row)))
    return drawn, rest, unit


def _write_why_not(ax: Axes, place: int, row: DealComparison, unit: str) -> None:
    """Write why a deal has no bar, in the place of the bar."""
    width = size_pt(ax)[0]
    lines = wrapped(_why_not(row, unit), width - 8, 6.8)
    for line, text in enumerate(lines):
        up = (line - (len(lines) - 1) / 2) * 0.36
        write(
            ax,
            5 * ax.get_xlim()[1] / width,
            place + up,
            text,
            400,
            va="center_baseline",
            ha="left",
            fontsize=6.8,
            color=QUIET,
            **ON_PAPER,
        )


def _draw_deal(ax: Axes, place: int, row: DealComparison) -> None:
    """Draw the bar of a deal, and next to it what the figure is based on."""
    from matplotlib.patches import Rectangle

    if row.per_km_restated is not None and row.per_km is not None:
        first, last = (value / 1e3 for value in row.per_km)
        wide = max(last - first, 0.004 * ax.get_xlim()[1])
        ax.add_patch(
            Rectangle(
                (first, place + 0.25),
                wide,
                0.1,
                facecolor=QUIET,
                edgecolor="none",
                zorder=3,
                label=f"_nominal {row.deal_id}",
            )
        )
    low, high = (value / 1e3 for value in _per_km(row))
    width = max(high - low, 0.004 * ax.get_xlim()[1])
    ax.add_patch(
        Rectangle(
            (low, place - 0.22),
            width,
            0.44,
            facecolor=SEA_LEG if row.is_binding else PAPER,
            edgecolor=INK,
            linewidth=0.9,
            hatch=None if row.is_binding else HATCH,
            linestyle="--" if row.value_basis == "estimated" else "-",
            zorder=3,
            alpha=None,
            label=f"_{row.deal_id}",
        )
    )
    if row.value_basis == "estimated" and row.is_binding:
        ax.patches[-1].set_facecolor("#a9c3d6")
    scale = ax.get_xlim()[1] / size_pt(ax)[0]
    room = size_pt(ax)[0] - high / scale - 8
    write(
        ax,
        high + 6 * scale,
        place,
        fitted(_deal_note(row), room, 6.8),
        400,
        va="center_baseline",
        ha="left",
        fontsize=6.8,
        **ON_PAPER,
    )


def _per_km(row: DealComparison) -> tuple[float, float]:
    """Return the value per km that is drawn: restated where it is, else as signed."""
    return row.per_km_restated or row.per_km or (0.0, 0.0)


def _deal_kind(row: DealComparison) -> str:
    parts = [row.kind, row.signed]
    if not row.is_binding:
        parts.insert(1, "not binding")
    return ", ".join(part for part in parts if part)


def _deal_note(row: DealComparison) -> str:
    low, high = _per_km(row)
    value = row.value or 0.0
    ends = dict.fromkeys(f"{money / 1e6:,.3g}" for money in row.value_restated or (value, value))
    text = f"{_range_words(low / 1e3, high / 1e3)}: {row.currency} {'–'.join(ends)} M"
    if row.restated_year is not None and row.value_restated is None:
        text += f" of {row.price_year or 'no stated year'}"
    if row.value_basis == "estimated":
        text += " (estimate)"
    if row.ground_km is not None:
        text += f" over {_range_words(*row.ground_km)} km"
    return text


def _range_words(low: float, high: float) -> str:
    first, last = f"{low:,.0f}", f"{high:,.0f}"
    return first if first == last else f"{first}–{last}"


def _why_not(row: DealComparison, unit: str) -> str:
    if row.per_km is not None:
        return f"in {row.currency}, not in {unit}"
    value = ""
    if row.value is not None:
        value = f"{row.currency} {row.value / 1e6:,.3g} M in all; "
    reason = next((item.reason for item in row.missing if item.quantity == "per_km"), "not known")
    return f"{value}per km not known: {reason}"


def _deal_legend(ax: Axes, rows: Sequence[DealComparison]) -> None:
    from matplotlib.patches import Patch

    handles = [
        Patch(facecolor=SEA_LEG, edgecolor=INK, label="value stated"),
        Patch(facecolor="#a9c3d6", edgecolor=INK, linestyle="--", label="value estimated"),
    ]
    if any(row.per_km_restated is not None for row in rows):
        handles.append(Patch(facecolor=QUIET, label="own year's money"))
    if any(not row.is_binding and row.per_km is not None for row in rows):
        handles.append(Patch(facecolor=PAPER, edgecolor=INK, hatch=HATCH, label="not binding"))
    legend(ax, handles, 40.0)
