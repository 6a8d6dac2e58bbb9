"""Networks in the Open Fibre Data Standard 0.3: places as nodes, lines as spans, both ways."""

from __future__ import annotations

import json
import math
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeodataError, Problem
from cableroute.files import is_missing, plain, records
from cableroute.geodata.kml import NAME_COLUMNS
from cableroute.model.deals import Deal
from cableroute.model.frames import planar_lines
from cableroute.text import shown

if TYPE_CHECKING:
    import geopandas

SCHEMA = (
    "https://raw.githubusercontent.com/Open-Telecoms-Data/open-fibre-data-standard/0__3__0/"
    "schema/network-schema.json"
)
"""The address by which a network names the schema that it follows."""

CRS = {
    "name": "urn:ogc:def:crs:OGC::CRS84",
    "uri": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
}
STATUSES = {
    "in service": "operational",
    "under construction": "underConstruction",
    "being built": "underConstruction",
    "planned": "planned",
    "announced": "proposed",
    "proposed": "proposed",
    "out of service": "inactive",
    "retired": "decommissioned",
}
"""Our words of status, and the standard's (nodeStatus.csv, spanStatus.csv)."""

NODE_TYPES = {
    "landing station": "cableLanding",
    "landing point": "cableLanding",
    "beach manhole": "cableLanding",
    "data centre": "dataCentre",
    "border": "borderCrossing",
    "repeater": "repeaterSite",
    "exchange": "exchange",
}
"""Kinds of places, and the standard's (nodeType.csv, an open list)."""

ORGANISATIONS = {
    "operator": ("physicalInfrastructureProvider", False),
    "network_providers": ("networkProviders", True),
    "supplier": ("supplier", False),
}
"""Columns of names of organisations: the field of the standard, and whether it is a list."""

