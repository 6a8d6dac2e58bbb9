"""What does a user's copy of public data hold along a line: areas, lines, points or values.

`read_public_layer` reads a file in one of the forms of `PUBLIC_FORMS`, of large ones only what is
near a line. Texts of a file are data of others: they are kept as they are and shown inert.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely import LineString

from cableroute.errors import (
    CablerouteError,
    GeodataError,
    ModelError,
    Problem,
    SeabedError,
    because,
)
from cableroute.geodata.vector_files import VectorLimits, layer_names, read_features
from cableroute.geometry.lines import cut_at_date_line, densify
from cableroute.geometry.reference_systems import in_degrees
from cableroute.planning.public_forms import (
    AREAS,
    CELLS,
    LINES,
    POINTS,
    RASTER,
    PublicForm,
    public_form,
)
from cableroute.seabed.open import open_raster
from cableroute.seabed.raster import Raster, cells_in

if TYPE_CHECKING:
    import pandas as pd

Floats: TypeAlias = NDArray[np.float64]

NEAR_DEG = 1.0
"""Features are read so far around a line."""

CELL_SIZES_DEG = (0.01, 0.1)
"""Sides of the cells of a table of cells, degrees, as it is published."""

TILE_DEG = 2.0
"""A raster is read in tiles of this side, only those in which places are."""

_DIMENSIONS = {AREAS: 2, LINES: 1, POINTS: 0}
_CHECKED = (".geojson", ".json", ".kml", ".kmz", ".gpx")
"""Endings of texts, and of archives of them, whose positions are looked into as they are stated."""
_MOST_BYTES = 4_000_000_000
"""Largest of them: the zones of all the world have some hundred million."""
_NOTHING = ("", "nan", "na", "n/a", "null", "none")
_CHUNK = 1_000_000  # rows of a table of cells that are held at a time


@dataclass(frozen=True, eq=False)
class PublicLayer:
    """A user's copy of public data, read; `read_public_layer` makes it.

    Parameters
    ----------
    form : PublicForm
        Its form.
    path : Path
        The file.
    geometry : array of geometries, shape (n,)
        Areas, lines or points, longitude and latitude; empty for values.
    rows : tuple of mapping of str to str
        The columns of each, by the names of the form; an empty text where a file has nothing.
    raster : Raster or None
        The cells, of a raster.
    cell_deg : float
        Side of the cells, of a table of cells; else 0.
    cells : (array of int, array of float)
        Cells by number, rising, and the sum of their values, of a table of cells.
    """

    form: PublicForm
    path: Path
    geometry: NDArray[Any] = field(repr=False)
    rows: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    raster: Raster | None = field(default=None, repr=False)
    cell_deg: float = 0.0
    cells: tuple[NDArray[np.int64], Floats] | None = field(default=None, repr=False)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """The geometries, to find those near a place."""
        return shapely.STRtree(self.geometry)

    def values_at(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Floats:
        """Return the value at places; NaN where there is no data, which is never 0.

        Parameters
        ----------
        lon_deg, lat_deg : float or array
            Places, degrees.
        """
        lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
        if self.raster is not None:
            return _raster_values(self.raster, lon.ravel(), lat.ravel()).reshape(lon.shape)
        if self.cells is None:
            return np.full(lon.shape, np.nan)
        wanted = cell_numbers(lon, lat, self.cell_deg)
        numbers, values = self.cells
        if not numbers.size:
            return np.full(lon.shape, np.nan)
        at = np.minimum(np.searchsorted(numbers, wanted), numbers.size - 1)
        return np.where(numbers[at] == wanted, values[at], np.nan)

    def area_at(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> NDArray[np.intp]:
        """Return which area each place is in, of several the first; -1 in none."""
        lon = (np.asarray(lon_deg, float) + 180) % 360 - 180
        places = np.asarray(shapely.points(lon, np.asarray(lat_deg, float)), object)
        areas = np.full(lon.shape, -1, np.intp)
        inside, area = self.tree.query(places, predicate="intersects")
        areas[inside[::-1]] = area[::-1]
        return areas


def read_public_layer(
    form: str,
    path: str | os.PathLike[str],
    *,
    near: LineString | Sequence[LineString] | None = None,
) -> PublicLayer:
    """Read a user's copy of public data in one of the forms of `PUBLIC_FORMS`.

    Parameters
    ----------
    form : str
        The key of its form, as "wdpa".
    path : path
        Areas, lines and points: a file that geopandas reads, or for points also CSV; a raster:
        GeoTIFF or another that `open_seabed` reads; cells: CSV.
    near : LineString or several, optional
        Read only what is within a degree of these; of a table of cells, those that they pass.

    Raises
    ------
    ModelError
        With every fault at once: an unknown form, no file, missing columns, geometries of another
        kind.

    Examples
    --------
    >>> import json, tempfile
    >>> fault = {"type": "Feature", "properties": {"slip_type": "Normal", "name": "F"},
    ...          "geometry": {"type": "LineString", "coordinates": [[33, 27], [34, 28]]}}
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "faults.geojson")
    ...     _ = path.write_text(json.dumps({"type": "FeatureCollection", "features": [fault]}))
    ...     read_public_layer("gem-faults", path).rows[0]["slip type"]
    'Normal'
    """
    layer_form, path = public_form(form), Path(path)
    lines = [] if near is None else [near] if isinstance(near, LineString) else list(near)
    if not os.path.exists(path):  # of a name that no file can have too
        raise _fault(layer_form, f"there is no file {path}", "name the file of your copy")
    try:
        if layer_form.kind == RASTER:
            nodata = float(layer_form.no_data[0]) if layer_form.no_data else None
            raster = open_raster(path, nodata=nodata)
            return PublicLayer(layer_form, path, np.empty(0, object), raster=raster)
        if layer_form.kind == CELLS:
            return _read_cells(layer_form, path, lines)
        return _read_features(layer_form, path, lines)
    except CablerouteError:
        raise
    except Exception as error:  # whatever a reader raises at a damaged file
        raise _fault(
            layer_form, because(f"{path} cannot be read", error), "check the file"
        ) from None


def cell_numbers(lon_deg: ArrayLike, lat_deg: ArrayLike, side_deg: float) -> NDArray[np.int64]:
    """Return the number of the cell of a global grid in which each place is.

    Examples
    --------
    >>> cell_numbers([0.05, 360.05, 0.15], [0.0, 0.0, 0.0], 0.1).tolist()
    [3241800, 3241800, 3241801]
    """
    columns = round(360 / side_deg)
    column = np.floor(((np.asarray(lon_deg, float) + 180) % 360) / side_deg + 1e-6)
    row = np.floor((np.asarray(lat_deg, float) + 90) / side_deg + 1e-6)
    return np.asarray(row * columns + column, np.int64)


# --- features -------------------------------------------------------------------------------


def _read_features(form: PublicForm, path: Path, lines: Sequence[LineString]) -> PublicLayer:
    """Return the features of a file, its geometry valid and of the form's kind."""
    frame = _frame(form, path, lines)
    names = _columns(form, [str(name) for name in frame.columns if name != "geometry"])
    geometry = np.asarray(frame.geometry.to_numpy(), object)
    kept = np.array([shape is not None and not shape.is_empty for shape in geometry], bool)
    geometry = geometry[kept]
    at = shapely.get_coordinates(geometry)
    if not (np.isfinite(at).all() and (np.abs(at) <= (540.0, 90.0)).all()):
        raise _fault(form, f"{path} has places off the globe", "check its coordinate system")
    wrong = ~shapely.is_valid(geometry)
    geometry[wrong] = shapely.make_valid(geometry[wrong])
    dimension = shapely.get_dimensions(geometry)
    of_kind = dimension == _DIMENSIONS[form.kind]
    if geometry.size and not of_kind.any():
        kinds = ", ".join(sorted({shape.geom_type for shape in geometry}))
        raise _fault(form, f"{path} holds {kinds}, not {form.kind}", f"give a file of {form.kind}")
    table = frame[kept]
    texts = [
        {name: _text(value) for name, value in zip(names, row, strict=True)}
        for row in table[list(names.values())].itertuples(index=False, name=None)
    ]
    chosen = np.flatnonzero(of_kind)
    return PublicLayer(form, path, geometry[chosen], tuple(texts[place] for place in chosen))


