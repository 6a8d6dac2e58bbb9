"""How demand spreads over systems: by their capacity and by the length of the way.

A way is one to three rides, each on one system between two of its landings, with land between
them. Its weight is the product of `(capacity / the largest capacity) ** power` of its rides, times
`exp(-length / scale)`: a logit over delay and capacity. What two countries send one another is
spread over all ways by weight, so what some links carry of it is what the weights lose without
them: no list of ways is needed, and no cheapest one is all.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from cableroute.geometry.geodesy import distance_km
from cableroute.traffic.capacity import Bounds, lit_gbps
from cableroute.traffic.network import Flags, Floats, Integers, TrafficNetwork

RIDES = 3
"""A way takes so many systems at most."""

LAND_FACTOR = 1.5
"""Between two stations of a country that no backhaul of the tables joins: so many times the arc."""

LEAST_KM = 1.0


class SplitRule(NamedTuple):
    """The two parameters of the split, and how far it was off where they were fitted.

    Parameters
    ----------
    scale_km : float
        A way longer by this carries 1/e as much.
    power : float
        Of the capacity.
    spread : float
        Half the width of the range about a share, in its logarithm of odds.
    """

    scale_km: float
    power: float
    spread: float

    def around(self, share: float) -> Bounds:
        """Return the range about a share, 0 to 1; what is certain has none.

        Examples
        --------
        >>> [round(end, 2) for end in SplitRule(5000, 0.5, 0.8).around(0.5)]
        [0.31, 0.69]
        """
        if not 0 < share < 1:
            return Bounds(share, share)
        odds = math.log(share / (1 - share))
        low, high = (1 / (1 + math.exp(-odds - end * self.spread)) for end in (-1, 1))
        return Bounds(low, high)


class _Rides(NamedTuple):
    """Rides on one system between two stops, both ways: stops by number, and km."""

    start: Integers
    end: Integers
    km: Floats


@dataclass(frozen=True, eq=False)
class Split:
    """The split of demand over the systems of a network, as of a year.

    Parameters
    ----------
    network : TrafficNetwork
        Its links.
    rule : SplitRule
        Its parameters.
    year : int
        Capacities are those of this year.
    codes : tuple of str
        The countries of which it is asked.
    """

    network: TrafficNetwork
    rule: SplitRule
    year: int
    codes: tuple[str, ...]
    _of_systems: dict[tuple[str, bytes], _Rides] = field(default_factory=dict, repr=False)

    @cached_property
    def stops(self) -> dict[str, int]:
        """Number of each place where a ride may begin or end."""
        names = sorted(name for names in self.network.terminals.values() for name in names)
        return {name: number for number, name in enumerate(names)}

    @cached_property
    def _country(self) -> Integers:
        """Number of the country of each stop."""
        number = {code: at for at, code in enumerate(self.network.terminals)}
        return np.array(
            [number[code] for code, names in self.network.terminals.items() for name in names
             for _ in (name,)], np.intp,
        )[np.argsort([self.stops[name] for names in self.network.terminals.values() for name in names])]
