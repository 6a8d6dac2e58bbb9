"""Searches in a network in plain Python, which take no time to load.

An edge e is given the code 2 e along itself and 2 e + 1 against. A label is one whole number,
cost × `STEP` + number of edges: pairs in one integer, which Python does not limit. Of equal labels
the path whose edges come first in the network is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Marks = NDArray[np.int8]
Label = tuple[int, int]
Slot = tuple[int, int, int]  # the node at the other end, the code, the label of the edge

STEP = 1 << 32


class PlainGraph:
    """The lists of slots of a network; nothing in it changes."""

    def __init__(self, ends: Integers, units: Integers, node_count: int, directed: bool) -> None:
        self.ends = ends
        self.node_count = node_count
        self.directed = directed
        self.labels = [cost * STEP + 1 for cost in units.tolist()]
        nodes = ends.ravel()  # by code
        order = np.argsort(nodes, kind="stable")
        codes, labels = order.tolist(), self.labels
        others = ends[:, ::-1].ravel()[order].tolist()
        every = list(zip(others, codes, [labels[code >> 1] for code in codes], strict=True))
        first = np.searchsorted(nodes[order], np.arange(node_count + 1)).tolist()
        self.slots: list[list[Slot]] = [every[begin:end] for begin, end in pairwise(first)]

    def goal(self, start: int, target: int) -> PlainGoal | None:
        """Return the searches from one node to another; None where nothing joins them."""
        ahead = self._labels_to(start, target)
        return None if ahead is None else PlainGoal(self, start, target, *ahead)

    def _labels_to(self, start: int, target: int) -> tuple[dict[int, int], int] | None:
        """Return the least labels to the target below that of the start, and the start's label."""
        label = {target: 0}
        settled: dict[int, int] = {}
        waiting = [(0, target)]
        while waiting:
            here, node = heappop(waiting)
            if node == start:
                return settled, here
            if node in settled:
                continue
            settled[node] = here
            for other, code, more in self.slots[node]:
                if self.directed and code & 1 == 0:
                    continue
                new = here + more
                if other not in label or new < label[other]:
                    label[other] = new
                    heappush(waiting, (new, other))
        return None


