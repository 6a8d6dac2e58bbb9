"""What is a route position list: positions in order, and the span between each two of them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field, fields
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from shapely.geometry import LineString, Point, mapping

from cableroute.errors import Problem, RPLError, is_number, kind_faults, shown
from cableroute.geometry.geodesy import (
    geod_inverse,
    rhumb_bearing_deg,
    rhumb_destination,
    rhumb_distance_km,
)
from cableroute.model.figures import MEDIA, NUMBERS, VISIBILITIES
from cableroute.text import CONTROLS, counted

Floats = NDArray[np.float64]

GEODESIC, RHUMB = "geodesic", "rhumb"
LINES = (GEODESIC, RHUMB)
"""Along what two positions are joined."""

PLANNED, AS_LAID = "planned", "as laid"
STATUSES = (PLANNED, AS_LAID)
"""A planned list holds slack, and cable follows; of one as laid cable is measured."""

HOLDS = ("slack", "cable")
"""What stays of a span when its length changes."""

NOT_IN_FILES = re.compile(f"{CONTROLS.pattern[:-1]}\ufffe\uffff]")
"""Characters that no text has: controls, halves of characters, and two that XML cannot hold."""

SPAN_COMPUTED = ("route_km", "bearing_deg", "slack_pct", "cable_km")
POSITION_COMPUTED = ("kp_km", "total_cable_km")
"""What is worked out of a span, and of a position."""

RHUMB_STEP_KM = 5.0
"""A rhumb line is drawn by points so far apart: the geodesics between them leave it by less than
1 m up to 60 degrees of latitude."""

MOST_FAULTS = 50
"""So many faults of one list are named; the rest is counted."""


@dataclass(frozen=True)
class Position:
    """One position of a list, as the list states it; what is not stated is None or empty.

    Parameters
    ----------
    number : str
        Position number, verbatim: it is the identity of the position in the document.
    lon_deg, lat_deg : float
        WGS 84 degrees.
    event : str
        What is there, verbatim: "AC12", "BMH", "RPT 3".
    depth_m : float or None
        Water depth, m, positive down.
    kp_km, total_cable_km : float or None
        Cumulative route and cumulative cable, as stated.
    remarks, chart : str
        Remarks; number of the chart.
    row : int or None
        Row of the file that it was read from; not a part of what is compared.

    Examples
    --------
    >>> Position("1", 29.9, 31.2, "BMH").event
    'BMH'
    """

    number: str
    lon_deg: float
    lat_deg: float
    event: str = ""
    _: KW_ONLY
    depth_m: float | None = None
    kp_km: float | None = None
    total_cable_km: float | None = None
    remarks: str = ""
    chart: str = ""
    row: int | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        """Return the stated figures as text."""
        return _row_words(self)


@dataclass(frozen=True)
class Span:
    """What a list states of the cable between two positions; what is not stated is None or empty.

    Parameters
    ----------
    bearing_deg, route_km, slack_pct, cable_km : float or None
        Bearing from north; length of the route; cable beyond it, per cent; length of the cable.
    cable_type, cable_code : str
        "LW", "SA"; the supplier's code.
    fibre_pairs : int or None
        How many.
    lay_direction, lay_vessel, protection, installed : str
        How and when it was or is to be laid.
    burial_target_m, burial_m : float or None
        Burial below the seabed that is wanted, and that was reached, m.
    territorial_water, eez : str
        Whose waters it is in.
    medium : str
        "sea" or "land".
    section : str
        Section of the system that it is a part of, as the id of a leg.
    row : int or None
        Row of the file that it was read from; not a part of what is compared.

    Examples
    --------
    >>> Span(slack_pct=2.0).medium
    'sea'
    """

    bearing_deg: float | None = None
    route_km: float | None = None
    slack_pct: float | None = None
    cable_km: float | None = None
    cable_type: str = ""
    _: KW_ONLY
    cable_code: str = ""
    fibre_pairs: int | None = None
    lay_direction: str = ""
    lay_vessel: str = ""
    protection: str = ""
    installed: str = ""
    burial_target_m: float | None = None
    burial_m: float | None = None
    territorial_water: str = ""
    eez: str = ""
    medium: str = "sea"
    section: str = ""
    row: int | None = field(default=None, compare=False)

    def __repr__(self) -> str:
        """Return the stated figures as text."""
        return _row_words(self)


def _row_words(row: Position | Span) -> str:
    """Return a row as text, with the fields that are not at their default."""
    set_fields = (
        f"{item.name}={getattr(row, item.name)!r}"
        for item in fields(row)
        if item.name != "row" and not _is_default(getattr(row, item.name), item.default)
    )
    return f"{type(row).__name__}({', '.join(set_fields)})"


def _is_default(value: object, default: object) -> bool:
    """Return whether a field says nothing; what no position has, as pandas' NA, is shown."""
    return value is default or (type(value) is type(default) and value == default)


