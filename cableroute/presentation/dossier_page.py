"""A dossier as a terminal shows it: facts, tables, what is uncertain, sources."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.files import is_missing
from cableroute.geodata.store import Geodata
from cableroute.presentation.columns import figure_column, table_of, text_column
from cableroute.presentation.dossier_sections import Dossier
from cableroute.presentation.tables import EVERYWHERE, MISSING, TERMINAL, Column, Table, figure_text

COLUMN_FIGURES: Mapping[str, str] = {
    "route km": "route_km",
    "modelled km": "route_km",
    "± km": "accuracy_km",
}
"""Which figures the columns of a dossier's tables hold."""

IN_NAMES = {("Segments", "from"), ("Segments", "to")}
"""Columns by table that a page leaves out, as the name of the row says it."""

SOURCES_SHOWN = 40
"""A page names so many sources at most; JSON gives them all."""


def page(geodata: Geodata, found: Dossier) -> list[Table | str]:
    """Return the page on one feature."""
    own = f" {found.id}" if found.title != found.id else ""
    parts: list[Table | str] = [_pairs(found.facts.items(), f"{found.title} ({found.kind}{own})")]
    parts += tables(found)
    if found.uncertain:
        parts.append(_pairs([("–", text) for text in found.uncertain], "Uncertain"))
    if found.source_ids:
        shown = found.source_ids[:SOURCES_SHOWN]
        sources = [geodata.sources[name] for name in shown if name in geodata.sources]
        said = [", ".join(filter(None, (source.publisher, source.date))) for source in sources]
        named = [
            (source.id, f"{source.title} ({text})")
            for source, text in zip(sources, said, strict=True)
        ]
        parts.append(_pairs(named, "Sources (their addresses: cableroute show ID)"))
        if len(found.source_ids) > SOURCES_SHOWN:
            parts.append(f"  and {len(found.source_ids) - SOURCES_SHOWN} more")
    return parts


def tables(found: Dossier) -> list[Table]:
    """Return the tables of a dossier."""
    return [
        Table("dossier", _columns(title, rows), rows, title) for title, rows in found.tables.items()
    ]


def page_cells(title: str, cells: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """Return the cells of rows that a map's page shows, by column; of figures their texts."""
    made = {name: texts for name, texts in cells.items() if (title, name) not in IN_NAMES}
    for name in made.keys() & COLUMN_FIGURES.keys():
        unknown = [None] * len(made[name])
        known = unknown if name == "± km" else cells.get("± km", unknown)
        pairs = list(zip(cells[name], known, strict=True))
        texts = {pair: _figure(name, *pair) for pair in dict.fromkeys(pairs)}
        made[name] = [texts[pair] for pair in pairs]
    return made


def _figure(name: str, value: Any, accuracy: float | None) -> Any:
    """Return a cell of a column of figures as text, as the column of a terminal writes it."""
    if not isinstance(value, (int, float)):
        return value
    return (
        MISSING
        if is_missing(value)
        else figure_text(COLUMN_FIGURES[name], value, accuracy=accuracy)
    )


def dossier_record(found: Dossier) -> dict[str, Any]:
    """Return a dossier as JSON has it."""
    return {
        "kind": found.kind,
        "id": found.id,
        "title": found.title,
        "facts": dict(found.facts),
        "tables": {title: list(rows) for title, rows in found.tables.items()},
        "uncertain": list(found.uncertain),
        "source_ids": list(found.source_ids),
    }


def _pairs(items: Iterable[tuple[str, str]], title: str) -> Table:
    """Return labels and texts without a head."""
    label = text_column("label", "", 0, one_line=True)
    return table_of("pairs", title, items, label, text_column("text", "", 1))


def _columns(title: str, rows: Sequence[Mapping[str, Any]]) -> list[Column]:
    return [
        _column(
            title,
            name,
            name in COLUMN_FIGURES and all(isinstance(row[name], (int, float)) for row in rows),
        )
        for name in rows[0]
    ]


@functools.cache
def _column(title: str, name: str, is_figure: bool) -> Column:
    """Return a column: of figures where it is a figure's and every row has a number."""
    if is_figure:
        made = figure_column(COLUMN_FIGURES[name], name, name, unit="")
        return replace(made, accuracy="± km" if made.accuracy else "")
    outputs = TERMINAL if (title, name) in IN_NAMES else EVERYWHERE
    return text_column(name, name, one_line=name == "id", missing="", outputs=outputs)
