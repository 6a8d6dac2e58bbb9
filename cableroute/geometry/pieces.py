"""Which parts of lines may be near each other: lines in pieces of at most 100 km."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import GeometryError
from cableroute.geometry import geodesy
from cableroute.geometry.earth import ECCENTRICITY_SQUARED, EQUATOR_KM, POLE_KM

TOUCH_KM = 0.001
"""Lines nearer than this (1 m) meet."""

MOST_MEETINGS = 1_000_000
"""Places where lines may meet; more are of lines that are there many times, or cross all others."""

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_PIECE_KM = 100.0  # longest piece
_SHORT_DEG = 0.62  # a piece that changes by less in longitude and latitude is not long
_NOTHING_KM = 1e-9  # 1 micrometre: shorter pieces are passed over
BULGE_KM = 0.41  # two pieces leave their chords by less than this together
_BATCH = 2_000_000  # pairs of pieces examined in one go, for memory
_MOST_HELD = 10_000_000  # pairs of chunks that one query of a tree of boxes returns
_CHUNK = 8  # pieces in a box: fewer make more boxes, more make boxes that hold much sea
_SAG = 1 / (8 * 6335.0)  # a piece of s km bulges by at most this times s^2 from its chord
_STRETCH = 1.01  # distances in the plane fall short of those in space by less


# --- Lines in pieces ------------------------------------------------------------------------


@dataclass(frozen=True)
class LinePieces:
    """Lines as earth-centred vertices at most 100 km apart; piece i goes from i to i + 1.

    ``first`` are the first vertices of the lines and the number of all; ``km`` and what is
    said of a piece are at its first vertex, so the last vertex of a line has none.
    """

    xyz: Floats
    kp: Floats
    km: Floats
    first: Integers

    @property
    def end_kp(self) -> Floats:
        """Length of each line."""
        return self.kp[self.first[1:] - 1]

    @property
    def middles(self) -> Floats:
        """Middle of the chord of each piece."""
        middle = self.xyz.copy()
        middle[:-1] += self.xyz[1:]
        return middle / 2

    def lines(self, of: Integers) -> Integers:
        """Return the lines that pieces are of."""
        return np.searchsorted(self.first, of, side="right") - 1

    def of_lines(self, begin: int, end: int) -> Integers:
        """Return the pieces of some lines."""
        number = np.arange(self.first[begin], self.first[end])
        return number[self.km[number] >= _NOTHING_KM]


def pieces_of(
    lines: Sequence[LineString],
    *,
    one_and_others: bool = False,
) -> LinePieces:
    """Return the lines in pieces, checked."""

    def name(index: int) -> str:
        if not one_and_others:
            return f"line {index}"
        return f"others, line {index - 1}" if index else "the line"

    for index, line in enumerate(lines):
        kind = getattr(line, "geom_type", type(line).__name__)
        if not (isinstance(line, shapely.Geometry) and kind == "LineString"):
            raise GeometryError(f"{name(index)} is a {kind}; give LineStrings only")
    array = np.empty(len(lines), dtype=object)
    array[:] = lines
    for index in np.flatnonzero(shapely.is_empty(array))[:1]:
        raise GeometryError(f"{name(index)} is empty; leave it out or give two vertices or more")
    xy = shapely.get_coordinates(array)
    first = np.concatenate([[0], np.cumsum(shapely.get_num_coordinates(array))]).astype(np.int64)
    if xy.size and not (np.abs(xy[:, 1]).max() <= 90.0 and np.abs(xy[:, 0]).max() <= 540.0):
        row = int(np.argmin((np.abs(xy) <= (540.0, 90.0)).all(axis=1)))
        index = int(np.searchsorted(first, row, side="right")) - 1
        raise GeometryError(
            f"{name(index)}, vertex {row - first[index]}: {xy[row].tolist()} is not a place; give "
            "longitude -540 to 540 before latitude -90 to 90, in degrees"
        )
    xy, first = _cut(xy, first)
    xyz, kp, km = _place(xy, first)
    pieces = LinePieces(xyz, kp, km, first)
    for index in np.flatnonzero(pieces.end_kp < _NOTHING_KM)[:1]:
        raise GeometryError(
            f"{name(index)}: all its vertices are the same, so it has no length; leave it out"
        )
    return pieces


def _place(xy: Floats, first: Integers) -> tuple[Floats, Floats, Floats]:
    """Return earth-centred vertices, the KP of each, and km to the next, 0 at line ends."""
    xyz = geodesy.earth_centred_km(xy[:, 0], xy[:, 1])
    km = np.zeros(len(xyz))
    km[:-1] = geodesy.arcs_km(xyz)
    km[first[1:] - 1] = 0.0
    return xyz, _kps(km, first), km


def _kps(km: Floats, first: Integers) -> Floats:
    """Return the KP of every vertex."""
    kp = np.zeros(len(km))
    for begin, end in pairwise(first.tolist()):
        np.cumsum(km[begin : end - 1], out=kp[begin + 1 : end])
    return kp


def _cut(xy: Floats, first: Integers) -> tuple[Floats, Integers]:
    """Return vertices and line starts with long pieces cut, on their geodesics."""
    far: NDArray[np.bool_] = np.asarray((np.abs(np.diff(xy, axis=0)) > _SHORT_DEG).any(axis=1))
    far[first[1:-1] - 1] = False  # from one line to the next
    long: Integers = np.flatnonzero(far)
    km = geodesy.distance_km(*xy[long].T, *xy[long + 1].T)
    long, km = long[km > _PIECE_KM], km[km > _PIECE_KM]
    if not long.size:
        return xy, first
    times = np.ceil(km / _PIECE_KM).astype(np.int64)
    piece = np.repeat(np.arange(len(long)), times - 1)
    number = 1 + np.arange(len(piece)) - np.repeat(np.cumsum(times - 1) - (times - 1), times - 1)
    lon, lat = geodesy.destination(
        *xy[long[piece]].T,
        bearing_deg=geodesy.bearing_deg(*xy[long].T, *xy[long + 1].T)[piece],
        distance_km=number * (km / times)[piece],
    )
    more = np.zeros(len(xy) + 1, dtype=np.int64)
    more[long + 1] = times - 1
    places = np.column_stack([lon, lat])
    whole = np.empty((len(xy) + len(places), 2))
    edges = np.concatenate([[0], long + 1, [len(xy)]])
    shift = np.concatenate([[0], np.cumsum(times - 1)])
    for begin, end, by in zip(edges[:-1], edges[1:], shift, strict=True):
        whole[begin + by : end + by] = xy[begin:end]
    whole[long[piece] + number + shift[piece]] = places
    return whole, first + np.cumsum(more)[first]


def lon_lat_of(xyz: Floats) -> tuple[Floats, Floats]:
    """Return longitude and latitude of points on the ellipsoid."""
    flat = np.hypot(xyz[..., 0], xyz[..., 1]) * (1 - ECCENTRICITY_SQUARED)
    return (
        np.degrees(np.arctan2(xyz[..., 1], xyz[..., 0])),
        np.degrees(np.arctan2(xyz[..., 2], flat)),
    )


def on_surface(pieces: LinePieces, piece: Integers, share: Floats) -> Floats:
    """Return points on pieces, at shares of the chord, lifted to the ellipsoid."""
    start = pieces.xyz[piece]
    point = start + share[:, None] * (pieces.xyz[piece + 1] - start)
    scale = (point**2) @ np.array([1 / EQUATOR_KM**2, 1 / EQUATOR_KM**2, 1 / POLE_KM**2])
    lifted: Floats = point / np.sqrt(scale)[:, None]
    return lifted


# --- Pieces that may meet -------------------------------------------------------------------


@dataclass(frozen=True)
class _Chunks:
    """A few pieces each of one line, held in boxes of earth-centred coordinates.

    ``pieces[begin[i] : begin[i + 1]]`` are those of chunk i; ``low`` and ``high`` are its box.
    """

    pieces: Integers
    begin: Integers
    line: Integers
    low: Floats
    high: Floats

    @classmethod
    def of(cls, pieces: LinePieces, numbers: Integers, low: Floats, high: Floats) -> _Chunks:
        """Return pieces by their numbers, in chunks."""
        line = np.repeat(np.arange(len(pieces.first) - 1), np.diff(pieces.first))[numbers]
        ends = np.cumsum(np.bincount(line))
        place = np.arange(len(numbers)) - np.append(0, ends)[line]
        begin = np.flatnonzero(place % _CHUNK == 0)
        return cls(
            numbers,
            np.append(begin, len(numbers)),
            line[begin],
            np.minimum.reduceat(low[:, numbers], begin, axis=1),
            np.maximum.reduceat(high[:, numbers], begin, axis=1),
        )

    def on_faces(self) -> tuple[NDArray[Any], Integers, Integers]:
        """Return boxes in the plane, the chunk and the face of a cube that each is of.

        A chunk is drawn on each face, of the six of a cube around the earth, that some point of
        it may be nearest to: there is no pole and no date line.
        """
        boxes, chunks, faces = [], [], []
        inner = np.maximum(np.maximum(self.low, -self.high), 0.0)
        for face in range(6):
            axis, one, two = face // 2, (face // 2 + 1) % 3, (face // 2 + 2) % 3
            outer = -self.low[axis] if face % 2 else self.high[axis]
            some = np.flatnonzero(outer >= np.maximum(inner[one], inner[two]))
            off = face * 8 * EQUATOR_KM
            boxes.append(
                shapely.box(
                    self.low[one, some] + off,
                    self.low[two, some],
                    self.high[one, some] + off,
                    self.high[two, some],
                )
            )
            chunks.append(some)
            faces.append(np.full(len(some), face))
        return np.concatenate(boxes), np.concatenate(chunks), np.concatenate(faces)

    def members(self, chunks: Integers) -> tuple[Integers, Integers]:
        """Return the pieces of some chunks, and the place of its chunk for each."""
        count = np.diff(self.begin)[chunks]
        row = np.repeat(np.arange(len(chunks)), count)
        place = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        return self.pieces[self.begin[chunks][row] + place], row


def _face_of(point: Floats) -> Integers:
    """Return which face of a cube around the earth's centre points are nearest to."""
    axis = np.argmax(np.abs(point), axis=0)
    face: Integers = 2 * axis + (np.take_along_axis(point, axis[None], axis=0)[0] < 0)
    return face


