"""What changed between two catalogues and the answers on them, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from shapely.geometry.base import BaseGeometry

from cableroute.files import plain
from cableroute.geodata.catalogue_diff import CatalogueDiff, RowChange
from cableroute.presentation.columns import number_column, table_of, text_column
from cableroute.presentation.tables import Rounding, Table
from cableroute.text import counted

MOST_TEXT = 60
MOST_ROWS = 60


def change_records(changes: Iterable[RowChange], of: str) -> list[dict[str, Any]]:
    """Return changes as rows of a file: a row a cell, or a row where all of it came or went."""
    rows: list[dict[str, Any]] = []
    for item in changes:
        head = {"of": of, "table": item.table, "id": item.id, "change": item.change}
        if not item.cells:
            rows.append({**head, "column": "", "old": None, "new": None})
        rows += [
            {**head, "column": cell.column, "old": _value(cell.old), "new": _value(cell.new)}
            for cell in item.cells
        ]
    return rows


def diff_tables(
    diff: CatalogueDiff,
    records: Sequence[dict[str, Any]],
    answers: Sequence[dict[str, Any]] | None,
) -> list[Table | str]:
    """Return the counts of changed rows by table, the changed cells, and the changed answers."""
    count = Rounding(decimals=0)
    counts = [{"table": name, **row} for name, row in diff.counts().items()]
    if not counts:
        parts: list[Table | str] = [f"No row differs: tables {diff.old} and {diff.new}."]
    else:
        columns = [
            text_column("table", "table"),
            *(number_column(name, name, "", count) for name in ("added", "removed", "changed")),
        ]
        title = f"Rows that differ, tables {diff.old} to {diff.new}"
        parts = [Table("diff", columns, counts, title), *_cells(records, "table", "Rows")]
    if diff.hidden:
        parts.append(f"{diff.hidden} more are confidential and not shown.")
    if answers is not None:
        parts += _cells(answers, "question", "Answers") if answers else ["No answer differs."]
    return parts


def _cells(rows: Sequence[dict[str, Any]], name: str, title: str) -> list[Table | str]:
    table = table_of(
        title.lower(),
        f"{title}: what changed",
        rows[:MOST_ROWS],
        text_column("table", name),
        text_column("id", "row"),
        text_column("change", "change"),
        text_column("column", "column"),
        text_column("_old", "old", lambda it: _short(it["old"])),
        text_column("_new", "new", lambda it: _short(it["new"])),
    )
    left = len(rows) - len(table.rows)
    more: list[Table | str] = [f"{counted(left, 'cell')} more: -o FILE has all."] if left else []
    return [table, *more]


def _value(value: Any) -> Any:
    """Return a cell in plain values, a geometry as WKT."""
    return value.wkt if isinstance(value, BaseGeometry) else plain(value)


def _short(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value))
    text = "" if value is None else str(value)
    return text if len(text) <= MOST_TEXT else f"{text[: MOST_TEXT - 1]}…"
