"""The nouns: Source, LandingStation, Leg, Route and Deal.

All are frozen: a change returns a new object. A method or property uses only its
object's own fields; whatever needs a second object, a table or an assumption is a
function of another module.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute import geodesy
from cableroute.errors import GeometryError, ModelError, Problem
from cableroute.marks import shown

__all__ = [
    "CERTAINTIES",
    "CONFIDENCES",
    "MEDIA",
    "VISIBILITIES",
    "Application",
    "AttachedDeal",
    "Deal",
    "LandingStation",
    "Leg",
    "Party",
    "Range",
    "Relation",
    "Route",
    "Source",
    "reverse_leg",
    "reverse_route",
    "split_leg",
    "weakest",
]

CONFIDENCES = ("surveyed", "published", "inferred", "assumed")
"""Confidence of the cable's position, best first."""

CERTAINTIES = ("stated", "inferred", "candidate")
"""How surely a deal applies to something, best first."""

MEDIA = ("land", "sea")

SCOPES = ("station pair", "path", "segment", "system", "country")
"""What a deal may apply to."""

RIGHTS_OF_WAY = ("road", "rail", "pipeline", "canal bank", "seabed", "estimate")

VALUE_BASES = ("stated", "estimated")

VISIBILITIES = ("public", "confidential")
"""What is confidential is computed with, and enters no map, report or export unless asked."""

PRECISIONS = ("day", "month", "year", "unknown")

PLACE_KINDS = ("landing station", "beach manhole", "landing point")

NUMBERS = (int, float, np.integer, np.floating)

JOIN_TOLERANCE_KM = 0.001
"""Ends of two geometries nearer than this (1 m) are one point."""


def weakest(values: Iterable[str], scale: tuple[str, ...] = CONFIDENCES) -> str:
    """Return the weakest of some grades, the last on the scale.

    Examples
    --------
    >>> weakest(["published", "assumed", "inferred"])
    'assumed'
    """
    return max(values, key=scale.index)


class Range(NamedTuple):
    """A figure that is known only as low, likely and high.

    Examples
    --------
    >>> Range(2.0, 3.0, 5.0) + Range(1.0, 1.0, 1.0)
    Range(low=3.0, likely=4.0, high=6.0)
    """

    low: float
    likely: float
    high: float

    @classmethod
    def of(cls, value: float | Iterable[float]) -> Range:
        """Return a range from one number, from (low, high) or from (low, likely, high)."""
        if isinstance(value, NUMBERS):
            return cls(float(value), float(value), float(value))
        numbers = tuple(float(number) for number in value)
        if len(numbers) == 2:
            numbers = (numbers[0], (numbers[0] + numbers[1]) / 2, numbers[1])
        if len(numbers) != 3:
            raise ModelError(
                f"a range has {len(numbers)} numbers: give one number, (low, high) "
                "or (low, likely, high)"
            )
        return cls(*numbers)

    def __add__(self, other: object) -> Range:
        """Add two ranges end by end."""
        if not isinstance(other, Range):
            return NotImplemented
        return Range(self.low + other.low, self.likely + other.likely, self.high + other.high)


@dataclass(frozen=True)
class Source:
    """Where a figure or a geometry comes from.

    Parameters
    ----------
    id : str
        Short name that the other tables use.
    title, publisher : str
        What it is and who published it.
    date : str
        ISO date, month or year of publication, or empty where unknown.
    url : str
        Address, or empty where there is none.
    licence : str
        Licence of the material, or ``"facts only"`` where only facts were taken.
    used_for : str
        Which rows or tables rest on it.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    """

    id: str
    title: str
    publisher: str = ""
    date: str = ""
    url: str = ""
    licence: str = ""
    used_for: str = ""
    visibility: str = "public"


