"""What a row of each table becomes: a noun of `cableroute.model`, or an entry of this module.

Entries are the plain rows that calculations look things up in: they have no behaviour but
what their own fields say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cableroute.errors import GeodataError, Problem
from cableroute.model import (
    Application,
    Deal,
    LandingStation,
    Leg,
    Party,
    Range,
    Relation,
    Route,
    Source,
    before,
    reverse_leg,
)
from cableroute.tables import Row

__all__ = [
    "Country",
    "Crossing",
    "Deflator",
    "Incident",
    "Junction",
    "Latency",
    "Rate",
    "RepairZone",
    "RiskGroup",
    "System",
    "before",
]

LIVE = ("in service", "out of service", "retired")
"""Statuses of a system that was once in service."""

PLANS = ("announced", "planned", "under construction")
"""Statuses of a system that is not in service yet."""


class Country(NamedTuple):
    """A country by its ISO 3166 alpha-2 code."""

    id: str
    name_en: str
    name_ar: str
    aliases: tuple[str, ...]
    source_ids: tuple[str, ...]
    visibility: str


class Junction(NamedTuple):
    """A named place that is no landing station.

    Where stretches meet, a city, a beach manhole, or the branching unit of a cable.
    """

    id: str
    name_en: str
    name_ar: str
    kind: str
    lon_deg: float
    lat_deg: float
    position_of: str
    accuracy_km: float
    confidence: str
    country: str
    on_leg_id: str
    station_id: str
    source_ids: tuple[str, ...]
    note: str
    visibility: str


class System(NamedTuple):
    """A cable system as the tables know it."""

    id: str
    name: str
    name_ar: str
    aliases: tuple[str, ...]
    medium: str
    status: str
    status_date: str
    ready_for_service: str
    out_of_service: str
    length_km: tuple[float, float] | None
    fibre_pairs: tuple[int, int] | None
    fibre_pairs_basis: str
    design_capacity_tbps: tuple[float, float] | None
    owners: tuple[str, ...]
    landing_station_ids: tuple[str, ...]
    landing_parties: tuple[str, ...]
    supplier: str
    source_ids: tuple[str, ...]
    note: str
    visibility: str

    def in_service_on(self, date: str) -> bool | None:
        """Return whether it was in service on a date; None where the tables cannot say.

        Parameters
        ----------
        date : str
            ISO day, month or year. Dates are compared as precisely as both are known.

        Notes
        -----
        A system ready in 2022 may or may not have been in service on 2022-06-01: None.
        """
        if self.status == "cancelled":
            return False
        if self.status not in LIVE:
            then = self.status in PLANS and before(self.status_date, date) is False
            return False if then and self.status_date else None
        begun = _not(before(date, self.ready_for_service)) if self.ready_for_service else None
        if self.status == "in service":
            over: bool | None = False
        elif self.out_of_service:
            over = _not(before(date, self.out_of_service))
        else:
            over = True if self.status_date and before(self.status_date, date) else None
        if begun is False or over is True:
            return False
        return None if begun is None or over is None else True


class RiskGroup(NamedTuple):
    """Things that may fail together; `position`: where a strait is narrowest."""

    id: str
    name: str
    kind: str
    description: str
    position: tuple[float, float] | None
    how_surely: str
    system_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    visibility: str


class Crossing(NamedTuple):
    """Between which two stations a system crosses a country, and which path it may take."""

    id: str
    system_id: str
    start_id: str
    end_id: str
    path_id: str
    how_surely: str
    path_count: tuple[int | None, int | None]
    since: str
    source_ids: tuple[str, ...]
    note: str
    visibility: str


class Incident(NamedTuple):
    """A cut or fault. An empty end is not known; so is an outage of None, or one end of it."""

    id: str
    name: str
    start: str
    end: str
    outage_hours: tuple[float | None, float | None] | None
    place: str
    position: tuple[float, float] | None
    position_of: str
    accuracy_km: float | None
    country: str
    medium: str
    zone: str
    cause: str
    cause_basis: str
    system_ids: tuple[str, ...]
    system_ends: tuple[tuple[str, str], ...]
    group_ids: tuple[str, ...]
    effect: str
    verified: bool
    source_ids: tuple[str, ...]
    note: str
    visibility: str


class Latency(NamedTuple):
    """A published round trip, ms: of a network, an upper bound, or of a named system.

    An end is a name, with a position where no table has it; an empty one was not given.
    `percentile` is None where none is stated.
    """

    id: str
    kind: str
    start: str
    end: str
    start_position: tuple[float, float] | None
    end_position: tuple[float, float] | None
    system_ids: tuple[str, ...]
    round_trip_ms: tuple[float, float]
    percentile: float | None
    date: str
    source_ids: tuple[str, ...]
    note: str
    visibility: str


class Rate(NamedTuple):
    """A figure that calculations rest on; `likely` is None where no source gives one.

    What a rate is not narrowed to (zone, country, component ...) is empty: it holds anywhere.
    """

    id: str
    quantity: str
    name: str
    low: float
    likely: float | None
    high: float
    unit: str
    medium: str
    zone: str
    country: str
    component: str
    depth_m: tuple[float, float] | None
    year: int | None
    source_ids: tuple[str, ...]
    note: str
    visibility: str

    @property
    def range(self) -> Range:
        """Low, likely and high.

        Raises
        ------
        GeodataError
            No source gives a likely figure.
        """
        if self.likely is None:
            raise GeodataError(
                f"rate {self.id} has no likely figure, only {self.low:g} to {self.high:g} "
                f"{self.unit}: use low and high, or give a figure of your own"
            )
        return Range(self.low, self.likely, self.high)


class RepairZone(NamedTuple):
    """A box of the sea in degrees; several may be parts of one zone."""

    id: str
    zone: str
    west_deg: float
    south_deg: float
    east_deg: float
    north_deg: float
    source_ids: tuple[str, ...]
    note: str


class Deflator(NamedTuple):
    """A price index of one year."""

    id: str
    currency: str
    year: int
    price_index: float
    source_ids: tuple[str, ...]
    note: str
    visibility: str


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


# --- from rows ---


def source(row: Row) -> Source:
    """Return the source of a row."""
    return Source(**_texts(row, Source.__dataclass_fields__))


def country(row: Row) -> Country:
    """Return the country of a row."""
    return Country(**_texts(row, Country._fields))


def station(row: Row) -> LandingStation:
    """Return the landing station of a row."""
    names = set(LandingStation.__dataclass_fields__) - {"lon_deg", "lat_deg"}
    return LandingStation(**_texts(row, names), **_position(row))


def junction(row: Row) -> Junction:
    """Return the junction of a row."""
    names = set(Junction._fields) - {"lon_deg", "lat_deg"}
    return Junction(**_texts(row, names), **_position(row))


def leg(row: Row, slack_pct: Mapping[str, Range]) -> Leg:
    """Return the leg of a row; without a slack of its own it has the rate of its medium."""
    special = {"name", "slack_pct", "published_km", "duct_count", "role", "order_basis"}
    names = set(Leg.__dataclass_fields__) - special
    return Leg(
        **_texts(row, names),
        **_texts(row, ("role", "order_basis")),
        name=row["name_en"],
        slack_pct=slack_pct[row["medium"]] if row["slack_pct"] is None else row["slack_pct"],
        published_km=_pair(row, "published_low_km", "published_high_km"),
        duct_count=row["duct_count"],
    )


def path(row: Row, legs: Mapping[str, Leg]) -> Route:
    """Return a named path; each stretch is turned so that it goes on from the one before."""
    place, oriented = row["start_id"], []
    for stretch in (legs[identity] for identity in row["stretch_ids"]):
        turned = reverse_leg(stretch) if stretch.start_id != place == stretch.end_id else stretch
        place = turned.end_id
        oriented.append(turned)
    route = Route(
        row["id"],
        row["name_en"],
        tuple(oriented),
        note=row["note"] or "",
        published_km=_pair(row, "published_low_km", "published_high_km"),
        source_ids=row["source_ids"],
        visibility=row["visibility"] or "public",
    )
    ends = (row["start_id"], row["end_id"])
    if (route.start_id, route.end_id) != ends:
        led = f"from {route.start_id} to {route.end_id}"
        found = f"its stretches lead {led}, not from {ends[0]} to {ends[1]}"
        raise GeodataError(found, [Problem("path", "field stretch_ids", found, "order them")])
    return route


def group(row: Row) -> RiskGroup:
    """Return the shared-risk group of a row."""
    return RiskGroup(
        **_texts(row, set(RiskGroup._fields) - {"position"}),
        position=_pair(row, "lon_deg", "lat_deg"),
    )


def system(row: Row) -> System:
    """Return the system of a row."""
    pairs = {"length_km", "fibre_pairs", "design_capacity_tbps"}
    return System(
        **_texts(row, set(System._fields) - pairs),
        length_km=_pair(row, "length_low_km", "length_high_km"),
        fibre_pairs=_pair(row, "fibre_pairs_low", "fibre_pairs_high"),
        design_capacity_tbps=_pair(row, "design_capacity_low_tbps", "design_capacity_high_tbps"),
    )


def crossing(row: Row) -> Crossing:
    """Return the crossing of a row."""
    names = set(Crossing._fields) - {"path_count"}
    return Crossing(**_texts(row, names), path_count=(row["paths_low"], row["paths_high"]))


def deal(row: Row, parties: Iterable[Row], applies: Iterable[Row]) -> Deal:
    """Return the deal of a row, with its parties and what it applies to."""
    special = {
        "parties",
        "value",
        "price_year",
        "includes_landing",
        "path_count",
        "term_years",
        "recurring_pct",
        "applies_to",
        "relations",
    }
    return Deal(
        **_texts(row, set(Deal.__dataclass_fields__) - special),
        parties=tuple(
            Party(party["name"], "; ".join(party["roles"]), party["visibility"] or "public")
            for party in parties
        ),
        value=row["value"],
        price_year=row["price_year"],
        includes_landing=row["includes_landing"],
        path_count=(row["paths_low"], row["paths_high"]),
        term_years=_pair(row, "term_low_years", "term_high_years"),
        recurring_pct=_pair(row, "recurring_low_pct", "recurring_high_pct"),
        applies_to=tuple(
            Application(
                item["scope"],
                item["target_ids"],
                item["how_surely"],
                item["note"] or "",
                item["source_ids"],
                item["visibility"] or "public",
            )
            for item in applies
        ),
        relations=tuple(Relation(*relation) for relation in row["relations"]),
    )


def incident(row: Row) -> Incident:
    """Return the incident of a row."""
    special = {"outage_hours", "position", "accuracy_km", "verified"}
    return Incident(
        **_texts(row, set(Incident._fields) - special),
        outage_hours=_open_pair(row, "outage_low_hours", "outage_high_hours"),
        position=_pair(row, "lon_deg", "lat_deg"),
        accuracy_km=row["accuracy_km"],
        verified=row["verified"],
    )


def latency(row: Row) -> Latency:
    """Return the published delay of a row."""
    special = {"start_position", "end_position", "round_trip_ms", "percentile"}
    return Latency(
        **_texts(row, set(Latency._fields) - special),
        start_position=_pair(row, "start_lon_deg", "start_lat_deg"),
        end_position=_pair(row, "end_lon_deg", "end_lat_deg"),
        round_trip_ms=(row["low_ms"], row["high_ms"]),
        percentile=row["percentile"],
    )


def rate(row: Row) -> Rate:
    """Return the rate of a row."""
    special = {"quantity", "likely", "depth_m", "year"}
    return Rate(
        **_texts(row, set(Rate._fields) - special),
        quantity=row["quantity"] or row["id"],
        likely=row["likely"],
        depth_m=_pair(row, "depth_low_m", "depth_high_m"),
        year=row["year"],
    )


def repair_zone(row: Row) -> RepairZone:
    """Return the box of a row."""
    return RepairZone(**_texts(row, RepairZone._fields))


def deflator(row: Row) -> Deflator:
    """Return the deflator of a row."""
    return Deflator(**_texts(row, Deflator._fields))


def _texts(row: Row, names: Iterable[str]) -> dict[str, Any]:
    """Return the values of some fields, empty text where a cell is empty."""
    values = {name: "" if row[name] is None else row[name] for name in names}
    if values.get("visibility") == "":
        values["visibility"] = "public"
    return values


def _pair(row: Row, low: str, high: str) -> tuple[Any, Any] | None:
    return None if row[low] is None or row[high] is None else (row[low], row[high])


def _open_pair(row: Row, low: str, high: str) -> tuple[Any, Any] | None:
    """Return a range of which one end may be None: not known."""
    return None if row[low] is None and row[high] is None else (row[low], row[high])


def _position(row: Row) -> dict[str, Any]:
    lon, lat = row["geometry"].coords[0][:2]
    return {"lon_deg": lon, "lat_deg": lat}
