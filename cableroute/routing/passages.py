"""What a route passes: stations, countries, waters, straits, paths, risks, statuses."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from cableroute.errors import ModelError, kind_faults
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.crossed import countries_of, groups_of, straits_open, waters_of
from cableroute.geodata.on_date import status_of
from cableroute.geodata.store import Geodata
from cableroute.model.dates import at_date, date_text, last_day
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.statuses import (
    MAX_STATUS_AGE_YEARS,
    StatusOn,
    is_unverified,
    seen_how,
    sighting,
)
from cableroute.model.systems import System
from cableroute.routing.access import is_sea_link
from cableroute.routing.conditions import ANY_TIME, age_faults, date_faults
from cableroute.routing.features import RouteFeature, passes, station_of
from cableroute.routing.restrictions import restrictions_of
from cableroute.routing.risks import risks_of
from cableroute.routing.system_networks import (
    NO_SYSTEM,
)


def route_passes(
    geodata: Geodata, feature: RouteFeature, route: Route, *, surely: bool = False
) -> bool:
    """Return whether a route passes something: see `cableroute.routing.features.passes`.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    feature : RouteFeature
        From `find_feature`.
    route : Route
        From `find_routes`, or any other.
    surely : bool
        Whether a strait that the accuracy of its line leaves open does not count.

    Examples
    --------
    >>> from cableroute.routing.features import find_feature
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> route_passes(geo, find_feature(geo, "Egypt"), geo.paths["EG-P-ZAF-ABT-CAIRO"])
    True
    """
    paths = _path_ids(geodata, route) or ("",)
    return any(passes(geodata, feature, route.legs, path_id=path, surely=surely) for path in paths)


def _path_ids(geodata: Geodata, route: Route) -> tuple[str, ...]:
    return route.path_ids or ((route.id,) if route.id in geodata.paths else ())


class _State(NamedTuple):
    """Whether the status of a system is unverified, and its status on a date that is asked."""

    is_old: bool
    then: StatusOn | None

    def in_service(self, system: System) -> bool | None:
        return system.status == "in service" if self.then is None else self.then.is_there

    def said(self, system: System) -> str:
        if self.is_old:
            return f"unverified, {sighting(system)}"
        return system.status if self.then is None else self.then.words


# --- what a route passes ---


class Passage(NamedTuple):
    """What a route passes, and its status.

    Parameters
    ----------
    systems : tuple of str
        Names of the systems, in the order of travel.
    interconnects : int
        Changes of system; a modelled leg counts as a system.
    stations : tuple of str
        Ids of the stations between the ends.
    countries : tuple of str
        Countries over whose land a leg runs, or in which it begins or ends, in order.
    straits : tuple of str
        Names of the straits, in order.
    path_ids : tuple of str
        Crossing paths taken.
    access_km : float
        Terrestrial backhaul: route km of links from the ends to the stations, and of assumed links
        between landings of one town.
    in_service : bool or None
        Whether every system is certainly in service; None where that cannot be said.
    status : str
        The same in words: which part is not, since when each was seen.
    waters : tuple of str
        English names of the waters, in order; repair zones are not among them.
    risks : tuple of str
        Ids of the risks of these countries, straits and waters that hold, or may: at the date,
        or the data's.
    unverified : tuple of str
        Ids of the systems whose status is unverified, in the order of travel.
    waters_on_land : tuple of str
        Those of the waters whose zone only legs on land cross: by that of the Suez Canal no cable
        runs in the canal.
    straits_open : tuple of str
        Names of the straits of which the accuracy of its lines leaves open whether it passes them.
    restrictions : tuple of str
        Ids of the restrictions between its ends, or of what is bought along it, that hold, or may.
    """

    systems: tuple[str, ...]
    interconnects: int
    stations: tuple[str, ...]
    countries: tuple[str, ...]
    straits: tuple[str, ...]
    path_ids: tuple[str, ...]
    access_km: float
    in_service: bool | None
    status: str
    waters: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    waters_on_land: tuple[str, ...] = ()
    straits_open: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()


def passage(
    geodata: Geodata,
    route: Route,
    *,
    on: int | str | None = None,
    max_status_age_years: float = MAX_STATUS_AGE_YEARS,
    retirement_age_years: float | None = None,
) -> Passage:
    """Return what a route passes: systems, stations, countries and straits, and its status.

    Parameters
    ----------
    geodata : Geodata
        The tables that the route is of.
    route : Route
        From `find_routes`, or any route of legs of the tables.
    on : int or str, optional
        Year or ISO date for the status, as in `Conditions`; without it, the status that was
        last seen.
    max_status_age_years : float
        A status that was seen longer before the data's date, or before an earlier `on`, is
        unverified, years: whether the route is in service is then not known.
    retirement_age_years : float, optional
        As in `Conditions`.

    Raises
    ------
    ModelError
        `on` is not a date, or an age is not a number of years.

    Examples
    --------
    >>> from cableroute import find_routes
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> route = find_routes(geo, "Marseille", "Mumbai", avoid=["Egypt"])[0]
    >>> passed = passage(geo, route)
    >>> "EG" in passed.countries, passed.interconnects == len(passed.systems) - 1
    (False, True)
    """
    faults = kind_faults("route", route, Route, "give one of find_routes") + world_faults(geodata)
    faults += age_faults("max_status_age_years", max_status_age_years)
    if retirement_age_years is not None:
        faults += age_faults("retirement_age_years", retirement_age_years)
    on = date_text(on)
    ModelError.check("passage", faults or date_faults(geodata, on))
    order = [system for system, _ in groupby(leg.system_id for leg in route.legs if leg.system_id)]
    order = [system for system, _ in groupby(order)]
    places = [route.legs[0].start_id, *(leg.end_id for leg in route.legs)]
    straits = [
        name
        for name in groups_of(geodata, route.legs)
        if name in geodata.groups and geodata.groups[name].kind == "strait"
    ]
    may_be = straits_open(geodata, route.legs)
    systems = [geodata.systems[name] for name in dict.fromkeys(order) if name in geodata.systems]
    date = None if on is None or on == ANY_TIME else str(on)
    day = None if date is None else last_day(date)

    def state(system: System) -> _State:
        old = is_unverified(
            system,
            as_of=min(day or geodata.data_date, geodata.data_date),
            max_age_years=max_status_age_years,
        )
        if date is None:
            return _State(old, None)
        return _State(
            old, status_of(geodata, system, date, retirement_age_years=retirement_age_years)
        )

    in_service, status = _status(geodata, systems, route, date, state)
    own_waters = {box.name_en for box in geodata.waters.values()}
    waters = tuple(name for name in waters_of(geodata, route.legs) if name in own_waters)
    at_sea = waters_of(geodata, [leg for leg in route.legs if leg.medium == "sea"])
    return Passage(
        systems=tuple(
            geodata.systems[name].name if name in geodata.systems else name for name in order
        ),
        interconnects=max(len(order) + len(_gaps(route)) - 1, 0),
        stations=tuple(place for place in dict.fromkeys(places[1:-1]) if place in geodata.stations),
        countries=countries_of(geodata, route.legs),
        straits=tuple(geodata.groups[name].name for name in straits if name not in may_be),
        path_ids=_path_ids(geodata, route),
        access_km=math.fsum(leg.route_km for leg in route.legs if _is_access(geodata, leg)),
        in_service=in_service,
        status=status,
        waters=waters,
        risks=tuple(risk.id for risk in risks_of(geodata, route.legs, date=day)),
        unverified=tuple(system.id for system in systems if state(system).is_old),
        waters_on_land=tuple(name for name in waters if name not in at_sea),
        straits_open=tuple(geodata.groups[name].name for name in straits if name in may_be),
        restrictions=tuple(item.id for item in restrictions_of(geodata, route, date=day)),
    )


def _is_access(geodata: Geodata, leg: Leg) -> bool:
    """Return whether a leg is a link from an end, or a straight line from a point.

    A line of one's own that ends at a station is neither, wherever its other end is.
    """
    ends = leg.start_id, leg.end_id
    return leg.id in geodata.backhaul or leg.id in ("~".join(ends), "~".join(reversed(ends)))


def _status(
    geodata: Geodata,
    systems: Sequence[System],
    route: Route,
    date: str | None,
    state_of: Callable[[System], _State],
) -> tuple[bool | None, str]:
    words: list[str] = []
    states: list[bool | None] = []
    for system in systems:
        legs = [leg for leg in route.legs if leg.system_id == system.id]
        state, said = _of_system(system, legs, state_of(system))
        states.append(state)
        words += [said] * bool(said)
    for system, _ in guessed_crossings(geodata, route):
        states.append(None)
        words.append(f"whether {system.name} can be taken is not known")
    for leg in _gaps(route):
        states.append(False)
        words.append(f"no system joins {leg.name}")
    for leg in route.legs:
        if _is_access(geodata, leg) and is_sea_link(leg):
            states.append(False)
            words.append(f"the link over sea {leg.name} is modelled, of no system")
    if not states:
        at_sea = any(leg.medium == "sea" for leg in route.legs)
        start = (
            "no system is named"
            if at_sea
            else "a route over land: corridor not attributed to a system"
        )
        return None, "; ".join([start, *_none_works(geodata, route, state_of)])
    whole = None if None in states and False not in states else all(states)
    start = {
        True: "every part in service",
        False: "not all in service",
        None: "whether every part is in service is not known",
    }[whole]
    if date:
        if whole and last_day(date) > last_day(geodata.data_date):
            start = "every part assumed to be still in service"
        start += f" {at_date(date)}"
    return whole, "; ".join([start, *words])


def _of_system(system: System, legs: Sequence[Leg], seen: _State) -> tuple[bool | None, str]:
    """Return whether the legs of a system are in service, and what is to be said of it."""
    then = seen.then
    over = ("retired", "out of service") if then else ()  # its system may have been there
    running = ("in service", "modelled", *over)
    worse = [leg.status for leg in legs if leg.status not in running]
    state = seen.in_service(system)
    if then is not None and then.status == "planned":  # its legs are planned as it is
        return None, f"{system.name} {then.words}"
    if worse:
        state = False if state is not None else None
    if seen.is_old and state is not False:
        return None, f"{system.name} unverified, {sighting(system)}"
    if state is True:
        listed = not then and seen_how(system) == "listed"
        if listed:
            return True, f"{system.name} only listed {system.status_date}"
        return True, f"{system.name} {then.words}" if then else ""
    if then is not None and not worse:
        return state, f"{system.name} {then.words}"
    what = worse[0] if worse and system.status == "in service" else system.status
    if what == "in service" and system.ready_for_service:
        what = f"in service since {system.ready_for_service}"
    expected = system.status not in ("in service", "stalled", "unverified", "retired")
    if expected and system.ready_for_service:
        what += f", expected {system.ready_for_service}"
    return state, f"{system.name} {what}"


def _none_works(geodata: Geodata, route: Route, state_of: Callable[[System], _State]) -> list[str]:
    """Return the systems known to cross between a path's ends, where none is known to work."""
    ends = {
        frozenset((geodata.paths[name].start_id, geodata.paths[name].end_id))
        for name in _path_ids(geodata, route)
        if name in geodata.paths
    }
    systems = [
        geodata.systems[item.system_id]
        for item in geodata.crossings.values()
        if item.system_id in geodata.systems and frozenset((item.start_id, item.end_id)) in ends
    ]
    crossing = dict.fromkeys(item for item in systems if item.visibility == "public")
    for system in crossing:
        seen = state_of(system)
        if seen.in_service(system) and not seen.is_old:
            return []
    named = [f"{item.name} {state_of(item).said(item)}" for item in crossing]
    return [f"of the systems that cross there none is known to work: {', '.join(named)}"] * bool(
        named
    )


