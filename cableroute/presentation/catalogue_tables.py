"""Lists of the catalogue: columns to read, and records with every field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cableroute.comparison.published_figures import (
    LengthCheck,
    LengthFit,
    TrunkLength,
    note_on_length,
)
from cableroute.countries.records import planned_parts
from cableroute.files import with_lists
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, sighting
from cableroute.model.systems import Incident, System
from cableroute.money.deal_terms import covered_paths, open_applications, restated_value
from cableroute.money.price_years import value_per_km
from cableroute.presentation.deal_tables import per_text
from cableroute.presentation.names import Names
from cableroute.presentation.tables import Column, Table, figure_column, figure_text, plain_table
from cableroute.presentation.wording import money_span, money_text, span

Row = Mapping[str, Any]
"""An entry as a record, see `record`."""


class SourceList(NamedTuple):
    """How a table is listed: title, columns, an entry's cells, what its record adds to it.

    `in_cells` is whether the cells show any of that.
    """

    title: str
    columns: tuple[Column, ...]
    cells: Callable[[Names, Any, Row], Sequence[Any]]
    extra: Callable[[Geodata, Any, bool], Mapping[str, Any]] = lambda geodata, item, secret: {}
    in_cells: bool = True


def record(
    geodata: Geodata,
    table: str,
    item: Any,
    row: Mapping[str, Any],
    *,
    confidential: bool = False,
    for_cells: bool = False,
) -> dict[str, Any]:
    """Return an entry as a record: every field of its row, what is worked out, and the credit.

    `for_cells`: without what is worked out, where only `list_tables` reads it and shows none.
    """
    made = with_lists({name: value for name, value in row.items() if name != "geometry"})
    if LISTINGS[table].in_cells or not for_cells:
        made |= LISTINGS[table].extra(geodata, item, confidential)
    if "attribution" not in made:
        made["attribution"] = attribution(geodata, _sources(item))
    return made


def _sources(item: Any) -> tuple[str, ...]:
    if isinstance(item, Source):
        return (item.id,)
    found: tuple[str, ...] = item.all_source_ids if isinstance(item, Route) else item.source_ids
    return found


# --- stations ---


def _station_cells(names: Names, item: LandingStation, row: Row) -> list[Any]:
    return [
        item.id,
        (item.name_en, item.name_ar) if item.name_ar else item.name_en,
        item.country,
        item.sea,
        item.status,
        item.position_of,
        item.accuracy_km,
        item.confidence,
    ]


# --- systems ---


def _system_cells(names: Names, item: System, row: Row) -> list[Any]:
    pairs: Any = span(item.fibre_pairs, missing="–")
    if item.fibre_pairs_basis == "inferred":
        pairs = (pairs, "inferred")
    return [
        item.id,
        item.name,
        _status_lines(names, item),
        item.ready_for_service or "–",
        item.length_km,
        pairs,
        item.design_capacity_tbps,
        _some(item.owners),
    ]


def _status_lines(names: Names, item: System) -> tuple[str, ...]:
    """Return a system's status and when it was seen; one that is too old is unverified."""
    as_of = names.geodata.data_date if names.geodata else item.status_date
    if is_unverified(item, as_of=as_of):
        return ("unverified", sighting(item))
    legs = names.geodata.segments_of.get(item.id, ()) if names.geodata else ()
    in_part = item.status == "in service" and names.geodata and planned_parts(names.geodata, legs)
    status = f"{item.status} in part" if in_part else item.status
    return (status, f"{seen_how(item)} {item.status_date}")


def _some(names: Sequence[str], shown: int = 3) -> str:
    """Return the first of some names, and how many more there are."""
    text = ", ".join(names[:shown])
    return text if len(names) <= shown else f"{text} and {len(names) - shown} more"


def _system_extra(geodata: Geodata, item: System, secret: bool) -> dict[str, Any]:
    segments = [
        leg for leg in geodata.segments_of.get(item.id, ()) if secret or leg.visibility == "public"
    ]
    return {
        "segment_ids": [leg.id for leg in segments],
        "modelled_km": sum(leg.route_km for leg in segments) if segments else None,
    }


# --- paths ---


def _path_cells(names: Names, path: Route, row: Row) -> list[Any]:
    return [
        path.id,
        path.name,
        names.place(path.start_id),
        names.place(path.end_id),
        len(path.legs),
        path.route_km,
        path.published_km,
        path.accuracy_km,
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
        "covered_paths_low": per_km.paths_low if per_km else None,
        "covered_paths_high": per_km.paths_high if per_km else None,
        "value_per_km_low": per_km.low if per_km else None,
        "value_per_km_high": per_km.high if per_km else None,
        "attribution": attribution(geodata, sources),
    }


def restated(geodata: Geodata, deal: Deal, year: int) -> dict[str, Any]:
    """Return the value of a deal in the prices of another year; missing where it cannot be."""
    value = restated_value(deal, geodata, price_year=year)
    return {"value_restated": value and list(value), "restated_year": year}


