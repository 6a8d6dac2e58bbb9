"""What a file says, without the moment at which it was written: two runs say the same."""

from __future__ import annotations

import hashlib
import io
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path

MOMENT = re.compile(
    rb"\d{4}-?\d\d-?\d\d[T ]?\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d'?:?\d\d'?)?"
)
"""A date with its time, as XML, SQL, SVG and PDF have it."""


def essence(name: str, data: bytes) -> str:
    """Return a digest of what a file says; of half a file, one that no whole file has."""
    found = _of_kind(name, data)
    return hashlib.sha256(data if found is None else found).hexdigest()


def older(name: str, data: bytes) -> bytes:
    """Return another file of the same kind, as an older run may have left it."""
    if not name.endswith(".gpkg"):
        return b"old" + data
    base = sqlite3.connect(":memory:")
    base.deserialize(data)
    of_old = "insert into gpkg_spatial_ref_sys values ('old', 9, 'none', 9, 'undefined', 'old run')"
    base.execute(of_old)  # a table of its own would be one that others have put in
    base.commit()
    made = base.serialize()
    base.close()
    return made


def _of_kind(name: str, data: bytes) -> bytes | None:
    ending = Path(name).suffix.lower()
    try:
        if ending in (".xlsx", ".kmz", ".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as file:
                if file.testzip() is not None:
                    return None
                parts = [(it, MOMENT.sub(b"", file.read(it))) for it in sorted(file.namelist())]
            return repr(parts).encode()
        if ending == ".gpkg":
            return _of_database(data)
        if name.endswith("import_report.json"):
            return re.sub(rb'"seconds": [\d.]+', b"", data)
        if ending in (".html", ".svg", ".pdf", ".json", ".kml", ".gpx", ".dxf"):
            return MOMENT.sub(b"", data)
    except (zipfile.BadZipFile, sqlite3.DatabaseError, ValueError, EOFError):
        return None
    return None


def _of_database(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "base.gpkg")
        path.write_bytes(data)
        base = sqlite3.connect(path)
        try:
            if base.execute("pragma integrity_check").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("not whole")
            tables = [it for (it,) in base.execute("select name from sqlite_master order by name")]
            kinds = dict(base.execute("select name, type from sqlite_master"))
            rows = [
                (it, base.execute(f'select * from "{it}"').fetchall())
                for it in tables if kinds[it] == "table"
            ]  # fmt: skip
        finally:
            base.close()
    return MOMENT.sub(b"", repr(rows).encode())