TAKEN = (
    "id",
    *NAME_COLUMNS,
    "status",
    "start_id",
    "end_id",
    "country",
    "countries",
    "kind",
    "phase",
    "fibre_count",
    "fibre_pairs",
    "cable_km",
    "accuracy_km",
    "confidence",
    "medium",
    "ready_date",
    "dark_fibre",
    "layer",
    *ORGANISATIONS,
)
"""Columns that have a place in the standard."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COUNTRY = re.compile("[A-Z]{2}")
_SNAKE = re.compile("(?<=[a-z0-9])(?=[A-Z])")


@dataclass
class _Network:
    """What is gathered of a network while its rows are gone through."""

    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    spans: dict[str, dict[str, Any]] = field(default_factory=dict)
    organisations: dict[str, dict[str, Any]] = field(default_factory=dict)
    phases: dict[str, dict[str, Any]] = field(default_factory=dict)
    at: dict[tuple[float, ...], str] = field(default_factory=dict)


def ofds_package(
    frame: geopandas.GeoDataFrame, *, name: str, deals: Iterable[Deal] = ()
) -> dict[str, Any]:
    """Return a table as a network package of the Open Fibre Data Standard 0.3.

    Points are nodes and lines are spans; each part of a line in parts is a span. A span joins
    the nodes that ``start_id`` and ``end_id`` name; where no row is such a node, one is made at
    the end of the line. A status that the standard has no word for is left out, as "modelled".

    Parameters
    ----------
    frame : GeoDataFrame
        In longitude and latitude; columns as those of stations and legs.
    name : str
        Of the network.
    deals : iterable of Deal
        Its contracts; the value of each is written once.

    Examples
    --------
    >>> import geopandas
    >>> from shapely import LineString
    >>> line = LineString([(31, 30), (31.1, 30)])
    >>> frame = geopandas.GeoDataFrame({"id": ["L"], "start_id": ["A"], "end_id": ["B"]},
    ...                                geometry=[line], crs=4326)
    >>> [network] = ofds_package(frame, name="Study")["networks"]
    >>> [node["id"] for node in network["nodes"]], network["spans"][0]["end"]
    (['A', 'B'], 'B')
    """
    content = _Network()
    rows = records(frame, but="")
    shapes = [row.pop(frame.geometry.name) for row in rows]
    for row, shape in zip(rows, shapes, strict=True):
        for point in _parts(shape, "Point"):
            _add_node(content, row, point)
    for row, shape in zip(rows, shapes, strict=True):
        lines = _parts(None if shape is None else planar_lines(shape), "LineString")
        for number, line in enumerate(lines):
            _add_span(content, row, line, (number, len(lines)))
    contracts = [_contract(deal) for deal in deals]
    ids = "\n".join([name, *content.nodes, *content.spans])
    network: dict[str, Any] = {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, ids)),
        "name": name,
        "nodes": list(content.nodes.values()),
        "spans": list(content.spans.values()),
        "phases": list(content.phases.values()),
        "organisations": list(content.organisations.values()),
        "contracts": contracts,
        "crs": CRS,
        **_accuracy(rows),
        "language": "en",
        "links": [{"rel": "describedby", "href": SCHEMA}],
    }
    return {"networks": [_full(network)]}


def ofds_text(package: Mapping[str, Any]) -> str:
    """Return a network package as text.

    Examples
    --------
    >>> ofds_text({"networks": []}).strip()
    '{"networks": []}'
    """
    return json.dumps(package, ensure_ascii=False) + "\n"


def is_ofds(document: object) -> bool:
    """Return whether a JSON document is a network package or a network of the standard.

    Examples
    --------
    >>> is_ofds({"networks": []}), is_ofds({"type": "FeatureCollection", "features": []})
    (True, False)
    """
    if not isinstance(document, dict) or "type" in document:
        return False
    return isinstance(document.get("networks"), list) or bool({"nodes", "spans"} & document.keys())


def ofds_frame(document: Mapping[str, Any]) -> geopandas.GeoDataFrame:
    """Return the nodes and spans of a package as a table, in layers ``nodes`` and ``spans``.

    What our tables have is in their columns and words; every other field is under its own name,
    as ``fibre_type`` for fibreType.

    Raises
    ------
    GeodataError
        A network, a node or a span is no object, or there is no list of them.

    Examples
    --------
    >>> node = {"id": "1", "location": {"type": "Point", "coordinates": [31, 30]}}
    >>> ofds_frame({"networks": [{"id": "n", "nodes": [node]}]})["layer"].tolist()
    ['nodes']
    """
    import geopandas

    GeodataError.check("OFDS", _kinds(document))
    rows = [
        _read(item, layer, network)
        for network in _networks(document)
        for layer in ("nodes", "spans")
        for item in network.get(layer) or ()
    ]
    shapes = [row.pop("geometry") for row in rows]
    return geopandas.GeoDataFrame(rows, geometry=shapes, crs="EPSG:4326")


def _kinds(document: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the parts of a package whose kind is not that of the standard."""
    for number, network in enumerate(document.get("networks", [document]), start=1):
        if not isinstance(network, dict):
            yield Problem("OFDS", f"network {number}", "is not an object", "validate it")
            continue
        system = network.get("crs")
        name = str(system.get("name") if isinstance(system, dict) else system or CRS["name"])
        if not re.search(r"CRS84$|\b4326$", name):
            what = f"is in {shown(name, 60)}, no longitude and latitude"
            yield Problem("OFDS", f"network {number}, crs", what, f"reproject it to {CRS['name']}")
        for layer in ("nodes", "spans"):
            items = network.get(layer) or []
            if not isinstance(items, list):
                yield Problem("OFDS", f"network {number}, {layer}", "is not a list", "validate it")
                continue
            for at, item in enumerate(items, start=1):
                where = f"network {number}, {layer[:-1]} {at}"
                if not isinstance(item, dict):
                    yield Problem("OFDS", where, "is not an object", "validate it")
                else:
                    yield from _item_kinds(item, layer, where)


def _item_kinds(item: Mapping[str, Any], layer: str, where: str) -> Iterator[Problem]:
    """Yield the faults of a node or a span with fields of another kind than the standard's."""
    key, kind, depth = _PLACES[layer]
    place = item.get(key)
    if place:
        shape = place if isinstance(place, dict) else {}
        numbers = [shape.get("coordinates")]
        for _ in range(depth):
            numbers = [
                it for part in numbers for it in (part if isinstance(part, list) else [None])
            ]
        if shape.get("type") != kind:
            yield Problem("OFDS", f"{where}, {key}", f"is not a {kind}", "validate it")
        elif not all(isinstance(it, (int, float)) and not isinstance(it, bool) for it in numbers):
            yield Problem(
                "OFDS",
                f"{where}, {key}",
                "has positions that are not numbers",
                "write [longitude, latitude] without quotes",
            )
    length = item.get("fibreLength")
    if layer == "spans" and (
        isinstance(length, bool) or not isinstance(length, (int, float, type(None)))
    ):
        what = f"{shown(str(length), 40)!r} is not a number"
        yield Problem(
            "OFDS", f"{where}, fibreLength", what, "write kilometres without quotes, as 80.5"
        )
    types = item.get("type")
    if (
        layer == "nodes"
        and types
        and not (isinstance(types, list) and all(isinstance(it, str) for it in types))
    ):
        yield Problem("OFDS", f"{where}, type", "is not a list of texts", 'write ["pop"]')