def _frame(form: PublicForm, path: Path, lines: Sequence[LineString]) -> Any:
    """Return a file as a table in longitude and latitude, only what is near some lines."""
    import geopandas
    import pandas as pd

    if path.suffix.lower() == ".csv":
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
        names = _columns(form, list(table.columns), needed=("lat", "lon"))
        places = [_degrees(form, path, table[names[axis]]) for axis in ("lon", "lat")]
        has_place = places[0].notna() & places[1].notna()
        points = shapely.points(places[0][has_place], places[1][has_place])
        frame = geopandas.GeoDataFrame(table[has_place], geometry=points, crs="EPSG:4326")
        return _near(frame, lines)
    if path.suffix.lower() in _CHECKED:
        try:
            read = read_features(path, limits=VectorLimits(most_bytes=_MOST_BYTES))
        except GeodataError as error:
            raise _fault(form, f"{path} cannot be read: {error}", "check the file") from None
        return _near(read, lines)
    boxes = [geopandas.GeoSeries([box], crs="EPSG:4326") for box in _boxes(lines)] or [None]
    frames = [
        geopandas.read_file(path, layer=layer, bbox=box)
        for layer in layer_names(path)
        for box in boxes
    ]
    if not frames:
        raise _fault(form, f"{path} has no layer with geometries", "give another file")
    frame = pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
    if frame.crs is None:
        raise _fault(form, f"{path} has no coordinate system", "give longitude and latitude")
    return in_degrees(frame, lambda wrong, hint: _fault(form, f"{path}: {wrong}", hint))


