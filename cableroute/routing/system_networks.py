"""Each system as a network of segments and landings."""

from __future__ import annotations

import math
import weakref
from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set,
)
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.crossed import groups_between
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import nearest_kps_km
from cableroute.model.dates import too_young
from cableroute.model.figures import CERTAINTIES
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.statuses import ENDED
from cableroute.model.systems import PLANS, Crossing, System
from cableroute.routing.conditions import ANY_TIME, Conditions, with_conditions

APART_KM = 1e-3
"""Two branching units of a segment are so far from one another at least."""

EDGE_KM = 0.5
"""A branching unit lies so far from the ends of its segment at least."""

CROSS_CONNECT = "cross-connect"
"""In place of a system where a crossing is taken that no system of the chain offers."""

NO_SYSTEM = "no system"
"""Status of a leg that joins two stations which no system joins: it is modelled."""

Floats = NDArray[np.float64]
Nets: TypeAlias = "dict[tuple[Hashable, ...], Net | None]"


class Hop(NamedTuple):
    """One step of a chain: a piece of a segment, a landing, a land crossing, or an access.

    `legs` are as the tables have them; travelled `backward`, the last comes first, turned.
    """

    start_id: str
    end_id: str
    km: float
    system_id: str
    legs: tuple[Leg, ...]
    trunk: Leg | None = None
    kp_km: tuple[float, float] = (0.0, 0.0)
    path_id: str = ""
    attribution_confidence: str = ""
    backward: bool = False


class Access(NamedTuple):
    """How stations are reached from an end without a system: km, and the legs in order."""

    km: float
    legs: tuple[Leg, ...]


class Chain(NamedTuple):
    """Systems in order, and the hops from end to end."""

    systems: tuple[str, ...]
    hops: tuple[Hop, ...]
    km: float


class HopsBySystem(Mapping[str, Sequence[Hop]]):
    """What each system offers, by id, made when it is asked for."""

    def __init__(self, hops: Mapping[str, Callable[[], Sequence[Hop]] | Sequence[Hop]]) -> None:
        self._by_system = dict(hops)

    def __getitem__(self, system_id: str) -> Sequence[Hop]:
        hops = self._by_system[system_id]
        if callable(hops):
            hops = self._by_system[system_id] = hops()
        return hops

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_system)

    def __len__(self) -> int:
        return len(self._by_system)


@dataclass(frozen=True)
class Offers:
    """What each system offers, by id, the places where that leads, and the networks made of it.

    These are of all offers of some tables; where a system offers the same, its mark is the same.
    `spurs`: assumed links from its landings to others of their towns, where it is changed from.
    """

    hops: Mapping[str, Sequence[Hop]]
    places: Mapping[str, Collection[str]]
    marks: Mapping[str, Hashable]
    nets: Nets
    spurs: Mapping[str, Sequence[Hop]] = field(default_factory=dict)

    @cached_property
    def at(self) -> Mapping[str, Sequence[str]]:
        """The systems that lead to each place."""
        systems: dict[str, list[str]] = {}
        for system, places in self.places.items():
            for place in places:
                systems.setdefault(place, []).append(system)
        return systems

    def between(self, start: Iterable[str], end: Iterable[str], most: int) -> set[str]:
        """Return the systems that chains of so many from some places to others may take.

        With all that land at the start, which the effort of a search counts.
        """
        return self._near(end, most) | self._near(start, 1)

    def _near(self, places: Iterable[str], most: int) -> set[str]:
        """Return the systems that chains of so many systems from some places may take."""
        systems: set[str] = set()
        reached, last = set[str](), set(places)
        for _ in range(most):
            more = {system for place in last for system in self.at.get(place, ())} - systems
            systems |= more
            reached |= last
            last = {place for system in more for place in self.places[system]} - reached
        return systems


