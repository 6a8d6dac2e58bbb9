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
from cableroute.charts.styles import INK, LAND_LEG, QUIET, SEA_LEG, WIDTH_IN, styled
from cableroute.errors import ModelError, Problem, count_faults
from cableroute.presentation.tables import figure_text
from cableroute.reliability.availability import Availability
from cableroute.reliability.elements import GROUPS, MINUTES_PER_YEAR, Element

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 0.56
NAME_PT = 182.0
"""Room for the name of an element."""


def availability(
    found: Availability, *, most: int = 12, ax: Axes | None = None, confidential: bool = False
) -> Axes:
    """Draw the annual downtime of each element, low to high, the largest share first.

    A bar ends at the likely figure; the line through it spans low to high. Land is hatched.
    The text beside it says how much shorter the downtime of all would be without its faults.

    Parameters
    ----------
    found : Availability
        From `cableroute.availability_of`.
    most : int
        Most elements to draw; the note says how many are left out.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether what rests on a confidential route or rate may be drawn.

    Returns
    -------
    Axes
        x is the annual downtime of an element, days.

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
    >>> availability(cr.availability_of(route, geo)).get_xlabel()
    'Annual downtime by modelled rates, minutes'
    """
    faults = []
    if found.is_confidential and not confidential:
        hint = "give confidential=True to draw it"
        faults.append(Problem("confidential", "found", "it is confidential", hint))
    ModelError.check("availability", faults + count_faults("most", most, 1, 60))
    listed = found.elements[:most]
    with styled():
        own = ax is None
        ax = axes_on(ax, WIDTH_IN, 0.27 * len(listed) + 1.87)
        margins(ax, own, 2.75, 0.3, 1.12, 0.65)
        _draw_rows(ax, listed)
        ax.set_yticks([])
        number_ticks(ax.xaxis)
        ax.set_xlabel("Annual downtime by modelled rates, minutes")
        _legend(ax, {item.medium for item in listed})
        grey = "In grey: how much less the downtime of all would be without its faults"
        note_below(ax, grey, 56.0)
        left = len(found.elements) - len(listed)
        more = f"; {left} more {'element is' if left == 1 else 'elements are'} not drawn"
        note_below(ax, _most_sensitive_to(found) + (more if left else ""), 66.0)
        title(ax, *_title(found), left_pt=2.6 * 72)
    return ax


def _title(found: Availability) -> tuple[str, str]:
    is_one = len(found.route_ids) == 1
    low, likely, high = (
        figure_text("downtime_min", minutes) for minutes in found.downtime_min_per_year
    )
    return (
        f"What breaks {'a route' if is_one else f'{len(found.route_ids)} routes at once'}",
        f"Annual downtime{'' if is_one else ' of all at once'}: {likely} min ({low} to {high})"
        + (": too uncertain to use" if found.is_too_uncertain else ""),
    )


def _draw_rows(ax: Axes, listed: Sequence[Element]) -> None:
    """Draw a row for each element: name, bar, and how much less the downtime is without it."""
    width = size_pt(ax)[0]
    spans = [_minutes(item) for item in listed]
    notes = [
        "< 0.1 % less" if 0 < item.share_pct < 0.05 else f"{item.share_pct:.1f} % less"
        for item in listed
    ]
    widest = max(width_pt(note, 6.8) for note in notes)
    furthest = max(high for _, _, high in spans) or 1.0
    ax.set_xlim(0, furthest * width / max(width - widest - 14, 0.3 * width))
    ax.set_ylim(len(listed) - 0.4, -0.6)
    ax.grid(True, axis="x")
    scale = ax.get_xlim()[1] / width
    for place, (item, span, note) in enumerate(zip(listed, spans, notes, strict=True)):
        _draw_element(ax, place, item.medium, *span)
        label_row(ax, place, _name(item), fontsize=7.5)
        write(
            ax, span[2] + 6 * scale, place, note, va="center_baseline", ha="left", fontsize=6.8,
            color=QUIET,
        )  # fmt: skip


def _name(item: Element) -> str:
    """Return the name of an element; where it is too long its end, the KPs and the zone, stays."""
    leg, end = item.leg_id, item.id.removeprefix(item.leg_id)
    room = NAME_PT - width_pt(end, 7.5)
    if not item.id.startswith(leg) or room < NAME_PT / 6:
        return fitted(item.id, NAME_PT, 7.5)
    return fitted(leg, room, 7.5) + end


def _minutes(item: Element) -> tuple[float, float, float]:
    low, likely, high = item.availability
    return tuple((1 - share) * MINUTES_PER_YEAR for share in (high, likely, low))  # type: ignore[return-value]


def _most_sensitive_to(found: Availability) -> str:
    dominant = found.dominant
    if dominant is None:
        return "No assumption is a range"
    said = dominant.name if dominant.name == GROUPS else dominant.words.partition(":")[0]
    return f"Most sensitive to {said}"


def _draw_element(
    ax: Axes, place: int, medium: str, low: float, likely: float, high: float
) -> None:
    is_land = medium == "land"
    ink = LAND_LEG if is_land else SEA_LEG
    ax.barh(
        place, likely, HEIGHT, facecolor="white" if is_land else ink, edgecolor=ink,
        hatch="//////" if is_land else None, linewidth=0.8, zorder=2,
    )  # fmt: skip
    if high > low:
        ax.plot([low, high], [place, place], color="white", linewidth=2.6, zorder=2.5)
        ax.plot(
            [low, high], [place, place], color=INK, linewidth=1.0, marker="|", markersize=5,
            markeredgewidth=1.0, zorder=3,
        )  # fmt: skip


def _legend(ax: Axes, media: set[str]) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Patch | Line2D] = []
    if "sea" in media:
        handles.append(Patch(facecolor=SEA_LEG, edgecolor=SEA_LEG, label="at sea, likely"))
    if "land" in media:
        handles.append(
            Patch(facecolor="white", edgecolor=LAND_LEG, hatch="//////", label="on land, likely")
        )
    handles.append(Line2D([], [], color=INK, marker="|", linewidth=1.0, label="low to high"))
    legend(ax, handles, 38.0)
