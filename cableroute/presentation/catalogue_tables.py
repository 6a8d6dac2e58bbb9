"""Lists of the catalogue: columns to read, and records with every field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cableroute.countries.records import planned_parts
from cableroute.files import with_lists
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, sighting
from cableroute.model.systems import System
from cableroute.money.deal_terms import covered_paths, open_applications, restated_value
from cableroute.money.price_years import value_per_km
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    table_of,
    text_column,
)
from cableroute.presentation.deal_tables import per_text
from cableroute.presentation.names import Names
from cableroute.presentation.tables import Column, Get, Table
from cableroute.presentation.wording import money_span, money_text, span

Row = Mapping[str, Any]
"""An entry as a record, see `record`."""


class Entry(NamedTuple):
    """An entry of a table, as its columns take it."""

    names: Names
    item: Any
    row: Row


class Listing(NamedTuple):
    """How a table is listed: title, columns of an `Entry`, what the record of an item adds to it.

    `in_cells` is whether the columns show any of that.
    """

    title: str
    columns: tuple[Column, ...]
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
    cells = with_lists({name: value for name, value in row.items() if name != "geometry"})
    if LISTINGS[table].in_cells or not for_cells:
        cells |= LISTINGS[table].extra(geodata, item, confidential)
    if "attribution" not in cells:
        cells["attribution"] = attribution(geodata, _sources(item))
    return cells


def _sources(item: Any) -> tuple[str, ...]:
    if isinstance(item, Source):
        return (item.id,)
    ids: tuple[str, ...] = item.all_source_ids if isinstance(item, Route) else item.source_ids
    return ids


# --- systems ---


def _pairs(entry: Entry) -> Any:
    pairs = span(entry.item.fibre_pairs, missing="–")
    return (pairs, "inferred") if entry.item.fibre_pairs_basis == "inferred" else pairs


def _status_lines(entry: Entry) -> tuple[str, ...]:
    """Return a system's status and when it was seen; one that is too old is unverified."""
    item, geodata = entry.item, entry.names.geodata
    if is_unverified(item, as_of=geodata.data_date if geodata else item.status_date):
        return ("unverified", sighting(item))
    legs = geodata.segments_of.get(item.id, ()) if geodata else ()
    in_part = item.status == "in service" and geodata and planned_parts(geodata, legs)
    status = f"{item.status} in part" if in_part else item.status
    return (status, f"{seen_how(item)} {item.status_date}")


def _first_names(names: Sequence[str], shown: int = 3) -> str:
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


def _path_extra(geodata: Geodata, path: Route, secret: bool) -> dict[str, Any]:
    fields = "name route_km accuracy_km confidence group_ids source_ids=all_source_ids"
    return fields_of(path, fields, attribution=attribution(geodata, path.all_source_ids))


# --- deals ---


def _deal_extra(geodata: Geodata, deal: Deal, secret: bool) -> dict[str, Any]:
    crosses = deal.value is not None and deal.bought == "crossing"
    covered = covered_paths(deal, geodata, confidential=secret) if crosses else []
    per_km = value_per_km(deal, covered) if crosses else None
    sources = dict.fromkeys(
        (*deal.source_ids, *(name for way in covered for name in way.all_source_ids))
    )
    parties = [party for party in deal.parties if secret or party.visibility == "public"]
    applies = open_applications(deal, confidential=secret)
    return {
        "parties": [fields_of(party, "name role") for party in parties],
        "term_years": list(deal.term_years) if deal.term_years else None,
        "applies_to": [fields_of(it, "scope targets attribution_confidence") for it in applies],
        "relations": [fields_of(it, "kind deal_id") for it in deal.relations],
        "covered_path_ids": [path.id for path in covered],
        **fields_of(
            per_km,
            "ground_low_km ground_high_km covered_paths_low=paths_low "
            "covered_paths_high=paths_high value_per_km_low=low value_per_km_high=high",
        ),
        "attribution": attribution(geodata, sources),
    }


def restated(geodata: Geodata, deal: Deal, year: int) -> dict[str, Any]:
    """Return the value of a deal in the prices of another year; missing where it cannot be."""
    value = restated_value(deal, geodata, price_year=year)
    return {"value_restated": value and list(value), "restated_year": year}


def _value(entry: Entry) -> tuple[str, ...]:
    deal, row = entry.item, entry.row
    value = [money_text(deal.value, deal.currency)]
    if deal.value is not None:
        value.append(", ".join(filter(None, (deal.value_basis, str(deal.price_year or "")))))
    if row.get("value_restated") is not None:
        restated = money_span(tuple(row["value_restated"]), deal.currency)
        value.append(f"{restated} of {row['restated_year']}")
    return tuple(value)


def _parties(entry: Entry) -> tuple[str, str]:
    return (entry.item.kind, ", ".join(party["name"] for party in entry.row["parties"]))


