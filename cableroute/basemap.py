"""What a map stands on: depths in bands, land, lakes, rivers, borders and names.

`land`, `lakes`, `rivers`, `borders`, `sea_depths` and `names` return what lies within bounds, for
any drawing; `base_map` packs all of it for the page that `cableroute.maps` writes. Everything
is read from the embedded tables: Natural Earth (public domain), ETOPO1 (public domain), and
names in two scripts.

Longitude before latitude, degrees, WGS 84. Bounds are west, south, east, north; longitudes may
run on beyond ±180, and what is returned runs on with them.
"""

from __future__ import annotations

import csv
import functools
import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry import MultiPolygon

from cableroute import page_data
from cableroute.geodata import embedded_folder
from cableroute.land import Bounds, read_land
from cableroute.linework import Lines, read_lines
from cableroute.page_data import Line
from cableroute.relief import Relief, read_relief

__all__ = [
    "BANDS_M",
    "TINTS",
    "Name",
    "Tints",
    "base_map",
    "borders",
    "css",
    "sea_depths",
    "lakes",
    "land",
    "names",
    "rivers",
]

BANDS_M = (0, 200, 1000, 2000, 3000, 4000, 5000, 6000)
"""Where each band of depth starts, metres; the last has no end. 200 m is about where the shelf
ends; ploughing is common down to 1,000 m and more."""


class Tints(NamedTuple):
    """Colours of a base map, ``#rrggbb``.

    Attributes
    ----------
    depths : tuple of str
        One for each of `BANDS_M`, the shallowest first.
    land, coast, lake, river, border, sea_name, land_name : str
        Fill of the land, line of the coast, fill of lakes, lines of rivers and of borders,
        ink of the names at sea and on land.
    """

    depths: tuple[str, ...]
    land: str
    coast: str
    lake: str
    river: str
    border: str
    sea_name: str
    land_name: str


TINTS: Mapping[str, Tints] = {
    "light": Tints(
        (
            "#eaf3f6", "#e1edf3", "#d9e8f0", "#d2e3ec", "#cbdee9", "#c5dae6", "#bfd5e3", "#b9d1e0",
        ),
        "#f6f2e8", "#9fa097", "#dceaf1", "#b3cedd", "#b5a993", "#2f5570", "#73695a",
    ),
    "dark": Tints(
        (
            "#29455a", "#233d50", "#1f3647", "#1b303f", "#182a38", "#152431", "#121f2a", "#0f1a24",
        ),
        "#2c3136", "#5b6873", "#233d50", "#33495a", "#5b636b", "#93b6cf", "#9da4aa",
    ),
    "print": Tints(
        (
            "#f5f5f5", "#eeeeee", "#e8e8e8", "#e2e2e2", "#dddddd", "#d8d8d8", "#d3d3d3", "#cecece",
        ),
        "#ffffff", "#8a8a8a", "#eeeeee", "#c4c4c4", "#8f8f8f", "#565656", "#666666",
    ),
}  # fmt: skip
"""Colours by style. Every route colour has a contrast of 3 and more on each of them."""

LAND = "land_ne10m.bin.xz"
LAKES = "lakes_ne10m.bin.xz"
RIVERS = "rivers_ne10m.bin.xz"
BORDERS = "borders_ne10m.bin.xz"
RELIEF = "relief_etopo1_6min.bin.xz"
NAMES = "map_names.csv"

KM_PER_DEGREE = 111.2
COAST_TOLERANCE_DEG = 0.001
VERTICES = 33_000
"""Of all coasts of a page, shared out among its tiers."""
CELL_DEG = 1.0
CLOSE_FROM_DEG2 = 100.0
"""A smaller focus is all of it fine."""
LAP_DEG = 0.02
NODES = 270_000
"""Of the sea in focus; the sea around it has a third of this."""
LEVELS = 64
DEEPEST_M = 11_000
NOT_SEA = 255
"""Depths on a page are whole numbers from 0: `LEVELS` - 1 times the root of their share of
`DEEPEST_M`, so that steps are 1 m on a beach, 50 m at 200 m and 230 m at 5,000 m."""


def land(bounds: Bounds, *, tolerance_deg: float = 0.0) -> MultiPolygon:
    """Return the land within bounds.

    Parameters
    ----------
    bounds : (west, south, east, north)
        Window, degrees.
    tolerance_deg : float
        Leave out vertices nearer than this to the simplified coast.

    Returns
    -------
    MultiPolygon
        Natural Earth 1:10m, good to about 0.5 km.

    Raises
    ------
    GeodataError
        The bounds are none.

    Examples
    --------
    >>> land((30, 26, 36, 31)).area > land((30, 26, 36, 31), tolerance_deg=1).area / 2
    True
    """
    return read_land(embedded_folder() / LAND, bounds=bounds, tolerance_deg=tolerance_deg)


