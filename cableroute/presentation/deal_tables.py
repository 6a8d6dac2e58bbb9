"""Tables of deals and delays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from cableroute.comparison.published_latencies import LatencyCheck
from cableroute.geodata.store import Geodata
from cableroute.money.deals import DealComparison
from cableroute.presentation.dossier_sections import Dossier
from cableroute.presentation.lists import money
from cableroute.presentation.terminal import Column, table
from cableroute.presentation.wording import span

__all__ = [
    "page",
]


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


def deal_tables(geo: Geodata, found: Sequence[DealComparison]) -> list[Table | Text]:
    """Return deals side by side, a table for each thing that is bought."""
    parts: list[Table | Text] = []
    for group in dict.fromkeys(row.group for row in found):
        rows = [row for row in found if row.group == group]
        columns = [
            Column("deal", whole=True),
            Column("kind"),
            Column("value", True),
            Column("per km of\nground", True),
            Column("per fibre pair\n(inferred)", True),
            Column("per year", True),
            Column("covers"),
        ]
        cells = [
            [
                row.deal_id,
                "\n".join(filter(None, (row.kind, row.mark))),
                _value(row),
                _per(row, row.per_km, row.path_count, "path"),
                _per(row, row.per_fibre_pair, row.fibre_pairs, "pair"),
                _per(row, row.per_year, row.term_years, "year"),
                geo.deals[row.deal_id].covers,
            ]
            for row in rows
        ]
        parts.append(table(f"What is bought: {group}", columns, cells))
        parts += [Text(f"  {line}") for line in _unknown(rows)]
        parts.append(Text(""))
    return parts


def _unknown(rows: Sequence[DealComparison]) -> list[str]:
    """Return which figures of some deals are not known, and why, a line for each reason."""
    reasons: dict[str, list[str]] = {}
    for row in rows:
        if row.value is None:
            reasons.setdefault("no value is published", []).append(row.deal_id)
            continue
        for item in row.missing:
            what = item.quantity.replace("_", " ")
            reasons.setdefault(f"{what}: {item.reason}", []).append(row.deal_id)
    return [f"not known, {reason}: {', '.join(names)}" for reason, names in reasons.items()]


def _value(row: DealComparison) -> str:
    lines = [money(row.value, row.currency)]
    if row.value is not None:
        lines.append(", ".join(filter(None, (row.value_basis, str(row.price_year or "")))))
    if row.value_restated is not None:
        lines.append(f"{money(row.value_restated, row.currency)} of {row.restated_year}")
    return "\n".join(lines)


def _per(
    row: DealComparison,
    values: tuple[float, float] | None,
    count: tuple[float, float] | None,
    what: str,
) -> str:
    """Return a figure per something, and for how many of it."""
    if values is None:
        return "–"
    text = f"{row.currency} {span((round(values[0]), round(values[1])))}"
    return text if count is None else f"{text}\nif {span(count)} {what}{'s' * (count != (1, 1))}"


def latency_tables(found: Sequence[LatencyCheck]) -> list[Table | Text]:
    """Return published delays beside modelled ones, systems first."""
    parts: list[Table | Text] = []
    for kind in dict.fromkeys(row.kind for row in found):
        columns = [
            Column("", whole=True),
            Column("from – to"),
            Column("published\nms", True),
            Column("modelled\nms", True),
            Column("ratio", True),
            Column("allows\nkm", True),
            Column("modelled\nkm", True),
            Column("what came of it"),
        ]
        cells = [
            [
                "!" if row.flags else "",
                " – ".join(filter(None, (row.start, row.end))) or row.id,
                span(row.published_ms),
                "–" if row.modelled_ms is None
                else f"{row.modelled_ms.low:.1f}–{row.modelled_ms.high:.1f}",
                "–" if row.ratio is None else f"{row.ratio[0]:.2f}–{row.ratio[1]:.2f}",
                "–" if row.allowed_km is None else f"{row.allowed_km:,.0f}",
                "–" if row.modelled_km is None
                else f"{row.modelled_km.low:,.0f}–{row.modelled_km.high:,.0f}",
                row.why,
            ]
            for row in found
            if row.kind == kind
        ]  # fmt: skip
        parts.append(table(f"Published against modelled delay: {kind}", columns, cells))
    return parts
