"""The tables of several folders, one over another: a later row replaces an earlier one by id.

Files are read when a table is first needed, each once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, TypeAlias

from cableroute.errors import Problem
from cableroute.geodata.tables import (
    SHORT_TABLES,
    TableFile,
    TypedRows,
    families_of,
    read_file,
    table_files,
)
from cableroute.geodata.values import Row, Schema, columns_of

UNIONS: Mapping[str, tuple[str, ...]] = {
    "places": ("landing_stations", "junctions"),
    "legs": ("stretches", "backhaul", "cables"),
}
"""Tables whose ids are one set, by the name under which schema.csv refers to them."""

OF_A_DEAL = ("deal_parties", "deal_applies")
"""Tables without ids: all rows of a deal in a later folder replace those of an earlier one."""

_EMBEDDED: dict[Path, tuple[FileState, TypedRows, list[Problem]]] = {}
"""What was read of the embedded files, and their faults, by path: each folder of a user's is over
them, and to read them takes longer than most of those. Rows and their columns never change."""


class FileState(NamedTuple):
    """What shows, unread, that a file is another than before."""

    path: Path
    inode: int
    size: int
    changed_ns: int
    status_changed_ns: int

    @classmethod
    def of(cls, path: Path) -> FileState:
        """Return the state of a file now."""
        now = path.stat()
        return cls(path, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)


class Override(NamedTuple):
    """A row of a later folder that replaced another row of an earlier one."""

    table: str
    id: str
    folder: Path
    over: Path


ShortReader: TypeAlias = "Callable[[TableFile, Layers, str], TypedRows]"


class Layers:
    """The rows of some folders by table and id.

    Parameters
    ----------
    folders : sequence of Path
        Lowest first.
    schema : Schema
        From `tables.read_schema`.
    home : Path, optional
        The folder of the embedded tables: its name is not in messages.
    short : callable, optional
        Reads a short table of a user's own.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        schema: Schema,
        home: Path | None = None,
        short: ShortReader | None = None,
    ) -> None:
        self._short = short
        self.folders = tuple(folders)
        self.home = home
        self.schema = schema
        self.problems: list[Problem] = []
        self.overrides: list[Override] = []
        self.remarks: list[str] = []
        self.defaults: dict[str, dict[str, None]] = {}
        """What rows of short tables hold that no cell of theirs states, by folder."""
        self._files = [
            (
                folder,
                "" if folder == home or len(folders) == 1 else f"{folder.name}/",
                table_files(folder, schema, self.problems),
            )
            for folder in folders
        ]
        self._lock = RLock()  # threads may ask for a table that nobody has read yet
        self._read: dict[Path, TypedRows] = {}
        self._tables: dict[str, dict[str, Row]] = {}
        self._unions: dict[str, dict[str, Row]] = {}
        self._origins: dict[str, dict[str, Path]] = {}
        self.nouns: dict[str, dict[str, Any]] = {}
        """Nouns of tables that the checks made, until a `Geodata` takes them."""

    def rows(self, table: str) -> Mapping[str, Row]:
        """Return the rows of a table by id (rows of a deal by the deal and a number)."""
        if table not in self._tables:
            with self._lock:
                if table not in self._tables:
                    self._tables[table] = self._merged(table)
        return self._tables[table]

    def ids(self, name: str) -> Mapping[str, Row]:
        """Return the rows that an id may name, of a table or of a union of tables."""
        if name not in UNIONS:
            return self.rows(name)
        with self._lock:
            if name not in self._unions:
                union: dict[str, Row] = {}
                for table in UNIONS[name]:
                    union |= self.rows(table)
                self._unions[name] = union
            return self._unions[name]

    def __getstate__(self) -> dict[str, Any]:
        """Return what is pickled: all but the lock."""
        return {name: value for name, value in vars(self).items() if name != "_lock"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take what was pickled."""
        vars(self).update(state, _lock=RLock())

    def origin(self, row: Row) -> Path:
        """Return the folder from which a row that has an id comes."""
        return self._origins[row.table][row["id"]]

    def read_all(self) -> None:
        """Read every table; an id that is in two tables of a union is a fault."""
        for table in self.schema:
            self.rows(table)
        for name, tables in UNIONS.items():
            seen: dict[str, Row] = {}
            for table in tables:
                for identity, row in self.rows(table).items():
                    if seen.setdefault(identity, row) is not row:
                        self._taken(row, seen[identity], f"ids of {name} are one set")

    def digest(self) -> str:
        """Return a mark of what is in the files: other tables, another mark."""
        mark = hashlib.sha256()
        for _, _, files in self._files:
            for path in sorted({file.path for file in files}):
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                mark.update(f"{path.name} {content}\n".encode("utf-8", "surrogatepass"))
            mark.update(b"folder\n")
        return mark.hexdigest()[:16]

    def state(self) -> tuple[FileState, ...]:
        """Return what shows, unread, that a file is another than before."""
        paths = dict.fromkeys(file.path for _, _, files in self._files for file in files)
        return tuple(map(FileState.of, paths))

    def hide(self, table: str, keys: Iterable[str]) -> None:
        """Mark rows as confidential."""
        rows = self._tables[table]
        for key in keys:
            rows[key] = rows[key].with_value("visibility", "confidential")
            if key in self.nouns.get(table, ()):
                nouns = self.nouns[table]
                nouns[key] = replace(nouns[key], visibility="confidential")
        self._unions.clear()

    def _merged(self, table: str) -> dict[str, Row]:
        merged: dict[str, Row] = {}
        origin = self._origins[table] = {}
        for folder, prefix, files in self._files:
            here: dict[str, Row] = {}
            for file in files:
                if file.family in families_of(table):
                    rows = self._rows_of(file, prefix, table)
                    if table == "systems" and file.family in SHORT_TABLES:
                        rows = [it for it in rows if it["id"] not in merged | here]
                    self._add(here, rows)
            if table in OF_A_DEAL:
                deals = {row["deal_id"] for row in here.values()}
                gone = [key for key, row in merged.items() if row["deal_id"] in deals]
                kept = {key: row for key, row in merged.items() if key not in gone}
                for deal in sorted({merged[key]["deal_id"] for key in gone}):
                    old = [merged[key].values for key in gone if merged[key]["deal_id"] == deal]
                    new = [row.values for row in here.values() if row["deal_id"] == deal]
                    if old != new:
                        self.overrides.append(Override(table, deal, folder, origin[deal]))
                merged = kept | here
                origin |= dict.fromkeys(deals, folder)
                continue
            again = () if merged.keys().isdisjoint(here) else merged.keys() & here.keys()
            for identity in filter(again.__contains__, here):
                if merged[identity].values != here[identity].values:
                    self.overrides.append(Override(table, identity, folder, origin[identity]))
            origin |= dict.fromkeys(here, folder)
            merged |= here
        return merged

    def _rows_of(self, file: TableFile, prefix: str, table: str) -> list[Row]:
        """Return the rows of a table in a file, which is read once, and release them."""
        if file.path not in self._read:
            self._read[file.path] = self._read_file(file, prefix)
        rows, faults = self._read[file.path].pop(table, ([], []))
        self.problems += faults
        return rows

    def _read_file(self, file: TableFile, prefix: str) -> TypedRows:
        if self._short is not None and file.family in SHORT_TABLES:
            return self._short(file, self, prefix)
        if file.path.parent != self.home:
            return read_file(file, self.schema, self.problems, prefix=prefix)
        state = FileState.of(file.path)
        if file.path not in _EMBEDDED or _EMBEDDED[file.path][0] != state:
            problems: list[Problem] = []
            read = read_file(file, self.schema, problems, prefix=prefix)
            _EMBEDDED[file.path] = state, read, problems
        _, read, problems = _EMBEDDED[file.path]
        self.problems += problems
        return dict(read)

    def _add(self, here: dict[str, Row], rows: Sequence[Row]) -> None:
        """Add the rows of a file to those of its folder; an id that is taken is a fault."""
        if rows and rows[0].table in OF_A_DEAL:
            for row in rows:
                if row["deal_id"] is not None:
                    here[f"{row['deal_id']}/{len(here)}"] = row
            return
        own = dict(zip(columns_of(rows, ["id"])["id"], rows, strict=True))
        if len(own) == len(rows) and None not in own and here.keys().isdisjoint(own):
            here |= own
            return
        for row in rows:
            if row["id"] is not None and here.setdefault(row["id"], row) is not row:
                self._taken(row, here[row["id"]], "one folder holds an id once")

    def _taken(self, row: Row, first: Row, why: str) -> None:
        message = f"{row['id']!r} is taken by {first.where}"
        hint = f"choose another id: {why}"
        self.problems.append(Problem("unique id", row.at("id"), message, hint))
