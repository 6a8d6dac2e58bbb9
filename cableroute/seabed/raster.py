"""Grids of values in the files of the field, always read in one form.

NetCDF (GEBCO, ETOPO, EMODnet and others that follow the CF conventions), GeoTIFF and COG, Esri
ASCII grids and XYZ text. `open_raster` reads where the cells lie; `Raster.bands` reads values,
some rows at a time: rows from north to south, columns from west to east, float64, NaN where
there is no data. What the values mean is not known here.

Files are recognised by their first octets, never by their name. A grid in projected coordinates,
in a datum that is metres off WGS 84, or turned against north is resampled to longitude and
latitude where the file is a GeoTIFF or an Esri grid with its .prj, and refused elsewhere.
"""

from __future__ import annotations

import gc
import itertools
import math
import os
import re
import struct
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import CablerouteError, MissingExtraError, Problem, SeabedError

if TYPE_CHECKING:
    import xarray as xr

__all__ = ["Axis", "Raster", "Window", "cells_in", "check_bounds", "is_around", "open_raster"]

Floats: TypeAlias = NDArray[np.float64]
Block: TypeAlias = Callable[[int, int, int, int], Floats]
"""Values of the rows a to b and the columns c to d of a file, ends excluded."""

BAND_CELLS = 4_000_000
"""About as many cells are held as float64 at a time."""
LARGEST_CHUNK_BYTES = 512 * 2**20
"""A file whose smallest readable piece is larger is refused: any window would need it all."""
GDAL_CACHE_MB = 64
MOST_LINES = 200_000
"""An XYZ file with more longitudes or latitudes than this is taken for scattered points."""
MOST_XYZ_CELLS = 100_000_000
LONGEST_LINE = 1000
"""Characters of a line of XYZ text: three numbers, and what else stands there."""
FORM_OF_XYZ = "text must have a longitude, a latitude and a depth a line"
READERS = ("rasterio", "pandas", "pyproj", "xarray", "h5py", "h5netcdf")
READERS_RAISE = (
    OSError, ValueError, TypeError, LookupError, RuntimeError, ArithmeticError, AttributeError,
    AssertionError, EOFError, struct.error, MemoryError,
)  # fmt: skip
"""What the readers raise at damaged files."""
EVEN = 0.02
"""Centres may be off an even spacing by this share of it: files round their coordinates."""


class Axis(NamedTuple):
    """Evenly spaced centres of cells: the first, the step (above 0), how many."""

    first_deg: float
    step_deg: float
    cells: int


class Window(NamedTuple):
    """Cells of a raster that lie in bounds.

    `runs` are one or two runs of columns (ends excluded): two where the window goes over the
    seam of a file that goes around the globe. `west_deg` and `north_deg` are the centres of the
    first column and row, longitudes as in the bounds asked for.
    """

    rows: tuple[int, int]
    runs: tuple[tuple[int, int], ...]
    west_deg: float
    north_deg: float

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        return self.rows[1] - self.rows[0], sum(end - start for start, end in self.runs)


@dataclass(frozen=True, eq=False)
class Raster:
    """A file of values on a grid of longitudes and latitudes, opened and not yet read.

    Parameters
    ----------
    path : Path
        The file.
    west_deg, north_deg : float
        Centres of the first column and of the first row.
    step_lon_deg, step_lat_deg : float
        Size of the cells, degrees.
    rows, columns : int
        How many.
    format : str
        What the file is, in words.
    positive : str
        What the file says of the sign of its values: ``"up"``, ``"down"`` or nothing.
    name : str
        Name of the values in the file; empty where they have none.
    note : str
        What was done to read it, as from which coordinates it was resampled.
    title : str
        What the file says it is: the title of a NetCDF file, the description of a GeoTIFF.
    no_data : str
        Which values stand for no data, and by whose word.
    asked : tuple
        How `open_raster` was asked for it: by this it is opened again in another process.
    """

    path: Path
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    rows: int
    columns: int
    format: str
    positive: str = ""
    name: str = ""
    note: str = ""
    title: str = ""
    no_data: str = "NaN"
    asked: tuple[float | None, str | None, bool] = (None, None, False)
    opened: Callable[[Window], AbstractContextManager[Block]] = field(
        repr=False, default=lambda window: _nothing()
    )

    def __reduce__(self) -> tuple[Any, ...]:
        """Open the file again where this is unpickled."""
        return _again, (self.path, *self.asked)

    @property
    def wraps(self) -> bool:
        """Whether the columns go once around the globe."""
        return is_around(self.columns, self.step_lon_deg)

    def bands(self, window: Window, *, multiple: int = 1) -> Iterator[Floats]:
        """Give the values of a window from north to south, some rows at a time.

        Parameters
        ----------
        window : Window
            From `cells_in`.
        multiple : int
            Give a multiple of so many rows, but for the last band.

        Raises
        ------
        SeabedError
            The file cannot be read there.
        """
        start, stop = window.rows
        height = max(1, BAND_CELLS // max(1, window.shape[1]) // multiple) * multiple
        with _told(self.path), self.opened(window) as block:
            for first in range(start, stop, height):
                last = min(first + height, stop)
                parts = [block(first, last, *run) for run in window.runs]
                yield parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)

    def samples(
        self, window: Window, *, blocks: int, size: int
    ) -> Iterator[tuple[int, int, Floats]]:
        """Give some blocks of cells spread over a window: first row, first column, values."""
        rows, columns = window.shape
        with _told(self.path), self.opened(window) as block:
            for row in _spread(rows, blocks, size):
                for column in _spread(columns, blocks, size):
                    passed, parts = 0, []
                    for left, right in window.runs:
                        low = max(column - passed, 0)
                        high = min(column + size - passed, right - left)
                        if high > low:
                            top = window.rows[0] + row
                            bottom = min(top + size, window.rows[1])
                            parts.append(block(top, bottom, left + low, left + high))
                        passed += right - left
                    yield row, column, np.concatenate(parts, axis=1)


