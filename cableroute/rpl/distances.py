"""Where is KP 40 on a position list, and how much cable is it from the start.

KP, cable distance and place are exact inverses of each other to a micrometre, along geodesics or
rhumb lines as the list has it. At a place where cable lies without route, as of a loop, cable
goes on while KP does not.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from cableroute.errors import Problem, RPLError
from cableroute.geometry.geodesy import (
    SAME_KM,
    FloatOrArray,
    Floats,
    float_arrays,
    geod_forward,
    geod_inverse,
    plain_float,
    rhumb_destination,
    wrap_degrees,
)
from cableroute.geometry.kp import kp_of_point
from cableroute.geometry.lines import Integers
from cableroute.rpl.positions import RHUMB, RPL, rpl_faults
from cableroute.text import counted

_RHUMB_STEP_KM = 5.0
"""A rhumb line is searched along geodesics between its points so far apart, then exactly."""


class PlaceOnRPL(NamedTuple):
    """The point of a list nearest to a place; arrays where places were arrays.

    Attributes
    ----------
    kp_km, offset_km : float or array
        KP of that point, and how far it is from the place.
    """

    kp_km: FloatOrArray
    offset_km: FloatOrArray


def cable_at_kp(rpl: RPL, kp_km: ArrayLike) -> FloatOrArray:
    """Return the cable from the start to a KP, km.

    Raises
    ------
    RPLError
        The KP is not on the list, or the cable of a span is not known.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> rpl = RPL("R", ends, [Span(slack_pct=2.0)])
    >>> round(cable_at_kp(rpl, 50.0), 6), round(kp_at_cable(rpl, 51.0), 6)
    (51.0, 50.0)
    """
    RPLError.check("cable_at_kp", rpl_faults(rpl))
    kps, cables = rpl.computed.kp_km, _known_cable(rpl)
    kp = _checked_kps(rpl, kp_km, "KP", float(kps[-1]))
    span = _span_of(kp, kps)
    return plain_float(cables[span] + _along_other_length(kp - kps[span], rpl, span, to_cable=True))


def kp_at_cable(rpl: RPL, cable_km: ArrayLike) -> FloatOrArray:
    """Return the KP at which a length of cable from the start ends, km.

    Raises
    ------
    RPLError
        There is less cable, or the cable of a span is not known.

    Examples
    --------
    See `cable_at_kp`.

    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> kp_at_cable(RPL("R", ends, [Span(slack_pct=0.0)]), 0.0)
    0.0
    """
    RPLError.check("kp_at_cable", rpl_faults(rpl))
    kps, cables = rpl.computed.kp_km, _known_cable(rpl)
    cable = _checked_kps(rpl, cable_km, "cable distance", float(cables[-1]))
    span = _span_of(cable, cables)
    return plain_float(
        kps[span] + _along_other_length(cable - cables[span], rpl, span, to_cable=False)
    )


def place_at_kp(rpl: RPL, kp_km: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude at a KP, on the geodesics or rhumb lines of the list.

    Raises
    ------
    RPLError
        The KP is not on the list.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", -60.0, 45.0), Position("2", -10.0, 45.0)
    >>> lon, lat = place_at_kp(RPL("R", ends, [Span()], line="rhumb"), 1000.0)
    >>> round(lon, 6), round(lat, 6)
    (-47.317183, 45.0)
    """
    RPLError.check("place_at_kp", rpl_faults(rpl))
    kps = rpl.computed.kp_km
    kp = _checked_kps(rpl, kp_km, "KP", float(kps[-1]))
    span = _span_of(kp, kps)
    lon, lat = _points_along(rpl, span, np.maximum(kp - kps[span], 0.0))
    return plain_float(lon), plain_float(lat)


def place_at_cable(rpl: RPL, cable_km: ArrayLike) -> tuple[FloatOrArray, FloatOrArray]:
    """Return longitude and latitude at which a length of cable from the start ends.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> lon, lat = place_at_cable(RPL("R", ends, [Span(slack_pct=10.0)]), 55.0)
    >>> round(lon, 6)
    0.449158
    """
    return place_at_kp(rpl, kp_at_cable(rpl, cable_km))


def kp_at_place(rpl: RPL, lon_deg: ArrayLike, lat_deg: ArrayLike) -> PlaceOnRPL:
    """Return the KP of the point of a list nearest to a place, and its distance.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> nearest = kp_at_place(RPL("R", ends, [Span()]), 0.5, 0.1)
    >>> round(nearest.kp_km, 6), round(nearest.offset_km, 6)
    (55.659745, 11.057428)
    """
    if rpl.route_km == 0:
        raise _distance_error(rpl, "all positions are one place", "give two different ones")
    if rpl.line == RHUMB:
        return _on_rhumb(rpl, *float_arrays(lon_deg, lat_deg))
    nearest = kp_of_point(np.column_stack([rpl.lon_deg, rpl.lat_deg]), lon_deg, lat_deg)
    return PlaceOnRPL(nearest.kp_km, nearest.offset_km)


def drawn_points(rpl: RPL, *, step_km: float) -> tuple[Floats, Floats, Floats]:
    """Return KP, longitude and latitude of the positions and of points between them.

    Two neighbours are nowhere further apart than `step_km`.
    """
    kps = rpl.computed.kp_km
    counts = np.maximum(1, np.ceil(np.diff(kps) / step_km).astype(np.intp))
    span = np.repeat(np.arange(len(counts)), counts)
    part = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    along = np.diff(kps)[span] * part / counts[span]
    lon, lat = _points_along(rpl, span, along)
    first = part == 0
    lon[first], lat[first] = rpl.lon_deg[:-1], rpl.lat_deg[:-1]
    return (
        np.append(kps[span] + along, kps[-1]),
        np.append(lon, rpl.lon_deg[-1]),
        np.append(lat, rpl.lat_deg[-1]),
    )


