"""How far are planned lines from cables that were laid or charted between the same two places.

A laid line is known at its positions: between two of them that are far apart, points count only
where geodesic and rhumb line agree to a km.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import GeodataError
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import (
    distance_km,
    rhumb_bearing_deg,
    rhumb_destination,
    rhumb_distance_km,
)
from cableroute.geometry.kp import kp_of_point, point_at_kp
from cableroute.geometry.lines import line_km

Floats = NDArray[np.float64]

STEP_KM, AGREE_KM = 1.0, 1.0


class LaidLine(NamedTuple):
    """A cable that was laid, or is charted, or whose laying was announced; longitudes go on."""

    id: str
    name: str
    kind: str
    source_ids: tuple[str, ...]
    date: str
    accuracy_km: float
    xy: Floats

    @property
    def ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The first and the last position, degrees."""
        first, last = (
            ((float(lon) + 180) % 360 - 180, float(lat)) for lon, lat in self.xy[[0, -1]]
        )
        return first, last

    @property
    def line(self) -> LineString:
        """The line through its positions."""
        return LineString(self.xy)


class Offset(NamedTuple):
    """How far the points of a laid line are from another: median, 90th percentile."""

    median_km: float
    p90_km: float


def laid_lines(geodata: Geodata) -> list[LaidLine]:
    """Return the lines of laid_lines.csv.

    Raises
    ------
    GeodataError
        The positions of a line are not pairs of numbers.
    """
    found = []
    for row in geodata.records("laid_lines"):
        try:
            xy = np.array([place.split() for place in row["positions"].split(";")], float)
            xy[:, 0] = np.degrees(np.unwrap(np.radians(xy[:, 0])))
            LineString(xy)
        except (ValueError, IndexError) as error:
            message = f"laid_lines {row['id']}: positions: two or more of 'lon lat', semicolons"
            raise GeodataError(f"{message} between") from error
        found.append(
            LaidLine(
                *(row["id"], row["name"], row["kind"], tuple(row["source_ids"]), row["date"] or ""),
                row["accuracy_km"],
                xy,
            )
        )
    return found


def known_points(xy: Floats) -> Floats:
    """Return points of a laid line, about a km apart, where it is known."""
    found = [xy[:1]]
    for one, two in pairwise(xy):
        count = max(1, int(np.ceil(float(distance_km(*one, *two)) / STEP_KM)))
        share = np.arange(1, count + 1) / count
        line = LineString([one, two])
        lon, lat = point_at_kp(line, kp_km=share * line_km(line))
        bearing, rhumb_km = rhumb_bearing_deg(*one, *two), rhumb_distance_km(*one, *two)
        other = rhumb_destination(*one, bearing_deg=bearing, distance_km=share * rhumb_km)
        agree = distance_km(lon, lat, other[0], other[1]) <= AGREE_KM
        found.append(np.column_stack([lon, lat])[agree])
    return np.concatenate(found)


def offset(laid: LaidLine, compared: LineString) -> Offset:
    """Return how far the known points of a laid line are from a compared line."""
    points = known_points(laid.xy)
    apart = np.asarray(kp_of_point(compared, points[:, 0], points[:, 1]).offset_km)
    return Offset(float(np.median(apart)), float(np.quantile(apart, 0.9)))
