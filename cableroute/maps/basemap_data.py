"""Pack the base map of a page for its script: depths, land, lakes, rivers and names."""

from __future__ import annotations

import functools
import math
from typing import Any

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from cableroute.geodata.basemap import (
    BANDS_M,
    BORDERS,
    RIVERS,
    TINTS,
    coarse_lakes,
    coarse_land,
    coarse_level,
    coarse_lines,
    names,
    sea_count,
    sea_depths,
    together,
)
from cableroute.geodata.coarse_ground import large, tolerance_deg as tolerance_of
from cableroute.geodata.packed import Bounds
from cableroute.geometry.earth import MEAN_KM_PER_DEGREE
from cableroute.maps import packing as page_data
from cableroute.maps.packing import Line

VERTICES = 33_000
"""Of all coasts of a page, shared out among its tiers."""
CELL_DEG, CELLS = 1.0, 4
CLOSE_FROM_DEG2 = 100.0
"""A smaller focus is all of it fine."""
CLOSE_DEG = 0.01
"""Where coasts near places all over the world are coarser, those beside each place are finer."""
LAP_DEG = 0.02
NODES = 160_000
"""Of the sea in focus; the sea around it has a third of this."""
LEVELS = 64
DEEPEST_M = 11_000
FIRST_STEP = 63
NOT_SEA = ord(" ")
"""Depths on a page are whole numbers from 0: `LEVELS` - 1 times the root of their share of
`DEEPEST_M`, so that steps are 1 m on a beach, 50 m at 200 m and 230 m at 5,000 m. Each node is
a letter: the step from the sea node before it in its row, modulo `LEVELS`, from `FIRST_STEP` on;
or `NOT_SEA`."""


class BaseMap(dict[str, Any]):
    """The data of a page's base map; made by `base_map`."""

    @functools.cached_property
    def packed(self) -> str:
        """The text that a page holds, packed once: harder takes five times as long for 2 %."""
        return page_data.write(self, level=6)


