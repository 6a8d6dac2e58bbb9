"""Chains with one planned leg: what a new cable between two stations would open.

The leg joins two stations that no system joins. It is planned on the seabed, modelled, and no
cable is claimed to lie there: its status is "no system", and no route that takes it is in service.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.geometry.kp import kp_of_point
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.planning.planner import plan
from cableroute.planning.settings import PlanSettings
from cableroute.routing.chain_search import chains, shortest_chain
from cableroute.routing.conditions import Constraints
from cableroute.routing.features import passes
from cableroute.routing.system_networks import NO_SYSTEM, Access, Chain, Hop, Offers, turned

MOST_KM = 5_000.0
"""Stations further apart than this are not joined."""

MOST_LEGS = 12
"""Legs that are planned at most for one question, those of the nearest stations."""

MOST_DETOUR = 2.0
"""A planned leg is at most so many times as long as its stations are apart."""

GAIN_PCT = 5.0
"""A route with a planned leg is returned if no other is, or if it is so much shorter than those."""

APART_KM = 50.0
"""Of pairs whose ends are both this near to one another only the first is looked at."""

STRAIT_KM = 75.0
"""A planned leg passes a strait without a gate if it comes so near to its position."""

Floats = NDArray[np.float64]


def modelled_chains(
    geodata: Geodata,
    start: Mapping[str, Access],
    end: Mapping[str, Access],
    *,
    offers: Offers,
    constraints: Constraints,
    below_km: float = math.inf,
    confidential: bool = False,
    planner: Callable[..., Leg] = plan,
) -> list[Chain]:
    """Return chains between two ends that take one planned leg, shortest first.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : dict of str to Access
        As for `chain_search.chains`.
    offers : Offers
        What each system that comes into question offers.
    constraints : Constraints
        What is avoided. What must be passed is not looked at.
    below_km : float
        Likely cable km of the shortest route without a planned leg.
    confidential : bool
        Whether confidential stations count.
    planner : callable
        What plans a leg, as `plan`.

    Returns
    -------
    list of Chain
        Each takes a shorter planned leg than all before it.

    Notes
    -----
    Only legs that may shorten the route by `GAIN_PCT` are planned, the ends themselves first, then
    pairs of stations by their distance, `MOST_LEGS` at most: a leg beyond is not found.
    """
    under = constraints._replace(via=())
    most_km = below_km / (1 + GAIN_PCT / 100)
    candidates: list[tuple[float, float, Chain]] = []
    for one, two in _pairs(geodata, start, end, offers, under, most_km, confidential):
        leg = planned_between(geodata, one, two, planner)
        if leg is None or any(passes(geodata, feature, (leg,)) for feature in under.avoid):
            continue
        before = _part(geodata, start, one.id, offers, under)
        after = _part(geodata, end, two.id, offers, under)
        if before is None or after is None:
            continue
        name = f"modelled-{one.id}-{two.id}"
        hop = Hop(one.id, two.id, leg.cable_km, name, (leg,), attribution_confidence=NO_SYSTEM)
        back = tuple(turned(part) for part in reversed(after.hops))
        joined = Chain(
            (*before.systems, name, *reversed(after.systems)),
            (*before.hops, hop, *back),
            before.km + hop.km + after.km,
        )
        places = [joined.hops[0].start_id, *(part.end_id for part in joined.hops)]
        systems = before.systems + after.systems
        if len(set(places)) < len(places) or len(set(systems)) < len(systems):
            continue
        if joined.km < most_km:
            candidates.append((joined.km, hop.km, joined))
    kept: list[Chain] = []
    shortest_km = math.inf
    for _, leg_km, chain in sorted(candidates, key=lambda item: item[:2]):
        if leg_km < shortest_km:
            kept.append(chain)
            shortest_km = leg_km
    return kept


def _pairs(
    geodata: Geodata,
    start: Mapping[str, Access],
    end: Mapping[str, Access],
    offers: Offers,
    constraints: Constraints,
    most_km: float,
    confidential: bool,
) -> Iterator[tuple[LandingStation, LandingStation]]:
    """Yield the pairs of stations that are worth a planned leg, nearest first."""
    stations = [
        station
        for station in geodata.stations.values()
        if confidential or station.visibility == "public"
    ]
    index = {station.id: number for number, station in enumerate(stations)}
    hops = [
        hop
        for system, offered in offers.hops.items()
        for hop in offered
        if not any(
            passes(geodata, feature, hop.legs, system_id=system, path_id=hop.path_id)
            for feature in constraints.avoid
        )
    ]
    to, from_ = (_reach_km(index, ends, hops) for ends in (start, end))
    lon, lat = np.array([station.position for station in stations], float).T
    apart = np.asarray(geodesy.distance_km(lon[:, None], lat[:, None], lon, lat), float)
    more = geodata.development_pct.get("sea", Range(0.0, 0.0, 0.0)).low
    slack = geodata.find_rate("slack_sea_pct", medium="sea")[0].range.low
    least = (1 + more / 100) * (1 + slack / 100)
    good = (apart > 0) & (apart <= MOST_KM)
    good &= to[:, None] + apart * least + from_[None, :] < most_km
    for offered in offers.hops.values():
        numbers = [
            index[place]
            for hop in offered
            for place in (hop.start_id, hop.end_id)
            if place in index
        ]
        good[np.ix_(numbers, numbers)] = False
    rows, columns = np.nonzero(good)
    own_ends = (to[rows] == 0) & (from_[columns] == 0)
    taken: list[tuple[int, int]] = []
    for number in np.lexsort((apart[rows, columns], ~own_ends)):
        one, two = int(rows[number]), int(columns[number])
        if any(
            max(apart[one, a], apart[two, b]) <= APART_KM
            or max(apart[one, b], apart[two, a]) <= APART_KM
            for a, b in taken
        ):
            continue
        taken.append((one, two))
        yield stations[one], stations[two]
        if len(taken) == MOST_LEGS:
            return


def _reach_km(index: Mapping[str, int], ends: Mapping[str, Access], hops: list[Hop]) -> Floats:
    """Return the least km from an end to each station, whichever systems are taken."""
    leaving: dict[str, list[tuple[str, float]]] = {}
    for hop in hops:
        leaving.setdefault(hop.start_id, []).append((hop.end_id, hop.km))
        leaving.setdefault(hop.end_id, []).append((hop.start_id, hop.km))
    waiting = [(access.km, place) for place, access in ends.items()]
    heapq.heapify(waiting)
    seen: set[str] = set()
    reach = np.full(len(index), np.inf)
    while waiting:
        km, here = heapq.heappop(waiting)
        if here in seen:
            continue
        seen.add(here)
        if here in index:
            reach[index[here]] = km
        for place, further in leaving.get(here, ()):
            if place not in seen:
                heapq.heappush(waiting, (km + further, place))
    return reach


def planned_between(
    geodata: Geodata, one: LandingStation, two: LandingStation, planner: Callable[..., Leg]
) -> Leg | None:
    """Return a planned leg from station to station, None where there is no route by sea."""
    try:
        leg = planner(one, two, geodata=geodata, settings=PlanSettings(max_detour=MOST_DETOUR))
    except (NoRouteError, ModelError):
        return None
    line = LineString([one.position, *shapely.get_coordinates(leg.geometry), two.position])
    straits = [it for it in geodata.groups.values() if it.position is not None and not it.gate]
    lon, lat = np.array([group.position for group in straits], float).reshape(-1, 2).T
    off = np.atleast_1d(kp_of_point(line, lon, lat).offset_km)
    private = "confidential" in (one.visibility, two.visibility)
    return replace(
        leg,
        geometry=line,
        status=NO_SYSTEM,
        group_ids=tuple(
            group.id for group, km in zip(straits, off, strict=True) if km <= STRAIT_KM
        ),
        visibility="confidential" if private else "public",
        note=f"no system joins the two and no cable is claimed; {leg.note}",
    )


def _part(
    geodata: Geodata,
    ends: Mapping[str, Access],
    station: str,
    offers: Offers,
    constraints: Constraints,
) -> Chain | None:
    """Return the chain from an end to a station, by links alone where they lead there."""
    if station in ends:
        access = ends[station]
        hops = tuple(Hop(leg.start_id, leg.end_id, leg.cable_km, "", (leg,)) for leg in access.legs)
        return Chain((), hops, access.km)
    target = {station: Access(0.0, ())}
    chain = shortest_chain(geodata, ends, target, offers=offers, constraints=constraints)
    if chain is None:
        chain = next(
            iter(chains(geodata, ends, target, offers=offers, constraints=constraints, count=1)),
            None,
        )
    return chain