def _spread(count: int, blocks: int, size: int) -> list[int]:
    return sorted({int(at) for at in np.linspace(0, max(0, count - size), blocks)})


def cells_in(raster: Raster, bounds: Sequence[float] | None = None) -> Window:
    """Return which cells of a raster have their centres in bounds or on their edge.

    Raises
    ------
    SeabedError
        The bounds are no window, or none of the raster is in it.
    """
    if bounds is None:
        if not raster.wraps:
            return Window(
                (0, raster.rows), ((0, raster.columns),), raster.west_deg, raster.north_deg
            )
        bounds = (-180.0, -90.0, 180.0, 90.0)
    west, south, east, north = check_bounds(bounds)
    step, count = raster.step_lon_deg, raster.columns
    if raster.wraps:
        first = _whole((west - raster.west_deg) / step, math.ceil)
        last = min(_whole((east - raster.west_deg) / step, math.floor), first + count - 1)
        begin, width = first % count, last - first + 1
        ends = [(begin, min(begin + width, count)), (0, begin + width - count)]
        runs = tuple(run for run in ends if run[1] > run[0])
    else:
        best = (0, 0, 0)
        for turn in (-720, -360, 0, 360, 720):  # the same longitudes by another name
            start = max(0, _whole((west - turn - raster.west_deg) / step, math.ceil))
            stop = min(count - 1, _whole((east - turn - raster.west_deg) / step, math.floor))
            best = max(best, (stop + 1 - start, start, turn))
        width, begin, turn = best
        first = begin + round(turn / step)
        runs = ((begin, begin + width),) if width > 0 else ()
    top = max(0, _whole((raster.north_deg - north) / raster.step_lat_deg, math.ceil))
    low = _whole((raster.north_deg - south) / raster.step_lat_deg, math.floor)
    bottom = min(raster.rows - 1, low)
    if not runs or top > bottom:
        raise SeabedError(
            f"{raster.path}: no cell of it is within {tuple(bounds)}: it reaches from "
            f"{raster.west_deg:g} to {raster.west_deg + step * (count - 1):g} east and from "
            f"{raster.north_deg - raster.step_lat_deg * (raster.rows - 1):g} to "
            f"{raster.north_deg:g} north, in steps of {step:g} by {raster.step_lat_deg:g} degrees"
        )
    shift = first * step if raster.wraps else begin * step + turn
    return Window(
        (top, bottom + 1),
        runs,
        raster.west_deg + shift,
        raster.north_deg - top * raster.step_lat_deg,
    )


def check_bounds(bounds: Sequence[float]) -> tuple[float, float, float, float]:
    """Return bounds that are a window.

    Raises
    ------
    SeabedError
        They are none.
    """
    try:
        west, south, east, north = (float(value) for value in bounds)
        good = west < east <= west + 360 and -540 <= west <= 540 and -90 <= south < north <= 90
    except (TypeError, ValueError):
        good = False
    if not good:
        raise SeabedError(
            f"bounds {bounds} are no window: give west, south, east, north in degrees, "
            "west below east and south below north"
        )
    return west, south, east, north


