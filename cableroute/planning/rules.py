"""What a cell may cost and where a cable may not go.

`Rules` are a value: hard limits and weighted costs, read from and written to TOML.
`cost_grid` lays them over a grid of depths; the solvers see nothing but the `CostGrid`.

A km of cable in a cell costs ``(per_km + what costs add there) * the factors that hold there``.
A file of rules::

    name = "coast to coast"
    unit = "USD/km"               # or "1": then 1 is a km of plain seabed
    per_km = 43333
    depth_m = [0, 6000]           # hard limits
    steepest_deg = 15
    never_enter = ["reserves"]    # layers

    [[cost]]
    of = "depth_m"                # or slope_deg, slope_along_deg, coast_km, or a layer's name
    bands = [{ low = 0, high = 200, per_km = 30000, cable_type = "DA" }]

    [[cost]]
    of = "fishing"
    bands = [{ low = 10, high = 50, factor = 1.5 }, { low = 50, factor = 3 }]

    [[layer]]
    name = "fishing"              # a raster, or lines and areas
    file = "fishing_effort.tif"

    [[layer]]
    name = "reserves"
    file = "reserves.geojson"
    coverage = [32, 12, 44, 30]   # where the file would show one if there were one

The numbers above show the form; they are from no source.
"""

from __future__ import annotations

import json
import math
import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from cableroute.errors import CablerouteError, GeodataError, ModelError, Problem, SeabedError
from cableroute.geodata.name_index import nearest
from cableroute.geodata.store import Geodata
from cableroute.model.figures import NUMBERS
from cableroute.seabed.grid import Grid, lattice_of, outlines_near
from cableroute.seabed.masks import distance_km, inside, touched
from cableroute.seabed.profiles import COARSEST_KM, gradient, require_fine
from cableroute.seabed.raster import Raster, cells_in, open_raster

__all__ = [
    "AlongSlope",
    "Band",
    "Cost",
    "CostGrid",
    "Layer",
    "Rules",
    "cables_layer",
    "closed_shapes",
    "cost_grid",
    "preset_rules",
    "read_rules",
    "rules_from_rates",
]

Values: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]

QUANTITIES: Mapping[str, str] = {
    "depth_m": "depth",
    "slope_deg": "slope",
    "slope_along_deg": "slope along the cable",
    "coast_km": "distance to the coast",
}
"""What a cost may be of, beside the layers: by key, in words."""
BUILD_RATES = {"sea": "sea_build_cost_usd_per_km", "land": "land_build_cost_usd_per_km"}
"""The rates of rates.csv that say what a km costs."""
NO_DEPTH = "no depth data"
"""What cells are closed by that have no depth while depths are limited."""
TAKEN = ("land", "sea", "depth", "slope", "length", NO_DEPTH)
"""What results call what closes and costs: no layer has such a name."""
ESTIMATES = ("low", "likely", "high")
VECTOR_SUFFIXES = (".geojson", ".json", ".gpkg", ".shp", ".kml", ".fgb", ".gml")
UNIT = re.compile(r"1|[A-Z]{3}/km")
LAYERS_OF_CARE = ("hazards", "fishing", "anchoring")
PRESETS: Mapping[str, str] = {
    "shortest": "the shortest way at sea; nothing has a price",
    "rates": "what the rates of the tables say a km costs at sea",
    "land": "what the rates of the tables say a km costs on land",
    "careful": f"rates, and never into the layers {', '.join(LAYERS_OF_CARE)}",
}


@dataclass(frozen=True)
class Band:
    """What a km costs where a quantity is within a range.

    Parameters
    ----------
    low, high : float, optional
        ``low <= value < high``; of equal ones, that value alone (a class of land use). Without
        them no end; but with neither, a band of a layer of lines or areas holds inside only.
    per_km : float
        What a km costs more there, 0 or more.
    factor : float
        By what the cost is multiplied there, above 0; below 1 draws the cable, as along
        existing ones.
    cable_type : str
        Which cable that price is of, as ``"DA"``.
    """

    low: float | None = None
    high: float | None = None
    per_km: float = 0.0
    factor: float = 1.0
    cable_type: str = ""


