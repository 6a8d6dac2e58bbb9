"""Whether coordinates of a reference system are places on the earth, and which these are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import geopandas

Shapes = TypeVar("Shapes", "geopandas.GeoDataFrame", "geopandas.GeoSeries")

_SAME_AXIS_M, _SAME_FLATTENING = 0.5, 0.001
"""A datum whose ellipsoid differs less from that of WGS 84 in its equatorial radius and in its
inverse flattening is taken as WGS 84 where PROJ has no transformation: ITRF, NAD83, CGCS2000."""


@lru_cache(maxsize=256)
def misplaced(wkt: str) -> str:
    """Return why coordinates of a system are no places on the earth; empty where they are.

    Parameters
    ----------
    wkt : str
        The system, in any form that pyproj reads.

    Notes
    -----
    Where PROJ knows no transformation between two datums it changes the ellipsoid alone, without
    a word: the places are then off by a hundred metres or more.

    Examples
    --------
    >>> misplaced("EPSG:32632"), misplaced("EPSG:4230")
    ('', '')
    >>> misplaced("EPSG:4978")
    'its reference system, WGS 84 (Geocentric CRS), has no place on a map'
    >>> misplaced("+proj=longlat +ellps=krass")[:46]
    'its places may be off by hundreds of metres: n'
    """
    from pyproj import CRS
    from pyproj.exceptions import ProjError
    from pyproj.transformer import TransformerGroup

    system = CRS.from_user_input(wkt)
    if not (system.is_projected or system.is_geographic):
        return f"its reference system, {system.name} ({system.type_name}), has no place on a map"
    ellipsoid = system.ellipsoid
    if ellipsoid is not None and (
        abs(ellipsoid.semi_major_metre - 6_378_137.0) < _SAME_AXIS_M
        and (
            not ellipsoid.inverse_flattening  # the sphere of web maps, which keeps latitudes
            or abs(ellipsoid.inverse_flattening - 298.257223563) < _SAME_FLATTENING
        )
    ):
        return ""
    try:
        transformers = TransformerGroup(system, "EPSG:4326", always_xy=True).transformers
    except ProjError:
        transformers = []
    if transformers and "ballpark" not in transformers[0].description.lower():
        return ""
    datum = system.datum.name if system.datum is not None else "unknown"
    return f"its places may be off by hundreds of metres: no known position of the datum {datum}"


def in_degrees(shapes: Shapes, error: Callable[[str, str], Exception]) -> Shapes:
    """Return shapes in longitude and latitude of WGS 84.

    Parameters
    ----------
    shapes : GeoDataFrame or GeoSeries
        With a reference system.
    error : callable
        The error of a system without a place on the earth: from what is wrong and what to do.

    Examples
    --------
    >>> import geopandas, shapely
    >>> at = geopandas.GeoSeries([shapely.Point(500000, 0)], crs="EPSG:32632")
    >>> in_degrees(at, lambda wrong, hint: ValueError(wrong)).iloc[0].wkt
    'POINT (9 0)'
    """
    crs: Any = shapes.crs
    if why := misplaced(crs.to_wkt()):
        raise error(why, "name the system in which the coordinates are, or convert them to WGS 84")
    return shapes.to_crs(4326)
