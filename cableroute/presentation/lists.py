"""What the list commands show of each table: columns for people, and rows with every field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Application, Deal
from cableroute.model.figures import Source
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import Incident, System
from cableroute.money.deal_terms import covered_paths, open_applications, restated_value
from cableroute.money.prices import value_per_km
from cableroute.presentation.terminal import Column
from cableroute.presentation.wording import span

__all__ = ["LISTINGS", "Listing", "money", "place", "record"]


Row = Mapping[str, Any]
"""An entry as a record, see `record`."""


class Listing(NamedTuple):
    """How a table is listed: heading, columns, an entry's cells, what its record adds to it."""

    title: str
    columns: tuple[Column, ...]
    cells: Callable[[Geodata, Any, Row], Sequence[str]]
    extra: Callable[[Geodata, Any, bool], Mapping[str, Any]] = lambda geodata, item, secret: {}


def record(
    geodata: Geodata, table: str, item: Any, row: Mapping[str, Any], *, confidential: bool = False
) -> dict[str, Any]:
    """Return an entry as a record: every field of its row, what is worked out, and the credit."""
    made = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in row.items()
        if name != "geometry"
    }
    made |= LISTINGS[table].extra(geodata, item, confidential)
    if "attribution" not in made:
        made["attribution"] = attribution(geodata, _sources(item))
    return made


def _sources(item: Any) -> tuple[str, ...]:
    if isinstance(item, Source):
        return (item.id,)
    found: tuple[str, ...] = item.all_source_ids if isinstance(item, Route) else item.source_ids
    return found


def place(geodata: Geodata, identity: str) -> str:
    """Return the name of a place, or its id where it has none."""
    return geodata.place_names.get(identity, identity)


def money(value: float | None, currency: str | None) -> str:
    """Return an amount in words."""
    return "not published" if value is None else f"{currency} {value:,.0f}"


# --- stations ---


def _station_cells(geodata: Geodata, item: LandingStation, row: Row) -> list[str]:
    return [
        item.id,
        "\n".join(filter(None, (item.name_en, item.name_ar))),
        item.country,
        item.sea,
        item.status,
        item.position_of,
        f"{item.accuracy_km:g}",
        item.confidence,
    ]


# --- systems ---


def _system_cells(geodata: Geodata, item: System, row: Row) -> list[str]:
    pairs = span(item.fibre_pairs, missing="–")
    if item.fibre_pairs_basis == "inferred":
        pairs += "\ninferred"
    return [
        item.id,
        item.name,
        item.status + (f"\nseen {item.status_date}" if item.status_date else ""),
        item.ready_for_service or "–",
        span(item.length_km, missing="–"),
        pairs,
        span(item.design_capacity_tbps, missing="–"),
        _some(item.owners),
    ]


def _some(names: Sequence[str], shown: int = 3) -> str:
    """Return the first of some names, and how many more there are."""
    text = ", ".join(names[:shown])
    return text if len(names) <= shown else f"{text} and {len(names) - shown} more"


def _system_extra(geodata: Geodata, item: System, secret: bool) -> dict[str, Any]:
    segments = [
        leg
        for leg in geodata.segments.values()
        if leg.system_id == item.id and (secret or leg.visibility == "public")
    ]
    return {
        "segment_ids": [leg.id for leg in segments],
        "modelled_km": sum(leg.route_km for leg in segments) if segments else None,
    }


# --- paths ---


def _path_cells(geodata: Geodata, path: Route, row: Row) -> list[str]:
    return [
        path.id,
        path.name,
        place(geodata, path.start_id),
        place(geodata, path.end_id),
        str(len(path.legs)),
        f"{path.route_km:.1f}",
        span(path.published_km, missing="–"),
        f"{path.accuracy_km:g}",
        path.confidence,
    ]


def _path_extra(geodata: Geodata, path: Route, secret: bool) -> dict[str, Any]:
    return {
        "name": path.name,
        "route_km": path.route_km,
        "accuracy_km": path.accuracy_km,
        "confidence": path.confidence,
        "group_ids": list(path.group_ids),
        "source_ids": list(path.all_source_ids),
        "attribution": attribution(geodata, path.all_source_ids),
    }


# --- deals ---


def _deal_extra(geodata: Geodata, deal: Deal, secret: bool) -> dict[str, Any]:
    crosses = deal.value is not None and deal.bought == "crossing"
    covered = covered_paths(deal, geodata, confidential=secret) if crosses else []
    per_km = value_per_km(deal, covered) if crosses else None
    sources = dict.fromkeys(
        (*deal.source_ids, *(name for way in covered for name in way.all_source_ids))
    )
    return {
        "parties": [
            {"name": party.name, "role": party.role}
            for party in deal.parties
            if secret or party.visibility == "public"
        ],
        "term_years": list(deal.term_years) if deal.term_years else None,
        "applies_to": [
            {
                "scope": item.scope,
                "targets": list(item.targets),
                "attribution_confidence": item.attribution_confidence,
            }
            for item in open_applications(deal, confidential=secret)
        ],
        "relations": [{"kind": item.kind, "deal_id": item.deal_id} for item in deal.relations],
        "covered_path_ids": [path.id for path in covered],
        "ground_low_km": per_km.ground_low_km if per_km else None,
        "ground_high_km": per_km.ground_high_km if per_km else None,
        "paths_low": per_km.paths_low if per_km else deal.path_count[0],
        "paths_high": per_km.paths_high if per_km else deal.path_count[1],
        "value_per_km_low": per_km.low if per_km else None,
        "value_per_km_high": per_km.high if per_km else None,
        "attribution": attribution(geodata, sources),
    }