def open_raster(
    path: str | os.PathLike[str],
    *,
    nodata: float | None = None,
    variable: str | None = None,
    categories: bool = False,
) -> Raster:
    """Open a file of values on a grid.

    Parameters
    ----------
    path : path
        A NetCDF file, a GeoTIFF, an Esri ASCII grid or XYZ text on this computer.
    nodata : float, optional
        Another value that stands for no data, beside those the file declares: as the values
        show it, after scale and offset. Zero is a value like any other.
    variable : str, optional
        Which variable of a NetCDF file; without it the one that its name tells.
    categories : bool
        Whether values are classes, of which no mean may be taken in resampling.

    Raises
    ------
    SeabedError
        The file is missing, cut short, of another kind, without georeference, in coordinates
        that cannot be resampled, or of pieces too large to read; or a package is missing.
    """
    path = Path(path)
    if nodata is not None and not isinstance(nodata, (int, float, np.number)):
        raise SeabedError(f"nodata {nodata!r} is no number")
    with _told(path):
        try:
            if path.exists() and not (path.is_file() or path.is_dir()):
                raise fault(path, "is no file but a pipe or a device", "save it to a file first")
            with path.open("rb") as file:
                start = file.read(4096)
        except OSError as error:
            raise fault(path, f"cannot be read: {error.strerror or error}") from None
        if start.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
            found = _open_gdal(path, "GTiff", nodata, categories)
        elif start.startswith((b"\x89HDF\r\n\x1a\n", b"CDF\x01", b"CDF\x02", b"CDF\x05")):
            found = _open_netcdf(path, start, nodata, variable)
        elif header := ESRI.match(start):
            _check_esri(path, header)
            found = _open_gdal(path, "AAIGrid", nodata, categories)
        elif start and b"\0" not in start:
            found = _open_xyz(path, nodata)
        else:
            raise fault(
                path,
                "is none of the grids that are read",
                "give a NetCDF file, a GeoTIFF, an Esri ASCII grid or XYZ text",
            )
    return replace(found, asked=(nodata, variable, categories))


ESRI = re.compile(
    rb"(\xef\xbb\xbf)?\s*((?:ncols|nrows|[xy]ll(?:corner|center)|cellsize|dx|dy|nodata_value)\s+\S+\s+)+",
    re.IGNORECASE,
)
"""The header of an Esri ASCII grid, and a mark of byte order before it."""


def _check_esri(path: Path, header: re.Match[bytes]) -> None:
    """Refuse an Esri grid that GDAL does not know, or in which it would read words as 0."""
    first = header[0].split()[0]
    if header[1] or first.lower() == b"nodata_value":
        name = "a mark of byte order" if header[1] else first.decode()
        raise fault(
            path, f"is an Esri ASCII grid that begins with {name}", "let it begin with ncols"
        )
    with path.open("rb") as file:
        file.seek(header.end())
        while part := file.read(2**24):
            if other := part.translate(None, b"0123456789+-.eE \t\r\n,nNaAiIfF"):
                raise fault(
                    path, f"holds {other[:20].decode('latin1')!a} among its heights",
                    "let each be a number, that of no data too",
                )  # fmt: skip


def _again(path: Path, nodata: float | None, variable: str | None, categories: bool) -> Raster:
    return open_raster(path, nodata=nodata, variable=variable, categories=categories)


def fault(path: Path, message: str, hint: str = "") -> SeabedError:
    """Return the error that a file has one fault."""
    problem = Problem("raster file", os.fspath(path), message, hint)
    return SeabedError(str(problem), [problem])


# --- GeoTIFF and Esri ASCII grids, by GDAL --------------------------------------------------


