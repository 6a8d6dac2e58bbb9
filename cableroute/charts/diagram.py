"""Which legs, systems and places a route consists of: straight line diagrams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.charts.layout import (
    ON_PAPER,
    TextLine,
    axes_on,
    badge,
    fitted,
    km_text,
    legend,
    margins,
    shown_routes,
    size_pt,
    tiers,
    title,
    width_pt,
    write,
)
from cableroute.charts.styles import (
    DASHES,
    INK,
    KNOWN_TEXT,
    LAND_FILL,
    LAND_LEG,
    LOOK_TEXTS,
    PAPER,
    QUIET,
    SEA_LEG,
    WIDTH_IN,
    WIDTHS,
    figure_of,
    styled,
)
from cableroute.errors import check_flags
from cableroute.model.figures import SCHEMATIC, position_of
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import Stretch, short_place, stretches_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata


def route_diagram(
    routes: Route | Sequence[Route],
    *,
    geodata: Geodata | None = None,
    to_scale: bool = True,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw routes as straight line diagrams, one under another.

    A line is a leg at sea, a bar a leg on land; what is planned is dashed. The subtitle says
    that positions are modelled; one that is surveyed or published has a dark edge. The landing
    stations are above; the systems, the countries that are crossed on land, and the route
    lengths are below. Short stretches on land are joined.

    Parameters
    ----------
    routes : Route or sequence of Route
        One or several.
    geodata : Geodata, optional
        Names of places, systems and countries; without it their ids are written.
    to_scale : bool
        Whether lengths on the page are to one scale for all routes; else each stretch has about
        the room that its name needs.
    ax : Axes, optional
        Where; without it a new figure as high as is needed.
    confidential : bool
        Whether confidential routes are drawn too.

    Returns
    -------
    Axes
        The x axis is KP in km (without meaning where not to scale).

    Raises
    ------
    ModelError
        No route, only confidential ones, or more than 40.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> ax = route_diagram(routes, geodata=geo)
    >>> ax.get_xlabel()
    'KP, route km'
    """
    check_flags("route_diagram", to_scale=to_scale, confidential=confidential)
    shown = shown_routes("route_diagram", routes, confidential)
    with styled():
        is_new = ax is None
        ax = axes_on(ax, WIDTH_IN, 3.0)
        below = 0.85 if to_scale else 0.35
        margins(ax, is_new, 0.4, 0.4, below, 0.6)
        width = size_pt(ax)[0]
        rows = [
            _diagram_row(
                number, route, geodata, to_scale, width, max(item.route_km for item in shown)
            )
            for number, route in enumerate(shown)
        ]
        height = sum(row.height for row in rows)
        if is_new:
            figure = figure_of(ax)
            figure.set_size_inches(WIDTH_IN, height / 72 + 0.6 + below)
            margins(ax, is_new, 0.4, 0.4, below, 0.6)
        ax.set_xlim(0, width)
        ax.set_ylim(-height, 0)
        top = 0.0
        for row in rows:
            _draw_row(ax, row, top, width, len(shown) > 1)
            top -= row.height
        for side in ("left", "right", "top"):
            ax.spines[side].set_visible(False)
        ax.set_yticks([])
        _diagram_axis(ax, shown, to_scale, width)
        _diagram_legend(ax, rows, to_scale)
        what = "to one scale" if to_scale else "not to scale"
        drawn = {position_of(leg.confidence) for route in shown for leg in route.legs}
        how = "modelled or schematic" if SCHEMATIC in drawn else "modelled"
        many = f"{len(shown)} routes" if len(shown) > 1 else "Route"
        names = Names.english(geodata)
        ends = [short_place(names, place) for place in (shown[0].start_id, shown[0].end_id)]
        title(
            ax,
            f"{many} from {ends[0]} to {ends[1]}" if have_one_pair(shown) else many,
            f"Straight line diagram, {what}; "
            f"route lengths, of the drawn line where the position is {how}",
        )
    return ax


class _DiagramRow(NamedTuple):
    number: int
    name: str
    total: str
    stretches: tuple[Stretch, ...]
    edges: NDArray[np.float64]  # where the stretches begin and end, points
    stop_at: tuple[float, ...]
    places: tuple[tuple[float, float, int, str], ...]  # at, text at, tier, text
    labels: tuple[tuple[float, float, int, str, str], ...]  # at, text at, tier, name, length
    place_tiers: int
    label_tiers: int

    @property
    def line(self) -> float:
        """How far below the top of the row its line is, points."""
        return 27.0 + 10.0 * self.place_tiers

    @property
    def height(self) -> float:
        return self.line + 14.0 + 20.0 * self.label_tiers


PLACE_PT = 6.8
LABEL_PT = 7.0