def _per_km(entry: Entry) -> tuple[str, ...]:
    row = entry.row
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


def _applications(entry: Entry) -> tuple[str, ...]:
    return tuple(_applies(entry.names, cell) for cell in entry.row["applies_to"])


def _cause(entry: Entry) -> str:
    cause = entry.item.cause or "not known"
    return f"{cause} (suspected)" if entry.item.cause_basis == "suspected" else str(cause)


# --- how each table is listed ---


def _text(heading: str, of: Get = None, **more: Any) -> Column:
    """Return a column of text: of an item what is called as the heading, unless `of` says more."""
    return text_column(heading, heading, of or f"item.{heading}", **more)


def _figure(name: str, heading: str, of: Get = None, **more: Any) -> Column:
    return figure_column(name, heading, of=of or f"item.{name}", **more)


def _span(name: str, heading: str, of: Get = None, **more: Any) -> Column:
    """Return the column of a figure that sources give from low to high."""
    keys = (f"{name}_low", f"{name}_high")
    return figure_column(name, heading, *keys, of=of or f"item.{name}", **more)


ID = _text("id", one_line=True)
LISTINGS: Mapping[str, Listing] = {
    "stations": Listing(
        "Landing stations",
        (
            ID,
            _text("station", lambda it: tuple(filter(None, (it.item.name_en, it.item.name_ar)))),
            _text("country"),
            _text("sea"),
            _text("status"),
            _text("position of", "item.position_of", spare=3),
            _figure("accuracy_km", "±"),
            _text("confidence", spare=2),
        ),
        lambda geodata, item, secret: fields_of(item, "lon_deg lat_deg"),
    ),
    "systems": Listing(
        "Cable systems",
        (
            ID,
            _text("system", "item.name"),
            _text("status", _status_lines),
            _text("ready for\nservice", lambda it: it.item.ready_for_service or "–"),
            _span("published_km", "published", "item.length_km"),
            _text("fibre\npairs", _pairs, spare=3),
            _span("tbps", "capacity", "item.design_capacity_tbps", spare=2),
            _text("owners", lambda it: _first_names(it.item.owners), spare=4),
        ),
        _system_extra,
        in_cells=False,
    ),
    "paths": Listing(
        "Terrestrial crossing paths",
        (
            ID,
            _text("route", "item.name"),
            _text("from", lambda it: it.names.place(it.item.start_id)),
            _text("to", lambda it: it.names.place(it.item.end_id)),
            _figure("count", "land legs", lambda it: len(it.item.legs), spare=5),
            _figure("route_km", "route"),
            _span("published_km", "published", spare=4),
            _figure("accuracy_km", "±", spare=2),
            _text("confidence", spare=3),
        ),
        _path_extra,
    ),
    "deals": Listing(
        "Deals (a value is the whole deal's; values are not added up)",
        (
            ID,
            _text("kind and parties", _parties),
            _text("status"),
            _text("signed", one_line=True, spare=2),
            _text("value", _value, least=14),
            _text("applies to", _applications, spare=3),
            _text("value per km", _per_km, spare=4),
        ),
        _deal_extra,
    ),
    "incidents": Listing(
        "Cuts and faults",
        (
            ID,
            _text("began", "item.start", one_line=True),
            _text("ended", lambda it: it.item.end or "not known", one_line=True, spare=3),
            _text("place"),
            _text("cause", _cause, spare=5),
            _text("systems", lambda it: ", ".join(it.item.system_ids)),
            _span("outage_hours", "outage", spare=4),
            _text("verified"),
        ),
    ),
    "sources": Listing(
        "Sources",
        (
            ID,
            _text("title"),
            _text("publisher", spare=3),
            _text("grade", spare=3),
            _text("date", lambda it: it.item.date or "–", one_line=True, spare=2),
            _text("licence"),
        ),
    ),
}


def list_tables(
    geodata: Geodata, name: str, items: Sequence[Any], rows: Sequence[Row], *, is_past: bool = False
) -> list[Table]:
    """Return the entries of a table as it is listed; deals a table for each scope.

    `is_past`: the entries are those of another date; the status is still that of today.
    """
    listed, names = LISTINGS[name], Names.english(geodata)
    pages: dict[str, list[Entry]] = {} if name == "deals" else {listed.title: []}
    for item, row in zip(items, rows, strict=True):
        scope = f": {item.bought or 'purchase not stated'}" if name == "deals" else ""
        pages.setdefault(f"{listed.title}{scope}", []).append(Entry(names, item, row))
    columns = [
        replace(column, heading="status today")
        if is_past and column.heading == "status"
        else column
        for column in listed.columns
    ]
    return [table_of(name, title, entries, *columns) for title, entries in pages.items()]


def credits(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the credit lines of some records, each once."""
    return "; ".join(
        dict.fromkeys(part for row in rows for part in row["attribution"].split("; ") if part)
    )
