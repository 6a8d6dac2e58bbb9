"""Position lists as records and as tables to read: rows, findings, reports, diagrams, revisions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cableroute.geometry.coordinate_text import angle_text
from cableroute.presentation.columns import number_column, plain_table, text_column
from cableroute.presentation.tables import Column, Rounding, Table
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
        text_column("number", "Pos", one_line=True),
        text_column("event", "Event"),
        text_column("latitude", "Latitude", one_line=True),
        text_column("longitude", "Longitude", one_line=True),
        number_column("depth_m", "Depth", "m", WHOLE, spare=1),
        number_column("kp_km", "KP", "km", METRES),
        number_column("span_route_km", "Route", "km", METRES, spare=3),
        number_column("span_slack_pct", "Slack", "%", HUNDREDTHS, spare=2),
        number_column("total_cable_km", "Cable", "km", METRES),
        text_column("cable_type", "Type", one_line=True, spare=1),
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
        text_column("topic", "About"),
        text_column("taken", "Taken", least=20),
        text_column("confidence", "Confidence", one_line=True),
        text_column("reason", "Because", least=24),
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
                (text_column("where", "Left out"), text_column("taken", "Text"),
                 text_column("reason", "Because")),
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
        text_column("level", "Level", one_line=True),
        text_column("rule", "Rule", one_line=True),
        number_column("row", "Row", "", Rounding(decimals=0, grouped=False), spare=1),
        text_column("position", "Position", one_line=True),
        number_column("kp_km", "KP", "km", METRES, spare=2),
        text_column("message", "Finding", least=24),
        text_column("figure", "Limit", spare=3),
        text_column("hint", "What to do", spare=4),
    )
    made: list[Table | str] = []
    if rows:
        made.append(Table("findings", columns, rows, f"{name}: {_count(result)}"))
    else:
        made.append(f"{name}: nothing is found")
    if len(result.findings) > MOST_ROWS:
        made.append(f"{len(result.findings) - MOST_ROWS:,} findings more (a file has all of them)")
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
        text_column("element", "Element"),
        text_column("type", "Cable", one_line=True),
        text_column("section", "Section", spare=3),
        number_column("start_kp_km", "KP", "km", METRES),
        number_column("route", "Route", "km", METRES),
        number_column("slack_pct", "Slack", "%", HUNDREDTHS, spare=1),
        number_column("cable", "Cable", "km", METRES),
        number_column("end_cable_km", "Cable from start", "km", METRES),
        number_column(("shallowest_m", "deepest_m"), "Depth", "m", WHOLE, spare=2),
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
        text_column("item", "Item"),
        number_column("length_km", "Length", "km", METRES),
        number_column("pieces", "Pieces", "", WHOLE),
        text_column("basis", "Basis"),
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
            text_column("change", "Change", one_line=True),
            text_column("old_number", "Old"),
            text_column("new_number", "New"),
            text_column("event", "Event"),
            number_column("old_kp_km", "Old KP", "km", METRES),
            number_column("new_kp_km", "New KP", "km", METRES),
            number_column("moved_m", "Moved", "m", TENTHS),
        )
        rows = [
            item._asdict() | {"event": " → ".join(dict.fromkeys(
                filter(None, (item.old_event, item.new_event))))}
            for item in found.changes[:MOST_ROWS]
        ]  # fmt: skip
        made.append(Table("changes", columns, rows, f"Positions of {names[0]} and {names[1]}"))
    if found.sections:
        columns = (
            text_column("start", "From"),
            text_column("end", "To"),
            number_column("old_route_km", "Old route", "km", METRES),
            number_column("new_route_km", "New route", "km", METRES),
            number_column("old_cable_km", "Old cable", "km", METRES),
            number_column("new_cable_km", "New cable", "km", METRES),
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
