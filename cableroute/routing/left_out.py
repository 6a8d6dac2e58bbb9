"""Which routes a search leaves out, by which of its limits, and what includes them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cableroute.errors import CablerouteError, Problem
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.dates import at_date
from cableroute.model.routes import Route
from cableroute.model.statuses import sighting
from cableroute.model.systems import PLANS, System
from cableroute.routing.conditions import ANY_TIME, Conditions, search_of
from cableroute.routing.passages import guessed_crossings
from cableroute.routing.restrictions import (
    NOT_HAD,
    bought_between,
    conditions_text,
    held_restrictions,
)
from cableroute.routing.search import find_routes

LAST = "9999"
"""After every date on which a system was seen."""


@dataclass(frozen=True)
class Unverified:
    """How many routes a search leaves out as their status is unverified.

    Parameters
    ----------
    count : int
        Of the routes that the same search returns with `allow_unverified`, those that need a
        system whose status is unverified, or a crossing of which no source names the ends.
    sightings : tuple of str
        These systems, each with why: seen in service too long ago, or not known to be in service
        at all, and when each was last seen, the longest ago first; or between which places it is
        not known to cross.
    """

    count: int
    sightings: tuple[str, ...]

    def __str__(self) -> str:
        """Return the count and the date in one line; empty where no route is left out."""
        if not self.count:
            return ""
        routes = "1 route" if self.count == 1 else f"{self.count} routes"
        return f"{routes} left out: {'; '.join(self.sightings)}"


def unverified_left_out(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> Unverified:
    """Return how many routes are left out as a status is unverified, and since when.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> left = unverified_left_out(geo, "Zafarana", "Abu Talat", Conditions())
    >>> left.count
    0
    """
    if conditions.allow_unverified:
        return Unverified(0, ())
    routes = _routes(geodata, start, end, replace(conditions, allow_unverified=True))
    gone: dict[str, str] = {}
    count = 0
    for route in routes:
        systems = [geodata.systems[name] for name in route.system_ids if name in geodata.systems]
        old = [item for item in systems if conditions.is_unverified(item, geodata.data_date)]
        guessed = {
            system.name: path
            for system, path in guessed_crossings(geodata, route)
            if system.status not in PLANS
        }
        count += bool(old or guessed)
        gone |= {_sighting_text(item): item.status_date for item in old}
        for name, path in guessed.items():
            ends = map(geodata.place_name, (path.start_id, path.end_id))
            gone[f"{name} not known to cross between {' and '.join(ends)}"] = LAST
    return Unverified(count, tuple(sorted(gone, key=lambda text: (gone[text], text))))


def _sighting_text(system: System) -> str:
    """Return a system whose status is unverified, and why it is."""
    if system.status == "unverified":
        return f"{system.name} not known to be in service, {sighting(system)}"
    return f"{system.name} {sighting(system)}"


@dataclass(frozen=True)
class NotThere:
    """How many routes a search leaves out as a system was not there on its date.

    Parameters
    ----------
    on : str
        The date.
    count : int
        Of the routes that the same search returns at any time, those that need a system that
        had retired by then, or was not there yet.
    retired, to_come : tuple of str
        These systems, each with what its status on that date rests on, in alphabetical order.
    """

    on: str
    count: int
    retired: tuple[str, ...]
    to_come: tuple[str, ...]

    def __str__(self) -> str:
        """Return all in one line; empty where none is left out."""
        if not self.count:
            return ""
        routes = "1 route" if self.count == 1 else f"{self.count} routes"
        return f"{routes} left out {at_date(self.on)}: {'; '.join((*self.retired, *self.to_come))}"


def not_there_left_out(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> NotThere:
    """Return how many routes are left out as a system had retired, or was not there yet.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> left = not_there_left_out(geo, "Marseille", "Mumbai", Conditions(on=1998, k=5))
    >>> left.count > 0, left.retired
    (True, ())
    """
    if conditions.day is None:
        return NotThere("", 0, (), ())
    count, retired, to_come = 0, set[str](), set[str]()
    for route in _routes(geodata, start, end, replace(conditions, on=ANY_TIME)):
        systems = [geodata.systems[name] for name in route.system_ids if name in geodata.systems]
        gone = 0
        for system in systems:
            then = conditions.status_on(system, geodata)
            if then is None or then.is_there:
                continue
            gone += 1
            (retired if then.status == "retired" else to_come).add(f"{system.name} {then.words}")
        count += bool(gone)
    return NotThere(str(conditions.on), count, tuple(sorted(retired)), tuple(sorted(to_come)))


def restricted_left_out(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> str:
    """Return in words how many routes are left out that nobody is known to sell; or nothing.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> restricted_left_out(open_geodata(), "Karachi", "Singapore", Conditions(k=5))[:52]
    '2 routes that nobody is known to sell are left out: '
    """
    if conditions.allow_restricted:
        return ""
    apart = search_of("find_routes", geodata, start, end, conditions).constraints.apart
    count, met = 0, set[frozenset[str]]()
    unrestricted = replace(conditions, allow_restricted=True)
    for route in _routes(geodata, start, end, unrestricted) if apart else ():
        unsold = apart.intersection(bought_between(geodata, route.legs))
        count += bool(unsold)
        met |= unsold
    if not count:
        return ""
    held = held_restrictions(geodata, date=conditions.day, confidential=conditions.confidential)
    why = [item.id for item in held if item.countries in met and item.what in NOT_HAD]
    routes = (
        "1 route that nobody is known to sell is"
        if count == 1
        else f"{count} routes that nobody is known to sell are"
    )
    return f"{routes} left out: {conditions_text(geodata, why)}"


def left_out(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> list[Problem]:
    """Return each limit of a search that leaves routes out, and what condition includes them."""
    kept_ids = {route.id for route in _routes(geodata, start, end, conditions)}
    problems = []
    for parameter, said, hint, relaxed in _relaxed(conditions):
        more = {route.id for route in _routes(geodata, start, end, relaxed)} - kept_ids
        if more:
            routes = "1 route is" if len(more) == 1 else f"{len(more)} routes are"
            message = f"{routes} left out: {said}"
            problems.append(Problem("limit", "", message, hint, parameter=parameter))
    return problems


def _routes(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> list[Route]:
    try:
        return find_routes(geodata, start, end, conditions=conditions)
    except CablerouteError:
        return []


def _relaxed(conditions: Conditions) -> Iterator[tuple[str, str, str, Conditions]]:
    """Yield each limit: parameter, what it says, what to do, and the conditions without it."""
    for name in ("avoid", "via"):
        items = conditions.names(name)
        for place, item in enumerate(items):
            rest = items[:place] + items[place + 1 :]
            verb = "is avoided" if name == "avoid" else "must be passed"
            said = f"{getattr(item, 'name', item)} {verb}"
            without: dict[str, Any] = {name: rest}
            yield name, said, "includes them if left out", replace(conditions, **without)
    if conditions.systems is not None:
        named = ", ".join(str(getattr(item, "name", item)) for item in conditions.names("systems"))
        every = replace(conditions, systems=None)
        yield "systems", f"only {named} may be taken", "includes them if left out", every
    if math.isfinite(conditions.max_route_km):
        longer = replace(conditions, max_route_km=math.inf)
        yield (
            "max_route_km",
            f"over {conditions.max_route_km:g} km",
            "includes them if raised",
            longer,
        )
    if conditions.on is not None:
        now = replace(conditions, on=None)
        yield "on", f"not known to be there on {conditions.on}", "includes them if left out", now
    for name, said in (
        ("allow_planned", "not in service yet"),
        ("allow_unverified", "the status is unverified, or was seen too long ago"),
        ("allow_restricted", "nobody is known to sell them"),
        ("cross_connect", "no system is known to cross there"),
        ("confidential", "confidential"),
    ):
        if not getattr(conditions, name):
            admitted: dict[str, Any] = {name: True}
            yield name, said, "includes them", replace(conditions, **admitted)