@dataclass(frozen=True)
class LandingStation:
    """A place where a submarine cable comes ashore or ends.

    Parameters
    ----------
    id : str
        Unique id, for example ``"EG-ZAF"``.
    name_en, name_ar : str
        Names in English and in Arabic (empty where the place has none).
    aliases : tuple of str
        Other spellings by which it is found.
    lon_deg, lat_deg : float
        Position, WGS 84 degrees.
    position_of : str
        What the position is of: "town centroid", "oil terminal near by", ...
    accuracy_km : float
        How far the real place may be from the position, km.
    confidence : str
        One of `CONFIDENCES`, of the position.
    kind : str
        "landing station", "beach manhole" or "landing point".
    operator, country, sea, status : str
        Operator; ISO 3166 alpha-2 country; body of water; "in service", "planned", ...
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    status_date : str
        ISO date when the status was seen; empty where unknown.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Raises
    ------
    ModelError
        With every fault of the fields at once.
    """

    id: str
    name_en: str
    name_ar: str
    aliases: tuple[str, ...]
    lon_deg: float
    lat_deg: float
    position_of: str
    accuracy_km: float
    confidence: str
    kind: str
    operator: str
    country: str
    sea: str
    status: str
    source_ids: tuple[str, ...]
    note: str = ""
    status_date: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the fields."""
        where = f"station {self.id or '(no id)'}"
        faults = [
            *_text_faults(where, id=self.id, name_en=self.name_en),
            *_choice_faults(where, "confidence", self.confidence, CONFIDENCES),
            *_choice_faults(where, "kind", self.kind, PLACE_KINDS),
            *_tuple_faults(where, source_ids=self.source_ids, aliases=self.aliases),
            *_number_faults(where, "accuracy_km", self.accuracy_km, 0.0, 20_000.0),
            *_number_faults(where, "lon_deg", self.lon_deg, -180.0, 180.0),
            *_number_faults(where, "lat_deg", self.lat_deg, -90.0, 90.0),
            *_choice_faults(where, "visibility", self.visibility, VISIBILITIES),
        ]
        if faults:
            raise ModelError.of(where, faults)

    @property
    def position(self) -> tuple[float, float]:
        """Longitude and latitude, degrees."""
        return (self.lon_deg, self.lat_deg)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature of the position."""
        properties = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in ("id", "lon_deg", "lat_deg")
        }
        return {
            "type": "Feature",
            "id": self.id,
            "properties": properties,
            "geometry": {"type": "Point", "coordinates": list(self.position)},
        }

    def __repr__(self) -> str:
        """Return id, name, position and accuracy."""
        return (
            f"<LandingStation {self.id} {self.name_en} {self.lon_deg:.4f} {self.lat_deg:.4f} "
            f"±{self.accuracy_km:g} km, {self.status}>"
        )