def _points_along(rpl: RPL, span: Integers, km: Floats) -> tuple[Floats, Floats]:
    """Return the points so far along spans."""
    bearing = np.nan_to_num(rpl.computed.bearing_deg)[span]
    lon, lat = rpl.lon_deg[span], rpl.lat_deg[span]
    if rpl.line == RHUMB:
        points = rhumb_destination(lon, lat, bearing_deg=bearing, distance_km=km)
        return np.asarray(points[0]), np.asarray(points[1])
    end_lon, end_lat, _ = geod_forward(lon, lat, bearing, km)
    return end_lon, end_lat


def _on_rhumb(rpl: RPL, lon: Floats, lat: Floats) -> PlaceOnRPL:
    """Return the nearest points on rhumb lines: near along geodesics, then exactly."""
    shape, lon, lat = lon.shape, np.atleast_1d(lon).ravel(), np.atleast_1d(lat).ravel()
    kp, drawn_lon, drawn_lat = drawn_points(rpl, step_km=_RHUMB_STEP_KM)
    near = kp_of_point(np.column_stack([drawn_lon, drawn_lat]), lon, lat)
    apart = geod_inverse(drawn_lon[:-1], drawn_lat[:-1], drawn_lon[1:], drawn_lat[1:])[1]
    drawn_kp = np.concatenate([[0.0], np.cumsum(apart)])
    guess = np.asarray(np.interp(near.kp_km, drawn_kp, kp))
    kps = rpl.computed.kp_km
    best_kp, best_km = np.zeros(lon.size), np.full(lon.size, np.inf)
    middle = _span_of(guess, kps)
    for span in (middle - 1, middle, middle + 1):
        span = np.clip(span, 0, len(kps) - 2)
        end = rpl.computed.route_km[span]
        at = np.clip(guess - kps[span], 0.0, end)
        for _ in range(60):
            foot = _points_along(rpl, span, at)
            towards, gap = geod_inverse(foot[0], foot[1], lon, lat)
            heading = np.nan_to_num(rpl.computed.bearing_deg)[span]
            step = np.clip(at + gap * np.cos(np.radians(towards - heading)), 0.0, end)
            moved, at = np.abs(step - at), step
            if (moved <= SAME_KM / 100).all():
                break
        foot = _points_along(rpl, span, at)
        gap = geod_inverse(foot[0], foot[1], lon, lat)[1]
        nearer = gap < best_km
        best_kp = np.where(nearer, kps[span] + at, best_kp)
        best_km = np.where(nearer, gap, best_km)
    return PlaceOnRPL(plain_float(best_kp.reshape(shape)), plain_float(best_km.reshape(shape)))


def _span_of(km: Floats, cumulative: Floats) -> Integers:
    """Return in which span a distance from the start ends."""
    spans = np.searchsorted(cumulative, km, side="right") - 1
    inside: Integers = np.clip(spans, 0, len(cumulative) - 2)
    return inside


def _along_other_length(km: Floats, rpl: RPL, span: Integers, *, to_cable: bool) -> Floats:
    """Return distances along the route of spans as distances along their cable, or the reverse."""
    route, cable = rpl.computed.route_km[span], rpl.computed.cable_km[span]
    whole, other = (route, cable) if to_cable else (cable, route)
    ratio = np.divide(other, whole, out=np.zeros_like(other), where=whole > 0)
    return np.where(km >= whole, other, km * ratio)


def _known_cable(rpl: RPL) -> Floats:
    if np.isnan(rpl.computed.cable_km).any():
        at = int(np.argmax(np.isnan(rpl.computed.cable_km)))
        count = int(np.isnan(rpl.computed.cable_km).sum())
        number = rpl.positions[at].number
        spans = counted(count, "span")
        message = f"the cable of {spans} is not known, the first from position {number!r}"
        raise _distance_error(rpl, message, "state slack or cable of each span")
    return rpl.computed.total_cable_km


def _checked_kps(rpl: RPL, values: ArrayLike, what: str, most: float) -> Floats:
    (km,) = float_arrays(values)
    bad = ~((km >= -SAME_KM) & (km <= most + SAME_KM))
    if bad.any():
        value = float(np.ravel(km)[int(np.argmax(np.ravel(bad)))])
        raise _distance_error(rpl, f"{what} {value!r} km is not on it", f"give 0 to {most!r}")
    return np.clip(km, 0.0, most)


def _distance_error(rpl: RPL, message: str, hint: str) -> Exception:
    return RPLError.of(f"position list {rpl.id}", [Problem("distance", "", message, hint)])


def turns_deg(rpl: RPL) -> Floats:
    """Return by how much the course changes at each position, 0 to 180 degrees; NaN at the ends.

    The course on arrival is that of the reverse line; along a geodesic it is not that of the
    departure. Positions at one place have none.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> three = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0), Position("3", 1.0, 1.0)
    >>> turns_deg(RPL("R", three, [Span()] * 2)).round(6)
    array([nan, 90., nan])
    """
    lon, lat = rpl.lon_deg, rpl.lat_deg
    leaving = rpl.computed.bearing_deg
    if rpl.line == RHUMB:
        arriving = leaving
    else:
        back, km = geod_inverse(lon[1:], lat[1:], lon[:-1], lat[:-1])
        arriving = np.where(km > 0, back + 180, np.nan)
    return np.concatenate([[np.nan], np.abs(wrap_degrees(leaving[1:] - arriving[:-1])), [np.nan]])
