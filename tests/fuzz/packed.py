"""What a fuzzer hands over inside a container: it changes what is said, not the box around it.

A workbook, a KMZ, a Shapefile or a database of which octets are changed at random is refused at
its door, and what reads its contents is never reached.
"""

from __future__ import annotations

import io
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from functools import cache
from pathlib import Path

from worlds.hostile_files import good, good_workbook, index, of_projects, workbook_with

SHEET = "xl/worksheets/sheet1.xml"


def workbook_sheet() -> bytes:
    """Return the cells of a good workbook, as they stand in it."""
    return _member(good_workbook(), SHEET)


def put_workbook(path: Path, data: bytes) -> None:
    path.write_bytes(_workbook(data))


def _workbook(data: bytes) -> bytes:
    return workbook_with(SHEET, data)


def kmz_document() -> bytes:
    """Return the KML of a good KMZ."""
    return _member(good(".kmz"), "doc.kml")


def put_kmz(path: Path, data: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("doc.kml", data)


def put_shapefile(path: Path, data: bytes) -> None:
    """Put a Shapefile with its index and table beside it."""
    path.write_bytes(data)
    for ending, beside in _beside():
        path.with_suffix(ending).write_bytes(beside)


def _member(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return file.read(name)


@cache
def _beside() -> tuple[tuple[str, bytes], ...]:
    return index()


@cache
def project() -> bytes:
    """Return a good project, without the triggers that stand in the way of changes."""
    whole = next(it.data for it in of_projects() if it.name == "whole.project.gpkg")
    return _without_triggers(whole)


@cache
def line_table() -> bytes:
    """Return a good GeoPackage of two lines, without triggers."""
    return _without_triggers(good(".gpkg"))


def _without_triggers(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "base")
        path.write_bytes(data)
        base = sqlite3.connect(path)
        for (name,) in base.execute("select name from sqlite_master where type = 'trigger'"):
            base.execute(f'drop trigger "{name}"')
        base.commit()
        base.close()
        return path.read_bytes()


@cache
def _cells(whole: bytes) -> tuple[tuple[str, str, int], ...]:
    """Return all cells of a database that are of its own tables: table, column, row."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(whole)
        tables = base.execute("select name, sql from sqlite_master where type = 'table'").fetchall()
        return tuple(
            (name, column[1], row)
            for name, sql in tables
            if "rtree" not in name and not sql.startswith("CREATE VIRTUAL")
            for column in base.execute(f'pragma table_info("{name}")').fetchall()
            for (row,) in base.execute(f'select rowid from "{name}"').fetchall()
        )


def put_changed(path: Path, whole: bytes, data: bytes) -> None:
    """Put a database in which each line of the data changes a cell.

    The first two octets of a line choose the cell, the third says what the rest is: a text, a
    number where it is one, octets, or nothing.
    """
    base = sqlite3.connect(":memory:")
    base.deserialize(whole)
    cells = _cells(whole)
    for line in data.split(b"\n")[:20]:
        if len(line) < 3:
            continue
        table, column, row = cells[int.from_bytes(line[:2], "big") % len(cells)]
        rest = line[3:]
        values = (rest.decode("utf-8", "replace"), _number(rest), rest, None)
        change = f'update "{table}" set "{column}" = ? where rowid = ?'
        try:
            base.execute(change, (values[line[2] % 4], row))
        except (sqlite3.IntegrityError, OverflowError):
            continue
    base.commit()
    path.write_bytes(base.serialize())
    base.close()


def _number(text: bytes) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text.decode("utf-8", "replace")


def changes_of(whole: bytes) -> tuple[bytes, ...]:
    """Return changes to begin with: each cell emptied, and each made a large number."""
    count = len(_cells(whole))
    return tuple(
        at.to_bytes(2, "big") + how for at in range(count) for how in (b"\x03", b"\x011e308")
    )
