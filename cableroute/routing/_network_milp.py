"""Paths that share no group of edges, as an integer programme for scipy's HiGHS.

Variables are 0 or 1: x[p, a], path p runs by arc a (2 × edge, plus 1 against it: the codes of
`_network_python`); y[p, g], path p passes group g; and, where something must be shared, w[p, e],
path p runs over edge e where another path runs too or passes a group of e.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.optimize import LinearConstraint

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Columns = NDArray[np.intp]

SCALED_COST = 1e6
"""All costs together, in the programme's unit: HiGHS works to about 1e-6 of it."""

SLACK = 1e-2
"""How much more than the least may be shared in the second stage, in the programme's unit."""

SOLVED, IMPOSSIBLE = 0, 2  # as scipy.optimize.milp states them


@dataclass(frozen=True)
class Answer:
    """What came of a programme.

    Parameters
    ----------
    codes : list of list of int
        The arcs of each path, in no order; empty where no paths were found.
    is_least : bool
        Whether it was solved to the end.
    is_impossible : bool
        Whether it was proved that no paths are allowed.
    cost : float
        What the programme made least.
    """

    codes: list[list[int]]
    is_least: bool
    is_impossible: bool
    cost: float


class Edges(Protocol):
    """What is taken of a network, directed or not: ends and cost of each edge, and its nodes."""

    @property
    def ends(self) -> Integers: ...
    @property
    def cost(self) -> Floats: ...
    @property
    def directed(self) -> bool: ...
    @property
    def node_count(self) -> int: ...


