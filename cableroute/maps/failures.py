"""What can be crossed out on the page of a comparison, and which routes fail without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from cableroute.files import is_missing
from cableroute.geodata.crossed import groups_of
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.routing.features import RouteFeature, station_of
from cableroute.routing.passages import route_passes

KINDS: Mapping[str, str] = {
    "strait": "Straits",
    "system": "Cable systems",
    "path": "Land paths",
    "station": "Landing stations",
}
"""Kinds of what is offered, as `find_feature` takes them, with their titles."""


def failures(routes: Sequence[Route], rows: Sequence[Any], names: Names) -> dict[str, Any]:
    """Return the features to cross out, the routes that pass each, and the routes by cable km.

    A route fails where `what_if` says that it passes what is removed. A station at which every
    route begins or ends is not offered: without it there is no question.

    Parameters
    ----------
    routes, rows : sequence
        The routes of the page, and their rows of the table.
    names : Names
        Of the tables; what they may not show is not offered.
    """
    geodata = names.geodata
    if geodata is None:
        return {"things": [], "order": []}
    ends = {route.start_id for route in routes[:1]} | {route.end_id for route in routes[:1]}
    things = []
    for kind, feature in _passed_features(geodata, routes, names):
        passing = [
            number for number, route in enumerate(routes) if route_passes(geodata, feature, route)
        ]
        is_end = kind == "station" and feature.id in ends and len(passing) == len(routes)
        if passing and not is_end:
            things.append(
                {
                    "kind": KINDS[kind],
                    "id": f"{kind}:{feature.id}",
                    "name": feature.name,
                    "routes": passing,
                }
            )
    return {"things": things, "order": _by_cable(routes, rows)}


def _by_cable(routes: Sequence[Route], rows: Sequence[Any]) -> list[int]:
    """Return the numbers of the routes, the one with the shortest cable first."""

    def cable_km(number: int) -> float:
        stated = rows[number].get("cable_km")
        if stated is None or is_missing(stated):
            return routes[number].cable_range_km.likely
        return float(stated)

    return sorted(range(len(routes)), key=cable_km)


def _passed_features(
    geodata: Geodata, routes: Sequence[Route], names: Names
) -> Iterator[tuple[str, RouteFeature]]:
    """Yield the features that some route may pass and that may be shown, kind by kind, by name."""
    legs = list(chain.from_iterable(route.legs for route in routes))
    systems = {leg.system_id for leg in legs}
    passed = {*groups_of(geodata, legs)}
    ids_by_kind: dict[str, set[str]] = {
        "strait": {
            group.id
            for group in geodata.groups.values()
            if group.kind == "strait"
            and (not systems.isdisjoint(group.system_ids) or group.id in passed)
        },
        "system": systems & geodata.systems.keys(),
        "path": {name for route in routes for name in (*route.path_ids, route.id)}
        & geodata.paths.keys(),
        "station": {
            station_of(geodata, place) for leg in legs for place in (leg.start_id, leg.end_id)
        }
        & geodata.stations.keys(),
    }
    named = {
        "strait": names.group,
        "system": names.system,
        "path": lambda name: geodata.paths[name].name,
        "station": names.place,
    }
    for kind in KINDS:
        table = _table(geodata, kind)
        shown = [it for it in ids_by_kind[kind] if names.confidential or _is_public(table[it])]
        for name, identity in sorted((named[kind](it), it) for it in shown):
            yield kind, RouteFeature("group" if kind == "strait" else kind, identity, name)


def _table(geodata: Geodata, kind: str) -> Mapping[str, Any]:
    tables: dict[str, Mapping[str, Any]] = {
        "strait": geodata.groups,
        "system": geodata.systems,
        "path": geodata.paths,
        "station": geodata.stations,
    }
    return tables[kind]


def _is_public(item: Any) -> bool:
    return not item.is_confidential if isinstance(item, Route) else item.visibility == "public"