OVER_PT = 20.0
"""How far texts may reach beyond the ends of a diagram."""


def _diagram_row(
    number: int,
    route: Route,
    geodata: Geodata | None,
    to_scale: bool,
    width: float,
    longest_km: float,
) -> _DiagramRow:
    """Return where everything of a route is drawn, points."""
    stretches = stretches_of(route, Names.english(geodata))
    names = [(item.label, f"{km_text(item.km, route.route_km)} km") for item in stretches]
    sizes = [
        max(
            width_pt(fitted(name, 110, LABEL_PT, fontweight="bold"), LABEL_PT, fontweight="bold"),
            width_pt(km, LABEL_PT),
        )
        for name, km in names
    ]
    if to_scale:
        edges = np.array([0.0, *(item.to_km for item in stretches)]) * width / longest_km
    else:
        room = np.array(sizes) + 10.0
        edges = np.concatenate([[0.0], np.cumsum(room)]) * width / room.sum()
    middles = [(a + b) / 2 for a, b in pairwise(edges.tolist())]
    order = sorted(range(len(stretches)), key=lambda item: -(edges[item + 1] - edges[item]))
    free = [
        max(0.0, (right - left - size) / 2)
        for (left, right), size in zip(pairwise(edges.tolist()), sizes, strict=True)
    ]
    line = TextLine(-OVER_PT, width + OVER_PT, 7.0, 34.0)
    label_at, label_tier, label_tiers = tiers(middles, sizes, order, line, free=free)
    kps = [item.from_km for item in stretches] + [stretches[-1].to_km]
    stops = [stop for item in stretches for stop in item.stops]
    stop_at = [float(np.interp(km, kps, edges)) for km, _ in stops]
    places, place_tiers = _places(stretches, edges.tolist(), stop_at, width)
    total = f"{km_text(route.route_km, route.route_km)} km"
    if route.sea_km and route.land_km:
        total += f", {km_text(route.land_km, route.route_km)} of them on land"
    return _DiagramRow(
        number=number,
        name=route.name,
        total=total,
        stretches=stretches,
        edges=edges,
        stop_at=tuple(stop_at),
        places=places,
        labels=tuple(
            (middles[i], label_at[i], label_tier[i], *names[i]) for i in range(len(stretches))
        ),
        place_tiers=place_tiers,
        label_tiers=label_tiers,
    )


def _places(
    stretches: Sequence[Stretch], edges: list[float], stop_at: list[float], width: float
) -> tuple[tuple[tuple[float, float, int, str], ...], int]:
    """Return where the names of places are drawn, the two ends first, and in how many lines."""
    stops = [name for item in stretches for _, name in item.stops]
    texts = [stretches[0].start, *(item.end for item in stretches), *stops]
    at = [*edges, *stop_at]
    ends = [0, len(stretches)]
    rank = ends + [item for item in range(len(at)) if item not in ends]
    named = [item for item in rank if texts[item]]
    cut = [fitted(texts[item], 120, PLACE_PT) for item in named]
    spots = [at[item] for item in named]
    widths = [width_pt(text, PLACE_PT) for text in cut]
    line = TextLine(-OVER_PT, width + OVER_PT, 6.0, 40.0)
    text_at, tier, count = tiers(spots, widths, range(len(named)), line)
    return tuple(zip(spots, text_at, tier, cut, strict=True)), count


def _draw_row(ax: Axes, row: _DiagramRow, top: float, width: float, numbered: bool) -> None:
    head = top - 11.0
    if numbered:
        badge(ax, 6.0, head, row.number)
    ax.text(width, head, row.total, ha="right", va="center_baseline", fontsize=7.0, color=QUIET)
    room = width - width_pt(row.total, 7.0) - 30.0
    write(
        ax,
        16.0 if numbered else 0.0,
        head,
        fitted(row.name, room, 7.5),
        400,
        ha="left",
        va="center_baseline",
        fontsize=7.5,
    )
    y = top - row.line
    _draw_stretches(ax, row, y)
    for at, text_at, tier, text in row.places:
        foot = y + 7.0 + 10.0 * tier
        _leader(ax, at, y + 3.0, text_at, foot, tier > 0)
        write(ax, text_at, foot, text, 400, ha="center", va="bottom", fontsize=PLACE_PT, **ON_PAPER)
    style: dict[str, Any] = {"ha": "center", "va": "top", "fontsize": LABEL_PT, **ON_PAPER}
    strong = style | {"fontweight": "bold", "zorder": 7}
    for item, (at, text_at, tier, name, km) in enumerate(row.labels):
        head = y - 7.0 - 20.0 * tier
        left, right = (float(row.edges[item + step]) for step in (0, 1))
        nearest = min(max(text_at, left), right)
        if tier or abs(nearest - text_at) > 6.0:
            _leader(ax, nearest if tier else at, y - 3.6, text_at, head, True)
        name = fitted(name, 110, LABEL_PT, fontweight="bold")
        write(ax, text_at, head, name, 400, **strong)
        write(ax, text_at, head - 8.6, km, color=QUIET, **style)


