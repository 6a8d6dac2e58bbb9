"""The links that traffic takes: pieces of segments, landings, crossings on land, backhaul."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem, as_list, is_number, listed_faults
from cableroute.geodata.crossed import countries_of, groups_of
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.routing.access import is_sea_link
from cableroute.routing.conditions import Conditions, date_faults, with_conditions
from cableroute.routing.features import RouteFeature, passes, station_of
from cableroute.routing.system_networks import Hop, offers
from cableroute.text import counted
from cableroute.traffic.capacity import NOT_KNOWN, Capacity, capacity_of

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Integers = NDArray[np.intp]

ALONG_THE_LEGS = ("waters", "incident")
"""Kinds of features for which each link is looked at: no id in it says whether it passes one."""

ADDED = "given: a link that is not in the tables"


class TrafficLink(NamedTuple):
    """One link between two places, passable in both directions.

    Parameters
    ----------
    id : str
        Id of the piece of a segment, or of the system and what it takes on land.
    start_id, end_id : str
        Places at its ends: stations, junctions, branching units.
    km : float
        Likely length of cable, km.
    capacity : Capacity
        What it can carry.
    legs : tuple of Leg
        What it is made of; none for a link that is added.
    system_id, path_id : str
        The system whose link it is, and the path that it takes across a country; empty where none.
    """

    id: str
    start_id: str
    end_id: str
    km: float
    capacity: Capacity
    legs: tuple[Leg, ...] = ()
    system_id: str = ""
    path_id: str = ""


class AddedLink(NamedTuple):
    """A link that is not in the tables: what a cable or a path that might be built would add.

    Experimental: the record does not confirm these figures yet, and names may change.

    `low_tbps` and `high_tbps` are what it is sure to carry, and the most.

    Examples
    --------
    >>> AddedLink("planned", "FR-MRS", "IN-BOM", 9000.0, 4.0, 10.0).high_tbps
    10.0
    """

    id: str
    start_id: str
    end_id: str
    cable_km: float
    low_tbps: float
    high_tbps: float


class Arcs(NamedTuple):
    """Links in both directions, by the numbers of the places where they start and end.

    Parameters
    ----------
    link : array of int
        Number of the link of each arc.
    first : array of int
        The first arc of all those from one place to another.
    end : array of int
        Where these end.
    row_start : array of int
        By place, the first of these that starts there; and how many there are.
    between : mapping of (int, int) to (int, int)
        By the two places, the first arc and that after the last.
    """

    link: Integers
    first: Integers
    end: Integers
    row_start: Integers
    between: Mapping[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, eq=False)
class TrafficNetwork:
    """Links and places, and by which places each country is reached.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    links : tuple of TrafficLink
        Every link.
    terminals : mapping of str to tuple of str
        By country that links join to another, its landing stations and cities: traffic begins and
        ends at any of them.
    """

    geodata: Geodata
    links: tuple[TrafficLink, ...]
    terminals: Mapping[str, tuple[str, ...]]
    _links: dict[RouteFeature, Integers] = field(default_factory=dict, repr=False)

    def __repr__(self) -> str:
        """Return how many links, places and countries there are."""
        return (
            f"<TrafficNetwork {counted(len(self.links), 'link')}, "
            f"{counted(len(self.places), 'place')}, {counted(len(self.terminals), 'country')}>"
        )

    @cached_property
    def places(self) -> dict[str, int]:
        """Number of each place."""
        ends = {end for link in self.links for end in (link.start_id, link.end_id)}
        ends |= {name for names in self.terminals.values() for name in names}
        return {name: number for number, name in enumerate(sorted(ends))}

    @cached_property
    def ends(self) -> NDArray[np.intp]:
        """Numbers of the places at the ends of each link."""
        pairs = [(self.places[link.start_id], self.places[link.end_id]) for link in self.links]
        return np.array(pairs, np.intp).reshape(-1, 2)

    @cached_property
    def arcs(self) -> Arcs:
        """The links in both directions."""
        start, end = np.concatenate([self.ends, self.ends[:, ::-1]]).T
        order = np.lexsort((end, start))
        start, end = start[order], end[order]
        is_new = np.ones(len(order), bool)
        is_new[1:] = (np.diff(start) != 0) | (np.diff(end) != 0)
        first = np.flatnonzero(is_new)
        start, end, last = start[first], end[first], np.append(first, len(order))[1:]
        places = zip(start.tolist(), end.tolist(), strict=True)
        return Arcs(
            order % max(len(self.links), 1),
            first,
            end,
            np.searchsorted(start, np.arange(len(self.places) + 1)),
            dict(zip(places, zip(first.tolist(), last.tolist(), strict=True), strict=True)),
        )

    @cached_property
    def terminal_numbers(self) -> dict[str, Integers]:
        """Numbers of the places at which each country is reached."""
        return {
            code: np.array([self.places[name] for name in names], np.intp)
            for code, names in self.terminals.items()
        }

    @cached_property
    def km(self) -> Floats:
        """Likely length of cable of each link, km."""
        return np.array([link.km for link in self.links])

    @cached_property
    def low_tbps(self) -> Floats:
        """Capacity of each link that is known to be lit."""
        return np.array([link.capacity.low_tbps for link in self.links])

    @cached_property
    def high_tbps(self) -> Floats:
        """The most that each link can carry."""
        return np.array([link.capacity.high_tbps for link in self.links])

    def links_of(self, feature: RouteFeature) -> Integers:
        """Return the numbers of the links that pass a feature, so that they fail with it.

        Numbers, not flags: of 25,000 features on 100,000 links these would take 2.5 GB.
        """
        if feature not in self._links:
            candidates = sorted(self._may_pass(feature))
            passing = [number for number in candidates if self._passes(feature, self.links[number])]
            self._links[feature] = np.array(passing, np.intp)
        return self._links[feature]

    def flags(self, links: Integers) -> Flags:
        """Return which links are among some, by their numbers."""
        is_among = np.zeros(len(self.links), bool)
        is_among[links] = True
        return is_among

    def parts(self, alive: Flags) -> Integers:
        """Return the number of the part of each place that some links join."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import connected_components

        arcs, size = self.arcs, len(self.places)
        joined = arcs.first
        if len(arcs.first):
            joined = np.flatnonzero(np.logical_or.reduceat(alive[arcs.link], arcs.first))
        rows = np.searchsorted(joined, arcs.row_start)
        graph: Any = csr_array((np.ones(len(joined)), arcs.end[joined], rows), shape=(size, size))
        return connected_components(graph, directed=False)[1].astype(np.intp)

    def _may_pass(self, feature: RouteFeature) -> Iterable[int]:
        """Return the links that may pass a feature."""
        if feature.kind in ALONG_THE_LEGS:
            return range(len(self.links))
        ids = {feature.id}
        if feature.kind == "group":
            ids.update(self.geodata.groups[feature.id].system_ids)
        numbers = {number for name in ids for number in self._by_id.get(name, ())}
        if feature.kind == "country":
            numbers.update(self._in_country.get(feature.id, ()))
        return numbers

    def _passes(self, feature: RouteFeature, link: TrafficLink) -> bool:
        if not link.legs:
            return feature.id in (link.id, link.start_id, link.end_id)
        return feature.id in (link.start_id, link.end_id) or passes(
            self.geodata, feature, link.legs, system_id=link.system_id, path_id=link.path_id
        )

    @cached_property
    def _by_id(self) -> dict[str, list[int]]:
        """Links by every id that they have, of groups too: only these pass what has the id."""
        links: dict[str, list[int]] = {}
        for number, link in enumerate(self.links):
            names = {link.id, link.start_id, link.end_id, link.system_id, link.path_id}
            names |= {*groups_of(self.geodata, link.legs)}
            for leg in link.legs:
                ends = {
                    station_of(self.geodata, leg.start_id),
                    station_of(self.geodata, leg.end_id),
                }
                names |= {leg.id, leg.segment_id, leg.system_id, *ends}
            for name in names:
                links.setdefault(name, []).append(number)
        return links

    @cached_property
    def _in_country(self) -> dict[str, list[int]]:
        """Links by the countries on whose land their legs are, begin or end."""
        links: dict[str, list[int]] = {}
        for number, link in enumerate(self.links):
            for code in countries_of(self.geodata, link.legs):
                links.setdefault(code, []).append(number)
        return links

    def lon_lat(self, name: str) -> tuple[float, float]:
        """Return the position of a place."""
        place = self.geodata.stations.get(name) or self.geodata.junctions[name]
        return place.lon_deg, place.lat_deg

    def alive(self, removed: Iterable[RouteFeature] = ()) -> Flags:
        """Return which links are left when features are removed."""
        left = np.ones(len(self.links), bool)
        for feature in removed:
            left[self.links_of(feature)] = False
        return left


