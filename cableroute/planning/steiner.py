"""Which tree over a grid of costs joins several places for the least: where does it branch.

A heuristic by arrival fields. Where three places are joined, the best point to branch at is the
cell where their arrival fields are least in sum: that is exact on the cells. A tree grows by
the place that is cheapest to join, at the best point of its best edge; then every branching
point moves to the best point between its three neighbours, and every place is taken off and
joined again where that is cheaper, until nothing is gained (insertion and local search, as
Dreyer and Overton [1]_ for the plane).

References
----------
.. [1] Dreyer and Overton (1998), Two heuristics for the Euclidean Steiner tree problem, Journal of
   Global Optimization 13, 95-106.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import NoRouteError
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Point
from cableroute.planning.solvers import arrival_field
from cableroute.planning.task import Mask

GAIN = 1e-5  # a change is kept where it saves more than this share
ROUNDS = 50  # of local search, at most; it ends by itself far before
Edge: TypeAlias = tuple[int, int]


class SteinerTree:
    """A tree that joins places over a cost grid; `steiner_tree` makes it.

    Attributes
    ----------
    places : list of (lon, lat)
        The places to be joined, in order, then the branching points.
    edges : set of (int, int)
        Which are joined, by number, the lower one first.
    place_count : int
        How many places are to be joined.
    suits : array of bool, or None
        The cells in which a tree may branch; None: in all.
    """

    def __init__(
        self,
        costs: CostGrid,
        places: Sequence[Point],
        neighbours: Literal[0, 8, 16, 32] = 0,
        suits: Mask | None = None,
    ) -> None:
        self.costs, self.neighbours, self.suits = costs, neighbours, suits
        self.places = list(places)
        self.place_count = len(self.places)
        self.edges: set[Edge] = set()
        self._fields: dict[Point, NDArray[np.float32]] = {}

    @property
    def cost(self) -> float:
        """What all edges cost."""
        return sum(self.edge_cost(*edge) for edge in self.edges)

    def field(self, number: int) -> NDArray[np.float32]:
        """Return the cost from a place to each cell."""
        at = self.places[number]
        if at not in self._fields:
            self._fields[at] = arrival_field(self.costs, at, neighbours=self.neighbours)
        return self._fields[at]

    def edge_cost(self, one: int, two: int) -> float:
        """Return the cost from one place to another."""
        row, column = self.costs.grid.cells(*self.places[two])
        return float(self.field(one)[row, column])

    def neighbours_of(self, number: int) -> list[int]:
        """Return the places to which one is joined."""
        return [a + b - number for a, b in self.edges if number in (a, b)]

    def meeting(self, numbers: Sequence[int]) -> tuple[Point, float]:
        """Return the cell from which several places are cheapest in sum, and that sum."""
        total = self.field(numbers[0]) + self.field(numbers[1])
        for number in numbers[2:]:
            total = total + self.field(number)
        if self.suits is not None:
            total = np.where(self.suits, total, np.float32(np.inf))
        row, column = np.unravel_index(int(np.argmin(total)), total.shape)
        at = float(self.costs.grid.lon_deg[column]), float(self.costs.grid.lat_deg[row])
        return at, float(total[row, column])

    def joining(self, number: int) -> tuple[float, Edge, Point]:
        """Return the additional cost of joining a place, at which edge and where."""
        choices = []
        for edge in sorted(self.edges):
            at, total = self.meeting([*edge, number])
            choices.append((total - self.edge_cost(*edge), edge, at))
        return min(choices, key=lambda item: item[0])

    def join(self, number: int, edge: Edge, at: Point) -> None:
        """Join a place to an edge at a branching point."""
        unit = len(self.places)
        self.places.append(at)
        self.edges.remove(edge)
        self.edges |= {_edge(unit, end) for end in (*edge, number)}

    def take_off(self, number: int) -> None:
        """Take off a place at the end of an edge, and the branching point that it leaves idle."""
        (unit,) = self.neighbours_of(number)
        self.edges.remove(_edge(number, unit))
        rest = self.neighbours_of(unit)
        if unit >= self.place_count and len(rest) == 2:
            self.edges -= {_edge(unit, end) for end in rest}
            self.edges.add(_edge(*rest))

    def forget(self) -> None:
        """Drop the fields of places that are no longer joined."""
        used = {self.places[n] for edge in self.edges for n in edge}
        used |= set(self.places[: self.place_count])
        self._fields = {at: field for at, field in self._fields.items() if at in used}

    def units(self) -> list[int]:
        """Return the branching points that are joined."""
        return sorted({n for edge in self.edges for n in edge if n >= self.place_count})

    def path(self, start: int, end: int) -> list[int]:
        """Return the places that the tree leads through from one to another."""
        stack: list[list[int]] = [[start]]
        while stack:
            line = stack.pop()
            if line[-1] == end:
                return line
            stack += [[*line, n] for n in self.neighbours_of(line[-1]) if n not in line]
        return []


def steiner_tree(
    costs: CostGrid,
    places: Sequence[Point],
    *,
    neighbours: Literal[0, 8, 16, 32] = 0,
    suits: Mask | None = None,
) -> SteinerTree:
    """Return a tree that joins places over open cells for about the least.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell.
    places : sequence of (lon, lat)
        Two or more, in open cells; the first two are the ends of a trunk, which is where the
        tree begins to grow.
    neighbours : 0, 8, 16 or 32
        As for `arrival_field`.
    suits : array of bool, optional
        The cells in which the tree may branch; all unless given.

    Raises
    ------
    NoRouteError
        No open cells join some place to the first, or the tree may branch nowhere.

    Examples
    --------
    >>> from cableroute.planning.cost_grid import cost_grid
    >>> from cableroute.seabed.depths import open_seabed
    >>> red_sea = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> tree = steiner_tree(red_sea, [(35.0, 26.5), (42.0, 14.5), (38.9, 21.5)])
    >>> len(tree.edges), len(tree.units())
    (3, 1)
    """
    tree = SteinerTree(costs, places, neighbours, suits)
    for number in range(1, len(places)):
        if not np.isfinite(tree.edge_cost(0, number)):
            lon, lat = places[number]
            raise NoRouteError(f"no open cells join {lon:.4f}, {lat:.4f} to the first place")
    tree.edges = {(0, 1)}
    left = list(range(2, len(places)))
    while left:
        more = {number: tree.joining(number) for number in left}
        best = min(left, key=lambda number: more[number][0])
        if not np.isfinite(more[best][0]):
            raise NoRouteError("no open cell suits a branching unit between the places")
        left.remove(best)
        tree.join(best, *more[best][1:])
        _settle(tree)
    for _ in range(ROUNDS):
        if not _improve(tree):
            break
    return tree


def _edge(one: int, two: int) -> Edge:
    return (one, two) if one < two else (two, one)


def _settle(tree: SteinerTree) -> None:
    """Move each branching point to the best cell between its neighbours, until none moves."""
    for _ in range(ROUNDS):
        before = tree.cost
        for unit in tree.units():
            tree.places[unit], _ = tree.meeting(tree.neighbours_of(unit))
        tree.forget()
        if tree.cost >= before * (1 - GAIN):
            return


def _improve(tree: SteinerTree) -> bool:
    """Return whether taking off a place and joining the place again lowered the cost."""
    for number in _ends(tree):
        before, edges, places = tree.cost, set(tree.edges), list(tree.places)
        tree.take_off(number)
        _, edge, at = tree.joining(number)
        tree.join(number, edge, at)
        _settle(tree)
        if tree.cost < before * (1 - GAIN):
            return True
        tree.edges, tree.places = edges, places
    return False


def _ends(tree: SteinerTree) -> Iterator[int]:
    """Yield the places that a tree ends at, while it has another edge to join them to."""
    if len(tree.edges) > 1:
        yield from [n for n in range(tree.place_count) if len(tree.neighbours_of(n)) == 1]