@dataclass(frozen=True)
class Leg:
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
        Cable beyond the route's length, per cent of it; kept as a `Range`.
    published_km : (low, high) or None
        Length that a source publishes for this very leg.
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
        How far the cable may be from the line, if it goes this way at all. Left out, it is
        NaN: not known, so that the leg is never told apart from another.
    confidence : str
        One of `CONFIDENCES`, of the cable's position (not of the road's beside it).
    length_kind : str
        What the line's length is, for example "road graph, lower bound".
    country : str
        ISO 3166 alpha-2 code where the whole leg lies in one country, else empty.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    duct_count : int or None
        How many ducts; None where unknown.
    trench : str
        "own" or "shared" with other cables; empty where unknown.
    role : str
        "trunk" or "branch" of its system; empty on land.
    order_basis : str
        Whether a source gives the order of its ends: "stated" or "inferred"; empty on land.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

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
    published_km: tuple[float, float] | None = None
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
    trench: str = ""
    role: str = ""
    order_basis: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Normalise the slack, check the fields."""
        where = f"leg {self.id or '(no id)'}"
        faults: list[Problem] = []
        try:
            object.__setattr__(self, "slack_pct", Range.of(self.slack_pct))
        except (ModelError, TypeError, ValueError):
            hint = "give one number, (low, high) or (low, likely, high)"
            faults.append(Problem("range", where, f"slack_pct is {self.slack_pct!r}", hint))
            object.__setattr__(self, "slack_pct", Range(0.0, 0.0, 0.0))
        faults += [
            *_text_faults(where, id=self.id, start_id=self.start_id, end_id=self.end_id),
            *_choice_faults(where, "medium", self.medium, MEDIA),
            *_choice_faults(where, "right_of_way", self.right_of_way, RIGHTS_OF_WAY),
            *_tuple_faults(where, source_ids=self.source_ids, group_ids=self.group_ids),
            *_choice_faults(where, "confidence", self.confidence, CONFIDENCES),
            *_choice_faults(where, "visibility", self.visibility, VISIBILITIES),
            *_accuracy_faults(where, self.accuracy_km),
            *_range_faults(where, "slack_pct", self.slack_range_pct, -5.0, 100.0),
        ]
        object.__setattr__(self, "published_km", _published(where, self.published_km, faults))
        object.__setattr__(self, "right_of_way_since", str(self.right_of_way_since))
        faults += self._line_faults(where)
        if faults:
            raise ModelError.of(where, faults)

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
        """Slack as low, likely and high, per cent."""
        return Range.of(self.slack_pct)

    @cached_property
    def route_km(self) -> float:
        """Geodesic length of the line on WGS 84, km."""
        return geodesy.line_km(self.geometry)

    @cached_property
    def cable_range_km(self) -> Range:
        """Length of cable, low, likely and high, km: route × (1 + slack / 100)."""
        return Range(*(self.route_km * (1 + slack / 100) for slack in self.slack_range_pct))

    @property
    def cable_km(self) -> float:
        """Likely length of cable, km."""
        return self.cable_range_km.likely

    @property
    def optical_range_km(self) -> Range:
        """Length that light travels, km: the published length where there is one, else cable."""
        return self.cable_range_km if self.published_km is None else Range.of(self.published_km)

    @property
    def start(self) -> tuple[float, float]:
        """Longitude and latitude of the first vertex, degrees."""
        lon, lat = self.geometry.coords[0][:2]
        return (float(lon), float(lat))

    @property
    def end(self) -> tuple[float, float]:
        """Longitude and latitude of the last vertex, degrees."""
        lon, lat = self.geometry.coords[-1][:2]
        return (float(lon), float(lat))

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature: the line, as `geodesy.to_planar` makes it, and every field."""
        properties = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in ("id", "geometry", "slack_pct", "published_km")
        }
        low, high = self.published_km or (None, None)
        properties |= {
            "slack_low_pct": self.slack_range_pct.low,
            "slack_pct": self.slack_range_pct.likely,
            "slack_high_pct": self.slack_range_pct.high,
            "published_low_km": low,
            "published_high_km": high,
            "route_km": self.route_km,
            "cable_km": self.cable_km,
        }
        return _feature(self.id, properties, self.geometry)

    def __repr__(self) -> str:
        """Return id, ends, length and confidence."""
        return (
            f"<Leg {self.id} {self.start_id} - {self.end_id}, {self.medium}, "
            f"{self.route_km:.1f} km, {self.confidence}>"
        )


@dataclass(frozen=True)
class Party:
    """A party to a deal and the part that it plays."""

    name: str
    role: str = ""
    visibility: str = "public"


@dataclass(frozen=True)
class Relation:
    """How one deal stands to another: same as, part of, supersedes or converts."""

    kind: str
    deal_id: str


