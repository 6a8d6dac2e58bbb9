"""OpenStreetMap extracts: JSON of Overpass, or GeoJSON made of one.

A cable at sea is a line with ``communication=line`` or ``telecom=line`` and ``submarine=yes`` or
``location=underwater``, with ``man_made=submarine_cable``, or with ``seamark:type=cable_submarine``
of the category telephone, telegraph or fibre_optic. Lines of one name are one system; a closed
one, which some programs write as an area, is its outline. A place or a building where cables land
has ``telecom=cable_landing_station``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from cableroute.errors import Problem
from cableroute.importing.contents import Contents, Floats, Landing, clean, names_of, ready_date
from cableroute.importing.documents import features_of, lines_of, positions, properties_of

OF_CABLES = ("communication", "telecom", "man_made", "seamark:type", "submarine")
STATIONS = ("cable_landing_station", "submarine_cable_landing_station")
OF_TELECOMS = ("telephone", "telegraph", "fibre_optic", "optical")


def is_osm(document: object) -> bool:
    """Return whether a document is an extract: of Overpass, or with the tags of one."""
    if isinstance(document, dict) and isinstance(document.get("elements"), list):
        return True
    sample = list(properties_of(features_of(document)[:20]))
    return bool(sample) and any(
        "@id" in it
        or "osm_id" in it
        or set(OF_CABLES) & it.keys()
        or isinstance(it.get("tags"), dict)
        for it in sample
    )


def add_osm(document: Any, where: str, contents: Contents, faults: list[Problem]) -> None:
    """Take in the cables and landing stations of an extract."""
    if said := clean(document.get("remark")):
        hint = "ask again for a smaller area, or with a longer timeout"
        faults.append(Problem("extract", where, f"Overpass says: {said[:120]}", hint))
    elements = (
        _of_features(document, where, faults)
        if features_of(document)
        else _of_elements(document, where, faults)
    )
    for identity, tags, parts, point in elements:
        name = clean(tags.get("name:en") or tags.get("name") or tags.get("ref"))
        if _is_station(tags):
            place = _middle(parts) if point is None else point
            if name and place is not None:
                country = clean(tags.get("addr:country"))
                contents.landings[identity] = Landing(identity, name, *place, country)
            continue
        if point is not None:
            continue
        why = _left_out(tags)
        if why is None:
            continue
        if why:
            contents.leave_out("line", name or identity, why)
            continue
        status = "retired" if clean(tags.get("disused")) == "yes" else "unverified"
        contents.add_parts(
            clean(tags.get("name")).casefold() or identity,
            name or f"unnamed cable {identity}",
            parts,
            owners=names_of(clean(tags.get("operator")).replace(";", ",")),
            ready=ready_date(tags.get("start_date")),
            status=status,
            note="" if name else f"no name in the extract, {identity}",
        )


def _is_station(tags: Mapping[str, Any]) -> bool:
    """Return whether an element is a landing station."""
    return tags.get("telecom") in STATIONS or tags.get("man_made") in STATIONS


def _middle(parts: Sequence[Floats]) -> tuple[float, float] | None:
    """Return the middle of what an outline spans: of a building, so of its position."""
    if not parts:
        return None
    every = np.concatenate(parts)
    lon, lat = (every.min(axis=0) + every.max(axis=0)) / 2
    return float(lon), float(lat)


def _left_out(tags: Mapping[str, Any]) -> str | None:
    """Return why a line is no cable of this kind; empty: it is one; None: it is something else."""
    category = clean(tags.get("seamark:cable_submarine:category"))
    is_power = "power" in tags or category in ("power", "transmission")
    marked = tags.get("man_made") == "submarine_cable" or tags.get("seamark:type") == (
        "cable_submarine"
    )
    is_line = "line" in (tags.get("communication"), tags.get("telecom"))
    at_sea = tags.get("submarine") == "yes" or "underwater" in clean(tags.get("location"))
    if not (marked or is_line or (at_sea and is_power)):
        return None
    if is_power and not is_line:
        return "a power cable"
    if category and category not in OF_TELECOMS and not is_line:
        return f"its category is {category}"
    return "" if marked or at_sea else "a line on land: nothing says submarine or underwater"


Element = tuple[str, Mapping[str, Any], list[Floats], tuple[float, float] | None]


def _of_features(document: Any, where: str, faults: list[Problem]) -> Iterator[Element]:
    """Yield the features of a GeoJSON: id, tags, lines or a point."""
    for number, feature in enumerate(features_of(document), start=1):
        at = f"{where} feature {number}"
        fields = feature.get("properties") if isinstance(feature, dict) else None
        shape = feature.get("geometry") if isinstance(feature, dict) else None
        if not isinstance(fields, dict) or not isinstance(shape, dict):
            faults.append(
                Problem("geojson", at, "has no properties or no geometry", "see RFC 7946")
            )
            continue
        inside = fields.get("tags")
        tags = inside if isinstance(inside, dict) else fields
        feature_id = feature.get("id") or fields.get("@id") or fields.get("osm_id") or number
        identity = clean(feature_id).replace("/", "-")
        if shape.get("type") == "Point":
            lon_lat = positions([shape.get("coordinates")])
            if lon_lat is None:
                faults.append(Problem("coordinates", at, "is not a position", _HINT))
            else:
                yield identity, tags, [], (float(lon_lat[0, 0]), float(lon_lat[0, 1]))
        elif (_is_station(tags) or _left_out(tags) is not None) and shape.get("type") in _LINES:
            yield identity, tags, lines_of(_outline(shape), at, faults), None


_LINES = ("LineString", "MultiLineString", "Polygon", "MultiPolygon")


def _outline(shape: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the outer rings of an area as lines; a line as it is."""
    kind, rings = shape["type"], shape.get("coordinates")
    if "Polygon" not in kind or not isinstance(rings, list):
        return shape
    areas = [rings] if kind == "Polygon" else rings
    outer = [area[0] for area in areas if isinstance(area, list) and area]
    return {"type": "MultiLineString", "coordinates": outer}


