"""A folder of public rows that stands alone, and a maker of confidential rows for each table.

Every confidential row carries the word HIDDEN and the name of its table in its id and in all of
its texts, so that it can be looked for in everything that is written.
"""

from __future__ import annotations

import cableroute as cr
from worlds.folders import feature, station, stretch, write_csv, write_geojson

ZAFARANA, ABU_TALAT, CAIRO, MARSEILLE = (32.66, 29.11), (29.7, 31.07), (31.2, 30.05), (5.37, 43.3)
CAIRO_WAY = [ZAFARANA, (32.2, 29.9), CAIRO, (30.5, 30.6), ABU_TALAT]
SOUTH_WAY = [ZAFARANA, (31.1, 29.0), (29.2, 29.8), ABU_TALAT]
DELTA_WAY = [ZAFARANA, (33.3, 29.6), (32.5, 31.2), (30.5, 31.6), ABU_TALAT]

CONFIDENTIAL = {"visibility": "confidential"}

SCHEMA_TABLES = (
    "sources", "countries", "landing_stations", "junctions", "stretches", "backhaul", "cables",
    "transit_paths", "shared_risk_groups", "systems", "crossings", "deals", "deal_parties",
    "deal_applies", "incidents", "risks", "restrictions", "permits", "latencies",
    "published_lengths", "rates",
    "deflators",
)  # fmt: skip


def source(identity, **more):
    return {
        "id": identity, "title": f"{identity} title", "publisher": f"{identity} Press",
        "licence": "CC BY 4.0", "used_for": f"{identity} use",
    } | more  # fmt: skip


def country(code, name, **more):
    return {"id": code, "name_en": f"{name} name", "source_ids": "mine"} | more


def place(identity, at, **more):
    return station(identity, *at, **{"source_ids": ["mine"], "operator": f"{identity} Co"} | more)


def junction(identity, at, **more):
    return feature("Point", list(at), **{
        "id": identity, "name_en": f"{identity} name", "kind": "junction", "country": "EG",
        "position_of": f"{identity} crossroads", "accuracy_km": 5, "confidence": "assumed",
        "source_ids": ["mine"],
    } | more)  # fmt: skip


def way(identity, line, start="A", end="B", **more):
    return stretch(
        identity, start, end, [list(point) for point in line],
        **{"country": "EG", "note": f"{identity} note"} | more,
    )  # fmt: skip


def backhaul(identity, **more):
    return way(identity, [ZAFARANA, CAIRO], "A", "J", kind="backhaul", **more)


def segment(identity, **more):
    line = [ABU_TALAT, (18.0, 36.0), MARSEILLE]
    return way(identity, line, "B", "M", **{
        "kind": "segment", "medium": "sea", "right_of_way": "seabed", "system_id": "SYS",
        "order_basis": "stated", "role": "trunk", "country": None, "accuracy_km": 20,
    } | more)  # fmt: skip