def traffic_network(
    geodata: Geodata,
    conditions: Conditions | None = None,
    *,
    add: Sequence[AddedLink] = (),
) -> TrafficNetwork:
    """Return the links that come into question, with what each can carry.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    conditions : Conditions, optional
        Their `on`, statuses, `cross_connect` and `confidential`, and what they avoid, as in
        `find_routes`.
    add : sequence of AddedLink
        Your links, between places of the tables.

    Raises
    ------
    ModelError
        An `on` that is no date, an added link between places that are not there, or with figures
        that cannot be.

    Notes
    -----
    Systems that land at one station are taken to be joined there: whether they are is not
    published. Backhaul on land has no published capacity: it sets no limit, and none of it is
    known to be lit.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> net = traffic_network(open_geodata())
    >>> net.terminals["KE"]
    ('CITY-NBO', 'KE-MBA', 'KE-NYA')
    """
    stated = with_conditions("traffic_network", conditions, {})
    add = as_list(add)
    ModelError.check(
        "traffic_network", [*date_faults(geodata, stated.on), *_link_faults(geodata, add)]
    )
    links = [
        _link_of_hop(geodata, system_id, hop)
        for system_id, hops in offers(geodata, stated).hops.items()
        for hop in hops
    ]
    links += [
        TrafficLink(leg.id, leg.start_id, leg.end_id, leg.cable_range_km.likely, NOT_KNOWN, (leg,))
        for leg in geodata.backhaul.values()
        if (stated.confidential or leg.visibility == "public")
        and (stated.modelled_legs or not is_sea_link(leg))
    ]
    links += [
        TrafficLink(
            one.id,
            one.start_id,
            one.end_id,
            float(one.cable_km),
            Capacity(float(one.low_tbps), None, float(one.high_tbps), ADDED),
        )
        for one in add
    ]
    return TrafficNetwork(geodata, tuple(links), _terminals(geodata, links))