class Programme:
    """The programme of `count` paths from source to target, and the seconds it may take."""

    def __init__(
        self,
        network: Edges,
        source: int,
        target: int,
        count: int,
        groups: Sequence[Sequence[int]],
        budget_s: float,
    ) -> None:
        self._stop_s = time.monotonic() + budget_s
        self._ends, self._directed = network.ends, network.directed
        self._node_count = network.node_count
        self._source, self._target, self._count = source, target, count
        # a group of one edge says no more than the edge itself
        self._groups = [np.array(group) for group in groups if len(group) > 1]
        total = math.fsum(network.cost)
        self._scale = SCALED_COST / total if total > 0 else 1.0
        self._cost = network.cost * self._scale
        edges, group_count = len(self._ends), len(self._groups)
        sizes = {"x": (count, 2 * edges), "y": (count, group_count), "w": (count, edges)}
        self._columns: dict[str, Columns] = {}
        width = 0
        for name, shape in sizes.items():
            size = math.prod(shape)
            self._columns[name] = np.arange(width, width + size).reshape(shape)
            width += size
        self._width = width

    def least_apart(self) -> Answer:
        """Return the paths of least cost that have no edge and no group in common."""
        x, y = self._columns["x"], self._columns["y"]
        rows = [
            *self._paths_rows(),
            _rows(self._width, [(x[:, 0::2].T, 1.0), (x[:, 1::2].T, 1.0)], high=1),
            _rows(self._width, [(y.T, 1.0)], high=1),
        ]
        return self._solution(self._path_cost(), rows, shared=False)

    def least_shared(self) -> Answer:
        """Return the paths whose shared edges and groups cost least; of these, the least."""
        x, y, w = (self._columns[name] for name in "xyw")
        rows = self._paths_rows()
        for path, other in permutations(range(self._count), 2):
            runs = [(column[:, None], 1.0) for column in (x[path, 0::2], x[path, 1::2])]
            runs_too = [(column[:, None], 1.0) for column in (x[other, 0::2], x[other, 1::2])]
            counts = (w[path][:, None], -1.0)
            rows.append(_rows(self._width, [*runs, *runs_too, counts], high=1))
            for number, group in enumerate(self._groups):
                runs = [(column[:, None], 1.0) for column in self._ways(path, group)]
                passes = (np.full((len(group), 1), y[other, number]), 1.0)
                counts = (w[path, group][:, None], -1.0)
                rows.append(_rows(self._width, [*runs, passes, counts], high=1))
        shared_cost = np.zeros(self._width)
        shared_cost[w] = self._cost
        least = self._solution(shared_cost, rows, shared=True)
        if not least.is_least:
            return least
        as_little = _rows(
            self._width,
            [(w.reshape(1, -1), np.tile(self._cost, self._count)[None, :])],
            high=least.cost * self._scale + SLACK,
        )
        cheapest = self._solution(self._path_cost(), [*rows, as_little], shared=True)
        codes = cheapest.codes or least.codes
        return Answer(codes, cheapest.is_least, False, least.cost)

    def _path_cost(self) -> Floats:
        cost = np.zeros(self._width)
        cost[self._columns["x"]] = np.repeat(self._cost, 2)
        return cost

    def _paths_rows(self) -> list[LinearConstraint]:
        """Return what makes each x a path, and each y what the path passes."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import coo_array

        x, y = self._columns["x"], self._columns["y"]
        tail, head = self._ends_of_arcs()
        sent = np.zeros(self._node_count)
        sent[self._source], sent[self._target] = 1, -1
        rows = []
        for path in range(self._count):
            balance = coo_array(
                (
                    np.repeat([1.0, -1.0], len(tail)),
                    (np.concatenate([tail, head]), np.tile(x[path], 2)),
                ),
                shape=(self._node_count, self._width),
            )
            rows.append(LinearConstraint(balance.tocsr(), sent, sent))
            for number, group in enumerate(self._groups):
                passes = np.full((len(group), 1), y[path, number])
                runs = [(column[:, None], 1.0) for column in self._ways(path, group)]
                rows.append(_rows(self._width, [*runs, (passes, -1.0)], high=0))
        return rows

    def _ends_of_arcs(self) -> tuple[Integers, Integers]:
        """Return where each arc leaves and arrives: every edge along, then against."""
        return self._ends.ravel(), self._ends[:, ::-1].ravel()

    def _ways(self, path: int, edges: Integers) -> tuple[Columns, Columns]:
        """Return the columns of a path along some edges and against them."""
        x = self._columns["x"]
        return x[path, 2 * edges], x[path, 2 * edges + 1]

    def _solution(self, cost: Floats, rows: list[LinearConstraint], *, shared: bool) -> Answer:
        """Solve by branch and bound for as long as is left."""
        from scipy.optimize import Bounds, milp

        most = np.ones(self._width)
        x = self._columns["x"]
        tail, head = self._ends_of_arcs()
        shut = (head == self._source) | (tail == self._target)
        shut[1::2] |= self._directed
        most[x[:, shut]] = 0
        if not shared:
            most[self._columns["w"]] = 0
        solution: Any = milp(
            cost,
            integrality=np.ones(self._width, np.int64),
            bounds=Bounds(0, most),
            constraints=rows,
            options={"time_limit": max(0.0, self._stop_s - time.monotonic()), "mip_rel_gap": 0.0},
        )
        if solution.status == IMPOSSIBLE:
            return Answer([], False, True, math.inf)
        if solution.x is None:
            return Answer([], False, False, 0.0)
        codes = [np.flatnonzero(solution.x[x[path]] > 0.5).tolist() for path in range(self._count)]
        is_least = solution.status == SOLVED
        return Answer(codes, is_least, False, solution.fun / self._scale)


def _rows(
    width: int, terms: Sequence[tuple[NDArray[Any], float | Floats]], *, high: float
) -> LinearConstraint:
    """Return rows of which each sums its columns of every term, times a factor, to `high` at most.

    A term is an array of columns, one line a row, and a factor for all or for each.
    """
    from scipy.optimize import LinearConstraint
    from scipy.sparse import coo_array

    count = len(terms[0][0])
    row = [np.repeat(np.arange(count), columns.shape[1]) for columns, _ in terms]
    column = [columns.ravel() for columns, _ in terms]
    value = [np.broadcast_to(factor, columns.shape).ravel() for columns, factor in terms]
    matrix = coo_array(
        (np.concatenate(value), (np.concatenate(row), np.concatenate(column))),
        shape=(count, width),
    )
    return LinearConstraint(matrix.tocsr(), -np.inf, high)