def _open_gdal(path: Path, driver: str, nodata: float | None, categories: bool) -> Raster:
    rasterio = _package("rasterio", path)
    from rasterio.enums import Resampling
    from rasterio.errors import NotGeoreferencedWarning
    from rasterio.vrt import WarpedVRT
    from rasterio.windows import Window as Part

    kind = {"GTiff": "GeoTIFF", "AAIGrid": "Esri ASCII grid"}[driver]

    @contextmanager
    def dataset() -> Iterator[Any]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            warnings.simplefilter("ignore", PendingDeprecationWarning)  # of affine, in rasterio
            with (
                rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE_MB, GDAL_DISABLE_READDIR_ON_OPEN="FALSE"),
                rasterio.open(path, driver=driver) as file,
            ):
                yield file

    with dataset() as file:
        if file.count != 1:
            raise fault(
                path,
                f"has {file.count} bands: a picture or several grids",
                "give one band of values",
            )
        if np.dtype(file.dtypes[0]).kind not in "iuf":
            raise fault(path, f"holds {file.dtypes[0]} and no numbers of a kind that is read")
        height, width = file.block_shapes[0]
        if height * width * np.dtype(file.dtypes[0]).itemsize > LARGEST_CHUNK_BYTES:
            raise fault(
                path,
                f"is stored in pieces of {height:,} by {width:,} cells, too large to read",
                "write it anew in tiles: gdal_translate -co TILED=YES",
            )
        transform, crs = file.transform, file.crs
        if transform.is_identity:
            raise fault(path, "has no georeference: where its cells lie is not known", GIVE_CRS)
        plain = crs is None or _is_plain(path, crs.to_wkt())
        corners = [transform.c, transform.c + transform.a * file.width + transform.b * file.height]
        corners += [transform.f, transform.f + transform.d * file.width + transform.e * file.height]
        degrees = max(map(abs, corners[:2])) <= 540 and max(map(abs, corners[2:])) <= 90.5
        if crs is None and (driver == "GTiff" or not degrees):
            raise fault(path, "has no coordinate system", GIVE_CRS)
        turned = transform.b or transform.d
        note, options = "", None
        if not plain or turned:
            declared = file.nodata
            if declared is not None and nodata is not None and declared != nodata:
                raise fault(
                    path,
                    f"must be resampled and has two values for no data: {declared:g}, {nodata:g}",
                    "write it anew with one of them, or in longitude and latitude",
                )
            options = {
                "crs": "EPSG:4326",
                "resampling": Resampling.nearest if categories else Resampling.bilinear,
                "src_nodata": nodata if declared is None else declared,
                "nodata": math.nan,
                "dtype": "float64" if categories else "float32",
            }
            note = "resampled from " + ("a turned grid" if plain else _crs_words(crs.to_wkt()))
            with WarpedVRT(file, **options) as warped:
                transform, rows, columns = warped.transform, warped.height, warped.width
        else:
            rows, columns = file.height, file.width
        scale, offset = file.scales[0], file.offsets[0]
        unit = (file.units[0] or "") if not categories else ""
        title = _title(file.tags().get("TIFFTAG_IMAGEDESCRIPTION", ""))
        no_data = _no_data([] if file.nodata is None else [file.nodata], None, nodata)
    factor = _metres(path, unit)

    west, east = transform.c, transform.c + transform.a * columns
    top, bottom = transform.f, transform.f + transform.e * rows
    mirrored, upward = transform.a < 0, transform.e > 0
    lon = _axis(
        path, "longitude", min(west, east) + abs(transform.a) / 2, abs(transform.a), columns
    )
    lat = _axis(path, "latitude", min(top, bottom) + abs(transform.e) / 2, abs(transform.e), rows)
    columns = _once_around(lon)

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        with dataset() as file:
            source = file if options is None else WarpedVRT(file, **options)

            def block(first: int, last: int, left: int, right: int) -> Floats:
                if upward:
                    first, last = rows - last, rows - first
                if mirrored:
                    left, right = lon.cells - right, lon.cells - left
                part = Part(left, first, right - left, last - first)
                found = source.read(1, window=part, masked=True)
                values = _scaled(
                    np.ma.getdata(found), np.ma.getmaskarray(found), scale, offset, nodata, factor
                )
                return values[:: -1 if upward else 1, :: -1 if mirrored else 1]

            try:
                yield block
            finally:
                if source is not file:
                    source.close()

    return Raster(
        path, lon.first_deg, lat.first_deg + (lat.cells - 1) * lat.step_deg, lon.step_deg,
        lat.step_deg, rows, columns, kind, note=note, title=title, no_data=no_data,
        opened=opened,
    )  # fmt: skip


GIVE_CRS = "give it one: gdal_edit -a_srs EPSG:4326 -a_ullr west north east south"


def _is_plain(path: Path, wkt: str) -> bool:
    """Return whether a coordinate system is longitude and latitude of WGS 84 to a few metres."""
    from pyproj import CRS

    horizontal: Any = CRS.from_wkt(wkt)
    while horizontal.is_compound or horizontal.is_bound:
        horizontal = horizontal.sub_crs_list[0] if horizontal.is_compound else horizontal.source_crs
    if horizontal.is_engineering or not (horizontal.is_geographic or horizontal.is_projected):
        raise fault(path, f"is in {horizontal.name!r}, which has no place on the Earth", GIVE_CRS)
    ellipsoid = horizontal.ellipsoid
    same = (  # WGS 84 and GRS 80: the datums on them are all within some metres of each other
        abs(ellipsoid.semi_major_metre - 6378137.0) < 1e-3
        and abs(ellipsoid.inverse_flattening - 298.257223563) < 1e-5
    )
    degrees = all(axis.unit_name == "degree" for axis in horizontal.axis_info[:2])
    greenwich = horizontal.prime_meridian is None or horizontal.prime_meridian.longitude == 0
    return bool(horizontal.is_geographic and same and degrees and greenwich)


