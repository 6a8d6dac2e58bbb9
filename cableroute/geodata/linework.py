r"""Lines of a base map: where countries meet, where rivers run.

Reads the embedded lines of Natural Earth. A file holds them as follows, all of it inside
one xz stream:

====================== =====================================================
header, 20 bytes       little-endian: magic ``CRLINES\n`` (8 bytes), version
                       (uint16), digits (uint16), numbers of lines and of
                       vertices (uint32 each)
body, zigzag varints   per line: kind; per line: number of vertices; per
                       vertex: step in longitude; per vertex: step in
                       latitude
====================== =====================================================

A coordinate is the sum of the steps since the start of its line, in units of
10\ :sup:`-digits` degree.

Borders are those that hold on the ground (de facto), not those that anybody claims. A line
that the source calls disputed, indefinite or a line of control is of a kind of its own.
"""

from __future__ import annotations

import lzma
import os
import struct
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.natural_earth import Bounds, moved_east, unpack_varints

__all__ = ["KINDS", "Lines", "read_lines"]

KINDS = ("border", "disputed border", "river", "canal")
"""What a line is, in the order of the numbers in a file."""

MAGIC = b"CRLINES\n"
VERSION = 1
HEADER = struct.Struct("<8sHHII")
LIMIT_BYTES = 16 * 2**20
"""No file is unpacked to more than this."""


class Lines(NamedTuple):
    """Lines and what each is.

    Attributes
    ----------
    kind : array of int, shape (n,)
        Position in `KINDS`.
    line : array of shapely.LineString, shape (n,)
        Longitude and latitude in degrees, WGS 84.
    """

    kind: NDArray[np.int64]
    line: NDArray[Any]


def read_lines(path: str | os.PathLike[str], *, bounds: Bounds | None = None) -> Lines:
    """Return the lines of a file, or their parts within a window.

    Parameters
    ----------
    path : path
        ``geodata/borders_ne10m.bin.xz`` or ``geodata/rivers_ne10m.bin.xz``.
    bounds : (west, south, east, north), optional
        Window in degrees. Longitudes may run on beyond ±180, as in (170, -20, 200, 0):
        the lines there are given in the same running longitudes.

    Returns
    -------
    Lines
        A line that leaves the window and comes back is several.

    Raises
    ------
    GeodataError
        The file is missing, cut short or not a file of lines, or the window is none.

    Examples
    --------
    >>> from cableroute.geodata.embedded import embedded_folder
    >>> lines = read_lines(embedded_folder() / "borders_ne10m.bin.xz", bounds=(34, 29, 36, 32))
    >>> sorted({KINDS[kind] for kind in lines.kind})
    ['border', 'disputed border']
    """
    kind, lines = _lines(path)
    if bounds is None:
        return Lines(kind, lines)
    west, south, east, north = bounds
    if not (west < east <= west + 360 and -540 <= west <= 540 and -90 <= south < north <= 90):
        raise GeodataError(
            f"bounds {bounds} are no window: give west, south, east, north in degrees, "
            "west below east and south below north"
        )
    boxes = shapely.bounds(lines)
    kinds, found = [np.zeros(0, np.int64)], [np.zeros(0, object)]
    for turn_deg in (-720.0, -360.0, 0.0, 360.0, 720.0):
        near = (
            (boxes[:, 0] + turn_deg < east)
            & (boxes[:, 2] + turn_deg > west)
            & (boxes[:, 1] < north)
            & (boxes[:, 3] > south)
        )
        here = lines[near]
        if turn_deg:
            here = moved_east(here, turn_deg)
        cut = ~shapely.contains_properly(shapely.box(*bounds), here)
        here[cut] = shapely.intersection(here[cut], shapely.box(*bounds))
        parts, owners = shapely.get_parts(here, return_index=True)
        whole = shapely.length(parts) > 0
        found.append(parts[whole])
        kinds.append(kind[near][owners[whole]])
    return Lines(np.concatenate(kinds), np.concatenate(found))


def _lines(path: str | os.PathLike[str]) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Return the kind and the line of every line of a file."""
    try:
        packed = Path(path).read_bytes()
    except OSError as fault:
        raise _fault(path, f"it cannot be read ({fault.strerror or fault})") from fault
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LIMIT_BYTES)
    try:
        raw = unpacker.decompress(packed, max_length=LIMIT_BYTES)
    except lzma.LZMAError as fault:
        raise _fault(path, f"it is not a whole xz file ({fault})") from fault
    if not unpacker.eof:
        raise _fault(path, "it is cut short, or far larger than the borders of the globe")
    if len(raw) < HEADER.size or not raw.startswith(MAGIC):
        raise _fault(path, "it is not a file of lines")
    _, version, digits, count, vertices = HEADER.unpack_from(raw)
    if version != VERSION:
        raise _fault(path, f"its version is {version}, this library reads version {VERSION}")
    numbers = unpack_varints(raw[HEADER.size :])
    if numbers is None or len(numbers) != 2 * (count + vertices) or not count or digits > 9:
        raise _fault(path, "its header and its content do not agree")
    kind, counts, east, north = np.split(numbers, np.cumsum([count, count, vertices]))
    if (
        not ((kind >= 0) & (kind < len(KINDS))).all()
        or (counts < 2).any()
        or counts.sum() != vertices
    ):
        raise _fault(path, "its counts do not agree")
    starts = np.cumsum(counts) - counts
    steps = np.column_stack([east, north])
    sums = np.cumsum(steps, axis=0)
    points = (sums - np.repeat(sums[starts] - steps[starts], counts, axis=0)) / 10.0**digits
    if not (np.abs(points) <= (180.0, 90.0)).all():
        raise _fault(path, "it holds coordinates beyond the globe")
    return kind, shapely.linestrings(points, indices=np.repeat(np.arange(count), counts))


def _fault(path: str | os.PathLike[str], message: str) -> GeodataError:
    hint = "reinstall cableroute, or remake the file with geodata/build/lines.py"
    return GeodataError(
        f"lines: {message}: {os.fspath(path)} ({hint})",
        [Problem("file of lines", os.fspath(path), message, hint)],
    )
