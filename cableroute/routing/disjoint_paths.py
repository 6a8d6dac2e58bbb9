"""Disjoint paths through a network: by edge, node or risk group."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

import numpy as np

from cableroute.errors import (
    ModelError,
    NoRouteError,
    Problem,
    is_whole,
)
from cableroute.routing.land_network import (
    Integers,
    Network,
    NetworkPath,
    listed,
    node_pair,
    path_of,
)


@dataclass(frozen=True)
class GroupDisjointPaths:
    """Two paths that share no shared-risk group and no edge, or as little of them as can be.

    Parameters
    ----------
    paths : tuple of NetworkPath
        The paths, least cost first.
    total : float
        Sum of their costs.
    shared_group_ids : tuple
        Groups that both pass, in the order of the network's edges.
    shared_cost : float
        What the edges cost that carry such a group or lie on both, each as often as a path passes
        it.
    is_disjoint : bool
        Whether nothing is shared.
    is_optimal : bool
        Whether it is proved that no others share less, nor cost less if they share as little.
    """

    paths: tuple[NetworkPath, ...]
    total: float
    shared_group_ids: tuple[Hashable, ...]
    shared_cost: float
    is_disjoint: bool
    is_optimal: bool = False


def disjoint_paths(
    network: Network,
    start: Hashable,
    end: Hashable,
    *,
    n: int = 2,
    by: Literal["edge", "node"] = "edge",
) -> list[NetworkPath]:
    """Return n paths that have no edge, or no node, in common, of least cost together.

    The least first path need not be among them: leaving it out can be what opens a second.
    Of equal totals, the paths with fewest edges are taken.

    Parameters
    ----------
    network : Network
        From `network` or arrays.
    start, end : node ids
        The two ends, which the paths share.
    n : int
        How many paths.
    by : "edge" or "node"
        What no two paths may have in common.

    Returns
    -------
    list of NetworkPath
        Least cost first.

    Raises
    ------
    NoRouteError
        There are fewer than n; the message names the edges or nodes that everything passes.
        Or both ends are one node.
    UnknownNameError
        No node has the id.
    ModelError
        n is not 1 or more, or `by` is another word.

    Notes
    -----
    Suurballe, J. W. (1974), Disjoint paths in a network, Networks 4, 125-145, and Suurballe
    and Tarjan (1984), Networks 14, 325-336: successive least paths, each over edges whose costs
    were made non-negative by what lies ahead, where a path may take back an edge of those
    before. Nodes are split in two for `by="node"`, as in Bhandari, R. (1999), Survivable
    Networks. The cut is that of Ford and Fulkerson (1956), the one nearest to the start.

    Examples
    --------
    The trap: the least path takes the middle edge, after which no second is left.

    >>> from cableroute.routing.land_paths import simple_paths
    >>> net = Network([(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)], [1, 1, 1, 3, 3])
    >>> simple_paths(net, 0, 3, k=1)
    [<NetworkPath 0 - 3, 3 edges, cost 3>]
    >>> [path.node_ids for path in disjoint_paths(net, 0, 3)]
    [(0, 1, 3), (0, 2, 3)]
    """
    faults = (
        [] if is_whole(n) and n >= 1 else [Problem("number", "n", f"is {n!r}", "give 1 or more")]
    )
    if by not in ("edge", "node"):
        faults.append(Problem("choice", "by", f"is {by!r}", 'give "edge" or "node"'))
    ModelError.check("disjoint_paths", faults)
    places = node_pair(network, start, end)
    paths, why = _least_disjoint(network, *places, n, by)
    if why:
        fewer = f"ask for {len(paths)}, or add edges around" if paths else "add edges between"
        raise NoRouteError(f"{why} ({fewer})")
    return paths


def _least_disjoint(
    network: Network, source: int, target: int, n: int, by: str
) -> tuple[list[NetworkPath], str]:
    """Return n disjoint paths, or as many as there are and why there are no more."""
    if by == "edge":
        routed, ends = network, (source, target)
    else:
        routed, ends = _split_nodes(network), (2 * source + 1, 2 * target)
    goal = routed._graph.goal(*ends)
    if goal is None:
        first, last = network._node_ids[[source, target]].tolist()
        return [], f"nothing joins {first} and {last} in this network"
    state, sent, reached = goal.flow(n)
    used = np.flatnonzero(state)
    codes = 2 * used + (state[used] < 0)
    if by == "node":
        codes = codes[used < len(routed.ends) - network.node_count]
        codes = codes if network.directed else _codes_unsplit(codes, len(network.ends))
    paths = _decomposed(network, codes.tolist(), source, target)
    if sent == n:
        return paths, ""
    cut = listed(_cut(network, routed, reached), "one of ")
    number = "1 path" if sent == 1 else f"{sent} paths"
    apart = f" with no {by} in common" if sent > 1 else ""
    return paths, f"only {number}{apart}, {n} were asked for: everything passes {cut}"


def _split_nodes(network: Network) -> Network:
    """Return the directed network where node v is entered at 2 v and left at 2 v + 1.

    Its edges are those of the network, then (if it is undirected) the same in the other direction,
    then one through each node.
    """
    tail, head = network.ends.T
    nodes = np.arange(network.node_count)
    ends = [(2 * tail + 1, 2 * head)]
    if not network.directed:
        ends.append((2 * head + 1, 2 * tail))
    ends.append((2 * nodes, 2 * nodes + 1))
    cost = np.concatenate([*[network.cost] * (len(ends) - 1), np.zeros(len(nodes))])
    return Network(
        np.concatenate([np.stack(pair, axis=1) for pair in ends]),
        cost,
        directed=True,
    )


def _codes_unsplit(codes: Integers, edge_count: int) -> Integers:
    """Return the codes in an undirected network of those in the network of split nodes."""
    edge = codes >> 1
    return 2 * (edge % edge_count) + (edge >= edge_count)


def _decomposed(
    network: Network, codes: Iterable[int], source: int, target: int
) -> list[NetworkPath]:
    """Return the paths that some codes, each used once, make up; the least first."""
    leaving: dict[int, list[int]] = {}
    for code in sorted(codes, reverse=True):
        leaving.setdefault(int(network.ends[code >> 1, code & 1]), []).append(code)
    paths = []
    while leaving.get(source):
        nodes, taken = [source], []
        while nodes[-1] != target:
            taken.append(leaving[nodes[-1]].pop())
            nodes.append(int(network.ends[taken[-1] >> 1, 1 - (taken[-1] & 1)]))
        paths.append((nodes, taken))
    pairs = [(path_of(network, *path), path[1]) for path in map(_without_loops, paths)]
    pairs.sort(key=lambda pair: (pair[0].cost, len(pair[1]), pair[1]))
    return [path for path, _ in pairs]


def _without_loops(path: tuple[list[int], list[int]]) -> tuple[list[int], list[int]]:
    """Return a walk without the rounds that come back to a node."""
    if len(set(path[0])) == len(path[0]):
        return path
    nodes: list[int] = [path[0][0]]
    codes: list[int] = []
    for node, code in zip(path[0][1:], path[1], strict=True):
        if node in nodes:
            place = nodes.index(node)
            del nodes[place + 1 :], codes[place:]
        else:
            nodes.append(node)
            codes.append(code)
    return nodes, codes


def _cut(network: Network, routed: Network, reached: Integers) -> list[str]:
    """Return the names of what leads out of the nodes that can still be reached."""
    inside = np.zeros(routed.node_count, bool)
    inside[reached] = True
    from_inside, to_inside = inside[routed.ends].T
    out = from_inside & ~to_inside
    if not routed.directed:
        out |= to_inside & ~from_inside
    cut = np.flatnonzero(out)
    # the last edges of a network of split nodes lead through the nodes
    edge_count = len(routed.ends) - (0 if routed is network else network.node_count)
    nodes = network._node_ids[cut[cut >= edge_count] - edge_count].tolist()
    edges = network._edge_ids[cut[cut < edge_count] % len(network.ends)].tolist()
    return [*(f"node {node}" for node in nodes), *(f"edge {edge}" for edge in edges)]


def group_disjoint_paths(
    network: Network, start: Hashable, end: Hashable, *, budget_s: float = 60.0
) -> GroupDisjointPaths:
    """Return two paths that share no shared-risk group and no edge, of least cost together.

    Where no such paths exist: the paths that share least, by the cost of the edges that are in
    a shared group or are themselves shared, each as often as a path passes it; of these, those
    of least cost together. A path may then come twice, if everything else shares more.

    Parameters
    ----------
    network : Network
        Its edges carry `group_ids`.
    start, end : node ids
        The two ends.
    budget_s : float
        Seconds after which the search stops with what it has.

    Raises
    ------
    NoRouteError
        Nothing joins the two, or they are one node.
    UnknownNameError
        No node has the id.

    Notes
    -----
    The problem is NP-hard (Hu, J. Q., 2003, Diverse routing in optical mesh networks, IEEE
    Transactions on Communications 51(3), 489-494). The least edge-disjoint paths are tried
    first: if they share no group they are least. Else an integer programme after Hu is solved
    by branch and bound to the end (HiGHS: Huangfu and Hall, 2018, Mathematical Programming
    Computation 10, 119-142), which takes seconds for a few hundred edges. It distinguishes costs
    that differ by more than 1e-8 of all the network's costs together.

    Examples
    --------
    >>> net = Network(
    ...     [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)],
    ...     cost=[1, 1, 2, 2, 9],
    ...     group_ids=[("canal",), (), (), ("canal",), ()],
    ... )
    >>> pair = group_disjoint_paths(net, 0, 3)
    >>> [path.node_ids for path in pair.paths], pair.total, pair.is_optimal
    ([(0, 1, 3), (0, 3)], 11.0, True)
    """
    from cableroute.routing._network_milp import Programme

    source, target = node_pair(network, start, end)
    groups = _edges_of_groups(network)
    apart, why = _least_disjoint(network, source, target, 2, "edge")
    if not apart:
        raise NoRouteError(f"{why} (add edges between)")
    pair = _with_shared(network, (apart * 2)[:2], groups)
    if pair.is_disjoint:
        return replace(pair, is_optimal=True)
    programme = Programme(network, source, target, 2, list(groups.values()), budget_s)
    # what every path passes, both that were found pass too
    must = (_is_cut(network, source, target, groups[name]) for name in pair.shared_group_ids)
    answer = None if why or any(must) else programme.least_apart()
    if answer is None or answer.is_impossible:
        answer = programme.least_shared()
    if not answer.codes:
        return pair
    paths = [_decomposed(network, codes, source, target)[0] for codes in answer.codes]
    return replace(_with_shared(network, paths, groups), is_optimal=answer.is_least)


def _with_shared(
    network: Network, paths: Iterable[NetworkPath], groups: Mapping[Hashable, list[int]]
) -> GroupDisjointPaths:
    """Return paths with what they share, and nothing proved of them."""
    ordered = sorted(paths, key=lambda path: path.cost)
    position = {edge_id: edge for edge, edge_id in enumerate(network._edge_ids.tolist())}
    edges = [{position[edge_id] for edge_id in path.edge_ids} for path in ordered]
    passed = Counter(chain.from_iterable(edges))
    shared_groups = [
        group
        for group, members in groups.items()
        if sum(not on.isdisjoint(members) for on in edges) > 1
    ]
    in_groups = set(chain.from_iterable(groups[group] for group in shared_groups))
    shared_edges = sorted(edge for edge, times in passed.items() if times > 1 or edge in in_groups)
    return GroupDisjointPaths(
        paths=tuple(ordered),
        total=math.fsum(path.cost for path in ordered),
        shared_group_ids=tuple(shared_groups),
        shared_cost=math.fsum(passed[edge] * float(network.cost[edge]) for edge in shared_edges),
        is_disjoint=not shared_edges,
    )


def _edges_of_groups(network: Network) -> dict[Hashable, list[int]]:
    """Return the edges of each group, in the order of the network's edges."""
    edges: dict[Hashable, list[int]] = {}
    for edge, groups in enumerate(network.group_ids):
        for group in dict.fromkeys(groups):
            edges.setdefault(group, []).append(edge)
    return edges


def _is_cut(network: Network, source: int, target: int, edges: Collection[int]) -> bool:
    """Whether every path passes some edges."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import breadth_first_order

    ends = np.delete(network.ends, list(edges), axis=0)
    size = network.node_count
    rest = coo_array((np.ones(len(ends)), ends.T), shape=(size, size)).tocsr()
    reached = breadth_first_order(
        rest, source, directed=network.directed, return_predecessors=False
    )
    return target not in reached