def _deal_cells(names: Names, deal: Deal, row: Row) -> list[Any]:
    value = [money_text(deal.value, deal.currency)]
    if deal.value is not None:
        value.append(", ".join(filter(None, (deal.value_basis, str(deal.price_year or "")))))
    if row.get("value_restated") is not None:
        restated = money_span(tuple(row["value_restated"]), deal.currency)
        value.append(f"{restated} of {row['restated_year']}")
    return [
        deal.id,
        (deal.kind, ", ".join(party["name"] for party in row["parties"])),
        deal.status,
        deal.signed,
        tuple(value),
        tuple(_applies(names, item) for item in row["applies_to"]),
        _per_km(row),
    ]


def _per_km(row: Mapping[str, Any]) -> tuple[str, ...]:
    if row["value_per_km_low"] is None:
        return ("not known" if row["bought"] == "crossing" else "–",)
    count = span((row["covered_paths_low"], row["covered_paths_high"]))
    landing = ("includes landing facilities",) if row["includes_landing"] else ()
    return (
        per_text(row["currency"], (row["value_per_km_low"], row["value_per_km_high"])),
        f"if {count} path{'s' * (count != '1')}",
        *landing,
    )


def _applies(names: Names, cell: Mapping[str, Any]) -> str:
    paths = names.geodata.paths if names.geodata else {}
    targets = " – ".join(
        paths[target].name if target in paths else names.place(target) for target in cell["targets"]
    )
    what = {"country": f"any pair in {targets}", "landing": f"landing at {targets}"}.get(
        cell["scope"], targets
    )
    return f"{what} ({cell['attribution_confidence']})"


# --- incidents and sources ---


def _incident_cells(names: Names, item: Incident, row: Row) -> list[Any]:
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
        item.outage_hours,
        item.verified,
    ]


def _source_cells(names: Names, item: Source, row: Row) -> list[Any]:
    return [item.id, item.title, item.publisher, item.date or "–", item.licence]


def _text(heading: str, *, one_line: bool = False, least: int = 0, spare: int = 0) -> Column:
    return Column(heading, (heading,), one_line=one_line, least=least, spare=spare)


def _span(name: str, heading: str, *, spare: int = 0) -> Column:
    """Return the column of a figure that sources give from low to high."""
    return figure_column(name, heading, (f"{name}_low", f"{name}_high"), spare=spare)


LISTINGS: Mapping[str, SourceList] = {
    "stations": SourceList(
        "Landing stations",
        (
            _text("id", one_line=True),
            _text("station"),
            _text("country"),
            _text("sea"),
            _text("status"),
            _text("position of", spare=3),
            figure_column("accuracy_km", "±"),
            _text("confidence", spare=2),
        ),
        _station_cells,
        lambda geodata, item, secret: {"lon_deg": item.lon_deg, "lat_deg": item.lat_deg},
    ),
    "systems": SourceList(
        "Cable systems",
        (
            _text("id", one_line=True),
            _text("system"),
            _text("status"),
            _text("ready for\nservice"),
            _span("published_km", "published"),
            _text("fibre\npairs", spare=3),
            _span("tbps", "capacity", spare=2),
            _text("owners", spare=4),
        ),
        _system_cells,
        _system_extra,
        in_cells=False,
    ),
    "paths": SourceList(
        "Terrestrial crossing paths",
        (
            _text("id", one_line=True),
            _text("route"),
            _text("from"),
            _text("to"),
            figure_column("count", "land legs", spare=5),
            figure_column("route_km", "route"),
            _span("published_km", "published", spare=4),
            figure_column("accuracy_km", "±", spare=2),
            _text("confidence", spare=3),
        ),
        _path_cells,
        _path_extra,
    ),
    "deals": SourceList(
        "Deals (a value is the whole deal's; values are not added up)",
        (
            _text("id", one_line=True),
            _text("kind and parties"),
            _text("status"),
            _text("signed", one_line=True, spare=2),
            _text("value", least=14),
            _text("applies to", spare=3),
            _text("value per km", spare=4),
        ),
        _deal_cells,
        _deal_extra,
    ),
    "incidents": SourceList(
        "Cuts and faults",
        (
            _text("id", one_line=True),
            _text("began", one_line=True),
            _text("ended", one_line=True, spare=3),
            _text("place"),
            _text("cause", spare=5),
            _text("systems"),
            _span("outage_hours", "outage", spare=4),
            _text("verified"),
        ),
        _incident_cells,
    ),
    "sources": SourceList(
        "Sources",
        (
            _text("id", one_line=True),
            _text("title"),
            _text("publisher", spare=3),
            _text("date", one_line=True, spare=2),
            _text("licence"),
        ),
        _source_cells,
    ),
}


