"""Along what a sheet measured its spans: geodesics, or rhumb lines by meridional parts.

Sheets of before the 1990s, and those copied from them, take the rhumb line on the ellipsoid. On
spans of some km the two are alike to a centimetre; a long one shows which it is.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cableroute.geometry.geodesy import (
    Floats,
    geod_inverse,
    rhumb_bearing_deg,
    rhumb_distance_km,
    wrap_degrees,
)
from cableroute.rpl.positions import GEODESIC, RHUMB, RPL, stated

TELLING_KM = 0.005
"""Spans on which the two lengths differ by less say nothing: rounded positions hide it."""

TELLING_DEG = 0.5
"""And so for bearings, of which sheets have one decimal or none."""

WRONG, WRONG_DEG = 0.02, 5.0
"""A stated length or bearing that is further off is wrong, and shows nothing."""

CLEAR = 3.0
"""One of the two must fit so many times better than the other."""


class LineFit(NamedTuple):
    """The kind of line along which a list measured its spans, from `detect_line`.

    Attributes
    ----------
    line : str
        "geodesic", "rhumb", or empty where nothing shows it.
    telling : int
        How many spans show it.
    geodesic_km, rhumb_km : float
        Root mean square of stated less computed on those, km; degrees where bearings show it;
        NaN where no span does.
    reason : str
        In words.
    """

    line: str
    telling: int
    geodesic_km: float
    rhumb_km: float
    reason: str


def detect_line(rpl: RPL) -> LineFit:
    """Return the kind of line along which the stated lengths or bearings of a list are measured.

    Examples
    --------
    A span of 72 km along the 50th parallel, stated as the rhumb line has it and rounded to 1 m,
    says nothing; one of 716 km does.

    >>> from cableroute.rpl.positions import Position, Span
    >>> short = RPL("A", [Position("1", 0, 50), Position("2", 1, 50)], [Span(route_km=71.696)])
    >>> long = RPL("B", [Position("1", 0, 50), Position("2", 10, 50)], [Span(route_km=716.958)])
    >>> detect_line(short).line, detect_line(long).line
    ('', 'rhumb')
    """
    lon, lat = rpl.lon_deg, rpl.lat_deg
    ends = lon[:-1], lat[:-1], lon[1:], lat[1:]
    azimuth, geodesic = geod_inverse(*ends)
    rhumb = np.asarray(rhumb_distance_km(*ends))
    by_length = _fit(stated(rpl.spans, "route_km"), geodesic, rhumb, TELLING_KM, "km")
    if by_length.line or not (rhumb > 0).any():
        return by_length
    bearing = np.full(len(rhumb), np.nan)
    apart = rhumb > 0
    bearing[apart] = rhumb_bearing_deg(*(values[apart] for values in ends))
    bearings = stated(rpl.spans, "bearing_deg")
    by_bearing = _fit(bearings, azimuth, bearing, TELLING_DEG, "degrees")
    return by_bearing if by_bearing.line else by_length


def _difference_words(value: float, unit: str) -> str:
    """Return a difference: of lengths in whole metres below 1 km."""
    if unit == "degrees":
        return f"{value:.2g} degrees"
    return f"{1000 * value:.0f} m" if value < 1 else f"{value:.3g} km"


def _fit(figures: Floats, geodesic: Floats, rhumb: Floats, telling: float, unit: str) -> LineFit:
    """Return which of two sets of figures the stated ones are."""
    turn = wrap_degrees if unit == "degrees" else np.asarray
    with np.errstate(invalid="ignore"):
        shows = ~np.isnan(figures) & (np.abs(turn(geodesic - rhumb)) > telling)
        near = np.minimum(np.abs(turn(figures - geodesic)), np.abs(turn(figures - rhumb)))
        shows &= near < (WRONG_DEG if unit == "degrees" else WRONG * geodesic)
    count = int(shows.sum())
    if not count:
        none = "no stated span is long enough to show it"
        return LineFit("", 0, np.nan, np.nan, none)
    by_geodesic, by_rhumb = (
        float(np.sqrt(np.mean(turn(figures[shows] - values[shows]) ** 2)))
        for values in (geodesic, rhumb)
    )
    best = RHUMB if by_rhumb < by_geodesic else GEODESIC
    best_km, other_km = sorted((by_geodesic, by_rhumb))
    said = (
        f"the stated {'bearing' if unit == 'degrees' else 'length'}{'s' * (count > 1)} of "
        f"{count} span{'s' * (count > 1)} {'are' if count > 1 else 'is'} "
        f"{_difference_words(by_geodesic, unit)} from the geodesic and "
        f"{_difference_words(by_rhumb, unit)} from the rhumb line"
    )
    return LineFit(best if best_km * CLEAR < other_km else "", count, by_geodesic, by_rhumb, said)
