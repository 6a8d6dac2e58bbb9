r"""Pack the data of a map's page small, as its script unpacks it.

The data are a tree for JSON in which a line of a map is a `Line` and other bulk is `Octets`.
`write` takes these out of the tree, where their number or place is left, and packs all of it:

- how many octets the JSON text has, and all `Octets`: four octets each, lowest first;
- the JSON text;
- the `Octets`, one after another; in the tree stands ``[first, count]``;
- the lines: four rows of numbers, which are the vertices of each line, its units per degree, its
  first vertex as the step from the first of the line before, and then of each further vertex how
  much its step differs from the mean of the two steps before, rounded down (before the first step
  of a line they are 0). Longitude is first, in whole units. A row is its count (four octets),
  how many octets a number takes (one), then the lowest octet of every number, the next octet of
  every number, and so on: like beside like, which makes it small. What may be negative is written
  as 0, 1, 2, 3 ... for 0, -1, 1, -2 ...

Together they are one stream of DEFLATE (RFC 1951), as base64 (RFC 4648), which needs no escaping
in HTML. Every browser since spring 2023 inflates it by itself. Streams of DEFLATE whose pieces
end on whole octets can be put together from pieces (RFC 1951, 3.2.4), so each piece is packed in
the way that suits it, and one that seldom changes once.
"""

from __future__ import annotations

import base64
import itertools
import json
import math
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeometryError, ModelError
from cableroute.geometry.earth import MOST_KM_PER_DEGREE
from cableroute.text import shown

__all__ = [
    "FINEST",
    "Line",
    "Octets",
    "Told",
    "lines",
    "octets",
    "read",
    "units_per_degree",
    "write",
]

FINEST = 100_000
"""Units per degree at most: a unit is 1.1 m then."""

UNITS = np.array([1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000])
"""Units per degree of a line by its accuracy."""

SIZES = struct.Struct("<II")
ROW = struct.Struct("<IB")
MOST_OCTETS = 2**28
"""That `read` takes, unpacked: a page of 7,000 systems has a tenth of them."""

