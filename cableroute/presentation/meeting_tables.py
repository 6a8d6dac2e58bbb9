"""What lines cross, come near and run through: records, and tables to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cableroute.comparison.line_meetings import AreaSum, CrossingAt, InArea, NearStretch
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    flag_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.tables import HUNDREDTHS, TENTHS, TENTHS_KM, Column, Table
from cableroute.text import decimals_within

Record = dict[str, Any]
Credit = Callable[[Iterable[str]], str]
"""Gives the credit line of sources."""

KP = HUNDREDTHS
OUTSIDE = "outside"
LEAST_ACCURACY = "least_accuracy_km"
KM_PER_DEGREE = 111.2
"""Of latitude, in the mean."""


LINE = "line_id=asset.id line_name=asset.name"
OTHER = (
    "other_id=other.id other_name=other.name other_system=other.system other_medium=other.medium "
    "other_status=other.status other_confidence=other.confidence "
    "other_accuracy_km=other.accuracy_km other_attributes=other.attributes"
)
ACCURACIES = "accuracy_km least_accuracy_km"


def crossing_records(
    crossings: Iterable[CrossingAt], *, floor_deg: float, credit: Credit
) -> list[Record]:
    """Return crossings as records: both KP, the position, the angle, and what is crossed."""
    fields = (
        f"{LINE} kind kp_km~3 end_kp_km~3 lon_deg=lon~6 lat_deg=lat~6 angle_deg~1 floor_deg "
        f"is_below_floor {OTHER} other_kp_km~3 other_end_kp_km~3 {ACCURACIES}"
    )
    return [fields_of(it, fields, floor_deg=floor_deg, **_credit(it, credit)) for it in crossings]


def near_records(stretches: Iterable[NearStretch], *, rule: str, credit: Credit) -> list[Record]:
    """Return stretches that are nearer than a rule as records."""
    fields = (
        f"{LINE} from_kp_km~3 to_kp_km~3 least_km~3 limit_km~3 depth_m~1 kp_km~3 lon_deg=lon~6 "
        f"lat_deg=lat~6 {OTHER} other_kp_km~3 rule {ACCURACIES}"
    )
    return [fields_of(it, fields, rule=rule, **_credit(it, credit)) for it in stretches]


def _credit(item: CrossingAt | NearStretch, credit: Credit) -> Record:
    return {"attribution": credit((*item.asset.source_ids, *item.other.source_ids))}


def area_records(stretches: Iterable[InArea], *, credit: Credit) -> list[Record]:
    """Return stretches in areas as records; outside all of a kind, the area is missing."""
    fields = (
        f"{LINE} area_kind=kind area_id=area.id area_name=area.name from_kp_km~3 to_kp_km~3 km~3 "
        "area_accuracy_km=area.accuracy_km area_attributes=area.attributes"
    )
    rows = []
    for item in stretches:
        outside = {} if item.area else {"area_name": OUTSIDE, "area_attributes": {}}
        sources = (*item.asset.source_ids, *(item.area.source_ids if item.area else ()))
        rows.append(fields_of(item, fields, **outside, attribution=credit(sources)))
    return rows


def _kp_column(heading: str, key: str, **more: Any) -> Column:
    """Return the column of a KP, which has no more digits than the place's accuracy carries."""
    return number_column(key, heading, "km", TENTHS_KM, accuracy=LEAST_ACCURACY, **more)


def _label(row: Record) -> str:
    """Return the name of a line, with its system."""
    label, system = row["other_name"] or row["other_id"], row["other_system"]
    return f"{system}, {label}" if system and system not in label else str(label)


def _position(row: Record) -> str:
    """Return a position with no more decimals than its accuracy carries, 4 (11 m) at most."""
    accuracy = row[LEAST_ACCURACY]
    decimals = 4 if not accuracy else decimals_within((), 4, accuracy / KM_PER_DEGREE)
    return ", ".join(f"{row[key]:.{max(decimals, 0)}f}" for key in ("lon_deg", "lat_deg"))


LINE_COLUMN, OTHER_KP = text_column("line_id", "line"), _kp_column("its KP", "other_kp_km")
ACCURACY_COLUMNS = (
    figure_column("accuracy_km", "accuracy ±", LEAST_ACCURACY, spare=1, at_least="is_least"),
    text_column("is_least", "", lambda row: row["accuracy_km"] is None, outputs=()),
)
"""Where a line states none, it is that of the other at least."""


def crossings_table(rows: Sequence[Record], title: str) -> Table:
    """Return crossings as a table to read."""
    return table_of(
        "crossings",
        title,
        rows,
        flag_column(lambda row: row["is_below_floor"]),
        LINE_COLUMN,
        _kp_column("KP", "kp_km"),
        _kp_column("to KP", "end", of=_end, missing="", spare=2),
        text_column("kind", "", one_line=True),
        text_column("other", "with", _label),
        OTHER_KP,
        number_column("angle_deg", "angle", "°", TENTHS),
        text_column("position", "position", _position, one_line=True, spare=2),
        text_column("other_status", "status", spare=3),
        *ACCURACY_COLUMNS,
    )


def _end(row: Record) -> float | None:
    return row["end_kp_km"] if row["kind"] == "overlap" else None


def near_table(rows: Sequence[Record], title: str) -> Table:
    """Return stretches nearer than a rule as a table to read."""
    return table_of(
        "parallels",
        title,
        rows,
        LINE_COLUMN,
        _kp_column("from KP", "from_kp_km"),
        _kp_column("to KP", "to_kp_km"),
        text_column("other", "near to", _label),
        number_column("least_km", "least distance", "km", KP),
        number_column("limit_km", "limit there", "km", KP),
        figure_column("depth_m", "depth", spare=1),
        _kp_column("at KP", "kp_km", spare=2),
        OTHER_KP,
        text_column("position", "position", _position, one_line=True, spare=3),
        *ACCURACY_COLUMNS,
    )


def area_tables(rows: Sequence[Record], sums: Sequence[AreaSum], title: str) -> list[Table]:
    """Return stretches in areas, and how they add up, as tables to read."""
    stretches = table_of(
        "areas",
        title,
        rows,
        LINE_COLUMN,
        text_column("area_kind", "kind", one_line=True),
        text_column("area_name", "area"),
        figure_column("kp_km", "from KP", "from_kp_km"),
        figure_column("kp_km", "to KP", "to_kp_km"),
        figure_column("kp_km", "length", "km"),
    )
    added = table_of(
        "area sums",
        "Lengths added up",
        sums,
        text_column("line_id", "line", "asset.id"),
        text_column("kind", "kind", one_line=True),
        figure_column("kp_km", "in areas", "in_areas_km"),
        figure_column("kp_km", "of it counted twice", "twice_km"),
        figure_column("kp_km", "outside", "outside_km"),
        figure_column("kp_km", "line", "line_km"),
    )
    return [stretches, added]
