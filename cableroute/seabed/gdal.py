"""Grids that GDAL reads: GeoTIFF, COG, Esri ASCII."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    pass
from cableroute.seabed.axes import GIVE_CRS, _axis, _once_around, _scaled
from cableroute.seabed.raster import (
    LARGEST_CHUNK_BYTES,
    Block,
    Floats,
    Raster,
    Window,
    _metres,
    _no_data,
    _package,
    _title,
    fault,
)

GDAL_CACHE_MB = 64


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
