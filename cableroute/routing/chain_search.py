"""Chains of cable systems between two places: which systems, one after another, join them.

A system is a small network of its own: its segments, the beach manholes where they land, and
the land crossings between its own stations. Systems are joined where they land at one station,
or at two of one town that an assumed link joins.
Of the chains only those are kept whose systems are all needed: a chain is left out if some of
its systems make a chain by themselves.

The search is our own: a label carries what was passed on the route, and a sequence of systems is
one state, which no shortest path of networkx or scipy knows. Dijkstra's part is scipy's where
nothing must be passed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.store import Geodata
from cableroute.model.legs import reverse_leg
from cableroute.routing.conditions import Constraints
from cableroute.routing.net_routes import NetRoutes
from cableroute.routing.network_distances import (
    MOST_IN_MATRIX,
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
    in_place_order,
)

MAX_SYSTEMS = 4
"""Systems in a chain at most, or as many as are needed and one more."""

EFFORT = 2_000
"""Sequences of each number of systems that are looked at: then no other one is gone on with."""

TOO_LONG = 1.6
"""Chains longer than so many times the shortest are left out."""

SHORTER_KM = 1e-6
"""A route is shorter than another by so much at least."""


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
    would be too long: what is left is exact, within `EFFORT` sequences of each number of systems;
    those that may become the shortest are gone on with first. Of chains that are equally long the
    one of fewer systems comes first, then the one whose systems come first by their names.
    """
    search = _search_of(NetRoutes(geodata, constraints, most_in_matrix), start, end, offers)
    if not search.nets:
        return []
    on = _least_on(search)
    least = [float((search.first.min(axis=0) + km).min(initial=np.inf)) for km in on.least]
    needed = next((number for number, km in enumerate(least) if km <= max_km), None)
    if needed is None:
        return []
    if not constraints.via:
        max_km = min(max_km, TOO_LONG * min(least[: max(needed, MAX_SYSTEMS) + 1]))
    answer: list[Chain] = []
    least_most = max(needed, MAX_SYSTEMS + (CROSS_CONNECT in offers.hops))
    for most in range(least_most, min(least_most + 2, len(least))):
        answer = _chains_by_level(search, on, most, count, max_km)
        if answer:
            break
    else:  # there may be more sequences than were looked at
        quick = _quick_chain(search)
        answer = [quick] if quick is not None and quick.km <= max_km else []
    if not answer:
        return []
    best_km = min(chain.km for chain in answer) - SHORTER_KM
    most = min(most + 1, len(least) - 1)
    for limit_km in (min(1.01 * least[most], best_km), best_km):
        if least[most] <= limit_km:  # more systems may make a shorter route
            shorter = _chains_by_level(search, on, most, math.inf, limit_km)
            if shorter:
                answer.insert(0, min(shorter, key=search.rank))
                break
    shortest = min(answer, key=search.rank)
    if shortest.km < answer[0].km - SHORTER_KM:  # it may stand among those of more systems
        answer.remove(shortest)
        answer.insert(0, shortest)
    return answer


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
    return _quick_chain(_search_of(NetRoutes(geodata, constraints), start, end, offers))