def _edge(is_edged: bool) -> list[Any]:
    """Return the dark edge of a line whose position is surveyed or published."""
    from matplotlib.patheffects import Normal, withStroke

    return [withStroke(linewidth=4.4, foreground=INK), Normal()] if is_edged else []


def _draw_stretches(ax: Axes, row: _DiagramRow, y: float) -> None:
    """Draw the line of a route, its places and its stops."""
    from matplotlib.patches import Rectangle

    for stretch, (left, right) in zip(row.stretches, pairwise(row.edges.tolist()), strict=True):
        if stretch.medium == "land":
            bar = Rectangle(
                (left, y - 3.2),
                right - left,
                6.4,
                facecolor=LAND_FILL,
                edgecolor=INK if stretch.known else LAND_LEG,
                linestyle=DASHES[stretch.look],
                linewidth=0.9,
                zorder=3,
            )
            ax.add_patch(bar)
        else:
            ax.plot(
                [left, right],
                [y, y],
                color=SEA_LEG,
                linewidth=2.4 * WIDTHS[stretch.look],
                linestyle=DASHES[stretch.look],
                zorder=3,
                path_effects=_edge(stretch.known),
            )
    ax.plot(
        row.edges,
        np.full(len(row.edges), y),
        "o",
        markersize=4.6,
        markerfacecolor=PAPER,
        markeredgecolor=INK,
        markeredgewidth=1.0,
        zorder=5,
        clip_on=False,
    )
    if row.stop_at:
        ax.plot(
            row.stop_at,
            np.full(len(row.stop_at), y),
            "D",
            markersize=3.0,
            markerfacecolor=INK,
            markeredgecolor=PAPER,
            markeredgewidth=0.5,
            zorder=5,
        )


def _leader(ax: Axes, at: float, y: float, text_at: float, text_y: float, far: bool) -> None:
    """Draw a leader line from a place to its text, where the text is set aside."""
    if far or abs(at - text_at) > 6.0:
        ax.plot(
            [at, text_at],
            [y, text_y],
            color=QUIET,
            linewidth=0.4,
            zorder=2,
            solid_capstyle="butt",
            clip_on=False,
        )


def _diagram_axis(ax: Axes, routes: Sequence[Route], to_scale: bool, width: float) -> None:
    if not to_scale:
        ax.set_xticks([])
        ax.spines["bottom"].set_visible(False)
        return
    from matplotlib.ticker import MaxNLocator

    longest_km = max(route.route_km for route in routes)
    ticks_km = [km for km in MaxNLocator(7).tick_values(0, longest_km) if 0 <= km <= longest_km]
    ax.set_xticks([km * width / longest_km for km in ticks_km], [f"{km:,.10g}" for km in ticks_km])
    ax.set_xlabel("KP, route km")


def _diagram_legend(ax: Axes, rows: Sequence[_DiagramRow], to_scale: bool) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    kinds = {(item.medium, item.look, item.known) for row in rows for item in row.stretches}
    handles: list[Any] = []
    for medium, look, is_edged in sorted(kinds, reverse=True):
        text = LOOK_TEXTS[look] + KNOWN_TEXT * is_edged
        if medium == "sea":
            handles.append(
                Line2D(
                    [],
                    [],
                    color=SEA_LEG,
                    linewidth=2.4 * WIDTHS[look],
                    label=f"at sea{text}",
                    linestyle=DASHES[look],
                    path_effects=_edge(is_edged),
                )
            )
        else:
            handles.append(
                Patch(
                    facecolor=LAND_FILL,
                    edgecolor=INK if is_edged else LAND_LEG,
                    label=f"on land{text}",
                    linestyle=DASHES[look],
                )
            )
    handles.append(
        Line2D(
            [],
            [],
            marker="o",
            linestyle="",
            markersize=4.6,
            label="station or place",
            markerfacecolor=PAPER,
            markeredgecolor=INK,
        )
    )
    if any(row.stop_at for row in rows):
        handles.append(
            Line2D(
                [],
                [],
                marker="D",
                linestyle="",
                markersize=3.4,
                color=INK,
                label="landing or branching unit along the route",
            )
        )
    legend(ax, handles, 40.0 if to_scale else 8.0)


def have_one_pair(routes: Iterable[Route]) -> bool:
    """Return whether all routes join the same two places."""
    return len({frozenset((route.start_id, route.end_id)) for route in routes}) == 1
