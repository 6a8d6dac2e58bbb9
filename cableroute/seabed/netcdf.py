"""What values does a NetCDF file hold: GEBCO, ETOPO, EMODnet."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import xarray as xr
from cableroute.errors import SeabedError
from cableroute.seabed.axes import (
    LAT_NAMES,
    LON_NAMES,
    columns_once_around,
    even_axis,
    scaled_values,
)
from cableroute.seabed.raster import (
    Axis,
    Block,
    Floats,
    Raster,
    Window,
    fault,
    metres_of_unit,
    no_data_words,
    plain_title,
    reader_package,
)
from cableroute.seabed.settings import SeabedSettings

VALUE_NAMES = re.compile(
    r"^(elevation|z|depth\w*|bathymetry|bathy|topo(graphy)?|height|altitude|band1)$", re.IGNORECASE
)
UP_NAMES = re.compile(r"height|altitude|elevation")
DOWN_NAMES = re.compile(r"depth")


_HDF5 = b"\x89HDF"
_SLOTS = 10_007  # of HDF5 for pieces held: a prime number, well above theirs
UNWRITTEN = {
    "i2": -32767,
    "i4": -2147483647,
    "f4": 9.969209968386869e36,
    "f8": 9.969209968386869e36,
}
"""What NetCDF holds where nothing was written and no other value is declared (netcdf.h)."""


def open_netcdf(
    path: Path, start: bytes, nodata: float | None, variable: str | None, settings: SeabedSettings
) -> Raster:
    """Open the grid of a NetCDF file."""
    xarray = reader_package("xarray", path)
    engine = _engine(path, start)

    @contextmanager
    def dataset() -> Iterator[xr.Dataset]:
        with xarray.open_dataset(path, decode_cf=False, cache=False, **engine) as file:
            yield file

    with dataset() as file:
        name = _variable(path, file, variable)
        values = file[name]
        axes = [_coordinate(path, file, str(dim)) for dim in values.dims]
        lat_at, lon_at = axes.index("lat"), axes.index("lon")
        lat, north_up = _netcdf_axis(path, file, str(values.dims[lat_at]), "lat")
        lon, east_up = _netcdf_axis(path, file, str(values.dims[lon_at]), "lon")
        _refuse_chunks(path, values, settings.largest_chunk_bytes)
        kind = _integers(values)
        scale, offset, missing, valid = _packing(values, kind)
        factor = metres_of_unit(path, str(values.attrs.get("units", "")))
        positive = _positive(values.attrs)
        title = plain_title(file.attrs.get("title", ""))
        no_data = no_data_words(missing, valid, nodata)
        if not missing and kind.str[1:] in UNWRITTEN:
            missing = [kind.type(UNWRITTEN[kind.str[1:]])]
            no_data += f", {missing[0]:g} as NetCDF has it where nothing was written"

    columns = columns_once_around(lon)

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        with _hold_chunks(path, name, window, (lat_at, lon_at), settings), dataset() as file:
            array = file[name]

            def block(first: int, last: int, left: int, right: int) -> Floats:
                if north_up:
                    first, last = lat.cells - last, lat.cells - first
                if not east_up:
                    left, right = lon.cells - right, lon.cells - left
                part: list[Any] = [0] * array.ndim
                part[lat_at], part[lon_at] = slice(first, last), slice(left, right)
                raw = array[tuple(part)].to_numpy()
                if lat_at > lon_at:
                    raw = raw.T
                raw = raw.astype(raw.dtype.newbyteorder("="), copy=False).view(kind)
                gone = _is_missing(raw, missing, valid)
                cells = scaled_values(raw, gone, scale, offset, nodata, factor)
                return cells[:: -1 if north_up else 1, :: 1 if east_up else -1]

            yield block

    north = lat.first_deg + (lat.cells - 1) * lat.step_deg
    cells = lon.first_deg, north, lon.step_deg, lat.step_deg, lat.cells, columns
    return Raster(
        path, *cells, "NetCDF", positive, name, title=title, no_data=no_data, opened=opened
    )


def _engine(path: Path, start: bytes) -> dict[str, Any]:
    """Return the xarray engine for a file, by its first octets."""
    if not start.startswith(_HDF5):
        return {"engine": "scipy"}
    reader_package("h5netcdf", path)
    with reader_package("h5py", path).File(path, "r") as whole:
        whole.attrs.get("_nc3_strict")  # h5netcdf grumbles on standard error where this fails
    return {"engine": "h5netcdf", "phony_dims": "access"}


def _is_missing(raw: Any, missing: Iterable[Any], valid: tuple[Any, Any] | None) -> Any:
    """Return which values are missing or outside the valid ones."""
    gone = np.zeros(raw.shape, bool)
    for value in missing:
        gone |= raw == value
    if valid is not None:
        gone |= (raw < valid[0]) | (raw > valid[1])
    return gone


@contextmanager
def _hold_chunks(
    path: Path, name: str, window: Window, axes: tuple[int, int], settings: SeabedSettings
) -> Iterator[None]:
    """Hold the pieces of HDF5 of a row of the window, while others are read.

    Else each is unpacked again at every band. They are held for the file, whoever opened it
    first, while a variable is open.
    """
    chunk, item_bytes = None, 0
    with path.open("rb") as start:
        is_hdf5 = start.read(len(_HDF5)) == _HDF5
    if is_hdf5:
        h5py = reader_package("h5py", path)
        with h5py.File(path, "r") as file:
            chunk, item_bytes = file[name].chunks, file[name].dtype.itemsize
    if not chunk:
        yield
        return
    tall, wide = (chunk[axis] for axis in axes)
    across = sum((right - 1) // wide - left // wide + 1 for left, right in window.runs)
    row_bytes = tall * wide * across * item_bytes
    if row_bytes > settings.largest_chunk_bytes:
        raise _too_large_chunks(path, (tall, wide))
    with h5py.File(path, "r", rdcc_nbytes=row_bytes, rdcc_nslots=_SLOTS) as file:
        values = file[name]
        yield
        del values


def _refuse_chunks(path: Path, values: xr.DataArray, most_bytes: int) -> None:
    """Refuse values whose smallest readable piece is too large."""
    chunk = values.encoding.get("chunksizes")
    if chunk and math.prod(chunk) * values.dtype.itemsize > most_bytes:
        raise _too_large_chunks(path, chunk)


def _too_large_chunks(path: Path, chunk: tuple[int, ...]) -> SeabedError:
    """Return the error of a file whose pieces are too large to read, or to hold side by side."""
    return fault(
        path,
        f"is stored in pieces of {' by '.join(f'{n:,}' for n in chunk)} cells, too large to read",
        "write it again in smaller chunks: nccopy -c",
    )


def _variable(path: Path, file: xr.Dataset, wanted: str | None) -> str:
    """Return the name of the variable with the values."""
    grids = []
    for key, array in file.variables.items():
        if array.dtype.kind not in "iuf" or array.ndim < 2:
            continue
        axes = [_coordinate(path, file, str(dim), quiet=key != wanted) for dim in array.dims]
        others = [size for size, axis in zip(array.shape, axes, strict=True) if not axis]
        if axes.count("lat") == axes.count("lon") == 1 and all(size == 1 for size in others):
            grids.append(str(key))
    if wanted is not None:
        if wanted in grids:
            return wanted
        raise fault(
            path,
            f"has no grid {wanted!r} over longitude and latitude",
            f"it has: {', '.join(grids)}" if grids else "it has none",
        )
    named = [name for name in grids if VALUE_NAMES.match(name)]
    if len(grids) == 1 or len(named) == 1:
        return (named or grids)[0]
    if grids:
        raise fault(path, f"has several grids: {', '.join(grids)}", "name one: variable=")
    listed = ", ".join(
        f"{name}({', '.join(map(str, array.dims))})" for name, array in file.variables.items()
    )
    if {"x_range", "y_range", "z"} <= set(map(str, file.variables)):
        raise fault(path, "is a grid of GMT before version 4.1", "write it again: gmt grdconvert")
    planar = [
        str(name)
        for name, array in file.variables.items()
        if str(array.attrs.get("standard_name", "")).startswith("projection_")
        or str(array.attrs.get("grid_mapping_name", "latitude_longitude")) != "latitude_longitude"
    ]
    if planar:
        raise fault(
            path,
            f"is in projected coordinates ({', '.join(planar)})",
            "bring it to longitude and latitude: gdalwarp -t_srs EPSG:4326",
        )
    raise fault(
        path,
        "has no grid over evenly spaced longitudes and latitudes: without coordinates it has no "
        "georeference",
        f"it has {listed[:500] or 'nothing'}",
    )


def _coordinate(path: Path, file: xr.Dataset, dim: str, quiet: bool = False) -> str:
    """Return the axis of a dimension: "lat", "lon" or nothing."""
    array = _along(file, dim)
    if array is None:
        return ""
    attrs = {key: str(value).strip().lower() for key, value in array.attrs.items()}
    unit, standard = attrs.get("units", ""), attrs.get("standard_name", "")
    if re.match(r"degrees?_?n", unit) or standard == "latitude":
        return "lat"
    if re.match(r"degrees?_?e", unit) or standard == "longitude":
        return "lon"
    if standard.startswith("projection_") or unit in (
        "m",
        "metre",
        "meter",
        "metres",
        "meters",
        "km",
    ):
        return ""
    for kind, names in (("lat", LAT_NAMES), ("lon", LON_NAMES)):
        if names.match(str(array.name)) or names.match(dim):
            return kind
    return {"y": "lat", "x": "lon"}.get(attrs.get("axis", ""), "")


def _along(file: xr.Dataset, dim: str) -> xr.DataArray | None:
    """Return the coordinate of a dimension."""
    if dim in file.variables:
        return file[dim] if file[dim].dims == (dim,) else None
    for key, array in file.variables.items():
        if array.dims == (dim,) and (
            LAT_NAMES.match(str(key))
            or LON_NAMES.match(str(key))
            or "degree" in str(array.attrs.get("units", ""))
        ):
            return file[key]
    return None


def _netcdf_axis(path: Path, file: xr.Dataset, dim: str, kind: str) -> tuple[Axis, bool]:
    """Return an axis, rising, and whether the order in the file rises."""
    array = _along(file, dim)
    assert array is not None  # the axis is one of the variables
    word = {"lat": "latitude", "lon": "longitude"}[kind]
    if array.size > 10_000_000:
        raise fault(path, f"declares {array.size:,} {word}s, more than any grid has")
    centres = array.to_numpy().astype(float)
    precise = np.finfo(array.dtype).eps if array.dtype.kind == "f" else 0.0
    edges = file.variables.get(str(array.attrs.get("bounds", "")))
    if edges is not None and edges.shape == (array.size, 2):
        # where a file says what its cells span, that is where they are: some give corners
        centres = edges.to_numpy().astype(float).mean(axis=1)
    if kind == "lon" and array.size > 2 and np.isfinite(centres).all():  # 179.9, -179.9
        turns = np.cumsum(
            np.concatenate([[0], -np.sign(np.diff(centres)) * (np.abs(np.diff(centres)) > 180)])
        )
        centres = centres + 360 * turns
    rises = bool(centres.size < 2 or centres[-1] > centres[0])
    return even_axis(path, word, centres if rises else centres[::-1], precise), rises


def _integers(values: xr.DataArray) -> np.dtype[Any]:
    """Return the number type of values; old files mark unsigned integers by an attribute."""
    kind = np.dtype(values.dtype).newbyteorder("=")
    stated = str(values.attrs.get("_Unsigned", "")).strip().lower()
    if kind.kind in "iu" and stated in ("true", "false"):
        return np.dtype(f"{'u' if stated == 'true' else 'i'}{kind.itemsize}")
    return kind


def _packing(
    values: xr.DataArray,
    kind: np.dtype[Any],
) -> tuple[float, float, list[Any], tuple[float, float] | None]:
    """Return scale, offset, raw values that are no data, and the raw range that is valid."""
    attrs = values.attrs

    def numbers(name: str) -> list[Any]:
        raw = np.atleast_1d(attrs[name]) if name in attrs else np.array([])
        if raw.dtype.kind in "iu" and kind.kind != values.dtype.kind:
            raw = raw.astype(kind)  # as it is in the file, of the other sign
        return list(raw) if raw.dtype.kind in "iuf" else []

    scale = float((numbers("scale_factor") or [1.0])[0])
    offset = float((numbers("add_offset") or [0.0])[0])
    missing = [value for key in ("_FillValue", "missing_value") for value in numbers(key)]
    low, high = -math.inf, math.inf
    if len(numbers("valid_range")) == 2:
        low, high = numbers("valid_range")
    low = (numbers("valid_min") or [low])[0]
    high = (numbers("valid_max") or [high])[0]
    return scale, offset, missing, None if (low, high) == (-math.inf, math.inf) else (low, high)


def _positive(attrs: Any) -> str:
    """Return the sign that a variable declares: "up", "down" or nothing."""
    stated = str(attrs.get("positive", "")).strip().lower()
    if stated in ("up", "down"):
        return stated
    standard = str(attrs.get("standard_name", "")).strip().lower()
    if UP_NAMES.search(standard):
        return "up"
    return "down" if DOWN_NAMES.search(standard) else ""
