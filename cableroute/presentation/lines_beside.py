"""How routes are drawn: side by side in one corridor, dashed where nothing is laid yet.

One mechanism for the report and for the charts; how a line looks is the pages' rule too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geometry.lines import densify
from cableroute.model.figures import SCHEMATIC, position_of
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.systems import PLANS

Points = NDArray[np.float64]

NEAR = 1.6
"""Lines nearer than this, in units of the picture, are in one corridor there."""

STEP = 4.0
"""How often a line has its move, units."""

TAPER = 22.0
"""Lines side by side come together in this length before their ends, units."""


LOOKS = ("laid", "planned", "schematic")
"""How a line looks: solid, dashed, or thin where it is no position but a map's drawing.

The dashes and the width are `cableroute.palette`'s."""


def look_of(leg: Leg) -> str:
    """Return the look of the line of a leg, one of `LOOKS`.

    That positions are modelled is said once, in words: nearly all are.
    """
    if leg.status in PLANS:
        return "planned"
    return "schematic" if position_of(leg.confidence) == SCHEMATIC else "laid"


def is_known(*legs: Leg) -> bool:
    """Return whether all positions are surveyed or published: their line has an edge."""
    return position_of(*(leg.confidence for leg in legs)) == "known"


def running_lines(routes: Sequence[Route]) -> list[list[Points]]:
    """Return each route's legs as vertices in running longitudes, all near the first route."""
    lines: list[list[Points]] = []
    middle_deg: float | None = None
    for route in routes:
        step_km = max(route.route_km / 400, 0.5)
        legs = [
            shapely.get_coordinates(densify(leg.geometry, max_step_km=step_km))
            for leg in route.legs
        ]
        lon = np.unwrap(np.concatenate(legs)[:, 0], period=360.0)
        middle = float(lon.min() + lon.max()) / 2
        middle_deg = middle if middle_deg is None else middle_deg
        lon += 360.0 * round((middle_deg - middle) / 360.0)
        parts = np.split(lon, np.cumsum([len(leg) for leg in legs])[:-1])
        lines.append([np.column_stack([x, leg[:, 1]]) for x, leg in zip(parts, legs, strict=True)])
    return lines


def lines_beside(paths: Sequence[Points], side: float) -> list[Points]:
    """Move lines aside where they are in the same corridor, so that each of them is visible.

    At each vertex a line is moved by its rank among the lines within reach there;
    the moves are smoothed along the line.

    Parameters
    ----------
    paths : sequence of array of shape (n, 2)
        Lines in units of the picture: points of a print, or of an SVG.
    side : float
        How far apart the lines are drawn, units.

    Returns
    -------
    list of array
        The same vertices, moved; where a line is alone they stay exactly.

    Examples
    --------
    >>> line = np.column_stack([np.linspace(0, 200, 51), np.zeros(51)])
    >>> first, second = lines_beside([line, line], side=3.0)
    >>> float(first[25, 1] - second[25, 1])
    3.0
    """
    lines = [shapely.LineString(path) for path in paths]
    shapely.prepare(lines)
    moved = []
    for number, path in enumerate(paths):
        points = shapely.points(path)
        rank, count = np.zeros(len(path)), np.ones(len(path))
        for other, line in enumerate(lines):
            if other == number:
                continue
            near = shapely.dwithin(line, points, NEAR)
            count += near
            rank += near & (other < number)
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
        to_end = np.minimum(along, along[-1] - along)
        aside = (rank - (count - 1) / 2) * side * np.clip(to_end / TAPER, 0.0, 1.0)
        moved.append(_pushed(path, aside))
    return moved


def _pushed(path: Points, aside: Points) -> Points:
    """Return a line with every vertex moved to its right, smoothly."""
    steps = np.hypot(*np.diff(path, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    if along[-1] <= 0:
        return path
    even = np.arange(0.0, along[-1] + STEP, STEP)
    even[-1] = along[-1]
    x, y = (np.interp(even, along, path[:, item]) for item in (0, 1))
    moves = np.interp(even, along, aside)
    window = min(9, len(even))
    kernel = np.ones(window) / window

    def smooth(values: Points) -> Points:
        padded = np.pad(values, (window // 2, window - 1 - window // 2), mode="edge")
        return np.convolve(padded, kernel, mode="valid")

    moves = smooth(moves)
    tangent = np.column_stack([smooth(np.gradient(x)), smooth(np.gradient(y))])
    length = np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    normal = np.column_stack([tangent[:, 1], -tangent[:, 0]]) / length
    off = normal * moves[:, None]
    # added to the line's own vertices: where it is not moved it stays exactly
    moved = [path[:, item] + np.interp(along, even, off[:, item]) for item in (0, 1)]
    return np.column_stack(moved)