@dataclass(frozen=True)
class Application:
    """One thing that a deal applies to, and how surely.

    Parameters
    ----------
    scope : str
        "station pair", "path", "segment", "system" or "country".
    targets : tuple of str
        Two station ids for a pair, else one id (a country's ISO code).
    how_surely : str
        One of `CERTAINTIES`.
    note : str
        Why.
    source_ids : tuple of str
        Ids of the sources.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    """

    scope: str
    targets: tuple[str, ...]
    how_surely: str
    note: str = ""
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the scope, its targets and the grade."""
        where = f"application to {self.scope} {self.targets!r}"
        faults = [
            *_choice_faults(where, "scope", self.scope, SCOPES),
            *_choice_faults(where, "how_surely", self.how_surely, CERTAINTIES),
        ]
        wanted = 2 if self.scope == "station pair" else 1
        targets: object = self.targets  # a text is a sequence too, of letters
        if isinstance(targets, str) or len(self.targets) != wanted:
            hint = "two station ids for a pair, else one id, in a tuple"
            faults.append(Problem("scope", where, f"targets are {self.targets!r}", hint))
        if faults:
            raise ModelError.of(where, faults)


@dataclass(frozen=True)
class Deal:
    """An agreement about a system, a crossing or capacity.

    A value belongs to its deal: it is never split over routes nor summed over rows.

    Parameters
    ----------
    id, title : str
        Unique id and a short title.
    kind : str
        Transit agreement, letter of intent, IRU, capacity purchase, acquisition, ...
    parties : tuple of Party
        Who signed, in which role.
    signed : str
        ISO day, month or year of signature, as precise as it is known.
    signed_precision : str
        "day", "month", "year" or "unknown".
    value : float or None
        Amount of money in `currency`, or None where it is not published.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Year of the money.
    value_basis : str
        "stated" or "estimated", as the source says.
    covers : str
        What the value buys, in words.
    includes_landing : bool or None
        Whether the value includes landing facilities; None where unknown.
    path_count : (low, high)
        How many paths it covers, at least and at most; None where unknown.
    term_years : (low, high) or None
        Term; None where no number of years is given.
    recurring_pct : (low, high) or None
        Yearly charge in per cent of the value; None where none is known.
    status : str
        "signed", "announced", "expired", "converted", "unknown", ...
    system_id : str
        Cable system concerned.
    applies_to : tuple of Application
        What it applies to, how surely.
    relations : tuple of Relation
        How it stands to other deals.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    bought : str
        What is bought: "crossing", "sea pairs or capacity", "company", "build" or "landing".
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    """

    id: str
    title: str
    kind: str
    parties: tuple[Party, ...] = ()
    signed: str = ""
    signed_precision: str = "unknown"
    value: float | None = None
    currency: str = ""
    price_year: int | None = None
    value_basis: str = ""
    covers: str = ""
    includes_landing: bool | None = None
    path_count: tuple[int | None, int | None] = (None, None)
    term_years: tuple[float, float] | None = None
    recurring_pct: tuple[float, float] | None = None
    status: str = ""
    system_id: str = ""
    applies_to: tuple[Application, ...] = ()
    relations: tuple[Relation, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""
    bought: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check that a value has its currency and basis, and all the grades."""
        where = f"deal {self.id or '(no id)'}"
        faults = [*_text_faults(where, id=self.id, title=self.title, kind=self.kind)]
        if self.value is not None:
            faults += _number_faults(where, "value", self.value, 0.0, 1e12)
            faults += _choice_faults(where, "value_basis", self.value_basis, VALUE_BASES)
            if not re.fullmatch("[A-Z]{3}", self.currency):
                hint = "three capitals of ISO 4217, as USD"
                faults.append(Problem("currency", where, f"currency is {self.currency!r}", hint))
        faults += _choice_faults(where, "signed_precision", self.signed_precision, PRECISIONS)
        faults += _choice_faults(where, "visibility", self.visibility, VISIBILITIES)
        for name, pair in (
            ("path_count", self.path_count),
            ("term_years", self.term_years),
            ("recurring_pct", self.recurring_pct),
        ):
            if pair is not None:
                known = tuple(number for number in pair if number is not None)
                faults += _range_faults(where, name, known, 0, 1000)
        if faults:
            raise ModelError.of(where, faults)

    @property
    def is_contract(self) -> bool:
        """Whether it binds: a letter or memorandum does not, and never joins a sum."""
        kind = self.kind.strip().casefold()
        return kind not in ("letter of intent", "memorandum of understanding")

    def __repr__(self) -> str:
        """Return id, kind and value."""
        value = (
            "value not published" if self.value is None else f"{self.currency} {self.value:,.0f}"
        )
        return f"<Deal {self.id} {self.kind}, {value}>"


