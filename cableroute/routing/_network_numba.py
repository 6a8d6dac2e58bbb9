"""Searches in a network, compiled by numba: the fast twin of `_network_python`.

For 10 paths through 10,000 nodes it is 19 times as fast as the twin, and 210 times as fast as
Yen's algorithm of scipy: ``python -m pytest tests/benchmarks/test_network_speed.py -o addopts=``.
The two are two sources, as either is slow in the other's place: these loops uncompiled take 9
times as long as the twin, and its dictionaries compiled 2 to 6 times as long as these arrays.
The heap is our own, as `heapq` compiled takes 1.4 to 3 times as long. Signatures are long, as
what is passed are arrays, and compiled code takes no dataclass.

Costs are whole numbers of a small unit, so that sums are exact and equal costs are equal. A
label is a pair (cost, number of edges), compared in this order; it grows along every edge, even
along one that costs nothing, so that no least path has a loop.

An edge is in the lists of both its ends: `first[node]` to `first[node + 1]` are the slots of a
node, in the order of the edges; `head[slot]` is the node at the other end; `code[slot]` is twice
the edge's position, plus 1 if the edge ends here (leaving by it is against its direction).
"""

# mypy: disable-error-code="untyped-decorator"
# numba comes with the extra "fast": cableroute.routing does without where it is missing.

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Slots = NDArray[np.int32]
Marks = NDArray[np.int8]
Label = tuple[int, int]

FAR = 1 << 62
LOW_BITS = (1 << 32) - 1
ZERO_EDGES = 1 << 30  # number of edges 0 within a tag: a step back may count below 0


class CompiledGraph:
    """The lists of slots of a network; nothing in it changes."""

    def __init__(self, ends: Integers, units: Integers, node_count: int, directed: bool) -> None:
        self.ends = ends
        self.units = units
        self.node_count = node_count
        self.directed = directed
        self.first, self.head, self.code, self.weight = _adjacency(ends, units, node_count)

    def goal(self, start: int, target: int) -> CompiledGoal | None:
        """Return the searches from one node to another; None where nothing joins them."""
        ahead = _labels_to(
            self.first, self.head, self.code, self.weight, self.directed, start, target
        )
        return None if ahead[start, 0] == FAR else CompiledGoal(self, start, target, ahead)


class CompiledGoal:
    """Searches towards one target, led by the least label that lies ahead of each node."""

    def __init__(self, graph: CompiledGraph, start: int, target: int, ahead: Integers) -> None:
        self.graph = graph
        self.start = start
        self.target = target
        self._ahead = ahead
        self._state = np.zeros(len(graph.ends), np.int8)
        self._closed = np.zeros(graph.node_count, np.int8)
        self._label = np.full((graph.node_count, 2), FAR)
        self._came_by = np.empty(graph.node_count, np.int32)
        self._touched = np.empty(graph.node_count, np.int32)
        self._heap = np.empty((len(graph.code) + 1, 2), np.int64)

    def bounds(
        self, nodes: Sequence[int], codes: Sequence[int], place: int, banned: Sequence[int]
    ) -> list[Label | None]:
        """Return, for each node of a path from `place` on, a bound of the paths that turn off."""
        graph = self.graph
        found = _bounds(
            graph.first, graph.head, graph.code, graph.weight, graph.units, graph.directed,
            self._ahead, self._closed, np.array(nodes, np.int64), np.array(codes, np.int64),
            place, np.array(banned, np.int64),
        )  # fmt: skip
        return [None if cost == FAR else (cost, edges) for cost, edges in found.tolist()]

    def path(
        self, nodes: Sequence[int], banned: Sequence[int]
    ) -> tuple[Label, list[int], list[int]] | None:
        """Return the least path from the last of `nodes`: label, its nodes and codes.

        The path enters none of the nodes and starts with none of the banned codes.
        """
        graph, root, start = self.graph, np.array(nodes, np.int64), nodes[-1]
        turned_off = np.array(banned, np.int64)
        self._closed[root] = 1
        self._state[turned_off >> 1] = 1 - 2 * (turned_off & 1)
        touched = self._search(start, every_tie=True)
        found = self._label[self.target]
        label = (int(found[0]), int(found[1]))
        result = None
        if label[0] < FAR:
            places, codes = _first_of_the_ties(
                graph.first, graph.head, graph.code, graph.weight, graph.directed, self._state,
                self._label, start, self.target,
            )  # fmt: skip
            result = (label, places.tolist(), codes.tolist())
        self._label[self._touched[:touched]] = FAR
        self._closed[root] = 0
        self._state[turned_off >> 1] = 0
        return result

    def flow(self, count: int) -> tuple[Marks, int, Integers]:
        """Send so many units from start to target, as `_network_python.PlainGoal.flow` does."""
        graph = self.graph
        for sent in range(count):
            touched = self._search(self.start, every_tie=False)
            if self._label[self.target, 0] == FAR:
                return self._state, sent, self._touched[:touched].astype(np.int64)
            _send(
                graph.ends, graph.code, self._state, self._ahead, self._label, self._came_by,
                self._touched[:touched], self.start, self.target,
            )  # fmt: skip
        return self._state, count, np.empty(0, np.int64)

    def _search(self, start: int, *, every_tie: bool) -> int:
        graph = self.graph
        return int(
            _search(
                graph.first, graph.head, graph.code, graph.weight, graph.directed, self._state,
                self._closed, self._ahead, start, self.target, every_tie, self._label,
                self._came_by, self._touched, self._heap,
            )
        )  # fmt: skip


