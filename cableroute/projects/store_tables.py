"""The layers and tables of a project's file: which there are, and the rows of a project in each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from cableroute.files import plain
from cableroute.model.deals import AttachedDeal, Deal
from cableroute.model.figures import Source
from cableroute.model.frames import planar_lines
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.projects.columns import dtypes_of, row_of
from cableroute.projects.contents import Project
from cableroute.rpl.positions import RPL, SPAN_COMPUTED, Position, Span, span_lines

SCHEMA_VERSION = 1
"""Of the layers and tables of a file; a change of any of them raises it."""

ABOUT = "cableroute_project"
"""The table by which a file is known as a project: name, note, schema version."""


class StoreTable(NamedTuple):
    """A layer or a table of a project's file.

    Attributes
    ----------
    noun : type or None
        What a row is.
    but : tuple of str
        Fields of it that are elsewhere: in the geometry, or in rows of another table.
    keys : tuple of (str, str)
        Columns before the fields, and what pandas calls them.
    computed : tuple of str
        Columns behind the fields: worked out when the file is written, never read.
    shape : str
        Kind of its geometries; empty: it has none.
    """

    noun: type[Any] | None
    but: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    computed: tuple[str, ...] = ()
    shape: str = ""

    @property
    def dtypes(self) -> dict[str, str]:
        """What pandas calls each column, in order."""
        kinds = {} if self.noun is None else dtypes_of(self.noun)
        fields = {name: kind for name, kind in kinds.items() if name not in self.but}
        return {**dict(self.keys), **fields, **dict.fromkeys(self.computed, "float64")}


POINT, LINES = "Point", "MultiLineString"
_OF_LIST = (("rpl", "Int64"), ("rpl_id", "str"), ("revision", "str"), ("place", "Int64"))
_OF_ROUTE = (("route_id", "str"), ("place", "Int64"))

TABLES = {
    "stations": StoreTable(LandingStation, ("lon_deg", "lat_deg"), shape=POINT),
    "routes": StoreTable(
        Route, ("legs", "deals"), shape=LINES,
        computed=("computed_route_km", "computed_cable_km", "computed_land_km", "computed_sea_km"),
    ),
    "legs": StoreTable(
        Leg, ("geometry",), (*_OF_ROUTE, ("vertices", "str")),
        ("computed_route_km", "computed_cable_km"), LINES,
    ),
    "rpl_spans": StoreTable(
        Span, keys=_OF_LIST, shape=LINES,
        computed=("computed_route_km", "computed_bearing_deg", "computed_slack_pct",
                  "computed_cable_km"),
    ),
    "rpl_positions": StoreTable(
        Position, ("lon_deg", "lat_deg"), _OF_LIST,
        ("computed_kp_km", "computed_total_cable_km"), POINT,
    ),
    "rpls": StoreTable(
        RPL, ("positions", "spans"), computed=("computed_route_km", "computed_cable_km"),
    ),
    "deals": StoreTable(Deal),
    "route_deals": StoreTable(
        AttachedDeal, ("deal",), (*_OF_ROUTE, ("deal_id", "str")),
    ),
    "sources": StoreTable(Source),
    ABOUT: StoreTable(
        None, keys=(("name", "str"), ("note", "str"), ("schema_version", "Int64"),
                    ("written_by", "str")),
    ),
}  # fmt: skip
"""Every layer and table, in the order in which a program of maps lists them; a deal is one row,
with its value once, however many routes it is on."""

GEOMETRY = "geometry"


def rows_of(project: Project, version: str) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every layer and table; those of layers have a ``geometry``.

    Parameters
    ----------
    project : Project
        The project.
    version : str
        Of the program that writes.

    Examples
    --------
    >>> tables = rows_of(Project("Study", stations=[
    ...     LandingStation("A", name_en="A", lon_deg=1.0, lat_deg=2.0)]), "0.1")
    >>> [name for name, rows in tables.items() if rows]
    ['stations', 'cableroute_project']
    """
    about = {"name": project.name, "note": project.note, "schema_version": SCHEMA_VERSION}
    rows = {
        "stations": [
            {**_fields("stations", item), GEOMETRY: Point(item.position)}
            for item in project.stations
        ],
        "routes": [_route(item) for item in project.routes],
        "legs": [row for item in project.routes for row in _legs(item)],
        "rpl_spans": [],
        "rpl_positions": [],
        "rpls": [_list(item) for item in project.rpls],
        "deals": [_fields("deals", item) for item in project.deals],
        "route_deals": [row for item in project.routes for row in _deals(item)],
        "sources": [_fields("sources", item) for item in project.sources],
        ABOUT: [{**about, "written_by": f"cableroute {version}"}],
    }
    for number, rpl in enumerate(project.rpls, start=1):
        key = {"rpl": number, "rpl_id": rpl.id, "revision": rpl.revision}
        rows["rpl_positions"] += _positions(rpl, key)
        rows["rpl_spans"] += _spans(rpl, key)
    return rows


