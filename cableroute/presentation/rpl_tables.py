"""Position lists as records and as tables to read: rows, findings, reports, diagrams, revisions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cableroute.geometry.coordinate_text import angle_text
from cableroute.presentation.tables import Column, Rounding, Table, plain_table
from cableroute.rpl.checks import CheckResult
from cableroute.rpl.diagrams import DiagramRow
from cableroute.rpl.import_report import ImportReport
from cableroute.rpl.positions import RPL
from cableroute.rpl.quantities import BillItem
from cableroute.rpl.revisions import RPLComparison
from cableroute.text import counted

METRES = Rounding(decimals=3)
"""Km with the metre."""
WHOLE, TENTHS, HUNDREDTHS = (Rounding(decimals=number) for number in (0, 1, 2))

MOST_ROWS = 40
"""So many positions of a list are shown in a terminal; a file has all."""


def rpl_records(rpl: RPL) -> list[dict[str, Any]]:
    """Return a list as records: a position each, with the span that arrives at it."""
    computed = rpl.computed
    rows = []
    for at, item in enumerate(rpl.positions):
        span = rpl.spans[at - 1] if at else None
        row: dict[str, Any] = {
            "number": item.number,
            "event": item.event,
            "lon_deg": item.lon_deg,
            "lat_deg": item.lat_deg,
            "depth_m": item.depth_m,
            "kp_km": float(computed.kp_km[at]),
            "total_cable_km": float(computed.total_cable_km[at]),
            "stated_kp_km": item.kp_km,
            "stated_total_cable_km": item.total_cable_km,
        }
        for name in ("bearing_deg", "route_km", "slack_pct", "cable_km"):
            row[f"span_{name}"] = float(getattr(computed, name)[at - 1]) if at else None
            row[f"stated_span_{name}"] = getattr(span, name) if span else None
        row |= {
            "cable_type": span.cable_type if span else "",
            "medium": span.medium if span else "",
            "section": span.section if span else "",
            "remarks": item.remarks,
            "row": item.row,
        }
        rows.append(row)
    return rows


def rpl_tables(rpl: RPL) -> list[Table | str]:
    """Return a list as a table of a terminal, with a line of its length."""
    rows = [
        row
        | {
            "latitude": angle_text(row["lat_deg"], "latitude"),
            "longitude": angle_text(row["lon_deg"], "longitude"),
        }
        for row in rpl_records(rpl)[:MOST_ROWS]
    ]
    columns = (
        Column("Pos", ("number",), one_line=True),
        Column("Event", ("event",)),
        Column("Latitude", ("latitude",), one_line=True),
        Column("Longitude", ("longitude",), one_line=True),
        Column("Depth", ("depth_m",), "m", WHOLE, spare=1),
        Column("KP", ("kp_km",), "km", METRES),
        Column("Route", ("span_route_km",), "km", METRES, spare=3),
        Column("Slack", ("span_slack_pct",), "%", HUNDREDTHS, spare=2),
        Column("Cable", ("total_cable_km",), "km", METRES),
        Column("Type", ("cable_type",), one_line=True, spare=1),
    )
    named = ", ".join(filter(None, (rpl.name or rpl.id, rpl.revision, rpl.status)))
    made: list[Table | str] = [Table("rpl", columns, rows, named)]
    if len(rpl.positions) > MOST_ROWS:
        more = counted(len(rpl.positions) - MOST_ROWS, "more position")
        made.append(f"{more} (a file has all of them)")
    return [*made, rpl_summary(rpl)]


def rpl_summary(rpl: RPL) -> str:
    """Return how long a list is, in one line."""
    cable = rpl.cable_km
    said = "cable not known: spans state neither slack nor cable"
    if not math.isnan(cable):
        said = f"cable {cable:,.3f} km, slack {100 * (cable / rpl.route_km - 1):.2f} %"
        if rpl.route_km == 0:
            said = f"cable {cable:,.3f} km"
    along = "geodesics" if rpl.line == "geodesic" else "rhumb lines"
    positions = counted(len(rpl.positions), "position")
    return f"{positions}, route {rpl.route_km:,.3f} km along {along}, {said}"


def report_records(report: ImportReport) -> list[dict[str, Any]]:
    """Return the decisions of a read, and what it left out, as records."""
    rows = [
        {"topic": item.topic, "taken": item.taken, "confidence": item.confidence,
         "reason": item.reason}
        for item in report.decisions
    ]  # fmt: skip
    rows += [
        {"topic": f"left out: {item.where}", "taken": item.text, "confidence": "",
         "reason": item.reason}
        for item in report.left_out
    ]  # fmt: skip
    return rows


def report_tables(report: ImportReport) -> list[Table | str]:
    """Return how a file was read: each decision with its reason, and what is left out."""
    columns = (
        Column("About", ("topic",)),
        Column("Taken", ("taken",), least=20),
        Column("Confidence", ("confidence",), one_line=True),
        Column("Because", ("reason",), least=24),
    )
    rows = report_records(report)
    count = len(report.decisions)
    made: list[Table | str] = [
        Table("decisions", columns, rows[:count], f"{report.path}, {report.format}: how it is read")
    ]
    left = rows[count:]
    if left:
        shown = [
            {"where": row["topic"].removeprefix("left out: "), **row} for row in left[:MOST_ROWS]
        ]
        made.append(
            Table(
                "left_out",
                (Column("Left out", ("where",)), Column("Text", ("taken",)),
                 Column("Because", ("reason",))),
                shown,
                f"{len(left)} left out",
            )
        )  # fmt: skip
    return made


def finding_records(result: CheckResult) -> list[dict[str, Any]]:
    """Return findings as records."""
    return [item._asdict() for item in result.findings]


def finding_tables(result: CheckResult, name: str) -> list[Table | str]:
    """Return findings as a table, and which rules were not applied."""
    rows = [row | {"figure": _figure(row)} for row in finding_records(result)[:MOST_ROWS]]
    columns = (
        Column("Level", ("level",), one_line=True),
        Column("Rule", ("rule",), one_line=True),
        Column("Row", ("row",), "", Rounding(decimals=0, grouped=False), spare=1),
        Column("Position", ("position",), one_line=True),
        Column("KP", ("kp_km",), "km", METRES, spare=2),
        Column("Finding", ("message",), least=24),
        Column("Limit", ("figure",), spare=3),
        Column("What to do", ("hint",), spare=4),
    )
    made: list[Table | str] = []
    if rows:
        made.append(Table("findings", columns, rows, f"{name}: {_count(result)}"))
    else:
        made.append(f"{name}: nothing is found")
    if len(result.findings) > MOST_ROWS:
        left = counted(len(result.findings) - MOST_ROWS, "finding")
        made.append(f"{left} more (a file has all of them)")
    return [*made, left_out_line(result)] if result.left_out else made


def left_out_line(result: CheckResult) -> str:
    """Return which rules were not applied, or not everywhere, and why."""
    by_why: dict[str, list[str]] = {}
    for rule, why in result.left_out.items():
        by_why.setdefault(why, []).append(rule)
    said = "; ".join(f"{', '.join(rules)} ({why})" for why, rules in by_why.items())
    return f"not applied: {said}"


def _count(result: CheckResult) -> str:
    levels = [item.level for item in result.findings]
    named = ((levels.count(level), level) for level in ("error", "warning", "note"))
    return ", ".join(f"{count:,} {level}{'s' * (count > 1)}" for count, level in named if count)


def _figure(row: Mapping[str, Any]) -> str | None:
    limit = row["limit"]
    return None if limit is None else f"{limit:g} {row['unit']}".strip()


def diagram_records(rows: Iterable[DiagramRow]) -> list[dict[str, Any]]:
    """Return the rows of a straight line diagram as records."""
    return [row._asdict() for row in rows]


def diagram_table(rows: Sequence[DiagramRow], name: str) -> Table:
    """Return a straight line diagram as a table: elements, and the cable between them."""
    columns = (
        Column("Element", ("element",)),
        Column("Cable", ("type",), one_line=True),
        Column("Section", ("section",), spare=3),
        Column("KP", ("start_kp_km",), "km", METRES),
        Column("Route", ("route",), "km", METRES),
        Column("Slack", ("slack_pct",), "%", HUNDREDTHS, spare=1),
        Column("Cable", ("cable",), "km", METRES),
        Column("Cable from start", ("end_cable_km",), "km", METRES),
        Column("Depth", ("shallowest_m", "deepest_m"), "m", WHOLE, spare=2),
    )
    cells = []
    for row in rows:
        is_cable = row.kind == "cable"
        cells.append(
            row._asdict()
            | {
                "element": None if is_cable else row.name,
                "type": f"{row.name}{', on land' * (row.medium == 'land')}" if is_cable else None,
                "section": row.section or None,
                "route": row.route_km if is_cable else None,
                "cable": row.cable_km if is_cable else None,
            }
        )
    return Table("diagram", columns, cells, name)


def bill_table(bill: Sequence[BillItem]) -> Table:
    """Return a bill of quantities as a table."""
    columns = (
        Column("Item", ("item",)),
        Column("Length", ("length_km",), "km", METRES),
        Column("Pieces", ("pieces",), "", WHOLE),
        Column("Basis", ("basis",)),
    )
    rows = [
        (it.item, *((it.quantity, None) if it.unit == "km" else (None, it.quantity)), it.basis)
        for it in bill
    ]
    return plain_table("bill", columns, rows, "Bill of quantities")


def comparison_records(found: RPLComparison) -> list[dict[str, Any]]:
    """Return the changes between two lists as records: positions, then sections."""
    rows = [{"what": "position", **item._asdict()} for item in found.changes]
    return rows + [{"what": "section", **item._asdict()} for item in found.sections]


def comparison_tables(found: RPLComparison, names: tuple[str, str]) -> list[Table | str]:
    """Return what changed between two lists as tables."""
    made: list[Table | str] = []
    columns: tuple[Column, ...]
    if found.changes:
        columns = (
            Column("Change", ("change",), one_line=True),
            Column("Old", ("old_number",)),
            Column("New", ("new_number",)),
            Column("Event", ("event",)),
            Column("Old KP", ("old_kp_km",), "km", METRES),
            Column("New KP", ("new_kp_km",), "km", METRES),
            Column("Moved", ("moved_m",), "m", TENTHS),
        )
        rows = [
            item._asdict() | {"event": " → ".join(dict.fromkeys(
                filter(None, (item.old_event, item.new_event))))}
            for item in found.changes[:MOST_ROWS]
        ]  # fmt: skip
        made.append(Table("changes", columns, rows, f"Positions of {names[0]} and {names[1]}"))
    if found.sections:
        columns = (
            Column("From", ("start",)),
            Column("To", ("end",)),
            Column("Old route", ("old_route_km",), "km", METRES),
            Column("New route", ("new_route_km",), "km", METRES),
            Column("Old cable", ("old_cable_km",), "km", METRES),
            Column("New cable", ("new_cable_km",), "km", METRES),
        )
        rows = [item._asdict() for item in found.sections[:MOST_ROWS]]
        made.append(Table("sections", columns, rows, "Sections whose lengths changed"))
    cable = found.cable_change_km
    by_cable = "not known" if math.isnan(cable) else f"{cable:+.3f} km"
    made.append(
        f"{counted(found.same, 'position')} the same; route {found.route_change_km:+.3f} km, cable "
        f"{by_cable}; the new route is {1000 * found.offset_mean_km:,.1f} m from the old one on "
        f"the mean, {1000 * found.offset_most_km:,.1f} m at most, at KP "
        f"{found.offset_most_kp_km:,.3f} km"
    )
    return made
