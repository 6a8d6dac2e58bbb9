"""What a drawing (DXF) says before it is read: its encoding, and what no reader makes of it."""

from __future__ import annotations

import re
from collections import Counter

_VERSION = re.compile(rb"\$ACADVER\s+1\s+AC(\d{4})")
_UTF8_SINCE = 1021
"""Drawings of AutoCAD 2007 and later are in UTF-8, whatever code page they name (DXF reference)."""
_ENTITY = re.compile(rb"^[ \t]*0[ \t]*\r?\n[ \t]*([A-Z3][A-Z0-9_]+)[ \t]*\r?$", re.MULTILINE)
_SECTION = re.compile(rb"^[ \t]*2[ \t]*\r?\n[ \t]*ENTITIES[ \t]*\r?$", re.MULTILINE)
_CONTROL_POINTS = re.compile(rb"^[ \t]*73[ \t]*\r?\n[ \t]*(\d+)", re.MULTILINE)
_MAY_BE_ON_SHEET = re.compile(rb"^[ \t]*67[ \t]*\r?\n[ \t]*1[ \t]*\r?$", re.MULTILINE)
_READ = re.compile(
    "POINT|LINE|(?:LW)?POLYLINE|VERTEX|SEQEND|CIRCLE|ELLIPSE|ARC|SPLINE|HELIX|HATCH|INSERT|ATTRIB|"
    "ATTDEF|M?TEXT|DIMENSION|(?:M|MULTI)?LEADER|MLINE|3DFACE|SOLID|TRACE|VIEWPORT"
)
"""Entities that GDAL reads (its documentation of the driver), parts of others, and views."""


def drawing_encoding(data: bytes) -> str:
    r"""Return the encoding of a drawing's texts where its version says it, else nothing.

    Examples
    --------
    >>> drawing_encoding(b"  9\n$ACADVER\n  1\nAC1024\n"), drawing_encoding(b"")
    ('UTF-8', '')
    """
    version = _VERSION.search(data)
    return "UTF-8" if version and int(version[1]) >= _UTF8_SINCE else ""


def drawing_left_out(data: bytes) -> list[str]:
    r"""Return what is drawn and not read, in words.

    Examples
    --------
    >>> drawing_left_out(b"  2\nENTITIES\n  0\nRAY\n  8\n0\n  0\nLINE\n  0\nENDSEC\n")
    ['1 RAY']
    """
    begin = _SECTION.search(data)
    if begin is None:
        return []
    counts: Counter[str] = Counter()
    spline: int | None = None  # where the last entity, a spline, begins
    last: int | None = None  # where the last entity begins
    for entity in _ENTITY.finditer(data, begin.end()):
        if spline is not None:
            points = _CONTROL_POINTS.search(data, spline, entity.start())
            counts["SPLINE without control points"] += bool(points and not int(points[1]))
        if last is not None and _on_sheet(data[last : entity.start()]):
            counts["on the sheet (paper space)"] += 1
        name = entity[1].decode("ascii")
        if name == "ENDSEC":
            break
        last = entity.start()
        spline = entity.end() if name == "SPLINE" else None
        counts[name] += not _READ.fullmatch(name)
    return [f"{count} {name}" for name, count in counts.items() if count]


def _on_sheet(entity: bytes) -> bool:
    """Return whether an entity is of a sheet and not of the model: its group 67 is 1."""
    if not _MAY_BE_ON_SHEET.search(entity):
        return False
    lines = entity.splitlines()
    pairs = zip(lines[::2], lines[1::2], strict=False)
    return any(code.strip() == b"67" and value.strip() == b"1" for code, value in pairs)
