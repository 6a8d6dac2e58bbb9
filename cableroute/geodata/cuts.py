"""Whether a recorded cut was on a leg."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cableroute.geodata.leg_zones import zones_of
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import kp_of_point
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.systems import Incident

HIT, MAYBE, SPARED = "hit", "maybe", "spared"


def cut_on(geodata: Geodata, item: Incident, leg: Leg) -> str:
    """Return whether an incident cut a leg: "hit", "maybe" or "spared".

    Parameters
    ----------
    geodata : Geodata
        Holds the repair zones and the crossings.
    item : Incident
        The incident.
    leg : Leg
        A leg, or a piece of a segment.

    Notes
    -----
    It is spared if its system was not hit, or if the record names segments and not this one. At
    sea the place is the position, within its accuracy and that of the leg, or the repair zone; on
    land it is the country. It is "maybe" where only the system is known; where the record names
    several of its segments, and the place does not show on which of them the cut was; where the
    record names the segment of which the leg is a piece; on land, where the system has several
    paths and no source says that all were down, or where the leg only joins a beach manhole to its
    station, which no path across the country is; and at sea where the record names the segment and
    the cut was on land, at a landing of it.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> cut = geo.incidents["INC-2024-02-24-REDSEA"]
    >>> [cut_on(geo, cut, geo.segments[name]) for name in ("EIG-T7", "EIG-T10")]
    ['hit', 'spared']
    """
    verdict = _of_its_country(geodata, item, leg)
    if verdict == HIT and item.medium == "land" and _comes_ashore(geodata, leg):
        return MAYBE
    return verdict


def cut_of(geodata: Geodata, item: Incident, system: str, route: Route) -> str:
    """Return whether an incident, as it hit one system, cut a route: as `cut_on` says of a leg.

    Examples
    --------
    >>> from cableroute import find_routes
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [route] = find_routes(geo, "Marseille", "Mumbai", systems=["IMEWE"], k=1)
    >>> cut_of(geo, geo.incidents["INC-2025-09-06-JEDDAH"], "IMEWE", route)
    'hit'
    """
    legs = [leg for leg in route.legs if leg.system_id == system]
    verdicts = {cut_on(geodata, item, leg) for leg in legs}
    verdict = HIT if HIT in verdicts else MAYBE if MAYBE in verdicts else SPARED
    if verdict == MAYBE and _passes_all(geodata, item, legs):
        return HIT
    if verdict == SPARED and _crosses(geodata, item, system, route):
        return MAYBE
    return verdict


def _passes_all(geodata: Geodata, item: Incident, legs: Sequence[Leg]) -> bool:
    """Return whether a route passes every leg of its systems that may hold the cut."""
    passed = {leg.id: cut_on(geodata, item, leg) for leg in legs if leg.id in item.segment_ids}
    systems = {leg.system_id for leg in legs}
    listed = {
        name
        for name in item.segment_ids
        if name in geodata.segments and geodata.segments[name].system_id in systems
    }
    return bool(listed) and listed <= set(passed) and SPARED not in passed.values()


def _crosses(geodata: Geodata, item: Incident, system: str, route: Route) -> bool:
    """Return whether a route passes land of no system where the system crosses the country.

    Which of the paths between two stations a system takes is rarely published: a cut of it on
    land may have been on any of them.
    """
    if item.medium != "land" or not item.country:
        return False
    if not any(
        leg.medium == "land" and not leg.system_id and leg.country == item.country
        for leg in route.legs
    ):
        return False
    paths = [geodata.paths[name] for name in route.path_ids if name in geodata.paths] or [route]
    ends = {frozenset((path.start_id, path.end_id)) for path in paths}
    return any(
        frozenset((crossing.start_id, crossing.end_id)) in ends
        for crossing in geodata.crossings.values()
        if crossing.system_id == system
    )


def _comes_ashore(geodata: Geodata, leg: Leg) -> bool:
    """Return whether a leg only joins a beach manhole to its station."""
    places = (geodata.junctions.get(place) for place in (leg.start_id, leg.end_id))
    return any(place is not None and place.kind == "beach manhole" for place in places)


def _of_its_country(geodata: Geodata, item: Incident, leg: Leg) -> str:
    """Return the answer of `cut_on`, where a land cut is of all land of a system in a country."""
    if leg.system_id not in item.system_ids:
        return SPARED
    segment_id = leg.segment_id or leg.id
    if item.segment_ids and segment_id not in item.segment_ids:
        return SPARED
    if leg.medium != item.medium:
        return MAYBE if item.medium == "land" and item.segment_ids else SPARED
    segments = [
        name
        for name in item.segment_ids
        if name in geodata.segments and geodata.segments[name].system_id == leg.system_id
    ]
    sure = MAYBE if len(segments) > 1 else HIT  # it lay on one or more of them
    if item.medium == "land":
        if not item.country or not leg.country:
            return MAYBE
        if item.country != leg.country:
            return SPARED
        return MAYBE if _another_path(geodata, item, leg.system_id) else HIT
    if item.position is not None:
        if item.accuracy_km is None or math.isnan(leg.accuracy_km):
            return MAYBE
        if not _is_near(item, leg):
            return SPARED
        # of several that are named, the position may show which of them it was
        near = [name for name in segments if _is_near(item, geodata.segments[name])]
        return MAYBE if len(near) > 1 else HIT
    if any(box.zone == item.zone for box in geodata.repair_zones.values()):
        return sure if item.zone in zones_of(geodata, leg) else SPARED
    return sure if leg.id in item.segment_ids else MAYBE


def _is_near(item: Incident, leg: Leg) -> bool:
    """Return whether a leg is at the position of a cut, within the accuracy of both."""
    lon, lat = item.position or (math.nan, math.nan)
    here = kp_of_point(leg.geometry, lon, lat)
    return abs(float(here.offset_km)) <= (item.accuracy_km or 0.0) + leg.accuracy_km


def takes_down(geodata: Geodata, item: Incident, leg: Leg) -> bool:
    """Return whether a leg is out in the network as an incident cut it.

    A leg that the record names and that may have been cut is out, and so is one on land between a
    beach manhole and its station: what is not known never makes a network look better.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> cut = geo.incidents["INC-2025-09-06-JEDDAH"]
    >>> [takes_down(geo, cut, geo.segments[name]) for name in ("EIG-T6", "EIG-T10")]
    [True, False]
    """
    verdict = _of_its_country(geodata, item, leg)
    return verdict == HIT or (verdict == MAYBE and (leg.segment_id or leg.id) in item.segment_ids)


def is_placed(geodata: Geodata, item: Incident) -> bool:
    """Return whether the record says what an incident hit, so that legs can be taken out.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> is_placed(geo, geo.incidents["INC-2019-12-AAE1"])
    False
    """
    if not item.system_ids:
        return False
    if item.medium == "land":
        return bool(item.country)
    zones = {box.zone for box in geodata.repair_zones.values()}
    return bool(item.segment_ids) or item.position is not None or item.zone in zones


def _another_path(geodata: Geodata, item: Incident, system: str) -> bool:
    """Return whether a system may have had another path across the country that was up."""
    if item.paths_down_together is not None:
        return not item.paths_down_together
    return any(
        max(it or 0 for it in crossing.path_count) >= 2
        for crossing in geodata.crossings.values()
        if crossing.system_id == system
    )