def _crs_words(wkt: str) -> str:
    from pyproj import CRS

    crs = CRS.from_wkt(wkt)
    code = crs.to_epsg()
    return crs.name + (f" (EPSG:{code})" if code else "")


# --- NetCDF, by xarray ----------------------------------------------------------------------

LAT_NAMES = re.compile(r"^(lat|latitude|y|nav_lat|north(ing)?)$", re.IGNORECASE)
LON_NAMES = re.compile(r"^(lon|long|longitude|x|nav_lon|east(ing)?)$", re.IGNORECASE)
VALUE_NAMES = re.compile(
    r"^(elevation|z|depth\w*|bathymetry|bathy|topo(graphy)?|height|altitude|band1)$", re.IGNORECASE
)
UP_NAMES = re.compile(r"height|altitude|elevation")
DOWN_NAMES = re.compile(r"depth")


UNWRITTEN = {
    "i2": -32767,
    "i4": -2147483647,
    "f4": 9.969209968386869e36,
    "f8": 9.969209968386869e36,
}
"""What NetCDF holds where nothing was written and no other value is declared (netcdf.h)."""


def _open_netcdf(path: Path, start: bytes, nodata: float | None, variable: str | None) -> Raster:
    xarray = _package("xarray", path)
    engine: dict[str, Any] = {"engine": "scipy"}
    if start.startswith(b"\x89HDF"):
        _package("h5netcdf", path)
        with _package("h5py", path).File(path, "r") as whole:
            whole.attrs.get("_nc3_strict")  # h5netcdf grumbles on standard error where this fails
        engine = {"engine": "h5netcdf", "phony_dims": "access"}

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
        chunk = values.encoding.get("chunksizes")
        if chunk and math.prod(chunk) * values.dtype.itemsize > LARGEST_CHUNK_BYTES:
            raise fault(
                path,
                f"is stored in pieces of {' by '.join(f'{n:,}' for n in chunk)} cells, too large "
                "to read",
                "write it anew in smaller chunks: nccopy -c",
            )
        kind = _integers(values)
        scale, offset, missing, valid = _packing(values, kind)
        factor = _metres(path, str(values.attrs.get("units", "")))
        positive = _positive(values.attrs)
        title = _title(file.attrs.get("title", ""))
        no_data = _no_data(missing, valid, nodata)
        if not missing and kind.str[1:] in UNWRITTEN:
            missing = [kind.type(UNWRITTEN[kind.str[1:]])]
            no_data += f", {missing[0]:g} as NetCDF has it where nothing was written"

    columns = _once_around(lon)

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        with dataset() as file:
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
                gone = np.zeros(raw.shape, bool)
                for value in missing:
                    gone |= raw == value
                if valid is not None:
                    gone |= (raw < valid[0]) | (raw > valid[1])
                found = _scaled(raw, gone, scale, offset, nodata, factor)
                return found[:: -1 if north_up else 1, :: 1 if east_up else -1]

            yield block

    return Raster(
        path, lon.first_deg, lat.first_deg + (lat.cells - 1) * lat.step_deg, lon.step_deg,
        lat.step_deg, lat.cells, columns, "NetCDF", positive, name, title=title,
        no_data=no_data, opened=opened,
    )  # fmt: skip