def lakes(bounds: Bounds) -> MultiPolygon:
    """Return the lakes of 200 km² and more within bounds; they lie on the land.

    Examples
    --------
    The Great Bitter Lake:

    >>> len(lakes((32, 30, 33, 31)).geoms)
    1
    """
    return read_land(embedded_folder() / LAKES, bounds=bounds)


def rivers(bounds: Bounds) -> Lines:
    """Return the great rivers and the canals within bounds.

    Examples
    --------
    >>> from cableroute.linework import KINDS
    >>> sorted({KINDS[kind] for kind in rivers((30, 29, 33, 32)).kind})
    ['canal', 'river']
    """
    return read_lines(embedded_folder() / RIVERS, bounds=bounds)


def borders(bounds: Bounds) -> Lines:
    """Return the borders of countries within bounds, as they hold on the ground.

    Returns
    -------
    Lines
        Kind 0 is a border, kind 1 a disputed one, to be drawn dashed (`linework.KINDS`).

    Examples
    --------
    >>> borders((24, 21, 37, 33)).kind.max()
    np.int64(1)
    """
    return read_lines(embedded_folder() / BORDERS, bounds=bounds)


def sea_depths(bounds: Bounds, *, every: int = 1) -> Relief:
    """Return the depths within bounds, coarser if wanted.

    Parameters
    ----------
    bounds : (west, south, east, north)
        Window, degrees.
    every : int
        How many nodes of 6 arc minutes, each way, are taken together: their mean where a
        quarter of them or more is sea.

    Returns
    -------
    Relief
        Depth in metres, positive down, NaN where there is no sea; the nodes are in the middle
        of what was taken together.

    Raises
    ------
    GeodataError
        The bounds are none, or hold no node.

    Examples
    --------
    >>> sea_depths((32, 12, 44, 30), every=5).depth_m.shape
    (36, 24)
    """
    fine = read_relief(embedded_folder() / RELIEF, bounds=bounds)
    if every == 1:
        return fine
    rows, columns = (max(size // every, 1) for size in fine.depth_m.shape)
    cut = fine.depth_m[: rows * every, : columns * every]
    blocks = cut.reshape(rows, cut.shape[0] // rows, columns, cut.shape[1] // columns)
    sea = np.isfinite(blocks).sum(axis=(1, 3))
    total = np.nansum(blocks, axis=(1, 3))
    share = sea / (blocks.shape[1] * blocks.shape[3])
    mean = np.where(share >= 0.25, total / np.maximum(sea, 1), np.nan).astype(np.float32)
    aside = (every - 1) / 2 * fine.step_deg
    return Relief(fine.west_deg + aside, fine.south_deg + aside, every * fine.step_deg, mean)


class Name(NamedTuple):
    """A name on the ground.

    Attributes
    ----------
    kind : str
        Ocean, sea, gulf, bay, strait, channel, country, capital or city.
    name_en, name_ar : str
        In English, and in Arabic where known.
    lon_deg, lat_deg : float
        Where the middle of the name stands.
    zoom : float
        From which zoom of a Web Mercator map it is worth its room.
    """

    kind: str
    name_en: str
    name_ar: str
    lon_deg: float
    lat_deg: float
    zoom: float


def names(bounds: Bounds) -> list[Name]:
    """Return the names within bounds, those for the smallest scales first.

    Examples
    --------
    >>> [name.name_en for name in names((32, 12, 44, 30)) if name.kind == "sea"]
    ['Red Sea']
    """
    west, south, east, north = bounds
    found = []
    for name in _names():
        lon_deg = name.lon_deg + 360 * math.ceil((west - name.lon_deg) / 360)
        if lon_deg <= east and south <= name.lat_deg <= north:
            found.append(name._replace(lon_deg=lon_deg))
    return found


@functools.cache
def _names() -> list[Name]:
    with (embedded_folder() / NAMES).open(encoding="utf-8", newline="") as lines:
        rows = [
            Name(
                row["kind"], row["name_en"], row["name_ar"],
                float(row["lon_deg"]), float(row["lat_deg"]), float(row["zoom"]),
            )
            for row in csv.DictReader(lines)
        ]  # fmt: skip
    return sorted(rows, key=lambda name: name.zoom)


def base_map(
    window: Bounds,
    focus: Bounds | None = None,
    *,
    close: ArrayLike = (),
    detail: float = 1.0,
) -> dict[str, Any]:
    """Return what a page draws its ground from.

    Parameters
    ----------
    window : (west, south, east, north)
        What can be seen of the world, degrees.
    focus : (west, south, east, north), optional
        What is shown first: finer than what lies around it.
    close : array of shape (n, 2), optional
        Places on which a reader will look closely, as the vertices of routes: the ground within
        a degree of them is finest.
    detail : float
        Share of the usual numbers of vertices and depths, for a page that has to be small.

    Returns
    -------
    dict
        Ready for `page_data.write`: ``depths`` (grids from fine to coarse and the octets of all),
        ``tiers`` (land, lakes, rivers, borders, from coarse to fine), ``names``, and
        ``coast_km``, how far the coast is simplified, from coarse to fine.

    Notes
    -----
    What was made for a window is kept, so that the next page of it costs nothing: do not
    change it.

    Examples
    --------
    >>> ground = base_map((0, 0, 70, 50), focus=(25, 15, 45, 35), close=[(32.5, 29.9)])
    >>> len(ground["depths"]["grids"]), len(ground["tiers"])
    (2, 3)
    """
    west, south, east, north = (float(value) for value in window)
    corners = (west, south, east, north)
    around = _around(focus, corners) if focus else corners
    places = np.asarray(close, float).reshape(-1, 2)
    cells = np.unique(np.floor(places / CELL_DEG).astype(int), axis=0)
    return _base_map(corners, around, tuple(map(tuple, cells.tolist())), detail)


def css() -> str:
    """Return the colours of the ground as CSS variables, by style."""

    def of(style: str) -> str:
        tints = TINTS[style]
        depths = "".join(f"--depth-{n}:{tint};" for n, tint in enumerate(tints.depths))
        others = "".join(
            f"--{name.replace('_', '-')}:{value};"
            for name, value in tints._asdict().items()
            if name != "depths"
        )
        return f"{depths}{others}--sea:{tints.depths[3]};"

    dark = f"@media screen and (prefers-color-scheme:dark){{:root.plain{{{of('dark')}}}}}"
    return f":root{{{of('light')}}}{dark}@media print{{:root{{{of('print')}}}}}\n"


@functools.lru_cache(maxsize=8)
def _base_map(
    window: Bounds, focus: Bounds, cells: tuple[tuple[int, int], ...], detail: float
) -> dict[str, Any]:
    nodes = round(detail * NODES)
    grids = [_depth_grid(focus, nodes)]
    if focus != window:
        grids.append(_depth_grid(window, nodes // 3))
    found = [grid for grid in grids if grid]
    octets = page_data.octets(b"".join(codes for _, codes in found))
    areas: list[Any] = [shapely.box(*window)]
    if focus != window:
        areas.append(shapely.box(*focus))
    if cells and areas[-1].area > CLOSE_FROM_DEG2:
        near = shapely.union_all(
            [shapely.box(*(CELL_DEG * np.array([x - 1, y - 1, x + 2, y + 2]))) for x, y in cells]
        )
        near = shapely.intersection(near, areas[-1])
        if near.area:
            areas.append(near)
    shares = {1: (0.75,), 2: (0.25, 0.5), 3: (0.25, 0.4, 0.35)}[len(areas)]
    tiers = [
        _tier(area, inner, round(detail * share * VERTICES))
        for area, inner, share in zip(areas, [*areas[1:], None], shares, strict=True)
    ]
    return {
        "depths": {
            "grids": [grid for grid, _ in found],
            "levels": LEVELS,
            "deepest_m": DEEPEST_M,
            "bands": [math.sqrt(depth / DEEPEST_M) * (LEVELS - 1) for depth in BANDS_M],
            "tints": {style: tints.depths for style, tints in TINTS.items()},
            "octets": octets,
        },
        "tiers": [tier for tier, _ in tiers],
        "names": [
            [name.kind, name.name_en, name.name_ar, name.lon_deg, name.lat_deg, name.zoom]
            for name in names(window)
        ],
        "coast_km": [KM_PER_DEGREE * tolerance_deg for _, tolerance_deg in tiers],
    }


def _around(focus: Bounds, window: Bounds) -> Bounds:
    """Return bounds with room around them, as far as the window has it, to a tenth of a degree."""
    west, south, east, north = focus
    aside, along = max(0.3 * (east - west), 2.0), max(0.3 * (north - south), 2.0)
    return (
        max(round(west - aside, 1), window[0]),
        max(round(south - along, 1), window[1]),
        min(round(east + aside, 1), window[2]),
        min(round(north + along, 1), window[3]),
    )


def _tier(area: Any, inner: Any, vertices: int) -> tuple[dict[str, Any], float]:
    """Return the ground of an area but for an inner one, as coarse as it has to be, and how."""
    bounds = area.bounds
    polygons = _within(_polygons(land(bounds)), area)
    excess = 0.7 * float(shapely.get_num_coordinates(polygons).sum()) / vertices
    tolerance_deg = COAST_TOLERANCE_DEG
    while True:
        tolerance_deg *= max(excess**1.15, 1.0)  # how fast coasts lose vertices, about
        coarse = _coarse(polygons, tolerance_deg)
        excess = float(shapely.get_num_coordinates(coarse).sum()) / vertices
        if excess <= 1:
            break
        excess = max(excess, 1.1)
    digits = 4 if tolerance_deg < 0.002 else 3 if tolerance_deg < 0.01 else 2
    edges: list[NDArray[np.float64]] = [shapely.get_coordinates(area)]
    cut = area
    if inner is not None:  # tiers overlap, or their seam would shine through
        hole = shapely.buffer(inner, -LAP_DEG, join_style="mitre")
        edges.append(shapely.get_coordinates(hole))
        cut = shapely.difference(area, hole)
        coarse = _within(coarse, cut)
    water = _polygons(lakes(bounds))  # each whole, in the finest tier that it touches
    water = water[shapely.intersects(area, water)]
    if inner is not None:
        water = water[~shapely.intersects(inner, water)]
    water = _coarse(water, 2 * tolerance_deg)
    east, north = (np.unique(np.round(axis, digits)).tolist() for axis in np.concatenate(edges).T)
    tier = {
        "edges": [east, north],  # where the data are cut, and no coast is
        "land": _shapes(coarse, digits),
        "lakes": _shapes(water, digits),
    }
    for lines, kinds in (
        (rivers(bounds), {2: "rivers", 3: "canals"}),
        (borders(bounds), {0: "borders", 1: "disputed"}),
    ):
        plain = shapely.simplify(lines.line, 2 * tolerance_deg)
        for kind, name in kinds.items():
            here = shapely.get_parts(shapely.intersection(plain[lines.kind == kind], cut))
            tier[name] = _lines(here[shapely.length(here) > 0], digits)
    return tier, tolerance_deg


def _within(polygons: NDArray[Any], area: Any) -> NDArray[Any]:
    """Cut polygons to an area."""
    shapely.prepare(area)
    inside = shapely.contains_properly(area, polygons)
    met = ~inside & shapely.intersects(area, polygons)
    parts = shapely.get_parts(shapely.get_parts(shapely.intersection(polygons[met], area)))
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    return np.concatenate([polygons[inside], parts])


def _polygons(shape: MultiPolygon) -> NDArray[Any]:
    return np.array(shape.geoms, object)


def _coarse(polygons: NDArray[Any], tolerance_deg: float) -> NDArray[Any]:
    """Simplify polygons; what is smaller than the tolerance goes."""
    least = tolerance_deg**2
    coarse = shapely.simplify(polygons[shapely.area(polygons) > least], tolerance_deg)
    return np.asarray(coarse[shapely.area(coarse) > least])


def _shapes(polygons: NDArray[Any], digits: int) -> list[list[Line]]:
    """Return polygons as a page has them, each a list of rings."""
    rings, owners = shapely.get_rings(polygons, return_index=True)
    shapes: list[list[Line]] = [[] for _ in polygons]
    for ring, owner in zip(_lines(rings, digits), owners, strict=True):
        shapes[owner].append(ring)
    return shapes


def _lines(lines: NDArray[Any], digits: int) -> list[Line]:
    return page_data.lines(
        shapely.get_coordinates(lines), shapely.get_num_coordinates(lines), per_degree=10**digits
    )


def _depth_grid(bounds: Bounds, nodes: int) -> tuple[dict[str, float], bytes] | None:
    """Return depths as octets, coarser the more sea there is; none where there is no sea.

    Rows run from the south. A node that is no sea is `NOT_SEA`; another is the step from the
    sea node before it in the row, modulo 128.
    """
    every = 1
    while True:
        relief = sea_depths(bounds, every=every)
        sea = np.isfinite(relief.depth_m)
        if (count := np.count_nonzero(sea)) <= nodes:
            break
        every = max(every + 1, math.floor(every * math.sqrt(count / nodes)))
    if not count:
        return None
    share = np.sqrt(np.clip(np.where(sea, relief.depth_m, 0) / DEEPEST_M, 0, 1))
    levels = np.rint(share * (LEVELS - 1)).astype(np.int64)
    columns = np.arange(sea.shape[1])
    last = np.maximum.accumulate(np.where(sea, columns, -1), axis=1)
    before = np.pad(last[:, :-1], ((0, 0), (1, 0)), constant_values=-1)
    known = np.take_along_axis(levels, np.maximum(before, 0), axis=1)
    steps = (levels - np.where(before >= 0, known, 0)) % 128
    grid = {
        "west": relief.west_deg, "south": relief.south_deg, "step": relief.step_deg,
        "columns": sea.shape[1], "rows": sea.shape[0],
    }  # fmt: skip
    return grid, np.where(sea, steps, NOT_SEA).astype(np.uint8).tobytes()
