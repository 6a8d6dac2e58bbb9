"""How routes are drawn on a map for print: lines side by side, numbers, stations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon

from cableroute.charts.basemap_drawing import mercator_deg, on_sheet
from cableroute.charts.layout import (
    Box,
    badge,
    fitted,
    page_to_data,
    placed,
    points_on_page,
    width_pt,
    write_lines,
)
from cableroute.charts.styles import DASHES, INK, PAPER, WIDTHS, figure_of, plain
from cableroute.errors import ModelError
from cableroute.geodata.assumptions import figures_faults
from cableroute.model.routes import Route
from cableroute.presentation.lines_beside import Points, lines_beside, look_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from cableroute.geodata.store import Geodata

SIDE_PT = 2.6
"""How far apart lines in the same corridor are drawn, points."""

HALO = {"boxstyle": "round,pad=0.12", "facecolor": PAPER, "edgecolor": "none", "alpha": 0.72}


def _page_lines(ax: Axes, lines: Sequence[Sequence[Points]]) -> list[Points]:
    """Return each route as points on the page, a vertex every few points, leg by leg."""
    return [points_on_page(ax, on_sheet(np.concatenate(legs)).tolist()) for legs in lines]


def draw_routes(
    ax: Axes, routes: Sequence[Route], lines: Sequence[Sequence[Points]], inks: Sequence[str]
) -> list[Points]:
    """Draw routes and return their lines on the page."""
    from matplotlib.patheffects import Normal, withStroke

    paths = lines_beside(_page_lines(ax, lines), SIDE_PT)
    dpi = figure_of(ax).dpi
    for number in reversed(range(len(routes))):
        at = ax.transData.inverted().transform(paths[number] * dpi / 72)
        first = 0
        for leg, points in zip(routes[number].legs, lines[number], strict=True):
            part = at[first : first + len(points)]
            first += len(points)
            look = look_of(leg)
            casing = [withStroke(linewidth=3.4, foreground=PAPER, alpha=0.85), Normal()]
            ax.plot(
                *part.T,
                color=inks[number],
                linewidth=(2.4 if leg.medium == "land" else 1.5) * WIDTHS[look],
                linestyle=DASHES[look],
                solid_capstyle="round",
                dash_capstyle="butt",
                zorder=4,
                path_effects=casing,
                label=f"_{routes[number].id}",
            )
            if leg.medium == "land":
                core = 0.9 * WIDTHS[look]
                ax.plot(*part.T, color=PAPER, linewidth=core, zorder=4.1, linestyle="-")
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


def number_routes(
    ax: Axes, paths: Sequence[Points], taken: list[Box], inside: Box, inks: Sequence[str]
) -> None:
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
            ax.plot(*ends.T, color=inks[number], linewidth=0.5, zorder=7)
        taken.append(Box(x - 6.5, y - 6.5, x + 6.5, y + 6.5))
        badge(ax, *page_to_data(ax, x, y), number, inks[number])


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
    if geodata is not None and not hasattr(geodata, "stations"):  # another class will do
        ModelError.check("places", figures_faults(geodata, None))
    places: dict[str, NamedPlace] = {}
    for route, legs in zip(routes, lines, strict=True):
        at = [(route.start_id, legs[0][0], 0), (route.end_id, legs[-1][-1], 0)]
        at += [(leg.end_id, points[-1], 1) for leg, points in zip(route.legs, legs, strict=True)]
        for place, point, rank in at:
            identity, names = place, (place, "")
            if geodata is not None:
                junction = geodata.junctions.get(place)
                identity = (junction.station_id or place) if junction else place
                station = geodata.stations.get(identity)
                if station is None and rank:
                    continue
                if station is not None:
                    names = (station.name_en, station.name_ar)
                elif junction is not None:
                    names = (junction.name_en.partition(",")[0], junction.name_ar.partition("،")[0])
            elif rank:
                continue
            before = places.get(identity)
            if before is None or rank < before.rank:
                places[identity] = NamedPlace(*names, float(point[0]), float(point[1]), rank)
    return sorted(places.values(), key=lambda place: place.rank)


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
    leaders: list[LineString] = []
    named: list[Box] = []
    for place, (x, y) in zip(places, marks.tolist(), strict=True):
        weight = "bold" if place.rank == 0 else "normal"
        texts = [fitted(place.name_en, 110, fontsize, weight)]
        if plain(place.name_ar):
            texts.append(fitted(place.name_ar, 110, fontsize))
        height = 9.4 * len(texts)
        width = max(width_pt(text, fontsize, weight) for text in texts) + 2
        spots = _spots(x, y, width, height, FAR_PT if place.rank == 0 else LEADER_PT)
        spots = _cost_crossings(spots, (x, y), (width, height), leaders, named)
        at_x, at_y, cost, is_free = placed(spots, (width, height), taken, beside, inside)
        if place.rank > 0 and (cost >= CROSSING or not is_free):
            continue
        box = Box.around(at_x, at_y, width, height)
        taken.append(box)
        named.append(box)
        leader = _leader((x, y), box)
        if leader.length >= LEAST_LEADER_PT:
            leaders.append(leader)
            ends = np.array([page_to_data(ax, *end) for end in leader.coords])
            ax.plot(*ends.T, color=INK, linewidth=0.4, zorder=5)
        first = {"fontweight": weight}
        write_lines(ax, texts, box, first, fontsize=fontsize, zorder=7, bbox=HALO)


FAR_PT, LEADER_PT = 42.0, 18.0
"""Greatest gap between a mark and its name, points: of an end of the routes, and of a station on
them. A longer leader would put the name into another country."""

LEAST_LEADER_PT = 7.5
"""Gap between a mark and its name from which a leader joins them, points."""

CROSSING = 100.0
"""Cost of a leader that crosses another or a name: more than that of a name on a few lines. Only
an end of the routes has such a name."""


def _leader(at: tuple[float, float], box: Box) -> LineString:
    """Return the line from a mark to the nearest point of its name."""
    x, y = at
    near = min(max(x, box.left), box.right), min(max(y, box.bottom), box.top)
    return LineString([at, near])


def _cost_crossings(
    spots: Sequence[tuple[float, float, float]],
    at: tuple[float, float],
    size: tuple[float, float],
    leaders: Sequence[LineString],
    named: Sequence[Box],
) -> list[tuple[float, float, float]]:
    """Make places dearer whose name or leader crosses another leader, or its leader a name."""
    names = [shapely.box(*box) for box in named]
    costed = []
    for x, y, cost in spots:
        box = Box.around(x, y, *size)
        leader = _leader(at, box)
        parts: list[Polygon | LineString] = [shapely.box(*box)]
        if leader.length >= LEAST_LEADER_PT:
            parts.append(leader)
            cost += CROSSING * sum(leader.intersects(name) for name in names)
        label = shapely.GeometryCollection(parts)
        costed.append((x, y, cost + CROSSING * sum(label.intersects(other) for other in leaders)))
    return costed


def _spots(
    x: float, y: float, width: float, height: float, most: float
) -> list[tuple[float, float, float]]:
    """Return places for a text round a mark: right first, then left, above, below, aslant."""
    spots = []
    for gap in (reach for reach in (5.0, 10.0, 18.0, 28.0, 42.0) if reach <= most):
        dear = 0.0 if gap == 5.0 else gap
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
