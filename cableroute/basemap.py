"""What a map stands on: depths in bands, land, lakes, rivers, borders and names.

`land`, `lakes`, `rivers`, `borders`, `depths` and `names` return what lies within bounds, for
any drawing; `base_map` packs all of it for the page that `cableroute.maps` writes. Everything
is read from the embedded tables: Natural Earth (public domain), ETOPO1 (public domain), and
names in two scripts.

Longitude before latitude, degrees, WGS 84. Bounds are west, south, east, north; longitudes may
run on beyond ±180, and what is returned runs on with them.
"""

from __future__ import annotations

import base64
import csv
import functools
import math
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from cableroute import polylines
from cableroute.geodata import embedded_folder
from cableroute.land import Bounds, read_land
from cableroute.linework import Lines, read_lines
from cableroute.relief import Relief, read_relief

__all__ = [
    "BANDS_M",
    "TINTS",
    "Name",
    "Tints",
    "base_map",
    "borders",
    "css",
    "depths",
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
COAST_TOLERANCE_DEG = 0.002
VERTICES = 24_000
"""Of the coast in focus; the coast around it has a quarter of this."""
NODES = 300_000
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


def depths(bounds: Bounds, *, every: int = 1) -> Relief:
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
    >>> depths((32, 12, 44, 30), every=5).depth_m.shape
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


def base_map(window: Bounds, focus: Bounds | None = None) -> dict[str, Any]:
    """Return what a page draws its ground from.

    Parameters
    ----------
    window : (west, south, east, north)
        What can be seen of the world, degrees.
    focus : (west, south, east, north), optional
        What is shown first: finer than what lies around it.

    Returns
    -------
    dict
        Ready for JSON: ``depths`` (grids from fine to coarse and the octets of all, packed),
        ``land`` (tiers from coarse to fine), ``lakes``, ``rivers``, ``canals``, ``borders``,
        ``disputed``, ``names``, and ``coast_km``, how far the coast in focus is simplified.

    Notes
    -----
    What was made for a window is kept, so that the next page of it costs nothing: do not
    change it.

    Examples
    --------
    >>> ground = base_map((20, 10, 50, 40), focus=(30, 26, 36, 32))
    >>> len(ground["depths"]["grids"]), len(ground["land"])
    (2, 2)
    """
    corners = tuple(float(value) for value in window)
    middle = tuple(float(value) for value in focus or window)
    return _base_map(corners, _around(middle, corners))


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
def _base_map(window: Bounds, focus: Bounds) -> dict[str, Any]:
    alone = focus == window
    fine = _Tier.of(focus, VERTICES)
    tiers = [fine] if alone else [_Tier.of(window, VERTICES // 4, spared=focus), fine]
    grids = [_depth_grid(focus, NODES)]
    if not alone:
        grids.append(_depth_grid(window, NODES // 3))
    found = [grid for grid in grids if grid]
    octets = zlib.compress(b"".join(codes for _, codes in found), 7)
    tolerance_deg = tiers[0].tolerance_deg
    return {
        "depths": {
            "grids": [grid for grid, _ in found],
            "levels": LEVELS,
            "deepest_m": DEEPEST_M,
            "bands": [math.sqrt(depth / DEEPEST_M) * (LEVELS - 1) for depth in BANDS_M],
            "tints": {style: tints.depths for style, tints in TINTS.items()},
            "octets": base64.b64encode(octets).decode(),
        },
        "land": [tier.data() for tier in tiers],
        "lakes": _shapes(_coarse(_polygons(lakes(window)), tolerance_deg)),
        **_lines(rivers(window), {2: "rivers", 3: "canals"}, tolerance_deg),
        **_lines(borders(window), {0: "borders", 1: "disputed"}, tolerance_deg),
        "names": [
            [name.kind, name.name_en, name.name_ar, name.lon_deg, name.lat_deg, name.zoom]
            for name in names(window)
        ],
        "coast_km": fine.tolerance_deg * KM_PER_DEGREE,
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


class _Tier(NamedTuple):
    """Land, as coarse as it has to be; `boxes` are where it was cut."""

    polygons: NDArray[Any]
    tolerance_deg: float
    boxes: tuple[Bounds, ...]

    @classmethod
    def of(cls, bounds: Bounds, vertices: int, *, spared: Bounds | None = None) -> _Tier:
        """Return the land within bounds, but for the middle, which another tier has."""
        polygons = _polygons(land(bounds))
        excess = 0.7 * float(shapely.get_num_coordinates(polygons).sum()) / vertices
        tolerance_deg = COAST_TOLERANCE_DEG
        while True:
            tolerance_deg *= max(excess**1.15, 1.0)  # how fast coasts lose vertices, about
            coarse = _coarse(polygons, tolerance_deg)
            excess = float(shapely.get_num_coordinates(coarse).sum()) / vertices
            if excess <= 1:
                break
            excess = max(excess, 1.1)
        if spared is None:
            return cls(coarse, tolerance_deg, (bounds,))
        lap = 0.02  # tiers overlap, or their seam would shine through
        west, south, east, north = spared
        inner = (west + lap, south + lap, east - lap, north - lap)
        hole = shapely.box(*inner)
        met = shapely.intersects(coarse, hole)
        pieces = shapely.get_parts(shapely.difference(coarse[met], hole))
        pieces = pieces[shapely.get_type_id(pieces) == shapely.GeometryType.POLYGON]
        return cls(np.concatenate([coarse[~met], pieces]), tolerance_deg, (bounds, inner))

    def data(self) -> dict[str, Any]:
        shapes = _shapes(self.polygons, digits=_digits(self.tolerance_deg))
        return shapes | {"boxes": self.boxes}


def _polygons(shape: MultiPolygon) -> NDArray[Any]:
    return np.array(shape.geoms, object)


def _coarse(polygons: NDArray[Any], tolerance_deg: float) -> NDArray[Any]:
    """Simplify polygons; what is smaller than the tolerance goes."""
    least = tolerance_deg**2
    coarse = shapely.simplify(polygons[shapely.area(polygons) > least], tolerance_deg)
    return np.asarray(coarse[shapely.area(coarse) > least])


def _digits(tolerance_deg: float) -> int:
    return 3 if tolerance_deg < 0.01 else 2


def _shapes(polygons: NDArray[Any], *, digits: int = 2) -> dict[str, Any]:
    """Return polygons as text, each a list of rings."""
    rings, owners = shapely.get_rings(polygons, return_index=True)
    shapes: list[list[str]] = [[] for _ in polygons]
    for text, owner in zip(_texts(rings, digits), owners, strict=True):
        shapes[owner].append(text)
    return {"digits": digits, "polygons": shapes}


def _lines(lines: Lines, kinds: Mapping[int, str], tolerance_deg: float) -> dict[str, Any]:
    """Return lines as text, by the name of their kind."""
    coarse = shapely.simplify(lines.line, tolerance_deg)
    digits = _digits(tolerance_deg)
    return {
        name: {"digits": digits, "lines": _texts(coarse[lines.kind == kind], digits)}
        for kind, name in kinds.items()
    }


def _texts(lines: NDArray[Any], digits: int) -> list[str]:
    return polylines.encode(
        shapely.get_coordinates(lines), shapely.get_num_coordinates(lines), digits=digits
    )


def _depth_grid(bounds: Bounds, nodes: int) -> tuple[dict[str, float], bytes] | None:
    """Return depths as octets, coarser the more sea there is; none where there is no sea.

    Rows run from the south. A node that is no sea is `NOT_SEA`; another is the step from the
    sea node before it in the row, modulo 128.
    """
    every = 1
    while True:
        relief = depths(bounds, every=every)
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
