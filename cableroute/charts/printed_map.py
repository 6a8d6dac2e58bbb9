"""Where routes run: a map for print."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from cableroute.charts.basemap_drawing import (
    draw_basemap,
    height_by_width,
    north_arrow,
    scale_bar,
    window_round,
    write_basemap_names,
)
from cableroute.charts.diagram import have_one_pair
from cableroute.charts.layout import (
    Box,
    check_axes,
    colour,
    key,
    new_figure,
    note_below,
    own_axes,
    page_box,
    page_transform,
    shown_routes,
    title,
)
from cableroute.charts.route_lines import (
    boxes_along,
    draw_routes,
    mark_places,
    number_routes,
    places_of,
)
from cableroute.charts.styles import (
    DASHES,
    INK,
    LOOK_TEXTS,
    PAPER,
    WIDTH_IN,
    WIDTHS,
    styled,
)
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.geodata.opening import attribution
from cableroute.geodata.packed import Bounds
from cableroute.model.figures import MODELLED, SCHEMATIC
from cableroute.model.routes import Route
from cableroute.presentation.lines_beside import look_of, running_lines
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import figure_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata

STEEPEST = 20.0
"""Greatest height of a map by its width, and width by height: no renderer takes more."""


def corridor_map(
    routes: Route | Sequence[Route],
    *,
    geodata: Geodata | None = None,
    bounds: Bounds | None = None,
    ax: Axes | None = None,
    confidential: bool = False,
) -> Axes:
    """Draw routes on a map for print.

    A route has its number on its line. Where routes are in the same corridor they are drawn side by
    side, not at their positions. One on land is double; what is planned is dashed. The
    note says whether positions are modelled. Stations are named in English and in Arabic.

    Parameters
    ----------
    routes : Route or sequence of Route
        One or several.
    geodata : Geodata, optional
        Names of the stations; without it only the ends are named, by their ids.
    bounds : (west, south, east, north), optional
        Window in degrees, latitudes from -85 to 85; without it all of the routes. Longitudes
        may run on beyond ±180.
    ax : Axes, optional
        Where, to be filled (its shape should fit the window); without it a new figure.
    confidential : bool
        Whether confidential routes are drawn too.

    Returns
    -------
    Axes
        x is longitude, running on over the date line; y is the Mercator latitude of a sphere,
        degrees.

    Raises
    ------
    ModelError
        There is no route that may be drawn, or more than 40; the bounds are no window, or one
        more than 20 times as high as wide or as wide as high.
    MissingExtraError
        Matplotlib is missing or too old.

    Notes
    -----
    The scale bar is right at the middle latitude, where one degree of longitude is measured on
    WGS 84.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> ax = corridor_map(cr.find_routes(geo, "Zafarana", "Abu Talat"), geodata=geo)
    >>> [text.get_text() for text in ax.texts if text.get_text() == "Zafarana"]
    ['Zafarana']
    """
    check_flags("corridor_map", confidential=confidential)
    shown = shown_routes("corridor_map", routes, confidential)
    if bounds is not None:
        bounds = _window(bounds)
    lines = running_lines(shown)
    every = np.concatenate([points for legs in lines for points in legs])
    window = window_round(every, 0.09, 0.3, (0.45, 1.15)) if bounds is None else bounds
    with styled():
        is_new = ax is None
        if ax is None:
            ax = _sheet(window, len(shown))
        check_axes(ax)
        draw_basemap(ax, window)
        inks = [route.colour or colour(number) for number, route in enumerate(shown)]
        paths = draw_routes(ax, shown, lines, inks)
        box = page_box(ax)
        inside = Box(box.left + 2, box.bottom + 2, box.right - 2, box.top - 2)
        taken: list[Box] = []
        beside = boxes_along(paths)
        places = places_of(shown, lines, geodata)
        mark_places(ax, places, taken, beside, inside)
        if len(shown) > 1:
            number_routes(ax, paths, taken, inside, inks)
        write_basemap_names(ax, window, taken, beside, inside)
        scale_bar(ax, window, box.bottom - 34.0)
        north_arrow(ax, box.right - 6, box.bottom - 38.0)
        _map_legend(ax, shown, box)
        if is_new:
            short = short_names(shown, Names.english(geodata))
            names = [
                f"{_length(route)} km, {name}" for route, name in zip(shown, short, strict=True)
            ]
            key(ax, list(enumerate(names)), 64.0, inks=dict(enumerate(inks)))
            note_below(ax, credit(shown, geodata), 62.0 + 13.0 * len(shown))
            ends = [place.name_en for place in places if place.rank == 0]
            count = f"{len(shown)} routes" if len(shown) > 1 else "The route"
            pair = f" from {ends[0]} to {ends[-1]}" if have_one_pair(shown) else ""
            title(ax, count + pair, map_note(shown))
    return ax


def _length(route: Route) -> str:
    """Return the length of a route with the digits that its accuracy carries."""
    return figure_text("route_km", route.route_km, accuracy=route.accuracy_km)


def _window(bounds: Sequence[float]) -> Bounds:
    """Return the bounds that were given; raise where a sheet cannot show them."""
    hint = (
        "give (west, south, east, north) in degrees: east above west by 360 at most, "
        "west from -360 to 360, north above south, both from -85 to 85"
    )
    try:
        west, south, east, north = (float(item) for item in bounds)
    except (TypeError, ValueError, OverflowError):
        west = south = east = north = math.nan
    message = ""
    if not (west < east <= west + 360 and -360 <= west <= 360 and -85 <= south < north <= 85):
        message = f"{bounds!r} is not a window"
    elif not 1 / STEEPEST <= height_by_width((west, south, east, north)) <= STEEPEST:
        message = f"{bounds!r} is too narrow for a sheet"
        hint = f"give a window at most {STEEPEST:g} times as high as wide, or as wide as high"
    if message:
        raise ModelError.of("corridor_map", [Problem("bounds", "bounds", message, hint)])
    return west, south, east, north


def _sheet(window: Bounds, count: int) -> Axes:
    """Return axes that have the shape of a window, on a new figure with room for the key."""
    left, right, top = 0.42, 0.2, 0.62
    below = (82 + 13 * count) / 72
    width = WIDTH_IN - left - right
    height = width * height_by_width(window)
    figure = new_figure(WIDTH_IN, top + height + below)
    sheet = figure.get_size_inches()[1]
    return own_axes(figure, (left / WIDTH_IN, below / sheet, width / WIDTH_IN, height / sheet))


def map_note(routes: Sequence[Route]) -> str:
    """Return the note of a map: what is modelled, projection, sources of the basemap."""
    confidences = {leg.confidence for route in routes for leg in route.legs}
    how = "not surveyed" if SCHEMATIC in confidences else "modelled, no survey"
    how = f"in part {how}" if "surveyed" in confidences else how
    first = [how] if confidences.intersection(MODELLED) else []
    first += ["routes in one corridor side by side"] if len(routes) > 1 else []
    note = "; ".join(first)
    note = f"{note[:1].upper()}{note[1:]}. " if note else ""
    note += "Mercator. Land: Natural Earth, disputed borders dashed; depth: ETOPO1"
    return note


def credit(routes: Sequence[Route], geodata: Geodata | None) -> str:
    """Return the credit line of the routes' data."""
    if geodata is None:
        return ""
    names = [name for route in routes for name in (route.start_id, route.end_id)]
    stations = (geodata.stations[name] for name in names if name in geodata.stations)
    sources = [source for station in stations for source in station.source_ids]
    sources += [source for route in routes for source in route.all_source_ids]
    return f"Data: {attribution(geodata, sources)}" if sources else ""