def restated(geodata: Geodata, deal: Deal, year: int) -> dict[str, Any]:
    """Return the value of a deal in the money of another year; missing where it cannot be."""
    return {"value_restated": restated_value(deal, geodata, price_year=year), "restated_year": year}


def _deal_cells(geodata: Geodata, deal: Deal, row: Row) -> list[str]:
    value = money(deal.value, deal.currency)
    if deal.value is not None:
        value += f"\n{deal.value_basis}" + (f", {deal.price_year}" if deal.price_year else "")
    if row.get("value_restated") is not None:
        value += f"\n{deal.currency} {row['value_restated']:,.0f} of {row['restated_year']}"
    return [
        deal.id,
        f"{deal.kind}\n{', '.join(party['name'] for party in row['parties'])}",
        deal.status,
        deal.signed,
        value,
        "\n".join(_applies(geodata, item) for item in row["applies_to"]),
        _per_km(row),
    ]


def _per_km(row: Mapping[str, Any]) -> str:
    if row["value_per_km_low"] is None:
        return "not known" if row["bought"] == "crossing" else "–"
    low, high = row["value_per_km_low"], row["value_per_km_high"]
    text = f"{low:,.0f}" if round(low) == round(high) else f"{low:,.0f}–{high:,.0f}"
    count = f"{row['paths_low']}" + (
        f" to {row['paths_high']}" if row["paths_high"] != row["paths_low"] else ""
    )
    landing = "\nincludes landing facilities" if row["includes_landing"] else ""
    return f"{row['currency']} {text}\nif {count} path{'s' if count != '1' else ''}{landing}"


def _applies(geodata: Geodata, item: Mapping[str, Any] | Application) -> str:
    cell = item if isinstance(item, Mapping) else item.__dict__
    paths = geodata.paths
    names = " – ".join(
        paths[target].name if target in paths else place(geodata, target)
        for target in cell["targets"]
    )
    what = {"country": f"any pair in {names}"}.get(cell["scope"], names)
    return f"{what} ({cell['attribution_confidence']})"


# --- incidents and sources ---


def _incident_cells(geodata: Geodata, item: Incident, row: Row) -> list[str]:
    cause = item.cause or "not known"
    if item.cause_basis == "suspected":
        cause += " (suspected)"
    return [
        item.id,
        item.start,
        item.end or "not known",
        item.place,
        cause,
        ", ".join(item.system_ids),
        span(item.outage_hours, missing="–"),
        "yes" if item.verified else "no",
    ]


def _source_cells(geodata: Geodata, item: Source, row: Row) -> list[str]:
    return [item.id, item.title, item.publisher, item.date or "–", item.licence]


LISTINGS: Mapping[str, Listing] = {
    "stations": Listing(
        "Landing stations",
        (
            Column("id", whole=True),
            Column("station"),
            Column("country"),
            Column("sea"),
            Column("status"),
            Column("position of"),
            Column("± km", True),
            Column("confidence"),
        ),
        _station_cells,
        lambda geodata, item, secret: {"lon_deg": item.lon_deg, "lat_deg": item.lat_deg},
    ),
    "systems": Listing(
        "Cable systems",
        (
            Column("id", whole=True),
            Column("system"),
            Column("status"),
            Column("ready for\nservice"),
            Column("published\nkm", True),
            Column("fibre\npairs"),
            Column("Tbps", True),
            Column("owners"),
        ),
        _system_cells,
        _system_extra,
    ),
    "paths": Listing(
        "Terrestrial crossing paths",
        (
            Column("id", whole=True),
            Column("way"),
            Column("from"),
            Column("to"),
            Column("stretches", True),
            Column("route km", True),
            Column("published km", True),
            Column("± km", True),
            Column("confidence"),
        ),
        _path_cells,
        _path_extra,
    ),
    "deals": Listing(
        "Deals (a value is the whole deal's; values are not added up)",
        (
            Column("id", whole=True),
            Column("kind and parties"),
            Column("status"),
            Column("signed", whole=True),
            Column("value", True),
            Column("applies to"),
            Column("value per km", True),
        ),
        _deal_cells,
        _deal_extra,
    ),
    "incidents": Listing(
        "Cuts and faults",
        (
            Column("id", whole=True),
            Column("began", whole=True),
            Column("ended", whole=True),
            Column("place"),
            Column("cause"),
            Column("systems"),
            Column("outage h", True),
            Column("verified"),
        ),
        _incident_cells,
    ),
    "sources": Listing(
        "Sources",
        (
            Column("id", whole=True),
            Column("title"),
            Column("publisher"),
            Column("date", whole=True),
            Column("licence"),
        ),
        _source_cells,
    ),
}


def credits(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the credit lines of some records, each once."""
    return "; ".join(
        dict.fromkeys(part for row in rows for part in row["attribution"].split("; ") if part)
    )