def path(identity, stretches, **more):
    return {
        "id": identity, "name_en": f"{identity} name", "start_id": "A", "end_id": "B",
        "stretch_ids": stretches, "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def group(identity, **more):
    return {
        "id": identity, "name": f"{identity} name", "kind": f"{identity} road",
        "description": f"{identity} text", "system_ids": "SYS", "source_ids": "mine",
    } | more  # fmt: skip


def system(identity, **more):
    return {
        "id": identity, "name": f"{identity} name", "medium": "sea", "status": "in service",
        "ready_for_service": "2019-01", "length_low_km": 5000, "length_high_km": 6000,
        "landing_station_ids": "A;B;M", "owners": f"{identity} Co", "source_ids": "mine",
    } | more  # fmt: skip


def crossing(identity, **more):
    return {
        "id": identity, "system_id": "SYS", "start_id": "A", "end_id": "B",
        "how_surely": "candidate", "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def deal(identity, **more):
    return {
        "id": identity, "title": f"{identity} title", "kind": "transit agreement",
        "bought": "crossing", "signed": "2019-04", "signed_precision": "month",
        "value": 40_000_000, "currency": "USD", "price_year": 2019, "value_basis": "stated",
        "covers": f"{identity} covers", "status": "signed", "system_id": "SYS",
        "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def party(identity, **more):
    return {"deal_id": "DEAL", "name": f"{identity} Co", "note": f"{identity} note"} | more


def applies(identity, **more):
    return {
        "deal_id": "DEAL", "scope": "station pair", "target_ids": "A;B", "how_surely": "stated",
        "note": f"{identity} note", "source_ids": "mine",
    } | more  # fmt: skip


def incident(identity, **more):
    return {
        "id": identity, "name": f"{identity} name", "start": "2020-01-05", "place": identity,
        "medium": "sea", "country": "EG", "verified": "true", "system_ids": "SYS",
        "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def risk(identity, **more):
    return {
        "id": identity, "name": f"{identity} name", "kind": "permits", "countries": "EG",
        "as_of": "2026-01", "statement": f"{identity} statement", "source_ids": "mine",
        "note": f"{identity} note",
    } | more  # fmt: skip


def restriction(identity, **more):
    return {
        "id": identity, "country_a": "EG", "country_b": "SA", "what": "no capacity sold",
        "confidence": "stated", "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def permit(identity, **more):
    return {
        "id": identity, "name": f"{identity} name", "country": "EG", "zones": "territorial sea",
        "activity": "laying", "authority": f"{identity} office", "as_of": "2026-01",
        "statement": f"{identity} statement", "source_ids": "mine", "note": f"{identity} note",
    } | more  # fmt: skip


def rate(identity, low=1, likely=2, high=3, **more):
    return {
        "id": identity, "quantity": identity, "name": f"{identity} name", "low": low,
        "likely": likely, "high": high, "unit": "1", "source_ids": "mine",
    } | more  # fmt: skip


def latency(identity, **more):
    return {"id": identity, "kind": "network round trip", "start": "A", "end": "M",
            "low_ms": 50, "high_ms": 60, "source_ids": "mine",
            "note": f"{identity} note"} | more  # fmt: skip


def published_length(identity, **more):
    return {"id": identity, "name": f"{identity} name", "start": "A", "end": "M",
            "start_lon_deg": ZAFARANA[0], "start_lat_deg": ZAFARANA[1],
            "end_lon_deg": MARSEILLE[0], "end_lat_deg": MARSEILLE[1],
            "low_km": 3300, "high_km": 3400, "source_ids": "mine",
            "note": f"{identity} note"} | more  # fmt: skip


def deflator(identity, year, **more):
    return {"id": identity, "currency": "USD", "year": year, "price_index": 100 + year - 2000,
            "source_ids": "mine", "note": f"{identity} note"} | more  # fmt: skip


def public_rows():
    return {
        "sources": [source("mine", title="Mine", publisher="Open Press")],
        "countries": [country("EG", "Egypt")],
        "landing_stations": [
            place("A", ZAFARANA), place("B", ABU_TALAT), place("M", MARSEILLE, country="FR"),
        ],
        "junctions": [junction("J", CAIRO)],
        "stretches": [way("S-CAIRO", CAIRO_WAY), way("S-SOUTH", SOUTH_WAY)],
        "backhaul": [backhaul("BACK")],
        "cables": [segment("SEG")],
        "transit_paths": [path("CAIRO-WAY", "S-CAIRO"), path("SOUTH-WAY", "S-SOUTH")],
        "shared_risk_groups": [group("GROUP")],
        "systems": [system("SYS")],
        "crossings": [crossing("CROSS")],
        "deals": [deal("DEAL")],
        "deal_parties": [party("Party")],
        "deal_applies": [applies("Applies")],
        "incidents": [incident("CUT")],
        "risks": [risk("RISK")],
        "restrictions": [restriction("RESTRICTION")],
        "permits": [permit("PERMIT")],
        "latencies": [latency("RTT")],
        "published_lengths": [published_length("TRUNK"), published_length("LINE")],
        "rates": [
            rate("group_index", 1.46, 1.47, 1.48), rate("slack_land_pct", 0, 10, 20),
            rate("slack_sea_pct", 1, 2, 3), rate("length_ratio", 0.9, 1.1, 1.3),
        ],
        "deflators": [deflator("USD-2019", 2019)],
    }  # fmt: skip


def hidden_row(table, **more):
    """Return a row of a table with the word HIDDEN in all its texts."""
    name = f"HIDDEN-{table}"
    make = {
        "sources": source,
        "countries": lambda name, **more: country("FR", name, **more),
        "landing_stations": lambda name, **more: place(name, (32.5, 29.9), **more),
        "junctions": lambda name, **more: junction(name, (31.5, 29.5), **more),
        "stretches": lambda name, **more: way(name, DELTA_WAY, **more),
        "backhaul": backhaul,
        "cables": segment,
        "transit_paths": lambda name, **more: path(
            name, **{"stretches": "S-SOUTH"} | more  # the same ground as a public one
        ),
        "shared_risk_groups": group,
        "systems": system,
        "crossings": crossing,
        "deals": deal,
        "deal_parties": party,
        "deal_applies": applies,
        "incidents": incident,
        "risks": risk,
        "restrictions": restriction,
        "permits": permit,
        "latencies": latency,
        "published_lengths": published_length,
        "rates": rate,
        "deflators": lambda name, **more: deflator(name, 2024, **more),
    }[table]  # fmt: skip
    return make(name, **more)


def write_folder(folder, rows):
    folder.mkdir(parents=True, exist_ok=True)
    geojson = {
        "landing_stations": rows["landing_stations"],
        "corridors": rows["junctions"] + rows["stretches"],
        "backhaul": rows["backhaul"],
        "cables": rows["cables"],
    }
    for name, features in geojson.items():
        write_geojson(folder, name, features)
    for name in SCHEMA_TABLES:
        if name not in ("landing_stations", "junctions", "stretches", "backhaul", "cables"):
            write_csv(folder, name, *rows[name])
    return folder


def opened(folder, rows):
    return cr.open_geodata(write_folder(folder, rows), base=False)


def with_row(rows, table, row):
    return rows | {table: [*rows[table], row]}