_PLACES = {"nodes": ("location", "Point", 1), "spans": ("route", "LineString", 2)}
"""Where a layer has its positions, of which kind, and how deep its numbers are."""


def ofds_rest(document: Mapping[str, Any]) -> list[str]:
    """Return what of a package is in no row of its table.

    Examples
    --------
    >>> ofds_rest({"networks": [{"id": "n", "contracts": [{"id": "1"}]}]})
    ['1 contracts']
    """
    networks = _networks(document)
    counts = {
        name: sum(len(network.get(name) or ()) for network in networks)
        for name in ("contracts", "phases", "organisations")
    }
    said = [f"{count} {name}" for name, count in counts.items() if count]
    for network in networks:
        for link in network.get("links") or ():
            rel = str(link.get("rel", ""))
            if rel.startswith("tag:opentelecomdata.net"):
                said.append(f"{rel.rsplit(':', 1)[-1]} {link.get('href', '')}, which is elsewhere")
    return said


# --- writing ---


def _parts(shape: BaseGeometry | None, kind: str) -> list[Any]:
    """Return the parts of a geometry that are of a kind."""
    if shape is None or shape.is_empty:
        return []
    return [part for part in shapely.get_parts(shape) if part.geom_type == kind]


def _add_node(content: _Network, row: Mapping[str, Any], point: Any) -> None:
    identity = _unique(_text(row, "id") or f"node {len(content.nodes) + 1}", content.nodes)
    kind, country = _text(row, "kind"), _text(row, "country")
    node = {
        **_common(content, row, identity),
        "location": {"type": "Point", "coordinates": [point.x, point.y]},
        "address": {"country": country} if _COUNTRY.fullmatch(country) else None,
        "type": [NODE_TYPES.get(kind, kind)] if kind else None,
    }
    content.nodes[identity] = _full(node)
    content.at.setdefault((point.x, point.y), identity)


def _add_span(content: _Network, row: Mapping[str, Any], line: Any, part: tuple[int, int]) -> None:
    """Add a line, or a part of one: its number, and how many there are."""
    number, of = part
    identity = _unique(_text(row, "id") or f"span {len(content.spans) + 1}", content.spans)
    ends = [
        _end(content, _text(row, key) if is_own else "", line.coords[at])
        for key, at, is_own in (("start_id", 0, number == 0), ("end_id", -1, number == of - 1))
    ]
    cell = row.get("countries")
    countries = cell if isinstance(cell, (list, tuple)) else [_text(row, "country")]
    pairs, count = _number(row, "fibre_pairs"), _number(row, "fibre_count")
    day, dark = _text(row, "ready_date"), row.get("dark_fibre")
    length = _number(row, "cable_km") if of == 1 else None
    span = {
        **_common(content, row, identity),
        "readyForServiceDate": day if _DAY.fullmatch(day) else None,
        "start": ends[0],
        "end": ends[1],
        "route": {"type": "LineString", "coordinates": [list(it[:2]) for it in line.coords]},
        "transmissionMedium": ["fibre"] if _text(row, "medium") in ("sea", "land") else None,
        "darkFibre": None if is_missing(dark) or dark is None else bool(dark),
        "fibreCount": int(count) if count is not None else pairs and int(2 * pairs),
        "fibreLength": length,
        "countries": [it for it in countries if _COUNTRY.fullmatch(str(it))],
    }
    content.spans[identity] = _full(span)


def _end(content: _Network, name: str, at: Sequence[float]) -> str:
    """Return the node at an end of a span: the one that is named, or at that place, or made."""
    place = (180.0 if at[0] == -180 else float(at[0]), float(at[1]))  # one meridian
    if not name and place in content.at:
        return content.at[place]
    name = name or _unique(f"node {len(content.nodes) + 1}", content.nodes)
    if name not in content.nodes:
        location = {"type": "Point", "coordinates": list(place)}
        content.nodes[name] = {"id": name, "name": name, "location": location}
    content.at.setdefault(place, name)
    return name


