"""All systems as one network: each hop with what it passes, and the shortest routes over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, product
from typing import Any

from cableroute.countries.steps import ShortestRoutes, Step, StepGraph
from cableroute.geodata.crossed import countries_of, groups_of
from cableroute.geodata.store import Geodata
from cableroute.model.places import LandingStation
from cableroute.model.systems import RiskGroup
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import RouteFeature, country_at, station_of
from cableroute.routing.restrictions import Pairs, pairs_apart, sides
from cableroute.routing.risks import waters_at_risk
from cableroute.routing.system_networks import OFFERED_BY, Access, Hop, offers, turned

LANDING_AREA, STRAIT = "landing area", "strait"
"""Kinds of shared-risk groups whose loss is looked at."""

PLACES = ("station", LANDING_AREA, STRAIT)
"""Kinds of which one may fail by itself, as systems and countries do not."""

KINDS = ("system", "station", LANDING_AREA, STRAIT, "country")
"""What may be lost, as tables name it."""


class CableNetwork:
    """What all systems offer as one network, in both directions.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    conditions : Conditions
        Which systems count.
    """

    def __init__(self, geodata: Geodata, conditions: Conditions) -> None:
        self.geodata = geodata
        self.conditions = conditions
        self.steps: dict[str, tuple[Step, ...]] = {}
        self.leaving: dict[str, list[Step]] = {}
        self.graphs: dict[str, StepGraph] = {}
        self.by_land: dict[tuple[str, tuple[RouteFeature, ...]], Mapping[str, Access]] = {}
        named = _Named(geodata, conditions.confidential)
        for system, hops in offers(geodata, conditions).hops.items():
            forward = [named.step(hop) for hop in hops]
            both = (*forward, *map(turned_step, forward))
            self.steps[system] = both
            for step in both:
                self.leaving.setdefault(step.start, []).append(step)

    def country(self, code: str) -> RouteFeature:
        """Return a country as what may be passed or lost."""
        return country_feature(self.geodata, code, confidential=self.conditions.confidential)

    @cached_property
    def leaving_in(self) -> Mapping[str, Mapping[str, Sequence[Step]]]:
        """The steps of each system by the places that they leave."""
        by_system: dict[str, dict[str, list[Step]]] = {system: {} for system in self.steps}
        for system, steps in self.steps.items():
            for step in steps:
                by_system[system].setdefault(step.start, []).append(step)
        return by_system

    @cached_property
    def landed(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """By country the systems that land there, and at which of its stations."""
        by_country: dict[str, dict[str, list[str]]] = {}
        for system, leaving in self.leaving_in.items():
            for place in leaving:
                if place in self.geodata.stations:
                    code = country_at(self.geodata, place)
                    by_country.setdefault(code, {}).setdefault(system, []).append(place)
        return by_country

    @cached_property
    def _graph(self) -> StepGraph:
        systems = [system for system in self.steps if self._places_excluded(system)]
        every = chain.from_iterable(self.leaving.values())
        plain = (step for step in every if step.hop.system_id not in systems)
        return StepGraph(chain(plain, *map(self._in_sides, systems)))

    @cached_property
    def apart(self) -> Pairs:
        """The pairs of countries between which nothing is bought."""
        conditions = self.conditions
        if conditions.allow_restricted:
            return frozenset()
        return pairs_apart(self.geodata, date=conditions.day, confidential=conditions.confidential)

    def _places_excluded(self, system: str) -> dict[str, frozenset[str]]:
        places = {step.start for step in self.steps[system]}
        return sides(self.geodata, places, self.apart)

    def _in_sides(self, system: str) -> Iterator[Step]:
        """Yield the steps of a system in each side: what was joined in a country apart."""
        excluded = self._places_excluded(system)
        for step in self.steps[system]:
            from_, to = (country_at(self.geodata, place) for place in step[:2])
            for side in ("", *excluded):
                inside = [f"{system} {side} {place}" for place in step[:2]]
                on = side == (from_ if from_ in excluded else "")
                off = to not in excluded.get(side, ())
                ends = product((*inside[:1], *[step.start] * on), (*inside[1:], *[step.end] * off))
                yield from (step._replace(start=start, end=end) for start, end in ends)

    def reached(
        self, start: Mapping[str, float], *, without: Iterable[RouteFeature] = ()
    ) -> ShortestRoutes:
        """Return how far each place is from the nearest of some, likely km of cable.

        Parameters
        ----------
        start : dict of str to float
            Places, and how far off the search begins there.
        without : iterable of RouteFeature
            What no step may pass.
        """
        return self._graph.search(start, frozenset(without))

    def reached_by(self, system: str, start: Iterable[str]) -> ShortestRoutes:
        """Return how far each place is from the nearest of some by the steps of one system."""
        if system not in self.graphs:
            steps = self._in_sides(system) if self._places_excluded(system) else self.steps[system]
            self.graphs[system] = StepGraph(steps)
        return self.graphs[system].search(dict.fromkeys(start, 0.0), frozenset())


def turned_step(step: Step) -> Step:
    """Return a step taken back."""
    return step._replace(start=step.end, end=step.start, hop=turned(step.hop))


def stations_in(geodata: Geodata, code: str, *, confidential: bool = False) -> tuple[str, ...]:
    """Return the ids of the landing stations of a country."""
    return tuple(
        item.id
        for item in geodata.stations.values()
        if item.country == code and (confidential or item.visibility == "public")
    )


def country_feature(geodata: Geodata, code: str, *, confidential: bool) -> RouteFeature:
    """Return a country as what may be passed or lost; one that is confidential goes by its code."""
    country = geodata.countries.get(code)
    shown = country is not None and (confidential or country.visibility == "public")
    return RouteFeature("country", code, country.name_en if country and shown else code)


def kind_of(geodata: Geodata, feature: RouteFeature) -> str:
    """Return the kind of a feature as tables name it: of a group, the kind of the group."""
    return geodata.groups[feature.id].kind if feature.kind == "group" else feature.kind


def networks(geodata: Geodata, conditions: Conditions) -> tuple[CableNetwork, CableNetwork]:
    """Return the network of verified systems, and the one with unverified systems too.

    They are made once for some tables, a date and the other conditions that change an offer.
    """
    kept: dict[tuple[Any, ...], CableNetwork] = geodata.kept("networks of cables", dict)
    pair = []
    for unverified in (False, True):
        wanted = replace(conditions, allow_unverified=unverified)
        key = tuple(getattr(wanted, name) for name in (*OFFERED_BY, "allow_restricted"))
        if key not in kept:
            kept[key] = CableNetwork(geodata, wanted)
        pair.append(kept[key])
    return pair[0], pair[1]


class _Named:
    """Names what hops pass; a feature is made once."""

    def __init__(self, geodata: Geodata, confidential: bool) -> None:
        self.geodata = geodata
        self.confidential = confidential
        self.groups = {
            group.id: group
            for group in geodata.groups.values()
            if group.kind in (LANDING_AREA, STRAIT) and self.may(group)
        }
        self.of_systems: dict[str, list[str]] = {}
        for group in self.groups.values():
            for name in group.system_ids:
                self.of_systems.setdefault(name, []).append(group.id)

    def may(self, item: RiskGroup | LandingStation) -> bool:
        """Return whether something may be shown."""
        return self.confidential or item.visibility == "public"

    def step(self, hop: Hop) -> Step:
        """Return a hop with the features that it passes."""
        start, end = (self.node(place, hop.system_id) for place in (hop.start_id, hop.end_id))
        return Step(start, end, hop, self.features(hop), self.waters(hop))

    def node(self, place: str, system: str) -> str:
        """Return the node of a place: its own where systems meet there."""
        geodata = self.geodata
        junction = geodata.junctions.get(place)
        meets = place in geodata.stations or (junction is not None and junction.kind == "city")
        return place if meets else f"{place} of {system}"

    def features(self, hop: Hop) -> frozenset[RouteFeature]:
        """Return the system, stations, landing areas, straits and countries of a hop."""
        geodata = self.geodata
        features = [RouteFeature("system", hop.system_id, geodata.systems[hop.system_id].name)]
        ends = (end for leg in hop.legs for end in (leg.start_id, leg.end_id))
        places = {station_of(geodata, end) for end in (hop.start_id, hop.end_id, *ends)}
        features += (
            RouteFeature("station", place, geodata.stations[place].name_en)
            for place in places
            if place in geodata.stations and self.may(geodata.stations[place])
        )
        groups = groups_of(geodata, hop.legs)
        features += (
            RouteFeature("group", name, self.groups[name].name)
            for name in (*groups, *self.of_systems.get(hop.system_id, ()))
            if name in self.groups
        )
        features += (
            country_feature(geodata, code, confidential=self.confidential)
            for code in countries_of(geodata, hop.legs)
        )
        return frozenset(features)

    def waters(self, hop: Hop) -> frozenset[str]:
        """Return the names of the waters and straits of a hop, as risks name them."""
        return waters_at_risk(self.geodata, hop.legs)
