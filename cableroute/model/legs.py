"""What a Leg is: one piece of land or sea between two places."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import KW_ONLY, MISSING, dataclass, fields, replace
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

import shapely
from shapely.geometry import LineString

from cableroute.errors import GeometryError, ModelError, Problem
from cableroute.geometry.lines import line_km, to_planar
from cableroute.model.fields import (
    accuracy_faults,
    choice_faults,
    date_faults,
    hash_of_fields,
    kind_problems,
    published,
    range_faults,
    same_fields,
    text_faults,
)
from cableroute.model.figures import CONFIDENCES, MEDIA, VISIBILITIES, Range
from cableroute.notebook import Shown
from cableroute.text import figures_within

OWN_PROPERTIES = (
    "id",
    "geometry",
    "slack_pct",
    "development_pct",
    "published_km",
    "segment_id",
    "span_kp_km",
)
"""Fields that a GeoJSON feature has elsewhere, or not."""

PUBLISHED, SHARE, FROM_LINE = "published", "share of published", "from the line"
LENGTH_BASES = (PUBLISHED, SHARE, FROM_LINE)
"""On what a length of cable rests: the published length of this leg, the share of one by route
km, or the line times route development times laying slack."""

RIGHTS_OF_WAY = ("road", "rail", "pipeline", "canal bank", "seabed", "estimate")

SLACK_BOUNDS_PCT = (-5.0, 100.0)
DEVELOPMENT_BOUNDS_PCT = (-50.0, 1000.0)
"""What the laying slack and the development of a leg may be."""


@dataclass(frozen=True)
class Leg(Shown):
    """One stretch of land or one sea segment between two named places.

    Parameters
    ----------
    id : str
        Unique id.
    start_id, end_id : str
        Ids of the places (landing stations or junctions) at its ends.
    medium : str
        "land" or "sea".
    geometry : LineString
        Longitude and latitude in degrees, WGS 84, from start to end. Between two
        vertices the leg follows the geodesic.
    slack_pct : float, (low, high) or (low, likely, high)
        Laying slack: cable beyond the cable's route, per cent of it; kept as a `Range`.
    development_pct : float, (low, high) or (low, likely, high)
        Route development: the cable's route beyond the line, per cent of it; 0 where the line is
        the route, as of a survey. Kept as a `Range`.
    published_km : (low, high) or None
        Length that a source publishes for this very leg.
    length_basis : str
        On which of `LENGTH_BASES` its length of cable rests. Left out, it is "published" where
        there is a published length and "from the line" where not; give "from the line" where what
        is published includes branches, or is no length between these two ends alone.
    name : str
        What it is, in words.
    right_of_way : str
        What it follows: road, rail, pipeline, canal bank, seabed or estimate.
    right_of_way_since : str
        ISO year, month or day since when that right of way exists; empty where unknown.
    group_ids : tuple of str
        Shared-risk groups that it belongs to.
    system_id : str
        Cable system that it is a part of; empty for a stretch any system may use.
    status : str
        "in service", "planned", ..., or "modelled" where no cable is claimed.
    accuracy_km : float
        How far the cable may be from the line, if it takes this route at all. Left out, it is
        NaN: not known, so that the leg is never distinguished from another.
    confidence : str
        One of `CONFIDENCES`, of the cable's position (not of the road's beside it).
    length_kind : str
        What the line's length is, for example "road graph, lower bound".
    country : str
        ISO 3166 alpha-2 code where the whole leg is in one country, else empty.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    duct_count : int or None
        How many ducts; None where unknown.
    fibre_pairs : int or None
        Fibre pairs that a source states for this very leg; None where unknown.
    trench : str
        "own" or "shared" with other cables; empty where unknown.
    role : str
        "trunk" or "branch" of its system; empty on land.
    order_basis : str
        Whether a source gives the order of its ends: "stated" or "inferred"; empty on land.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    segment_id : str
        Segment of a cable that it is a piece of; empty where it is no piece.
    span_kp_km : (first, last) or None
        KP of that segment at which it starts and ends, km; the first is the higher one where it
        is travelled against the segment. None where that is not known.

    Raises
    ------
    ModelError
        With every fault of the fields at once.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), slack_pct=10)
    >>> round(leg.route_km, 3), round(leg.cable_km, 3)
    (96.486, 106.135)
    """

    id: str
    start_id: str
    end_id: str
    medium: str
    geometry: LineString
    slack_pct: Range | float | Iterable[float]
    _: KW_ONLY
    development_pct: Range | float | Iterable[float] = 0.0
    published_km: tuple[float, float] | None = None
    length_basis: str = ""
    name: str = ""
    right_of_way: str = "estimate"
    right_of_way_since: str = ""
    group_ids: tuple[str, ...] = ()
    system_id: str = ""
    status: str = "modelled"
    accuracy_km: float = math.nan
    confidence: str = "assumed"
    length_kind: str = ""
    country: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    duct_count: int | None = None
    fibre_pairs: int | None = None
    trench: str = ""
    role: str = ""
    order_basis: str = ""
    visibility: str = "public"
    segment_id: str = ""
    span_kp_km: tuple[float, float] | None = None

    __eq__ = same_fields
    __hash__ = hash_of_fields

    def __post_init__(self) -> None:
        """Normalise the slack, check the fields."""
        where = f"leg {self.id or '(no id)'}"
        faults: list[Problem] = []
        for name in ("slack_pct", "development_pct"):
            object.__setattr__(self, name, _range_of(where, name, getattr(self, name), faults))
        checked_below = (
            "geometry",
            "slack_pct",
            "development_pct",
            "published_km",
            "accuracy_km",
            "right_of_way_since",
        )
        faults += [
            *kind_problems(self, where, but=checked_below),
            *text_faults(where, id=self.id, start_id=self.start_id, end_id=self.end_id),
            *choice_faults(where, "medium", self.medium, MEDIA),
            *choice_faults(where, "right_of_way", self.right_of_way, RIGHTS_OF_WAY),
            *choice_faults(where, "confidence", self.confidence, CONFIDENCES),
            *choice_faults(where, "visibility", self.visibility, VISIBILITIES),
            *accuracy_faults(where, self.accuracy_km),
            *_bound_faults(where, "slack_pct", self.slack_range_pct, SLACK_BOUNDS_PCT),
            *_bound_faults(
                where, "development_pct", self.development_range_pct, DEVELOPMENT_BOUNDS_PCT
            ),
        ]
        object.__setattr__(self, "published_km", published(where, self.published_km, faults))
        basis = self.length_basis or (FROM_LINE if self.published_km is None else PUBLISHED)
        object.__setattr__(self, "length_basis", basis)
        faults += choice_faults(where, "length_basis", basis, LENGTH_BASES)
        if basis == PUBLISHED and self.published_km is None and not faults:
            hint = f"give published_km, or {FROM_LINE!r}"
            faults.append(Problem("length", where, f"length_basis is {basis!r}", hint))
        object.__setattr__(self, "right_of_way_since", str(self.right_of_way_since))
        faults += date_faults(where, "right_of_way_since", self.right_of_way_since)
        faults += self._line_faults(where)
        ModelError.check(where, faults)

    def _line_faults(self, where: str) -> list[Problem]:
        if not isinstance(self.geometry, LineString) or self.geometry.is_empty:
            return [Problem("geometry", where, "geometry is not a line", "give a LineString")]
        try:
            if self.route_km > 0:
                return []
        except GeometryError as error:
            return [Problem("geometry", where, str(error), "correct the line")]
        return [Problem("geometry", where, "geometry has no length", "give two different points")]

    @property
    def slack_range_pct(self) -> Range:
        """Laying slack as low, likely and high, per cent."""
        return Range.of(self.slack_pct)

    @property
    def development_range_pct(self) -> Range:
        """Route development as low, likely and high, per cent."""
        return Range.of(self.development_pct)

    @cached_property
    def route_km(self) -> float:
        """Geodesic length of the line on WGS 84, km."""
        return line_km(self.geometry)

    @cached_property
    def line_wkb(self) -> bytes:
        """The line as well-known binary: by it is kept what was worked out of a line."""
        wkb: bytes = shapely.to_wkb(self.geometry)
        return wkb

    @cached_property
    def cable_range_km(self) -> Range:
        """Length of cable, low, likely and high, km, on the leg's one basis.

        The published length where that is the basis; else the line times route development times
        laying slack. Delay, cost and availability rest on the same length.
        """
        if self.length_basis == PUBLISHED and self.published_km is not None:
            return Range.of(self.published_km)
        factors = zip(self.development_range_pct, self.slack_range_pct, strict=True)
        return Range(
            *(self.route_km * (1 + more / 100) * (1 + slack / 100) for more, slack in factors)
        )

    @property
    def cable_km(self) -> float:
        """Likely length of cable, km."""
        return self.cable_range_km.likely

    @cached_property
    def start(self) -> tuple[float, float]:
        """Longitude and latitude of the first vertex, degrees."""
        lon, lat = self.geometry.coords[0][:2]
        return (float(lon), float(lat))

    @cached_property
    def end(self) -> tuple[float, float]:
        """Longitude and latitude of the last vertex, degrees."""
        lon, lat = self.geometry.coords[-1][:2]
        return (float(lon), float(lat))

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature: the line, as `to_planar` makes it, and the fields."""
        properties = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in OWN_PROPERTIES
        }
        low, high = self.published_km or (None, None)
        properties |= {
            "slack_low_pct": self.slack_range_pct.low,
            "slack_pct": self.slack_range_pct.likely,
            "slack_high_pct": self.slack_range_pct.high,
            "development_low_pct": self.development_range_pct.low,
            "development_pct": self.development_range_pct.likely,
            "development_high_pct": self.development_range_pct.high,
            "published_low_km": low,
            "published_high_km": high,
            "route_km": self.route_km,
            "cable_km": self.cable_km,
        }
        return feature(self.id, properties, self.geometry)

    def __repr__(self) -> str:
        """Return id, ends, length and confidence."""
        [km] = figures_within([self.route_km], 1, accuracy=self.accuracy_km)
        return (
            f"<Leg {self.id} {self.start_id} - {self.end_id}, {self.medium}, "
            f"{km} km, {self.confidence}>"
        )