@dataclass(frozen=True)
class Net:
    """The network of one system: hops that leave each place, and stations that none joins."""

    system_id: str
    leaving: Mapping[str, tuple[Hop, ...]]
    stations: tuple[str, ...]
    rows: dict[str, Reach] = field(default_factory=dict)
    matrix: dict[int, Floats] = field(default_factory=dict)
    numbers: list[tuple[Mapping[str, int], NDArray[np.intp]]] = field(default_factory=list)
    apart: NDArray[np.bool_] | None = None

    @cached_property
    def landing(self) -> frozenset[str]:
        """Its stations, to be looked up."""
        return frozenset(self.stations)

    @cached_property
    def graph(self) -> Any:
        """The shortest hops between its places as a sparse matrix, the stations first."""
        places = {place: number for number, place in enumerate(self.stations)}
        shortest: dict[tuple[int, int], float] = {}
        for place, hops in self.leaving.items():
            start = places.setdefault(place, len(places))
            for hop in hops:
                pair = start, places.setdefault(hop.end_id, len(places))
                shortest[pair] = min(hop.km, shortest.get(pair, math.inf))
        pairs = np.array([*shortest], np.int32).reshape(-1, 2)
        return sparse([*shortest.values()], pairs[:, 0], pairs[:, 1], len(places))

    def columns(self, index: Mapping[str, int]) -> NDArray[np.intp]:
        """Return the numbers of its stations, worked out once for an index."""
        if not self.numbers or self.numbers[0][0] is not index:
            numbers = np.array([index[name] for name in self.stations], np.intp)
            self.numbers[:] = [(index, numbers)]
        return self.numbers[0][1]


def sparse(km: Any, start: Any, end: Any, size: int) -> Any:
    """Return km from places to places as a sparse matrix."""
    from scipy.sparse import csr_array

    return csr_array((km, (start, end)), shape=(size, size))


class Reach(NamedTuple):
    """From one station: shortest km to each (place, bits), and the hops by which it is reached."""

    km: dict[tuple[str, int], float]
    by: dict[tuple[str, int], Trail]


Trail: TypeAlias = "tuple[Trail, Hop] | None"
"""Hops one after another, the last one outermost: what routes have in common is kept once."""


def hops_of(trail: Trail) -> list[Hop]:
    """Return the hops of a trail from the first to the last."""
    hops = []
    while trail is not None:
        trail, hop = trail
        hops.append(hop)
    return hops[::-1]


def usable(
    system: System,
    conditions: Conditions,
    geodata: Geodata,
    *,
    known: Collection[str] | None = None,
) -> bool:
    """Return whether a system comes into question.

    Parameters
    ----------
    system : System
        The system.
    conditions : Conditions
        Their date on which it must be there, by its status as last seen where there is
        none; whether plans and unverified statuses count. What is stalled never does.
    geodata : Geodata
        The tables.
    known : collection of str, optional
        Ids of the systems to choose from; None: all.
    """
    if known is not None and system.id not in known:
        return False
    if not conditions.allow_unverified and conditions.is_unverified(system, geodata.data_date):
        return False
    if conditions.on == ANY_TIME:
        return system.status not in ("cancelled", "stalled")
    on_date = conditions.status_on(system, geodata)
    if on_date is not None and on_date.is_there is not None:
        return on_date.is_there
    if system.status in (*ENDED, "stalled"):
        return False
    if conditions.allow_planned or system.status == "unverified":
        return True
    return on_date is None and system.status == "in service"


def offers(
    geodata: Geodata,
    conditions: Conditions | None = None,
    *,
    systems: Iterable[str] | None = None,
) -> Offers:
    """Return what each system that comes into question offers: pieces, landings, crossings.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    conditions : Conditions, optional
        Their date, statuses, `cross_connect` (every crossing path is offered too, in the name
        of no system) and `confidential`.
    systems : iterable of str, optional
        Ids of the systems to choose from.
    """
    ModelError.check("offers", world_faults(geodata))
    checked = with_conditions("offers", conditions, {})
    system_ids = None if systems is None else tuple(systems)
    key = (system_ids, *(getattr(checked, name) for name in OFFERED_BY))
    kept: list[_Kept] = geodata.kept("offers", lambda: [_Kept({}, {})])
    if len(kept[0].offers) >= MOST_OFFERS or len(kept[0].nets) >= MOST_NETS:
        kept[0] = _Kept({}, {})  # a search that runs keeps its own
    held, nets = kept[0]
    if key not in held:
        held[key] = _offers(geodata, system_ids, checked, nets)
    return held[key]


OFFERED_BY = (
    "on",
    "retirement_age_years",
    "allow_planned",
    "allow_unverified",
    "max_status_age_years",
    "cross_connect",
    "confidential",
)
"""The conditions on which offers depend."""


