"""Whether an entry of a table fits a filter: country, status, system, confidence, date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, Protocol

from cableroute.errors import GeodataError, Problem, choice_faults
from cableroute.geodata.name_index import nearly
from cableroute.geodata.on_date import Dated, status_of
from cableroute.model.dates import before, is_younger, reached
from cableroute.model.figures import CONFIDENCES
from cableroute.model.legs import Leg
from cableroute.model.places import Junction, LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import PLANS, STATUSES, Crossing, System
from cableroute.text import is_date


class Tables(Dated, Protocol):
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


FILTERS: Mapping[str, tuple[str, ...]] = {
    "countries": (),
    "stations": ("country", "status", "system", "confidence", "on"),
    "junctions": ("country", "confidence"),
    "stretches": ("country", "status", "confidence", "on"),
    "backhaul": ("country", "status", "confidence", "on"),
    "segments": ("country", "status", "system", "confidence", "on"),
    "paths": ("country", "status", "system", "confidence", "on"),
    "groups": ("system",),
    "systems": ("country", "status", "system", "on"),
    "crossings": ("country", "system", "on"),
    "deals": ("country", "status", "system", "on"),
    "incidents": ("country", "system", "on"),
    "risks": ("country", "on"),
    "restrictions": ("country", "on"),
    "permits": ("country",),
    "latencies": ("system",),
    "rates": ("country",),
    "sources": (),
    "deflators": (),
}
"""How each table can be filtered."""


def check_filters(table: str, wanted: Mapping[str, str], entries: Mapping[str, Any]) -> None:
    """Check that a table can be filtered so, and that a date, status or confidence is one.

    Raises
    ------
    GeodataError
        With every fault at once.
    """
    faults = [
        Problem("filter", kind, f"{table} cannot be filtered by {kind}", "leave it out")
        for kind in wanted
        if kind not in FILTERS[table]
    ]
    kinds = {"status": STATUSES, "confidence": CONFIDENCES}
    if table == "deals":  # theirs is in words
        public = (item.status for item in entries.values() if item.visibility == "public")
        kinds["status"] = tuple(sorted({*public}))
    for kind in kinds:
        if kind not in wanted or kind not in FILTERS[table]:
            continue
        if all(getattr(item, kind, "") != wanted[kind] for item in entries.values()):
            hint = _words_hint(wanted[kind], kinds[kind]) if table == "deals" else ""
            faults += choice_faults(kind, wanted[kind], kinds[kind], hint=hint) if entries else []
    if "on" in wanted and not is_date(wanted["on"]):
        hint = "write 2022, 2022-06 or 2022-06-01"
        faults.append(Problem("date", "on", f"{wanted['on']!r} is not a date", hint))
    if len(faults) == 1 and faults[0].rule != "choice":
        raise GeodataError(f"{faults[0].message} ({faults[0].hint})", faults)
    GeodataError.check("filters", faults)


def _words_hint(text: str, words: Collection[str]) -> str:
    """Return what to give in place of a status in words that no row has."""
    near = nearly(str(text), words)
    return f"did you mean {' or '.join(near)}?" if near else "give all the words of a row"


def fitting(geodata: Tables, table: str, wanted: Mapping[str, str]) -> Callable[[Any], bool]:
    """Return the test whether an entry of a table fits filters, checked by `check_filters`."""
    landing: dict[str, set[str]] = {}
    if table == "stations" and not wanted.keys().isdisjoint(("system", "on")):
        for system in geodata.systems.values():
            for place in system.landing_station_ids:
                landing.setdefault(place, set()).add(system.id)

    @cache
    def is_there(system_id: str) -> bool:
        return status_of(geodata, geodata.systems[system_id], wanted["on"]).is_there is True

    def fits(item: Any, kind: str, value: str) -> bool:
        if kind == "on" and table == "stations":
            return any(map(is_there, landing.get(item.id, ())))
        if kind == "system" and table == "stations":
            return value in landing.get(item.id, ())
        return _fits(geodata, table, item, kind, value, is_there)

    return lambda item: all(fits(item, kind, value) for kind, value in wanted.items())


def _fits(
    geodata: Tables, table: str, item: Any, kind: str, value: str, is_there: Callable[[str], bool]
) -> bool:
    if kind == "on":
        return _on(geodata, table, item, value, is_there)
    if kind == "country":
        return value in _countries(geodata, table, item)
    if kind == "system":
        return value in _systems(geodata, table, item)
    if isinstance(item, Route) and kind == "status":
        return all(leg.status == value for leg in item.legs)
    return bool(getattr(item, kind) == value)


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
            stated = {item.country} if isinstance(item, Leg) else set()
            return stated | _of_places(geodata, (item.start_id, item.end_id))
        case "deals":
            return {
                country
                for application in item.applies_to
                for country in _of_application(geodata, application)
            }
        case "risks" | "restrictions":
            return set(item.countries)
        case _:
            return {item.country}


def _of_application(geodata: Tables, application: Any) -> set[str]:
    """Return the countries of what a deal applies to."""
    match application.scope:
        case "country":
            return set(application.targets)
        case "station pair" | "landing":
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
        case "segments" | "crossings":
            return {item.system_id}
        case "incidents" | "groups" | "latencies":
            return set(item.system_ids)
        case "deals":
            named = {
                target
                for application in item.applies_to
                if application.scope == "system"
                for target in application.targets
            }
            return named | {item.system_id}
        case _:  # paths
            ends = {item.start_id, item.end_id}
            return {
                crossing.system_id
                for crossing in geodata.crossings.values()
                if crossing.path_id == item.id
                or (not crossing.path_id and {crossing.start_id, crossing.end_id} == ends)
            }


def _on(geodata: Tables, table: str, item: Any, date: str, is_there: Callable[[str], bool]) -> bool:
    """Return whether an entry was there on a date, see `Geodata.select`."""
    match table:
        case "systems":
            return is_there(item.id)
        case "segments":
            system = geodata.systems[item.system_id]
            return is_there(system.id) and (item.status not in PLANS or system.status in PLANS)
        case "stretches" | "backhaul":
            return not is_younger(item, date)
        case "paths":
            return not any(is_younger(leg, date) for leg in item.legs)
        case "deals":
            return bool(item.signed) and reached(date, item.signed) is True
        case "incidents":
            begun = reached(date, item.start) is True
            return begun and not (item.end and before(item.end, date))
        case "risks" | "restrictions":
            return item.holds_on(date) is not False
        case _:  # crossings
            return is_there(item.system_id)
