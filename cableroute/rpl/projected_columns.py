"""Where the positions of a sheet of eastings and northings are, in longitude and latitude."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from cableroute.errors import Problem
from cableroute.geometry.reference_systems import misplaced
from cableroute.rpl.cells import column_name
from cableroute.rpl.coordinate_columns import Coordinates, Fits, SheetRows, read_coordinates
from cableroute.rpl.headers import LATITUDE, LONGITUDE, POINT, PROJECTED
from cableroute.rpl.import_report import DOUBTFUL, STATED

_MOST_DEG = 1e-7
"""A position that comes back from its eastings so far off, about 1 cm, is outside its system."""


def is_projected(names: Collection[str]) -> bool:
    """Return whether columns of these fields have eastings and northings alone.

    Examples
    --------
    >>> is_projected(["easting", "northing"]), is_projected(["easting", "latitude", "longitude"])
    (True, False)
    """
    plain = any(name.startswith((LATITUDE, LONGITUDE, POINT)) for name in names)
    return set(PROJECTED) <= set(names) and not plain


def crs_faults(crs: str) -> Iterator[Problem]:
    """Yield why a text names no projected coordinate system; nothing where it is empty.

    Examples
    --------
    >>> [problem.message for problem in crs_faults("EPSG:4326")]
    ["'EPSG:4326' is not a projected coordinate system"]
    """
    if not crs:
        return
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    try:
        fits = CRS.from_user_input(crs).is_projected
    except CRSError:
        fits = False
    if fits and (why := misplaced(crs)):
        yield Problem("crs", "crs", f"{crs[:60]}: {why}", "give one that EPSG lists")
    if not fits:
        hint = "give one as EPSG:32636 (WGS 84, UTM zone 36 N)"
        yield Problem("crs", "crs", f"{crs[:60]!r} is not a projected coordinate system", hint)


def coordinates_of(sheet: SheetRows, names: Collection[str], crs: str, fits: Fits) -> Coordinates:
    """Return the coordinates of each row of a sheet whose columns have these fields.

    Faults and decisions are added to the sheet, also that a coordinate system is not used.
    """
    if is_projected(names):
        return projected_coordinates(sheet, crs)
    if crs:
        why = "the list has latitude and longitude"
        sheet.decide("crs", f"{crs} is not used", why, DOUBTFUL)
    return read_coordinates(sheet, fits)


def projected_coordinates(sheet: SheetRows, crs: str) -> Coordinates:
    """Return the coordinates of each row of a sheet of eastings and northings.

    Faults and decisions are added to the sheet. The datum of the system is changed to WGS 84 as
    PROJ does it; without its grids that is right to some metres for older datums.

    Parameters
    ----------
    sheet : SheetRows
        The cells.
    crs : str
        Coordinate system, empty where none is given: then the first cell is a fault.
    """
    from pyproj import CRS, Transformer

    places = [sheet.column_of(name) for name in PROJECTED]
    at = [place for place in places if place is not None]
    east, north = map(sheet.numbers, at)
    nothing = np.full(len(sheet.rows), np.nan)
    if not crs:
        where = f"cell {column_name(at[0])}{sheet.rows[0]}"
        message = "eastings and northings do not say their coordinate system"
        hint = "gives it, e.g. EPSG:32636 (WGS 84, UTM zone 36 N)"
        sheet.faults.append(Problem("coordinate", where, message, hint, "crs"))
        return Coordinates(nothing, nothing)
    for place in np.flatnonzero(np.isnan(east) != np.isnan(north)).tolist():
        empty = at[int(np.isnan(north[place]))]
        sheet.fault(empty, place, "has no number beside the other", "complete or remove the row")
    system = CRS.from_user_input(crs)
    to_degrees = Transformer.from_crs(system, "EPSG:4326", always_xy=True)
    placed = ~(np.isnan(east) | np.isnan(north))
    lon, lat = nothing.copy(), nothing.copy()
    lon[placed], lat[placed] = to_degrees.transform(east[placed], north[placed])
    back = to_degrees.transform(lon[placed], lat[placed], direction="INVERSE")
    step = _MOST_DEG * 111_320 / max(system.axis_info[0].unit_conversion_factor, 1e-9)
    with np.errstate(invalid="ignore"):
        gap = np.hypot(back[0] - east[placed], back[1] - north[placed])
    for place in np.flatnonzero(placed)[~(gap < step)].tolist():
        said = f"{sheet.columns[at[0]][place]} is outside of {crs}"
        sheet.fault(at[0], place, said, "correct it, or give another crs")
    columns = " and ".join(map(column_name, at))
    taken = f"eastings and northings of {system.name}, columns {columns}"
    sheet.decide("coordinates", taken, "given", STATED)
    return Coordinates(lon, lat)
