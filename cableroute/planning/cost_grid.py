"""What each cell of the sea costs under the rules."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem, SeabedError, because
from cableroute.geodata.formats import FORMATS
from cableroute.geodata.vector_files import layer_names, read_features
from cableroute.geometry.reference_systems import in_degrees
from cableroute.planning.rules import NO_DEPTH, QUANTITIES, Band, Cost, Layer, Rules
from cableroute.seabed.coast_distance import coast_km
from cableroute.seabed.grid import Grid
from cableroute.seabed.masks import distance_km, inside, touched
from cableroute.seabed.open import open_raster
from cableroute.seabed.profiles import gradient, require_fine
from cableroute.seabed.raster import Raster, cells_in

if TYPE_CHECKING:
    import geopandas

Values: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]
OF_THE_SEABED = ("depth_m", "slope_deg")
"""Quantities that a grid may not know in a cell: it costs there what is dearest."""
VECTOR_SUFFIXES = (*(suffix for form in FORMATS for suffix in form.suffixes), ".gml")


@dataclass(frozen=True, eq=False)
class AlongSlope:
    """A cost that depends on the direction in which a cable crosses a cell.

    A cable that runs in the direction (east, north) of length 1 over a cell climbs or falls
    ``slope_deg = degrees(arctan(abs(east * gradient_east + north * gradient_north)))``
    and pays, beside `CostGrid.cost_per_km`, ``numpy.interp(slope_deg, at_deg, cost_per_km)``.

    Parameters
    ----------
    gradient_east, gradient_north : array of float32, shape of the grid
        Rise of the seabed, m per m; 0 where unknown: the dearest slope is in
        `CostGrid.cost_per_km` there.
    at_deg, cost_per_km : array of float64, shape (n,)
        Slopes, rising, and what a km at each costs, 0 or more.
    """

    gradient_east: Values = field(repr=False)
    gradient_north: Values = field(repr=False)
    at_deg: NDArray[np.float64]
    cost_per_km: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class CostGrid:
    """What a km of cable costs in each cell, and which cells are closed.

    Parameters
    ----------
    grid : Grid
        The cells, with their depths.
    cost_per_km : array of float32, shape of the grid
        What a km costs, above 0 and finite wherever a cell is not blocked; 0 in blocked cells.
    blocked : array of bool, same shape
        Closed cells.
    unit : str
        ``"USD/km"``, or ``"1"`` where no cost has a unit: then 1 is a km of plain seabed.
    parts : mapping of str to array of float32
        The components whose sum is `cost_per_km`, by name, each in the shape of the grid (some are
        one value broadcast). The component of a factor is what it adds, negative for one below 1.
    closed_by : mapping of str to array of bool
        The sets of closed cells whose union is `blocked`, by name, such as "land" or an area.
    covered : mapping of str to array of bool
        For each layer with a coverage, the cells for which it has data. Outside its coverage a
        layer adds no cost and sets no limit, and a plan reports the share of the route there.
    along_slope : AlongSlope or None
        Cost that depends on the direction; engines that cannot handle it must refuse.
    """

    grid: Grid
    cost_per_km: Values = field(repr=False)
    blocked: Mask = field(repr=False)
    unit: str = "1"
    parts: Mapping[str, Values] = field(default_factory=dict, repr=False)
    closed_by: Mapping[str, Mask] = field(default_factory=dict, repr=False)
    covered: Mapping[str, Mask] = field(default_factory=dict, repr=False)
    along_slope: AlongSlope | None = field(default=None, repr=False)


def cost_grid(grid: Grid, rules: Rules | None = None) -> CostGrid:
    """Return what a km costs in each cell of a grid by some rules, and which cells are closed.

    Parameters
    ----------
    grid : Grid
        What `Seabed.window` returned, or `blank_grid` where there are no depths.
    rules : Rules, optional
        By default the shortest route, not on land.

    Returns
    -------
    CostGrid

    Raises
    ------
    SeabedError
        The cells are too coarse for a slope or for the price of a cable type; a raster cannot be
        read.
    ModelError
        A layer's file cannot be read.

    Examples
    --------
    >>> from cableroute.seabed.depths import open_seabed
    >>> costs = cost_grid(open_seabed().window((32, 27, 35, 30)), Rules(depth_m=(0, 3000)))
    >>> costs.unit, float(costs.cost_per_km[~costs.blocked].max()), list(costs.closed_by)
    ('1', 1.0, ['land', 'depth', 'no depth data'])
    """
    rules = rules or Rules()
    laid = _Laid(grid, rules)
    covered: dict[str, Mask] = {"depth": ~np.isnan(grid.depth_m)}
    closed = laid.closed_cells(covered)
    blocked = np.logical_or.reduce(list(closed.values()))

    base = np.broadcast_to(np.float32(rules.per_km), grid.shape)
    parts: dict[str, Values] = {"length": base}
    cost = np.array(base)
    factors: list[tuple[str, Values]] = []
    along: list[Cost] = []
    for item in rules.costs:
        label = cost_label(item, parts)
        if item.of == "slope_along_deg":
            along.append(item)
            continue
        types = sorted({band.cable_type for band in item.bands} - {""})
        if types:
            what = f"where a cable is {', '.join(types)}"
            require_fine(grid, what, coarsest_km=rules.coarsest_km)
        value, has_value = laid.quantity(item.of, _reach(item))
        added, factor = _apply(item, value, has_value, vector=laid.is_vector(item.of))
        if item.of in OF_THE_SEABED:
            _as_dearest(item, ~has_value, added, factor)
        if item.of != "coast_km":  # the distance to the coast has values everywhere
            covered[QUANTITIES.get(item.of, item.of)] = has_value
        if added is not None:
            parts[label] = added
            cost += added
        if factor is not None:
            factors.append((label, factor))
    for label, factor in factors:
        parts[label] = parts[label] + cost * (factor - 1) if label in parts else cost * (factor - 1)
        cost *= factor
    along_slope = _along(grid, rules, along, covered)
    if along_slope is not None and not covered["slope"].all():
        per_km = along_slope.cost_per_km
        dearest = per_km.max() - np.interp(0.0, along_slope.at_deg, per_km)
        label = cost_label(Cost("slope_along_deg", name="slope not known"), parts)
        parts[label] = np.where(covered["slope"], 0.0, dearest).astype(np.float32)
        cost += parts[label]
    cost[blocked] = 0.0
    return CostGrid(
        grid=grid,
        cost_per_km=cost,
        blocked=blocked,
        unit=rules.unit,
        parts=parts,
        closed_by=closed,
        covered=covered,
        along_slope=along_slope,
    )


def closed_shapes(rules: Rules) -> Mapping[str, NDArray[Any]]:
    """Return the areas and lines that rules close, by the layer's name; of rasters nothing.

    Raises
    ------
    ModelError
        A layer's file cannot be read.

    Examples
    --------
    >>> from shapely import box
    >>> reserve = Layer("reserve", geometry=box(33, 27, 34, 28))
    >>> closed_shapes(Rules(never_enter=("reserve",), layers=(reserve,)))["reserve"].size
    1
    """
    layers = {layer.name: layer for layer in rules.layers}
    opened = {name: _open_layer(layers[name]) for name in rules.never_enter}
    return {name: shapes for name, shapes in opened.items() if not isinstance(shapes, Raster)}


# --- Laying rules over a grid ---------------------------------------------------------------


class _Laid:
    """The quantities of a grid and of the layers over it, each worked out once."""

    def __init__(self, grid: Grid, rules: Rules) -> None:
        self.grid, self.rules = grid, rules
        self.lattice = grid.lattice
        self.layers = {layer.name: layer for layer in rules.layers}
        self._opened: dict[str, Raster | NDArray[Any]] = {}

    def closed_cells(self, covered: dict[str, Mask]) -> dict[str, Mask]:
        """Return closed cells by the name of what closes them; add to `covered` what is covered."""
        grid, rules = self.grid, self.rules
        closed: dict[str, Mask] = (
            {"land": grid.land} if rules.medium == "sea" else {"sea": ~grid.land}
        )
        if rules.depth_m is not None:
            low, high = rules.depth_m
            with np.errstate(invalid="ignore"):
                closed["depth"] = (grid.depth_m < low) | (grid.depth_m > high)
            closed[NO_DEPTH] = ~covered["depth"]
        if rules.steepest_deg is not None:
            slope, covered["slope"] = self.quantity("slope_deg")
            with np.errstate(invalid="ignore"):
                closed["slope"] = slope > rules.steepest_deg
        for name in rules.never_enter:
            closed[name], covered[name] = self.closed(name)
        closed |= self.closed_by_bands()
        first = next(iter(closed))
        for name, mask in closed.items():  # land is land, whatever depth is written there
            if name != first:
                closed[name] = mask & ~closed[first]
        return closed

    def is_vector(self, name: str) -> bool:
        return name in self.layers and not isinstance(self.opened(name), Raster)

    def opened(self, name: str) -> Raster | NDArray[Any]:
        """Return a layer's raster, or its geometries."""
        if name not in self._opened:
            self._opened[name] = _open_layer(self.layers[name])
        return self._opened[name]

    def quantity(self, of: str, reach: float = 0.0) -> tuple[Values, Mask]:
        """Return a quantity and where it has values; distances only as far as they matter."""
        grid = self.grid
        if of == "depth_m":
            return grid.depth_m, ~np.isnan(grid.depth_m)
        if of == "slope_deg":
            east, north = gradient(grid, coarsest_km=self.rules.coarsest_km)
            slope = np.degrees(np.arctan(np.hypot(east, north)))
            return slope, ~np.isnan(slope)
        if of == "coast_km":
            return coast_km(self.lattice, within_km=reach), np.ones(grid.shape, bool)
        layer = self.opened(of)
        if isinstance(layer, Raster):
            value = _raster_values(layer, grid)
            return value, ~np.isnan(value)
        if reach > 0:
            value = distance_km(layer, self.lattice, within_km=reach)
        else:
            value = np.where(inside(layer, self.lattice), 0.0, np.inf).astype(np.float32)
        value[touched(layer[shapely.get_dimensions(layer) < 2], self.lattice)] = 0.0
        return value, np.isfinite(value) | self.coverage(of)

    def closed(self, name: str) -> tuple[Mask, Mask]:
        """Return the cells that a layer closes, and the cells that the layer covers."""
        layer = self.opened(name)
        if isinstance(layer, Raster):
            value = _raster_values(layer, self.grid)
            has_value = ~np.isnan(value)
            return (has_value & (value != 0)) | _any_within(layer, self.grid), has_value
        closed = inside(layer, self.lattice) | touched(layer, self.lattice)
        return closed, closed | self.coverage(name)

    def closed_by_bands(self) -> dict[str, Mask]:
        """Return the cells that bands of costs close, by the cost."""
        return {
            f"{cost.name or cost.of}, closed": self.in_closed_bands(cost)
            for cost in self.rules.costs
            if any(band.closed for band in cost.bands)
        }

    def in_closed_bands(self, cost: Cost) -> Mask:
        """Return the cells that bands close; of a raster, any in which a cell of it is closed."""
        bands = [band for band in cost.bands if band.closed]
        layer = self.opened(cost.of) if cost.of in self.layers else None
        vector = self.is_vector(cost.of)
        value, has_value = self.quantity(cost.of, _reach(cost))
        mask = np.zeros(self.grid.shape, bool)
        for band in bands:
            mask |= _within(band, value, vector=vector) & has_value
            if isinstance(layer, Raster):
                mask |= _any_within(layer, self.grid, band)
        if isinstance(layer, Raster):  # a cell of the raster may come into a corner
            for right, up in itertools.product((-0.5, 0.5), repeat=2):
                corners = replace(
                    self.grid,
                    west_deg=self.grid.west_deg + right * self.grid.step_lon_deg,
                    north_deg=self.grid.north_deg + up * self.grid.step_lat_deg,
                )
                at_corner = _raster_values(layer, corners)
                for band in bands:
                    mask |= _within(band, at_corner, vector=False) & ~np.isnan(at_corner)
        return mask

    def coverage(self, name: str) -> Mask:
        bounds = self.layers[name].coverage
        if bounds is None:
            return np.zeros(self.grid.shape, bool)
        return inside(shapely.box(*bounds), self.lattice)