def _near(frame: Any, lines: Sequence[LineString]) -> Any:
    """Return the features of a table that are near some lines; all where there are none."""
    near = _boxes(lines)
    return frame if not near else frame[frame.intersects(shapely.union_all(near))]


def _degrees(form: PublicForm, path: Path, cells: pd.Series[str]) -> pd.Series[float]:
    """Return a column of degrees, NaN where a cell says nothing."""
    import pandas as pd

    texts = cells.str.strip()
    degrees = pd.to_numeric(texts, errors="coerce")
    wrong = np.flatnonzero(degrees.isna() & ~texts.str.casefold().isin(_NOTHING))
    if wrong.size:
        said = f"{path} row {wrong[0] + 2}: {cells.name} is {texts.iloc[wrong[0]]!r}"
        raise _fault(form, said, "write degrees, as 29.9")
    return degrees


def _boxes(lines: Iterable[LineString]) -> list[Any]:
    """Return boxes around lines, none over the date line."""
    boxes = []
    for line in lines:
        for part in shapely.get_parts(cut_at_date_line(densify(line, max_step_km=50.0))):
            west, south, east, north = part.bounds
            wider = NEAR_DEG / max(0.05, float(np.cos(np.radians(min(89, max(-south, north))))))
            box = (west - wider, south - NEAR_DEG, east + wider, north + NEAR_DEG)
            boxes.append(shapely.box(*np.clip(box, (-180, -90, -180, -90), (180, 90, 180, 90))))
    return list(shapely.get_parts(shapely.union_all([shapely.envelope(box) for box in boxes])))


def _columns(
    form: PublicForm, file_columns: Sequence[str], *, needed: Sequence[str] = ()
) -> dict[str, str]:
    """Return the file's column for each column of a form; name all missing columns."""
    by_word = {name.strip().casefold().replace(" ", "_"): name for name in reversed(file_columns)}
    columns, missing = {}, []
    for column in form.columns:
        name = next((by_word[word] for word in column.accepted if word in by_word), None)
        if name is not None:
            columns[column.name] = name
        elif column.needed or column.name in needed:
            missing.append(column)
    if missing:
        has = ", ".join(file_columns[:20]) or "no column"
        raise ModelError.of(
            "layer",
            [
                Problem(
                    "column",
                    f"layer {form.key}",
                    f"has no column {' or '.join(item.accepted)}",
                    f"it has {has}; the form is described at {form.documentation or form.address}",
                )
                for item in missing
            ],
        )
    return columns