@dataclass(frozen=True)
class Cost:
    """What one quantity makes a km cost.

    Parameters
    ----------
    of : str
        ``"depth_m"``, ``"slope_deg"`` (steepest slope of the cell), ``"slope_along_deg"``
        (slope in the direction of the cable), ``"coast_km"``, or the name of a layer: of a
        raster its value at the centre of the cell, of lines and areas the distance to them in
        km, 0 inside.
    bands : tuple of Band
        Costs by ranges; where several hold, all count.
    points : tuple of (value, per_km)
        Or costs between which is interpolated; beyond the ends they stay.
    name : str
        What it is called in results; `of` unless given.
    """

    of: str
    bands: tuple[Band, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Layer:
    """A user's layer: a raster, or lines and areas.

    Parameters
    ----------
    name : str
        What costs and limits call it.
    file : str
        A raster (see `open_seabed` for the kinds), or a file of lines and areas that
        geopandas reads; longitude and latitude are made of other coordinates.
    geometry : geometry, optional
        Lines or areas in place of a file, longitude and latitude.
    coverage : (west, south, east, north), optional
        Where lines and areas were collected. Beside the features themselves, nothing is known
        of the rest: without a coverage the layer only knows where it has something.
    nodata : float, optional
        Another value of a raster that stands for no data.
    variable : str, optional
        Which variable of a NetCDF file.
    """

    name: str
    file: str = ""
    geometry: BaseGeometry | None = None
    coverage: tuple[float, float, float, float] | None = None
    nodata: float | None = None
    variable: str | None = None


@dataclass(frozen=True)
class Rules:
    """What a cable may do and what it costs; the default: shortest, not on land.

    Parameters
    ----------
    name : str
        What the rules are called.
    medium : "sea" or "land"
        Where the cable lies: land is closed to a sea cable, and the sea to one on land.
    unit : str
        ``"USD/km"`` or another currency, or ``"1"`` where nothing has a price: then 1 is a km
        of plain seabed.
    per_km : float
        What a km costs where nothing else holds, above 0.
    depth_m : (low, high), optional
        Hard limit: cells of other depths are closed, and those whose depth is not known.
    steepest_deg : float, optional
        Hard limit of the steepest slope of a cell; it needs fine cells.
    never_enter : tuple of str
        Layers that are closed: any cell that an area or line comes into, and any in which a
        raster has a value that is not 0.
    costs : tuple of Cost
        What adds to the cost or multiplies it.
    layers : tuple of Layer
        The layers that costs and limits name.
    coarsest_km : float
        Slopes, and prices of a cable type, are refused where the source of the depths has
        larger cells.
    sources : tuple of (str, str)
        Where figures are from, by key.

    Raises
    ------
    ModelError
        With every fault at once: unknown layers, negative costs, empty ranges ...

    Examples
    --------
    >>> rules = Rules(depth_m=(0, 6000), costs=(Cost("coast_km", (Band(high=5, factor=2.0),)),))
    >>> print(rules.to_toml())
    medium = "sea"
    unit = "1"
    per_km = 1.0
    depth_m = [0.0, 6000.0]
    coarsest_km = 0.5
    <BLANKLINE>
    [[cost]]
    of = "coast_km"
    bands = [{ high = 5.0, factor = 2.0 }]
    <BLANKLINE>
    """

    name: str = ""
    medium: str = "sea"
    unit: str = "1"
    per_km: float = 1.0
    depth_m: tuple[float, float] | None = None
    steepest_deg: float | None = None
    never_enter: tuple[str, ...] = ()
    costs: tuple[Cost, ...] = ()
    layers: tuple[Layer, ...] = ()
    coarsest_km: float = COARSEST_KM
    sources: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        """Normalise and check."""
        faults = []
        for key, kind in (("never_enter", str), ("costs", Cost), ("layers", Layer)):
            value: Any = getattr(self, key)
            one = isinstance(value, (kind, str)) or not isinstance(value, Iterable)
            items = (value,) if one else tuple(value)
            wrong = [item for item in items if not isinstance(item, kind)]
            faults += [
                Problem("type", key, f"holds {item!r}", f"give each as {kind.__name__}")
                for item in wrong
            ]
            object.__setattr__(self, key, tuple(item for item in items if item not in wrong))
        object.__setattr__(self, "sources", tuple(self.sources))
        if _listed(self.depth_m):
            object.__setattr__(self, "depth_m", tuple(self.depth_m or ()))
        faults += _faults(self)
        if faults:
            raise ModelError.of("rules", faults)

    def to_toml(self) -> str:
        """Return the text of a file that `read_rules` reads; sources are comments."""
        sources = dict(self.sources)
        lines = []
        for key in ("name", "medium", "unit", "per_km", "depth_m", "steepest_deg", "never_enter",
                    "coarsest_km"):  # fmt: skip
            value = getattr(self, key)
            if value in ("", None, ()):
                continue
            about = re.sub(r"[\x00-\x1f\x7f]+", " ", sources.get(key, ""))
            lines.append(f"{key} = {_toml(value)}" + (f"  # {about}" if about else ""))
        for cost in self.costs:
            lines += ["", "[[cost]]", f"of = {_toml(cost.of)}"]
            lines += [f"name = {_toml(cost.name)}"] if cost.name else []
            if cost.bands:
                lines.append(f"bands = [{', '.join(_inline(band) for band in cost.bands)}]")
            if cost.points:
                lines.append(f"points = {_toml(cost.points)}")
        for layer in self.layers:
            lines += ["", "[[layer]]", f"name = {_toml(layer.name)}"]
            if layer.geometry is not None:
                wkt = shapely.to_wkt(layer.geometry, rounding_precision=-1)
                lines.append(f"wkt = {_toml(wkt)}")
            for key in ("file", "coverage", "nodata", "variable"):
                value = getattr(layer, key)
                if value not in ("", None):
                    lines.append(f"{key} = {_toml(value)}")
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, eq=False)
class AlongSlope:
    """A cost that depends on the direction in which a cable crosses a cell.

    A cable that runs in the direction (east, north) of length 1 over a cell climbs or falls
    ``slope_deg = degrees(arctan(abs(east * gradient_east + north * gradient_north)))``
    and pays, beside `CostGrid.cost_per_km`, ``numpy.interp(slope_deg, at_deg, cost_per_km)``.

    Parameters
    ----------
    gradient_east, gradient_north : array of float32, shape of the grid
        Rise of the seabed, m per m; 0 where it is not known.
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
        Cells that are not entered.
    unit : str
        ``"USD/km"``, or ``"1"`` where no cost has a unit: then 1 is a km of plain seabed.
    parts : mapping of str to array of float32
        What `cost_per_km` is the sum of, by name, each in the shape of the grid (some are one
        value broadcast). What a factor adds is its part; below 1 that is less than 0.
    closed_by : mapping of str to array of bool
        What `blocked` is the union of, by name, as "land" or the name of an area.
    covered : mapping of str to array of bool
        For each layer that has a coverage, the cells for which it knows anything. Outside
        its coverage a layer neither costs nor limits anything, and the share of the route
        there is to be told.
    along_slope : AlongSlope or None
        Cost that depends on the direction; engines that cannot take it must refuse.
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
    """Lay rules over a grid: what a km costs in each cell and which cells are closed.

    Parameters
    ----------
    grid : Grid
        What `Seabed.window` returned, or `blank_grid` where there are no depths.
    rules : Rules, optional
        The default: the shortest way, not on land.

    Returns
    -------
    CostGrid

    Raises
    ------
    SeabedError
        A slope, or the price of a cable type, cannot be told from cells as coarse; a raster
        cannot be read.
    ModelError
        A layer's file cannot be read.

    Examples
    --------
    >>> from cableroute.seabed.grid import open_seabed
    >>> costs = cost_grid(open_seabed().window((32, 27, 35, 30)), Rules(depth_m=(0, 3000)))
    >>> costs.unit, float(costs.cost_per_km[~costs.blocked].max()), list(costs.closed_by)
    ('1', 1.0, ['land', 'depth', 'no depth data'])
    """
    rules = rules or Rules()
    laid = _Laid(grid, rules)
    covered: dict[str, Mask] = {"depth": ~np.isnan(grid.depth_m)}
    closed: dict[str, Mask] = {"land": grid.land} if rules.medium == "sea" else {"sea": ~grid.land}
    if rules.depth_m is not None:
        low, high = rules.depth_m
        with np.errstate(invalid="ignore"):
            closed["depth"] = (grid.depth_m < low) | (grid.depth_m > high)
        closed[NO_DEPTH] = ~covered["depth"]
    if rules.steepest_deg is not None:
        slope, covered["slope"] = laid.quantity("slope_deg")
        with np.errstate(invalid="ignore"):
            closed["slope"] = slope > rules.steepest_deg
    for name in rules.never_enter:
        closed[name], covered[name] = laid.closed(name)
    first = next(iter(closed))
    for name, mask in closed.items():  # land is land, whatever depth is written there
        if name != first:
            closed[name] = mask & ~closed[first]
    blocked = np.logical_or.reduce(list(closed.values()))

    base = np.broadcast_to(np.float32(rules.per_km), grid.shape)
    parts: dict[str, Values] = {"length": base}
    cost = np.array(base)
    factors: list[tuple[str, Values]] = []
    along: list[Cost] = []
    for item in rules.costs:
        label = _label(item, parts)
        if item.of == "slope_along_deg":
            along.append(item)
            continue
        types = sorted({band.cable_type for band in item.bands} - {""})
        if types:
            what = f"where a cable is {', '.join(types)}"
            require_fine(grid, what, coarsest_km=rules.coarsest_km)
        value, known = laid.quantity(item.of, _reach(item))
        added, factor = _apply(item, value, known, vector=laid.is_vector(item.of))
        if item.of != "coast_km":  # the coast is known everywhere
            covered[QUANTITIES.get(item.of, item.of)] = known
        if added is not None:
            parts[label] = added
            cost += added
        if factor is not None:
            factors.append((label, factor))
    for label, factor in factors:
        parts[label] = parts[label] + cost * (factor - 1) if label in parts else cost * (factor - 1)
        cost *= factor
    cost[blocked] = 0.0
    return CostGrid(
        grid=grid,
        cost_per_km=cost,
        blocked=blocked,
        unit=rules.unit,
        parts=parts,
        closed_by=closed,
        covered=covered,
        along_slope=_along(grid, rules, along, covered),
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


def read_rules(path: str | Path, *, layers: Iterable[Layer] = ()) -> Rules:
    r"""Return the rules of a TOML file.

    Parameters
    ----------
    path : str or Path
        The file; its form is at the top of this module. Files of layers are looked up beside
        it.
    layers : iterable of Layer
        Layers that the file names and does not have, or that take the place of its own.

    Raises
    ------
    ModelError
        The file cannot be read or is no TOML, or with every fault in it at once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "rules.toml")
    ...     _ = file.write_text("depth_m = [20, 4000]\n")
    ...     read_rules(file).depth_m
    (20, 4000)
    """
    path = Path(path)
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise _one("file", path, message, "give a TOML file") from None
    except UnicodeDecodeError:
        raise _one("file", path, "is no text in UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise _one("TOML", path, f"is no TOML: {error}", "write key = 1.5, one a line") from None
    return _parsed(found, path, tuple(layers))


def rules_from_rates(
    geodata: Geodata,
    *,
    medium: str = "sea",
    zone: str = "",
    country: str = "",
    estimate: str = "likely",
    confidential: bool = False,
) -> Rules:
    """Return rules whose costs are the rates of the tables.

    The rate of building a km holds everywhere; rates of the same quantity that the tables
    narrow to a depth hold in their depths instead. The tables that come with the library have
    none by depth: no public source gives them.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    medium : "sea" or "land"
        Where the cable lies.
    zone, country : str, optional
        What the rate is wanted for.
    estimate : "low", "likely" or "high"
        Which end of the range.
    confidential : bool
        Whether rates that are marked so may be used: the figure is then in what is printed.

    Raises
    ------
    GeodataError
        There is no rate, it has no such figure, or it is confidential.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> rules = rules_from_rates(open_geodata())
    >>> rules.unit, rules.per_km
    ('USD/km', 43333.0)
    """
    faults = []
    if medium not in BUILD_RATES:
        faults.append(Problem("medium", "rules", f"{medium!r} is neither 'sea' nor 'land'"))
    if estimate not in ESTIMATES:
        faults.append(Problem("estimate", "rules", f"{estimate!r} is none of {ESTIMATES}"))
    if faults:
        raise ModelError.of("rules", faults)
    quantity = BUILD_RATES[medium]
    rate, fallback = geodata.find_rate(quantity, medium=medium, zone=zone, country=country)
    by_depth = [
        row
        for row in geodata.rates.values()
        if row.quantity == quantity and row.depth_m is not None
        and row.medium in ("", medium) and row.zone in ("", zone) and row.country in ("", country)
    ]  # fmt: skip
    for row in (rate, *by_depth):
        if row.visibility == "confidential" and not confidential:
            raise GeodataError(
                f"rate {row.id} is confidential: pass confidential=True to use it in costs"
            )
    base = _figure(rate, estimate)
    bands = tuple(
        Band(*row.depth_m, factor=_figure(row, estimate) / base, cable_type=row.component)
        for row in by_depth
        if row.depth_m is not None
    )
    about = f"rate {rate.id}, {estimate} ({', '.join(rate.source_ids)})"
    return Rules(
        name=f"{rate.name}, {estimate}",
        medium=medium,
        unit="USD/km",
        per_km=base,
        costs=(Cost("depth_m", bands, name="depth rates"),) if bands else (),
        sources=(("per_km", f"{about}; {fallback}" if fallback else about),),
    )


def preset_rules(
    name: str, geodata: Geodata | None = None, *, layers: Iterable[Layer] = ()
) -> Rules:
    """Return the rules that go by a name.

    Parameters
    ----------
    name : str
        "shortest"; "rates" or "land", what the tables say a km costs; "careful", the same, and
        the layers hazards, fishing and anchoring are never entered.
    geodata : Geodata, optional
        The tables whose rates are used.
    layers : iterable of Layer
        The layers that the rules need.

    Raises
    ------
    ModelError
        There are no rules of that name, or a layer or the tables that they need are absent.

    Examples
    --------
    >>> preset_rules("careful")
    Traceback (most recent call last):
    ...
    cableroute.errors.ModelError: rules: 2 faults
      preset careful: needs the tables, whose rates it uses (pass open_geodata())
      preset careful: needs the layers hazards, fishing, anchoring (pass layers=, each a Layer)
    """
    layers = tuple(layers)
    where, faults = f"preset {name}", []
    if name not in PRESETS:
        known = ", ".join(PRESETS)
        raise ModelError.of("rules", [Problem("preset", where, "is not known", f"give {known}")])
    if name != "shortest" and geodata is None:
        faults.append(
            Problem("tables", where, "needs the tables, whose rates it uses", "pass open_geodata()")
        )
    given = {layer.name for layer in layers}
    absent = [layer for layer in LAYERS_OF_CARE if name == "careful" and layer not in given]
    if absent:
        words = f"needs the layer{'s' * (len(absent) > 1)} {', '.join(absent)}"
        faults.append(Problem("layers", where, words, "pass layers=, each a Layer"))
    if faults:
        raise ModelError.of("rules", faults)
    if geodata is None:
        return Rules(name=name, layers=layers)
    rules = rules_from_rates(geodata, medium="land" if name == "land" else "sea")
    never = LAYERS_OF_CARE if name == "careful" else ()
    return replace(rules, name=f"{name}: {rules.name}", never_enter=never, layers=layers)


def cables_layer(
    geodata: Geodata, *, name: str = "cables", accurate_km: float = 20.0, confidential: bool = False
) -> Layer:
    """Return the catalogue's sea segments as a layer, to follow existing cables or keep away.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    name : str
        What the layer is called.
    accurate_km : float
        Segments whose position is less sure than this are left out: a line that is 50 km off
        is nothing to follow.
    confidential : bool
        Whether confidential segments count.

    Raises
    ------
    ModelError
        No segment is as accurate.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> follow = Cost("cables", (Band(high=5, factor=0.8),))
    >>> rules = Rules(layers=(cables_layer(open_geodata(), accurate_km=50),), costs=(follow,))
    """
    lines = [
        leg.geometry
        for leg in geodata.segments.values()
        if leg.medium == "sea"
        and leg.accuracy_km <= accurate_km
        and (confidential or leg.visibility != "confidential")
    ]
    if not lines:
        raise ModelError(
            f"no sea segment is known to {accurate_km:g} km: give accurate_km above it"
        )
    return Layer(name, geometry=shapely.MultiLineString(lines))


# --- Laying rules over a grid ---------------------------------------------------------------


class _Laid:
    """The quantities of a grid and of the layers over it, each worked out once."""

    def __init__(self, grid: Grid, rules: Rules) -> None:
        self.grid, self.rules = grid, rules
        self.lattice = lattice_of(grid)
        self.layers = {layer.name: layer for layer in rules.layers}
        self._opened: dict[str, Raster | NDArray[Any]] = {}

    def is_vector(self, name: str) -> bool:
        return name in self.layers and not isinstance(self.opened(name), Raster)

    def opened(self, name: str) -> Raster | NDArray[Any]:
        """Return a layer's raster, or its geometries."""
        if name not in self._opened:
            self._opened[name] = _open_layer(self.layers[name])
        return self._opened[name]

    def quantity(self, of: str, reach: float = 0.0) -> tuple[Values, Mask]:
        """Return a quantity and where it is known; distances only as far as they matter."""
        grid = self.grid
        if of == "depth_m":
            return grid.depth_m, ~np.isnan(grid.depth_m)
        if of == "slope_deg":
            east, north = gradient(grid, coarsest_km=self.rules.coarsest_km)
            slope = np.degrees(np.arctan(np.hypot(east, north)))
            return slope, ~np.isnan(slope)
        if of == "coast_km":
            coast = shapely.boundary(outlines_near(self.lattice, reach_km=reach))
            return distance_km(coast, self.lattice, within_km=reach), np.ones(grid.shape, bool)
        found = self.opened(of)
        if isinstance(found, Raster):
            value = _sampled(found, grid)
            return value, ~np.isnan(value)
        if reach > 0:
            value = distance_km(found, self.lattice, within_km=reach)
        else:
            value = np.where(inside(found, self.lattice), 0.0, np.inf).astype(np.float32)
        value[touched(found[shapely.get_dimensions(found) < 2], self.lattice)] = 0.0
        return value, np.isfinite(value) | self.coverage(of)

    def closed(self, name: str) -> tuple[Mask, Mask]:
        """Return the cells that a layer closes, and those that it covers."""
        found = self.opened(name)
        if isinstance(found, Raster):
            value = _sampled(found, self.grid)
            known = ~np.isnan(value)
            return (known & (value != 0)) | _any_within(found, self.grid), known
        closed = inside(found, self.lattice) | touched(found, self.lattice)
        return closed, closed | self.coverage(name)

    def coverage(self, name: str) -> Mask:
        bounds = self.layers[name].coverage
        if bounds is None:
            return np.zeros(self.grid.shape, bool)
        return inside(shapely.box(*bounds), self.lattice)


