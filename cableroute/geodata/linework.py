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

import os
import struct
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.packed import (
    COUNTS,
    Bounds,
    Packed,
    summed_steps,
    unpack_varints,
    within,
)

KINDS = ("border", "disputed border", "river", "canal")
"""What a line is, in the order of the numbers in a file."""

LINES = Packed("lines", "file of lines", b"CRLINES\n", 1, struct.Struct("<8sHHII"), "lines.py")


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
        The file is missing, cut short or not a file of lines, or the window is invalid.

    Examples
    --------
    >>> from cableroute.geodata.embedded import embedded_folder
    >>> lines = read_lines(embedded_folder() / "borders_ne10m.bin.xz", bounds=(34, 29, 36, 32))
    >>> sorted({KINDS[kind] for kind in lines.kind})
    ['border', 'disputed border']
    """
    kind, lines = _lines(*LINES.state(path))
    every = Lines(kind, lines)
    return every if bounds is None else lines_within(every, bounds)


def lines_within(lines: Lines, bounds: Bounds) -> Lines:
    """Return the parts of lines within a window; one that comes back is several."""
    parts, owners = within(lines.line, bounds)
    whole = shapely.length(parts) > 0
    return Lines(lines.kind[owners[whole]], parts[whole])


@lru_cache(maxsize=2)  # borders and rivers
def _lines(path: str, changed_ns: int, size: int) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Return the kind and the line of every line of a file, cached while it is unchanged."""
    (digits, count, vertices), body = LINES.read(path)
    numbers = unpack_varints(body)
    if numbers is None or len(numbers) != 2 * (count + vertices) or not count or digits > 9:
        raise LINES.fault(path, "its header and its content do not agree")
    kind, counts, east, north = np.split(numbers, np.cumsum([count, count, vertices]))
    if (
        not ((kind >= 0) & (kind < len(KINDS))).all()
        or (counts < 2).any()
        or counts.sum() != vertices
    ):
        raise LINES.fault(path, COUNTS)
    points = summed_steps(east, north, counts) / 10.0**digits
    if not (np.abs(points) <= (180.0, 90.0)).all():
        raise LINES.fault(path, "it holds coordinates beyond the globe")
    number = np.repeat(np.arange(count), counts)
    lines = np.asarray(shapely.linestrings(points, indices=number), object)
    for kept in (kind, lines):
        kept.setflags(write=False)
    return kind, lines