def _of_kind(noun: type[Any], kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(noun) if item.type in kinds and item.name != "row")


POSITION_NUMBERS = _of_kind(Position, ("float | None",))
SPAN_NUMBERS = _of_kind(Span, ("float | None", "int | None"))
POSITION_TEXTS, SPAN_TEXTS = _of_kind(Position, ("str",)), _of_kind(Span, ("str",))


class Computed(NamedTuple):
    """Lengths that follow from the positions of a list, apart from those that it states.

    Attributes
    ----------
    route_km, bearing_deg : array of float64, shape (n - 1,)
        Of each span; no bearing (NaN) between two positions at one place.
    slack_pct, cable_km : array of float64, shape (n - 1,)
        Of each span: of a planned list the stated slack and the cable that follows; of one as
        laid the stated cable and the slack that follows; NaN where neither is stated.
    kp_km, total_cable_km : array of float64, shape (n,)
        Cumulative route, from 0; cumulative cable, NaN behind a span whose cable is unknown.
    """

    route_km: Floats
    bearing_deg: Floats
    slack_pct: Floats
    cable_km: Floats
    kp_km: Floats
    total_cable_km: Floats


@dataclass(frozen=True)
class RPL:
    """A route position list: positions in order, and the span between each two of them.

    Parameters
    ----------
    id : str
        Unique id.
    positions : sequence of Position
        Two or more.
    spans : sequence of Span
        One fewer than positions.
    name, revision, supersedes, date, note : str
        What it is; which revision, of which id it takes the place; ISO date; what to know.
    status : str
        "planned" or "as laid": decides whether slack or cable is what the list holds.
    line : str
        "geodesic" or "rhumb": along what two positions are joined.
    source_ids : tuple of str
        Ids of the sources.
    visibility : str
        "public" or "confidential".

    Raises
    ------
    RPLError
        With every fault at once.

    Examples
    --------
    >>> start, bend, end = (
    ...     Position("1", 5.37, 43.30, "BMH"),
    ...     Position("2", 5.00, 43.00, "AC1"),
    ...     Position("3", 5.00, 42.00, "BU"),
    ... )
    >>> rpl = RPL("S1", (start, bend, end), (Span(slack_pct=1.0), Span(slack_pct=2.5)))
    >>> rpl.computed.kp_km.round(3), rpl.computed.total_cable_km.round(3)
    (array([  0.   ,  44.907, 155.99 ]), array([  0.   ,  45.356, 159.216]))
    """

    id: str
    positions: tuple[Position, ...]
    spans: tuple[Span, ...]
    _: KW_ONLY
    name: str = ""
    revision: str = ""
    supersedes: str = ""
    status: str = PLANNED
    date: str = ""
    line: str = GEODESIC
    note: str = ""
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the rows."""
        for name in ("positions", "spans", "source_ids"):
            items = getattr(self, name)
            RPLError.check("position list", kind_faults(name, items, Iterable, "give a list"))
            object.__setattr__(self, name, tuple(getattr(self, name)))
        where = f"position list {self.id or '(no id)'}"
        faults = list(_list_faults(self, where))
        if len(faults) > MOST_FAULTS:
            rest = Problem("faults", where, f"{len(faults) - MOST_FAULTS} more")
            faults = [*faults[:MOST_FAULTS], rest]
        RPLError.check(where, faults)

    @cached_property
    def lon_deg(self) -> Floats:
        """Longitudes of the positions."""
        return _frozen_array([item.lon_deg for item in self.positions])

    @cached_property
    def lat_deg(self) -> Floats:
        """Latitudes of the positions."""
        return _frozen_array([item.lat_deg for item in self.positions])

    @cached_property
    def computed(self) -> Computed:
        """Lengths, bearings, slack and cable that follow from the positions."""
        lon, lat = self.lon_deg, self.lat_deg
        azimuth, route = geod_inverse(lon[:-1], lat[:-1], lon[1:], lat[1:])
        bearing = np.where(azimuth < 0, azimuth + 360, azimuth)
        if self.line == RHUMB:
            ends = lon[:-1], lat[:-1], lon[1:], lat[1:]
            route = rhumb_distance_km(*ends)
            apart = route > 0
            bearing[apart] = rhumb_bearing_deg(*(values[apart] for values in ends))
        bearing = np.where(route > 0, bearing, np.nan)
        slack, cable = _slack_and_cable(self, route)
        totals = _cumulative(route), _cumulative(cable)
        return Computed(*map(_frozen_array, (route, bearing, slack, cable, *totals)))

    @property
    def route_km(self) -> float:
        """Length of the route, km."""
        return float(self.computed.kp_km[-1])

    @property
    def cable_km(self) -> float:
        """Length of the cable, km; NaN where that of a span is not known."""
        return float(self.computed.total_cable_km[-1])

    @property
    def hold(self) -> str:
        """What stays of a span when its length changes, by the status: "slack" or "cable"."""
        return HOLDS[self.status == AS_LAID]

    def __iter__(self) -> Iterator[tuple[Position, Span | None]]:
        """Give each position with the span that leaves it, the last with None."""
        return zip(self.positions, (*self.spans, None), strict=True)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature collection: spans as lines, positions as points, in two layers.

        What the list states is under its name, what follows begins with ``computed_``.
        """
        spans = zip(self.spans, span_lines(self), strict=True)
        features = [
            _feature(self, "spans", at, span, SPAN_COMPUTED, line)
            for at, (span, line) in enumerate(spans)
        ]
        features += [
            _feature(
                self, "positions", at, item, POSITION_COMPUTED, Point(item.lon_deg, item.lat_deg)
            )
            for at, item in enumerate(self.positions)
        ]
        return {"type": "FeatureCollection", "features": features}

    def __repr__(self) -> str:
        """Return id, revision, how many positions and the length."""
        said = ", ".join(filter(None, (self.revision, self.status, self.line)))
        cable = self.cable_km
        more = "cable not known" if math.isnan(cable) else f"cable {cable:.3f} km"
        count = len(self.positions)
        return (
            f"<RPL {self.id} {said}: {counted(count, 'position')}, {self.route_km:.3f} km, {more}>"
        )