def drawn(line: LineString) -> MultiLineString:
    """Return a line as a file of maps has it: see `planar_lines`; one without length as it is.

    Examples
    --------
    >>> drawn(LineString([(179, 0), (-179, 0)])).wkt
    'MULTILINESTRING ((179 0, 180 0), (-180 0, -179 0))'
    """
    shape: BaseGeometry = line
    if len(np.unique(shapely.get_coordinates(line), axis=0)) > 1:
        shape = planar_lines(line)
    return MultiLineString(list(shapely.get_parts(shape)))


def _fields(table: str, noun: Any) -> dict[str, Any]:
    return row_of(noun, but=TABLES[table].but)


def _computed_fields(noun: Any, *names: str) -> dict[str, Any]:
    return {f"computed_{name}": plain(getattr(noun, name)) for name in names}


def _route(route: Route) -> dict[str, Any]:
    lines = [line for leg in route.legs for line in drawn(leg.geometry).geoms]
    more = _computed_fields(route, "route_km", "cable_km", "land_km", "sea_km")
    return {**_fields("routes", route), **more, GEOMETRY: MultiLineString(lines)}


def _legs(route: Route) -> Iterator[dict[str, Any]]:
    for place, leg in enumerate(route.legs, start=1):
        yield {
            "route_id": route.id,
            "place": place,
            "vertices": json.dumps([list(vertex) for vertex in leg.geometry.coords]),
            **_fields("legs", leg),
            **_computed_fields(leg, "route_km", "cable_km"),
            GEOMETRY: drawn(leg.geometry),
        }


def _deals(route: Route) -> Iterator[dict[str, Any]]:
    for place, item in enumerate(route.deals, start=1):
        row = _fields("route_deals", item)
        row["otherwise"] = json.dumps(_public_fallback(item.otherwise), ensure_ascii=False)
        yield {"route_id": route.id, "place": place, "deal_id": item.deal.id, **row}


def _public_fallback(item: AttachedDeal | None) -> dict[str, Any] | None:
    """Return the public fallback of an attached deal as a dict, with the id of its deal."""
    if item is None:
        return None
    return {
        "deal_id": item.deal.id,
        "attribution_confidence": item.attribution_confidence,
        "why": item.why,
        "visibility": item.visibility,
        "otherwise": _public_fallback(item.otherwise),
    }


def _list(rpl: RPL) -> dict[str, Any]:
    return {**_fields("rpls", rpl), **_computed_fields(rpl, "route_km", "cable_km")}


def _positions(rpl: RPL, key: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kp, cable = (values.tolist() for values in (rpl.computed.kp_km, rpl.computed.total_cable_km))
    for place, item in enumerate(rpl.positions):
        yield {
            **key,
            "place": place + 1,
            **_fields("rpl_positions", item),
            "computed_kp_km": kp[place],
            "computed_total_cable_km": plain(cable[place]),
            GEOMETRY: Point(item.lon_deg, item.lat_deg),
        }


def _spans(rpl: RPL, key: dict[str, Any]) -> Iterator[dict[str, Any]]:
    figures = {name: getattr(rpl.computed, name).tolist() for name in SPAN_COMPUTED}
    for place, (item, line) in enumerate(zip(rpl.spans, span_lines(rpl), strict=True)):
        yield {
            **key,
            "place": place + 1,
            **_fields("rpl_spans", item),
            **{f"computed_{name}": plain(values[place]) for name, values in figures.items()},
            GEOMETRY: drawn(line),
        }
