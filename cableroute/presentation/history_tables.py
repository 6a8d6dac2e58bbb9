"""One figure over years, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cableroute.comparison.history import History
from cableroute.presentation.columns import fields_of, number_column, text_column
from cableroute.presentation.tables import Rounding, Table, range_texts, rounding_of

NAMES = {"share": "Share of {of}", "routes": "Routes", "delay": "Least RTD", "pair": "Slower RTD"}


def history_rows(history: History) -> list[dict[str, Any]]:
    """Return the rows of a file: year, figure with its range, and what it is worked out from."""
    head = fields_of(history, "figure start end of")
    return [head | row | {"definition": history.definition} for row in history.as_rows()]


def history_title(history: History) -> str:
    """Return the title of the table and of the chart."""
    name = NAMES[history.figure].format(of=history.of)
    years = f"{history.years[0].year} to {history.years[-1].year}"
    start, end = (
        text.replace(",", ", ").replace(",  ", ", ") for text in (history.start, history.end)
    )
    return f"{name}, {start} to {end}, {years}"


def history_tables(history: History) -> list[Table | str]:
    """Return the table of a figure over years, and what it is in words."""
    digits = Rounding(decimals=0) if history.figure in ("share", "routes") else Rounding(decimals=1)
    ends: tuple[str, ...] = ()
    if history.unit == "ms":
        digits, ends = rounding_of("rtd_ms").rounding, ("low", "likely", "high")
    unit = history.unit
    columns = [
        text_column("year", "year"),
        number_column(
            "likely", NAMES[history.figure].format(of=history.of), unit, digits, within=ends
        ),
        number_column(("low", "high"), "low–high", unit, digits, within=ends),
    ]
    rows = [dict(row) for row in history.as_rows()]
    if history.figure == "share":
        columns += [
            text_column("_paths", "paths"),
            text_column("_without", "without"),
            text_column("_systems", "systems"),
            text_column("_crossing", "crossing"),
            text_column("_capacity", "design capacity, Tbps"),
        ]
        for row in rows:
            _add_words(row)
    if history.figure == "pair":
        columns += [text_column("common", "risks in common"), text_column("routes", "routes")]
    said = f"Figure: {history.definition}. Each year is its last day."
    return [Table("history", columns, rows, history_title(history)), said, *_notes(history)]


def _notes(history: History) -> list[str]:
    if history.figure == "pair":
        return []
    notes = [
        "Low: only systems known to be there, and no plans; high: also those whose status or date "
        "is not known, and those that outlive the age at which systems are assumed to retire."
    ]
    if history.figure == "share":
        notes.append(
            "Systems: those that join the two without another, and those of them that do not "
            "without it; capacity is the published design capacity of these, lit or not."
        )
    return notes


def _add_words(row: dict[str, Any]) -> None:
    """Add the basis of a share, as a terminal shows it."""
    for key, name in (
        ("_paths", "paths"),
        ("_without", "paths_without"),
        ("_systems", "systems"),
        ("_crossing", "crossing"),
    ):
        row[key] = _span(row[name])
    low, high = row["capacity_tbps"]
    more = f", {row['no_capacity']} not stated" if row["no_capacity"] else ""
    span, _ = range_texts([low, high], rounding_of("traffic_tbps").rounding)
    row["_capacity"] = f"{span}{more}" if high else "not stated"


def _span(counts: Sequence[int]) -> str:
    low, likely, high = counts
    return f"{likely}" if low == high else f"{likely} ({low}–{high})"