def _gaps(route: Route) -> list[Leg]:
    """Return the modelled legs of a route, that no system joins."""
    return [leg for leg in route.legs if leg.status == NO_SYSTEM]


def _leg_ids(path: Route) -> set[str]:
    return {leg.id for leg in path.legs}


def guessed_crossings(geodata: Geodata, route: Route) -> list[tuple[System, Route]]:
    """Return each system that a route takes where no source names the ends of its crossing.

    With the crossing path: the system is but a candidate between its ends.
    """
    guesses = []
    for path in (geodata.paths.get(name) for name in route.path_ids):
        legs = _leg_ids(path) if path else set()
        names = sorted({leg.system_id for leg in route.legs if leg.id in legs} - {""})
        guesses += [
            (geodata.systems[name], path)
            for name in names
            if path and _only_candidate(geodata, name, path)
        ]
    return guesses


def _only_candidate(geodata: Geodata, system: str, path: Route) -> bool:
    """Return whether a system is but a candidate for the crossing between a path's ends."""
    ends = {path.start_id, path.end_id}
    grades = {
        item.attribution_confidence
        for item in geodata.crossings.values()
        if item.system_id == system and {item.start_id, item.end_id} == ends
    }
    return grades == {"candidate"}


def landings_of(geodata: Geodata, system: System) -> set[str]:
    """Return the ids of the stations where a system lands."""
    ends = {
        station_of(geodata, place)
        for leg in geodata.segments_of.get(system.id, ())
        for place in (leg.start_id, leg.end_id)
    }
    crossing = {
        place
        for item in geodata.crossings.values()
        if item.system_id == system.id
        for place in (item.start_id, item.end_id)
    }
    return ends | crossing
