"""Chains of cable systems between two places: which systems, one after another, join them.

A system is a small network of its own: its segments, the beach manholes where they land, and
the land crossings between its own stations. Systems are joined where they land at one station.
Of the chains only those are kept whose systems are all needed: a chain is left out if some of
its systems make a chain by themselves.

The search is our own: a label carries what was passed on the route, and a sequence of systems is
one state, which no shortest path of networkx or scipy knows. Dijkstra's part is scipy's where
nothing must be passed.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg, reverse_leg
from cableroute.routing.conditions import Constraints
from cableroute.routing.features import passes
from cableroute.routing.network_distances import (
    MOST_IN_MATRIX,
    all_shortest,
    least_from_others,
    shortest_from,
    shortest_to,
)
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    Access,
    Chain,
    Floats,
    Hop,
    Net,
    Offers,
    Reach,
    Trail,
    hops_of,
    network_of_system,
)

MAX_SYSTEMS = 3
"""Systems in a chain at most, or as many as are needed and one more."""

EFFORT = 4_000
"""Sequences of systems that one search goes on with at most: more are not looked at."""

TOO_LONG = 1.6
"""Chains longer than so many times the shortest are left out."""

SHORTER_KM = 1e-6
"""A route is shorter than another by so much at least."""

MAX_LABELS = 20_000
"""Routes through one system to what must be passed that are looked at, shortest first."""


def chains(
    geodata: Geodata,
    start: Mapping[str, Access],
    end: Mapping[str, Access],
    *,
    offers: Offers,
    constraints: Constraints,
    count: int = 10,
    max_km: float = math.inf,
    most_in_matrix: int = MOST_IN_MATRIX,
) -> list[Chain]:
    """Return chains of systems between two ends, those with the fewest systems first.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : dict of str to Access
        Stations from which and to which a chain may lead, and how the ends reach them. The
        station that is the end itself has 0 km.
    offers : Offers
        From `offers`: what each system that comes into question offers.
    constraints : Constraints
        What is avoided, and what is passed.
    count : int
        The search goes on with one more system until so many chains are found.
    max_km : float
        Longest chain, likely km of cable.
    most_in_matrix : int
        Of a network of more stations only the distances that are asked for are worked out.

    Returns
    -------
    list of Chain
        For each sequence of systems the shortest; by the number of systems, then by length.
        Chains far longer than the shortest are left out, unless something must be passed.
        First of all comes the shortest of all, though it may take more systems than are needed.

    Notes
    -----
    Sequences are enumerated system by system with the least km to each station, and given up
    where even the shortest route on, with the systems that are left and whichever they are,
    would be too long: what is left is exact, within `EFFORT` sequences.
    """
    search = _search_of(_Finder(geodata, constraints, most_in_matrix), start, end, offers)
    on = _least_on(search)
    least = [float((search.first.min(axis=0) + km).min(initial=np.inf)) for km in on]
    needed = next((number for number, km in enumerate(least) if km <= max_km), None)
    if needed is None:
        return []
    if not constraints.via:
        max_km = min(max_km, TOO_LONG * min(least[: max(needed, MAX_SYSTEMS) + 1]))
    found: list[Chain] = []
    least_most = max(needed, MAX_SYSTEMS + (CROSS_CONNECT in offers.hops))
    for most in range(least_most, min(least_most + 2, len(on))):
        found = _enumerated(search, on, most, count, max_km)
        if found:
            break
    if not found:
        return []
    best_km = min(chain.km for chain in found) - SHORTER_KM
    most = min(most + 1, len(on) - 1)
    for limit_km in (min(1.01 * least[most], best_km), best_km):
        if least[most] <= limit_km:  # more systems may make a shorter route
            shorter = _enumerated(search, on, most, math.inf, limit_km)
            if shorter:
                found.insert(0, min(shorter, key=lambda chain: chain.km))
                break
    shortest = min(found, key=lambda chain: chain.km)
    if shortest.km < found[0].km - SHORTER_KM:  # it may stand among those of more systems
        found.remove(shortest)
        found.insert(0, shortest)
    return found


def shortest_chain(
    geodata: Geodata,
    start: Mapping[str, Access],
    end: Mapping[str, Access],
    *,
    offers: Offers,
    constraints: Constraints,
) -> Chain | None:
    """Return the shortest of the chains with the fewest systems; None where it is not plain.

    A quick search that keeps one chain to each station: where that takes a system twice, or a
    place, it gives up, and `chains` must be asked.
    """
    search = _search_of(_Finder(geodata, constraints), start, end, offers)
    index, reach = search.index, search.first
    places = list(index)
    sequences: dict[tuple[int, int], tuple[str, ...]] = {}
    for length in range(1, MAX_SYSTEMS + 3):
        after = np.full_like(reach, np.inf)
        by: dict[tuple[int, int], tuple[str, ...]] = {}
        best: tuple[float, tuple[str, ...], int, str] | None = None
        for net in search.nets_from(reach):
            if net.system_id == CROSS_CONNECT and length == 1:
                continue
            given = _own_landing_only(search, net) if length == 1 else reach
            further = _extend(search, net, given)
            for bits, column in np.argwhere(further < after):
                target = float(further[bits, column])
                before = _before(search, net, given, places[column], bits, target)
                names = (*sequences.get(before, ()), net.system_id)
                if len(names) == length and len(set(names)) == length:
                    after[bits, column] = target
                    by[int(bits), int(column)] = names
            if net.system_id == CROSS_CONNECT:
                continue
            mine = np.full_like(after, np.inf)
            for (bits, column), names in by.items():
                if names[-1] == net.system_id:
                    mine[bits, column] = after[bits, column]
            for arrival in _arrivals(search, net, mine, (), math.inf):
                km, _, bits, place = arrival
                names = by[bits, index[place]]
                if best is None or km < best[0]:
                    best = (km, names, bits, place)
        if best is not None:
            km, names, bits, place = best
            chain = _retrace(search, names, bits, place, km)
            return chain if chain is not None and _is_simple(chain) else None
        reach, sequences = after, by
    return None


@dataclass(frozen=True)
class _ChainSearch:
    """What chains between two ends are searched with.

    `first`: how far each station is from the start before any system, by what is passed;
    `every`: the bits of all that must be passed.
    """

    finder: _Finder
    nets: Mapping[str, Net]
    start: Mapping[str, Access]
    end: Mapping[str, Access]
    index: Mapping[str, int]
    first: Floats
    every: int
    _reached: dict[tuple[str, ...], tuple[Floats, Floats]] = field(default_factory=dict)

    def before_and_after(self, names: tuple[str, ...]) -> tuple[Floats, Floats]:
        """Return how far each station is before the last of some systems, and after it."""
        if names not in self._reached:
            start, net = names[:-1], self.nets[names[-1]]
            before = self.before_and_after(start)[1] if start else _own_landing_only(self, net)
            self._reached[names] = before, _extend(self, net, before)
        return self._reached[names]

    @cached_property
    def nets_at(self) -> Sequence[Sequence[int]]:
        """Numbers of the nets that have a station, by the number of the station."""
        found: list[list[int]] = [[] for _ in self.index]
        for number, net in enumerate(self.nets.values()):
            for column in net.columns(self.index).tolist():
                found[column].append(number)
        return found

    def nets_from(self, reach: Floats) -> list[Net]:
        """Return the nets that have a station which is reached, in their order."""
        reached = np.flatnonzero(np.isfinite(reach).any(axis=0)).tolist()
        numbers = {number for column in reached for number in self.nets_at[column]}
        every = list(self.nets.values())
        return [every[number] for number in sorted(numbers)]


def _search_of(
    finder: _Finder, start: Mapping[str, Access], end: Mapping[str, Access], offers: Offers
) -> _ChainSearch:
    near = None if finder.constraints.via else offers.between(start, end, MAX_SYSTEMS + 3)
    nets = {net.system_id: net for net in finder.nets(offers, near)}
    places = sorted({place for net in nets.values() for place in net.stations})
    index = {place: number for number, place in enumerate(places)}
    every = (1 << len(finder.constraints.via)) - 1
    first = np.full((every + 1, len(index)), np.inf)
    for place, access in start.items():
        if place in index:
            bits = finder.bits(access.legs, "", "") | finder.bits_of_place(place)
            first[bits, index[place]] = access.km
    return _ChainSearch(finder, nets, start, end, index, first, every)


def _before(
    search: _ChainSearch, net: Net, given: Floats, place: str, bits: int, target: float
) -> tuple[int, int]:
    """Return the (bits, column) of the station from which a system leads to a place."""
    row = net.stations.index(place)
    columns = net.columns(search.index)
    for more, km in search.finder.to_station(net, row):
        for was in range(given.shape[0]):
            if (was | more) & search.every == bits:
                totals = given[was, columns] + km
                number = int(np.argmin(totals))
                if totals[number] <= target + 1e-9:
                    return was, int(columns[number])
    return -1, -1


class _Reached(NamedTuple):
    """How far the stations are that are reached: few of them, where the tables have many."""

    shape: tuple[int, ...]
    at: NDArray[np.intp]
    km: Floats

    @classmethod
    def of(cls, reach: Floats) -> _Reached:
        """Keep the stations that are reached."""
        at = np.flatnonzero(np.isfinite(reach))
        return cls(reach.shape, at, reach.flat[at])

    def every(self) -> Floats:
        """Return how far each station is; infinitely where it is not reached."""
        reach = np.full(self.shape, np.inf)
        reach.flat[self.at] = self.km
        return reach


def _enumerated(
    search: _ChainSearch, on: Sequence[Floats], most: int, count: float, max_km: float
) -> list[Chain]:
    """Return the chains of at most so many systems, level by level.

    A count that is infinite asks for every chain, those too whose systems are not all needed.
    """
    every = math.isinf(count)
    frontier: dict[tuple[str, ...], _Reached] = {(): _Reached.of(search.first)}
    found: list[Chain] = []
    effort = 0
    for length in range(1, most + 1):
        rest = on[most - length]
        after: dict[tuple[str, ...], _Reached] = {}
        done: list[tuple[float, tuple[str, ...], int, str]] = []
        for sequence, reached in frontier.items():
            reach = reached.every()
            for net in search.nets_from(reach):
                names = (*sequence, net.system_id)
                if net.system_id in sequence or (net.system_id == CROSS_CONNECT and not sequence):
                    continue
                if not every and _needless(names, found):
                    continue
                effort += 1
                if effort > EFFORT:
                    break
                given = reach if sequence else _own_landing_only(search, net)
                next_reach = _extend(search, net, given)
                next_reach[next_reach + rest > max_km] = np.inf
                if np.isinf(next_reach).all():
                    continue
                after[names] = _Reached.of(next_reach)
                if net.system_id != CROSS_CONNECT:
                    done += _arrivals(search, net, next_reach, names, max_km)
        best: dict[tuple[str, ...], tuple[float, int, str]] = {}
        for km, names, bits, place in sorted(done):
            best.setdefault(names, (km, bits, place))
        level = [
            _retrace(search, names, bits, place, km) for names, (km, bits, place) in best.items()
        ]
        simple = [chain for chain in level if chain is not None and _is_simple(chain)]
        found += sorted(simple, key=lambda chain: chain.km)
        if len(found) >= count or effort > EFFORT:
            break
        frontier = {
            names: kept for names, kept in after.items() if every or not _needless(names, found)
        }
    return found


def _is_simple(chain: Chain) -> bool:
    """Return whether no place is passed twice."""
    places = [chain.hops[0].start_id, *(hop.end_id for hop in chain.hops)]
    return len(set(places)) == len(places)


def _least_on(search: _ChainSearch) -> list[Floats]:
    """Return the least km from each station to the end with no system more, one, two, ..."""
    index = search.index
    here = np.full(len(index), np.inf)
    for place, access in search.end.items():
        if place in index:
            here[index[place]] = access.km
    on = [here]
    for _ in range(MAX_SYSTEMS + 3):
        after = on[-1].copy()
        for net in search.nets_from(after[None]):
            columns = net.columns(index)
            for _, km in search.finder.onward(net, on[-1][columns], back=True):
                after[columns] = np.minimum(after[columns], km)
        on.append(after)
    return on


def _needless(names: tuple[str, ...], found: Iterable[Chain]) -> bool:
    """Return whether some of the systems make a chain by themselves."""
    return any(set(chain.systems) <= set(names) for chain in found)


def _own_landing_only(search: _ChainSearch, net: Net) -> Floats:
    """Return the first reach, from the end itself alone where a system lands there."""
    ends, reach = search.start, search.first
    own = [search.index[place] for place in net.landing & ends.keys() if not ends[place].legs]
    if not own:
        return reach
    kept = np.full_like(reach, np.inf)
    kept[:, own] = reach[:, own]
    return kept


def _extend(search: _ChainSearch, net: Net, reach: Floats) -> Floats:
    """Return how far each station is after one more system."""
    after = np.full_like(reach, np.inf)
    columns = net.columns(search.index)
    for bits in range(reach.shape[0]):
        given = reach[bits, columns]
        if np.isinf(given).all():
            continue
        for more, km in search.finder.onward(net, given):
            joined = (bits | more) & search.every
            after[joined, columns] = np.minimum(after[joined, columns], km)
    return after


def _arrivals(
    search: _ChainSearch, net: Net, reach: Floats, names: tuple[str, ...], max_km: float
) -> Iterator[tuple[float, tuple[str, ...], int, str]]:
    """Yield where a sequence arrives at the end: km, sequence, bits, last station."""
    end, index = search.end, search.index
    landing = sorted(net.landing & end.keys())
    for place in [place for place in landing if not end[place].legs] or landing:
        more = search.finder.bits(end[place].legs, "", "")
        for bits in np.flatnonzero(np.isfinite(reach[:, index[place]])):
            km = float(reach[bits, index[place]]) + end[place].km
            if (int(bits) | more) == search.every and km <= max_km:
                yield km, names, int(bits), place


def _origins(
    search: _ChainSearch, net: Net, before: Floats, place: str, km: float
) -> Iterator[str]:
    """Yield the stations from which a system may lead to a place in so many km."""
    row = net.stations.index(place)
    given = before[:, net.columns(search.index)]
    leading = np.asarray(np.isfinite(given).any(axis=0))
    leading[row] = False
    if not search.finder.constraints.via:
        leading &= np.abs(given[0] + shortest_to(net, row) - km) <= 1e-6 * (1 + abs(km))
    for number in np.flatnonzero(leading).tolist():
        yield net.stations[number]


def _retrace(
    search: _ChainSearch, names: tuple[str, ...], bits: int, place: str, km: float
) -> Chain | None:
    """Return the chain of a sequence: its stations are found again, level by level.

    None where no station leads on: the length was kept for another chain to the same place.
    """
    finder, index = search.finder, search.index
    hops: list[Hop] = []
    for length in range(len(names), 0, -1):
        before, after = search.before_and_after(names[:length])
        net, target = search.nets[names[length - 1]], after[bits, index[place]]
        step = next(
            (
                (other, int(was), (place, more))
                for other in _origins(search, net, before, place, target)
                for was in np.flatnonzero(np.isfinite(before[:, index[other]]))
                for (reached, more), further in finder.reach(net, other).km.items()
                if reached == place
                and ((int(was) | more) & search.every) == bits
                and math.isclose(before[was, index[other]] + further, target, abs_tol=1e-9)
            ),
            None,
        )
        if step is None:
            return None
        origin, bits_before, key = step
        hops = [*finder.hops(net, origin, key), *hops]
        place, bits = origin, bits_before
    access_start = search.start[place]
    last = hops[-1].end_id
    opening = [Hop(leg.start_id, leg.end_id, leg.cable_km, "", (leg,)) for leg in access_start.legs]
    closing = [
        Hop(leg.end_id, leg.start_id, leg.cable_km, "", (reverse_leg(leg),))
        for leg in reversed(search.end[last].legs)
    ]
    return Chain(names, (*opening, *hops, *closing), km)


class _Finder:
    """Makes the networks of systems under the conditions, and the routes through them."""

    def __init__(
        self, geodata: Geodata, constraints: Constraints, most_in_matrix: int = MOST_IN_MATRIX
    ) -> None:
        self.geodata = geodata
        self.constraints = constraints
        self.most_in_matrix = most_in_matrix
        self._bits_of: dict[tuple[Any, ...], int] = {}

    # --- what is passed ---

    def bits(self, legs: Sequence[Leg], system_id: str, path_id: str) -> int:
        """Return which of the features to pass are passed, a bit each."""
        key = (tuple(leg.id for leg in legs), system_id, path_id)
        if key not in self._bits_of:
            self._bits_of[key] = sum(
                1 << number
                for number, feature in enumerate(self.constraints.via)
                if passes(self.geodata, feature, legs, system_id=system_id, path_id=path_id)
            )
        return self._bits_of[key]

    def bits_of_place(self, place: str) -> int:
        """Return which of the features to pass a station is, or lies in."""
        station = self.geodata.stations.get(place)
        return sum(
            1 << number
            for number, feature in enumerate(self.constraints.via)
            if (feature.kind in ("station", "place") and feature.id == place)
            or (feature.kind == "country" and station is not None and station.country == feature.id)
        )

    def _avoided(self, hop: Hop) -> bool:
        system_id = "" if hop.system_id == CROSS_CONNECT else hop.system_id
        return any(
            passes(self.geodata, feature, hop.legs, system_id=system_id, path_id=hop.path_id)
            for feature in self.constraints.avoid
        )

    def nets(self, offers: Offers, near: Collection[str] | None = None) -> list[Net]:
        """Return the network of every system, or of those near, without what is avoided."""
        avoid, via = tuple(sorted(self.constraints.avoid)), self.constraints.via
        found: list[Net | None] = []
        for name in offers.hops if near is None else filter(near.__contains__, offers.hops):
            key = (name, offers.marks[name], avoid, via)
            if key not in offers.nets:
                offered = offers.hops[name]
                kept = [hop for hop in offered if not self._avoided(hop)]
                if len(kept) == len(offered):  # nothing of it is avoided: one network for all
                    whole = (name, offers.marks[name], (), via)
                    if whole not in offers.nets:
                        offers.nets[whole] = network_of_system(name, kept, self.geodata)
                    offers.nets[key] = offers.nets[whole]
                else:
                    offers.nets[key] = network_of_system(name, kept, self.geodata) if kept else None
            found.append(offers.nets[key])
        return [net for net in found if net is not None]

    # --- routes through a network ---

    def reach(self, net: Net, origin: str) -> Reach:
        """Return how far everything is from a station of a network, no place passed twice.

        By Dijkstra (1959); where something must be passed, a place may be reached at more km
        by a route that has passed less, and every such route is followed.
        """
        if origin in net.rows:
            return net.rows[origin]
        if not self.constraints.via:
            net.rows[origin] = shortest_from(net, origin)
            return net.rows[origin]
        km: dict[tuple[str, int], float] = {}
        by: dict[tuple[str, int], Trail] = {}
        seen: set[tuple[str, int, frozenset[str]]] = set()
        first = (origin, self.bits_of_place(origin))
        waiting: list[tuple[float, int, tuple[str, int], Trail]] = [(0.0, 0, first, None)]
        number = 0
        while waiting and len(seen) < MAX_LABELS:
            so_far, _, key, trail = heapq.heappop(waiting)
            places = frozenset((origin, *(hop.end_id for hop in hops_of(trail))))
            label = (*key, places)
            if label in seen:
                continue
            seen.add(label)
            if key not in km:
                km[key] = so_far
                by[key] = trail
            for hop in net.leaving.get(key[0], ()):
                if hop.end_id in places:
                    continue
                more = key[1] | self.bits(hop.legs, net.system_id, hop.path_id)
                more |= self.bits_of_place(hop.end_id)
                number += 1
                following = (hop.end_id, more)
                heapq.heappush(waiting, (so_far + hop.km, number, following, (trail, hop)))
        net.rows[origin] = Reach(km, by)
        return net.rows[origin]

    def onward(
        self, net: Net, given: Floats, *, back: bool = False
    ) -> Iterator[tuple[int, Floats]]:
        """Yield the least km to each station from another one, by what is passed.

        `given` is how many km each station is from the start, or `back` from the end.
        """
        if self._is_large(net):
            yield 0, least_from_others(net, given)
            return
        for more, km in self.matrix(net).items():
            yield more, (km + given).min(axis=1) if back else (given[:, None] + km).min(axis=0)

    def to_station(self, net: Net, row: int) -> Iterator[tuple[int, Floats]]:
        """Yield the shortest km from each station of a network to one, by what is passed."""
        if self._is_large(net):
            yield 0, shortest_to(net, row)
            return
        for more, km in self.matrix(net).items():
            yield more, km[:, row]

    def _is_large(self, net: Net) -> bool:
        return len(net.stations) > self.most_in_matrix and not self.constraints.via

    def matrix(self, net: Net) -> Mapping[int, Floats]:
        """Return the shortest km between the stations of a network, by what is passed."""
        if not net.matrix and not self.constraints.via:
            net.matrix[0] = all_shortest(net)
        elif not net.matrix:
            size = len(net.stations)
            row_of = {place: row for row, place in enumerate(net.stations)}
            for origin in net.stations:
                for (place, more), km in self.reach(net, origin).km.items():
                    if place in row_of and place != origin:
                        if more not in net.matrix:
                            net.matrix[more] = np.full((size, size), np.inf)
                        net.matrix[more][row_of[origin], row_of[place]] = km
        return net.matrix

    def hops(self, net: Net, origin: str, key: tuple[str, int]) -> list[Hop]:
        """Return the hops from a station of a network to a (place, bits)."""
        return hops_of(self.reach(net, origin).by[key])