MOST_OFFERS, MOST_NETS = 128, 20_000
"""So many offers and networks are kept of tables, some 100 MB; then they are made again."""


class _Kept(NamedTuple):
    """Offers made of tables, which do not change, and their networks."""

    offers: dict[tuple[Any, ...], Offers]
    nets: Nets


def _offers(
    geodata: Geodata, system_ids: tuple[str, ...] | None, conditions: Conditions, nets: Nets
) -> Offers:
    confidential = conditions.confidential
    rows_of = geodata.segments.rows_of
    units = branching_units(geodata)
    manholes = _manholes(geodata, confidential=confidential)
    stated: dict[str, list[Crossing]] = {}
    for item in geodata.crossings.values():
        if confidential or item.visibility == "public":
            stated.setdefault(item.system_id, []).append(item)
    links = _links_by_place(geodata, confidential=confidential)
    paths = [(frozenset((path.start_id, path.end_id)), path) for path in geodata.paths.values()]
    offered: dict[str, Callable[[], Sequence[Hop]] | Sequence[Hop]] = {}
    places: dict[str, Collection[str]] = {}
    marks: dict[str, Hashable] = {}
    spurs: dict[str, Sequence[Hop]] = {}
    held = weakref.ref(geodata)  # offers are kept as long as the tables are held, and no longer
    for system in geodata.systems.values():
        if not usable(system, conditions, geodata, known=system_ids):
            continue
        if not confidential and system.visibility != "public":
            continue
        live = {
            row["id"]
            for row in rows_of.get(system.id, ())
            if (confidential or row["visibility"] in (None, "public"))
            and _is_live(row["status"] or "", system.id, conditions, geodata)
        }
        crossings = _crossings(system, stated.get(system.id, ()), paths, conditions)
        if live or crossings:
            ends = _places_of(geodata, system.id, live, units)
            landings = {place: leg for place, leg in manholes.items() if place in ends}
            offered[system.id] = partial(_hops, held, system.id, live, units, landings, crossings)
            further: list[Leg | Hop] = [*landings.values(), *crossings]
            ends.update(place for item in further for place in (item.start_id, item.end_id))
            spurs[system.id] = leaving = _spurs(links, ends)
            places[system.id] = ends | {hop.end_id for hop in leaving}
            sure = tuple((hop.path_id, hop.attribution_confidence) for hop in crossings)
            landed = tuple((place, leg.id) for place, leg in landings.items())
            joined = tuple((hop.start_id, hop.legs[0].id) for hop in leaving)
            marks[system.id] = frozenset(live), landed, sure, joined
    if conditions.cross_connect:
        offered[CROSS_CONNECT] = hops = [
            Hop(path.start_id, path.end_id, path.cable_range_km.likely, CROSS_CONNECT, path.legs,
                path_id=path.id, attribution_confidence="none")
            for path in geodata.paths.values()
            if not (conditions.day and too_young(path, conditions.day))
            and (confidential or not path.is_confidential)
        ]  # fmt: skip
        places[CROSS_CONNECT] = {place for hop in hops for place in (hop.start_id, hop.end_id)}
        marks[CROSS_CONNECT] = tuple(hop.path_id for hop in hops)
    return Offers(HopsBySystem(offered), places, marks, nets, spurs)


def _manholes(geodata: Geodata, *, confidential: bool) -> dict[str, Leg]:
    """Return the stretch from each beach manhole to its station."""
    stretches: dict[str, Leg] = {}
    for leg in geodata.stretches.values():
        if not (confidential or leg.visibility == "public"):
            continue
        for end, other in ((leg.start_id, leg.end_id), (leg.end_id, leg.start_id)):
            junction = geodata.junctions.get(end)
            if junction is not None and junction.station_id and junction.station_id == other:
                stretches[end] = leg
    return stretches


def is_assumed_link(geodata: Geodata, leg: Leg) -> bool:
    """Return whether a leg is a link on land that no source states, as an import makes them.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> any(is_assumed_link(geo, leg) for leg in geo.backhaul.values())
    False
    """
    kind = (leg.medium, leg.right_of_way, leg.status, leg.confidence)
    return kind == ("land", "estimate", "modelled", "assumed") and leg.id in geodata.backhaul


