"""Networks of systems under the conditions, and the routes through each of them."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.routing.conditions import Constraints
from cableroute.routing.features import RouteFeature, country_at, passes
from cableroute.routing.network_distances import (
    MOST_IN_MATRIX,
    all_shortest,
    least_from_others,
    shortest_from,
    shortest_to,
)
from cableroute.routing.restrictions import sides
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    MOST_NETS,
    Floats,
    Hop,
    Net,
    Offers,
    Reach,
    Trail,
    hops_of,
    network_of_system,
)

MAX_LABELS = 20_000
"""Routes through one system to what must be passed that are looked at, shortest first."""


class NetRoutes:
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
                if passes(
                    self.geodata, feature, legs, system_id=system_id, path_id=path_id, surely=True
                )
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

    def _passing(self, feature: RouteFeature, key: Hashable, hops: Sequence[Hop]) -> frozenset[int]:
        """Return which hops of a system, by number, pass a feature; `key` is theirs."""
        held: dict[Hashable, frozenset[int]] = self.geodata.kept("hops that pass", dict)
        if (feature, key) not in held:
            if len(held) >= MOST_NETS:
                held.clear()
            held[feature, key] = frozenset(
                number
                for number, hop in enumerate(hops)
                if passes(
                    self.geodata,
                    feature,
                    hop.legs,
                    system_id="" if hop.system_id == CROSS_CONNECT else hop.system_id,
                    path_id=hop.path_id,
                )
            )
        return held[feature, key]

    def nets(self, offers: Offers, near: Collection[str] | None = None) -> list[Net]:
        """Return the network of every system, or of those near, without what is avoided."""
        avoid, via, apart = self.constraints
        avoid = tuple(sorted(avoid))
        nets: list[Net | None] = []
        for name in offers.hops if near is None else filter(near.__contains__, offers.hops):
            key = (name, offers.marks[name], avoid, via, apart)
            if key not in offers.nets:
                offered = [*offers.hops[name], *offers.spurs.get(name, ())]
                passing = (self._passing(it, key[:2], offered) for it in avoid)
                avoided = frozenset[int]().union(*passing)
                kept = [hop for number, hop in enumerate(offered) if number not in avoided]
                if len(kept) == len(offered):  # nothing of it is avoided: one network for all
                    whole = (name, offers.marks[name], (), via, apart)
                    if whole not in offers.nets:
                        offers.nets[whole] = self._network(name, kept)
                    offers.nets[key] = offers.nets[whole]
                else:
                    offers.nets[key] = self._network(name, kept) if kept else None
            nets.append(offers.nets[key])
        return [net for net in nets if net is not None]

    def _network(self, name: str, hops: Sequence[Hop]) -> Net:
        """Return the network of a system, with which of its stations it is not bought between."""
        net = network_of_system(name, hops, self.geodata)
        excluded = sides(self.geodata, net.stations, self.constraints.apart)
        if not excluded:
            return net
        codes = [country_at(self.geodata, place) for place in net.stations]
        none: frozenset[str] = frozenset()
        rows = [[other in excluded.get(code, none) for other in codes] for code in codes]
        return replace(net, apart=np.array(rows))

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
        self, net: Net, reach_km: Floats, *, back: bool = False
    ) -> Iterator[tuple[int, Floats]]:
        """Yield the least km to each station from another one, by what is passed.

        `reach_km` is how many km each station is from the start, or `back` from the end.
        """
        if self._is_large(net):
            yield 0, least_from_others(net, reach_km)
            return
        for more, km in self.matrix(net).items():
            yield (
                more,
                (km + reach_km).min(axis=1) if back else (reach_km[:, None] + km).min(axis=0),
            )

    def to_station(self, net: Net, row: int) -> Iterator[tuple[int, Floats]]:
        """Yield the shortest km from each station of a network to one, by what is passed."""
        if self._is_large(net):
            yield 0, shortest_to(net, row)
            return
        for more, km in self.matrix(net).items():
            yield more, km[:, row]

    def _is_large(self, net: Net) -> bool:
        is_large = len(net.stations) > self.most_in_matrix
        return is_large and not self.constraints.via and net.apart is None

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
        for km_between in () if net.apart is None else net.matrix.values():
            km_between[net.apart] = np.inf
        return net.matrix

    def to_place(self, net: Net, origin: str, place: str) -> list[tuple[float, int]]:
        """Return the km from a station to a place, with what is passed, the least first."""
        km = self.reach(net, origin).km
        every = range(1 << len(self.constraints.via))
        return sorted((km[place, more], more) for more in every if (place, more) in km)

    def hops(self, net: Net, origin: str, key: tuple[str, int]) -> list[Hop]:
        """Return the hops from a station of a network to a (place, bits)."""
        return hops_of(self.reach(net, origin).by[key])
