"""How deep is the sea: open the embedded relief or a grid file, and read a window of it."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, field, replace

import numpy as np

from cableroute.errors import GeodataError, SeabedError
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.packed import Bounds
from cableroute.geodata.relief import read_relief
from cableroute.seabed.grid import Grid, block_side, in_blocks, window_lattice
from cableroute.seabed.land_cells import land_cells, outlines_near
from cableroute.seabed.open import check_settings, open_raster
from cableroute.seabed.raster import Raster, cells_in, check_bounds, is_around
from cableroute.seabed.settings import SeabedSettings
from cableroute.seabed.signs import no_depth_error, sign_of_depths


@dataclass(frozen=True, eq=False)
class Seabed:
    """A grid of depths that has been opened and not yet read; `open_seabed` makes it.

    Parameters
    ----------
    source : str
        What it is, in words: file, format, how its depths are signed and what shows that.
    raster : Raster or None
        The file and where its cells are; None for the embedded relief.
    sign : int
        1 where the file has depths positive down, -1 where it has heights.
    bounds : (west, south, east, north) or None
        What is read where no window is given.
    settings : SeabedSettings
        How much is read at a time, and how much at most.
    """

    source: str
    raster: Raster | None = None
    sign: int = 1
    bounds: Bounds | None = None
    settings: SeabedSettings = field(default=SeabedSettings(), repr=False)

    def window(self, bounds: Bounds | None = None, *, max_cells: int | None = None) -> Grid:
        """Read the cells whose centres are in a window or on its edge.

        Parameters
        ----------
        bounds : (west, south, east, north), optional
            Degrees; longitudes may run on beyond ±180, as in (170, -20, 200, 0). Without it
            the bounds of the seabed, or all of the grid.
        max_cells : int, optional
            Read no more cells than this: where the window has more, a cell of the result
            is a block of cells, as few as will do. Its depth is their mean; it is
            land where all of them are.

        Returns
        -------
        Grid
            It takes 5 bytes a cell; no more than about 100 MB besides is used to read it.

        Raises
        ------
        SeabedError
            The window is invalid, none of the grid is in it, it has too many cells, no cell in
            it has a depth, or the file holds invalid depths.

        Examples
        --------
        >>> red_sea = open_seabed().window((32, 12, 44, 30), max_cells=2000)
        >>> red_sea.shape, red_sea.step_lon_deg, red_sea.source_step_deg
        ((46, 31), 0.4, 0.4)
        """
        bounds = self.bounds if bounds is None else bounds
        if max_cells is not None and max_cells < 1:
            raise SeabedError(f"max_cells {max_cells} is invalid: give 1 or more")
        if self.raster is None:
            return _relief_grid(self, bounds, max_cells)
        return _raster_grid(self, self.raster, bounds, max_cells)


def open_seabed(
    path: str | os.PathLike[str] | None = None,
    bounds: Bounds | None = None,
    nodata: float | None = None,
    *,
    variable: str | None = None,
    positive: str | None = None,
    settings: SeabedSettings = SeabedSettings(),
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
        Another value that means no data, beside those that the file declares: some
        grids have zero for it.
    variable : str, optional
        Which variable of a NetCDF file, where its name does not show it.
    positive : "up" or "down", optional
        Whether the file's values rise or fall with the seabed. Without it: what the file says
        of itself; if it says nothing, the sign of its values where the land polygons have sea.
    settings : SeabedSettings
        How much is read at a time, and from how much the sign is judged.

    Raises
    ------
    SeabedError
        The file is missing, cut short, of another kind, without georeference or in coordinates
        that cannot be resampled; nothing shows which sign its depths have; or a package is
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
    check_settings(settings)
    if bounds is not None:
        bounds = check_bounds(bounds)
    if path is None:
        if nodata is not None or variable is not None or positive is not None:
            raise SeabedError("the embedded relief needs no nodata, variable or sign: give a path")
        return Seabed(EMBEDDED, bounds=bounds, settings=settings)
    raster = open_raster(path, nodata=nodata, variable=variable, settings=settings)
    cells_in(raster, bounds)  # bounds without a cell are refused now
    sign, why = sign_of_depths(raster, positive, bounds, settings)
    words = ("heights" if sign < 0 else "depths") + f" ({why})"
    note = f", {raster.note}" if raster.note else ""
    title = f" ({raster.title})" if raster.title else ""
    source = f"{raster.path.name}{title}, {raster.format}{note}, {words}"
    return Seabed(source, raster, sign, bounds, settings)


EMBEDDED = "ETOPO1 at 6 arc minutes, embedded"
HIGHEST_M, DEEPEST_M = 9000.0, 12000.0
"""No place on Earth is higher or deeper."""


def _relief_grid(seabed: Seabed, bounds: Bounds | None, max_cells: int | None) -> Grid:
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
        source=seabed.source,
        source_step_deg=relief.step_deg,
    )
    most = seabed.settings.most_cells
    side = block_side(*grid.shape, max_cells, wraps=grid.wraps, most_cells=most)
    return grid if side == 1 else in_blocks(grid, side)


def _raster_grid(
    seabed: Seabed, raster: Raster, bounds: Bounds | None, max_cells: int | None
) -> Grid:
    window = cells_in(raster, bounds)
    rows, columns = window.shape
    wraps = is_around(columns, raster.step_lon_deg)
    most = seabed.settings.most_cells
    side = block_side(rows, columns, max_cells, wraps=wraps, most_cells=most)
    shape = -(-rows // side), -(-columns // side)
    depth = np.empty(shape, np.float32)
    land = np.empty(shape, bool)
    first, low, high = 0, math.inf, -math.inf
    outlines = outlines_near(window_lattice(raster, window))
    for values in raster.bands(window, multiple=side, settings=seabed.settings):
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
        here = replace(here, land=land_cells(here, outlines, seabed.settings))
        if side > 1:
            here = in_blocks(here, side)
        to = first // side
        depth[to : to + here.shape[0]] = here.depth_m
        land[to : to + here.shape[0]] = here.land
        first += values.shape[0]
    if low > high:
        raise no_depth_error(raster, bounds)
    if low < -HIGHEST_M or high > DEEPEST_M:
        odd = seabed.sign * (low if low < -HIGHEST_M else high)
        raise SeabedError(
            f"{raster.path}: it holds the value {odd:g}, which is not a depth in metres "
            f"(if it means no data, give nodata={odd:g})"
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
