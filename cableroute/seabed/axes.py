"""At which longitudes and latitudes are the cells of a file, and what are its values."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.seabed.raster import Axis, Floats, fault, is_around

EVEN = 0.02
"""Centres may be off an even spacing by this share of it: files round their coordinates."""


GIVE_CRS = "give it one: gdal_edit -a_srs EPSG:4326 -a_ullr west north east south"


# --- NetCDF, by xarray ----------------------------------------------------------------------

LAT_NAMES = re.compile(r"^(lat|latitude|y|nav_lat|north(ing)?)$", re.IGNORECASE)
LON_NAMES = re.compile(r"^(lon|long|longitude|x|nav_lon|east(ing)?)$", re.IGNORECASE)
VALUE_NAMES = re.compile(
    r"^(z|values?|depths?|elev(ations?)?|heights?|alt(itudes?)?|topo(graphy)?|bathy(metry)?"
    r"|seabed|seafloor)(_|\b|\d)",
    re.IGNORECASE,
)


# --- What all have in common ----------------------------------------------------------------


def scaled_values(
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


def axis_of(path: Path, word: str, first: float, step: float, count: int) -> Axis:
    """Return an axis of which the file gives the first centre and the step."""
    if not (math.isfinite(first) and math.isfinite(step) and step > 0 and count > 0):
        raise fault(path, f"has no {word}s that are numbers", GIVE_CRS)
    last = first + step * (count - 1)
    return _snap(path, word, first, last, count, 1e-12)


def even_axis(path: Path, word: str, centres: Floats, precise: float) -> Axis:
    """Return the axis of rising centres, which must be evenly spaced."""
    if centres.size < 2:
        raise fault(path, f"has {centres.size} {word}s: it shows no step", "give two or more")
    if not np.isfinite(centres).all():
        raise fault(path, f"has {word}s that are not numbers")
    step = (centres[-1] - centres[0]) / (centres.size - 1)
    even = centres[0] + step * np.arange(centres.size)
    off = np.abs(centres - even).max() if step > 0 else math.inf
    if off > max(EVEN * step, 2 * precise * np.abs(centres).max()):
        raise fault(
            path,
            f"has {word}s that are not evenly spaced",
            "resample it: gdalwarp -t_srs EPSG:4326",
        )
    return _snap(path, word, float(centres[0]), float(centres[-1]), centres.size, precise)


def _snap(path: Path, word: str, first: float, last: float, count: int, precise: float) -> Axis:
    """Return an axis with the step and first centre that the file rounded, where they are evident.

    Steps of grids are fractions of an arc second; files store centres as float32, or a step
    with few digits. The step becomes the multiple of 1/64 arc second, and the first centre
    the multiple of half a step, from which it cannot be distinguished.
    """
    limit = 90.0 if word == "latitude" else 540.0
    step = abs(last - first) / max(1, count - 1)
    if max(abs(first), abs(last)) > limit + 0.5 * step + 1e-6 or step > 360:
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


def columns_once_around(lon: Axis) -> int:
    """Return how many columns there are without those that come again beyond 360 degrees."""
    around = round(360 / lon.step_deg)
    return min(lon.cells, around) if is_around(around, lon.step_deg) else lon.cells
