"""How far is it and which way: distances and bearings on the WGS 84 ellipsoid.

Conventions of every function here:

- Longitude before latitude, in degrees. Distances in km, bearings in degrees from north,
  clockwise, 0 <= bearing < 360.
- Scalars give a float, arrays give arrays; arguments broadcast as in NumPy.
- Longitudes from -540 to 540 are accepted and mean the same as their values in -180..180, so
  a line may cross the date line wrapped (170, -170) or continuous (170, 190). Longitudes
  beyond +-540 are taken for a mistake. Answers are in -180..180 unless said otherwise.
- A line is a `shapely.LineString` (a depth in z is ignored) or an array of shape (n, 2). Its
  vertices are joined by geodesics, the shortest lines on the ellipsoid.
- `GeometryError` is raised for a value that is not finite, a latitude beyond +-90, a line of
  fewer than two vertices, another kind of geometry, and a distance that is negative.

Geodesics are solved by the algorithms of Karney (2013), "Algorithms for geodesics", Journal of
Geodesy 87, 43-55, accurate to 15 nm. Rhumb lines follow Karney (2024), "The area of rhumb
polygons", Studia Geophysica et Geodaetica 68, 99-120.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod

from cableroute.errors import GeometryError, because
from cableroute.geometry.earth import ECCENTRICITY_SQUARED, EQUATOR_KM, FLATTENING, POLE_KM

Floats: TypeAlias = NDArray[np.float64]
FloatOrArray: TypeAlias = Any
"""A float for scalar arguments, a float64 array otherwise (typed as NumPy types its ufuncs)."""

_GEOD = Geod(ellps="WGS84")
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(8)

_LONGEST_CHORD_KM = 100.0
_BLOCK = 8192  # points whose arrays stay in a core's cache

FURTHEST_KM = 20_100.0
"""No two places on Earth are further apart."""

SAME_KM = 1e-9  # 1 micrometre: KPs nearer than this are the same


def distance_km(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> FloatOrArray:
    """Return the geodesic distance between points, in km.

    Examples
    --------
    >>> round(distance_km(5.37, 43.30, 3.06, 36.75), 6)  # Marseille to Algiers
    753.450005
    """
    return plain_float(geod_inverse(*checked_places(lon1, lat1, lon2, lat2))[1])


def bearing_deg(lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike) -> FloatOrArray:
    """Return the bearing in which the geodesic leaves the first point for the second.

    Between antipodal points any of several shortest lines may be meant; the bearing is that of
    one of them.

    Raises
    ------
    GeometryError
        If two points are the same: then there is no bearing.

    Examples
    --------
    >>> round(bearing_deg(5.37, 43.30, 3.06, 36.75), 6)
    195.92361
    """
    azimuth, km = geod_inverse(*checked_places(lon1, lat1, lon2, lat2))
    reject(km == 0, km, "distance in km", "leaves no bearing; give two different points")
    return plain_float(_compass(azimuth))


def destination(
    lon: ArrayLike, lat: ArrayLike, *, bearing_deg: ArrayLike, distance_km: ArrayLike
) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the point reached along a geodesic.

    Any finite bearing is accepted and taken modulo 360.

    Examples
    --------
    >>> lon, lat = destination(5.37, 43.30, bearing_deg=195, distance_km=500)
    >>> round(lon, 9), round(lat, 9)
    (3.878717604, 38.941068361)
    """
    lon, lat, bearing, km = _points_bearing_km(lon, lat, bearing_deg, distance_km)
    end_lon, end_lat, _ = geod_forward(lon, lat, bearing, km)
    return plain_float(end_lon), plain_float(end_lat)


def earth_centred_km(lon: ArrayLike, lat: ArrayLike) -> Floats:
    """Return earth-centred x, y and z of points on the ellipsoid, in km, shape (..., 3).

    The x axis leaves at longitude 0 on the equator, the z axis at the north pole.

    Examples
    --------
    >>> earth_centred_km(5.37, 43.30).round(6)
    array([4628.754801,  435.101007, 4351.817207])
    """
    lon, lat = (np.radians(values) for values in checked_places(lon, lat))
    normal = EQUATOR_KM / np.sqrt(1 - ECCENTRICITY_SQUARED * np.sin(lat) ** 2)
    flat = normal * np.cos(lat)
    z = normal * (1 - ECCENTRICITY_SQUARED) * np.sin(lat)
    return np.stack([flat * np.cos(lon), flat * np.sin(lon), z], axis=-1)