def _open_layer(layer: Layer) -> Raster | NDArray[Any]:
    if layer.geometry is not None:
        return _apart(shapely.get_parts(np.atleast_1d(np.asarray(layer.geometry, object))))
    path = Path(layer.file)
    if path.suffix.lower() not in VECTOR_SUFFIXES:
        return open_raster(path, nodata=layer.nodata, variable=layer.variable, categories=True)
    import geopandas

    where = f"layer {layer.name}"
    if not path.is_file():
        raise ModelError.of("rules", [Problem("file", where, f"there is no file {path}")])
    try:
        frame = geopandas.read_file(path)
        if frame.crs is None:
            raise ValueError("it has no coordinate system")
        geometries = frame.geometry.to_crs("EPSG:4326")
        at = shapely.get_coordinates(geometries.dropna().to_numpy())
        if not (np.isfinite(at).all() and (np.abs(at) <= (540.0, 90.0)).all()):
            raise ValueError(f"it has places off the globe: its coordinates are not {frame.crs}")
    except Exception as error:  # whatever a reader raises at a damaged file
        if isinstance(error, CablerouteError):
            raise
        words = " ".join(str(error).split())[:200]
        problem = Problem("file", where, f"{path} cannot be read: {words}", "check the file")
        raise ModelError.of("rules", [problem]) from None
    parts: NDArray[Any] = shapely.get_parts(geometries.dropna().to_numpy())
    return _apart(parts)