class PlainGoal:
    """Searches towards one target, led by the least label that lies ahead of each node."""

    def __init__(
        self, graph: PlainGraph, start: int, target: int, ahead: dict[int, int], most: int
    ) -> None:
        self.graph = graph
        self.start = start
        self.target = target
        self._ahead = ahead
        self._most = most  # at least this lies ahead of a node that is not in `_ahead`
        self._state: dict[int, int] = {}

    def bounds(
        self, nodes: Sequence[int], codes: Sequence[int], place: int, banned: Sequence[int]
    ) -> list[Label | None]:
        """Return, for each node of a path from `place` on, a bound of the paths that turn off."""
        bounds: list[Label | None] = []
        closed: set[int] = set()
        root = 0
        for number, (node, taken) in enumerate(zip(nodes[:-1], codes, strict=True)):
            closed.add(node)
            if number >= place:
                shut = {taken, *banned} if number == place else {taken}
                least = min(
                    (
                        more + self._ahead.get(other, self._most)
                        for other, code, more in self._leaving(node)
                        if other not in closed and code not in shut
                    ),
                    default=None,
                )
                bounds.append(None if least is None else divmod(root + least, STEP))
            root += self.graph.labels[taken >> 1]
        return bounds

    def path(
        self, nodes: Sequence[int], banned: Sequence[int]
    ) -> tuple[Label, list[int], list[int]] | None:
        """Return the least path from the last of `nodes`: label, its nodes and codes.

        The path enters none of the nodes and starts with none of the banned codes.
        """
        self._state = {code >> 1: 1 - 2 * (code & 1) for code in banned}
        label, _ = self._search(nodes[-1], closed=set(nodes), every_tie=True)
        self._state, state = {}, self._state
        if self.target not in label:
            return None
        places, codes = self._first_of_the_ties(nodes[-1], label, state)
        return divmod(label[self.target], STEP), places, codes

    def flow(self, count: int) -> tuple[Marks, int, Integers]:
        """Send so many units from start to target, one an edge, at the least label.

        Returns
        -------
        state : array
            For each edge 1 or -1 if a path runs along or against it, else 0.
        sent : int
            How many there are, `count` at most.
        reached : array
            Where fewer exist, the nodes on the start's side of a least cut.
        """
        reached: list[int] = []
        sent = 0
        while sent < count:
            label, came_by = self._search(self.start, closed=(), every_tie=False)
            if self.target not in label:
                reached = list(label)
                break
            self._send(label, came_by)
            sent += 1
        state = np.zeros(len(self.graph.ends), np.int8)
        for edge, way in self._state.items():
            state[edge] = way
        return state, sent, np.array(reached, np.int64)

    def _leaving(self, node: int) -> Iterator[Slot]:
        """Yield the slots by which one may leave a node; taking back a path counts below 0."""
        for other, code, more in self.graph.slots[node]:
            way = 1 - 2 * (code & 1)
            taken = self._state.get(code >> 1, 0)
            if taken == -way:
                yield other, code, -more
            elif taken == 0 and (way > 0 or not self.graph.directed):
                yield other, code, more

    def _search(
        self, start: int, *, closed: Collection[int], every_tie: bool
    ) -> tuple[dict[int, int], dict[int, int]]:
        """Return the labels from the start, and the code by which each node was reached (A*).

        With `every_tie`, every node of every least path has its label.
        """
        ahead, most = self._ahead, self._most
        label = {start: 0}
        came_by: dict[int, int] = {}
        waiting = [(ahead.get(start, most), start)]
        limit = None
        while waiting:
            through, node = heappop(waiting)
            if limit is not None and through > limit:
                break
            here = through - ahead.get(node, most)
            if here != label[node]:
                continue
            if node == self.target:
                if not every_tie:
                    break
                limit = through
                continue
            for other, code, more in self._leaving(node):
                new = here + more
                if other not in closed and (other not in label or new < label[other]):
                    label[other] = new
                    came_by[other] = code
                    heappush(waiting, (new + ahead.get(other, most), other))
        return label, came_by

    def _first_of_the_ties(
        self, start: int, label: dict[int, int], state: dict[int, int]
    ) -> tuple[list[int], list[int]]:
        """Return nodes and codes of the least path whose edges come first in the network."""

        def is_open(code: int) -> bool:
            way = 1 - 2 * (code & 1)
            return state.get(code >> 1, 0) == 0 and (way > 0 or not self.graph.directed)

        leads = {self.target}
        stack = [self.target]
        while stack:
            node = stack.pop()
            for other, code, more in self.graph.slots[node]:
                if (
                    other not in leads
                    and other in label
                    and label[other] + more == label[node]
                    and is_open(code ^ 1)
                ):
                    leads.add(other)
                    stack.append(other)
        nodes, codes = [start], []
        while nodes[-1] != self.target:
            here = label[nodes[-1]]
            node, code = next(
                (other, code)
                for other, code, more in self.graph.slots[nodes[-1]]
                if other in leads and here + more == label[other] and is_open(code)
            )
            nodes.append(node)
            codes.append(code)
        return nodes, codes

    def _send(self, label: dict[int, int], came_by: dict[int, int]) -> None:
        """Send one unit by the path found; make what lies ahead fit what is left."""
        node = self.target
        while node != self.start:
            code = came_by[node]
            way = self._state.get(code >> 1, 0) + 1 - 2 * (code & 1)
            self._state[code >> 1] = way
            node = int(self.graph.ends[code >> 1, code & 1])
        through = label[self.target]
        for node, here in label.items():
            if here + self._ahead.get(node, self._most) < through:
                self._ahead[node] = through - here