def _chunk_pairs(
    ours: _Chunks, theirs: _Chunks, only_later: bool
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of chunks of different lines whose boxes meet, each once, batch by batch."""
    boxes, chunk, face = ours.on_faces()
    other_boxes, other_chunk, _ = (boxes, chunk, face) if theirs is ours else theirs.on_faces()
    tree = shapely.STRtree(other_boxes)
    step = max(1, _MOST_HELD // max(len(other_boxes), 1))
    most = _BATCH // _CHUNK**2
    held: list[Integers] = [np.empty((2, 0), dtype=np.int64)]
    for begin in range(0, len(boxes), step):
        row, other = tree.query(boxes[begin : begin + step])
        for at in range(0, len(row), _BATCH):
            some = begin + row[at : at + _BATCH]
            a, b = chunk[some], other_chunk[other[at : at + _BATCH]]
            line, other_line = ours.line[a], theirs.line[b]
            other_lines = np.flatnonzero(line < other_line if only_later else line != other_line)
            a, b, on = a[other_lines], b[other_lines], face[some[other_lines]]
            corner = np.maximum(ours.low[:, a], theirs.low[:, b])
            meet = (corner <= np.minimum(ours.high[:, a], theirs.high[:, b])).all(axis=0) & (
                _face_of(corner) == on  # else another face has it
            )
            held.append(np.array([a[meet], b[meet]]))
        if sum(part.shape[1] for part in held) >= most or begin + step >= len(boxes):
            pairs = np.concatenate(held, axis=1)
            yield from (
                (a, b)
                for a, b in (pairs[:, at : at + most] for at in range(0, pairs.shape[1], most))
            )
            held = held[:1]


def near_pairs(
    pieces: LinePieces,
    reach: Floats,
    count: int,
    *,
    only_later: bool = False,
    others_from: int = 0,
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of pieces of different lines that may be within reach, batch by batch.

    They are of the first `count` lines, and of those from `others_from` on. Boxes around a few
    pieces are looked up in a tree of boxes; then each piece is held against the other box, and
    against each piece in it.
    """
    begin = max(others_from, int(count == 1))  # one line is not near itself
    low, high = _piece_boxes(pieces, reach)
    ours = _Chunks.of(pieces, pieces.of_lines(0, count), low, high)
    theirs = ours
    if (begin, len(pieces.first) - 1) != (0, count):
        every = pieces.of_lines(begin, len(pieces.first) - 1)
        theirs = _Chunks.of(pieces, every, low, high)
    for one, other in _chunk_pairs(ours, theirs, only_later):
        a, row = ours.members(one)
        a, chunk = _overlapping(a, other[row], low, high, theirs.low, theirs.high)
        b, row = theirs.members(chunk)
        yield _overlapping(a[row], b, low, high, low, high)


def _piece_boxes(pieces: LinePieces, reach: Floats) -> tuple[Floats, Floats]:
    """Return boxes, shape (3, pieces), around all that is within reach of each piece."""
    xyz = np.ascontiguousarray(pieces.xyz.T)
    spare = pieces.km**2 * _SAG + np.repeat(reach, np.diff(pieces.first)) * _STRETCH + TOUCH_KM
    low, high = xyz - spare, xyz + spare
    low[:, :-1] = np.minimum(low[:, :-1], xyz[:, 1:] - spare[:-1])
    high[:, :-1] = np.maximum(high[:, :-1], xyz[:, 1:] + spare[:-1])
    return low, high


def _overlapping(
    a: Integers, b: Integers, low: Floats, high: Floats, other_low: Floats, other_high: Floats
) -> tuple[Integers, Integers]:
    """Return the pairs whose boxes meet."""
    for axis in range(3):
        meet = low[axis, a] <= other_high[axis, b]
        meet &= high[axis, a] >= other_low[axis, b]
        a, b = a[meet], b[meet]
    return a, b


def pairs_in_balls(
    tree: Any, middle: Floats, ours: Integers, radius: Floats, theirs: Integers
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of our pieces and theirs whose middles are within the radius."""
    counts = tree.query_ball_point(middle[ours], radius, return_length=True)
    batch = np.cumsum(counts) // _BATCH
    for number in np.unique(batch[counts > 0]):
        rows = np.flatnonzero((batch == number) & (counts > 0))
        near = tree.query_ball_point(middle[ours[rows]], radius[rows])
        yield np.repeat(ours[rows], counts[rows]), theirs[np.concatenate(near).astype(np.int64)]


def row_dot(first: Floats, second: Floats) -> Floats:
    """Return the scalar product of each row with that of another array."""
    products: Floats = np.einsum("ij,ij->i", first, second)
    return products