def _apart(geometries: NDArray[Any]) -> NDArray[Any]:
    """Return geometries in parts whose areas are valid and do not overlap.

    What lies in two areas would count as outside by the even-odd rule of `masks.inside`.
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


def _sampled(raster: Raster, grid: Grid) -> Values:
    """Return the values of a raster in which the centres of the cells lie; NaN beside it."""
    found = np.full(grid.shape, np.nan, np.float32)
    west, south, east, north = grid.bounds
    try:
        window = cells_in(
            raster,
            (west - raster.step_lon_deg, max(-90.0, south - raster.step_lat_deg),
             min(east + raster.step_lon_deg, west - raster.step_lon_deg + 360),
             min(90.0, north + raster.step_lat_deg)),
        )  # fmt: skip
    except SeabedError:
        return found
    columns = window.shape[1]
    row = np.rint((window.north_deg - grid.lat_deg) / raster.step_lat_deg).astype(np.intp)
    turned = (grid.lon_deg - window.west_deg + raster.step_lon_deg / 2) % 360
    column = np.floor(turned / raster.step_lon_deg).astype(np.intp)
    good = np.flatnonzero(column < columns)
    first = 0
    for values in raster.bands(window):
        here = np.flatnonzero((row >= first) & (row < first + values.shape[0]))
        found[np.ix_(here, good)] = values[np.ix_(row[here] - first, column[good])]
        first += values.shape[0]
    return found


def _any_within(raster: Raster, grid: Grid) -> Mask:
    """Return the cells in which any cell of a raster has its centre and is not 0."""
    found = np.zeros(grid.shape, bool)
    west, south, east, north = grid.bounds
    try:
        window = cells_in(raster, (west, south, east, north))
    except SeabedError:
        return found
    rows, columns = window.shape
    lon = window.west_deg + raster.step_lon_deg * np.arange(columns)
    lat = window.north_deg - raster.step_lat_deg * np.arange(rows)
    row, column = grid.cells(grid.west_deg, lat).row, grid.cells(lon, grid.north_deg).column
    first = 0
    for values in raster.bands(window):
        at_row, at_column = np.nonzero(~np.isnan(values) & (values != 0))
        at_row, at_column = row[first + at_row], column[at_column]
        good = (at_row >= 0) & (at_column >= 0)
        found[at_row[good], at_column[good]] = True
        first += values.shape[0]
    return found


def _reach(cost: Cost) -> float:
    """Return up to which distance a cost matters."""
    ends = [end for band in cost.bands for end in (band.low, band.high) if end is not None]
    return max([0.0, *ends, *(value for value, _ in cost.points)])


def _apply(
    cost: Cost, value: Values, known: Mask, *, vector: bool
) -> tuple[Values | None, Values | None]:
    """Return what a cost adds to a km and by what it multiplies it; None for nothing."""
    added = factor = None
    if cost.points:
        at, per_km = np.array(cost.points).T
        added = np.where(known, np.interp(value, at, per_km), 0.0).astype(np.float32)
    for band in cost.bands:
        low = -math.inf if band.low is None else band.low
        inner = vector and band.low is None
        high = (0.0 if inner else math.inf) if band.high is None else band.high
        with np.errstate(invalid="ignore"):
            here = (value >= low) & (value < high)
            if low == high or (vector and high <= 0.0):
                here = value == high
            elif high == math.inf:
                here = value >= low
        here &= known
        if band.per_km:
            added = np.zeros(value.shape, np.float32) if added is None else added
            added[here] += np.float32(band.per_km)
        if band.factor != 1.0:
            factor = np.ones(value.shape, np.float32) if factor is None else factor
            factor[here] *= np.float32(band.factor)
    return added, factor


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


def _label(cost: Cost, taken: Mapping[str, Any]) -> str:
    label = cost.name or QUANTITIES.get(cost.of, cost.of)
    number = 2
    while label in taken:
        label, number = f"{label.rsplit(' (', 1)[0]} ({number})", number + 1
    return label


# --- Checks and TOML ------------------------------------------------------------------------


def _faults(rules: Rules) -> Iterable[Problem]:
    """Give everything that is wrong with rules."""
    if rules.medium not in BUILD_RATES:
        yield Problem("medium", "medium", f"{rules.medium!r} is neither 'sea' nor 'land'")
    if not isinstance(rules.unit, str) or not UNIT.fullmatch(rules.unit):
        yield Problem("unit", "unit", f"{rules.unit!r} is no unit", "write USD/km, or 1 for none")
    if not _number(rules.per_km) or rules.per_km <= 0:
        yield Problem("number", "per_km", f"{rules.per_km!r} is no cost above 0")
    if not _number(rules.coarsest_km) or rules.coarsest_km <= 0:
        yield Problem("number", "coarsest_km", f"{rules.coarsest_km!r} is no km above 0")
    if rules.depth_m is not None and not _pair(rules.depth_m):
        yield Problem("range", "depth_m", f"{rules.depth_m!r} is no (low, high)", "write [0, 6000]")
    steepest = rules.steepest_deg
    if steepest is not None and not (_number(steepest) and 0 < steepest <= 90):
        yield Problem("number", "steepest_deg", f"{steepest!r} is no slope from 0 to 90")
    names = [layer.name for layer in rules.layers]
    for layer in rules.layers:
        yield from _layer_faults(layer, names)
    for name in rules.never_enter:
        if name not in names:
            yield _unknown("layer", f"never_enter {name!r}", name, names)
    for number, cost in enumerate(rules.costs, 1):
        where = f"cost {number}, of {cost.of!r}"
        if cost.of not in QUANTITIES and cost.of not in names:
            yield _unknown("layer", where, cost.of, [*QUANTITIES, *names])
        yield from _cost_faults(cost, where)


def _layer_faults(layer: Layer, names: Sequence[str]) -> Iterable[Problem]:
    where = f"layer {layer.name!r}"
    if not layer.name or layer.name in (*QUANTITIES, *QUANTITIES.values(), *TAKEN):
        yield Problem("name", where, "is no name for a layer", "give it one of its own")
    if list(names).count(layer.name) > 1 and names.index(layer.name) >= 0:
        yield Problem("name", where, "is there twice", "keep one")
    if bool(layer.file) == (layer.geometry is not None):
        yield Problem("file", where, "has neither a file nor a geometry, or both", "give one")
    geometry: Any = layer.geometry
    if geometry is not None and not isinstance(geometry, BaseGeometry):
        yield Problem("geometry", where, f"is {geometry!r}", "give a shapely geometry")
    elif layer.geometry is not None and (
        shapely.is_empty(layer.geometry)
        or not np.isfinite(shapely.bounds(layer.geometry)).all()
        or np.abs(shapely.get_coordinates(layer.geometry)[:, 1]).max() > 90
    ):
        yield Problem("geometry", where, "has no places in longitude and latitude")
    coverage = layer.coverage
    if coverage is not None and not (
        _listed(coverage)
        and len(coverage) == 4
        and all(map(_number, coverage))
        and coverage[0] < coverage[2]
        and -90 <= coverage[1] < coverage[3] <= 90
    ):
        yield Problem("coverage", where, f"{coverage!r} is no west, south, east, north in degrees")


def _cost_faults(cost: Cost, where: str) -> Iterable[Problem]:
    if not all(isinstance(band, Band) for band in _items(cost.bands)):
        yield Problem("type", where, f"has bands {cost.bands!r}", "give a tuple of Band")
        return
    if not all(_listed(point) and len(point) == 2 for point in _items(cost.points)):
        yield Problem("type", where, f"has points {cost.points!r}", "give (value, per_km) pairs")
        return
    if bool(cost.bands) == bool(cost.points):
        yield Problem("cost", where, "has neither bands nor points, or both", "give one of them")
    if cost.of == "slope_along_deg" and cost.bands:
        yield Problem("cost", where, "is interpolated", "give points, not bands")
    for band in cost.bands:
        low, high = ("open" if end is None else str(end) for end in (band.low, band.high))
        which = f"{where}, band {low} to {high}"
        if any(end is not None and not _number(end) for end in (band.low, band.high)):
            yield Problem("number", which, "has ends that are no numbers")
        elif band.low is not None and band.high is not None and band.low > band.high:
            yield Problem("range", which, "has its low end above its high one", "swap them")
        if not _number(band.per_km) or band.per_km < 0:
            message = f"per_km {band.per_km!r} is negative or no number"
            yield Problem("negative cost", which, message, "a saving is a factor below 1")
        if not _number(band.factor) or band.factor <= 0:
            yield Problem("factor", which, f"factor {band.factor!r} is not above 0")
    for value, per_km in cost.points:
        if not _number(value) or not _number(per_km) or per_km < 0:
            yield Problem("negative cost", f"{where}, point {value}", f"{per_km!r} is no cost")
    values = [value for value, _ in cost.points]
    if all(map(_number, values)) and sorted(set(values)) != values:
        yield Problem("points", where, "do not rise", "sort them by value, each once")


KEYS = {item.name for item in fields(Rules)} - {"costs", "layers", "sources"} | {"cost", "layer"}
COST_KEYS = {item.name for item in fields(Cost)}
BAND_KEYS = {item.name for item in fields(Band)}
LAYER_KEYS = {item.name for item in fields(Layer)} - {"geometry"} | {"wkt"}


def _parsed(found: Mapping[str, Any], path: Path, given: tuple[Layer, ...]) -> Rules:
    """Return the rules that a file's tables are, or raise every fault."""
    faults: list[Problem] = []
    where = path.name

    def known(table: Any, keys: set[str], what: str) -> dict[str, Any]:
        if not isinstance(table, Mapping):
            faults.append(Problem("table", f"{where}, {what}", f"{table!r} is no table"))
            return {}
        for key in table:
            if key not in keys:
                faults.append(_unknown("key", f"{where}, {what}", key, sorted(keys)))
        return {key: value for key, value in table.items() if key in keys}

    def listed(table: Mapping[str, Any], key: str) -> list[Any]:
        value = table.get(key, [])
        if not isinstance(value, list):
            faults.append(Problem("list", f"{where}, {key}", f"{value!r} is no list"))
            return []
        return value

    top = known(found, KEYS, "rules")
    costs = []
    for number, row in enumerate(listed(top, "cost"), 1):
        what = f"cost {number}"
        table = known(row, COST_KEYS, what)
        bands = [Band(**known(band, BAND_KEYS, f"{what}, band")) for band in listed(table, "bands")]
        points = listed(table, "points")
        if not all(isinstance(point, list) and len(point) == 2 for point in points):
            faults.append(Problem("points", f"{where}, {what}", "are no [value, per_km] pairs"))
            points = []
        pairs = tuple((float(a), float(b)) if _number(a) and _number(b) else (a, b)
                      for a, b in points)  # fmt: skip
        name = table.get("name", "")
        costs.append(Cost(str(table.get("of", "")), tuple(bands), pairs, str(name)))
    layers = {}
    for number, row in enumerate(listed(top, "layer"), 1):
        table = known(row, LAYER_KEYS, f"layer {number}")
        try:
            layer = _layer_of(table, path.parent)
        except (ValueError, TypeError, shapely.errors.GEOSException) as error:
            faults.append(Problem("layer", f"{where}, layer {number}", str(error)))
            continue
        layers[layer.name if layer.name not in layers else f"{layer.name} #{number}"] = layer
    layers |= {layer.name: layer for layer in given}
    plain: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in top.items()
        if key not in ("cost", "layer")
    }
    odd = [k for k in ("depth_m", "never_enter") if k in plain and not isinstance(plain[k], tuple)]
    faults += [Problem("list", f"{where}, {k}", f"{plain.pop(k)!r} is no list") for k in odd]
    try:
        rules = Rules(**plain, costs=tuple(costs), layers=tuple(layers.values()))
    except ModelError as error:
        raise ModelError.of(f"rules of {where}", [*faults, *error.problems]) from None
    if faults:
        raise ModelError.of(f"rules of {where}", faults)
    return rules