def base_map(
    window: Bounds,
    focus: Bounds | None = None,
    *,
    close: ArrayLike = (),
    detail: float = 1.0,
) -> BaseMap:
    """Return the data of a page's base map.

    Parameters
    ----------
    window : (west, south, east, north)
        What can be seen of the world, degrees.
    focus : (west, south, east, north), optional
        What is shown first: finer than what is around it.
    close : array of shape (n, 2), optional
        Places on which a reader will look closely, as the vertices of routes or landing stations:
        the base map within a degree of them is finest, or within a quarter of a degree where they
        are all over the world.
    detail : float
        Share of the usual numbers of vertices and depths, for a page that has to be small.

    Returns
    -------
    BaseMap
        By name: ``depths`` (grids from fine to coarse), ``tiers`` (land, lakes,
        rivers, borders, from coarse to fine), ``names``, and ``coast_km``, how far the coast is
        simplified, from coarse to fine.

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
    cells = np.unique(np.floor(places * CELLS / CELL_DEG).astype(int), axis=0)
    return _base_map(corners, around, tuple(map(tuple, cells.tolist())), detail)


@functools.lru_cache(maxsize=8)
def _base_map(
    window: Bounds, focus: Bounds, cells: tuple[tuple[int, int], ...], detail: float
) -> BaseMap:
    nodes = round(detail * NODES)
    grids = [_depth_grid(focus, nodes)]
    if focus != window:
        grids.append(_depth_grid(window, nodes // 3))
    areas: list[Any] = [shapely.box(*window)]
    if focus != window:
        areas.append(shapely.box(*focus))
    shares: tuple[float, ...] = {1: (0.75,), 2: (0.25, 0.48)}[len(areas)]
    if cells and areas[-1].area > CLOSE_FROM_DEG2:
        near = _near(np.unique(np.array(cells) // CELLS, axis=0), CELL_DEG, areas[0])
        if near.area:
            areas.append(near)
            shares = {2: (0.25, 0.48), 3: (0.25, 0.4, 0.35)}[len(areas)]
            least = coarse_level(near, round(detail * shares[-1] * VERTICES))
            if tolerance_of(least) > CLOSE_DEG:
                areas.append(_near(np.array(cells), CELL_DEG / CELLS, areas[0]))
                shares = (*shares, 0.75)
    inner = [shapely.union_all(areas[at + 1 :]) for at in range(len(areas) - 1)]
    tiers = [
        _tier(area, hole, round(detail * share * VERTICES))
        for area, hole, share in zip(areas, [*inner, None], shares, strict=True)
    ]
    return BaseMap(
        {
            "depths": {
                "grids": [grid for grid in grids if grid],
                "levels": LEVELS,
                "deepest_m": DEEPEST_M,
                "bands": [math.sqrt(depth / DEEPEST_M) * (LEVELS - 1) for depth in BANDS_M],
                "tints": {style: tints.depths for style, tints in TINTS.items()},
            },
            "tiers": [tier for tier, _ in tiers],
            "names": [
                [name.kind, name.name_en, name.name_ar, name.lon_deg, name.lat_deg, name.zoom]
                for name in names(window)
            ],
            "coast_km": [MEAN_KM_PER_DEGREE * tolerance_deg for _, tolerance_deg in tiers],
        }
    )


def _near(cells: NDArray[np.int64], cell_deg: float, window: Any) -> Any:
    """Return the cells, in degrees from 0, and those round them, as far as the window has them."""
    low, high = (cells - 1) * cell_deg, (cells + 2) * cell_deg
    return shapely.intersection(shapely.union_all(shapely.box(*low.T, *high.T)), window)


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
    """Return the base map of an area without an inner one, as coarse as it has to be, and how."""
    bounds, level = area.bounds, coarse_level(area, vertices)
    tolerance_deg = tolerance_of(level)
    digits = 4 if tolerance_deg < 0.002 else 3 if tolerance_deg < 0.01 else 2
    edges: list[NDArray[np.float64]] = [shapely.get_coordinates(area)]
    gone = shapely.difference(shapely.box(*bounds), area)
    if inner is not None:  # tiers overlap, or their seam would shine through
        hole = shapely.buffer(inner, -LAP_DEG, join_style="mitre")
        edges.append(shapely.get_coordinates(hole))
        gone = shapely.union(gone, hole)
    shapely.prepare(gone)
    land = _without(coarse_land(bounds, level), gone)
    coarse = large(land[shapely.get_type_id(land) == shapely.GeometryType.POLYGON], tolerance_deg)
    water = coarse_lakes(bounds, level)  # each complete, in the finest tier that it touches
    water = water[shapely.intersects(area, water)]
    if inner is not None:
        water = water[~shapely.intersects(inner, water)]
    east, north = (np.unique(np.round(axis, digits)).tolist() for axis in np.concatenate(edges).T)
    tier = {
        "edges": [east, north],  # where the data are cut, and no coast is
        "land": _shapes(coarse, digits),
        "lakes": _shapes(water, digits),
    }
    for lines, kinds in (
        (coarse_lines(RIVERS, bounds, level), {2: "rivers", 3: "canals"}),
        (coarse_lines(BORDERS, bounds, level), {0: "borders", 1: "disputed"}),
    ):
        for kind, name in kinds.items():
            here = _without(lines.line[lines.kind == kind], gone)
            tier[name] = _lines(here[shapely.length(here) > 0], digits)
    return tier, tolerance_deg


def _without(geometries: NDArray[Any], gone: Any) -> NDArray[Any]:
    """Return the parts of geometries that are not in an area."""
    met = shapely.intersects(gone, geometries)
    cut = geometries[met & ~shapely.contains_properly(gone, geometries)]
    parts = shapely.get_parts(shapely.get_parts(shapely.difference(cut, gone)))
    return np.concatenate([geometries[~met], parts])


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


def _depth_grid(bounds: Bounds, nodes: int) -> dict[str, Any] | None:
    """Return depths as letters, coarser the more sea there is; none where there is no sea.

    Rows run from the south.
    """
    every, fine = 1, sea_depths(bounds)
    is_sea = np.isfinite(fine.depth_m)
    while (count := sea_count(is_sea, every)) > nodes:
        every = max(every + 1, math.floor(every * math.sqrt(count / nodes)))
    if not count:
        return None
    relief = together(fine, every)
    sea = np.isfinite(relief.depth_m)
    share = np.sqrt(np.clip(np.where(sea, relief.depth_m, 0) / DEEPEST_M, 0, 1))
    levels = np.rint(share * (LEVELS - 1)).astype(np.int64)
    columns = np.arange(sea.shape[1])
    last = np.maximum.accumulate(np.where(sea, columns, -1), axis=1)
    before = np.pad(last[:, :-1], ((0, 0), (1, 0)), constant_values=-1)
    earlier = np.take_along_axis(levels, np.maximum(before, 0), axis=1)
    steps = (levels - np.where(before >= 0, earlier, 0)) % LEVELS
    return {
        "west": relief.west_deg,
        "south": relief.south_deg,
        "step": relief.step_deg,
        "columns": sea.shape[1],
        "rows": sea.shape[0],
        "steps": np.where(sea, FIRST_STEP + steps, NOT_SEA).astype(np.uint8).tobytes().decode(),
    }