def town_hops(geodata: Geodata, *, confidential: bool) -> list[Hop]:
    """Return the assumed links between landings of one town, each in one direction."""
    return [
        Hop(leg.start_id, leg.end_id, leg.cable_range_km.likely, "", (leg,))
        for leg in geodata.backhaul.values()
        if is_assumed_link(geodata, leg)
        and leg.start_id in geodata.stations
        and leg.end_id in geodata.stations
        and (confidential or leg.visibility == "public")
    ]


def _links_by_place(geodata: Geodata, *, confidential: bool) -> Mapping[str, Sequence[Hop]]:
    """Return the assumed links of towns by the landing that they leave."""
    by_place: dict[str, list[Hop]] = {}
    for hop in town_hops(geodata, confidential=confidential):
        by_place.setdefault(hop.start_id, []).append(hop)
        by_place.setdefault(hop.end_id, []).append(turned(hop))
    return by_place


def _spurs(links: Mapping[str, Sequence[Hop]], places: Set[str]) -> list[Hop]:
    """Return the links that lead from some places to others."""
    hops = (hop for place in sorted(places & links.keys()) for hop in links[place])
    return [hop for hop in hops if hop.end_id not in places]


Units: TypeAlias = Mapping[str, Sequence[tuple[str, float, float]]]


def _places_of(geodata: Geodata, system_id: str, live: Collection[str], units: Units) -> set[str]:
    """Return the places where the segments of a system lead that come into question."""
    places: set[str] = set()
    for row in geodata.segments.rows_of.get(system_id, ()):
        name = row["id"]
        if name in live:
            places |= {row["start_id"], row["end_id"]}
            places.update(unit for unit, _, _ in units.get(name, ()))
    return places


def _hops(
    held: weakref.ref[Geodata],
    system_id: str,
    live: Collection[str],
    units: Units,
    landings: Mapping[str, Leg],
    crossings: Sequence[Hop],
) -> list[Hop]:
    """Return the hops of a system: the pieces of its segments, its landings, its crossings."""
    geodata = held()
    if geodata is None:
        raise ReferenceError("the tables of these offers are not held any more")
    pieces = [
        hop
        for leg in geodata.segments.of_system(system_id)
        if leg.id in live
        for hop in pieces_between_units(geodata, leg, units.get(leg.id, ()))
    ]
    landing = [
        Hop(leg.start_id, leg.end_id, leg.cable_range_km.likely, system_id, (leg,))
        for leg in landings.values()
    ]
    return [*pieces, *landing, *crossings]


def branching_units(geodata: Geodata) -> dict[str, list[tuple[str, float, float]]]:
    """Return the branching units of each segment: id, longitude and latitude."""
    units: dict[str, list[tuple[str, float, float]]] = {}
    for place in geodata.junctions.values():
        if place.on_leg_id:
            units.setdefault(place.on_leg_id, []).append((place.id, place.lon_deg, place.lat_deg))
    return units


def _is_live(status: str, system_id: str, conditions: Conditions, geodata: Geodata) -> bool:
    """Return whether a segment of a status comes into question."""
    if status in ("retired", "out of service"):  # on a date its system may have been there
        return conditions.on == ANY_TIME or (
            conditions.day is not None and conditions.day <= geodata.data_date
        )
    if status == "unverified":
        return conditions.allow_unverified
    if status in ("cancelled", "stalled"):
        return False
    if status == "in service" or conditions.allow_planned:
        return True
    system = geodata.systems.get(system_id)  # planned, and there by then if its system is
    return conditions.on is not None and system is not None and system.status in PLANS


def _crossings(
    system: System,
    stated: Iterable[Crossing],
    paths: Iterable[tuple[frozenset[str], Route]],
    conditions: Conditions,
) -> list[Hop]:
    """Return the crossings between a system's own stations, by every path that it may take.

    `stated` are the crossings of the system that come into question, `paths` each with its ends.
    That a crossing can be taken is a guess where its ends are a candidate only: of a plan that is
    part of the plan, of a system that is there it is not verified.
    """
    pairs: dict[frozenset[str], tuple[str, str]] = {}
    for row in sorted(stated, key=lambda row: CERTAINTIES.index(row.attribution_confidence)):
        pairs.setdefault(
            frozenset((row.start_id, row.end_id)), (row.attribution_confidence, row.since)
        )
    landings = set(system.landing_station_ids)
    guesses = conditions.allow_planned if system.status in PLANS else conditions.allow_unverified
    hops = []
    for pair, path in paths:
        if pair not in pairs and not pair <= landings:
            continue
        attribution_confidence, since = pairs.get(pair, ("inferred", ""))
        if (attribution_confidence == "candidate" and not guesses) or (
            path.is_confidential and not conditions.confidential
        ):
            continue
        ready = since or system.ready_for_service
        if too_young(path, ready) or (conditions.day and too_young(path, conditions.day)):
            continue
        hops.append(
            Hop(path.start_id, path.end_id, path.cable_range_km.likely, system.id, path.legs,
                path_id=path.id, attribution_confidence=attribution_confidence)
        )  # fmt: skip
    return hops


