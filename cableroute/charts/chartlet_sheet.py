"""What each stretch of a route passes: one small map each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.charts.basemap_drawing import (
    draw_basemap,
    on_sheet,
    scale_bar,
    window_round,
    write_basemap_names,
)
from cableroute.charts.layout import (
    Box,
    colour,
    fitted,
    new_figure,
    page_box,
    page_to_data,
    placed,
    points_on_page,
    shown_routes,
    width_pt,
    write,
)
from cableroute.charts.printed_map import credit, map_note
from cableroute.charts.route_lines import (
    HALO,
    boxes_along,
    draw_routes,
    mark_places,
    places_of,
)
from cableroute.charts.styles import INK, QUIET, WIDTH_IN, styled
from cableroute.errors import ModelError, Problem, check_flags, count_faults
from cableroute.geodata.packed import Bounds
from cableroute.geometry.lines import cumulative_km, densify
from cableroute.model.routes import Route
from cableroute.presentation.lines_beside import running_lines

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from cableroute.geodata.store import Geodata

Points = NDArray[np.float64]

MOST_STRETCHES = 48
"""More chartlets than this do not fit a figure."""

MOST_COLUMNS = 6
"""With more side by side a map is narrower than its title."""


def chartlets(
    geodata: Geodata,
    route: Route,
    *,
    stretch_km: float | None = None,
    columns: int = 3,
    figure: Figure | None = None,
    confidential: bool = False,
) -> Figure:
    """Draw one small map for each stretch of a route, with its KPs and what is beside it.

    Parameters
    ----------
    route : Route
        The route.
    geodata : Geodata
        Names of the stations, and the other systems.
    stretch_km : float, optional
        Length of a stretch; without it a round length that gives nine or less.
    columns : int
        Maps side by side, 1 to 6.
    figure : Figure, optional
        An empty one to draw on; without it a new one as high as is needed.
    confidential : bool
        Whether a confidential route, and confidential segments beside it, are drawn.

    Returns
    -------
    Figure
        Its axes are the maps, in the order of KP.

    Raises
    ------
    ModelError
        The route is confidential, there are more than 48 stretches, or columns are not 1 to 6.
    MissingExtraError
        Matplotlib is missing or too old.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> route = cr.find_routes(geo, "Zafarana", "Abu Talat")[0]
    >>> len(chartlets(geo, route, stretch_km=100).axes)
    4
    """
    check_flags("chartlets", confidential=confidential)
    (route,) = shown_routes("chartlets", route, confidential)
    ModelError.check("chartlets", count_faults("columns", columns, 1, MOST_COLUMNS))
    if stretch_km is None:
        stretch_km = _round_km(route.route_km / 9)
    count = math.ceil(route.route_km / stretch_km - 1e-9) if stretch_km > 0 else math.inf
    if not 1 <= count <= MOST_STRETCHES:
        message = f"stretches of {stretch_km:g} km on {route.route_km:,.0f} km of route"
        hint = f"give a length that makes {MOST_STRETCHES} maps or less"
        raise ModelError.of("chartlets", [Problem("stretch_km", "stretch_km", message, hint)])
    count = int(count)
    columns = min(columns, count)
    with styled():
        gap, left, top, below = 0.42, 0.42, 0.75, 0.3
        side = (WIDTH_IN - left - 0.15 - gap * (columns - 1)) / columns
        cell = side + 0.72
        if figure is None:
            rows = math.ceil(count / columns)
            figure = new_figure(WIDTH_IN, top + rows * cell + below - 0.12)
        width, height = figure.get_size_inches()
        for number in range(count):
            row, column = divmod(number, columns)
            x, y = left + column * (side + gap), top + row * cell + side
            ax = figure.add_axes((x / width, 1 - y / height, side / width, side / height))
            low = number * stretch_km
            span = (low, min(low + stretch_km, route.route_km))
            kps = " to ".join(_kp_text(kp_km, stretch_km) for kp_km in span)
            _draw_chartlet(ax, route, geodata, span, f"{number + 1}   KP {kps} km", confidential)
        _write_heads(figure, route, geodata, stretch_km, left)
    return figure


def _write_heads(
    figure: Figure, route: Route, geodata: Geodata, stretch_km: float, left: float
) -> None:
    """Write the title, the note and the credit of a sheet."""
    width, height = figure.get_size_inches()
    room = 72 * (width - left) - 8
    head = fitted(f"{route.name}, by KP", room, 10.0, "bold")
    strong: dict[str, Any] = {"fontsize": 10, "fontweight": "bold", "parse_math": False}
    figure.text(left / width, 1 - 0.2 / height, head, va="top", **strong)
    note = f"Stretches of {stretch_km:,g} route km; other systems in grey. {map_note([route])}"
    quiet: dict[str, Any] = {"fontsize": 6.5, "color": QUIET}
    figure.text(left / width, 1 - 0.39 / height, fitted(note, room, 6.5), va="top", **quiet)
    data = fitted(credit([route], geodata), room, 6.5)
    figure.text(left / width, 0.12 / height, data, va="bottom", **quiet)


def _round_km(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= value * (1 - 1e-9))


def _kp_text(kp_km: float, stretch_km: float) -> str:
    """Return a KP with the decimals that stretches of such a length need."""
    decimals = 0 if stretch_km >= 10 and stretch_km % 1 == 0 else 1 if stretch_km >= 1 else 2
    return f"{round(kp_km, decimals):,.10g}"


def _draw_chartlet(
    ax: Axes,
    route: Route,
    geodata: Geodata,
    span: tuple[float, float],
    head: str,
    confidential: bool,
) -> None:
    """Draw the map of one stretch, with its title."""
    (legs,) = running_lines([route])
    ends = np.concatenate([[0.0], np.cumsum([leg.route_km for leg in route.legs])])
    kps = [
        start + cumulative_km(points.tolist())
        for start, points in zip(ends[:-1], legs, strict=True)
    ]
    line, kp = np.concatenate(legs), np.concatenate(kps)
    at = np.unique(np.concatenate([kp[(kp > span[0]) & (kp < span[1])], span]))
    part = np.column_stack([np.interp(at, kp, line[:, item]) for item in (0, 1)])
    window = window_round(part, 0.14, 0.12, (1.0, 1.0))
    draw_basemap(ax, window)
    ax.tick_params(labelsize=5.5)
    beside = _draw_neighbours(ax, route, geodata, window, confidential)
    paths = draw_routes(ax, [route], [legs], [route.colour or colour(0)])
    box = page_box(ax)
    inside = Box(box.left + 1, box.bottom + 1, box.right - 1, box.top - 1)
    taken: list[Box] = []
    along = boxes_along(paths, 5.0)
    along = [item for item in along if item.overlaps(box)]
    _kp_ticks(ax, kp, line, span, taken, along, inside)
    places = [
        place
        for place in places_of([route], [legs], geodata)
        if window[0] < place.lon_deg < window[2] and window[1] < place.lat_deg < window[3]
    ]
    if places:
        mark_places(ax, places, taken, along, inside, 6.0)
    _name_neighbours(ax, beside, taken, along, inside)
    write_basemap_names(ax, window, taken, along, inside)
    scale_bar(ax, window, box.bottom - 26.0)
    ax.set_title(head, fontsize=7.5, pad=4, fontweight="bold")


def _kp_ticks(
    ax: Axes,
    kp: Points,
    line: Points,
    span: tuple[float, float],
    taken: list[Box],
    along: Sequence[Box],
    inside: Box,
) -> None:
    """Mark round KPs across the line and label them."""
    step = _round_km((span[1] - span[0]) / 4)
    marks = (
        np.arange(math.ceil(span[0] / step - 1e-9), math.floor(span[1] / step + 1e-9) + 1) * step
    )
    sheet = on_sheet(line)
    for value in marks.tolist():
        eps = step / 50
        ends = [np.interp([value - eps, value, value + eps], kp, sheet[:, item]) for item in (0, 1)]
        before, here, after = points_on_page(ax, np.column_stack(ends).tolist())
        along_line = after - before
        length = float(np.hypot(*along_line))
        if length <= 0:
            continue
        normal = np.array([-along_line[1], along_line[0]]) / length
        tick = np.array(
            [page_to_data(ax, *(here - 4 * normal)), page_to_data(ax, *(here + 4 * normal))]
        )
        ax.plot(*tick.T, color=INK, linewidth=0.9, zorder=5, label="_kp")
        text = f"{value:,g}"
        width, height = width_pt(text, 6.0) + 2, 8.0
        spots = []
        for reach in (4.0, 9.0, 16.0):
            for side in (1, -1):
                aside = (
                    normal
                    * side
                    * (reach + abs(normal[0]) * width / 2 + abs(normal[1]) * height / 2)
                )
                spots.append((here[0] + aside[0], here[1] + aside[1], reach))
        x, y, _, is_free = placed(spots, (width, height), taken, along, inside)
        if is_free:
            taken.append(Box.around(x, y, width, height))
            write(
                ax,
                *page_to_data(ax, x, y),
                text,
                ha="center",
                va="center",
                fontsize=6.0,
                zorder=7,
                bbox=HALO,
            )


class _Neighbour(NamedTuple):
    name: str
    path: Points


def _draw_neighbours(
    ax: Axes, route: Route, geodata: Geodata, window: Bounds, confidential: bool
) -> list[_Neighbour]:
    """Draw the segments of other systems in a window, grey."""
    segment_ids = {leg.segment_id or leg.id for leg in route.legs}
    neighbours: list[_Neighbour] = []
    frame = shapely.box(*window)
    middle = (window[0] + window[2]) / 2
    for leg in geodata.segments.values():
        if leg.id in segment_ids or (leg.visibility == "confidential" and not confidential):
            continue
        points = shapely.get_coordinates(leg.geometry)
        lon = np.unwrap(points[:, 0], period=360.0)
        lon += 360.0 * round((middle - float(lon.min() + lon.max()) / 2) / 360.0)
        if lon.max() < window[0] or lon.min() > window[2]:
            continue
        if points[:, 1].max() < window[1] - 5 or points[:, 1].min() > window[3] + 5:
            continue
        fine = shapely.get_coordinates(densify(leg.geometry, max_step_km=25.0))
        lon = np.unwrap(fine[:, 0], period=360.0)
        lon += 360.0 * round((middle - float(lon.min() + lon.max()) / 2) / 360.0)
        cut = shapely.intersection(shapely.linestrings(np.column_stack([lon, fine[:, 1]])), frame)
        system = geodata.systems.get(leg.system_id)
        name = system.name if system and len(system.name) <= 16 else leg.system_id
        for piece in shapely.get_parts(cut):
            if piece.is_empty or shapely.get_type_id(piece) != 1:
                continue
            sheet = on_sheet(shapely.get_coordinates(piece))
            ax.plot(*sheet.T, color="#7d8890", linewidth=0.7, zorder=3, label="_neighbour")
            neighbours.append(_Neighbour(name, points_on_page(ax, sheet.tolist())))
    return neighbours


def _name_neighbours(
    ax: Axes, neighbours: Sequence[_Neighbour], taken: list[Box], along: Sequence[Box], inside: Box
) -> None:
    """Write the names of other systems at their lines, each once, where there is room."""
    done: set[str] = set()
    for item in sorted(neighbours, key=lambda one: -len(one.path)):
        if item.name in done or not item.name:
            continue
        steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(item.path, axis=0).T))])
        if steps[-1] < 25:
            continue
        name = fitted(item.name, 70, 5.5)
        width = width_pt(name, 5.5) + 2
        spots = [
            (
                float(np.interp(share * steps[-1], steps, item.path[:, 0])) + dx,
                float(np.interp(share * steps[-1], steps, item.path[:, 1])) + dy,
                abs(dy),
            )
            for share in (0.5, 0.35, 0.65, 0.2, 0.8)
            for dx, dy in ((0.0, 5.0), (0.0, -5.0), (width / 2 + 3, 0.0), (-width / 2 - 3, 0.0))
        ]
        x, y, _, is_free = placed(spots, (width, 7.0), [*taken, *along], (), inside)
        if is_free:
            done.add(item.name)
            taken.append(Box.around(x, y, width, 7.0))
            write(
                ax,
                *page_to_data(ax, x, y),
                name,
                ha="center",
                va="center",
                fontsize=5.5,
                color=QUIET,
                zorder=6,
                bbox=HALO,
            )
