"""How routes are drawn on a map for print: lines side by side, numbers, stations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.charts.basemap_drawing import mercator_deg, on_sheet
from cableroute.charts.layout import (
    Box,
    badge,
    colour,
    fitted,
    page_to_data,
    placed,
    points_on_page,
    width_pt,
    write_lines,
)
from cableroute.charts.styles import INK, PAPER, figure_of, plain
from cableroute.geometry.lines import densify
from cableroute.model.figures import position_of
from cableroute.model.routes import Route

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata

Points = NDArray[np.float64]

STEP_PT = 4.0
"""A line is drawn with a vertex about this often, points."""

SIDE_PT = 2.6
"""How far apart lines in the same corridor are drawn, points."""

TAPER_PT = 22.0
"""Lines drawn side by side come together in this length before their ends, points."""

HALO = {"boxstyle": "round,pad=0.12", "facecolor": PAPER, "edgecolor": "none", "alpha": 0.72}


def running_lines(routes: Sequence[Route]) -> list[list[Points]]:
    """Return each route's legs as vertices in running longitudes, all near the first route."""
    found: list[list[Points]] = []
    middle_deg: float | None = None
    for route in routes:
        step_km = max(route.route_km / 400, 0.5)
        legs = [
            shapely.get_coordinates(densify(leg.geometry, max_step_km=step_km))
            for leg in route.legs
        ]
        lon = np.unwrap(np.concatenate(legs)[:, 0], period=360.0)
        middle = float(lon.min() + lon.max()) / 2
        middle_deg = middle if middle_deg is None else middle_deg
        lon += 360.0 * round((middle_deg - middle) / 360.0)
        parts = np.split(lon, np.cumsum([len(leg) for leg in legs])[:-1])
        found.append([np.column_stack([x, leg[:, 1]]) for x, leg in zip(parts, legs, strict=True)])
    return found


def _page_lines(ax: Axes, lines: Sequence[Sequence[Points]]) -> list[Points]:
    """Return each route as points on the page, a vertex every few points, with its legs kept."""
    return [points_on_page(ax, on_sheet(np.concatenate(legs)).tolist()) for legs in lines]


def _beside(paths: Sequence[Points]) -> list[Points]:
    """Move lines aside where they are in the same corridor, so that each of them is visible.

    At each vertex a line is moved by its rank among the lines within reach there;
    the moves are smoothed along the line.
    """
    lines = [shapely.LineString(path) for path in paths]
    moved = []
    for number, path in enumerate(paths):
        points = shapely.points(path)
        rank, count = np.zeros(len(path)), np.ones(len(path))
        for other, line in enumerate(lines):
            if other == number:
                continue
            near = shapely.distance(points, line) < 1.6
            count += near
            rank += near & (other < number)
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        to_end = np.minimum(along, along[-1] - along)
        aside = (rank - (count - 1) / 2) * SIDE_PT * np.clip(to_end / TAPER_PT, 0.0, 1.0)
        moved.append(_pushed(path, aside))
    return moved