LAST = b"\x03\x00"
"""The last block of a stream of DEFLATE, with nothing in it."""


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A line as a page has it; made by `lines`.

    Parameters
    ----------
    units : array of int32, shape (n, 2)
        Vertices, longitude first.
    per_degree : int
        How many units make a degree.
    """

    units: NDArray[np.int32]
    per_degree: int

    @property
    def points(self) -> NDArray[np.float64]:
        """Vertices in degrees, shape (n, 2), longitude first."""
        return np.asarray(self.units / self.per_degree)


@dataclass(frozen=True, eq=False, slots=True)
class Octets:
    """Bulk that is no line; made by `octets`.

    Parameters
    ----------
    size : int
        How many octets they are.
    deflated : bytes
        A piece of a stream of DEFLATE.
    """

    size: int
    deflated: bytes


class Told(NamedTuple):
    """What `read` found in a page.

    Attributes
    ----------
    data : object
        The tree. A line is its number in `lines`, octets are where they begin in `octets` and
        how many they are.
    lines : list of Line
        The lines.
    octets : bytes
        The octets of all.
    """

    data: Any
    lines: list[Line]
    octets: bytes


def lines(
    points: ArrayLike, sizes: ArrayLike | None = None, *, per_degree: ArrayLike
) -> list[Line]:
    """Return lines as a page has them, many at once.

    Parameters
    ----------
    points : array of shape (n, 2)
        Vertices of all lines one after another, longitude and latitude in degrees.
        Longitudes may run on beyond ±180.
    sizes : array of int, optional
        Number of vertices of each line; by default all are of one line.
    per_degree : int or array of int
        To which part of a degree vertices are rounded, of all lines or of each, 1 to `FINEST`:
        100,000 is 1.1 m.

    Returns
    -------
    list of Line
        A vertex that falls on the one before is left out, but for the last of a line, so that
        each line keeps both ends.

    Raises
    ------
    GeometryError
        A coordinate is no number, or the sizes do not add up to the vertices.

    Examples
    --------
    >>> [line] = lines([(31.25, 29.5), (31.251, 29.501), (31.5, 29.75)], per_degree=100)
    >>> line.points.tolist()
    [[31.25, 29.5], [31.5, 29.75]]
    """
    parts = np.asarray(per_degree)
    if parts.dtype.kind not in "iu" or not ((parts >= 1) & (parts <= FINEST)).all():
        raise GeometryError(f"per_degree is {per_degree!r}: give a whole number, 1 to {FINEST}")
    vertices = np.asarray(points, float).reshape(-1, 2)
    counts = np.asarray([len(vertices)] if sizes is None else sizes, np.int64)
    if counts.sum() != len(vertices) or (counts < 0).any():
        raise GeometryError(
            f"{len(vertices)} vertices are not the {counts.sum()} of the lines' sizes"
        )
    if not np.isfinite(vertices).all():
        raise GeometryError("a coordinate is no number: correct the line")
    parts = np.broadcast_to(parts, counts.shape)
    same = len(parts) > 0 and (parts == parts[0]).all()
    units = np.rint(vertices * (parts[0] if same else np.repeat(parts, counts)[:, None]))
    units = units.astype(np.int32)
    ends = np.cumsum(counts)
    full = counts > 0
    kept = np.ones(len(units), bool)
    kept[1:] = (units[1:, 0] != units[:-1, 0]) | (units[1:, 1] != units[:-1, 1])
    kept[(ends - counts)[full]] = kept[ends[full] - 1] = True
    bounds = np.concatenate([[0], np.cumsum(kept)])[np.concatenate([[0], ends])].tolist()
    units = units[kept]
    return [
        Line(units[start:end], part)
        for start, end, part in zip(bounds[:-1], bounds[1:], parts.tolist(), strict=True)
    ]


def units_per_degree(accuracy_km: ArrayLike) -> NDArray[np.int64]:
    """Return to which part of a degree lines are rounded, by their accuracy.

    Parameters
    ----------
    accuracy_km : float or array of float
        Accuracy of each line; 0 or NaN where it is not known.

    Returns
    -------
    array of int
        The fewest of `UNITS` that move no vertex by more than a tenth of the accuracy: half the
        diagonal of a square of one unit; the most where the accuracy asks for more.

    Examples
    --------
    >>> units_per_degree([10, 0.5, 0.05, 0]).tolist()
    [1000, 2000, 20000, 100000]
    """
    tenth_km = np.nan_to_num(np.asarray(accuracy_km, float)) / 10
    with np.errstate(divide="ignore"):
        least = math.sqrt(0.5) * MOST_KM_PER_DEGREE / tenth_km
    return np.asarray(UNITS[np.minimum(np.searchsorted(UNITS, least), len(UNITS) - 1)])


def octets(values: bytes) -> Octets:
    """Return octets as a page has them, packed as small as can be.

    Examples
    --------
    >>> octets(bytes(1000)).size
    1000
    """
    return Octets(len(values), _deflated(values, level=7, strategy=zlib.Z_FILTERED))


def write(data: Any) -> str:
    """Return data as the text that a page holds.

    Parameters
    ----------
    data : object
        What `json.dumps` takes, with `Line` and `Octets` in it. Marks in a text that act on
        what stands beside it are named instead, as by `marks.shown`.

    Examples
    --------
    >>> text = write({"name": "Suez", "line": lines([(32.5, 29.9), (32.6, 30)], per_degree=10)[0]})
    >>> told = read(text)
    >>> told.data, told.lines[0].points.tolist()
    ({'name': 'Suez', 'line': 0}, [[32.5, 29.9], [32.6, 30.0]])
    """
    drawn: list[Line] = []
    pieces: list[bytes] = []
    size = 0

    def put_aside(item: Any) -> int | list[int]:
        nonlocal size
        if isinstance(item, Line):
            drawn.append(item)
            return len(drawn) - 1
        if not isinstance(item, Octets):
            raise TypeError(f"a page has nothing of the type {type(item).__name__}")
        pieces.append(item.deflated)
        size += item.size
        return [size - item.size, item.size]

    written = json.dumps(
        data, separators=(",", ":"), allow_nan=False, ensure_ascii=False, default=put_aside
    )
    text = shown(written).encode()
    stream = [
        _deflated(SIZES.pack(len(text), size) + text, level=6),
        *pieces,
        _deflated(_packed(drawn), strategy=zlib.Z_RLE),
        LAST,
    ]
    return base64.b64encode(b"".join(stream)).decode("ascii")


def read(text: str) -> Told:
    """Return the data that `write` wrote.

    Raises
    ------
    ModelError
        The text is none of `write`: it was cut or changed.

    Examples
    --------
    >>> read(write(["a", octets(b"bcd")]))
    Told(data=['a', [0, 3]], lines=[], octets=b'bcd')
    """
    try:
        unpacker = zlib.decompressobj(-15)
        whole = unpacker.decompress(base64.b64decode(text, validate=True), MOST_OCTETS)
        if not unpacker.eof:
            raise ValueError("the stream has no end, or one beyond what a page holds")
        text_size, size = SIZES.unpack_from(whole)
        start = SIZES.size + text_size
        data = json.loads(whole[SIZES.size : start])
        return Told(data, _unpacked(whole, start + size), whole[start : start + size])
    except (ValueError, OverflowError, zlib.error, struct.error) as error:
        raise ModelError("this is no data of a map's page: it was cut or changed") from error


def _deflated(values: bytes, *, level: int = 4, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> bytes:
    """Return a piece of a stream of DEFLATE, which ends on a whole octet and is not the last."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return packer.compress(values) + packer.flush(zlib.Z_FULL_FLUSH)


