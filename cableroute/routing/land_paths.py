"""The k shortest paths through a network of land corridors."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import Any

from cableroute.errors import (
    ModelError,
    Problem,
    is_number,
    is_whole,
)
from cableroute.routing._network_python import PlainGoal
from cableroute.routing.land_network import (
    Integers,
    Network,
    NetworkPath,
    node_pair,
    path_of,
)

MORE = "give a whole number, 1 or more"


def simple_paths(
    network: Network,
    start: Hashable,
    end: Hashable,
    *,
    k: int = 10,
    max_cost: float = math.inf,
) -> list[NetworkPath]:
    """Return the k least-cost paths between two nodes, none visiting a node twice.

    The order is by cost, then by number of edges, then by where the edges are in the
    network, first edge first; no path comes twice, and parallel edges make different paths.

    Parameters
    ----------
    network : Network
        From `network` or arrays.
    start, end : node ids
        The two ends.
    k : int
        How many paths at most.
    max_cost : float
        Paths that cost more are left out.

    Returns
    -------
    list of NetworkPath
        Empty where nothing joins the two.

    Raises
    ------
    UnknownNameError
        No node has the id.
    NoRouteError
        Both ends are one node.
    ModelError
        k is not 1 or more.

    Notes
    -----
    Yen, J. Y. (1971), Finding the K shortest loopless paths in a network, Management Science
    17(11), 712-716, in the partition of Lawler, E. L. (1972), Management Science 18(7),
    401-405. The path that leaves a found path at a node is searched for only when a lower bound
    of it comes first, as in Kurz, D. and Mutzel, P. (2016), A sidetrack-based algorithm for
    finding the k shortest simple paths, ISAAC; and the search is led by the exact cost ahead
    (A*).

    Examples
    --------
    >>> net = Network([(0, 1), (1, 2), (0, 2), (0, 2)], [1, 1, 3, 4], edge_ids=list("abcd"))
    >>> [(path.edge_ids, path.cost) for path in simple_paths(net, 0, 2, k=2)]
    [(('a', 'b'), 2.0), (('c',), 3.0)]
    """
    faults = [] if is_whole(k) and k >= 1 else [Problem("number", "k", f"is {k!r}", MORE)]
    if not (max_cost == math.inf or is_number(max_cost)):
        faults.append(Problem("number", "max_cost", f"is {max_cost!r}", "give a number"))
    ModelError.check("simple_paths", faults)
    source, target = node_pair(network, start, end)
    goal = network._graph.goal(source, target)
    paths: list[NetworkPath] = []
    if goal is None:
        return paths
    for nodes, codes in _least_first(goal, source, network._units):
        path = path_of(network, nodes, codes)
        if path.cost > max_cost:
            break
        paths.append(path)
        if len(paths) == k:
            break
    return paths


def _least_first(
    goal: PlainGoal, source: int, units: Integers
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield nodes and codes of each simple path, least first.

    What waits is either a path, or all the paths that follow one as far as a place and then
    leave by none of the banned edges, under a lower bound. At equal labels the latter come
    first, as they may hold a path that precedes by its edges.
    """
    serial = count()
    # label, whether a path, its edges, serial; nodes, codes, place of the last turn, banned there
    waiting: list[tuple[Any, ...]] = [((0, 0), False, (), 0, [source], [], 0, [])]
    while waiting:
        _, is_path, _, _, nodes, codes, place, banned = heappop(waiting)
        if is_path:
            yield nodes, codes
            for turn, label in enumerate(goal.bounds(nodes, codes, place, banned), start=place):
                if label is not None:
                    shut = [*banned, codes[turn]] if turn == place else [codes[turn]]
                    heappush(waiting, (label, False, (), next(serial), nodes, codes, turn, shut))
            continue
        root = codes[:place]
        rest = goal.path(nodes[: place + 1], banned)
        if rest is not None:
            (cost, edge_count), more_nodes, more_codes = rest
            cost += int(units[[code >> 1 for code in root]].sum())
            path = nodes[:place] + more_nodes, root + more_codes
            edges = tuple(code >> 1 for code in path[1])
            label = (cost, edge_count + place)
            heappush(waiting, (label, True, edges, next(serial), *path, place, banned))