@dataclass(frozen=True)
class AttachedDeal:
    """A deal on a route: how surely it applies there, and why.

    `otherwise` is how it applies by what is public, where the surest reason is confidential.
    """

    deal: Deal
    how_surely: str
    why: str = ""
    visibility: str = "public"
    otherwise: AttachedDeal | None = None


@dataclass(frozen=True)
class Route:
    """Legs that join from one place to another, with the deals attached.

    Parameters
    ----------
    id, name : str
        Unique id; what the way is, in words.
    legs : sequence of Leg
        In the order of travel; each starts at the place where the one before ends.
        Where the geometries of two legs do not meet, but lie within their accuracies
        added, a straight leg marked "assumed" closes the gap and is counted.
    deals : sequence of AttachedDeal
        Deals that apply, see `cableroute.attach_deals`.
    published_km : (low, high) or None
        Length that a source publishes for the whole route.
    source_ids : tuple of str
        Sources of the route as such (its legs have their own).
    note : str
        What a reader should know.
    visibility : str
        "public" or "confidential"; a route is also confidential through a leg, see
        `is_confidential`.

    Raises
    ------
    ModelError
        No legs, legs that do not name the same place, or a gap beyond the accuracy.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> first = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> second = Leg("L2", "B", "C", "sea", LineString([(32, 30), (33, 30)]), 2)
    >>> route = Route("R1", "A to C", [first, second])
    >>> round(route.route_km, 3), round(route.land_km, 3), round(route.sea_km, 3)
    (192.972, 96.486, 96.486)
    """

    id: str
    name: str
    legs: tuple[Leg, ...]
    deals: tuple[AttachedDeal, ...] = ()
    published_km: tuple[float, float] | None = None
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Join the legs and check."""
        where = f"route {self.id or '(no id)'}"
        faults = [
            *_text_faults(where, id=self.id, name=self.name),
            *_choice_faults(where, "visibility", self.visibility, VISIBILITIES),
        ]
        legs = tuple(self.legs)
        if not legs:
            faults.append(Problem("legs", where, "it has no legs", "a route has one leg or more"))
        elif not faults:
            legs = tuple(_join(where, legs, faults))
        object.__setattr__(self, "published_km", _published(where, self.published_km, faults))
        if faults:
            raise ModelError.of(where, faults)
        object.__setattr__(self, "legs", legs)
        object.__setattr__(self, "deals", tuple(self.deals))

    @property
    def start_id(self) -> str:
        """Id of the place where it starts."""
        return self.legs[0].start_id

    @property
    def end_id(self) -> str:
        """Id of the place where it ends."""
        return self.legs[-1].end_id

    @cached_property
    def is_confidential(self) -> bool:
        """Whether the route, or a leg of it, is confidential."""
        return "confidential" in (self.visibility, *(leg.visibility for leg in self.legs))

    @cached_property
    def route_km(self) -> float:
        """Length over ground, km."""
        return math.fsum(leg.route_km for leg in self.legs)

    @cached_property
    def land_km(self) -> float:
        """Length over land, km."""
        return math.fsum(leg.route_km for leg in self.legs if leg.medium == "land")

    @cached_property
    def sea_km(self) -> float:
        """Length at sea, km."""
        return math.fsum(leg.route_km for leg in self.legs if leg.medium == "sea")

    @cached_property
    def cable_range_km(self) -> Range:
        """Length of cable, low, likely and high, km: the sum over the legs."""
        return _total(leg.cable_range_km for leg in self.legs)

    @property
    def cable_km(self) -> float:
        """Likely length of cable, km."""
        return self.cable_range_km.likely

    @cached_property
    def published_range_km(self) -> Range | None:
        """Published length of the whole, km; None unless the route or every leg has one."""
        if self.published_km is not None:
            return Range.of(self.published_km)
        if all(leg.published_km is not None for leg in self.legs):
            return _total(leg.optical_range_km for leg in self.legs)
        return None

    @cached_property
    def optical_range_km(self) -> Range:
        """Length that light travels, km: published lengths where there are any, else cable."""
        return self.published_range_km or _total(leg.optical_range_km for leg in self.legs)

    @cached_property
    def confidence(self) -> str:
        """Weakest confidence of the legs."""
        return weakest(leg.confidence for leg in self.legs)

    @cached_property
    def accuracy_km(self) -> float:
        """Worst accuracy of the legs, km; NaN where that of a leg is not known."""
        values = [leg.accuracy_km for leg in self.legs]
        return math.nan if any(math.isnan(value) for value in values) else max(values)

    @cached_property
    def group_ids(self) -> tuple[str, ...]:
        """Shared-risk groups of the legs, in order, each once."""
        return tuple(dict.fromkeys(group for leg in self.legs for group in leg.group_ids))

    @cached_property
    def all_source_ids(self) -> tuple[str, ...]:
        """Sources of the route, its legs and its deals, in order, each once."""
        return tuple(
            dict.fromkeys(
                (
                    *self.source_ids,
                    *(source for leg in self.legs for source in leg.source_ids),
                    *(source for item in self.deals for source in item.deal.source_ids),
                )
            )
        )

    @cached_property
    def geometry(self) -> LineString:
        """The legs' lines as one line, in the order of travel."""
        parts = [shapely.get_coordinates(leg.geometry) for leg in self.legs]
        return LineString(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature: the line, as `geodesy.to_planar` makes it, and the totals."""
        properties = {
            "name": self.name,
            "start_id": self.start_id,
            "end_id": self.end_id,
            "leg_ids": [leg.id for leg in self.legs],
            "route_km": self.route_km,
            "land_km": self.land_km,
            "sea_km": self.sea_km,
            "cable_km": self.cable_km,
            "accuracy_km": self.accuracy_km,
            "confidence": self.confidence,
            "deal_ids": [item.deal.id for item in self.deals],
            "source_ids": list(self.all_source_ids),
        }
        return _feature(self.id, properties, self.geometry)

    def __repr__(self) -> str:
        """Return id, name, length and confidence."""
        return (
            f"<Route {self.id} {self.name!r}, {len(self.legs)} legs, "
            f"{self.route_km:.1f} km, {self.confidence}>"
        )

    def _repr_html_(self) -> str:
        """Return a small table with a sketch of the line."""
        low, likely, high = self.cable_range_km
        rows = {
            "from – to": f"{self.start_id} – {self.end_id}",
            "route": f"{self.route_km:.1f} km ({self.land_km:.1f} land, {self.sea_km:.1f} sea)",
            "cable": f"{likely:.1f} km ({low:.1f} to {high:.1f})",
            "confidence": f"{self.confidence}, "
            + (
                "accuracy not known"
                if math.isnan(self.accuracy_km)
                else f"±{self.accuracy_km:g} km"
            ),
            "deals": ", ".join(f"{d.deal.id} ({d.how_surely})" for d in self.deals) or "none",
        }
        cells = "".join(
            f"<tr><th style='text-align:left'>{html.escape(key)}</th>"
            f"<td style='text-align:left'>{html.escape(shown(value))}</td></tr>"
            for key, value in rows.items()
        )
        return (
            f"<table><caption><bdi>{html.escape(shown(self.name))}</bdi></caption>"
            f"<tr><td rowspan='{len(rows) + 1}'>{_sketch(self)}</td></tr>{cells}</table>"
        )


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
    )


def reverse_route(route: Route) -> Route:
    """Return the route travelled the other way.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> reverse_route(Route("R1", "A to B", [leg])).start_id
    'B'
    """
    return replace(route, legs=tuple(reverse_leg(leg) for leg in reversed(route.legs)))


def split_leg(leg: Leg, kp_km: float, place_id: str) -> tuple[Leg, Leg]:
    """Split a leg at a KP into two legs that join at a named place.

    The published length belongs to the whole leg; the parts carry none.

    Parameters
    ----------
    leg : Leg
        The leg to split.
    kp_km : float
        Where, km from its start along the route.
    place_id : str
        Name of the new place.

    Raises
    ------
    GeometryError
        The KP does not lie between the two ends.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L1", "A", "C", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> first, second = split_leg(leg, 40, "B")
    >>> round(first.route_km, 6), second.start_id
    (40.0, 'B')
    """
    first, second = geodesy.split_line(leg.geometry, kp_km=kp_km)
    part = replace(leg, published_km=None, id=f"{leg.id}/1", end_id=place_id, geometry=first)
    rest = replace(leg, published_km=None, id=f"{leg.id}/2", start_id=place_id, geometry=second)
    return part, rest


def _join(where: str, legs: tuple[Leg, ...], faults: list[Problem]) -> Iterator[Leg]:
    """Yield the legs and, between them, what closes their gaps; collect faults."""
    yield legs[0]
    for before, after in pairwise(legs):
        if before.end_id != after.start_id:
            faults.append(
                Problem(
                    "legs join",
                    where,
                    f"leg {before.id} ends at {before.end_id}, "
                    f"but leg {after.id} starts at {after.start_id}",
                    "order the legs, or turn one with reverse_leg",
                )
            )
        else:
            gap_km = float(geodesy.distance_km(*before.end, *after.start))
            allowed_km = sum(
                leg.accuracy_km for leg in (before, after) if not math.isnan(leg.accuracy_km)
            )
            if gap_km > max(allowed_km, JOIN_TOLERANCE_KM):
                faults.append(
                    Problem(
                        "gap",
                        where,
                        f"a gap of {gap_km:.3f} km between leg {before.id} and leg {after.id} "
                        f"at {before.end_id} is beyond their accuracy ({allowed_km:g} km)",
                        "add the missing leg, or correct the geometry",
                    )
                )
            elif gap_km > JOIN_TOLERANCE_KM:
                yield _closing_leg(before, after)
            elif before.end != after.start:
                after = replace(
                    after,
                    geometry=LineString(
                        [before.end, *shapely.get_coordinates(after.geometry)[1:].tolist()]
                    ),
                )
        yield after


def _closing_leg(before: Leg, after: Leg) -> Leg:
    """Return the straight leg, marked assumed, that closes a gap between two others."""
    on_land = before if before.medium == "land" else after
    return Leg(
        id=f"{before.id}~{after.id}",
        start_id=before.end_id,
        end_id=after.start_id,
        medium=on_land.medium,
        geometry=LineString([before.end, after.start]),
        slack_pct=on_land.slack_pct,
        name=f"assumed joint at {before.end_id}",
        accuracy_km=max(before.accuracy_km, after.accuracy_km),
        confidence="assumed",
        length_kind="straight line, lower bound",
        country=on_land.country,
        note="closes the gap between two geometries that meet at the same place",
        visibility=weakest((before.visibility, after.visibility), VISIBILITIES),
    )


def _total(ranges: Iterable[Range]) -> Range:
    columns = list(zip(*ranges, strict=True))
    return Range(*(math.fsum(column) for column in columns))


def _feature(identity: str, properties: Mapping[str, Any], line: LineString) -> dict[str, Any]:
    geometry = shapely.geometry.mapping(geodesy.to_planar(line))
    return {"type": "Feature", "id": identity, "properties": properties, "geometry": geometry}


def _sketch(route: Route, width: int = 160, height: int = 110) -> str:
    """Return an inline SVG of the route's line, land solid and sea dashed."""
    points = shapely.get_coordinates(route.geometry)
    longitudes = np.unwrap(points[:, 0], period=360.0)
    x = (longitudes - longitudes.min()) * math.cos(math.radians(float(points[:, 1].mean())))
    y = points[:, 1].max() - points[:, 1]
    scale = min(
        (width - 16) / max(float(np.ptp(x)), 1e-9), (height - 16) / max(float(np.ptp(y)), 1e-9)
    )
    paths, first = [], 0
    for leg in route.legs:
        last = first + len(leg.geometry.coords)
        dash = "" if leg.medium == "land" else " stroke-dasharray='4 3'"
        line = " ".join(
            f"{8 + a * scale:.1f},{8 + b * scale:.1f}"
            for a, b in zip(x[first:last], y[first:last], strict=True)
        )
        paths.append(
            f"<polyline points='{line}' fill='none' stroke='#0072b2' stroke-width='2'{dash}/>"
        )
        first = last - 1
    return (
        f"<svg width='{width}' height='{height}' role='img' aria-label='sketch of the route'>"
        f"{''.join(paths)}</svg>"
    )


def _accuracy_faults(where: str, value: float) -> list[Problem]:
    """Return what is wrong with an accuracy; NaN, that is not known, is none."""
    if isinstance(value, NUMBERS) and math.isnan(value):
        return []
    return _number_faults(where, "accuracy_km", value, 0.0, 20_000.0)


def _published(
    where: str, value: tuple[float, float] | None, faults: list[Problem]
) -> tuple[float, float] | None:
    """Return a published length as (low, high), or None; collect what is wrong with it."""
    if value is None:
        return None
    try:
        low, high = (float(number) for number in value)
    except (TypeError, ValueError):
        hint = "give (low, high) in km, or None"
        faults.append(Problem("range", where, f"published_km is {value!r}", hint))
        return None
    faults += _range_faults(where, "published_km", (low, high), 1e-6, 100_000.0)
    return low, high


def _text_faults(where: str, **values: str) -> list[Problem]:
    return [
        Problem("required", where, f"{name} is missing", "give a text")
        for name, value in values.items()
        if not isinstance(value, str) or not value.strip()
    ]


def _tuple_faults(where: str, **values: object) -> list[Problem]:
    return [
        Problem("tuple", where, f"{name} is the text {value!r}", "give a tuple of texts")
        for name, value in values.items()
        if isinstance(value, str)
    ]


def _choice_faults(where: str, name: str, value: str, allowed: tuple[str, ...]) -> list[Problem]:
    if value in allowed:
        return []
    return [
        Problem("choice", where, f"{name} {value!r} is unknown", f"one of {', '.join(allowed)}")
    ]


def _number_faults(where: str, name: str, value: float, low: float, high: float) -> list[Problem]:
    if isinstance(value, NUMBERS) and low <= value <= high:  # False for NaN
        return []
    return [
        Problem("number", where, f"{name} is {value!r}", f"give a number from {low:g} to {high:g}")
    ]


def _range_faults(
    where: str, name: str, values: Iterable[float], low: float, high: float
) -> list[Problem]:
    numbers = tuple(values)
    faults = [fault for n in numbers for fault in _number_faults(where, name, n, low, high)][:1]
    if not faults and list(numbers) != sorted(numbers):
        faults.append(Problem("range", where, f"{name} is {numbers}", "order it low to high"))
    return faults


def before(date: str, other: str) -> bool | None:
    """Return whether an ISO date lies before another; None where they are not precise enough.

    Examples
    --------
    >>> before("2021", "2022-06"), before("2022", "2022-06"), before("2022-06-02", "2022-06-01")
    (True, None, False)
    """
    digits = min(len(date), len(other))
    if date[:digits] != other[:digits]:
        return date[:digits] < other[:digits]
    return False if len(date) == len(other) else None
