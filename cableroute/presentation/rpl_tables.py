"""Position lists as records and as tables to read: rows, findings, reports, diagrams, revisions."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from cableroute.geometry.coordinate_text import angle_text
from cableroute.presentation.columns import fields_of, number_column, table_of, text_column
from cableroute.presentation.tables import Column, Get, Rounding, Table, taken
from cableroute.rpl.checks import CheckResult, Finding
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
        of_span = "cable_type medium section"
        row = fields_of(
            item,
            "number event lon_deg lat_deg depth_m kp_km total_cable_km stated_kp_km=kp_km "
            "stated_total_cable_km=total_cable_km",
            kp_km=float(computed.kp_km[at]),
            total_cable_km=float(computed.total_cable_km[at]),
        )
        for name in ("bearing_deg", "route_km", "slack_pct", "cable_km"):
            row[f"span_{name}"] = float(getattr(computed, name)[at - 1]) if at else None
            row[f"stated_span_{name}"] = taken(span, name)
        row |= fields_of(span, of_span) if span else dict.fromkeys(of_span.split(), "")
        rows.append(row | fields_of(item, "remarks row"))
    return rows


def rpl_tables(rpl: RPL) -> list[Table | str]:
    """Return a list as a table of a terminal, with a line of its length."""

    def angle(name: str, axis: str) -> Column:
        def words(row: Mapping[str, Any]) -> str:
            return angle_text(row[name], axis)

        return text_column(axis, axis.capitalize(), words, one_line=True)

    shown = table_of(
        "rpl",
        ", ".join(filter(None, (rpl.name or rpl.id, rpl.revision, rpl.status))),
        rpl_records(rpl)[:MOST_ROWS],
        text_column("number", "Pos", one_line=True),
        text_column("event", "Event"),
        angle("lat_deg", "latitude"),
        angle("lon_deg", "longitude"),
        number_column("depth_m", "Depth", "m", WHOLE, spare=1),
        _km("kp_km", "KP"),
        _km("span_route_km", "Route", spare=3),
        number_column("span_slack_pct", "Slack", "%", HUNDREDTHS, spare=2),
        _km("total_cable_km", "Cable"),
        text_column("cable_type", "Type", one_line=True, spare=1),
    )
    parts: list[Table | str] = [shown]
    if len(rpl.positions) > MOST_ROWS:
        more = counted(len(rpl.positions) - MOST_ROWS, "more position")
        parts.append(f"{more} (a file has all of them)")
    return [*parts, rpl_summary(rpl)]


def _km(key: str, heading: str, of: Get = None, **more: Any) -> Column:
    return number_column(key, heading, "km", METRES, of, **more)


def rpl_summary(rpl: RPL) -> str:
    """Return the length of a list, in one line."""
    cable = rpl.cable_km
    said = "cable not known: spans state neither slack nor cable"
    if not math.isnan(cable):
        said = f"cable {cable:,.3f} km, slack {100 * (cable / rpl.route_km - 1):.2f} %"
        if rpl.route_km == 0:
            said = f"cable {cable:,.3f} km"
    along = "geodesics" if rpl.line == "geodesic" else "rhumb lines"
    positions = counted(len(rpl.positions), "position")
    return f"{positions}, route {rpl.route_km:,.3f} km along {along}, {said}"


def report_tables(report: ImportReport) -> list[Table | str]:
    """Return the decisions in reading a file with their reasons, and the omissions."""
    parts: list[Table | str] = [
        table_of(
            "decisions",
            f"{report.path}, {report.format}: how it is read",
            report.decisions,
            text_column("topic", "About"),
            text_column("taken", "Taken", least=20),
            text_column("confidence", "Confidence", one_line=True),
            text_column("reason", "Because", least=24),
        )
    ]
    if left := report.left_out:
        parts.append(
            table_of(
                "left_out",
                f"{len(left)} left out",
                left[:MOST_ROWS],
                text_column("where", "Left out"),
                text_column("taken", "Text", "text"),
                text_column("reason", "Because"),
            )
        )
    return parts


def finding_records(result: CheckResult) -> list[dict[str, Any]]:
    """Return findings as records."""
    return [item._asdict() for item in result.findings]


def finding_tables(result: CheckResult, name: str) -> list[Table | str]:
    """Return findings as a table, and which rules were not applied."""
    parts: list[Table | str] = [f"{name}: nothing is found"]
    if result.findings:
        parts[0] = table_of(
            "findings",
            f"{name}: {_count(result)}",
            result.findings[:MOST_ROWS],
            text_column("level", "Level", one_line=True),
            text_column("rule", "Rule", one_line=True),
            number_column("row", "Row", "", Rounding(decimals=0, grouped=False), spare=1),
            text_column("position", "Position", one_line=True),
            _km("kp_km", "KP", spare=2),
            text_column("message", "Finding", least=24),
            text_column("figure", "Limit", _limit, spare=3),
            text_column("hint", "What to do", spare=4),
        )
    if len(result.findings) > MOST_ROWS:
        left = counted(len(result.findings) - MOST_ROWS, "finding")
        parts.append(f"{left} more (a file has all of them)")
    return [*parts, left_out_line(result)] if result.left_out else parts


def left_out_line(result: CheckResult) -> str:
    """Return the rules that were not applied, or not everywhere, and why."""
    by_why: dict[str, list[str]] = {}
    for rule, why in result.left_out.items():
        by_why.setdefault(why, []).append(rule)
    said = "; ".join(f"{', '.join(rules)} ({why})" for why, rules in by_why.items())
    return f"not applied: {said}"


def _count(result: CheckResult) -> str:
    levels = [item.level for item in result.findings]
    named = ((levels.count(level), level) for level in ("error", "warning", "note"))
    return ", ".join(f"{count:,} {level}{'s' * (count > 1)}" for count, level in named if count)


def _limit(item: Finding) -> str | None:
    return None if item.limit is None else f"{item.limit:g} {item.unit}".strip()


def diagram_records(rows: Iterable[DiagramRow]) -> list[dict[str, Any]]:
    """Return the rows of a straight line diagram as records."""
    return [row._asdict() for row in rows]


def diagram_table(rows: Sequence[DiagramRow], name: str) -> Table:
    """Return a straight line diagram as a table: elements, and the cable between them."""

    def of_cable(name: str) -> Callable[[DiagramRow], Any]:
        return lambda row: getattr(row, name) if row.kind == "cable" else None

    def cable_type(row: DiagramRow) -> str | None:
        is_cable = row.kind == "cable"
        return f"{row.name}{', on land' * (row.medium == 'land')}" if is_cable else None

    return table_of(
        "diagram",
        name,
        rows,
        text_column("element", "Element", lambda it: None if it.kind == "cable" else it.name),
        text_column("type", "Cable", cable_type, one_line=True),
        text_column("section", "Section", lambda it: it.section or None, spare=3),
        _km("start_kp_km", "KP"),
        _km("route", "Route", of_cable("route_km")),
        number_column("slack_pct", "Slack", "%", HUNDREDTHS, spare=1),
        _km("cable", "Cable", of_cable("cable_km")),
        _km("end_cable_km", "Cable from start"),
        number_column(("shallowest_m", "deepest_m"), "Depth", "m", WHOLE, spare=2),
    )


def bill_table(bill: Sequence[BillItem]) -> Table:
    """Return a bill of quantities as a table."""
    return table_of(
        "bill",
        "Bill of quantities",
        bill,
        text_column("item", "Item"),
        _km("length_km", "Length", lambda it: it.quantity if it.unit == "km" else None),
        number_column(
            "pieces", "Pieces", "", WHOLE, lambda it: None if it.unit == "km" else it.quantity
        ),
        text_column("basis", "Basis"),
    )


def comparison_records(comparison: RPLComparison) -> list[dict[str, Any]]:
    """Return the changes between two lists as records: positions, then sections."""
    rows = [{"what": "position", **item._asdict()} for item in comparison.changes]
    return rows + [{"what": "section", **item._asdict()} for item in comparison.sections]


def comparison_tables(comparison: RPLComparison, names: tuple[str, str]) -> list[Table | str]:
    """Return the changes between two lists as tables."""
    parts: list[Table | str] = []
    if comparison.changes:
        parts.append(
            table_of(
                "changes",
                f"Positions of {names[0]} and {names[1]}",
                comparison.changes[:MOST_ROWS],
                text_column("change", "Change", one_line=True),
                text_column("old_number", "Old"),
                text_column("new_number", "New"),
                text_column("event", "Event", _events),
                _km("old_kp_km", "Old KP"),
                _km("new_kp_km", "New KP"),
                number_column("moved_m", "Moved", "m", TENTHS),
            )
        )
    if comparison.sections:
        parts.append(
            table_of(
                "sections",
                "Sections whose lengths changed",
                comparison.sections[:MOST_ROWS],
                text_column("start", "From"),
                text_column("end", "To"),
                _km("old_route_km", "Old route"),
                _km("new_route_km", "New route"),
                _km("old_cable_km", "Old cable"),
                _km("new_cable_km", "New cable"),
            )
        )
    cable = comparison.cable_change_km
    by_cable = "not known" if math.isnan(cable) else f"{cable:+.3f} km"
    parts.append(
        f"{counted(comparison.same, 'position')} the same; "
        f"route {comparison.route_change_km:+.3f} km, cable {by_cable}; "
        f"the new route is {1000 * comparison.offset_mean_km:,.1f} m from the old one on the mean, "
        f"{1000 * comparison.offset_most_km:,.1f} m at most, at KP "
        f"{comparison.offset_most_kp_km:,.3f} km"
    )
    return parts


def _events(item: Any) -> str:
    return " → ".join(dict.fromkeys(filter(None, (item.old_event, item.new_event))))
