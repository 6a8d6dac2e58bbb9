"""What changed between two catalogues: rows added, removed and changed, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, check_flags, kind_faults
from cableroute.geodata.opening import open_geodata
from cableroute.geodata.store import Geodata

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


class CellChange(NamedTuple):
    """A cell that changed: its column, what was in it and what is."""

    column: str
    old: Any
    new: Any


class RowChange(NamedTuple):
    """A row that is new, gone, or has other cells; the cells are those that changed."""

    table: str
    id: str
    change: str
    cells: tuple[CellChange, ...] = ()


class CatalogueDiff(NamedTuple):
    """What changed between two catalogues.

    Parameters
    ----------
    old, new : str
        Marks of what the tables hold, as `Geodata.digest`.
    rows : tuple of RowChange
        By table in the order of the schema, then by id. A line or point that changed is one cell,
        ``geometry``.
    hidden : int
        Changed rows that are confidential, and not among these.
    """

    old: str
    new: str
    rows: tuple[RowChange, ...]
    hidden: int = 0

    def counts(self) -> dict[str, dict[str, int]]:
        """Return how many rows of each table are added, removed and changed, where any are."""
        counts: dict[str, dict[str, int]] = {}
        for row in self.rows:
            table = counts.setdefault(row.table, dict.fromkeys((ADDED, REMOVED, CHANGED), 0))
            table[row.change] += 1
        return counts


def diff(
    old: Geodata | str | Path, new: Geodata | str | Path, *, confidential: bool = False
) -> CatalogueDiff:
    """Return what changed between two catalogues.

    Parameters
    ----------
    old, new : Geodata or folder
        The catalogues; a folder is read alone, without the embedded tables.
    confidential : bool
        Whether rows that are confidential in either are among the changes.

    Raises
    ------
    GeodataError
        A folder holds no sound tables.
    ModelError
        Something else is given.

    Examples
    --------
    >>> geo = open_geodata()
    >>> diff(geo, geo).rows
    ()
    """
    check_flags("diff", confidential=confidential)
    faults = [
        fault
        for label, catalogue in (("old", old), ("new", new))
        for fault in kind_faults(label, catalogue, (Geodata, str, Path), "give tables or a folder")
    ]
    ModelError.check("diff", faults)
    one, other = (
        item if isinstance(item, Geodata) else open_geodata(item, base=False) for item in (old, new)
    )
    rows: list[RowChange] = []
    hidden = 0
    for table in one.layers.schema:
        before, after = one.layers.rows(table), other.layers.rows(table)
        for change in row_changes(
            table,
            {name: row.values for name, row in before.items()},
            {name: row.values for name, row in after.items()},
        ):
            of = [rows[change.id] for rows in (before, after) if change.id in rows]
            if not confidential and any(row["visibility"] == "confidential" for row in of):
                hidden += 1
            else:
                rows.append(change)
    return CatalogueDiff(one.digest, other.digest, tuple(rows), hidden)


def row_changes(
    table: str, old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> Iterable[RowChange]:
    """Yield the rows that are added, removed or changed, by id.

    Examples
    --------
    >>> list(row_changes("t", {"a": {"x": 1}}, {"a": {"x": 2}, "b": {"x": 3}}))[0].cells
    (CellChange(column='x', old=1, new=2),)
    """
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield RowChange(table, name, ADDED)
        elif name not in new:
            yield RowChange(table, name, REMOVED)
        else:
            before, after = old[name], new[name]
            cells = tuple(
                CellChange(column, before.get(column), after.get(column))
                for column in dict.fromkeys((*before, *after))
                if not _same(before.get(column), after.get(column))
            )
            if cells:
                yield RowChange(table, name, CHANGED, cells)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, BaseGeometry) and isinstance(other, BaseGeometry):
        return bool(one.equals_exact(other, 0.0))
    return bool(one == other)
