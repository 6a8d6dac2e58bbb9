"""Pages for people in a terminal: a comparison of ways, and all that is known of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from cableroute.catalogue import Dossier, span
from cableroute.geodata import Geodata
from cableroute.io import is_missing
from cableroute.listings import money, place
from cableroute.model import Route
from cableroute.terminal import Column, table

__all__ = ["comparison_tables", "page"]

SOURCES_SHOWN = 40
"""A page names so many sources at most; --format json gives them all."""


def page(geodata: Geodata, found: Dossier) -> list[Table | Text]:
    """Return the page on one thing: facts, tables, what is uncertain, sources."""
    heading = (
        f"{found.title} ({found.kind} {found.id})"
        if found.title != found.id
        else (f"{found.title} ({found.kind})")
    )
    parts: list[Table | Text] = [Text(heading, style="bold")]
    facts = Table(box=None, show_header=False, pad_edge=False)
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    for label, text in found.facts.items():
        facts.add_row(Text(label), Text(text))
    parts += [facts, Text("")]
    for title, rows in found.tables.items():
        numbers = {name for name in rows[0] if all(_is_number(row[name]) for row in rows)}
        columns = [Column(name, name in numbers, name == "id") for name in rows[0]]
        cells = [[_cell(value) for value in row.values()] for row in rows]
        parts.append(table(title, columns, cells))
    if found.uncertain:
        parts.append(Text("Uncertain", style="bold"))
        parts += [Text(f"  – {text}") for text in found.uncertain]
        parts.append(Text(""))
    if found.source_ids:
        parts.append(Text("Sources (their addresses: cableroute show ID)", style="bold"))
        sources = Table(box=None, show_header=False, pad_edge=False)
        sources.add_column(style="dim", no_wrap=True)
        sources.add_column(overflow="fold")
        for name in found.source_ids[:SOURCES_SHOWN]:
            source = geodata.sources.get(name)
            if source is not None:
                said = ", ".join(filter(None, (source.publisher, source.date)))
                sources.add_row(Text(name), Text(f"{source.title} ({said})"))
        parts += [sources, Text("")]
        if len(found.source_ids) > SOURCES_SHOWN:
            parts.append(Text(f"  and {len(found.source_ids) - SOURCES_SHOWN} more"))
    return parts


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _cell(value: Any) -> str:
    return (
        f"{value:,.6g}"
        if isinstance(value, float)
        else f"{value:,}"
        if _is_number(value)
        else (str(value))
    )


def comparison_tables(
    geo: Geodata, routes: Sequence[Route], rows: Sequence[Mapping[str, Any]]
) -> list[Table]:
    """Return the ways as a table, and the deals on them as another."""
    numbers = {row["route_id"]: number for number, row in enumerate(rows, start=1)}
    attached = {item.deal.id: item.deal for route in routes for item in route.deals}
    letters = {deal: _letter(place) for place, deal in enumerate(attached)}
    columns = [
        Column("", True),
        Column("way"),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("published\nkm", True),
        Column("RTD\nms", True),
        Column("shares\nmost"),
        Column("deals"),
    ]
    cells = [
        [
            f"{'★ ' if row['pareto'] else ''}{numbers[row['route_id']]}",
            f"{row['name']}\n{_standing(row)}",
            f"{row['route_km']:.1f}",
            f"{row['cable_km']:.0f}\n{row['cable_low_km']:.0f}–{row['cable_high_km']:.0f}",
            "–"
            if is_missing(row["published_km"])
            else span((row["published_low_km"], row["published_high_km"]), missing="–"),
            f"{row['rtd_ms']:.2f}\n{row['rtd_low_ms']:.2f}–{row['rtd_high_ms']:.2f}",
            _shares(row, numbers),
            _attached(row["deals"], letters),
        ]
        for row in rows
    ]
    if all(is_missing(row["published_km"]) for row in rows):
        columns.pop(4)
        cells = [[*row[:4], *row[5:]] for row in cells]
    title = "Ways from " + " to ".join(
        place(geo, end) for end in (routes[0].start_id, routes[0].end_id)
    )
    if not is_missing(rows[0]["excess_pct"]):
        direct_km = rows[0]["route_km"] / (1 + rows[0]["excess_pct"] / 100)
        title += f" (direct geodesic {direct_km:.1f} km)"
    found = [table(title, columns, cells)]
    if attached:
        found.append(
            table(
                "Deals attached (a value is the whole deal's, whichever way it goes)",
                [
                    Column(""),
                    Column("deal", whole=True),
                    Column("kind"),
                    Column("value", True),
                    Column("covers"),
                ],
                [
                    [
                        letters[deal.id],
                        deal.id,
                        deal.kind,
                        f"{money(deal.value, deal.currency)}\n{deal.value_basis}".rstrip(),
                        deal.covers,
                    ]
                    for deal in attached.values()
                ],
            )
        )
    return found


def _standing(row: Mapping[str, Any]) -> str:
    """Return how far round a way goes and how well its position is known, in words."""
    accuracy = row["accuracy_km"]
    known = "accuracy not known" if is_missing(accuracy) else f"± {accuracy:g} km"
    excess = "" if is_missing(row["excess_pct"]) else f"{row['excess_pct']:+.0f} % over direct, "
    return f"{excess}{row['confidence']} {known}"


def _letter(place: int) -> str:
    """Return a to z, then a2 to z2 and so on."""
    turn, letter = divmod(place, 26)
    return chr(ord("a") + letter) + (str(turn + 1) if turn else "")


def _attached(cells: Sequence[Mapping[str, Any]], letters: Mapping[str, str]) -> str:
    """Return the letters of the deals on a row, by how surely they apply."""
    grades: dict[str, list[str]] = {}
    for cell in cells:
        grades.setdefault(cell["how_surely"], []).append(letters[cell["id"]])
    return (
        "\n".join(f"{grade}: {', '.join(found)}" for grade, found in grades.items()) or "none known"
    )


def _shares(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    if is_missing(row["shared_km"]):
        return "–"
    if is_missing(row["shared_with"]):
        return "none within\naccuracy"
    return f"{row['shared_km']:.0f} km, {row['shared_pct']:.0f} %\nwith {names[row['shared_with']]}"