def _pushed(path: Points, aside: Points) -> Points:
    """Return a line with every vertex moved to its right, smoothly."""
    steps = np.hypot(*np.diff(path, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    if along[-1] <= 0:
        return path
    even = np.arange(0.0, along[-1] + STEP_PT, STEP_PT)
    even[-1] = along[-1]
    x, y = (np.interp(even, along, path[:, item]) for item in (0, 1))
    moves = np.interp(even, along, aside)
    window = min(9, len(even))
    kernel = np.ones(window) / window

    def smooth(values: Points) -> Points:
        padded = np.pad(values, (window // 2, window - 1 - window // 2), mode="edge")
        return np.convolve(padded, kernel, mode="valid")

    moves = smooth(moves)
    tangent = np.column_stack([smooth(np.gradient(x)), smooth(np.gradient(y))])
    length = np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]]) / length
    off = normal * moves[:, None]
    # added to the line's own vertices: where it is not moved it stays exactly
    moved = [path[:, item] + np.interp(along, even, off[:, item]) for item in (0, 1)]
    return np.column_stack(moved)


SEA_DASHES: dict[str, Any] = {
    "known": "-", "modelled": (0, (3.2, 0.9)), "schematic": (0, (5.0, 1.5, 1.0, 1.5)),
}  # fmt: skip
LAND_DASHES: dict[str, Any] = {
    "known": "-", "modelled": (0, (2.2, 1.4)), "schematic": (0, (5.0, 1.5, 1.0, 1.5)),
}  # fmt: skip
"""Dashes of a line at sea, and of the light line within one on land, by how its position is
known: `cableroute.model.figures.position_of`."""


def draw_routes(
    ax: Axes, routes: Sequence[Route], lines: Sequence[Sequence[Points]], inks: Sequence[str]
) -> list[Points]:
    """Draw routes and return their lines on the page."""
    from matplotlib.patheffects import Normal, withStroke

    paths = _beside(_page_lines(ax, lines))
    dpi = figure_of(ax).dpi
    for number in reversed(range(len(routes))):
        at = ax.transData.inverted().transform(paths[number] * dpi / 72)
        first = 0
        for leg, points in zip(routes[number].legs, lines[number], strict=True):
            part = at[first : first + len(points)]
            first += len(points)
            position = position_of(leg.confidence)
            casing = [withStroke(linewidth=3.4, foreground=PAPER, alpha=0.85), Normal()]
            ax.plot(
                *part.T,
                color=inks[number],
                linewidth=2.4 if leg.medium == "land" else 1.5,
                linestyle=SEA_DASHES[position] if leg.medium == "sea" else "-",
                solid_capstyle="round",
                dash_capstyle="butt",
                zorder=4,
                path_effects=casing,
                label=f"_{routes[number].id}",
            )
            if leg.medium == "land":
                ax.plot(
                    *part.T,
                    color=PAPER,
                    linewidth=0.9,
                    zorder=4.1,
                    linestyle=LAND_DASHES[position],
                )
    return paths


def boxes_along(paths: Sequence[Points], every_pt: float = 6.0) -> list[Box]:
    """Return small boxes along lines, which texts avoid."""
    boxes = []
    for path in paths:
        steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        at = np.arange(0.0, steps[-1], every_pt)
        for x, y in zip(
            np.interp(at, steps, path[:, 0]), np.interp(at, steps, path[:, 1]), strict=True
        ):
            boxes.append(Box(x - 2, y - 2, x + 2, y + 2))
    return boxes


def number_routes(ax: Axes, paths: Sequence[Points], taken: list[Box], inside: Box) -> None:
    """Write each route's number on its line, where other lines are farthest."""
    lines = [shapely.LineString(path) for path in paths]
    for number, path in enumerate(paths):
        steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        along = np.linspace(0.06, 0.94, 60) * steps[-1]
        spots = np.column_stack([np.interp(along, steps, path[:, item]) for item in (0, 1)])
        alone = np.full(len(spots), 40.0)
        for other, line in enumerate(lines):
            if other != number:
                alone = np.minimum(alone, shapely.distance(shapely.points(spots), line))
        middle = np.abs(along / steps[-1] - 0.5)
        cost = 60.0 - 1.5 * alone + 10.0 * middle
        x, y, _, is_free = placed(
            np.column_stack([spots, cost]).tolist(), (13.0, 13.0), taken, (), inside
        )
        if not is_free:  # no room on the line: beside it, with a hair
            around = [
                (px + reach * math.cos(angle), py + reach * math.sin(angle), c + reach)
                for (px, py), c in zip(spots.tolist(), cost.tolist(), strict=True)
                for reach in (14.0, 24.0, 36.0)
                for angle in np.arange(8) * math.pi / 4
            ]
            x, y, _, _ = placed(around, (13.0, 13.0), taken, (), inside)
            near = spots[np.argmin(np.hypot(*(spots - (x, y)).T))]
            ends = np.array([page_to_data(ax, *near), page_to_data(ax, x, y)])
            ax.plot(*ends.T, color=colour(number), linewidth=0.5, zorder=7)
        taken.append(Box(x - 6.5, y - 6.5, x + 6.5, y + 6.5))
        badge(ax, *page_to_data(ax, x, y), number)


class NamedPlace(NamedTuple):
    """A place to mark: its names, position and rank."""

    name_en: str
    name_ar: str
    lon_deg: float
    lat_deg: float
    rank: int  # 0: an end of a route, 1: a station along it, 2: another


def places_of(
    routes: Sequence[Route], lines: Sequence[Sequence[Points]], geodata: Geodata | None
) -> list[NamedPlace]:
    """Return the ends of the routes and the stations that they pass, each once, ends first."""
    found: dict[str, NamedPlace] = {}
    for route, legs in zip(routes, lines, strict=True):
        at = [(route.start_id, legs[0][0], 0), (route.end_id, legs[-1][-1], 0)]
        at += [(leg.end_id, points[-1], 1) for leg, points in zip(route.legs, legs, strict=True)]
        for place, point, rank in at:
            identity, names = place, (place, "")
            if geodata is not None:
                junction = geodata.junctions.get(place)
                identity = (junction.station_id or place) if junction else place
                known = geodata.stations.get(identity)
                if known is None and rank:
                    continue
                if known is not None:
                    names = (known.name_en, known.name_ar)
                elif junction is not None:
                    names = (junction.name_en.partition(",")[0], junction.name_ar.partition("،")[0])
            elif rank:
                continue
            before = found.get(identity)
            if before is None or rank < before.rank:
                found[identity] = NamedPlace(*names, float(point[0]), float(point[1]), rank)
    return sorted(found.values(), key=lambda place: place.rank)


def mark_places(
    ax: Axes,
    places: Sequence[NamedPlace],
    taken: list[Box],
    beside: Sequence[Box],
    inside: Box,
    fontsize: float = 7.0,
) -> None:
    """Mark places and write their names in both scripts where there is room."""
    marks = points_on_page(
        ax, [(place.lon_deg, float(mercator_deg(place.lat_deg))) for place in places]
    )
    for place, (x, y) in zip(places, marks.tolist(), strict=True):
        size = 4.6 if place.rank == 0 else 3.2
        ax.plot(
            [place.lon_deg],
            [float(mercator_deg(place.lat_deg))],
            "o",
            markersize=size,
            zorder=6,
            markerfacecolor=PAPER if place.rank else INK,
            markeredgecolor=INK,
            markeredgewidth=0.9,
        )
        half = size / 2 + 0.5
        taken.append(Box(x - half, y - half, x + half, y + half))
    for place, (x, y) in zip(places, marks.tolist(), strict=True):
        weight = "bold" if place.rank == 0 else "normal"
        texts = [fitted(place.name_en, 110, fontsize, weight)]
        if plain(place.name_ar):
            texts.append(fitted(place.name_ar, 110, fontsize))
        height = 9.4 * len(texts)
        width = max(width_pt(text, fontsize, weight) for text in texts) + 2
        spots = _spots(x, y, width, height)
        at_x, at_y, reach, is_free = placed(spots, (width, height), taken, beside, inside)
        if not is_free and place.rank > 0:
            continue
        box = Box.around(at_x, at_y, width, height)
        taken.append(box)
        if reach >= 10.0:
            near = min(max(x, box.left), box.right), min(max(y, box.bottom), box.top)
            ends = np.array([page_to_data(ax, x, y), page_to_data(ax, *near)])
            ax.plot(*ends.T, color=INK, linewidth=0.4, zorder=5)
        first = {"fontweight": weight}
        write_lines(ax, texts, box, first, fontsize=fontsize, zorder=7, bbox=HALO)


def _spots(x: float, y: float, width: float, height: float) -> list[tuple[float, float, float]]:
    """Return places for a text round a mark: right first, then left, above, below, aslant."""
    spots = []
    for gap, dear in ((5.0, 0.0), (10.0, 10.0), (18.0, 18.0), (28.0, 28.0), (42.0, 42.0)):
        for across, up, cost in (
            (1, 0, 0.0),
            (-1, 0, 1.0),
            (0, 1, 2.0),
            (0, -1, 2.0),
            (1, 1, 1.0),
            (1, -1, 1.0),
            (-1, 1, 2.0),
            (-1, -1, 2.0),
        ):
            spots.append(
                (x + across * (width / 2 + gap), y + up * (height / 2 + gap * 0.8), dear + cost)
            )
    return spots
