"""How far the stations of one network are from one another, where nothing must be passed."""

from __future__ import annotations

import heapq
import math
from typing import Any

import numpy as np

from cableroute.routing.system_networks import Floats, Net, Reach, Trail, sparse

MOST_IN_MATRIX = 1_000
"""Stations of a network whose distances are all kept, 8 MB of them; of more only those asked."""

FEW = 64
"""Stations of a network that scipy is not loaded for."""


def all_shortest(net: Net) -> Floats:
    """Return the shortest km between the stations of a network; none is reached from itself.

    By scipy's Dijkstra, but of a small network by the one that finds the routes, which takes
    half as long, and scipy need not be loaded.
    """
    size = len(net.stations)
    if size <= FEW:
        reached = [shortest_from(net, origin).km for origin in net.stations]
        keys = [(place, 0) for place in net.stations]
        rows = [[row.get(key, math.inf) for key in keys] for row in reached]
        km: Floats = np.array(rows).reshape(size, size)
    else:
        km = _dijkstra(net.graph, indices=range(size))[:, :size]
    np.fill_diagonal(km, np.inf)
    return km


def shortest_to(net: Net, row: int) -> Floats:
    """Return the shortest km from each station of a network to one; from itself none."""
    if 0 in net.matrix:
        return net.matrix[0][:, row]
    km: Floats = _dijkstra(net.graph, indices=row)[: len(net.stations)]  # hops lead both ways
    km[row] = np.inf
    return km


def least_from_others(net: Net, reach_km: Floats) -> Floats:
    """Return the least km to each station of a network from another one.

    `reach_km` is how many km each station is from the start. Every place belongs to the station
    by which it is reached soonest. A station that belongs to itself is reached from another
    through places of its own alone, from one of them or after a hop from a place of another.
    """
    graph = net.graph
    size, count = graph.shape[0], len(net.stations)
    origins = np.flatnonzero(np.isfinite(reach_km))
    km, before = _dijkstra(_with_start(graph, origins, reach_km[origins]), indices=size, paths=True)
    reached = np.isfinite(km[:size])
    owners = np.flatnonzero(before[:size] == size)
    owner = np.where(reached, before[:size], -1)
    owner[owners] = owners
    while not np.array_equal(nearer := np.where(reached, owner[owner], -1), owner):
        owner = nearer
    hops = graph.tocoo()
    start, end = hops.coords
    inside = (owner[start] == owner[end]) & reached[start]
    within = _dijkstra(
        sparse(hops.data[inside], start[inside], end[inside], size), indices=owners, nearest=True
    )
    crossing = reached[start] & ~inside
    start, end = start[crossing], end[crossing]
    further: Floats = km[:size].copy()
    further[owners] = np.inf
    others = origins[owner[origins] != origins]
    np.minimum.at(further, owner[others], reach_km[others] + within[others])
    np.minimum.at(further, owner[end], km[start] + hops.data[crossing] + within[end])
    return further[:count]


def shortest_from(net: Net, origin: str) -> Reach:
    """Return the shortest route from a station to each place of a network, by Dijkstra (1959)."""
    km: dict[tuple[str, int], float] = {}
    by: dict[tuple[str, int], Trail] = {}
    least = {origin: 0.0}
    waiting: list[tuple[float, int, str, Trail]] = [(0.0, 0, origin, None)]
    number = 0
    while waiting:
        so_far, _, place, trail = heapq.heappop(waiting)
        if (place, 0) in km:
            continue
        km[place, 0], by[place, 0] = so_far, trail
        for hop in net.leaving.get(place, ()):
            further = so_far + hop.km
            if further < least.get(hop.end_id, math.inf):
                least[hop.end_id] = further
                number += 1
                heapq.heappush(waiting, (further, number, hop.end_id, (trail, hop)))
    return Reach(km, by)


def _with_start(graph: Any, ends: Any, km: Floats) -> Any:
    """Return a graph with one place more, from which hops lead to some places."""
    from scipy.sparse import csr_array

    data, indices = np.append(graph.data, km), np.append(graph.indices, ends)
    indptr = np.append(graph.indptr, len(data))
    return csr_array((data, indices, indptr), shape=(len(indptr) - 1,) * 2)


def _dijkstra(graph: Any, *, indices: Any, paths: bool = False, nearest: bool = False) -> Any:
    from scipy.sparse.csgraph import dijkstra

    search: Any = dijkstra
    return search(graph, indices=indices, return_predecessors=paths, min_only=nearest)
