"""What a row of each table becomes: a noun of `cableroute.model`, or an entry of this module.

Entries are the plain rows that calculations look things up in: they have no behaviour but
what their own fields say.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

import numpy as np
import shapely

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.values import Row, columns_of, degrees_of
from cableroute.geometry.lines import each_line_km
from cableroute.model.deals import Application, Deal, Party, Relation
from cableroute.model.figures import Deflator, Range, Rate, Source
from cableroute.model.legs import Alike, Leg, measured_leg, reverse_leg
from cableroute.model.permits import Permit
from cableroute.model.places import Country, Junction, LandingStation
from cableroute.model.risks import Restriction, Risk
from cableroute.model.routes import Route
from cableroute.model.systems import (
    Crossing,
    Incident,
    Latency,
    PublishedLength,
    RepairZone,
    RiskGroup,
    System,
    Waters,
)

N = TypeVar("N")

# --- from rows ---


def _noun(kind: Callable[..., N], row: Row, **fields: Any) -> N:
    """Return the noun of a row: fields of its own, and the cells of that name for all others."""
    names = vars(kind)["__dataclass_fields__"].keys()
    return kind(**_texts(row, names - fields.keys()), **fields)


def plain(noun: Callable[..., N]) -> Callable[[Row], N]:
    """Return the maker of a noun from a row that has its fields, and no others of its own."""
    return partial(_noun, noun)


source, country, risk = plain(Source), plain(Country), plain(Risk)
restriction = plain(Restriction)
repair_zone, waters, deflator = plain(RepairZone), plain(Waters), plain(Deflator)


def station(row: Row) -> LandingStation:
    """Return the landing station of a row."""
    return _noun(LandingStation, row, lon_deg=row["geometry"].x, lat_deg=row["geometry"].y)


def junction(row: Row) -> Junction:
    """Return the junction of a row."""
    return _noun(Junction, row, lon_deg=row["geometry"].x, lat_deg=row["geometry"].y)


def city(row: Row) -> Junction:
    """Return the city of a row: its centre, a few kilometres from where most of its people are."""
    text = {key: row[key] or "" for key in ("id", "name_en", "name_ar", "country")}
    return Junction(
        **text,
        kind="city",
        lon_deg=row["lon_deg"],
        lat_deg=row["lat_deg"],
        position_of="city centroid",
        accuracy_km=5.0,
        confidence="inferred",
        source_ids=row["source_ids"],
    )


_LEG_COUNTS = ("duct_count", "fibre_pairs")
_LEG_TEXTS = tuple(
    set(Leg.__dataclass_fields__)
    - {"name", "slack_pct", "development_pct", "published_km", "length_basis", *_LEG_COUNTS}
    - {"segment_id", "span_kp_km"}
)


_CHECKED = (
    *("medium", "right_of_way", "right_of_way_since", "confidence", "visibility", "accuracy_km"),
    *("slack_pct", "published_low_km", "published_high_km", *_LEG_COUNTS),
)
"""What a leg checks of a row whose cells are sound, but for its line."""

_SURELY_DEG = 1e-6
"""A line that is so wide or high has a length."""


def leg_maker(
    rows: Collection[Row],
    slack_pct: Mapping[str, Range],
    development_pct: Mapping[str, Range],
    alike: Alike | None = None,
) -> Callable[[Row], Leg]:
    """Return the maker of the legs of some rows, whose lines are measured together.

    Without a slack of its own a leg has the rates of its medium; a slack of its own is what the
    cable is beyond the line in all. `alike`: as for `measured_leg`, of makers of the same rates.
    """
    known_km: dict[str, float] = {}
    alike = {} if alike is None else alike

    def leg(row: Row) -> Leg:
        if not known_km:
            drawn = [row for row in rows if row["geometry"] is not None]
            lengths = each_line_km([row["geometry"] for row in drawn]).tolist()
            known_km.update(zip((row["id"] for row in drawn), lengths, strict=True))
        has_slack = row["slack_pct"] is not None
        return measured_leg(
            known_km[row["id"]],
            alike,
            **_texts(row, _LEG_TEXTS),
            name=row["name_en"],
            slack_pct=row["slack_pct"] if has_slack else slack_pct[row["medium"]],
            development_pct=0.0 if has_slack else development_pct.get(row["medium"], 0.0),
            published_km=_pair(row, "published_low_km", "published_high_km"),
            **{name: row[name] for name in _LEG_COUNTS},
        )

    return leg


def one_of_each_leg(rows: Iterable[Row]) -> list[Row]:
    """Return some of the sound rows of legs: where a leg is made of each, each row has its leg.

    One of each combination of what a leg checks, and those whose line may have no length.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> rows = open_geodata().layers.rows("backhaul").values()
    >>> 0 < len(one_of_each_leg(rows)) <= len(rows)
    True
    """
    sound = [row for row in rows if row.sound]
    columns = columns_of(sound, (*_CHECKED, "geometry"))
    first_of = dict(
        zip(zip(*(columns[name] for name in _CHECKED), strict=True), sound, strict=True)
    )
    drawn: Any = columns["geometry"]
    west, south, east, north = shapely.bounds(drawn).reshape(-1, 4).T
    wide = (east - west > _SURELY_DEG) & (east - west < 359) & (np.maximum(-south, north) < 89)
    doubtful = np.flatnonzero(~wide & ~(north - south > _SURELY_DEG)).tolist()
    return [*first_of.values(), *(sound[number] for number in doubtful)]


def by_system(legs: Iterable[Leg]) -> dict[str, tuple[Leg, ...]]:
    """Return the legs of each system, by its id."""
    legs_of: dict[str, list[Leg]] = {}
    for leg in legs:
        legs_of.setdefault(leg.system_id, []).append(leg)
    return {name: tuple(some) for name, some in legs_of.items()}


def path(row: Row, legs: Mapping[str, Leg]) -> Route:
    """Return a named path; each land leg is turned so that it starts where the one before ends."""
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
        path_ids=(row["id"],),
    )
    ends = (row["start_id"], row["end_id"])
    if (route.start_id, route.end_id) != ends:
        led = f"from {route.start_id} to {route.end_id}"
        message = f"its land legs lead {led}, not from {ends[0]} to {ends[1]}"
        raise GeodataError(message, [Problem("path", "field stretch_ids", message, "order them")])
    return route


def group(row: Row) -> RiskGroup:
    """Return the shared-risk group of a row."""
    return _noun(
        RiskGroup,
        row,
        attribution_confidence=row["how_surely"] or "",
        position=_pair(row, "lon_deg", "lat_deg"),
        gate=tuple(degrees_of(text) or (0.0, 0.0) for text in row["gate"] or ()),
        gate_accuracy_km=row["gate_accuracy_km"],
    )


def system(row: Row) -> System:
    """Return the system of a row."""
    return _noun(
        System,
        row,
        length_km=_pair(row, "length_low_km", "length_high_km"),
        fibre_pairs=_pair(row, "fibre_pairs_low", "fibre_pairs_high"),
        design_capacity_tbps=_pair(row, "design_capacity_low_tbps", "design_capacity_high_tbps"),
        lit_capacity_tbps=_pair(row, "lit_capacity_low_tbps", "lit_capacity_high_tbps"),
        cost=_pair(row, "cost_low", "cost_high"),
        cost_year=row["cost_year"],
        incidents_sought=row["incidents_sought"] is not False,
    )


def crossing(row: Row) -> Crossing:
    """Return the crossing of a row."""
    return _noun(
        Crossing,
        row,
        attribution_confidence=row["how_surely"],
        path_count=(row["paths_low"], row["paths_high"]),
        published_km=_pair(row, "published_low_km", "published_high_km"),
    )


def deal(row: Row, parties: Iterable[Row], applies: Iterable[Row]) -> Deal:
    """Return the deal of a row, with its parties and what it applies to."""
    return _noun(
        Deal,
        row,
        parties=tuple(
            Party(
                party["name"],
                "; ".join(party["roles"]),
                visibility=party["visibility"] or "public",
            )
            for party in parties
        ),
        value=row["value"],
        price_year=row["price_year"],
        includes_landing=row["includes_landing"],
        path_count=(row["paths_low"], row["paths_high"]),
        term_years=_pair(row, "term_low_years", "term_high_years"),
        recurring_pct=_pair(row, "recurring_low_pct", "recurring_high_pct"),
        payment_profile=row["payment_profile"] or "unknown",
        value_over_life=bool(row["value_over_life"]),
        applies_to=tuple(
            Application(
                item["scope"],
                item["target_ids"],
                item["how_surely"],
                note=item["note"] or "",
                source_ids=item["source_ids"],
                visibility=item["visibility"] or "public",
            )
            for item in applies
        ),
        relations=tuple(Relation(*relation) for relation in row["relations"]),
    )


def incident(row: Row) -> Incident:
    """Return the incident of a row."""
    return _noun(
        Incident,
        row,
        outage_hours=_open_pair(row, "outage_low_hours", "outage_high_hours"),
        position=_pair(row, "lon_deg", "lat_deg"),
        accuracy_km=row["accuracy_km"],
        paths_down_together=row["paths_down_together"],
        verified=row["verified"],
    )


def permit(row: Row) -> Permit:
    """Return the permit of a row."""
    return _noun(
        Permit,
        row,
        days=_open_pair(row, "days_low", "days_high"),
    )


def latency(row: Row) -> Latency:
    """Return the published delay of a row."""
    return _noun(
        Latency,
        row,
        start_position=_pair(row, "start_lon_deg", "start_lat_deg"),
        end_position=_pair(row, "end_lon_deg", "end_lat_deg"),
        round_trip_ms=(row["low_ms"], row["high_ms"]),
        percentile=row["percentile"],
    )


def published_length(row: Row) -> PublishedLength:
    """Return the published length of a row."""
    return _noun(
        PublishedLength,
        row,
        start_position=(row["start_lon_deg"], row["start_lat_deg"]),
        end_position=(row["end_lon_deg"], row["end_lat_deg"]),
        length_km=(row["low_km"], row["high_km"]),
        accuracy_km=row["accuracy_km"],
    )


def rate(row: Row) -> Rate:
    """Return the rate of a row."""
    return _noun(
        Rate,
        row,
        quantity=row["quantity"] or row["id"],
        likely=row["likely"],
        depth_m=_pair(row, "depth_low_m", "depth_high_m"),
        year=row["year"],
    )


def _texts(row: Row, names: Iterable[str]) -> dict[str, Any]:
    """Return the values of some fields, empty text where a cell is empty."""
    cells = row.values
    values = {name: "" if (value := cells.get(name)) is None else value for name in names}
    if values.get("visibility") == "":
        values["visibility"] = "public"
    if values.get("accuracy_km") == "":
        values["accuracy_km"] = math.nan
    return values


def _pair(row: Row, low: str, high: str) -> tuple[Any, Any] | None:
    return None if row[low] is None or row[high] is None else (row[low], row[high])


def _open_pair(row: Row, low: str, high: str) -> tuple[Any, Any] | None:
    """Return a range, one end of which may be None: not known."""
    return None if row[low] is None and row[high] is None else (row[low], row[high])
