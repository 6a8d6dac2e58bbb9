"""What is a path over the cells of a cost grid, as a solver returns it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.planning.cost_grid import CostGrid

Floats: TypeAlias = NDArray[np.float64]
Point: TypeAlias = tuple[float, float]
"""Longitude and latitude, degrees."""
MOST_BUCKETS = 1 << 16


@dataclass(frozen=True, eq=False)
class GridPath:
    """The cheapest path from a start to one end, as a solver returns it.

    Parameters
    ----------
    lonlat : array of float64, shape (n, 2)
        Longitude and latitude of its bends, from start to end, joined by geodesics.
        Longitudes run on over ±180.
    cost : float
        Its cost, in the unit of the cost grid times km.
    engine : str
        Which solver returned the path, in words.
    """

    lonlat: Floats = field(repr=False)
    cost: float
    engine: str


Solver: TypeAlias = Callable[[CostGrid, Point, Sequence[Point]], "tuple[GridPath | None, ...]"]
"""What every engine is: from cost grid, start and ends to a path, or None, for each end."""
