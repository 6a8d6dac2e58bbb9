"""Rows of our tables from what was read and joined: stations, junctions, systems, cables, links."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from cableroute.geodata.crossed import groups_of, straits_open
from cableroute.geodata.store import Geodata
from cableroute.geometry.lines import line_km
from cableroute.importing.contents import Contents, DrawnSystem, Floats, LandLink
from cableroute.importing.lengths import FAR_SCALE
from cableroute.importing.linking import END, LANDING, LineNetwork, Node, network, within_reach
from cableroute.importing.matching import Matcher, Station, stations_of
from cableroute.importing.report import Remark
from cableroute.importing.towns import TownLinks
from cableroute.model.legs import Leg
from cableroute.text import counted

CONFIDENCE = "schematic"

LEAST_SCALE, MOST_SCALE = 0.95, 1.285
"""Declared over drawn length within which a system of one segment has its declared length: from
the least slack that the tables take to the 75th of 100 published lengths over a geodesic. Of a
system of several, no source divides the whole: they keep the range of the rates."""

LINE_NOTE = "a line drawn on a map, not a position; the order of landings is inferred from it"
STATUSES_AT_LANDING = ("in service", "under construction", "planned", "unverified")


@dataclass
class CatalogueRows:
    """The rows of the tables, and what the report says of them."""

    geodata: Geodata
    matcher: Matcher
    accuracy_km: float
    join_km: float
    date: str
    stations: dict[str, dict[str, Any]] = field(default_factory=dict)
    junctions: list[dict[str, Any]] = field(default_factory=list)
    systems: list[dict[str, Any]] = field(default_factory=list)
    cables: list[dict[str, Any]] = field(default_factory=list)
    backhaul: list[dict[str, Any]] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def drawn_over_declared(self) -> float | None:
        """Median of drawn over declared length; None where no system declares one."""
        return statistics.median(self.ratios) if self.ratios else None

    @property
    def unstated(self) -> int:
        """The count of systems without a stated status."""
        return sum(row["status"] == "unverified" for row in self.systems)

    def add(self, contents: Contents, source_id: str) -> None:
        """Add the contents of a form's files."""
        self.remarks += contents.remarks
        stations = stations_of(contents, self.matcher)
        every = {**stations, **self._our_stations()}
        keys = tuple(every)
        drawn_at: dict[str, Any] = {**every, **contents.landings}
        at = np.array([(drawn_at[key].lon_deg, drawn_at[key].lat_deg) for key in keys])

        def near(drawn: DrawnSystem) -> dict[str, Station]:
            numbers = within_reach(drawn.parts, at.reshape(-1, 2), self.join_km).tolist()
            return {keys[number]: every[keys[number]] for number in numbers}

        for drawn in contents.systems.values():
            self._add_system(drawn, stations, near, contents, source_id)
        self._add_links(contents.links, stations, source_id)

    # --- systems ---

    def _add_system(
        self,
        drawn: DrawnSystem,
        stations: Mapping[str, Station],
        near: Callable[[DrawnSystem], Mapping[str, Station]],
        contents: Contents,
        source_id: str,
    ) -> None:
        named = drawn.landing_keys
        listed = {key: stations[key] for key in named or () if key in stations}
        for key in named or ():
            if key not in contents.landings:
                self._say("not joined", drawn, f"no file has the position of its landing {key}")
        if self.matcher.our_system(drawn, {it.country for it in listed.values()}):
            return
        if self.matcher.is_read_already(drawn, contents.form.title):
            return
        if not drawn.parts:
            self._say("left out", drawn, "no file has a line of it")
            return
        places = _each_once(listed if named is not None else near(drawn))
        drawn_at = {key: contents.landings.get(key, it) for key, it in places.items()}
        net = network(
            drawn.parts,
            [(key, it.lon_deg, it.lat_deg) for key, it in drawn_at.items()],
            join_km=self.join_km,
            are_named=named is not None,
        )
        if not net.edges:
            self._say("left out", drawn, "its lines are points, or end where they begin")
            return
        identity = self.matcher.new_id(drawn.key, "system")
        for one, other in _at_one_place(places.values() if named is not None else ()):
            self._say("not joined", drawn, f"its landing {other} is at the very place of {one}")
        for key, km in net.unreached:
            name = places[key].name
            self._say("not joined", drawn, f"its landing {name} is {km:.0f} km from its lines")
        if net.closed_km > 0:
            why = f"{net.closed_km:.0f} km of line that end where they begin"
            self.remarks.append(Remark("left out", "line", drawn.name, why, identity))
        joints = self._joints(drawn, identity, net, places, source_id)
        self._cables(drawn, identity, net, joints, source_id)
        landings = [joints[n] for n, node in enumerate(net.nodes) if node.kind == LANDING]
        landings += [it for it in listed.values() if it not in landings]
        landings += [it for it in joints if it.id in self.stations and it not in landings]
        self._system(drawn, identity, landings, source_id)

    def _our_stations(self) -> dict[str, Station]:
        return {
            f"ours/{it.id}": Station(
                it.id, it.name_en, it.country, it.lon_deg, it.lat_deg, is_ours=True
            )
            for it in self.geodata.stations.values()
            if it.visibility == "public"
        }

    def _joints(
        self,
        drawn: DrawnSystem,
        identity: str,
        net: LineNetwork,
        places: Mapping[str, Station],
        source_id: str,
    ) -> list[Station]:
        """Return the place of each node; branch points and loose ends become rows."""
        places_of_nodes: list[Station] = []
        for node in net.nodes:
            if node.kind == LANDING:
                station = places[node.key]
                self._add_station(station, drawn.status, source_id)
                places_of_nodes.append(station)
            elif node.kind == END:
                places_of_nodes.append(self._loose_end(drawn, identity, node, source_id))
            else:
                number = 1 + sum(it.id.startswith(f"{identity}-BU-") for it in places_of_nodes)
                unit = Station(
                    self.matcher.new_id(f"{identity}-BU-{number}", "unit"),
                    f"{drawn.name}, branching unit {number}",
                    "",
                    node.lon_deg,
                    node.lat_deg,
                )
                self._add_junction(unit, "branching unit", "where lines of a map meet", source_id)
                places_of_nodes.append(unit)
        return places_of_nodes

    def _loose_end(self, drawn: DrawnSystem, identity: str, node: Node, source_id: str) -> Station:
        """Return the place of an end that no landing is near: a landing where land is, or not."""
        where = f"{node.lon_deg:.2f}, {node.lat_deg:.2f}"
        near = (
            self.matcher.country_near(node.lon_deg, node.lat_deg, self.join_km)
            if drawn.landing_keys is None
            else ""
        )
        end = Station(
            self.matcher.new_id(f"{identity}-END-1", "end"),
            f"{drawn.name}, end at {where}",
            near,
            node.lon_deg,
            node.lat_deg,
            note="an end near land; the file names no place there",
        )
        if near:
            self._add_station(end, drawn.status, source_id)
        else:
            self._add_junction(end, "junction", "an end of a line of a map", source_id)
            why = f"an end at {where} is at no landing (tolerance {self.join_km:g} km)"
            self._say("not joined", drawn, why)
        return end

    def _cables(
        self,
        drawn: DrawnSystem,
        identity: str,
        net: LineNetwork,
        joints: Sequence[Station],
        source_id: str,
    ) -> None:
        declared = drawn.length_km
        is_whole = not net.unreached and not any(node.kind == END for node in net.nodes)
        scale = declared / net.km if declared and net.km else None
        if scale is not None and is_whole:
            self.ratios.append(1 / scale)
            if not 1 / FAR_SCALE <= scale <= FAR_SCALE:
                lengths = f"drawn {net.km:,.0f} km, declared {declared:,.0f} km"
                self._say("conflict", drawn, f"{lengths}: one of them is of another extent")
        fits = scale is not None and LEAST_SCALE <= scale <= MOST_SCALE
        alone = is_whole and fits and len(net.edges) == 1
        for edge in net.edges:
            start, end = joints[edge.start], joints[edge.end]
            self.cables.append(
                {
                    "id": self.matcher.new_id(f"{identity}-S-{start.id}-{end.id}", f"{identity}-S"),
                    "kind": "segment",
                    "name_en": f"{drawn.name}, {_short(start, drawn)} to {_short(end, drawn)}",
                    "start_id": start.id,
                    "end_id": end.id,
                    "order_basis": "inferred",
                    "role": edge.role,
                    "medium": "sea",
                    "right_of_way": "seabed",
                    "published_low_km": declared if alone else None,
                    "published_high_km": declared if alone else None,
                    "group_ids": [],
                    "system_id": identity,
                    "status": drawn.status,
                    "accuracy_km": self.accuracy_km,
                    "confidence": CONFIDENCE,
                    "length_kind": "drawn on a map",
                    "source_ids": [source_id],
                    "note": LINE_NOTE,
                    "geometry": _between(edge.line, start, end),
                }
            )

    def _system(
        self, drawn: DrawnSystem, identity: str, landings: Iterable[Station], source_id: str
    ) -> None:
        for station in (listed := list(dict.fromkeys(landings))):
            self._add_station(station, drawn.status, source_id)
        why = counted(len(listed), "landing")
        self.remarks.append(Remark("new", "system", drawn.name, why, identity))
        self.systems.append(
            {
                "id": identity,
                "name": drawn.name,
                "aliases": ";".join(it.replace(";", " ") for it in drawn.aliases),
                "medium": "sea",
                "status": drawn.status,
                "status_date": self.date,
                "status_basis": "listed",
                "status_source_ids": source_id,
                "ready_for_service": drawn.ready,
                "length_low_km": drawn.length_km,
                "length_high_km": drawn.length_km,
                "owners": ";".join(drawn.owners),
                "landing_station_ids": ";".join(it.id for it in listed),
                "supplier": drawn.supplier,
                "source_ids": source_id,
                "note": drawn.note,
            }
        )

    # --- places ---

    def _add_station(self, station: Station, status: str, source_id: str) -> None:
        """Add a station that is not ours, with the best status of its systems."""
        if station.is_ours:
            return
        row = self.stations.setdefault(
            station.id,
            {
                "id": station.id,
                "name_en": station.name,
                "aliases": list(station.aliases),
                "position_of": "landing point of a map",
                "accuracy_km": self.accuracy_km,
                "confidence": CONFIDENCE,
                "kind": "landing point",
                "country": station.country,
                "status": "unverified",
                "status_date": self.date,
                "source_ids": [source_id],
                "note": station.note,
                "geometry": shapely.Point(station.lon_deg, station.lat_deg),
            },
        )
        order = STATUSES_AT_LANDING
        if status in order and order.index(status) < order.index(row["status"]):
            row["status"] = status

    def _add_junction(self, place: Station, kind: str, position_of: str, source_id: str) -> None:
        self.junctions.append(
            {
                "id": place.id,
                "name_en": place.name,
                "kind": kind,
                "country": place.country or None,
                "position_of": position_of,
                "accuracy_km": self.accuracy_km,
                "confidence": CONFIDENCE,
                "source_ids": [source_id],
                "geometry": shapely.Point(place.lon_deg, place.lat_deg),
            }
        )

    # --- links on land ---

    def _add_links(
        self, links: Mapping[str, LandLink], stations: Mapping[str, Station], source_id: str
    ) -> None:
        if not links:
            return
        places = {**self._our_stations(), **stations}
        listed = list(places.values())
        tree = shapely.STRtree([shapely.Point(it.lon_deg, it.lat_deg) for it in listed])
        ends_by_position: dict[tuple[float, float], Station] = {}
        for link in links.values():
            line = shapely.LineString(link.line)
            if line_km(line) == 0:
                self.remarks.append(Remark("left out", "link", link.name, "is a point"))
                continue
            ends = [
                self._link_end(at, tree, listed, ends_by_position, source_id)
                for at in link.line[[0, -1]]
            ]
            if ends[0].id == ends[1].id:
                self.remarks.append(Remark("left out", "link", link.name, "ends where it begins"))
                continue
            coords = link.line.copy()
            coords[0] = ends[0].lon_deg, ends[0].lat_deg
            coords[-1] = ends[1].lon_deg, ends[1].lat_deg
            self.backhaul.append(
                {
                    "id": self.matcher.new_id(f"link-{link.key}", "link"),
                    "kind": "backhaul",
                    "name_en": link.name,
                    "country": self.matcher.country_of(link.country) or None,
                    "start_id": ends[0].id,
                    "end_id": ends[1].id,
                    "medium": "land",
                    "right_of_way": "estimate",
                    "group_ids": [],
                    "status": link.status,
                    "accuracy_km": self.accuracy_km,
                    "confidence": CONFIDENCE,
                    "length_kind": "drawn on a map, lower bound",
                    "source_ids": [source_id],
                    "note": link.note,
                    "geometry": shapely.LineString(coords.round(6)),
                }
            )

    def _link_end(
        self,
        at: Floats,
        tree: shapely.STRtree,
        listed: Sequence[Station],
        ends_by_position: dict[tuple[float, float], Station],
        source_id: str,
    ) -> Station:
        """Return the place at an end of a link: a station that is near, or a junction."""
        key = (round(float(at[0]), 3), round(float(at[1]), 3))
        if key in ends_by_position:
            return ends_by_position[key]
        point = shapely.Point(at)
        if listed:
            station = listed[int(tree.nearest(point))]
            ends = [(float(at[0]), float(at[1])), (station.lon_deg, station.lat_deg)]
            if ends[0] == ends[1] or line_km(ends) <= self.join_km:
                self._add_station(station, "unverified", source_id)
                return ends_by_position.setdefault(key, station)
        lon, lat = float(at[0]), float(at[1])
        end = Station(
            self.matcher.new_id(f"link-end-{len(ends_by_position) + 1}", "link-end"),
            f"link end at {lon:.2f}, {lat:.2f}",
            "",
            lon,
            lat,
        )
        self._add_junction(end, "junction", "an end of a link of a map", source_id)
        return ends_by_position.setdefault(key, end)

    def add_assumed_links(self) -> None:
        """Join landings of one town, and cities to landings, by links that are assumed."""
        new = {
            key: Station(key, row["name_en"], row["country"], row["geometry"].x, row["geometry"].y)
            for key, row in self.stations.items()
        }
        source_ids = {key: row["source_ids"] for key, row in self.stations.items()}
        links = TownLinks(self.matcher, [*self._our_stations().values(), *new.values()], source_ids)
        links.join()
        self.backhaul += links.links
        self.junctions += links.cities
        self.remarks += links.remarks

    def mark_straits(self) -> None:
        """Write into each cable the straits that it surely passes."""
        for row in self.cables:
            ends = (row["start_id"], row["end_id"], row["medium"], row["geometry"])
            leg = Leg(row["id"], *ends, 0, accuracy_km=row["accuracy_km"])
            passed = groups_of(self.geodata, [leg])
            may_be = straits_open(self.geodata, [leg])
            row["group_ids"] = [name for name in passed if name not in may_be]

    def _say(self, kind: str, drawn: DrawnSystem, why: str) -> None:
        self.remarks.append(Remark(kind, "system", drawn.name, why))


def _at_one_place(places: Iterable[Station]) -> Iterator[tuple[str, str]]:
    """Yield the names of stations at one place: the first, and each other."""
    first: dict[tuple[float, float], Station] = {}
    for item in places:
        earlier = first.setdefault((round(item.lon_deg, 6), round(item.lat_deg, 6)), item)
        if earlier.id != item.id:
            yield earlier.name, item.name


def _each_once(places: Mapping[str, Station]) -> dict[str, Station]:
    """Return the places without those that are a station which is there already."""
    first: dict[str, str] = {}
    return {key: it for key, it in places.items() if first.setdefault(it.id, key) == key}


def _between(line: shapely.LineString, start: Station, end: Station) -> shapely.LineString:
    """Return a line from a place to another: a landing of ours may not be where a file has it."""
    at = shapely.get_coordinates(line)
    at[0], at[-1] = (start.lon_deg, start.lat_deg), (end.lon_deg, end.lat_deg)
    return shapely.LineString(at.round(6))


def _short(place: Station, drawn: DrawnSystem) -> str:
    """Return a place's name without the system's before it."""
    return place.name.removeprefix(f"{drawn.name}, ")