def _open_layer(layer: Layer) -> Raster | NDArray[Any]:
    """Return a layer's raster, or its geometries."""
    path = Path(layer.file)
    if layer.geometry is None and path.suffix.lower() not in VECTOR_SUFFIXES:
        return open_raster(path, nodata=layer.nodata, variable=layer.variable, categories=True)
    mark = (0, 0)
    if layer.geometry is None and path.is_file():
        status = path.stat()
        mark = status.st_mtime_ns, status.st_size
    return _shapes(layer.name, path, mark, layer.geometry)


@lru_cache(maxsize=16)
def _shapes(
    name: str, path: Path, mark: tuple[int, int], geometry: BaseGeometry | None
) -> NDArray[Any]:
    """Return the geometries of a layer; one that several windows need is read once.

    `mark` differs where a file changed.
    """
    if geometry is not None:
        return _valid_parts(shapely.get_parts(np.atleast_1d(np.asarray(geometry, object))))
    where = f"layer {name}"
    if not path.is_file():
        raise ModelError.of("rules", [Problem("file", where, f"there is no file {path}")])
    try:
        geometries = (
            _gml_geometries(path) if path.suffix.lower() == ".gml" else read_features(path).geometry
        )
    except Exception as error:  # whatever a reader raises at a damaged file
        message = because(f"{path} cannot be read", error)
        problem = Problem("file", where, message, "check the file")
        raise ModelError.of("rules", [problem]) from None
    parts: NDArray[Any] = shapely.get_parts(geometries.dropna().to_numpy())
    return _valid_parts(parts)