def _link_of_hop(geodata: Geodata, system_id: str, hop: Hop) -> TrafficLink:
    leg_id = hop.legs[0].id if len(hop.legs) == 1 and hop.trunk is not None else ""
    taken = hop.path_id or "+".join(leg.id for leg in hop.legs)
    return TrafficLink(
        leg_id or f"{system_id}:{taken}",
        hop.start_id,
        hop.end_id,
        hop.km,
        capacity_of(geodata, system_id, hop.trunk),
        hop.legs,
        system_id,
        hop.path_id,
    )


def _terminals(geodata: Geodata, links: Sequence[TrafficLink]) -> dict[str, tuple[str, ...]]:
    """Return the stations and cities on links, by country that links join to another one."""
    country_of: dict[str, str] = {}
    for link in links:
        for name in (link.start_id, link.end_id):
            if name in geodata.stations:
                country_of[name] = geodata.stations[name].country
            elif name in geodata.junctions and geodata.junctions[name].kind == "city":
                country_of[name] = geodata.junctions[name].country
    together: dict[int, set[str]] = {}
    terminals: dict[str, list[str]] = {}
    for name, group in _group_of_places(links).items():
        if code := country_of.get(name):
            together.setdefault(group, set()).add(code)
            terminals.setdefault(code, []).append(name)
    joined = {code for codes in together.values() if len(codes) > 1 for code in codes}
    return {code: tuple(sorted(terminals[code])) for code in sorted(joined)}


def _group_of_places(links: Sequence[TrafficLink]) -> dict[str, int]:
    """Return for each place the number of the group of places that links join."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    places = list(dict.fromkeys(end for link in links for end in (link.start_id, link.end_id)))
    number = {name: at for at, name in enumerate(places)}
    starts = [number[link.start_id] for link in links]
    ends = [number[link.end_id] for link in links]
    graph = coo_array((np.ones(len(links)), (starts, ends)), shape=(len(places), len(places)))
    _, groups = connected_components(graph, directed=False)
    return dict(zip(places, groups.tolist(), strict=True))


def _link_faults(geodata: Geodata, add: Sequence[AddedLink]) -> list[Problem]:
    faults = listed_faults("add", add, AddedLink, "give a list of AddedLink(...)")
    if faults:
        return faults
    for one in add:
        for end in (one.start_id, one.end_id):
            if end not in geodata.stations and end not in geodata.junctions:
                hint = "give the id of a station or junction"
                faults.append(Problem("place", one.id, f"{end!r} is not in the tables", hint))
        if not is_number(one.cable_km) or one.cable_km < 0:
            faults.append(Problem("length", one.id, f"has {one.cable_km!r} km", "give 0 or more"))
        if not 0 <= one.low_tbps <= one.high_tbps:
            what = f"carries {one.low_tbps!r} to {one.high_tbps!r} Tbps"
            faults.append(Problem("capacity", one.id, what, "give 0 or more, low to high"))
    return faults