def neighbours_km(lon: Floats, lat: Floats) -> Floats:
    """Return the geodesic distance from each point to the next one, in km; of millions quickly.

    Parameters
    ----------
    lon, lat : array of float64, shape (n,)
        Degrees, checked already.

    Returns
    -------
    array of float64, shape (n - 1,)

    Notes
    -----
    Up to 100 km the arc over the chord c between two points in space, of the curvature k that
    the ellipsoid has in its direction at its middle m: 2 / k asin(k c / 2), where for the
    quadric x'Dx = 1, k = (t'Dt) sqrt(m'Dm) / |Dm| along the unit vector t (do Carmo 1976,
    "Differential Geometry of Curves and Surfaces", section 3-2). It is right to 0.3 micrometres,
    beneath `SAME_KM`; further apart, Karney's geodesics are taken. Ten times as fast as those
    (`tests/benchmarks/test_speed.py`).

    Examples
    --------
    >>> neighbours_km(np.array([5.37, 5.4, 3.06]), np.array([43.30, 43.0, 36.75])).round(6)
    array([ 33.417914, 722.16283 ])
    """
    parts = [
        arcs_km(earth_centred_km(lon[at : at + _BLOCK + 1], lat[at : at + _BLOCK + 1]))
        for at in range(0, len(lon) - 1, _BLOCK)
    ]
    km = np.concatenate(parts) if parts else np.zeros(0)
    far = np.flatnonzero(km > _LONGEST_CHORD_KM)
    if far.size:
        km[far] = geod_inverse(lon[far], lat[far], lon[far + 1], lat[far + 1])[1]
    return km


def arcs_km(xyz: Floats) -> Floats:
    """Return distances between neighbours among earth-centred places, by chord and curvature.

    As `neighbours_km` says: to 0.3 micrometres up to 100 km, to a millimetre up to 500 km, too
    short beyond.

    Examples
    --------
    >>> arcs_km(earth_centred_km([5.37, 5.4], [43.30, 43.0])).round(6)
    array([33.417914])
    """
    x, y, z = np.ascontiguousarray(xyz.T)
    squared = (EQUATOR_KM / POLE_KM) ** 2  # D is diag(1, 1, this) / a^2
    across = (x[1:] - x[:-1]) ** 2 + (y[1:] - y[:-1]) ** 2
    up = (z[1:] - z[:-1]) ** 2
    chord = across + up
    across_middle = (x[1:] + x[:-1]) ** 2 + (y[1:] + y[:-1]) ** 2
    up_middle = (z[1:] + z[:-1]) ** 2
    bend = (across_middle + squared * up_middle) / (across_middle + squared**2 * up_middle)
    with np.errstate(invalid="ignore"):
        half = ((across + squared * up) / chord) ** 2 * bend * chord / (2 * EQUATOR_KM) ** 2
    arc = 1 + half * (1 / 6 + half * (3 / 40 + half * (15 / 336)))  # asin(x) / x of x^2
    return np.where(chord > 0, np.sqrt(chord) * arc, 0.0)


