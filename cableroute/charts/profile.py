"""How deep the seabed is along a route."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cableroute.charts.diagram import PLACE_PT
from cableroute.charts.layout import (
    TextLine,
    axes_on,
    fitted,
    km_text,
    legend,
    margins,
    note_below,
    number_ticks,
    shown_routes,
    size_pt,
    tiers,
    title,
    width_pt,
    write,
)
from cableroute.charts.styles import (
    HATCH,
    INK,
    LAND_FILL,
    LAND_LEG,
    PAPER,
    QUIET,
    WIDTH_IN,
    plain,
    styled,
)
from cableroute.errors import check_flags
from cableroute.model.figures import position_of
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import Stretch, short_place, stretches_of
from cableroute.presentation.tables import THREE_DIGITS
from cableroute.seabed.depths import Seabed, open_seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.route_depths import route_depths

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata


def depth_profile(
    geodata: Geodata,
    route: Route,
    *,
    seabed: Seabed | Grid | None = None,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw depth against KP along a route.

    Depths are those of `cableroute.seabed.profile`: read between the cells of a grid, not
    surveyed; most routes are modelled. The chart says both. Stretches on land are hatched;
    where the grid has no sea under a leg at sea the profile is left open.

    Parameters
    ----------
    route : Route
        The route.
    geodata : Geodata
        Names of places.
    seabed : Seabed or Grid, optional
        Depths: from `cableroute.seabed.open_seabed`, or a window of it that holds all of the route;
        without it the embedded relief.
    ax : Axes, optional
        Where; without it a new figure.
    confidential : bool
        Whether a confidential route is drawn.

    Returns
    -------
    Axes
        x is KP in km, y is depth in m, downwards; its first line holds the profile.

    Raises
    ------
    ModelError
        The route is confidential.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> route = cr.Route("T2", "PEACE, Marseille to Abu Talat", [geo.segments["PEACE-S-ABT-MRS"]])
    >>> ax = depth_profile(geo, route)
    >>> kp_km, depth = ax.lines[0].get_data()
    """
    check_flags("depth_profile", confidential=confidential)
    (route,) = shown_routes("depth_profile", route, confidential)
    with styled():
        kp_km, depth, grid = route_depths(route, open_seabed() if seabed is None else seabed)
        is_new = ax is None
        ax = axes_on(ax, WIDTH_IN, 3.5)
        margins(ax, is_new, 0.62, 0.25, 0.95, 0.86)
        ax.set_xlim(0, route.route_km)
        names = Names.english(geodata)
        stretches = stretches_of(route, names)
        _draw_profile(ax, kp_km, depth, stretches)
        _profile_heads(ax, stretches)
        ax.set_xlabel("KP, route km")
        ax.set_ylabel("Depth, m")
        number_ticks(ax.xaxis, ax.yaxis)
        is_open = bool((~np.isfinite(depth) & _at_sea(route, kp_km)).any())
        _profile_legend(ax, stretches, bool(np.isfinite(depth).any()), is_open)
        ends = [short_place(names, place) for place in (route.start_id, route.end_id)]
        title(ax, f"Depth from {ends[0]} to {ends[1]}", route.name, 31.0)
        position = position_of(*(leg.confidence for leg in route.legs))
        is_surveyed = position == "known"
        line = "along the line" if is_surveyed else f"along a {position} line"
        no_survey = ": modelled, not a survey" if not is_surveyed or seabed is None else ""
        _write_grid(ax, grid, f"{line}{no_survey}", kp_km, depth)
    return ax


def _draw_profile(
    ax: Axes, kp_km: NDArray[np.float64], depth: NDArray[np.float64], stretches: Sequence[Stretch]
) -> None:
    """Draw the seabed, the water, the rock below it, and hatched what is on land."""
    is_finite = np.isfinite(depth)
    floor = _round_up(1.08 * float(np.nanmax(depth))) if is_finite.any() else 100.0
    ax.set_ylim(floor, 0)
    if not is_finite.any():
        ax.set_yticks([])
    ax.plot(kp_km, depth, color=INK, linewidth=0.7, zorder=4, label="seabed")
    for top, bottom, fill in ((0, depth, "#dbe9f2"), (depth, floor, "#d8d2c2")):
        ax.fill_between(
            kp_km, top, bottom, where=is_finite, facecolor=fill, edgecolor="none", linewidth=0
        )
    for item in stretches:
        if item.medium == "land":
            ax.axvspan(
                item.from_km,
                item.to_km,
                facecolor=LAND_FILL,
                edgecolor=LAND_LEG,
                hatch=HATCH,
                linewidth=0.4,
                zorder=3,
            )