_HINT = "give [longitude, latitude] in degrees"


def _of_elements(document: Any, where: str, faults: list[Problem]) -> Iterator[Element]:
    """Yield the elements of Overpass's JSON that have tags; lines by their nodes or geometry."""
    elements = [it for it in document["elements"] if isinstance(it, dict)]
    identified = [it for it in elements if isinstance(it.get("id"), int)]
    nodes = {it["id"]: it for it in identified if it.get("type") == "node"}
    drawn = {it["id"]: it for it in identified if it.get("type") not in _NO_LINES}
    for item in elements:
        tags = item.get("tags")
        if not isinstance(tags, dict):
            continue
        kind = clean(item.get("type"))
        identity = f"{kind}-{clean(item.get('id'))}"
        at = f"{where} {identity}"
        spot = item if kind == "node" else item.get("center") if _is_station(tags) else None
        if isinstance(spot, dict):
            place = _places([spot])
            if place is None or not len(place):
                faults.append(Problem("coordinates", at, "is not a position", _HINT))
            else:
                yield identity, tags, [], (float(place[0, 0]), float(place[0, 1]))
        elif kind != "relation" or _is_station(tags) or _left_out(tags) == "":
            members = _members(item, drawn) if kind == "relation" else [item]
            lines = [_line(it, nodes) for it in members]
            if any(it is None for it in lines):
                hint = "ask Overpass for out geom, or for the nodes too"
                faults.append(Problem("geometry", at, "has no positions", hint))
            elif lines:
                yield identity, tags, [it for it in lines if it is not None], None


_NO_LINES = ("node", "relation")
"""Elements that have no line of their own; all others have one."""


def _members(relation: Mapping[str, Any], drawn: Mapping[Any, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the lines of a relation, but for those that are cables of the extract themselves."""
    members = relation.get("members")
    for item in members if isinstance(members, list) else ():
        if isinstance(item, dict) and item.get("type") not in _NO_LINES:
            ref = item.get("ref")
            member = drawn.get(ref, {}) if isinstance(ref, int) else {}
            tags = member.get("tags")
            if _left_out(tags if isinstance(tags, dict) else {}) != "":
                yield item if isinstance(item.get("geometry"), list) else member


def _line(element: Mapping[str, Any], nodes: Mapping[Any, Any]) -> Floats | None:
    """Return the line of an element, by its geometry or its nodes; None where neither is there."""
    places = element.get("geometry")
    if not isinstance(places, list):
        named = element.get("nodes")
        listed = named if isinstance(named, list) else []
        places = [nodes[it] for it in listed if isinstance(it, int) and it in nodes]
    line = _places(places)
    return None if line is None or len(line) < 2 else line


def _places(nodes: Iterable[Any]) -> Floats | None:
    """Return positions of nodes; those outside of an extract are null, and left out."""
    lon_lat = positions(
        [[it.get("lon"), it.get("lat")] for it in nodes if isinstance(it, dict) and "lon" in it]
    )
    return None if lon_lat is None or np.isnan(lon_lat).any() else lon_lat