def _map_legend(ax: Axes, routes: Sequence[Route], box: Box) -> None:
    """Write under the map how lines at sea and on land look."""
    from matplotlib.lines import Line2D

    kinds = {(leg.medium, look_of(leg)) for route in routes for leg in route.legs}
    page = page_transform(ax)
    for item, (medium, look) in enumerate(sorted(kinds, reverse=True)):
        text = f"at {medium}" if medium == "sea" else f"on {medium}"
        text += LOOK_TEXTS[look]
        x = box.left + (0.36 if medium == "sea" else 0.66) * (box.right - box.left)
        above = sum(1 for other in sorted(kinds, reverse=True)[:item] if other[0] == medium)
        y = box.bottom - 29.0 - 11.0 * above
        for width, ink, dash in _strokes(medium, look):
            ax.add_line(
                Line2D(
                    [x, x + 24],
                    [y, y],
                    color=ink,
                    linewidth=width,
                    linestyle=dash,
                    transform=page,
                    clip_on=False,
                    zorder=10,
                    solid_capstyle="butt",
                )
            )
        ax.text(x + 28, y, text, transform=page, ha="left", va="center_baseline", fontsize=6.5)


def _strokes(medium: str, look: str) -> list[tuple[float, str, Any]]:
    if medium == "sea":
        return [(1.5 * WIDTHS[look], INK, DASHES[look])]
    return [(2.4 * WIDTHS[look], INK, DASHES[look]), (0.9 * WIDTHS[look], PAPER, "-")]
