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
    through_ice = false           # the Arctic Ocean and its passages stay closed

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

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.errors import (
    CablerouteError,
    ModelError,
    Problem,
    is_number,
    kind_faults,
    listed_faults,
)
from cableroute.files import toml_value
from cableroute.geodata.name_index import nearly
from cableroute.seabed.profiles import COARSEST_KM

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
UNIT = re.compile(r"1|[A-Z]{3}/km")


@dataclass(frozen=True)
class Band:
    """What a km costs where a quantity is within a range.

    Parameters
    ----------
    low, high : float, optional
        ``low <= value < high``; where the two are equal, that value alone (a class of land use).
        One that is left out sets no limit; without both, a band of a layer of lines or areas
        applies only inside it.
    per_km : float
        What a km costs more there, 0 or more.
    factor : float
        Factor by which the cost is multiplied there, above 0; below 1 it attracts the cable, such
        as along existing ones.
    cable_type : str
        Cable type to which that price applies, such as ``"DA"``.
    closed : bool
        Whether cells are closed there, such as a class of land use that may not be built on.

    Examples
    --------
    >>> Band(high=200, factor=2.0).per_km
    0.0
    """

    low: float | None = None
    high: float | None = None
    per_km: float = 0.0
    factor: float = 1.0
    cable_type: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Cost:
    """The cost of a km as a function of one quantity.

    A cell without a known depth or slope has the highest cost of `bands` or `points`, so that
    unknown cells give no line an advantage. Where a layer has no data it adds no cost, and the
    result says what share of the line it covers.

    Parameters
    ----------
    of : str
        ``"depth_m"``, ``"slope_deg"`` (steepest slope of the cell), ``"slope_along_deg"``
        (slope in the direction of the cable), ``"coast_km"``, or the name of a layer: of a
        raster its value at the centre of the cell, of lines and areas the distance to them in
        km, 0 inside.
    bands : tuple of Band
        Costs by range; where several ranges apply, all of their costs count.
    points : tuple of (value, per_km)
        Or costs to interpolate between; beyond the ends they are constant.
    name : str
        Its name in results; `of` unless given.

    Examples
    --------
    >>> Cost("depth_m", (Band(high=200, factor=2.0),)).of
    'depth_m'
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
        Its name in costs and limits.
    file : str
        A raster (see `open_seabed` for the kinds), or a file of lines and areas that
        geopandas reads; other coordinates are converted to longitude and latitude.
    geometry : geometry, optional
        Lines or areas in place of a file, longitude and latitude.
    coverage : (west, south, east, north), optional
        Where lines and areas were collected. Without it, the layer has no data outside the features
        themselves.
    nodata : float, optional
        A further value of a raster that means no data.
    variable : str, optional
        Variable of a NetCDF file.

    Examples
    --------
    >>> Layer("reefs", "reefs.gpkg", coverage=(32, 20, 40, 30)).name
    'reefs'
    """

    name: str
    file: str = ""
    geometry: BaseGeometry | None = None
    coverage: tuple[float, float, float, float] | None = None
    nodata: float | None = None
    variable: str | None = None


