"""How deep is the sea, on which cells, and where is land.

`open_seabed` opens the embedded relief or a grid of the user's own and reads nothing yet but
where its cells lie; `Seabed.window` reads a part of it as a `Grid`, always in one form: rows
from north to south, columns from west to east, depths positive down.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeodataError, SeabedError
from cableroute.geodata.natural_earth import Bounds, read_land
from cableroute.geodata.relief import read_relief
from cableroute.geodata.store import embedded_folder
from cableroute.geometry.geodesy import radii_km
from cableroute.seabed.masks import Lattice, inside, touched
from cableroute.seabed.raster import Raster, Window, cells_in, check_bounds, is_around, open_raster

__all__ = ["Cells", "Grid", "Seabed", "blank_grid", "lattice_of", "open_seabed", "outlines_near"]

MOST_CELLS = 400_000_000
"""A window of more cells is refused: its depths alone would take 1.6 GB."""


class Cells(NamedTuple):
    """Cells of a grid by row and column; -1 in both for what lies outside."""

    row: NDArray[np.intp]
    column: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Grid:
    """Depths on cells, read by `Seabed.window`. WGS 84; a value holds for the cell's centre.

    Parameters
    ----------
    depth_m : array of float32, shape (rows, columns)
        Depth, positive down, negative above the sea; NaN where the source has no data, and on
        the land of the embedded relief. Rows from north to south, columns from west to east.
    land : array of bool, same shape
        True where the cell's centre is not in the world ocean: land, and lakes (the Caspian).
    west_deg, north_deg : float
        Longitude of the centres of the first column, latitude of those of the first row.
        Longitudes of the columns run on beyond 180 where the window does.
    step_lon_deg, step_lat_deg : float
        Size of the cells, degrees; both positive.
    source : str
        Where the depths are from, in words.
    source_step_deg : float
        Size of the cells that the depths are of, the larger of both sides: what the grid can
        tell is no finer than this. It is the source's, or that of the blocks that were read.
    """

    depth_m: NDArray[np.float32] = field(repr=False)
    land: NDArray[np.bool_] = field(repr=False)
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    source: str
    source_step_deg: float

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and of columns."""
        rows, columns = self.depth_m.shape
        return rows, columns

    @property
    def lon_deg(self) -> NDArray[np.float64]:
        """Longitudes of the columns, west to east; they run on beyond ±180."""
        return np.asarray(self.west_deg + self.step_lon_deg * np.arange(self.shape[1]), float)

    @property
    def lat_deg(self) -> NDArray[np.float64]:
        """Latitudes of the rows, north to south."""
        return np.asarray(self.north_deg - self.step_lat_deg * np.arange(self.shape[0]), float)

    @property
    def wraps(self) -> bool:
        """Whether the last column is beside the first: the whole circle of longitudes."""
        return is_around(self.shape[1], self.step_lon_deg)

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north edges of the outermost cells, degrees."""
        rows, columns = self.shape
        west = self.west_deg - self.step_lon_deg / 2
        north = self.north_deg + self.step_lat_deg / 2
        return (
            west,
            max(-90.0, north - rows * self.step_lat_deg),
            west + columns * self.step_lon_deg,
            min(90.0, north),
        )

    @property
    def cell_km(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Width and height of the cells of each row, km on the ellipsoid, at their centres."""
        meridian_km, parallel_km = radii_km(self.lat_deg)
        return (
            parallel_km * math.radians(self.step_lon_deg),
            meridian_km * math.radians(self.step_lat_deg),
        )

    @property
    def source_step_km(self) -> float:
        """Height of the cells that the depths are of, km: what is smaller cannot be told."""
        meridian_km, _ = radii_km(np.array([(self.bounds[1] + self.bounds[3]) / 2]))
        return float(meridian_km[0] * math.radians(self.source_step_deg))

    def cells(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Cells:
        """Return the cells in which places lie; -1, -1 for those outside or not finite.

        190 and -170 are the same longitude. A place on the edge of two cells is in the
        southern and the eastern one.
        """
        lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
        known = np.isfinite(lon) & np.isfinite(lat)
        rows, columns = self.shape
        west, south, _, _ = self.bounds
        east = np.where(known, lon - west, 0.0) % 360.0
        column = np.floor(east / self.step_lon_deg).astype(np.intp)
        if self.wraps:
            column %= columns
        down = self.north_deg + self.step_lat_deg / 2 - np.where(known, lat, 90.0)
        row = np.floor(down / self.step_lat_deg).astype(np.intp)
        row = np.where(lat == south, rows - 1, row)
        inside = known & (column < columns) & (row >= 0) & (row < rows)
        return Cells(np.where(inside, row, -1), np.where(inside, column, -1))


@dataclass(frozen=True, eq=False)
class Seabed:
    """A grid of depths that has been opened and not yet read; `open_seabed` makes it.

    Parameters
    ----------
    source : str
        What it is, in words: file, format, how its depths are signed and what shows that.
    raster : Raster or None
        The file and where its cells lie; None for the embedded relief.
    sign : int
        1 where the file has depths positive down, -1 where it has heights.
    bounds : (west, south, east, north) or None
        What is read where no window is given.
    """

    source: str
    raster: Raster | None = None
    sign: int = 1
    bounds: Bounds | None = None

    def window(self, bounds: Bounds | None = None, *, max_cells: int | None = None) -> Grid:
        """Read the cells whose centres are in a window or on its edge.

        Parameters
        ----------
        bounds : (west, south, east, north), optional
            Degrees; longitudes may run on beyond ±180, as in (170, -20, 200, 0). Without it
            the seabed's own bounds, or all of the grid.
        max_cells : int, optional
            Read no more cells than this: where the window has more, a cell of the result
            stands for a block of cells, as few as will do. Its depth is their mean; it is
            land where all of them are.

        Returns
        -------
        Grid
            It takes 5 bytes a cell; no more than about 100 MB besides is used to read it.

        Raises
        ------
        SeabedError
            The window is none, none of the grid is in it, it has too many cells, no cell in it
            has a depth, or the file holds depths that are none.

        Examples
        --------
        >>> red_sea = open_seabed().window((32, 12, 44, 30), max_cells=2000)
        >>> red_sea.shape, red_sea.step_lon_deg, red_sea.source_step_deg
        ((46, 31), 0.4, 0.4)
        """
        bounds = self.bounds if bounds is None else bounds
        if max_cells is not None and max_cells < 1:
            raise SeabedError(f"max_cells {max_cells} is none: give 1 or more")
        if self.raster is None:
            return _relief_grid(bounds, max_cells, self.source)
        return _raster_grid(self, self.raster, bounds, max_cells)


def open_seabed(
    path: str | os.PathLike[str] | None = None,
    bounds: Bounds | None = None,
    nodata: float | None = None,
    *,
    variable: str | None = None,
    positive: str | None = None,
) -> Seabed:
    """Open a grid of depths: the embedded relief, or a file, which is not read yet.

    Land is where the embedded land polygons have it, whatever the file says: a depth of zero
    is no land, and no lake is sea. Where cells are too coarse for a strait that the embedded
    relief has open, the cells of its passage that hold any sea are sea.

    Parameters
    ----------
    path : path, optional
        A NetCDF file (GEBCO, ETOPO, EMODnet and others), a GeoTIFF or COG, an Esri ASCII grid
        or XYZ text; without it the embedded relief, ETOPO1 at 6 arc minutes.
    bounds : (west, south, east, north), optional
        What `Seabed.window` reads where it is given no window.
    nodata : float, optional
        Another value that stands for no data, beside those that the file declares: some
        grids have zero for it.
    variable : str, optional
        Which variable of a NetCDF file, where its name does not tell.
    positive : "up" or "down", optional
        Whether the file's values rise or fall with the seabed. Without it: what the file says
        of itself; if it says nothing, the sign of its values where the land polygons have sea.

    Raises
    ------
    SeabedError
        The file is missing, cut short, of another kind, without georeference or in coordinates
        that cannot be resampled; it cannot be told which sign its depths have; or a package is
        missing: ``pip install 'cableroute[raster]'``.

    Examples
    --------
    >>> seabed = open_seabed()
    >>> red_sea = seabed.window((32, 12, 44, 30))
    >>> red_sea.shape, red_sea.wraps, round(red_sea.source_step_km, 1)
    ((181, 121), False, 11.1)
    >>> row, column = red_sea.cells(38.7, 19.7)
    >>> float(red_sea.depth_m[row, column]), bool(red_sea.land[row, column])
    (2716.0, False)
    """
    if positive not in (None, "up", "down"):
        raise SeabedError(f"positive {positive!r} is neither 'up' nor 'down'")
    if bounds is not None:
        bounds = check_bounds(bounds)
    if path is None:
        if nodata is not None or variable is not None or positive is not None:
            raise SeabedError("the embedded relief needs no nodata, variable or sign: give a path")
        return Seabed(EMBEDDED, bounds=bounds)
    raster = open_raster(path, nodata=nodata, variable=variable)
    cells_in(raster, bounds)  # bounds without a cell are told now
    sign, why = _sign(raster, positive, bounds)
    words = ("heights" if sign < 0 else "depths") + f" ({why})"
    note = f", {raster.note}" if raster.note else ""
    title = f" ({raster.title})" if raster.title else ""
    source = f"{raster.path.name}{title}, {raster.format}{note}, {words}"
    return Seabed(source, raster, sign, bounds)


def blank_grid(bounds: Bounds, *, step_deg: float) -> Grid:
    """Return cells without depths, as for a way on land over a user's own raster.

    Parameters
    ----------
    bounds : (west, south, east, north)
        Degrees.
    step_deg : float
        Size of the cells; the last ones may reach beyond the bounds.

    Raises
    ------
    SeabedError
        The bounds are no window, or the cells are too many.

    Examples
    --------
    >>> grid = blank_grid((30, 29, 33, 32), step_deg=0.05)
    >>> grid.shape, round(float(grid.land.mean()), 2)
    ((60, 60), 0.75)
    """
    west, south, east, north = check_bounds(bounds)
    if not step_deg > 0:
        raise SeabedError(f"step_deg {step_deg!r} is not above 0")
    rows = math.ceil((north - south) / step_deg - 1e-9)
    columns = math.ceil((east - west) / step_deg - 1e-9)
    _side(rows, columns, None, wraps=False)
    grid = Grid(
        depth_m=np.full((rows, columns), np.nan, np.float32),
        land=np.zeros((rows, columns), bool),
        west_deg=west + step_deg / 2,
        north_deg=north - step_deg / 2,
        step_lon_deg=step_deg,
        step_lat_deg=step_deg,
        source="no depths",
        source_step_deg=step_deg,
    )
    return replace(grid, land=_land(grid, outlines_near(lattice_of(grid))))


# --- Reading --------------------------------------------------------------------------------

EMBEDDED = "ETOPO1 at 6 arc minutes, embedded"
HIGHEST_M, DEEPEST_M = 9000.0, 12000.0
"""No place on Earth is higher or deeper."""
PASSAGE_KM = 0.5
"""Cells wider than this may close the narrowest strait that the land polygons leave open, the
Bosphorus, 0.8 km wide: eight neighbours need a width of step times the root of 2."""
AROUND_DEG = 0.075
"""A passage is looked for so far around its node of the relief: its cell, and a part of those
beside it, in which the strait goes on. Tried on cells of 2 to 7 arc minutes."""
SAMPLES = 8
"""The sign of depths is judged by so many blocks squared, each of so many cells squared."""
MORE_SAMPLES = 64
"""And by so many squared where all of these are empty, as in a global grid of one survey."""
MOST_LOOKED_AT = 20_000_000
"""A grid of no more cells is read whole to say that it is empty."""


def _relief_grid(bounds: Bounds | None, max_cells: int | None, source: str) -> Grid:
    try:
        relief = read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz", bounds=bounds)
    except GeodataError as error:
        raise SeabedError(str(error), error.problems) from None
    depth = relief.depth_m[::-1]
    grid = Grid(
        depth_m=depth,
        land=np.isnan(depth),
        west_deg=relief.west_deg,
        north_deg=float(relief.lat_deg[-1]),
        step_lon_deg=relief.step_deg,
        step_lat_deg=relief.step_deg,
        source=source,
        source_step_deg=relief.step_deg,
    )
    side = _side(*grid.shape, max_cells, wraps=grid.wraps)
    return grid if side == 1 else _in_blocks(grid, side)


def _raster_grid(
    seabed: Seabed, raster: Raster, bounds: Bounds | None, max_cells: int | None
) -> Grid:
    window = cells_in(raster, bounds)
    rows, columns = window.shape
    wraps = is_around(columns, raster.step_lon_deg)
    side = _side(rows, columns, max_cells, wraps=wraps)
    shape = -(-rows // side), -(-columns // side)
    depth = np.empty(shape, np.float32)
    land = np.empty(shape, bool)
    first, low, high = 0, math.inf, -math.inf
    outlines = outlines_near(_window_lattice(raster, window))
    for values in raster.bands(window, multiple=side):
        values *= seabed.sign
        with np.errstate(invalid="ignore", over="ignore"):
            low = min(low, float(np.fmin.reduce(values, axis=None, initial=math.inf)))
            high = max(high, float(np.fmax.reduce(values, axis=None, initial=-math.inf)))
            narrow = values.astype(np.float32)
        here = Grid(
            depth_m=narrow,
            land=np.empty((0, 0), bool),
            west_deg=window.west_deg,
            north_deg=window.north_deg - first * raster.step_lat_deg,
            step_lon_deg=raster.step_lon_deg,
            step_lat_deg=raster.step_lat_deg,
            source=seabed.source,
            source_step_deg=max(raster.step_lon_deg, raster.step_lat_deg),
        )
        here = replace(here, land=_land(here, outlines))
        if side > 1:
            here = _in_blocks(here, side)
        to = first // side
        depth[to : to + here.shape[0]] = here.depth_m
        land[to : to + here.shape[0]] = here.land
        first += values.shape[0]
    if low > high:
        raise _no_depth(raster, bounds)
    if low < -HIGHEST_M or high > DEEPEST_M:
        odd = seabed.sign * (low if low < -HIGHEST_M else high)
        raise SeabedError(
            f"{raster.path}: it holds the value {odd:g}, which is no depth in metres "
            f"(if it stands for no data, give nodata={odd:g})"
        )
    for array in (depth, land):
        array.setflags(write=False)
    return Grid(
        depth_m=depth,
        land=land,
        west_deg=window.west_deg + (side - 1) / 2 * raster.step_lon_deg,
        north_deg=window.north_deg - (side - 1) / 2 * raster.step_lat_deg,
        step_lon_deg=raster.step_lon_deg * side,
        step_lat_deg=raster.step_lat_deg * side,
        source=seabed.source,
        source_step_deg=max(raster.step_lon_deg, raster.step_lat_deg) * side,
    )


def _side(rows: int, columns: int, max_cells: int | None, *, wraps: bool) -> int:
    """Return how many cells squared a block must have."""
    most = MOST_CELLS if max_cells is None else min(max_cells, MOST_CELLS)
    if rows * columns <= most:
        return 1
    if max_cells is None:
        raise SeabedError(
            f"the window has {rows:,} by {columns:,} cells, more than {MOST_CELLS:,}: "
            "give smaller bounds, or max_cells= to read it in blocks"
        )
    side = max(2, math.ceil(math.sqrt(rows * columns / most)))
    while -(-rows // side) * -(-columns // side) > most or (wraps and columns % side):
        side += 1
        if side > max(rows, columns):
            break
    return side


def _in_blocks(grid: Grid, side: int) -> Grid:
    """Return a grid of blocks of cells; the last ones may be short."""
    rows, columns = grid.shape
    pad = (-rows % side, -columns % side)
    depth = np.pad(grid.depth_m, ((0, pad[0]), (0, pad[1])), constant_values=np.nan)
    land = np.pad(grid.land, ((0, pad[0]), (0, pad[1])), constant_values=True)
    shape = depth.shape[0] // side, side, depth.shape[1] // side, side
    depth, land = depth.reshape(shape), land.reshape(shape)
    known = ~np.isnan(depth) & (~land | land.all(axis=(1, 3), keepdims=True))
    count = known.sum(axis=(1, 3))
    total = np.where(known, depth, 0.0).sum(axis=(1, 3), dtype=np.float64)
    with np.errstate(invalid="ignore"):
        mean = (total / np.where(count, count, np.nan)).astype(np.float32)
    return replace(
        grid,
        depth_m=mean,
        land=np.asarray(land.all(axis=(1, 3))),
        west_deg=grid.west_deg + (side - 1) / 2 * grid.step_lon_deg,
        north_deg=grid.north_deg - (side - 1) / 2 * grid.step_lat_deg,
        step_lon_deg=grid.step_lon_deg * side,
        step_lat_deg=grid.step_lat_deg * side,
        source_step_deg=grid.source_step_deg * side,
    )


def lattice_of(grid: Grid) -> Lattice:
    """Return where the cells of a grid are."""
    return Lattice(
        grid.west_deg, grid.north_deg, grid.step_lon_deg, grid.step_lat_deg, *grid.depth_m.shape
    )


def _window_lattice(raster: Raster, window: Window) -> Lattice:
    return Lattice(
        window.west_deg, window.north_deg, raster.step_lon_deg, raster.step_lat_deg, *window.shape
    )


@cache
def _outlines() -> tuple[NDArray[Any], NDArray[np.float64]]:
    """Return the land polygons, lakes filled, and their bounds: beside them is the world ocean."""
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", filled=True)
    polygons = np.array(land.geoms, object)
    return polygons, shapely.bounds(polygons)


def outlines_near(lattice: Lattice, *, reach_km: float = 0.0) -> NDArray[Any]:
    """Return the land polygons, lakes filled, in and around cells, in their running longitudes.

    What is farther from the cells than a degree, and than `reach_km`, is cut off.
    """
    polygons, boxes = _outlines()
    margin = 1 + reach_km / 110
    south = lattice.north_deg - lattice.step_lat_deg * lattice.rows - margin
    north = lattice.north_deg + margin
    wider = margin / max(0.02, math.cos(math.radians(min(89.0, max(abs(north), abs(south))))))
    west = lattice.west_deg - min(wider, 180.0)
    east = lattice.west_deg + lattice.step_lon_deg * lattice.columns + min(wider, 180.0)
    found = []
    for turn in (-360.0, 0.0, 360.0):
        near = polygons[
            (boxes[:, 0] + turn <= east)
            & (boxes[:, 2] + turn >= west)
            & (boxes[:, 1] <= north)
            & (boxes[:, 3] >= south)
        ]
        cut = np.atleast_1d(shapely.clip_by_rect(near, west - turn, south, east - turn, north))
        east_by = np.array([turn, 0.0])
        found.append(shapely.transform(cut, partial(np.add, east_by)))
    parts: NDArray[Any] = shapely.get_parts(shapely.get_parts(np.concatenate(found)))
    return parts


@cache
def _passages() -> NDArray[np.float64]:
    """Return the nodes of the embedded relief that are ashore and yet passed, shape (n, 2)."""
    relief = read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz")
    rows, columns = relief.depth_m.shape
    lattice = Lattice(
        relief.west_deg, relief.lat_deg[-1], relief.step_deg, relief.step_deg, rows, columns
    )
    ashore = inside(_outlines()[0], lattice)[::-1]
    row, column = np.nonzero(ashore & ~np.isnan(relief.depth_m))
    return np.column_stack([relief.lon_deg[column], relief.lat_deg[row]])


def _land(grid: Grid, outlines: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which cells are not in the world ocean, passages left open."""
    lattice = lattice_of(grid)
    land = inside(outlines, lattice)
    width_km, height_km = grid.cell_km
    if max(width_km.max(), height_km.max()) <= PASSAGE_KM:
        return land
    west, south, east, _ = grid.bounds
    north = grid.north_deg + grid.step_lat_deg / 2
    nodes = _passages()
    half = AROUND_DEG
    passed = np.zeros(land.shape, bool)
    for turn in (-360.0, 0.0, 360.0):
        lon, lat = nodes[:, 0] + turn, nodes[:, 1]
        near = (
            (lon + half > west) & (lon - half < east) & (lat + half > south) & (lat - half < north)
        )
        for x, y in zip(lon[near], lat[near], strict=True):
            left = max(0, math.floor((x - half - west) / grid.step_lon_deg))
            right = math.ceil((x + half - west) / grid.step_lon_deg)
            top = max(0, math.floor((north - y - half) / grid.step_lat_deg))
            bottom = math.ceil((north - y + half) / grid.step_lat_deg)
            passed[top:bottom, left:right] = True
    if not passed.any():
        return land
    return land & ~(passed & touched(outlines, lattice))


def _no_depth(raster: Raster, bounds: Bounds | None) -> SeabedError:
    """Return the error that all cells of a window are no data."""
    where = "" if bounds is None else f" within {tuple(bounds)}"
    return SeabedError(
        f"{raster.path}: it holds no depth at all{where}: every cell was read as no data, which "
        f"is {raster.no_data} (give another grid or window, or check nodata=)"
    )


def _known_samples(raster: Raster, window: Window) -> Iterator[tuple[int, int, Any]]:
    """Give blocks of cells that hold values; more are looked at where few hold any."""
    for blocks in (SAMPLES, MORE_SAMPLES):
        found = False
        for row, column, values in raster.samples(window, blocks=blocks, size=SAMPLES):
            if not np.isnan(values).all():
                found = True
                yield row, column, values
        if found:
            return


def _is_empty(raster: Raster, window: Window) -> bool:
    """Return whether no cell of a window has a value; a large window is not read for that."""
    rows, columns = window.shape
    return rows * columns <= MOST_LOOKED_AT and all(
        np.isnan(values).all() for values in raster.bands(window)
    )


def _sign(raster: Raster, positive: str | None, bounds: Bounds | None) -> tuple[int, str]:
    """Return the factor that makes values depths, and what shows it."""
    if positive:
        return (1 if positive == "down" else -1), "as told"
    if raster.positive:
        return (1 if raster.positive == "down" else -1), "as the file says"
    window = cells_in(raster, bounds)
    outlines = outlines_near(_window_lattice(raster, window))
    counts = {"sea up": 0, "sea down": 0, "land up": 0}
    known = False
    for row, column, values in _known_samples(raster, window):
        known = True
        lattice = Lattice(
            window.west_deg + column * raster.step_lon_deg,
            window.north_deg - row * raster.step_lat_deg,
            raster.step_lon_deg,
            raster.step_lat_deg,
            *values.shape,
        )
        land = inside(outlines, lattice)
        counts["sea up"] += int((values[~land] < 0).sum())
        counts["sea down"] += int((values[~land] > 0).sum())
        counts["land up"] += int((values[land] > 0).sum()) - int((values[land] < 0).sum())
    if not known and _is_empty(raster, window):
        raise _no_depth(raster, bounds)
    up, down = counts["sea up"], counts["sea down"]
    if up + down:
        if max(up, down) >= 0.8 * (up + down):
            return (-1 if up > down else 1), "by their sign at sea"
        raise SeabedError(
            f"{raster.path}: it does not say whether its values are depths or heights, and at sea "
            f"{down} are above zero and {up} below, of those looked at "
            "(give positive='up' or 'down')"
        )
    if re.search("elev|alti|height|topo", raster.name, re.IGNORECASE):
        return -1, "by their name"
    if re.search("depth|bathy", raster.name, re.IGNORECASE):
        return 1, "by their name"
    if counts["land up"]:
        return (-1 if counts["land up"] > 0 else 1), "by their sign on land"
    raise SeabedError(
        f"{raster.path}: it does not say whether its values are depths or heights, and no value "
        f"that was looked at shows it; no data is {raster.no_data} (give positive='up' or 'down')"
    )
