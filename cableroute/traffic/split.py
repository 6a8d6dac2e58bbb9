"""How demand spreads over systems: by what they have lit and by the length of the route.

A route is one to three rides, each on one system, with land between them and at its ends. Its
weight is the product over its rides of `(lit capacity / the largest) ** power`, times `change` for
each ride after the first, times `exp(-length / scale)`: a logit over delay and capacity. What two
countries send one another is spread over all routes by weight, so that the share which some links
carry is what the sum of weights loses without them: no list of routes is needed.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import distance_km
from cableroute.traffic.capacity import Bounds, lit_gbps, used_shares
from cableroute.traffic.network import Flags, Floats, Integers, TrafficNetwork

PARAMETERS = ("split_scale_km", "split_change", "split_spread")
"""Rates of the tables."""

POWER = 0.5
"""Of the lit capacity, which is known within a factor of ten for most systems: not fitted."""

NEAR_KM = 500.0
"""Stations of a country, each nearer than this to another, are one place to board a system."""

LEAST_SHARE = 1e-9
"""Below this a share is what rounding leaves."""

LAND_FACTOR = 1.5
"""On land between two such places that no backhaul joins: so many times the distance."""


class SplitRule(NamedTuple):
    """The two parameters of the split, and how far it was off where they were fitted.

    Parameters
    ----------
    scale_km : float
        A route longer by this has 1/e of the weight.
    change : float
        Weight of a change to a further system.
    spread : float
        Half the width of the range about a share, in the logarithm of its odds.
    """

    scale_km: float
    change: float
    spread: float

    @classmethod
    def of(cls, geodata: Geodata) -> SplitRule | None:
        """Return the rule of the tables; None where they have none."""
        rates = [geodata.rates.get(name) for name in PARAMETERS]
        figures = [rate.likely for rate in rates if rate is not None and rate.likely is not None]
        return cls(*figures) if len(figures) == len(PARAMETERS) else None

    def around(self, share: float) -> Bounds:
        """Return the range about a share, 0 to 1; none and all have no width.

        Examples
        --------
        >>> [round(end, 2) for end in SplitRule(3000, 0.1, 0.8).around(0.5)]
        [0.31, 0.69]
        """
        if not 1e-9 < share < 1 - 1e-9:
            return Bounds(share, share)
        odds = math.log(share / (1 - share))
        return Bounds.over(1 / (1 + math.exp(-odds - end * self.spread)) for end in (-1, 1))


class _Ridden(NamedTuple):
    """The weights of one system from the places near it, to where it lands and to one another."""

    near: Integers
    places: Integers
    landed: Floats
    through: Floats

    def add_to(self, landed: Floats, through: Floats, sign: int = 1) -> None:
        """Add the weights to those of all systems, or take them away."""
        landed[np.ix_(self.near, self.places)] += sign * self.landed
        through[np.ix_(self.near, self.near)] += sign * self.through

    def seen_from(self, own: Floats) -> tuple[Floats, Floats]:
        """Return the weights from some places, as a row of all."""
        landed, through = np.zeros_like(own), np.zeros_like(own)
        landed[:, self.places] = own[:, self.near] @ self.landed
        through[:, self.near] = own[:, self.near] @ self.through
        return landed, through


@dataclass(frozen=True, eq=False)
class Split:
    """The split of what countries send one another over the systems of a network.

    Parameters
    ----------
    network : TrafficNetwork
        Its links.
    year : int
        Capacities are of this year.
    rule : SplitRule
        Its parameters.
    alive : array of bool
        Which links are there before anything fails.
    between : collection of str, optional
        Codes of the countries between which it is asked for; all that links join unless given.
    """

    network: TrafficNetwork
    year: int
    rule: SplitRule
    alive: Flags
    between: Collection[str] | None = None

    @cached_property
    def codes(self) -> list[str]:
        """The countries that links join, in order."""
        return list(self.network.terminals)

    def lost(self, hit: Flags) -> Floats:
        """Return the share of each pair that passes some links; NaN where nothing joins it.

        It is NaN as well where it is not asked for.

        Seen from the country of which it is known what it uses of each system, where that is one
        of the two; else the mean of what is seen from both.
        """
        with np.errstate(invalid="ignore", divide="ignore"):
            gone = np.clip(1 - self._weights(self.alive & ~hit) / self._before, 0.0, 1.0)
        gone[gone < LEAST_SHARE] = 0.0
        count, known = len(self.codes), np.zeros(len(self.codes), bool)
        seen = np.full((count, count), np.nan)
        seen[self._wanted] = gone[: len(self._wanted)]
        for row, (country, _, share) in enumerate(self._used, start=len(self._wanted)):
            seen[country] = np.where(known[country], seen[country], 0.0) + share * gone[row]
            known[country] = True
        only = known[:, None] & ~known[None, :]
        return np.where(only, seen, np.where(only.T, seen.T, (seen + seen.T) / 2))

    @cached_property
    def _wanted(self) -> Integers:
        """The numbers of the countries that are asked for."""
        codes, wanted = self.codes, self.between
        return np.array([at for at, it in enumerate(codes) if wanted is None or it in wanted], int)

    @cached_property
    def _before(self) -> Floats:
        return self._weights(self.alive)

    @cached_property
    def _places(self) -> tuple[Integers, Integers]:
        """Where systems are boarded: its number by place of the network, or -1; its country."""
        from scipy.sparse.csgraph import connected_components

        place_of, country = np.full(len(self.network.places), -1, np.intp), list[int]()
        for number, names in enumerate(self.network.terminals.values()):
            lon, lat = np.array([self.network.lon_lat(name) for name in names]).T
            near = distance_km(lon[:, None], lat[:, None], lon[None, :], lat[None, :]) < NEAR_KM
            parts, part = connected_components(near, directed=False)
            place_of[[self.network.places[name] for name in names]] = len(country) + part
            country += [number] * parts
        return place_of, np.array(country, np.intp)

    @cached_property
    def _links(self) -> dict[str, Integers]:
        """The links of each system; of none, those on land."""
        links: dict[str, list[int]] = {}
        for number, link in enumerate(self.network.links):
            links.setdefault(link.system_id, []).append(number)
        return {name: np.array(numbers, np.intp) for name, numbers in links.items()}

    @cached_property
    def _systems(self) -> dict[str, float]:
        """What each system has lit, as a share of the largest; a link of no system has as much."""
        systems = self.network.geodata.systems
        lit = {
            name: lit_gbps(self.network.geodata, name, self.year).likely
            for name in self._links
            if name in systems
        }
        most = max(lit.values(), default=1.0)
        return {name: gbps / most for name, gbps in lit.items()}

    @cached_property
    def _used(self) -> list[tuple[int, str, float]]:
        """Number of a country, system, and the share that the country uses of it, where known."""
        number = {code: at for at, code in enumerate(self.codes)}
        return [
            (number[code], name, share)
            for code, shares in used_shares(self.network.geodata, self.year).items()
            if number.get(code) in self._wanted and set(shares) <= self._systems.keys()
            for name, share in shares.items()
        ]

    def _km(self, links: Integers) -> tuple[Integers, Floats]:
        """Return the places that some links join, and the km between them."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        points, at = np.unique(self.network.ends[links], return_inverse=True)
        at = at.reshape(-1, 2)
        km = np.zeros((len(points), len(points)))
        least = np.full_like(km, np.inf)
        np.minimum.at(least, (at[:, 0], at[:, 1]), np.maximum(self.network.km[links], 1e-6))
        km[np.isfinite(least)] = least[np.isfinite(least)]
        place = self._places[0][points]
        own = np.flatnonzero(place >= 0)
        if not len(own):
            return own, km[:0, :0]
        graph: Any = csr_array(km)
        far = dijkstra(graph, directed=False, indices=own)[:, own]
        places, number = np.unique(place[own], return_inverse=True)
        between = np.full((len(places), len(places)), np.inf)
        np.minimum.at(between, (number[:, None], number[None, :]), far)
        return places, between

    @cached_property
    def _land_km(self) -> Floats:
        """The km on land between places: by backhaul, or in a country that none joins."""
        from scipy.sparse.csgraph import floyd_warshall

        place_of, country = self._places
        names = np.array([*self.network.places])[place_of >= 0]
        lon, lat = np.array([self.network.lon_lat(name) for name in names]).reshape(-1, 2).T
        at = place_of[place_of >= 0]
        km = np.full((len(country), len(country)), np.inf)
        for code in np.unique(country[at]):
            own = np.flatnonzero(country[at] == code)
            far = distance_km(lon[own, None], lat[own, None], lon[own], lat[own])
            np.minimum.at(km, (at[own, None], at[own]), LAND_FACTOR * far)
        if "" in self._links:
            places, by_backhaul = self._km(self._links[""][self.alive[self._links[""]]])
            km[np.ix_(places, places)] = np.minimum(km[np.ix_(places, places)], by_backhaul)
        np.fill_diagonal(km, 0.0)
        shortest: Floats = floyd_warshall(np.where(np.isfinite(km), np.maximum(km, 1e-6), 0.0))
        return shortest

    def _ridden(self, system_id: str, alive: Flags) -> _Ridden:
        """Return the weights of a system by the links of it that are there."""
        _, country = self._places
        places, km = self._km(self._links[system_id][alive[self._links[system_id]]])
        np.fill_diagonal(km, np.inf)
        land = self._land_km
        near = np.flatnonzero(np.isfinite(land[:, places]).any(axis=1))  # those that reach it
        landed, through = (
            np.full((len(near), len(places)), np.inf),
            np.full((len(near),) * 2, np.inf),
        )
        for at, place in enumerate(places):
            landed[:, at] = to = (land[np.ix_(near, places)] + km[:, at]).min(axis=1)
            np.minimum(through, to[:, None] + land[place, near], out=through)
        weight = self._systems[system_id] ** POWER
        landed, through = (
            np.exp(-km / self.rule.scale_km) * weight * (country[near, None] != country[ends])
            for km, ends in ((landed, places), (through, near))
        )
        return _Ridden(near, places, landed, through)

    @cached_property
    def _sums(self) -> tuple[Floats, Floats]:
        """The sums over all systems, with nothing failed."""
        size = len(self._places[1])
        sums = np.zeros((size, size)), np.zeros((size, size))
        for name in self._systems:
            self._ridden(name, self.alive).add_to(*sums)
        return sums

    def _weights(self, alive: Flags) -> Floats:
        """Return the weight of all routes from each country to each, then of those of `_used`."""
        _, country = self._places
        landed, through = (total.copy() for total in self._sums)
        for name in self._systems:
            links = self._links[name]
            if (alive[links] != self.alive[links]).any():
                self._ridden(name, self.alive).add_to(landed, through, -1)
                self._ridden(name, alive).add_to(landed, through)
        member = (country[None, :] == np.arange(len(self.codes))[:, None]).astype(float)
        change, wanted = self.rule.change, member[self._wanted]
        rows = [wanted @ through + change * self._further(wanted @ landed, landed, through)]
        rows[0] += wanted @ self._by_land
        for number, name, _ in self._used:
            own = member[number : number + 1]
            at, direct = self._ridden(name, alive).seen_from(own)
            rows.append(direct + change * self._further(at, landed, through))
        weights: Floats = np.vstack(rows) @ member.T
        return np.maximum(weights, 0.0)

    def _further(self, landed_at: Floats, landed: Floats, through: Floats) -> Floats:
        """Return the weights of one or two rides from where some have landed."""
        return landed_at @ through + self.rule.change * ((landed_at @ landed) @ through)

    @cached_property
    def _by_land(self) -> Floats:
        """The weights of routes on land alone."""
        country = self._places[1]
        abroad = country[:, None] != country[None, :]
        weight: Floats = abroad * np.exp(-self._land_km / self.rule.scale_km)
        return weight