def _frozen_array(values: ArrayLike) -> Floats:
    """Return values as an array that nobody can write to: the list keeps it."""
    array = np.array(values, dtype=np.float64)
    array.setflags(write=False)
    return array


def span_lines(rpl: RPL) -> list[LineString]:
    """Return the line of each span: its ends, and points along it where it is a rhumb line.

    Examples
    --------
    >>> ends = Position("1", 0.0, 60.0), Position("2", 0.2, 60.0)
    >>> [len(span_lines(RPL("R", ends, [Span()], line=kind))[0].coords) for kind in LINES]
    [2, 4]
    """
    ends = np.column_stack([rpl.lon_deg, rpl.lat_deg])
    if rpl.line != RHUMB:
        return [LineString(pair) for pair in pairwise(ends)]
    lines = []
    for at, (start, end) in enumerate(pairwise(ends)):
        km, bearing = rpl.computed.route_km[at], rpl.computed.bearing_deg[at]
        count = int(np.ceil(km / RHUMB_STEP_KM)) if km > 0 else 1
        along = km * np.arange(1, count) / count
        lon, lat = rhumb_destination(start[0], start[1], bearing_deg=bearing, distance_km=along)
        inner = np.column_stack([np.ravel(lon), np.ravel(lat)]) if count > 1 else ends[:0]
        lines.append(LineString([start, *inner, end]))
    return lines