def radii_km(lat: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return how long a radian is at a latitude, northward and eastward.

    Parameters
    ----------
    lat : float or array
        Latitude, degrees.

    Returns
    -------
    meridian_km, parallel_km : float or array of float64
        Radius of curvature of the meridian, a (1 - e²) / (1 - e² sin² φ)^(3/2), and radius of
        the parallel, a cos φ / (1 - e² sin² φ)^(1/2) [1]_.

    References
    ----------
    .. [1] Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395,
       equations 4-18 and 4-20.

    Examples
    --------
    >>> round(radii_km(0)[0], 3), round(radii_km(0)[1], 3), round(radii_km(60)[1], 3)
    (6335.439, 6378.137, 3197.105)
    """
    (lat,) = float_arrays(lat)
    check_degrees(np.zeros(np.shape(lat)), lat)
    sine = np.sin(np.radians(lat))
    curve = 1 - ECCENTRICITY_SQUARED * sine * sine
    meridian = EQUATOR_KM * (1 - ECCENTRICITY_SQUARED) / (curve * np.sqrt(curve))
    parallel = EQUATOR_KM * np.cos(np.radians(lat)) / np.sqrt(curve)
    return plain_float(meridian), plain_float(parallel)


def rhumb_distance_km(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> FloatOrArray:
    """Return the distance between points along the rhumb line (constant bearing), in km.

    The shorter way round in longitude is taken, the eastward one if both are the same. The
    northing is the exact meridian arc; the easting is the difference of longitude times the
    mean radius of the parallels (see `_rhumb_northing_and_radius`), which stays accurate for
    lines near east-west (Karney 2024).

    Examples
    --------
    >>> round(rhumb_distance_km(-5.0, 50.0, -74.0, 40.5), 6)
    5500.03281
    """
    northing, easting = _rhumb_inverse(lon1, lat1, lon2, lat2)
    return plain_float(np.hypot(northing, easting))


def rhumb_bearing_deg(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> FloatOrArray:
    """Return the constant bearing of the rhumb line from the first point to the second.

    It is 0 or 180 to and from a pole, the limit of the rhumb lines beside it.

    Raises
    ------
    GeometryError
        If two points are the same: then there is no bearing.

    Examples
    --------
    >>> round(rhumb_bearing_deg(-5.0, 50.0, -74.0, 40.5), 6)
    258.932683
    """
    northing, easting = _rhumb_inverse(lon1, lat1, lon2, lat2)
    km = np.hypot(northing, easting)
    reject(km == 0, km, "distance in km", "leaves no bearing; give two different points")
    return plain_float(_compass(np.degrees(np.arctan2(easting, northing))))


def rhumb_destination(
    lon: ArrayLike, lat: ArrayLike, *, bearing_deg: ArrayLike, distance_km: ArrayLike
) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude of the point reached along a rhumb line.

    Raises
    ------
    GeometryError
        If the line runs into a pole, where no rhumb line goes on, or starts at one; only due
        north or south may it end or start there.

    Examples
    --------
    >>> lon, lat = rhumb_destination(-5.0, 50.0, bearing_deg=270, distance_km=1000)
    >>> round(lon, 9), round(lat, 9)
    (-18.947827445, 50.0)
    """
    lon, lat, bearing, km = _points_bearing_km(lon, lat, bearing_deg, distance_km)
    turn = wrap_degrees(bearing)
    meridional = turn % 180 == 0
    north = np.cos(np.radians(turn)) * km
    east = np.where(meridional, 0.0, np.sin(np.radians(turn)) * km)
    south = north < 0
    zero = np.zeros_like(lat)
    room = geod_inverse(zero, lat, zero, np.where(south, -90.0, 90.0))[1]
    blocked = np.where(meridional, abs(north) > room + SAME_KM, abs(north) >= room)
    blocked |= ~meridional & (abs(lat) == 90)
    reject(blocked, km, "distance in km", "meets a pole, where rhumb lines end; shorten it")
    end_lat = geod_forward(zero, lat, np.where(south, 180.0, 0.0), np.minimum(abs(north), room))[1]
    radius = _rhumb_northing_and_radius(lat, end_lat)[1]
    change = np.degrees(np.divide(east, radius, out=np.zeros_like(east), where=~meridional))
    return plain_float(wrap_degrees(lon + np.remainder(change, 360.0))), plain_float(end_lat)


def about_km(lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats) -> Floats:
    """Return distances to within a few metres a thousand km, quickly.

    By Andoyer and Lambert: the great circle on reduced latitudes with a term in the flattening.
    """
    reduced = [np.arctan((1 - FLATTENING) * np.tan(np.radians(lat))) for lat in (lat1, lat2)]
    mean, half = (reduced[0] + reduced[1]) / 2, (reduced[1] - reduced[0]) / 2
    lon = np.radians(lon2 - lon1) / 2
    square = np.sin(half) ** 2 + np.cos(reduced[0]) * np.cos(reduced[1]) * np.sin(lon) ** 2
    square = np.clip(square, 1e-18, 1 - 1e-12)
    arc = 2 * np.arcsin(np.sqrt(square))
    x = (arc - np.sin(arc)) * (np.sin(mean) * np.cos(half)) ** 2 / (1 - square)
    y = (arc + np.sin(arc)) * (np.cos(mean) * np.sin(half)) ** 2 / square
    km: Floats = EQUATOR_KM * (arc - FLATTENING / 2 * (x + y))
    return km


# --- Checks ---------------------------------------------------------------------------------


def reject(bad: NDArray[np.bool_], values: ArrayLike, name: str, why: str) -> None:
    """Raise GeometryError for the first bad value, with its index if there are several."""
    bad, shown = np.broadcast_arrays(bad, values)
    if bad.any():
        index = tuple(int(i) for i in np.unravel_index(int(np.argmax(bad)), bad.shape))
        place = f" at index {index[0] if len(index) == 1 else index}" if index else ""
        raise GeometryError(f"{name} {float(shown[index])!r}{place} {why}")


def float_arrays(*values: ArrayLike) -> list[Floats]:
    """Return the values as float arrays of one shape."""
    try:
        arrays = [np.asarray(_unmask(value), dtype=np.float64) for value in values]
        return list(np.broadcast_arrays(*arrays))
    except (TypeError, ValueError, OverflowError) as error:
        said = because("not numbers of matching shapes", error)
        raise GeometryError(f"{said}; give floats") from error


def _unmask(value: ArrayLike) -> ArrayLike:
    """Return values with NaN where masked: a masked value is no figure."""
    if isinstance(value, np.ma.MaskedArray):
        return np.where(np.ma.getmaskarray(value), np.nan, np.asarray(value, dtype=np.float64))
    return value


def check_degrees(lon: Floats, lat: Floats) -> None:
    """Refuse values that are no longitude or no latitude."""
    for name, values, most in (("longitude", lon, 540.0), ("latitude", lat, 90.0)):
        if np.all(np.abs(values) <= most):  # False for NaN
            continue
        reject(~np.isfinite(values), values, name, "is not finite; leave out or mend the point")
        order = "give degrees, longitude before latitude"
        reject(np.abs(values) > most, values, name, f"is beyond +-{most:.0f}; {order}")


def checked_places(*values: ArrayLike) -> list[Floats]:
    """Return checked arrays of one shape from lon, lat, lon, lat, ..."""
    arrays = float_arrays(*values)
    for lon, lat in zip(arrays[::2], arrays[1::2], strict=True):
        check_degrees(lon, lat)
    return arrays


def _points_bearing_km(
    lon: ArrayLike, lat: ArrayLike, bearing: ArrayLike, km: ArrayLike
) -> list[Floats]:
    arrays = float_arrays(lon, lat, bearing, km)
    check_degrees(*arrays[:2])
    reject(~np.isfinite(arrays[2]), arrays[2], "bearing", "is not finite; give 0 to 360")
    bad = ~np.isfinite(arrays[3]) | (arrays[3] < 0)
    reject(bad, arrays[3], "distance in km", "is not finite or negative; give 0 or more")
    return arrays


# --- Single geodesics and rhumb lines -------------------------------------------------------


def plain_float(values: Floats) -> FloatOrArray:
    """Return an array without dimensions as a number."""
    return float(values) if np.ndim(values) == 0 else values


def wrap_degrees(degrees: Floats) -> Floats:
    """Return angles in -180..180, without rounding (IEEE remainder of 360)."""
    return degrees - 360.0 * np.rint(degrees / 360.0)


def lon_beside(lon: Floats, reference: Floats) -> Floats:
    """Return longitudes moved by whole turns to within 180 degrees of a reference."""
    return lon + 360.0 * np.rint((reference - lon) / 360.0)


def _compass(azimuth: Floats) -> Floats:
    """Return azimuths in 0 <= bearing < 360."""
    bearing = np.where(azimuth < 0, azimuth + 360.0, azimuth) + 0.0
    return np.where(bearing >= 360.0, 0.0, bearing)


def geod_inverse(lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats) -> tuple[Floats, Floats]:
    """Return azimuth at the start (-180..180) and distance in km of geodesics."""
    if not np.shape(lon1) == np.shape(lat1) == np.shape(lon2) == np.shape(lat2) != ():
        lon1, lat1, lon2, lat2 = np.broadcast_arrays(lon1, lat1, lon2, lat2)
    azimuth, _, metres = _GEOD.inv(lon1.ravel(), lat1.ravel(), lon2.ravel(), lat2.ravel())
    return np.reshape(azimuth, lon1.shape), np.reshape(metres, lon1.shape) / 1000


def geod_between(
    lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats
) -> tuple[Floats, Floats, Floats]:
    """Return azimuth at the start, km and azimuth at the end of geodesics, given as plain rows."""
    out, back, metres = _GEOD.inv(lon1, lat1, lon2, lat2)
    return out, metres / 1000, back + 180


def geod_forward(
    lon: Floats, lat: Floats, azimuth: Floats, km: Floats | float
) -> tuple[Floats, Floats, Floats]:
    """Return longitude, latitude and azimuth at the end of geodesics."""
    lon, lat, azimuth, km = np.broadcast_arrays(lon, lat, azimuth, km)
    metres = km.ravel() * 1000
    end = _GEOD.fwd(lon.ravel(), lat.ravel(), azimuth.ravel(), metres, return_back_azimuth=False)
    end_lon, end_lat, end_azimuth = (np.reshape(values, lon.shape) for values in end)
    return end_lon, end_lat, end_azimuth


def _rhumb_inverse(
    lon1: ArrayLike, lat1: ArrayLike, lon2: ArrayLike, lat2: ArrayLike
) -> tuple[Floats, Floats]:
    """Return the distance north and the distance east, in km, of rhumb lines."""
    lon1, lat1, lon2, lat2 = checked_places(lon1, lat1, lon2, lat2)
    northing, radius = _rhumb_northing_and_radius(lat1, lat2)
    change = wrap_degrees(lon2 - lon1)
    return northing, radius * np.radians(np.where(change == -180, 180.0, change))


def _rhumb_northing_and_radius(lat1: Floats, lat2: Floats) -> tuple[Floats, Floats]:
    """Return the meridian arc between latitudes and the mean radius of the parallels, in km.

    The mean radius is the arc m divided by the difference of isometric latitude,
    psi = arsinh(tan phi) - e artanh(e sin phi), so that a rhumb line is the hypotenuse of the
    arc and radius times difference of longitude (Karney 2024, section 2). For latitudes near
    each other (against their distance from the pole) the quotient of differences would lose
    digits, at last 0 / 0; both are then integrals over latitude, dm = M dphi and
    dpsi = M / (N cos phi) dphi with M and N the radii of curvature, by 8-point Gauss-Legendre
    quadrature, whose error there is below rounding. Elsewhere m is the geodesic along the
    meridian.
    """
    eccentricity = np.sqrt(ECCENTRICITY_SQUARED)
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half = (phi2 - phi1) / 2
    phi = (phi1 + phi2)[..., None] / 2 + half[..., None] * _NODES
    squash = 1 - ECCENTRICITY_SQUARED * np.sin(phi) ** 2
    meridian = EQUATOR_KM * (1 - ECCENTRICITY_SQUARED) / squash**1.5
    parallel = EQUATOR_KM / np.sqrt(squash) * np.cos(phi)
    arc = meridian @ _WEIGHTS * half
    mean_radius = (meridian @ _WEIGHTS) / ((meridian / parallel) @ _WEIGHTS)
    mean_radius = np.where(abs(lat1) == 90, 0.0, mean_radius)

    def isometric(lat: Floats, phi: Floats) -> Floats:
        sine = np.sin(phi)
        psi = np.arcsinh(np.tan(phi)) - eccentricity * np.arctanh(eccentricity * sine)
        return np.where(np.abs(lat) == 90, np.copysign(np.inf, lat), psi)

    near = 2 * np.abs(half) <= 0.1 * (np.pi / 2 - np.maximum(np.abs(phi1), np.abs(phi2)))
    zero = np.zeros_like(phi1)
    far_arc = np.copysign(geod_inverse(zero, lat1, zero, lat2)[1], half)
    with np.errstate(invalid="ignore"):
        change = np.where(near, 1.0, isometric(lat2, phi2) - isometric(lat1, phi1))
    return np.where(near, arc, far_arc), np.where(near, mean_radius, far_arc / change)
