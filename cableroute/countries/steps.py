"""Steps of all systems from place to place, and the shortest routes over them by scipy."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.routing.features import RouteFeature
from cableroute.routing.system_networks import Hop

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Step(NamedTuple):
    """A hop, the features that it passes, and the named waters.

    `start` and `end` are its places as nodes: systems meet at stations and cities only, so that a
    beach manhole or a branching unit is a node of its system's own.
    """

    start: str
    end: str
    hop: Hop
    features: frozenset[RouteFeature]
    waters: frozenset[str]


class Reached(NamedTuple):
    """How far a place is from where a search began, and by which step it is reached."""

    km: float
    step: Step | None


def retraced(reached: Mapping[str, Reached], place: str) -> list[Step]:
    """Return the steps by which a search reached a place, from the start on."""
    steps: list[Step] = []
    while (step := reached[place].step) is not None:
        steps.append(step)
        place = step.start
    return steps[::-1]


def nearest(reached: ShortestRoutes, ends: Mapping[str, float]) -> tuple[float, str]:
    """Return the distance of the nearest of some ends, and its place; ends are beyond places."""
    at = ((reached.km(place) + km, place) for place, km in ends.items())
    return min((item for item in at if item[0] < math.inf), default=(math.inf, ""))


def features_of(steps: Iterable[Step]) -> frozenset[RouteFeature]:
    """Return everything that some steps pass."""
    return frozenset().union(*(step.features for step in steps))


class StepGraph:
    """Steps by the numbers of their places, in which scipy searches.

    Parameters
    ----------
    steps : iterable of Step
        Of several between two places that are as long the first is taken.
    """

    def __init__(self, steps: Iterable[Step]) -> None:
        every = [*steps]
        places = dict.fromkeys(place for step in every for place in (step.start, step.end))
        self.number = {place: at for at, place in enumerate(places)}
        start, end = (
            np.array([self.number[place] for place in ends], np.int64)
            for ends in ([step.start for step in every], [step.end for step in every])
        )
        km = np.array([step.hop.km for step in every])
        order = np.lexsort((km, end, start))  # which keeps the order of equals
        self.steps = [every[at] for at in order.tolist()]
        self.start, self.end, self.km = start[order], end[order], km[order]
        self.passing: dict[RouteFeature, list[int]] = {}
        for at, step in enumerate(self.steps):
            for feature in step.features:
                self.passing.setdefault(feature, []).append(at)
        self._left: tuple[frozenset[RouteFeature], Integers] = frozenset(), self._shortest(())

    def _shortest(self, gone: Collection[RouteFeature]) -> Integers:
        """Return the shortest step between each two places that passes no failed feature."""
        left = np.ones(len(self.steps), bool)
        for feature in gone:
            left[self.passing.get(feature, [])] = False
        kept = np.flatnonzero(left)
        joins = self.start[kept] * len(self.number) + self.end[kept]
        return kept[np.diff(joins, prepend=-1) > 0]

    def search(self, start: Mapping[str, float], gone: frozenset[RouteFeature]) -> ShortestRoutes:
        """Return the shortest routes from some places, each so far off, which pass nothing gone."""
        if self._left[0] != gone:
            self._left = gone, self._shortest(gone)
        return ShortestRoutes(self, self._left[1], start)


class ShortestRoutes(Mapping[str, Reached]):
    """The places that are reached from some, and by which step.

    Of several steps by which a place is reached as soon, it is that from the place nearest to the
    start; of several as near, from that which is itself reached from the nearest; and so on.
    """

    def __init__(self, graph: StepGraph, taken: Integers, start: Mapping[str, float]) -> None:
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        self._graph, self._taken, self._start = graph, taken, start
        self._reached_by: dict[int, int] = {}  # of many routes as long each place is looked at once
        size = len(graph.number)
        first = {graph.number[place]: km for place, km in start.items() if place in graph.number}
        rows = np.searchsorted(graph.start[taken], np.arange(size + 1))
        matrix = csr_array(
            (
                np.concatenate([graph.km[taken], [*first.values()]]),
                np.concatenate([graph.end[taken], np.array([*first], np.int64)]),
                np.append(rows, len(taken) + len(first)),
            ),
            shape=(size + 1, size + 1),
        )
        search: Any = dijkstra
        self._km, self._before = search(matrix, indices=size, return_predecessors=True)

    def km(self, place: str) -> float:
        """Return the distance of a place, km; infinite where no route reaches the place."""
        at = self._graph.number.get(place)
        return self._start.get(place, math.inf) if at is None else float(self._km[at])

    def __getitem__(self, place: str) -> Reached:
        at = self._graph.number.get(place)
        km = self.km(place)
        if math.isinf(km):
            raise KeyError(place)
        if at is None or self._start.get(place) == km:
            return Reached(km, None)
        if at not in self._reached_by:
            self._reached_by[at] = self._step_to(at)
        return Reached(km, self._graph.steps[self._reached_by[at]])

    def _step_to(self, at: int) -> int:
        """Return the step by which a place is reached."""
        graph = self._graph
        into = self._into[self._bounds[at] : self._bounds[at + 1]]
        before_km = self._km[graph.start[into]]
        whole_km = self._km[at]
        equal = into[(before_km + graph.km[into] == whole_km) & (before_km < whole_km)]
        if not len(equal):  # after a step without length
            equal = into[graph.start[into] == self._before[at]]
        several: list[int] = equal.tolist()
        return several[0] if len(several) == 1 else min(several, key=self._nearness)

    def _nearness(self, step: int) -> tuple[list[float], int]:
        """Return the distances of the places that lead to a step and over it, last one first."""
        back = retraced(self, self._graph.steps[step].start)[::-1]
        km = [float(self._km[self._graph.number[before.start]]) for before in back]
        return [float(self._km[self._graph.start[step]]), *km], int(self._graph.start[step])

    @cached_property
    def _into(self) -> Integers:
        """The steps that may be taken, by their ends."""
        return self._taken[np.argsort(self._graph.end[self._taken], kind="stable")]

    @cached_property
    def _bounds(self) -> Integers:
        """Where the steps to each place begin among them."""
        ends = self._graph.end[self._into]
        return np.searchsorted(ends, np.arange(len(self._graph.number) + 1))

    def __iter__(self) -> Iterator[str]:
        for place in dict.fromkeys((*self._start, *self._graph.number)):
            at = self._graph.number.get(place)
            if at is None or np.isfinite(self._km[at]):
                yield place

    def __len__(self) -> int:
        return sum(1 for _ in self)