@njit(cache=True)
def _adjacency(
    ends: Integers, units: Integers, node_count: int
) -> tuple[Integers, Slots, Slots, Integers]:
    """Return first, head, code and weight, by counting sort."""
    first = np.zeros(node_count + 1, np.int64)
    for edge in range(len(ends)):
        first[ends[edge, 0] + 1] += 1
        first[ends[edge, 1] + 1] += 1
    for node in range(node_count):
        first[node + 1] += first[node]
    free = first[:-1].copy()
    head = np.empty(2 * len(ends), np.int32)
    code = np.empty(2 * len(ends), np.int32)
    weight = np.empty(2 * len(ends), np.int64)
    for edge in range(len(ends)):
        for side in range(2):
            slot = free[ends[edge, side]]
            free[ends[edge, side]] += 1
            head[slot] = ends[edge, 1 - side]
            code[slot] = 2 * edge + side
            weight[slot] = units[edge]
    return first, head, code, weight


@njit(cache=True, inline="always")
def _less(cost: int, edges: int, other_cost: int, other_edges: int) -> bool:
    return cost < other_cost or (cost == other_cost and edges < other_edges)


@njit(cache=True)
def _push(heap: Integers, size: int, cost: int, edges: int, node: int) -> int:
    """Put a node into a heap of four children; returns the new size."""
    tag = ((edges + ZERO_EDGES) << 32) | node
    place = size
    while place > 0:
        above = (place - 1) >> 2
        if not _less(cost, tag, heap[above, 0], heap[above, 1]):
            break
        heap[place, 0] = heap[above, 0]
        heap[place, 1] = heap[above, 1]
        place = above
    heap[place, 0] = cost
    heap[place, 1] = tag
    return size + 1


@njit(cache=True)
def _pop(heap: Integers, size: int) -> tuple[int, int, int, int]:
    """Take the least from the heap: cost, edges, node, and the new size."""
    cost, tag = heap[0, 0], heap[0, 1]
    size -= 1
    last_cost, last_tag = heap[size, 0], heap[size, 1]
    place = 0
    while True:
        child = 4 * place + 1
        if child >= size:
            break
        least = child
        for other in range(child + 1, min(child + 4, size)):
            if _less(heap[other, 0], heap[other, 1], heap[least, 0], heap[least, 1]):
                least = other
        if not _less(heap[least, 0], heap[least, 1], last_cost, last_tag):
            break
        heap[place, 0] = heap[least, 0]
        heap[place, 1] = heap[least, 1]
        place = least
    heap[place, 0] = last_cost
    heap[place, 1] = last_tag
    return cost, (tag >> 32) - ZERO_EDGES, tag & LOW_BITS, size


@njit(cache=True)
def _labels_to(
    first: Integers,
    head: Slots,
    code: Slots,
    weight: Integers,
    directed: bool,
    start: int,
    target: int,
) -> Integers:
    """Return the least label from each node to the target, cut off at the start's (Dijkstra)."""
    node_count = len(first) - 1
    label = np.full((node_count, 2), FAR)
    heap = np.empty((len(code) + 1, 2), np.int64)
    label[target, 0] = label[target, 1] = 0
    size = _push(heap, 0, 0, 0, target)
    while size > 0:
        cost, edges, node, size = _pop(heap, size)
        if cost != label[node, 0] or edges != label[node, 1]:
            continue
        if node == start:
            break
        for slot in range(first[node], first[node + 1]):
            if directed and code[slot] & 1 == 0:
                continue
            other, new = head[slot], cost + weight[slot]
            if _less(new, edges + 1, label[other, 0], label[other, 1]):
                label[other, 0] = new
                label[other, 1] = edges + 1
                size = _push(heap, size, new, edges + 1, other)
    most, most_edges = label[start, 0], label[start, 1]
    for node in range(node_count):
        if _less(most, most_edges, label[node, 0], label[node, 1]):
            label[node, 0] = most
            label[node, 1] = most_edges
    return label


@njit(cache=True, inline="always")
def _sign(code: int, directed: bool, state: Marks) -> int:
    """Return 1 if one may leave by a slot, -1 if that takes back a path, 0 if one may not."""
    way = 1 - 2 * (code & 1)
    taken = state[code >> 1]
    if taken == way or (taken == 0 and directed and way < 0):
        return 0
    return 1 if taken == 0 else -1


