"""What a map for print shows below the routes: depths, land, borders, names, scale and north.

The sheet has longitude across and the Mercator latitude of a sphere up, both in degrees, so
that directions are right everywhere and the scale grows towards the poles. The scale bar holds,
on the ellipsoid, at the latitude that is written beside it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.charts.layout import (
    Box,
    page_box,
    page_to_data,
    page_transform,
    placed,
    points_on_page,
    size_pt,
    width_pt,
    write_lines,
)
from cableroute.charts.styles import INK, PAPER, QUIET, plain
from cableroute.geodata import basemap
from cableroute.geodata.packed import Bounds
from cableroute.geometry import geodesy

if TYPE_CHECKING:
    from matplotlib.axes import Axes


Points = NDArray[np.float64]

TINTS = basemap.TINTS["light"]


def mercator_deg(lat_deg: Any) -> Any:
    """Return the Mercator latitude of a sphere, degrees."""
    return np.degrees(np.arcsinh(np.tan(np.radians(lat_deg))))


def latitude_deg(up: float) -> float:
    """Return the latitude of a Mercator latitude, degrees."""
    return math.degrees(math.atan(math.sinh(math.radians(up))))


def on_sheet(points: Points) -> Points:
    """Return longitudes and latitudes as places on the sheet."""
    return np.column_stack([points[:, 0], mercator_deg(points[:, 1])])


def window_round(
    points: Points, room: float, least_deg: float, shape: tuple[float, float]
) -> Bounds:
    """Return bounds round some points, no wider or higher than a shape allows.

    Parameters
    ----------
    points : array of shape (n, 2)
        Longitude and latitude.
    room : float
        Part of the width and height that is added on each side.
    least_deg : float
        Least width.
    shape : (float, float)
        Least and greatest height of the sheet by its width.
    """
    sheet = on_sheet(points)
    low, high = sheet.min(axis=0), sheet.max(axis=0)
    middle, size = (low + high) / 2, np.maximum((high - low) * (1 + 2 * room), least_deg)
    ratio = size[1] / size[0]
    if ratio < shape[0]:
        size[1] = size[0] * shape[0]
    elif ratio > shape[1]:
        size[0] = size[1] / shape[1]
    size[0] = min(size[0], 360.0)
    south, north = middle[1] - size[1] / 2, middle[1] + size[1] / 2
    limit = float(mercator_deg(84.0))
    return (
        float(middle[0] - size[0] / 2),
        latitude_deg(max(south, -limit)),
        float(middle[0] + size[0] / 2),
        latitude_deg(min(north, limit)),
    )


def height_by_width(window: Bounds) -> float:
    """Return how high the sheet of a window is by its width."""
    return float(mercator_deg(window[3]) - mercator_deg(window[1])) / (window[2] - window[0])


def draw_basemap(ax: Axes, window: Bounds) -> None:
    """Draw depths, land, lakes, rivers and borders, and frame them."""
    from matplotlib.collections import LineCollection

    west, south, east, north = window
    ax.set_xlim(west, east)
    ax.set_ylim(float(mercator_deg(south)), float(mercator_deg(north)))
    ax.set_facecolor(TINTS.depths[0])
    wide_pt = size_pt(ax)[0]
    _draw_depths(ax, window)
    fine_deg = 0.35 * (east - west) / wide_pt
    _draw_areas(ax, basemap.land(window), fine_deg, TINTS.land, TINTS.coast)
    if east - west < 60:
        _draw_areas(ax, basemap.lakes(window), fine_deg, TINTS.lake, TINTS.coast)
    if east - west < 30:
        lines = [on_sheet(shapely.get_coordinates(line)) for line in basemap.rivers(window).line]
        ax.add_collection(
            LineCollection(lines, colors=TINTS.river, linewidths=0.5, zorder=1.6), autolim=False
        )
    borders = basemap.borders(window)
    for kind, dash in ((0, "-"), (1, (0, (2.5, 2)))):
        lines = [
            on_sheet(shapely.get_coordinates(shapely.simplify(line, fine_deg)))
            for line in borders.line[borders.kind == kind]
        ]
        ax.add_collection(
            LineCollection(
                lines, colors=TINTS.border, linewidths=0.5, linestyles=[dash], zorder=1.7
            ),
            autolim=False,
        )
    _graticule(ax, window)


def _draw_depths(ax: Axes, window: Bounds) -> None:
    """Draw the bands of depth, smooth; the land is drawn over them."""
    from scipy import ndimage

    west, south, east, north = window
    across = (east - west) / 0.1
    every = max(1, math.ceil(across / 420))
    room = min(0.5, (360.0 - (east - west)) / 2)  # none beside a window that goes round the earth
    wide = (west - room, max(south - 0.5, -89.9), east + room, min(north + 0.5, 89.9))
    relief = basemap.sea_depths(wide, every=every)
    depth = np.asarray(relief.depth_m, np.float64)
    is_finite = np.isfinite(depth)
    if not is_finite.any():
        return
    if not is_finite.all():  # under the land goes the nearest depth, so that no coast has a gap
        near = ndimage.distance_transform_edt(
            ~is_finite, return_distances=False, return_indices=True
        )
        depth = depth[tuple(near)]
    finer = 3 if depth.shape[1] < 200 else 1
    if finer > 1:
        depth = ndimage.zoom(depth, finer, order=1, grid_mode=False)
    depth = ndimage.gaussian_filter(depth, 0.7 * finer)
    rows, columns = relief.depth_m.shape
    lon = np.linspace(
        relief.west_deg, relief.west_deg + (columns - 1) * relief.step_deg, depth.shape[1]
    )
    lat = np.linspace(
        relief.south_deg, relief.south_deg + (rows - 1) * relief.step_deg, depth.shape[0]
    )
    drawn = ax.contourf(
        lon,
        mercator_deg(lat),
        depth,
        levels=[-1.0, *basemap.BANDS_M[1:], 12_000.0],
        colors=list(TINTS.depths),
        zorder=1,
        antialiased=False,
    )
    drawn.set_edgecolor("face")  # no seams between bands in an SVG or a PDF
    drawn.set_linewidth(0.2)


def _draw_areas(ax: Axes, areas: Any, fine_deg: float, fill: str, edge: str) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    rings = shapely.get_rings(shapely.simplify(np.asarray(list(areas.geoms)), fine_deg))
    vertices: list[Points] = []
    codes: list[NDArray[np.uint8]] = []
    for ring in rings:
        points = on_sheet(shapely.get_coordinates(ring))
        size = np.ptp(points, axis=0)
        if len(points) < 4 or size.max() < fine_deg:
            continue
        vertices.append(points)
        code = np.full(len(points), Path.LINETO, np.uint8)
        code[0], code[-1] = Path.MOVETO, Path.CLOSEPOLY
        codes.append(code)
    if vertices:
        path = Path(np.concatenate(vertices), np.concatenate(codes))
        ax.add_patch(PathPatch(path, facecolor=fill, edgecolor=edge, linewidth=0.4, zorder=1.5))


def _graticule(ax: Axes, window: Bounds) -> None:
    """Label longitudes and latitudes round the frame."""
    west, south, east, north = window
    width, height = size_pt(ax)
    lons = _round_degrees(west, east, max(2, int(width / 75)))
    lats = _round_degrees(south, north, max(2, int(height / 75)))
    ax.set_xticks(lons, [degrees(lon, "EW") for lon in lons])
    ax.set_yticks([float(mercator_deg(lat)) for lat in lats], [degrees(lat, "NS") for lat in lats])
    ax.tick_params(length=2.5, pad=2, labelsize=6.5)
    ax.grid(True, color=QUIET, linewidth=0.25, alpha=0.35)
    ax.set_axisbelow(False)
    for line in (*ax.get_xgridlines(), *ax.get_ygridlines()):
        line.set_zorder(1.8)
    for spine in ax.spines.values():
        spine.set(visible=True, linewidth=0.8, color=INK)
        spine.set_zorder(9)


def _round_degrees(low: float, high: float, count: int) -> list[float]:
    """Return round degrees between two values, about as many as are wanted."""
    for step in (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 20, 30, 45, 60):
        if (high - low) / step <= count + 0.5:
            break
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def degrees(value: float, letters: str) -> str:
    """Return a longitude ("EW") or latitude ("NS") as a label."""
    turned = (value + 180.0) % 360.0 - 180.0 if letters == "EW" else value
    if abs(turned) in (0.0, 180.0):
        return f"{abs(turned):g}°"
    return f"{abs(turned):g}°{letters[0] if turned > 0 else letters[1]}"


def write_basemap_names(
    ax: Axes, window: Bounds, taken: list[Box], beside: Sequence[Box], inside: Box
) -> None:
    """Write names of seas, countries and cities, in quiet colours, where nothing else is."""
    zoom = math.log2(360.0 / (window[2] - window[0]) * size_pt(ax)[0] / 256 * 1.6)
    for name in basemap.names(window):
        is_city = name.kind in ("city", "capital")
        if name.zoom > zoom + (-0.3 if is_city else 0.2):
            continue
        x, y = points_on_page(ax, [(name.lon_deg, float(mercator_deg(name.lat_deg)))])[0].tolist()
        if is_city:
            _write_city(ax, name, (x, y), taken, beside, inside)
            continue
        at_sea = name.kind != "country"
        text = plain(name.name_en if at_sea else name.name_en.upper(), 60)
        size = 6.4 if at_sea else 5.6
        lines = text.split(" ") if at_sea and len(text) > 14 else [text]
        width = max(width_pt(line, size) for line in lines) + 3
        height = 8.2 * len(lines)
        spots = [(x + dx, y + dy, abs(dx) + abs(dy)) for dx in (0, -16, 16) for dy in (0, 12, -12)]
        x, y, _, is_free = placed(spots, (width, height), [*taken, *beside], (), inside, 2.0)
        if not is_free:
            continue
        taken.append(Box.around(x, y, width, height))
        slant, color = ("italic", TINTS.sea_name) if at_sea else ("normal", TINTS.land_name)
        write_lines(ax, lines, taken[-1], zorder=3, fontsize=size, style=slant, color=color)


def _write_city(
    ax: Axes,
    name: basemap.Name,
    at: tuple[float, float],
    taken: list[Box],
    beside: Sequence[Box],
    inside: Box,
) -> None:
    x, y = at
    mark = Box(x - 2, y - 2, x + 2, y + 2)
    if any(mark.overlaps(box, 1.0) for box in (*taken, *beside)):
        return
    text = plain(name.name_en, 40)
    width, height = width_pt(text, 5.8) + 1, 7.6
    spots = [
        (x + side * (width / 2 + 3.5), y + rise, cost)
        for side, rise, cost in ((1, 0, 0.0), (-1, 0, 1.0), (1, 4, 2.0), (-1, -4, 2.0))
    ]
    x, y, _, is_free = placed(spots, (width, height), [*taken, *beside, mark], (), inside, 0.0)
    if not is_free:
        return
    taken += [mark, Box.around(x, y, width, height)]
    here = page_to_data(ax, *at)
    ax.plot(*here, "s", markersize=1.8, color=TINTS.land_name, zorder=3, label="_city")
    write_lines(ax, [text], taken[-1], fontsize=5.8, color=TINTS.land_name, zorder=3)


def degree_of_parallel_km(lat_deg: float) -> float:
    """Return the length of one degree of longitude on the ellipsoid, km."""
    step_deg = 1e-3
    return float(geodesy.distance_km(0.0, lat_deg, step_deg, lat_deg)) / step_deg


def scale_bar(ax: Axes, window: Bounds, y_pt: float, right: bool = False) -> None:
    """Draw a scale bar under the map: right at its middle latitude, along the parallel."""
    from matplotlib.patches import Rectangle

    west, south, east, north = window
    lat_deg = latitude_deg((float(mercator_deg(south)) + float(mercator_deg(north))) / 2)
    pt_per_km = size_pt(ax)[0] / ((east - west) * degree_of_parallel_km(lat_deg))
    most_km = 0.22 * size_pt(ax)[0] / pt_per_km
    power = 10.0 ** math.floor(math.log10(most_km))
    bar_km = max(step * power for step in (1, 2, 5) if step * power <= most_km)
    box = page_box(ax)
    length = bar_km * pt_per_km
    left = box.right - length if right else box.left
    page = page_transform(ax)
    for part in range(4):
        ax.add_patch(
            Rectangle(
                (left + part * length / 4, y_pt),
                length / 4,
                3.2,
                linewidth=0.5,
                facecolor=INK if part % 2 == 0 else PAPER,
                edgecolor=INK,
                transform=page,
                clip_on=False,
                zorder=10,
                label="_scale",
            )
        )
    for share in (0.0, 0.5, 1.0) if length > 50 else (0.0, 1.0):
        ax.text(
            left + share * length,
            y_pt + 5.5,
            f"{share * bar_km:g}",
            transform=page,
            ha="center",
            va="bottom",
            fontsize=6.2,
        )
    label = f"km at {degrees(round(lat_deg), 'NS')}"
    ax.text(
        left + length + 8,
        y_pt + 1.6,
        label,
        transform=page,
        ha="left",
        va="center_baseline",
        fontsize=6.2,
    )


def north_arrow(ax: Axes, x_pt: float, y_pt: float) -> None:
    """Draw a north arrow; north is up everywhere on this sheet."""
    from matplotlib.patches import Polygon

    page = page_transform(ax)
    for side, fill in ((-1, INK), (1, PAPER)):
        ax.add_patch(
            Polygon(
                [(x_pt, y_pt + 15), (x_pt + side * 4, y_pt), (x_pt, y_pt + 3.5)],
                closed=True,
                facecolor=fill,
                edgecolor=INK,
                linewidth=0.6,
                transform=page,
                clip_on=False,
                zorder=10,
            )
        )
    ax.text(
        x_pt,
        y_pt + 16,
        "N",
        transform=page,
        ha="center",
        va="bottom",
        fontsize=7,
        fontweight="bold",
    )