def network_of_system(system_id: str, hops: Sequence[Hop], geodata: Geodata) -> Net:
    """Return the hops of a system by the stations they leave."""
    if system_id == CROSS_CONNECT:
        hops = _shortest_only(hops)
    leaving: dict[str, list[Hop]] = {}
    for hop in hops:
        leaving.setdefault(hop.start_id, []).append(hop)
        leaving.setdefault(hop.end_id, []).append(turned(hop))
    stations = in_place_order(
        geodata,
        (
            place
            for place in leaving
            if place in geodata.stations
            or (place in geodata.junctions and geodata.junctions[place].kind == "city")
        ),
    )
    return Net(system_id, {place: tuple(out) for place, out in leaving.items()}, stations)


def in_place_order(geodata: Geodata, names: Iterable[str]) -> tuple[str, ...]:
    """Return stations and cities from west to east: an order that no id decides."""

    def at(name: str) -> tuple[float, float, str]:
        place = geodata.stations.get(name) or geodata.junctions[name]
        return place.lon_deg, place.lat_deg, name

    return tuple(sorted(names, key=at))


def turned(hop: Hop) -> Hop:
    """Return a hop as travelled in the other direction."""
    return hop._replace(
        start_id=hop.end_id,
        end_id=hop.start_id,
        kp_km=(hop.kp_km[1], hop.kp_km[0]),
        backward=not hop.backward,
    )


def _shortest_only(hops: Iterable[Hop]) -> list[Hop]:
    best: dict[frozenset[str], Hop] = {}
    for hop in sorted(hops, key=lambda hop: hop.km):
        best.setdefault(frozenset((hop.start_id, hop.end_id)), hop)
    return list(best.values())


def pieces_between_units(
    geodata: Geodata, leg: Leg, units: Sequence[tuple[str, float, float]]
) -> tuple[Hop, ...]:
    """Return a segment of the tables cut at its branching units, as `branching_units` has them.

    Each piece has what it passes itself. They are made once, as the tables do not change.
    """
    pieces: dict[str, tuple[Hop, ...]] = geodata.kept("pieces between units", dict)
    if leg.id not in pieces:
        pieces[leg.id] = tuple(_pieces(geodata, leg, units))
    return pieces[leg.id]


def _pieces(geodata: Geodata, leg: Leg, units: Sequence[tuple[str, float, float]]) -> Iterator[Hop]:
    along = [(0.0, leg.start_id), (leg.route_km, leg.end_id)]
    places = tuple((lon, lat) for _, lon, lat in units)
    near = nearest_kps_km(leg.line_wkb, places) if places else ()
    for (name, _, _), kp_km in zip(units, near, strict=True):
        edge_km = min(EDGE_KM, leg.route_km / 4)
        along.append((min(max(kp_km, edge_km), leg.route_km - edge_km), name))
    along.sort()
    for number in range(1, len(along) - 1):  # units at one point are a metre apart
        kp_km, name = along[number]
        along[number] = (max(kp_km, along[number - 1][0] + APART_KM), name)
    likely = leg.cable_range_km.likely / leg.route_km
    for (kp_from, start), (kp_to, end) in pairwise(along):
        piece = leg if len(along) == 2 else replace(
            leg, id=f"{leg.id}/{start}/{end}", start_id=start, end_id=end,
            group_ids=groups_between(geodata, leg, kp_from, kp_to),
            segment_id=leg.id, span_kp_km=(kp_from, kp_to),
        )  # fmt: skip
        yield Hop(
            start, end, (kp_to - kp_from) * likely, leg.system_id, (piece,), leg, (kp_from, kp_to)
        )
