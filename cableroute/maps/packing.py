r"""Pack the data of a map's page small, as its script unpacks it.

The data are two texts with a space between them, each a stream of DEFLATE (RFC 1951) as base64
(RFC 4648), which needs no escaping in HTML. Every browser since spring 2023 inflates them by
itself.

The first is JSON; a line in it is ``{"~": its number}``. The second is the lines, as pairs of
whole numbers: how many lines there are and 0; of each line the units per degree and how many
vertices it has; and the vertices of all, longitude first. The first vertex of a line is its step
from the first of the line before, each further one how much its step differs from the mean of
the two steps before, rounded down (before the first step of a line they are 0). A number is
written as 0, 1, 2, 3 ... for 0, -1, 1, -2 ..., in four octets: first the lowest octet of all
numbers, then the next of all.

Lines as JSON steps were tried: a page of the size of the world (700 systems of 300 vertices) then
takes three times as long to write (tests/benchmarks/test_map_speed.py).
"""

from __future__ import annotations

import base64
import itertools
import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeometryError, ModelError
from cableroute.geometry.earth import MOST_KM_PER_DEGREE
from cableroute.text import shown

FINEST = 100_000
"""Units per degree at most: a unit is 1.1 m then."""

UNITS = np.array([1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000])
"""Units per degree of a line by its accuracy."""

MOST_OCTETS = 2**28
"""That `read` takes, unpacked: a page of 7,000 systems has a tenth of them. The page's script
stops there too."""


WRONG = (ArithmeticError, ValueError, LookupError, TypeError, RecursionError, zlib.error)
"""What reading a text raises that `write` did not write."""


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
        raise GeometryError("a coordinate is not a number: correct the line")
    parts = np.broadcast_to(parts, counts.shape)
    same = len(parts) > 0 and (parts == parts[0]).all()
    units = vertices * (parts[0] if same else np.repeat(parts, counts)[:, None])
    units = np.rint(units, out=units).astype(np.int32)
    ends = np.cumsum(counts)
    full = counts > 0
    kept = np.ones(len(units), bool)
    kept[1:] = (units[1:, 0] != units[:-1, 0]) | (units[1:, 1] != units[:-1, 1])
    kept[(ends - counts)[full]] = kept[ends[full] - 1] = True
    bounds = np.concatenate([[0], np.cumsum(kept)])[np.concatenate([[0], ends])].tolist()
    units = units if kept.all() else units[kept]
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


def write(data: Any, *, level: int = 4) -> str:
    """Return data as the text that a page holds.

    Parameters
    ----------
    data : object
        What `json.dumps` takes, with `Line` in it. Marks in a text that act on what is
        beside it are named instead, as by `marks.shown`.
    level : int
        How hard to pack, 1 to 9: 6 takes four times as long as 4 to save some 6 % of the text.

    Examples
    --------
    >>> [line] = lines([(32.5, 29.9), (32.6, 30)], per_degree=10)
    >>> tables = read(write({"name": "Suez", "line": line}))
    >>> tables["name"], tables["line"].points.tolist()
    ('Suez', [[32.5, 29.9], [32.6, 30.0]])
    """
    drawn: list[Line] = []

    def put_aside(item: Any) -> dict[str, int]:
        if not isinstance(item, Line):
            raise TypeError(f"a page has nothing of the type {type(item).__name__}")
        drawn.append(item)
        return {"~": len(drawn) - 1}

    text = json.dumps(
        data, separators=(",", ":"), allow_nan=False, ensure_ascii=False, default=put_aside
    )
    packer = zlib.compressobj(4, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    parts = (
        zlib.compress(shown(text).encode(), level, wbits=-zlib.MAX_WBITS),
        packer.compress(_packed(drawn)) + packer.flush(),
    )
    return " ".join(base64.b64encode(part).decode("ascii") for part in parts)


def read(text: str) -> Any:
    """Return the data that `write` wrote.

    Raises
    ------
    ModelError
        The text is not one that `write` wrote: it was cut or changed.
    """
    try:
        tree, numbers = map(_inflated, text.split(" "))
        drawn = _unpacked(numbers)
        return json.loads(tree, object_hook=lambda item: drawn[item["~"]] if "~" in item else item)
    except WRONG as error:
        raise ModelError("this is not the data of a map's page: it was cut or changed") from error


def _inflated(text: str) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    octets = unpacker.decompress(base64.b64decode(text, validate=True), MOST_OCTETS)
    if not unpacker.eof:
        raise ValueError("the stream has no end, or one beyond what a page holds")
    return octets


def _packed(drawn: Sequence[Line]) -> bytes:
    """Return lines as pairs of numbers, like octets beside like."""
    head = [(len(drawn), 0), *((line.per_degree, len(line.units)) for line in drawn)]
    units = np.concatenate([np.empty((0, 2), np.int32), *(line.units for line in drawn)])
    sizes = np.array([len(line.units) for line in drawn], np.int64)
    starts = (np.cumsum(sizes) - sizes)[sizes > 0]
    steps = np.zeros((len(units) + 2, 2), np.int32)  # and the two before the first
    steps[3:] = units[1:] - units[:-1]
    steps[starts + 2] = 0
    before = steps[:-2].copy()
    before[starts[starts + 1 < len(units)] + 1] = 0  # of the line before
    turns = steps[2:] - ((steps[1:-1] + before) >> 1)
    turns[starts] = np.diff(units[starts], axis=0, prepend=np.int32(0))
    pairs = np.concatenate([np.array(head, np.int32), turns])
    numbers = ((pairs << 1) ^ (pairs >> 31)).ravel()
    return numbers.astype("<u4").view(np.uint8).reshape(-1, 4).T.tobytes()


def _unpacked(octets: bytes) -> list[Line]:
    """Return the lines that `_packed` wrote."""
    planes = np.frombuffer(octets, np.uint8).reshape(4, -1).T
    numbers = np.ascontiguousarray(planes).view("<u4").astype(np.int64)
    pairs = ((numbers >> 1) ^ -(numbers & 1)).reshape(-1, 2)
    count = int(pairs[0, 0])
    head, turns = pairs[1 : count + 1], pairs[count + 1 :].tolist()
    parts, sizes = head.T
    if len(head) != count or (sizes < 0).any() or sizes.sum() != len(turns):
        raise ValueError("the lines are others than the vertices")
    if not ((parts >= 1) & (parts <= FINEST)).all():
        raise ValueError("a line has no units")
    lines, first, turn = [], (0, 0), iter(turns)
    for part, size in head.tolist():
        vertices: list[tuple[int, int]] = []
        step, last = (0, 0), (0, 0)
        for place, (across, up) in enumerate(itertools.islice(turn, size)):
            if place:
                east, north = ((step[0] + last[0]) >> 1) + across, ((step[1] + last[1]) >> 1) + up
                step, last = (east, north), step
                vertices.append((vertices[-1][0] + east, vertices[-1][1] + north))
            else:
                first = (first[0] + across, first[1] + up)
                vertices.append(first)
        lines.append(Line(np.array(vertices, np.int32).reshape(-1, 2), part))
    return lines