def _common(content: _Network, row: Mapping[str, Any], identity: str) -> dict[str, Any]:
    """Return the fields that nodes and spans have in common."""
    name = next((text for key in NAME_COLUMNS if (text := _text(row, key))), "")
    phase = _text(row, "phase")
    if phase:
        content.phases.setdefault(phase, {"id": phase, "name": phase})
    fields: dict[str, Any] = {
        "id": identity,
        "name": name,
        "phase": {"id": phase, "name": phase} if phase else None,
        "status": STATUSES.get(_text(row, "status")),
    }
    for column, (key, is_list) in ORGANISATIONS.items():
        cell = row.get(column)
        names = cell if isinstance(cell, (list, tuple)) else [_text(row, column)]
        references = [_organisation(content, str(it), key) for it in dict.fromkeys(names) if it]
        fields[key] = references if is_list or not references else references[0]
    return fields


def _organisation(content: _Network, name: str, key: str) -> dict[str, str]:
    """Return the reference to an organisation, which is listed with its parts."""
    role = "networkProvider" if key == "networkProviders" else key
    organisation = content.organisations.setdefault(name, {"id": name, "name": name, "roles": []})
    if role not in organisation["roles"]:
        organisation["roles"].append(role)
    return {"id": name, "name": name}


def _contract(deal: Deal) -> dict[str, Any]:
    value = None if deal.value is None else {"amount": deal.value, "currency": deal.currency}
    return _full(
        {
            "id": deal.id,
            "title": deal.title,
            "description": deal.covers,
            "type": deal.kind,
            "value": value,
            "dateSigned": deal.signed if _DAY.fullmatch(deal.signed) else None,
        }
    )


def _accuracy(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the accuracy of the positions, in metres where all rows state it, and its basis."""
    accuracies = [_number(row, "accuracy_km") for row in rows]
    worst = [value for value in accuracies if value is not None]
    counts = Counter(text for row in rows if (text := _text(row, "confidence")))
    said = ", ".join(f"{count} {name}" for name, count in counts.items())
    modelled = sum(_text(row, "status") == "modelled" for row in rows)
    details = [
        f"confidence of the positions: {said}" if said else "",
        f"{modelled} modelled, which claim no cable" if modelled else "",
        f"accuracy known for {len(worst)} of {len(rows)}" if 0 < len(worst) < len(rows) else "",
    ]
    full = bool(worst) and len(worst) == len(rows)
    return {
        "accuracy": max(worst) * 1000 if full else None,
        "accuracyDetails": "; ".join(filter(None, details)),
    }


def _full(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that are not empty: the standard allows no empty ones."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    return "" if is_missing(value) or isinstance(value, (list, tuple, dict)) else str(value)


def _number(row: Mapping[str, Any], key: str) -> float | None:
    try:
        value = float(row.get(key, math.nan))
    except (TypeError, ValueError, OverflowError):
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _unique(name: str, taken: Mapping[str, Any]) -> str:
    """Return a name that is not taken yet."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}/{number}"
    return free


# --- reading ---


def _networks(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    networks = document.get("networks", [document])
    return [item for item in networks if isinstance(item, dict)]


def _read(item: Mapping[str, Any], layer: str, network: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node or a span as a row."""
    rest = dict(item)
    line = rest.pop("route" if layer == "spans" else "location", None)
    words = {value: key for key, value in reversed(STATUSES.items())}
    kinds = {value: key for key, value in reversed(NODE_TYPES.items())}
    status, types = rest.pop("status", None), rest.pop("type", None)
    row: dict[str, Any] = {
        "layer": layer,
        "network": network.get("name", network.get("id")),
        "id": rest.pop("id", None),
        "name": rest.pop("name", None),
        "status": words.get(status, status),
    }
    if layer == "spans":
        row |= {"start_id": rest.pop("start", None), "end_id": rest.pop("end", None)}
        row |= {"cable_km": rest.pop("fibreLength", None)}
        row |= {"ready_date": rest.pop("readyForServiceDate", None)}
    elif types:
        row["kind"] = ", ".join(kinds.get(it, it) for it in types)
    if isinstance(phase := rest.pop("phase", None), dict):
        row["phase"] = phase.get("name", phase.get("id"))
    if isinstance(address := rest.get("address"), dict):
        row["country"] = address.get("country")
    for column, (key, _) in ORGANISATIONS.items():
        organisations = rest.pop(key, None)
        named = [
            it.get("name", it.get("id"))
            for it in (organisations if isinstance(organisations, list) else [organisations])
            if isinstance(it, dict)
        ]
        if named:
            row[column] = named if isinstance(organisations, list) else named[0]
    row |= {_SNAKE.sub("_", key).lower(): plain(value) for key, value in rest.items()}
    return row | {"geometry": None if not line else shapely.geometry.shape(line)}
