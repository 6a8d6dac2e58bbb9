"""Which waters does ice close most of the year, and does a line lead into them.

The waters are those beyond the lines of ``geodata/ice_limits.csv``, from cape to cape: the Arctic
Ocean, the seas of the Northeast Passage east of Severnaya Zemlya and the Northwest Passage, in
the limits of the International Hydrographic Organization. A line through them crosses one. One
row is a ring, the ice around Antarctica (`southern_ice`). Kara Sea and Hudson Bay are left open.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.embedded import embedded_folder
from cableroute.planning.capes import unit
from cableroute.planning.grid_path import Floats

ICE = "waters that ice closes most of the year"


@dataclass(frozen=True, eq=False)
class Limits:
    """The lines beyond which ice closes the sea: pieces as unit vectors, and of which line."""

    first: Floats
    last: Floats
    name: NDArray[Any]

    @cached_property
    def south(self) -> float:
        """The sine of the southernmost latitude of the lines."""
        return float(min(self.first[:, 2].min(), self.last[:, 2].min()))

    def crossed(self, start: Floats, end: Floats) -> NDArray[np.bool_]:
        """Return which great circles between places cross which piece, shape (places, pieces)."""
        across, limit = np.cross(start, end), np.cross(self.first, self.last)
        one, two = across @ self.first.T, across @ self.last.T
        three, four = start @ limit.T, end @ limit.T
        crosses: NDArray[np.bool_] = (one * two < 0) & (three * four < 0) & (one * four > 0)
        return crosses

    def names_crossed(self, rays: Floats) -> tuple[str, ...]:
        """Return the names of the lines that great circles from place to place cross."""
        met = self.crossed(rays[:-1], rays[1:]).any(axis=0)
        return tuple(dict.fromkeys(self.name[met].tolist()))


@cache
def ice_limits() -> Limits:
    """Return the lines of the embedded table that run from cape to cape."""
    first, last, names = [], [], []
    for name, line in ice_lines().items():
        if _is_ring(line):
            continue
        rays = unit(line[:, 0], line[:, 1])
        first.append(rays[:-1])
        last.append(rays[1:])
        names += [name] * (len(line) - 1)
    return Limits(np.vstack(first), np.vstack(last), np.array(names))


@cache
def ice_lines() -> dict[str, Floats]:
    """Return the lines of the embedded table by name, degrees."""
    with (embedded_folder() / "ice_limits.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["name"]: np.array([place.split() for place in row["line"].split(";")], float)
            for row in csv.DictReader(file)
        }


@cache
def ring_of_ice() -> tuple[str, Floats]:
    """Return the name and the places of the ring around Antarctica, each once."""
    [(name, line)] = [item for item in ice_lines().items() if _is_ring(item[1])]
    return name, line[:-1]


def _is_ring(line: Floats) -> bool:
    return bool(abs(line[-1, 0] - line[0, 0]) == 360 and line[-1, 1] == line[0, 1])


@cache
def ice_shapes() -> NDArray[Any]:
    """Return the lines as geometries in longitude and latitude, on which cells are closed."""
    from cableroute.geometry.lines import densify

    lines = [densify(line, max_step_km=50.0) for line in ice_lines().values()]
    shapes = []
    for line in lines:
        lonlat = shapely.get_coordinates(line)
        lonlat[:, 0] = np.unwrap(lonlat[:, 0], period=360)
        shapes.append(shapely.LineString(lonlat))
    return np.array(shapes, object)
