"""What of the demand of a connection is still carried when one of what is held fails."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from cableroute.errors import ModelError
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import CROSS_CONNECT, Candidate, JoinedLink
from cableroute.investment.choice import Chosen
from cableroute.investment.connection import HeldConnection
from cableroute.traffic.capacity import NOT_KNOWN, PAIR_RATE, Bounds, Capacity, capacity_of
from cableroute.traffic.demand import Demand, DemandPair, gravity
from cableroute.traffic.flow import FlowSolver
from cableroute.traffic.network import TrafficLink, TrafficNetwork

ENDS = ("A", "B")
ONE_PAIR = "one fibre pair; whether any of it is lit is not known"


class Wanted(NamedTuple):
    """Demand of a connection, Tbps, and what it rests on; None where it is not known."""

    tbps: Bounds | None
    basis: str


def wanted_by(geodata: Geodata, connection: HeldConnection, demand: Demand | None) -> Wanted:
    """Return the demand between the countries of the two ends: as given, else modelled."""
    codes = sorted(_country(geodata, place) for place in (connection.start_id, connection.end_id))
    if not all(codes) or codes[0] == codes[1]:
        return Wanted(None, "both ends are in one country: no demand between them is known")
    asked = demand
    if asked is None:
        try:
            asked = gravity(geodata, between=(codes[0], codes[1]))
        except ModelError:
            return Wanted(None, "no demand between the two countries is known")
    pairs = [pair for pair in asked.pairs if [pair.start, pair.end] == codes]
    if not pairs:
        return Wanted(None, "no demand between the two countries is known")
    return Wanted(Bounds(pairs[0].low_tbps, pairs[0].high_tbps), asked.note or asked.basis)


def _country(geodata: Geodata, place: str) -> str:
    known = geodata.stations.get(place) or geodata.junctions.get(place)
    return "" if known is None else known.country


def demand_kept(
    geodata: Geodata,
    connection: HeldConnection,
    candidates: Sequence[Candidate],
    chosen: Chosen,
    wanted: Bounds,
) -> Bounds:
    """Return how much more demand is carried with a set when one link of what is held fails.

    It is that of the link whose loss the set makes up for most: low on what is known to be lit
    and low demand, high on the most that the links may carry.

    Parameters
    ----------
    geodata : Geodata
        Capacities, where the tables have them.
    connection : HeldConnection
        What is held.
    candidates : sequence of Candidate
        All of them.
    chosen : frozenset of int
        The set.
    wanted : Bounds
        Demand between the two ends, Tbps.
    """
    held = [_traffic_link(geodata, link) for link in connection.links]
    added = [
        _traffic_link(geodata, link, candidates[at])
        for at in sorted(chosen)
        for link in candidates[at].links
    ]
    gains = [Bounds(0.0, 0.0)]
    network = _network(geodata, connection, [*held, *added])
    alone = _network(geodata, connection, held)
    for number in range(len(held)):
        with_it = _carried(network, number, wanted)
        without = _carried(alone, number, wanted)
        gains.append(Bounds.over(one - two for one, two in zip(with_it, without, strict=True)))
    return max(gains, key=lambda item: (item.high, item.low))


def demand_pair(wanted: Bounds) -> DemandPair:
    """Return the demand between the two ends of a connection as a pair."""
    return DemandPair(*ENDS, wanted.low, wanted.high)


def _traffic_link(
    geodata: Geodata, link: JoinedLink, candidate: Candidate | None = None
) -> TrafficLink:
    trunk = next((leg for leg in link.legs if leg.medium == "sea"), None)
    if candidate is not None and candidate.kind == CROSS_CONNECT and trunk is not None:
        rate = geodata.rates.get(PAIR_RATE)
        most = np.inf if rate is None else rate.high
        sources = () if rate is None else rate.source_ids
        capacity = Capacity(0.0, None, most, ONE_PAIR, sources)
    elif candidate is not None or trunk is None:
        capacity = NOT_KNOWN
    else:
        capacity = capacity_of(geodata, link.system_id, trunk)
    km = sum(leg.cable_range_km.likely for leg in link.legs)
    return TrafficLink(link.id, link.start_id, link.end_id, km, capacity, link.legs,
                       link.system_id)  # fmt: skip


def _network(
    geodata: Geodata, connection: HeldConnection, links: Iterable[TrafficLink]
) -> TrafficNetwork:
    ends = {ENDS[0]: (connection.start_id,), ENDS[1]: (connection.end_id,)}
    return TrafficNetwork(geodata, tuple(links), ends)


def _carried(network: TrafficNetwork, failed: int, wanted: Bounds) -> list[float]:
    """Return what is carried without one link, at each corner of demand and capacity."""
    alive = np.ones(len(network.links), bool)
    alive[failed] = False
    solver = FlowSolver(network)
    found = []
    for demand, capacity in itertools.product(wanted, (network.low_tbps, network.high_tbps)):
        flow = solver.solve({ENDS: demand}, capacity, alive)
        found.append(flow.carried()[ENDS])
    return found
