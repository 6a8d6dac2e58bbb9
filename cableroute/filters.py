"""Whether an entry of a table fits a filter: country, status, system, confidence, date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol

from cableroute.entries import Crossing, Junction, System, before
from cableroute.errors import GeodataError
from cableroute.model import LandingStation, Leg, Route

__all__ = ["Tables", "fits"]

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class Tables(Protocol):
    """What filters look up: `cableroute.Geodata` is one."""

    @property
    def stations(self) -> Mapping[str, LandingStation]: ...  # noqa: D102
    @property
    def junctions(self) -> Mapping[str, Junction]: ...  # noqa: D102
    @property
    def systems(self) -> Mapping[str, System]: ...  # noqa: D102
    @property
    def crossings(self) -> Mapping[str, Crossing]: ...  # noqa: D102
    @property
    def paths(self) -> Mapping[str, Route]: ...  # noqa: D102
    @property
    def legs(self) -> Mapping[str, Leg]: ...  # noqa: D102


def fits(geodata: Tables, table: str, item: Any, kind: str, value: str) -> bool:
    """Return whether an entry of a table fits one filter.

    Raises
    ------
    GeodataError
        The table cannot be filtered in this way, or a date is none.
    """
    if kind == "on":
        if not DATE.fullmatch(value):
            raise GeodataError(f"{value!r} is no date: write 2022, 2022-06 or 2022-06-01")
        return _on(geodata, table, item, value)
    if kind == "country":
        return value in _countries(geodata, table, item)
    if kind == "system":
        return value in _systems(geodata, table, item)
    if isinstance(item, Route) and kind == "status":
        return all(leg.status == value for leg in item.legs)
    found = getattr(item, kind, None)
    if found is None:
        raise _cannot(table, kind)
    return bool(found == value)


def _cannot(table: str, kind: str) -> GeodataError:
    return GeodataError(f"{table} cannot be filtered by {kind}: leave it out")


def _countries(geodata: Tables, table: str, item: Any) -> set[str]:
    """Return the countries that an entry has to do with."""
    match table:
        case "systems":
            return _of_places(geodata, item.landing_station_ids)
        case "paths":
            return {leg.country for leg in item.legs} | _of_places(
                geodata, (item.start_id, item.end_id)
            )
        case "stretches" | "backhaul" | "segments" | "crossings":
            own = {item.country} if isinstance(item, Leg) else set()
            return own | _of_places(geodata, (item.start_id, item.end_id))
        case "deals":
            return {
                country
                for application in item.applies_to
                for country in _of_application(geodata, application)
            }
        case "stations" | "junctions" | "incidents" | "rates":
            return {item.country}
        case _:
            raise _cannot(table, "country")


def _of_application(geodata: Tables, application: Any) -> set[str]:
    """Return the countries of what a deal applies to."""
    match application.scope:
        case "country":
            return set(application.targets)
        case "station pair":
            return _of_places(geodata, application.targets)
        case "path":
            return _countries(geodata, "paths", geodata.paths[application.targets[0]])
        case "segment":
            return _countries(geodata, "segments", geodata.legs[application.targets[0]])
        case _:
            return _countries(geodata, "systems", geodata.systems[application.targets[0]])


def _of_places(geodata: Tables, ids: tuple[str, ...]) -> set[str]:
    places = (geodata.stations.get(name) or geodata.junctions.get(name) for name in ids)
    return {place.country for place in places if place is not None and place.country}


def _systems(geodata: Tables, table: str, item: Any) -> set[str]:
    """Return the systems that an entry has to do with."""
    match table:
        case "systems":
            return {item.id}
        case "stations":
            return {
                system.id
                for system in geodata.systems.values()
                if item.id in system.landing_station_ids
            }
        case "segments" | "crossings":
            return {item.system_id}
        case "incidents" | "groups":
            return set(item.system_ids)
        case "deals":
            named = {
                target
                for application in item.applies_to
                if application.scope == "system"
                for target in application.targets
            }
            return named | {item.system_id}
        case "paths":
            ends = {item.start_id, item.end_id}
            return {
                crossing.system_id
                for crossing in geodata.crossings.values()
                if crossing.path_id == item.id
                or (not crossing.path_id and {crossing.start_id, crossing.end_id} == ends)
            }
        case _:
            raise _cannot(table, "system")


def _on(geodata: Tables, table: str, item: Any, date: str) -> bool:
    """Return whether an entry was there on a date, see `Geodata.select`."""
    match table:
        case "systems":
            return item.in_service_on(date) is True
        case "segments":
            live = geodata.systems[item.system_id].in_service_on(date) is True
            return live and item.status in ("in service", "modelled")
        case "stations":
            systems = (geodata.systems[name] for name in _systems(geodata, table, item))
            return any(system.in_service_on(date) is True for system in systems)
        case "stretches" | "backhaul":
            return not _is_younger(item, date)
        case "paths":
            return not any(_is_younger(leg, date) for leg in item.legs)
        case "deals":
            return bool(item.signed) and before(date, item.signed) is False
        case "incidents":
            begun = before(date, item.start) is False
            return begun and not (item.end and before(item.end, date))
        case "crossings":
            return geodata.systems[item.system_id].in_service_on(date) is True
        case _:
            raise _cannot(table, "on")


def _is_younger(leg: Leg, date: str) -> bool:
    """Return whether a right of way surely did not exist yet; an unknown date forbids nothing."""
    return bool(leg.right_of_way_since) and before(date, leg.right_of_way_since) is True
