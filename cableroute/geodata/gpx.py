"""Points and lines as GPX 1.1, for chart plotters: waypoints, routes, tracks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.files import is_missing, records
from cableroute.geodata.kml import NAME_COLUMNS, xml_text
from cableroute.model.frames import planar_lines

if TYPE_CHECKING:
    import geopandas

DESCRIBED = ("note", "description", "desc")


def gpx_text(frame: geopandas.GeoDataFrame) -> str:
    """Return a table as GPX: points as waypoints, lines as routes, those in parts as tracks.

    Only the name and the note of a row are written; areas have no form in GPX and are left out.

    Parameters
    ----------
    frame : GeoDataFrame
        In longitude and latitude.

    Examples
    --------
    >>> import geopandas
    >>> from shapely import Point
    >>> frame = geopandas.GeoDataFrame({"name": ["BMH"]}, geometry=[Point(32, 29)], crs=4326)
    >>> '<wpt lat="29.0" lon="32.0"><name>BMH</name></wpt>' in gpx_text(frame)
    True
    """
    column = frame.geometry.name
    parts: dict[str, list[str]] = {"wpt": [], "rte": [], "trk": []}
    for row in records(frame, but=""):
        shape = row.pop(column)
        if shape is None or shape.is_empty:
            continue
        said = _name_and_note({str(key): value for key, value in row.items()})
        shape = planar_lines(shape)
        if shape.geom_type in ("Point", "MultiPoint"):
            parts["wpt"] += [_point("wpt", it, said) for it in shapely.get_coordinates(shape)]
        elif shape.geom_type == "LineString":
            parts["rte"].append(f"<rte>{said}{_points('rtept', shape)}</rte>")
        elif shape.geom_type == "MultiLineString":
            runs = (f"<trkseg>{_points('trkpt', it)}</trkseg>" for it in shapely.get_parts(shape))
            parts["trk"].append(f"<trk>{said}{''.join(runs)}</trk>")
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<gpx version="1.1" creator="cableroute" xmlns="http://www.topografix.com/GPX/1/1">',
            *(text for texts in parts.values() for text in texts),
            "</gpx>",
            "",
        ]
    )


def _name_and_note(row: Mapping[str, Any]) -> str:
    """Return the name and the note of a row as GPX elements."""
    elements = []
    for tag, names in (("name", NAME_COLUMNS), ("desc", DESCRIBED)):
        cells = (row[key] for key in names if key in row)
        text = next((it for it in cells if not is_missing(it) and it != ""), None)
        elements.append("" if text is None else f"<{tag}>{xml_text(text)}</{tag}>")
    return "".join(elements)


def _point(tag: str, at: Any, said: str = "") -> str:
    return f'<{tag} lat="{float(at[1])!r}" lon="{float(at[0])!r}">{said}</{tag}>'


def _points(tag: str, line: BaseGeometry) -> str:
    return "".join(_point(tag, at) for at in shapely.get_coordinates(line))
