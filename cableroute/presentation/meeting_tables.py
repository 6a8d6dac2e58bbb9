"""What lines cross, come near and run through: records, and tables to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from cableroute.comparison.assets import Asset
from cableroute.comparison.line_meetings import AreaSum, CrossingAt, InArea, NearStretch
from cableroute.presentation.tables import (
    HUNDREDTHS,
    MISSING,
    TENTHS,
    TENTHS_KM,
    Column,
    Table,
    figure_column,
)
from cableroute.text import decimals_within

Record = dict[str, Any]
Credit = Callable[[Iterable[str]], str]
"""Gives the credit line of sources."""

KP = HUNDREDTHS
OUTSIDE = "outside"
LEAST_ACCURACY = "least_accuracy_km"
KM_PER_DEGREE = 111.2
"""Of latitude, in the mean."""


def crossing_records(
    found: Iterable[CrossingAt], *, floor_deg: float, credit: Credit
) -> list[Record]:
    """Return crossings as records: both KP, the position, the angle, and what is crossed."""
    return [
        {
            "line_id": item.asset.id,
            "line_name": item.asset.name,
            "kind": item.kind,
            "kp_km": round(item.kp_km, 3),
            "end_kp_km": round(item.end_kp_km, 3),
            "lon_deg": round(item.lon, 6),
            "lat_deg": round(item.lat, 6),
            "angle_deg": round(item.angle_deg, 1),
            "floor_deg": floor_deg,
            "is_below_floor": item.is_below_floor,
            **_other(item.other),
            "other_kp_km": round(item.other_kp_km, 3),
            "other_end_kp_km": round(item.other_end_kp_km, 3),
            "accuracy_km": item.accuracy_km,
            "least_accuracy_km": item.least_accuracy_km,
            "attribution": credit((*item.asset.source_ids, *item.other.source_ids)),
        }
        for item in found
    ]


def near_records(found: Iterable[NearStretch], *, rule: str, credit: Credit) -> list[Record]:
    """Return stretches that are nearer than a rule as records."""
    return [
        {
            "line_id": item.asset.id,
            "line_name": item.asset.name,
            "from_kp_km": round(item.from_kp_km, 3),
            "to_kp_km": round(item.to_kp_km, 3),
            "least_km": round(item.least_km, 3),
            "limit_km": round(item.limit_km, 3),
            "depth_m": None if item.depth_m is None else round(item.depth_m, 1),
            "kp_km": round(item.kp_km, 3),
            "lon_deg": round(item.lon, 6),
            "lat_deg": round(item.lat, 6),
            **_other(item.other),
            "other_kp_km": round(item.other_kp_km, 3),
            "rule": rule,
            "accuracy_km": item.accuracy_km,
            "least_accuracy_km": item.least_accuracy_km,
            "attribution": credit((*item.asset.source_ids, *item.other.source_ids)),
        }
        for item in found
    ]


def area_records(found: Iterable[InArea], *, credit: Credit) -> list[Record]:
    """Return stretches in areas as records; outside all of a kind, the area is missing."""
    rows = []
    for item in found:
        area = item.area
        rows.append(
            {
                "line_id": item.asset.id,
                "line_name": item.asset.name,
                "area_kind": item.kind,
                "area_id": None if area is None else area.id,
                "area_name": OUTSIDE if area is None else area.name,
                "from_kp_km": round(item.from_kp_km, 3),
                "to_kp_km": round(item.to_kp_km, 3),
                "km": round(item.km, 3),
                "area_accuracy_km": None if area is None else area.accuracy_km,
                "area_attributes": {} if area is None else dict(area.attributes),
                "attribution": credit(
                    (*item.asset.source_ids, *(() if area is None else area.source_ids))
                ),
            }
        )
    return rows


def _other(asset: Asset) -> Record:
    """Return what is known of the line that is met."""
    return {
        "other_id": asset.id,
        "other_name": asset.name,
        "other_system": asset.system,
        "other_medium": asset.medium,
        "other_status": asset.status,
        "other_confidence": asset.confidence,
        "other_accuracy_km": asset.accuracy_km,
        "other_attributes": dict(asset.attributes),
    }


def crossings_table(rows: Sequence[Record], title: str) -> Table:
    """Return crossings as a table to read."""
    cells = [
        {
            **_cells(row),
            "flag": "!" if row["is_below_floor"] else (),
            "end": row["end_kp_km"] if row["kind"] == "overlap" else None,
        }
        for row in rows
    ]
    columns = [
        Column("", ("flag",), one_line=True, missing=""),
        Column("line", ("line_id",)),
        _kp_column("KP", "kp_km"),
        _kp_column("to KP", "end", missing="", spare=2),
        Column("", ("kind",), one_line=True),
        Column("with", ("other",)),
        _kp_column("its KP", "other_kp_km"),
        Column("angle", ("angle_deg",), "°", TENTHS),
        Column("position", ("position",), one_line=True, spare=2),
        Column("status", ("other_status",), spare=3),
        _accuracy_column(),
    ]
    return Table("crossings", columns, cells, title)


def near_table(rows: Sequence[Record], title: str) -> Table:
    """Return stretches nearer than a rule as a table to read."""
    cells = [_cells(row) for row in rows]
    columns = [
        Column("line", ("line_id",)),
        _kp_column("from KP", "from_kp_km"),
        _kp_column("to KP", "to_kp_km"),
        Column("near to", ("other",)),
        Column("least distance", ("least_km",), "km", KP),
        Column("limit there", ("limit_km",), "km", KP),
        figure_column("depth_m", "depth", ("depth_m",), spare=1),
        _kp_column("at KP", "kp_km", spare=2),
        _kp_column("its KP", "other_kp_km"),
        Column("position", ("position",), one_line=True, spare=3),
        _accuracy_column(),
    ]
    return Table("parallels", columns, cells, title)


def area_tables(rows: Sequence[Record], sums: Sequence[AreaSum], title: str) -> list[Table]:
    """Return stretches in areas, and how they add up, as tables to read."""
    columns = [
        Column("line", ("line_id",)),
        Column("kind", ("area_kind",), one_line=True),
        Column("area", ("area_name",)),
        figure_column("kp_km", "from KP", ("from_kp_km",)),
        figure_column("kp_km", "to KP", ("to_kp_km",)),
        figure_column("kp_km", "length", ("km",)),
    ]
    added = [
        Column("line", ("line_id",)),
        Column("kind", ("kind",), one_line=True),
        figure_column("kp_km", "in areas", ("in_areas_km",)),
        figure_column("kp_km", "of it counted twice", ("twice_km",)),
        figure_column("kp_km", "outside", ("outside_km",)),
        figure_column("kp_km", "line", ("line_km",)),
    ]
    cells = [
        {
            "line_id": item.asset.id,
            "kind": item.kind,
            "in_areas_km": item.in_areas_km,
            "twice_km": item.twice_km,
            "outside_km": item.outside_km,
            "line_km": item.line_km,
        }
        for item in sums
    ]
    return [
        Table("areas", columns, rows, title),
        Table("area sums", added, cells, "Lengths added up"),
    ]


def _cells(row: Record) -> Record:
    """Return a record with the words of a table."""
    label = row["other_name"] or row["other_id"]
    if row["other_system"] and row["other_system"] not in label:
        label = f"{row['other_system']}, {label}"
    return {
        **row,
        "other": label,
        "is_least": row["accuracy_km"] is None,
        "position": _position(row),
    }


def _kp_column(heading: str, key: str, *, missing: str = MISSING, spare: int = 0) -> Column:
    """Return the column of a KP, which has no more digits than the place's accuracy carries."""
    made = figure_column("kp_km", heading, (key,), missing=missing, spare=spare)
    return replace(made, rounding=TENTHS_KM, accuracy=LEAST_ACCURACY)


def _accuracy_column() -> Column:
    """Return the column of the accuracy; where a line states none, that of the other at least."""
    made = figure_column("accuracy_km", "accuracy ±", (LEAST_ACCURACY,), spare=1)
    return replace(made, at_least="is_least")


def _position(row: Record) -> str:
    """Return a position with no more decimals than its accuracy carries, 4 (11 m) at most."""
    accuracy = row[LEAST_ACCURACY]
    decimals = 4 if not accuracy else decimals_within((), 4, accuracy / KM_PER_DEGREE)
    return ", ".join(f"{row[key]:.{max(decimals, 0)}f}" for key in ("lon_deg", "lat_deg"))