def _quick_chain(search: _ChainSearch) -> Chain | None:
    """Return the shortest chain, or None where the quick search has none."""
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
            leading = _own_landing_only(search, net) if length == 1 else reach
            further = _extend(search, net, leading)
            for bits, column in np.argwhere(further < after):
                target = float(further[bits, column])
                before = _station_before(search, net, leading, places[column], bits, target)
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
            for arrival in _arrivals(search, net, mine.take(search.numbers(net)), (), math.inf):
                km, _, bits, place = arrival
                names = by[bits, index[place]]
                if best is None or km < best[0] - SHORTER_KM:
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

    finder: NetRoutes
    nets: Mapping[str, Net]
    start: Mapping[str, Access]
    end: Mapping[str, Access]
    index: Mapping[str, int]
    first: Floats
    every: int
    _reached: dict[tuple[str, ...], tuple[Floats, Floats]] = field(default_factory=dict)
    _numbers: dict[str, NDArray[np.intp]] = field(default_factory=dict)
    _landings: dict[str, list[_Landing]] = field(default_factory=dict)
    _closings: dict[str, tuple[Hop, ...]] = field(default_factory=dict)

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
        numbers: list[list[int]] = [[] for _ in self.index]
        for number, net in enumerate(self.nets.values()):
            for column in net.columns(self.index).tolist():
                numbers[column].append(number)
        return numbers

    @cached_property
    def every_net(self) -> Sequence[Net]:
        """The nets in their order."""
        return tuple(self.nets.values())

    @cached_property
    def columns(self) -> NDArray[np.intp]:
        """The numbers of the stations of all nets, one net after another."""
        return np.concatenate([net.columns(self.index) for net in self.every_net])

    @cached_property
    def starts(self) -> NDArray[np.intp]:
        """Where in `columns` each net begins."""
        return np.cumsum([0, *(len(net.stations) for net in self.every_net[:-1])])

    def nets_from(self, reach: Floats) -> list[Net]:
        """Return the nets that have a station which is reached, in their order."""
        reached = (np.flatnonzero(np.isfinite(reach)) % len(self.index)).tolist()
        numbers = {number for column in reached for number in self.nets_at[column]}
        return [self.every_net[number] for number in sorted(numbers)]

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each system among the nets, which are in the order of their names."""
        return {name: number for number, name in enumerate(self.nets)}

    def rank(self, chain: Chain | _Arrival) -> tuple[float, int, list[int]]:
        """Return the sort key of a chain: km, number of systems, and their order by name."""
        return round(chain.km, 6), len(chain.systems), [self.order[name] for name in chain.systems]

    def numbers(self, net: Net) -> NDArray[np.intp]:
        """Return the places of the stations of a net in a reach, by what is passed."""
        if net.system_id not in self._numbers:
            size = (self.every + 1) * len(self.index)
            rows = np.arange(0, size, len(self.index))[:, None]
            self._numbers[net.system_id] = rows + net.columns(self.index)
        return self._numbers[net.system_id]

    def landings(self, net: Net) -> list[_Landing]:
        """Return where a system arrives at the end: at the end itself where it lands there."""
        if net.system_id not in self._landings:
            places = sorted(net.landing & self.end.keys(), key=self.index.__getitem__)
            ends = [(place, self.end[place]) for place in places]
            self._landings[net.system_id] = [
                _Landing(
                    place, net.stations.index(place), end.km, self.finder.bits(end.legs, "", "")
                )
                for place, end in [item for item in ends if not item[1].legs] or ends
            ]
        return self._landings[net.system_id]

    def closing(self, place: str) -> tuple[Hop, ...]:
        """Return the hops from the last station of a chain to the end."""
        if place not in self._closings:
            self._closings[place] = tuple(
                Hop(leg.end_id, leg.start_id, leg.cable_km, "", (reverse_leg(leg),))
                for leg in reversed(self.end[place].legs)
            )
        return self._closings[place]


class _Arrival(NamedTuple):
    """How a sequence of systems arrives at the end: km, what is passed, the last station."""

    km: float
    systems: tuple[str, ...]
    bits: int
    place: str


class _Landing(NamedTuple):
    """Where a system arrives at the end: its row, how far the end is, and what is passed."""

    place: str
    row: int
    km: float
    bits: int


def _search_of(
    finder: NetRoutes, start: Mapping[str, Access], end: Mapping[str, Access], offers: Offers
) -> _ChainSearch:
    near = None if finder.constraints.via else offers.between(start, end, MAX_SYSTEMS + 3)
    geodata = finder.geodata

    def named(net: Net) -> tuple[str, str]:
        system = geodata.systems.get(net.system_id)
        return "" if system is None else system.name, net.system_id

    stationed = (net for net in finder.nets(offers, near) if net.stations)
    nets = {net.system_id: net for net in sorted(stationed, key=named)}
    places = in_place_order(geodata, {place for net in nets.values() for place in net.stations})
    index = {place: number for number, place in enumerate(places)}
    every = (1 << len(finder.constraints.via)) - 1
    first = np.full((every + 1, len(index)), np.inf)
    for place, access in start.items():
        if place in index:
            bits = finder.bits(access.legs, "", "") | finder.bits_of_place(place)
            first[bits, index[place]] = access.km
    return _ChainSearch(finder, nets, start, end, index, first, every)


def _station_before(
    search: _ChainSearch, net: Net, reach: Floats, place: str, bits: int, target: float
) -> tuple[int, int]:
    """Return the (bits, column) of the station from which a system leads to a place."""
    row = net.stations.index(place)
    columns = net.columns(search.index)
    for more, km in search.finder.to_station(net, row):
        for was in range(reach.shape[0]):
            if (was | more) & search.every == bits:
                totals = reach[was, columns] + km
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
        """Return the km to each station; infinite where it is not reached."""
        reach = np.full(self.shape, np.inf)
        reach.flat[self.at] = self.km
        return reach


class _Onward(NamedTuple):
    """The least km from each station to the end, by how many systems more are taken at most.

    `by` has, for one system and so many more, the least km from the stations of that one: those
    of all systems one after another, as `_ChainSearch.columns`.
    """

    least: list[Floats]
    by: list[Floats]

    def nets(self, search: _ChainSearch, reach: Floats, more: int, max_km: float) -> list[Net]:
        """Return the nets by one of which, and then so many more, a chain is not too long."""
        km = reach.min(axis=0)[search.columns] + self.by[more]
        least = np.minimum.reduceat(km, search.starts)
        short = np.flatnonzero(least <= max_km + SHORTER_KM).tolist()
        return [search.every_net[number] for number in short]


def _chains_by_level(
    search: _ChainSearch, on: _Onward, most: int, count: float, max_km: float
) -> list[Chain]:
    """Return the chains of at most so many systems, level by level.

    A count that is infinite asks for every chain, those too whose systems are not all needed.
    """
    every = math.isinf(count)
    frontier: dict[tuple[str, ...], _Reached] = {(): _Reached.of(search.first)}
    answer: list[Chain] = []
    system_sets: list[frozenset[str]] = []
    for length in range(1, most + 1):
        rest: dict[str, Floats] = {}
        after: dict[tuple[str, ...], _Reached] = {}
        least: dict[tuple[str, ...], tuple[float, float]] = {}
        done: list[_Arrival] = []
        able = partial(on.nets, search, more=most - length, max_km=max_km)
        for names, net, reach in _one_more(search, frontier, () if every else system_sets, able):
            if net.system_id not in rest:
                rest[net.system_id] = on.least[most - length][net.columns(search.index)]
            km = _km_after(search, net, reach)
            km[km + rest[net.system_id] > max_km] = np.inf
            at = np.flatnonzero(np.isfinite(km))
            if not len(at):
                continue
            if length < most:
                after[names] = _Reached(reach.shape, search.numbers(net).take(at), km.take(at))
                least[names] = float((km + rest[net.system_id]).min()), float(km.take(at).sum())
            if net.system_id != CROSS_CONNECT:
                done += _arrivals(search, net, km, names, max_km)
        best: dict[tuple[str, ...], _Arrival] = {}
        for item in sorted(done, key=lambda it: (*search.rank(it), search.index[it.place])):
            best.setdefault(item.systems, item)
        level = [_retrace(search, it.systems, it.bits, it.place, it.km) for it in best.values()]
        simple = [chain for chain in level if chain is not None and _is_simple(chain)]
        answer += sorted(simple, key=search.rank)
        if len(answer) >= count:
            break
        system_sets = [frozenset(chain.systems) for chain in answer]
        new = [names for names in after if every or _is_new(names, system_sets)]
        frontier = {names: after[names] for names in sorted(new, key=least.__getitem__)}
    return answer


def _one_more(
    search: _ChainSearch,
    frontier: Mapping[tuple[str, ...], _Reached],
    system_sets: Collection[frozenset[str]],
    able: Callable[[Floats], Sequence[Net]],
) -> Iterator[tuple[tuple[str, ...], Net, Floats]]:
    """Yield sequences with one more system each, and the reach from which that one leads on.

    Not those of which some systems make a chain by themselves, and no more after `EFFORT`: the
    sequences come in their order, and each is either gone on with by every system or by none.
    """
    effort = 0
    for sequence, reached in frontier.items():
        if effort > EFFORT:
            return
        reach = reached.every()
        for net in able(reach):
            names = (*sequence, net.system_id)
            if net.system_id in sequence or (net.system_id == CROSS_CONNECT and not sequence):
                continue
            if _is_new(names, system_sets):
                effort += 1
                yield names, net, reach if sequence else _own_landing_only(search, net)


def _is_simple(chain: Chain) -> bool:
    """Return whether no place is passed twice, and every system is taken and not its town alone."""
    places = [chain.hops[0].start_id, *(hop.end_id for hop in chain.hops)]
    return len(set(places)) == len(places) and {hop.system_id for hop in chain.hops}.issuperset(
        chain.systems
    )


def _least_on(search: _ChainSearch) -> _Onward:
    index = search.index
    here = np.full(len(index), np.inf)
    for place, access in search.end.items():
        if place in index:
            here[index[place]] = access.km
    on = _Onward([here], [])
    starts = dict(zip(search.nets, search.starts.tolist(), strict=True))
    by, nearer = np.full(len(search.columns), np.inf), here
    for _ in range(MAX_SYSTEMS + 3):
        before = on.least[-1]
        after, by = before.copy(), by.copy()
        for net in search.nets_from(nearer[None]):  # of the others nothing is nearer than before
            columns = net.columns(index)
            first = starts[net.system_id]
            least = by[first : first + len(columns)]
            for _, km in search.finder.onward(net, before[columns], back=True):
                np.minimum(least, km, out=least)
            after[columns] = np.minimum(after[columns], least)
        on.least.append(after)
        on.by.append(by)
        nearer = np.where(after < before, after, np.inf)
    return on


def _is_new(names: tuple[str, ...], system_sets: Collection[frozenset[str]]) -> bool:
    """Return whether no known chain uses a subset of these systems."""
    taken = frozenset(names)
    return not any(systems <= taken for systems in system_sets)


def _own_landing_only(search: _ChainSearch, net: Net) -> Floats:
    """Return the first reach, from the end itself alone where a system lands there."""
    ends, reach = search.start, search.first
    landings = [search.index[place] for place in net.landing & ends.keys() if not ends[place].legs]
    if not landings:
        return reach
    kept = np.full_like(reach, np.inf)
    kept[:, landings] = reach[:, landings]
    return kept


def _extend(search: _ChainSearch, net: Net, reach: Floats) -> Floats:
    """Return the km to each station after one more system."""
    after = np.full_like(reach, np.inf)
    after.flat[search.numbers(net)] = _km_after(search, net, reach)
    return after


def _km_after(search: _ChainSearch, net: Net, reach: Floats) -> Floats:
    """Return the km to each station of a system after it, by the features passed."""
    before: Floats = reach.take(search.numbers(net))
    if len(before) == 1:  # nothing must be passed
        ((_, only),) = search.finder.onward(net, before[0])
        return only[None]
    after = np.full_like(before, np.inf)
    for bits, start_km in enumerate(before):
        if np.isinf(start_km).all():
            continue
        for more, km in search.finder.onward(net, start_km):
            joined = (bits | more) & search.every
            np.minimum(after[joined], km, out=after[joined])
    return after


def _arrivals(
    search: _ChainSearch, net: Net, reach: Floats, names: tuple[str, ...], max_km: float
) -> Iterator[_Arrival]:
    """Yield where a sequence arrives; `reach` is how far the stations of the last system are."""
    for place, row, end_km, more in search.landings(net):
        for bits, km in enumerate(reach[:, row].tolist()):
            if (bits | more) == search.every and math.isfinite(km) and km + end_km <= max_km:
                yield _Arrival(km + end_km, names, bits, place)


def _origins(
    search: _ChainSearch, net: Net, before: Floats, place: str, km: float
) -> Iterator[str]:
    """Yield the stations from which a system may lead to a place in so many km."""
    row = net.stations.index(place)
    start_km = before[:, net.columns(search.index)]
    if search.finder.constraints.via:
        leading = np.asarray(np.isfinite(start_km).any(axis=0))
    else:
        leading = np.abs(start_km[0] + shortest_to(net, row) - km) <= 1e-6 * (1 + abs(km))
    leading[row] = False
    if net.apart is not None:
        leading &= ~net.apart[row]
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
                (other, was, (place, more))
                for other in _origins(search, net, before, place, target)
                for was, so_far in enumerate(before[:, index[other]].tolist())
                if math.isfinite(so_far)
                for further, more in finder.to_place(net, other, place)
                if ((was | more) & search.every) == bits
                and math.isclose(so_far + further, target, abs_tol=1e-9)
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
    return Chain(names, (*opening, *hops, *search.closing(last)), km)