Alike: TypeAlias = dict[tuple[Any, ...], Leg]
"""A leg of each combination of what `measured_leg` checks."""


def measured_leg(route_km: float, alike: Alike | None = None, **values: Any) -> Leg:
    """Return the leg of some fields whose line's length is known: it is not measured again.

    Parameters
    ----------
    route_km : float
        Geodesic length of the line.
    alike : dict, optional
        Keeps one leg of each combination of checked fields: the next is not checked again. The
        names, texts and lines are then of the right kinds, as those of rows of tables are.
    **values
        The fields.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> line = LineString([(31, 30), (32, 30)])
    >>> fields = {"id": "L1", "start_id": "A", "end_id": "B", "medium": "land", "slack_pct": 10}
    >>> leg, alike = Leg(**fields, geometry=line), {}
    >>> [measured_leg(line_km(line), alike, **fields, geometry=line) == leg for _ in range(2)]
    [True, True]
    """
    leg = Leg.__new__(Leg)
    if alike is None:
        vars(leg)["route_km"] = route_km
        Leg.__init__(leg, **values)
        return leg
    key = tuple(map(values.get, _CHECKED))
    if key in alike and route_km > 0:
        twin = vars(alike[key])
        filled = vars(leg)
        filled |= _DEFAULTS
        filled |= values
        filled |= {name: twin[name] for name in _NORMALISED}
        filled["route_km"] = route_km
        return leg
    alike[key] = leg = measured_leg(route_km, **values)
    return leg


