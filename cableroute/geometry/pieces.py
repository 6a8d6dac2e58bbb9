"""Which parts of lines may be near each other: lines in pieces of at most 100 km."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import GeometryError, MissingExtraError, kind_faults
from cableroute.geometry import geodesy
from cableroute.geometry.earth import ECCENTRICITY_SQUARED, EQUATOR_KM, POLE_KM
from cableroute.geometry.engines import ProximitySettings, has_numba

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
_CELL = 95  # per cent of the boxes are no wider than a cell of the grid
_WORTH_THREADS = 100_000  # vertices, from which a search is shared out among the cores
_BATCH = 2_000_000  # pairs of pieces examined in one go, for memory


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
    engine: str

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


def _engine(engine: str | None, vertices: int, settings: ProximitySettings) -> str:
    """Return the engine: left out, numba for work that is worth its loading."""
    if engine is None:
        return "numba" if vertices > settings.few_vertices and has_numba() else "numpy"
    if engine not in ("numba", "numpy"):
        raise GeometryError(f"engine {engine!r} is not known; give 'numba' or 'numpy'")
    if engine == "numba" and not has_numba():
        raise MissingExtraError.needed(
            "engine 'numba'", "numba", "fast", instead="leave the engine out"
        )
    return engine


def pieces_of(
    lines: Sequence[LineString],
    engine: str | None,
    settings: ProximitySettings = ProximitySettings(),
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
    hint = "give ProximitySettings(...)"
    GeometryError.check("lines", kind_faults("settings", settings, ProximitySettings, hint))
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
    engine = _engine(engine, len(xy), settings)
    xy, first = _cut(xy, first, engine)
    xyz, kp, km = _place(xy, first, engine)
    pieces = LinePieces(xyz, kp, km, first, engine)
    for index in np.flatnonzero(pieces.end_kp < _NOTHING_KM)[:1]:
        raise GeometryError(
            f"{name(index)}: all its vertices are the same, so it has no length; leave it out"
        )
    return pieces


def _place(xy: Floats, first: Integers, engine: str) -> tuple[Floats, Floats, Floats]:
    """Return earth-centred vertices, the KP of each, and km to the next, 0 at line ends."""
    if engine == "numba":
        from cableroute.geometry import _proximity_numba as kernels_proximity

        placed: tuple[Floats, Floats, Floats] = kernels_proximity.place(xy, first)
        return placed
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


def _cut(xy: Floats, first: Integers, engine: str) -> tuple[Floats, Integers]:
    """Return vertices and line starts with long pieces cut, on their geodesics."""
    if engine == "numba":
        from cableroute.geometry import _proximity_numba as kernels_proximity

        long: Integers = kernels_proximity.far_vertices(xy, first, _SHORT_DEG)
    else:
        long = np.flatnonzero((np.abs(np.diff(xy, axis=0)) > _SHORT_DEG).any(axis=1))
        long = long[~np.isin(long, first[1:] - 1)]
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


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# --- Pieces that may meet -------------------------------------------------------------------


@dataclass(frozen=True)
class MeetingSearch:
    """What a compiled search needs; it travels to threads and processes."""

    job: str
    pieces: LinePieces
    reach: Floats
    count: int
    grid: tuple[Any, ...]
    others_from: int = 0

    @classmethod
    def of(
        cls, job: str, pieces: LinePieces, reach: Floats, count: int, others_from: int = 0
    ) -> MeetingSearch:
        """Return a search of boxes around chunks of pieces, in a grid."""
        from cableroute.geometry import _proximity_numba as kernels

        wrapped: Any = kernels.wrap(pieces.xyz, pieces.km, pieces.first, reach)
        *chunks, width, corner = wrapped
        place = _CELL * len(width) // 100
        cell_km = max(0.02, float(np.partition(width, place)[place]))
        grid = kernels.grid(chunks[0], corner, cell_km)
        return cls(job, pieces, reach, count, (*chunks, corner, *grid), others_from)

    def __call__(self, part: tuple[int, int]) -> Any:
        """Search a part of the cells."""
        from cableroute.geometry import _proximity_numba as kernels

        pieces = self.pieces
        lines: Any = (pieces.xyz, pieces.kp, pieces.km, *self.grid, self.count)
        if self.job != "crossings":
            return kernels.near_stretches(*lines, *part, self.reach)
        return kernels.crossing_pairs(*lines, self.others_from, *part, TOUCH_KM, MOST_MEETINGS)

    def run(self, executor: Executor | None) -> list[Any]:
        """Search the first `count` lines, in parts on an executor: left out, a thread a core."""
        cores = _cores() if len(self.pieces.xyz) >= _WORTH_THREADS else 1
        parts = 1 if executor is None and cores == 1 else 16
        edges = np.unique(np.linspace(0, len(self.grid[6]), parts + 1).astype(int)).tolist()
        if executor is not None:
            return list(executor.map(self, pairwise(edges)))
        if parts == 1:
            return [self(part) for part in pairwise(edges)]
        with ThreadPoolExecutor(cores) as threads:
            return list(threads.map(self, pairwise(edges)))


def near_pairs(
    pieces: LinePieces,
    reach: Floats,
    count: int,
    *,
    only_later: bool = False,
    others_from: int = 0,
) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of pieces of different lines that may be within reach, batch by batch.

    They are of the first `count` lines, and of those from `others_from` on. The search runs once
    for pieces of about one length, so that a few long ones do not make it wide for all.
    """
    from scipy.spatial import cKDTree

    middle = pieces.middles
    begin = max(others_from, int(count == 1))  # one line is not near itself
    every, ours = pieces.of_lines(begin, len(pieces.first) - 1), pieces.of_lines(0, count)
    size = pieces.km[every] + 2 * reach[pieces.lines(every)]
    group = np.floor(np.log2(size)).astype(np.int64)
    for number in np.unique(group):
        theirs = every[group == number]
        tree = cKDTree(middle[theirs])
        radius = (pieces.km[ours] / 2 + reach[pieces.lines(ours)]) + size[group == number].max() / 2
        for a, b in pairs_in_balls(tree, middle, ours, radius + BULGE_KM, theirs):
            line, other = pieces.lines(a), pieces.lines(b)
            some = line < other if only_later else line != other
            yield a[some], b[some]


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
