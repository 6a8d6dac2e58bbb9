"""Which bodies, cable types and lengths a position list has: its straight line diagram."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cableroute.charts.layout import (
    ON_PAPER,
    TextLine,
    axes_on,
    fitted,
    legend,
    margins,
    number_ticks,
    size_pt,
    tiers,
    title,
    width_pt,
    write,
)
from cableroute.charts.styles import (
    INK,
    LAND_LEG,
    PAPER,
    QUIET,
    SEA_LEG,
    WIDTH_IN,
    figure_of,
    styled,
)
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.rpl.diagrams import CABLE, DiagramRow, diagram_rows
from cableroute.rpl.events import classify_event
from cableroute.rpl.positions import RPL, rpl_faults

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_NAMES = 40
"""Of more elements than this only ends, branching units and some of the others are named."""
SOME_NAMES = 12
"""So many of the others."""
MOST_STRETCHES = 24
"""Of more stretches than this those of one cable type that follow one another share a label."""

NAME_PT, LABEL_PT = 6.8, 7.0
LINE_PT, LABEL_HIGH_PT = 9.6, 30.0
"""Between lines of a label, whose paper must not cover the tails of letters and commas above."""
OVER_PT = 20.0

MARKERS = {
    "RPT": ("s", "repeater"),
    "BU": ("D", "branching unit"),
    "JT": ("|", "joint"),
    "EQ": ("^", "equaliser"),
}
"""Marker and name of bodies by code; others are circles."""

WIDTHS = {"LW": 1.2, "LWP": 1.8, "LWS": 1.8, "SAL": 2.4, "SA": 3.0, "RA": 3.6, "DA": 4.4}
"""How thick cable of a type is drawn, points: thicker with more armour."""
OTHER_WIDTH = 2.2


def rpl_diagram(rpl: RPL, *, ax: Axes | None = None, confidential: bool = False) -> Axes:
    """Draw the straight line diagram of a position list, to scale.

    The line is as thick as the cable is armoured, a bar on land. Bodies and ends are named above
    it; below are type, route and cable of each stretch. Of a long list only some bodies are named,
    and stretches of one type have their sum and the number of bodies between them.

    Parameters
    ----------
    rpl : RPL
        The list.
    ax : Axes, optional
        Where; without it a new figure as high as is needed.
    confidential : bool
        Whether a confidential list is drawn.

    Returns
    -------
    Axes
        The x axis is KP in km.

    Raises
    ------
    ModelError
        The list is confidential, or has no length.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> events = ["BMH", "RPT 1", "BU"]
    >>> three = [Position(str(at), float(at), 0.0, event) for at, event in enumerate(events)]
    >>> rpl = RPL("R", three, [Span(slack_pct=1.0, cable_type="LW")] * 2)
    >>> rpl_diagram(rpl).get_xlabel()
    'KP, route km'
    """
    check_flags("rpl_diagram", confidential=confidential)
    ModelError.check("rpl_diagram", rpl_faults(rpl))
    faults = []
    if rpl.visibility == "confidential" and not confidential:
        faults.append(Problem("visibility", rpl.id, "is confidential", "draws it", "confidential"))
    if rpl.route_km == 0:
        faults.append(Problem("length", rpl.id, "has no length", "give two different positions"))
    ModelError.check("rpl_diagram", faults)
    rows = diagram_rows(rpl)
    with styled():
        is_new = ax is None
        ax = axes_on(ax, WIDTH_IN, 2.6)
        margins(ax, is_new, 0.4, 0.4, 0.75, 0.75)
        per_km = size_pt(ax)[0] / rpl.route_km
        elements = [row for row in rows if row.kind != CABLE]
        names, name_tiers = _names(elements, per_km, size_pt(ax)[0])
        labels, label_tiers = _labels(_stretches(rows), per_km, size_pt(ax)[0])
        above, below = 14.0 + 10.0 * name_tiers, 12.0 + LABEL_HIGH_PT * label_tiers
        if is_new:
            figure_of(ax).set_size_inches(WIDTH_IN, (above + below) / 72 + 1.5)
            margins(ax, is_new, 0.4, 0.4, 0.75, 0.75)
        ax.set_xlim(0, rpl.route_km)
        ax.set_ylim(-below, above)
        _draw_cable(ax, rows)
        _draw_names(ax, names, per_km)
        _draw_labels(ax, labels, per_km)
        codes = _draw_elements(ax, elements)
        for side in ("left", "right", "top"):
            ax.spines[side].set_visible(False)
        ax.set_yticks([])
        ax.set_xlabel("KP, route km")
        number_ticks(ax.xaxis)
        _legend(ax, rows, codes)
        cable = rpl.cable_km
        cable_text = f"cable {cable:,.1f} km, from the start in brackets"
        said = "cable not known" if math.isnan(cable) else cable_text
        named = ", ".join(filter(None, (rpl.name or rpl.id, rpl.revision)))
        note = f"Straight line diagram to scale, {rpl.status}; route {rpl.route_km:,.1f} km, {said}"
        title(ax, named, note)
    return ax


def _names(
    elements: Sequence[DiagramRow], per_km: float, width: float
) -> tuple[list[tuple[float, float, int, str]], int]:
    """Return where names are written, points and tiers; ends first, then branching units."""
    last = len(elements) - 1
    chosen = [0, last, *(at for at, row in enumerate(elements[:-1]) if at and _is_unit(row))]
    step = 1 if len(elements) <= MOST_NAMES else math.ceil(len(elements) / SOME_NAMES)
    chosen += [at for at in range(step, last, step) if at not in chosen]
    texts = [_name(elements[at]) for at in chosen]
    spots = [elements[at].start_kp_km * per_km for at in chosen]
    widths = [width_pt(text, NAME_PT) for text in texts]
    line = TextLine(-OVER_PT, width + OVER_PT, 6.0, 40.0)
    text_at, tier, count = tiers(spots, widths, range(len(chosen)), line)
    rows = zip(spots, text_at, tier, texts, strict=True)
    return [row for row in rows if row[2] >= 0], count


def _name(row: DiagramRow) -> str:
    """Return the name of an element, with the cable from the start."""
    name = fitted(row.name, 90, NAME_PT)
    return name if math.isnan(row.end_cable_km) else f"{name} ({row.end_cable_km:,.1f})"


def _is_unit(row: DiagramRow) -> bool:
    return "BU" in classify_event(row.name).codes


def _stretches(rows: Sequence[DiagramRow]) -> list[DiagramRow]:
    """Return the cable of a diagram; of many stretches those of one type up to a unit as one."""
    cables = [row for row in rows if row.kind == CABLE]
    if len(cables) <= MOST_STRETCHES:
        return cables
    groups: list[list[DiagramRow]] = []
    bodies: list[list[str]] = []
    passed: list[str] = []
    for row in rows[1:]:
        if row.kind != CABLE:
            passed.append(row.name)
            continue
        last = groups[-1][-1] if groups else None
        goes_on = last is not None and (last.name, last.medium) == (row.name, row.medium)
        if goes_on and not any("BU" in classify_event(name).codes for name in passed):
            groups[-1].append(row)
            bodies[-1] += passed
        else:
            groups.append([row])
            bodies.append([])
        passed = []
    return [
        group[0]._replace(
            name=f"{group[0].name}{_count_words(names)}",
            end_kp_km=group[-1].end_kp_km,
            route_km=math.fsum(row.route_km for row in group),
            cable_km=math.fsum(row.cable_km for row in group),
        )
        for group, names in zip(groups, bodies, strict=True)
    ]


def _count_words(names: Sequence[str]) -> str:
    """Return how many bodies are within a stretch."""
    if not names:
        return ""
    are_repeaters = all("RPT" in classify_event(name).codes for name in names)
    what = "repeater" if are_repeaters else "body"
    plural = "repeaters" if are_repeaters else "bodies"
    return f", {len(names)} {what if len(names) == 1 else plural}"


def _labels(
    cables: Sequence[DiagramRow], per_km: float, width: float
) -> tuple[list[tuple[float, float, int, tuple[str, str, str]]], int]:
    """Return where types and lengths are written, points and tiers; long stretches first."""
    texts = [_label(row) for row in cables]
    middles = [(row.start_kp_km + row.end_kp_km) / 2 * per_km for row in cables]
    sizes = [max(width_pt(text, LABEL_PT) for text in lines) for lines in texts]
    order = sorted(range(len(cables)), key=lambda at: -cables[at].route_km)[:MOST_NAMES]
    free = [
        max(0.0, (row.route_km * per_km - size) / 2)
        for row, size in zip(cables, sizes, strict=True)
    ]
    line = TextLine(-OVER_PT, width + OVER_PT, 7.0, 34.0)
    text_at, tier, count = tiers(middles, sizes, order, line, most=6, free=free)
    return [(middles[at], text_at[at], tier[at], texts[at]) for at in order if tier[at] >= 0], count


def _label(row: DiagramRow) -> tuple[str, str, str]:
    """Return type, route and cable of a stretch."""
    kind = fitted(f"{row.name}{', land' * (row.medium == 'land')}", 110, LABEL_PT)
    cable = "cable –" if math.isnan(row.cable_km) else f"cable {row.cable_km:,.1f}"
    return kind, f"{row.route_km:,.1f} km", cable


def _draw_cable(ax: Axes, rows: Sequence[DiagramRow]) -> None:
    """Draw the line, thick by type; on land a bar."""
    for row in rows:
        if row.kind != CABLE:
            continue
        on_land = row.medium == "land"
        width = 6.0 if on_land else WIDTHS.get(row.name.upper(), OTHER_WIDTH)
        ax.plot(
            [row.start_kp_km, row.end_kp_km],
            [0, 0],
            color=LAND_LEG if on_land else SEA_LEG,
            linewidth=width,
            solid_capstyle="butt",
            zorder=3,
        )


def _draw_elements(ax: Axes, elements: Sequence[DiagramRow]) -> set[str]:
    """Draw ends and bodies; return the codes that are drawn."""
    drawn = set()
    for at, row in enumerate(elements):
        codes = [code for code in classify_event(row.name).codes if code in MARKERS]
        is_end = at in (0, len(elements) - 1)
        marker = MARKERS[codes[0]][0] if codes and not is_end else "o"
        drawn |= set(codes[:1]) if not is_end else {"end"}
        ax.plot(
            [row.start_kp_km],
            [0],
            marker,
            markersize=4.6,
            markerfacecolor=PAPER,
            markeredgecolor=INK,
            markeredgewidth=1.0,
            zorder=5,
            clip_on=False,
        )
    return drawn


def _draw_names(ax: Axes, names: Sequence[tuple[float, float, int, str]], per_km: float) -> None:
    for at, text_at, tier, text in names:
        foot = 8.0 + 10.0 * tier
        if tier or abs(at - text_at) > 6.0:
            ax.plot(
                [at / per_km, text_at / per_km],
                [3.0, foot],
                color=QUIET,
                linewidth=0.4,
                zorder=2,
                clip_on=False,
            )
        write(
            ax,
            text_at / per_km,
            foot,
            text,
            400,
            ha="center",
            va="bottom",
            fontsize=NAME_PT,
            **ON_PAPER,
        )


def _draw_labels(
    ax: Axes, labels: Sequence[tuple[float, float, int, tuple[str, str, str]]], per_km: float
) -> None:
    style: dict[str, Any] = {"ha": "center", "va": "top", "fontsize": LABEL_PT, **ON_PAPER}
    for at, text_at, tier, lines in labels:
        head = -8.0 - LABEL_HIGH_PT * tier
        if tier or abs(at - text_at) > 6.0:
            ax.plot(
                [at / per_km, text_at / per_km],
                [-3.0, head],
                color=QUIET,
                linewidth=0.4,
                zorder=2,
                clip_on=False,
            )
        for place, text in enumerate(lines):
            colour = QUIET if place else INK
            write(ax, text_at / per_km, head - LINE_PT * place, text, 400, color=colour, **style)


def _legend(ax: Axes, rows: Sequence[DiagramRow], codes: set[str]) -> None:
    from matplotlib.lines import Line2D

    kinds = dict.fromkeys((row.name, row.medium) for row in rows if row.kind == CABLE)
    handles: list[Any] = [
        Line2D(
            [],
            [],
            color=LAND_LEG if medium == "land" else SEA_LEG,
            linewidth=6.0 if medium == "land" else WIDTHS.get(name.upper(), OTHER_WIDTH),
            label=fitted(f"{name}{', on land' * (medium == 'land')}", 70, 7.0),
        )
        for name, medium in list(kinds)[:6]
    ]
    handles += [
        Line2D(
            [],
            [],
            marker=marker,
            linestyle="",
            markersize=4.6,
            markerfacecolor=PAPER,
            markeredgecolor=INK,
            label=name,
        )
        for code, (marker, name) in MARKERS.items()
        if code in codes
    ]
    legend(ax, handles, 34.0)
