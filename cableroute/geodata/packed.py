"""The embedded files of land, lines and relief: one reader of what they have in common.

Each is one xz stream: a header (little-endian: magic of 8 bytes, version as uint16, then numbers
of its own) and a body. What is wrong with a file becomes a `GeodataError` with its name.
"""

from __future__ import annotations

import lzma
import os
import stat
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import GeodataError, Problem, because, is_number
from cableroute.geometry.areas import clipped

Bounds = tuple[float, float, float, float]
"""West, south, east and north, degrees."""

COUNTS = "its counts do not agree"
LIMIT_BYTES = 16 * 2**20
"""No file is unpacked to more than this."""


@dataclass(frozen=True)
class Packed:
    """A kind of embedded file.

    Parameters
    ----------
    name, file : str
        What it holds and what it is called, in messages.
    magic : bytes
        The first 8 bytes.
    version : int
        The version that is read.
    header : struct.Struct
        Of magic, version and its own numbers.
    script : str
        What makes it, in ``geodata/build``.
    """

    name: str
    file: str
    magic: bytes
    version: int
    header: struct.Struct
    script: str

    def head(self, *numbers: int, version: int | None = None) -> bytes:
        """Return the header of a file with these numbers."""
        return self.header.pack(self.magic, version or self.version, *numbers)

    def state(self, path: str | os.PathLike[str]) -> tuple[str, int, int]:
        """Return path, time of change and size: while they stay, so does what was read."""
        try:
            status = os.stat(path)
        except (OSError, ValueError) as fault:  # a name with a NUL is a ValueError
            raise self._read_fault(path, fault) from fault
        if stat.S_ISFIFO(status.st_mode) or stat.S_ISCHR(status.st_mode):
            raise self.fault(path, "it is not a plain file")
        return os.path.abspath(path), status.st_mtime_ns, status.st_size

    def read(self, path: str | os.PathLike[str]) -> tuple[tuple[int, ...], bytes]:
        """Return the numbers of a file's header, and its body."""
        try:
            packed = Path(path).read_bytes()
        except OSError as fault:
            raise self._read_fault(path, fault) from fault
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LIMIT_BYTES)
        try:
            raw = unpacker.decompress(packed, max_length=LIMIT_BYTES)
        except lzma.LZMAError as fault:
            raise self.fault(path, f"it is not a whole xz file ({fault})") from fault
        if not unpacker.eof:
            message = f"it is cut short, or far larger than the {self.name} of the globe"
            raise self.fault(path, message)
        if len(raw) < self.header.size or not raw.startswith(self.magic):
            raise self.fault(path, f"it is not a {self.file}")
        _, version, *numbers = self.header.unpack_from(raw)
        if version != self.version:
            message = f"its version is {version}, this library reads version {self.version}"
            raise self.fault(path, message)
        return tuple(numbers), raw[self.header.size :]

    def fault(self, path: str | os.PathLike[str], message: str) -> GeodataError:
        """Return the error of a file."""
        hint = f"reinstall cableroute, or remake the file with geodata/build/{self.script}"
        return GeodataError(
            f"{self.name}: {message}: {os.fspath(path)} ({hint})",
            [Problem(self.file, os.fspath(path), message, hint)],
        )

    def rings(
        self, path: str | os.PathLike[str]
    ) -> tuple[int, NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return what a file of polygons holds: their digits, a number of each, and their rings.

        Rings come as how many each polygon has, how many vertices each has, and the vertices in
        units of the grid.
        """
        (digits, polygons, rings, vertices), body = self.read(path)
        numbers = unpack_varints(body)
        if numbers is None or len(numbers) != 2 * polygons + rings + 2 * vertices or not polygons:
            raise self.fault(path, "its header and its content do not agree")
        numbers_of, ring_counts, vertex_counts, east, north = np.split(
            numbers, np.cumsum([polygons, polygons, rings, vertices])
        )
        if (
            (ring_counts < 1).any()
            or (vertex_counts < 3).any()
            or ring_counts.sum() != rings
            or vertex_counts.sum() != vertices
        ):
            raise self.fault(path, COUNTS)
        return (
            digits,
            numbers_of,
            ring_counts,
            vertex_counts,
            summed_steps(east, north, vertex_counts),
        )

    def polygons(
        self,
        path: str | os.PathLike[str],
        points: NDArray[np.float64],
        vertex_counts: NDArray[np.int64],
        ring_counts: NDArray[np.int64],
    ) -> NDArray[Any]:
        """Return polygons, read-only, of vertices in degrees, ring by ring, none closed.

        Raises
        ------
        GeodataError
            A vertex is beyond the globe.
        """
        if not (np.abs(points) <= (180.0, 90.0)).all():
            raise self.fault(path, "it holds coordinates beyond the globe")
        ends = np.cumsum(vertex_counts)
        closed = np.insert(points, ends, points[ends - vertex_counts], axis=0)
        ring_ends = np.concatenate([[0], np.cumsum(vertex_counts + 1)])
        polygon_ends = np.concatenate([[0], np.cumsum(ring_counts)])
        polygons: NDArray[Any] = shapely.from_ragged_array(
            shapely.GeometryType.POLYGON, closed, (ring_ends, polygon_ends)
        )
        polygons.setflags(write=False)
        return polygons

    def _read_fault(self, path: str | os.PathLike[str], fault: Exception) -> GeodataError:
        return self.fault(path, because("it cannot be read", fault))


def unpack_varints(raw: bytes) -> NDArray[np.int64] | None:
    """Return zigzag varints as numbers; None if the last is cut or one is over 56 bits."""
    octets = np.frombuffer(raw, np.uint8)
    ends = np.flatnonzero(octets < 128)
    starts = np.concatenate([[0], ends[:-1] + 1])
    if not ends.size or ends[-1] != octets.size - 1 or (ends - starts).max() > 7:
        return None
    values = np.zeros(ends.size, np.int64)
    for place in range(int((ends - starts).max()) + 1):
        longer = np.flatnonzero(ends - starts >= place)
        values[longer] |= (octets[starts[longer] + place].astype(np.int64) & 127) << 7 * place
    return (values >> 1) ^ -(values & 1)


def summed_steps(
    east: NDArray[np.int64], north: NDArray[np.int64], counts: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the sums of steps, begun again after so many vertices each."""
    steps = np.column_stack([east, north])
    starts = np.cumsum(counts) - counts
    sums: NDArray[np.int64] = np.cumsum(steps, axis=0)
    sums -= np.repeat(sums[starts] - steps[starts], counts, axis=0)
    return sums


def check_window(bounds: Bounds) -> None:
    """Raise where bounds are no window."""
    sides = tuple(bounds) if isinstance(bounds, Iterable) else ()
    is_window = len(sides) == 4 and all(map(is_number, sides))
    west, south, east, north = sides if is_window else (0.0, 0.0, 0.0, 0.0)
    if not (west < east <= west + 360 and -540 <= west <= 540 and -90 <= south < north <= 90):
        raise GeodataError(
            f"bounds {bounds} are no window: give west, south, east, north in degrees, "
            "west below east and south below north"
        )


def within(geometries: NDArray[Any], bounds: Bounds) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Return the parts of geometries within a window, and of which each is a part.

    Where the window reaches beyond ±180, geometries are brought round.
    """
    check_window(bounds)
    west, south, east, north = bounds
    window = shapely.box(*bounds)
    shapely.prepare(window)
    boxes = shapely.bounds(geometries)
    pieces, owners = [np.empty(0, object)], [np.empty(0, np.int64)]
    for turn_deg in turns_deg(west, east):
        near = np.flatnonzero(
            (boxes[:, 0] + turn_deg < east)
            & (boxes[:, 2] + turn_deg > west)
            & (boxes[:, 1] < north)
            & (boxes[:, 3] > south)
        )
        here = geometries[near]
        if turn_deg:
            here = _moved_east(here, turn_deg)
        cut = ~shapely.contains_properly(window, here)
        here[cut] = _clip(here[cut], window)
        parts, of = shapely.get_parts(here, return_index=True)
        parts, again = shapely.get_parts(parts, return_index=True)  # of collections
        pieces.append(parts)
        owners.append(near[of[again]])
    return np.concatenate(pieces), np.concatenate(owners)


def turns_deg(west: float, east: float) -> list[float]:
    """Return how far the globe is turned so that some of it lies between two longitudes.

    Examples
    --------
    >>> turns_deg(-10, 60), turns_deg(100, 260)
    ([0.0], [0.0, 360.0])
    """
    every = (-720.0, -360.0, 0.0, 360.0, 720.0)
    return [turn for turn in every if west <= turn + 180 and turn - 180 <= east]


def _clip(geometries: NDArray[Any], window: Any) -> NDArray[Any]:
    """Cut geometries to a box: at once, and cleanly those that this would leave invalid."""
    cut = clipped(geometries, *window.bounds)
    unclean = ~shapely.is_valid(cut)
    cut[unclean] = shapely.intersection(geometries[unclean], window)
    return np.asarray(cut, object)


def _moved_east(geometries: NDArray[Any], east_deg: float) -> NDArray[Any]:
    moved: NDArray[Any] = shapely.transform(geometries, lambda at: at + np.array([east_deg, 0.0]))
    return moved
