"""What values does a GeoTIFF, a COG or an Esri ASCII grid hold, read by GDAL."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from cableroute.errors import SeabedError
from cableroute.files import check_name
from cableroute.geometry.earth import EQUATOR_KM, FLATTENING
from cableroute.seabed.axes import GIVE_CRS, axis_of, columns_once_around, scaled_values
from cableroute.seabed.raster import (
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

GDAL_CACHE_MB = 64
FARTHEST_DEG = 540.0
FARTHEST_M = 1e8
"""No coordinates of a projection are greater, with false origins and zone numbers."""
GIVE_BOUNDS = "give it its bounds: gdal_edit -a_ullr west north east south"


def open_gdal(
    path: Path, driver: str, nodata: float | None, categories: bool, settings: SeabedSettings
) -> Raster:
    """Open a GeoTIFF or an Esri ASCII grid, resampled to longitude and latitude if need be."""
    reader_package("rasterio", path)
    check_name(path, SeabedError)
    from rasterio.vrt import WarpedVRT
    from rasterio.windows import Window as Part

    kind = {"GTiff": "GeoTIFF", "AAIGrid": "Esri ASCII grid"}[driver]
    with _dataset(path, driver) as file:
        _refuse(path, driver, file, settings.largest_chunk_bytes)
        options, note = _resampling(path, file, nodata, categories)
        transform, rows, columns = file.transform, file.height, file.width
        if options is not None:
            with WarpedVRT(file, **options) as warped:
                transform, rows, columns = warped.transform, warped.height, warped.width
        tall, wide = file.block_shapes[0]
        row_bytes = tall * -(-file.width // wide) * wide * np.dtype(file.dtypes[0]).itemsize
        cache_mb = GDAL_CACHE_MB + min(row_bytes, settings.largest_chunk_bytes) // 2**20
        scale, offset = file.scales[0], file.offsets[0]
        unit = (file.units[0] or "") if not categories else ""
        title = plain_title(file.tags().get("TIFFTAG_IMAGEDESCRIPTION", ""))
        no_data = no_data_words([] if file.nodata is None else [file.nodata], None, nodata)
    factor = metres_of_unit(path, unit)

    west, east = transform.c, transform.c + transform.a * columns
    top, bottom = transform.f, transform.f + transform.e * rows
    mirrored, upward = transform.a < 0, transform.e > 0
    lon = axis_of(
        path, "longitude", min(west, east) + abs(transform.a) / 2, abs(transform.a), columns
    )
    lat = axis_of(path, "latitude", min(top, bottom) + abs(transform.e) / 2, abs(transform.e), rows)
    columns = columns_once_around(lon)

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        with _dataset(path, driver, cache_mb) as file:
            source = file if options is None else WarpedVRT(file, **options)

            def block(first: int, last: int, left: int, right: int) -> Floats:
                if upward:
                    first, last = rows - last, rows - first
                if mirrored:
                    left, right = lon.cells - right, lon.cells - left
                part = Part(left, first, right - left, last - first)
                raw = source.read(1, window=part, masked=True)
                values = scaled_values(
                    np.ma.getdata(raw), np.ma.getmaskarray(raw), scale, offset, nodata, factor
                )
                return values[:: -1 if upward else 1, :: -1 if mirrored else 1]

            try:
                yield block
            finally:
                if source is not file:
                    source.close()

    north = lat.first_deg + (lat.cells - 1) * lat.step_deg
    cells = lon.first_deg, north, lon.step_deg, lat.step_deg, rows, columns
    return Raster(path, *cells, kind, note=note, title=title, no_data=no_data, opened=opened)


@contextmanager
def _dataset(path: Path, driver: str, cache_mb: int = GDAL_CACHE_MB) -> Iterator[Any]:
    """Give the file, opened by rasterio; a row of its pieces in the cache is read once."""
    import rasterio
    from rasterio.errors import NotGeoreferencedWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        warnings.simplefilter("ignore", PendingDeprecationWarning)  # of affine, in rasterio
        with (
            rasterio.Env(GDAL_CACHEMAX=cache_mb, GDAL_DISABLE_READDIR_ON_OPEN="FALSE"),
            rasterio.open(path, driver=driver) as file,
        ):
            yield file


def _refuse(path: Path, driver: str, file: Any, most_bytes: int) -> None:
    """Refuse a file that holds no one grid of numbers, or does not say where its cells are."""
    if file.count != 1:
        raise fault(
            path, f"has {file.count} bands: a picture or several grids", "give one band of values"
        )
    if np.dtype(file.dtypes[0]).kind not in "iuf":
        raise fault(path, f"holds {file.dtypes[0]} and no numbers of a kind that is read")
    height, width = file.block_shapes[0]
    if height * width * np.dtype(file.dtypes[0]).itemsize > most_bytes:
        raise fault(
            path,
            f"is stored in pieces of {height:,} by {width:,} cells, too large to read",
            "write it again in tiles: gdal_translate -co TILED=YES",
        )
    at = file.transform
    if at.is_identity:
        raise fault(path, "has no georeference: where its cells are is not known", GIVE_CRS)
    corners = [at.c, at.c + at.a * file.width + at.b * file.height]
    corners += [at.f, at.f + at.d * file.width + at.e * file.height]
    degrees = max(map(abs, corners[:2])) <= 540 and max(map(abs, corners[2:])) <= 90.5
    if file.crs is None and (driver == "GTiff" or not degrees):
        raise fault(path, "has no coordinate system", GIVE_CRS)


def _resampling(
    path: Path, file: Any, nodata: float | None, categories: bool
) -> tuple[dict[str, Any] | None, str]:
    """Return how GDAL is to resample a file to longitude and latitude, also in words."""
    from rasterio.enums import Resampling

    plain = file.crs is None or _is_plain(path, file.crs.to_wkt())
    if plain and not (file.transform.b or file.transform.d):
        return None, ""
    _check_reach(path, file)
    declared = file.nodata
    if declared is not None and nodata is not None and declared != nodata:
        raise fault(
            path,
            f"must be resampled and has two values for no data: {declared:g}, {nodata:g}",
            "write it again with one of them, or in longitude and latitude",
        )
    options = {
        "crs": "EPSG:4326",
        "resampling": Resampling.nearest if categories else Resampling.bilinear,
        "src_nodata": nodata if declared is None else declared,
        "nodata": math.nan,
        "dtype": "float64" if categories else "float32",
    }
    source = "a turned grid" if plain else _crs_words(file.crs.to_wkt())
    return options, f"resampled from {source}"


def _check_reach(path: Path, file: Any) -> None:
    """Refuse a grid that reaches beyond the Earth: GDAL would search without end for its edges."""
    at, wide, tall = file.transform, file.width, file.height
    corners = [at @ (x, y) for x in (0, wide) for y in (0, tall)]
    farthest = max(map(abs, (number for corner in corners for number in corner)), default=math.inf)
    most, unit = FARTHEST_DEG, "degrees"
    if file.crs is not None:
        horizontal = _horizontal(file.crs.to_wkt())
        axis = horizontal.axis_info[0]
        unit = axis.unit_name
        reach = math.radians(FARTHEST_DEG) if horizontal.is_geographic else FARTHEST_M
        most = reach / axis.unit_conversion_factor
    if not farthest <= most:
        raise fault(path, f"reaches to {farthest:g} {unit}, which is beyond the Earth", GIVE_BOUNDS)


def _horizontal(wkt: str) -> Any:
    """Return the part of a coordinate system that places on a map are in."""
    from pyproj import CRS

    horizontal: Any = CRS.from_wkt(wkt)
    while horizontal.is_compound or horizontal.is_bound:
        horizontal = horizontal.sub_crs_list[0] if horizontal.is_compound else horizontal.source_crs
    return horizontal


def _is_plain(path: Path, wkt: str) -> bool:
    """Return whether a coordinate system is longitude and latitude of WGS 84 to a few metres."""
    horizontal = _horizontal(wkt)
    if horizontal.is_engineering or not (horizontal.is_geographic or horizontal.is_projected):
        raise fault(path, f"is in {horizontal.name!r}, which has no place on the Earth", GIVE_CRS)
    ellipsoid = horizontal.ellipsoid
    same = (  # WGS 84 and GRS 80: the datums on them are all within some metres of each other
        abs(ellipsoid.semi_major_metre - 1000 * EQUATOR_KM) < 1e-3
        and abs(ellipsoid.inverse_flattening - 1 / FLATTENING) < 1e-5
    )
    degrees = all(axis.unit_name == "degree" for axis in horizontal.axis_info[:2])
    greenwich = horizontal.prime_meridian is None or horizontal.prime_meridian.longitude == 0
    return bool(horizontal.is_geographic and same and degrees and greenwich)


def _crs_words(wkt: str) -> str:
    from pyproj import CRS

    crs = CRS.from_wkt(wkt)
    code = crs.to_epsg()
    return crs.name + (f" (EPSG:{code})" if code else "")
