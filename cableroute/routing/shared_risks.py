"""What a route fails with: groups, places, sections, dated risks, recorded faults; repair zones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cableroute.geodata.crossed import groups_of
from cableroute.geodata.cuts import HIT, SPARED, cut_of, cut_on
from cableroute.geodata.leg_zones import zones_of
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import kp_of_point
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.routing.risks import risks_of
from cableroute.routing.system_networks import branching_units, pieces_between_units

SAME_KP_KM = 0.01
"""KPs of one segment nearer than this are one."""


class RouteRisk(NamedTuple):
    """What fails at once for all that passes it.

    Parameters
    ----------
    kind : str
        "group" (a shared-risk group, a strait or a recorded common failure), "place" (a station,
        a beach manhole, a branching unit, a city), "section" (one segment of a system between
        two branching units, or one stretch of trench on land), "risk" (a dated risk of the
        countries, waters or straits that are crossed, such as a conflict), "incident" (a verified
        event that has cut it), or an exposure: "event" (one of several systems that may have) or
        "zone" (a repair zone, in which cuts wait for the same ships).
    id : str
        Of the group, the place, the section, the risk, the incident or the zone.
    """

    kind: str
    id: str


EXPOSURES = ("event", "zone")
"""Kinds that do not cut two routes, or not for sure: they count after those that do."""


def causes(risks: Iterable[RouteRisk]) -> frozenset[RouteRisk]:
    """Return the risks that cut every route with them, without mere exposures.

    Examples
    --------
    >>> causes([RouteRisk("zone", "Mediterranean"), RouteRisk("place", "FR-MRS")])
    frozenset({RouteRisk(kind='place', id='FR-MRS')})
    """
    return frozenset(risk for risk in risks if risk.kind not in EXPOSURES)


class RouteRisks:
    """The risks of legs and routes by some tables; without tables, by the legs alone."""

    def __init__(
        self, geodata: Geodata | None, *, date: str | None = None, confidential: bool = False
    ) -> None:
        self._geodata = geodata
        self._incidents = [
            item
            for item in (() if geodata is None else geodata.incidents.values())
            if confidential or item.visibility == "public"
        ]
        self._held = partial(risks_of, date=date, confidential=confidential)
        self._units = {} if geodata is None else branching_units(geodata)
        self._common: dict[str, list[str]] = {}
        self._cuts: dict[tuple[str, str], frozenset[RouteRisk]] = {}
        self._pieces: dict[str, list[tuple[float, float, str, str, str]]] = {}
        for group in () if geodata is None else geodata.groups.values():
            for system in group.system_ids:
                self._common.setdefault(system, []).append(group.id)

    def of_route(self, route: Route) -> frozenset[RouteRisk]:
        """Return the risks of a route: causes and exposures; its own two ends do not count."""
        risks = set(self.of_legs(route.legs, ends=(route.start_id, route.end_id)))
        geodata = self._geodata
        if geodata is None:
            return frozenset(risks)
        for leg in route.legs:
            if leg.medium == "sea":
                risks.update(RouteRisk("zone", zone) for zone in zones_of(geodata, leg) if zone)
        systems = {leg.system_id for leg in route.legs}
        for item in self._incidents:
            cut = {cut_of(geodata, item, name, route) for name in systems & {*item.system_ids}}
            if HIT in cut and item.verified:
                risks.add(RouteRisk("incident", item.id))
            if cut - {SPARED} and len(item.system_ids) > 1:  # of one: where both pass its section
                risks.add(RouteRisk("event", item.id))
        return frozenset(risks)

    def of_legs(
        self, legs: Sequence[Leg], *, ends: Iterable[str] = (), system_id: str = ""
    ) -> frozenset[RouteRisk]:
        """Return the risks of legs, taken by a system where they name none of their own."""
        risks: set[RouteRisk] = set()
        for leg in legs:
            group_ids = leg.group_ids if self._geodata is None else groups_of(self._geodata, [leg])
            risks.update(RouteRisk("group", group) for group in group_ids)
            if leg.medium == "land":  # a group that names systems is of their land crossings
                groups = self._common.get(leg.system_id or system_id, ())
                risks.update(RouteRisk("group", group) for group in groups)
            for section, start, end in self._sections(leg):
                risks |= {
                    RouteRisk("section", section),
                    RouteRisk("place", start),
                    RouteRisk("place", end),
                }
        if self._geodata is not None:
            risks.update(RouteRisk("risk", risk.id) for risk in self._held(self._geodata, legs))
            for leg in legs:
                risks |= self._cut(leg, leg.system_id or system_id)
        return frozenset(risks) - {RouteRisk("place", end) for end in ends}

    def _cut(self, leg: Leg, system: str) -> frozenset[RouteRisk]:
        """Return the verified events that have cut a leg, as a system takes it."""
        key = (leg.id, system)
        if key not in self._cuts:
            assert self._geodata is not None
            incidents = [it for it in self._incidents if it.verified and system in it.system_ids]
            taken = replace(leg, system_id=system) if incidents and not leg.system_id else leg
            self._cuts[key] = frozenset(
                RouteRisk("incident", item.id)
                for item in incidents
                if cut_on(self._geodata, item, taken) == HIT
            )
        return self._cuts[key]

    def _sections(self, leg: Leg) -> list[tuple[str, str, str]]:
        """Return the sections of a leg, each with its two places."""
        trunk = leg.segment_id or leg.id
        if self._geodata is None or trunk not in self._units:
            return [(leg.id, leg.start_id, leg.end_id)]
        if trunk not in self._pieces:
            segment = self._geodata.segments[trunk]
            self._pieces[trunk] = [
                (*hop.kp_km, hop.legs[0].id, hop.start_id, hop.end_id)
                for hop in pieces_between_units(self._geodata, segment, self._units[trunk])
            ]
        low, high = self._span(leg, trunk)
        return [
            (section, start, end)
            for first, last, section, start, end in self._pieces[trunk]
            if min(last, high) - max(first, low) > SAME_KP_KM
        ]

    def _span(self, leg: Leg, trunk: str) -> tuple[float, float]:
        """Return from which to which KP of its segment a leg is."""
        if leg.span_kp_km is not None:
            low, high = sorted(leg.span_kp_km)
            return low, high
        assert self._geodata is not None
        segment = self._geodata.segments[trunk]
        if leg.id == trunk:
            return 0.0, segment.route_km
        low, high = sorted(
            float(kp_of_point(segment.geometry, *point).kp_km) for point in (leg.start, leg.end)
        )
        return low, high