@njit(cache=True)
def _search(
    first: Integers,
    head: Slots,
    code: Slots,
    weight: Integers,
    directed: bool,
    state: Marks,
    closed: Marks,
    ahead: Integers,
    start: int,
    target: int,
    every_tie: bool,
    label: Integers,
    came_by: Slots,
    touched: Slots,
    heap: Integers,
) -> int:
    """Label nodes from the start until the target is reached (A*); returns how many.

    With `every_tie`, every node of every least path has its label.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    label[start, 0] = label[start, 1] = 0
    touched[0] = start
    count = 1
    limit, limit_edges = FAR, FAR
    size = _push(heap, 0, ahead[start, 0], ahead[start, 1], start)
    while size > 0:
        cost, edges, node, size = _pop(heap, size)
        if _less(limit, limit_edges, cost, edges):
            break
        cost -= ahead[node, 0]
        edges -= ahead[node, 1]
        if cost != label[node, 0] or edges != label[node, 1]:
            continue
        if node == target:
            if not every_tie:
                break
            limit, limit_edges = cost, edges  # nothing is ahead of the target
            continue
        for slot in range(first[node], first[node + 1]):
            other = head[slot]
            if closed[other]:
                continue
            sign = _sign(code[slot], directed, state)
            new, new_edges = cost + sign * weight[slot], edges + sign
            if sign != 0 and _less(new, new_edges, label[other, 0], label[other, 1]):
                if label[other, 0] == FAR:
                    touched[count] = other
                    count += 1
                label[other, 0] = new
                label[other, 1] = new_edges
                came_by[other] = slot
                size = _push(heap, size, new + ahead[other, 0], new_edges + ahead[other, 1], other)
    return count


@njit(cache=True)
def _first_of_the_ties(
    first: Integers,
    head: Slots,
    code: Slots,
    weight: Integers,
    directed: bool,
    state: Marks,
    label: Integers,
    start: int,
    target: int,
) -> tuple[Integers, Integers]:
    """Return nodes and codes of the least path whose edges come first in the network's order.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    edge_count = label[target, 1]
    leads = {target: True}
    stack = [target]
    while len(stack) > 0:
        node = stack.pop()
        for slot in range(first[node], first[node + 1]):
            other = int(head[slot])
            if (
                label[other, 0] != FAR
                and other not in leads
                and label[other, 0] + weight[slot] == label[node, 0]
                and label[other, 1] + 1 == label[node, 1]
                and _sign(code[slot] ^ 1, directed, state) == 1
            ):
                leads[other] = True
                stack.append(other)
    nodes = np.empty(edge_count + 1, np.int64)
    codes = np.empty(edge_count, np.int64)
    nodes[0] = start
    for place in range(edge_count):
        node = nodes[place]
        for slot in range(first[node], first[node + 1]):
            other = int(head[slot])
            if (
                other in leads
                and label[node, 0] + weight[slot] == label[other, 0]
                and label[node, 1] + 1 == label[other, 1]
                and _sign(code[slot], directed, state) == 1
            ):
                nodes[place + 1] = other
                codes[place] = code[slot]
                break
    return nodes, codes


@njit(cache=True)
def _bounds(
    first: Integers,
    head: Slots,
    code: Slots,
    weight: Integers,
    units: Integers,
    directed: bool,
    ahead: Integers,
    closed: Marks,
    nodes: Integers,
    codes: Integers,
    start_place: int,
    banned: Integers,
) -> Integers:
    """Return the least label of a path that leaves another by each node from a place on.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    found = np.full((len(codes) - start_place, 2), FAR)
    cost = 0
    for place in range(len(codes)):
        node = nodes[place]
        closed[node] = 1
        if place >= start_place:
            row = place - start_place
            for slot in range(first[node], first[node + 1]):
                other, by = head[slot], code[slot]
                if closed[other] or by == codes[place] or (directed and by & 1):
                    continue
                if place == start_place and np.any(banned == by):
                    continue
                new = cost + weight[slot] + ahead[other, 0]
                edges = place + 1 + ahead[other, 1]
                if _less(new, edges, found[row, 0], found[row, 1]):
                    found[row, 0] = new
                    found[row, 1] = edges
        cost += units[codes[place] >> 1]
    closed[nodes] = 0
    return found


@njit(cache=True)
def _send(
    ends: Integers,
    code: Slots,
    state: Marks,
    ahead: Integers,
    label: Integers,
    came_by: Slots,
    touched: Slots,
    start: int,
    target: int,
) -> None:
    """Send one unit by the path found; make what lies ahead fit what is left; clear labels.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    node = target
    while node != start:
        by = code[came_by[node]]
        state[by >> 1] += 1 - 2 * (by & 1)
        node = ends[by >> 1, by & 1]
    most, most_edges = label[target, 0], label[target, 1]
    for node in touched:
        cost, edges = label[node, 0], label[node, 1]
        if _less(cost + ahead[node, 0], edges + ahead[node, 1], most, most_edges):
            ahead[node, 0] = most - cost
            ahead[node, 1] = most_edges - edges
        label[node, 0] = label[node, 1] = FAR
