"""Which format is a grid file, and what reads it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import numpy as np

from cableroute.errors import SeabedError, kind_faults
from cableroute.seabed.gdal import open_gdal
from cableroute.seabed.netcdf import open_netcdf
from cableroute.seabed.raster import Raster, fault, reading
from cableroute.seabed.settings import SeabedSettings
from cableroute.seabed.xyz import open_xyz


def check_settings(settings: object) -> None:
    """Refuse an object that is no `SeabedSettings`.

    Raises
    ------
    SeabedError
        They are of another kind.
    """
    faults = kind_faults("settings", settings, SeabedSettings, "give SeabedSettings(...)")
    SeabedError.check("seabed", faults)


def open_raster(
    path: str | os.PathLike[str],
    *,
    nodata: float | None = None,
    variable: str | None = None,
    categories: bool = False,
    settings: SeabedSettings = SeabedSettings(),
) -> Raster:
    """Open a file of values on a grid.

    Parameters
    ----------
    path : path
        A NetCDF file, a GeoTIFF, an Esri ASCII grid or XYZ text on this computer.
    nodata : float, optional
        Another value that means no data, beside those the file declares: as the values
        show it, after scale and offset. Zero is a value like any other.
    variable : str, optional
        Which variable of a NetCDF file; without it the one whose name shows it.
    categories : bool
        Whether values are classes, of which no mean may be taken in resampling.
    settings : SeabedSettings
        How large pieces of it may be, and XYZ text.

    Raises
    ------
    SeabedError
        The file is missing, cut short, of another kind, without georeference, in coordinates
        that cannot be resampled, or of pieces too large to read; or a package is missing.
    """
    check_settings(settings)
    path = Path(path)
    if nodata is not None and not isinstance(nodata, (int, float, np.number)):
        raise SeabedError(f"nodata {nodata!r} is not a number")
    with reading(path):
        try:
            if path.exists() and not (path.is_file() or path.is_dir()):
                raise fault(path, "is a pipe or a device, not a file", "save it to a file first")
            with path.open("rb") as file:
                start = file.read(4096)
        except OSError as error:
            raise fault(path, f"cannot be read: {error.strerror or error}") from None
        if start.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
            raster = open_gdal(path, "GTiff", nodata, categories, settings)
        elif start.startswith((b"\x89HDF\r\n\x1a\n", b"CDF\x01", b"CDF\x02", b"CDF\x05")):
            raster = open_netcdf(path, start, nodata, variable, settings)
        elif header := ESRI.match(start):
            _check_esri(path, header)
            raster = open_gdal(path, "AAIGrid", nodata, categories, settings)
        elif start and b"\0" not in start:
            raster = open_xyz(path, nodata, settings)
        else:
            raise fault(
                path,
                "is not one of the grids that are read",
                "give a NetCDF file, a GeoTIFF, an Esri ASCII grid or XYZ text",
            )
    return replace(raster, opened_by=(_open_again, (path, nodata, variable, categories, settings)))


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
                    path,
                    f"holds {other[:20].decode('latin1')!a} among its heights",
                    "let each be a number, that of no data too",
                )


def _open_again(
    path: Path,
    nodata: float | None,
    variable: str | None,
    categories: bool,
    settings: SeabedSettings,
) -> Raster:
    return open_raster(
        path, nodata=nodata, variable=variable, categories=categories, settings=settings
    )