def _layer_of(table: Mapping[str, Any], folder: Path) -> Layer:
    values = dict(table)
    wkt, file = values.pop("wkt", None), values.pop("file", "")
    coverage = values.pop("coverage", None)
    return Layer(
        name=str(values.pop("name", "")),
        file=os.path.normpath(folder / str(file)) if file else "",
        geometry=shapely.from_wkt(wkt) if wkt is not None else None,
        coverage=None if coverage is None else tuple(coverage),
        **values,
    )


def _figure(rate: Any, estimate: str) -> float:
    value = getattr(rate, estimate)
    if value is None:
        raise GeodataError(
            f"rate {rate.id} has no {estimate} figure, only {rate.low:g} to {rate.high:g} "
            f"{rate.unit}: ask for low or high"
        )
    return float(value)


def _number(value: object) -> bool:
    return isinstance(value, NUMBERS) and not isinstance(value, bool) and math.isfinite(value)


def _listed(value: Any) -> bool:
    return isinstance(value, (Sequence, set, frozenset, np.ndarray)) and not isinstance(value, str)


def _items(value: Any) -> Sequence[Any]:
    """Return what a tuple holds; what is none holds itself."""
    return tuple(value) if _listed(value) else (value,)


def _pair(value: Any) -> bool:
    return _listed(value) and len(value) == 2 and all(map(_number, value)) and value[0] <= value[1]


def _one(rule: str, path: Path, message: str, hint: str) -> CablerouteError:
    return ModelError.of("rules", [Problem(rule, os.fspath(path), message, hint)])


def _unknown(what: str, where: str, name: str, known: Sequence[str]) -> Problem:
    near = nearest(str(name), known, count=1)
    hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known) or 'none'}"
    return Problem(f"unknown {what}", where, f"{name!r} is no {what} that is known", hint)


def _toml(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return repr(float(value))
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _inline(band: Band) -> str:
    default = Band()
    pairs = [
        f"{item.name} = {_toml(getattr(band, item.name))}"
        for item in fields(Band)
        if getattr(band, item.name) != getattr(default, item.name)
    ]
    return f"{{ {', '.join(pairs)} }}"
