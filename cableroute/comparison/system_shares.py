"""Which systems join two regions, with and without a country or strait, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from cableroute.errors import UnknownNameError
from cableroute.geodata.on_date import retirement_ages
from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import ANY_TIME, Conditions
from cableroute.routing.features import RouteFeature, passes
from cableroute.routing.system_networks import Hop, offers

Part = tuple[str, frozenset[str]]
"""A connected part of a system: its id, and the stations that it joins."""

MANY = 1_000_000
"""Above the number of paths between any two regions."""


@dataclass(frozen=True)
class Links:
    """The connected parts of every system, with and without a feature.

    Parameters
    ----------
    start, end : frozenset of str
        Stations of the two regions.
    parts, parts_without : tuple
        System id and stations of each connected part.
    """

    start: frozenset[str]
    end: frozenset[str]
    parts: tuple[Part, ...]
    parts_without: tuple[Part, ...]

    @property
    def joining(self) -> frozenset[str]:
        """Systems that alone join the two regions."""
        return self._joining(self.parts)

    @property
    def crossing(self) -> frozenset[str]:
        """Those of them that do not without the feature."""
        return self.joining - self._joining(self.parts_without)

    @property
    def touching(self) -> frozenset[str]:
        """Systems of which a part is lost without the feature."""
        return frozenset(name for name, _ in set(self.parts) - set(self.parts_without))

    def _joining(self, parts: Iterable[Part]) -> frozenset[str]:
        return frozenset(name for name, at in parts if at & self.start and at & self.end)


class SystemSets(NamedTuple):
    """Ids of the systems in service on a date: certainly, likely, and possibly."""

    sure: frozenset[str]
    likely: frozenset[str]
    possible: frozenset[str]


def regions_of(geodata: Geodata, text: str) -> frozenset[str]:
    """Return the codes of the countries of regions, sub-regions or countries, between commas.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> sorted(regions_of(geo, "Southern Asia, Singapore"))[:3]
    ['AF', 'BD', 'BT']
    """
    codes: set[str] = set()
    for name in filter(None, map(str.strip, text.split(","))):
        inside = {
            item.id
            for item in geodata.countries.values()
            if name.casefold() in (item.region.casefold(), item.subregion.casefold())
        }
        if not inside:
            try:
                inside = {geodata.find_country(name).id}
            except UnknownNameError as error:
                regions = sorted({item.region for item in geodata.countries.values()} - {""})
                message = f"{error}; or name a region: {', '.join(regions)}"
                raise UnknownNameError(message, error.suggestions, error.ids) from None
        codes |= inside
    if not codes:
        raise UnknownNameError(f"{text!r} names no region: give one, e.g. Europe")
    return frozenset(codes)


def links_between(
    geodata: Geodata,
    start: Collection[str],
    end: Collection[str],
    feature: RouteFeature,
    *,
    confidential: bool = False,
) -> Links:
    """Return the connected parts of each system that was ever there, with and without a feature."""
    ever = Conditions(on=ANY_TIME, allow_unverified=True, confidential=confidential)
    parts: list[Part] = []
    without: list[Part] = []
    for name, hops in offers(geodata, ever).hops.items():
        parts += ((name, at) for at in _connected_parts(geodata, hops))
        kept = [
            hop
            for hop in hops
            if not passes(geodata, feature, hop.legs, system_id=name, path_id=hop.path_id)
        ]
        without += ((name, at) for at in _connected_parts(geodata, kept))

    def stations(codes: Collection[str]) -> frozenset[str]:
        return frozenset(it.id for it in geodata.stations.values() if it.country in codes)

    return Links(stations(start), stations(end), tuple(parts), tuple(without))


def _connected_parts(geodata: Geodata, hops: Iterable[Hop]) -> list[frozenset[str]]:
    """Return the stations of each connected part of hops."""
    groups: dict[str, set[str]] = {}
    for hop in hops:
        one = groups.setdefault(hop.start_id, {hop.start_id})
        other = groups.setdefault(hop.end_id, {hop.end_id})
        if one is not other:
            one |= other
            groups |= dict.fromkeys(other, one)
    seen = {id(group): group for group in groups.values()}
    return [frozenset(group & geodata.stations.keys()) for group in seen.values()]


def system_sets(geodata: Geodata, conditions: Conditions) -> SystemSets:
    """Return the systems in service on the date of conditions: certainly, likely, possibly.

    Likely: as a search takes them. Surely: those of them that are no plans, and are there at the
    lowest age at which systems are taken to retire. Possibly: also those whose status or date is
    not known, and those that the highest age keeps.
    """
    ages = retirement_ages(geodata)
    age_years = conditions.retirement_age_years
    lowest, highest = (
        (age_years, age_years) if age_years is not None or ages is None else (ages.low, ages.high)
    )
    young = replace(conditions, retirement_age_years=lowest)
    old = replace(conditions, retirement_age_years=highest)
    sure, likely, possible = set(), set(), set()
    for name, system in geodata.systems.items():
        if not conditions.confidential and system.visibility != "public":
            continue
        then = conditions.status_on(system, geodata)
        late, early = old.status_on(system, geodata), young.status_on(system, geodata)
        if then is None or late is None or early is None:
            continue
        if late.is_there is not False and system.status != "stalled":
            possible.add(name)
        if then.is_there and not conditions.is_unverified(system, geodata.data_date):
            likely.add(name)
            if early.is_there and then.status == "in service":
                sure.add(name)
    return SystemSets(frozenset(sure), frozenset(likely), frozenset(possible | likely))


def disjoint_paths(links: Links, systems: Collection[str], *, without: bool = False) -> int:
    """Return the most paths between two regions no two of which take the same part of a system.

    Systems meet at the stations that both have.
    """
    parts = [
        item for item in (links.parts_without if without else links.parts) if item[0] in systems
    ]
    places = sorted({place for _, at in parts for place in at})
    number = {place: 2 + 2 * len(parts) + index for index, place in enumerate(places)}
    edges: dict[tuple[int, int], int] = {}
    for index, (_, at) in enumerate(parts):
        into, out = 2 + 2 * index, 3 + 2 * index
        edges[into, out] = 1
        for place in at:
            edges[number[place], into] = edges[out, number[place]] = 1
    for place, node in number.items():
        if place in links.start:
            edges[0, node] = MANY
        if place in links.end:
            edges[node, 1] = MANY
    return _flow(edges, 2 + 2 * len(parts) + len(places))


def _flow(edges: Mapping[tuple[int, int], int], size: int) -> int:
    """Return the maximum flow from node 0 to node 1."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import maximum_flow

    if not any(start == 0 for start, _ in edges):
        return 0
    rows, columns = np.array(list(edges), np.int32).T
    values = np.array(list(edges.values()), np.int32)
    graph = coo_array((values, (rows, columns)), shape=(size, size)).tocsr()
    return int(maximum_flow(graph, 0, 1).flow_value)