def _gml_geometries(path: Path) -> geopandas.GeoSeries:
    """Return the geometries of every layer of a GML, which is not among the formats of tables."""
    import geopandas
    import pandas as pd

    read = [geopandas.read_file(path, layer=name).geometry for name in layer_names(path)]
    if not read or any(series.crs is None for series in read):
        raise ValueError("it has no geometries, or no coordinate system")
    geometries = pd.concat(
        [in_degrees(series, lambda wrong, _: ValueError(wrong)) for series in read],
        ignore_index=True,
    )
    at = shapely.get_coordinates(geometries.dropna().to_numpy())
    if not (np.isfinite(at).all() and (np.abs(at) <= (540.0, 90.0)).all()):
        raise ValueError("it has places off the globe")
    return geometries


def _valid_parts(geometries: NDArray[Any]) -> NDArray[Any]:
    """Return geometries in parts whose areas are valid and do not overlap.

    What is in two areas would count as outside by the even-odd rule of `masks.inside`.
    """
    parts: NDArray[Any] = shapely.get_parts(geometries)
    areas = shapely.get_dimensions(parts) == 2
    wrong = areas & ~shapely.is_valid(parts)
    if wrong.any():
        parts = np.concatenate([parts[~wrong], shapely.get_parts(shapely.make_valid(parts[wrong]))])
        areas = shapely.get_dimensions(parts) == 2
    parts = np.concatenate([parts[areas], parts[~areas & ~shapely.is_empty(parts)]])
    polygons = parts[: areas.sum()]
    one, two = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    joined = np.unique(one[one != two])
    if not joined.size:
        return parts
    union = shapely.get_parts(shapely.union_all(polygons[joined]))
    return np.concatenate([np.delete(parts, joined), union])