def _packed(drawn: Sequence[Line]) -> bytes:
    """Return lines as four rows of numbers."""
    sizes = np.array([len(line.units) for line in drawn], np.int64)
    parts = np.array([line.per_degree for line in drawn], np.int64)
    units = np.concatenate([np.empty((0, 2), np.int32), *(line.units for line in drawn)])
    starts = (np.cumsum(sizes) - sizes)[sizes > 0]
    firsts = np.diff(units[starts], axis=0, prepend=np.int32(0))
    steps = np.zeros((len(units) + 2, 2), np.int32)  # and the two before the first
    steps[3:] = units[1:] - units[:-1]
    steps[starts + 2] = 0
    before = steps[:-2].copy()
    before[starts[starts + 1 < len(units)] + 1] = 0  # of the line before
    turns = steps[2:] - ((steps[1:-1] + before) >> 1)
    further = np.ones(len(units), bool)
    further[starts] = False
    return b"".join(
        [_row(sizes), _row(parts), _row(_zigzag(firsts)), _row(_zigzag(turns[further]))]
    )


def _unpacked(whole: bytes, at: int) -> list[Line]:
    """Return the lines that `_packed` wrote."""
    rows = []
    for _ in range(4):
        count, width = ROW.unpack_from(whole, at)
        if not 1 <= width <= 4:
            raise ValueError("a number of so many octets is written by nobody")
        at += ROW.size
        planes = np.frombuffer(whole, np.uint8, count * width, at).reshape(width, count)
        rows.append((planes.T.astype(np.int64) << 8 * np.arange(width)).sum(axis=1))
        at += count * width
    sizes, parts, firsts, turns = rows
    if not ((parts >= 1) & (parts <= FINEST)).all():
        raise ValueError("a line has no units")
    if 2 * sizes.sum() != len(firsts) + len(turns) or len(firsts) != 2 * (sizes > 0).sum():
        raise ValueError("the rows are of different lines")
    first = iter(np.cumsum(_signed(firsts), axis=0).tolist())
    turn = iter(_signed(turns).tolist())
    found = []
    for size, part in zip(sizes.tolist(), parts.tolist(), strict=True):
        vertices = [next(first)] if size else []
        east, north, east_before, north_before = 0, 0, 0, 0
        for across, up in itertools.islice(turn, max(size - 1, 0)):
            east, east_before = ((east + east_before) >> 1) + across, east
            north, north_before = ((north + north_before) >> 1) + up, north
            vertices.append([vertices[-1][0] + east, vertices[-1][1] + north])
        found.append(Line(np.array(vertices, np.int32).reshape(-1, 2), part))
    return found


def _row(numbers: NDArray[np.integer[Any]]) -> bytes:
    """Return numbers that are not negative: first the lowest octet of each."""
    width = max(-(-int(numbers.max(initial=0)).bit_length() // 8), 1)
    planes = numbers.astype("<u4").view(np.uint8).reshape(len(numbers), 4)[:, :width]
    return ROW.pack(len(numbers), width) + planes.T.tobytes()


def _zigzag(pairs: NDArray[np.int32]) -> NDArray[np.int32]:
    flat = pairs.ravel()
    return np.asarray((flat << 1) ^ (flat >> 31))


def _signed(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.asarray((numbers >> 1) ^ -(numbers & 1)).reshape(-1, 2)