def _write_grid(
    ax: Axes, grid: Grid | None, how: str, kp_km: NDArray[np.float64], depth: NDArray[np.float64]
) -> None:
    """Write under a profile where its depths come from."""
    if grid is None:
        note_below(ax, "No part of the route is at sea", 54.0)
        return
    deepest = ""
    if np.isfinite(depth).any():
        place = int(np.nanargmax(depth))
        kp = km_text(kp_km[place], kp_km[-1])
        deepest = f"deepest {THREE_DIGITS.text(depth[place])} m, at KP {kp}; "
    cell = f"{60 * grid.source_step_deg:.3g} arc minutes (about {grid.source_step_km:.2g} km)"
    source = plain(grid.source.partition(",")[0], 60)
    said = f"{deepest}{how}; read between cells of {cell}: {source}"
    note_below(ax, said[0].upper() + said[1:], 54.0)


def _at_sea(route: Route, kp_km: NDArray[np.float64]) -> NDArray[np.bool_]:
    ends = np.cumsum([leg.route_km for leg in route.legs])
    leg = np.clip(np.searchsorted(ends, kp_km), 0, len(ends) - 1)
    return np.array([item.medium == "sea" for item in route.legs], dtype=np.bool_)[leg]


def _round_up(value: float) -> float:
    """Return the next number of the kind 1, 2, 5 times a quarter of a power of ten."""
    step = 10.0 ** math.floor(math.log10(max(value, 1.0))) / 4
    return math.ceil(value / step) * step


def _profile_heads(ax: Axes, stretches: Sequence[Stretch]) -> None:
    """Write stations and systems above a profile."""
    width, height = size_pt(ax)
    whole_km = stretches[-1].to_km
    places = [(stretches[0].from_km, stretches[0].start)]
    places += [(item.to_km, item.end) for item in stretches]
    places += [stop for item in stretches for stop in item.stops if stop[1]]
    wanted = [km * width / whole_km for km, _ in places]
    texts = [fitted(name, 90, PLACE_PT) for _, name in places]
    sizes = [width_pt(text, PLACE_PT) for text in texts]
    order = [0, len(stretches), *range(1, len(stretches)), *range(len(stretches) + 1, len(places))]
    at, tier, _ = tiers(wanted, sizes, order, TextLine(0, width, 6.0, 30.0), most=2)
    scale = whole_km / width
    for spot, text, text_at, level in zip(wanted, texts, at, tier, strict=True):
        if level < 0:
            continue
        foot = 8.0 + 10.0 * level
        ax.plot(
            [spot * scale, text_at * scale],
            [1.0, 1.0 + foot / height],
            color=QUIET,
            linewidth=0.4,
            transform=ax.get_xaxis_transform(),
            clip_on=False,
        )
        write(
            ax,
            text_at * scale,
            1.0 + (foot + 1.0) / height,
            text,
            400,
            ha="center",
            va="bottom",
            fontsize=PLACE_PT,
            transform=ax.get_xaxis_transform(),
        )
    for item in stretches:
        if item.from_km > 0:
            ax.axvline(item.from_km, color=QUIET, linewidth=0.4, zorder=3.5)


def _profile_legend(ax: Axes, stretches: Sequence[Stretch], is_known: bool, is_open: bool) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Any] = []
    if is_known:
        handles.append(Line2D([], [], color=INK, linewidth=0.9, label="seabed of the grid"))
    if any(item.medium == "land" for item in stretches):
        handles.append(Patch(facecolor=LAND_FILL, edgecolor=LAND_LEG, hatch=HATCH, label="on land"))
    if is_open:
        handles.append(
            Patch(facecolor=PAPER, edgecolor=QUIET, label="open: the grid has no sea there")
        )
    legend(ax, handles, 38.0)