def _raster_values(raster: Raster, grid: Grid) -> Values:
    """Return the values of a raster at the centres of the cells; NaN beside it."""
    at_centres = np.full(grid.shape, np.nan, np.float32)
    west, south, east, north = grid.bounds
    try:
        window = cells_in(
            raster,
            (
                west - raster.step_lon_deg,
                max(-90.0, south - raster.step_lat_deg),
                min(east + raster.step_lon_deg, west - raster.step_lon_deg + 360),
                min(90.0, north + raster.step_lat_deg),
            ),
        )
    except SeabedError:
        return at_centres
    columns = window.shape[1]
    row = np.rint((window.north_deg - grid.lat_deg) / raster.step_lat_deg).astype(np.intp)
    turned = (grid.lon_deg - window.west_deg + raster.step_lon_deg / 2) % 360
    column = np.floor(turned / raster.step_lon_deg).astype(np.intp)
    good = np.flatnonzero(column < columns)
    first = 0
    for values in raster.bands(window):
        here = np.flatnonzero((row >= first) & (row < first + values.shape[0]))
        at_centres[np.ix_(here, good)] = values[np.ix_(row[here] - first, column[good])]
        first += values.shape[0]
    return at_centres


def _any_within(raster: Raster, grid: Grid, band: Band | None = None) -> Mask:
    """Return the cells in which any cell of a raster has its centre and is not 0, or in a band."""
    cells = np.zeros(grid.shape, bool)
    west, south, east, north = grid.bounds
    try:
        window = cells_in(raster, (west, south, east, north))
    except SeabedError:
        return cells
    rows, columns = window.shape
    lon = window.west_deg + raster.step_lon_deg * np.arange(columns)
    lat = window.north_deg - raster.step_lat_deg * np.arange(rows)
    row, column = grid.cells(grid.west_deg, lat).row, grid.cells(lon, grid.north_deg).column
    first = 0
    for values in raster.bands(window):
        wanted = values != 0 if band is None else _within(band, values, vector=False)
        at_row, at_column = np.nonzero(~np.isnan(values) & wanted)
        at_row, at_column = row[first + at_row], column[at_column]
        good = (at_row >= 0) & (at_column >= 0)
        cells[at_row[good], at_column[good]] = True
        first += values.shape[0]
    return cells


