"""What a country loses with one feature or two: exact, by enumeration over all of them.

A connection is a system and another country that it joins with this one, over its own cable and
crossings. It is lost with some features if each of its routes passes one of them. Of the routes
only what they pass is kept, and of two routes the one that passes no more than the other: these
least sets are few, and every feature and every pair is judged by them, none by a sample.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain, groupby
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.countries.network import (
    KINDS,
    PLACES,
    CableNetwork,
    kind_of,
    stations_in,
)
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.routing.features import RouteFeature, country_at

Integers = NDArray[np.int64]
Sets = tuple[frozenset[RouteFeature], ...]

DOUBLES = 3
"""So many of the worst pairs of places are given."""


class Connection(NamedTuple):
    """A system and another country that it joins with this one.

    `sure`: what its routes pass, each least set once, over what is certainly in service; empty
    where it is not certainly there. `possible`: the same with what is not verified.
    """

    system_id: str
    country: str
    sure: Sets
    possible: Sets


class CountryLoss(NamedTuple):
    """What is lost together with one feature or two.

    Parameters
    ----------
    kind : str
        Among which features it is the worst: "system", "station", "landing area", "strait",
        "country"; "place", of stations, landing areas and straits together; or "any".
    features : tuple of RouteFeature
        One, or two.
    connections : int
        How many known international connections are lost, of those certainly in service.
    connections_pct : Range
        Their share, per cent: likely of what is certainly in service; low and high over all that
        the systems whose status is not verified may be.
    systems : int
        How many systems have no international connection left, of those certainly in service.
    systems_pct : Range
        Their share, per cent, likewise.
    hubs_lost : tuple of str
        Names of the hubs that no route reaches any more.
    ties : int
        How many others of the kind are as bad.
    """

    kind: str
    features: tuple[RouteFeature, ...]
    connections: int
    connections_pct: Range
    systems: int
    systems_pct: Range
    hubs_lost: tuple[str, ...] = ()
    ties: int = 0


def connections_of(
    geodata: Geodata, code: str, sure: CableNetwork, possible: CableNetwork
) -> tuple[Connection, ...]:
    """Return the known international connections of a country, by system and other country."""
    connections = []
    for system in possible.landed.get(code, ()):
        every = _least_sets(geodata, code, possible, system)
        certain = {}
        if system in sure.steps:
            is_same = sure.steps[system] == possible.steps[system]
            certain = every if is_same else _least_sets(geodata, code, sure, system)
        connections += [
            Connection(system, other, certain.get(other, ()), sets)
            for other, sets in sorted(every.items())
        ]
    return tuple(connections)


def _least_sets(geodata: Geodata, code: str, network: CableNetwork, system: str) -> dict[str, Sets]:
    """Return by country what the routes of one system to it pass, least sets only.

    This country itself is not among what is passed.
    """
    leaving = network.leaving_in[system]
    home = network.country(code)
    first = network.landed.get(code, {}).get(system, [])
    sets: dict[str, list[frozenset[RouteFeature]]] = {place_id: [frozenset()] for place_id in first}
    waiting = deque(first)
    while waiting:
        here = waiting.popleft()
        for step in leaving.get(here, ()):
            onward = step.end
            if onward in first:
                continue
            sets_there = sets.setdefault(onward, [])
            before = list(sets_there)
            for passed in tuple(sets[here]):
                _keep_least(sets_there, passed | (step.features - {home}))
            if sets_there != before and onward not in waiting:
                waiting.append(onward)
    by_country: dict[str, list[frozenset[RouteFeature]]] = {}
    for place, passed_sets in sets.items():
        other = country_at(geodata, place) if place in geodata.stations else ""
        if other and other != code:
            for passed in passed_sets:
                _keep_least(by_country.setdefault(other, []), passed)
    return {other: tuple(kept) for other, kept in by_country.items()}


def _keep_least(kept: list[frozenset[RouteFeature]], passed: frozenset[RouteFeature]) -> None:
    """Add a set unless it contains a kept one; drop the kept sets that contain it."""
    if not any(other <= passed for other in kept):
        kept[:] = [*(other for other in kept if not passed <= other), passed]


class Losses:
    """How many connections and systems are lost with each feature, and with each two.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    code : str
        The country.
    connections : sequence of Connection
        From `connections_of`.
    """

    def __init__(self, geodata: Geodata, code: str, connections: Sequence[Connection]) -> None:
        passed = {item for one in connections for sets in one.possible for item in sets}
        here = stations_in(geodata, code, confidential=True)
        self.features = sorted(
            passed,
            key=lambda feature: (
                feature.id not in here,
                kind_of(geodata, feature),
                feature.name,
                feature.id,
            ),
        )
        self.kinds = np.array([kind_of(geodata, item) for item in self.features], object)
        index = {item: at for at, item in enumerate(self.features)}
        self.connections, self.systems = _Tally(len(index)), _Tally(len(index))
        for _, own_of_system in groupby(connections, key=lambda one: one.system_id):
            of_system = list(own_of_system)
            for one in of_system:
                self.connections.add(_Cut(one.sure, one.possible), index)
            self.systems.add(_cut_of_all(of_system), index)

    def worst(self, kind: str = "any", *, count: int = 1, pairs: bool = False) -> list[CountryLoss]:
        """Return the worst losses of features of a kind: one each, or two together.

        What cannot be excluded counts: first by the high share of connections, then by the likely
        one, then by systems. Of equals one is given, stations of the country first, then by name.
        """
        kinds = {"any": KINDS, "place": PLACES}.get(kind, (kind,))
        chosen = np.flatnonzero(np.isin(self.kinds.astype(str), kinds))
        one, two = self._worst_pairs(chosen, count) if pairs else (chosen, chosen)
        if not len(one):
            return []
        ranges = self.connections.pct(one, two)
        of_systems = self.systems.pct(one, two)
        keys = np.round(np.column_stack([ranges[:, [2, 1, 0]], of_systems[:, [2, 1]]]), 9)
        order = np.lexsort(-keys.T[::-1])
        new = np.append(True, (np.diff(keys[order], axis=0) != 0).any(axis=1))
        losses = []
        for at in order[new][:count]:
            pair = (self.features[one[at]], self.features[two[at]])
            (likely,) = self.connections.sure.of(one[at], two[at])
            ties = int((keys == keys[at]).all(axis=1).sum()) - 1
            (systems,) = self.systems.sure.of(one[at], two[at])
            losses.append(
                CountryLoss(
                    kind,
                    pair if pairs else pair[:1],
                    int(likely),
                    Range(*ranges[at].tolist()),
                    int(systems),
                    Range(*of_systems[at].tolist()),
                    ties=ties,
                )
            )
        return losses

    def _worst_pairs(self, chosen: Integers, count: int) -> tuple[Integers, Integers]:
        """Return the pairs of features whose high share of connections is one of the highest.

        Of so many different shares: the worst are among them, and all that are as bad.
        """
        pairs: list[tuple[Integers, Integers, NDArray[np.float64]]] = []
        highest = np.empty(0)
        for at, one in enumerate(chosen[:-1].tolist()):
            two = chosen[at + 1 :]
            high = np.round(self.connections.high_pct(one, two), 9)
            if len(highest) == count:
                near = high >= highest[0]
                two, high = two[near], high[near]
            if len(two):
                highest = np.unique(np.concatenate([highest, high]))[-count:]
                pairs.append((np.full(len(two), one), two, high))
        if not pairs:
            return chosen[:0], chosen[:0]
        one_of, two_of, high = (np.concatenate(part) for part in zip(*pairs, strict=True))
        kept = high >= highest[0]
        return one_of[kept], two_of[kept]

    def by_kind(self) -> tuple[tuple[CountryLoss, ...], tuple[CountryLoss, ...]]:
        """Return the worst single loss of each kind; the worst pairs of each, of places, of any.

        Of pairs of places those that are worse than the worst place alone.
        """
        singles = [loss for kind in KINDS for loss in self.worst(kind)]
        pairs = [loss for kind in KINDS for loss in self.worst(kind, pairs=True)]
        places = self.worst("place", count=DOUBLES, pairs=True)
        alone = [loss.connections_pct.high for loss in self.worst("place")]
        more = [loss for loss in places if [loss.connections_pct.high] > alone]
        places = more or places[:1]
        return tuple(singles), (*pairs, *places, *self.worst(pairs=True))


class _Cut(NamedTuple):
    """What has to be passed, each set by something that fails, for something to be lost.

    `most`: over what is certainly in service, empty where it is not certainly there; `least`: with
    what is not verified.
    """

    most: Sets
    least: Sets


def _cut_of_all(connections: Sequence[Connection]) -> _Cut:
    """Return the cut that loses all of some connections: each route of each one."""
    return _Cut(
        tuple(chain.from_iterable(one.sure for one in connections)),
        tuple(chain.from_iterable(one.possible for one in connections)),
    )


class _Counts:
    """How many are lost with each two features: one with another, and what two add to that.

    Something is lost with two features if either is in each of its sets, or both share them out:
    they can do that only if both are in some set, so that few pairs have to be looked at.
    """

    def __init__(self, size: int) -> None:
        self.alone = np.zeros(size, np.int64)
        self._alone: list[Integers] = []
        self._shared: list[tuple[Integers, Integers]] = []

    def add(self, sets: Sets, index: Mapping[RouteFeature, int]) -> None:
        """Count something that is lost when each of some sets has a feature that fails."""
        of_sets = [[index[item] for item in passed] for passed in sets]
        numbers = np.array(sorted({*chain.from_iterable(of_sets)}), np.intp)
        both = np.ones((len(numbers), len(numbers)), bool)
        for passed in of_sets:
            has = np.zeros(len(numbers), bool)
            has[np.searchsorted(numbers, passed)] = True
            both &= has[:, None] | has
        alone = both.diagonal()
        self.alone[numbers[alone]] += 1
        self._alone.append(numbers[alone])
        rows, columns = np.nonzero(both & ~(alone[:, None] | alone))
        self._shared.append((numbers[rows], numbers[columns]))

    @cached_property
    def _beyond(self) -> Any:
        """Losses of two features beyond those of each alone, as a sparse matrix.

        What is lost with either is counted twice by each alone; what they share out, not at all.
        """
        from scipy.sparse import csr_array

        size = len(self.alone)
        if not self._alone:
            return csr_array((size, size), dtype=np.int64)
        rows, columns = (np.concatenate(part) for part in zip(*self._shared, strict=True))
        shared = csr_array((np.ones(len(rows), np.int64), (rows, columns)), shape=(size, size))
        each, ends = np.concatenate(self._alone), np.cumsum([0, *map(len, self._alone)])
        lost = csr_array((np.ones(len(each), np.int64), each, ends), shape=(len(ends) - 1, size))
        return (shared - lost.T @ lost).tocsr()

    def of(self, one: Integers, two: Integers) -> Integers:
        """Return the counts lost with pairs of features by number; with one, if given twice."""
        more: Any = self._beyond[np.atleast_1d(one), np.atleast_1d(two)]
        both: Integers = np.asarray(more).ravel() + self.alone[one] + self.alone[two]
        return both

    def with_each(self, one: int, two: Integers) -> Integers:
        """Return how many are lost with a feature and each of others by number."""
        beyond = self._beyond
        row = np.zeros(len(self.alone), np.int64)
        begin, end = beyond.indptr[one : one + 2]
        row[beyond.indices[begin:end]] = beyond.data[begin:end]
        both: Integers = row[two] + self.alone[one] + self.alone[two]
        return both


class _Tally:
    """How many are lost with each two features, and how many there are."""

    def __init__(self, size: int) -> None:
        self.counts = [0, 0]
        self.sure, self.least, self.unverified = (_Counts(size) for _ in range(3))

    def add(self, cut: _Cut, index: Mapping[RouteFeature, int]) -> None:
        """Count one more."""
        self.counts[not cut.most] += 1
        if cut.most:
            self.sure.add(cut.most, index)
            self.least.add(cut.least, index)
        else:
            self.unverified.add(cut.least, index)

    def high_pct(self, one: int, two: Integers) -> NDArray[np.float64]:
        """Return the high shares of `pct` of a feature with each of others by number."""
        maybe = self.unverified.with_each(one, two)
        return _per_cent(self.sure.with_each(one, two) + maybe, self.counts[0] + maybe)

    def pct(self, one: Integers, two: Integers) -> NDArray[np.float64]:
        """Return shares low, likely and high, per cent, of pairs of features by number.

        Low: of what is not verified, all that survives is there, and nothing that is lost; high:
        the reverse. Likely is of what is certainly there; of nothing it is the high one.
        """
        sure, unverified = self.counts
        lost, least = self.sure.of(one, two), self.least.of(one, two)
        maybe = self.unverified.of(one, two)
        high = _per_cent(lost + maybe, sure + maybe)
        likely = _per_cent(lost, np.full_like(lost, sure)) if sure else high
        low = _per_cent(least, sure + unverified - maybe)
        return np.column_stack([low, likely, high])


def _per_cent(part: Integers, whole: Integers) -> NDArray[np.float64]:
    return 100.0 * part / np.maximum(whole, 1)
