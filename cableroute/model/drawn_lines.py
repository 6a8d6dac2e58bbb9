"""Make a Route from lines: shapely's, or those of a GeoDataFrame in any reference system."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely import LineString, MultiLineString

from cableroute.errors import GeometryError, ModelError, Problem, kind_faults
from cableroute.files import is_missing
from cableroute.geometry import geodesy
from cableroute.geometry.reference_systems import in_degrees
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import JOIN_TOLERANCE_KM, Route
from cableroute.text import counted

if TYPE_CHECKING:
    import geopandas

COLUMNS = (
    "medium",
    "slack_pct",
    "accuracy_km",
    "confidence",
    "start_id",
    "end_id",
    "name",
    "country",
    "system_id",
    "status",
    "right_of_way",
    "length_kind",
    "note",
)
"""Columns of a table of lines that say something of a leg; ``id`` or ``leg_id`` is its id."""


def route_from_lines(
    lines: LineString | MultiLineString | Iterable[LineString],
    *,
    id: str,
    name: str = "",
    medium: str,
    slack_pct: Range | float | Iterable[float],
    accuracy_km: float = math.nan,
    confidence: str = "assumed",
    place_ids: Sequence[str] = (),
) -> Route:
    """Return a route along lines, each of them a leg.

    The lines are in the order of travel. One that is drawn the other way is turned, so that it
    begins where the one before ends. Between two that do not meet, a gap within their
    accuracies is closed as `Route` says.

    Parameters
    ----------
    lines : LineString or sequence of LineString
        Longitude and latitude in degrees, WGS 84. Between two vertices the route follows the
        geodesic. The parts of a MultiLineString are one line.
    id, name : str
        Of the route; without a name it is the id.
    medium : str
        "land" or "sea".
    slack_pct : float, (low, high) or (low, likely, high)
        Cable beyond the route's length, per cent of it.
    accuracy_km : float
        How far the cable may be from the lines, km; left out, it is not known.
    confidence : str
        One of "surveyed", "published", "inferred", "schematic", "assumed": of the cable's position.
    place_ids : sequence of str
        Ids of the places at the ends and between the lines, one more than there are lines;
        without them they are named after the route.

    Raises
    ------
    ModelError
        No lines, lines that do not meet, or any fault of a field, all at once.

    Examples
    --------
    >>> from shapely import LineString
    >>> lines = [LineString([(32.5, 29.9), (32.9, 29.2)]), LineString([(33.9, 27.2), (32.9, 29.2)])]
    >>> route = route_from_lines(lines, id="R", medium="sea", slack_pct=3, accuracy_km=1)
    >>> len(route.legs), round(route.route_km, 1)
    (2, 329.2)
    """
    hint = "give a LineString, or a list of them"
    faults = kind_faults("lines", lines, (shapely.Geometry, Iterable), hint)
    faults += kind_faults("place_ids", place_ids, Iterable, "give a list of ids")
    ModelError.check(f"route {id}", faults)
    drawn = [lines] if isinstance(lines, shapely.Geometry) else list(lines)
    row = {
        "medium": medium,
        "slack_pct": slack_pct,
        "accuracy_km": accuracy_km,
        "confidence": confidence,
    }
    places = tuple(place_ids) or tuple(f"{id}-{number}" for number in range(len(drawn) + 1))
    if isinstance(place_ids, str) or len(places) != len(drawn) + 1:
        hint = f"give {len(drawn) + 1}, one more than there are lines, or none"
        message = f"there are {counted(len(places), 'place_id')} for {counted(len(drawn), 'line')}"
        faults.append(Problem("places", f"route {id}", message, hint))
    return _route(id, name, drawn, [row] * len(drawn), places, faults)


def route_from_gdf(
    frame: geopandas.GeoDataFrame,
    *,
    id: str,
    name: str = "",
    medium: str = "",
    slack_pct: Range | float | Iterable[float] | None = None,
    accuracy_km: float = math.nan,
    confidence: str = "assumed",
) -> Route:
    """Return a route along the lines of a GeoDataFrame, each row a leg.

    The rows are in the order of travel; for turned lines and gaps see `route_from_lines`.

    Parameters
    ----------
    frame : GeoDataFrame
        Lines in any reference system, which it names. A column ``medium``, ``slack_pct``,
        ``accuracy_km``, ``confidence``, ``id`` (or ``leg_id``), ``name``, ``start_id``,
        ``end_id``, ``country``, ``system_id``, ``status``, ``right_of_way``, ``length_kind`` or
        ``note`` says it for each leg; other columns are not read.
    id, name : str
        Of the route; without a name it is the id.
    medium : str
        "land" or "sea", for rows that do not say it.
    slack_pct : float, (low, high) or (low, likely, high)
        Cable beyond the route's length, per cent of it, for rows that do not say it.
    accuracy_km : float
        How far the cable may be from the line, km, for rows that do not say it; left out, it
        is not known.
    confidence : str
        Of the cable's position, for rows that do not say it.

    Raises
    ------
    ModelError
        No lines or no reference system, lines that do not meet, a medium or slack that neither
        the table nor the call gives, or any fault of a field, all at once.

    Notes
    -----
    Only the vertices are transformed to WGS 84; between two of them the route follows the
    geodesic. Where a straight line of the reference system bends away from it, add vertices
    first (``frame.segmentize``).

    Examples
    --------
    >>> import geopandas
    >>> from shapely import LineString
    >>> line = LineString([(32.5, 29.9), (32.9, 29.2)])
    >>> frame = geopandas.GeoDataFrame({"medium": ["sea"]}, geometry=[line], crs="EPSG:4326")
    >>> route = route_from_gdf(frame.to_crs("EPSG:32636"), id="R", slack_pct=3)
    >>> round(route.route_km, 1), route.sea_km == route.route_km
    (86.7, True)
    """
    import geopandas

    where = f"route {id}"
    if not isinstance(frame, geopandas.GeoDataFrame):
        hint = "give a GeoDataFrame, or use route_from_lines"
        fault = Problem("kind", where, f"a {type(frame).__name__} is not a GeoDataFrame", hint)
        raise ModelError.of(where, [fault])
    if frame.crs is None:
        hint = "name it first: frame.set_crs(...)"
        raise ModelError.of(where, [Problem("crs", where, "no reference system is named", hint)])
    shapes = in_degrees(
        frame.geometry,
        lambda wrong, hint: ModelError.of(where, [Problem("crs", where, wrong, hint)]),
    )
    columns = [name for name in ("id", "leg_id", *COLUMNS) if name in frame.columns]
    rest = {"medium": medium, "slack_pct": slack_pct, "accuracy_km": accuracy_km}
    rows = [
        rest
        | {"confidence": confidence}
        | {column: cell for column, cell in row.items() if not is_missing(cell)}
        for row in (frame[columns].to_dict("records") if columns else [{}] * len(frame))
    ]
    faults = [
        Problem(name, f"{where}, line {number}", f"{name} is missing", "give it, or a column of it")
        for number, row in enumerate(rows, 1)
        for name in ("medium", "slack_pct")
        if row[name] in ("", None)
    ]
    places = tuple(f"{id}-{number}" for number in range(len(rows) + 1))
    return _route(id, name, list(shapes), rows, places, faults)


def _route(
    id: str,
    name: str,
    shapes: Sequence[Any],
    rows: Sequence[Mapping[str, Any]],
    places: Sequence[str],
    faults: list[Problem],
) -> Route:
    """Return the route of lines and what is said of each; every fault at once."""
    ModelError.check(f"route {id}", faults)
    legs: list[Leg] = []
    lines = [one_line(line) for line in shapes]
    for number, (line, turn, row) in enumerate(zip(lines, _turns(lines), rows, strict=True)):
        ends = (row.get("start_id"), row.get("end_id"))[:: -1 if turn else 1]
        fields = {key: row[key] for key in COLUMNS if key in row} | {
            "start_id": ends[0] or places[number],
            "end_id": ends[1] or places[number + 1],
            "geometry": line.reverse() if turn else line,
        }
        try:
            legs.append(Leg(row.get("leg_id", row.get("id", f"{id}-leg-{number + 1}")), **fields))
        except ModelError as error:
            faults += error.problems
    ModelError.check(f"route {id}", faults)
    return Route(id, name or id, tuple(legs))


def one_line(line: Any) -> Any:
    """Return a line without heights; one that was cut, as at the date line, in one piece."""
    if isinstance(line, MultiLineString) and not line.is_empty:
        parts = [shapely.get_coordinates(part) for part in line.geoms]
        gaps_km = (_apart_km(before[-1], after[0]) for before, after in pairwise(parts))
        if all(km <= JOIN_TOLERANCE_KM for km in gaps_km):
            return LineString(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))
    return shapely.force_2d(line) if isinstance(line, LineString) else line


def _turns(lines: Sequence[Any]) -> list[bool]:
    """Return which lines are drawn against the direction of travel; all False if one is no line."""
    if not all(isinstance(line, LineString) and not line.is_empty for line in lines):
        return [False] * len(lines)
    ends = [(line.coords[0], line.coords[-1]) for line in lines]
    turns: list[bool] = []
    for place, (start, end) in enumerate(ends):
        if place > 0:
            before = ends[place - 1][0 if turns[-1] else 1]
            turns.append(_apart_km(before, end) < _apart_km(before, start))
        elif len(ends) > 1:
            from_start, from_end = (
                min(_apart_km(one, other) for other in ends[1]) for one in (start, end)
            )
            turns.append(from_start < from_end)
        else:
            turns.append(False)
    return turns


def _apart_km(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the distance of two points; NaN where they are not in degrees."""
    try:
        return float(geodesy.distance_km(*one[:2], *other[:2]))
    except GeometryError:  # the leg will say so
        return math.nan