def _feature(
    rpl: RPL, layer: str, at: int, row: Position | Span, computed: tuple[str, ...], shape: Any
) -> dict[str, Any]:
    """Return a position or a span as a GeoJSON feature."""
    stated_fields = {
        item.name: getattr(row, item.name)
        for item in fields(row)
        if item.name not in ("lon_deg", "lat_deg", "row")
    }
    figures = {f"computed_{name}": float(getattr(rpl.computed, name)[at]) for name in computed}
    properties = {
        "layer": layer,
        "rpl_id": rpl.id,
        "revision": rpl.revision,
        "place": at + 1,
        **stated_fields,
        **{name: None if math.isnan(value) else value for name, value in figures.items()},
    }
    return {"type": "Feature", "properties": properties, "geometry": mapping(shape)}


def stated(rows: Sequence[Position] | Sequence[Span], name: str) -> Floats:
    """Return a stated figure of rows, as an array; NaN where a row states none.

    Examples
    --------
    >>> stated([Span(route_km=2.5), Span()], "route_km")
    array([2.5, nan])
    """
    values = [getattr(row, name) for row in rows]
    return np.array([math.nan if value is None else value for value in values], dtype=np.float64)


def falls(total: Floats) -> bool:
    """Return whether cumulative figures fall all along: they are counted from the other end.

    Examples
    --------
    >>> falls(np.array([30.0, np.nan, 12.5, 0.0])), falls(np.array([0.0, 12.5, 9.0]))
    (True, False)
    """
    steps = np.diff(total[~np.isnan(total)])
    return steps.size > 0 and bool((steps <= 0).all() and steps.any())


def _slack_and_cable(rpl: RPL, route: Floats) -> tuple[Floats, Floats]:
    """Return slack and cable of each span: as the list states them, else computed."""
    slack, cable = stated(rpl.spans, "slack_pct"), stated(rpl.spans, "cable_km")
    total = stated(rpl.positions, "total_cable_km")
    between = np.diff(-total if falls(total) else total)
    cable = np.where(np.isnan(cable), between, cable)
    by_slack = route * (1 + slack / 100)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_cable = np.where(route > 0, 100 * (cable / route - 1), np.nan)
    if rpl.hold == "cable":
        kept = np.where(np.isnan(cable), by_slack, cable)
        return np.where(np.isnan(cable), slack, by_cable), kept
    missing = np.isnan(slack)
    return np.where(missing, by_cable, slack), np.where(missing, cable, by_slack)


def _cumulative(km: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(km)])


def rpl_faults(value: object, name: str = "rpl") -> list[Problem]:
    """Return the faults of a position list that is an argument: its kind."""
    return kind_faults(name, value, RPL, "read one with read_rpl")