def _reach(cost: Cost) -> float:
    """Return up to which distance a cost matters."""
    ends = [end for band in cost.bands for end in (band.low, band.high) if end is not None]
    return max([0.0, *ends, *(value for value, _ in cost.points)])


def _apply(
    cost: Cost, value: Values, has_value: Mask, *, vector: bool
) -> tuple[Values | None, Values | None]:
    """Return the sum and the factor per km of a cost; None where the cost has none."""
    added = factor = None
    if cost.points:
        at, per_km = np.array(cost.points).T
        added = np.where(has_value, np.interp(value, at, per_km), 0.0).astype(np.float32)
    for band in cost.bands:
        here = _within(band, value, vector=vector) & has_value
        if band.per_km:
            added = np.zeros(value.shape, np.float32) if added is None else added
            added[here] += np.float32(band.per_km)
        if band.factor != 1.0:
            factor = np.ones(value.shape, np.float32) if factor is None else factor
            factor[here] *= np.float32(band.factor)
    return added, factor


def _as_dearest(cost: Cost, unknown: Mask, added: Values | None, factor: Values | None) -> None:
    """Charge cells of unknown depth or slope what is dearest in the cost, in place."""
    ends = [end for band in cost.bands for end in (band.low, band.high) if end is not None]
    points = [value for value, _ in cost.points]
    at = np.array([0.0, *ends, *np.nextafter(ends, -math.inf), *points])
    most, times = _apply(cost, at, np.ones(at.shape, bool), vector=False)
    if added is not None and most is not None:
        added[unknown] = most.max()
    if factor is not None and times is not None:
        factor[unknown] = times.max()


def _within(band: Band, value: NDArray[Any], *, vector: bool) -> Mask:
    """Return where a quantity is within a band."""
    low = -math.inf if band.low is None else band.low
    inner = vector and band.low is None
    high = (0.0 if inner else math.inf) if band.high is None else band.high
    with np.errstate(invalid="ignore"):
        if low == high or (vector and high <= 0.0):
            return np.asarray(value == high)
        if high == math.inf:
            return np.asarray(value >= low)
        return np.asarray((value >= low) & (value < high))


def _along(
    grid: Grid, rules: Rules, costs: Sequence[Cost], covered: dict[str, Mask]
) -> AlongSlope | None:
    """Return the cost that depends on the direction, of one or several costs."""
    if not costs:
        return None
    east, north = gradient(grid, coarsest_km=rules.coarsest_km)
    covered["slope"] = ~(np.isnan(east) | np.isnan(north))
    at = np.unique([value for cost in costs for value, _ in cost.points])
    total = np.zeros(at.size)
    for cost in costs:
        total += np.interp(at, *np.array(cost.points).T)
    return AlongSlope(np.nan_to_num(east), np.nan_to_num(north), at, total)


def cost_label(cost: Cost, taken: Collection[str] = ()) -> str:
    """Return the name of a cost, with a number where another has the name."""
    label = cost.name or QUANTITIES.get(cost.of, cost.of)
    number = 2
    while label in taken:
        label, number = f"{label.rsplit(' (', 1)[0]} ({number})", number + 1
    return label