def _text(value: Any) -> str:
    """Return a cell of a table as text; a whole number without a point."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


# --- values ---------------------------------------------------------------------------------


def _read_cells(form: PublicForm, path: Path, lines: Sequence[LineString]) -> PublicLayer:
    """Return a table of the cells that lines pass, with the values of each cell summed."""
    import pandas as pd

    names = _columns(form, list(pd.read_csv(path, nrows=0).columns))
    wanted: dict[str, Any] = {"usecols": list(names.values()), "chunksize": _CHUNK}
    side_deg, kept, total = 0.0, None, pd.Series(dtype=float)
    with pd.read_csv(path, **wanted) as chunks:
        for chunk in chunks:
            columns = [pd.to_numeric(chunk[names[name]]) for name in ("lon", "lat", "value")]
            if not side_deg:
                side_deg = _side_deg(form, path, columns[0], columns[1])
                kept = _cells_passed(lines, side_deg)
            numbers = cell_numbers(columns[0], columns[1], side_deg)
            values = pd.Series(columns[2].to_numpy(float), index=numbers)
            if kept is not None:
                values = values[np.isin(numbers, kept)]
            total = total.add(values.groupby(level=0).sum(), fill_value=0.0)
    total = total.sort_index()
    cells = total.index.to_numpy(np.int64), total.to_numpy(float)
    return PublicLayer(form, path, np.empty(0, object), cell_deg=side_deg, cells=cells)


def _side_deg(form: PublicForm, path: Path, *axes: pd.Series[Any]) -> float:
    """Return the side of the cells of a table: the larger published side that fits."""
    for side_deg in reversed(CELL_SIZES_DEG):
        steps = [axis.to_numpy(float) / side_deg for axis in axes]
        if all(np.abs(step - np.rint(step)).max(initial=0) < 1e-3 for step in steps):
            return side_deg
    sides = " and ".join(f"{side:g}" for side in CELL_SIZES_DEG)
    raise _fault(form, f"{path} has cells of another side than {sides} degrees", "give one of them")


def _cells_passed(lines: Sequence[LineString], side_deg: float) -> NDArray[np.int64] | None:
    """Return the cells that lines pass, or that are beside those; None: all."""
    if not lines:
        return None
    steps = (-side_deg, 0.0, side_deg)
    cells: list[NDArray[np.int64]] = []
    for line in lines:
        lon, lat = shapely.get_coordinates(densify(line, max_step_km=side_deg * 25.0)).T
        cells += [
            cell_numbers(lon + east, lat + north, side_deg) for east in steps for north in steps
        ]
    return np.unique(np.concatenate(cells))


def _raster_values(raster: Raster, lon: Floats, lat: Floats) -> Floats:
    """Return the values of the cells in which places are, tile by tile; NaN beside the raster."""
    at_places = np.full(lon.shape, np.nan)
    lon = (lon + 180) % 360 - 180
    tile = np.floor(lat / TILE_DEG) * 1000 + np.floor(lon / TILE_DEG)
    margin = 2 * max(raster.step_lon_deg, raster.step_lat_deg)
    for number in np.unique(tile[np.isfinite(tile)]):
        here = np.flatnonzero(tile == number)
        bounds = (
            float(lon[here].min()) - margin,
            max(-90.0, float(lat[here].min()) - margin),
            float(lon[here].max()) + margin,
            min(90.0, float(lat[here].max()) + margin),
        )
        try:
            window = cells_in(raster, bounds)
        except SeabedError:  # the raster is elsewhere
            continue
        values = np.concatenate(list(raster.bands(window)))
        row = np.rint((window.north_deg - lat[here]) / raster.step_lat_deg).astype(np.intp)
        turned = (lon[here] - window.west_deg + raster.step_lon_deg / 2) % 360
        column = np.floor(turned / raster.step_lon_deg).astype(np.intp)
        good = (row >= 0) & (row < values.shape[0]) & (column < values.shape[1])
        at_places[here[good]] = values[row[good], column[good]]
    return at_places


def _fault(form: PublicForm, message: str, hint: str) -> CablerouteError:
    return ModelError.of("layer", [Problem("file", f"layer {form.key}", message, hint)])