def _list_faults(rpl: RPL, where: str) -> Iterator[Problem]:
    """Yield the faults of a list."""
    if not isinstance(rpl.id, str) or not rpl.id.strip():
        yield Problem("required", where, "id is missing", "give a text")
    for name, value, allowed in (
        ("status", rpl.status, STATUSES),
        ("line", rpl.line, LINES),
        ("visibility", rpl.visibility, VISIBILITIES),
    ):
        if not isinstance(value, str) or value not in allowed:
            message = f"{name} {shown(value)} is unknown"
            yield Problem("choice", where, message, f"one of {', '.join(allowed)}")
    for name in ("id", "name", "revision", "supersedes", "date", "note"):
        text = getattr(rpl, name)
        if not isinstance(text, str):
            yield Problem("text", where, f"{name} is {shown(text)}", "give a plain text")
        elif NOT_IN_FILES.search(text):
            yield Problem("text", where, f"{name} holds a control character", "remove it")
    if len(rpl.positions) < 2:
        yield Problem(
            "count", where, f"has {counted(len(rpl.positions), 'position')}", "give two or more"
        )
    if len(rpl.spans) != max(0, len(rpl.positions) - 1):
        message = (
            f"has {counted(len(rpl.spans), 'span')} for {counted(len(rpl.positions), 'position')}"
        )
        yield Problem("count", where, message, "give one span between each two positions")
    yield from _row_faults(rpl.positions, Position, where, "position")
    yield from _row_faults(rpl.spans, Span, where, "span")
    for at, row in enumerate(rpl.spans):
        if isinstance(row, Span) and row.medium not in MEDIA:
            message = f"medium {shown(row.medium)} is unknown"
            yield Problem(
                "choice", f"{where}, span {at + 1}", message, f"one of {', '.join(MEDIA)}"
            )


def _row_faults(rows: Sequence[Any], kind: type[Any], where: str, what: str) -> Iterator[Problem]:
    """Yield the faults of the numbers and the texts of rows."""
    if wrong := [at for at, row in enumerate(rows) if type(row) is not kind]:
        for at in wrong:
            yield Problem("kind", f"{where}, {what} {at + 1}", f"is not {kind.__name__}")
        return
    limits: dict[str, float] = {"lon_deg": 180.0, "lat_deg": 90.0}
    optional = POSITION_NUMBERS if kind is Position else SPAN_NUMBERS
    names = (*limits, *optional) if kind is Position else optional
    for name in names:
        values = [getattr(row, name) for row in rows]
        for at in _wrong_numbers(values, name in limits, limits.get(name, math.inf)):
            place = f"{where}, {what} {at + 1}"
            most = limits.get(name)
            hint = "give a number or None" if most is None else f"give {-most:g} to {most:g}"
            yield Problem("number", place, f"{name} is {shown(values[at])}", hint)
    slack = () if kind is Position else [row.slack_pct for row in rows]
    for at, value in enumerate(slack):
        if isinstance(value, NUMBERS) and value <= -100:
            hint = "give more than -100 per cent"
            yield Problem("number", f"{where}, {what} {at + 1}", f"slack_pct is {value}", hint)
    for name in POSITION_TEXTS if kind is Position else SPAN_TEXTS:
        texts = [getattr(row, name) for row in rows]
        if all(type(text) is str for text in texts):
            joined = "".join(texts)
            plain = joined.isprintable() or not NOT_IN_FILES.search(joined)
            if plain and not any(map(str.isspace, texts)):
                continue
        for at, text in enumerate(texts):
            if type(text) is not str or NOT_IN_FILES.search(text) or text.isspace():
                place = f"{where}, {what} {at + 1}"
                yield Problem("text", place, f"{name} is {shown(text)}", "give a plain text")


def _wrong_numbers(values: Sequence[Any], required: bool, most: float) -> list[int]:
    """Return which values are no finite number, and not None where that may be."""
    kinds = set(map(type, values))
    if kinds <= {float, type(None)} and not (required and type(None) in kinds):
        array = np.array([0.0 if value is None else value for value in values], dtype=np.float64)
        with np.errstate(invalid="ignore"):
            return np.flatnonzero(~(np.isfinite(array) & (np.abs(array) <= most))).tolist()
    return [
        at
        for at, value in enumerate(values)
        if (value is None and required)
        or (value is not None and not (is_number(value) and abs(value) <= most))
    ]