_NORMALISED = ("slack_pct", "development_pct", "published_km", "length_basis")
_CHECKED = (
    *("medium", "right_of_way", "right_of_way_since", "confidence", "visibility", "accuracy_km"),
    *("duct_count", "fibre_pairs", *_NORMALISED),
)
"""What a leg checks, but for texts of any kind and its line."""
_DEFAULTS = {item.name: item.default for item in fields(Leg) if item.default is not MISSING}


def reverse_leg(leg: Leg) -> Leg:
    """Return the leg travelled the other way.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> reverse_leg(leg).start_id
    'B'
    """
    return replace(
        leg,
        start_id=leg.end_id,
        end_id=leg.start_id,
        geometry=LineString(shapely.get_coordinates(leg.geometry)[::-1]),
        span_kp_km=None if leg.span_kp_km is None else leg.span_kp_km[::-1],
    )


def shared_length(leg: Leg, whole: tuple[tuple[float, float], float] | None = None) -> Leg:
    """Return the leg with a share of a published length by route km, where there is one.

    Parameters
    ----------
    leg : Leg
        A part, or a leg that is about to be cut.
    whole : ((low, high), route_km), optional
        Published length and route km of what it is a part of; by default its own.

    Returns
    -------
    Leg
        Without a published length of its own, which is that of the whole; its route development
        is what the published length of the whole is beyond the line, and no slack comes to that.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> line = LineString([(31, 30), (32, 30)])
    >>> leg = Leg("L1", "A", "B", "sea", line, 3, published_km=(100, 100))
    >>> part = shared_length(leg)
    >>> round(part.cable_km, 6), part.length_basis
    (100.0, 'share of published')
    """
    if whole is None:
        if leg.length_basis != PUBLISHED or leg.published_km is None:
            return leg
        whole = leg.published_km, leg.route_km
    (low, high), route_km = whole
    more = (100 * (low / route_km - 1), 100 * (high / route_km - 1))
    return replace(
        leg, published_km=None, development_pct=Range.of(more), slack_pct=0.0, length_basis=SHARE
    )


def _bound_faults(
    where: str, name: str, value: Range, bounds: tuple[float, float]
) -> list[Problem]:
    """Return the fault of a range, which most legs of a medium have in common."""
    return [] if _is_bounded(value, bounds) else range_faults(where, name, value, *bounds)


@lru_cache(maxsize=256)
def _is_bounded(value: Range, bounds: tuple[float, float]) -> bool:
    return not range_faults("", "", value, *bounds)


def _range_of(where: str, name: str, value: Any, faults: list[Problem]) -> Range:
    """Return a figure as a range; collect what is wrong with it."""
    try:
        return Range.of(value)
    except (ModelError, TypeError, ValueError):
        hint = "give one number, (low, high) or (low, likely, high)"
        faults.append(Problem("range", where, f"{name} is {value!r}", hint))
        return Range(0.0, 0.0, 0.0)


def feature(identity: str, properties: Mapping[str, Any], line: LineString) -> dict[str, Any]:
    """Return a line as a GeoJSON feature."""
    geometry = shapely.geometry.mapping(to_planar(line))
    return {"type": "Feature", "id": identity, "properties": properties, "geometry": geometry}
