"""Files that are dropped on a form: kept for one run, and named by what they hold."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from cableroute.errors import ModelError, Problem
from cableroute.geodata.formats import FORMATS
from cableroute.geodata.tables import SHORT_NAMES
from cableroute.importing.own_routes import LISTS

MOST_OCTETS = 20_000_000
"""Of one file."""
MOST_FILES = 50
"""So many are kept; then the oldest goes."""

KINDS = tuple(
    sorted({suffix for it in FORMATS for suffix in it.suffixes} - {".shp", ".000"} | {*LISTS})
)
"""Endings of what may be dropped: a route is one file."""

NAME = re.compile(r"[0-9a-f]{20}/[\w+-][\w.+ -]{0,99}")
"""How a question names such a file: by its octets, then as its user calls it."""


def keep_dropped(folder: str, name: str, octets: bytes) -> str:
    """Keep a file, and return what a question calls it.

    Raises
    ------
    ModelError
        It is too large, or its ending is that of nothing that is read.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     keep_dropped(folder, "../my line.geojson", b"{}")
    '44136fa355b3678a1146/my line.geojson'
    """
    plain = re.sub(r"[^\w.+ -]+", "-", name.replace("\\", "/").rpartition("/")[2])[-100:]
    plain = plain.lstrip(". ") or "route"
    faults = []
    if Path(plain).suffix.lower() not in KINDS:
        hint = f"give one of {', '.join(KINDS)}"
        faults.append(Problem("ending", plain, "is no position list and no file of lines", hint))
    if len(octets) > MOST_OCTETS:
        hint = f"give one of {MOST_OCTETS / 1e6:g} MB at most"
        faults.append(Problem("size", plain, "is too large", hint))
    ModelError.check("files", faults)
    mark = hashlib.sha256(octets).hexdigest()[:20]
    kept = Path(folder, mark)
    kept.mkdir(exist_ok=True)
    (kept / plain).write_bytes(octets)
    others = sorted(Path(folder).iterdir(), key=lambda it: it.stat().st_mtime_ns)
    for old in [it for it in others if it != kept][: max(len(others) - MOST_FILES, 0)]:
        shutil.rmtree(old, ignore_errors=True)
    return f"{mark}/{plain}"


def dropped_file(folder: str, name: str) -> str:
    """Return the path of a file that was dropped.

    Raises
    ------
    ModelError
        There is none of that name, perhaps no more.
    """
    path = Path(folder, name)
    if not folder or not NAME.fullmatch(name) or not path.is_file():
        hint = "choose it again"
        raise ModelError.of("files", [Problem("file", name[:120], "is not kept any more", hint)])
    return str(path)


def routes_dropped(folder: str, names: Iterable[str]) -> list[str]:
    """Return the paths of files that were dropped; short tables of one cable are one folder.

    Raises
    ------
    ModelError
        One is not there.
    """
    paths = [Path(dropped_file(folder, name)) for name in names]
    tables = [it for it in paths if it.name.lower() in SHORT_NAMES]
    if len(tables) < 2:
        return list(map(str, paths))
    mark = hashlib.sha256("".join(map(str, tables)).encode()).hexdigest()[:20]
    kept = Path(folder, mark, "tables")
    kept.mkdir(parents=True, exist_ok=True)
    for path in tables:
        shutil.copyfile(path, kept / path.name)
    return [*(str(it) for it in paths if it not in tables), str(kept)]


def shown_names(names: Sequence[str]) -> list[str]:
    """Return what its user calls each; cables.csv is enough for the tables that are beside it.

    Examples
    --------
    >>> shown_names(["0a/stations.csv", "1b/cables.csv", "2c/mine.kml"])
    ['cables.csv', 'mine.kml']
    """
    called = [Path(name).name for name in names]
    lead = next((it for it in called if it.lower() == "cables.csv"), "")
    return [it for it in called if it == lead or not lead or it.lower() not in SHORT_NAMES]
