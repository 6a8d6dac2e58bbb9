"""Which elements the downtime of a route comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cableroute.charts.layout import (
    axes_on,
    fitted,
    label_row,
    legend,
    margins,
    note_below,
    number_ticks,
    size_pt,
    title,
    width_pt,
    write,
)
from cableroute.charts.styles import LAND_LEG, QUIET, SEA_LEG, WIDTH_IN, styled
from cableroute.errors import ModelError, Problem, check_flags, count_faults, kind_faults
from cableroute.presentation.availability_tables import element_name
from cableroute.presentation.names import Names
from cableroute.presentation.tables import figure_text
from cableroute.reliability.availability import Availability
from cableroute.reliability.bad_years import BadYears
from cableroute.reliability.elements import GROUPS, Element

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata

HEIGHT = 0.56
NAME_PT = 182.0
"""Room for the name of an element."""


def availability(
    found: Availability,
    *,
    geodata: Geodata | None = None,
    most: int = 12,
    bad_years: BadYears | None = None,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw of which elements the downtime is, of a route or of all routes at once.

    A bar is the share of that downtime that would go if the element never failed, at the likely
    rates. Shares of several routes add up to more than the whole where two must fail together.
    Land is hatched.

    Parameters
    ----------
    found : Availability
        From `cableroute.availability_of`.
    geodata : Geodata, optional
        Names of systems and places; without it elements go by their ids.
    most : int
        Most elements to draw; the note says how many are left out.
    bad_years : BadYears, optional
        What `bad_years` gives first of these routes: the note has its days.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether what rests on a confidential route or rate may be drawn.

    Returns
    -------
    Axes
        x is a share of the downtime, per cent.

    Raises
    ------
    ModelError
        It is confidential, or `most` is no whole number from 1 to 60.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> route = cr.find_routes(geo, "Zafarana", "Abu Talat")[0]
    >>> availability(cr.availability_of(geo, route), geodata=geo).get_xlabel()
    'Share of the annual downtime that would go without its faults, %'
    """
    check_flags("availability", confidential=confidential)
    hint = "give the result of availability_of"
    faults = kind_faults("found", found, Availability, hint)
    ModelError.check("availability", faults)
    if found.is_confidential and not confidential:
        hint = "give confidential=True to draw it"
        faults.append(Problem("confidential", "found", "it is confidential", hint))
    ModelError.check("availability", faults + count_faults("most", most, 1, 60))
    listed = found.elements[:most]
    with styled():
        is_new, room = ax is None, 0.14 if bad_years else 0.0
        ax = axes_on(ax, WIDTH_IN, 0.27 * len(listed) + 1.87 + room)
        margins(ax, is_new, 2.75, 0.3, 1.12 + room, 0.65)
        _draw_rows(ax, listed, Names.english(geodata, confidential=confidential))
        ax.set_yticks([])
        number_ticks(ax.xaxis)
        joint = "annual" if len(found.route_ids) == 1 else "joint"
        ax.set_xlabel(f"Share of the {joint} downtime that would go without its faults, %")
        _legend(ax, {item.medium for item in listed})
        note_below(ax, "Of modelled rates, each at its likely figure", 56.0)
        left = len(found.elements) - len(listed)
        more = f"; {left} more {'element is' if left == 1 else 'elements are'} not drawn"
        note_below(ax, _most_sensitive_to(found) + (more if left else ""), 66.0)
        if bad_years is not None:
            note_below(ax, _bad_years_note(bad_years), 76.0)
        title(ax, *_title(found), left_pt=2.6 * 72)
    return ax


def _bad_years_note(found: BadYears) -> str:
    """Return the days down of bad years, in a line."""
    parts = []
    for words, days in (("in 10", found.in_10_days), ("in 50", found.in_50_days)):
        low, likely, high = (f"{float(f'{end:.2g}'):g}" for end in days)
        parts.append(f"1 {words} years: down {likely} days or more ({low} to {high})")
    return f"Simulated, {'; '.join(parts)}"


def _title(result: Availability) -> tuple[str, str]:
    is_one = len(result.route_ids) == 1
    low, likely, high = (
        figure_text("downtime_min", minutes) for minutes in result.downtime_min_per_year
    )
    return (
        "Where the downtime of a route comes from"
        if is_one
        else f"Where the joint downtime of {len(result.route_ids)} routes comes from",
        f"Annual downtime{'' if is_one else ' of all at once'}: {likely} min ({low} to {high})"
        + (": too uncertain to use" if result.is_too_uncertain else ""),
    )


def _draw_rows(ax: Axes, listed: Sequence[Element], names: Names) -> None:
    """Draw a row for each element: name, bar, and its share in words."""
    width = size_pt(ax)[0]
    notes = [f"{figure_text('share_pct', item.share_pct)} %" for item in listed]
    widest = max(width_pt(note, 6.8) for note in notes)
    furthest = max(item.share_pct for item in listed) or 1.0
    ax.set_xlim(0, furthest * width / max(width - widest - 14, 0.3 * width))
    ax.set_ylim(len(listed) - 0.4, -0.6)
    ax.grid(True, axis="x")
    scale = ax.get_xlim()[1] / width
    for place, (item, note) in enumerate(zip(listed, notes, strict=True)):
        is_land = item.medium == "land"
        ink = LAND_LEG if is_land else SEA_LEG
        ax.barh(
            place,
            item.share_pct,
            HEIGHT,
            facecolor="white" if is_land else ink,
            edgecolor=ink,
            hatch="//////" if is_land else None,
            linewidth=0.8,
            zorder=2,
        )
        label_row(ax, place, fitted(element_name(names, item), NAME_PT, 7.5), fontsize=7.5)
        write(
            ax,
            item.share_pct + 6 * scale,
            place,
            note,
            va="center_baseline",
            ha="left",
            fontsize=6.8,
            color=QUIET,
        )


def _most_sensitive_to(result: Availability) -> str:
    dominant = result.dominant
    if dominant is None:
        return "No assumption is a range"
    said = dominant.name if dominant.name == GROUPS else dominant.words.partition(":")[0]
    return f"Most sensitive to {said}"


def _legend(ax: Axes, media: set[str]) -> None:
    from matplotlib.patches import Patch

    handles: list[Patch] = []
    if "sea" in media:
        handles.append(Patch(facecolor=SEA_LEG, edgecolor=SEA_LEG, label="at sea"))
    if "land" in media:
        handles.append(
            Patch(facecolor="white", edgecolor=LAND_LEG, hatch="//////", label="on land")
        )
    legend(ax, handles, 38.0)
