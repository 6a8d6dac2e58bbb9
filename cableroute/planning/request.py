"""What a plan is requested with: places, seabed, rules and tables, checked all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from cableroute.errors import ModelError, Problem, UnknownNameError
from cableroute.geometry import geodesy
from cableroute.model.figures import NUMBERS
from cableroute.model.places import LandingStation
from cableroute.planning.grid_path import Point
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanSettings
from cableroute.planning.task import Endpoint
from cableroute.seabed.depths import Seabed, open_seabed

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

Place: TypeAlias = str | Point | LandingStation


class PlanRequest(NamedTuple):
    """What legs are planned with, unchecked; `understood` checks a request.

    Parameters
    ----------
    what : str
        Which function was called, for its errors.
    seabed, rules, geodata, settings, progress
        As for `plan_in_detail`.
    """

    what: str
    seabed: Any
    rules: Any
    geodata: Any
    settings: Any
    progress: Any = None


class Understood(NamedTuple):
    """A checked request: the places of each leg, the seabed opened, the tables."""

    routes: list[list[Endpoint]]
    seabed: Seabed
    geodata: Geodata


def as_places(places: Any) -> tuple[Any, ...]:
    """Return places as a tuple, also where one alone is given."""
    if isinstance(places, (str, LandingStation)):
        return (places,)
    try:
        listed = tuple(places)
    except TypeError:
        return (places,)
    is_point = len(listed) == 2 and all(isinstance(item, NUMBERS) for item in listed)
    return (listed,) if is_point else listed


def understood(
    request: PlanRequest,
    labelled: Sequence[Sequence[tuple[str, Any]]],
    earlier: Iterable[Problem] = (),
) -> Understood:
    """Return the places of each leg, looked up by name, and what legs are planned with.

    Parameters
    ----------
    request : PlanRequest
        What legs are planned with.
    labelled : sequence of sequences of (str, place)
        The places of each leg, with what errors call them.
    earlier : iterable of Problem
        Faults of earlier checks.

    Raises
    ------
    UnknownNameError
        No station has a name, and nothing else is wrong.
    ModelError
        With every fault at once.
    """
    from cableroute.geodata.opening import open_geodata
    from cableroute.geodata.store import Geodata

    faults = [*earlier, *_faults(request)]
    tables = request.geodata if isinstance(request.geodata, Geodata) else open_geodata()
    unknown: list[UnknownNameError] = []
    routes: list[list[Endpoint]] = []
    for places in labelled:
        routes.append([])
        for label, place in places:
            try:
                routes[-1].append(_endpoint(tables, place))
            except UnknownNameError as error:
                unknown.append(error)
                faults.append(Problem("unknown name", label, str(error), ""))
        on_land = isinstance(request.rules, Rules) and request.rules.medium == "land"
        if len(routes[-1]) == len(places) > 1 and not on_land:
            routes[-1] = [
                _at_sea(tables, stop, routes[-1][1 if number == 0 else number - 1])
                for number, stop in enumerate(routes[-1])
            ]
            faults += [
                Problem("places", one.name, _one_place(one, two), "give two places")
                for one, two in pairwise(routes[-1])
                if geodesy.distance_km(*one.at, *two.at) == 0
            ]
    if len(faults) == 1 and unknown:
        raise unknown[0]
    ModelError.check(request.what, faults)
    seabed = request.seabed
    return Understood(routes, seabed if isinstance(seabed, Seabed) else open_seabed(seabed), tables)


def _one_place(one: Endpoint, two: Endpoint) -> str:
    """Return that two ends are one place: a city's is a station, which may be the other end."""
    same = one.name == two.name
    return "is given twice in a row" if same else f"is the same place as {two.name}"


def _faults(request: PlanRequest) -> Iterator[Problem]:
    """Yield the faults of a request, its places apart."""
    from cableroute.geodata.store import Geodata

    what, seabed, rules, geodata, settings, progress = request
    if geodata is not None and not isinstance(geodata, Geodata):
        yield Problem("type", "geodata", f"is {geodata!r}", "give open_geodata(...)")
    if not isinstance(seabed, (Seabed, str, os.PathLike, type(None))):
        yield Problem("type", "seabed", f"is {seabed!r}", "give open_seabed(...) or a file")
    if rules is not None and not isinstance(rules, Rules):
        yield Problem("type", "rules", f"is {rules!r}", "give Rules(...), or read_rules(file)")
    elif rules is not None and rules.medium != "sea" and what == "plan_landfalls":
        hint = "plan each with plan(...), or give rules of medium sea"
        yield Problem("medium", rules.name or "rules", f"the rules are for {rules.medium}", hint)
    if not isinstance(settings, PlanSettings):
        yield Problem("type", "settings", f"is {settings!r}", "give PlanSettings(...)")
        settings = PlanSettings()
    solver: Any = settings.solver
    if solver is not None and not callable(solver):
        hint = "give a function, e.g. cableroute.planning.fast_marching"
        yield Problem("type", "solver", f"{solver!r} is not a function", hint)
    if progress is not None and not callable(progress):
        yield Problem("type", "progress", f"{progress!r} is not a function", "")
    yield from detour_faults(settings.max_detour)


def detour_faults(max_detour: object) -> Iterator[Problem]:
    """Yield the faults of the limit on the length of a route."""
    if not isinstance(max_detour, NUMBERS) or isinstance(max_detour, bool) or not max_detour >= 1:
        hint = "give how many times as long as the distance a route may be, 1 or more"
        yield Problem("number", "max_detour", f"is {max_detour!r}", hint)


def _endpoint(geodata: Geodata, place: Any) -> Endpoint:
    """Return a place by its name or its degrees; a point is never moved to a station."""
    from cableroute.geodata.locate import find_place

    if isinstance(place, LandingStation):  # also one that the tables do not have
        return Endpoint(place.id, place.name_en, place.position)
    located = find_place(geodata, place, same_km=-1)
    return Endpoint(located.id, located.name_en, (located.lon_deg, located.lat_deg))


def _at_sea(geodata: Geodata, stop: Endpoint, other: Endpoint) -> Endpoint:
    """Return the landing station of a city through which the next place is nearest.

    Of the stations that a link on land joins to the city, or that are near to a city of the world;
    any other place, and a city without one, stays as it is.
    """
    from cableroute.geodata.store import place_of

    city = place_of(geodata, stop.id)
    if city is None or city.kind != "city":
        return stop
    from cableroute.geodata.locate import CITY_KM, landings_near

    stations = []
    if city.id in geodata.cities:
        for km, near in landings_near(geodata, city, CITY_KM):
            name = f"{near.name_en} ({km:,.0f} km by a straight line from {city.name_en})"
            far_km = km + float(geodesy.distance_km(*near.position, *other.at))
            stations.append((far_km, Endpoint(near.id, name, near.position)))
    for leg in geodata.backhaul.values():
        if (
            leg.medium != "land"
            or leg.visibility != "public"
            or city.id not in (leg.start_id, leg.end_id)
        ):
            continue
        station = geodata.stations.get(leg.end_id if leg.start_id == city.id else leg.start_id)
        if station is not None:
            at = station.position
            name = f"{station.name_en} ({leg.route_km:,.0f} km by land from {city.name_en})"
            far_km = leg.route_km + float(geodesy.distance_km(*at, *other.at))
            stations.append((far_km, Endpoint(station.id, name, at)))
    return min(stations, default=(0.0, stop), key=lambda item: item[0])[1]
