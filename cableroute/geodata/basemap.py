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
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from cableroute.geodata import coarse_ground
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.linework import Lines, read_lines
from cableroute.geodata.natural_earth import read_land
from cableroute.geodata.packed import Bounds
from cableroute.geodata.relief import Relief, read_relief

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
            "#eaf3f6",
            "#e1edf3",
            "#d9e8f0",
            "#d2e3ec",
            "#cbdee9",
            "#c5dae6",
            "#bfd5e3",
            "#b9d1e0",
        ),
        "#f6f2e8",
        "#9fa097",
        "#dceaf1",
        "#b3cedd",
        "#b5a993",
        "#2f5570",
        "#6b6254",
    ),
    "dark": Tints(
        (
            "#29455a",
            "#233d50",
            "#1f3647",
            "#1b303f",
            "#182a38",
            "#152431",
            "#121f2a",
            "#0f1a24",
        ),
        "#2c3136",
        "#5b6873",
        "#233d50",
        "#33495a",
        "#5b636b",
        "#93b6cf",
        "#abb2b8",
    ),
    "print": Tints(
        (
            "#f5f5f5",
            "#eeeeee",
            "#e8e8e8",
            "#e2e2e2",
            "#dddddd",
            "#d8d8d8",
            "#d3d3d3",
            "#cecece",
        ),
        "#ffffff",
        "#8a8a8a",
        "#eeeeee",
        "#c4c4c4",
        "#8f8f8f",
        "#565656",
        "#626262",
    ),
}
"""Colours by style. Every route colour has a contrast of 3 and more on each of them."""

LAND = "land_ne10m.bin.xz"
LEVELS = "land_levels.bin.xz"
LAKE_LEVELS = "lakes_levels.bin.xz"
LAKES = "lakes_ne10m.bin.xz"
RIVERS = "rivers_ne10m.bin.xz"
BORDERS = "borders_ne10m.bin.xz"
RELIEF = "relief_etopo1_6min.bin.xz"
NAMES = "map_names.csv"


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
        The bounds are invalid.

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
    >>> from cableroute.geodata.linework import KINDS
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


def coarse_level(area: Any, vertices: int) -> int:
    """Return the finest level of which the coasts in an area have so many vertices at most.

    Examples
    --------
    >>> from shapely import box
    >>> coarse_level(box(30, 12, 44, 30), 1000) > coarse_level(box(30, 12, 44, 30), 10_000)
    True
    """
    folder = embedded_folder()
    return coarse_ground.level_for(folder / LAND, folder / LEVELS, area, vertices)


def coarse_land(bounds: Bounds, level: int) -> NDArray[Any]:
    """Return the polygons of the land within bounds, at a level of `coarse_ground`."""
    folder = embedded_folder()
    return coarse_ground.coarse_polygons(folder / LAND, folder / LEVELS, level, bounds)


def coarse_lakes(bounds: Bounds, level: int) -> NDArray[Any]:
    """Return the polygons of the lakes within bounds, as coarse as is fitting at a level."""
    files = embedded_folder() / LAKES, embedded_folder() / LAKE_LEVELS
    coarser = coarse_ground.LAKES_COARSER
    return coarse_ground.coarse_polygons(*files, level, bounds, coarser=coarser)


def coarse_lines(name: str, bounds: Bounds, level: int) -> Lines:
    """Return `RIVERS` (and canals) or `BORDERS` within bounds, as coarse as is fitting."""
    return coarse_ground.coarse_lines(embedded_folder() / name, level, bounds)


def sea_depths(bounds: Bounds, *, every: int = 1) -> Relief:
    """Return the depths within bounds, coarser if wanted.

    Parameters
    ----------
    bounds : (west, south, east, north)
        Window, degrees.
    every : int
        How many nodes of 6 arc minutes, in each direction, are taken together: their mean where a
        quarter of them or more is sea.

    Returns
    -------
    Relief
        Depth in metres, positive down, NaN where there is no sea; the nodes are in the middle
        of what was taken together.

    Raises
    ------
    GeodataError
        The bounds are invalid, or hold no node.

    Examples
    --------
    >>> sea_depths((32, 12, 44, 30), every=5).depth_m.shape
    (36, 24)
    """
    return together(read_relief(embedded_folder() / RELIEF, bounds=bounds), every)


LEAST_SEA = 0.25
"""Share of nodes taken together that are sea, from which they are sea together."""


def together(fine: Relief, every: int) -> Relief:
    """Return a relief with so many nodes, in each direction, taken together, as `sea_depths`."""
    if every == 1:
        return fine
    is_sea = np.isfinite(fine.depth_m)
    blocks = _blocks(np.where(is_sea, fine.depth_m, 0.0), every)
    sea, total = _summed(_blocks(is_sea, every), np.int32), _summed(blocks, np.float64)
    share = sea / (blocks.shape[1] * blocks.shape[3])
    mean = np.where(share >= LEAST_SEA, total / np.maximum(sea, 1), np.nan).astype(np.float32)
    aside = (every - 1) / 2 * fine.step_deg
    return Relief(fine.west_deg + aside, fine.south_deg + aside, every * fine.step_deg, mean)


def sea_count(is_sea: NDArray[np.bool_], every: int) -> int:
    """Return how many nodes are sea once so many, in each direction, are taken together."""
    if every == 1:
        return int(np.count_nonzero(is_sea))
    blocks = _blocks(is_sea, every)
    share = _summed(blocks, np.int32) / (blocks.shape[1] * blocks.shape[3])
    return int(np.count_nonzero(share >= LEAST_SEA))


def _blocks(nodes: NDArray[Any], every: int) -> NDArray[Any]:
    """Return nodes as rows, rows within, columns and columns within."""
    rows, columns = (max(size // every, 1) for size in nodes.shape)
    cut = nodes[: rows * every, : columns * every]
    return cut.reshape(rows, cut.shape[0] // rows, columns, cut.shape[1] // columns)


def _summed(blocks: NDArray[Any], kind: type[np.number[Any]]) -> NDArray[Any]:
    """Return the sum within each block."""
    rows = blocks[:, 0].astype(kind)  # added row by row and column by column: numpy sums
    for row in range(1, blocks.shape[1]):  # along small axes slowly
        rows += blocks[:, row]
    total = rows[:, :, 0].copy()
    for column in range(1, rows.shape[2]):
        total += rows[:, :, column]
    return total


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
    inside = []
    for name in _names():
        lon_deg = name.lon_deg + 360 * math.ceil((west - name.lon_deg) / 360)
        if lon_deg <= east and south <= name.lat_deg <= north:
            inside.append(name._replace(lon_deg=lon_deg))
    return inside


@functools.cache
def _names() -> list[Name]:
    with (embedded_folder() / NAMES).open(encoding="utf-8", newline="") as lines:
        rows = [
            Name(
                row["kind"],
                row["name_en"],
                row["name_ar"],
                float(row["lon_deg"]),
                float(row["lat_deg"]),
                float(row["zoom"]),
            )
            for row in csv.DictReader(lines)
        ]
    return sorted(rows, key=lambda name: name.zoom)


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