def _variable(path: Path, file: xr.Dataset, wanted: str | None) -> str:
    """Return the name of the variable with the values."""
    found = []
    for key, array in file.variables.items():
        if array.dtype.kind not in "iuf" or array.ndim < 2:
            continue
        axes = [_coordinate(path, file, str(dim), quiet=key != wanted) for dim in array.dims]
        others = [size for size, axis in zip(array.shape, axes, strict=True) if not axis]
        if axes.count("lat") == axes.count("lon") == 1 and all(size == 1 for size in others):
            found.append(str(key))
    if wanted is not None:
        if wanted in found:
            return wanted
        raise fault(
            path,
            f"has no grid {wanted!r} over longitude and latitude",
            f"it has: {', '.join(found)}" if found else "it has none",
        )
    named = [name for name in found if VALUE_NAMES.match(name)]
    if len(found) == 1 or len(named) == 1:
        return (named or found)[0]
    if found:
        raise fault(path, f"has several grids: {', '.join(found)}", "name one: variable=")
    listed = ", ".join(f"{name}({', '.join(map(str, array.dims))})"
                       for name, array in file.variables.items())  # fmt: skip
    if {"x_range", "y_range", "z"} <= set(map(str, file.variables)):
        raise fault(path, "is a grid of GMT before version 4.1", "write it anew: gmt grdconvert")
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
    """Return what a dimension is: "lat", "lon" or nothing."""
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
        if array.dims == (dim,) and (LAT_NAMES.match(str(key)) or LON_NAMES.match(str(key))
                                     or "degree" in str(array.attrs.get("units", ""))):  # fmt: skip
            return file[key]
    return None


def _netcdf_axis(path: Path, file: xr.Dataset, dim: str, kind: str) -> tuple[Axis, bool]:
    """Return an axis, rising, and whether the file's own order rises."""
    array = _along(file, dim)
    assert array is not None  # it was found before
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
        turns = np.cumsum(np.concatenate([[0], -np.sign(np.diff(centres))
                          * (np.abs(np.diff(centres)) > 180)]))  # fmt: skip
        centres = centres + 360 * turns
    rises = bool(centres.size < 2 or centres[-1] > centres[0])
    return _even(path, word, centres if rises else centres[::-1], precise), rises


def _integers(values: xr.DataArray) -> np.dtype[Any]:
    """Return what kind of numbers values are: old files have no unsigned ones, and say so."""
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
        found = np.atleast_1d(attrs[name]) if name in attrs else np.array([])
        if found.dtype.kind in "iu" and kind.kind != values.dtype.kind:
            found = found.astype(kind)  # as it is in the file, of the other sign
        return list(found) if found.dtype.kind in "iuf" else []

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
    """Return what a variable says of its sign: "up", "down" or nothing."""
    stated = str(attrs.get("positive", "")).strip().lower()
    if stated in ("up", "down"):
        return stated
    standard = str(attrs.get("standard_name", "")).strip().lower()
    if UP_NAMES.search(standard):
        return "up"
    return "down" if DOWN_NAMES.search(standard) else ""


# --- XYZ text -------------------------------------------------------------------------------


def _open_xyz(path: Path, nodata: float | None) -> Raster:
    """Open text with a longitude, a latitude and a value a line, in any order of lines."""
    header, order, separator = _xyz_form(path)
    seen: list[set[float]] = [set(), set()]
    for chunk in _xyz_chunks(path, header, separator):
        for values, place in zip(seen, order[:2], strict=True):
            values.update(np.unique(np.round(chunk[:, place], 9)))
            if len(values) > MOST_LINES:
                raise fault(path, "holds scattered points and no grid", "grid them first")
    if not seen[0]:
        raise fault(path, "holds no points")
    lon_all, lat_all = (np.array(sorted(values)) for values in seen)
    if not (np.isfinite(lon_all).all() and np.isfinite(lat_all).all()):
        raise fault(path, "holds places that are no numbers")
    if np.abs(lon_all).max() > 540 or np.abs(lat_all).max() > 90:
        raise fault(
            path,
            "holds places beyond longitude and latitude: projected coordinates, or latitude first",
            "give longitude, latitude and depth in this order, in degrees",
        )
    lon = _even(path, "longitude", _filled(path, lon_all), 1e-9)
    lat = _even(path, "latitude", _filled(path, lat_all), 1e-9)
    columns = _once_around(lon)
    if lon.cells * lat.cells > MOST_XYZ_CELLS:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    north = lat.first_deg + (lat.cells - 1) * lat.step_deg

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        top, bottom = window.rows
        grid = np.full((bottom - top, columns), np.nan) if window.runs else np.empty((0, 0))
        for chunk in _xyz_chunks(path, header, separator):
            row = np.rint((north - chunk[:, order[1]]) / lat.step_deg).astype(np.intp)
            column = np.rint((chunk[:, order[0]] - lon.first_deg) / lon.step_deg).astype(np.intp)
            here = (row >= top) & (row < bottom) & (column < columns)
            raw = chunk[here, order[2]]
            grid[row[here] - top, column[here]] = _scaled(raw, np.zeros(raw.shape, bool), 1.0, 0.0,
                                                          nodata, 1.0)  # fmt: skip

        def block(first: int, last: int, left: int, right: int) -> Floats:
            return grid[first - top : last - top, left:right]

        yield block

    return Raster(
        path, lon.first_deg, north, lon.step_deg, lat.step_deg, lat.cells, columns, "XYZ text",
        no_data=_no_data([], None, nodata), opened=opened,
    )  # fmt: skip


