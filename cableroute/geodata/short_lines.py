"""Lines of one point, as chart plotters write them: read as points, where GEOS refuses the file."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from cableroute.errors import GeodataError, Problem

if TYPE_CHECKING:
    import geopandas

_POINT, _LINE, _AREA, _LINES, _RING = 1, 2, 3, 5, 101
_PARTS = (4, 5, 6, 7)
"""Kinds of well-known binary (ISO 13249-3; a ring is GDAL's), and those that have parts."""
_Z, _M = 0x80000000, 0x40000000  # of GDAL; ISO has thousands
_MOST_DEEP = 20
_MOST_SHOWN = 20


def read_layer(file: Path, name: str, **options: Any) -> geopandas.GeoDataFrame:
    """Return one layer of a file, also where lines of one point are in it.

    Parameters
    ----------
    file : Path
        Of any format that GDAL reads.
    name : str
        Of the layer.
    **options
        As for `pyogrio.read_dataframe`.

    Raises
    ------
    GeodataError
        A feature has a shape that cannot be read; all such features at once.
    """
    import geopandas
    import pyogrio

    try:
        return pyogrio.read_dataframe(file, layer=name, **options)
    except shapely.errors.GEOSException:
        cells = pyogrio.read_dataframe(file, layer=name, read_geometry=False, **options)
        meta, _, shapes, _ = pyogrio.raw.read(file, layer=name, columns=[], **options)
    geometries, faults = [], []
    for number, data in enumerate(shapes, start=1):
        try:
            geometries.append(None if data is None else shapely.from_wkb(without_short_lines(data)))
        except (shapely.errors.GEOSException, struct.error, IndexError) as error:
            why = str(error).strip() if data else "a ring outside an area is not read"
            said = f"its shape cannot be read: {why}"
            hint = "draw it again, or leave it out"
            faults.append(Problem("shape", f"feature {number}", said, hint))
            if len(faults) == _MOST_SHOWN:
                break
    GeodataError.check(file.name, faults)
    return geopandas.GeoDataFrame(cells, geometry=geometries, crs=meta["crs"])


def without_short_lines(data: bytes) -> bytes:
    """Return well-known binary in which a line of one point is a point.

    A part of one point of a line in several parts is left out.

    Examples
    --------
    >>> short = struct.pack("<BIIdd", 1, 2, 1, 5.0, 43.0)
    >>> shapely.from_wkb(without_short_lines(short)).wkt
    'POINT (5 43)'
    """
    return _mended_shape(data, 0, 0)[1]


def _mended_shape(data: bytes, at: int, deep: int) -> tuple[int, bytes, int]:
    """Return the kind of the shape that begins at a byte, its bytes, and where the next begins."""
    order = "<" if data[at] else ">"
    code, count = struct.unpack_from(f"{order}II", data, at + 1)
    plain = code & ~(_Z | _M)
    kind, thousands = plain % 1000, plain // 1000
    size = 8 * (2 + bool(code & _Z or thousands in (1, 3)) + bool(code & _M or thousands > 1))
    end = at + 9
    if kind == _POINT:
        return kind, data[at : at + 5 + size], at + 5 + size
    if kind in (_LINE, _RING):
        end += count * size
        one = count == 1
        code += (_POINT if one else _LINE) - kind
        head = struct.pack(f"{order}BI", data[at], code)
        return (_POINT if one else _LINE), head + data[at + (9 if one else 5) : end], end
    if kind == _AREA:
        for _ in range(count):
            end += 4 + size * struct.unpack_from(f"{order}I", data, end)[0]
        return kind, data[at:end], end
    if kind not in _PARTS or deep > _MOST_DEEP:
        return kind, data[at:], len(data)
    parts = list[tuple[int, bytes]]()
    for _ in range(count):
        of, part, end = _mended_shape(data, end, deep + 1)
        parts.append((of, part))
    if kind == _LINES:
        parts = [(of, part) for of, part in parts if of == _POINT or len(part) > 9]  # not empty
    kept = [part for of, part in parts if kind != _LINES or of != _POINT]
    if parts and not kept:  # points only
        code, kept = code - 1, [part for _, part in parts]
    head = struct.pack(f"{order}BII", data[at], code, len(kept))
    return kind, head + b"".join(kept), end