@dataclass(frozen=True)
class Rules:
    """Where a cable may go and what it costs; by default the shortest route, not on land.

    Parameters
    ----------
    name : str
        What the rules are called.
    medium : "sea" or "land"
        Where the cable is: land is closed to a sea cable, and the sea to one on land.
    unit : str
        ``"USD/km"`` or another currency, or ``"1"`` where nothing has a price: then 1 is a km
        of plain seabed.
    per_km : float
        Cost of a km where nothing else applies, above 0.
    depth_m : (low, high), optional
        Hard limit: cells of other or unknown depth are closed.
    steepest_deg : float, optional
        Hard limit of the steepest slope of a cell; it needs fine cells.
    never_enter : tuple of str
        Layers that are closed: any cell that an area or line comes into, and any in which a
        raster has a value that is not 0.
    costs : tuple of Cost
        Costs that add to it or multiply it.
    layers : tuple of Layer
        The layers that costs and limits name.
    coarsest_km : float
        Slopes and prices by cable type are refused where the source of the depths has larger cells.
    through_ice : bool
        Whether a cable may pass waters that ice closes most of the year: the Arctic Ocean and both
        of its passages.
    sources : tuple of (str, str)
        The source of each figure, by key.

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
    depth_m = [0, 6000]
    coarsest_km = 0.5
    <BLANKLINE>
    [[cost]]
    of = "coast_km"
    bands = [{ high = 5, factor = 2.0 }]
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
    through_ice: bool = False
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
        if _is_listed(self.depth_m):
            object.__setattr__(self, "depth_m", tuple(self.depth_m or ()))
        faults += _faults(self)
        ModelError.check("rules", faults)

    def to_toml(self) -> str:
        """Return the text of a file that `read_rules` reads; sources are comments."""
        sources = dict(self.sources)
        lines = []
        for key in (
            "name",
            "medium",
            "unit",
            "per_km",
            "depth_m",
            "steepest_deg",
            "never_enter",
            "coarsest_km",
        ):
            value = getattr(self, key)
            if value in ("", None, ()):
                continue
            about = re.sub(r"[\x00-\x1f\x7f]+", " ", sources.get(key, ""))
            lines.append(f"{key} = {toml_value(value)}" + (f"  # {about}" if about else ""))
        if self.through_ice:
            lines.append("through_ice = true")
        for cost in self.costs:
            lines += ["", "[[cost]]", f"of = {toml_value(cost.of)}"]
            lines += [f"name = {toml_value(cost.name)}"] if cost.name else []
            if cost.bands:
                lines.append(f"bands = [{', '.join(_inline(band) for band in cost.bands)}]")
            if cost.points:
                lines.append(f"points = {toml_value(cost.points)}")
        for layer in self.layers:
            lines += ["", "[[layer]]", f"name = {toml_value(layer.name)}"]
            if layer.geometry is not None:
                wkt = shapely.to_wkt(layer.geometry, rounding_precision=-1)
                lines.append(f"wkt = {toml_value(wkt)}")
            for key in ("file", "coverage", "nodata", "variable"):
                value = getattr(layer, key)
                if value not in ("", None):
                    lines.append(f"{key} = {toml_value(value)}")
        return "\n".join(lines) + "\n"


# --- Checks and TOML ------------------------------------------------------------------------


def _faults(rules: Rules) -> Iterable[Problem]:
    """Give everything that is wrong with rules."""
    yield from kind_faults("name", rules.name, str, "give a text")
    for cost in rules.costs:
        where = f"cost of {cost.of!r}, cable_type"
        types = [getattr(band, "cable_type", "") for band in cost.bands]
        yield from listed_faults(where, types, str, "give a text")
    for layer in rules.layers:
        where, missing = f"layer {layer.name!r}", type(None)
        yield from kind_faults(f"{where}, variable", layer.variable, (str, missing), "give a text")
        kinds = (float, int, missing)
        yield from kind_faults(f"{where}, nodata", layer.nodata, kinds, "give a number")
    if rules.medium not in (*BUILD_RATES,):
        yield Problem("medium", "medium", f"{rules.medium!r} is neither 'sea' nor 'land'")
    if not isinstance(rules.unit, str) or not UNIT.fullmatch(rules.unit):
        yield Problem(
            "unit", "unit", f"{rules.unit!r} is not a unit", "write USD/km, or 1 for none"
        )
    if not is_number(rules.per_km) or rules.per_km <= 0:
        yield Problem("number", "per_km", f"{rules.per_km!r} is not a cost above 0")
    if not is_number(rules.coarsest_km) or rules.coarsest_km <= 0:
        yield Problem("number", "coarsest_km", f"{rules.coarsest_km!r} is not km above 0")
    through_ice: Any = rules.through_ice
    if not isinstance(through_ice, bool):
        yield Problem("type", "through_ice", f"is {rules.through_ice!r}", "write true or false")
    if rules.depth_m is not None and not _is_pair(rules.depth_m):
        yield Problem(
            "range", "depth_m", f"{rules.depth_m!r} is not (low, high)", "write [0, 6000]"
        )
    steepest = rules.steepest_deg
    if steepest is not None and not (is_number(steepest) and 0 < steepest <= 90):
        yield Problem("number", "steepest_deg", f"{steepest!r} is not a slope from 0 to 90")
    names = [layer.name for layer in rules.layers]
    for layer in rules.layers:
        yield from _layer_faults(layer, names)
    for name in rules.never_enter:
        if name not in names:
            yield unknown_name("layer", f"never_enter {name!r}", name, names)
    for number, cost in enumerate(rules.costs, 1):
        where = f"cost {number}, of {cost.of!r}"
        if cost.of not in QUANTITIES and cost.of not in names:
            yield unknown_name("layer", where, cost.of, [*QUANTITIES, *names])
        yield from _cost_faults(cost, where)


def _layer_faults(layer: Layer, names: Sequence[str]) -> Iterable[Problem]:
    where = f"layer {layer.name!r}"
    if not layer.name or layer.name in (*QUANTITIES, *QUANTITIES.values(), *TAKEN):
        yield Problem("name", where, "is not a name for a layer", "give it one of its own")
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
        _is_listed(coverage)
        and len(coverage) == 4
        and all(map(is_number, coverage))
        and coverage[0] < coverage[2]
        and -90 <= coverage[1] < coverage[3] <= 90
    ):
        yield Problem("coverage", where, f"{coverage!r} is not west, south, east, north in degrees")


def _cost_faults(cost: Cost, where: str) -> Iterable[Problem]:
    if not all(isinstance(band, Band) for band in _items(cost.bands)):
        yield Problem("type", where, f"has bands {cost.bands!r}", "give a tuple of Band")
        return
    if not all(_is_listed(point) and len(point) == 2 for point in _items(cost.points)):
        yield Problem("type", where, f"has points {cost.points!r}", "give (value, per_km) pairs")
        return
    if bool(cost.bands) == bool(cost.points):
        yield Problem("cost", where, "has neither bands nor points, or both", "give one of them")
    if cost.of == "slope_along_deg" and cost.bands:
        yield Problem("cost", where, "is interpolated", "give points, not bands")
    for band in cost.bands:
        low, high = ("open" if end is None else str(end) for end in (band.low, band.high))
        which = f"{where}, band {low} to {high}"
        if any(end is not None and not is_number(end) for end in (band.low, band.high)):
            yield Problem("number", which, "has ends that are not numbers")
        elif band.low is not None and band.high is not None and band.low > band.high:
            yield Problem("range", which, "has its low end above its high one", "swap them")
        if not is_number(band.per_km) or band.per_km < 0:
            message = f"per_km {band.per_km!r} is negative or no number"
            yield Problem("negative cost", which, message, "a saving is a factor below 1")
        closed: Any = band.closed
        if not isinstance(closed, bool):
            yield Problem("type", which, f"closed {closed!r} is neither true nor false")
        if not is_number(band.factor) or band.factor <= 0:
            yield Problem("factor", which, f"factor {band.factor!r} is not above 0")
    for value, per_km in cost.points:
        if not is_number(value) or not is_number(per_km) or per_km < 0:
            yield Problem("negative cost", f"{where}, point {value}", f"{per_km!r} is not a cost")
    values = [value for value, _ in cost.points]
    if all(map(is_number, values)) and sorted(set(values)) != values:
        yield Problem("points", where, "do not rise", "sort them by value, each once")


def _is_listed(value: Any) -> bool:
    return isinstance(value, (Sequence, set, frozenset, np.ndarray)) and not isinstance(value, str)


def _items(value: Any) -> Sequence[Any]:
    """Return the items of a tuple; any other value is the only item."""
    return tuple(value) if _is_listed(value) else (value,)


def _is_pair(value: Any) -> bool:
    return (
        _is_listed(value)
        and len(value) == 2
        and all(map(is_number, value))
        and value[0] <= value[1]
    )


def one_fault(rule: str, path: Path, message: str, hint: str) -> CablerouteError:
    """Return the error of one fault in a file of rules."""
    return ModelError.of("rules", [Problem(rule, os.fspath(path), message, hint)])


def unknown_name(what: str, where: str, name: str, choices: Sequence[str]) -> Problem:
    """Return the fault of an unknown name, with the nearest one."""
    near = nearly(str(name), choices)
    hint = (
        f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(choices) or 'none'}"
    )
    return Problem(f"unknown {what}", where, f"{name!r} is not a {what} that is known", hint)


def _inline(band: Band) -> str:
    default = Band()
    pairs = [
        f"{item.name} = {toml_value(getattr(band, item.name))}"
        for item in fields(Band)
        if getattr(band, item.name) != getattr(default, item.name)
    ]
    return f"{{ {', '.join(pairs)} }}"
