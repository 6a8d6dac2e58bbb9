"""Make the rows of the tables that a map's page shows: systems, stations, legs, deals, sources."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.packed import Bounds
from cableroute.geodata.store import Geodata
from cableroute.geometry.earth import MEAN_KM_PER_DEGREE
from cableroute.geometry.lines import densify
from cableroute.maps import packing as page_data
from cableroute.maps.feature_values import (
    Drawn,
    PlaceSeen,
    is_present,
    metres,
    number_text,
    three,
    turned,
)
from cableroute.model.dates import too_young
from cableroute.model.deals import Deal
from cableroute.model.figures import Source, weakest
from cableroute.model.frames import shareable
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.systems import Incident, System
from cableroute.presentation.dossier_fields import (
    DEAL,
    INCIDENT,
    LEG,
    PATH,
    STATION,
    SYSTEM,
    accuracy_text,
    values_of,
)
from cableroute.presentation.names import Names
from cableroute.presentation.route_tables import overlap_text
from cableroute.presentation.tables import figure_text
from cableroute.presentation.wording import span
from cableroute.routing.deal_matching import paths_with_deals

MODELLED = ("inferred", "assumed")
"""Confidences of a position that nobody published: the map calls it modelled."""

STEP_KM = 100.0
"""Lines of the catalogue have a vertex at least this often. A chord on the map then leaves
its geodesic by 0.2 km × tan(latitude): L² / 8R."""


Table = list[dict[str, Any]]


@dataclass
class _Rows:
    """Features of one kind, each once, in the order in which they were first named."""

    at: dict[str, int] = field(default_factory=dict)
    items: list[Any] = field(default_factory=list)

    def add(self, identity: str, item: Any) -> int:
        if identity not in self.at:
            self.at[identity] = len(self.items)
            self.items.append(item)
        return self.at[identity]


class Collector:
    """Makes the tables; holds what is requested and what has been named so far."""

    def __init__(
        self,
        geodata: Geodata | None,
        drawn: Drawn,
        places: tuple[PlaceSeen, ...],
        window: Bounds,
        simplify_km: float,
        confidential: bool,
    ) -> None:
        self.geodata = geodata
        self.drawn = drawn
        self.seen = places
        self.window = window
        self.middle_deg = (window[0] + window[2]) / 2
        self.simplify_km = simplify_km
        self.confidential = confidential
        self.sources = _Rows()
        self.cited: dict[Sequence[str], tuple[int, ...]] = {}
        self.places = {place.id: number for number, place in enumerate(places)}
        self.systems, self.segments, self.groups = _Rows(), _Rows(), _Rows()
        self.paths, self.stretches = _Rows(), _Rows()
        self.deals, self.incidents = _Rows(), _Rows()

    def tables(self) -> dict[str, Table]:
        """Return the rows of every table that the page shows."""
        if self.geodata is not None:
            self._choose(self.geodata)
        for route in self.drawn.routes:
            for item in route.deals:
                self.deals.add(item.deal.id, item.deal)
        lines = self._lines([leg for _, leg in self.segments.items])
        made: dict[str, Table] = {
            "routes": [
                self._route(*pair) for pair in zip(self.drawn.routes, self.drawn.rows, strict=True)
            ],
            "legs": [self._drawn_leg(number) for number in range(len(self.drawn.legs))],
            "places": [self._place(place) for place in self.seen],
            "systems": [self._system(item) for item in self.systems.items],
            "segments": [
                self._leg(leg) | {"system": system} | line
                for (system, leg), line in zip(self.segments.items, lines, strict=True)
            ],
            "paths": [self._path(*item) for item in self.paths.items],
            "deals": [self._deal(item) for item in self.deals.items],
            "incidents": [self._incident(item) for item in self.incidents.items],
        }
        stretches = self.stretches.items
        lines = self._lines(stretches)
        made["stretches"] = [
            self._leg(leg) | line for leg, line in zip(stretches, lines, strict=True)
        ]
        made["groups"] = [self._group(item) for item in self.groups.items]
        made["sources"] = [self._source(item) for item in self.sources.items]
        return made

    # --- what is shown ---

    def _choose(self, geo: Geodata) -> None:
        """Choose what is in the window, and what the routes use."""
        legs = [leg for leg in geo.segments.values() if self._shown(leg)]
        seen = self._inside([leg.geometry for leg in legs])
        taken = {leg.system_id for leg in self.drawn.legs} - {""}
        near = {leg.system_id for leg, inside in zip(legs, seen, strict=True) if inside}
        for system in geo.systems.values():
            lands = any(place in self.places for place in system.landing_station_ids)
            alone = not self.drawn.routes
            if self._shown(system) and (alone or lands or system.id in near or system.id in taken):
                self.systems.add(system.id, system)
        for leg, inside in zip(legs, seen, strict=True):
            if inside and leg.system_id in self.systems.at:
                self.segments.add(leg.id, (self.systems.at[leg.system_id], leg))
        deals = [deal for deal in geo.deals.values() if self._shown(deal)]
        paths = [path for path in paths_with_deals(geo) if self._shown(path)]
        seen = self._inside([path.geometry for path in paths])
        public = shareable(
            [path for path, inside in zip(paths, seen, strict=True) if inside],
            confidential=self.confidential,
        )
        users = self._users(geo, public)
        for path in public:
            self.paths.add(path.id, (path, users.get(path.id, [])))
        for deal in deals:
            scopes = {target for item in deal.applies_to for target in item.targets}
            near = self.places.keys() | self.systems.at.keys() | self.paths.at.keys()
            if deal.system_id in self.systems.at or scopes & near or not self.drawn.routes:
                self.deals.add(deal.id, deal)
        for incident in geo.incidents.values():
            west, south, east, north = self.window
            here = incident.position is not None and (
                west <= turned(incident.position[0], self.middle_deg) <= east
                and south <= incident.position[1] <= north
            )
            hit = any(system in self.systems.at for system in incident.system_ids)
            if self._shown(incident) and (here or hit):
                self.incidents.add(incident.id, incident)

    def _inside(self, lines: Sequence[Any]) -> NDArray[np.bool_]:
        """Return which lines may be seen in the window, by their bounds."""
        if not lines:
            return np.zeros(0, bool)
        west, south, east, north = self.window
        bounds = shapely.bounds(np.array(lines))
        broad = bounds[:, 2] - bounds[:, 0] > 180  # over the date line: anywhere
        low = np.ceil((west - bounds[:, 2]) / 360)
        across = bounds[:, 0] + 360 * low <= east
        found: NDArray[np.bool_] = (across | broad) & (
            (bounds[:, 1] <= north) & (bounds[:, 3] >= south)
        )
        return found

    def _users(self, geo: Geodata, paths: Sequence[Route]) -> dict[str, list[list[Any]]]:
        """Return by path the systems that cross between its ends, with confidence."""
        pairs: dict[frozenset[str], list[Route]] = {}
        for path in paths:
            pairs.setdefault(frozenset((path.start_id, path.end_id)), []).append(path)
        found: dict[str, list[list[Any]]] = {}
        for item in geo.crossings.values():
            system = geo.systems.get(item.system_id)
            if system is None or not (self._shown(item) and self._shown(system)):
                continue
            since = item.since or system.ready_for_service
            for path in pairs.get(frozenset((item.start_id, item.end_id)), ()):
                if item.path_id in ("", path.id) and not too_young(path, since):
                    row = self.systems.add(system.id, system)
                    count = span(item.path_count) if item.path_count != (None, None) else ""
                    found.setdefault(path.id, []).append(
                        [row, item.attribution_confidence, count, bool(item.path_id)]
                    )
        return found

    def _shown(self, item: Any) -> bool:
        hidden = (
            item.is_confidential if isinstance(item, Route) else item.visibility == "confidential"
        )
        return self.confidential or not hidden

    # --- one row of each ---

    def _route(self, route: Route, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "name": route.name,
            "route_km": number_text("route_km", row.get("route_km")),
            "land_km": number_text("land_km", row.get("land_km")),
            "sea_km": number_text("sea_km", row.get("sea_km")),
            "cable_km": three(row, "cable_km"),
            "published_km": three(row, "published_km"),
            "rtd_ms": three(row, "rtd_ms"),
            "shared": self._shares(row),
            "deals": [
                [self.deals.add(item.deal.id, item.deal), item.attribution_confidence, item.why]
                for item in route.deals
            ],
            "note": route.note,
            "confidence": route.confidence,
            "accuracy_km": accuracy_text(route),
            "sources": self._cited(route.all_source_ids),
        }

    def _shares(self, row: Mapping[str, Any]) -> str:
        names = {route.id: route.name for route in self.drawn.routes}
        texts = Names.english(self.geodata)
        said = []
        for kind, words in (
            ("common_section", "Common section"), ("same_corridor", "Same corridor"),
        ):  # fmt: skip
            other = row.get(f"{kind}_with")
            if other in names and is_present(row.get(f"{kind}_km")):
                said.append(f"{words}: {overlap_text(texts, row, kind)}, with {names[other]}.")
        return " ".join(said)

    def _drawn_leg(self, number: int) -> dict[str, Any]:
        leg, delay = self.drawn.legs[number], self.drawn.delays[number]
        return {
            **self._leg(leg),
            "system": self.systems.at.get(leg.system_id),
            "rtd_ms": None if delay is None else [number_text("rtd_ms", value) for value in delay],
            "shared_by": [user + 1 for user in self.drawn.users[number]],
        }

    def _leg(self, leg: Leg) -> dict[str, Any]:
        published = leg.optical_range_km if leg.published_km else None
        return {
            "name": leg.name or leg.id,
            "start": self._place_name(leg.start_id),
            "end": self._place_name(leg.end_id),
            **values_of(LEG, leg),
            "cable_km": _words("cable_km", leg.cable_range_km),
            "published_km": published and _words("published_km", published),
            "groups": self._grouped(leg.group_ids),
            "sources": self._cited(leg.source_ids),
        }

    def _place(self, place: PlaceSeen) -> dict[str, Any]:
        known = place.known
        country = getattr(known, "country", "")
        return {
            "id": place.id,
            "name": getattr(known, "name_en", place.id),
            **values_of(STATION, known),
            "kind": getattr(known, "kind", "place of the land network"),
            "role": place.role,
            "country": self._country(country),
            "lon": round(place.lon_deg, 5),
            "lat": round(place.lat_deg, 5),
            "accuracy_m": metres(getattr(known, "accuracy_km", None)),
            "sources": self._cited(getattr(known, "source_ids", ())),
        }

    def _system(self, system: System) -> dict[str, Any]:
        legs = self._legs_of.get(system.id, [])
        modelled_km = math.fsum(leg.route_km for leg in legs)
        worst_km = max((leg.accuracy_km for leg in legs), default=math.nan)
        return {
            "id": system.id,
            "name": system.name,
            **values_of(SYSTEM, system),
            "modelled_km": figure_text("route_km", modelled_km) if legs else "",
            "drawn": len(legs) or None,
            "places": self._named(system.landing_station_ids),
            "confidence": weakest(leg.confidence for leg in legs) if legs else "",
            "accuracy_km": figure_text("accuracy_km", worst_km) if is_present(worst_km) else "",
            "sources": self._cited(system.source_ids),
        }

    def _path(self, path: Route, users: list[list[Any]]) -> dict[str, Any]:
        assert self.geodata is not None
        row = self.geodata.layers.rows("transit_paths").get(path.id)
        return {
            "id": path.id,
            "name": path.name,
            "name_ar": (row["name_ar"] if row else "") or "",
            "start": self._place_name(path.start_id),
            "end": self._place_name(path.end_id),
            **values_of(PATH, path),
            "cable_km": list(_words("cable_km", path.cable_range_km)),
            "stretches": [self.stretches.add(leg.id, leg) for leg in path.legs],
            "groups": self._grouped(path.group_ids),
            "systems": users,
            "deals": [
                [self.deals.add(item.deal.id, item.deal), item.attribution_confidence, item.why]
                for item in path.deals
            ],
            "sources": self._cited(path.all_source_ids),
        }

    def _deal(self, deal: Deal) -> dict[str, Any]:
        return {
            "id": deal.id,
            "title": deal.title,
            **values_of(DEAL, deal),
            "contract": deal.is_contract or None,
            "system": self.systems.at.get(deal.system_id),
            "parties": [[party.name, party.role] for party in deal.parties if self._shown(party)],
            "applies": [
                [
                    item.scope,
                    *self._targets(item.scope, item.targets),
                    item.attribution_confidence,
                    item.note,
                ]
                for item in deal.applies_to
                if self._shown(item)
            ],
            "relations": [
                [item.kind, self.deals.at[item.deal_id]]
                for item in deal.relations
                if item.deal_id in self.deals.at
            ],
            "sources": self._cited(deal.source_ids),
        }

    def _targets(self, scope: str, targets: Sequence[str]) -> tuple[str, Sequence[int | str]]:
        """Return the table of what a deal applies to, and its rows; a name where it has none."""
        table = {"station pair": "places", "path": "paths", "segment": "segments",
                 "system": "systems"}.get(scope, "")  # fmt: skip
        if table == "places":
            return table, self._named(targets)
        if not table:
            return table, [self._country(target) for target in targets]
        rows = getattr(self, table).at
        return table, [rows.get(target, self._other_name(table, target)) for target in targets]

    def _other_name(self, table: str, identity: str) -> str:
        """Return the name of a feature that has no row on this page, if it may be shown."""
        item = getattr(self.geodata, table, {}).get(identity)
        if item is None or not self._shown(item):
            return ""
        return str(item.name)

    def _incident(self, item: Incident) -> dict[str, Any]:
        at = item.position
        return {
            "id": item.id,
            "name": item.name,
            **values_of(INCIDENT, item),
            "lon": None if at is None else round(turned(at[0], self.middle_deg), 5),
            "lat": None if at is None else round(at[1], 5),
            "position_of": item.position_of,
            "accuracy_m": metres(item.accuracy_km),
            "accuracy_km": accuracy_text(item),
            "country": self._country(item.country),
            "systems": [
                self.systems.at.get(name, self._other_name("systems", name))
                for name in item.system_ids
            ],
            "back": [
                [self.systems.at.get(name, self._other_name("systems", name)), date]
                for name, date in item.system_ends
            ],
            "groups": self._grouped(item.group_ids),
            "unverified": (not item.verified) or None,
            "sources": self._cited(item.source_ids),
        }

    def _group(self, item: Any) -> dict[str, Any]:
        return {
            "id": item.id,
            "name": item.name,
            "kind": item.kind,
            "description": item.description,
            "surely": item.attribution_confidence,
            "sources": self._cited(item.source_ids),
        }

    def _source(self, item: Source) -> dict[str, Any]:
        web = re.match(r"https?://[^\s]+\Z", item.url, re.IGNORECASE) is not None
        return {
            "title": item.title,
            "publisher": item.publisher,
            "date": item.date,
            "licence": item.licence,
            "url": item.url if web else "",
        }

    # --- names of others ---

    def _cited(self, ids: Sequence[str]) -> tuple[int, ...]:
        if ids not in self.cited:
            known = self.geodata.sources if self.geodata else {}
            found = (known.get(name) or Source(name, name) for name in ids)
            self.cited[ids] = tuple(
                self.sources.add(item.id, item) for item in found if self._shown(item)
            )
        return self.cited[ids]

    def _grouped(self, ids: Iterable[str]) -> tuple[int, ...]:
        known = self.geodata.groups if self.geodata else {}
        found = (known[name] for name in ids if name in known)
        return tuple(self.groups.add(item.id, item) for item in found if self._shown(item))

    def _named(self, ids: Iterable[str]) -> tuple[int | str, ...]:
        """Return places as rows, or by name where they have none; none that is confidential."""
        rows = self.places
        found = (rows[name] if name in rows else self._place_name(name) for name in ids)
        return tuple(name for name in found if name != "")

    def _place_name(self, identity: str) -> str:
        if identity in self.places:
            known = self.seen[self.places[identity]].known
            return getattr(known, "name_en", identity)
        if self.geodata is None:
            return identity
        known = self.geodata.stations.get(identity) or self.geodata.junctions.get(identity)
        if known is None:
            return identity
        return known.name_en if self._shown(known) else ""

    def _country(self, code: str) -> str:
        known = self.geodata.countries.get(code) if self.geodata and code else None
        return known.name_en if known is not None and self._shown(known) else code

    @property
    def _legs_of(self) -> Mapping[str, list[Leg]]:
        """Every segment that may be shown, drawn here or not, by system."""
        if not hasattr(self, "_segments_by_system"):
            found: dict[str, list[Leg]] = {}
            for leg in self.geodata.segments.values() if self.geodata else ():
                if self._shown(leg):
                    found.setdefault(leg.system_id, []).append(leg)
            self._segments_by_system = found
        return self._segments_by_system

    # --- lines ---

    def _lines(self, legs: Sequence[Leg]) -> list[dict[str, Any]]:
        """Return the lines of legs, all at once, no finer than they are accurate."""
        if not legs:
            return []
        lines: NDArray[Any] = np.array([leg.geometry for leg in legs])
        accuracy_km = np.array([leg.accuracy_km for leg in legs])
        points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
        long = _longest_km(points, sizes) > STEP_KM
        if long.any():
            lines[long] = [densify(line, max_step_km=STEP_KM) for line in lines[long]]
            points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
        points = _continuous(points, sizes, self.middle_deg)
        if self.simplify_km:
            owners = np.repeat(np.arange(len(sizes)), sizes)
            whole = shapely.linestrings(points, indices=owners)
            tolerance_deg = self.simplify_km / MEAN_KM_PER_DEGREE
            lines = np.asarray(shapely.simplify(whole, tolerance_deg, preserve_topology=False))
            points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
        fine_km = np.maximum(np.nan_to_num(accuracy_km), self.simplify_km)
        per_degree = page_data.units_per_degree(fine_km)
        return [{"line": line} for line in page_data.lines(points, sizes, per_degree=per_degree)]


def _words(name: str, values: Iterable[float]) -> tuple[str, ...]:
    return tuple(figure_text(name, value) for value in values)


def _starts(sizes: NDArray[Any]) -> NDArray[np.intp]:
    return np.asarray(np.cumsum(sizes) - sizes, np.intp)


def _longest_km(points: NDArray[np.float64], sizes: NDArray[Any]) -> NDArray[np.float64]:
    """Return the longest step between vertices of each line, about, where that may matter."""
    steps = np.diff(points, axis=0, prepend=points[:1])
    steps[_starts(sizes)] = 0.0
    far = np.flatnonzero((steps**2).sum(axis=1) > (STEP_KM / MEAN_KM_PER_DEGREE) ** 2)
    lon_deg = np.abs((steps[far, 0] + 180) % 360 - 180)
    km = np.zeros(len(points))
    east_deg = lon_deg * np.cos(np.radians(points[far, 1]))
    km[far] = MEAN_KM_PER_DEGREE * np.hypot(east_deg, steps[far, 1])
    return np.asarray(np.maximum.reduceat(km, _starts(sizes)))


def _continuous(
    points: NDArray[np.float64], sizes: NDArray[Any], near_deg: float
) -> NDArray[np.float64]:
    """Return lines whose longitudes run on over the date line, each near a longitude."""
    starts = _starts(sizes)
    steps = np.diff(points[:, 0], prepend=0.0)
    steps[starts] = 0.0
    turns = -np.rint(steps / 360.0)
    if turns.any():
        turns = np.cumsum(turns)
        turns -= np.repeat(turns[starts], sizes)
    lon_deg = points[:, 0] + 360.0 * turns
    middles = (np.minimum.reduceat(lon_deg, starts) + np.maximum.reduceat(lon_deg, starts)) / 2
    lon_deg += np.repeat(360.0 * np.rint((near_deg - middles) / 360.0), sizes)
    return np.column_stack([lon_deg, points[:, 1]])