def list_tables(
    geodata: Geodata, name: str, items: Sequence[Any], rows: Sequence[Row], *, is_past: bool = False
) -> list[Table]:
    """Return the entries of a table as it is listed; deals a table for each scope.

    `is_past`: the entries are those of another date; the status is still that of today.
    """
    listing, names = LISTINGS[name], Names.english(geodata)
    pages: dict[str, list[Sequence[Any]]] = {}
    for item, row in zip(items, rows, strict=True):
        title = listing.title
        if name == "deals":
            title += f": {item.bought or 'purchase not stated'}"
        pages.setdefault(title, []).append(listing.cells(names, item, row))
    if not pages and name != "deals":
        pages[listing.title] = []
    columns = [
        replace(column, heading="status today")
        if is_past and column.heading == "status"
        else column
        for column in listing.columns
    ]
    return [plain_table(name, columns, cells, title) for title, cells in pages.items()]


def length_records(checks: Iterable[LengthCheck]) -> list[dict[str, Any]]:
    """Return checks of published lengths as records."""
    rows = []
    for item in checks:
        published, ratio = item.published_km or (None, None), item.length_ratio or (None, None)
        rows.append(
            {
                "kind": item.kind,
                "id": item.id,
                "system_id": item.system_id,
                "published_low_km": published[0],
                "published_high_km": published[1],
                "modelled_km": item.modelled_km,
                "accuracy_km": item.accuracy_km,
                "length_ratio_low": ratio[0],
                "length_ratio_high": ratio[1],
                "usual": item.usual,
                "why": item.why,
            }
        )
    return rows


def lengths_table(rows: Sequence[Row]) -> Table:
    """Return published lengths against modelled ones."""
    cells = [
        {
            **row,
            "flag": "!" if row["usual"] is False else (),
            "shown": row["id"] if row["kind"] == "system" else f"  {row['id']}",
        }
        for row in rows
    ]
    columns = [
        Column("", ("flag",), one_line=True, missing=""),
        Column("system or segment", ("shown",), one_line=True),
        figure_column("published_km", "published", ("published_low_km", "published_high_km")),
        figure_column("route_km", "modelled", ("modelled_km",)),
        figure_column("length_ratio", "length ratio", ("length_ratio_low", "length_ratio_high")),
        Column("judged", ("why",)),
    ]
    title = "Published against modelled length (modelled: route km)"
    return Table("lengths", columns, cells, title)


def trunk_records(checks: Iterable[TrunkLength]) -> list[dict[str, Any]]:
    """Return published lengths of trunks as records."""
    return [
        {
            "id": item.id,
            "name": item.name,
            "start": item.start,
            "end": item.end,
            "published_low_km": item.published_km[0],
            "published_high_km": item.published_km[1],
            "planned_km": item.planned_km,
            "accuracy_km": item.accuracy_km,
            "cable_low_km": item.cable_km.low,
            "cable_km": item.cable_km.likely,
            "cable_high_km": item.cable_km.high,
            "length_ratio": item.length_ratio,
            "error_pct": item.error_pct,
            "is_inside": item.is_inside,
            "beyond": item.beyond,
            "date": item.date,
            "source_ids": list(item.source_ids),
            "note": item.note,
        }
        for item in checks
    ]


def trunks_table(rows: Sequence[Row]) -> Table:
    """Return published lengths of trunks against planned lines, the nearest to its line first."""
    cells = [
        {
            **row,
            "flag": () if row["is_inside"] else "!",
            "ends": f"{row['start']} - {row['end']}",
            "judged": _trunk_judged(row),
        }
        for row in sorted(rows, key=lambda row: float(row["length_ratio"]))
    ]
    columns = [
        Column("", ("flag",), one_line=True, missing=""),
        Column("trunk", ("name",), one_line=True),
        figure_column("published_km", "published", ("published_low_km", "published_high_km")),
        figure_column("route_km", "planned", ("planned_km",)),
        figure_column("length_ratio", "length ratio", ("length_ratio",)),
        figure_column("excess_pct", "error of the fit of the others", ("error_pct",)),
        Column("judged", ("judged",)),
        Column("ends", ("ends",), spare=1),
    ]
    title = "Published length of trunks against the line planned between their landings"
    return Table("trunks", columns, cells, title)


def _trunk_judged(row: Row) -> str:
    """Return whether a length is in the range of the others, and why not."""
    if row["is_inside"]:
        return "inside"
    return (
        f"{row['beyond']} the range of the others: {note_on_length(row['note']) or 'not explained'}"
    )


def fit_note(fit: LengthFit, checks: Iterable[TrunkLength]) -> str:
    """Return what the published lengths give, how well, and which are outside."""
    low, likely, high = (figure_text("length_ratio", value) for value in fit.length_ratio)
    out = [f"{item.name} ({item.beyond})" for item in checks if not item.is_inside]
    outside = f"; outside: {', '.join(out)}" if out else ""
    return (
        f"{fit.rows} published lengths: cable over planned line {likely} ({low} to {high}); each "
        f"left out in turn, the others are off by {fit.mean_error_pct:+.0f} % in the mean, with a "
        f"standard deviation of {fit.spread_pct:.0f} %, and {fit.inside_pct:.0f} % of the lengths "
        f"are in the range, of which 90 % should be{outside}"
    )


def credits(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the credit lines of some records, each once."""
    return "; ".join(
        dict.fromkeys(part for row in rows for part in row["attribution"].split("; ") if part)
    )