def _xyz_form(path: Path) -> tuple[int, tuple[int, int, int], str]:
    """Return lines to skip, which columns are longitude, latitude and value, the separator."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        lines = list(itertools.islice(iter(lambda: file.readline(LONGEST_LINE), ""), 100))
    if any(len(line) == LONGEST_LINE for line in lines):
        raise fault(path, "has lines too long for a place and its depth", FORM_OF_XYZ)
    skipped, order = 0, (0, 1, 2)
    for line in lines:
        separator = next((sign for sign in ";," if sign in line), r"\s+")
        words = re.split(separator, line.strip())
        try:
            numbers = [float(word) for word in words]
        except ValueError:
            words = [word for word in words if word != "#"]  # before a header, as numpy has it
            names = [re.sub(r"\W.*", "", word.strip(' "#').lower()) for word in words]
            where = [
                next((i for i, name in enumerate(names) if kind.match(name)), -1)
                for kind in (LON_NAMES, LAT_NAMES)
            ]
            if min(where) >= 0 and len(names) >= 3:
                left = [i for i in range(len(names)) if i not in where]
                order = (where[0], where[1], left[0])
            skipped += 1
            continue
        if len(numbers) < 3:
            break
        return skipped, order, separator
    raise fault(
        path,
        "is none of the grids that are read",
        FORM_OF_XYZ,
    )


def _xyz_chunks(path: Path, skipped: int, separator: str) -> Iterator[Floats]:
    import pandas as pd

    with pd.read_csv(
        path, sep=separator, header=None, skiprows=skipped, chunksize=500_000, dtype=float,
        encoding="utf-8-sig", na_values=["-", "nan", "NaN", "*"],
    ) as chunks:  # fmt: skip
        for chunk in chunks:
            yield chunk.to_numpy(float)


def _filled(path: Path, values: Floats) -> Floats:
    """Return evenly spaced coordinates where some lines of a grid are missing."""
    if values.size < 2:
        return values
    step = float(np.median(np.diff(values)))
    step = float(np.diff(values)[np.diff(values) < 1.5 * step].mean())
    count = round((values[-1] - values[0]) / step)
    if count > MOST_LINES:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    step = (values[-1] - values[0]) / max(1, count)
    off = np.abs((values - values[0]) / step - np.rint((values - values[0]) / step))
    if off.max() > EVEN:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    return np.asarray(values[0] + step * np.arange(count + 1), float)


# --- What all have in common ----------------------------------------------------------------


def _scaled(
    raw: NDArray[Any],
    gone: NDArray[np.bool_],
    scale: float,
    offset: float,
    nodata: float | None,
    factor: float,
) -> Floats:
    """Return values with scale and offset applied, NaN where they are no data."""
    with np.errstate(invalid="ignore"):  # a NaN of a kind that signals
        values = raw.astype(np.float64)
    if scale != 1.0 or offset != 0.0:
        values = values * scale + offset
    values[gone] = np.nan
    if nodata is not None:
        same = values == nodata
        if raw.dtype.kind == "f" or scale != 1.0:
            same |= values.astype(np.float32) == np.float32(nodata)
        values[same] = np.nan
    if factor != 1.0:
        values *= factor
    return values


def _no_data(
    declared: Sequence[Any], valid: tuple[float, float] | None, nodata: float | None
) -> str:
    """Return in words which values stand for no data."""
    words = ["NaN"]
    own = dict.fromkeys(f"{float(value):g}" for value in declared if not np.isnan(value))
    if own:
        words.append(f"{' and '.join(own)} as the file declares")
    if valid is not None:
        words.append(f"what is outside its valid range, {valid[0]:g} to {valid[1]:g}")
    if nodata is not None and not math.isnan(nodata):
        words.append(f"{nodata:g} by nodata=")
    return ", ".join(words)


def _title(text: object) -> str:
    """Return a title of a file in one short line without control characters."""
    line = "".join(sign if sign.isprintable() else " " for sign in str(text))
    return " ".join(line.split())[:200]


def _metres(path: Path, unit: str) -> float:
    """Return how many metres a unit of length is."""
    word = unit.strip().lower().rstrip(".")
    if word in ("", "1", "m", "metre", "metres", "meter", "meters", "unknown"):
        return 1.0
    lengths = {"km": 1000.0, "cm": 0.01, "ft": 0.3048, "feet": 0.3048, "foot": 0.3048,
               "us survey foot": 1200 / 3937, "fathom": 1.8288, "fathoms": 1.8288}  # fmt: skip
    if word not in lengths:
        raise fault(path, f"is in {unit!r}, which is no unit of depth that is known", "give metres")
    return lengths[word]


def _axis(path: Path, word: str, first: float, step: float, count: int) -> Axis:
    """Return an axis of which the file gives the first centre and the step."""
    if not (math.isfinite(first) and math.isfinite(step) and step > 0 and count > 0):
        raise fault(path, f"has no {word}s that are numbers", GIVE_CRS)
    last = first + step * (count - 1)
    return _snapped(path, word, first, last, count, 1e-12)


def _even(path: Path, word: str, centres: Floats, precise: float) -> Axis:
    """Return the axis of rising centres, which must be evenly spaced."""
    if centres.size < 2:
        raise fault(path, f"has {centres.size} {word}s: no step can be told", "give two or more")
    if not np.isfinite(centres).all():
        raise fault(path, f"has {word}s that are no numbers")
    step = (centres[-1] - centres[0]) / (centres.size - 1)
    even = centres[0] + step * np.arange(centres.size)
    off = np.abs(centres - even).max() if step > 0 else math.inf
    if off > max(EVEN * step, 2 * precise * np.abs(centres).max()):
        raise fault(
            path,
            f"has {word}s that are not evenly spaced",
            "resample it: gdalwarp -t_srs EPSG:4326",
        )
    return _snapped(path, word, float(centres[0]), float(centres[-1]), centres.size, precise)


def _snapped(path: Path, word: str, first: float, last: float, count: int, precise: float) -> Axis:
    """Return an axis whose step and first centre are what the file rounded, if that is plain.

    Steps of grids are fractions of an arc second; files store centres as float32, or a step
    with few digits. The step becomes the multiple of 1/64 arc second, and the first centre
    the multiple of half a step, from which it is not to be told apart.
    """
    limit = 90.0 if word == "latitude" else 540.0
    if max(abs(first), abs(last)) > limit + 0.5 * abs(last - first) / max(1, count - 1) + 1e-6:
        raise fault(
            path,
            f"has {word}s up to {max(first, last, key=abs):g}: it is in projected coordinates "
            "without saying in which",
            "bring it to longitude and latitude: gdalwarp -t_srs EPSG:4326",
        )
    step = (last - first) / (count - 1) if count > 1 else 1.0
    blur = 4 * max(precise, 1e-13) * max(abs(first), abs(last), 1.0)
    unit = 1 / 3600 / 64
    plain = round(step / unit) * unit
    if plain > 0 and abs(plain - step) * max(1, count - 1) <= blur + 1e-7 * step:
        step = round(step / unit) / (3600 * 64)
    half = round(first / (step / 2)) * (step / 2)
    if abs(half - first) <= blur + 1e-6 * step:
        first = half
    if word == "longitude":
        first -= 360 * math.floor((first + 180) / 360 + 1e-12)
    return Axis(first, step, count)


def _once_around(lon: Axis) -> int:
    """Return how many columns there are without those that come again beyond 360 degrees."""
    around = round(360 / lon.step_deg)
    return min(lon.cells, around) if is_around(around, lon.step_deg) else lon.cells


def is_around(columns: int, step_deg: float) -> bool:
    """Return whether columns go once around the globe, the last one beside the first."""
    return abs(columns * step_deg - 360) < 1e-3 * step_deg


def _whole(number: float, toward: Callable[[float], int]) -> int:
    """Round up or down, forgiving what floats round off."""
    return toward(round(number, 5))


def _package(name: str, path: Path) -> Any:
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError:
        raise MissingExtraError.needed(str(path), name, "raster") from None


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn whatever a reader raises at a damaged file into one error that names the file."""
    words = None
    try:
        yield
    except CablerouteError:
        raise
    except Exception as error:
        known = isinstance(error, READERS_RAISE)
        if not known and type(error).__module__.split(".")[0] not in READERS:
            raise
        words = " ".join(str(error).split())[:200] or type(error).__name__
    if words is not None:
        with warnings.catch_warnings():  # a reader that failed lets go of its file, in silence
            warnings.simplefilter("ignore")
            gc.collect()
        message = f"cannot be read: it is damaged or cut short ({words})"
        raise fault(path, message, "fetch the file again")


def _nothing() -> AbstractContextManager[Block]:
    raise SeabedError("this raster has no file behind it")
